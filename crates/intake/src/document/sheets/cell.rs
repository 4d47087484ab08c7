use std::sync::Arc;

use calendar::Date;
use rust_decimal::Decimal;

/// A sheet of a workbook. Only rows and cells that hold something are listed.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Sheet {
    /// Its name, unique in the workbook.
    pub name: Arc<str>,
    /// Whether the person saw it.
    pub visibility: Visibility,
    /// Whether its first column is shown at the right.
    pub right_to_left: bool,
    /// Rows that hold something, in order.
    pub rows: Vec<Row>,
    /// Merged cells: the value is in the first cell of the area, the others are absent.
    pub merged: Vec<Area>,
}

/// Whether a sheet is shown.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Visibility {
    /// Shown.
    #[default]
    Visible,
    /// Hidden; a person can show it.
    Hidden,
    /// Hidden so that only a program can show it.
    VeryHidden,
}

/// A row of a sheet.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Row {
    /// Its number, counted from 1.
    pub number: u32,
    /// Whether it is hidden, by hand or by a filter.
    pub hidden: bool,
    /// Cells that hold something, by column.
    pub cells: Vec<Cell>,
}

impl Row {
    /// The cell in `column`, counted from 1.
    pub fn cell(&self, column: u32) -> Option<&Cell> {
        let place = self.cells.binary_search_by_key(&column, |cell| cell.column).ok()?;
        self.cells.get(place)
    }
}

impl Sheet {
    /// The row `number`, counted from 1, if it holds something.
    pub fn row(&self, number: u32) -> Option<&Row> {
        let place = self.rows.binary_search_by_key(&number, |row| row.number).ok()?;
        self.rows.get(place)
    }

    /// The cell that a person sees at this place: of a merged area, its first.
    pub fn seen(&self, row: u32, column: u32) -> Option<&Cell> {
        let area = self.merged.iter().find(|area| area.contains(row, column));
        let (row, column) = area.map_or((row, column), |area| (area.first_row, area.first_column));
        self.row(row)?.cell(column)
    }
}

/// A cell that holds something.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Cell {
    /// Its column, counted from 1.
    pub column: u32,
    /// What it holds; for a formula, the value that was stored with it.
    pub value: Value,
    /// The number format or the displayed text, if the file says it: `0.00" kWh"`, `dd/mm/yyyy`. It may carry
    /// the unit or the currency.
    pub format: Option<Arc<str>>,
    /// Whether the value was computed by a formula.
    pub formula: bool,
}

impl Cell {
    /// A formula without a stored value.
    pub fn is_uncomputed(&self) -> bool {
        self.formula && self.value == Value::Empty
    }
}

/// What a cell holds.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Value {
    /// Nothing: a formula that was never computed.
    Empty,
    /// Text.
    Text(Arc<str>),
    /// A number, as decimal, of the 15 digits that workbooks keep. A percentage is a fraction.
    Number(Decimal),
    /// A day; the time of day, if any, is left out.
    Date(Date),
    /// A time or a duration, in days.
    Duration(Decimal),
    /// True or false.
    Bool(bool),
    /// An error (`#DIV/0!`), a date that does not exist or a number beyond what is computed with.
    Error(Arc<str>),
}

impl Value {
    /// The value as raw text, for evidence: numbers with a point, dates as ISO 8601.
    pub fn raw(&self) -> String {
        match self {
            Value::Empty => String::new(),
            Value::Text(text) | Value::Error(text) => text.to_string(),
            Value::Number(number) | Value::Duration(number) => number.to_string(),
            Value::Date(date) => date.to_string(),
            Value::Bool(value) => value.to_string(),
        }
    }
}

/// A rectangle of cells; both ends are within.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Area {
    /// First row, counted from 1.
    pub first_row: u32,
    /// First column, counted from 1.
    pub first_column: u32,
    /// Last row.
    pub last_row: u32,
    /// Last column.
    pub last_column: u32,
}

impl Area {
    /// Whether the cell is within.
    pub fn contains(self, row: u32, column: u32) -> bool {
        (self.first_row..=self.last_row).contains(&row) && (self.first_column..=self.last_column).contains(&column)
    }
}
