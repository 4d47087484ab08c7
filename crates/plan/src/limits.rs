use serde::{Deserialize, Serialize};

/// What binds. Tables by year are empty, or have an entry for every year.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Limits {
    /// The most that the firm pays of the works of a year from its own funds: their cost less what is lent and what grants pay with them.
    #[serde(default)]
    pub budget: Vec<Option<f64>>,
    /// The least net cash-flow of a year: savings and carbon cost avoided, less running, works, debt service and fees, with grants received
    /// and money lent. Below zero, what the plan may cost in the year.
    #[serde(default)]
    pub cash_flow: Vec<Option<f64>>,
    /// The least debt service cover: what the firm has for debt service in a year, divided by debt service and fees of the plan.
    #[serde(default)]
    pub coverage: Option<f64>,
    /// What the firm has for debt service in a year without the plan, after the debts it has; savings of the plan are added.
    #[serde(default)]
    pub cash_before: Vec<f64>,
    /// The least share of the cost of all works that the firm pays from its own funds.
    #[serde(default)]
    pub own_share: Option<f64>,
    /// Collateral that the firm has for the credits of the plan; without an entry it is not asked.
    #[serde(default)]
    pub collateral: Option<f64>,
    /// What is to be reached.
    #[serde(default)]
    pub targets: Vec<Target>,
}

/// Tonnes that are to be avoided in a year.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Target {
    /// The year.
    pub year: usize,
    /// Tonnes of CO₂e avoided in that year, at least.
    pub avoided: f64,
}

impl Target {
    /// Emissions of `year` that are at most `limit` tonnes, where they would be `baseline` without the plan.
    pub fn absolute(year: usize, baseline: f64, limit: f64) -> Self {
        Target { year, avoided: baseline - limit }
    }

    /// Emissions of `year` that are at most `limit` tonnes per unit of `output`, where they would be `baseline` tonnes without the plan.
    pub fn intensity(year: usize, baseline: f64, output: f64, limit: f64) -> Self {
        Target { year, avoided: baseline - limit * output }
    }
}
