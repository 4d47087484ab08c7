/// A sum of `f64` that is exact until it is read, then rounded once.
///
/// Shewchuk's expansion: non-overlapping partials whose exact sum is the sum of all terms added
/// (J. R. Shewchuk, *Adaptive Precision Floating-Point Arithmetic*, 1997; the same as Python's
/// `math.fsum`). The value is a function of the set of terms alone.
#[derive(Clone, Debug, Default)]
pub struct ExactSum {
    partials: Vec<f64>,
    /// Infinities and NaN, which have no partials.
    special: f64,
}

impl ExactSum {
    /// An empty sum, 0.
    pub fn new() -> Self {
        ExactSum::default()
    }

    /// Adds a term.
    pub fn add(&mut self, term: f64) {
        if !term.is_finite() {
            self.special += term;
            return;
        }
        let mut x = term;
        let mut kept = 0;
        for index in 0..self.partials.len() {
            let mut y = self.partials[index];
            if x.abs() < y.abs() {
                std::mem::swap(&mut x, &mut y);
            }
            let high = x + y;
            let low = y - (high - x);
            if low != 0.0 {
                self.partials[kept] = low;
                kept += 1;
            }
            x = high;
        }
        self.partials.truncate(kept);
        self.partials.push(x);
    }

    /// The sum, correctly rounded to nearest, ties to even.
    pub fn value(&self) -> f64 {
        if self.special != 0.0 || self.special.is_nan() {
            return self.special;
        }
        let mut rest = self.partials.iter().rev().copied();
        let Some(mut high) = rest.next() else { return 0.0 };
        let mut low = 0.0;
        for y in rest.by_ref() {
            let x = high;
            high = x + y;
            low = y - (high - x);
            if low != 0.0 {
                break;
            }
        }
        // A tie is broken by the partials below it.
        if let Some(below) = rest.next()
            && ((low < 0.0 && below < 0.0) || (low > 0.0 && below > 0.0))
        {
            let twice = low * 2.0;
            let candidate = high + twice;
            if twice == candidate - high {
                high = candidate;
            }
        }
        high
    }
}

impl Extend<f64> for ExactSum {
    fn extend<I: IntoIterator<Item = f64>>(&mut self, terms: I) {
        terms.into_iter().for_each(|term| self.add(term));
    }
}

/// The exact sum of some terms, rounded once.
pub fn sum(terms: impl IntoIterator<Item = f64>) -> f64 {
    let mut exact = ExactSum::new();
    exact.extend(terms);
    exact.value()
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Cases of the tests of Python's `math.fsum`.
    #[test]
    fn as_fsum_does() {
        assert_eq!(sum([]), 0.0);
        assert_eq!(sum([1e100, 1.0, -1e100, 1e-100, 1e50, -1.0, -1e50]), 1e-100);
        assert_eq!(sum([0.1; 10]), 1.0);
        assert_eq!(sum([1e16, 1.0, 1e-16]), 10000000000000002.0);
        assert_eq!(sum([1e16 - 2.0, 1.0 - f64::EPSILON / 2.0, -(1e16 - 2.0), -(1.0 - f64::EPSILON / 2.0)]), 0.0);
        assert!(sum([f64::NAN, 1.0]).is_nan());
        assert_eq!(sum([f64::INFINITY, 1.0]), f64::INFINITY);
    }
}
