use calendar::Date;
use money::Exact;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::condition::{Conditions, Verdict};
use crate::{Facts, Programme};

/// What a claim is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Field {
    /// Whether it is `open`, `closed` or `unknown`.
    State,
    /// A share that is given, in per cent of `of`, or points added to another part.
    Grant,
    /// A share that is given at most.
    GrantMax,
    /// What all grants of the programme reach at most, in per cent of `of`.
    GrantTotalMax,
    /// What all grants of the programme reach at most, as an amount.
    GrantAmountMax,
    /// An aid that is paid back, in per cent of `of`.
    ReimbursableAid,
    /// Own funds at least, in per cent of `of`.
    OwnFundsMin,
    /// The most that is lent.
    LoanMax,
    /// The most that is lent, in per cent of `of`.
    LoanShareMax,
    /// Interest in per cent a year.
    Interest,
    /// Duration of a loan at most, in years.
    TermMax,
    /// Payments of interest alone at most, in years.
    GraceMax,
    /// What is guaranteed of the principal, in per cent, or points added to another part.
    Guarantee,
    /// The most that is guaranteed.
    GuaranteeMax,
    /// What the firm pays itself: per cent of `of`, or an amount.
    FirmPays,
    /// What is paid back to the firm, in per cent of `of`.
    Reimbursement,
    /// When it is paid: `after_works` or `before_works`.
    Paid,
    /// What it may be combined with.
    Stacks,
    /// Money of the whole programme or line.
    Envelope,
    /// Duration of what is given, in months.
    Duration,
}

impl Field {
    /// Every field with its name in the catalogue.
    pub(crate) const ALL: [(Field, &'static str); 20] = [
        (Field::State, "state"),
        (Field::Grant, "grant"),
        (Field::GrantMax, "grant_max"),
        (Field::GrantTotalMax, "grant_total_max"),
        (Field::GrantAmountMax, "grant_amount_max"),
        (Field::ReimbursableAid, "reimbursable_aid"),
        (Field::OwnFundsMin, "own_funds_min"),
        (Field::LoanMax, "loan_max"),
        (Field::LoanShareMax, "loan_share_max"),
        (Field::Interest, "interest"),
        (Field::TermMax, "term_max"),
        (Field::GraceMax, "grace_max"),
        (Field::Guarantee, "guarantee"),
        (Field::GuaranteeMax, "guarantee_max"),
        (Field::FirmPays, "firm_pays"),
        (Field::Reimbursement, "reimbursement"),
        (Field::Paid, "paid"),
        (Field::Stacks, "stacks"),
        (Field::Envelope, "envelope"),
        (Field::Duration, "duration"),
    ];

    /// Every field, in the order of the catalogue.
    pub fn all() -> impl Iterator<Item = Field> {
        Field::ALL.into_iter().map(|(field, _)| field)
    }

    /// Its name in the catalogue.
    pub fn name(self) -> &'static str {
        Field::ALL.iter().find(|(field, _)| *field == self).map_or("", |(_, name)| name)
    }
}

/// How well a claim is known.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Confidence {
    /// Seen once, or in a source that may be mistaken.
    Low,
    /// Seen, but old or contradicted.
    Medium,
    /// Seen in the operator's own text, or in several sources that agree.
    High,
}

/// The value of a claim.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, JsonSchema)]
#[serde(untagged)]
pub enum Value {
    /// A number in the unit of the claim.
    Number(Exact),
    /// A word: `open`, `after_works`.
    Word(String),
}

/// What one source says of a programme.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, JsonSchema)]
pub struct Claim {
    /// Its identifier.
    pub id: String,
    /// What it is about.
    pub field: Field,
    /// Which part of it: the premium for jobs, the ceiling per operation; empty for the whole.
    pub part: String,
    /// What is said.
    pub value: Value,
    /// Unit of a number: `%`, `points`, `MAD`, `EUR`, `years`, `months`.
    pub unit: String,
    /// What a share is of; empty where the source does not say it.
    pub of: String,
    /// For whom it is said.
    pub when: Conditions,
    /// First day, if it is known.
    pub valid_from: Option<Date>,
    /// Last day, if it is known.
    pub valid_to: Option<Date>,
    /// Rows of `catalogue/sources.csv`, separated by `;`.
    pub source: String,
    /// When it was published: a year, month or day.
    pub date: String,
    /// When it was last seen.
    pub seen: Date,
    /// How well it is known.
    pub confidence: Confidence,
    /// The claim that it takes the place of.
    pub supersedes: Option<String>,
    /// When it is to be looked at again.
    pub review_by: Date,
    /// What else the source says.
    pub note: String,
}

impl Claim {
    /// Its number, if it is one.
    pub fn number(&self) -> Option<Exact> {
        match self.value {
            Value::Number(number) => Some(number),
            Value::Word(_) => None,
        }
    }

    /// Its word, if it is one.
    pub fn word(&self) -> Option<&str> {
        match &self.value {
            Value::Word(word) => Some(word),
            Value::Number(_) => None,
        }
    }
}

/// What one source says for one firm.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Reading<'a> {
    /// This claim applies.
    Applies(&'a Claim),
    /// None of its claims applies.
    Nothing,
    /// That depends on an answer that is missing.
    Unknown(&'a Claim),
}

impl Programme {
    /// The claim of this identifier.
    pub fn claim(&self, id: &str) -> Option<&Claim> {
        self.claims.iter().find(|claim| claim.id == id)
    }

    /// The claims that no other supersedes.
    pub fn current(&self) -> impl Iterator<Item = &Claim> {
        let superseded = |id: &str| self.claims.iter().any(|claim| claim.supersedes.as_deref() == Some(id));
        self.claims.iter().filter(move |claim| !superseded(&claim.id))
    }

    /// The current claims about a field.
    pub fn about(&self, field: Field) -> impl Iterator<Item = &Claim> {
        self.current().filter(move |claim| claim.field == field)
    }

    /// The parts of a field, each once, in the order of the catalogue.
    pub fn parts(&self, field: Field) -> Vec<&str> {
        let mut parts = Vec::new();
        for claim in self.about(field) {
            if !parts.contains(&claim.part.as_str()) {
                parts.push(claim.part.as_str());
            }
        }
        parts
    }

    /// What each source says of a part of a field for a firm: more than one reading is a disagreement, or an agreement, of
    /// sources, and never an average.
    pub fn readings(&self, field: Field, part: &str, facts: &Facts) -> Vec<(&str, Reading<'_>)> {
        let mut readings: Vec<(&str, Reading<'_>)> = Vec::new();
        for claim in self.about(field).filter(|claim| claim.part == part) {
            let found = match claim.when.verdict(facts) {
                Verdict::Pass => Reading::Applies(claim),
                Verdict::Unknown => Reading::Unknown(claim),
                Verdict::Fail => Reading::Nothing,
            };
            match readings.iter_mut().find(|(source, _)| *source == claim.source) {
                Some((_, reading)) => {
                    let applies = matches!(reading, Reading::Applies(_));
                    if !applies && found != Reading::Nothing {
                        *reading = found;
                    }
                }
                None => readings.push((claim.source.as_str(), found)),
            }
        }
        readings
    }
}
