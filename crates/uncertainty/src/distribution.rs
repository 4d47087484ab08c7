use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::beta;

/// How an amount varies, as inventories of life cycles state it.
///
/// Every distribution is sampled by inversion (`at`), except those of the normal family, which take a
/// standard normal value (`at_normal`): each draw is a function of one number, on any machine.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum Distribution {
    /// ln X is normal. The median may be negative (an amount taken out); the whole distribution then is.
    Lognormal {
        /// Geometric mean, which is the median.
        median: f64,
        /// Standard deviation of the logarithm: ln of the geometric standard deviation.
        sigma: f64,
    },
    /// Symmetric around the mean.
    Normal {
        /// Mean.
        mean: f64,
        /// Standard deviation.
        deviation: f64,
    },
    /// Density rising straight to the mode and falling straight from it.
    Triangular {
        /// Least value.
        minimum: f64,
        /// Most likely value.
        mode: f64,
        /// Greatest value.
        maximum: f64,
    },
    /// Every value of an interval alike.
    Uniform {
        /// Least value.
        minimum: f64,
        /// Greatest value.
        maximum: f64,
    },
    /// Beta-PERT: a beta distribution on the interval with mean (minimum + 4 × mode + maximum) ÷ 6.
    Pert {
        /// Least value.
        minimum: f64,
        /// Most likely value.
        mode: f64,
        /// Greatest value.
        maximum: f64,
    },
    /// One of several values, each with its weight.
    Discrete {
        /// Value and weight; the weights need not sum to one.
        values: Vec<(f64, f64)>,
    },
}

/// Why the parameters of a distribution are none.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum DistributionError {
    /// A parameter is infinite or not a number.
    #[error("a parameter is not a finite number")]
    NotFinite,
    /// A width is negative.
    #[error("a standard deviation is negative")]
    NegativeWidth,
    /// Not minimum ≤ mode ≤ maximum.
    #[error("minimum, mode and maximum are not in order")]
    OutOfOrder,
    /// No value, or weights that are negative or all zero.
    #[error("the weights are not those of a distribution")]
    Weights,
}

impl Distribution {
    /// Whether the parameters are those of a distribution.
    ///
    /// # Errors
    /// Says what is wrong with them.
    pub fn check(&self) -> Result<(), DistributionError> {
        let finite = |values: &[f64]| values.iter().all(|value| value.is_finite());
        match self {
            Distribution::Lognormal { median: a, sigma: b } | Distribution::Normal { mean: a, deviation: b } => {
                if !finite(&[*a, *b]) {
                    return Err(DistributionError::NotFinite);
                }
                if *b < 0.0 { Err(DistributionError::NegativeWidth) } else { Ok(()) }
            }
            Distribution::Uniform { minimum, maximum } => ordered(*minimum, *minimum, *maximum),
            Distribution::Triangular { minimum, mode, maximum } | Distribution::Pert { minimum, mode, maximum } => {
                ordered(*minimum, *mode, *maximum)
            }
            Distribution::Discrete { values } => {
                if !values.iter().all(|(value, weight)| finite(&[*value, *weight])) {
                    return Err(DistributionError::NotFinite);
                }
                let total = crate::sum(values.iter().map(|(_, weight)| *weight));
                let wrong = values.iter().any(|(_, weight)| *weight < 0.0) || total <= 0.0;
                if wrong { Err(DistributionError::Weights) } else { Ok(()) }
            }
        }
    }

    /// Whether a draw is made from a standard normal value (`at_normal`) rather than from a uniform one.
    pub fn is_of_the_normal_family(&self) -> bool {
        matches!(self, Distribution::Lognormal { .. } | Distribution::Normal { .. })
    }

    /// The draw at a standard normal value; of the other families, at the probability of that value.
    pub fn at_normal(&self, z: f64) -> f64 {
        match self {
            Distribution::Lognormal { median, sigma } => median * libm::exp(sigma * z),
            Distribution::Normal { mean, deviation } => mean + deviation * z,
            _ => self.at(0.5 * libm::erfc(-z * std::f64::consts::FRAC_1_SQRT_2)),
        }
    }

    /// The quantile at `p`, 0 < p < 1.
    pub fn at(&self, p: f64) -> f64 {
        match self {
            Distribution::Lognormal { .. } | Distribution::Normal { .. } => self.at_normal(crate::normal_quantile(p)),
            Distribution::Uniform { minimum, maximum } => minimum + (maximum - minimum) * p,
            Distribution::Triangular { minimum, mode, maximum } => {
                let width = maximum - minimum;
                let rising = (mode - minimum) * width;
                if p * width <= mode - minimum {
                    minimum + libm::sqrt(p * rising)
                } else {
                    maximum - libm::sqrt((1.0 - p) * (maximum - mode) * width)
                }
            }
            Distribution::Pert { minimum, mode, maximum } => {
                let width = maximum - minimum;
                if width <= 0.0 {
                    return *minimum;
                }
                let (a, b) = (1.0 + 4.0 * (mode - minimum) / width, 1.0 + 4.0 * (maximum - mode) / width);
                minimum + width * beta::quantile(a, b, p)
            }
            Distribution::Discrete { values } => {
                let total: f64 = values.iter().map(|(_, weight)| *weight).sum();
                let mut below = 0.0;
                let mut last = 0.0;
                for (value, weight) in values.iter().filter(|(_, weight)| *weight > 0.0) {
                    last = *value;
                    below += weight;
                    if p * total < below {
                        break;
                    }
                }
                last
            }
        }
    }

    /// Expectation.
    pub fn mean(&self) -> f64 {
        match self {
            Distribution::Lognormal { median, sigma } => median * libm::exp(sigma * sigma / 2.0),
            Distribution::Normal { mean, .. } => *mean,
            Distribution::Triangular { minimum, mode, maximum } => (minimum + mode + maximum) / 3.0,
            Distribution::Uniform { minimum, maximum } => (minimum + maximum) / 2.0,
            Distribution::Pert { minimum, mode, maximum } => (minimum + 4.0 * mode + maximum) / 6.0,
            Distribution::Discrete { values } => {
                let total: f64 = values.iter().map(|(_, weight)| *weight).sum();
                values.iter().map(|(value, weight)| value * weight).sum::<f64>() / total
            }
        }
    }

    /// Variance.
    pub fn variance(&self) -> f64 {
        match self {
            Distribution::Lognormal { median, sigma } => {
                let squared = sigma * sigma;
                median * median * libm::exp(squared) * libm::expm1(squared)
            }
            Distribution::Normal { deviation, .. } => deviation * deviation,
            Distribution::Triangular { minimum: a, mode: c, maximum: b } => {
                (a * a + b * b + c * c - a * b - a * c - b * c) / 18.0
            }
            Distribution::Uniform { minimum, maximum } => (maximum - minimum) * (maximum - minimum) / 12.0,
            Distribution::Pert { minimum, maximum, .. } => {
                let mean = self.mean();
                (mean - minimum) * (maximum - mean) / 7.0
            }
            Distribution::Discrete { values } => {
                let (mean, total) = (self.mean(), values.iter().map(|(_, weight)| *weight).sum::<f64>());
                values.iter().map(|(value, weight)| (value - mean) * (value - mean) * weight).sum::<f64>() / total
            }
        }
    }

    /// The distribution of `factor` times the amount.
    pub fn times(&self, factor: f64) -> Distribution {
        let in_order = |a: f64, b: f64| if factor < 0.0 { (b * factor, a * factor) } else { (a * factor, b * factor) };
        match self {
            Distribution::Lognormal { median, sigma } => {
                Distribution::Lognormal { median: median * factor, sigma: *sigma }
            }
            Distribution::Normal { mean, deviation } => {
                Distribution::Normal { mean: mean * factor, deviation: deviation * factor.abs() }
            }
            Distribution::Triangular { minimum, mode, maximum } => {
                let (minimum, maximum) = in_order(*minimum, *maximum);
                Distribution::Triangular { minimum, mode: mode * factor, maximum }
            }
            Distribution::Uniform { minimum, maximum } => {
                let (minimum, maximum) = in_order(*minimum, *maximum);
                Distribution::Uniform { minimum, maximum }
            }
            Distribution::Pert { minimum, mode, maximum } => {
                let (minimum, maximum) = in_order(*minimum, *maximum);
                Distribution::Pert { minimum, mode: mode * factor, maximum }
            }
            Distribution::Discrete { values } => Distribution::Discrete {
                values: values.iter().map(|(value, weight)| (value * factor, *weight)).collect(),
            },
        }
    }
}

fn ordered(minimum: f64, mode: f64, maximum: f64) -> Result<(), DistributionError> {
    if ![minimum, mode, maximum].iter().all(|value| value.is_finite()) {
        return Err(DistributionError::NotFinite);
    }
    if minimum <= mode && mode <= maximum { Ok(()) } else { Err(DistributionError::OutOfOrder) }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Quantiles of SciPy 1.17 (`beta.ppf`, `triang.ppf`), tolerance 1e-12.
    #[test]
    fn quantiles_as_scipy_finds_them() {
        let pert = Distribution::Pert { minimum: 2.0, mode: 3.0, maximum: 7.0 };
        let triangular = Distribution::Triangular { minimum: 2.0, mode: 3.0, maximum: 7.0 };
        for (distribution, known) in [(&pert, PERT), (&triangular, TRIANGULAR)] {
            for (p, wanted) in known {
                let found = distribution.at(p);
                assert!((found - wanted).abs() < 1e-12 * wanted, "{distribution:?} at {p}: {found} is not {wanted}");
            }
        }
    }

    const PERT: [(f64, f64); 4] =
        [(0.001, 2.031569870839235), (0.3, 2.9295812448711636), (0.5, 3.3833612969625944), (0.999, 6.2877578436933925)];
    const TRIANGULAR: [(f64, f64); 4] =
        [(0.001, 2.0707106781186546), (0.3, 3.258342613226059), (0.5, 3.8377223398316205), (0.999, 6.858578643762691)];

    /// Mean and variance of equally spaced quantiles are those of the distribution.
    #[test]
    fn moments_are_those_of_the_quantiles() {
        for distribution in [
            Distribution::Lognormal { median: -2.0, sigma: 0.3 },
            Distribution::Normal { mean: 5.0, deviation: 2.0 },
            Distribution::Triangular { minimum: -1.0, mode: 0.0, maximum: 4.0 },
            Distribution::Uniform { minimum: 3.0, maximum: 9.0 },
            Distribution::Pert { minimum: 1.0, mode: 2.0, maximum: 9.0 },
            Distribution::Discrete { values: vec![(1.0, 1.0), (4.0, 3.0), (9.0, 0.0)] },
        ] {
            let count = 20_000;
            let draws: Vec<f64> =
                (0..count).map(|k| distribution.at((f64::from(k) + 0.5) / f64::from(count))).collect();
            let mean = draws.iter().sum::<f64>() / f64::from(count);
            let variance = draws.iter().map(|x| (x - mean) * (x - mean)).sum::<f64>() / f64::from(count);
            assert!((mean - distribution.mean()).abs() < 1e-3 * mean.abs(), "{distribution:?}: {mean}");
            assert!((variance / distribution.variance() - 1.0).abs() < 5e-3, "{distribution:?}: {variance}");
            let twice = distribution.times(-2.0);
            assert!((twice.mean() + 2.0 * distribution.mean()).abs() < 1e-12);
            assert!(twice.check().is_ok());
        }
    }

    #[test]
    fn what_is_no_distribution_is_refused() {
        use DistributionError as E;
        let pert = |minimum, mode, maximum| Distribution::Pert { minimum, mode, maximum }.check();
        assert_eq!(pert(1.0, 0.5, 2.0), Err(E::OutOfOrder));
        assert_eq!(pert(1.0, f64::NAN, 2.0), Err(E::NotFinite));
        assert_eq!(Distribution::Normal { mean: 1.0, deviation: -1.0 }.check(), Err(E::NegativeWidth));
        assert_eq!(Distribution::Discrete { values: vec![] }.check(), Err(E::Weights));
        assert_eq!(Distribution::Discrete { values: vec![(1.0, -1.0), (2.0, 2.0)] }.check(), Err(E::Weights));
    }
}
