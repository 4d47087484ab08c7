//! Boilers and steam.

use super::{HOURS, OF_REDUCE};
use crate::{Answers, Calculator, Error, Given, Input, Output, Range, Saving, output, percent};

/// The calculators of boilers and steam.
pub(super) const ALL: &[&Calculator] = &[&TRAP, &ORIFICE, &CONDENSATE, &COMBUSTION, &TUNING, &ECONOMIZER, &FUEL];

const PER_CENT: Range = Range { least: 0.0, open: true, most: 100.0 };
const FUEL_INPUT: Input = Input::amount("fuel_mmbtu", "MMBtu");
const PRICE_PER_MMBTU: Input = Input::amount("price_per_mmbtu", "¤/MMBtu");
const FUEL_OUTPUTS: &[Output] = &[
    output("baseline_mmbtu", "MMBtu"),
    output("saved_mmbtu", "MMBtu"),
    output("saving_pct", "%"),
    output("saving", "¤"),
];

/// Steam lost by a trap that failed open.
pub static TRAP: Calculator = Calculator {
    name: "steam-trap",
    inputs: &[Input::amount("steam_lb_h", "lb/h"), HOURS, Input::amount("price_per_klb", "¤/klb")],
    outputs: &[output("steam_klb", "klb"), output("cost", "¤")],
    run: |given| lost(given, given.number("steam_lb_h")?),
    ..OF_REDUCE
};

/// The same from the size of its orifice: Napier's formula for critical flow of saturated steam to the atmosphere,
/// 51.43 lb/h per square inch and psia.
pub static ORIFICE: Calculator = Calculator {
    name: "steam-trap-orifice",
    inputs: &[
        Input::amount("orifice_in", "inch"),
        Input::number("pressure_psig", "psig", Range { least: 15.0, open: false, most: 300.0 }),
        Input::share("discharge_coefficient").or(0.73),
        HOURS,
        Input::amount("price_per_klb", "¤/klb"),
    ],
    outputs: &[output("steam_lb_h", "lb/h"), output("steam_klb", "klb"), output("cost", "¤")],
    run: |given| {
        let diameter = given.number("orifice_in")?;
        let area = std::f64::consts::PI / 4.0 * diameter * diameter;
        let pressure = given.number("pressure_psig")? + 14.7;
        let flow = 51.43 * area * pressure * given.number("discharge_coefficient")?;
        let mut answers = lost(given, flow)?;
        answers.insert("steam_lb_h", flow.into());
        Ok(answers)
    },
    ..OF_REDUCE
};

fn lost(given: &Given, flow: f64) -> Result<Answers, Error> {
    let steam = flow * given.number("hours")? / 1000.0;
    Ok(Answers::from([("steam_klb", steam.into()), ("cost", (steam * given.number("price_per_klb")?).into())]))
}

/// Pounds in a gallon of water, as the tip sheets of the DOE count.
const LB_PER_GAL: f64 = 8.34;

/// Condensate that goes back to the boiler: the heat and the water of what does not flash.
pub static CONDENSATE: Calculator = Calculator {
    name: "condensate-return",
    inputs: &[
        Input::amount("condensate_lb_h", "lb/h"),
        HOURS,
        Input::share("flash_share"),
        Input::amount("h_condensate_btu_lb", "Btu/lb"),
        Input::amount("h_makeup_btu_lb", "Btu/lb"),
        Input::efficiency("boiler_efficiency"),
        PRICE_PER_MMBTU,
        Input::amount("water_price_per_gal", "¤/gal"),
    ],
    outputs: &[
        output("saved_mmbtu", "MMBtu"),
        output("saved_gal", "gal"),
        output("fuel_saving", "¤"),
        output("water_saving", "¤"),
        output("saving", "¤"),
    ],
    saving: Some(Saving { saved: "saved_mmbtu", baseline: "saved_mmbtu", unit: "MMBtu", by: "h_makeup_btu_lb" }),
    run: |given| {
        let returned =
            (1.0 - given.number("flash_share")?) * given.number("condensate_lb_h")? * given.number("hours")?;
        let heat = given.number("h_condensate_btu_lb")? - given.number("h_makeup_btu_lb")?;
        let fuel = returned * heat / given.number("boiler_efficiency")? / 1e6;
        let water = returned / LB_PER_GAL;
        let fuel_saving = fuel * given.number("price_per_mmbtu")?;
        let water_saving = water * given.number("water_price_per_gal")?;
        Ok(Answers::from([
            ("saved_mmbtu", fuel.into()),
            ("saved_gal", water.into()),
            ("fuel_saving", fuel_saving.into()),
            ("water_saving", water_saving.into()),
            ("saving", (fuel_saving + water_saving).into()),
        ]))
    },
    ..OF_REDUCE
};

/// Combustion that is tuned, or a boiler of the right size: the same heat at another efficiency.
pub static COMBUSTION: Calculator = Calculator {
    name: "boiler-combustion",
    also: &["boiler-rightsizing"],
    inputs: &[FUEL_INPUT, Input::number("eta1", "%", PER_CENT), Input::number("eta2", "%", PER_CENT), PRICE_PER_MMBTU],
    outputs: FUEL_OUTPUTS,
    saving: Some(Saving { saved: "saved_mmbtu", baseline: "baseline_mmbtu", unit: "MMBtu", by: "eta2" }),
    run: |given| saved_fuel(given, 1.0 - given.number("eta1")? / given.number("eta2")?),
    ..OF_REDUCE
};

/// The rule of thumb for a boiler: one percent for 15 points of excess air, or for 40 °F of flue gas.
pub static TUNING: Calculator = Calculator {
    name: "boiler-tuning",
    inputs: &[
        FUEL_INPUT,
        Input::number("excess_air_points", "%", Range { least: 0.0, open: false, most: 300.0 }),
        Input::number("flue_drop_f", "Δ°F", Range { least: 0.0, open: false, most: 1000.0 }),
        PRICE_PER_MMBTU,
    ],
    outputs: FUEL_OUTPUTS,
    saving: Some(Saving { saved: "saved_mmbtu", baseline: "baseline_mmbtu", unit: "MMBtu", by: "excess_air_points" }),
    run: |given| {
        saved_fuel(given, (given.number("excess_air_points")? / 15.0 + given.number("flue_drop_f")? / 40.0) / 100.0)
    },
    ..OF_REDUCE
};

/// Feedwater heated by flue gas: 5 to 10 % of the fuel, the lower unless it is said.
pub static ECONOMIZER: Calculator = Calculator {
    name: "economizer",
    inputs: &[
        FUEL_INPUT,
        Input::number("saving_share", "1", Range { least: 0.0, open: false, most: 0.1 }).or(0.05),
        PRICE_PER_MMBTU,
    ],
    outputs: FUEL_OUTPUTS,
    saving: Some(Saving { saved: "saved_mmbtu", baseline: "baseline_mmbtu", unit: "MMBtu", by: "saving_share" }),
    run: |given| saved_fuel(given, given.number("saving_share")?),
    ..OF_REDUCE
};

/// The fuel that a useful heat needs.
pub static FUEL: Calculator = Calculator {
    name: "boiler-fuel",
    inputs: &[
        Input::amount("heat_kwh", "kWh"),
        Input::efficiency("efficiency"),
        Input::amount("price_fuel_per_kwh", "¤/kWh"),
    ],
    outputs: &[output("fuel_kwh", "kWh"), output("cost", "¤")],
    run: |given| {
        let fuel = given.number("heat_kwh")? / given.number("efficiency")?;
        Ok(Answers::from([("fuel_kwh", fuel.into()), ("cost", (fuel * given.number("price_fuel_per_kwh")?).into())]))
    },
    ..OF_REDUCE
};

fn saved_fuel(given: &Given, share: f64) -> Result<Answers, Error> {
    let baseline = given.number("fuel_mmbtu")?;
    let saved = baseline * share;
    Ok(Answers::from([
        ("baseline_mmbtu", baseline.into()),
        ("saved_mmbtu", saved.into()),
        ("saving_pct", percent(saved, baseline).into()),
        ("saving", (saved * given.number("price_per_mmbtu")?).into()),
    ]))
}
