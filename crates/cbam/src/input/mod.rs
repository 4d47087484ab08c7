//! What a person writes of an installation: its processes, what they burn, buy, use and make, and what is sold.
//!
//! Each field says its unit. Numbers are decimals, written as numbers or as text; shares go from 0 to 1.

mod energy;
mod identity;
mod measure;
mod parameters;
mod plan;
mod process;
mod sale;
mod stream;
mod transfer;

use calendar::Date;
use schemars::JsonSchema;
use serde::{Deserialize, Deserializer, Serialize};

use crate::Exact;

pub use energy::{
    ElectricityOut, ElectricitySource, ElectricityUse, EnergyUnit, HeatFlow, HeatForm, HeatOrigin, Reference, UnitKind,
    WasteGas,
};
pub use identity::{Contact, Identity};
pub use measure::{Change, Measure};
pub use parameters::{ParameterValue, Parameters};
pub use plan::{Control, Instrument, MonitoringPlan, OtherGood};
pub use process::{Actual, MadeGood, Precursor, Process};
pub use sale::{CarbonPrice, Consignment, PriceScenario};
pub use stream::{Gas, Method, SplitKey, Stream};
pub use transfer::{Receiver, TransferredCo2};

/// Whether a reference is written: what is blank proves nothing.
pub(crate) fn is_stated(text: Option<&str>) -> bool {
    text.is_some_and(|text| !text.trim().is_empty())
}

/// A code of the nomenclature as it is printed, `7318 15 42` or `7318.15.42`, without what parts its digits.
pub(crate) fn code<'de, D: Deserializer<'de>>(deserializer: D) -> Result<String, D::Error> {
    String::deserialize(deserializer).map(|text| joined(&text))
}

/// The same, where it may be absent.
pub(crate) fn optional_code<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Option<String>, D::Error> {
    Option::<String>::deserialize(deserializer).map(|text| text.map(|text| joined(&text)))
}

fn joined(text: &str) -> String {
    let joined: String = text.chars().filter(|c| !c.is_whitespace() && *c != '.').collect();
    let digits = joined.chars().all(|c| c.is_ascii_digit());
    if digits { joined } else { text.to_owned() }
}

/// An installation in one calendar year, its reporting period.
#[derive(Clone, Debug, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Installation {
    /// Calendar year of production.
    pub year: i16,
    /// Name of the installation.
    pub name: String,
    /// Name of the firm that runs it.
    #[serde(default)]
    pub operator: Option<String>,
    /// Country, ISO 3166-1 alpha-2: the origin of its goods.
    pub country: String,
    /// Who and where exactly, for the documents of the operator.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub identity: Option<Identity>,
    /// How it is monitored, for the documents of the operator.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub plan: Option<MonitoringPlan>,
    /// First day of operation of a plant that began in the year: the months that its data cover.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub operating_from: Option<Date>,
    /// The emission factor of the country's grid, where the tables have none.
    #[serde(default)]
    pub grid: Option<Grid>,
    /// Production processes.
    pub processes: Vec<Process>,
    /// What emits: fuels, materials, stacks.
    #[serde(default)]
    pub streams: Vec<Stream>,
    /// Boilers and combined heat and power, whose heat and electricity processes share.
    #[serde(default)]
    pub energy_units: Vec<EnergyUnit>,
    /// CO2 that leaves the installation.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub transferred_co2: Vec<TransferredCo2>,
    /// What is sold to the Union.
    #[serde(default)]
    pub consignments: Vec<Consignment>,
    /// Prices of certificates to compute with; without them those that are published.
    #[serde(default)]
    pub prices: Vec<PriceScenario>,
    /// What the firm thinks of changing, to see what it would add; the assessment itself is made without.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub measures: Vec<Measure>,
}

/// The default factor of a grid (2025/2621 Annex II), stated with its source.
#[derive(Clone, Debug, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Grid {
    /// tCO2e per MWh.
    pub t_per_mwh: Exact,
    /// Where it was read.
    pub source: String,
}
