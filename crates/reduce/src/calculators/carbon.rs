//! Materials: the same amount at another factor, or less of it.

use super::OF_REDUCE;
use crate::{Answers, Calculator, Error, Given, Input, Kind, Saving, output, percent};

/// The calculators of materials.
pub(super) const ALL: &[&Calculator] = &[&RECYCLED, &LESS_MATERIAL];

/// Recycled material in place of new, for a share of what is bought: factors of the library, never netted with disposal.
pub static RECYCLED: Calculator = Calculator {
    name: "recycled-materials",
    inputs: &[
        Input::amount("mass_t", "t"),
        Input::share("share_replaced"),
        Input::amount("factor_old", "kgCO2e/t"),
        Input::amount("factor_new", "kgCO2e/t"),
        Input::of("factors_date", Kind::Text),
    ],
    outputs: &[
        output("old_kgco2e", "kgCO2e"),
        output("new_kgco2e", "kgCO2e"),
        output("saved_kgco2e", "kgCO2e"),
        output("saving_pct", "%"),
    ],
    saving: Some(Saving { saved: "saved_kgco2e", baseline: "old_kgco2e", unit: "kgCO2e", by: "factor_new" }),
    run: |given| by_factors(given, given.number("mass_t")?, given.number("share_replaced")?),
    ..OF_REDUCE
};

/// Less material for the same product: cuts, losses, thickness. By its price and by a dated factor, cradle to gate.
pub static LESS_MATERIAL: Calculator = Calculator {
    name: "material-saving",
    inputs: &[
        Input::amount("mass_t", "t"),
        Input::share("saving_share"),
        Input::amount("price_per_t", "¤/t").or(0.0),
        Input::amount("factor_old", "kgCO2e/t"),
        Input::of("factors_date", Kind::Text),
    ],
    outputs: &[
        output("saved_t", "t"),
        output("cost_saved", "¤"),
        output("old_kgco2e", "kgCO2e"),
        output("new_kgco2e", "kgCO2e"),
        output("saved_kgco2e", "kgCO2e"),
        output("saving_pct", "%"),
    ],
    saving: Some(Saving { saved: "saved_kgco2e", baseline: "old_kgco2e", unit: "kgCO2e", by: "saving_share" }),
    run: |given| {
        let (mass, share) = (given.number("mass_t")?, given.number("saving_share")?);
        let old = mass * given.number("factor_old")?;
        Ok(Answers::from([
            ("saved_t", (mass * share).into()),
            ("cost_saved", (mass * share * given.number("price_per_t")?).into()),
            ("old_kgco2e", old.into()),
            ("new_kgco2e", (old - old * share).into()),
            ("saved_kgco2e", (old * share).into()),
            ("saving_pct", (100.0 * share).into()),
        ]))
    },
    ..OF_REDUCE
};

/// So much at the old factor, and a share of it at the new one.
pub(super) fn by_factors(given: &Given, amount: f64, share: f64) -> Result<Answers, Error> {
    let old = amount * given.number("factor_old")?;
    let saved = amount * share * (given.number("factor_old")? - given.number("factor_new")?);
    Ok(Answers::from([
        ("old_kgco2e", old.into()),
        ("new_kgco2e", (old - saved).into()),
        ("saved_kgco2e", saved.into()),
        ("saving_pct", percent(saved, old).into()),
    ]))
}
