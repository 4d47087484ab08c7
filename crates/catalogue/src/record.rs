use std::collections::BTreeMap;

use calendar::Date;
use money::Exact;

use crate::{Error, Line, Problem, Sheet};

/// A row by the names of its columns: what a crate reads that knows them.
#[derive(Clone, Debug)]
pub struct Record {
    at: Line,
    cells: BTreeMap<String, String>,
}

/// The rows of the embedded file of this path within `catalogue/`, which has at least the columns that are needed.
///
/// # Errors
/// If there is no such file, a column is missing, or at the first line that is broken.
pub fn records(path: &str, needed: &[&str]) -> Result<Vec<Record>, Error> {
    let absent = |problem| Error { file: path.to_owned(), line: 1, column: None, problem };
    let sheet = Sheet::embedded(path)?.ok_or_else(|| absent(Problem::UnknownFile))?;
    if let Some(column) = needed.iter().find(|name| !sheet.columns.iter().any(|column| column == *name)) {
        return Err(absent(Problem::Header { found: sheet.columns.join(","), expected: (*column).to_owned() }));
    }
    let cells = |cells: Vec<std::borrow::Cow<'static, str>>| {
        sheet.columns.iter().map(|column| column.to_string()).zip(cells.into_iter().map(String::from)).collect()
    };
    Ok(sheet.rows.into_iter().map(|(at, row)| Record { at, cells: cells(row) }).collect())
}

impl Record {
    /// A row that is written by hand, to be read like one of the file of this path.
    pub fn of(file: &'static str, cells: BTreeMap<String, String>) -> Self {
        Record { at: Line { file, number: 0 }, cells }
    }

    /// Whether the file has this column.
    pub fn has(&self, column: &str) -> bool {
        self.cells.contains_key(column)
    }

    /// The cell, empty if there is none.
    pub fn text(&self, column: &str) -> String {
        self.cells.get(column).cloned().unwrap_or_default()
    }

    /// Whether the cell says nothing.
    pub fn is_empty(&self, column: &str) -> bool {
        self.cells.get(column).is_none_or(String::is_empty)
    }

    /// The parts of a cell, between bars.
    pub fn list(&self, column: &str) -> Vec<String> {
        self.text(column).split('|').filter(|part| !part.is_empty()).map(str::to_owned).collect()
    }

    /// A decimal number.
    ///
    /// # Errors
    /// If the cell holds anything else.
    pub fn number(&self, column: &'static str) -> Result<Exact, Error> {
        self.read(column, "a decimal number", Exact::read)
    }

    /// A decimal number, or nothing.
    ///
    /// # Errors
    /// If the cell holds anything else.
    pub fn optional(&self, column: &'static str) -> Result<Option<Exact>, Error> {
        if self.is_empty(column) { Ok(None) } else { self.number(column).map(Some) }
    }

    /// A year.
    ///
    /// # Errors
    /// If the cell holds anything else.
    pub fn year(&self, column: &'static str) -> Result<i16, Error> {
        self.read(column, "a year", |text| text.parse().ok())
    }

    /// A day.
    ///
    /// # Errors
    /// If the cell holds anything else.
    pub fn date(&self, column: &'static str) -> Result<Date, Error> {
        self.read(column, "a date such as 2027-06-30", |text| text.parse().ok())
    }

    /// A day, or nothing.
    ///
    /// # Errors
    /// If the cell holds anything else.
    pub fn optional_date(&self, column: &'static str) -> Result<Option<Date>, Error> {
        if self.is_empty(column) { Ok(None) } else { self.date(column).map(Some) }
    }

    /// `yes` or `no`.
    ///
    /// # Errors
    /// If the cell holds anything else.
    pub fn yes(&self, column: &'static str) -> Result<bool, Error> {
        self.read(column, "yes or no", |text| match text {
            "yes" => Some(true),
            "no" => Some(false),
            _ => None,
        })
    }

    /// What `read` makes of a cell.
    ///
    /// # Errors
    /// If it makes nothing of it: `expected` says what it reads.
    pub fn read<T>(
        &self,
        column: &'static str,
        expected: &'static str,
        read: impl FnOnce(&str) -> Option<T>,
    ) -> Result<T, Error> {
        let text = self.text(column);
        read(&text).ok_or_else(|| self.broken(column, &text, expected))
    }

    /// The error that a cell holds something else than what is expected.
    pub fn broken(&self, column: &'static str, value: &str, expected: &'static str) -> Error {
        self.error(column, Problem::Value { value: value.to_owned(), expected })
    }

    /// An error at a cell.
    pub fn error(&self, column: &'static str, problem: Problem) -> Error {
        Error::at(self.at, column, problem)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn cells_are_read_by_the_names_of_their_columns() {
        let regions = records("regions.csv", &["code", "name_ar"]).unwrap();
        assert_eq!(regions[0].text("code"), "MA-01");
        assert_eq!(regions[0].number("code").unwrap_err().column, Some("code"));
        assert!(regions[0].is_empty("absent") && !regions[0].has("absent"));
        assert!(records("regions.csv", &["absent"]).is_err());
        assert!(records("absent.csv", &[]).is_err());
    }
}
