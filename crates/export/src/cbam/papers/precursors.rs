//! What the report says of quantities of precursors (items 18 to 21) and of own ones (item 27).

use std::collections::BTreeMap;

use ::cbam::Exact;

use super::Context;
use super::draft::{Draft, Grid, embedded, given, text};
use super::model::Cell;
use super::places::unit;
use super::shared;

/// Tonnes of own goods that go in, by the process that makes them.
pub(super) fn own_precursors(context: &Context) -> Draft {
    let mut draft = Draft::default();
    let mut sums: BTreeMap<&str, Exact> = BTreeMap::new();
    for (_, _, one) in shared::precursors(context) {
        if let Some(from) = &one.from {
            let sum = sums.entry(from).or_insert(Exact::ZERO);
            *sum = *sum + one.tonnes;
        }
    }
    let mut grid = Grid::new(&["Made by", "Made|t", "Used in the installation|t"]);
    for (from, used) in sums {
        let made: Exact = shared::goods(context)
            .filter(|(_, process, _)| process.id == from)
            .filter_map(|(_, _, good)| good.tonnes)
            .sum();
        grid.row(vec![text(from), given(made), given(used)]);
    }
    draft.table(grid, "None: no own good goes in.");
    draft
}

pub(super) fn own_by_process(context: &Context) -> Draft {
    let mut draft = Draft::default();
    let mut grid = Grid::new(&["Process", "Made by", "CN code", "Quantity|t|sum"]);
    for (_, process, one) in shared::precursors(context) {
        if let Some(from) = &one.from {
            let cn = one.cn.as_deref().map_or(Cell::Nothing, text);
            grid.row(vec![text(&process.id), text(from), cn, given(one.tonnes)]);
        }
    }
    draft.table(grid, "None: no own good goes in.");
    draft
}

pub(super) fn bought(context: &Context, by_process: bool) -> Draft {
    let mut draft = Draft::default();
    let mut sums: BTreeMap<(String, String), Exact> = BTreeMap::new();
    for lot in &context.assessment.precursors {
        let process = if by_process { lot.process.clone() } else { String::new() };
        let sum = sums.entry((process, lot.cn.clone())).or_insert(Exact::ZERO);
        *sum = *sum + Exact::from(lot.tonnes);
    }
    let mut columns = vec!["CN code", "Precursor", "Quantity|t|sum"];
    if by_process {
        columns.insert(0, "Process");
    }
    let mut grid = Grid::new(&columns);
    for ((process, cn), tonnes) in sums {
        let mut row = vec![text(&cn), text(shared::nomenclature(context, &cn)), given(tonnes)];
        if by_process {
            row.insert(0, text(process));
        }
        grid.row(row);
    }
    draft.table(grid, "None: no good of the regulation is bought.");
    draft
}

pub(super) fn own_embedded(context: &Context) -> Draft {
    let mut draft = Draft::default();
    let mut grid =
        Grid::new(&["Process", "Made by", "Unit", "SEE direct per unit|t CO2e", "SEE indirect per unit|t CO2e"]);
    for (_, process, one) in shared::precursors(context) {
        let made = one.from.as_ref().and_then(|from| context.assessment.processes.iter().find(|made| made.id == *from));
        if let Some(made) = made {
            let (direct, indirect) = (embedded(made.see_direct), embedded(made.see_indirect));
            grid.row(vec![text(&process.id), text(&made.id), text(unit(made.unit)), direct, indirect]);
        }
    }
    draft.table(grid, "None: no own good goes in.");
    draft
}
