//! Sums that do not depend on the order of their terms.
//!
//! A term is cut into a part that is a multiple of 2⁻⁶ kg and a rest that is rounded to a multiple
//! of 2⁻⁵⁰ kg (9·10⁻¹⁶ kg). Both parts are then added in doubles *without any rounding*, because no
//! partial sum needs more than 53 bits. So the total is the same to the last bit whatever the order
//! of lines and the number of threads, at the price of six additions per term that vectorise
//! (the pre-rounding of Demmel and Nguyen, "Parallel Reproducible Summation", 2015, with fixed bins).

/// Doubles in one vector of the widest machine; five of them carry gases.
pub(crate) const LANES: usize = 8;

/// A single line may not exceed this: 8.6 million tonnes.
pub(crate) const LARGEST_LINE_KG: f64 = 8_589_934_592.0; // 2^33
/// Terms that may be added between two calls of [`Sums::carry`]: 1000 · 2⁻⁷ kg and a rest stay below 2⁵³ · 2⁻⁵⁰.
pub(crate) const TERMS_BETWEEN_CARRIES: usize = 1000;
/// Adding and taking away 1.5·2⁵² multiples of a quantum rounds to it.
const TO_COARSE: f64 = 1.5 * 70_368_744_177_664.0; // 2^46 = 2^52 · 2^-6
const TO_FINE: f64 = 1.5 * 4.0; // 2^2 = 2^52 · 2^-50
/// Beyond it the coarse part could round within the next terms: 2^46 kg.
const LARGEST_TOTAL_KG: f64 = 70_368_744_177_664.0;

/// Eight exact sums side by side.
#[derive(Clone, Copy, Debug, PartialEq)]
#[repr(align(64))]
pub(crate) struct Sums {
    coarse: [f64; LANES],
    fine: [f64; LANES],
}

impl Sums {
    pub(crate) const ZERO: Sums = Sums { coarse: [0.0; LANES], fine: [0.0; LANES] };

    /// Adds one term to each sum. Terms are at most [`LARGEST_LINE_KG`].
    #[inline(always)]
    pub(crate) fn add(&mut self, terms: &[f64; LANES]) {
        for ((coarse, fine), term) in self.coarse.iter_mut().zip(&mut self.fine).zip(terms) {
            let multiple = (term + TO_COARSE) - TO_COARSE;
            *coarse += multiple;
            *fine += ((term - multiple) + TO_FINE) - TO_FINE;
        }
    }

    /// Moves whole multiples of the coarse quantum out of the fine part; `false` if a sum has left the exact range.
    #[must_use]
    pub(crate) fn carry(&mut self) -> bool {
        for (coarse, fine) in self.coarse.iter_mut().zip(&mut self.fine) {
            let whole = (*fine + TO_COARSE) - TO_COARSE;
            *fine -= whole;
            *coarse += whole;
        }
        self.coarse.iter().all(|coarse| coarse.abs() <= LARGEST_TOTAL_KG)
    }

    /// The sums, each rounded once.
    pub(crate) fn values(&self) -> [f64; LANES] {
        let mut values = [0.0; LANES];
        for ((value, coarse), fine) in values.iter_mut().zip(&self.coarse).zip(&self.fine) {
            *value = coarse + fine;
        }
        values
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn any_order_gives_the_same_bits(
            mut terms in prop::collection::vec((-1.0_f64..1.0, -30_i32..30), 1..3000),
            seed in any::<u64>(),
        ) {
            let total = |terms: &[(f64, i32)]| {
                let mut sums = Sums::ZERO;
                for part in terms.chunks(TERMS_BETWEEN_CARRIES) {
                    for (mantissa, exponent) in part {
                        sums.add(&[libm::scalbn(*mantissa, *exponent); LANES]);
                    }
                    assert!(sums.carry());
                }
                sums.values()
            };
            let before = total(&terms);
            let mut state = seed;
            terms.sort_by_cached_key(|_| { state = state.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1); state >> 33 });
            prop_assert_eq!(before.map(f64::to_bits), total(&terms).map(f64::to_bits));
            // Within half a fine quantum per term, and one rounding, of the sum in wider integers.
            let exact: i128 = terms.iter().map(|(m, e)| (libm::scalbn(*m, *e + 80)) as i128).sum();
            let wide = exact as f64 / libm::scalbn(1.0, 80);
            let bound = terms.len() as f64 * libm::scalbn(1.0, -51) + wide.abs() * f64::EPSILON;
            prop_assert!((before[0] - wide).abs() <= bound, "{} {}", before[0], wide);
        }
    }

    #[test]
    fn a_total_beyond_the_exact_range_is_told() {
        let mut sums = Sums::ZERO;
        for _ in 0..16 {
            for _ in 0..TERMS_BETWEEN_CARRIES {
                sums.add(&[LARGEST_LINE_KG; LANES]);
            }
        }
        assert!(!{
            sums.add(&[LARGEST_LINE_KG; LANES]);
            sums.carry()
        });
    }
}
