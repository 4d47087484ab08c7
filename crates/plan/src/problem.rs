use serde::{Deserialize, Serialize};

use crate::finance::Finance;
use crate::limits::Limits;

/// What can be done, what it brings, who pays, and what binds.
///
/// Years are counted from 0, the first year of the horizon. Money is in one currency, at one moment's prices or not: as the caller
/// discounts. Every table by year has as many entries as the horizon has years.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Problem {
    /// Years of the horizon.
    pub years: usize,
    /// Discount rate per year, above −1: flows of year t count (1 + rate)⁻ᵗ.
    pub discount_rate: f64,
    /// Whether equipment that outlives the horizon counts, after its last year, for the share of its cost that is the share of its
    /// life that is left (straight line).
    #[serde(default)]
    pub residual_value: bool,
    /// What is bought, used or emitted, by name: electricity, fuel oil, water, a refrigerant. An emission itself is a carrier without
    /// price whose factor is one.
    pub carriers: Vec<String>,
    /// What is used of each carrier today, by carrier and year, where it is known: all works together never save more.
    #[serde(default)]
    pub uses: Vec<Option<Vec<f64>>>,
    /// Futures of prices and factors; the first is the one of reference.
    pub scenarios: Vec<Scenario>,
    /// What is used today, where several measures act on it in sequence.
    #[serde(default)]
    pub systems: Vec<System>,
    /// What can be done.
    pub measures: Vec<Measure>,
    /// Groups of measures of which at most one is done.
    #[serde(default)]
    pub exclusions: Vec<Vec<String>>,
    /// Who pays, besides the firm.
    #[serde(default)]
    pub finance: Finance,
    /// What binds.
    #[serde(default)]
    pub limits: Limits,
}

/// A future: prices and factors by carrier and year.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Scenario {
    /// Its name.
    pub id: String,
    /// Money per unit of the carrier, by carrier and year.
    pub price: Vec<Vec<f64>>,
    /// Tonnes of CO₂e per unit of the carrier, by carrier and year.
    pub factor: Vec<Vec<f64>>,
    /// Money that each tonne avoided saves, by carrier and year: a carbon price, or the certificates of the border adjustment for the
    /// share that is exported.
    pub carbon: Vec<Vec<f64>>,
}

/// Uses on which measures act one after the other.
///
/// Each measure of the sequence acts on what those before it left: shares multiply, amounts are never more than what is left.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct System {
    /// Its name.
    pub id: String,
    /// What it uses without measures, by carrier and year, in the carrier's unit.
    pub baseline: Vec<Vec<f64>>,
    /// Its measures, in the order in which they act.
    pub sequence: Vec<String>,
}

/// Something that can be done once, in one of its sizes, in one of its years.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Measure {
    /// Its name, of which there is no second.
    pub id: String,
    /// Years in which the works can be.
    pub years: Vec<usize>,
    /// Choices, of which one is taken.
    pub sizes: Vec<Size>,
    /// Measures whose works must be in the same year or before.
    #[serde(default)]
    pub requires: Vec<String>,
}

/// One choice of a measure.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Size {
    /// Its name within the measure.
    pub id: String,
    /// Cost of the works, by year in which they are.
    pub capex: Vec<f64>,
    /// Cost of running it per year of its life; below zero, what it saves apart from carriers.
    #[serde(default)]
    pub opex: f64,
    /// Years for which it saves and is run; the cost is not paid again.
    pub life: usize,
    /// Years between the works and the first savings: 0 if they begin in the year of the works.
    #[serde(default)]
    pub delay: usize,
    /// What it does.
    pub effects: Vec<Effect>,
}

/// What a measure does to a carrier.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub enum Effect {
    /// Saves a share of what its system still uses.
    Share {
        /// Which carrier, by its position in [`Problem::carriers`].
        carrier: usize,
        /// From 0 to 1.
        share: f64,
        /// What is used instead.
        #[serde(default)]
        instead: Option<Instead>,
    },
    /// Saves an amount; of what its system still uses, if it is in one, never more than that. Below zero, it adds to the use.
    Amount {
        /// Which carrier, by its position in [`Problem::carriers`].
        carrier: usize,
        /// In the carrier's unit, by year of the horizon.
        amount: Vec<f64>,
    },
}

/// Another carrier that is used for one that is saved: electricity of a heat pump, wood for fuel oil.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Instead {
    /// Which carrier, by its position in [`Problem::carriers`].
    pub carrier: usize,
    /// Units of it per unit saved, not below zero.
    pub ratio: f64,
}
