use std::sync::Arc;

use app::operator::{self, Listed, ROWS};
use app::people::{Actor, PeopleError};
use askama::Template;
use axum::extract::rejection::QueryRejection;
use axum::extract::{Path, Query, State};
use axum::response::{IntoResponse, Response};
use ids::OrganisationId;
use serde::Deserialize;
use store::organisation::Kind;

use super::{Row, Tab, manages, moment, tabs};
use crate::address::escaped;
use crate::flash;
use crate::form::{self, Choice};
use crate::organisation;
use crate::page::{Html, Page};
use crate::problem::Problem;
use crate::session::Person;
use crate::site::Site;

/// What is asked, in the address.
#[derive(Deserialize)]
pub struct Question {
    #[serde(default)]
    q: String,
    #[serde(default)]
    kind: String,
    #[serde(default)]
    after: String,
}

#[derive(Template)]
#[template(path = "operator/organisations.html")]
struct View {
    tabs: Vec<Tab>,
    page: Page,
    question: String,
    kinds: Vec<Choice>,
    rows: Vec<Row>,
    next: Option<String>,
}

/// `GET /operator/organisations`.
pub async fn show(
    State(site): State<Arc<Site>>,
    page: Page,
    person: Person,
    question: Result<Query<Question>, QueryRejection>,
) -> Result<impl IntoResponse, Problem> {
    let Query(Question { q, kind, after }) = question.map_err(|_| Problem::Form)?;
    let question = form::question(&q);
    let kind = Kind::of(&kind);
    let (asked, after, actor) = (question.clone(), after.parse::<OrganisationId>().ok(), person.clone());
    let found = site.run(move |platform| operator::organisations(platform, &actor, kind, &asked, after)).await??;
    let last = found.last().filter(|_| i64::try_from(found.len()).is_ok_and(|count| count == ROWS));
    let word = kind.map_or("", Kind::word);
    let next = last.map(|last| {
        let (q, after) = (escaped(&question), last.organisation.id);
        page.at(format!("/operator/organisations?q={q}&kind={word}&after={after}"))
    });
    let kinds = Kind::ALL.iter().map(|of| Choice::new(of.word(), page.t(organisation::kind(of)), kind == Some(*of)));
    let rows = found.iter().map(|listed| row(&page, &person, listed)).collect();
    Ok(Html(View { rows, kinds: kinds.collect(), question, next, tabs: tabs(&page), page }))
}

fn row(page: &Page, actor: &Actor, Listed { organisation, members }: &Listed) -> Row {
    let id = organisation.id;
    let action = (manages(actor) && organisation.kind != Kind::Operator).then(|| match organisation.closed {
        Some(_) => (page.at(format!("/operator/organisations/{id}/reopen")), page.t("operator-reopen")),
        None => (page.at(format!("/operator/organisations/{id}/close")), page.t("operator-close")),
    });
    let mut facts = vec![page.t(organisation::kind(&organisation.kind))];
    facts.extend(organisation.ice.as_ref().map(|ice| page.say("operator-ice", "ice", ice)));
    facts.push(page.count("operator-members", *members));
    facts.push(page.say("operator-since", "day", &page.day(organisation.created.date())));
    Row {
        name: organisation.name.clone(),
        href: organisation.closed.is_none().then(|| page.to(&organisation::home(&id))),
        badge: organisation.closed.map(|at| ("bad", page.say("operator-closed", "when", &moment(page, at)))),
        facts,
        action,
        ..Row::default()
    }
}

/// `POST /operator/organisations/{id}/close`.
pub async fn close(
    state: State<Arc<Site>>,
    page: Page,
    person: Person,
    Path(id): Path<String>,
) -> Result<Response, Problem> {
    change(state, page, person, &id, operator::close, "operator-done-closed").await
}

/// `POST /operator/organisations/{id}/reopen`.
pub async fn reopen(
    state: State<Arc<Site>>,
    page: Page,
    person: Person,
    Path(id): Path<String>,
) -> Result<Response, Problem> {
    change(state, page, person, &id, operator::reopen, "operator-done-reopened").await
}

async fn change(
    State(site): State<Arc<Site>>,
    page: Page,
    person: Person,
    id: &str,
    case: fn(&app::Platform, &Actor, OrganisationId) -> Result<(), PeopleError>,
    said: &'static str,
) -> Result<Response, Problem> {
    let id = id.parse().map_err(|_| Problem::NotFound)?;
    site.run(move |platform| case(platform, &person, id)).await??;
    Ok(flash::done(&page, "/operator/organisations", said))
}
