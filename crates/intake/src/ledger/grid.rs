//! Rows of sheets and tables alike.

use std::borrow::Cow;

use calendar::Date;
use rust_decimal::Decimal;

use crate::document::sheets::{self, Value};
use crate::document::table::Record;

/// What a cell holds.
#[derive(Clone, Debug, PartialEq)]
pub(crate) enum Cell<'a> {
    /// Text, which may be written as a number or a date.
    Text(Cow<'a, str>),
    /// A number of a sheet; `percent` if it is shown as one (0.1 for 10 %).
    Number { value: Decimal, percent: bool },
    /// A day of a sheet.
    Date(Date),
    /// `#DIV/0!` and the like.
    Error(Cow<'a, str>),
    /// A formula that was never computed.
    Uncomputed,
}

impl Cell<'_> {
    /// What is written, for evidence and for words.
    pub(crate) fn raw(&self) -> Cow<'_, str> {
        match self {
            Cell::Text(text) | Cell::Error(text) => Cow::Borrowed(text),
            Cell::Number { value, .. } => Cow::Owned(value.to_string()),
            Cell::Date(date) => Cow::Owned(date.to_string()),
            Cell::Uncomputed => Cow::Borrowed(""),
        }
    }

    /// Text that is not a number.
    pub(crate) fn words(&self) -> Option<&str> {
        match self {
            Cell::Text(text) if text.chars().any(char::is_alphabetic) => Some(text.trim()),
            _ => None,
        }
    }

    fn into_owned(self) -> Cell<'static> {
        match self {
            Cell::Text(text) => Cell::Text(Cow::Owned(text.into_owned())),
            Cell::Error(text) => Cell::Error(Cow::Owned(text.into_owned())),
            Cell::Number { value, percent } => Cell::Number { value, percent },
            Cell::Date(date) => Cell::Date(date),
            Cell::Uncomputed => Cell::Uncomputed,
        }
    }
}

/// A row, with its cells that hold something, by column from 1.
#[derive(Clone, Debug, Default, PartialEq)]
pub(crate) struct GridRow<'a> {
    /// Number in the sheet, or line in the file.
    pub number: u64,
    pub cells: Vec<(u32, Cell<'a>)>,
}

impl<'a> GridRow<'a> {
    pub(crate) fn cell(&self, column: u32) -> Option<&Cell<'a>> {
        let place = self.cells.binary_search_by_key(&column, |(column, _)| *column).ok()?;
        self.cells.get(place).map(|(_, cell)| cell)
    }

    /// The whole row as it is written, for evidence.
    pub(crate) fn raw(&self) -> String {
        let mut raw = String::new();
        for (_, cell) in &self.cells {
            if !raw.is_empty() {
                raw.push_str(" | ");
            }
            raw.push_str(cell.raw().trim());
        }
        raw
    }

    pub(crate) fn into_owned(self) -> GridRow<'static> {
        let cells = self.cells.into_iter().map(|(column, cell)| (column, cell.into_owned())).collect();
        GridRow { number: self.number, cells }
    }
}

/// A row of a sheet.
pub(crate) fn of_sheet(row: &sheets::Row) -> GridRow<'_> {
    let cells = row.cells.iter().filter_map(|cell| {
        let value = match &cell.value {
            Value::Empty if cell.formula => Cell::Uncomputed,
            Value::Text(text) if cell.formula && text.trim().is_empty() => Cell::Uncomputed,
            Value::Empty => return None,
            Value::Text(text) if text.trim().is_empty() => return None,
            Value::Text(text) => Cell::Text(Cow::Borrowed(text)),
            Value::Number(value) | Value::Duration(value) => Cell::Number {
                value: *value,
                percent: cell.format.as_deref().is_some_and(|format| format.contains('%')),
            },
            Value::Date(date) => Cell::Date(*date),
            Value::Bool(value) => Cell::Text(Cow::Borrowed(if *value { "true" } else { "false" })),
            Value::Error(text) => Cell::Error(Cow::Borrowed(text)),
        };
        Some((cell.column, value))
    });
    GridRow { number: u64::from(row.number), cells: cells.collect() }
}

/// A record of a table.
pub(crate) fn of_record(record: &Record) -> GridRow<'_> {
    let cells = (1u32..)
        .zip(record.iter())
        .filter(|(_, text)| !text.trim().is_empty())
        .map(|(column, text)| (column, Cell::Text(Cow::Borrowed(text))));
    GridRow { number: record.line, cells: cells.collect() }
}
