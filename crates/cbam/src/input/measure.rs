use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::{Actual, ElectricitySource, TransferredCo2};
use crate::Exact;

/// Something that the firm thinks of doing: changes of the installation that belong together.
#[derive(Clone, Debug, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Measure {
    /// Its name.
    pub name: String,
    /// What changes; one after the other.
    pub changes: Vec<Change>,
}

/// A change of an installation. Each figure is the firm's own: none has a standard value.
#[derive(Clone, Debug, Serialize, Deserialize, JsonSchema)]
#[serde(tag = "change", rename_all = "snake_case", deny_unknown_fields)]
pub enum Change {
    /// A stream burns another fuel and gives the same energy: its amount follows from the calorific values.
    Fuel {
        /// The name of the stream.
        stream: String,
        /// The standard factor of the new fuel.
        factor: String,
        /// Net calorific value of the new fuel in GJ per tonne (or per 1000 Nm3), where the table has none.
        #[serde(default)]
        ncv: Option<Exact>,
        /// Evidence, where it is biomass.
        #[serde(default)]
        biomass_evidence: Option<String>,
    },
    /// Another amount of a stream: better efficiency, less material.
    StreamAmount {
        /// The name of the stream.
        stream: String,
        /// The new amount, in the unit of the stream.
        amount: Exact,
    },
    /// Electricity that a process takes from the grid comes from a plant of its own or under an agreement.
    Electricity {
        /// The process.
        process: String,
        /// MWh in the year that come from there instead.
        mwh: Exact,
        /// A direct link, or a power purchase agreement.
        source: ElectricitySource,
        /// tCO2e per MWh of the plant.
        t_per_mwh: Exact,
        /// Interval of the meters in minutes.
        interval_minutes: u32,
        /// Whether both ends are metered so, for an agreement.
        #[serde(default)]
        both_ends: bool,
        /// Evidence.
        evidence: String,
    },
    /// A precursor's producer gives verified data, or it is bought elsewhere.
    Supply {
        /// The process.
        process: String,
        /// The code of the precursor: all lots of it in the process.
        #[serde(deserialize_with = "super::code")]
        cn: String,
        /// Another country of origin.
        #[serde(default)]
        origin: Option<String>,
        /// Verified data; without them the default value of the origin counts.
        #[serde(default)]
        actual: Option<Actual>,
    },
    /// Another amount of a precursor for the same production: less loss, or more scrap in its place.
    PrecursorAmount {
        /// The process.
        process: String,
        /// The code of the precursor; its lots keep their proportions.
        #[serde(deserialize_with = "super::code")]
        cn: String,
        /// Tonnes that go in, all lots together.
        tonnes: Exact,
    },
    /// CO2 is captured and leaves.
    Capture {
        /// What leaves.
        transfer: TransferredCo2,
    },
}
