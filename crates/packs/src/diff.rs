//! What a newer release changes, and what that would move in an inventory.

use std::collections::{BTreeMap, HashMap};

use factors::{Factor, FactorId, GwpSet, Library};
use language::{Language, fold};
use serde::{Deserialize, Serialize};

use crate::{Pack, Row};

/// The differences between two releases of a database. Rows are the same if their ids are, or else their paths.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Diff {
    /// The earlier release.
    pub from: String,
    /// The later release.
    pub to: String,
    /// Rows that are in both.
    pub common: usize,
    /// Rows only of the later one.
    pub added: Vec<FactorId>,
    /// Rows only of the earlier one.
    pub removed: Vec<FactorId>,
    /// Rows whose total changed at all.
    pub changed: usize,
    /// Those that changed by more than the limit, the largest change first.
    pub beyond: Vec<Change>,
    /// Rows whose name or path changed.
    pub relabelled: Vec<Relabelled>,
    /// Rows whose unit changed: their figures cannot be compared.
    pub unit_changed: Vec<FactorId>,
}

/// A row whose figure changed.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Change {
    /// Its factor in the earlier release.
    pub before: FactorId,
    /// Its factor in the later release.
    pub after: FactorId,
    /// Its name.
    pub name: String,
    /// kg CO2e per unit before.
    pub was: f64,
    /// kg CO2e per unit after.
    pub is: f64,
    /// Change in %; `None` from zero.
    pub percent: Option<f64>,
}

/// A row under another name.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Relabelled {
    /// Its factor in the later release.
    pub factor: FactorId,
    /// Path before.
    pub was: String,
    /// Path after.
    pub is: String,
}

/// What would move in an inventory if the later release took the place of the earlier one.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Moved {
    /// The factor used.
    pub before: FactorId,
    /// The one that would take its place; `None` if the later release has none.
    pub after: Option<FactorId>,
    /// kg CO2e now.
    pub was: f64,
    /// kg CO2e then; `None` if it cannot be said.
    pub would_be: Option<f64>,
}

/// Total in the set of the factor as published, or computed where none is.
fn total(factor: &Factor, library: &Library) -> f64 {
    let computed =
        || factor.composition.co2e(&library.gwp, GwpSet::Ar5).unwrap_or(0.0) + factor.composition.co2_biogenic;
    factor.published.map_or_else(computed, |published| published.co2e)
}

/// The rows of the later release that continue those of the earlier one, by position in `from`.
fn pairs<'a>(from: &'a Pack, to: &'a Pack) -> Vec<Option<&'a Row>> {
    let by_id: HashMap<&str, &Row> = to.rows.iter().map(|row| (row.factor.source_row.as_str(), row)).collect();
    let by_key: HashMap<String, &Row> = to.rows.iter().map(|row| (fold(&row.key), row)).collect();
    let pair = |row: &Row| by_id.get(row.factor.source_row.as_str()).or_else(|| by_key.get(&fold(&row.key))).copied();
    from.rows.iter().map(pair).collect()
}

/// Compares two releases; changes of more than `limit_percent` are listed.
pub fn diff(from: &Pack, to: &Pack, limit_percent: f64, library: &Library) -> Diff {
    let mut diff = Diff { from: from.header.source(), to: to.header.source(), ..Diff::default() };
    let mut continued: BTreeMap<&FactorId, ()> = BTreeMap::new();
    for (row, pair) in from.rows.iter().zip(pairs(from, to)) {
        let Some(later) = pair else {
            diff.removed.push(row.factor.id.clone());
            continue;
        };
        continued.insert(&later.factor.id, ());
        diff.common += 1;
        if fold(&row.key) != fold(&later.key) {
            let factor = later.factor.id.clone();
            diff.relabelled.push(Relabelled { factor, was: row.key.clone(), is: later.key.clone() });
        }
        let Ok(ratio) = row.factor.per.ratio_to(&later.factor.per) else {
            diff.unit_changed.push(later.factor.id.clone());
            continue;
        };
        let (was, is) = (total(&row.factor, library), total(&later.factor, library) * ratio);
        if was.to_bits() == is.to_bits() {
            continue;
        }
        diff.changed += 1;
        let percent = (was != 0.0).then(|| (is - was) / was.abs() * 100.0);
        if percent.is_none_or(|percent| percent.abs() > limit_percent) {
            let name = later.factor.name.get(Language::Fr).to_owned();
            let (before, after) = (row.factor.id.clone(), later.factor.id.clone());
            diff.beyond.push(Change { before, after, name, was, is, percent });
        }
    }
    diff.added = to.rows.iter().map(|row| &row.factor.id).filter(|id| !continued.contains_key(id)).cloned().collect();
    let size = |change: &Change| change.percent.map_or(f64::INFINITY, f64::abs);
    diff.beyond.sort_by(|a, b| size(b).total_cmp(&size(a)).then_with(|| a.before.cmp(&b.before)));
    diff
}

impl Pack {
    /// What the release `to` would move in an inventory, given the factors that it uses with the
    /// emissions that each makes in it (kg CO2e). Factors of other packs are left out. Largest move first.
    pub fn would_move(&self, to: &Pack, used: &[(FactorId, f64)], library: &Library) -> Vec<Moved> {
        let pairs = pairs(self, to);
        let positions: HashMap<&str, usize> =
            self.rows.iter().enumerate().map(|(position, row)| (row.factor.id.as_str(), position)).collect();
        let mut moved: Vec<Moved> = used
            .iter()
            .filter_map(|(id, was)| {
                // A part is named after its whole: `base-carbone-23.6/14015#combustion`.
                let (whole, part) = id.as_str().split_once('#').map_or((id.as_str(), None), |(w, p)| (w, Some(p)));
                let position = *positions.get(whole)?;
                let row = self.rows.get(position)?;
                let later = pairs.get(position).copied().flatten();
                let of = |row: &Row| match part {
                    None => Some(row.factor.clone()),
                    Some(part) => row.part_factors().find(|factor| factor.stage.code() == part),
                };
                let pair = of(row).zip(later.and_then(of));
                let would_be = pair.as_ref().and_then(|(before, after)| {
                    let ratio = before.per.ratio_to(&after.per).ok()?;
                    let now = total(before, library);
                    (now != 0.0).then(|| was * (total(after, library) * ratio / now))
                });
                let after = pair.map(|(_, after)| after.id);
                Some(Moved { before: id.clone(), after, was: *was, would_be })
            })
            .collect();
        let size = |moved: &Moved| moved.would_be.map_or(moved.was.abs(), |then| (then - moved.was).abs());
        moved.sort_by(|a, b| size(b).total_cmp(&size(a)).then_with(|| a.before.cmp(&b.before)));
        moved
    }
}
