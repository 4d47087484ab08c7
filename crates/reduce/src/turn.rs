//! Measures of a firm that act on one system, one after the other.

use std::collections::BTreeMap;

use crate::sequence::in_sequence;
use crate::{Measure, calculators};

/// The same measures, each with what it saves of what those before it on the same system of the same site leave.
///
/// What a system uses is what the calculation of a measure says; a measure whose calculation says nothing of it, or that names no system,
/// saves what it says.
pub fn in_turn(measures: &[Measure]) -> Vec<Measure> {
    let mut turned = measures.to_vec();
    let mut systems: BTreeMap<(&str, &str, &str), Vec<usize>> = BTreeMap::new();
    for (position, measure) in measures.iter().enumerate().filter(|(_, measure)| !measure.system.is_empty()) {
        if let [saving] = measure.savings.as_slice()
            && share(measure).is_some()
        {
            systems.entry((&measure.site, &measure.system, &saving.activity)).or_default().push(position);
        }
    }
    for positions in systems.values() {
        let shares: Vec<f64> = positions.iter().filter_map(|&position| share(measures.get(position)?)).collect();
        for (&position, step) in positions.iter().zip(in_sequence(1.0, &shares)) {
            // Of what is left, each saves the same share as of the whole.
            if let Some(saving) = turned.get_mut(position).and_then(|measure| measure.savings.first_mut()) {
                saving.quantity *= step.before;
            }
        }
    }
    turned
}

/// Which share of its system a measure saves, by its own calculation.
fn share(measure: &Measure) -> Option<f64> {
    let of = measure.calculation.as_ref()?;
    let saving = calculators::all().find(|one| one.is_called(&of.calculator))?.saving?;
    let number = |key: &str| of.outcome.outputs.get(key).and_then(serde_json::Value::as_f64);
    let (saved, baseline) = (number(saving.saved)?, number(saving.baseline)?);
    (baseline > 0.0).then(|| (saved / baseline).clamp(0.0, 1.0))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{Calculation, CarrierSaving, calculate};
    use catalogue::Tables;

    fn made(system: &str, share: f64) -> Measure {
        let calculator = calculators::all().find(|one| one.name == "share-of-use").expect("there");
        let units = catalogue::units(&Tables::embedded().expect("embedded")).expect("units");
        let inputs = serde_json::json!({ "baseline_kwh": 1000, "saving_share": share });
        let inputs = inputs.as_object().expect("an object").clone();
        let outcome = calculate(calculator, &inputs, &units).expect("computed");
        Measure {
            system: system.to_owned(),
            savings: vec![CarrierSaving {
                activity: "electricity.grid".to_owned(),
                quantity: 1000.0 * share,
                unit: "kWh".to_owned(),
            }],
            calculation: Some(Calculation { calculator: "share-of-use".to_owned(), inputs, outcome }),
            ..Measure::default()
        }
    }

    #[test]
    fn measures_on_one_system_never_save_more_than_it_uses() {
        let measures = [made("air", 0.6), made("air", 0.5), made("froid", 0.5), made("", 0.5)];
        let saved: Vec<f64> = in_turn(&measures).iter().map(|measure| measure.savings[0].quantity).collect();
        // 60 % of 1000, then 50 % of the 400 that are left; others are left alone.
        assert_eq!(saved, [600.0, 200.0, 500.0, 500.0]);
    }
}
