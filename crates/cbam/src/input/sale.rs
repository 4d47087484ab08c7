use calendar::Date;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::Exact;

/// A carbon price paid in the country of origin (2023/956 Article 9).
#[derive(Clone, Debug, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct CarbonPrice {
    /// EUR per tonne of good, effectively paid.
    pub paid_eur_per_t: Exact,
    /// EUR per tonne of good that came back: rebates and compensations.
    #[serde(default)]
    pub rebate_eur_per_t: Option<Exact>,
    /// The independent person who certifies it; without one it counts nothing.
    #[serde(default)]
    pub certified_by: Option<String>,
}

/// Goods that cross the border of the Union together.
#[derive(Clone, Debug, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Consignment {
    /// A name for it.
    pub id: String,
    /// The code of a good of this file.
    #[serde(deserialize_with = "super::code")]
    pub cn: String,
    /// Net mass in tonnes.
    pub tonnes: Exact,
    /// Day of import.
    pub imported: Date,
    /// Year of production, where it is not that of import.
    #[serde(default)]
    pub produced: Option<i16>,
    /// Share of clinker of this consignment, where the composition is made to order.
    #[serde(default)]
    pub clinker: Option<Exact>,
    /// Share of nitrogen of this consignment, where the composition is made to order.
    #[serde(default)]
    pub nitrogen: Option<Exact>,
    /// Who imports it: the threshold of 50 t is counted for each.
    #[serde(default)]
    pub importer: Option<String>,
}

/// A price of certificates to compute with.
#[derive(Clone, Debug, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct PriceScenario {
    /// Its name.
    pub name: String,
    /// EUR per certificate.
    pub eur: Exact,
}
