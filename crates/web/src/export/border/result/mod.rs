//! What it costs: own data against default values, per tonne and per consignment, year by year.

mod good;

use std::sync::Arc;

use ::cbam::{Assumption, Exact};
use app::export::installations;
use app::export::places::{self, Gap};
use app::export::{Installation, Report, UsedPrice, assumption};
use askama::Template;
use axum::extract::{Path, Query, State};
use axum::response::IntoResponse;
use rust_decimal::Decimal;

use self::good::{Good, Made};
use super::goods::spaced;
use super::numbers::Shown;
use super::prices::{self, Wanted, price_name};
use super::room::{Kept as _, Room, kept};
use crate::form;
use crate::here::Here;
use crate::page::{Html, Page};
use crate::problem::Problem;
use crate::session::Person;
use crate::site::Site;

#[derive(Template)]
#[template(path = "export/border/result.html")]
struct View {
    page: Page,
    room: Room,
    missing: Option<Gap>,
    done: Option<Done>,
    eur: String,
    eur_wrong: Option<String>,
}

/// What there is to show once everything that is needed is written.
struct Done {
    /// The prices: address, name, whether it is the one chosen.
    prices: Vec<(String, String, bool)>,
    price: String,
    goods: Vec<Good>,
    totals: String,
    gaps: String,
    consignments: Vec<Sent>,
    thresholds: Vec<String>,
    assumptions: Vec<String>,
    /// How many data say nothing of their uncertainty, and which.
    unstated: Option<(String, Vec<String>)>,
    tables: Vec<(String, String)>,
}

/// A consignment as the page shows it.
struct Sent {
    name: String,
    /// Its good, when it was imported, and whose price was taken.
    about: [String; 3],
    /// Tonnes; certificates and EUR, each with own data and with default values; what is saved.
    numbers: [String; 6],
}

/// `GET /o/{organisation}/export/border/{installation}`.
pub async fn show(
    State(site): State<Arc<Site>>,
    page: Page,
    person: Person,
    here: Here,
    Path((_, id)): Path<(String, String)>,
    Query(wanted): Query<Wanted>,
) -> Result<impl IntoResponse, Problem> {
    let kept = kept(&site, &person, &here, id.as_str().id()?).await?;
    let room = Room::new(&page, &here, &kept.head, "");
    let eur = form::question(&wanted.eur);
    let own = app::measure::number(&eur).filter(|price| price.is_sign_positive() && !price.is_zero());
    let own = own.and_then(|price| Exact::read(&price.to_string()));
    let eur_wrong = (!eur.is_empty() && own.is_none()).then(|| page.t("export-border-wrong-number"));
    let mut view = View { room, missing: None, done: None, eur, eur_wrong, page };
    let asked = own.map(|eur| (view.page.t("export-border-own-price"), eur));
    let priced = prices::with_all(&kept.installation, asked)?;
    let priced = match priced {
        Ok(priced) => installations::report(&priced.installation)?.map(|report| (priced, report)),
        Err(error) => Err(error),
    };
    match priced {
        Ok((priced, report)) => {
            let chosen = prices::chosen(&priced.prices, &wanted.price, own.is_some());
            let with = (&*priced.prices, chosen);
            view.done = Some(done(&view.page, &view.room, &priced.installation, &report, with));
        }
        Err(error) => view.missing = Some(places::missing(view.page.messages(), &kept.installation, &error)),
    }
    Ok(Html(view))
}

fn done(
    page: &Page,
    room: &Room,
    installation: &Installation,
    report: &Report,
    (prices, chosen): (&[UsedPrice], usize),
) -> Done {
    let shown = Shown(page.messages());
    let goods = report.assessment.goods.iter().zip(&report.goods).enumerate();
    let goods = goods.map(|(number, (good, years))| {
        Made { page, report, good, years, prices, chosen, year: installation.year }.good(number)
    });
    let totals = &report.assessment.totals;
    let (direct, indirect) = (shown.plain(totals.direct_t_published), shown.plain(totals.indirect_t_published));
    Done {
        prices: prices::links(page, &room.to(page, ""), prices, chosen),
        price: prices.get(chosen).map_or_else(String::new, |price| price_name(page, price)),
        goods: goods.collect(),
        totals: page.with("export-totals", &[("direct", direct.into()), ("indirect", indirect.into())]),
        gaps: page.count("export-border-gaps-count", report.assessment.findings.len()),
        consignments: consignments(page, report, chosen),
        thresholds: thresholds(page, report),
        assumptions: assumptions(page, report),
        unstated: unstated(page, installation, report),
        tables: report
            .assessment
            .tables
            .iter()
            .map(|version| (format!("{} {}", version.act, version.place), page.day(version.checked)))
            .collect(),
    }
}

/// The data whose uncertainty nobody states, each place once.
fn unstated(page: &Page, installation: &Installation, report: &Report) -> Option<(String, Vec<String>)> {
    let fields = &report.spread.unstated;
    let named = |field: &String| {
        let place = places::place(page.messages(), installation, field).words;
        if field.ends_with("factor_uncertainty_percent") {
            page.say("export-interval-factor", "place", &place)
        } else {
            place
        }
    };
    let mut named: Vec<String> = fields.iter().map(named).collect();
    named.dedup();
    (!fields.is_empty()).then(|| (page.count("export-interval-unstated", fields.len()), named))
}

fn consignments(page: &Page, report: &Report, chosen: usize) -> Vec<Sent> {
    let shown = Shown(page.messages());
    let or_dash = |value: Option<Decimal>| value.map_or("–".to_owned(), |value| shown.at(value, 2));
    let row = |consigned: &app::export::Consigned| {
        let result = &consigned.result;
        let at = consigned.prices.get(chosen);
        // At the price of its quarter, where that is published; else at the one that is looked at.
        let actual = result.eur_actual.or(at.and_then(|priced| priced.eur_actual));
        let default =
            if result.eur_actual.is_some() { result.eur_default } else { at.and_then(|priced| priced.eur_default) };
        let saved = default.zip(actual).map(|(default, actual)| (default - actual).max(Decimal::ZERO));
        let price = match &result.price_quarter {
            Some(quarter) => quarter.clone(),
            None => page.t("export-border-price-looked"),
        };
        Sent {
            name: result.id.clone(),
            about: [
                spaced(&result.cn),
                page.with("export-border-sent-on", &[("day", page.day(result.imported).into())]),
                page.with("export-border-sent-price", &[("price", price.into())]),
            ],
            numbers: [
                shown.plain(result.tonnes),
                shown.at(result.certificates_actual, 2),
                or_dash(result.certificates_default),
                or_dash(actual),
                or_dash(default),
                or_dash(saved),
            ],
        }
    };
    report.consignments.iter().map(row).collect()
}

fn thresholds(page: &Page, report: &Report) -> Vec<String> {
    let shown = Shown(page.messages());
    let row = |threshold: &::cbam::Threshold| {
        let importer = threshold.importer.clone().unwrap_or_else(|| page.t("export-no-importer"));
        let key = if threshold.above { "export-threshold-above" } else { "export-threshold-below" };
        let (year, tonnes) = (threshold.year.to_string(), shown.plain(threshold.tonnes));
        page.with(key, &[("importer", importer.into()), ("year", year.into()), ("tonnes", tonnes.into())])
    };
    report.thresholds.iter().map(row).collect()
}

/// Each assumption once, with the years that it is made for.
fn assumptions(page: &Page, report: &Report) -> Vec<String> {
    let mut made: Vec<(Assumption, Vec<i16>)> = Vec::new();
    for year in report.goods.iter().flat_map(|good| &good.years) {
        for of in &year.assumptions {
            match made.iter_mut().find(|(known, _)| known == of) {
                Some((_, years)) if !years.contains(&year.year) => years.push(year.year),
                Some(_) => {}
                None => made.push((*of, vec![year.year])),
            }
        }
    }
    made.iter()
        .map(|(of, years)| {
            let words = assumption(page.messages(), *of);
            match (years.iter().min(), years.iter().max()) {
                (Some(first), Some(last)) if first != last => {
                    let (first, last) = (first.to_string(), last.to_string());
                    let arguments = [("words", words.into()), ("first", first.into()), ("last", last.into())];
                    page.with("export-border-assumed-years", &arguments)
                }
                _ => words,
            }
        })
        .collect()
}
