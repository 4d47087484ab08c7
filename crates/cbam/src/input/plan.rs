use calendar::Date;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::Exact;

/// How an installation is monitored: what the monitoring plan says beyond processes, streams and precursors (2025/2547
/// Annex II A.5). Texts are taken over as they are written; the plan is in English.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct MonitoringPlan {
    /// Version.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub version: Option<String>,
    /// Day from which it is valid.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub date: Option<Date>,
    /// The diagram of processes with their boundaries: the document, and what it shows.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub diagram: Option<String>,
    /// How samples are taken and analysed, by which laboratory and how often.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub sampling: Option<String>,
    /// Why better data were not used: not feasible, or of unreasonable cost (2025/2547 Annex II A).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub justification: Option<String>,
    /// How streams, heat and electricity are divided among processes.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub attribution: Option<String>,
    /// Instruments.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub instruments: Vec<Instrument>,
    /// What the installation makes that is no good of the regulation.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub other_goods: Option<Vec<OtherGood>>,
    /// The control system.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub control: Option<Control>,
}

/// A measuring instrument.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Instrument {
    /// Its name or number.
    pub id: String,
    /// What it measures.
    pub measures: String,
    /// Where it stands.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub place: Option<String>,
    /// Uncertainty in percent of the reading, as its certificate says.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub uncertainty_percent: Option<Exact>,
    /// Day of the last calibration.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub calibrated: Option<Date>,
}

/// What is made beside the goods of the regulation.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct OtherGood {
    /// Name.
    pub name: String,
    /// CN code.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub cn: Option<String>,
    /// Tonnes made in the year.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub tonnes: Option<Exact>,
}

/// The control system: what keeps the data right.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Control {
    /// Calibration and maintenance of instruments.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub calibration: Option<String>,
    /// Assessment of risks.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub risks: Option<String>,
    /// Information technology.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub it: Option<String>,
    /// Who does and who checks.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub duties: Option<String>,
    /// Internal reviews and validation.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub reviews: Option<String>,
    /// Corrections and corrective action.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub corrections: Option<String>,
    /// What others do for the operator, and how it is controlled.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub outsourcing: Option<String>,
    /// Records and how long they are kept: six years for data of monitoring.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub records: Option<String>,
}
