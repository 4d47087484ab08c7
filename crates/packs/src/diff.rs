//! What a newer release changes, and what that would move in an inventory.

use std::collections::{BTreeMap, HashMap, HashSet};

use factors::{Factor, FactorId, GwpSet, Library, Published, Stage};
use language::{Language, fold};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::{Pack, Row};

/// The differences between two releases of a database. Rows are the same if their ids are, or else their paths.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize, JsonSchema)]
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
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
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
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct Relabelled {
    /// Its factor in the later release.
    pub factor: FactorId,
    /// Path before.
    pub was: String,
    /// Path after.
    pub is: String,
}

/// What would move in an inventory if the later release took the place of the earlier one.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct Moved {
    /// The factor used.
    pub before: FactorId,
    /// Its name, in French as in the pack if it has one.
    pub name: String,
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
    // By its path only where the id was given up: a path may be that of many rows, such as the years of a grid.
    let known: HashSet<&str> = from.rows.iter().map(|row| row.factor.source_row.as_str()).collect();
    let mut by_key: HashMap<String, Option<&Row>> = HashMap::new();
    for row in to.rows.iter().filter(|row| !known.contains(row.factor.source_row.as_str())) {
        by_key.entry(fold(&row.key)).and_modify(|same| *same = None).or_insert(Some(row));
    }
    let again = |row: &Row| by_key.get(&fold(&row.key)).copied().flatten();
    let pair = |row: &Row| by_id.get(row.factor.source_row.as_str()).copied().or_else(|| again(row));
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
    /// emissions that each makes in it (kg CO2e). A factor of the catalogue counts if it was taken from a row of
    /// this database and has the figure of this release. Others are left out. Largest move first.
    pub fn would_move(&self, to: &Pack, used: &[(FactorId, f64)], library: &Library) -> Vec<Moved> {
        let pairs = pairs(self, to);
        let rows = Rows::new(self);
        let mut moved: Vec<Moved> = used
            .iter()
            .filter_map(|(id, was)| {
                let (position, stage) = rows.whence(id, library)?;
                let row = self.rows.get(position)?;
                let later = pairs.get(position).copied().flatten();
                let now = at_stage(row, stage)?;
                let pair = later.and_then(|later| at_stage(later, stage)).map(|after| (&now, after));
                let would_be = pair.as_ref().and_then(|(before, after)| {
                    let ratio = before.per.ratio_to(&after.per).ok()?;
                    let now = total(before, library);
                    (now != 0.0).then(|| was * (total(after, library) * ratio / now))
                });
                let after = pair.map(|(_, after)| after.id);
                let name = now.name.get(Language::Fr).to_owned();
                Some(Moved { before: id.clone(), name, after, was: *was, would_be })
            })
            .collect();
        let size = |moved: &Moved| moved.would_be.map_or(moved.was.abs(), |then| (then - moved.was).abs());
        moved.sort_by(|a, b| size(b).total_cmp(&size(a)).then_with(|| a.before.cmp(&b.before)));
        moved
    }
}

/// The rows of a pack by factor and by id in the source.
struct Rows<'a> {
    pack: &'a Pack,
    family: String,
    by_factor: HashMap<&'a str, usize>,
    by_row: HashMap<&'a str, usize>,
}

impl<'a> Rows<'a> {
    fn new(pack: &'a Pack) -> Self {
        let rows = || pack.rows.iter().enumerate();
        Rows {
            pack,
            family: format!("{}-", pack.header.family()),
            by_factor: rows().map(|(position, row)| (row.factor.id.as_str(), position)).collect(),
            by_row: rows().map(|(position, row)| (row.factor.source_row.as_str(), position)).collect(),
        }
    }

    /// The row a factor is or was taken from, and the stage, if it is only a part of the row.
    fn whence(&self, id: &FactorId, library: &Library) -> Option<(usize, Option<Stage>)> {
        // A part is named after its whole: `base-carbone-23.6/14015#combustion`.
        let (whole, part) = id.as_str().split_once('#').map_or((id.as_str(), None), |(w, p)| (w, Some(p)));
        if let Some(position) = self.by_factor.get(whole) {
            return Some((*position, part.and_then(Stage::from_code)));
        }
        let factor = library.factor(id).filter(|factor| factor.source.as_str().starts_with(&self.family))?;
        // DESNZ numbers the gases of a row: `1_100_1000_15_1` is a line of `1_100_1000_15`.
        let row = factor.source_row.as_str();
        let bare = row.rsplit_once('_').map_or(row, |(bare, _)| bare);
        let position = *self.by_row.get(row).or_else(|| self.by_row.get(bare))?;
        let stage = |row: &Row| (row.factor.stage != factor.stage).then_some(factor.stage);
        let row = self.pack.rows.get(position)?;
        let own = at_stage(row, stage(row))?;
        let there = total(factor, library) * own.per.ratio_to(&factor.per).ok()?;
        let here = total(&own, library);
        ((here - there).abs() <= 1e-3 * here.abs()).then(|| (position, stage(row)))
    }
}

/// The factor of a row, or that of its part at `stage`.
fn at_stage(row: &Row, stage: Option<Stage>) -> Option<Factor> {
    let Some(stage) = stage else { return Some(row.factor.clone()) };
    let part = row.parts.iter().find(|part| part.stage == Some(stage))?;
    Some(Factor {
        id: FactorId::from(format!("{}#{}", row.factor.id, stage.code())),
        stage,
        composition: part.composition.clone(),
        published: Some(Published { co2e: part.co2e, gwp: row.factor.published.and_then(|p| p.gwp) }),
        ..row.factor.clone()
    })
}
