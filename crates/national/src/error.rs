use std::path::PathBuf;

use crate::parquet::Damaged;

/// Why a file of lines or its tables could not be used.
///
/// A *line* that cannot be computed is not an error: it is counted by reason in [`Rejected`](crate::Rejected).
#[derive(Debug, thiserror::Error)]
#[non_exhaustive]
pub enum Error {
    /// The file could not be read or written.
    #[error("{}: {source}", path.display())]
    File {
        /// Which file.
        path: PathBuf,
        /// What the operating system said.
        source: std::io::Error,
    },
    /// A table is not CSV with the columns it should have.
    #[error("{}: {source}", path.display())]
    Table {
        /// Which file.
        path: PathBuf,
        /// Which line and column, and what was expected.
        source: csv::Error,
    },
    /// A table contradicts itself or another one.
    #[error("{table}: `{row}`: {problem}")]
    Row {
        /// Name of the table.
        table: &'static str,
        /// The row's id or code.
        row: String,
        /// What is wrong.
        problem: String,
    },
    /// The Parquet file is broken or uses what this build does not read.
    #[error(transparent)]
    Parquet(#[from] parquet::errors::ParquetError),
    /// The bytes of a page are broken.
    #[error("damaged Parquet page: {0}")]
    Damaged(#[from] Damaged),
    /// A column is not there, or it is a list.
    #[error("{}: no column `{column}` of single values", path.display())]
    MissingColumn {
        /// Which file.
        path: PathBuf,
        /// The column's name.
        column: &'static str,
    },
    /// A column holds another type than the schema of activity lines says.
    #[error("column `{column}` is {found}, not {wanted}")]
    ColumnType {
        /// The column's name.
        column: String,
        /// Type in the file.
        found: String,
        /// Type of the schema.
        wanted: String,
    },
    /// More months, categories or firms than the codes of a line can tell apart.
    #[error("too many {what}: {found}, at most {most}")]
    TooMany {
        /// Of what.
        what: &'static str,
        /// How many there are.
        found: usize,
        /// How many there may be.
        most: usize,
    },
    /// A total left the range in which sums are exact (7·10¹³ kg).
    #[error("firm {firm}: a monthly total of a category is beyond 7e13 kg, so its lines cannot be right")]
    Overflow {
        /// The firm's number.
        firm: i32,
    },
    /// The threads could not be started.
    #[error(transparent)]
    Threads(#[from] rayon::ThreadPoolBuildError),
}
