//! Civil dates and periods, and points in time.
//!
//! A bill covers days, an inventory covers a year; what a bill says of a year is found by counting
//! days (GHG Protocol Corporate Standard, chapter 6: pro rata by time where a document straddles
//! the reporting period). Civil dates are not points in time: a [`Period`] has no time zone, and
//! a [`Timestamp`] is only ever given, since no clock is read here.

mod period;
mod timestamp;

/// Years that are taken where a year is written: from the first of the Kyoto Protocol to the end of the century. What lies outside is a slip.
pub const YEARS: std::ops::RangeInclusive<i16> = 1990..=2100;

pub use jiff::civil::{Date, date};
pub use period::{Month, Period, PeriodError};
pub use timestamp::{Timestamp, TimestampError};
