//! Cells of a row as numbers, dates, categories.

use std::borrow::Cow;
use std::str::FromStr;

use calendar::{Date, Month, Period};
use measure::Category;
use rust_decimal::Decimal;

use super::figures::{Figures, number_in};
use super::grid::{Cell, GridRow, trimmed};
use super::layout::Layout;
use super::plan::Column;
use super::role::Role;
use super::span::{NO_YEAR, Span, month_named, month_number, months_in};
use super::year::SaidYear;
use crate::document::date::{DateError, Moment};
use crate::why::Why;

/// What is wrong with a row, and in which column.
#[derive(Clone, Debug)]
pub(crate) struct Fault {
    pub why: Why,
    pub column: Option<u32>,
    pub raw: String,
}

impl Fault {
    pub(crate) fn row(why: Why) -> Self {
        Fault { why, column: None, raw: String::new() }
    }

    /// Whether it says what another says, of the same cell.
    pub(crate) fn is(&self, other: &Fault) -> bool {
        self.column == other.column && self.raw == other.raw && self.why == other.why
    }

    pub(crate) fn cell(why: Why, column: &Column, cell: Option<&Cell<'_>>) -> Self {
        Fault { why, column: Some(column.number), raw: cell.map_or(String::new(), |cell| cell.raw().into_owned()) }
    }
}

/// A row seen through the plan of its table.
#[derive(Clone, Debug)]
pub(crate) struct View<'v> {
    pub layout: &'v Layout<'v>,
    pub row: &'v GridRow<'v>,
    pub figures: Figures,
    /// The year of what says none itself: of the heading above the row, or else that said around the table.
    pub said: &'v SaidYear,
}

impl<'v> View<'v> {
    pub(crate) fn of(layout: &'v Layout<'v>, row: &'v GridRow<'v>, said: &'v SaidYear) -> Self {
        View { layout, row, figures: Figures::of(layout, row), said }
    }

    pub(crate) fn cell(&self, role: Role) -> Option<(&'v Column, &'v Cell<'v>)> {
        let column = self.layout.column(role)?;
        Some((column, self.row.cell(column.number)?))
    }

    /// What is written in the column of this role, or over the quantity.
    pub(crate) fn text(&self, role: Role) -> Option<Cow<'v, str>> {
        if let Some(wide) = self.layout.wide {
            match (role, &wide.label, &wide.site) {
                (Role::Designation, Some(label), _) => return Some(Cow::Borrowed(label)),
                (Role::Activity, Some(_), _) => return None,
                (Role::Site, _, Some(site)) => return Some(Cow::Borrowed(site)),
                _ => {}
            }
        }
        let (_, cell) = self.cell(role)?;
        let text = match cell.raw() {
            Cow::Borrowed(text) => Cow::Borrowed(trimmed(text)),
            Cow::Owned(text) => Cow::Owned(text.trim().to_owned()),
        };
        Some(text).filter(|text| !text.is_empty())
    }

    /// The number in the column of this role. A share shown or headed in per cent is a share of one.
    pub(crate) fn number(&self, role: Role) -> Result<Option<Decimal>, Fault> {
        let Some((column, cell)) = self.cell(role) else { return Ok(None) };
        match self.figures.get(role) {
            Some(Ok(figure)) => return Ok(figure.as_ref().map(|figure| figure.value)),
            Some(Err(fault)) => return Err(Fault::clone(fault)),
            None => {}
        }
        let number = number_in(column, cell)?;
        Ok(number.map(|(value, percent)| match role {
            Role::Fraction if percent => value / Decimal::ONE_HUNDRED,
            _ => value,
        }))
    }

    /// What is written beside the number in the column of this role: `kg` of `12 kg`, `€` of `€12`.
    pub(crate) fn beside(&self, role: Role) -> Option<String> {
        if let Some(Ok(figure)) = self.figures.get(role) {
            return figure.as_ref().map(|figure| &figure.label).filter(|label| !label.is_empty()).cloned();
        }
        let (column, cell) = self.cell(role)?;
        let Cell::Text(text) = cell else { return None };
        column.numbers.read(text.trim()).ok().map(|amount| amount.label).filter(|label| !label.is_empty())
    }

    /// A half-width in per cent: 5 for `5 %`.
    pub(crate) fn percent(&self, role: Role) -> Result<Option<Decimal>, Fault> {
        let Some((column, cell)) = self.cell(role) else { return Ok(None) };
        if let Cell::Number { value, percent: true } = cell {
            return Ok(Some(*value * Decimal::ONE_HUNDRED));
        }
        Ok(number_in(column, cell)?.map(|(value, _)| value))
    }

    /// A score of quality: an empty cell is the worst, because its column asks for one.
    pub(crate) fn score(&self, role: Role) -> Result<Option<u8>, Fault> {
        let Some(column) = self.layout.column(role) else { return Ok(None) };
        let Some(cell) = self.row.cell(column.number) else { return Ok(Some(1)) };
        let value = number_in(column, cell)?.map_or(Decimal::ONE, |(value, _)| value);
        (1u8..=5)
            .find(|score| Decimal::from(*score) == value)
            .map(Some)
            .ok_or_else(|| Fault::cell(Why::Score { raw: cell.raw().into_owned() }, column, Some(cell)))
    }

    /// The days that the row covers; `None` if the table has no date at all. A column of a year holds no days of another.
    pub(crate) fn period(&self) -> Result<Option<Period>, Fault> {
        let period = self.period_of_row()?;
        let Some((year, wide)) = self.layout.wide.and_then(|wide| Some((wide.year?, wide))) else { return Ok(period) };
        let whole = Period::year(year);
        let period = period.unwrap_or(whole);
        if period.overlap(whole) == Some(period) {
            return Ok(Some(period));
        }
        let why = Why::OtherYear { period, column: wide.column.header.clone() };
        Err(Fault { why, column: Some(wide.column.number), raw: String::new() })
    }

    /// The year of what the row does not date: that over the quantity, or that said above and around.
    fn said_year(&self) -> Option<i16> {
        self.layout.wide.and_then(|wide| wide.year).or(self.said.year)
    }

    fn period_of_row(&self) -> Result<Option<Period>, Fault> {
        if let Some(wide) = self.layout.wide
            && let Some(span) = wide.span
        {
            return self.dated(span, &wide.column).map(|span| Some(span.period()));
        }
        if self.layout.column(Role::Start).is_some() || self.layout.column(Role::End).is_some() {
            let start = self.moment(Role::Start)?;
            let end = self.moment(Role::End)?;
            return match (start, end) {
                (None, None) => Err(self.missing(Role::Start)),
                (Some(only), None) | (None, Some(only)) => Ok(Some(days(only))),
                (Some(start), Some(end)) => {
                    let (start, end) = (days(start).start(), days(end).end());
                    Period::new(start, end).map(Some).map_err(|error| {
                        Fault::row(Why::Backwards { start: error.start.to_string(), end: error.end.to_string() })
                    })
                }
            };
        }
        if let Some(moment) = self.moment(Role::Date)? {
            return Ok(Some(days(moment)));
        }
        // A column of months may hold a whole year, a half or a quarter of it.
        if let Some((_, cell)) = self.cell(Role::Month) {
            let raw = cell.raw();
            if let Some(year) = year_of(&raw) {
                return Ok(Some(Period::year(year)));
            }
            let year = self.year().ok().flatten().or(self.said_year());
            if let Some(months) = self.months(&raw, year) {
                return Ok(Some(months));
            }
        }
        if let Some(month) = self.month()? {
            return Ok(Some(Period::month(month)));
        }
        if let Some(year) = self.year()? {
            return Ok(Some(Period::year(year)));
        }
        match [Role::Date, Role::Month, Role::Year].into_iter().find(|role| self.layout.column(*role).is_some()) {
            Some(role) => Err(self.missing(role)),
            None => Ok(self.said_year().map(Period::year)),
        }
    }

    /// The month or quarter over the quantity; without a year there, of the year that the row says.
    fn dated(&self, span: Span, column: &Column) -> Result<Span, Fault> {
        if span.first.year() != NO_YEAR {
            return Ok(span);
        }
        let first = self.year()?.or(self.said_year()).and_then(|year| Month::new(year, span.first.month()));
        first.map(|first| Span { first, ..span }).ok_or_else(|| {
            let raw = column.header.clone();
            Fault { why: self.without_year(&raw), column: Some(column.number), raw }
        })
    }

    fn without_year(&self, raw: &str) -> Why {
        Why::NoYear { raw: raw.trim().to_owned(), doubtful: self.said.doubtful.clone() }
    }

    fn months(&self, raw: &str, year: Option<i16>) -> Option<Period> {
        months_in(self.layout.vocabulary, raw, year)
    }

    fn missing(&self, role: Role) -> Fault {
        let column = self.layout.column(role).map(|column| column.number);
        Fault { why: Why::Date(DateError::Empty), column, raw: String::new() }
    }

    fn moment(&self, role: Role) -> Result<Option<Days>, Fault> {
        let Some((column, cell)) = self.cell(role) else { return Ok(None) };
        match cell {
            Cell::Date(date) => Ok(Some(Days::Day(*date))),
            Cell::Uncomputed => Err(Fault::cell(Why::Uncomputed, column, Some(cell))),
            cell => {
                let raw = cell.raw();
                match column.dates.read(&raw) {
                    Ok(Moment::Day(day)) => Ok(Some(Days::Day(day))),
                    Ok(Moment::Month(month)) => Ok(Some(Days::Month(month))),
                    Err(why) => self.named(&raw).map(Some).ok_or_else(|| {
                        let why = if self.bare(&raw) { self.without_year(&raw) } else { Why::Date(why) };
                        Fault::cell(why, column, Some(cell))
                    }),
                }
            }
        }
    }

    /// The year, the part of it, or the month without a year of its own, that a cell of dates names.
    fn named(&self, raw: &str) -> Option<Days> {
        let month = || Month::new(self.said_year()?, month_named(raw)?).map(Days::Month);
        year_of(raw).map(Days::Year).or_else(|| self.months(raw, self.said_year()).map(Days::Months)).or_else(month)
    }

    /// Whether a cell of dates names a month or a part of a year, and nothing says of which.
    fn bare(&self, raw: &str) -> bool {
        month_named(raw).is_some() || self.months(raw, Some(*calendar::YEARS.start())).is_some()
    }

    fn month(&self) -> Result<Option<Month>, Fault> {
        let Some((column, cell)) = self.cell(Role::Month) else { return Ok(None) };
        if let Cell::Date(date) = cell {
            return Ok(Some(Month::of(*date)));
        }
        let raw = cell.raw();
        if let Ok(moment) = column.dates.read(&raw) {
            return Ok(Some(match moment {
                Moment::Day(day) => Month::of(day),
                Moment::Month(month) => month,
            }));
        }
        // `mars`, or `3`, with its year in another column, the title or the name of the sheet.
        let Some(month) = month_number(&raw) else {
            let raw = raw.trim().to_owned();
            let number = language::fold(&raw).bytes().all(|byte| byte.is_ascii_digit());
            let why = if number { DateError::Impossible { raw } } else { DateError::NotADate { raw } };
            return Err(Fault::cell(Why::Date(why), column, Some(cell)));
        };
        let month = self.year()?.or(self.said_year()).and_then(|year| Month::new(year, month));
        month.map(Some).ok_or_else(|| Fault::cell(self.without_year(&raw), column, Some(cell)))
    }

    fn year(&self) -> Result<Option<i16>, Fault> {
        let Some((column, cell)) = self.cell(Role::Year) else { return Ok(None) };
        if let Cell::Date(date) = cell {
            return Ok(Some(date.year()));
        }
        let raw = cell.raw();
        year_of(&raw).map(Some).ok_or_else(|| {
            Fault::cell(Why::Date(DateError::NotADate { raw: raw.trim().to_owned() }), column, Some(cell))
        })
    }

    /// The category that the row states.
    pub(crate) fn category(&self) -> Result<Option<Category>, Fault> {
        let Some((column, cell)) = self.cell(Role::Category) else { return Ok(None) };
        let raw = cell.raw();
        let text = language::fold(&raw);
        let scope_3 = self.text(Role::Scope).is_some_and(|scope| language::fold(&scope).ends_with('3'));
        let plain = raw.trim().to_lowercase();
        let number = text.parse::<u8>().ok().filter(|number| scope_3 && (1..=15).contains(number));
        let found = number.map(Category::ValueChain).or_else(|| Category::from_str(&plain).ok());
        let found = found.or_else(|| Category::from_str(plain.strip_prefix("scope ").unwrap_or("")).ok());
        found
            .map(Some)
            .ok_or_else(|| Fault::cell(Why::UnknownCategory { raw: raw.trim().to_owned() }, column, Some(cell)))
    }
}

#[derive(Clone, Copy, Debug)]
enum Days {
    Day(Date),
    Month(Month),
    /// A quarter or half-year.
    Months(Period),
    Year(i16),
}

fn days(moment: Days) -> Period {
    match moment {
        Days::Day(day) => Period::day(day),
        Days::Month(month) => Period::month(month),
        Days::Months(months) => months,
        Days::Year(year) => Period::year(year),
    }
}

fn year_of(raw: &str) -> Option<i16> {
    let folded = language::fold(raw);
    let text = folded.strip_suffix(" 0").unwrap_or(&folded);
    text.parse::<i16>().ok().filter(|year| text.len() == 4 && calendar::YEARS.contains(year))
}
