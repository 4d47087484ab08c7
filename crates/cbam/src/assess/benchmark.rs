use std::collections::{BTreeMap, BTreeSet};

use super::goods::Row;
use super::system::{Given, Inner};
use crate::Exact;
use crate::error::{Error, Problem};
use crate::groups::by_code;
use crate::solve;

/// What the precursors of a good add to its benchmark, `Σ m_i × BM_i` in tCO2e per functional unit, by the eight digits of
/// its code.
pub(crate) type OfPrecursors = BTreeMap<String, Exact>;

/// `m_i` is what one tonne of the good takes (2025/2620 Annex point 3.3, Equations 4 and 5), so goods are kept apart here even
/// where they are one process of the law: the benchmark of a kiln goes into the cement ground from its clinker, not into the
/// clinker. What is bought is shared by all that the processes of one code make; what is made there goes to the goods of the
/// process that uses it. A good that goes into itself brings no second benchmark.
pub(crate) fn of_precursors(given: &Given, inner: &[Inner]) -> Result<OfPrecursors, Error> {
    let nodes: Vec<&str> = given.made.rows.iter().map(Row::code).collect::<BTreeSet<_>>().into_iter().collect();
    let one = by_code(given.installation);
    let of = |process: usize| one.get(process).copied();
    let mut uses = vec![vec![Exact::ZERO; nodes.len()]; nodes.len()];
    let mut rhs = vec![vec![Exact::ZERO]; nodes.len()];
    let mut add = |node: usize, amount: Exact| {
        if let Some(cell) = rhs.get_mut(node).and_then(|row| row.first_mut()) {
            *cell = *cell + amount;
        }
    };
    for lot in given.lots {
        for (node, share) in shares(given, &nodes, |row| of(row.process) == of(lot.process)) {
            add(node, share * lot.tonnes * lot.values.benchmark);
        }
    }
    for flow in inner {
        let comes_from = |row: &Row| row.process == flow.from && flow.names(&row.cn);
        let sources = shares(given, &nodes, comes_from);
        let goes_into = |row: &Row| match of(flow.from) == of(flow.into) {
            true => row.process == flow.into,
            false => of(row.process) == of(flow.into),
        };
        let other = |row: &Row| !sources.iter().any(|(node, _)| nodes.get(*node) == Some(&row.code()));
        let mut targets = shares(given, &nodes, |row| goes_into(row) && other(row));
        let itself = targets.is_empty();
        if itself {
            targets = shares(given, &nodes, goes_into);
        }
        for (target, share) in targets {
            if !itself {
                add(target, share * flow.units * flow.benchmark_per_unit);
            }
            for (source, part) in &sources {
                if let Some(cell) = uses.get_mut(target).and_then(|row| row.get_mut(*source)) {
                    *cell = *cell + share * *part * flow.units;
                }
            }
        }
    }
    let units = |node: &&str| given.made.rows.iter().filter(|row| row.code() == *node).map(Row::units).sum();
    let levels: Vec<Exact> = nodes.iter().map(units).collect();
    let looped = |node: usize| {
        let code = nodes.get(node).copied().unwrap_or_default();
        Problem::Loop(code.to_owned()).at("processes")
    };
    let solved = solve::solve(&levels, &uses, rhs).map_err(looped)?;
    let values = solved.iter().map(|row| row.first().copied().unwrap_or(Exact::ZERO));
    Ok(nodes.into_iter().map(str::to_owned).zip(values).collect())
}

/// How goods share an amount, by the functional units that are made of them.
fn shares(given: &Given, nodes: &[&str], of: impl Fn(&Row) -> bool) -> Vec<(usize, Exact)> {
    let mut units: BTreeMap<usize, Exact> = BTreeMap::new();
    let rows = given.made.rows.iter().filter(|row| row.units().is_positive() && of(row));
    for (row, node) in rows.filter_map(|row| Some((row, nodes.binary_search(&row.code()).ok()?))) {
        let sum = units.entry(node).or_insert(Exact::ZERO);
        *sum = *sum + row.units();
    }
    let all: Exact = units.values().copied().sum();
    units.into_iter().map(|(node, made)| (node, made / all)).collect()
}
