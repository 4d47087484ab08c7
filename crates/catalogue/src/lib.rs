//! The folder `catalogue/`, embedded when this crate is compiled, and parsed into typed tables.
//!
//! Knowledge is data: units, prices, activities, properties, potentials, factors, each row with its
//! publication. `catalogue/README.md` describes the columns.
//!
//! - [`Tables::embedded`] gives the rows as they are written, in plain structs of text.
//! - [`library`] gives everything at once as a [`factors::Library`]; [`units()`], [`gwp`], [`activities`],
//!   [`properties`], [`prices`] and [`factors()`] give one table each.
//! - [`records`] gives the rows of a file whose columns another crate knows, [`Sheet`] its cells.
//!
//! Each call parses anew, in a few milliseconds; a program does it once and passes the result on.
//! What cannot be read is an [`Error`] that names file, line and column. That the embedded folder
//! has none is a test of this crate.

mod cell;
mod composition;
mod csv;
mod embedded;
mod error;
mod factor;
mod record;
mod rows;
mod sheet;
mod tables;
mod typed;

pub use error::{Error, Problem};
pub use factor::factors;
pub use record::{Record, records};
pub use rows::{
    ActivityRow, AuditRow, BaseRow, BillLabelRow, BlendRow, ColumnRow, DistanceRow, FactorRow, GwpRow, Line, PhraseRow,
    PlaceRow, PriceRow, PropertyRow, ProximityRow, RegionRow, SourceRow, UnitCodeRow, UnitRow,
};
pub use sheet::Sheet;
pub use tables::{Tables, bill_labels, countries, publications, regions};
pub use typed::{
    AuditThreshold, activities, audit_thresholds, gwp, library, library_of, prices, properties, proximity, units, whole,
};
