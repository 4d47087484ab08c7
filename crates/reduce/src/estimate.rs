use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// A figure with the bounds of its 95 % interval.
#[derive(Clone, Copy, Debug, Default, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct Estimate {
    /// How much.
    pub value: f64,
    /// Its lower bound.
    pub low: f64,
    /// Its upper bound.
    pub high: f64,
}

impl Estimate {
    /// A figure within so many percent.
    pub fn within(value: f64, half_width_pct: f64) -> Self {
        let half = value.abs() * half_width_pct / 100.0;
        Estimate { value, low: value - half, high: value + half }
    }

    /// Times an exact number.
    #[must_use]
    pub fn times(self, by: f64) -> Self {
        let (one, other) = (self.low * by, self.high * by);
        Estimate { value: self.value * by, low: one.min(other), high: one.max(other) }
    }

    /// Times a factor with a half-width in percent: widths of causes that know nothing of each other add as the sides of a right angle, to first order.
    #[must_use]
    pub fn times_factor(self, factor: f64, half_width_pct: f64) -> Self {
        let plain = self.times(factor);
        let half = (plain.value * half_width_pct / 100.0).abs();
        let side = |width: f64| libm::hypot(width, half);
        Estimate {
            value: plain.value,
            low: plain.value - side(plain.value - plain.low),
            high: plain.value + side(plain.high - plain.value),
        }
    }

    /// The sum of figures that know nothing of each other.
    pub fn sum(parts: &[Estimate]) -> Self {
        let value = uncertainty::sum(parts.iter().map(|part| part.value));
        let side = |width: &dyn Fn(&Estimate) -> f64| {
            libm::sqrt(uncertainty::sum(parts.iter().map(|part| width(part) * width(part))))
        };
        let (below, above) = (side(&|part| part.value - part.low), side(&|part| part.high - part.value));
        Estimate { value, low: value - below, high: value + above }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn widths_add_as_the_sides_of_a_right_angle() {
        // 100 ± 3 and 40 ± 4: the difference is 60 ± 5.
        let difference = Estimate::sum(&[Estimate::within(100.0, 3.0), Estimate::within(40.0, 10.0).times(-1.0)]);
        assert_eq!(difference, Estimate { value: 60.0, low: 55.0, high: 65.0 });
        // 60 ± 5 kWh at 0.5 kg ± 20 %: 30 ± √(2.5² + 6²).
        let carbon = difference.times_factor(0.5, 20.0);
        assert_eq!(carbon, Estimate { value: 30.0, low: 23.5, high: 36.5 });
    }
}
