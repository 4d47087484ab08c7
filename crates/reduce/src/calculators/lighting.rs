//! Lighting: lamps that use less, and lamps that burn less.

use super::{OF_REDUCE, PRICE_PER_KWH};
use crate::{Answers, Calculator, Input, Saving, output, percent};

/// The calculators of lighting.
pub(super) const ALL: &[&Calculator] = &[&LED, &CONTROLS];

/// Light-emitting diodes in place of other lamps. The light changes as well, and is shown: a saving that leaves people in the
/// dark is none. Without the lumens of the fixtures, efficacies stand in.
pub static LED: Calculator = Calculator {
    name: "lighting-led",
    inputs: &[
        Input::amount("fixtures", "1"),
        Input::amount("watts_old", "W"),
        Input::amount("watts_new", "W"),
        Input::number("hours_old", "h", super::OF_A_YEAR),
        Input::number("hours_new", "h", super::OF_A_YEAR),
        Input::amount("lumens_old", "lm").optional(),
        Input::amount("lumens_new", "lm").optional(),
        Input::amount("efficacy_old", "lm/W").or(50.4),
        Input::amount("efficacy_new", "lm/W").or(100.8),
        PRICE_PER_KWH.optional(),
    ],
    outputs: &[
        output("old_kwh", "kWh"),
        output("new_kwh", "kWh"),
        output("saved_kwh", "kWh"),
        output("saving_pct", "%"),
        output("lumens_change_pct", "%"),
        output("lumens_total_old", "lm"),
        output("lumens_total_new", "lm"),
        output("cost_saved", "¤"),
    ],
    saving: Some(Saving { saved: "saved_kwh", baseline: "old_kwh", unit: "kWh", by: "watts_new" }),
    run: |given| {
        let fixtures = given.number("fixtures")?;
        let (watts_old, watts_new) = (given.number("watts_old")?, given.number("watts_new")?);
        let old = fixtures * watts_old * given.number("hours_old")? / 1000.0;
        let new = fixtures * watts_new * given.number("hours_new")? / 1000.0;
        let light_old = given.maybe("lumens_old").unwrap_or(watts_old * given.number("efficacy_old")?);
        let light_new = given.maybe("lumens_new").unwrap_or(watts_new * given.number("efficacy_new")?);
        let mut answers = Answers::from([
            ("old_kwh", old.into()),
            ("new_kwh", new.into()),
            ("saved_kwh", (old - new).into()),
            ("saving_pct", percent(old - new, old).into()),
            ("lumens_total_old", (fixtures * light_old).into()),
            ("lumens_total_new", (fixtures * light_new).into()),
        ]);
        // Of no light there is no change in percent.
        if light_old > 0.0 {
            answers.insert("lumens_change_pct", (100.0 * (light_new / light_old - 1.0)).into());
        }
        if let Some(price) = given.maybe("price_per_kwh") {
            answers.insert("cost_saved", ((old - new) * price).into());
        }
        Ok(answers)
    },
    ..OF_REDUCE
};

/// Presence and daylight switch lamps off: a share of what they still use, after other measures.
pub static CONTROLS: Calculator = Calculator {
    name: "lighting-controls",
    inputs: &[Input::amount("baseline_kwh", "kWh"), Input::share("saving_share").or(0.28), PRICE_PER_KWH.optional()],
    outputs: &[
        output("baseline_kwh", "kWh"),
        output("saved_kwh", "kWh"),
        output("saving_pct", "%"),
        output("cost_saved", "¤"),
    ],
    saving: Some(Saving { saved: "saved_kwh", baseline: "baseline_kwh", unit: "kWh", by: "saving_share" }),
    run: |given| super::building::share_of(given, "saving_share"),
    ..OF_REDUCE
};
