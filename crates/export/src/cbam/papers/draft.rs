use ::cbam::{Exact, Published, round};
use rust_decimal::Decimal;

use super::model::{Cell, Column, Content, Fact};

/// Decimals of a coordinate in degrees.
const COORDINATE_PLACES: u32 = 6;

/// An item while it is written.
#[derive(Default)]
pub(super) struct Draft {
    pub content: Vec<Content>,
    pub missing: Vec<String>,
    pub translate: Vec<String>,
    facts: Vec<Fact>,
}

/// A table while it is written.
pub(super) struct Grid {
    columns: Vec<Column>,
    summed: Vec<usize>,
    rows: Vec<Vec<Cell>>,
}

/// Whether words hold letters of a script that readers of English do not read.
fn is_foreign(text: &str) -> bool {
    text.chars().any(|c| c.is_alphabetic() && c > '\u{24f}')
}

impl Draft {
    pub fn text(&mut self, text: impl Into<String>) {
        self.flush();
        self.content.push(Content::Text { text: text.into() });
    }

    /// Words of the file, or that they are not stated.
    pub fn stated(&mut self, label: &str, text: Option<&str>, field: &str) {
        let value = self.words(text, field);
        self.facts.push(Fact { label: label.to_owned(), value, unit: None });
    }

    /// Words of ours, or of the file that may be absent.
    pub fn fact(&mut self, label: &str, text: impl Into<String>) {
        self.facts.push(Fact { label: label.to_owned(), value: Cell::Text(text.into()), unit: None });
    }

    pub fn figure(&mut self, label: &str, value: Decimal, unit: &str) {
        let value = Cell::Number(value.normalize());
        self.facts.push(Fact { label: label.to_owned(), value, unit: Some(unit.to_owned()) });
    }

    /// A number of the file, or that it is not stated.
    pub fn number(&mut self, label: &str, value: Option<Exact>, unit: &str, field: &str) {
        let value = self.entered(value, field);
        self.facts.push(Fact { label: label.to_owned(), value, unit: Some(unit.to_owned()) });
    }

    /// A coordinate with its six decimals, or that it is not stated.
    pub fn degrees(&mut self, label: &str, value: Option<Exact>, field: &str) {
        let value = match value.and_then(Exact::get) {
            Some(mut value) => {
                value = value.round_dp(COORDINATE_PLACES);
                value.rescale(COORDINATE_PLACES);
                Cell::Number(value)
            }
            None => self.not_stated(field),
        };
        self.facts.push(Fact { label: label.to_owned(), value, unit: Some("°".to_owned()) });
    }

    /// A cell of words that the item asks for.
    pub fn words(&mut self, text: Option<&str>, field: &str) -> Cell {
        match text.map(str::trim).filter(|text| !text.is_empty()) {
            Some(text) => {
                if is_foreign(text) {
                    self.translate.push(field.to_owned());
                }
                Cell::Text(text.to_owned())
            }
            None => self.not_stated(field),
        }
    }

    /// A cell of words that may be absent.
    pub fn maybe(&mut self, text: Option<&str>, field: &str) -> Cell {
        match text {
            Some(text) => self.words(Some(text), field),
            None => Cell::Nothing,
        }
    }

    /// A cell with a number that the item asks for.
    pub fn entered(&mut self, value: Option<Exact>, field: &str) -> Cell {
        match value.and_then(Exact::get) {
            Some(value) => Cell::Number(value.normalize()),
            None => self.not_stated(field),
        }
    }

    pub fn not_stated(&mut self, field: &str) -> Cell {
        self.missing.push(field.to_owned());
        Cell::NotStated
    }

    /// A table, or the sentence that there is nothing.
    pub fn table(&mut self, grid: Grid, if_empty: &str) {
        if grid.rows.is_empty() {
            return self.text(if_empty);
        }
        self.flush();
        self.content.push(grid.done());
    }

    fn flush(&mut self) {
        if !self.facts.is_empty() {
            self.content.push(Content::Facts { rows: std::mem::take(&mut self.facts) });
        }
    }

    /// Its content, in order.
    pub fn done(mut self) -> Self {
        self.flush();
        if self.content.is_empty() {
            self.content.push(Content::Text { text: "None.".to_owned() });
        }
        for fields in [&mut self.missing, &mut self.translate] {
            let mut seen = std::collections::BTreeSet::new();
            fields.retain(|field| seen.insert(field.clone()));
        }
        self
    }
}

impl Grid {
    /// Columns as `heading` for words, `heading|unit` for numbers, `heading|unit|sum` for numbers with a sum.
    pub fn new(columns: &[&str]) -> Self {
        let mut grid = Grid { columns: Vec::new(), summed: Vec::new(), rows: Vec::new() };
        for (index, text) in columns.iter().enumerate() {
            let mut parts = text.split('|');
            let name = parts.next().unwrap_or_default().to_owned();
            let unit = parts.next();
            let numeric = unit.is_some();
            let unit = unit.filter(|unit| !unit.is_empty()).map(str::to_owned);
            grid.columns.push(Column { name, unit, numeric });
            if parts.next().is_some() {
                grid.summed.push(index);
            }
        }
        grid
    }

    pub fn row(&mut self, cells: Vec<Cell>) {
        self.rows.push(cells);
    }

    fn done(self) -> Content {
        let number = |cell: Option<&Cell>| match cell {
            Some(Cell::Number(value)) => *value,
            _ => Decimal::ZERO,
        };
        let sum = |index: usize| {
            let mut values = self.rows.iter().map(|row| number(row.get(index)));
            values.try_fold(Decimal::ZERO, Decimal::checked_add).map(|sum| sum.normalize())
        };
        // A sum of one row says nothing.
        let totals = if self.summed.is_empty() || self.rows.len() < 2 {
            Vec::new()
        } else {
            (0..self.columns.len()).map(|index| if self.summed.contains(&index) { sum(index) } else { None }).collect()
        };
        Content::Table { columns: self.columns, rows: self.rows, totals }
    }
}

/// Words.
pub(super) fn text(text: impl Into<String>) -> Cell {
    Cell::Text(text.into())
}

/// A number as it was entered.
pub(super) fn given(value: Exact) -> Cell {
    value.get().map_or(Cell::Nothing, |value| Cell::Number(value.normalize()))
}

/// The same, if it was.
pub(super) fn some(value: Option<Exact>) -> Cell {
    value.map_or(Cell::Nothing, given)
}

/// A figure to five decimals.
pub(super) fn embedded(value: Decimal) -> Cell {
    Cell::Number(round(value, Published::Embedded).normalize())
}

/// Whole tonnes.
pub(super) fn whole(value: Decimal) -> Cell {
    Cell::Number(round(value, Published::Tonnes).normalize())
}

/// A share as percent, to two decimals.
pub(super) fn percent(value: Decimal) -> Cell {
    value
        .checked_mul(Decimal::ONE_HUNDRED)
        .map_or(Cell::Nothing, |value| Cell::Number(round(value, Published::Euro).normalize()))
}

/// A share of the file as percent.
pub(super) fn percent_of(value: Option<Exact>) -> Cell {
    value.and_then(Exact::get).map_or(Cell::Nothing, percent)
}
