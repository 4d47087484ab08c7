use calendar::Date;
use language::Text;
use schemars::JsonSchema;
use serde::Serialize;

use crate::claim::Field;
use crate::condition::{Condition, Conditions};
use crate::{Attribute, Claim, Confidence, Document};

/// Everything that is known of programmes.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Catalogue {
    /// Programmes, in the order of the catalogue.
    pub programmes: Vec<Programme>,
    /// What rules ask, in the order in which a person is asked.
    pub attributes: Vec<Attribute>,
    /// Provinces and prefectures.
    pub provinces: Vec<Province>,
    /// Documents of applications.
    pub documents: Vec<Document>,
}

impl Catalogue {
    /// The programme of this identifier.
    pub fn programme(&self, id: &str) -> Option<&Programme> {
        self.programmes.iter().find(|programme| programme.id == id)
    }

    /// The attribute of this code.
    pub fn attribute(&self, code: &str) -> Option<&Attribute> {
        self.attributes.iter().find(|attribute| attribute.code == code)
    }
}

/// A way in which somebody helps.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, JsonSchema)]
pub struct Programme {
    /// Its identifier: `tpme-charte`.
    pub id: String,
    /// Its name.
    pub name: Text,
    /// Who runs it.
    pub operator: Text,
    /// What it gives.
    pub kinds: Vec<ProgrammeKind>,
    /// Rows of `catalogue/sources.csv`, separated by `;`.
    pub source: String,
    /// What sources say of it.
    pub claims: Vec<Claim>,
    /// Whom it is for.
    pub rules: Vec<Rule>,
    /// Documents that its operator asks for by name.
    pub requested: Vec<String>,
}

/// What a programme gives. Grants, loans and guarantees are never added up.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum ProgrammeKind {
    /// Money that stays.
    Grant,
    /// Money that is paid back.
    Loan,
    /// A loan that is paid back after others.
    SubordinatedLoan,
    /// The use of equipment against payments.
    Leasing,
    /// A promise to the bank.
    Guarantee,
    /// Advice.
    TechnicalAssistance,
    /// Training.
    Training,
    /// A label.
    Label,
    /// Land.
    Land,
}

impl ProgrammeKind {
    /// Every kind with its name in the catalogue.
    pub(crate) const ALL: [(ProgrammeKind, &'static str); 9] = [
        (ProgrammeKind::Grant, "grant"),
        (ProgrammeKind::Loan, "loan"),
        (ProgrammeKind::SubordinatedLoan, "subordinated_loan"),
        (ProgrammeKind::Leasing, "leasing"),
        (ProgrammeKind::Guarantee, "guarantee"),
        (ProgrammeKind::TechnicalAssistance, "technical_assistance"),
        (ProgrammeKind::Training, "training"),
        (ProgrammeKind::Label, "label"),
        (ProgrammeKind::Land, "land"),
    ];

    /// Its name in the catalogue.
    pub fn name(self) -> &'static str {
        ProgrammeKind::ALL.iter().find(|(kind, _)| *kind == self).map_or("", |(_, name)| name)
    }

    /// What a firm needs to know of it, each by the fields that may say it.
    fn needed(self) -> &'static [&'static [Field]] {
        match self {
            ProgrammeKind::Grant => {
                &[&[Field::Grant, Field::GrantMax], &[Field::GrantTotalMax, Field::GrantAmountMax], &[Field::Paid]]
            }
            ProgrammeKind::Loan | ProgrammeKind::SubordinatedLoan => {
                &[&[Field::Interest], &[Field::LoanMax, Field::LoanShareMax], &[Field::TermMax]]
            }
            ProgrammeKind::Guarantee => &[&[Field::Guarantee], &[Field::GuaranteeMax]],
            ProgrammeKind::TechnicalAssistance => &[&[Field::FirmPays, Field::GrantMax]],
            ProgrammeKind::Training => &[&[Field::Reimbursement]],
            ProgrammeKind::Leasing | ProgrammeKind::Label | ProgrammeKind::Land => &[],
        }
    }
}

/// Whether a programme takes applications.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum State {
    /// It does.
    Open,
    /// It does not, not yet or no longer.
    Closed,
    /// No source says it, or sources disagree.
    Unknown,
}

/// A condition of a programme.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, JsonSchema)]
pub struct Rule {
    /// Its identifier.
    pub id: String,
    /// What is compared; none for a criterion in words, which nobody but the operator can settle.
    pub condition: Option<Condition>,
    /// The criterion in words; empty if something is compared.
    pub text: Text,
    /// The exception: if it holds, the rule asks nothing. Empty if there is none.
    pub unless: Conditions,
    /// What follows from it.
    pub effect: Effect,
    /// Rows of `catalogue/sources.csv`, separated by `;`.
    pub source: String,
    /// When it was published: a year, month or day.
    pub date: String,
    /// How well it is known.
    pub confidence: Confidence,
    /// When it is to be looked at again.
    pub review_by: Date,
}

/// What follows from a rule.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Effect {
    /// Whoever fails it is not eligible.
    Required,
    /// Whoever meets it gets more.
    Bonus,
    /// It is said, and decides nothing.
    Note,
}

/// A province or prefecture.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, JsonSchema)]
pub struct Province {
    /// Its code: `tetouan`.
    pub code: String,
    /// Its name.
    pub name: Text,
    /// Its region: `MA-01`.
    pub region: String,
    /// Its territorial category: `A`, `B` or `none`.
    pub category: String,
    /// `named` in the source, or `deduced_by_elimination`, `deduced_by_count` from it.
    pub evidence: String,
}

impl Programme {
    /// Whether it takes applications on a day.
    pub fn state(&self, day: Date) -> State {
        let of = |claim: &Claim| match claim.word() {
            Some("open") if claim.valid_from.is_some_and(|first| day < first) => State::Closed,
            Some("open") if claim.valid_to.is_some_and(|last| day > last) => State::Closed,
            Some("open") => State::Open,
            // Of a call that has ended, the days on which it was open are known to its last.
            Some("closed") if claim.valid_to.is_some_and(|last| day <= last) => State::Unknown,
            Some("closed") => State::Closed,
            _ => State::Unknown,
        };
        let mut states = self.about(Field::State).map(of);
        let first = states.next().unwrap_or(State::Unknown);
        if states.all(|state| state == first) { first } else { State::Unknown }
    }

    /// What a firm needs to know of it and no source says: to confirm with the operator, never to be guessed.
    pub fn to_confirm(&self) -> Vec<Field> {
        let mut absent: Vec<Field> = Vec::new();
        for fields in self.kinds.iter().flat_map(|kind| kind.needed()) {
            let said = fields.iter().any(|field| self.about(*field).next().is_some());
            if let Some(field) = fields.first()
                && !said
                && !absent.contains(field)
            {
                absent.push(*field);
            }
        }
        absent
    }
}
