use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use units::Units;

use crate::worth::factor;
use crate::{Ends, Estimate, Measure, Saved, Stake, calculators};

/// What a measure is expected to save of an activity in a year.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct ExpectedSaving {
    /// The activity.
    pub activity: String,
    /// How much less of it is used; below zero, more.
    pub saved: Estimate,
    /// Of which unit.
    pub unit: String,
}

/// What a measure is expected to save in a year, within the interval of its calculation where it has one.
pub fn expected(measure: &Measure) -> Vec<ExpectedSaving> {
    let ends = computed(measure).filter(|_| measure.savings.len() == 1);
    let one = |saving: &crate::CarrierSaving| {
        let exact = Estimate { value: saving.quantity, low: saving.quantity, high: saving.quantity };
        let saved = match ends {
            // The measure may save less than was computed, after others on the same system.
            Some((value, Ends { low, high })) if value != 0.0 => {
                let part = saving.quantity / value;
                Estimate { value: saving.quantity, ..Estimate { value, low, high }.times(part) }
            }
            _ => exact,
        };
        ExpectedSaving { activity: saving.activity.clone(), saved, unit: saving.unit.clone() }
    };
    measure.savings.iter().map(one).collect()
}

/// What the calculation of a measure says is saved, and within which bounds.
fn computed(measure: &Measure) -> Option<(f64, Ends)> {
    let of = measure.calculation.as_ref()?;
    let calculator = calculators::all().find(|one| one.is_called(&of.calculator))?;
    let saved = Saved::of(calculator, &of.outcome).quantity?;
    Some((saved.value, saved.ends?))
}

/// kg CO2e that savings at a site avoid in a year, by what the firm emits today; `None` if the factor of one of them is unknown, or there are none.
pub fn carbon(site: &str, savings: &[ExpectedSaving], stakes: &[Stake], units: &Units) -> Option<Estimate> {
    let one = |saving: &ExpectedSaving| {
        let (factor, width) = factor((site, &saving.activity, &saving.unit), stakes, units)?;
        Some(saving.saved.times_factor(factor, width))
    };
    let parts: Vec<Estimate> = savings.iter().map(one).collect::<Option<_>>()?;
    (!parts.is_empty()).then(|| Estimate::sum(&parts))
}
