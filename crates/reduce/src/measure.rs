use std::collections::BTreeSet;

use rust_decimal::Decimal;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use serde_json::{Map, Value};
use units::Units;

use crate::Outcome;

/// Most letters of a name, or of what it acts on.
const WORDS_MAX: usize = 200;
/// Most carriers that one measure saves or uses.
const CARRIERS_MAX: usize = 20;
/// The longest life, in years.
const LIFE_MAX: u32 = 60;
/// Years in which a measure can be wanted.
const YEARS: std::ops::RangeInclusive<i16> = 2000..=2100;

/// A measure that a firm means to take, or took: what it is, what it saves in a year, what it costs.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Measure {
    /// What the firm calls it.
    pub name: String,
    /// The technology, an id of the catalogue, if it is one of them.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub technology: Option<String>,
    /// What its saving was computed with.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub calculation: Option<Calculation>,
    /// The site, by its id in the firm's sheet; empty for the whole firm.
    #[serde(default)]
    pub site: String,
    /// What it acts on (a boiler, a network of air): measures on one system of one site act one after the other on what is left.
    #[serde(default)]
    pub system: String,
    /// What it saves in a year.
    #[serde(default)]
    pub savings: Vec<CarrierSaving>,
    /// What it costs, MAD excluding VAT, as text so that no digit is lost: `"60000"`; unknown if absent.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[schemars(with = "Option<String>", regex(pattern = r"^-?[0-9]{1,15}(\.[0-9]{1,9})?$"))]
    pub cost: Option<Decimal>,
    /// What running it costs in a year apart from carriers, MAD excluding VAT, as text; below zero if it saves that.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[schemars(with = "Option<String>", regex(pattern = r"^-?[0-9]{1,15}(\.[0-9]{1,9})?$"))]
    pub running_cost: Option<Decimal>,
    /// For how many years it saves.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub life_years: Option<u32>,
    /// The years in which the firm would have it; any, if empty.
    #[serde(default)]
    pub years: Vec<i16>,
}

/// What a measure saves of one activity in a year.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct CarrierSaving {
    /// The activity, a code of the catalogue: `electricity.grid`.
    pub activity: String,
    /// How much less of it is used; below zero, how much more.
    pub quantity: f64,
    /// Of which unit.
    pub unit: String,
}

/// What a saving was computed with, so that it can be computed again.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Calculation {
    /// The calculator.
    pub calculator: String,
    /// What was given to it.
    pub inputs: Map<String, Value>,
    /// What it answered then.
    pub outcome: Outcome,
}

/// A field of a measure.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Part {
    /// [`Measure::name`].
    Name,
    /// [`Measure::technology`].
    Technology,
    /// [`Measure::calculation`].
    Calculation,
    /// [`Measure::site`].
    Site,
    /// [`Measure::system`].
    System,
    /// The activity of the saving at this position.
    Activity(usize),
    /// Its quantity.
    Quantity(usize),
    /// Its unit.
    Unit(usize),
    /// [`Measure::cost`].
    Cost,
    /// [`Measure::running_cost`].
    RunningCost,
    /// [`Measure::life_years`].
    Life,
    /// [`Measure::years`].
    Years,
}

/// What is wrong with it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Flaw {
    /// Nothing was given.
    Empty,
    /// More than this many letters or entries.
    TooMany(usize),
    /// Outside what is accepted: the least and the most.
    Bounds(i64, i64),
    /// None of those that are known.
    Unknown(String),
    /// Given twice.
    Twice,
}

impl Measure {
    /// Everything that is wrong with it, field by field. Whether a site, an activity or a technology is there, who has them says.
    pub fn flaws(&self, units: &Units) -> Vec<(Part, Flaw)> {
        let mut found = Vec::new();
        if self.name.trim().is_empty() {
            found.push((Part::Name, Flaw::Empty));
        }
        for (part, text) in [(Part::Name, &self.name), (Part::System, &self.system)] {
            if text.chars().count() > WORDS_MAX {
                found.push((part, Flaw::TooMany(WORDS_MAX)));
            }
        }
        if self.savings.len() > CARRIERS_MAX {
            found.push((Part::Activity(CARRIERS_MAX), Flaw::TooMany(CARRIERS_MAX)));
        }
        let mut seen = BTreeSet::new();
        for (position, saving) in self.savings.iter().enumerate() {
            if !seen.insert(&saving.activity) {
                found.push((Part::Activity(position), Flaw::Twice));
            }
            if !saving.quantity.is_finite() || saving.quantity == 0.0 {
                found.push((Part::Quantity(position), Flaw::Empty));
            }
            if units.parse(&saving.unit).is_err() {
                found.push((Part::Unit(position), Flaw::Unknown(saving.unit.clone())));
            }
        }
        if self.cost.is_some_and(|cost| cost < Decimal::ZERO) {
            found.push((Part::Cost, Flaw::Bounds(0, i64::MAX)));
        }
        if self.life_years.is_some_and(|life| !(1..=LIFE_MAX).contains(&life)) {
            found.push((Part::Life, Flaw::Bounds(1, LIFE_MAX.into())));
        }
        if self.years.iter().any(|year| !YEARS.contains(year)) {
            found.push((Part::Years, Flaw::Bounds((*YEARS.start()).into(), (*YEARS.end()).into())));
        }
        found
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use catalogue::Tables;

    fn units() -> Units {
        catalogue::units(&Tables::embedded().expect("embedded")).expect("units")
    }

    fn saving(activity: &str, quantity: f64, unit: &str) -> CarrierSaving {
        CarrierSaving { activity: activity.to_owned(), quantity, unit: unit.to_owned() }
    }

    #[test]
    fn a_whole_measure_has_no_flaw_and_reads_back() {
        let measure = Measure {
            name: "Fuites d’air — تسربات".to_owned(),
            savings: vec![saving("electricity.grid", 12_345.678_901_234_5, "kWh"), saving("b", -1.0, "L")],
            cost: Some(Decimal::new(1_250_050, 2)),
            life_years: Some(10),
            years: vec![2027, 2028],
            ..Measure::default()
        };
        assert_eq!(measure.flaws(&units()), []);
        let json = serde_json::to_string(&measure).expect("written");
        assert_eq!(serde_json::from_str::<Measure>(&json).expect("read"), measure);
    }

    #[test]
    fn each_flaw_is_said_at_its_field() {
        let twice = saving("a", f64::NAN, "kWh");
        let measure = Measure {
            name: " ".to_owned(),
            system: "x".repeat(WORDS_MAX + 1),
            savings: vec![saving("a", 1.0, "furlongs of air"), twice],
            cost: Some(Decimal::NEGATIVE_ONE),
            life_years: Some(0),
            years: vec![1999],
            ..Measure::default()
        };
        let parts: Vec<Part> = measure.flaws(&units()).into_iter().map(|(part, _)| part).collect();
        let expected = [
            Part::Name,
            Part::System,
            Part::Unit(0),
            Part::Activity(1),
            Part::Quantity(1),
            Part::Cost,
            Part::Life,
            Part::Years,
        ];
        assert_eq!(parts, expected);
    }
}
