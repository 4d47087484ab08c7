//! The sun: yields measured and used, the rule of surplus.

use super::OF_REDUCE;
use crate::{Answers, Calculator, Input, Saving, output, ratio};

/// The calculators of the sun.
pub(super) const ALL: &[&Calculator] = &[&YIELD, &SURPLUS, &THERMAL_YIELD, &HOT_WATER];

/// What a plant gave in a year for each kWp.
pub static YIELD: Calculator = Calculator {
    name: "pv-yield",
    also: &["pv-casablanca-mc-si", "pv-casablanca-pc-si", "pv-casablanca-a-si"],
    inputs: &[Input::positive("kwp", "kWp"), Input::amount("annual_kwh", "kWh")],
    outputs: &[output("kwh_per_kwp", "kWh/kWp")],
    run: |given| Ok(Answers::from([("kwh_per_kwp", ratio(given.number("annual_kwh")?, given.number("kwp")?).into())])),
    ..OF_REDUCE
};

/// The share of what is produced that may be sold as surplus: law 82-21, article 12.
pub(crate) const SURPLUS_SHARE: f64 = 0.2;
/// Up to this power, kW, a plant apart from the grid is declared; above it, one on the grid needs an agreement.
const DECLARED_KW: f64 = 11.0;
/// Above this power, kW, the ministry authorises.
const AUTHORISED_KW: f64 = 5000.0;

/// A year of a plant by a yearly yield, the most of it that may be sold, and what the law asks for its power.
pub static SURPLUS: Calculator = Calculator {
    name: "pv-self-consumption-cap",
    inputs: &[Input::amount("kwp", "kWp"), Input::amount("yield_kwh_kwp", "kWh/kWp")],
    outputs: &[output("production_kwh", "kWh"), output("surplus_cap_kwh", "kWh"), output("regime", "")],
    run: |given| {
        let power = given.number("kwp")?;
        let production = power * given.number("yield_kwh_kwp")?;
        let regime = if power <= DECLARED_KW {
            "declaration"
        } else if power <= AUTHORISED_KW {
            "connection request to the grid operator"
        } else {
            "authorisation by the ministry"
        };
        Ok(Answers::from([
            ("production_kwh", production.into()),
            ("surplus_cap_kwh", (production * SURPLUS_SHARE).into()),
            ("regime", regime.into()),
        ]))
    },
    ..OF_REDUCE
};

/// What a square metre of solar water heaters gave in a year.
pub static THERMAL_YIELD: Calculator = Calculator {
    name: "solar-thermal-yield",
    inputs: &[Input::positive("area_m2", "m2"), Input::amount("annual_gwh", "GWh")],
    outputs: &[output("kwh_per_m2", "kWh/m2")],
    run: |given| {
        Ok(Answers::from([("kwh_per_m2", (given.number("annual_gwh")? * 1e6 / given.number("area_m2")?).into())]))
    },
    ..OF_REDUCE
};

/// Solar hot water: what the collectors give, at most what is needed, in place of a boiler's fuel.
pub static HOT_WATER: Calculator = Calculator {
    name: "solar-hot-water",
    inputs: &[
        Input::amount("area_m2", "m2"),
        Input::amount("yield_kwh_m2", "kWh/m2").or(700.0),
        Input::share("share_used"),
        Input::amount("demand_kwh", "kWh"),
        Input::efficiency("boiler_efficiency"),
        Input::amount("price_fuel_per_kwh", "¤/kWh"),
    ],
    outputs: &[
        output("solar_kwh", "kWh"),
        output("useful_kwh", "kWh"),
        output("covered_pct", "%"),
        output("baseline_kwh", "kWh"),
        output("saved_kwh", "kWh"),
        output("cost_saved", "¤"),
    ],
    saving: Some(Saving { saved: "saved_kwh", baseline: "baseline_kwh", unit: "kWh", by: "share_used" }),
    run: |given| {
        let (solar, demand) = (given.number("area_m2")? * given.number("yield_kwh_m2")?, given.number("demand_kwh")?);
        let useful = (solar * given.number("share_used")?).min(demand);
        let efficiency = given.number("boiler_efficiency")?;
        Ok(Answers::from([
            ("solar_kwh", solar.into()),
            ("useful_kwh", useful.into()),
            ("covered_pct", crate::percent(useful, demand).into()),
            ("baseline_kwh", (demand / efficiency).into()),
            ("saved_kwh", (useful / efficiency).into()),
            ("cost_saved", (useful / efficiency * given.number("price_fuel_per_kwh")?).into()),
        ]))
    },
    ..OF_REDUCE
};
