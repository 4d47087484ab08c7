/// Writes the value of a tick with so many decimals.
pub type Number<'a> = dyn Fn(f64, u8) -> String + 'a;

/// Maps values to lengths, with round ticks. Always holds zero.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Scale {
    low: f64,
    high: f64,
    step: f64,
    length: f64,
}

impl Scale {
    /// A scale that holds zero and every finite value, `length` long, with about `wanted` ticks.
    pub(crate) fn new(values: impl IntoIterator<Item = f64>, length: f64, wanted: u8) -> Self {
        let (low, high) = (values.into_iter().filter(|value| value.is_finite()))
            .fold((0.0_f64, 0.0_f64), |(low, high), value| (low.min(value), high.max(value)));
        let high = if low == high { 1.0 } else { high };
        let step = round_step((high - low) / f64::from(wanted.max(1)));
        Scale { low: (low / step).floor() * step, high: (high / step).ceil() * step, step, length }
    }

    /// A scale that ends at the extreme values themselves: for marks without an axis.
    pub(crate) fn tight(values: impl IntoIterator<Item = f64> + Clone, length: f64) -> Self {
        let (low, high) = (values.into_iter().filter(|value| value.is_finite()))
            .fold((0.0_f64, 0.0_f64), |(low, high), value| (low.min(value), high.max(value)));
        let high = if low == high { 1.0 } else { high };
        Scale { low, high, step: high - low, length }
    }

    /// Distance of a value from the start of the scale; `None` if it is not finite.
    pub(crate) fn at(&self, value: f64) -> Option<f64> {
        value.is_finite().then(|| (value - self.low) / (self.high - self.low) * self.length)
    }

    /// Where zero is.
    pub(crate) fn zero(&self) -> f64 {
        self.at(0.0).unwrap_or(0.0)
    }

    /// The values of the ticks, in order, all written with the decimals that their distance has.
    pub(crate) fn ticks(&self, number: &Number<'_>) -> Vec<(f64, String)> {
        let decimals = power(self.step).map_or(0, |power| u8::try_from(-power).unwrap_or(0));
        self.values().into_iter().map(|value| (value, number(value, decimals))).collect()
    }

    fn values(&self) -> Vec<f64> {
        let count = ((self.high - self.low) / self.step).round() as i64;
        let first = (self.low / self.step).round() as i64;
        (first..=first + count.clamp(0, 50)).map(|index| index as f64 * self.step).collect()
    }
}

/// The first of 1, 2, 5 times a power of ten that is not less than `raw`. The power is read from the
/// decimal notation: the same on every machine.
fn round_step(raw: f64) -> f64 {
    let notation = format!("{raw:e}");
    let (mantissa, power) = notation.split_once('e').unwrap_or(("1", "0"));
    let mantissa: f64 = mantissa.parse().unwrap_or(1.0);
    let digit = [1.0, 2.0, 5.0, 10.0].into_iter().find(|digit| mantissa <= *digit).unwrap_or(10.0);
    format!("{digit}e{power}").parse().unwrap_or(1.0)
}

/// The power of ten of the first digit.
fn power(value: f64) -> Option<i32> {
    format!("{value:e}").split_once('e').and_then(|(_, power)| power.parse().ok())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ticks_are_written_alike() {
        let written = |values: [f64; 1]| {
            let ticks =
                Scale::new(values, 100.0, 3).ticks(&|value, decimals| format!("{value:.*}", usize::from(decimals)));
            ticks.into_iter().map(|(_, text)| text).collect::<Vec<_>>()
        };
        assert_eq!(written([0.03]), ["0.00", "0.01", "0.02", "0.03"]);
        assert_eq!(written([150.0]), ["0", "50", "100", "150"]);
        assert_eq!(written([30_000.0]), ["0", "10000", "20000", "30000"]);
    }

    #[test]
    fn ticks_are_round_and_hold_every_value() {
        assert_eq!(Scale::new([3.0, 97.0], 100.0, 5).values(), [0.0, 20.0, 40.0, 60.0, 80.0, 100.0]);
        assert_eq!(Scale::new([-3.0, 7.0], 100.0, 5).values(), [-4.0, -2.0, 0.0, 2.0, 4.0, 6.0, 8.0]);
        assert_eq!(Scale::new([], 100.0, 4).values().first(), Some(&0.0));
        assert_eq!(Scale::new([0.03], 100.0, 3).values(), [0.0, 0.01, 0.02, 0.03]);
    }

    #[test]
    fn values_that_are_not_finite_have_no_place() {
        let scale = Scale::new([f64::NAN, 10.0, f64::INFINITY], 100.0, 5);
        assert_eq!(scale.at(f64::NAN), None);
        assert_eq!(scale.at(10.0), Some(100.0));
        assert_eq!(scale.zero(), 0.0);
    }
}
