//! The measures on an abatement curve, and the years to come against the targets.

use std::sync::Arc;

use ::dossier::pages::reduction::abatement;
use ::reduce::curve::{Place, RATE, YEARS};
use app::reduce::measures::{self, MeasuresError};
use app::reduce::{self, Curve, Lack, Placed, Proposal, Way, ways};
use app::words;
use askama::Template;
use axum::extract::{Query, State};
use axum::response::IntoResponse;
use charts::{Chart, Frame, Series};
use serde::Deserialize;

use crate::form::Wrong;
use crate::here::Here;
use crate::page::{Html, Page};
use crate::problem::Problem;
use crate::session::Person;
use crate::site::Site;

/// The discount rate where nothing was said,
pub const RATE_PCT: f64 = 100.0 * RATE;
/// and the most of years and rate.
pub const YEARS_MAX: u32 = 40;
pub const RATE_MAX_PCT: f64 = 50.0;

/// Over how many years, at which rate.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub struct Wanted {
    years: String,
    rate: String,
}

/// A target with its drawing.
struct Ahead {
    title: String,
    covers: String,
    verdict: String,
    chart: (String, Chart),
}

#[derive(Template)]
#[template(path = "reduce/curve.html")]
struct View {
    page: Page,
    here: Here,
    years: String,
    rate: String,
    wrong: Wrong,
    chart: Option<(String, Chart)>,
    /// Measures that act on what others leave: their pages, names, and what is counted.
    shared: Vec<(String, String, String)>,
    lacking: Vec<(String, String, String)>,
    ahead: Vec<Ahead>,
    undated: Option<String>,
}

/// `GET /o/{organisation}/reduce/curve`.
pub async fn show(
    State(site): State<Arc<Site>>,
    page: Page,
    person: Person,
    here: Here,
    Query(wanted): Query<Wanted>,
) -> Result<impl IntoResponse, Problem> {
    let found = here.ask(&site, &person, |platform, actor, id| {
        Ok::<_, MeasuresError>((reduce::proposal(platform, actor, id)?, measures::list(platform, actor, id, false)?))
    });
    let (proposal, kept) = found.await??;
    let mut wrong = Wrong::default();
    let years = match wanted.years.trim() {
        "" => YEARS,
        text => text.parse().ok().filter(|years| (1..=YEARS_MAX).contains(years)).unwrap_or_else(|| {
            wrong = wrong.clone().and("years", page.t("web-field-form"));
            YEARS
        }),
    };
    let rate = match wanted.rate.trim() {
        "" => RATE_PCT,
        text => {
            let read = app::measure::number(text).and_then(|rate| f64::try_from(rate).ok());
            read.filter(|rate| (0.0..=RATE_MAX_PCT).contains(rate)).unwrap_or_else(|| {
                wrong = wrong.clone().and("rate", page.t("web-field-form"));
                RATE_PCT
            })
        }
    };
    let units = &site.knowledge.units;
    let curve = proposal.as_ref().map(|proposal| reduce::curve_of(proposal, &kept, units, years, rate / 100.0));
    let curve = curve.unwrap_or_default();
    let undated: Vec<&str> = reduce::without_year(&kept).map(|one| one.measure.name.as_str()).collect();
    Ok(Html(View {
        chart: (!curve.placed.is_empty()).then(|| abatement(page.messages(), &placed(&curve), None)),
        shared: curve.placed.iter().filter_map(|placed| shared(&page, &here, placed)).collect(),
        lacking: curve.lacking.iter().map(|lacking| row(&page, &here, lacking)).collect(),
        ahead: proposal.as_ref().map(|proposal| ahead(&page, proposal, &kept, &site)).unwrap_or_default(),
        undated: (!undated.is_empty()).then(|| page.say("reduce-undated", "list", &page.messages().list(&undated))),
        years: if wanted.years.is_empty() { years.to_string() } else { wanted.years },
        rate: if wanted.rate.is_empty() { reduce::typed::written(page.messages(), rate) } else { wanted.rate },
        wrong,
        here,
        page,
    }))
}

fn row(page: &Page, here: &Here, (id, name, lack): &(ids::MeasureId, String, Lack)) -> (String, String, String) {
    let key = match lack {
        Lack::Cost => "reduce-lack-cost",
        Lack::Carbon => "reduce-lack-carbon",
        Lack::Price => "reduce-lack-price",
    };
    (page.to(&here.path(format!("/reduce/measures/{id}"))), name.clone(), page.t(key))
}

fn placed(curve: &Curve) -> Vec<(String, f64, Place)> {
    curve.placed.iter().map(|one| (one.name.clone(), one.tonnes, one.place)).collect()
}

/// A measure of which less is counted than it would avoid alone.
fn shared(page: &Page, here: &Here, placed: &Placed) -> Option<(String, String, String)> {
    let numbers = page.messages().numbers();
    let [counted, alone] = [placed.tonnes, placed.alone].map(|tonnes| numbers.emissions(tonnes * 1000.0));
    let said = [("counted", counted.as_str().into()), ("alone", alone.as_str().into())];
    let path = page.to(&here.path(format!("/reduce/measures/{}", placed.id)));
    (counted != alone).then(|| (path, placed.name.clone(), page.with("reduce-shared-measure", &said)))
}

/// The years to come, target by target.
fn ahead(page: &Page, proposal: &Proposal, kept: &[measures::Kept], site: &Site) -> Vec<Ahead> {
    let messages = page.messages();
    let found = ways(proposal, &proposal.trajectories, kept, &site.knowledge.units);
    let one = |(number, way): (usize, &Way)| {
        let (title, covers) = words::target(messages, &way.target);
        let last = way.years.last()?;
        let key = match (last.decided <= last.line, last.planned <= last.line) {
            (true, _) => "reduce-ahead-decided",
            (false, true) => "reduce-ahead-planned",
            (false, false) => "reduce-ahead-missed",
        };
        let missing = amount(page, way, (last.planned - last.line).max(0.0));
        let year = last.year.to_string();
        let verdict = page.with(key, &[("year", year.as_str().into()), ("missing", missing.as_str().into())]);
        Some(Ahead { title, covers, verdict, chart: lines(page, number, way) })
    };
    found.iter().enumerate().filter_map(one).collect()
}

/// kg CO2e, or kg CO2e per unit for a target of intensity.
fn amount(page: &Page, way: &Way, value: f64) -> String {
    let numbers = page.messages().numbers();
    match &way.unit {
        Some(unit) => {
            format!("{} / {}", numbers.quantity(value, &page.t("common-kg-co2e")), page.messages().unit(unit))
        }
        None => numbers.emissions(value),
    }
}

fn lines(page: &Page, number: usize, way: &Way) -> (String, Chart) {
    let numbers = page.messages().numbers();
    let scale = if way.unit.is_some() { 1.0 } else { 1000.0 };
    let series = |key: &str, value: &dyn Fn(&reduce::Ahead) -> f64| Series {
        name: page.t(key),
        values: way.years.iter().map(|year| Some(value(year) / scale)).collect(),
        texts: way.years.iter().map(|year| amount(page, way, value(year))).collect(),
    };
    let all = [
        series("reduce-ahead-line", &|year| year.line),
        series("reduce-ahead-with-decided", &|year| year.decided),
        series("reduce-ahead-with-planned", &|year| year.planned),
    ];
    let years: Vec<String> = way.years.iter().map(|year| year.year.to_string()).collect();
    let caption = page.t("reduce-ahead-chart");
    let id = format!("ahead-{number}");
    let headings = [page.t("reduce-year"), page.t("measure-emissions")];
    let frame = Frame::for_page(page.language, &id, &caption, &caption, [&headings[0], &headings[1]]);
    let chart = charts::lines(&frame, &years, &all, &|value, decimals| numbers.fixed(value, decimals));
    (caption, chart)
}
