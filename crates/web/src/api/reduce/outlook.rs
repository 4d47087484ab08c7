//! What the firm's bills suggest, its measures on an abatement curve, and the years to come against its targets.

use std::sync::Arc;

use ::measure::Target;
use ::reduce::curve::YEARS;
use app::reduce::measures::{self, MeasuresError};
use app::reduce::{self, Ahead, Lack, Placed, Proposal, Suggested};
use axum::extract::State;
use ids::MeasureId;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::super::door::Asker;
use super::super::given::{Asked, Json};
use super::super::refusal::Refusal;
use crate::problem::Problem;
use crate::reduce::{RATE_MAX_PCT, RATE_PCT, YEARS_MAX};
use crate::site::Site;

/// Over how many years, at which rate.
#[derive(Debug, Default, Deserialize, JsonSchema)]
#[serde(default)]
pub struct Wanted {
    /// Years that are looked at; 10 unless said.
    #[schemars(range(min = 1, max = YEARS_MAX))]
    years: Option<u32>,
    /// Discount rate, % a year; 8 unless said.
    #[schemars(range(min = 0, max = 50))]
    rate_pct: Option<f64>,
}

/// The measures of a firm by what a tonne avoided costs.
#[derive(Serialize, JsonSchema)]
pub struct CurveShown {
    /// Years that are looked at.
    years: u32,
    /// Discount rate, % a year.
    rate_pct: f64,
    /// In the order of the curve: first what pays for itself.
    measures: Vec<PlacedShown>,
    /// What is not on it, and what is not known of it.
    lacking: Vec<Lacking>,
}

/// A measure on the curve.
#[derive(Serialize, JsonSchema)]
pub struct PlacedShown {
    /// The measure.
    measure: MeasureId,
    /// Its name.
    name: String,
    /// Tonnes of CO2e avoided a year, after the measures before it on the same system.
    t_co2e: f64,
    /// Net present value over the years, MAD.
    net_present_value_mad: f64,
    /// MAD per tonne of CO2e; null where it is below zero, for there it ranks nothing.
    mad_per_t_co2e: Option<f64>,
    /// Tonnes of CO2e a year of this measure and of all before it.
    t_co2e_so_far: f64,
}

impl From<Placed> for PlacedShown {
    fn from(placed: Placed) -> Self {
        PlacedShown {
            measure: placed.id,
            name: placed.name,
            t_co2e: placed.tonnes,
            net_present_value_mad: placed.place.npv,
            mad_per_t_co2e: placed.place.cost_per_t,
            t_co2e_so_far: placed.place.tonnes_so_far,
        }
    }
}

/// A measure that is not on the curve.
#[derive(Serialize, JsonSchema)]
pub struct Lacking {
    /// The measure.
    measure: MeasureId,
    /// Its name.
    name: String,
    /// What is not known of it: its `cost`, the `carbon` or the `price` of what it saves.
    lacks: &'static str,
}

/// The years to come.
#[derive(Serialize, JsonSchema)]
pub struct Outlook {
    /// Target by target.
    targets: Vec<WayShown>,
    /// Measures that are not counted, for no year says when they begin to save.
    without_year: Vec<MeasureId>,
}

/// A target with the years up to it.
#[derive(Serialize, JsonSchema)]
pub struct WayShown {
    /// The target.
    target: Target,
    /// The unit of every value: `kgCO2e`, or that per what the target of intensity divides by.
    unit: String,
    /// The years, that of the inventory first.
    years: Vec<YearAhead>,
}

/// A year to come.
#[derive(Serialize, JsonSchema)]
pub struct YearAhead {
    /// The year.
    year: i16,
    /// What the straight line to the target allows.
    line: f64,
    /// The reporting year less what is decided, ordered or installed.
    with_decided: f64,
    /// The same less what is planned as well.
    with_planned: f64,
}

impl From<Ahead> for YearAhead {
    fn from(ahead: Ahead) -> Self {
        YearAhead { year: ahead.year, line: ahead.line, with_decided: ahead.decided, with_planned: ahead.planned }
    }
}

/// `GET …/suggestions`.
pub async fn suggestions(State(site): State<Arc<Site>>, asker: Asker) -> Result<Json<Suggested>, Refusal> {
    // Without an inventory nothing is suggested: there is no such record.
    let proposal = asker.ask(&site, reduce::proposal).await?.ok_or(Problem::NotFound)?;
    Ok(Json(proposal.suggested))
}

/// `GET …/curve`.
pub async fn curve(
    State(site): State<Arc<Site>>,
    asker: Asker,
    Asked(wanted): Asked<Wanted>,
) -> Result<Json<CurveShown>, Refusal> {
    let (years, rate_pct) = (wanted.years.unwrap_or(YEARS), wanted.rate_pct.unwrap_or(RATE_PCT));
    if !(1..=YEARS_MAX).contains(&years) || !(0.0..=RATE_MAX_PCT).contains(&rate_pct) {
        return Err(Refusal::Unreadable("`years` is from 1 to 40, `rate_pct` from 0 to 50".to_owned()));
    }
    let known = site.clone();
    let drawn = asker.ask(&site, move |platform, actor, of| {
        let (proposal, kept) = found(platform, actor, of)?;
        let units = &known.knowledge.units;
        let curve = proposal.map(|proposal| reduce::curve_of(&proposal, &kept, units, years, rate_pct / 100.0));
        Ok::<_, MeasuresError>(curve.unwrap_or_default())
    });
    let drawn = drawn.await?;
    let lacking = |(measure, name, lack)| {
        let lacks = match lack {
            Lack::Cost => "cost",
            Lack::Carbon => "carbon",
            Lack::Price => "price",
        };
        Lacking { measure, name, lacks }
    };
    Ok(Json(CurveShown {
        years,
        rate_pct,
        measures: drawn.placed.into_iter().map(PlacedShown::from).collect(),
        lacking: drawn.lacking.into_iter().map(lacking).collect(),
    }))
}

/// `GET …/outlook`: targets against what is decided and planned.
pub async fn outlook(State(site): State<Arc<Site>>, asker: Asker) -> Result<Json<Outlook>, Refusal> {
    let known = site.clone();
    let ahead = asker.ask(&site, move |platform, actor, of| {
        let (proposal, kept) = found(platform, actor, of)?;
        let units = &known.knowledge.units;
        let ways = proposal.map(|proposal| reduce::ways(&proposal, &proposal.trajectories, &kept, units));
        let without_year = reduce::without_year(&kept).map(|kept| kept.id).collect::<Vec<_>>();
        Ok::<_, MeasuresError>((ways.unwrap_or_default(), without_year))
    });
    let (ways, without_year) = ahead.await?;
    let shown = |way: reduce::Way| WayShown {
        target: way.target,
        unit: way.unit.map_or_else(|| "kgCO2e".to_owned(), |unit| format!("kgCO2e/{unit}")),
        years: way.years.into_iter().map(YearAhead::from).collect(),
    };
    Ok(Json(Outlook { targets: ways.into_iter().map(shown).collect(), without_year }))
}

fn found(
    platform: &app::Platform,
    actor: &app::people::Actor,
    of: ids::OrganisationId,
) -> Result<(Option<Proposal>, Vec<measures::Kept>), MeasuresError> {
    Ok((reduce::proposal(platform, actor, of)?, measures::list(platform, actor, of, false)?))
}
