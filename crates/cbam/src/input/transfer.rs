use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::Exact;

/// What becomes of transferred CO2.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Receiver {
    /// Captured, transported and stored for the long term in a geological site.
    Storage,
    /// Bound chemically in a product, permanently, so that it does not escape in normal use nor at its end.
    Bound,
    /// Anything else: it escapes, and nothing is deducted. Urea and drinks are of this kind.
    Other,
}

/// CO2 that leaves the installation (2025/2547 Annex II B.8). It is deducted only if it goes to storage or is bound for good,
/// both ends measure it, and the whole chain to there is proven, for the fraction that is proven to stay.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct TransferredCo2 {
    /// Tonnes of CO2 that left in the year.
    pub tonnes: Exact,
    /// The process or energy unit whose emissions it is; not needed where there is one process and no energy unit.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub process: Option<String>,
    /// What becomes of it.
    pub to: Receiver,
    /// The installation, network or site that takes it over.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub receiver: Option<String>,
    /// Whether it is measured continuously where it leaves and where it arrives.
    #[serde(default)]
    pub measured_at_both_ends: bool,
    /// Share that is proven to be stored or bound, 0 to 1.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub kept: Option<Exact>,
    /// Share of it that is CO2 of biomass counted as nought already, 0 to 1: that is not deducted again.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub biomass: Option<Exact>,
    /// Evidence of the whole chain of custody, transport included.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub evidence: Option<String>,
}
