use std::sync::Arc;

use ::measure::{Change, Denominator, Inventory, Scope, Trajectory};
use app::dossier::{Drawing, drawing};
use app::measure::{self, MeasureError, Standing, Summary};
use app::{reduce, words};
use askama::Template;
use axum::extract::{Path, State};
use axum::response::{IntoResponse, Redirect, Response};
use charts::Chart;

use super::effects;
use super::room::Room;
use super::rows::{Row, kilograms};
use crate::bodies::Of;
use crate::here::Here;
use crate::page::{Html, Page};
use crate::problem::Problem;
use crate::session::Person;
use crate::site::Site;
use crate::stat::Stat;

/// What is looked for next: the best of so many.
const NEXT_MAX: usize = 3;
/// What narrows the interval by less, %, is not worth the search.
const NARROWING_MIN: f64 = 0.5;

#[derive(Template)]
#[template(path = "measure/overview.html")]
struct View {
    page: Page,
    room: Room,
    body: Arc<str>,
    /// What verified measures changed.
    effects: Option<Arc<str>>,
}

/// What is the same for every reader of the firm.
#[derive(Template)]
#[template(path = "measure/overview_body.html")]
struct Body<'a> {
    page: &'a Page,
    room: &'a Room,
    stats: Vec<Stat>,
    next: Vec<String>,
    /// Lines, documents, what was kept aside, what counts nothing.
    counts: Vec<(String, String, Option<String>)>,
    drawings: Vec<(String, Chart)>,
    coverage: Option<(String, Chart)>,
    hidden: Option<String>,
    silent: Option<String>,
    categories: Vec<Row>,
    sites: Vec<Row>,
    gases: Vec<(String, String, String)>,
    resources: Vec<(String, String)>,
    intensities: Vec<(String, String)>,
    years: Option<(String, Chart)>,
    changes: Vec<(String, String)>,
    /// Each target: its words, what it covers, tone and words of where the year stands.
    targets: Vec<(String, String, &'static str, String)>,
    targets_path: String,
}

#[derive(Template)]
#[template(path = "measure/nothing.html")]
struct Nothing {
    page: Page,
    base: String,
    behind: Option<super::room::Behind>,
    fault: Option<String>,
    has_sheet: bool,
}

/// `GET /o/{organisation}/measure`: the latest year that has lines; or what to do to have one.
pub async fn latest(
    State(site): State<Arc<Site>>,
    page: Page,
    person: Person,
    here: Here,
) -> Result<Response, Problem> {
    let (standing, reported) = here
        .ask(&site, &person, |platform, actor, id| {
            let sheet = measure::firm_sheet(platform, actor, id)?;
            Ok::<_, MeasureError>((
                measure::standing(platform, actor, id)?,
                sheet.map(|sheet| sheet.firm.reporting.year),
            ))
        })
        .await??;
    if let Some(year) = standing.first_shown(reported) {
        let path = here.path(format!("/measure/{year}"));
        return Ok(Redirect::to(&page.to(&path)).into_response());
    }
    Ok(Html(Nothing {
        base: here.path(""),
        behind: super::room::behind(&page, &here, &standing),
        fault: standing.fault.as_ref().map(|told| words::retold(page.messages(), told)),
        has_sheet: reported.is_some(),
        page,
    })
    .into_response())
}

/// `GET /o/{organisation}/measure/{year}`.
pub async fn show(
    State(site): State<Arc<Site>>,
    page: Page,
    person: Person,
    here: Here,
    Path((_, year)): Path<(String, i16)>,
) -> Result<impl IntoResponse, Problem> {
    let (kept, language) = (site.clone(), page.language);
    let (standing, shown, measures) = here
        .ask(&site, &person, move |platform, actor, id| {
            let standing = measure::standing(platform, actor, id)?;
            let of = Of::new(id, &standing, year, language, "overview");
            let shown = kept.bodies.shown(of, || measure::summary(platform, actor, id, year))?;
            let named = reduce::verified(platform, actor, id, year)?;
            let measures = if named.is_empty() {
                None
            } else {
                let of = Of::new(id, &standing, year, language, "effects").map(|of| of.and(&named));
                let found = kept.bodies.shown(of, || reduce::effects(platform, actor, id, year))?;
                Some((named, found))
            };
            Ok::<_, MeasureError>((standing, shown, measures))
        })
        .await??;
    let room = Room::new(&page, &here, &standing, year, "");
    let body = site.bodies.body(shown, |summary| {
        let lines = standing.years.iter().find(|kept| kept.year == year).map_or(0, |kept| kept.lines);
        body(&site, &page, &room, &standing, &summary, lines).render()
    })?;
    let effects =
        match measures {
            None => None,
            Some((named, shown)) => Some(site.bodies.body(shown, |found: reduce::Effects| {
                effects::View::new(&site, &page, &room, &named, &found).render()
            })?),
        };
    Ok(Html(View { page, room, body, effects }))
}

fn body<'a>(
    site: &Site,
    page: &'a Page,
    room: &'a Room,
    standing: &Standing,
    summary: &Summary,
    lines: i64,
) -> Body<'a> {
    let inventory = &summary.inventory;
    let messages = page.messages();
    let numbers = messages.numbers();
    let draw = |what| drawing(inventory, site.knowledge, page.language, what);
    let worth = inventory.next.iter().filter(|step| step.narrowing_pct >= NARROWING_MIN);
    let next = worth.filter_map(|step| words::next(site.knowledge, messages, inventory, step));
    let coverage = (!inventory.coverage.rows.is_empty()).then(|| draw(Drawing::Coverage));
    let silent: Vec<String> =
        inventory.coverage.silent.iter().map(|category| words::category(messages, *category)).collect();
    Body {
        stats: stats(page, inventory),
        next: next.take(NEXT_MAX).collect(),
        counts: counts(page, room, summary, lines),
        drawings: [Drawing::Categories, Drawing::Scopes, Drawing::Months].map(draw).into(),
        coverage,
        hidden: (inventory.coverage.hidden_co2e > 0.0)
            .then(|| page.say("measure-hidden", "value", &numbers.emissions(inventory.coverage.hidden_co2e))),
        silent: (!silent.is_empty()).then(|| messages.list(&silent)),
        categories: categories(page, room, inventory),
        sites: sites(page, room, inventory),
        gases: gases(page, inventory),
        resources: resources(page, inventory),
        intensities: intensities(page, inventory),
        years: years(page, standing),
        changes: inventory.change.as_ref().map(|change| changes(page, change)).unwrap_or_default(),
        targets: inventory.trajectories.iter().map(|trajectory| aim(page, trajectory)).collect(),
        targets_path: room.base_to(page, "/measure/targets"),
        room,
        page,
    }
}

fn aim(page: &Page, trajectory: &Trajectory) -> (String, String, &'static str, String) {
    let (title, covers) = words::target(page.messages(), &trajectory.target);
    (title, covers, super::targets::tone(trajectory), words::verdict(page.messages(), trajectory.verdict))
}

fn stats(page: &Page, inventory: &Inventory) -> Vec<Stat> {
    let totals = &inventory.results.totals;
    [
        ("dossier-total-location", &totals.location),
        ("dossier-total-market", &totals.market),
        ("measure-scope-1", &totals.scope1),
        ("dossier-scope-2-location", &totals.scope2_location),
        ("dossier-scope-2-market", &totals.scope2_market),
        ("measure-scope-3", &totals.scope3),
    ]
    .map(|(key, figure)| Stat::new(page.messages(), page.t(key), figure))
    .into()
}

/// Lines, documents, what was kept aside, what counts nothing; each with where it is shown.
fn counts(page: &Page, room: &Room, summary: &Summary, lines: i64) -> Vec<(String, String, Option<String>)> {
    let numbers = page.messages().numbers();
    let integer = |count: usize| numbers.integer(i64::try_from(count).unwrap_or(i64::MAX));
    let documents = page.to(&format!("{}/documents", room.base));
    vec![
        (page.t("measure-count-lines"), numbers.integer(lines), Some(room.to(page, "/lines"))),
        (page.t("measure-count-documents"), integer(summary.documents), Some(documents.clone())),
        (page.t("measure-count-aside"), integer(summary.aside), Some(documents)),
        (
            page.t("measure-count-excluded"),
            integer(summary.excluded),
            (summary.excluded > 0).then(|| room.to(page, "/lines#excluded")),
        ),
    ]
}

fn categories(page: &Page, room: &Room, inventory: &Inventory) -> Vec<Row> {
    let totals = &inventory.results.totals;
    let counted = totals.by_category.iter().filter(|(category, _)| category.scope() != Scope::Outside);
    counted
        .map(|(category, figure)| {
            let href = room.to(page, &format!("/lines?category={category}"));
            let name = words::category(page.messages(), *category);
            Row::new(page.messages(), name, Some(href), figure, totals.location.co2e)
        })
        .collect()
}

fn sites(page: &Page, room: &Room, inventory: &Inventory) -> Vec<Row> {
    let totals = &inventory.results.totals;
    let row = |(id, figure): (&String, &::measure::Figure)| {
        let href = room.to(page, &format!("/lines?site={}", crate::address::escaped(id)));
        let name = words::site(&inventory.firm, id).to_owned();
        Row::new(page.messages(), name, Some(href), figure, totals.location.co2e)
    };
    totals.by_site.iter().map(row).collect()
}

/// Each gas: its name, its mass, what it is worth.
fn gases(page: &Page, inventory: &Inventory) -> Vec<(String, String, String)> {
    let (messages, numbers) = (page.messages(), page.messages().numbers());
    let row = |(gas, total): (&factors::Gas, &::measure::GasTotal)| {
        let mass = if total.mass > 0.0 { kilograms(page, total.mass) } else { "–".to_owned() };
        (messages.gas(gas.code()), mass, numbers.emissions(total.co2e))
    };
    let totals = &inventory.results.totals;
    let mut rows: Vec<_> = totals.by_gas.iter().map(row).collect();
    if totals.co2_biogenic > 0.0 {
        rows.push((page.t("dossier-biogenic"), kilograms(page, totals.co2_biogenic), "–".to_owned()));
    }
    rows
}

/// Energy and water.
fn resources(page: &Page, inventory: &Inventory) -> Vec<(String, String)> {
    let numbers = page.messages().numbers();
    let energy = &inventory.energy;
    let mut rows = Vec::new();
    if energy.kwh > 0.0 {
        let kwh = page.say("measure-kwh", "value", &numbers.fixed(energy.kwh, 0));
        let toe = format!("{}\u{a0}{}", numbers.significant(energy.toe, 3), page.t("dossier-toe"));
        rows.push((
            page.t("dossier-energy"),
            page.with("dossier-both", &[("first", kwh.into()), ("second", toe.into())]),
        ));
    }
    if let Some(audit) = &energy.audit {
        let unit = page.t("dossier-toe");
        let key = match audit.mandatory {
            Some(true) => "dossier-audit-mandatory",
            Some(false) => "dossier-audit-below",
            None => "dossier-audit-unknown",
        };
        let toe = format!("{}\u{a0}{unit}", numbers.significant(energy.toe, 3));
        let threshold = format!("{}\u{a0}{unit}", numbers.fixed(audit.threshold.toe, 0));
        rows.push((
            page.t("measure-energy-audit"),
            page.with(key, &[("toe", toe.into()), ("threshold", threshold.into())]),
        ));
    }
    if inventory.water.m3 > 0.0 {
        rows.push((
            page.t("dossier-water"),
            page.say("measure-m3", "value", &numbers.significant(inventory.water.m3, 3)),
        ));
    }
    rows
}

fn intensities(page: &Page, inventory: &Inventory) -> Vec<(String, String)> {
    let numbers = page.messages().numbers();
    let row = |intensity: &::measure::Intensity| {
        let (name, unit) = match &intensity.per {
            Denominator::Product(name) => (name.clone(), intensity.unit.clone()),
            Denominator::Turnover => (page.t("dossier-turnover"), intensity.unit.clone()),
            Denominator::Employees => (page.t("dossier-employees"), page.t("measure-employee")),
        };
        (name, format!("{} {} / {unit}", numbers.significant(intensity.co2e, 3), page.t("dossier-kg-co2e")))
    };
    inventory.intensities.iter().map(row).collect()
}

/// The years side by side, if there are several.
fn years(page: &Page, standing: &Standing) -> Option<(String, Chart)> {
    let numbers = page.messages().numbers();
    let bars: Vec<charts::Bar> = standing
        .years
        .iter()
        .filter(|year| year.lines > 0)
        .map(|year| {
            let lines = page.count("measure-lines-count", usize::try_from(year.lines).unwrap_or(0));
            charts::Bar::new(
                format!("{} ({lines})", year.year),
                year.kg_location / 1000.0,
                numbers.emissions(year.kg_location),
            )
        })
        .collect();
    (bars.len() > 1).then(|| {
        let caption = page.t("measure-years");
        let headings = [page.t("measure-choose-year"), page.t("measure-emissions")];
        let headings = [headings[0].as_str(), headings[1].as_str()];
        let frame = charts::Frame::for_page(page.language, "years", &caption, &caption, headings);
        let chart = charts::bars(&frame, &bars);
        (caption, chart)
    })
}

/// Why the year differs from the base year.
fn changes(page: &Page, change: &Change) -> Vec<(String, String)> {
    let numbers = page.messages().numbers();
    let signed = |kg: f64| {
        let mark = if kg > 0.0 { "+" } else { "" };
        format!("{mark}{}", numbers.emissions(kg))
    };
    vec![
        (page.t("dossier-change-before"), numbers.emissions(change.before)),
        (page.t("dossier-change-activity"), signed(change.activity)),
        (page.t("dossier-change-factor"), signed(change.factor)),
        (page.t("dossier-change-structure"), signed(change.structure)),
        (page.t("dossier-change-method"), signed(change.method)),
        (page.t("dossier-change-after"), numbers.emissions(change.after)),
    ]
}
