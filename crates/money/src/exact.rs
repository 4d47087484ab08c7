use std::fmt;
use std::iter::Sum;
use std::ops::{Add, Div, Mul, Neg, Sub};

use rust_decimal::Decimal;
use serde::de::{self, Visitor};
use serde::{Deserialize, Deserializer, Serialize, Serializer};

/// Decimals behind the point that an entered number may have.
const PLACES: u32 = 22;
/// What an entered number stays below, with either sign.
const LIMIT: i64 = 1_000_000_000_000_000;

/// A decimal of 28 digits, with which amounts are paid and formulas written as the law writes them.
///
/// What leaves the range of decimals, or divides by zero, is "out of range", and so is all that is computed from it:
/// [`Exact::get`] says so once, at the end. Nothing panics, and nothing is a binary fraction.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Exact(Option<Decimal>);

impl Exact {
    /// Nought.
    pub const ZERO: Exact = Exact(Some(Decimal::ZERO));
    /// One.
    pub const ONE: Exact = Exact(Some(Decimal::ONE));
    /// A thousand: GJ in a TJ, kg in a tonne.
    pub const THOUSAND: Exact = Exact(Some(Decimal::ONE_THOUSAND));

    /// Reads a decimal as it is written, `None` for anything else or what is too large or too fine to be entered.
    pub fn read(text: &str) -> Option<Self> {
        let number = Decimal::from_str_exact(text).or_else(|_| Decimal::from_scientific(text)).ok()?;
        let entered = number.abs() < Decimal::from(LIMIT) && number.scale() <= PLACES;
        entered.then_some(Exact(Some(number)))
    }

    /// The value, `None` if it left the range of decimals.
    pub fn get(self) -> Option<Decimal> {
        self.0
    }

    /// The decimal next to a binary fraction: the shortest text that is read as it, up to 17 digits. Out of range for what
    /// is not finite or too large to be entered.
    pub fn nearest(value: f64) -> Self {
        // Finer than what may be entered is nought for any amount.
        let text = if value.abs() < 1e-9 { format!("{value:.22}") } else { value.to_string() };
        Exact::read(&text).unwrap_or(Exact(None))
    }

    /// The binary fraction next to it, for engines that weigh amounts without paying them; `None` if out of range.
    pub fn to_f64(self) -> Option<f64> {
        self.0.and_then(|value| value.to_string().parse().ok())
    }

    /// The greater of this and nought: what is never negative.
    pub fn or_zero(self) -> Self {
        Exact(self.0.map(|value| value.max(Decimal::ZERO)))
    }

    /// The smaller of both; out of range if one is.
    pub fn min(self, other: Self) -> Self {
        Exact(self.0.zip(other.0).map(|(a, b)| a.min(b)))
    }

    /// This multiplied by itself so often; one for no time.
    pub fn power(self, times: u32) -> Self {
        let (mut product, mut square) = (Exact::ONE, self);
        for bit in 0..(u32::BITS - times.leading_zeros()) {
            if times >> bit & 1 == 1 {
                product = product * square;
            }
            // The last square is not needed, and might be out of range.
            if times >> bit > 1 {
                square = square * square;
            }
        }
        product
    }

    /// Whether it is below another; out of range is below nothing, and nothing below it.
    pub fn is_below(self, other: Self) -> bool {
        self.0.zip(other.0).is_some_and(|(a, b)| a < b)
    }

    /// Whether it is below nought.
    pub fn is_negative(self) -> bool {
        self.0.is_some_and(|value| value < Decimal::ZERO)
    }

    /// Whether it is above nought.
    pub fn is_positive(self) -> bool {
        self.0.is_some_and(|value| value > Decimal::ZERO)
    }

    /// Whether it is nought.
    pub fn is_zero(self) -> bool {
        self.0.is_some_and(|value| value.is_zero())
    }

    /// Whether it lies from nought to one, both included.
    pub fn is_share(self) -> bool {
        self.0.is_some_and(|value| value >= Decimal::ZERO && value <= Decimal::ONE)
    }
}

impl Default for Exact {
    fn default() -> Self {
        Exact::ZERO
    }
}

impl From<Decimal> for Exact {
    fn from(value: Decimal) -> Self {
        Exact(Some(value))
    }
}

impl From<i64> for Exact {
    fn from(value: i64) -> Self {
        Exact(Some(Decimal::from(value)))
    }
}

macro_rules! operator {
    ($trait:ident, $method:ident, $checked:ident) => {
        impl $trait for Exact {
            type Output = Exact;
            fn $method(self, other: Exact) -> Exact {
                Exact(self.0.zip(other.0).and_then(|(a, b)| a.$checked(b)))
            }
        }
    };
}

operator!(Add, add, checked_add);
operator!(Sub, sub, checked_sub);
operator!(Mul, mul, checked_mul);
operator!(Div, div, checked_div);

impl Neg for Exact {
    type Output = Exact;
    fn neg(self) -> Exact {
        Exact(self.0.map(|value| -value))
    }
}

impl Sum for Exact {
    fn sum<I: Iterator<Item = Exact>>(values: I) -> Exact {
        values.fold(Exact::ZERO, Add::add)
    }
}

impl Serialize for Exact {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        self.0.map(|value| value.normalize()).serialize(serializer)
    }
}

impl<'de> Deserialize<'de> for Exact {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_any(Written)
    }
}

/// What a number may look like, as JSON Schema says it: with a point as programs write it, or with a comma and spaces between thousands as people do. This is
/// less than `language::number` reads, which no pattern can say.
const PATTERN: &str = concat!(
    r"^-?([0-9]+(\.[0-9]+)?([eE][+-]?[0-9]+)?|[0-9]{1,15},([0-9]{1,2}|[0-9]{4,13})|0,[0-9]{3}",
    r"|[0-9]{1,3}([ \u00a0\u202f][0-9]{3}){1,4}(,[0-9]{1,13})?)$"
);

/// A number with one decimal comma and spaces between thousands, `1 000,5`, as it is written with a point. None where a comma may
/// part thousands: `1,000`.
fn with_point(text: &str) -> Option<String> {
    let (whole, places) = text.split_once(',').unwrap_or((text, ""));
    let comma = text.contains(',');
    let space = |c: char| matches!(c, ' ' | '\u{a0}' | '\u{202f}');
    let mut groups = whole.trim_start_matches('-').split(space);
    let first = groups.next().unwrap_or_default();
    let digits = |part: &str| !part.is_empty() && part.chars().all(|c| c.is_ascii_digit());
    let mut grouped = false;
    for group in groups {
        grouped = true;
        if group.len() != 3 || first.len() > 3 || !digits(group) {
            return None;
        }
    }
    let clear = !comma || (digits(places) && (grouped || places.len() != 3 || first == "0"));
    (digits(first) && clear).then(|| text.replace(space, "").replace(',', "."))
}

struct Written;

impl Visitor<'_> for Written {
    type Value = Exact;

    fn expecting(&self, formatter: &mut fmt::Formatter) -> fmt::Result {
        formatter.write_str("a decimal number below 1e15 with at most 22 places, as a number or as text")
    }

    fn visit_str<E: de::Error>(self, text: &str) -> Result<Exact, E> {
        let read = Exact::read(text).or_else(|| Exact::read(&with_point(text)?));
        read.ok_or_else(|| E::invalid_value(de::Unexpected::Str(text), &self))
    }

    fn visit_i64<E: de::Error>(self, value: i64) -> Result<Exact, E> {
        self.visit_str(&value.to_string())
    }

    fn visit_u64<E: de::Error>(self, value: u64) -> Result<Exact, E> {
        self.visit_str(&value.to_string())
    }

    // The shortest text that is this binary fraction: what was written, up to 15 digits. Finer ones are written as text.
    fn visit_f64<E: de::Error>(self, value: f64) -> Result<Exact, E> {
        self.visit_str(&value.to_string())
    }
}

impl schemars::JsonSchema for Exact {
    fn inline_schema() -> bool {
        true
    }

    fn schema_name() -> std::borrow::Cow<'static, str> {
        "Exact".into()
    }

    fn json_schema(_: &mut schemars::SchemaGenerator) -> schemars::Schema {
        schemars::json_schema!({ "type": ["number", "string"], "pattern": PATTERN })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_decimal_comma_is_read_where_it_can_be_nothing_else() {
        for (text, read) in [
            ("1000,5", Some("1000.5")),
            ("-1 000,5", Some("-1000.5")),
            ("1\u{202f}000\u{a0}000", Some("1000000")),
            ("1 000,125", Some("1000.125")),
            ("0,125", Some("0.125")),
            ("12,", None),
            (",5", None),
            ("1,000", None),
            ("1,5,2", None),
            ("1.000,5", None),
            ("10 00", None),
            ("1234 000", None),
            ("1 000 t", None),
            (" 1000", None),
        ] {
            assert_eq!(with_point(text).as_deref(), read, "{text}");
            let json = serde_json::from_value::<Exact>(serde_json::Value::from(text)).ok();
            assert_eq!(json, read.map(of), "{text}");
        }
    }

    fn of(text: &str) -> Exact {
        Exact::read(text).unwrap()
    }

    #[test]
    fn tenths_are_tenths() {
        assert_eq!(of("0.1") + of("0.2"), of("0.3"));
        assert_eq!((of("1") / of("3") * of("3")).get().unwrap().round_dp(20), Decimal::ONE);
    }

    #[test]
    fn out_of_range_stays_so_and_never_panics() {
        let large = of("999999999999999");
        let beyond = large * large * large;
        assert_eq!(beyond.get(), None);
        assert_eq!((beyond * Exact::ZERO).get(), None);
        assert_eq!((Exact::ONE / Exact::ZERO).get(), None);
        assert!(Exact::read("1e16").is_none() && Exact::read("NaN").is_none() && Exact::read("1,5").is_none());
    }

    #[test]
    fn odd_texts_are_no_numbers_and_never_panic() {
        for text in ["", "-", ".", "e5", "1e", "1e400", "1e99999999999999", "--1", "0x10", "∞", "1_0e", "+-1"] {
            assert_eq!(Exact::read(text), None, "{text}");
        }
    }

    #[test]
    fn powers_and_binary_fractions() {
        assert_eq!(of("1.5").power(3), of("3.375"));
        assert_eq!(of("7").power(0), Exact::ONE);
        assert_eq!(of("1000000000000").power(2), of("100000000000000") * of("10000000000"));
        assert_eq!(of("1000000000000").power(3).get(), None);
        assert_eq!(Exact::nearest(0.1), of("0.1"));
        assert_eq!(Exact::nearest(-1.0e-12), of("-0.000000000001"));
        assert_eq!(Exact::nearest(f64::NAN).get().or(Exact::nearest(1e300).get()), None);
        assert_eq!(of("-12.345").to_f64(), Some(-12.345));
    }

    #[test]
    fn numbers_of_json_are_what_was_written() {
        let read = |text: &str| serde_json::from_str::<Exact>(text).unwrap();
        assert_eq!(read("0.1"), of("0.1"));
        assert_eq!(read("\"0.0027292576419213972\""), of("0.0027292576419213972"));
        assert_eq!(read("1321052.6315789474"), of("1321052.6315789474"));
        assert!(serde_json::from_str::<Exact>("\"many\"").is_err());
    }
}
