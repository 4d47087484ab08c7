use calendar::Date;
use money::Exact;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::{Basis, Goal};
use crate::Standing;
use crate::plan::{Plan, PlanInput};

/// What to do when, with which money, and how good that is.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct Transition {
    /// What it is called.
    pub name: String,
    /// The day on which programmes were looked at.
    pub day: Date,
    /// The first year.
    pub start: i16,
    /// The last year.
    pub last: i16,
    /// What is largest.
    pub goal: Goal,
    /// By which factors tonnes are counted.
    pub basis: Basis,
    /// How the search ended.
    pub status: Status,
    /// The best plan.
    pub plan: Option<Chosen>,
    /// Other plans near it, with other measures or sizes, the best first.
    pub alternatives: Vec<Candidate>,
    /// Whether it was shown that no other plan is as near.
    pub complete: bool,
    /// Plans over all scenarios, if there are several.
    pub robust: Option<Robust>,
    /// What to relax, if no plan holds all constraints.
    pub explanation: Option<Explanation>,
    /// Programmes that give money, and how they come in.
    pub programmes: Vec<Considered>,
}

/// How the search ended.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Status {
    /// No plan is better by more than a millionth.
    Optimal,
    /// No plan is better by more than the gap asked.
    WithinGap,
    /// The nodes were used up; the gap is what is known.
    NodeLimit,
    /// No plan holds all constraints.
    Infeasible,
    /// The nodes were used up before a plan was found.
    Unknown,
}

/// The best plan, and what comes of it.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct Chosen {
    /// What is done, and how good that is.
    pub candidate: Candidate,
    /// Year by year, in the first scenario.
    pub years: Vec<YearRow>,
    /// Tonnes avoided by the factors of the other basis: never added to the others. None if no factor differs.
    pub other_basis_tonnes: Option<f64>,
    /// How it is paid; none if nothing is to be paid.
    pub finance: Option<Plan>,
    /// What is asked of whom so that it is paid so.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub asked: Option<PlanInput>,
}

/// Works in their years, and how good they are.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct Candidate {
    /// For which scenario it is the best; none if for the first, or for all together.
    pub best_for: Option<String>,
    /// How good it is; none where it was not made to be the best of these.
    pub proof: Option<Proof>,
    /// Works by year.
    pub works: Vec<Work>,
    /// What they cost, in MAD.
    pub investment: Exact,
    /// What comes of them, by scenario.
    pub outcomes: Vec<Outcome>,
}

/// How good a plan is.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct Proof {
    /// What it reaches: MAD, or tonnes; of the plan that stays good, minus the most that it falls short of the best in a scenario.
    pub value: f64,
    /// What no plan exceeds.
    pub bound: f64,
    /// (bound − value) ÷ |value|.
    pub gap: f64,
    /// Nodes of the search.
    pub nodes: u64,
}

/// Works of a measure, and who pays them.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct Work {
    /// The measure.
    pub measure: String,
    /// As it is read.
    pub name: String,
    /// Its size.
    pub size: String,
    /// The year.
    pub year: i16,
    /// What they cost, in MAD.
    pub cost: Exact,
    /// What others pay of it.
    pub sources: Vec<Money>,
    /// What is left to the firm, if every grant is paid.
    pub own: Exact,
}

/// Money from somebody.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct Money {
    /// The programme that gives it, or lends it.
    pub programme: Option<String>,
    /// The loan, if it is one.
    pub loan: Option<String>,
    /// In MAD.
    pub amount: Exact,
}

/// What comes of a plan in a scenario.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct Outcome {
    /// The scenario.
    pub scenario: String,
    /// Net present value to the owners, in MAD.
    pub value: Exact,
    /// Tonnes avoided over the horizon.
    pub tonnes: f64,
    /// By how much the best plan for the scenario is worth more, in MAD, where several are compared.
    pub regret: Option<Exact>,
    /// What it misses there.
    pub missed: Vec<Missed>,
}

/// A year of the plan, in the first scenario. Amounts in MAD, tonnes of CO₂e.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct YearRow {
    /// The year.
    pub year: i16,
    /// Cost of works.
    pub works: Exact,
    /// Savings, and carbon cost avoided.
    pub saved: Exact,
    /// Cost of running what was installed.
    pub running: Exact,
    /// Grants received.
    pub grants: Exact,
    /// Money lent.
    pub loans: Exact,
    /// Debt service.
    pub service: Exact,
    /// What is left.
    pub net: Exact,
    /// Tonnes avoided.
    pub avoided: f64,
    /// Tonnes of the firm without the plan.
    pub without: Option<f64>,
    /// Tonnes of the firm with it.
    pub with: Option<f64>,
    /// Tonnes of the firm at most, where a target says so.
    pub target: Option<f64>,
}

/// Plans over all scenarios.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct Robust {
    /// The plan that stays good: in no scenario is it far from the best one for it, and it holds all constraints in all of them.
    pub plan: Option<Candidate>,
    /// The best plan for each scenario, as it turns out in each.
    pub candidates: Vec<Candidate>,
}

/// Why no plan holds all constraints.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct Explanation {
    /// For each kind of constraint: whether relaxing it, and nothing else, is enough.
    pub relaxations: Vec<Relaxation>,
    /// Constraints that no plan holds together.
    pub conflict: Vec<Missed>,
    /// Whether it was shown that without any one of them there is a plan.
    pub irreducible: bool,
}

/// A kind of constraint to relax.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct Relaxation {
    /// The kind.
    pub constraint: Constraint,
    /// Whether that is enough; none if it is not known.
    pub enough: Option<bool>,
    /// By how much at least.
    pub by: Vec<Missed>,
}

/// A constraint, with by how much it is missed.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct Missed {
    /// What is missed.
    pub constraint: Constraint,
    /// Of which year, if it is of one.
    pub year: Option<i16>,
    /// Tonnes for a target, MAD for others; nought where only the constraint is named.
    pub by: f64,
}

/// Kinds of constraints.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Constraint {
    /// Tonnes to be avoided.
    Target,
    /// Own funds of a year.
    Budget,
    /// Net cash-flow of a year.
    CashFlow,
    /// Debt service cover.
    Coverage,
    /// Own funds as a share of the cost.
    OwnShare,
    /// Collateral.
    Collateral,
    /// What an offer gives, and how measures go together.
    Offer,
}

/// A programme and how it comes in.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct Considered {
    /// The programme.
    pub programme: String,
    /// How it stands for this plan.
    pub standing: Standing,
    /// Points to check with the operator.
    pub points: usize,
    /// Whether it was offered to the plan.
    pub counted: bool,
    /// What the plan has of it, in MAD.
    pub amount: Exact,
    /// What it would add to this plan at most, once its operator has said yes: at the rates that are known or confirmed, else at the highest that is
    /// published, in MAD. None if that cannot be told.
    pub would_add: Option<Exact>,
}
