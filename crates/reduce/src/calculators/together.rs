//! Several measures together: in sequence on one system, and side by side on an abatement curve.

use super::OF_REDUCE;
use crate::curve::{Measure, curve};
use crate::sequence::{in_sequence, saved_in_all};
use crate::{Answer, Answers, Calculator, Input, Kind, Problem, Range, Saving, output, percent};

/// The calculators of several measures.
pub(super) const ALL: &[&Calculator] = &[&SEQUENCE, &CURVE];

/// Measures on one system, each on what the ones before it leave.
pub static SEQUENCE: Calculator = Calculator {
    name: "measures-sequence",
    inputs: &[
        Input::amount("baseline_kwh", "kWh"),
        Input::of("shares", Kind::Numbers { unit: "1", range: Range::SHARE, count: 0 }),
    ],
    outputs: &[
        output("baseline_kwh", "kWh"),
        output("saved_each_kwh", "kWh"),
        output("saved_kwh", "kWh"),
        output("left_kwh", "kWh"),
        output("saving_pct", "%"),
    ],
    saving: Some(Saving { saved: "saved_kwh", baseline: "baseline_kwh", unit: "kWh", by: "shares" }),
    run: |given| {
        let baseline = given.number("baseline_kwh")?;
        let steps = in_sequence(baseline, given.numbers("shares")?);
        let saved = saved_in_all(&steps);
        Ok(Answers::from([
            ("baseline_kwh", baseline.into()),
            ("saved_each_kwh", steps.iter().map(|step| step.saved).collect::<Vec<f64>>().into()),
            ("saved_kwh", saved.into()),
            ("left_kwh", steps.last().map_or(baseline, |step| step.after).into()),
            ("saving_pct", percent(saved, baseline).into()),
        ]))
    },
    ..OF_REDUCE
};

/// Measures in the order of an abatement curve.
pub static CURVE: Calculator = Calculator {
    name: "abatement-curve",
    inputs: &[
        Input::of(
            "measures",
            Kind::Rows(&[
                Input::amount("capex", "¤"),
                Input::amount("saving", "¤"),
                Input::amount("opex", "¤"),
                Input::positive("t_per_year", "tCO2e"),
            ]),
        ),
        Input::number("years", "year", Range { least: 1.0, open: false, most: 100.0 }),
        Input::number("rate", "1", Range { least: 0.0, open: false, most: 10.0 }),
    ],
    outputs: &[
        output("order", ""),
        output("npv", "¤"),
        output("paying", ""),
        output("cost_per_t", "¤/tCO2e"),
        output("tonnes_so_far", "tCO2e"),
    ],
    run: |given| {
        let rows = given.rows("measures", ["capex", "saving", "opex", "t_per_year"])?;
        let measures: Vec<Measure> = rows
            .iter()
            .map(|[capex, saving, opex, tonnes]| Measure {
                capex: *capex,
                saving: *saving,
                opex: *opex,
                tonnes: *tonnes,
                life: None,
            })
            .collect();
        let years = super::meetings::whole(given, "years")?;
        let places = curve(&measures, years, given.number("rate")?).ok_or_else(|| Problem::TooLarge.at("measures"))?;
        let list = |read: &dyn Fn(&crate::curve::Place) -> f64| places.iter().map(read).collect::<Vec<f64>>();
        let paying = places.iter().take_while(|place| place.cost_per_t.is_none()).count();
        // As long as the order: what pays for itself has no cost by which it would be ranked.
        let costs = places.iter().map(|place| place.cost_per_t).collect();
        Ok(Answers::from([
            // People count from one.
            ("order", list(&|place| (place.measure + 1) as f64).into()),
            ("npv", list(&|place| place.npv).into()),
            ("paying", (paying as f64).into()),
            ("cost_per_t", Answer::Sparse(costs)),
            ("tonnes_so_far", list(&|place| place.tonnes_so_far).into()),
        ]))
    },
    ..OF_REDUCE
};
