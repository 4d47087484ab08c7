use crate::build::{Built, chosen};
use crate::case::Case;
use crate::model::{Constraint, Linear};
use crate::savings;

/// The measures of a system that may act in a year, each with its sizes, each with the columns of the works by which it does.
type Members = Vec<(usize, Vec<(usize, Linear)>)>;

/// Savings of a system in a year, exactly.
///
/// With one measure they are those of its works. With several, z_S ≥ 0 stands for "the combination S of sizes acts": Σ_S z_S ≤ 1, and for each
/// size i, Σ_{S ∋ i} z_S = the sum of the works of i that act in the year. When the works are 0 or 1, the only solution has z_S = 1 for the
/// combination that acts and 0 for all others; so no z has to be an integer, and savings Σ_S saving(S) z_S are those of the sequence.
pub(crate) fn build(
    case: &Case,
    built: &mut Built,
    system: usize,
    year: usize,
    add: &mut impl FnMut(usize, usize, &[f64]),
) {
    let members = members(case, built, system, year);
    let baseline = &case.problem.systems[system].baseline;
    let size = |measure: usize, size: usize| &case.problem.measures[measure].sizes[size];
    if let [(measure, sizes)] = &members[..] {
        for (index, columns) in sizes {
            let saved = savings::joint(baseline, std::iter::once(size(*measure, *index)), year);
            columns.iter().for_each(|(column, _)| add(*column, year, &saved));
        }
        return;
    }
    let mut once = Linear::new();
    let mut links: Vec<Vec<Linear>> = members
        .iter()
        .map(|(_, sizes)| {
            let less = |columns: &Linear| columns.iter().map(|(column, _)| (*column, -1.0)).collect();
            sizes.iter().map(|(_, columns)| less(columns)).collect()
        })
        .collect();
    let mut state = vec![0; members.len()];
    while next(&mut state, &members) {
        let column = built.model.column(0.0, 1.0, false);
        once.push((column, 1.0));
        let acting = || state.iter().enumerate().filter(|(_, choice)| **choice > 0);
        acting().for_each(|(member, choice)| links[member][choice - 1].push((column, 1.0)));
        let sizes = acting().map(|(member, choice)| size(members[member].0, members[member].1[choice - 1].0));
        add(column, year, &savings::joint(baseline, sizes, year));
    }
    built.model.at_most(Constraint::Structure, once, 1.0);
    for link in links.into_iter().flatten() {
        built.model.equal(Constraint::Structure, link, 0.0);
    }
}

fn members(case: &Case, built: &Built, system: usize, year: usize) -> Members {
    let mut members = Members::new();
    for &measure in &case.sequences[system] {
        let mut sizes: Vec<(usize, Linear)> = Vec::new();
        let acting = |(work, _): &(crate::case::Work, usize)| work.measure == measure && case.active(*work, year);
        for (work, column) in chosen(case, built).filter(acting) {
            match sizes.last_mut() {
                Some((size, columns)) if *size == work.size => columns.push((column, 1.0)),
                _ => sizes.push((work.size, vec![(column, 1.0)])),
            }
        }
        if !sizes.is_empty() {
            members.push((measure, sizes));
        }
    }
    members
}

/// The next combination, of which the first choice of each measure is to be without it; false after the last.
fn next(state: &mut [usize], members: &Members) -> bool {
    for (choice, (_, sizes)) in state.iter_mut().zip(members) {
        *choice += 1;
        if *choice <= sizes.len() {
            return true;
        }
        *choice = 0;
    }
    false
}
