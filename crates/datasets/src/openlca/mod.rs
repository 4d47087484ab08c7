//! JSON-LD archives of openLCA: unit processes, flows, units, parameters, impact categories.
//!
//! Read in schema versions 1 and 2, written in version 2 (field names of the public schema, GreenDelta/olca-schema).
//!
//! Reading: amounts become amounts in the reference unit of their flow. A product of the model is what one process gives of one flow; an
//! input is taken from its default provider, or from the only process that gives its flow. What has none is cut off, and named.
//!
//! Writing ([`write()`]) says every provider and every share, so that the system is the same one when it is read, here or there:
//! - identifiers that are no UUID become one, made of them and the same each time;
//! - amounts are in the unit of their product or flow, and each such unit is the reference of a unit group of the archive;
//! - allocation by a property or by shares is written as factors; an expanded system as one function and avoided products;
//! - the stage of the life cycle is a tag, `life-cycle-stage:use`.

mod read;
mod write;

use lca::model::{Model, ModelError};

use crate::Indicator;
use crate::archive::ArchiveError;

pub use read::read;
pub use write::{Written, write};

/// What an archive holds.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Package {
    /// The processes and what they exchange.
    pub model: Model,
    /// Impact categories.
    pub indicators: Vec<Indicator>,
    /// Inputs that no process of the archive gives, or several do: process and flow, by identifier.
    pub cut_off: Vec<(String, String)>,
    /// Outputs beside the quantitative reference of processes that name no allocation: process and flow.
    pub unallocated: Vec<(String, String)>,
    /// Distributions whose parameters are impossible or unknown; their amounts are kept as certain.
    pub without_distribution: usize,
}

/// Why an archive cannot be read or written.
#[derive(Clone, Debug, PartialEq, thiserror::Error)]
pub enum OpenLcaError {
    /// The archive.
    #[error(transparent)]
    Archive(#[from] ArchiveError),
    /// A file is not JSON.
    #[error("`{file}`: {why}")]
    Json {
        /// File.
        file: String,
        /// Why.
        why: String,
    },
    /// A record lacks what it must have, or names another that is not there.
    #[error("`{record}` has no usable {what}")]
    Record {
        /// Identifier of the record.
        record: String,
        /// What is missing.
        what: &'static str,
    },
    /// Only a model that is a system can be written.
    #[error(transparent)]
    Model(#[from] ModelError),
    /// An indicator does not have one factor per flow.
    #[error("the indicator `{0}` does not have one factor per flow")]
    Factors(String),
}

/// What precedes a stage in the tag of a process.
const STAGE_TAG: &str = "life-cycle-stage:";
