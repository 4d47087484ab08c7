use money::{Exact, Instalment, InternalRate, Loan, Repayment};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::terms::PERCENT;
use crate::Field;

/// How an investment is paid. Grants, loans and guarantees are never one sum.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct Plan {
    /// What the investment is called.
    pub name: String,
    /// What is paid for, in all: the sum of the sources, to the centime.
    pub uses: Exact,
    /// Where it comes from.
    pub sources: Vec<Source>,
    /// Loans on the terms on which they are lent.
    pub loans: Vec<Lending>,
    /// What the bank is promised; nothing is paid by it.
    pub guarantees: Vec<Guarantee>,
    /// Limits of programmes, and how they are held.
    pub limits: Vec<Limit>,
    /// Year by year.
    pub years: Vec<Year>,
    /// What the firm advances until grants arrive, beyond its own funds.
    pub advance: Exact,
    /// What the investment earns by itself.
    pub project: Returns,
    /// What the owners earn.
    pub equity: Returns,
    /// What is to be known of it.
    pub findings: Vec<Finding>,
}

/// Kinds of sources.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum SourceKind {
    /// Money that stays.
    Grant,
    /// Money that is paid back.
    Loan,
    /// What a lessor pays.
    Lease,
    /// What the firm pays.
    OwnFunds,
}

/// Where money comes from.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct Source {
    /// What it is.
    pub kind: SourceKind,
    /// What it is called; empty for own funds and grants.
    pub name: String,
    /// The programme, if one gives it.
    pub programme: Option<String>,
    /// How much, in MAD.
    pub amount: Exact,
    /// When; own funds and grants in several payments are year by year in [`Plan::years`].
    pub year: Option<i16>,
    /// What a grant is made of, before the limits of its programme.
    pub parts: Vec<Part>,
}

/// A part of a grant.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct Part {
    /// The part; empty if there is only one.
    pub part: String,
    /// Its share in per cent.
    pub percent: Exact,
    /// What it is a share of.
    pub of: String,
    /// How much that is in this plan, in MAD.
    pub base: Exact,
    /// The claims that say so.
    pub claims: Vec<String>,
}

/// A loan on the terms on which it is lent: those asked, within what its programme allows.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct Lending {
    /// What it is called.
    pub name: String,
    /// The programme that lends; none for a bank by itself.
    pub programme: Option<String>,
    /// What is lent, in MAD.
    pub amount: Exact,
    /// Interest in per cent a year.
    pub interest: Exact,
    /// Duration, the grace included.
    pub years: u32,
    /// Years in which interest alone is paid.
    pub grace_years: u32,
    /// Payments a year.
    pub payments_a_year: u32,
    /// How capital is repaid.
    pub repayment: Repayment,
    /// When it is paid out, counted from the first year of works.
    pub year: u32,
}

impl Lending {
    /// The payments, each to the centime; the interest of a period is the yearly rate over the number of payments.
    pub fn schedule(&self) -> Vec<Instalment> {
        let payments = self.payments_a_year;
        Loan {
            principal: self.amount,
            rate: self.interest / Exact::from(PERCENT) / Exact::from(i64::from(payments)),
            periods: self.years * payments,
            grace: self.grace_years * payments,
            repayment: self.repayment,
        }
        .schedule()
    }

    /// The year in which a payment is due, counted from the first year of works.
    pub fn year_of(&self, instalment: &Instalment) -> u32 {
        self.year + instalment.period.div_ceil(self.payments_a_year)
    }
}

/// A guarantee.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct Guarantee {
    /// The programme.
    pub programme: String,
    /// The loan that it stands for.
    pub loan: String,
    /// What is guaranteed, in per cent, before its ceiling.
    pub percent: Exact,
    /// What is guaranteed, in MAD.
    pub amount: Exact,
}

/// A linear limit: `used ≤ bound`, or `used ≥ bound`, where the bound is an amount or a share of a base of the plan.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct Limit {
    /// The programme.
    pub programme: String,
    /// The claim that says it.
    pub claim: String,
    /// What is limited.
    pub field: Field,
    /// Whether it is a least and not a most.
    pub least: bool,
    /// The bound in MAD.
    pub bound: Exact,
    /// What this plan has, in MAD.
    pub used: Exact,
    /// Whether it is held.
    pub met: bool,
}

/// One year.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct Year {
    /// The year.
    pub year: i16,
    /// What is paid for.
    pub uses: Exact,
    /// Grants that arrive.
    pub grants: Exact,
    /// Loans that are paid out.
    pub loans: Exact,
    /// What lessors pay.
    pub leases: Exact,
    /// What the firm pays of the uses; below nought where a grant repays it.
    pub own_funds: Exact,
    /// What is saved.
    pub savings: Exact,
    /// Interest that is paid.
    pub interest: Exact,
    /// Capital that is repaid.
    pub capital: Exact,
    /// Rents that are paid.
    pub rents: Exact,
    /// What remains to the owners: savings less debt service and own funds.
    pub to_owners: Exact,
    /// Savings over debt service (interest, capital, rents); none where nothing is due.
    pub coverage: Option<Exact>,
}

/// What a series of payments earns.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct Returns {
    /// Net present value at the discount rate, in MAD.
    pub net_present_value: Exact,
    /// Internal rate of return as a share a year, or why there is none.
    pub internal_rate: InternalRate,
}

/// Something that a reader of the plan is told.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(tag = "kind", rename_all = "snake_case")]
pub enum Finding {
    /// The programme is not for this firm: nothing is counted.
    NotEligible {
        /// The programme.
        programme: String,
        /// The rules that fail.
        rules: Vec<String>,
    },
    /// The programme takes no applications: nothing is counted.
    Closed {
        /// The programme.
        programme: String,
    },
    /// The programme is counted, and points are to be checked.
    PointsToCheck {
        /// The programme.
        programme: String,
        /// How many.
        points: usize,
    },
    /// Less is given than was asked.
    Capped {
        /// The programme.
        programme: String,
        /// What is limited.
        field: Field,
        /// What was asked: MAD or years.
        asked: Exact,
        /// What is given.
        given: Exact,
    },
    /// A share is given "up to": a maximum that is not counted before the operator confirms it.
    UpTo {
        /// The programme.
        programme: String,
        /// The part.
        part: String,
        /// The share at most, in per cent.
        percent: Exact,
        /// What it is of; empty if the source does not say it.
        of: String,
    },
    /// A part depends on answers that are missing, and is not counted.
    Missing {
        /// The programme.
        programme: String,
        /// The part.
        part: String,
        /// The attributes to answer.
        attributes: Vec<String>,
    },
    /// Sources disagree: the lowest is counted.
    Disagreement {
        /// The programme.
        programme: String,
        /// The part.
        part: String,
        /// What each source gives, in per cent.
        percents: Vec<Exact>,
    },
    /// What it is a share of is not said, or not known in this plan: not counted.
    BaseUnknown {
        /// The programme.
        programme: String,
        /// The claim.
        claim: String,
    },
    /// A limit is in another currency, for which no rate is assumed: to be held by hand.
    OtherCurrency {
        /// The programme.
        programme: String,
        /// The claim.
        claim: String,
    },
    /// No source says it: to confirm with the operator.
    ToConfirm {
        /// The programme.
        programme: String,
        /// What is not said.
        field: Field,
    },
    /// A least is not reached.
    BelowMinimum {
        /// The programme.
        programme: String,
        /// What is too little.
        field: Field,
        /// What is needed, in MAD.
        needed: Exact,
        /// What there is.
        has: Exact,
    },
    /// Several programmes are counted, and that they may be combined is not said of all.
    StackingToConfirm {
        /// The programmes of which it is not said.
        programmes: Vec<String>,
    },
    /// Savings do not pay the debt service of a year.
    CoverageBelowOne {
        /// The year.
        year: i16,
        /// Savings over debt service.
        coverage: Exact,
    },
}
