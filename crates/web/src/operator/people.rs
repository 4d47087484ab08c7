use std::sync::Arc;

use app::operator::{self, Member, ROWS};
use app::people::{Actor, PeopleError};
use askama::Template;
use axum::extract::rejection::QueryRejection;
use axum::extract::{Path, Query, State};
use axum::response::{IntoResponse, Response};
use ids::PersonId;
use serde::Deserialize;

use super::{Row, Tab, manages, moment, tabs};
use crate::address::escaped;
use crate::page::{Html, Page};
use crate::problem::Problem;
use crate::session::Person;
use crate::site::Site;
use crate::{flash, form};

/// What is asked, in the address.
#[derive(Deserialize)]
pub struct Question {
    #[serde(default)]
    q: String,
    #[serde(default)]
    after: String,
}

#[derive(Template)]
#[template(path = "operator/people.html")]
struct View {
    tabs: Vec<Tab>,
    page: Page,
    question: String,
    rows: Vec<Row>,
    next: Option<String>,
}

/// `GET /operator/people`.
pub async fn show(
    State(site): State<Arc<Site>>,
    page: Page,
    person: Person,
    question: Result<Query<Question>, QueryRejection>,
) -> Result<impl IntoResponse, Problem> {
    let Query(Question { q, after }) = question.map_err(|_| Problem::Form)?;
    let question = form::question(&q);
    let (asked, after, actor) = (question.clone(), after.parse::<PersonId>().ok(), person.clone());
    let found = site.run(move |platform| operator::people(platform, &actor, &asked, after)).await??;
    let last = found.last().filter(|_| i64::try_from(found.len()).is_ok_and(|count| count == ROWS));
    let next = last.map(|last| page.at(format!("/operator/people?q={}&after={}", escaped(&question), last.person.id)));
    let rows = found.iter().map(|member| row(&page, &person, member)).collect();
    Ok(Html(View { rows, question, next, tabs: tabs(&page), page }))
}

fn row(page: &Page, actor: &Actor, Member { person, seats }: &Member) -> Row {
    let own = person.id == actor.person_id;
    let action = (manages(actor) && !own).then(|| match person.locked {
        Some(_) => (page.at(format!("/operator/people/{}/unlock", person.id)), page.t("operator-unlock")),
        None => (page.at(format!("/operator/people/{}/lock", person.id)), page.t("operator-lock")),
    });
    let about = seats.iter().map(|seat| {
        let role = page.t(crate::organisation::role(&seat.role));
        page.with("operator-seat", &[("name", seat.name.as_str().into()), ("role", role.as_str().into())])
    });
    Row {
        name: person.name.clone(),
        badge: person.locked.map(|at| ("bad", page.say("operator-locked", "when", &moment(page, at)))),
        facts: vec![person.email.clone(), page.say("operator-since", "day", &page.day(person.created.date()))],
        about: about.collect(),
        action,
        ..Row::default()
    }
}

/// `POST /operator/people/{id}/lock`.
pub async fn lock(
    state: State<Arc<Site>>,
    page: Page,
    person: Person,
    Path(id): Path<String>,
) -> Result<Response, Problem> {
    change(state, page, person, &id, operator::lock, "operator-done-locked").await
}

/// `POST /operator/people/{id}/unlock`.
pub async fn unlock(
    state: State<Arc<Site>>,
    page: Page,
    person: Person,
    Path(id): Path<String>,
) -> Result<Response, Problem> {
    change(state, page, person, &id, operator::unlock, "operator-done-unlocked").await
}

async fn change(
    State(site): State<Arc<Site>>,
    page: Page,
    person: Person,
    id: &str,
    case: fn(&app::Platform, &Actor, PersonId) -> Result<(), PeopleError>,
    said: &'static str,
) -> Result<Response, Problem> {
    let id = id.parse().map_err(|_| Problem::NotFound)?;
    site.run(move |platform| case(platform, &person, id)).await??;
    Ok(flash::done(&page, "/operator/people", said))
}
