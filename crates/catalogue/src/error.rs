use crate::Line;

/// A cell, line or file of the catalogue that cannot be read.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("catalogue/{file}, line {line}{}: {problem}", column.map(|c| format!(", column {c}")).unwrap_or_default())]
pub struct Error {
    /// Path within `catalogue/`.
    pub file: String,
    /// Line, from 1.
    pub line: u64,
    /// Column by its name, unless the whole line is meant.
    pub column: Option<&'static str>,
    /// What is wrong.
    pub problem: Problem,
}

/// What is wrong with it.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum Problem {
    /// A quote is opened and never closed.
    #[error("a quote is opened and never closed")]
    OpenQuote,
    /// A quote where none may be.
    #[error("a quote within a cell that is not quoted as a whole")]
    StrayQuote,
    /// Too many cells, or too few.
    #[error("{found} cells, expected {expected}")]
    Cells {
        /// Cells of the line.
        found: usize,
        /// Columns of the table.
        expected: usize,
    },
    /// The header is not that of the table.
    #[error("the header is `{found}`, expected `{expected}`")]
    Header {
        /// Columns of the file.
        found: String,
        /// Columns of the table.
        expected: String,
    },
    /// No table has this file.
    #[error("no table has this file")]
    UnknownFile,
    /// An id that occurs twice.
    #[error("`{0}` occurs twice")]
    Twice(String),
    /// A reference to a row that does not exist.
    #[error("`{value}` is no row of {table}")]
    Dangling {
        /// The reference.
        value: String,
        /// The table.
        table: &'static str,
    },
    /// A value that is not what the column holds.
    #[error("`{value}` is not {expected}")]
    Value {
        /// The value.
        value: String,
        /// What the column holds.
        expected: &'static str,
    },
}

impl Error {
    pub(crate) fn at(line: Line, column: &'static str, problem: Problem) -> Self {
        Error { file: line.file.to_owned(), line: line.number, column: Some(column), problem }
    }

    pub(crate) fn value(line: Line, column: &'static str, value: &str, expected: &'static str) -> Self {
        Error::at(line, column, Problem::Value { value: value.to_owned(), expected })
    }
}
