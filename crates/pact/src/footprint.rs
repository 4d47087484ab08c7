use serde_json::{Map, Value};

use crate::text::{FootprintId, Moment, SpecVersion, Text, Unique, Uri, Urn, Words};
use crate::{CarbonFootprint, Part};

choice! {
    /// Whether a footprint is the newest of its line.
    pub enum Status {
        /// The newest: the one to be used.
        Active = "Active",
        /// Replaced or withdrawn: not to be used, and never changed again.
        Deprecated = "Deprecated",
    }
}

/// Standards that version 3.0.3 names for `crossSectoralStandards`. The list is open: others must be accepted.
pub const STANDARDS: [&str; 9] =
    ["ISO14067", "ISO14083", "ISO14040-44", "GHGP-Product", "PEF", "PACT-1.0", "PACT-2.0", "PACT-3.0", "PAS2050"];

record! {
    /// A product's footprint with whose and which product it is (data type `ProductFootprint`).
    pub struct ProductFootprint {
        /// Its identifier: another one for every change.
        must id: FootprintId = "id",
        /// The version of the specification that it follows.
        must spec_version: SpecVersion = "specVersion",
        /// The footprints that it replaces.
        may preceding_pf_ids: Unique<FootprintId> = "precedingPfIds",
        /// When it was made.
        must created: Moment = "created",
        /// Whether it is the newest.
        must status: Status = "status",
        /// From when it may be used; with the end, [`crate::validity`].
        may validity_period_start: Moment = "validityPeriodStart",
        /// Until when it may be used.
        may validity_period_end: Moment = "validityPeriodEnd",
        /// The firm whose footprint it is.
        must company_name: Text = "companyName",
        /// That firm's identifiers.
        must company_ids: Unique<Urn> = "companyIds",
        /// What the product is.
        must product_description: Words = "productDescription",
        /// The product's identifiers.
        must product_ids: Unique<Urn> = "productIds",
        /// What kind of product it is.
        may product_classifications: Unique<Urn> = "productClassifications",
        /// The name under which it is sold.
        must product_name_company: Text = "productNameCompany",
        /// What helps to read, audit or verify it.
        may comment: Words = "comment",
        /// The figures.
        must pcf: CarbonFootprint = "pcf",
        /// What goes beyond the model.
        may extensions: Vec<DataModelExtension> = "extensions",
    }
}

record! {
    /// Data beyond the model, by a schema that somebody published (data type `DataModelExtension`).
    pub struct DataModelExtension {
        /// Version of the extensions' own specification.
        must spec_version: Words = "specVersion",
        /// Address of the schema.
        must data_schema: Uri = "dataSchema",
        /// Address of its documentation.
        may documentation: Uri = "documentation",
        /// The data.
        must data: Map<String, Value> = "data",
    }
}

impl ProductFootprint {
    /// As JSON, ready to be sent.
    pub fn to_json(&self) -> Value {
        self.write()
    }
}
