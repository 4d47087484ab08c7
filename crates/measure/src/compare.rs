//! Two years, and why they differ.
//!
//! GHG Protocol Corporate Standard, chapter 5: the base year is restated when structure or method change
//! it significantly; growth or decline of activity is no reason.

use std::collections::{BTreeMap, BTreeSet};

use factors::{ActivityCode, FactorRecord, Gwp, GwpSet, Scope2Method, Stage};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::{Account, Category, Firm, Line};

/// The change from one account to another, kg CO2e, location-based, by what caused it.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct Change {
    /// Total of the earlier account.
    pub before: f64,
    /// Total of the later account.
    pub after: f64,
    /// More or less of the same activities.
    pub activity: f64,
    /// Other factors of the same publication: the world changed.
    pub factor: f64,
    /// Sites that came or went, and changes of the firm's part in them.
    pub structure: f64,
    /// Another publication, unit or set of potentials: the way of counting changed.
    pub method: f64,
    /// Whether structure and method together exceed the firm's own threshold for restating the base year.
    pub restate: bool,
}

/// What the base year was, by what its emissions are made of: enough to explain the change again without its lines.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct BaseYear {
    /// The year.
    pub year: i16,
    /// Set of potentials.
    pub gwp: GwpSet,
    /// Those potentials.
    pub potentials: Gwp,
    /// The factors used.
    pub factors: Vec<FactorRecord>,
    /// The amounts, location-based.
    pub rows: Vec<BaseRow>,
}

/// An amount of the base year: all lines of a site, category, activity, stage and factor.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct BaseRow {
    /// The site.
    pub site: String,
    /// Scope and category.
    pub category: Category,
    /// The activity.
    pub activity: ActivityCode,
    /// Life-cycle stage.
    pub stage: Stage,
    /// Position of the factor.
    pub factor: usize,
    /// Amount in the unit of the factor.
    pub amount: f64,
}

impl BaseYear {
    /// The account of the base year, summed.
    pub fn of(year: i16, account: &Account) -> Self {
        let mut amounts: BTreeMap<(Key, usize), f64> = BTreeMap::new();
        for line in counted(account) {
            *amounts.entry((key(line), line.factor)).or_default() += line.calculation.amount();
        }
        let row = |((key, factor), amount): ((Key, usize), f64)| {
            let Key { site, category, activity, stage } = key;
            BaseRow { site, category, activity, stage, factor, amount }
        };
        BaseYear {
            year,
            gwp: account.gwp,
            potentials: account.potentials.clone(),
            factors: account.factors.iter().map(|used| used.factor.clone()).collect(),
            rows: amounts.into_iter().map(row).collect(),
        }
    }

    fn sums(&self) -> BTreeMap<Key, Sum> {
        let mut sums: BTreeMap<Key, Sum> = BTreeMap::new();
        for row in &self.rows {
            let Some(factor) = self.factors.get(row.factor) else { continue };
            let BaseRow { site, category, activity, stage, amount, .. } = row.clone();
            let co2e = factor.composition.co2e(&self.potentials, self.gwp).unwrap_or(0.0);
            sums.entry(Key { site, category, activity, stage }).or_default().add(amount, amount * co2e, factor);
        }
        sums
    }
}

#[derive(PartialEq, Eq, PartialOrd, Ord, Clone)]
struct Key {
    site: String,
    category: Category,
    activity: ActivityCode,
    stage: Stage,
}

#[derive(Clone, Default)]
struct Sum {
    amount: f64,
    co2e: f64,
    per: BTreeSet<String>,
    sources: BTreeSet<String>,
}

impl Sum {
    fn add(&mut self, amount: f64, co2e: f64, factor: &FactorRecord) {
        self.amount += amount;
        self.co2e += co2e;
        self.per.insert(factor.per.clone());
        self.sources.insert(factor.source.to_string());
    }
}

/// Explains the change. Activity and factor effects share their product equally (mean of both orders),
/// so the four effects add up to the change exactly, but for rounding.
pub fn compare(firm: &Firm, before: &BaseYear, after: &Account) -> Change {
    let (old, new) = (before.sums(), sums(after));
    let sites = |sums: &BTreeMap<Key, Sum>| sums.keys().map(|key| key.site.clone()).collect::<BTreeSet<_>>();
    let (old_sites, new_sites) = (sites(&old), sites(&new));
    let keys: BTreeSet<&Key> = old.keys().chain(new.keys()).collect();
    let nothing = Sum::default();
    let mut change = Change::default();
    for key in keys {
        let (a, b) = (old.get(key).unwrap_or(&nothing), new.get(key).unwrap_or(&nothing));
        change.before += a.co2e;
        change.after += b.co2e;
        let difference = b.co2e - a.co2e;
        if !old_sites.contains(&key.site) || !new_sites.contains(&key.site) {
            change.structure += difference;
        } else if a.amount == 0.0 || b.amount == 0.0 {
            change.activity += difference;
        } else if a.per != b.per {
            change.method += difference;
        } else {
            let (one, two) = (a.co2e / a.amount, b.co2e / b.amount);
            change.activity += (b.amount - a.amount) * (one + two) / 2.0;
            let factor = (two - one) * (a.amount + b.amount) / 2.0;
            if a.sources == b.sources && before.gwp == after.gwp {
                change.factor += factor;
            } else {
                change.method += factor;
            }
        }
    }
    let moved = (change.structure + change.method).abs();
    change.restate = change.before > 0.0 && moved > change.before * firm.reporting.restate_above_pct / 100.0;
    change
}

/// The lines of the location-based total.
fn counted(account: &Account) -> impl Iterator<Item = &Line> {
    account.lines.iter().filter(|line| line.method != Some(Scope2Method::Market))
}

fn sums(account: &Account) -> BTreeMap<Key, Sum> {
    let mut sums: BTreeMap<Key, Sum> = BTreeMap::new();
    for line in counted(account) {
        if let Some(used) = account.factors.get(line.factor) {
            sums.entry(key(line)).or_default().add(line.calculation.amount(), line.emissions.co2e, &used.factor);
        }
    }
    sums
}

fn key(line: &Line) -> Key {
    Key { site: line.site.clone(), category: line.category, activity: line.activity.clone(), stage: line.stage }
}
