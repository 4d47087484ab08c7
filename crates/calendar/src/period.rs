use std::fmt;
use std::str::FromStr;

use jiff::ToSpan;
use jiff::civil::{Date, date};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// Days from `start` to `end`, both included.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize, JsonSchema)]
#[serde(try_from = "Ends", into = "Ends")]
pub struct Period {
    start: Date,
    end: Date,
}

/// A period whose end comes before its start.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("the period ends on {end}, before it starts on {start}")]
pub struct PeriodError {
    /// First day given.
    pub start: Date,
    /// Last day given.
    pub end: Date,
}

impl Period {
    /// Days from `start` to `end`, both included.
    ///
    /// # Errors
    /// If `end` is before `start`.
    pub fn new(start: Date, end: Date) -> Result<Self, PeriodError> {
        if end < start { Err(PeriodError { start, end }) } else { Ok(Period { start, end }) }
    }

    /// The whole calendar year.
    pub fn year(year: i16) -> Self {
        Period { start: date(year, 1, 1), end: date(year, 12, 31) }
    }

    /// The whole calendar month.
    pub fn month(month: Month) -> Self {
        let start = date(month.year, month.month, 1);
        Period { start, end: start.last_of_month() }
    }

    /// One day.
    pub fn day(day: Date) -> Self {
        Period { start: day, end: day }
    }

    /// First day.
    pub fn start(self) -> Date {
        self.start
    }

    /// Last day.
    pub fn end(self) -> Date {
        self.end
    }

    /// How many days, at least 1.
    pub fn days(self) -> i32 {
        days_between(self.start, self.end) + 1
    }

    /// The days that both periods have.
    pub fn overlap(self, other: Period) -> Option<Period> {
        Period::new(self.start.max(other.start), self.end.min(other.end)).ok()
    }

    /// Whether `day` is one of the days.
    pub fn contains(self, day: Date) -> bool {
        self.start <= day && day <= self.end
    }

    /// The part of each calendar month, in order.
    pub fn by_month(self) -> Vec<(Month, Period)> {
        let last = Month::of(self.end);
        // After the last month of the calendar there is no next one.
        let next = |month: &Month| (*month < last).then(|| month.next());
        let months = std::iter::successors(Some(Month::of(self.start)), next);
        months.filter_map(|month| Some((month, Period::month(month).overlap(self)?))).collect()
    }
}

fn days_between(start: Date, end: Date) -> i32 {
    // Dates of jiff lie within ±9999 years, so the count of days always fits.
    start.until(end).map_or(0, |span| span.get_days())
}

impl fmt::Display for Period {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}/{}", self.start, self.end)
    }
}

#[derive(Serialize, Deserialize, JsonSchema)]
struct Ends {
    start: Date,
    end: Date,
}

impl TryFrom<Ends> for Period {
    type Error = PeriodError;
    fn try_from(ends: Ends) -> Result<Self, PeriodError> {
        Period::new(ends.start, ends.end)
    }
}

impl From<Period> for Ends {
    fn from(period: Period) -> Self {
        Ends { start: period.start, end: period.end }
    }
}

/// A month of a year, written `2025-03`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize, JsonSchema)]
#[serde(try_from = "String", into = "String")]
pub struct Month {
    year: i16,
    month: i8,
}

impl Month {
    /// The month that holds `day`.
    pub fn of(day: Date) -> Self {
        Month { year: day.year(), month: day.month() }
    }

    /// A month by its numbers; `None` if there is no such month.
    pub fn new(year: i16, month: i8) -> Option<Self> {
        Date::new(year, month, 1).ok().map(Month::of)
    }

    /// The year.
    pub fn year(self) -> i16 {
        self.year
    }

    /// The month, 1 to 12.
    pub fn month(self) -> i8 {
        self.month
    }

    /// The month after this one.
    pub fn next(self) -> Self {
        let first = date(self.year, self.month, 1);
        first.checked_add(1.month()).map_or(self, Month::of)
    }
}

impl fmt::Display for Month {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:04}-{:02}", self.year, self.month)
    }
}

impl FromStr for Month {
    type Err = String;
    fn from_str(text: &str) -> Result<Self, String> {
        let (year, month) = text.split_once('-').ok_or_else(|| text.to_owned())?;
        year.parse().ok().zip(month.parse().ok()).and_then(|(y, m)| Month::new(y, m)).ok_or_else(|| text.to_owned())
    }
}

impl TryFrom<String> for Month {
    type Error = String;
    fn try_from(text: String) -> Result<Self, String> {
        text.parse().map_err(|text| format!("not a month: {text}"))
    }
}

impl From<Month> for String {
    fn from(month: Month) -> Self {
        month.to_string()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_bill_across_two_years_splits_by_day() {
        let bill = Period::new(date(2025, 12, 20), date(2026, 1, 19)).unwrap();
        assert_eq!(bill.days(), 31);
        let months = bill.by_month();
        assert_eq!(months.len(), 2);
        assert_eq!((months[0].1.days(), months[1].1.days()), (12, 19));
        assert_eq!(bill.overlap(Period::year(2025)).unwrap().days(), 12);
        assert_eq!(Period::year(2024).days(), 366);
    }

    #[test]
    fn the_last_month_of_the_calendar_has_no_next_one() {
        let last = Period::new(date(9999, 11, 30), date(9999, 12, 31)).unwrap();
        assert_eq!(last.by_month().len(), 2);
    }

    #[test]
    fn an_end_before_the_start_is_refused() {
        assert!(Period::new(date(2025, 2, 1), date(2025, 1, 31)).is_err());
        assert!("2025-13".parse::<Month>().is_err());
    }
}
