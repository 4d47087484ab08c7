//! The figures of a firm.

use std::sync::Arc;

use ::measure::{Inventory, Line};
use app::measure::{self, LineFigure, MeasureError, Standing};
use app::words;
use axum::extract::State;
use calendar::{Month, Period, Timestamp};
use i18n::Messages;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use store::inventory::Filter;

use super::door::Asker;
use super::given::{Asked, At, Json, Listed, Paging, Said};
use super::refusal::Refusal;
use crate::site::Site;

/// Where the figures of a firm stand.
#[derive(Serialize, JsonSchema)]
pub struct StandingShown {
    /// How many changes were made to what was entered.
    revision: i64,
    /// When the last one was.
    changed: Option<Timestamp>,
    /// The revision that the figures are made from.
    measured: i64,
    /// When they were made.
    measured_at: Option<Timestamp>,
    /// Whether figures are of what was entered last.
    is_current: bool,
    /// How far the measurement under way is.
    progress: Option<Progress>,
    /// Why there are no figures.
    fault: Option<String>,
}

/// How far a measurement is.
#[derive(Serialize, JsonSchema)]
pub struct Progress {
    /// Documents read.
    done: i64,
    /// Out of how many.
    total: i64,
}

/// A year that there are figures for.
#[derive(Serialize, JsonSchema)]
pub struct YearShown {
    /// Which.
    year: i16,
    /// How many lines.
    lines: i64,
    /// Total with scope 2 by location, kg CO2e.
    kgco2e_location: f64,
    /// Total with scope 2 by market, kg CO2e.
    kgco2e_market: f64,
}

/// A line of an inventory.
#[derive(Serialize, JsonSchema)]
pub struct LineShown {
    /// Its place in the inventory, from 0.
    number: i64,
    #[serde(flatten)]
    line: LineFigure,
}

/// Which lines.
#[derive(Debug, Default, Deserialize, JsonSchema)]
#[serde(default)]
pub struct Wanted {
    /// Of this document, by its path.
    document: Option<String>,
    /// Of this site.
    site: Option<String>,
    /// Of this category: `2.electricity`.
    category: Option<String>,
    /// Of this activity.
    activity: Option<String>,
    /// Those that touch this month.
    #[schemars(range(min = 1, max = 12))]
    month: Option<i8>,
    /// The page, from 1.
    #[schemars(range(min = 1, max = 1_000_000))]
    page: Option<i64>,
    /// How many on a page; 50 unless said.
    #[schemars(range(min = 1, max = 200))]
    per_page: Option<i64>,
}

/// `GET …/standing`.
pub async fn standing(
    State(site): State<Arc<Site>>,
    asker: Asker,
    Said(messages): Said,
) -> Result<Json<StandingShown>, Refusal> {
    Ok(Json(shown(asker.ask(&site, measure::standing).await?, messages)))
}

fn shown(standing: Standing, messages: Messages) -> StandingShown {
    let footprint = standing.footprint;
    StandingShown {
        revision: footprint.as_ref().map_or(0, |footprint| footprint.revision),
        changed: footprint.as_ref().map(|footprint| footprint.changed),
        measured: footprint.as_ref().map_or(0, |footprint| footprint.measured),
        measured_at: footprint.as_ref().and_then(|footprint| footprint.measured_at),
        is_current: footprint.as_ref().is_none_or(|footprint| footprint.is_current()),
        progress: standing.progress.map(|(done, total)| Progress { done, total }),
        fault: standing.fault.map(|told| words::retold(messages, &told)),
    }
}

/// `GET …/inventories`.
pub async fn years(State(site): State<Arc<Site>>, asker: Asker) -> Result<Json<Vec<YearShown>>, Refusal> {
    let years = asker.ask(&site, measure::standing).await?.years.into_iter().map(|kept| YearShown {
        year: kept.year,
        lines: kept.lines,
        kgco2e_location: kept.kg_location,
        kgco2e_market: kept.kg_market,
    });
    Ok(Json(years.collect()))
}

/// `GET …/inventories/{year}`: without its lines, which are many.
pub async fn summary(
    State(site): State<Arc<Site>>,
    asker: Asker,
    At((_, year)): At<(String, i16)>,
) -> Result<Json<Inventory>, Refusal> {
    let found = asker.ask(&site, move |platform, actor, id| measure::without_lines(platform, actor, id, year));
    Ok(Json(found.await?))
}

/// `GET …/inventories/{year}/lines`: those that emit most first.
pub async fn lines(
    State(site): State<Arc<Site>>,
    asker: Asker,
    At((_, year)): At<(String, i16)>,
    Asked(wanted): Asked<Wanted>,
) -> Result<Json<Listed<LineShown>>, Refusal> {
    let paging = Paging::new(wanted.page, wanted.per_page);
    let (offset, limit) = paging.window()?;
    let month = match wanted.month {
        None => None,
        Some(number) => {
            let month = Month::new(year, number).map(Period::month);
            Some(month.ok_or_else(|| Refusal::Unreadable("`month` is from 1 to 12".to_owned()))?)
        }
    };
    let found = asker.ask(&site, move |platform, actor, id| {
        let filter = Filter {
            path: wanted.document.as_deref(),
            site: wanted.site.as_deref(),
            category: wanted.category.as_deref(),
            activity: wanted.activity.as_deref(),
            days: month.map(|month| (month.start(), month.end())),
        };
        let account = measure::summary(platform, actor, id, year)?.inventory.account;
        let (lines, total) = measure::lines::<Line>(platform, actor, id, year, &filter, offset, limit)?;
        let shown =
            lines.iter().map(|(number, line)| LineShown { number: *number, line: measure::figure(&account, line) });
        Ok::<_, MeasureError>((shown.collect::<Vec<_>>(), total))
    });
    let (lines, total) = found.await?;
    Ok(Json(paging.listed(lines, total)))
}

/// `GET …/inventories/{year}/lines/{number}`: everything that is known of it.
pub async fn line(
    State(site): State<Arc<Site>>,
    asker: Asker,
    At((_, year, number)): At<(String, i16, i64)>,
) -> Result<Json<Line>, Refusal> {
    let line = asker.ask(&site, move |platform, actor, id| measure::line(platform, actor, id, year, number));
    Ok(Json(line.await?))
}
