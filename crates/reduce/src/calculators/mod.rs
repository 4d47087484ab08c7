//! The calculators of this room, a module per family.

pub mod air;
pub mod bands;
pub mod blowdown;
pub mod building;
pub mod carbon;
pub mod cold;
pub mod economics;
pub mod electricity;
pub mod furnaces;
pub mod heat;
pub mod lighting;
pub mod meetings;
pub mod motors;
pub mod pipes;
pub mod plant;
pub mod recovery;
pub mod rules;
pub mod solar;
pub mod steam;
pub mod together;
pub mod transport;
pub mod water;

use crate::Calculator;

/// Every calculator of this room, family by family.
pub fn all() -> impl Iterator<Item = &'static Calculator> {
    [
        air::ALL,
        motors::ALL,
        electricity::ALL,
        bands::ALL,
        lighting::ALL,
        steam::ALL,
        blowdown::ALL,
        pipes::ALL,
        furnaces::ALL,
        heat::ALL,
        recovery::ALL,
        solar::ALL,
        plant::ALL,
        cold::ALL,
        building::ALL,
        water::ALL,
        transport::ALL,
        carbon::ALL,
        economics::ALL,
        together::ALL,
        rules::ALL,
        meetings::ALL,
    ]
    .into_iter()
    .flatten()
    .copied()
}

/// What calculators of this room share.
const OF_REDUCE: Calculator = Calculator::of("reduce");

/// Hours of a year: those of a leap year at most.
const OF_A_YEAR: crate::Range = crate::Range { least: 0.0, open: false, most: 8784.0 };
/// Hours of use in a year.
const HOURS: crate::Input = crate::Input::number("hours", "h", OF_A_YEAR);
/// Price of electricity.
const PRICE_PER_KWH: crate::Input = crate::Input::amount("price_per_kwh", "¤/kWh");
