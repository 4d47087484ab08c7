//! What is my good? Found by words or by its code, with what the acts say of it.

use std::sync::Arc;

use ::cbam::tables::{Column, Fallback, FunctionalUnit, Route};
use ::export::cbam::{GoodFacts, good_facts, search as find};
use app::export::installations;
use app::people::Action;
use askama::Template;
use axum::extract::{Path, Query, State};
use axum::response::IntoResponse;
use language::Language;
use serde::Deserialize;
use store::grant::Room;

use super::FIRST_YEAR;
use super::numbers::Shown;
use crate::form;
use crate::here::Here;
use crate::page::{Html, Page};
use crate::problem::Problem;
use crate::session::Person;
use crate::site::Site;

/// Goods on a page.
const EACH: usize = 60;
/// Questions that show what may be asked, as keys.
const EXAMPLES: [&str; 4] =
    ["export-border-example-1", "export-border-example-2", "export-border-example-3", "export-border-example-4"];

/// What is asked.
#[derive(Deserialize)]
pub struct Question {
    #[serde(default)]
    q: String,
}

/// A good that was found.
struct Row {
    href: String,
    code: String,
    name: String,
    description: String,
}

#[derive(Template)]
#[template(path = "export/border/goods.html")]
struct View {
    page: Page,
    here: Here,
    question: String,
    asked: bool,
    found: String,
    rows: Vec<Row>,
    more: Option<String>,
    /// Questions that show what may be asked: address, words.
    examples: Vec<(String, String)>,
}

#[derive(Template)]
#[template(path = "export/border/good.html")]
struct One {
    page: Page,
    here: Here,
    code: String,
    shown_code: String,
    name: String,
    description: String,
    stats: Vec<(String, String, String)>,
    facts: Vec<(String, String)>,
    /// Longer codes to choose from: address, code.
    choices: Vec<(String, String)>,
    benchmarks: Vec<(String, String, String)>,
    source: String,
    writes: bool,
}

/// `7318 15 42`.
pub fn spaced(code: &str) -> String {
    let mut parts = vec![code.get(..4).unwrap_or(code)];
    parts.extend((4..code.len()).step_by(2).filter_map(|at| code.get(at..(at + 2).min(code.len()))));
    parts.join("\u{a0}")
}

/// One of three names in the language of a page.
pub fn of_language(names: &[String; 3], language: Language) -> &str {
    let [fr, ar, en] = names;
    match language {
        Language::Fr => fr,
        Language::Ar => ar,
        Language::En => en,
    }
}

/// `GET /o/{organisation}/export/border/goods`.
pub async fn search(page: Page, here: Here, Query(asked): Query<Question>) -> Result<impl IntoResponse, Problem> {
    let question = form::question(&asked.q);
    let tables = installations::tables()?;
    let found = find(tables, &question, FIRST_YEAR, EACH);
    let rows: Vec<Row> = found
        .goods
        .iter()
        .map(|sought| Row {
            href: page.to(&here.path(format!("/export/border/goods/{}", sought.good.code))),
            code: spaced(&sought.good.code),
            name: sought.words.map_or_else(String::new, |words| of_language(&words.name, page.language).to_owned()),
            description: sought.good.description_en.clone(),
        })
        .collect();
    let key = match (rows.is_empty(), found.guessed) {
        (true, _) => "export-border-none",
        (false, true) => "export-border-nearly",
        (false, false) => "export-border-found",
    };
    Ok(Html(View {
        asked: !question.is_empty(),
        found: page.count(key, rows.len() + found.more),
        more: (found.more > 0).then(|| page.count("export-border-more", found.more)),
        examples: EXAMPLES.iter().map(|key| example(&page, &here, key)).collect(),
        question,
        rows,
        here,
        page,
    }))
}

fn example(page: &Page, here: &Here, key: &str) -> (String, String) {
    let words = page.t(key);
    let path = here.path(format!("/export/border/goods?q={}", crate::address::escaped(&words)));
    (page.to(&path), words)
}

/// `GET /o/{organisation}/export/border/goods/{code}`.
pub async fn good(
    State(_site): State<Arc<Site>>,
    page: Page,
    _person: Person,
    here: Here,
    Path((_, code)): Path<(String, String)>,
) -> Result<impl IntoResponse, Problem> {
    let tables = installations::tables()?;
    let country = here.organisation.country.as_str();
    let facts = good_facts(tables, &code, country, FIRST_YEAR).map_err(|_| Problem::NotFound)?;
    let shown = Shown(page.messages());
    let route =
        |route: Option<Route>| route.map_or_else(|| page.t("export-border-route-all"), |route| name(&page, route));
    let benchmarks = facts.benchmarks.iter().map(|benchmark| {
        let column = match benchmark.column {
            Column::A => "export-border-column-own",
            Column::B => "export-border-column-default",
        };
        (page.t(column), route(benchmark.route), shown.per_tonne(benchmark.value))
    });
    let choices =
        facts.choices.iter().map(|code| (page.to(&here.path(format!("/export/border/goods/{code}"))), spaced(code)));
    Ok(Html(One {
        shown_code: spaced(&facts.code),
        name: facts.words.map_or_else(String::new, |words| of_language(&words.name, page.language).to_owned()),
        description: facts.good.description_en.clone(),
        stats: stats(&page, &facts),
        facts: rows(&page, &facts),
        benchmarks: benchmarks.collect(),
        choices: choices.collect(),
        source: facts.version.map_or_else(String::new, |version| {
            let checked = page.day(version.checked);
            let act = format!("{} {}", version.act, version.place);
            page.with("export-border-source", &[("act", act.as_str().into()), ("checked", checked.into())])
        }),
        writes: page.may(Action::Edit(Room::Export)),
        code: facts.code,
        here,
        page,
    }))
}

/// The name of a route, its letter behind it.
pub fn name(page: &Page, route: Route) -> String {
    let letter = format!("{route:?}");
    let words = page.t(&format!("export-border-route-{}", letter.to_lowercase()));
    format!("{words} ({letter})")
}

/// Figures of the default value: label, value, unit.
fn stats(page: &Page, facts: &GoodFacts<'_>) -> Vec<(String, String, String)> {
    let Some(default) = &facts.default else { return Vec::new() };
    let shown = Shown(page.messages());
    let per_t = page.t("export-border-t-per-t");
    vec![
        (page.t("export-border-default"), shown.per_tonne(default.see), per_t.clone()),
        (page.t("export-border-free"), shown.per_tonne(default.sefa), per_t),
        (page.t("export-border-certificates"), shown.per_tonne(default.certificates), page.t("export-border-each-t")),
    ]
}

fn rows(page: &Page, facts: &GoodFacts<'_>) -> Vec<(String, String)> {
    let shown = Shown(page.messages());
    let of = |names: &[String; 3]| of_language(names, page.language).to_owned();
    let unit = match facts.good.unit {
        FunctionalUnit::Tonne => "export-border-unit-tonne",
        FunctionalUnit::Clinker => "export-border-unit-clinker",
        FunctionalUnit::Nitrogen => "export-border-unit-nitrogen",
        FunctionalUnit::Kwh => "export-border-unit-kwh",
    };
    let mut rows = Vec::new();
    if let Some(category) = facts.category {
        rows.push((page.t("export-border-category"), of(&category.name)));
        let indirect = if category.indirect { "export-border-indirect-yes" } else { "export-border-indirect-no" };
        rows.push((page.t("export-border-indirect"), page.t(indirect)));
        let threshold = if category.threshold { "export-border-threshold-yes" } else { "export-border-threshold-no" };
        rows.push((page.t("export-border-threshold"), page.t(threshold)));
    }
    rows.push((page.t("export-border-unit"), page.t(unit)));
    if let Some(default) = &facts.default {
        let from = match default.fallback {
            Fallback::Country => "export-border-from-country",
            Fallback::OtherCountries => "export-border-from-others",
            Fallback::UnknownOrigin => "export-border-from-unknown",
        };
        rows.push((page.t("export-border-from"), page.t(from)));
        let (total, markup) = (shown.plain(default.total), shown.percent(default.markup));
        let row = spaced(&default.row);
        let made = page.with(
            "export-border-from-made",
            &[("total", total.into()), ("markup", markup.into()), ("row", row.into())],
        );
        rows.push((page.t("export-border-default-made"), made));
    }
    let usual: Vec<String> = facts.precursors.iter().map(|category| of(&category.name)).collect();
    let usual = if usual.is_empty() { page.t("export-border-usual-none") } else { page.messages().list(&usual) };
    rows.push((page.t("export-border-usual"), usual));
    rows
}
