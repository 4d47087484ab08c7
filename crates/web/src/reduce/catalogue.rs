//! Technologies, for everybody: what there is, for which sector and use, and what a published source says it saves.

use std::sync::Arc;

use app::reduce::{self, words};
use askama::Template;
use axum::extract::{Path, Query, State};
use axum::response::IntoResponse;
use serde::Deserialize;

use crate::form::{self, Choice};
use crate::page::{Html, Page};
use crate::problem::Problem;
use crate::site::Site;

/// What is looked for.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub struct Asked {
    sector: String,
    q: String,
}

/// A technology in the list.
struct Row {
    href: String,
    name: String,
    purpose: String,
    published: Option<String>,
}

#[derive(Template)]
#[template(path = "reduce/technologies.html")]
struct List {
    page: Page,
    sectors: Vec<Choice>,
    question: String,
    count: String,
    rows: Vec<Row>,
}

#[derive(Template)]
#[template(path = "reduce/technology.html")]
struct Sheet {
    page: Page,
    name: String,
    purpose: String,
    facts: Vec<(String, String)>,
    calculators: Vec<(String, String)>,
    source: Option<(String, String)>,
    /// What providers offer of it: who, what, where, until when.
    offers: Vec<(String, String, String, String)>,
}

/// `GET /technologies`.
pub async fn list(page: Page, Query(asked): Query<Asked>) -> Result<impl IntoResponse, Problem> {
    let question = form::question(&asked.q);
    let all = reduce::technologies(None, None).map_err(|_| Problem::Fault)?;
    let known = ::reduce::sectors(&all);
    let sector = known.get(asked.sector.as_str()).copied();
    let found = all.iter().filter(|one| {
        sector.is_none_or(|sector| one.serves(sector)) && (question.is_empty() || one.is_about(&question))
    });
    let rows: Vec<Row> = found
        .map(|one| Row {
            href: page.to(&format!("/technologies/{}", one.id)),
            name: one.name.get(page.language).to_owned(),
            purpose: one.purpose.get(page.language).to_owned(),
            published: words::published(page.messages(), one.saving_pct),
        })
        .collect();
    let name = |sector: &str| words::sector(page.messages(), sector);
    let mut sectors = vec![Choice::new("", page.t("reduce-all-sectors"), sector.is_none())];
    sectors.extend(known.iter().map(|one| Choice::new(*one, name(one), sector == Some(*one))));
    Ok(Html(List { count: page.count("reduce-technologies-count", rows.len()), sectors, question, rows, page }))
}

/// `GET /technologies/{technology}`.
pub async fn show(
    State(site): State<Arc<Site>>,
    page: Page,
    Path(id): Path<String>,
) -> Result<impl IntoResponse, Problem> {
    let (found, calculators) = reduce::technology(&id).map_err(|_| Problem::NotFound)?;
    let offers = site.run(move |platform| reduce::offers_of(platform, &id)).await??;
    let messages = page.messages();
    let list = |names: &[String], of: &dyn Fn(&str) -> String| {
        let names: Vec<String> = names.iter().map(|name| of(name)).collect();
        messages.list(&names)
    };
    let mut facts = vec![
        (page.t("reduce-sectors"), list(&found.sectors, &|name| words::sector(messages, name))),
        (page.t("reduce-resources"), list(&found.resources, &|name| words::resource(messages, name))),
        (
            page.t("reduce-published"),
            words::published(messages, found.saving_pct).unwrap_or_else(|| page.t("reduce-no-published-saving")),
        ),
    ];
    facts.extend(words::facts(messages, &found.facts));
    facts.extend([(
        page.t("reduce-review"),
        found.review_by.parse().map_or_else(|_| found.review_by.clone(), |day| page.day(day)),
    )]);
    let named = |name: &&'static str| {
        let calculator = reduce::calculator(name).ok()?;
        let words = reduce::words_of(calculator).ok()?;
        Some((page.to(&format!("/calculators/{name}")), words.name(calculator)?.get(page.language).to_owned()))
    };
    let source = site.knowledge.sources.get(found.source.as_str());
    Ok(Html(Sheet {
        name: found.name.get(page.language).to_owned(),
        purpose: found.purpose.get(page.language).to_owned(),
        facts,
        calculators: calculators.iter().filter_map(named).collect(),
        source: source.map(|source| (source.title.clone(), source.url.clone())),
        offers: offers
            .into_iter()
            .map(|one| (one.provider, one.words, one.link, page.say("reduce-offer-until", "day", &page.day(one.until))))
            .collect(),
        page,
    }))
}
