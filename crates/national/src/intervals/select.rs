//! Quantiles without sorting: values are counted into bins, and only the few in the bins where a
//! quantile lies are put in order.

use super::{Interval, PROBABILITIES};
use crate::simd::{Level, at_every_level};

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
        let mut interval = PROBABILITIES;
        let (mut bin, mut before) = (0, 0);
        for slot in &mut interval {
            let position = *slot * values.len().saturating_sub(1) as f64;
            let rank = libm::floor(position);
            let (part, rank) = (position - rank, rank as usize);
            while let Some(count) = counts.get(bin).filter(|count| before + **count as usize <= rank) {
                before += *count as usize;
                bin += 1;
            }
            let (mut last, mut end) = (bin, before + counts.get(bin).map_or(0, |count| *count as usize));
            while end <= rank + 1 && last + 1 < BINS {
                last += 1;
                end += counts.get(last).map_or(0, |count| *count as usize);
            }
            self.found.clear();
            pick(level, values, &self.bins, [bin as u8, last as u8], &mut self.found);
            self.found.sort_unstable_by(f64::total_cmp);
            let statistic = |rank: usize| self.found.get(rank - before).copied();
            let low = statistic(rank).unwrap_or_default();
            *slot = low + part * (statistic(rank + 1).unwrap_or(low) - low);
        }
        interval
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
    /// Takes the values of some neighbouring bins.
    fn pick(values: &[f64], bins: &[u8], range: [u8; 2], found: &mut Vec<f64>) = pick_plainly
}

#[inline(always)]
fn pick_plainly(values: &[f64], bins: &[u8], range: [u8; 2], found: &mut Vec<f64>) {
    let (value_chunks, value_rest) = values.as_chunks::<LANES>();
    let (bin_chunks, bin_rest) = bins.as_chunks::<LANES>();
    let [first, last] = range;
    let mut take = |values: &[f64], bins: &[u8]| {
        let own = values.iter().zip(bins).filter(|(_, bin)| (first..=last).contains(*bin));
        found.extend(own.map(|(value, _)| *value));
    };
    for (values, bins) in value_chunks.iter().zip(bin_chunks) {
        // Most chunks have none: asking that of all lanes at once is a few instructions.
        let any = bins.iter().fold(0, |any, bin| any | u8::from(bin.wrapping_sub(first) <= last - first));
        if any != 0 {
            take(values, bins);
        }
    }
    take(value_rest, bin_rest);
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
