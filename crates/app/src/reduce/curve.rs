//! The measures of a firm on an abatement curve: what pays for itself, then what costs, by what a tonne avoided costs.

use ::reduce::curve::{self, Place};
use ::reduce::{Measure, Worth, in_turn, worth};
use ids::MeasureId;
use rust_decimal::prelude::ToPrimitive;
use units::Units;

use super::Proposal;
use super::measures::{Kept, State};

/// A measure on the curve.
#[derive(Clone, Debug, PartialEq)]
pub struct Placed {
    /// The measure.
    pub id: MeasureId,
    /// Its name.
    pub name: String,
    /// Tonnes of CO2e avoided a year, after the measures before it on the same system.
    pub tonnes: f64,
    /// Where it is, and what it is worth in MAD.
    pub place: Place,
}

/// What a measure lacks to be on the curve.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Lack {
    /// What it costs.
    Cost,
    /// What it avoids: a saving, or the factor of what it saves.
    Carbon,
    /// What it saves in money: the bills say no price of what it saves.
    Price,
}

/// The curve, and what is not on it.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Curve {
    /// In the order of the curve.
    pub placed: Vec<Placed>,
    /// What lacks something, and what.
    pub lacking: Vec<(MeasureId, String, Lack)>,
}

/// The curve of all measures that are or may be done, over so many years at a discount rate.
pub fn curve_of(proposal: &Proposal, kept: &[Kept], units: &Units, years: u32, rate: f64) -> Curve {
    let mut curve = Curve::default();
    let (mut of, mut given) = (Vec::new(), Vec::new());
    let wanted: Vec<&Kept> = kept.iter().filter(|one| one.state != State::NotDone).collect();
    let measures: Vec<Measure> = wanted.iter().map(|one| one.measure.clone()).collect();
    for (one, measure) in wanted.iter().zip(in_turn(&measures)) {
        let Worth { kgco2e, mad } = worth(&measure, &proposal.stakes, units);
        let cost = measure.cost.and_then(|cost| cost.to_f64());
        let tonnes = kgco2e.map(|kg| kg / 1000.0).filter(|tonnes| *tonnes > 0.0);
        let lack = match (cost, tonnes, mad) {
            (Some(capex), Some(tonnes), Some(saving)) => {
                let opex = measure.running_cost.and_then(|cost| cost.to_f64()).unwrap_or(0.0);
                of.push((one.id, measure.name.clone(), tonnes));
                given.push(curve::Measure { capex, saving, opex, tonnes });
                continue;
            }
            (None, _, _) => Lack::Cost,
            (_, None, _) => Lack::Carbon,
            (_, _, None) => Lack::Price,
        };
        curve.lacking.push((one.id, measure.name.clone(), lack));
    }
    let places = curve::curve(&given, years, rate).unwrap_or_default();
    curve.placed = places
        .into_iter()
        .filter_map(|place| {
            let (id, name, tonnes) = of.get(place.measure)?.clone();
            Some(Placed { id, name, tonnes, place })
        })
        .collect();
    curve
}
