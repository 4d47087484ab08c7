//! Two years, and why they differ.
//!
//! GHG Protocol Corporate Standard, chapter 5: the base year is restated when structure or method change
//! it significantly; growth or decline of activity is no reason.

use std::collections::{BTreeMap, BTreeSet};

use factors::{ActivityCode, Scope2Method, Stage};
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

/// Explains the change. Activity and factor effects share their product equally (mean of both orders),
/// so the four effects add up to the change exactly, but for rounding.
pub fn compare(firm: &Firm, before: &Account, after: &Account) -> Change {
    let (old, new) = (sums(before), sums(after));
    let sites = |account: &Account| account.lines.iter().map(|line| line.site.clone()).collect::<BTreeSet<_>>();
    let (old_sites, new_sites) = (sites(before), sites(after));
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

fn sums(account: &Account) -> BTreeMap<Key, Sum> {
    let mut sums: BTreeMap<Key, Sum> = BTreeMap::new();
    for line in account.lines.iter().filter(|line| line.method != Some(Scope2Method::Market)) {
        let sum = sums.entry(key(line)).or_default();
        sum.amount += line.calculation.amount();
        sum.co2e += line.emissions.co2e;
        if let Some(used) = account.factors.get(line.factor) {
            sum.per.insert(used.factor.per.clone());
            sum.sources.insert(used.factor.source.to_string());
        }
    }
    sums
}

fn key(line: &Line) -> Key {
    Key { site: line.site.clone(), category: line.category, activity: line.activity.clone(), stage: line.stage }
}
