use std::sync::Arc;

use app::measure::{self, QUESTIONS};
use askama::Template;
use axum::extract::{Query, State};
use axum::response::{IntoResponse, Redirect, Response};

use super::rows::Row;
use crate::here::Here;
use crate::page::{Html, Page};
use crate::problem::Problem;
use crate::session::Person;
use crate::site::Site;
use crate::stat::Stat;

/// A question: name, label, unit, answer, what is wrong with it.
pub struct Question {
    pub name: &'static str,
    pub label: String,
    pub unit: String,
    pub answer: String,
    pub wrong: Option<String>,
}

#[derive(Template)]
#[template(path = "measure/rough.html")]
struct View {
    page: Page,
    base: String,
    questions: Vec<Question>,
    total: Option<Stat>,
    rows: Vec<Row>,
}

/// `GET /o/{organisation}/measure/rough`: the answers stand in the address and are kept nowhere.
pub async fn show(
    State(site): State<Arc<Site>>,
    page: Page,
    person: Person,
    here: Here,
    Query(answers): Query<Vec<(String, String)>>,
) -> Result<Response, Problem> {
    if here.ask(&site, &person, measure::firm_sheet).await??.is_none() {
        return Ok(Redirect::to(&page.to(&here.path("/measure/sheet"))).into_response());
    }
    let asked = answers.clone();
    let measure::Rough { inventory, faults } =
        here.ask(&site, &person, move |platform, actor, id| measure::rough(platform, actor, id, &asked)).await??;
    let messages = page.messages();
    let questions = QUESTIONS.iter().map(|(name, activity, unit)| Question {
        name,
        label: app::words::activity(site.knowledge, messages, &(*activity).into()),
        unit: messages.unit(unit),
        answer: answers.iter().find(|(asked, _)| asked == name).map_or_else(String::new, |(_, answer)| answer.clone()),
        wrong: faults.iter().any(|(asked, _)| asked == name).then(|| page.t("measure-sheet-number")),
    });
    let rows = inventory.iter().flat_map(|inventory| {
        let totals = &inventory.results.totals;
        totals.by_category.iter().map(|(category, figure)| {
            Row::new(messages, app::words::category(messages, *category), None, figure, totals.location.co2e)
        })
    });
    Ok(Html(View {
        base: here.path(""),
        questions: questions.collect(),
        rows: rows.collect(),
        total: inventory
            .as_ref()
            .map(|inventory| Stat::new(messages, page.t("measure-rough-total"), &inventory.results.totals.location)),
        page,
    })
    .into_response())
}
