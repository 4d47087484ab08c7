//! Quantiles without sorting: values are counted into bins, and only the few in the bins where a
//! quantile lies are put in order.

use super::{Interval, PROBABILITIES};
use uncertainty::{Level, at_every_level};

/// As many as a byte can name.
const BINS: usize = 256;
/// Adding it to a number from 0 to 255 leaves that number, rounded, in the lowest byte.
const TO_WHOLE: f64 = 4_503_599_627_370_496.0; // 2^52
/// Values side by side in the kernels.
const LANES: usize = 32;

/// Finds quantiles, one firm after the other. Kept between firms so that its memory is used again.
#[derive(Default)]
pub(crate) struct Quantiles {
    /// The bin of each value. A larger value is never in a lower bin.
    bins: Vec<u8>,
    found: Vec<f64>,
}

impl Quantiles {
    /// The quantiles by linear interpolation between order statistics (Hyndman and Fan's type 7, as
    /// `uncertainty::quantile` and NumPy's default); zeros for no values.
    ///
    /// Which bins there are changes the time it takes, never the result.
    pub(crate) fn interval(&mut self, level: Level, values: &[f64]) -> Interval {
        let mut range = Range::NONE;
        measure(level, values, &mut range);
        let scale = (BINS - 1) as f64 / (range.most - range.least);
        if !range.finite || !scale.is_finite() {
            return sorted(values);
        }
        self.bins.resize(values.len(), 0);
        let mut counts = [0; BINS];
        fill(level, values, range.least, scale, &mut self.bins, &mut counts);
        let last = values.len().saturating_sub(1);
        let positions = PROBABILITIES.map(|probability| probability * last as f64);
        let ranks = positions.map(|position| libm::floor(position) as usize);
        let marks = Marks::new(&counts, ranks);
        self.found.resize(values.len() + 1, 0.0);
        let mut count = 0;
        pick(level, values, &self.bins, &marks.wanted, &mut self.found, &mut count);
        let found = self.found.get_mut(..count).unwrap_or_default();
        found.sort_unstable_by(f64::total_cmp);
        let mut interval = [0.0; PROBABILITIES.len()];
        let places = positions.iter().zip(ranks).zip(marks.skipped);
        for (slot, ((position, rank), skipped)) in interval.iter_mut().zip(places) {
            let statistic = |rank: usize| found.get(rank - skipped).copied();
            let low = statistic(rank).unwrap_or_default();
            *slot = low + (position - rank as f64) * (statistic(rank + 1).unwrap_or(low) - low);
        }
        interval
    }
}

/// Where the order statistics of some ranks, and those after them, lie.
struct Marks {
    /// One for each bin that has such a statistic, else zero.
    wanted: [u8; BINS],
    /// For each rank, how many smaller values lie in bins that nobody wants.
    skipped: [usize; PROBABILITIES.len()],
}

impl Marks {
    /// `ranks` rise.
    fn new(counts: &[u32; BINS], ranks: [usize; PROBABILITIES.len()]) -> Marks {
        let mut marks = Marks { wanted: [0; BINS], skipped: [0; PROBABILITIES.len()] };
        let count = |bin: usize| counts.get(bin).map_or(0, |count| *count as usize);
        let (mut bin, mut before, mut skipped) = (0, 0, 0);
        for (rank, smaller) in ranks.iter().zip(&mut marks.skipped) {
            while bin + 1 < BINS && before + count(bin) <= *rank {
                if marks.wanted.get(bin) == Some(&0) {
                    skipped += count(bin);
                }
                before += count(bin);
                bin += 1;
            }
            *smaller = skipped;
            // The next order statistic lies here too, or in the next bin that is not empty.
            let (mut next, mut end) = (bin, before + count(bin));
            while end <= rank + 1 && next + 1 < BINS {
                next += 1;
                end += count(next);
            }
            for bin in [bin, next] {
                if let Some(wanted) = marks.wanted.get_mut(bin) {
                    *wanted = 1;
                }
            }
        }
        marks
    }
}

/// For values that bins cannot part: all the same, or not finite.
#[cold]
fn sorted(values: &[f64]) -> Interval {
    let mut values = values.to_vec();
    values.sort_unstable_by(f64::total_cmp);
    PROBABILITIES.map(|probability| uncertainty::quantile(&values, probability))
}

/// Between which bounds values lie.
pub(crate) struct Range {
    least: f64,
    most: f64,
    finite: bool,
}

impl Range {
    const NONE: Range = Range { least: f64::INFINITY, most: f64::NEG_INFINITY, finite: true };
}

at_every_level! {
    /// Finds the range of values.
    fn measure(values: &[f64], range: &mut Range) = measure_plainly
}

#[inline(always)]
fn measure_plainly(values: &[f64], range: &mut Range) {
    let (mut least, mut most, mut zero) = ([f64::INFINITY; LANES], [f64::NEG_INFINITY; LANES], [0.0; LANES]);
    let (chunks, rest) = values.as_chunks::<LANES>();
    for chunk in chunks {
        for (((value, least), most), zero) in chunk.iter().zip(&mut least).zip(&mut most).zip(&mut zero) {
            *least = if value < least { *value } else { *least };
            *most = if value > most { *value } else { *most };
            // Stays zero unless a value is infinite or no number.
            *zero += value * 0.0;
        }
    }
    for value in rest.iter().chain(&least) {
        range.least = range.least.min(*value);
    }
    for value in rest.iter().chain(&most) {
        range.most = range.most.max(*value);
    }
    range.finite = zero.iter().chain(rest).all(|value| value.is_finite());
}

at_every_level! {
    /// Tells each value's bin and counts the values of each bin.
    fn fill(values: &[f64], least: f64, scale: f64, bins: &mut [u8], counts: &mut [u32; BINS]) = fill_plainly
}

#[inline(always)]
fn fill_plainly(values: &[f64], least: f64, scale: f64, bins: &mut [u8], counts: &mut [u32; BINS]) {
    for (value, bin) in values.iter().zip(bins.iter_mut()) {
        *bin = ((value - least) * scale + TO_WHOLE).to_bits() as u8;
    }
    for bin in bins {
        if let Some(count) = counts.get_mut(usize::from(*bin)) {
            *count += 1;
        }
    }
}

at_every_level! {
    /// Takes the values of the wanted bins; `found` has room for one more than all.
    fn pick(
        values: &[f64], bins: &[u8], wanted: &[u8; BINS], found: &mut [f64], count: &mut usize,
    ) = pick_plainly
}

#[inline(always)]
fn pick_plainly(values: &[f64], bins: &[u8], wanted: &[u8; BINS], found: &mut [f64], count: &mut usize) {
    let mut next = 0;
    for (value, bin) in values.iter().zip(bins) {
        // Without a branch that would be guessed wrong: what is not wanted is written over.
        if let Some(slot) = found.get_mut(next) {
            *slot = *value;
        }
        next += wanted.get(usize::from(*bin)).map_or(0, |wanted| usize::from(*wanted));
    }
    *count = next;
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn the_same_as_by_sorting(
            mut values in prop::collection::vec(-5_i32..1000, 1..400),
            stretch in prop::sample::select(vec![1e-300, 0.125, 1e200]),
            outlier in prop::option::of(-1e300..1e300),
        ) {
            values.retain(|value| *value != 0);
            let mut draws: Vec<f64> = values.iter().map(|value| f64::from(*value) * stretch).chain(outlier).collect();
            let mut quantiles = Quantiles::default();
            let found: Vec<Interval> =
                Level::available().into_iter().map(|level| quantiles.interval(level, &draws)).collect();
            draws.sort_unstable_by(f64::total_cmp);
            let wanted = PROBABILITIES.map(|p| uncertainty::quantile(&draws, p));
            for found in found {
                prop_assert_eq!(found.map(f64::to_bits), wanted.map(f64::to_bits));
            }
        }
    }

    #[test]
    fn no_values_give_zeros() {
        assert_eq!(Quantiles::default().interval(Level::widest(), &[]), [0.0; 3]);
    }

    #[test]
    fn values_that_no_bin_parts_are_sorted() {
        let mut quantiles = Quantiles::default();
        assert_eq!(quantiles.interval(Level::widest(), &[7.0; 1000]), [7.0; 3]);
        let mut endless = vec![1.0; 1000];
        endless.extend([f64::INFINITY; 50]);
        let [low, middle, high] = quantiles.interval(Level::widest(), &endless);
        assert!(low == 1.0 && middle == 1.0 && high == f64::INFINITY || high.is_nan());
    }
}
