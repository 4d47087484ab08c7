//! Rows of sheets and tables alike.

use std::borrow::Cow;

use calendar::Date;
use rust_decimal::Decimal;

use crate::document::sheets::{self, Area, Sheet, Value};
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

    pub(crate) fn into_owned(self) -> Cell<'static> {
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

/// The rows of a sheet. Words and dates merged over several rows stand in each of them; a number counts once.
pub(crate) fn of_sheet(sheet: &Sheet) -> impl Iterator<Item = GridRow<'_>> {
    let tall: Vec<&Area> = sheet.merged.iter().filter(|area| area.last_row > area.first_row).collect();
    sheet.rows.iter().map(move |row| {
        let mut cells: Vec<(u32, Cell<'_>)> =
            row.cells.iter().filter_map(|cell| Some((cell.column, of_cell(cell)?))).collect();
        for area in tall.iter().filter(|area| row.number > area.first_row && row.number <= area.last_row) {
            let first = sheet.row(area.first_row).and_then(|row| row.cell(area.first_column)).and_then(of_cell);
            if let Some(first) = first.filter(|first| first.words().is_some() || matches!(first, Cell::Date(_)))
                && let Err(place) = cells.binary_search_by_key(&area.first_column, |(column, _)| *column)
            {
                cells.insert(place, (area.first_column, first));
            }
        }
        GridRow { number: u64::from(row.number), cells }
    })
}

fn of_cell(cell: &sheets::Cell) -> Option<Cell<'_>> {
    Some(match &cell.value {
        Value::Empty if cell.formula => Cell::Uncomputed,
        Value::Text(text) if cell.formula && text.trim().is_empty() => Cell::Uncomputed,
        Value::Empty => return None,
        Value::Text(text) if text.trim().is_empty() => return None,
        Value::Text(text) => Cell::Text(Cow::Borrowed(text)),
        Value::Number(value) | Value::Duration(value) => {
            Cell::Number { value: *value, percent: cell.format.as_deref().is_some_and(|format| format.contains('%')) }
        }
        Value::Date(date) => Cell::Date(*date),
        Value::Bool(value) => Cell::Text(Cow::Borrowed(if *value { "true" } else { "false" })),
        Value::Error(text) => Cell::Error(Cow::Borrowed(text)),
    })
}

/// A record of a table.
pub(crate) fn of_record(record: &Record) -> GridRow<'_> {
    let mut cells = Vec::with_capacity(record.len());
    for (column, text) in (1u32..).zip(record.iter()) {
        if !trimmed(text).is_empty() {
            cells.push((column, Cell::Text(Cow::Borrowed(text))));
        }
    }
    GridRow { number: record.line, cells }
}

/// A text without the spaces around it, of which most cells have none.
pub(crate) fn trimmed(text: &str) -> &str {
    match text.as_bytes() {
        [first, .., last] if first.is_ascii_graphic() && last.is_ascii_graphic() => text,
        _ => text.trim(),
    }
}
