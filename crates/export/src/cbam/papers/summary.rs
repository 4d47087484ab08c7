//! The 16 items of the summary (2025/2547 Annex IV): what a buyer sees. Nothing of quantities, recipes, suppliers, nor of the
//! names that the firm gives its processes, streams and inputs.

use rust_decimal::Decimal;

use super::Context;
use super::draft::{Draft, Grid, embedded, percent, text};
use super::model::Cell;
use super::places::{unit, yes};
use super::shared::{self, Reader};
use super::{plan, report};

/// An item by its number.
pub(super) fn item(context: &Context, number: u8) -> Draft {
    match number {
        1 => {
            let mut draft = Draft::default();
            shared::operator(context, &mut draft);
            draft
        }
        2 => {
            let mut draft = Draft::default();
            shared::installation(context, &mut draft);
            draft
        }
        3 => goods(context),
        4 => embedded_emissions(context),
        5 => report::by_process(context),
        6 => {
            let mut draft = Draft::default();
            draft.figure("Total indirect emissions", context.assessment.totals.indirect_t_published, "t CO2e");
            draft
        }
        7 => heat(context),
        8 => said("Zero-rated fuels or materials are used", shared::zero_rated(context).next().is_some()),
        9 => waste_gas(context),
        10 => capture(context),
        11 => own_electricity(context),
        12 => shared::default_precursors(context, Reader::Buyer),
        13 => shared::actual_precursors(context, Reader::Buyer),
        14 => shared::averages(context, Reader::Buyer),
        15 => shared::other_periods(context),
        16 => shared::followed(context, Reader::Buyer),
        _ => Draft::default(),
    }
}

fn said(label: &str, flag: bool) -> Draft {
    let mut draft = Draft::default();
    draft.fact(label, yes(flag));
    draft
}

fn goods(context: &Context) -> Draft {
    let mut draft = Draft::default();
    let mut grid = Grid::new(&["CN code", "Good", "Category", "Functional unit", "Production route"]);
    for good in &context.assessment.goods {
        let name = plan::name_of(context, &mut draft, &good.cn, good.name.as_deref());
        let mut processes = context.installation.processes.iter().enumerate();
        let made = processes.find(|(_, process)| good.processes.contains(&process.id));
        let route = match made {
            Some((index, process)) => draft.words(process.route.as_deref(), &format!("processes[{index}].route")),
            None => Cell::Nothing,
        };
        let category = text(shared::category(context, &good.category));
        grid.row(vec![text(&good.cn), name, category, text(unit(good.unit)), route]);
    }
    draft.table(grid, "None.");
    draft
}

fn embedded_emissions(context: &Context) -> Draft {
    let mut draft = Draft::default();
    let mut grid = Grid::new(&[
        "CN code",
        "SEE direct|t CO2e/t",
        "SEE indirect|t CO2e/t",
        "SEE|t CO2e/t",
        "Default values in it|%",
        "SEFA|t CO2e/t",
    ]);
    for good in &context.assessment.goods {
        grid.row(vec![
            text(&good.cn),
            embedded(good.see_direct),
            embedded(good.see_indirect_counted),
            Cell::Number(good.see_published.normalize()),
            good.default_share.map_or(Cell::Nothing, percent),
            embedded(good.sefa),
        ]);
    }
    draft.table(grid, "None.");
    let mut grid = Grid::new(&[
        "CN code",
        "Electricity with actual factors|%",
        "With the grid default|%",
        "Conditions of point D.4 confirmed",
        "Benchmark applied|t CO2e/t",
        "Benchmark confirmation",
    ]);
    for good in &context.assessment.goods {
        let mut results = context.assessment.processes.iter();
        let share = results.find(|result| good.processes.contains(&result.id));
        let share = share.and_then(|result| result.electricity.actual_share);
        let default = share.and_then(|share| Decimal::ONE.checked_sub(share));
        let confirmed = if share.is_some_and(|share| !share.is_zero()) { "Yes" } else { "Not applicable" };
        grid.row(vec![
            text(&good.cn),
            share.map_or(Cell::Nothing, percent),
            default.map_or(Cell::Nothing, percent),
            text(confirmed),
            embedded(good.benchmark),
            text("Column A of the actual route"),
        ]);
    }
    draft.table(grid, "None.");
    draft.text(
        "SEE are specific embedded emissions, SEFA the specific embedded free allocation of the reporting period (2025/2620). Indirect emissions are those that count for the good.",
    );
    draft
}

fn heat(context: &Context) -> Draft {
    let mut draft = Draft::default();
    let any = |inward: bool| {
        let mut processes = context.installation.processes.iter();
        processes.any(|process| !if inward { &process.heat_in } else { &process.heat_out }.is_empty())
    };
    draft.fact("Heat imported by processes", yes(any(true)));
    draft.fact("Heat exported by processes", yes(any(false)));
    draft
}

fn waste_gas(context: &Context) -> Draft {
    let mut draft = Draft::default();
    let any = |inward: bool| {
        let mut processes = context.installation.processes.iter();
        processes.any(|process| !if inward { &process.waste_gas_in } else { &process.waste_gas_out }.is_empty())
    };
    draft.fact("Waste gases imported by processes", yes(any(true)));
    draft.fact("Waste gases exported by processes", yes(any(false)));
    draft
}

fn capture(context: &Context) -> Draft {
    let mut draft = said("CO2 is captured or transferred", !context.installation.transferred_co2.is_empty());
    if !context.assessment.transfers.is_empty() {
        let deducted = context.assessment.transfers.iter().any(|transfer| !transfer.deducted_t.is_zero());
        draft.fact("Transferred CO2 is deducted", yes(deducted));
    }
    draft
}

fn own_electricity(context: &Context) -> Draft {
    let units = context.assessment.energy_units.iter().any(|unit| unit.t_per_mwh.is_some());
    let out = context.installation.processes.iter().any(|process| !process.electricity_out.is_empty());
    said("Electricity is produced in the installation", units || out)
}
