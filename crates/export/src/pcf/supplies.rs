//! The figure of a supplier, brought to the amount of a recipe.

use units::Units;

use super::inputs::{mass_kg, with_losses};
use super::rating::{WORST, temporal};
use super::simulation::{Parameter, number_of};
use super::{DeclaredUnit, Input, Parts, Ratings, SuppliedFigure};

/// A figure of a supplier for what is bought for one declared unit.
pub(super) struct FromSupplier {
    pub parts: Parts,
    /// Share of primary data, 0 to 1: what is not stated is none.
    pub primary: f64,
    pub ratings: Ratings,
    pub parameters: [Parameter; 2],
}

/// How many of a unit of the supplier are in one declared unit of the product.
fn by_unit(input: &Input, unit: DeclaredUnit, units: &Units) -> Option<f64> {
    let own = units.parse(input.unit.as_deref()?).ok()?;
    let theirs = units.parse(unit.expression()?).ok()?;
    Some(input.amount?.to_f64() * own.ratio_to(&theirs).ok()?)
}

/// How often the mass of the supplier's declared amount is.
fn by_mass(input: &Input, theirs_kg: Option<f64>, units: &Units) -> Option<f64> {
    Some(mass_kg(input, units)? / theirs_kg.filter(|mass| *mass > 0.0)?)
}

/// Whether a figure that is declared in `unit`, of which the declared amount weighs so much, can be brought to the amount of an
/// input: by unit, or by mass if both have one.
pub fn fits(input: &Input, unit: DeclaredUnit, theirs_kg: Option<f64>, units: &Units) -> bool {
    by_unit(input, unit, units).or_else(|| by_mass(input, theirs_kg, units)).is_some()
}

/// How often the supplier's declared amount is bought for one declared unit: by unit, else by mass if both have one.
pub(super) fn times(input: &Input, figure: &SuppliedFigure, units: &Units) -> Option<f64> {
    let counted = by_unit(input, figure.unit, units).map(|count| count / figure.amount);
    let times = counted.or_else(|| by_mass(input, figure.mass_kg, units))? * with_losses(input);
    times.is_finite().then_some(times)
}

/// The figure for one declared unit.
pub(super) fn taken(input: &Input, figure: &SuppliedFigure, times: f64, year: i16) -> FromSupplier {
    let name = match &figure.footprint {
        Some(id) => format!("footprint/{id}"),
        None => format!("supplied/{}", input.key),
    };
    let gsd2 = input.uncertainty_pct.map(|width| factors::gsd2_of_half_width(width.to_f64()));
    let amount =
        gsd2.unwrap_or_else(|| measure::Quality { basis: measure::Basis::Ledger, ..Default::default() }.gsd2());
    FromSupplier {
        parts: figure.parts.times(times),
        primary: (figure.primary_data_share.unwrap_or(0.0) / 100.0).clamp(0.0, 1.0),
        ratings: figure.ratings.unwrap_or_else(|| Ratings {
            // It is of this very product; how its maker found it is not known.
            geographical: 1.0,
            temporal: temporal(figure.year, factors::Rank::Specific, year),
            ..WORST
        }),
        parameters: [
            Parameter { number: number_of(&format!("input/{}", input.key)), gsd2: amount },
            Parameter { number: number_of(&name), gsd2: error_of(figure) },
        ],
    }
}

/// GSD² of a figure: that of its interval, [E ÷ GSD², E × GSD²]; else what its ratings say, unknown scores counting as worst.
fn error_of(figure: &SuppliedFigure) -> f64 {
    let stated = figure.interval.filter(|interval| interval.low > 0.0 && interval.high >= interval.low);
    match (stated, figure.ratings) {
        (Some(interval), _) => libm::sqrt(interval.high / interval.low),
        (None, ratings) => {
            // Ratings run from 1 (best) to 5, scores of a pedigree from 5 (best) to 1.
            let score = |rating: fn(&Ratings) -> f64| {
                ratings.map(|ratings| (6.0 - rating(&ratings).clamp(1.0, 5.0)).round() as u8)
            };
            factors::gsd2_of_pedigree(factors::Pedigree {
                reliability: figure.verified.then_some(5),
                technical: score(|ratings| ratings.technological),
                geographic: score(|ratings| ratings.geographical),
                temporal: score(|ratings| ratings.temporal),
                completeness: figure.verified.then_some(5),
            })
        }
    }
}
