use std::sync::Arc;

use app::operator::{self, Health};
use askama::Template;
use axum::extract::State;
use axum::response::IntoResponse;
use store::{job, letter};

use super::{Tab, integer, tabs};
use crate::page::{Html, Page};
use crate::problem::Problem;
use crate::session::Person;
use crate::site::Site;

/// Work is late when it should have begun so many seconds ago.
const LATE: i64 = 300;

/// A count, as the page shows it.
struct Count {
    label: String,
    value: String,
}

#[derive(Template)]
#[template(path = "operator/health.html")]
struct View {
    tabs: Vec<Tab>,
    page: Page,
    counts: Vec<Count>,
    /// What somebody should look at, and where.
    concerns: Vec<(String, String)>,
    facts: Vec<(String, String)>,
}

/// `GET /operator`.
pub async fn show(State(site): State<Arc<Site>>, page: Page, person: Person) -> Result<impl IntoResponse, Problem> {
    let Health { engine, step, people, organisations, queues } =
        site.run(move |platform| operator::health(platform, &person)).await??;
    let jobs = |state| queues.jobs.iter().find(|(of, _)| *of == state).map_or(0, |(_, count)| *count);
    let letters = |state| queues.letters.iter().find(|(of, _)| *of == state).map_or(0, |(_, count)| *count);
    let count = |key: &str, value: i64| Count { label: page.t(key), value: integer(&page, value) };
    let mut concerns = Vec::new();
    let mut concern = |is: bool, key: &str, path: &str| {
        if is {
            concerns.push((page.t(key), page.to(path)));
        }
    };
    concern(jobs(job::State::Failed) > 0, "operator-concern-work", "/operator/jobs");
    concern(queues.late_seconds > LATE, "operator-concern-late", "/operator/jobs");
    concern(letters(letter::State::Failed) > 0, "operator-concern-letters", "/operator/letters");
    concern(!super::catalogue::to_review(&site).is_empty(), "operator-concern-catalogue", "/operator/catalogue");
    Ok(Html(View {
        counts: vec![
            count("operator-count-people", people),
            count("operator-count-organisations", organisations),
            count("operator-count-work", jobs(job::State::Waiting) + jobs(job::State::Running)),
            count("operator-count-letters", letters(letter::State::Waiting)),
        ],
        concerns,
        facts: vec![
            (page.t("operator-fact-engine"), engine.to_owned()),
            (page.t("operator-fact-step"), step.to_owned()),
            (page.t("operator-fact-origin"), site.platform.origin.clone()),
        ],
        tabs: tabs(&page),
        page,
    }))
}
