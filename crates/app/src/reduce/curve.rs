//! The measures of a firm on an abatement curve: what pays for itself, then what costs, by what a tonne avoided costs.

use ::reduce::curve::{Place, of_firm};
use ::reduce::{Measure, worth};
use ids::MeasureId;
use units::Units;

pub use ::reduce::curve::Lack;

use super::Proposal;
use super::measures::{Kept, State};

/// A measure on the curve.
#[derive(Clone, Debug, PartialEq)]
pub struct Placed {
    /// The measure.
    pub id: MeasureId,
    /// Its name.
    pub name: String,
    /// Tonnes of CO2e avoided a year, of what the measures before it leave.
    pub tonnes: f64,
    /// What it would avoid alone.
    pub alone: f64,
    /// Where it is, and what it is worth in MAD.
    pub place: Place,
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
    let wanted: Vec<&Kept> = kept.iter().filter(|one| one.state != State::NotDone).collect();
    let measures: Vec<Measure> = wanted.iter().map(|one| one.measure.clone()).collect();
    let found = of_firm(&measures, &proposal.stakes, units, years, rate);
    let named = |position: usize| wanted.get(position).map(|one| (one.id, one.measure.name.clone()));
    let placed = found.placed.into_iter().filter_map(|placed| {
        let one = wanted.get(placed.place.measure)?;
        let alone = worth(&one.measure, &proposal.stakes, units).kgco2e.map_or(0.0, |kg| kg / 1000.0);
        let name = one.measure.name.clone();
        Some(Placed { id: one.id, name, tonnes: placed.tonnes, alone, place: placed.place })
    });
    let lacking = found.lacking.into_iter().filter_map(|(position, lack)| {
        let (id, name) = named(position)?;
        Some((id, name, lack))
    });
    Curve { placed: placed.collect(), lacking: lacking.collect() }
}
