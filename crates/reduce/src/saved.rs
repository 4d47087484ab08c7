use schemars::JsonSchema;
use serde::Serialize;

use crate::{Calculator, Ends, Outcome};

/// What an outcome says is saved in a year, as far as it says it.
#[derive(Clone, Debug, PartialEq, Serialize, JsonSchema)]
pub struct Saved {
    /// The saving itself: energy, fuel, water, kg CO2e.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub quantity: Option<Figures>,
    /// Money, in the currency of its unit.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub money: Option<Figures>,
    /// kg CO2e.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub kgco2e: Option<Figures>,
}

/// A figure with its unit and interval.
#[derive(Clone, Debug, PartialEq, Serialize, JsonSchema)]
pub struct Figures {
    /// How much.
    pub value: f64,
    /// Of which unit.
    pub unit: String,
    /// Where it lies, if the inputs have intervals.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub ends: Option<Ends>,
}

/// What a measure does to what a firm uses in a year.
#[derive(Clone, Debug, PartialEq)]
pub enum Effect {
    /// Less of what the measure acts on; so much, of this unit.
    Less(f64, String),
    /// More electricity, kWh.
    Electricity(f64),
}

/// The outputs that are money saved, of which a calculator has one at most.
const MONEY: [&str; 3] = ["cost_saved", "saving", "net_saving"];
/// The output that is carbon saved.
const CARBON: &str = "saved_kgco2e";
/// The output that is carbon added: below zero, saved.
const CHANGE: &str = "change_kgco2e";
/// What a calculator that puts electricity in the place of a fuel says of the fuel, with its unit.
const FUEL: [(&str, &str); 2] = [("fuel_kwh", "kWh"), ("fuel_l", "L")];
/// And of the electricity, kWh.
const ELECTRICITY: &str = "electricity_kwh";

impl Saved {
    /// What `calculator` answered in `outcome`.
    pub fn of(calculator: &Calculator, outcome: &Outcome) -> Saved {
        let figures = |key: &str| {
            let value = outcome.outputs.get(key)?.as_f64()?;
            let unit = outcome.units.get(key).cloned().unwrap_or_default();
            Some(Figures { value, unit, ends: outcome.intervals.get(key).and_then(|bounds| bounds.ends()) })
        };
        let change = || {
            let Figures { value, unit, ends } = figures(CHANGE)?;
            Some(Figures { value: -value, unit, ends: ends.map(|ends| Ends { low: -ends.high, high: -ends.low }) })
        };
        Saved {
            quantity: calculator.saving.and_then(|saving| figures(saving.saved)),
            money: MONEY.iter().find_map(|key| figures(key)),
            kgco2e: figures(CARBON).or_else(change),
        }
    }
}

impl Effect {
    /// What the firm uses less and more of, by what `calculator` answered.
    pub fn of(calculator: &Calculator, outcome: &Outcome) -> Vec<Effect> {
        let number = |key: &str| outcome.outputs.get(key).and_then(serde_json::Value::as_f64);
        if let Some(saving) = calculator.saving {
            let saved = number(saving.saved).filter(|saved| *saved > 0.0);
            return saved.map(|saved| Effect::Less(saved, saving.unit.to_owned())).into_iter().collect();
        }
        let fuel = FUEL.iter().find_map(|(key, unit)| Some(Effect::Less(number(key)?, (*unit).to_owned())));
        match (fuel, number(ELECTRICITY)) {
            (Some(fuel), Some(electricity)) => vec![fuel, Effect::Electricity(electricity)],
            _ => Vec::new(),
        }
    }
}
