//! Transport: how one drives, with what, and by which way.

use super::OF_REDUCE;
use crate::{Answers, Calculator, Input, Kind, Problem, Range, Saving, output, percent};

/// The calculators of transport.
pub(super) const ALL: &[&Calculator] = &[&ECO_DRIVING, &ELECTRIC, &MODAL_SHIFT];

/// Drivers who learned to spare fuel: up to 15 %.
pub static ECO_DRIVING: Calculator = Calculator {
    name: "eco-driving",
    inputs: &[
        Input::amount("fuel_l", "L"),
        Input::number("saving_share", "1", Range { least: 0.0, open: false, most: 0.15 }),
        Input::amount("price_per_l", "¤/L"),
    ],
    outputs: &[output("baseline_l", "L"), output("saved_l", "L"), output("saving_pct", "%"), output("cost_saved", "¤")],
    saving: Some(Saving { saved: "saved_l", baseline: "baseline_l", unit: "L", by: "saving_share" }),
    run: |given| {
        let baseline = given.number("fuel_l")?;
        let saved = baseline * given.number("saving_share")?;
        Ok(Answers::from([
            ("baseline_l", baseline.into()),
            ("saved_l", saved.into()),
            ("saving_pct", percent(saved, baseline).into()),
            ("cost_saved", (saved * given.number("price_per_l")?).into()),
        ]))
    },
    ..OF_REDUCE
};

/// An electric vehicle in place of one with an engine. Carbon by two dated factors; it may rise, and is shown.
pub static ELECTRIC: Calculator = Calculator {
    name: "fleet-electric",
    inputs: &[
        Input::amount("distance_km", "km"),
        Input::amount("l_per_100km", "L/100 km"),
        Input::amount("kwh_per_100km", "kWh/100 km"),
        Input::amount("price_per_l", "¤/L"),
        Input::amount("price_per_kwh", "¤/kWh"),
        Input::amount("fuel_co2_factor", "kgCO2e/L").optional(),
        Input::amount("grid_co2_factor", "kgCO2e/kWh").optional(),
        Input::of("factors_date", Kind::Text).optional(),
    ],
    outputs: &[
        output("fuel_l", "L"),
        output("electricity_kwh", "kWh"),
        output("net_saving", "¤"),
        output("change_kgco2e", "kgCO2e"),
    ],
    run: |given| {
        let hundreds = given.number("distance_km")? / 100.0;
        let fuel = hundreds * given.number("l_per_100km")?;
        let electricity = hundreds * given.number("kwh_per_100km")?;
        let saving = fuel * given.number("price_per_l")? - electricity * given.number("price_per_kwh")?;
        let mut answers = Answers::from([
            ("fuel_l", fuel.into()),
            ("electricity_kwh", electricity.into()),
            ("net_saving", saving.into()),
        ]);
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

/// Goods that go another way: tonne-kilometres at one factor instead of another.
pub static MODAL_SHIFT: Calculator = Calculator {
    name: "freight-shift",
    inputs: &[
        Input::amount("tonne_km", "t.km"),
        Input::amount("factor_old", "kgCO2e/t.km"),
        Input::amount("factor_new", "kgCO2e/t.km"),
        Input::of("factors_date", Kind::Text),
    ],
    outputs: &[
        output("old_kgco2e", "kgCO2e"),
        output("new_kgco2e", "kgCO2e"),
        output("saved_kgco2e", "kgCO2e"),
        output("saving_pct", "%"),
    ],
    saving: Some(Saving { saved: "saved_kgco2e", baseline: "old_kgco2e", unit: "kgCO2e", by: "factor_new" }),
    run: |given| super::carbon::by_factors(given, given.number("tonne_km")?, 1.0),
    ..OF_REDUCE
};
