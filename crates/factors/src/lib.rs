//! Emission factors.
//!
//! A [`Factor`] is an immutable row of a named source: so many kilograms of each gas per unit of an
//! activity, for one life-cycle stage, one place, one year. A new release adds rows; it never edits.
//! Results name the row, so an old report can always be replayed.
//!
//! - [`Gwp`] holds global warming potentials of several sets (SAR to AR6); [`Composition::co2e`] applies one.
//! - [`Library`] holds factors, properties and prices; [`Library::resolve`] chooses a factor for a
//!   [`Request`] by an explicit order, explains the choice and lists the runners-up.
//! - [`FactorRecord`] is a factor in a file, read back without loss.
//! - [`convert`] finds the steps from the unit of a document to the unit of a factor, each with its source;
//!   [`money`] says of which year and tax an amount is.

pub mod convert;
mod factor;
mod gas;
mod library;
pub mod money;
mod names;
mod quality;
mod record;
mod resolve;
pub mod search;

pub use convert::{Price, Property, PropertyKind, Step, StepKind};
pub use factor::{Composition, Electricity, Factor, MissingGwp, Mix, Origin, Published, Scope2Method, Stage};
pub use gas::{Gas, Gwp, GwpSet};
pub use library::{ActivityKind, Library};
pub use names::{ActivityCode, FactorId, Geo, SourceId};
pub use quality::{Pedigree, gsd2_of_half_width, gsd2_of_pedigree};
pub use record::FactorRecord;
pub use resolve::{Choice, Rank, Reason, Request, RunnerUp, Substitution, Unresolved};
