//! Uses that measures share.

use std::collections::{BTreeMap, BTreeSet};

use money::Exact;
use reduce::Stake;
use units::Units;

use super::{Own, Used, short, total};
use crate::transition::{Measure, Series, System};

/// Measures that one system tells apart: their combinations are looked at one by one.
const TOGETHER: usize = 10;

/// Measures of one system of one site act one after the other, each with its share of what is left of what the system uses. Systems with other
/// names are apart; what names no system acts, with its share of the whole, on what all systems of its site leave when they save most. Where
/// those of a site together would save more than it uses they cannot be apart: all of them act one after the other ([`reduce::in_turn`]).
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
    for ((site, name), positions) in &groups {
        let parts = positions.chunks(TOGETHER);
        let whole = all(site);
        let uses = if name.is_empty() {
            // Groups without a name come first: what the others save is not a share yet.
            let others =
                groups.iter().filter(|((of, other), _)| (site.is_empty() || of == site) && (of, other) != (site, name));
            let others = others.flat_map(|(_, positions)| positions).filter_map(|position| kept.get(*position));
            whole.less(&saved(others.map(|(_, measure)| measure))).parted(parts.len())
        } else {
            whole.of_system(positions.iter().filter_map(|position| kept.get(*position)))
        };
        for (number, together) in parts.enumerate() {
            for &position in together {
                let saves = kept[position].1.sizes.iter_mut().flat_map(|size| &mut size.saves);
                for saving in saves {
                    // What names no system has its share of the whole use, of whatever is left of it.
                    let of = if name.is_empty() && positions.len() <= TOGETHER { &whole } else { &uses };
                    let (Some(all), Some(amount)) = (of.0.get(&saving.carrier), &saving.amount) else { continue };
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

/// What measures save of each carrier at most, each by itself in its largest size.
fn saved<'a>(measures: impl Iterator<Item = &'a Measure>) -> BTreeMap<&'a str, Exact> {
    let mut sums: BTreeMap<&str, Exact> = BTreeMap::new();
    for measure in measures {
        let mut most: BTreeMap<&str, Exact> = BTreeMap::new();
        for saving in measure.sizes.iter().flat_map(|size| &size.saves) {
            let amount = saving.amount.as_ref().map_or(Exact::ZERO, |amount| amount.at(0)).or_zero();
            let known = most.entry(&saving.carrier).or_insert(amount);
            if known.is_below(amount) {
                *known = amount;
            }
        }
        for (carrier, amount) in most {
            let sum = sums.entry(carrier).or_default();
            *sum = *sum + amount;
        }
    }
    sums
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
        let sums = saved(measures);
        self.0.iter().any(|(activity, uses)| sums.get(activity.as_str()).is_some_and(|sum| uses.is_below(*sum)))
    }

    /// What is left when others save so much.
    fn less(&self, saved: &BTreeMap<&str, Exact>) -> Self {
        let rest = |(activity, uses): (&String, &Exact)| {
            let saved = saved.get(activity.as_str()).copied().filter(|saved| saved.is_positive()).unwrap_or_default();
            (activity.clone(), *uses - saved)
        };
        Uses(self.0.iter().map(rest).filter(|(_, rest)| rest.is_positive()).collect())
    }

    /// What a system uses of it, by the calculations of all its measures; all of it where one of them does not say that.
    fn of_system<'a>(&self, measures: impl Iterator<Item = &'a (&'a Own<'a>, Measure)>) -> Self {
        let mut most: BTreeMap<String, Exact> = BTreeMap::new();
        for (own, measure) in measures {
            let share = reduce::share_of_system(own.measure).map(Exact::nearest).filter(|share| share.is_positive());
            for (activity, amount) in saved(std::iter::once(measure)) {
                let Some(uses) = self.0.get(activity) else { continue };
                // The share is that of the measure as it is kept, its first size.
                let kept = measure.sizes.first().and_then(|size| size.saves.first()?.amount.as_ref());
                let kept = kept.map_or(amount, |kept| kept.at(0));
                let of = share.map_or(*uses, |share| short(kept / share));
                let of = if of.is_below(amount) { amount } else { of };
                let of = if uses.is_below(of) { *uses } else { of };
                let known = most.entry(activity.to_owned()).or_default();
                if known.is_below(of) {
                    *known = of;
                }
            }
        }
        Uses(most)
    }

    /// A part of several that are alike.
    fn parted(self, parts: usize) -> Self {
        let parts = Exact::from(i64::try_from(parts).unwrap_or(1).max(1));
        Uses(self.0.into_iter().map(|(activity, uses)| (activity, short(uses / parts))).collect())
    }
}
