use calendar::Date;
use schemars::JsonSchema;
use serde::Serialize;

use crate::{Catalogue, Programme, Situation, Standing};

/// What a newer catalogue, or a later day, means for a firm.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, JsonSchema)]
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
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum ChangeKind {
    /// It was closed, not eligible or not there, and may now be had.
    Opened,
    /// It could be had, and its conditions are others.
    Changed,
    /// It could be had, and no longer can.
    Closed,
}

/// What changed for a saved situation between two catalogues, each on its day. What the firm could not have before and
/// cannot have now is not told.
pub fn changes(before: (&Catalogue, Date), after: (&Catalogue, Date), situation: &Situation) -> Vec<Change> {
    let stood = |(catalogue, day): (&Catalogue, Date), id: &str| {
        let facts = situation.facts(catalogue, day);
        catalogue.programme(id).map(|programme| programme.stands(&facts, day).standing)
    };
    let gone = before.0.programmes.iter().filter(|programme| after.0.programme(&programme.id).is_none());
    let mut found = Vec::new();
    for programme in after.0.programmes.iter().chain(gone) {
        let (was, is) = (stood(before, &programme.id), stood(after, &programme.id));
        let what = different(before.0.programme(&programme.id), after.0.programme(&programme.id));
        let kind = match (open(was), open(is)) {
            (false, true) => ChangeKind::Opened,
            (true, false) => ChangeKind::Closed,
            (true, true) if was != is || !what.is_empty() => ChangeKind::Changed,
            _ => continue,
        };
        found.push(Change { programme: programme.id.clone(), kind, standing: is, what });
    }
    found
}

fn open(standing: Option<Standing>) -> bool {
    matches!(standing, Some(Standing::Eligible | Standing::Likely))
}

/// Identifiers of claims and rules that are not the same in both. That a claim was seen again is no change.
fn different(before: Option<&Programme>, after: Option<&Programme>) -> Vec<String> {
    let said = |programme: Option<&Programme>| -> Vec<(String, String)> {
        let claims = programme.into_iter().flat_map(|programme| &programme.claims).map(|claim| {
            let content = (&claim.value, &claim.unit, &claim.of, &claim.when, claim.valid_from, claim.valid_to);
            (claim.id.clone(), format!("{content:?}"))
        });
        let rules = programme
            .into_iter()
            .flat_map(|programme| &programme.rules)
            .map(|rule| (rule.id.clone(), format!("{:?}", (&rule.condition, &rule.text, &rule.unless, rule.effect))));
        claims.chain(rules).collect()
    };
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
