use std::collections::BTreeMap;

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use uncertainty::Interval;

use super::{DeclaredUnit, Parts, Ratings};

/// Figures of suppliers, by the key of the input that they are for. An input without one keeps its own source.
pub type Supplied = BTreeMap<String, SuppliedFigure>;

/// The footprint of something bought, as its maker states it.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct SuppliedFigure {
    /// The maker; empty where the buyer may not know.
    #[serde(default)]
    pub company: String,
    /// The product.
    pub product: String,
    /// Identifier of the footprint: inputs with the same one share its error.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub footprint: Option<String>,
    /// Unit in which it is declared.
    pub unit: DeclaredUnit,
    /// How many of that unit.
    pub amount: f64,
    /// kg of product in that amount, if it has a mass: the way from pieces to kilograms.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub mass_kg: Option<f64>,
    /// kg CO2e in that amount.
    pub parts: Parts,
    /// Its primary data share, %, if it is stated.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub primary_data_share: Option<f64>,
    /// Its data quality ratings, if they are stated.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub ratings: Option<Ratings>,
    /// 95 % interval of the footprint without uptake, kg CO2e in that amount, if it is stated.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub interval: Option<Interval>,
    /// The year for which it stands.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub year: Option<i16>,
    /// Where it is made: ISO 3166-1, or 3166-2.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub place: Option<String>,
    /// Whether somebody verified it.
    #[serde(default)]
    pub verified: bool,
}
