//! An inventory, with the footprints of the firm's products, its measures and its plan ↔ the attachments of a dossier, and computing them again.

mod attachments;
mod planned;
mod premises;
mod private;
mod products;
mod recompute;
mod reduction;

use std::collections::BTreeMap;

use catalogue::{SourceRow, Tables};
use factors::{Library, SourceId};
use measure::AuditThreshold;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use units::Units;

pub use attachments::{DISCLOSURES, EVIDENCE, FACTORS, INVENTORY, OpenError, attach, open, sources};
pub use planned::{Planned, PlannedYear};
pub use products::{PRODUCTS, Product, ShownProduct, Stated, open_products, product_names};
pub(crate) use recompute::Found;
pub use recompute::recompute;
pub use reduction::{
    Declaration, Declared, Past, Plan, REDUCTION, Reduction, ShownReduction, Whole, open_reduction, plan_size,
};

/// A publication from which factors come.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct Source {
    /// Who published it.
    pub publisher: String,
    /// Title.
    pub title: String,
    /// Version or edition.
    pub version: String,
    /// Page of the publisher.
    pub url: String,
    /// Licence.
    pub licence: String,
    /// Words that the licence asks for.
    pub attribution: String,
}

impl Source {
    /// The publications of the catalogue.
    pub fn of_catalogue(tables: &Tables) -> BTreeMap<SourceId, Source> {
        let source = |row: &SourceRow| Source {
            publisher: row.publisher.to_string(),
            title: row.title.to_string(),
            version: row.version.to_string(),
            url: row.url.to_string(),
            licence: row.licence.to_string(),
            attribution: row.attribution.to_string(),
        };
        tables.sources.iter().map(|row| (SourceId::from(&*row.id), source(row))).collect()
    }
}

/// What is known besides the firm's own data. The same for one version of the engine.
#[derive(Debug, Clone, Copy)]
pub struct Knowledge<'a> {
    /// Factors, activities and properties.
    pub library: &'a Library,
    /// Units.
    pub units: &'a Units,
    /// Thresholds of energy audits.
    pub audit_thresholds: &'a [AuditThreshold],
    /// Publications.
    pub sources: &'a BTreeMap<SourceId, Source>,
    /// Threads to compute with; the result does not depend on it.
    pub threads: usize,
}

/// What a dossier has besides the inventory.
#[derive(Debug, Clone, Copy, Default)]
pub struct Sections<'a> {
    /// The firm's products with their footprints.
    pub products: &'a [Product],
    /// Its measures and its plan.
    pub reduction: Option<&'a Reduction>,
}

/// The same as an edition shows it.
#[derive(Debug, Clone, Default)]
pub struct Shown {
    /// The firm's products.
    pub products: Vec<ShownProduct>,
    /// Its measures and its plan.
    pub reduction: Option<ShownReduction>,
}
