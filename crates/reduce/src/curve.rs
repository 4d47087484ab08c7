//! The abatement cost curve.

use money::{Exact, annuity_factor, capital_recovery_factor};
use rust_decimal::prelude::ToPrimitive;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use units::Units;

use crate::{Stake, Worth, in_turn, worth};

/// Years that are looked at where nothing else was said,
pub const YEARS: u32 = 10;
/// at this discount rate.
pub const RATE: f64 = 0.08;

/// A measure of an abatement curve: money in one currency, tonnes of CO₂e a year.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Measure {
    /// Outlay.
    pub capex: f64,
    /// Yearly saving.
    pub saving: f64,
    /// Yearly running cost.
    pub opex: f64,
    /// Tonnes avoided a year, above zero.
    pub tonnes: f64,
    /// Years in which it saves, at least one, bought once; as many as are looked at, if it is not known.
    pub life: Option<u32>,
}

/// A measure at its place on the curve.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct Place {
    /// Its position among what was given, from 0.
    pub measure: usize,
    /// Net present value over its life, within the years that are looked at.
    pub npv: f64,
    /// Cost per tonne; `None` where it is negative, for there it ranks nothing: more tonnes would make it look worse.
    pub cost_per_t: Option<f64>,
    /// Tonnes a year of this measure and of all before it.
    pub tonnes_so_far: f64,
}

/// The curve: first what pays for itself, by net present value, the highest first; then what costs, by cost per tonne, the
/// lowest first. Equals stay in the order given. What lives less long than the years that are looked at is paid back within its life;
/// what lives longer, within those years.
///
/// The value per tonne of a measure that pays is no merit order: of two with one value the one that avoids fewer tonnes would
/// come first (Taylor 2012; Ponz-Tienda et al. 2017). `None` if the amounts leave the range of decimals.
pub fn curve(measures: &[Measure], years: u32, rate: f64) -> Option<Vec<Place>> {
    let rate = Exact::nearest(rate);
    let mut places = Vec::with_capacity(measures.len());
    for (position, measure) in measures.iter().enumerate() {
        let [capex, saving, opex] = [measure.capex, measure.saving, measure.opex].map(Exact::nearest);
        let lasts = measure.life.map_or(years, |life| life.min(years));
        let (annuity, recovery) = (annuity_factor(rate, lasts), capital_recovery_factor(rate, lasts));
        let npv = ((saving - opex) * annuity - capex).to_f64()?;
        let cost = ((capex * recovery + opex - saving) / Exact::nearest(measure.tonnes)).to_f64()?;
        let cost_per_t = (cost >= 0.0).then_some(cost);
        places.push(Place { measure: position, npv, cost_per_t, tonnes_so_far: 0.0 });
    }
    places.sort_by(|a, b| match (a.cost_per_t, b.cost_per_t) {
        (None, None) => b.npv.total_cmp(&a.npv),
        (None, Some(_)) => std::cmp::Ordering::Less,
        (Some(_), None) => std::cmp::Ordering::Greater,
        (Some(a), Some(b)) => a.total_cmp(&b),
    });
    let mut so_far = uncertainty::ExactSum::new();
    for place in &mut places {
        so_far.add(measures.get(place.measure)?.tonnes);
        place.tonnes_so_far = so_far.value();
    }
    Some(places)
}

/// The measures of a firm on a curve, and those that lack something.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct Curve {
    /// In the order of the curve.
    pub placed: Vec<Placed>,
    /// Positions of the others, and what each lacks.
    pub lacking: Vec<(usize, Lack)>,
}

/// A measure of a firm on a curve.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct Placed {
    /// Tonnes of CO2e avoided a year, after the measures before it on the same system.
    pub tonnes: f64,
    /// Where it is, by its position among the measures, and what it is worth in MAD.
    #[serde(flatten)]
    pub place: Place,
}

/// What a measure lacks to be on the curve.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Lack {
    /// What it costs.
    Cost,
    /// What it avoids: a saving, or the factor of what it saves.
    Carbon,
    /// What it saves in money: the bills say no price of what it saves.
    Price,
}

/// The curve of the measures of a firm, by what it emits and pays, over so many years at a discount rate.
pub fn of_firm(measures: &[crate::Measure], stakes: &[Stake], units: &Units, years: u32, rate: f64) -> Curve {
    let mut found = Curve::default();
    let (mut positions, mut given) = (Vec::new(), Vec::new());
    for (position, measure) in in_turn(measures, stakes, units).iter().enumerate() {
        let Worth { kgco2e, mad } = worth(measure, stakes, units);
        let cost = measure.cost.and_then(|cost| cost.to_f64());
        let tonnes = kgco2e.map(|kg| kg / 1000.0).filter(|tonnes| *tonnes > 0.0);
        let lack = match (cost, tonnes, mad) {
            (Some(capex), Some(tonnes), Some(saving)) => {
                let opex = measure.running_cost.and_then(|cost| cost.to_f64()).unwrap_or(0.0);
                positions.push(position);
                given.push(Measure { capex, saving, opex, tonnes, life: measure.life_years });
                continue;
            }
            (None, _, _) => Lack::Cost,
            (_, None, _) => Lack::Carbon,
            (_, _, None) => Lack::Price,
        };
        found.lacking.push((position, lack));
    }
    for place in curve(&given, years, rate).unwrap_or_default() {
        if let (Some(measure), Some(&position)) = (given.get(place.measure), positions.get(place.measure)) {
            found.placed.push(Placed { tonnes: measure.tonnes, place: Place { measure: position, ..place } });
        }
    }
    found
}
