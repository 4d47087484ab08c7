//! What a person writes of an installation: its processes, what they burn, buy, use and make, and what is sold.
//!
//! Each field says its unit. Numbers are decimals, written as numbers or as text; shares go from 0 to 1.

mod energy;
mod process;
mod sale;
mod stream;

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::Exact;

pub use energy::{
    ElectricityOut, ElectricitySource, ElectricityUse, EnergyUnit, HeatFlow, HeatForm, HeatOrigin, Reference, UnitKind,
    WasteGas,
};
pub use process::{Actual, MadeGood, Precursor, Process};
pub use sale::{CarbonPrice, Consignment, PriceScenario};
pub use stream::{Gas, Method, SplitKey, Stream};

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
    /// What is sold to the Union.
    #[serde(default)]
    pub consignments: Vec<Consignment>,
    /// Prices of certificates to compute with; without them those that are published.
    #[serde(default)]
    pub prices: Vec<PriceScenario>,
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
