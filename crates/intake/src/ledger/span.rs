//! Months and quarters that head columns.

use calendar::{Month, Period};

use super::grid::Cell;
use crate::document::date::{self, Moment};
use crate::{Context, Vocabulary};

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

    /// The same, of the year that the header says besides; `None` if it says another, or several.
    pub(crate) fn of_year(self, year: Result<Option<i16>, ()>) -> Option<Span> {
        match year.ok()? {
            None => Some(self),
            Some(year) if [NO_YEAR, year].contains(&self.first.year()) => {
                Some(Span { first: Month::new(year, self.first.month())?, ..self })
            }
            Some(_) => None,
        }
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
    let (number, year) = part_in(context.vocabulary, "quarter", text)?;
    let first = Month::new(year.unwrap_or(NO_YEAR), 3 * number - 2)?;
    Some(Span { first, is_quarter: true })
}

/// The quarter or half-year that a cell names: `2025-T4`, `S2 2025`, `النصف الأول من سنة 2025`; without a year, of
/// `year`.
pub(super) fn months_in(vocabulary: &Vocabulary, text: &str, year: Option<i16>) -> Option<Period> {
    let parts = [("quarter", 3), ("half_year", 6)];
    let (length, (number, said)) =
        parts.into_iter().find_map(|(kind, length)| Some((length, part_in(vocabulary, kind, text)?)))?;
    let month = |month| Month::new(said.or(year)?, month).map(Period::month);
    Period::new(month(length * (number - 1) + 1)?.start(), month(length * number)?.end()).ok()
}

/// The number of the part of a year that a text names, and its year if it says one.
fn part_in(vocabulary: &Vocabulary, kind: &str, text: &str) -> Option<(i8, Option<i16>)> {
    let folded = language::fold(text);
    let is_year = |word: &&str| word.len() == 4 && word.bytes().all(|byte| byte.is_ascii_digit());
    let year = folded.split(' ').find(is_year).and_then(|word| word.parse().ok());
    let is_name = |word: &&str| !is_year(word) && vocabulary.same_phrase("of_year", word).is_none();
    let words: Vec<&str> = folded.split(' ').filter(is_name).collect();
    let number = vocabulary.same_phrase(kind, &words.join(" "))?.parse().ok()?;
    Some((number, year))
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
        _ => Month::new(NO_YEAR, month_named(text)?),
    }
}

/// The month that a text names and nothing else: `Janv.`, `مارس`.
pub(super) fn month_named(text: &str) -> Option<i8> {
    let text = text.trim();
    if text.is_empty() || !text.chars().all(|c| c.is_alphabetic() || c == '.' || c == '\u{640}') {
        return None;
    }
    match date::Column::new().read(&format!("1 {text} 2000")) {
        Ok(Moment::Day(day)) => Some(day.month()),
        _ => None,
    }
}

/// The month that a text names, or whose number it is: `3`, `03`. There is no month 13.
pub(super) fn month_number(text: &str) -> Option<i8> {
    let number = language::fold(text).parse().ok().filter(|number| (1..=12).contains(number));
    number.or_else(|| month_named(text))
}
