//! Quantiles without sorting.

use super::{Interval, PROBABILITIES};

/// Fewer values are sorted: only from here on do the three quantiles lie apart.
const FEW: usize = 100;

/// The quantiles by linear interpolation between order statistics (Hyndman and Fan's type 7, as
/// `uncertainty::quantile` and NumPy's default). Leaves `values` in another order; zeros for no values.
pub(crate) fn interval(values: &mut [f64]) -> Interval {
    if values.len() < FEW {
        values.sort_unstable_by(f64::total_cmp);
        return PROBABILITIES.map(|probability| uncertainty::quantile(values, probability));
    }
    let [low, middle, high] = PROBABILITIES.map(|probability| Rank::of(probability, values.len()));
    // The median first: it halves what is left to search for the two others.
    let at = middle.below + 1;
    let (left, upper, right) = values.select_nth_unstable_by(at, f64::total_cmp);
    let upper = *upper;
    let median = between(largest(left, upper), upper, middle.part);
    [pick(left, low.below, low.part, upper), median, pick(right, high.below - at - 1, high.part, upper)]
}

/// Where a quantile lies: between two order statistics.
#[derive(Clone, Copy)]
struct Rank {
    below: usize,
    part: f64,
}

impl Rank {
    fn of(probability: f64, count: usize) -> Rank {
        let position = probability * count.saturating_sub(1) as f64;
        let below = libm::floor(position);
        Rank { below: below as usize, part: position - below }
    }
}

/// The quantile whose first order statistic is number `index` of `values`; the second is the next one
/// in `values`, or `beside` if there is none.
fn pick(values: &mut [f64], index: usize, part: f64, beside: f64) -> f64 {
    let (_, low, right) = values.select_nth_unstable_by(index, f64::total_cmp);
    between(*low, right.iter().copied().min_by(f64::total_cmp).unwrap_or(beside), part)
}

fn between(low: f64, high: f64, part: f64) -> f64 {
    low + part * (high - low)
}

fn largest(values: &[f64], otherwise: f64) -> f64 {
    values.iter().copied().max_by(f64::total_cmp).unwrap_or(otherwise)
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn the_same_as_by_sorting(mut values in prop::collection::vec(-5_i32..1000, 1..400)) {
            let mut draws: Vec<f64> = values.iter().map(|value| f64::from(*value) / 8.0).collect();
            let found = interval(&mut draws);
            values.sort_unstable();
            let sorted: Vec<f64> = values.iter().map(|value| f64::from(*value) / 8.0).collect();
            prop_assert_eq!(found, PROBABILITIES.map(|p| uncertainty::quantile(&sorted, p)));
        }
    }

    #[test]
    fn no_values_give_zeros() {
        assert_eq!(interval(&mut []), [0.0; 3]);
    }
}
