/// Why a file cannot be imported at all. A row that cannot be read never stops an import: it is set
/// aside in the [`Reconciliation`](crate::Reconciliation).
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum ImportError {
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
    /// No known layout has these columns.
    #[error("no known database has these columns: {}", .first.join(" | "))]
    UnknownLayout {
        /// The first cells of the file, to show what was read.
        first: Vec<String>,
    },
    /// Decimal commas and decimal points in the same file.
    #[error("decimal commas and decimal points are mixed, for example `{comma}` and `{point}`")]
    MixedDecimals {
        /// A number with a comma.
        comma: String,
        /// A number with a point.
        point: String,
    },
    /// The file has the columns of a database but not one row that can be kept.
    #[error("not one row could be kept of {read}")]
    Nothing {
        /// Rows read.
        read: usize,
    },
}

/// Why a pack cannot be opened.
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
