use serde::{Deserialize, Serialize};

use crate::plan::Plan;

/// A plan with what is known of it.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Proven {
    /// The plan, computed and checked anew from the problem.
    pub plan: Plan,
    /// How good it is.
    pub proof: Proof,
}

/// How good a plan is.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
pub struct Proof {
    /// What the plan reaches, in the unit of the goal: money or tonnes.
    pub value: f64,
    /// What no plan exceeds.
    pub bound: f64,
    /// (bound − value) ÷ |value|.
    pub gap: f64,
    /// Nodes of the search.
    pub nodes: u64,
    /// How the search ended.
    pub status: Status,
}

/// How a search ended.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Status {
    /// No plan is better by more than a millionth.
    Optimal,
    /// No plan is better by more than the gap asked.
    WithinGap,
    /// The nodes were used up; the gap is what is known.
    NodeLimit,
}
