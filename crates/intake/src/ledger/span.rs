//! Months and quarters that head columns.

use calendar::{Month, Period};

use super::grid::Cell;
use crate::Context;
use crate::document::date::{self, Moment};

/// Stands for a year that a header does not give.
pub(super) const NO_YEAR: i16 = 1;

/// The month or quarter that a header names.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Span {
    /// Its first month.
    pub first: Month,
    pub is_quarter: bool,
}

impl Span {
    pub(crate) fn month(first: Month) -> Self {
        Span { first, is_quarter: false }
    }

    /// Its days.
    pub(crate) fn period(self) -> Period {
        let last = if self.is_quarter { self.first.next().next() } else { self.first };
        let (first, last) = (Period::month(self.first), Period::month(last));
        // The end of a later month is never before the start of the first.
        Period::new(first.start(), last.end()).unwrap_or(first)
    }
}

/// The month or quarter that a text names.
pub(super) fn span_in(context: &Context<'_>, text: &str) -> Option<Span> {
    month_in(text).map(Span::month).or_else(|| quarter_in(context, text))
}

/// The quarter that a text names, and nothing else beside a year: `T1`, `2e trimestre 2025`, `الربع الثالث`.
pub(super) fn quarter_in(context: &Context<'_>, text: &str) -> Option<Span> {
    let folded = language::fold(text);
    let is_year = |word: &&str| word.len() == 4 && word.bytes().all(|byte| byte.is_ascii_digit());
    let year = folded.split(' ').find(is_year).and_then(|word| word.parse().ok());
    let words: Vec<&str> = folded.split(' ').filter(|word| !is_year(word)).collect();
    let number: i8 = context.vocabulary.same_phrase("quarter", &words.join(" "))?.parse().ok()?;
    let first = Month::new(year.unwrap_or(NO_YEAR), 3 * number - 2)?;
    Some(Span { first, is_quarter: true })
}

/// The month that a header names; without a year, of [`NO_YEAR`].
pub(super) fn month_of(cell: &Cell<'_>) -> Option<Month> {
    match cell {
        Cell::Date(date) => Some(Month::of(*date)),
        Cell::Text(text) => month_in(text),
        _ => None,
    }
}

fn month_in(text: &str) -> Option<Month> {
    match date::Column::new().read(text) {
        Ok(Moment::Month(month)) => Some(month),
        _ if !text.trim().chars().all(|c| c.is_alphabetic() || c == '.') => None,
        _ => match date::Column::new().read(&format!("1 {} 2000", text.trim())) {
            Ok(Moment::Day(day)) => Month::new(NO_YEAR, day.month()),
            _ => None,
        },
    }
}
