//! A plain table for firms: one row per exchange, as CSV (UTF-8, comma or semicolon) or as the first sheet of an XLSX file.
//!
//! | column | what |
//! |---|---|
//! | `process` | the process, by name; of an indicator or factor, the indicator |
//! | `kind` | `product` (given), `input`, `avoided` (production that is avoided elsewhere), `waste` (given off), `treated` (taken in), `untreated` (treatment that is avoided elsewhere), `flow` (elementary, to nature), `resource` (elementary, from nature), `parameter`, `indicator`, `factor` |
//! | `item` | the product, waste, flow or parameter, by name |
//! | `amount` | a number, or a formula of the parameters |
//! | `unit` | its unit; in square brackets, a name that is no unit of the catalogue and is never converted; of an indicator, the unit of the score, as words; of a factor, that of the flow |
//! | `stage` | `raw-materials`, `production`, `distribution`, `use`, `end-of-life`; empty for production |
//! | `distribution` | empty, `lognormal`, `normal`, `uniform`, `triangular`, `pert` or `discrete` |
//! | `p1`, `p2`, `p3` | geometric standard deviation, and the median if it is not the amount; standard deviation, and the mean if it is not the amount; minimum and maximum; minimum, mode and maximum; values and their weights, with spaces between |
//! | `share` | of a co-product: its share of the process; of another row: the share that each product of the process causes, with spaces between. Shares sum to one |
//! | `compartment` | of a flow: where it goes to or comes from |
//!
//! The first five columns must be there, in any order. A row of kind `parameter` defines one: `item` is its name, `amount` its value or
//! formula; with a process it is that process's own. A row of kind `factor` weighs a flow per its unit.
//! The first row that names an item says the unit in which the system counts it.

mod read;
mod write;

use lca::model::{Model, ModelError};

use crate::Indicator;

pub use read::read;
pub use write::{Form, write};

/// Rows of a table.
const MOST_ROWS: usize = 1_000_000;
/// Bytes of a file.
const MOST_BYTES: usize = 256 << 20;
/// Filled cells of a sheet.
const MOST_CELLS: usize = 12 * MOST_ROWS;

/// What a table holds.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Table {
    /// The processes and what they exchange.
    pub model: Model,
    /// Its indicators, in the order in which they are named first.
    pub indicators: Vec<Indicator>,
}

/// Why a table cannot be read or written.
#[derive(Clone, Debug, PartialEq, thiserror::Error)]
pub enum TableError {
    /// It is neither CSV nor XLSX, or damaged.
    #[error("not a readable table: {0}")]
    Damaged(String),
    /// It is larger than any real one.
    #[error("the table has more than {rows} rows or {bytes} bytes")]
    TooLarge {
        /// Rows permitted.
        rows: usize,
        /// Bytes permitted.
        bytes: usize,
    },
    /// A column that must be there is not.
    #[error("the column `{0}` is missing")]
    Column(&'static str),
    /// A cell does not say what it should.
    #[error("row {row}, column `{column}`: `{found}` is not {wanted}")]
    Cell {
        /// Row of the file, from 1.
        row: usize,
        /// Column.
        column: &'static str,
        /// What is there.
        found: String,
        /// What is accepted.
        wanted: &'static str,
    },
    /// A unit is unknown, or not one of the item.
    #[error("row {row}, column `unit`: {why}")]
    Unit {
        /// Row of the file.
        row: usize,
        /// Why.
        why: units::UnitError,
    },
    /// A factor is per a unit that does not measure the flow.
    #[error("row {row}, column `unit`: {why}")]
    Mismatch {
        /// Row of the file.
        row: usize,
        /// Why.
        why: Box<units::Mismatch>,
    },
    /// Only a model that is a system can be written.
    #[error(transparent)]
    Model(#[from] ModelError),
    /// An indicator does not have one factor per flow.
    #[error("the indicator `{0}` does not have one factor per flow")]
    Factors(String),
}

fn too_large() -> TableError {
    TableError::TooLarge { rows: MOST_ROWS, bytes: MOST_BYTES }
}

/// The columns, those that must be there first.
const COLUMNS: [&str; 12] =
    ["process", "kind", "item", "amount", "unit", "stage", "distribution", "p1", "p2", "p3", "share", "compartment"];
const NEEDED: usize = 5;
/// What begins a text that spreadsheets take for a formula; in CSV an apostrophe is set before it.
const LIKE_A_FORMULA: [char; 7] = ['=', '+', '-', '@', '\t', '\r', '\''];
