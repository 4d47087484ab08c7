use serde::{Deserialize, Serialize};

/// Who pays, besides the firm, and what may be combined.
///
/// All amounts are shares of the cost of works; measures of the same eligibility are treated alike, so that what a class of works gets
/// in a year is what each of its works gets, in proportion to its cost.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Finance {
    /// Money that is given.
    #[serde(default)]
    pub grants: Vec<Grant>,
    /// Money that is lent: loans, leases.
    #[serde(default)]
    pub credits: Vec<Credit>,
    /// What stands in for collateral.
    #[serde(default)]
    pub guarantees: Vec<Guarantee>,
    /// What may be combined.
    #[serde(default)]
    pub stacking: Vec<Stacking>,
}

/// Money that is given for a share of the cost.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Grant {
    /// Its name, of which there is no second among grants, credits and guarantees.
    pub id: String,
    /// The most that is given, as a share of the cost.
    pub rate: f64,
    /// The most that is given in all.
    #[serde(default)]
    pub cap: Option<f64>,
    /// The least cost of eligible works (or all, [`Grant::whole_plan`]) without which nothing is given.
    #[serde(default)]
    pub minimum_cost: Option<f64>,
    /// The cost of eligible works (or all) above which nothing is given.
    #[serde(default)]
    pub maximum_cost: Option<f64>,
    /// Whether least and largest cost are those of all works of the plan, and not of the eligible ones alone.
    #[serde(default)]
    pub whole_plan: bool,
    /// Measures whose works are eligible.
    pub eligible: Vec<String>,
    /// Years of works for which it is open.
    pub years: Vec<usize>,
    /// Years between the works and the payment: 0 if it is there to pay for them.
    #[serde(default)]
    pub delay: usize,
}

/// Money that is lent when the works are.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Credit {
    /// Its name, of which there is no second among grants, credits and guarantees.
    pub id: String,
    /// The most that is lent, as a share of the cost.
    pub share: f64,
    /// The most that is lent in all.
    #[serde(default)]
    pub ceiling: Option<f64>,
    /// Measures whose works are eligible.
    pub eligible: Vec<String>,
    /// Years of works for which it is open.
    pub years: Vec<usize>,
    /// What is paid per unit of money lent, interest and fees included: the first entry in the year of the works, then year after year.
    pub service: Vec<f64>,
    /// Collateral or guarantee asked per unit of money lent.
    #[serde(default)]
    pub security: f64,
}

/// Stands in for collateral.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Guarantee {
    /// Its name, of which there is no second among grants, credits and guarantees.
    pub id: String,
    /// Credits that it covers.
    pub credits: Vec<String>,
    /// The most that is guaranteed, as a share of what is lent.
    pub cover: f64,
    /// The most that is guaranteed in all.
    #[serde(default)]
    pub cap: Option<f64>,
    /// What is paid per unit guaranteed: the first entry in the year of the works, then year after year.
    pub fee: Vec<f64>,
}

/// What may be combined.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub enum Stacking {
    /// These grants together are at most a share of the cost of each measure.
    Share {
        /// Which grants.
        grants: Vec<String>,
        /// From 0 to 1.
        share: f64,
    },
    /// These grants together are at most an amount.
    Amount {
        /// Which grants.
        grants: Vec<String>,
        /// In money.
        amount: f64,
    },
    /// No part of a cost is counted for two of these grants.
    SameCost {
        /// Which grants.
        grants: Vec<String>,
    },
    /// The plan uses at most one of these grants and credits.
    OneOf {
        /// Which grants and credits.
        offers: Vec<String>,
    },
}
