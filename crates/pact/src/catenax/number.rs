use serde_json::{Number, Value};

use crate::reading::Reader;
use crate::{Decimal, Part, Wrong};

/// A JSON number within bounds, both included; `STRICT` leaves out the lower one.
#[derive(Clone, Debug, PartialEq)]
pub struct Measure<const LOW: i64, const HIGH: i64, const STRICT: bool>(Number);

/// Any number.
pub(super) type Any = Measure<{ i64::MIN }, { i64::MAX }, false>;
/// Zero or greater.
pub(super) type AtLeastZero = Measure<0, { i64::MAX }, false>;
/// Greater than zero.
pub(super) type AboveZero = Measure<0, { i64::MAX }, true>;
/// Zero or less.
pub(super) type AtMostZero = Measure<{ i64::MIN }, 0, false>;
/// Percent.
pub(super) type Percent = Measure<0, 100, false>;
/// Percent left out.
pub(super) type Exempted = Measure<0, 10, false>;
/// A data quality rating.
pub(super) type Rating = Measure<1, 5, false>;

impl<const LOW: i64, const HIGH: i64, const STRICT: bool> Measure<LOW, HIGH, STRICT> {
    /// The number.
    pub fn number(&self) -> &Number {
        &self.0
    }
}

impl<const LOW: i64, const HIGH: i64, const STRICT: bool> Part for Measure<LOW, HIGH, STRICT> {
    fn read(value: &Value, reader: &mut Reader) -> Option<Self> {
        let Value::Number(number) = value else { return reader.wrong(Wrong::NotANumber) };
        let Some(size) = number.as_f64().filter(|size| size.is_finite()) else {
            return reader.wrong(Wrong::NotANumber);
        };
        let low = LOW as f64;
        if LOW != i64::MIN && (size < low || (STRICT && size == low)) {
            return reader.wrong(match (LOW, STRICT) {
                (0, true) => Wrong::NotPositive,
                (0, false) => Wrong::BelowZero,
                _ => Wrong::TooSmall,
            });
        }
        if HIGH != i64::MAX && size > HIGH as f64 {
            return reader.wrong(if HIGH == 0 { Wrong::AboveZero } else { Wrong::TooLarge });
        }
        Some(Measure(number.clone()))
    }

    fn write(&self) -> Value {
        Value::Number(self.0.clone())
    }
}

/// An object in a list of one.
#[derive(Clone, Debug, PartialEq)]
pub struct One<T>(pub T);

impl<T: Part> Part for One<T> {
    fn read(value: &Value, reader: &mut Reader) -> Option<Self> {
        match value.as_array().map(Vec::len) {
            Some(0) => reader.wrong(Wrong::Empty),
            Some(2..) => reader.wrong(Wrong::NotAlone),
            _ => reader.list(value, false)?.pop().map(One),
        }
    }

    fn write(&self) -> Value {
        Value::Array(vec![self.0.write()])
    }
}

/// A list without repetition, which may be empty.
#[derive(Clone, Debug, PartialEq)]
pub struct Set<T>(pub Vec<T>);

impl<T: Part> Part for Set<T> {
    fn read(value: &Value, reader: &mut Reader) -> Option<Self> {
        reader.list(value, true).map(Set)
    }

    fn write(&self) -> Value {
        self.0.write()
    }
}

/// The JSON number of a decimal, and whether it has the same value.
pub(super) fn number(decimal: &Decimal) -> Option<(Number, bool)> {
    let text = decimal.as_str().trim_start_matches('+');
    if let Ok(whole) = text.parse::<i64>() {
        return Some((whole.into(), true));
    }
    let number = Number::from_f64(text.parse().ok()?)?;
    let same = plain(text) == plain(&text_of(&number));
    Some((number, same))
}

/// The text of a JSON number in plain notation, without exponent, with the digits that tell it from every other.
pub(super) fn text_of(number: &Number) -> String {
    match (number.as_i64(), number.as_u64(), number.as_f64()) {
        (Some(whole), ..) => whole.to_string(),
        (_, Some(whole), _) => whole.to_string(),
        (_, _, Some(real)) => real.to_string(),
        _ => number.to_string(),
    }
}

/// A decimal without the zeros that change nothing.
fn plain(text: &str) -> String {
    let (sign, digits) = text.strip_prefix('-').map_or(("", text), |digits| ("-", digits));
    let (whole, fraction) = digits.split_once('.').unwrap_or((digits, ""));
    let (whole, fraction) = (whole.trim_start_matches('0'), fraction.trim_end_matches('0'));
    let sign = if whole.is_empty() && fraction.is_empty() { "" } else { sign };
    format!("{sign}{whole}.{fraction}")
}
