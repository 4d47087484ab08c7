//! Cold and refrigerants.

use super::{OF_REDUCE, PRICE_PER_KWH};
use crate::{Answers, Calculator, Input, Output, Range, Saving, output, percent};

/// The calculators of cold.
pub(super) const ALL: &[&Calculator] = &[&SETPOINT, &CURTAINS, &LEAK];

const SHARED: &[Output] =
    &[output("baseline_kwh", "kWh"), output("saved_kwh", "kWh"), output("saving_pct", "%"), output("cost_saved", "¤")];

/// Rooms that are colder than needed: 2 % of energy for each degree.
pub static SETPOINT: Calculator = Calculator {
    name: "cold-setpoint",
    inputs: &[
        Input::amount("baseline_kwh", "kWh"),
        Input::number("degrees_too_cold", "Δ°C", Range { least: 0.0, open: false, most: 20.0 }),
        Input::share("per_degree").or(0.02),
        PRICE_PER_KWH.optional(),
    ],
    outputs: SHARED,
    saving: Some(Saving { saved: "saved_kwh", baseline: "baseline_kwh", unit: "kWh", by: "degrees_too_cold" }),
    run: |given| {
        // What is used today holds the excess already: so much more than at the right temperature.
        let excess = given.number("degrees_too_cold")? * given.number("per_degree")?;
        let baseline = given.number("baseline_kwh")?;
        let saved = baseline * (excess / (1.0 + excess));
        let mut answers = Answers::from([
            ("baseline_kwh", baseline.into()),
            ("saved_kwh", saved.into()),
            ("saving_pct", percent(saved, baseline).into()),
        ]);
        if let Some(price) = given.maybe("price_per_kwh") {
            answers.insert("cost_saved", (saved * price).into());
        }
        Ok(answers)
    },
    ..OF_REDUCE
};

/// Curtains and blinds of open displays: up to half of their running.
pub static CURTAINS: Calculator = Calculator {
    name: "cold-curtains",
    inputs: &[
        Input::amount("baseline_kwh", "kWh"),
        Input::number("saving_share", "1", Range { least: 0.0, open: false, most: 0.5 }),
        PRICE_PER_KWH.optional(),
    ],
    outputs: SHARED,
    saving: Some(Saving { saved: "saved_kwh", baseline: "baseline_kwh", unit: "kWh", by: "saving_share" }),
    run: |given| super::building::share_of(given, "saving_share"),
    ..OF_REDUCE
};

/// A refrigerant that leaks less, or warms less: mass times potential, by the set of potentials of the inventory.
pub static LEAK: Calculator = Calculator {
    name: "refrigerant-leak",
    inputs: &[
        Input::amount("leak_old_kg", "kg"),
        Input::amount("gwp_old", "1"),
        Input::amount("leak_new_kg", "kg"),
        Input::amount("gwp_new", "1"),
        Input::of("gwp_set", crate::Kind::Choice(&["ar4", "ar5", "ar5_feedback", "ar6"])),
    ],
    outputs: &[
        output("old_kgco2e", "kgCO2e"),
        output("new_kgco2e", "kgCO2e"),
        output("saved_kgco2e", "kgCO2e"),
        output("saving_pct", "%"),
    ],
    saving: Some(Saving { saved: "saved_kgco2e", baseline: "old_kgco2e", unit: "kgCO2e", by: "gwp_new" }),
    run: |given| {
        let old = given.number("leak_old_kg")? * given.number("gwp_old")?;
        let new = given.number("leak_new_kg")? * given.number("gwp_new")?;
        Ok(Answers::from([
            ("old_kgco2e", old.into()),
            ("new_kgco2e", new.into()),
            ("saved_kgco2e", (old - new).into()),
            ("saving_pct", percent(old - new, old).into()),
        ]))
    },
    ..OF_REDUCE
};
