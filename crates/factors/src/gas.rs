use std::collections::{BTreeMap, BTreeSet};
use std::fmt;
use std::str::FromStr;

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// A greenhouse gas by its code: `co2`, `ch4_fossil`, `ch4_biogenic`, `n2o`, `hfc-134a`, `sf6`.
///
/// Fossil and biogenic methane are two gases because AR6 gives them two potentials (Table 7.15).
#[derive(Clone, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize, JsonSchema)]
#[serde(transparent)]
pub struct Gas(String);

impl Gas {
    /// Carbon dioxide of fossil or process origin.
    pub fn co2() -> Self {
        Gas("co2".into())
    }

    /// The gas with this code.
    pub fn new(code: &str) -> Self {
        Gas(code.to_owned())
    }

    /// The code.
    pub fn code(&self) -> &str {
        &self.0
    }
}

impl fmt::Display for Gas {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

/// A published set of 100-year global warming potentials.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum GwpSet {
    /// IPCC second assessment report (1995).
    Sar,
    /// IPCC fourth assessment report (2007).
    Ar4,
    /// IPCC fifth assessment report (2013), without climate-carbon feedback: CH4 28, N2O 265.
    #[default]
    Ar5,
    /// The same with climate-carbon feedback: CH4 34, N2O 298.
    Ar5Feedback,
    /// IPCC sixth assessment report (2021), Table 7.15: CH4 fossil 29.8, non-fossil 27.0.
    Ar6,
    /// IPCC sixth assessment report, Table 7.SM.7: CH4 27.9 whatever its origin.
    #[serde(rename = "ar6_7sm7")]
    Ar6Table7Sm7,
}

impl GwpSet {
    /// All sets, oldest first.
    pub const ALL: [GwpSet; 6] =
        [GwpSet::Sar, GwpSet::Ar4, GwpSet::Ar5, GwpSet::Ar5Feedback, GwpSet::Ar6, GwpSet::Ar6Table7Sm7];

    /// The code in files: `sar`, `ar4`, `ar5`, `ar5_feedback`, `ar6`, `ar6_7sm7`.
    pub fn code(self) -> &'static str {
        match self {
            GwpSet::Sar => "sar",
            GwpSet::Ar4 => "ar4",
            GwpSet::Ar5 => "ar5",
            GwpSet::Ar5Feedback => "ar5_feedback",
            GwpSet::Ar6 => "ar6",
            GwpSet::Ar6Table7Sm7 => "ar6_7sm7",
        }
    }
}

impl fmt::Display for GwpSet {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.code())
    }
}

impl FromStr for GwpSet {
    type Err = String;
    fn from_str(text: &str) -> Result<Self, String> {
        let code = text.trim().to_ascii_lowercase();
        GwpSet::ALL.into_iter().find(|set| set.code() == code).ok_or_else(|| text.to_owned())
    }
}

/// Global warming potentials by gas and set, kg CO2e per kg.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct Gwp {
    potentials: BTreeMap<Gas, BTreeMap<GwpSet, f64>>,
    /// Gases of the Montreal Protocol (CFCs, HCFCs, halons): reported apart, outside the scopes
    /// (GHG Protocol Corporate Standard, chapter 9).
    #[serde(default, skip_serializing_if = "BTreeSet::is_empty")]
    outside: BTreeSet<Gas>,
}

impl Gwp {
    /// Records one potential.
    pub fn insert(&mut self, gas: Gas, set: GwpSet, value: f64) {
        self.potentials.entry(gas).or_default().insert(set, value);
    }

    /// Records that a gas is reported outside the scopes.
    pub fn insert_outside(&mut self, gas: Gas) {
        self.outside.insert(gas);
    }

    /// Whether a gas is reported outside the scopes.
    pub fn is_outside(&self, gas: &Gas) -> bool {
        self.outside.contains(gas)
    }

    /// The potential of `gas` in `set`; `None` if the set does not give it (unknown is not 0).
    pub fn of(&self, gas: &Gas, set: GwpSet) -> Option<f64> {
        self.potentials.get(gas)?.get(&set).copied()
    }

    /// The gases, in order.
    pub fn gases(&self) -> impl Iterator<Item = &Gas> {
        self.potentials.keys()
    }
}
