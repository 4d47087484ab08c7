//! What `qafila factors … --json` prints. The schemas are made from these types.

use app::dossier::Source;
use app::packs::{Diff, Header, Moved, Reconciliation};
use factors::FactorRecord;
use factors::search::Facets;
use schemars::JsonSchema;
use serde::Serialize;

/// What `qafila factors search --json` prints.
#[derive(Serialize, JsonSchema)]
pub struct SearchResult {
    /// How many factors match, beyond those shown.
    pub total: usize,
    /// Of what stages, places, publications and units they are.
    pub facets: Facets,
    /// The best of them, best first.
    pub factors: Vec<FactorRecord>,
}

/// What `qafila factors show --json` prints.
#[derive(Serialize, JsonSchema)]
pub struct Shown {
    /// The factor.
    pub factor: FactorRecord,
    /// Its geometric standard deviation, squared: the factor by which 95 % of values are within.
    pub gsd2: f64,
    /// The publication it comes from.
    pub source: Option<Source>,
}

/// One pack of `qafila factors list --json`.
#[derive(Serialize, JsonSchema)]
pub struct Listed {
    /// The file of the pack.
    pub pack: String,
    #[serde(flatten)]
    pub header: Header,
}

/// What `qafila factors import --json` prints.
#[derive(Serialize, JsonSchema)]
pub struct Imported {
    /// The file of the pack that was written.
    pub pack: String,
    /// What it is.
    pub header: Header,
    /// What became of every row, and what does not add up.
    pub report: Reconciliation,
    /// What changed since the latest other release that is installed.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub since: Option<Diff>,
}

/// What `qafila factors diff --json` prints.
#[derive(Serialize, JsonSchema)]
pub struct Compared {
    #[serde(flatten)]
    pub diff: Diff,
    /// With `--firm`: what would move in its inventory, largest first.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub inventory: Option<Effect>,
}

/// What the later release would move in an inventory.
#[derive(Serialize, JsonSchema)]
pub struct Effect {
    /// The location-based total now, kg CO2e.
    pub total: f64,
    /// That total with the later release, kg CO2e. Factors that the later release does not have keep their figure.
    pub would_be: f64,
    /// Factor by factor.
    pub moved: Vec<Moved>,
}
