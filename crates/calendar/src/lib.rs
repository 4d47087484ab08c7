//! Civil dates and periods.
//!
//! A bill covers days, an inventory covers a year; what a bill says of a year is found by counting
//! days (GHG Protocol Corporate Standard, chapter 6: pro rata by time where a document straddles
//! the reporting period). Civil dates are not instants: no clock and no time zone appears here.

mod period;

pub use jiff::civil::{Date, date};
pub use period::{Month, Period, PeriodError};
