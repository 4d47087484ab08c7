//! Furnaces fired with gas: heat that leaves by the flue.

use super::OF_REDUCE;
use crate::{Answers, Calculator, Input, Problem, Range, Saving, output};

/// The calculators of furnaces.
pub(super) const ALL: &[&Calculator] = &[&AVAILABLE_HEAT, &OXYGEN_AND_PREHEAT];

const FAHRENHEIT: Range = Range { least: -459.67, open: true, most: 3500.0 };

/// The share of the fuel's heat that stays in a furnace fired with natural gas, in percent.
///
/// Fit of MEASUR: gross heat less the water of combustion and the dry gas, the excess air and what preheated air brings.
fn available_heat(excess_air: f64, combustion_air_f: f64, flue_f: f64) -> f64 {
    let specific_heat = 0.017_828_518 + 0.000_002_556 * combustion_air_f;
    let air = |degrees: f64| specific_heat * degrees - 1.078_913_827;
    95.0 - 0.025 * flue_f - air(flue_f) * excess_air + air(combustion_air_f) * (1.0 + excess_air)
}

/// What is left of the fuel's heat at a given excess air.
pub static AVAILABLE_HEAT: Calculator = Calculator {
    name: "furnace-available-heat",
    inputs: &[
        Input::number("excess_air_pct", "%", Range { least: 0.0, open: false, most: 1000.0 }),
        Input::number("combustion_air_f", "°F", FAHRENHEIT),
        Input::number("exhaust_f", "°F", FAHRENHEIT),
        Input::amount("heat_input_btu_h", "Btu/h"),
    ],
    outputs: &[output("available_heat_pct", "%"), output("delivered_btu_h", "Btu/h"), output("loss_btu_h", "Btu/h")],
    run: |given| {
        let exhaust = given.number("exhaust_f")?;
        let heat = available_heat(given.number("excess_air_pct")? / 100.0, given.number("combustion_air_f")?, exhaust);
        if !(0.0..=100.0).contains(&heat) {
            // Beyond what the fit describes.
            return Err(Problem::Against("excess_air_pct, combustion_air_f".to_owned()).at("exhaust_f"));
        }
        let input = given.number("heat_input_btu_h")?;
        let delivered = input * heat / 100.0;
        Ok(Answers::from([
            ("available_heat_pct", heat.into()),
            ("delivered_btu_h", delivered.into()),
            ("loss_btu_h", (input - delivered).into()),
        ]))
    },
    ..OF_REDUCE
};

/// Less oxygen in the flue, a cooler flue, warmer air: three changes at once.
pub static OXYGEN_AND_PREHEAT: Calculator = Calculator {
    name: "furnace-o2-preheat",
    inputs: &[
        Input::number("o2_old_pct", "%", Range { least: 0.0, open: false, most: 20.0 }),
        Input::number("o2_new_pct", "%", Range { least: 0.0, open: false, most: 20.0 }),
        Input::number("flue_old_f", "°F", FAHRENHEIT),
        Input::number("flue_new_f", "°F", FAHRENHEIT),
        Input::number("air_old_f", "°F", FAHRENHEIT),
        Input::number("air_new_f", "°F", FAHRENHEIT),
        Input::amount("input_mmbtu_h", "MMBtu/h"),
    ],
    outputs: &[
        output("excess_air_old_pct", "%"),
        output("excess_air_new_pct", "%"),
        output("available_heat_old_pct", "%"),
        output("available_heat_new_pct", "%"),
        output("fuel_saving_pct", "%"),
        output("baseline_mmbtu_h", "MMBtu/h"),
        output("new_mmbtu_h", "MMBtu/h"),
        output("saved_mmbtu_h", "MMBtu/h"),
    ],
    saving: Some(Saving { saved: "saved_mmbtu_h", baseline: "baseline_mmbtu_h", unit: "MMBtu/h", by: "flue_new_f" }),
    run: |given| {
        let state = |oxygen: &str, flue: &str, air: &str| -> Result<(f64, f64), crate::Error> {
            let share = given.number(oxygen)? / 100.0;
            let excess = 8.52381 * share / (2.0 - 9.52381 * share);
            let heat = available_heat(excess, given.number(air)?, given.number(flue)?);
            if heat > 0.0 { Ok((excess, heat)) } else { Err(Problem::Against(oxygen.to_owned()).at(flue)) }
        };
        let (excess_old, heat_old) = state("o2_old_pct", "flue_old_f", "air_old_f")?;
        let (excess_new, heat_new) = state("o2_new_pct", "flue_new_f", "air_new_f")?;
        let share = 1.0 - heat_old / heat_new;
        let input = given.number("input_mmbtu_h")?;
        Ok(Answers::from([
            ("excess_air_old_pct", (100.0 * excess_old).into()),
            ("excess_air_new_pct", (100.0 * excess_new).into()),
            ("available_heat_old_pct", heat_old.into()),
            ("available_heat_new_pct", heat_new.into()),
            ("fuel_saving_pct", (100.0 * share).into()),
            ("baseline_mmbtu_h", input.into()),
            ("new_mmbtu_h", (input * (1.0 - share)).into()),
            ("saved_mmbtu_h", (input * share).into()),
        ]))
    },
    ..OF_REDUCE
};
