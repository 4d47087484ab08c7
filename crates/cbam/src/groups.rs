use std::collections::BTreeSet;

use crate::Exact;
use crate::attribution::Level;
use crate::input::Installation;
use crate::tables::FunctionalUnit;

/// The processes of the law: those of one functional unit are one, whatever their routes or customers (2025/2547 Article
/// 4(6)). For goods counted by their clinker that is all of them; else those that share a CN code.
///
/// Gives for each process of the file the number of its process of the law, numbered in order of appearance.
pub(crate) fn groups(installation: &Installation, levels: &[Level]) -> Vec<usize> {
    let clinker: Vec<bool> = levels.iter().map(|level| level.unit == FunctionalUnit::Clinker).collect();
    let of = |index: usize| clinker.get(index).copied().unwrap_or(false);
    joined(installation, |a, b| of(a) && of(b))
}

/// The processes that make a good in common, numbered in order of appearance.
pub(crate) fn by_code(installation: &Installation) -> Vec<usize> {
    joined(installation, |_, _| false)
}

/// Processes joined where they share a CN code, or are the same otherwise.
fn joined(installation: &Installation, otherwise: impl Fn(usize, usize) -> bool) -> Vec<usize> {
    let codes: Vec<BTreeSet<&str>> = installation
        .processes
        .iter()
        .map(|process| process.goods.iter().filter_map(|good| good.cn.get(..8)).collect())
        .collect();
    let same =
        |a: usize, b: usize| codes.get(a).zip(codes.get(b)).is_some_and(|(a, b)| !a.is_disjoint(b)) || otherwise(a, b);
    let mut group: Vec<usize> = (0..codes.len()).collect();
    // Sharing is not transitive by itself: a joins b, b joins c. Few processes, so each pair is looked at.
    for a in 0..codes.len() {
        for b in 0..a {
            if let (true, Some(first), Some(second)) = (same(a, b), group.get(a).copied(), group.get(b).copied()) {
                let (kept, gone) = (first.min(second), first.max(second));
                group.iter_mut().filter(|of| **of == gone).for_each(|of| *of = kept);
            }
        }
    }
    let kept: BTreeSet<usize> = group.iter().copied().collect();
    group.iter().map(|of| kept.iter().position(|one| one == of).unwrap_or_default()).collect()
}

/// Adds values of processes into their group.
pub(crate) fn gather(group: &[usize], count: usize, values: impl Iterator<Item = Exact>) -> Vec<Exact> {
    let mut sums = vec![Exact::ZERO; count];
    for (of, value) in group.iter().zip(values) {
        if let Some(sum) = sums.get_mut(*of) {
            *sum = *sum + value;
        }
    }
    sums
}
