use std::sync::Arc;

use app::operator::{self, Noted, ROWS};
use askama::Template;
use axum::extract::rejection::QueryRejection;
use axum::extract::{Query, State};
use axum::response::IntoResponse;
use serde::Deserialize;
use store::audit::Flaw;

use super::{Row, Tab, moment, tabs};
use crate::organisation::log::act;
use crate::page::{Html, Page};
use crate::problem::Problem;
use crate::session::Person;
use crate::site::Site;

/// What is asked, in the address.
#[derive(Deserialize)]
pub struct Question {
    before: Option<i64>,
}

#[derive(Template)]
#[template(path = "operator/log.html")]
struct View {
    tabs: Vec<Tab>,
    page: Page,
    rows: Vec<Row>,
    next: Option<String>,
}

/// `GET /operator/log`.
pub async fn show(
    State(site): State<Arc<Site>>,
    page: Page,
    person: Person,
    question: Result<Query<Question>, QueryRejection>,
) -> Result<impl IntoResponse, Problem> {
    let Query(Question { before }) = question.map_err(|_| Problem::Form)?;
    let noted = site.run(move |platform| operator::log(platform, &person, before)).await??;
    let last = noted.last().filter(|_| i64::try_from(noted.len()).is_ok_and(|count| count == ROWS));
    let next = last.map(|last| page.at(format!("/operator/log?before={}", last.entry.number)));
    Ok(Html(View { rows: noted.iter().map(|noted| row(&page, noted)).collect(), next, tabs: tabs(&page), page }))
}

fn row(page: &Page, Noted { entry, name }: &Noted) -> Row {
    let who = name.clone().unwrap_or_else(|| match entry.person_id {
        Some(_) => page.t("operator-log-nobody"),
        None => page.t("operator-log-program"),
    });
    // The line has the direction of the page, not that of the name that it begins with.
    let mark = if page.language.is_right_to_left() { '\u{200f}' } else { '\u{200e}' };
    let (name, when) = (format!("{mark}\u{2068}{who}\u{2069}"), moment(page, entry.at));
    let by = page.with("operator-log-by", &[("name", name.as_str().into()), ("when", when.as_str().into())]);
    // The words of the log itself stand below: they are what is chained.
    let detail = Some(&*entry.detail).filter(|detail| *detail != "{}").unwrap_or_default();
    let written = format!("{} {} {detail}", entry.action, entry.record);
    Row { name: act(page, &entry.action), about: vec![by, written.trim_end().to_owned()], ..Row::default() }
}

#[derive(Template)]
#[template(path = "operator/check.html")]
struct Checked {
    tabs: Vec<Tab>,
    page: Page,
    /// How much was looked through.
    summary: String,
    flaws: Vec<String>,
    /// Organisation, its identifier, number of the last entry, its hash.
    ends: Vec<(String, String, String, String)>,
}

/// `GET /operator/log/check`: the logs of all organisations are gone through.
pub async fn check(State(site): State<Arc<Site>>, page: Page, person: Person) -> Result<impl IntoResponse, Problem> {
    let chains = site.run(move |platform| operator::look_through(platform, &person)).await??;
    let entries: i64 = chains.iter().map(|chain| chain.head.number).sum();
    let flaws = chains.iter().flat_map(|chain| chain.flaws.iter().map(move |flaw| (&chain.organisation, flaw)));
    let flaws = flaws.map(|(organisation, flaw)| {
        let (key, number) = match flaw {
            Flaw::Missing(number) => ("operator-flaw-missing", number),
            Flaw::Unlinked(number) => ("operator-flaw-unlinked", number),
            Flaw::Altered(number) => ("operator-flaw-altered", number),
        };
        let number = number.to_string();
        page.with(key, &[("organisation", organisation.as_str().into()), ("number", number.as_str().into())])
    });
    let ends = chains.iter().filter(|chain| chain.head.number > 0).take(SHOWN).map(|chain| {
        let hash: String = chain.head.hash.iter().map(|byte| format!("{byte:02x}")).collect();
        (chain.organisation.clone(), chain.organisation_id.to_string(), chain.head.number.to_string(), hash)
    });
    let counts = [("organisations", chains.len().into()), ("entries", entries.unsigned_abs().into())];
    Ok(Html(Checked {
        summary: page.with("operator-checked", &counts),
        flaws: flaws.collect(),
        ends: ends.collect(),
        tabs: tabs(&page),
        page,
    }))
}

/// How many ends are shown; `qafila audit check` prints all.
const SHOWN: usize = 50;
