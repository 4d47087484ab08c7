use std::sync::Arc;

use app::people;
use askama::Template;
use axum::extract::{Query, State};
use axum::response::IntoResponse;
use serde::Deserialize;
use store::audit::Entry;

use crate::here::Here;
use crate::page::{Html, Page};
use crate::problem::Problem;
use crate::session::Person;
use crate::site::Site;

/// Entries on one page.
const EACH: i64 = 50;

/// An entry as the page shows it.
struct Row {
    number: String,
    day: String,
    time: String,
    who: String,
    what: String,
    detail: String,
    hash: String,
}

#[derive(Template)]
#[template(path = "organisation/log.html")]
struct View {
    page: Page,
    here: Here,
    rows: Vec<Row>,
    earlier: Option<String>,
}

/// Before which entry.
#[derive(Deserialize)]
pub struct Before {
    before: Option<String>,
}

/// `GET /o/{organisation}/log`.
pub async fn show(
    State(site): State<Arc<Site>>,
    page: Page,
    person: Person,
    here: Here,
    Query(Before { before }): Query<Before>,
) -> Result<impl IntoResponse, Problem> {
    let before = before.map(|number| number.parse::<i64>()).transpose().map_err(|_| Problem::Form)?;
    let found =
        here.ask(&site, &person, move |platform, actor, id| people::log(platform, actor, id, before, EACH)).await??;
    let last = found.last().map(|(entry, _)| entry.number).filter(|number| *number > 1);
    let earlier = last.map(|number| page.to(&here.path(format!("/log?before={number}"))));
    let rows = found.into_iter().map(|(entry, who)| row(&page, &entry, who)).collect();
    Ok(Html(View { page, here, rows, earlier }))
}

fn row(page: &Page, entry: &Entry, who: Option<String>) -> Row {
    let written = entry.at.to_string();
    let time = written.split('T').nth(1).and_then(|time| time.get(..5)).unwrap_or_default();
    let who = match (who, entry.person_id) {
        (Some(name), _) => name,
        (None, Some(_)) => page.t("organisation-erased"),
        (None, None) => page.t("organisation-program"),
    };
    Row {
        number: page.messages().numbers().integer(entry.number),
        day: page.messages().dates().short(entry.at.date()),
        time: time.to_owned(),
        who,
        what: act(page, &entry.action),
        detail: if entry.detail == "{}" { String::new() } else { entry.detail.clone() },
        hash: entry.hash.iter().take(6).map(|byte| format!("{byte:02x}")).collect(),
    }
}

/// What was done, in words; as it is written in the log if there are none for it.
pub fn act(page: &Page, action: &str) -> String {
    let word = action.replace('.', "-");
    page.messages().try_with(&format!("organisation-act-{word}"), &[]).unwrap_or_else(|_| action.to_owned())
}
