use std::collections::BTreeMap;

use money::{Exact, Repayment};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::Series;
use crate::plan::{UseKind, Written};

/// What a firm can do about its emissions, what it pays for energy, who would pay besides it, and what binds. Amounts are in MAD,
/// excluding VAT, in money of each year; tonnes are of CO₂e.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct TransitionInput {
    /// What it is called.
    pub name: String,
    /// The first year, in which works may be.
    pub start: i16,
    /// Years after the first that are looked at, from 1 to 30: works of a year save from the next one on.
    pub horizon: u32,
    /// What money costs the owners, as a share a year: 0.08.
    pub discount_rate: Exact,
    /// What is to be largest.
    #[serde(default)]
    pub goal: Goal,
    /// By which factors tonnes are counted. One or the other, never their sum.
    #[serde(default)]
    pub basis: Basis,
    /// What is bought, used or emitted.
    pub carriers: Vec<Carrier>,
    /// Futures of prices and factors; the first is the one of reference. None: what is known today goes on.
    #[serde(default)]
    pub scenarios: Vec<Scenario>,
    /// Uses on which several measures act one after the other.
    #[serde(default)]
    pub systems: Vec<System>,
    /// What can be done.
    pub measures: Vec<Measure>,
    /// Groups of measures of which at most one is done.
    #[serde(default)]
    pub exclusions: Vec<Vec<String>>,
    /// What is offered on credit.
    #[serde(default)]
    pub loans: Vec<LoanOffer>,
    /// Guarantees that may stand for a loan.
    #[serde(default)]
    pub guarantees: Vec<GuaranteeOffer>,
    /// What operators of programmes have said to this firm.
    #[serde(default)]
    pub programmes: Vec<Confirmed>,
    /// What binds.
    #[serde(default)]
    pub limits: Limits,
    /// What is to be reached.
    #[serde(default)]
    pub targets: Vec<Target>,
    /// Tonnes of the firm without the plan, on [`TransitionInput::basis`]; needed by targets of emissions, and for the trajectory.
    #[serde(default)]
    pub emissions: Option<Series>,
    /// What is known of the firm, by attribute. The investment is that of the plan.
    #[serde(default)]
    pub situation: BTreeMap<String, Written>,
    /// How far to search.
    #[serde(default)]
    pub search: Search,
}

/// What a plan is to be best at.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Goal {
    /// The largest net present value.
    #[default]
    Value,
    /// The most tonnes avoided, and among plans that avoid as many the largest net present value.
    Tonnes,
}

/// Factors of purchased electricity (GHG Protocol, Scope 2 Guidance).
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Basis {
    /// Those of the grid: a contract for green electricity changes nothing.
    #[default]
    Location,
    /// Those of contracts, and of the residual mix.
    Market,
}

/// Something that is bought, used or emitted.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Carrier {
    /// Its name, of which there is no second.
    pub id: String,
    /// Its unit.
    pub unit: String,
    /// MAD per unit.
    pub price: Series,
    /// Tonnes of CO₂e per unit: of electricity, by location.
    pub factor: Series,
    /// Tonnes of CO₂e per unit by market, where that differs.
    #[serde(default)]
    pub market_factor: Option<Series>,
    /// Where the factor comes from, and its year. Needed where it is not nought.
    #[serde(default)]
    pub source: String,
    /// The share of its emissions for which the firm bears certificates of the border adjustment: goods exported to the Union that
    /// fall under it, above what is allocated free of charge, as far as the price that is paid is passed on to the firm.
    #[serde(default)]
    pub border_share: Option<Exact>,
    /// What the firm uses of it in a year: no system uses more, and no plan saves more.
    #[serde(default)]
    pub used: Option<Series>,
}

/// A future.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Scenario {
    /// Its name.
    pub id: String,
    /// By which share prices of carriers rise each year.
    #[serde(default)]
    pub price_growth: BTreeMap<String, Exact>,
    /// By which share factors of carriers rise each year; below nought, fall.
    #[serde(default)]
    pub factor_growth: BTreeMap<String, Exact>,
    /// What a tonne costs in Morocco, in MAD.
    #[serde(default)]
    pub carbon_price: Option<Series>,
    /// What a certificate of the border adjustment costs, in MAD a tonne. A price paid in Morocco is deducted from it (Regulation (EU) 2023/956, art. 9).
    #[serde(default)]
    pub certificate_price: Option<Series>,
}

/// Uses on which measures act one after the other, each on what those before left.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct System {
    /// Its name.
    pub id: String,
    /// What it uses in a year without measures, by carrier.
    pub uses: BTreeMap<String, Series>,
    /// Its measures, in the order in which they act.
    pub sequence: Vec<String>,
}

/// Something that can be done once, in one of its sizes, in one of its years.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Measure {
    /// Its name, of which there is no second.
    pub id: String,
    /// As it is read; the identifier, if it has no other.
    #[serde(default)]
    pub name: String,
    /// What its works are, for the shares of programmes.
    #[serde(default = "equipment")]
    pub kind: UseKind,
    /// Whether programmes count it as investment.
    #[serde(default = "yes")]
    pub eligible: bool,
    /// Whether it is a green investment.
    #[serde(default = "yes")]
    pub green: bool,
    /// Years in which the works may be; any before the last, if none is said.
    #[serde(default)]
    pub years: Vec<i16>,
    /// Measures whose works must be in the same year or before.
    #[serde(default)]
    pub requires: Vec<String>,
    /// Choices, of which one is taken.
    pub sizes: Vec<Size>,
}

fn equipment() -> UseKind {
    UseKind::Equipment
}

fn yes() -> bool {
    true
}

/// One choice of a measure.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Size {
    /// Its name within the measure.
    pub id: String,
    /// Cost of the works, by year in which they are; to the centime.
    pub cost: Series,
    /// Cost of running it a year, apart from carriers; below nought, what it saves.
    #[serde(default)]
    pub running: Exact,
    /// Years for which it saves; it is not bought again.
    pub life: u32,
    /// What it saves.
    pub saves: Vec<Saving>,
}

/// What a size saves of a carrier in a year: a share of what its system still uses, or an amount.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Saving {
    /// Of which carrier.
    pub carrier: String,
    /// From 0 to 1, of what its system still uses.
    #[serde(default)]
    pub share: Option<Exact>,
    /// In the carrier's unit; of what its system still uses, never more than that. Below nought, what it uses more.
    #[serde(default)]
    pub amount: Option<Series>,
    /// What is used instead, with a share.
    #[serde(default)]
    pub instead: Option<Instead>,
}

/// Another carrier that is used for one that is saved.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Instead {
    /// Which carrier.
    pub carrier: String,
    /// Units of it per unit saved.
    pub ratio: Exact,
}

/// A loan that is offered: paid out with the works, paid back from the next year on.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct LoanOffer {
    /// Its name, of which there is no second.
    pub name: String,
    /// The programme that lends; none for a bank by itself.
    #[serde(default)]
    pub programme: Option<String>,
    /// The most that is lent, as a share of the cost of works.
    pub share: Exact,
    /// The most that is lent in all, in MAD.
    #[serde(default)]
    pub ceiling: Option<Exact>,
    /// Interest in per cent a year; may be left out where the programme publishes it.
    #[serde(default)]
    pub interest: Option<Exact>,
    /// Duration, the grace included.
    pub years: u32,
    /// Years in which interest alone is paid.
    #[serde(default)]
    pub grace_years: u32,
    /// Payments a year: 1, 2, 4 or 12.
    #[serde(default = "crate::plan::monthly")]
    pub payments_a_year: u32,
    /// How capital is repaid.
    #[serde(default = "crate::plan::annuity")]
    pub repayment: Repayment,
    /// Collateral asked per dirham lent.
    #[serde(default)]
    pub security: Exact,
}

/// A guarantee that may stand for a loan; how much follows from the claims of the programme.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct GuaranteeOffer {
    /// The programme.
    pub programme: String,
    /// The loan, by its name.
    pub loan: String,
}

/// What the operator of a programme has said to this firm.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Confirmed {
    /// The programme.
    pub programme: String,
    /// That the firm may have it: a likely one is counted from then on.
    #[serde(default)]
    pub accepted: bool,
    /// Shares in per cent, where the programme gives "up to" one, by part of the programme (an empty name for its only part).
    #[serde(default)]
    pub shares: BTreeMap<String, Exact>,
    /// That it may be combined with other grants: where no source says it, at most one of them is counted.
    #[serde(default)]
    pub combined: bool,
}

/// What binds.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Limits {
    /// The most that the firm pays of the works of a year from its own funds.
    #[serde(default)]
    pub budget: Option<Series>,
    /// The least net cash-flow of a year; below nought, what the plan may cost in the year.
    #[serde(default)]
    pub cash_flow: Option<Series>,
    /// The least debt service cover: 1.2.
    #[serde(default)]
    pub coverage: Option<Exact>,
    /// What the firm has for debt service in a year without the plan, for [`Limits::coverage`].
    #[serde(default)]
    pub cash_before: Option<Series>,
    /// The least share of the cost of all works that the firm pays itself.
    #[serde(default)]
    pub own_share: Option<Exact>,
    /// Collateral that the firm has, in MAD; without an entry it is not asked.
    #[serde(default)]
    pub collateral: Option<Exact>,
}

/// What is to be reached in a year: exactly one of the three.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Target {
    /// The year.
    pub year: i16,
    /// Tonnes avoided, at least.
    #[serde(default)]
    pub avoided: Option<Exact>,
    /// Tonnes of the firm, at most.
    #[serde(default)]
    pub emissions: Option<Exact>,
    /// Tonnes per unit of output, at most.
    #[serde(default)]
    pub intensity: Option<Exact>,
    /// Output of the year, for an intensity.
    #[serde(default)]
    pub output: Option<Exact>,
}

/// How far to search. The answer depends on these numbers and not on the machine.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(default, deny_unknown_fields)]
pub struct Search {
    /// By which share of what the plan reaches a better one may exist.
    pub gap: Exact,
    /// Nodes at most.
    pub nodes: u64,
    /// Other plans at most.
    pub alternatives: u32,
    /// How near they must be, as a share of what the best reaches.
    pub within: Exact,
}

impl Default for Search {
    fn default() -> Self {
        let per_mille = |value: i64| Exact::from(value) / Exact::from(1000);
        Search { gap: per_mille(1), nodes: 20_000, alternatives: 3, within: per_mille(50) }
    }
}
