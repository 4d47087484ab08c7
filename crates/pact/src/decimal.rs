use std::cmp::Ordering;
use std::fmt;
use std::ops::Deref;

use serde_json::Value;

use crate::reading::Reader;
use crate::{Part, Wrong};

/// A number as the model writes it: a text such as `-14.220`, without exponent, kept word for word. How many zeros stand at
/// its end is how precisely somebody stated it, so two are equal if their texts are.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Decimal(String);

impl Decimal {
    /// The text if it is a sign (or none), digits, and perhaps a point and more digits; no exponent, no bare point, no spaces.
    pub fn parse(text: &str) -> Option<Self> {
        let unsigned = text.strip_prefix(['+', '-']).unwrap_or(text);
        let (whole, fraction) = unsigned.split_once('.').map_or((unsigned, None), |(whole, rest)| (whole, Some(rest)));
        let digits = |part: &str| !part.is_empty() && part.bytes().all(|byte| byte.is_ascii_digit());
        (digits(whole) && fraction.is_none_or(digits)).then(|| Decimal(text.to_owned()))
    }

    /// The text, as it was read.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// How it stands to zero, exactly, however many digits it has.
    pub fn sign(&self) -> Ordering {
        match self.0.bytes().any(|byte| matches!(byte, b'1'..=b'9')) {
            false => Ordering::Equal,
            true if self.0.starts_with('-') => Ordering::Less,
            true => Ordering::Greater,
        }
    }

    /// How many digits stand after the point.
    pub fn places(&self) -> u32 {
        let fraction = self.0.split_once('.').map_or(0, |(_, fraction)| fraction.len());
        u32::try_from(fraction).unwrap_or(u32::MAX)
    }

    /// Its value; `None` if it has more digits than can be computed with exactly (28).
    pub fn value(&self) -> Option<rust_decimal::Decimal> {
        rust_decimal::Decimal::from_str_exact(self.0.trim_start_matches('+')).ok()
    }
}

impl From<rust_decimal::Decimal> for Decimal {
    fn from(value: rust_decimal::Decimal) -> Self {
        Decimal(value.to_string())
    }
}

impl fmt::Display for Decimal {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl Part for Decimal {
    fn read(value: &Value, reader: &mut Reader) -> Option<Self> {
        let text = reader.text(value)?;
        Decimal::parse(text).or_else(|| reader.wrong(Wrong::NotADecimal))
    }

    fn write(&self) -> Value {
        Value::from(self.0.clone())
    }
}

by_serde!(Decimal);

/// A decimal on one side of zero.
macro_rules! bounded {
    ($(#[$doc:meta])* $name:ident, $wrong:path, $accepts:expr) => {
        $(#[$doc])*
        #[derive(Clone, Debug, PartialEq, Eq, Hash)]
        pub struct $name(Decimal);

        impl $name {
            /// The decimal, if it is on the right side of zero.
            pub fn new(decimal: Decimal) -> Option<Self> {
                let accepts: fn(&Decimal) -> bool = $accepts;
                accepts(&decimal).then_some($name(decimal))
            }
        }

        impl Deref for $name {
            type Target = Decimal;

            fn deref(&self) -> &Decimal {
                &self.0
            }
        }

        impl Part for $name {
            fn read(value: &Value, reader: &mut Reader) -> Option<Self> {
                let decimal = Decimal::read(value, reader)?;
                $name::new(decimal).or_else(|| reader.wrong($wrong))
            }

            fn write(&self) -> Value {
                self.0.write()
            }
        }

        by_serde!($name);
    };
}

bounded! {
    /// Greater than zero.
    Positive, Wrong::NotPositive, |decimal| decimal.sign() == Ordering::Greater
}
bounded! {
    /// Zero or greater, and written without a minus sign: the schema of 3.0.3 has no `-0` here.
    NonNegative, Wrong::BelowZero, |decimal| !decimal.as_str().starts_with('-')
}
bounded! {
    /// Zero or less. (The expression in 3.0.3 is not closed at its beginning, so that by its letter `10` would pass and `11`
    /// would not; read here as its comment has it, ≤ 0.)
    NonPositive, Wrong::AboveZero, |decimal| decimal.sign() != Ordering::Greater
}
