//! What a firm decided of its plan.

use std::collections::BTreeMap;

use money::Exact;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::transition::{Basis, Goal, LoanOffer};

/// What a firm decided of its plan.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Settings {
    /// What it is called.
    pub name: String,
    /// The first year of works.
    pub start: i16,
    /// Years after it that are looked at.
    pub horizon: u32,
    /// What money costs the owners, as a share a year.
    pub discount_rate: Exact,
    /// What is to be largest.
    #[serde(default)]
    pub goal: Goal,
    /// By which factors tonnes are counted.
    #[serde(default)]
    pub basis: Basis,
    /// The most that the firm pays of the works of a year itself, in MAD.
    #[serde(default)]
    pub budget: Option<Exact>,
    /// The least debt service cover.
    #[serde(default)]
    pub coverage: Option<Exact>,
    /// What a bank offers.
    #[serde(default)]
    pub loan: Option<LoanOffer>,
    /// The guarantee that stands for it, a programme.
    #[serde(default)]
    pub guarantee: Option<String>,
    /// Collateral that the firm has, in MAD; without it it is not asked.
    #[serde(default)]
    pub collateral: Option<Exact>,
    /// The least share of the cost of all works that the firm pays itself.
    #[serde(default)]
    pub own_share: Option<Exact>,
    /// By which share energy prices rise a year: as expected, at most, at least.
    pub growth: [Exact; 3],
    /// What a tonne may come to cost, in MAD: counted where prices rise most.
    #[serde(default)]
    pub carbon_price: Option<Exact>,
    /// What a certificate of the border adjustment costs, in MAD a tonne: as expected, and where prices rise most.
    #[serde(default)]
    pub certificate_price: [Option<Exact>; 2],
    /// Whether the firm's own targets bind.
    #[serde(default)]
    pub targets: bool,
    /// Programmes whose operators have said yes.
    #[serde(default)]
    pub accepted: Vec<String>,
    /// MAD per unit and tonnes per unit by activity, where the inventory does not say them or the firm knows better.
    #[serde(default)]
    pub known: BTreeMap<String, Known>,
    /// Other sizes of its measures.
    #[serde(default)]
    pub sizes: Vec<OtherSize>,
    /// What is between two of its measures.
    #[serde(default)]
    pub pairs: Vec<Pair>,
}

/// Another size of a measure, of which one is taken at most.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct OtherSize {
    /// The measure.
    pub measure: String,
    /// What the size is called.
    pub name: String,
    /// Cost of its works, MAD excluding VAT.
    pub cost: Exact,
    /// Cost of running it a year; below nought, what it saves.
    #[serde(default)]
    pub running: Exact,
    /// What it saves, as a share of what the measure saves as it is kept: 0.6 of a smaller one.
    pub saves: Exact,
}

/// What is between two measures.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Pair {
    /// A measure.
    pub one: String,
    /// What it has to do with the other.
    pub rule: Rule,
    /// The other.
    pub other: String,
}

/// What two measures have to do with each other.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Rule {
    /// One of them is done at most.
    Either,
    /// The first is done only with the other, in the same year or after it.
    After,
}

/// What the firm says of an activity.
#[derive(Clone, Copy, Debug, Default, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Known {
    /// MAD per unit, excluding VAT.
    #[serde(default)]
    pub price: Option<Exact>,
    /// kg of CO₂e per unit; of electricity, by location.
    #[serde(default)]
    pub factor: Option<Exact>,
    /// The same by market.
    #[serde(default)]
    pub market: Option<Exact>,
    /// The share of its emissions for which the firm bears certificates of the border adjustment.
    #[serde(default)]
    pub border_share: Option<Exact>,
}

/// Why a measure is not in the plan.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct LeftOut {
    /// The measure.
    pub measure: String,
    /// What the firm calls it.
    pub name: String,
    /// What is not known of it.
    pub lacks: Lack,
    /// Of which activity, if it is of one.
    pub activity: String,
}

/// What is not known of a measure.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Lack {
    /// What it costs.
    Cost,
    /// For how many years it saves.
    Life,
    /// What it saves.
    Savings,
    /// What its activity costs.
    Price,
    /// What its activity emits.
    Factor,
    /// Its unit is none of what the inventory counts.
    Unit,
    /// All years in which it is wanted are over or too late.
    Years,
    /// The measure with which or after which alone it is done is not in the plan.
    Required,
}
