//! What must hold of every calculator whatever is given: between zero and its baseline, nothing of nothing, twice of twice.

use std::sync::LazyLock;

use catalogue::{Tables, units};
use proptest::prelude::*;
use reduce::{Calculator, Kind, Outcome, calculate, calculators};
use serde_json::{Map, Value, json};
use units::Units;

use crate::cases::{called, cases};

static UNITS: LazyLock<Units> = LazyLock::new(|| units(&Tables::embedded().unwrap()).unwrap());

/// Values for every number that a calculator takes, within its range, each by one of the given shares.
fn filled(calculator: &Calculator, shares: &[f64]) -> Map<String, Value> {
    let mut shares = shares.iter().cycle();
    let mut one = |least: f64, most: f64, open: bool| {
        let share = shares.next().copied().unwrap_or(0.5);
        let (low, high) = (least.max(-300.0), most.min(1.0e4));
        let value = low + (high - low) * share;
        if open && value <= low { high } else { value }
    };
    let mut inputs = Map::new();
    for input in calculator.inputs {
        let value = match input.kind {
            Kind::Number { range, .. } => json!(one(range.least, range.most, range.open)),
            Kind::Numbers { range, count, .. } => {
                (0..count.max(1)).map(|_| one(range.least, range.most, range.open)).collect()
            }
            Kind::Text => json!("2025"),
            Kind::Choice(choices) => json!(choices[0]),
            Kind::Rows(fields) => {
                json!([fields
                    .iter()
                    .map(|field| (field.key.to_owned(), json!(one(0.0, 1.0e4, false))))
                    .collect::<Map<_, _>>()])
            }
        };
        inputs.insert(input.key.to_owned(), value);
    }
    inputs
}

fn number(outcome: &Outcome, key: &str) -> Option<f64> {
    outcome.outputs.get(key)?.as_f64()
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(200))]

    /// Whatever is given, a saving lies between zero and its baseline, or the input that prevents it is named; nothing panics.
    #[test]
    fn a_saving_lies_between_zero_and_its_baseline(shares in prop::collection::vec(0.0..=1.0, 16)) {
        for calculator in calculators::all() {
            let inputs = filled(calculator, &shares);
            match calculate(calculator, &inputs, &UNITS) {
                Ok(outcome) => {
                    if let Some(saving) = calculator.saving {
                        let saved = number(&outcome, saving.saved).unwrap();
                        let baseline = number(&outcome, saving.baseline).unwrap();
                        prop_assert!((0.0..=baseline).contains(&saved), "{}: {saved} of {baseline}", calculator.name);
                    }
                }
                Err(error) => {
                    let field = error.field.split(['[', '.']).next().unwrap();
                    let is_known = calculator.inputs.iter().any(|input| input.key == field)
                        || calculator.outputs.iter().any(|output| output.key == field);
                    prop_assert!(is_known, "{}: {error}", calculator.name);
                }
            }
        }
    }

    /// Where hours are an input, twice the hours are twice the energy.
    #[test]
    fn twice_the_hours_are_twice_the_energy(hours in 0.0..4380.0) {
        for (case, inputs, ..) in cases() {
            let Some(calculator) = called(&case) else { continue };
            if !inputs.contains_key("hours") {
                continue;
            }
            let at = |hours: f64| {
                let mut inputs = inputs.clone();
                inputs.insert("hours".to_owned(), json!(hours));
                calculate(calculator, &inputs, &UNITS).unwrap()
            };
            let (once, twice) = (at(hours), at(2.0 * hours));
            for output in calculator.outputs.iter().filter(|output| ["kWh", "MMBtu", "gal", "scf", "klb", "Wh"].contains(&output.unit)) {
                let (once, twice) = (number(&once, output.key), number(&twice, output.key));
                if let (Some(once), Some(twice)) = (once, twice) {
                    prop_assert!((twice - 2.0 * once).abs() <= 1e-9 * twice.abs(), "{case}: {}", output.key);
                }
            }
        }
    }

    /// A number in one unit and the same in another give the same answers.
    #[test]
    fn units_go_there_and_back(kw in 0.0..1.0e6, hours in 0.0..8760.0, psi in 1.0..500.0) {
        let with = |inputs: Value| calculate(called("air-pressure-reduction").unwrap(), inputs.as_object().unwrap(), &UNITS).unwrap();
        let plain = with(json!({ "power_kw": kw, "hours": hours, "rated_psig": psi, "proposed_psig": psi / 2.0, "price_per_kwh": 1 }));
        let bar = psi * 4.4482216152605 / 645.16 * 10.0;
        let other = with(json!({ "power_kw": format!("{} MW", kw / 1000.0), "hours": format!("{} min", hours * 60.0),
            "rated_psig": format!("{bar} bar"), "proposed_psig": format!("{} kPa", bar * 50.0), "price_per_kwh": 1 }));
        let (a, b) = (number(&plain, "energy_kwh").unwrap(), number(&other, "energy_kwh").unwrap());
        prop_assert!((a - b).abs() <= 1e-9 * a.abs());
    }
}

/// Zero of what is used gives zero of everything that is counted.
#[test]
fn nothing_gives_nothing() {
    let extent = [
        "hours",
        "hours_old",
        "hours_new",
        "baseline_kwh",
        "fuel_mmbtu",
        "fuel_l",
        "heat_kwh",
        "toe",
        "kwp",
        "area_m2",
        "tonne_km",
        "mass_t",
        "distance_km",
        "length_m",
    ];
    for (case, inputs, ..) in cases() {
        let Some(calculator) = called(&case) else { continue };
        let mut inputs = inputs.clone();
        let mut changed = false;
        for input in calculator.inputs.iter().filter(|input| extent.contains(&input.key)) {
            if matches!(input.kind, Kind::Number { range, .. } if !range.open) {
                inputs.insert(input.key.to_owned(), json!(0));
                changed = true;
            }
        }
        if !changed {
            continue;
        }
        let outcome = calculate(calculator, &inputs, &UNITS).unwrap_or_else(|error| panic!("{case}: {error}"));
        let counted = ["kWh", "MMBtu", "gal", "scf", "klb", "Wh", "L"];
        for output in calculator.outputs.iter().filter(|output| counted.contains(&output.unit)) {
            if let Some(found) = number(&outcome, output.key) {
                assert_eq!(found, 0.0, "{case}: {}", output.key);
            }
        }
    }
}
