//! Which measures act on one system, and what it uses: together they never save more.

use std::collections::{BTreeMap, BTreeSet};

use money::Exact;
use reduce::Stake;
use units::Units;

use super::super::{Measure, Series, System};
use super::{Own, Used, total};

/// Measures that one system tells apart: their combinations are looked at one by one.
const TOGETHER: usize = 10;

/// A quotient with no more digits than can be written down and read again.
fn short(value: Exact) -> Exact {
    value.to_f64().map_or(value, Exact::nearest)
}

/// Measures of one system of one site act one after the other: what each saves was computed of all that is used, so it becomes a share of what is left.
/// Others save their amounts. Where those of a site together would save more than it uses, none of them saves more than the others left.
pub(super) fn systems(
    kept: &mut [(&Own, Measure)],
    activities: &[Used],
    stakes: &[Stake],
    units: &Units,
) -> Vec<System> {
    let all = |site: &str| Uses::of(activities, stakes, site, units);
    let crowded = |site: &str| {
        let there = kept.iter().filter(|(own, _)| site.is_empty() || own.measure.site == site);
        all(site).are_exceeded(there.map(|(_, measure)| measure))
    };
    let sites: BTreeSet<&str> = kept.iter().map(|(own, _)| own.measure.site.as_str()).collect();
    // What is of no site acts on all of them.
    let everywhere = sites.contains("") && crowded("");
    let full: BTreeSet<&str> = sites.iter().copied().filter(|site| crowded(site)).collect();
    let mut groups: BTreeMap<(String, String), Vec<usize>> = BTreeMap::new();
    for (position, (own, _)) in kept.iter().enumerate() {
        let site = own.measure.site.as_str();
        let key = match site {
            _ if everywhere => (String::new(), String::new()),
            site if full.contains(site) => (site.to_owned(), String::new()),
            site => (site.to_owned(), own.measure.system.trim().to_lowercase()),
        };
        groups.entry(key).or_default().push(position);
    }
    let mut systems = Vec::new();
    for ((site, name), positions) in groups {
        let parts = positions.chunks(TOGETHER);
        let uses = all(&site).parted(if name.is_empty() { parts.len() } else { 1 });
        for (number, together) in parts.enumerate() {
            for &position in together {
                let saves = kept[position].1.sizes.iter_mut().flat_map(|size| &mut size.saves);
                for saving in saves.filter(|_| !name.is_empty()) {
                    let (Some(all), Some(amount)) = (uses.0.get(&saving.carrier), &saving.amount) else { continue };
                    let share = short(amount.at(0) / *all);
                    if share.is_share() && share.is_positive() {
                        (saving.share, saving.amount) = (Some(share), None);
                    }
                }
            }
            systems.push(System {
                id: format!("{site}/{name}/{number}"),
                uses: uses.0.iter().map(|(activity, uses)| (activity.clone(), Series::constant(*uses))).collect(),
                sequence: together.iter().map(|&position| kept[position].1.id.clone()).collect(),
            });
        }
    }
    systems
}

/// What a site uses in a year, by activity. What is not in the inventory is used anew: it has no baseline to be held to.
struct Uses(BTreeMap<String, Exact>);

impl Uses {
    /// Of a site; of all of them, if it has no name.
    fn of(activities: &[Used], stakes: &[Stake], site: &str, units: &Units) -> Self {
        let here = |one: &Used| {
            let of = stakes.iter().filter(|stake| stake.activity.as_str() == one.activity);
            let of: Vec<&Stake> = of.filter(|stake| site.is_empty() || stake.site == site).collect();
            Some((one.activity.clone(), Exact::nearest(total(&of, &one.unit, units)?)))
        };
        Uses(activities.iter().filter_map(here).collect())
    }

    fn are_exceeded<'a>(&self, measures: impl Iterator<Item = &'a Measure>) -> bool {
        let mut sums: BTreeMap<&str, Exact> = BTreeMap::new();
        for saving in measures.flat_map(|measure| &measure.sizes).flat_map(|size| &size.saves) {
            let amount = saving.amount.as_ref().map_or(Exact::ZERO, |amount| amount.at(0)).or_zero();
            let sum = sums.entry(&saving.carrier).or_default();
            *sum = *sum + amount;
        }
        self.0.iter().any(|(activity, uses)| sums.get(activity.as_str()).is_some_and(|sum| uses.is_below(*sum)))
    }

    /// A part of several that are alike.
    fn parted(self, parts: usize) -> Self {
        let parts = Exact::from(i64::try_from(parts).unwrap_or(1).max(1));
        Uses(self.0.into_iter().map(|(activity, uses)| (activity, short(uses / parts))).collect())
    }
}
