use std::collections::BTreeSet;

use app::adviser::{self, Client, State};
use askama::Template;
use axum::response::{IntoResponse, Response};
use language::fold;
use serde::Deserialize;
use store::organisation::{Kind, Organisation};

use crate::form::Choice;
use crate::here::Here;
use crate::organisation::{extent, sector};
use crate::page::{Html, Page};
use crate::problem::Problem;
use crate::session::Person;
use crate::site::Site;

/// A firm as the list shows it.
struct Row {
    href: String,
    name: String,
    about: Vec<String>,
    state: String,
    tone: &'static str,
    /// Its tasks, in words; and whether one should be done by now.
    tasks: Option<(String, bool)>,
    soon: bool,
}

#[derive(Template)]
#[template(path = "adviser/clients.html")]
struct View {
    page: Page,
    here: Here,
    rows: Vec<Row>,
    total: usize,
    question: String,
    states: Vec<Choice>,
    sectors: Vec<Choice>,
    /// What firms are given, so that they let somebody in; none for who runs the installation.
    link: Option<String>,
}

/// What is looked for.
#[derive(Default, Deserialize)]
pub struct Question {
    #[serde(default)]
    q: String,
    #[serde(default)]
    state: String,
    #[serde(default)]
    sector: String,
}

/// An access that ends within so many days is said to.
const SOON_DAYS: i64 = 30;

/// The first page of an organisation that is no firm.
pub async fn show(
    site: &Site,
    page: Page,
    person: &Person,
    here: Here,
    question: Question,
) -> Result<Response, Problem> {
    let (id, actor) = (here.id(), person.clone());
    let belongs = person.seats.iter().any(|seat| seat.organisation_id == id);
    let all =
        if belongs { site.run(move |platform| adviser::clients(platform, &actor, id)).await?? } else { Vec::new() };
    let any = |chosen: bool| Choice { value: String::new(), name: page.t("adviser-any"), chosen };
    let states = State::ALL.map(|state| Choice {
        value: state.word().to_owned(),
        name: page.t(super::state(state).0),
        chosen: question.state == state.word(),
    });
    let known: BTreeSet<&str> = all.iter().filter_map(|client| client.firm.sector.as_deref()).collect();
    let sectors = known.into_iter().map(|code| Choice {
        value: code.to_owned(),
        name: sector(&page, code),
        chosen: question.sector == code,
    });
    let link = (here.organisation.kind != Kind::Operator).then(|| site.platform.link(&format!("/with/{id}")));
    Ok(Html(View {
        rows: all
            .iter()
            .filter(|client| fits(client, &question))
            .map(|client| row(site, &page, &here, client))
            .collect(),
        total: all.len(),
        states: [any(question.state.is_empty())].into_iter().chain(states).collect(),
        sectors: [any(question.sector.is_empty())].into_iter().chain(sectors).collect(),
        question: question.q,
        link,
        here,
        page,
    })
    .into_response())
}

fn fits(client: &Client, question: &Question) -> bool {
    let Organisation { name, ice, sector, .. } = &client.firm;
    let wanted = fold(question.q.trim());
    let named = fold(name).contains(&wanted) || ice.as_ref().is_some_and(|ice| ice.contains(&wanted));
    named
        && (question.state.is_empty() || client.state.word() == question.state)
        && (question.sector.is_empty() || sector.as_deref() == Some(&question.sector))
}

fn row(site: &Site, page: &Page, here: &Here, client: &Client) -> Row {
    let Client { grant, firm, state, year, open, due } = client;
    let (key, tone) = super::state(*state);
    let today = site.today();
    let about = [
        firm.sector.as_deref().map(|code| sector(page, code)),
        firm.region.as_deref().map(|code| site.places.region(code, page.language)),
        year.map(|year| page.say("adviser-year", "year", &year.to_string())),
        Some(page.t(extent(grant.extent))),
        Some(page.say("organisation-until", "day", &page.day(grant.until))),
    ];
    let tasks = (*open > 0).then(|| {
        let count = page.count("adviser-tasks", usize::try_from(*open).unwrap_or(usize::MAX));
        let words = match due {
            Some(day) => {
                let due = page.say("adviser-due", "day", &page.day(*day));
                page.with("adviser-tasks-due", &[("tasks", count.into()), ("due", due.into())])
            }
            None => count,
        };
        (words, due.is_some_and(|day| day <= today))
    });
    Row {
        href: page.to(&here.path(format!("/firms/{}", firm.id))),
        name: firm.name.clone(),
        about: about.into_iter().flatten().collect(),
        state: page.t(key),
        tone,
        tasks,
        soon: grant.until <= site.now().plus_days(SOON_DAYS).date(),
    }
}
