use std::sync::Arc;

use askama::Template;
use axum::extract::{Path, State};
use axum::response::IntoResponse;
use factors::{Factor, FactorId};
use i18n::Messages;

use super::is_shown;
use super::row::{Row, Stale, figure, place, stage, unit};
use crate::page::{Html, Page};
use crate::problem::Problem;
use crate::site::Site;

/// Factors of the same activity that are listed.
const OTHERS_MAX: usize = 12;

/// A gas of a factor.
struct GasRow {
    name: String,
    mass: String,
}

#[derive(Template)]
#[template(path = "catalogue/show.html")]
struct View {
    page: Page,
    name: String,
    id: String,
    value: String,
    unit: String,
    interval: Option<String>,
    stale: Option<(String, String)>,
    facts: Vec<(String, String)>,
    gases: Vec<GasRow>,
    derivation: Option<String>,
    note: Option<String>,
    source: Option<app::dossier::Source>,
    source_row: String,
    others: Vec<Row>,
}

/// `GET /factors/{id}`.
pub async fn show(
    State(site): State<Arc<Site>>,
    page: Page,
    Path(id): Path<String>,
) -> Result<impl IntoResponse, Problem> {
    let library = &site.knowledge.library;
    let factor = library.factor(&FactorId::from(id.as_str())).filter(|factor| is_shown(&page, factor));
    let factor = factor.ok_or(Problem::NotFound)?;
    let messages = page.messages();
    let numbers = messages.numbers();
    let value = figure(factor, &site);
    let gsd2 = factor.gsd2();
    let interval = value.filter(|value| *value > 0.0 && gsd2 > 1.0).map(|value| {
        let (low, high) = (numbers.significant(value / gsd2, 3), numbers.significant(value * gsd2, 3));
        page.with("catalogue-interval", &[("low", low.into()), ("high", high.into())])
    });
    let others = library
        .factors_of(&factor.activity)
        .filter(|other| other.id != factor.id && !other.archived && is_shown(&page, other));
    Ok(Html(View {
        name: factor.name.get(page.language).to_owned(),
        id: factor.id.to_string(),
        value: value.map_or_else(|| "—".to_owned(), |value| numbers.significant(value, 4)),
        unit: unit(factor, messages),
        interval,
        stale: Stale::of(factor, site.today()).map(|stale| (page.t(stale.badge()), page.t(stale.words()))),
        facts: facts(factor, &page, &site),
        gases: gases(factor, messages),
        derivation: factor.derivation.clone(),
        note: factor.note.clone(),
        source: site.knowledge.sources.get(&factor.source).cloned(),
        source_row: factor.source_row.clone(),
        others: others.take(OTHERS_MAX).map(|other| Row::new(other, &page, &site)).collect(),
        page,
    }))
}

fn facts(factor: &Factor, page: &Page, site: &Site) -> Vec<(String, String)> {
    let (messages, dates) = (page.messages(), page.messages().dates());
    let activity = site.knowledge.library.activity(&factor.activity);
    let activity = activity.map_or_else(|| factor.activity.to_string(), |kind| kind.name.get(page.language).to_owned());
    let year = |year: Option<i16>| year.map(|year| year.to_string());
    let rows = [
        ("catalogue-activity", Some(activity)),
        ("catalogue-stage", Some(stage(factor.stage, messages))),
        ("catalogue-place", Some(place(factor, page, site))),
        ("catalogue-technology", factor.technology.clone()),
        ("catalogue-year-data", year(factor.year_data)),
        ("catalogue-year-published", year(factor.year_published)),
        ("catalogue-valid-from", factor.valid_from.map(|day| dates.long(day))),
        ("catalogue-valid-to", factor.valid_to.map(|day| dates.long(day))),
        ("catalogue-review-by", factor.review_by.map(|day| dates.long(day))),
        (
            "catalogue-published",
            factor.published.map(|published| {
                let value = messages.numbers().significant(published.co2e, 4);
                let set = published.gwp.map_or("–", |set| set.code());
                page.with("catalogue-published-value", &[("value", value.into()), ("set", set.to_uppercase().into())])
            }),
        ),
    ];
    rows.into_iter().filter_map(|(key, value)| Some((page.t(key), value.filter(|value| !value.is_empty())?))).collect()
}

/// What is emitted, kg per unit.
fn gases(factor: &Factor, messages: Messages) -> Vec<GasRow> {
    let numbers = messages.numbers();
    let row = |name: String, mass: f64| GasRow { name, mass: numbers.significant(mass, 4) };
    let composition = &factor.composition;
    let mut rows: Vec<GasRow> =
        composition.gases.iter().map(|(gas, mass)| row(messages.gas(gas.code()), *mass)).collect();
    if composition.unsplit_co2e != 0.0 {
        rows.push(row(messages.get("catalogue-unsplit"), composition.unsplit_co2e));
    }
    if composition.co2_biogenic != 0.0 {
        rows.push(row(messages.get("catalogue-biogenic"), composition.co2_biogenic));
    }
    rows
}
