//! Numbers as people write them, in French, Arabic and English documents and on a command line.
//!
//! `1 234,56`, `1.234,56`, `1,234.56`, `(12,5)`, `12-`, `١٬٢٣٤٫٥٦`, `1 234,56 DH`, `12,5 %`. What a single
//! mark means in `1,234` cannot be known from the number alone: whoever reads it decides, or asks.

mod scan;
mod usual;

use rust_decimal::Decimal;

pub use scan::{is_invisible, parted, read};

/// The mark between units and decimals.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Mark {
    /// `1,5`
    Comma,
    /// `1.5`
    Point,
}

/// A number that was read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Amount {
    /// Its value, with its sign. A percentage is as written: 12.5 for `12,5 %`.
    pub value: Decimal,
    /// Whether `%` follows.
    pub percent: bool,
    /// What is written before or after the number, usually a currency or a unit; empty if nothing.
    pub label: String,
    /// The decimal mark that the writing proves, if it proves one: `1.234.567` proves a comma.
    pub mark: Option<Mark>,
}

/// What a text can mean as a number.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Reading {
    /// One value.
    Sure(Amount),
    /// `1,234` or `1.234`: two values, by the decimal mark.
    Ambiguous {
        /// The value if the comma is the decimal mark.
        comma: Amount,
        /// The value if the point is the decimal mark.
        point: Amount,
    },
}

/// Why a text is not a number.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum NumberError {
    /// Nothing is written.
    #[error("empty")]
    Empty,
    /// It is not a number.
    #[error("not a number: {raw}")]
    NotANumber {
        /// What was read.
        raw: String,
    },
    /// The groups of digits are not of three, or two marks contradict each other.
    #[error("misplaced separators: {raw}")]
    Separators {
        /// What was read.
        raw: String,
    },
    /// More digits than are computed with (28), or above 10¹⁴.
    #[error("too many digits: {raw}")]
    TooLong {
        /// What was read.
        raw: String,
    },
    /// Two values are possible and nothing in the column says which.
    #[error("ambiguous: {raw}")]
    Ambiguous {
        /// What was read.
        raw: String,
        /// The value if the comma is the decimal mark.
        comma: Decimal,
        /// The value if the point is the decimal mark.
        point: Decimal,
    },
}

#[cfg(test)]
mod tests;
