use std::collections::BTreeSet;
use std::sync::Arc;

use askama::Template;
use axum::extract::{Query as Asked, State};
use axum::response::IntoResponse;
use factors::search::{Found, Query};
use factors::{Factor, Geo, SourceId, Stage};
use serde::Deserialize;

use super::is_shown;
use super::row::{Row, stage};
use crate::address::escaped;
use crate::form;
use crate::page::{Html, Page};
use crate::problem::Problem;
use crate::site::{Site, here};

/// Factors on one page.
const EACH: usize = 20;
/// Pages that can be turned; whoever needs more has asked too widely.
const PAGES_MAX: usize = 25;
/// What is asked, in the address: so that a search can be shared.
#[derive(Deserialize)]
pub struct Question {
    #[serde(default)]
    q: String,
    #[serde(default)]
    stage: String,
    #[serde(default)]
    place: String,
    #[serde(default)]
    page: Option<String>,
}

/// A choice of a list.
struct Choice {
    value: String,
    name: String,
    count: String,
    chosen: bool,
}

/// A publication, with what its licence asks to be said.
struct Publication {
    title: String,
    publisher: String,
    url: String,
    licence: String,
    attribution: String,
    count: String,
}

#[derive(Template)]
#[template(path = "catalogue/search.html")]
struct View {
    page: Page,
    question: String,
    asked: bool,
    found: String,
    rows: Vec<Row>,
    stages: Vec<Choice>,
    places: Vec<Choice>,
    /// Addresses of the pages before and after.
    before: Option<String>,
    after: Option<String>,
    position: String,
    examples: Vec<String>,
    lead: String,
    publications: Vec<Publication>,
}

/// `GET /factors`.
pub async fn search(
    State(site): State<Arc<Site>>,
    page: Page,
    question: Result<Asked<Question>, axum::extract::rejection::QueryRejection>,
) -> Result<impl IntoResponse, Problem> {
    let Asked(question) = question.map_err(|_| Problem::Form)?;
    let text = form::question(&question.q);
    let asked = !text.is_empty();
    let number = question.page.as_deref().and_then(|page| page.parse().ok()).unwrap_or(1).clamp(1, PAGES_MAX);
    let (near, year) = (here(), site.today().year());
    let only_stage = Stage::from_code(&question.stage);
    let only_place = Some(Geo::from(question.place.as_str())).filter(|place| !place.as_str().is_empty());
    let query =
        Query { stage: only_stage, geo: only_place.as_ref(), limit: number * EACH, ..Query::new(&text, &near, year) };
    let index = if page.person().is_some() { &site.index } else { site.open_index() };
    let found = if asked { index.search(&query) } else { Found::default() };
    // What can be chosen is what the words alone find.
    let facets =
        if asked { index.search(&Query { stage: None, geo: None, limit: 0, ..query }).facets } else { found.facets };
    let factors: Vec<&Factor> = found
        .hits
        .iter()
        .skip((number - 1) * EACH)
        .filter_map(|hit| site.knowledge.library.factor(&hit.factor))
        .collect();
    let messages = page.messages();
    let integer = |count: usize| messages.numbers().integer(i64::try_from(count).unwrap_or(i64::MAX));
    let stages = facets.stage.iter().filter_map(|(code, count)| {
        let of = Stage::from_code(code)?;
        Some(Choice {
            value: code.clone(),
            name: stage(of, messages),
            count: integer(*count),
            chosen: only_stage == Some(of),
        })
    });
    let places = facets.geo.iter().map(|(code, count)| {
        let geo = Geo::from(code.as_str());
        let name = if code == "ANY" {
            page.t("catalogue-place-any")
        } else {
            site.places.name(&geo, page.language).to_owned()
        };
        Choice { value: code.clone(), name, count: integer(*count), chosen: question.place == *code }
    });
    let pages = found.total.div_ceil(EACH).clamp(1, PAGES_MAX);
    let turned = |number: usize| {
        let (text, stage, place) = (escaped(&text), &question.stage, escaped(&question.place));
        page.to(&format!("/factors?q={text}&stage={}&place={place}&page={number}", escaped(stage)))
    };
    let position = [("page", integer(number).into()), ("pages", integer(pages).into())];
    Ok(Html(View {
        asked,
        found: page.count("catalogue-found", found.total),
        rows: factors.into_iter().map(|factor| Row::new(factor, &page, &site)).collect(),
        stages: stages.collect(),
        places: places.collect(),
        before: (number > 1).then(|| turned(number - 1)),
        after: (number < pages).then(|| turned(number + 1)),
        position: page.with("catalogue-position", &position),
        examples: page.t("catalogue-examples").split('|').map(|word| word.trim().to_owned()).collect(),
        lead: lead(&page, &site),
        publications: if asked { Vec::new() } else { publications(&page, &site) },
        question: text,
        page,
    }))
}

fn lead(page: &Page, site: &Site) -> String {
    let shown: Vec<&Factor> = site.knowledge.library.factors().iter().filter(|factor| is_shown(page, factor)).collect();
    let sources: BTreeSet<&SourceId> = shown.iter().map(|factor| &factor.source).collect();
    page.with("catalogue-lead", &[("factors", shown.len().into()), ("sources", sources.len().into())])
}

/// The publications that factors come from, those with most factors first.
fn publications(page: &Page, site: &Site) -> Vec<Publication> {
    let factors = site.knowledge.library.factors();
    let count = |id: &SourceId| factors.iter().filter(|factor| factor.source == *id && is_shown(page, factor)).count();
    let mut counted: Vec<_> = site.knowledge.sources.iter().map(|(id, source)| (count(id), source)).collect();
    counted.retain(|(count, _)| *count > 0);
    counted.sort_by_key(|(count, source)| (std::cmp::Reverse(*count), source.title.clone()));
    let numbers = page.messages().numbers();
    let row = |(count, source): (usize, &app::dossier::Source)| Publication {
        title: format!("{} {}", source.title, source.version).trim().to_owned(),
        publisher: source.publisher.clone(),
        url: source.url.clone(),
        licence: source.licence.clone(),
        attribution: source.attribution.clone(),
        count: numbers.integer(i64::try_from(count).unwrap_or(i64::MAX)),
    };
    counted.into_iter().map(row).collect()
}
