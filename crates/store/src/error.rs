/// Why a database did not do what it was asked.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum StoreError {
    /// The database cannot be reached, or was cut off: the transaction has left no trace unless
    /// it was cut at the very moment of its commit. Asking again may succeed.
    #[error("the database cannot be reached: {0}")]
    Unreachable(String),
    /// Others were writing all the time; asking again may succeed.
    #[error("the database is busy")]
    Busy,
    /// No room is left on the disk of the database.
    #[error("no room is left on the disk of the database: {0}")]
    Full(String),
    /// A rule of the schema was broken: a key that exists already, a reference to nothing, a value out of bounds.
    #[error("a rule of the database was broken: {0}")]
    Rule(String),
    /// A column holds what the product never writes.
    #[error("column {column} of the answer holds no {wanted}")]
    Inconsistent {
        /// Position in the answer, from 1.
        column: usize,
        /// Type that was asked for.
        wanted: &'static str,
    },
    /// The record was changed by somebody else since it was read.
    #[error("the record was changed by somebody else meanwhile")]
    Stale,
    /// The migrations of the database are not those of this program.
    #[error("{0}")]
    Migration(String),
    /// Anything else that the database says.
    #[error("the database refuses: {0}")]
    Refused(String),
}
