//! Measures on one system, one after the other.

use uncertainty::sum;

/// What one measure of a sequence saves, in the unit of the baseline.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Step {
    /// What was left before it.
    pub before: f64,
    /// What it saves.
    pub saved: f64,
    /// What is left after it.
    pub after: f64,
}

/// Measures on one system, one after the other: each saves its share of what the ones before it leave, so that the sum never
/// exceeds the baseline. Shares go from 0 to 1.
pub fn in_sequence(baseline: f64, shares: &[f64]) -> Vec<Step> {
    let mut left = baseline;
    let step = |share: &f64| {
        let before = left;
        // What is left is computed first: a saving is the rest, and nothing is lost to rounding.
        left = before * (1.0 - share);
        Step { before, saved: before - left, after: left }
    };
    shares.iter().map(step).collect()
}

/// What a sequence saves in all, exactly rounded.
pub fn saved_in_all(steps: &[Step]) -> f64 {
    sum(steps.iter().map(|step| step.saved))
}
