use std::collections::BTreeMap;

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use serde_json::{Map, Value as Json};

/// What a calculator answered.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct Outcome {
    /// Its name.
    pub calculator: String,
    /// The answers by key, each in the unit of [`Outcome::units`]; a list where scenarios were given. `null` is a figure
    /// that does not exist: the payback of what never pays.
    pub outputs: Map<String, Json>,
    /// What was computed with, in the unit of each input, defaults included.
    pub inputs: Map<String, Json>,
    /// The unit of each output that has one.
    pub units: BTreeMap<String, String>,
    /// The lowest and highest answer over all that the intervals of the inputs permit; empty if there are none.
    pub intervals: BTreeMap<String, Bounds>,
    /// Inputs that were not given, and for which a default stands in.
    pub assumed: Vec<String>,
    /// The currency, if the inputs said it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub currency: Option<String>,
}

/// Where an answer lies.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct Bounds {
    /// Lowest; `null` if there are inputs within their intervals for which the figure does not exist, below any: the return of what never pays.
    pub low: Option<f64>,
    /// Highest; `null` if there are inputs for which the figure does not exist, above any: the payback of what never pays.
    pub high: Option<f64>,
}

impl Bounds {
    /// Both, if the figure exists everywhere between them.
    pub fn ends(self) -> Option<Ends> {
        self.low.zip(self.high).map(|(low, high)| Ends { low, high })
    }
}

impl From<Ends> for Bounds {
    fn from(Ends { low, high }: Ends) -> Self {
        Bounds { low: Some(low), high: Some(high) }
    }
}

/// Where a figure lies that exists.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct Ends {
    /// Lowest.
    pub low: f64,
    /// Highest.
    pub high: f64,
}
