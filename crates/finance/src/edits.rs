//! What administrators write over the catalogue: claims edited, added, retired. An edit lies over the catalogue that it was
//! made on and holds until it is taken back; what the catalogue says otherwise meanwhile is a [`Conflict`], never a loss.

use std::collections::BTreeMap;

use catalogue::{Error, Problem, Record};
use money::Exact;
use schemars::JsonSchema;
use serde::Serialize;

use crate::claim::Value;
use crate::condition::{Condition, Conditions, Test};
use crate::load::{claim, dangling};
use crate::{Catalogue, Claim, Kind, Programme};

/// A row of `claims.csv`, by its columns.
pub type Cells = BTreeMap<String, String>;

/// Units of numbers.
const UNITS: [&str; 6] = ["%", "points", "MAD", "EUR", "years", "months"];

/// What an administrator wrote of a claim.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Edit {
    /// The programme.
    pub programme: String,
    /// The claim.
    pub claim: String,
    /// The claim as it is written; `None` if it is retired.
    pub cells: Option<Cells>,
    /// What the catalogue said when this was written; `None` if it did not have the claim.
    pub base: Option<Cells>,
}

/// An edit that does not agree with the catalogue of today.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, JsonSchema)]
pub struct Conflict {
    /// The programme.
    pub programme: String,
    /// The claim.
    pub claim: String,
    /// What is the matter.
    pub kind: ConflictKind,
}

/// Why an edit does not agree with the catalogue of today.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum ConflictKind {
    /// The catalogue says something else than when the edit was made: the edit holds.
    Changed,
    /// The catalogue has the claim no longer: the edit holds.
    Gone,
    /// The catalogue has not the programme any more: the edit is kept and lies over nothing.
    NoProgramme,
    /// The edit is no claim by the rules of today: the catalogue holds.
    Unreadable,
}

impl Catalogue {
    /// A claim about a programme from its cells, held to everything that the catalogue itself is held to.
    ///
    /// # Errors
    /// At the first cell that cannot be taken, by its column.
    pub fn read_claim(&self, programme: &str, cells: &Cells) -> Result<Claim, Error> {
        let row = Record::of("finance/claims.csv", cells.clone());
        let programme = self.programme(programme).ok_or_else(|| dangling(&row, "programme", "programmes.csv"))?;
        let read = claim(&row)?;
        self.hold(&row, programme, &read)?;
        if read.date.is_empty() {
            return Err(row.broken("date", "", "filled in"));
        }
        // What has no words in three languages cannot be shown: parts and bases are those that are known.
        let claims = || self.programmes.iter().flat_map(|programme| &programme.claims);
        for (column, text, known) in [
            ("part", &read.part, claims().any(|known| known.part == read.part)),
            ("of", &read.of, claims().any(|known| known.of == read.of)),
        ] {
            if !text.is_empty() && !known {
                return Err(row.broken(column, text, "one that the catalogue has words for"));
            }
        }
        Ok(read)
    }

    /// What every claim is held to, beyond its form.
    pub(crate) fn hold(&self, row: &Record, programme: &Programme, claim: &Claim) -> Result<(), Error> {
        for (column, text) in [("id", &claim.id), ("source", &claim.source)] {
            if text.trim().is_empty() {
                return Err(row.broken(column, text, "filled in"));
            }
        }
        if !claim.date.is_empty() && !is_date(&claim.date) {
            return Err(row.broken("date", &claim.date, "a year, a month or a day, such as 2025-11"));
        }
        if claim.review_by < claim.seen {
            return Err(row.broken("review_by", &claim.review_by.to_string(), "a day after it was seen"));
        }
        if let Some((first, last)) = claim.valid_from.zip(claim.valid_to)
            && last < first
        {
            return Err(row.broken("valid_to", &last.to_string(), "a day after the first"));
        }
        match &claim.value {
            Value::Word(_) if !claim.unit.is_empty() => {
                return Err(row.broken("unit", &claim.unit, "empty for a word"));
            }
            Value::Word(_) => {}
            Value::Number(_) if !UNITS.contains(&claim.unit.as_str()) => {
                return Err(row.broken("unit", &claim.unit, "%, points, MAD, EUR, years or months"));
            }
            Value::Number(number) => {
                let most = Exact::from(100);
                let share = matches!(claim.unit.as_str(), "%" | "points");
                if number.is_negative() || (share && most.is_below(*number)) {
                    return Err(row.broken("value", &row.text("value"), "not below zero, a share not above 100"));
                }
            }
        }
        if let Some(unknown) = claim.when.0.iter().find(|condition| !self.can_be_answered(condition)) {
            return Err(row.broken("when", &unknown.attribute, "a question with an answer that it takes"));
        }
        let there = |id: &String| programme.claims.iter().any(|other| other.id == *id && other.id != claim.id);
        match claim.supersedes.iter().find(|id| !there(id)) {
            Some(unknown) => {
                let value = unknown.clone();
                Err(row.error("supersedes", Problem::Dangling { value, table: "claims.csv" }))
            }
            None => Ok(()),
        }
    }

    /// Whether a condition compares an attribute with what may be answered to it.
    fn can_be_answered(&self, condition: &Condition) -> bool {
        let Some(attribute) = self.attribute(&condition.attribute) else { return false };
        match &condition.test {
            Test::In(words) | Test::NotIn(words) => match attribute.kind {
                Kind::YesNo => words.iter().all(|word| matches!(word.as_str(), "yes" | "no")),
                Kind::Choice => words.iter().all(|word| attribute.choices.iter().any(|choice| choice.value == *word)),
                Kind::Number | Kind::Date => false,
            },
            _ => attribute.kind == Kind::Number,
        }
    }

    /// This catalogue with what administrators wrote over it, one edit for each claim, and what does not agree.
    pub fn with_edits(&self, edits: &[Edit]) -> (Catalogue, Vec<Conflict>) {
        let (mut edited, mut conflicts) = (self.clone(), Vec::new());
        for edit in edits {
            let mut conflict = |kind| {
                let (programme, claim) = (edit.programme.clone(), edit.claim.clone());
                conflicts.push(Conflict { programme, claim, kind });
            };
            let Some(programme) = self.programme(&edit.programme) else {
                conflict(ConflictKind::NoProgramme);
                continue;
            };
            let read = edit.cells.as_ref().map(|cells| edited.read_claim(&edit.programme, cells));
            let Ok(read) = read.transpose() else {
                conflict(ConflictKind::Unreadable);
                continue;
            };
            let now = programme.claims.iter().find(|claim| claim.id == edit.claim);
            match (&edit.base, now.map(|claim| claim.cells(&edit.programme))) {
                (Some(_), None) => conflict(ConflictKind::Gone),
                (base, now) if *base != now => conflict(ConflictKind::Changed),
                _ => {}
            }
            let Some(programme) = edited.programmes.iter_mut().find(|known| known.id == edit.programme) else {
                continue;
            };
            let place = programme.claims.iter().position(|claim| claim.id == edit.claim);
            match (place, read) {
                (Some(place), Some(claim)) => programme.claims[place] = claim,
                (Some(place), None) => {
                    programme.claims.remove(place);
                }
                (None, Some(claim)) => programme.claims.push(claim),
                (None, None) => {}
            }
        }
        (edited, conflicts)
    }
}

impl Claim {
    /// The claim as a row of `claims.csv`.
    pub fn cells(&self, programme: &str) -> Cells {
        let day = |day: Option<calendar::Date>| day.map(|day| day.to_string()).unwrap_or_default();
        let confidence = match self.confidence {
            crate::Confidence::High => "high",
            crate::Confidence::Medium => "medium",
            crate::Confidence::Low => "low",
        };
        let value = match &self.value {
            Value::Number(number) => written(*number),
            Value::Word(word) => word.clone(),
        };
        let cells = [
            ("id", self.id.clone()),
            ("programme", programme.to_owned()),
            ("field", self.field.name().to_owned()),
            ("part", self.part.clone()),
            ("value", value),
            ("unit", self.unit.clone()),
            ("of", self.of.clone()),
            ("when", self.when.written()),
            ("valid_from", day(self.valid_from)),
            ("valid_to", day(self.valid_to)),
            ("source", self.source.clone()),
            ("date", self.date.clone()),
            ("seen", self.seen.to_string()),
            ("confidence", confidence.to_owned()),
            ("supersedes", self.supersedes.clone().unwrap_or_default()),
            ("review_by", self.review_by.to_string()),
            ("note", self.note.clone()),
        ];
        cells.into_iter().map(|(column, text)| (column.to_owned(), text)).collect()
    }
}

impl Conditions {
    /// As [`Conditions::read`] reads them.
    pub fn written(&self) -> String {
        self.0.iter().map(condition).collect::<Vec<_>>().join(" & ")
    }
}

/// A condition as [`Conditions::read`] reads it.
pub(crate) fn condition(condition: &Condition) -> String {
    let (operator, value) = match &condition.test {
        Test::In(words) => ("in", words.join("|")),
        Test::NotIn(words) => ("not_in", words.join("|")),
        Test::AtLeast(bound) => (">=", written(*bound)),
        Test::Above(bound) => (">", written(*bound)),
        Test::AtMost(bound) => ("<=", written(*bound)),
        Test::Below(bound) => ("<", written(*bound)),
        Test::Between(low, high) => ("between", format!("{}..{}", written(*low), written(*high))),
    };
    format!("{} {operator} {value}", condition.attribute)
}

/// A number as the catalogue writes it.
pub(crate) fn written(number: Exact) -> String {
    number.get().map(|number| number.normalize().to_string()).unwrap_or_default()
}

/// Whether a date is a year, a month or a day.
fn is_date(text: &str) -> bool {
    let whole = match text.len() {
        4 => format!("{text}-01-01"),
        7 => format!("{text}-01"),
        _ => text.to_owned(),
    };
    whole.parse::<calendar::Date>().is_ok()
}
