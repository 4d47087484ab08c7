//! Measures whose saving is a share of what a system uses.

use super::{OF_REDUCE, PRICE_PER_KWH};
use crate::{Answers, Calculator, Error, Given, Input, Saving, output, percent};

/// The calculators by share.
pub(super) const ALL: &[&Calculator] = &[&SHARE];

/// A saving as a share of the energy of a system, where an audit or a supplier states it.
pub static SHARE: Calculator = Calculator {
    name: "share-of-use",
    inputs: &[Input::amount("baseline_kwh", "kWh"), Input::share("saving_share"), PRICE_PER_KWH.optional()],
    outputs: &[
        output("baseline_kwh", "kWh"),
        output("saved_kwh", "kWh"),
        output("saving_pct", "%"),
        output("cost_saved", "¤"),
    ],
    saving: Some(Saving { saved: "saved_kwh", baseline: "baseline_kwh", unit: "kWh", by: "saving_share" }),
    run: |given| share_of(given, "saving_share"),
    ..OF_REDUCE
};

/// The share `key` of `baseline_kwh`.
pub(super) fn share_of(given: &Given, key: &str) -> Result<Answers, Error> {
    let baseline = given.number("baseline_kwh")?;
    let saved = baseline * given.number(key)?;
    let mut answers = Answers::from([
        ("baseline_kwh", baseline.into()),
        ("saved_kwh", saved.into()),
        ("saving_pct", percent(saved, baseline).into()),
    ]);
    if let Some(price) = given.maybe("price_per_kwh") {
        answers.insert("cost_saved", (saved * price).into());
    }
    Ok(answers)
}
