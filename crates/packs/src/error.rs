/// Why a file cannot be imported at all. A row that cannot be read never stops an import: it is set
/// aside in the [`Reconciliation`](crate::Reconciliation). The words for a reader are [`ImportError::words`].
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum ImportError {
    /// There is not one byte.
    #[error("the file is empty")]
    Empty,
    /// The file is compressed and cannot be unpacked.
    #[error("the compressed file is broken: {0}")]
    Compressed(String),
    /// Unpacked, the file would be larger than any public database.
    #[error("unpacked, the file is larger than {limit} bytes")]
    TooLarge {
        /// The limit in bytes.
        limit: u64,
    },
    /// The workbook cannot be opened.
    #[error("the workbook cannot be opened: {0}")]
    Workbook(String),
    /// Neither a text nor a workbook.
    #[error("the file is no table")]
    NotATable,
    /// No known layout has these columns.
    #[error("no known database has these columns: {}", .first.join(" | "))]
    UnknownLayout {
        /// The first cells of the file, to show what was read.
        first: Vec<String>,
        /// The database of which most columns are there, if it is at least half of them.
        nearest: Option<Nearest>,
    },
    /// Decimal commas and decimal points in the same file.
    #[error("decimal commas and decimal points are mixed: {comma} and {point}")]
    MixedDecimals {
        /// A number with a comma.
        comma: Box<Spot>,
        /// A number with a point.
        point: Box<Spot>,
    },
    /// The file has the columns of a database but not one row that can be kept.
    #[error("not one row of {source_name} could be kept of {read}")]
    Nothing {
        /// The database whose columns it has.
        source_name: String,
        /// Rows read.
        read: usize,
    },
}

/// A database that the columns of a file almost have.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Nearest {
    /// Its title.
    pub title: String,
    /// The columns that are not there.
    pub missing: Vec<String>,
}

/// A cell that stops an import.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Spot {
    /// Its line or row in the file, from 1.
    pub line: usize,
    /// The title of its column.
    pub column: String,
    /// What is written there.
    pub text: String,
}

impl std::fmt::Display for Spot {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "`{}` (line {}, {})", self.text, self.line, self.column)
    }
}

/// Why a pack cannot be opened. The words for a reader are [`PackError::words`].
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum PackError {
    /// It is not a pack, or one of a later format.
    #[error("not a factor pack of a known format")]
    Format,
    /// Its content does not have the hash it says.
    #[error("the content has the hash {found}, not {stated}")]
    Hash {
        /// The hash written in the file.
        stated: String,
        /// The hash of what it holds.
        found: String,
    },
    /// A line cannot be read.
    #[error("line {line}: {why}")]
    Line {
        /// Which one, from 1.
        line: usize,
        /// What is wrong with it.
        why: String,
    },
    /// A unit is unknown to this version.
    #[error("{row}: {why}")]
    Unit {
        /// The factor.
        row: String,
        /// What is wrong with its unit.
        why: String,
    },
}
