//! Compressed air: leaks, pressure, nozzles.

use std::f64::consts::PI;

use super::{HOURS, OF_REDUCE, PRICE_PER_KWH};
use crate::{Answers, Calculator, Error, Given, Input, Output, Problem, Range, Saving, output, percent};

/// The calculators of compressed air.
pub(super) const ALL: &[&Calculator] = &[&ESTIMATE, &DECIBEL, &BAG, &ORIFICE, &PRESSURE, &NOZZLE];

const SPECIFIC_POWER: Input = Input::amount("specific_power_kw_per_scfm", "kW/scfm");
const LEAK_OUTPUTS: &[Output] =
    &[output("flow_scfm", "scfm"), output("energy_kwh", "kWh"), output("cost", "¤"), output("air_scf", "scf")];
/// Repairing a leak saves all that it costs.
const LEAK_SAVING: Option<Saving> =
    Some(Saving { saved: "energy_kwh", baseline: "energy_kwh", unit: "kWh", by: "hours" });
/// Minutes in an hour.
const MINUTES: f64 = 60.0;

/// A leak whose flow was estimated.
pub static ESTIMATE: Calculator = Calculator {
    name: "air-leak-estimate",
    inputs: &[Input::amount("flow_scfm", "scfm"), HOURS, SPECIFIC_POWER, PRICE_PER_KWH],
    outputs: LEAK_OUTPUTS,
    saving: LEAK_SAVING,
    run: |given| leak(given, given.number("flow_scfm")?),
    ..OF_REDUCE
};

/// A leak heard by ultrasound: between four measured flows, at two levels of sound and two pressures.
pub static DECIBEL: Calculator = Calculator {
    name: "air-leak-decibel",
    inputs: &[
        Input::amount("line_pressure_psig", "psig"),
        Input::amount("decibels", "dB"),
        Input::amount("db_a", "dB"),
        Input::amount("pressure_a", "psig"),
        Input::amount("flow_a_dbA", "scfm"),
        Input::amount("flow_b_dbA", "scfm"),
        Input::amount("db_b", "dB"),
        Input::amount("pressure_b", "psig"),
        Input::amount("flow_a_dbB", "scfm"),
        Input::amount("flow_b_dbB", "scfm"),
        HOURS,
        SPECIFIC_POWER,
        PRICE_PER_KWH,
    ],
    outputs: LEAK_OUTPUTS,
    saving: LEAK_SAVING,
    run: |given| {
        let sound = between(given, "decibels", "db_a", "db_b")?;
        let pressure = between(given, "line_pressure_psig", "pressure_a", "pressure_b")?;
        let at = |a: &str, b: &str| -> Result<f64, Error> {
            Ok(given.number(a)? * (1.0 - pressure) + given.number(b)? * pressure)
        };
        let flow = at("flow_a_dbA", "flow_b_dbA")? * (1.0 - sound) + at("flow_a_dbB", "flow_b_dbB")? * sound;
        leak(given, flow)
    },
    ..OF_REDUCE
};

/// A leak that fills a bag of known size: a cylinder, in inches and seconds.
pub static BAG: Calculator = Calculator {
    name: "air-leak-bag",
    inputs: &[
        Input::amount("height_in", "inch"),
        Input::amount("diameter_in", "inch"),
        Input::positive("fill_s", "s"),
        Input::amount("units", "1").or(1.0),
        HOURS,
        SPECIFIC_POWER,
        PRICE_PER_KWH,
    ],
    outputs: LEAK_OUTPUTS,
    saving: LEAK_SAVING,
    run: |given| {
        let diameter = given.number("diameter_in")?;
        // 1728 cubic inches are a cubic foot.
        let cubic_feet = PI / 4.0 * diameter * diameter * given.number("height_in")? / 1728.0;
        leak(given, cubic_feet / given.number("fill_s")? * MINUTES * given.number("units")?)
    },
    ..OF_REDUCE
};

/// A leak through a hole of known size, where the air flows at the speed of sound.
pub static ORIFICE: Calculator = Calculator {
    name: "air-leak-orifice",
    inputs: &[
        Input::number("air_temp_f", "°F", Range { least: -459.67, open: true, most: f64::INFINITY }),
        Input::positive("atmospheric_psia", "psia").or(14.7),
        Input::share("discharge_coefficient").or(1.0),
        Input::amount("orifice_in", "inch"),
        Input::amount("supply_psig", "psig"),
        Input::amount("orifices", "1").or(1.0),
        HOURS,
        SPECIFIC_POWER,
        PRICE_PER_KWH,
    ],
    outputs: LEAK_OUTPUTS,
    saving: LEAK_SAVING,
    run: |given| leak(given, through_orifices(given)?),
    ..OF_REDUCE
};

/// A nozzle in place of an open pipe: the flow falls, the work is done.
pub static NOZZLE: Calculator = Calculator {
    name: "air-nozzle",
    inputs: &[
        Input::amount("flow_old_scfm", "scfm"),
        Input::amount("flow_new_scfm", "scfm"),
        HOURS,
        SPECIFIC_POWER,
        PRICE_PER_KWH,
    ],
    outputs: &[
        output("old_kwh", "kWh"),
        output("new_kwh", "kWh"),
        output("saved_kwh", "kWh"),
        output("saving_pct", "%"),
        output("cost_saved", "¤"),
    ],
    saving: Some(Saving { saved: "saved_kwh", baseline: "old_kwh", unit: "kWh", by: "flow_new_scfm" }),
    run: |given| {
        let yearly = given.number("hours")? * given.number("specific_power_kw_per_scfm")?;
        let (old, new) = (given.number("flow_old_scfm")? * yearly, given.number("flow_new_scfm")? * yearly);
        Ok(Answers::from([
            ("old_kwh", old.into()),
            ("new_kwh", new.into()),
            ("saved_kwh", (old - new).into()),
            ("saving_pct", percent(old - new, old).into()),
            ("cost_saved", ((old - new) * given.number("price_per_kwh")?).into()),
        ]))
    },
    ..OF_REDUCE
};

/// (γ − 1) / γ with the polytropic exponent of MEASUR, 1.395.
const EXPONENT: f64 = 0.395 / 1.395;

/// A lower discharge pressure: the work of isentropic compression at one pressure over that at the other.
pub static PRESSURE: Calculator = Calculator {
    name: "air-pressure-reduction",
    inputs: &[
        Input::amount("power_kw", "kW"),
        HOURS,
        Input::positive("rated_psig", "psig"),
        Input::amount("proposed_psig", "psig"),
        Input::positive("atmospheric_psia", "psia").or(14.7),
        PRICE_PER_KWH,
    ],
    outputs: &[
        output("baseline_kwh", "kWh"),
        output("energy_kwh", "kWh"),
        output("saved_kwh", "kWh"),
        output("saving_pct", "%"),
        output("cost", "¤"),
        output("cost_saved", "¤"),
    ],
    saving: Some(Saving { saved: "saved_kwh", baseline: "baseline_kwh", unit: "kWh", by: "proposed_psig" }),
    run: |given| {
        let atmosphere = given.number("atmospheric_psia")?;
        // The rated point is that of the nameplate, at sea level; the site may lie higher.
        let work = |gauge: f64, air: f64| libm::pow((gauge + air) / air, EXPONENT) - 1.0;
        let share = work(given.number("proposed_psig")?, atmosphere) / work(given.number("rated_psig")?, 14.7);
        let baseline = given.number("power_kw")? * given.number("hours")?;
        let (energy, price) = (baseline * share, given.number("price_per_kwh")?);
        Ok(Answers::from([
            ("baseline_kwh", baseline.into()),
            ("energy_kwh", energy.into()),
            ("saved_kwh", (baseline - energy).into()),
            ("saving_pct", percent(baseline - energy, baseline).into()),
            ("cost", (energy * price).into()),
            ("cost_saved", ((baseline - energy) * price).into()),
        ]))
    },
    ..OF_REDUCE
};

fn leak(given: &Given, flow: f64) -> Result<Answers, Error> {
    let hours = given.number("hours")?;
    let energy = flow * hours * given.number("specific_power_kw_per_scfm")?;
    Ok(Answers::from([
        ("flow_scfm", flow.into()),
        ("energy_kwh", energy.into()),
        ("cost", (energy * given.number("price_per_kwh")?).into()),
        ("air_scf", (flow * hours * MINUTES).into()),
    ]))
}

/// Where a measurement lies between two others, from 0 to 1: no flow is known beyond them.
fn between(given: &Given, key: &str, a: &str, b: &str) -> Result<f64, Error> {
    let (at, from, to) = (given.number(key)?, given.number(a)?, given.number(b)?);
    if from == to {
        return Err(Problem::Against(a.to_owned()).at(b));
    }
    let share = (at - from) / (to - from);
    if (0.0..=1.0).contains(&share) {
        return Ok(share);
    }
    Err(Problem::OutOfRange { found: at.to_string(), range: format!("{} … {}", from.min(to), from.max(to)) }.at(key))
}

/// scfm through sharp holes at critical flow: density at the throat (2/2.4)^2.5 of the supply, velocity of sound with the
/// gas constant of air, 53.34 ft·lbf/(lb·°R), and 32.2 lb·ft/(lbf·s²).
fn through_orifices(given: &Given) -> Result<f64, Error> {
    let (supply, air) = (given.number("supply_psig")?, given.number("atmospheric_psia")?);
    let rankine = given.number("air_temp_f")? + 459.67;
    let throat = libm::pow(2.0 / 2.4, 2.5);
    let velocity = libm::sqrt(2.8 / 2.4 * 53.34 * rankine * 32.2);
    let diameter = given.number("orifice_in")?;
    let area = PI / (4.0 * 144.0) * diameter * diameter;
    let each = (supply + air) / air * throat * area * velocity * MINUTES * given.number("discharge_coefficient")?;
    Ok(each * given.number("orifices")?)
}
