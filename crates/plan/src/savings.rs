use crate::case::Case;
use crate::problem::{Effect, Size};

/// What sizes that act one after the other save of each carrier in a year, in the carrier's unit; below zero, what they add.
///
/// r₀ is the baseline. A share saves sₖ rₖ₋₁, an amount the lesser of it and rₖ₋₁; rₖ is what is left, to which is added what is used
/// instead. Saved is r₀ − r: never more than the baseline.
pub(crate) fn joint<'a>(baseline: &[Vec<f64>], sizes: impl Iterator<Item = &'a Size>, year: usize) -> Vec<f64> {
    let before: Vec<f64> = baseline.iter().map(|uses| uses[year]).collect();
    let mut left = before.clone();
    for effect in sizes.flat_map(|size| &size.effects) {
        match effect {
            Effect::Share { carrier, share, instead } => {
                let saved = share * left[*carrier];
                left[*carrier] -= saved;
                if let Some(instead) = instead {
                    left[instead.carrier] += instead.ratio * saved;
                }
            }
            Effect::Amount { carrier, amount } => left[*carrier] -= amount[year].min(left[*carrier]),
        }
    }
    before.iter().zip(&left).map(|(before, left)| before - left).collect()
}

/// What a size saves of each carrier in a year by itself, in no system.
pub(crate) fn alone(carriers: usize, size: &Size, year: usize) -> Vec<f64> {
    let mut saved = vec![0.0; carriers];
    for effect in &size.effects {
        if let Effect::Amount { carrier, amount } = effect {
            saved[*carrier] += amount[year];
        }
    }
    saved
}

/// Money and tonnes that savings are worth in a year of a scenario.
pub(crate) fn worth(case: &Case, scenario: usize, year: usize, saved: &[f64]) -> (f64, f64) {
    let terms = || saved.iter().enumerate().filter(|(_, saved)| **saved != 0.0);
    let money = terms().map(|(carrier, saved)| saved * case.worth(scenario, carrier, year));
    let factor = &case.problem.scenarios[scenario].factor;
    (uncertainty::sum(money), uncertainty::sum(terms().map(|(carrier, saved)| saved * factor[carrier][year])))
}
