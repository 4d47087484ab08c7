//! Heat: air that is heated, heat pumps.

use super::{HOURS, OF_REDUCE, PRICE_PER_KWH};
use crate::{Answers, Calculator, Input, Kind, Problem, Range, Saving, output, percent};

/// The calculators of heat.
pub(super) const ALL: &[&Calculator] = &[&AIR, &INDUSTRIAL_PUMP, &PUMP];

/// BTU per hour for each scfm and °F: 0.075 lb/ft³ × 0.24 BTU/(lb·°F) × 60 min.
const AIR_BTU: f64 = 1.08;

/// A stream of air that is heated: what it needs, or what recovered heat spares.
pub static AIR: Calculator = Calculator {
    name: "air-heating-load",
    inputs: &[
        Input::amount("scfm", "scfm"),
        Input::number("t_in_f", "°F", Range { least: -459.67, open: true, most: 3500.0 }),
        Input::number("t_out_f", "°F", Range { least: -459.67, open: true, most: 3500.0 }),
        HOURS,
        Input::amount("units", "1"),
        Input::efficiency("efficiency"),
        Input::amount("price_per_mmbtu", "¤/MMBtu"),
    ],
    outputs: &[output("heat_mmbtu_h", "MMBtu/h"), output("energy_mmbtu", "MMBtu"), output("cost", "¤")],
    saving: Some(Saving { saved: "energy_mmbtu", baseline: "energy_mmbtu", unit: "MMBtu", by: "t_out_f" }),
    run: |given| {
        let (from, to) = (given.number("t_in_f")?, given.number("t_out_f")?);
        if to < from {
            return Err(Problem::Below("t_in_f".to_owned()).at("t_out_f"));
        }
        let heat = AIR_BTU * given.number("scfm")? * (to - from) / 1e6;
        let energy = heat * given.number("hours")? * given.number("units")? / given.number("efficiency")?;
        Ok(Answers::from([
            ("heat_mmbtu_h", heat.into()),
            ("energy_mmbtu", energy.into()),
            ("cost", (energy * given.number("price_per_mmbtu")?).into()),
        ]))
    },
    ..OF_REDUCE
};

const COP: Range = Range { least: 1.0, open: false, most: 12.0 };

/// A heat pump by the prices of heat and electricity in euros, and what becomes of it when both double.
pub static INDUSTRIAL_PUMP: Calculator = Calculator {
    name: "industrial-heat-pump",
    inputs: &[
        Input::amount("heat_kw", "kW"),
        HOURS,
        Input::number("cop", "1", COP),
        Input::amount("capex_eur", "EUR"),
        Input::amount("maintenance_eur", "EUR"),
        Input::amount("price_el", "EUR/kWh"),
        Input::amount("price_heat", "EUR/kWh"),
        Input::amount("doubled_price_el", "EUR/kWh").optional(),
        Input::amount("doubled_price_heat", "EUR/kWh").optional(),
    ],
    outputs: &[
        output("heat_kwh", "kWh"),
        output("electricity_kwh", "kWh"),
        output("net_saving_eur", "EUR"),
        output("payback_y", "year"),
        output("payback_doubled_prices_y", "year"),
    ],
    run: |given| {
        let heat = given.number("heat_kw")? * given.number("hours")?;
        let electricity = heat / given.number("cop")?;
        let (capex, maintenance) = (given.number("capex_eur")?, given.number("maintenance_eur")?);
        let net = |price_heat: f64, price_el: f64| heat * price_heat - electricity * price_el - maintenance;
        let payback = |net: f64| (net > 0.0).then(|| capex / net);
        let saving = net(given.number("price_heat")?, given.number("price_el")?);
        let mut answers = Answers::from([
            ("heat_kwh", heat.into()),
            ("electricity_kwh", electricity.into()),
            ("net_saving_eur", saving.into()),
            ("payback_y", payback(saving).into()),
        ]);
        match (given.maybe("doubled_price_heat"), given.maybe("doubled_price_el")) {
            (Some(heat), Some(el)) => {
                answers.insert("payback_doubled_prices_y", payback(net(heat, el)).into());
            }
            (Some(_), None) => return Err(Problem::Beside("doubled_price_heat".to_owned()).at("doubled_price_el")),
            (None, Some(_)) => return Err(Problem::Beside("doubled_price_el".to_owned()).at("doubled_price_heat")),
            (None, None) => {}
        }
        Ok(answers)
    },
    ..OF_REDUCE
};

/// A heat pump in place of a boiler: energy, money, and carbon by two dated factors. On a fossil grid carbon may rise; it is shown.
pub static PUMP: Calculator = Calculator {
    name: "heat-pump",
    also: &["electric-boiler"],
    inputs: &[
        Input::amount("heat_kwh", "kWh"),
        Input::number("cop", "1", Range { least: 0.9, open: false, most: 12.0 }),
        Input::efficiency("boiler_efficiency"),
        Input::amount("price_fuel_per_kwh", "¤/kWh"),
        PRICE_PER_KWH,
        Input::amount("maintenance", "¤").or(0.0),
        Input::amount("capex", "¤").optional(),
        Input::amount("fuel_co2_factor", "kgCO2e/kWh").optional(),
        Input::amount("grid_co2_factor", "kgCO2e/kWh").optional(),
        Input::of("factors_date", Kind::Text).optional(),
    ],
    outputs: &[
        output("fuel_kwh", "kWh"),
        output("electricity_kwh", "kWh"),
        output("saved_kwh", "kWh"),
        output("saving_pct", "%"),
        output("net_saving", "¤"),
        output("payback_y", "year"),
        output("change_kgco2e", "kgCO2e"),
    ],
    run: |given| {
        let heat = given.number("heat_kwh")?;
        let (fuel, electricity) = (heat / given.number("boiler_efficiency")?, heat / given.number("cop")?);
        let saving = fuel * given.number("price_fuel_per_kwh")?
            - electricity * given.number("price_per_kwh")?
            - given.number("maintenance")?;
        let mut answers = Answers::from([
            ("fuel_kwh", fuel.into()),
            ("electricity_kwh", electricity.into()),
            ("saved_kwh", (fuel - electricity).into()),
            ("saving_pct", percent(fuel - electricity, fuel).into()),
            ("net_saving", saving.into()),
        ]);
        if let Some(capex) = given.maybe("capex") {
            answers.insert("payback_y", (saving > 0.0).then(|| capex / saving).into());
        }
        if let (Some(of_fuel), Some(of_grid)) = (given.maybe("fuel_co2_factor"), given.maybe("grid_co2_factor")) {
            if given.text("factors_date").is_none() {
                return Err(Problem::Beside("fuel_co2_factor, grid_co2_factor".to_owned()).at("factors_date"));
            }
            answers.insert("change_kgco2e", (electricity * of_grid - fuel * of_fuel).into());
        }
        Ok(answers)
    },
    ..OF_REDUCE
};
