//! Dates as people write them, in French, Arabic and English documents.
//!
//! `31/12/2025`, `31.12.25`, `2025-12-31`, `12/2025`, `déc.-25`, `1er décembre 2025`, `دجنبر 2025`, `Dec 31, 2025`.
//! Whether `03/04/2025` is in March or in April is decided by the other dates of the column ([`Column`]), and
//! reported when they do not say. Two figures of a year below 70 are of this century.

mod names;
mod read;
mod serial;

use calendar::{Date, Month};

use super::message::{Argument, Message};

pub use read::read;
pub use serial::{Epoch, from_serial};

/// What a text can mean as a date.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Reading {
    /// One day; `order` is what the writing proves about the order of day and month, if it proves one.
    Day {
        /// The day.
        date: Date,
        /// The order it proves.
        order: Option<Order>,
    },
    /// A whole month.
    Month(Month),
    /// Two days, by the order of day and month.
    Ambiguous {
        /// The day if the day comes first.
        day_first: Date,
        /// The day if the month comes first.
        month_first: Date,
    },
}

/// Order of day and month in figures.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Order {
    /// `31/12/2025`
    DayFirst,
    /// `12/31/2025`
    MonthFirst,
}

/// A day or a whole month.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Moment {
    /// A day.
    Day(Date),
    /// A whole month.
    Month(Month),
}

/// Why a text is not a date.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum DateError {
    /// Nothing is written.
    #[error("empty")]
    Empty,
    /// It is not a date.
    #[error("not a date: {raw}")]
    NotADate {
        /// What was read.
        raw: String,
    },
    /// It is written as a date, but there is no such day: 31 February, month 13.
    #[error("no such day: {raw}")]
    Impossible {
        /// What was read.
        raw: String,
    },
    /// A day and a month without their year.
    #[error("no year: {raw}")]
    WithoutYear {
        /// What was read.
        raw: String,
    },
    /// Two days are possible and nothing in the column says which.
    #[error("ambiguous: {raw}")]
    Ambiguous {
        /// What was read.
        raw: String,
        /// The day if the day comes first.
        day_first: Date,
        /// The day if the month comes first.
        month_first: Date,
    },
}

impl Message for DateError {
    fn key(&self) -> &'static str {
        match self {
            DateError::Empty => "intake-date-empty",
            DateError::NotADate { .. } => "intake-date-invalid",
            DateError::Impossible { .. } => "intake-date-impossible",
            DateError::WithoutYear { .. } => "intake-date-without-year",
            DateError::Ambiguous { .. } => "intake-date-ambiguous",
        }
    }

    fn arguments(&self) -> Vec<(&'static str, Argument)> {
        match self {
            DateError::Empty => Vec::new(),
            DateError::NotADate { raw } | DateError::Impossible { raw } | DateError::WithoutYear { raw } => {
                vec![("raw", Argument::text(raw))]
            }
            DateError::Ambiguous { raw, day_first, month_first } => vec![
                ("raw", Argument::text(raw)),
                ("day_first", Argument::text(day_first.to_string())),
                ("month_first", Argument::text(month_first.to_string())),
            ],
        }
    }
}

/// What the dates of a column say about the order of day and month.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Column {
    day_first: u64,
    month_first: u64,
    ambiguous: u64,
    assumed: Option<Order>,
}

impl Column {
    /// A column of which nothing was read yet.
    pub fn new() -> Self {
        Column::default()
    }

    /// Takes account of one more text; what is not a date says nothing.
    pub fn observe(&mut self, text: &str) {
        match read(text) {
            Ok(Reading::Day { order: Some(Order::DayFirst), .. }) => self.day_first += 1,
            Ok(Reading::Day { order: Some(Order::MonthFirst), .. }) => self.month_first += 1,
            Ok(Reading::Ambiguous { .. }) => self.ambiguous += 1,
            _ => {}
        }
    }

    /// The order that all dates of the column that prove one prove; `None` if none does or if they disagree.
    pub fn order(&self) -> Option<Order> {
        match (self.day_first, self.month_first) {
            (0, 0) => None,
            (_, 0) => Some(Order::DayFirst),
            (0, _) => Some(Order::MonthFirst),
            _ => None,
        }
    }

    /// Says which order to take where no date of the column proves one and none contradicts another.
    pub fn assume(&mut self, order: Order) {
        self.assumed = Some(order);
    }

    /// Whether this date is read in an order that only [`Column::assume`] says.
    pub fn is_assumed(&self, text: &str) -> bool {
        let unproved = self.order().is_none() && !self.is_mixed() && self.assumed.is_some();
        unproved && matches!(read(text), Ok(Reading::Ambiguous { .. }))
    }

    /// Whether some dates prove that the day comes first and others that the month does.
    pub fn is_mixed(&self) -> bool {
        self.day_first > 0 && self.month_first > 0
    }

    /// How many dates need the column to be understood.
    pub fn ambiguous(&self) -> u64 {
        self.ambiguous
    }

    /// Reads a date of this column.
    ///
    /// # Errors
    /// [`DateError`]; [`DateError::Ambiguous`] if neither the date nor the column says the order.
    pub fn read(&self, text: &str) -> Result<Moment, DateError> {
        let assumed = self.assumed.filter(|_| !self.is_mixed());
        match (read(text)?, self.order().or(assumed)) {
            (Reading::Day { date, .. }, _) => Ok(Moment::Day(date)),
            (Reading::Month(month), _) => Ok(Moment::Month(month)),
            (Reading::Ambiguous { day_first, .. }, Some(Order::DayFirst)) => Ok(Moment::Day(day_first)),
            (Reading::Ambiguous { month_first, .. }, Some(Order::MonthFirst)) => Ok(Moment::Day(month_first)),
            (Reading::Ambiguous { day_first, month_first }, None) => {
                Err(DateError::Ambiguous { raw: text.trim().to_owned(), day_first, month_first })
            }
        }
    }
}

#[cfg(test)]
mod tests;
