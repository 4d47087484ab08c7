use std::collections::BTreeMap;

use calendar::Date;
use money::{Exact, Repayment};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// An investment and how it is to be paid. Amounts are in MAD, to the centime; years are counted from the first year of
/// works, which is 0.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct PlanInput {
    /// What it is called.
    pub name: String,
    /// The first year of works.
    pub start: i16,
    /// Years in which it saves, from 1 to 60.
    pub horizon: u32,
    /// What money costs the owners, as a share a year: 0.08. Nominal, as the amounts are.
    pub discount_rate: Exact,
    /// What is paid for.
    pub uses: Vec<Use>,
    /// What is saved in years 1, 2, …, net of running costs; the last one goes on to the horizon.
    pub savings: Vec<Exact>,
    /// What is borrowed.
    #[serde(default)]
    pub loans: Vec<LoanAsked>,
    /// What is leased.
    #[serde(default)]
    pub leases: Vec<Lease>,
    /// Grants that are applied for.
    #[serde(default)]
    pub grants: Vec<GrantAsked>,
    /// Guarantees that are applied for.
    #[serde(default)]
    pub guarantees: Vec<GuaranteeAsked>,
    /// The equity of the firm before the investment, where a ceiling rests on it.
    #[serde(default)]
    pub equity: Option<Exact>,
    /// What is known of the firm, by attribute. Investment, loan and shares of constructions and of own funds are those of this plan.
    #[serde(default)]
    pub situation: BTreeMap<String, Written>,
    /// Who asks. Of this and what follows an application file is made; the plan does not depend on it.
    #[serde(default)]
    pub firm: Applicant,
    /// What is done, and what it saves a year.
    #[serde(default)]
    pub measures: Vec<Measure>,
    /// Where the savings come from, if not from the measures.
    #[serde(default)]
    pub savings_origin: Option<Origin>,
    /// Documents that the firm has, by their codes in the catalogue.
    #[serde(default)]
    pub documents: Vec<String>,
}

/// Who asks for money.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields, default)]
pub struct Applicant {
    /// Its name.
    pub name: String,
    /// Its identifier, the ICE.
    pub ice: String,
    /// What it does, in its words.
    pub activity: String,
    /// Where it is.
    pub address: String,
    /// Whom to ask, and how.
    pub contact: String,
}

/// Where an amount comes from.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Origin {
    /// A quote, an agreement, an audit: "devis 2026-114 de Exemple SARL".
    pub words: String,
    /// Its day, if it has one.
    #[serde(default)]
    pub date: Option<Date>,
}

/// Something that is done, and what it saves a year. What is not known is left out.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Measure {
    /// What it is called.
    pub name: String,
    /// Energy, kWh a year.
    #[serde(default)]
    pub energy_kwh: Option<Estimate>,
    /// Money, MAD a year.
    #[serde(default)]
    pub money_mad: Option<Estimate>,
    /// Emissions, tonnes CO₂e a year.
    #[serde(default)]
    pub co2e_t: Option<Estimate>,
    /// How far it is.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub progress: Option<Progress>,
    /// Where this comes from.
    #[serde(default)]
    pub origin: Option<Origin>,
}

/// How far a measure is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Progress {
    /// The firm means to take it.
    Planned,
    /// It was decided.
    Decided,
    /// It was ordered.
    Ordered,
    /// It is in place.
    Installed,
    /// Bills show what it saves.
    Verified,
}

/// A figure, with the bounds of its 95 % interval where they are known.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Estimate {
    /// The figure.
    pub value: Exact,
    /// The lower bound.
    #[serde(default)]
    pub low: Option<Exact>,
    /// The upper bound.
    #[serde(default)]
    pub high: Option<Exact>,
}

/// An answer as it is written in a file.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(untagged)]
pub enum Written {
    /// `true` or `false`.
    YesNo(bool),
    /// A number.
    Number(Exact),
    /// A word, or a day such as 2027-06-30.
    Word(String),
}

impl Written {
    /// As [`crate::Situation::read`] reads it.
    pub fn text(&self) -> String {
        match self {
            Written::YesNo(true) => "yes".to_owned(),
            Written::YesNo(false) => "no".to_owned(),
            Written::Number(number) => number.get().map(|number| number.to_string()).unwrap_or_default(),
            Written::Word(word) => word.clone(),
        }
    }
}

/// Something that is paid for.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Use {
    /// What it is called.
    pub name: String,
    /// What it is.
    pub kind: UseKind,
    /// What it costs.
    pub amount: Exact,
    /// When it is paid.
    #[serde(default)]
    pub year: u32,
    /// Whether programmes count it as investment.
    #[serde(default = "yes")]
    pub eligible: bool,
    /// Whether it is a green investment.
    #[serde(default)]
    pub green: bool,
    /// Where the amount comes from.
    #[serde(default)]
    pub origin: Option<Origin>,
}

fn yes() -> bool {
    true
}

/// What a use is: shares of programmes are of one of these.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum UseKind {
    /// Machines and installations.
    Equipment,
    /// Buildings.
    Construction,
    /// Land.
    Land,
    /// Development of products and processes.
    Innovation,
    /// Advice and expertise.
    Advice,
    /// Training.
    Training,
    /// An energy or environmental audit.
    Audit,
    /// Anything else.
    Other,
}

/// A loan that is asked for.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct LoanAsked {
    /// What it is called.
    pub name: String,
    /// The programme that lends; none for a bank by itself.
    #[serde(default)]
    pub programme: Option<String>,
    /// What is asked; what a ceiling leaves is lent.
    pub amount: Exact,
    /// Interest in per cent a year; may be left out where the programme publishes it.
    #[serde(default)]
    pub interest: Option<Exact>,
    /// Duration, the grace included.
    pub years: u32,
    /// Years in which interest alone is paid.
    #[serde(default)]
    pub grace_years: u32,
    /// Payments a year: 1, 2, 4 or 12.
    #[serde(default = "monthly")]
    pub payments_a_year: u32,
    /// How capital is repaid.
    #[serde(default = "annuity")]
    pub repayment: Repayment,
    /// When it is paid out.
    #[serde(default)]
    pub year: u32,
    /// Where the terms come from.
    #[serde(default)]
    pub origin: Option<Origin>,
}

/// Payments of a loan in a year where nothing is said.
pub(crate) fn monthly() -> u32 {
    12
}

/// How a loan is repaid where nothing is said.
pub(crate) fn annuity() -> Repayment {
    Repayment::Annuity
}

/// Equipment that a lessor pays for.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Lease {
    /// What it is called.
    pub name: String,
    /// What the lessor pays.
    pub amount: Exact,
    /// What the firm pays a year.
    pub payment: Exact,
    /// For how many years.
    pub years: u32,
    /// When the lessor pays.
    #[serde(default)]
    pub year: u32,
    /// Where the terms come from.
    #[serde(default)]
    pub origin: Option<Origin>,
}

/// A grant that is applied for: how much it is follows from the claims of the programme.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct GrantAsked {
    /// The programme.
    pub programme: String,
    /// When it is paid, if the operator has said it.
    #[serde(default)]
    pub year: Option<u32>,
    /// Shares in per cent that the operator has confirmed where the programme gives "up to" one, by part of the programme (an
    /// empty name for its only part).
    #[serde(default)]
    pub confirmed: BTreeMap<String, Exact>,
    /// What is asked and when it is paid, where it is less than the programme gives or comes in several payments. What the
    /// programme does not give is left out of the last ones. None: all that it gives, in `year`.
    #[serde(default)]
    pub payments: Vec<Payment>,
}

/// A payment of a grant.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Payment {
    /// When it is paid.
    pub year: u32,
    /// How much.
    pub amount: Exact,
}

/// A guarantee that is applied for: how much it is follows from the claims of the programme.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct GuaranteeAsked {
    /// The programme.
    pub programme: String,
    /// The loan that it stands for.
    pub loan: String,
}
