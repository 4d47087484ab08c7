use std::fmt::Write;

use calendar::Date;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};

use crate::claim::Value;
use crate::{Catalogue, Claim, Programme, Rule, Situation, Standing};

/// Letters of a digest that are kept: eight bytes.
const DIGEST: usize = 16;

/// What a newer catalogue, or a later day, means for a firm.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct Change {
    /// The programme.
    pub programme: String,
    /// What happened.
    pub kind: ChangeKind,
    /// How it stands now; none if it is no longer listed.
    pub standing: Option<Standing>,
    /// Claims and rules that are new, gone or different.
    pub what: Vec<String>,
}

/// What happened to a programme.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum ChangeKind {
    /// It was closed, not eligible or not there, and may now be had.
    Opened,
    /// It could be had, and its conditions are others.
    Changed,
    /// It could be had, and no longer can.
    Closed,
}

/// How programmes stood for a firm on a day, kept to be compared with another day and another catalogue.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Stood(Vec<One>);

/// How one programme stood.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
struct One {
    programme: String,
    standing: Standing,
    /// Each claim and rule with a digest of what it said.
    said: Vec<(String, String)>,
}

impl Stood {
    /// How the programmes of a catalogue stand for a firm on a day.
    pub fn of(catalogue: &Catalogue, situation: &Situation, day: Date) -> Self {
        let facts = situation.facts(catalogue, day);
        let one = |programme: &Programme| One {
            programme: programme.id.clone(),
            standing: programme.stands(&facts, day).standing,
            said: said(programme),
        };
        Stood(catalogue.programmes.iter().map(one).collect())
    }

    /// How a programme stood; none if it was not listed.
    pub fn standing(&self, programme: &str) -> Option<Standing> {
        self.one(programme).map(|one| one.standing)
    }

    fn one(&self, programme: &str) -> Option<&One> {
        self.0.iter().find(|one| one.programme == programme)
    }

    /// What changed from then to `later`. What the firm could not have before and cannot have now is not told.
    pub fn changes(&self, later: &Stood) -> Vec<Change> {
        let gone = self.0.iter().filter(|one| later.one(&one.programme).is_none());
        let mut found = Vec::new();
        for id in later.0.iter().chain(gone).map(|one| one.programme.as_str()) {
            let (was, is) = (self.one(id), later.one(id));
            let what = different(was, is);
            let (before, now) = (self.standing(id), later.standing(id));
            let kind = match (is_open(before), is_open(now)) {
                (false, true) => ChangeKind::Opened,
                (true, false) => ChangeKind::Closed,
                (true, true) if before != now || !what.is_empty() => ChangeKind::Changed,
                _ => continue,
            };
            found.push(Change { programme: id.to_owned(), kind, standing: now, what });
        }
        found
    }
}

/// What changed for a saved situation between two catalogues, each on its day. What the firm could not have before and
/// cannot have now is not told.
pub fn changes(before: (&Catalogue, Date), after: (&Catalogue, Date), situation: &Situation) -> Vec<Change> {
    let of = |(catalogue, day): (&Catalogue, Date)| Stood::of(catalogue, situation, day);
    of(before).changes(&of(after))
}

/// Whether a firm may have a programme that stands so.
fn is_open(standing: Option<Standing>) -> bool {
    matches!(standing, Some(Standing::Eligible | Standing::Likely))
}

/// Identifiers of claims and rules that are not the same in both.
fn different(before: Option<&One>, after: Option<&One>) -> Vec<String> {
    let said = |one: Option<&One>| one.map(|one| one.said.clone()).unwrap_or_default();
    let (old, new) = (said(before), said(after));
    let only = |of: &[(String, String)], other: &[(String, String)]| -> Vec<String> {
        of.iter().filter(|entry| !other.contains(entry)).map(|(id, _)| id.clone()).collect()
    };
    let mut ids = only(&new, &old);
    ids.extend(only(&old, &new));
    ids.sort();
    ids.dedup();
    ids
}

/// What a programme says. That a claim was seen again, by another source or with more confidence is no change of it.
fn said(programme: &Programme) -> Vec<(String, String)> {
    let of_claim = |claim: &Claim| {
        let value = match &claim.value {
            Value::Number(number) => crate::edits::written(*number),
            Value::Word(word) => word.clone(),
        };
        let days = [claim.valid_from, claim.valid_to].map(|day| day.map(|day| day.to_string()).unwrap_or_default());
        let when = claim.when.written();
        (claim.id.clone(), digest(&[&value, &claim.unit, &claim.of, &when, &days[0], &days[1]]))
    };
    let of_rule = |rule: &Rule| {
        let compared = rule.condition.iter().map(crate::edits::condition).collect::<Vec<_>>().join("");
        let (effect, text) = (format!("{:?}", rule.effect), &rule.text);
        (rule.id.clone(), digest(&[&compared, &text.fr, &text.ar, &text.en, &rule.unless.written(), &effect]))
    };
    programme.claims.iter().map(of_claim).chain(programme.rules.iter().map(of_rule)).collect()
}

fn digest(parts: &[&str]) -> String {
    let hash = parts.iter().fold(Sha256::new(), |hash, part| {
        hash.chain_update(u64::try_from(part.len()).unwrap_or(u64::MAX).to_be_bytes()).chain_update(part)
    });
    let mut text = hash.finalize().iter().fold(String::new(), |mut text, byte| {
        // Writing to a string cannot fail.
        let _ = write!(text, "{byte:02x}");
        text
    });
    text.truncate(DIGEST);
    text
}
