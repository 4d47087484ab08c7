//! The 35 items of the operator's emissions report (2025/2547 Annex IV).

use std::collections::BTreeMap;

use ::cbam::input::{ElectricitySource, Method, Stream};
use ::cbam::{Exact, Published, round};
use rust_decimal::Decimal;

use super::Context;
use super::draft::{Draft, Grid, embedded, given, percent, percent_of, some, text, whole};
use super::model::Cell;
use super::places::{amount_unit, attribution, electricity, factor, method, unit, yes};
use super::shared::{self, Reader};
use super::{goods, plan, precursors};

/// An item by its number.
pub(super) fn item(context: &Context, number: u8) -> Draft {
    match number {
        1 => operator(context),
        2 => of_plan(context),
        3 => sources(context),
        4 => plan::own_electricity(context),
        5 => plan::waste_gases(context),
        6 => plan::capture(context),
        7 => direct(context),
        8 => months(context),
        9 => consumed(context),
        10 => indirect(context),
        11 => by_source(context),
        12 => electricity_factors(context),
        13 => goods::made(context),
        14 => shared::other_goods(context, true),
        15 => goods::embedded_emissions(context),
        16 => activity(context),
        17 => balance(context),
        18 => precursors::own_precursors(context),
        19 => precursors::bought(context, false),
        20 => precursors::own_by_process(context),
        21 => precursors::bought(context, true),
        22 => shared::default_precursors(context, Reader::Verifier),
        23 => shared::actual_precursors(context, Reader::Verifier),
        24 => shared::averages(context, Reader::Verifier),
        25 => shared::other_periods(context),
        26 => electricity_by_process(context),
        27 => precursors::own_embedded(context),
        28 => shared::followed(context, Reader::Verifier),
        29 => attributed(context),
        30 => levels(context),
        31 => goods::units(context),
        32 => shared::evidence(context, &[ElectricitySource::DirectLink, ElectricitySource::PowerPurchase]),
        33 => shared::evidence(context, &[ElectricitySource::PowerPurchase]),
        34 => goods::routes(context),
        35 => goods::parameters(context),
        _ => Draft::default(),
    }
}

fn operator(context: &Context) -> Draft {
    let mut draft = Draft::default();
    shared::operator(context, &mut draft);
    shared::installation(context, &mut draft);
    draft
}

fn of_plan(context: &Context) -> Draft {
    let mut draft = Draft::default();
    let installation = context.installation;
    let version = installation.plan.as_ref().and_then(|plan| plan.version.as_deref());
    draft.stated("Version of the plan", version, "plan.version");
    let ids: Vec<&str> = installation.processes.iter().map(|process| process.id.as_str()).collect();
    draft.fact("Production processes", ids.join(", "));
    let mut goods: Vec<_> = context.assessment.goods.iter().collect();
    goods.sort_by_key(|good| std::cmp::Reverse(good.tonnes));
    let five: Vec<&str> = goods.iter().take(5).map(|good| good.cn.as_str()).collect();
    draft.fact("Main goods (CN codes)", five.join(", "));
    let mut list = |label: &str, wanted: &dyn Fn(&Stream) -> bool| {
        let mut names = Vec::new();
        for (index, stream) in installation.streams.iter().enumerate().filter(|(_, stream)| wanted(stream)) {
            if let Cell::Text(name) = draft.words(Some(&stream.name), &format!("streams[{index}].name")) {
                names.push(name);
            }
        }
        draft.fact(label, if names.is_empty() { "None".to_owned() } else { names.join(", ") });
    };
    list("Fuels", &|stream| matches!(stream.method, Method::Combustion | Method::Flare));
    let materials = [Method::ProcessInput, Method::ProcessOutput, Method::MassBalance];
    list("Process materials", &|stream| materials.contains(&stream.method));
    list("Continuously measured", &|stream| stream.method == Method::Cems);
    list("Perfluorocarbons", &|stream| matches!(stream.method, Method::PfcSlope | Method::PfcOvervoltage));
    let zero = shared::zero_rated(context).next().is_some();
    draft.fact("Zero-rated fuels or materials", yes(zero));
    let heat = |inward: bool| {
        let mut flows = installation.processes.iter();
        yes(flows.any(|process| !if inward { &process.heat_in } else { &process.heat_out }.is_empty()))
    };
    draft.fact("Heat imported by processes", heat(true));
    draft.fact("Heat exported by processes", heat(false));
    draft
}

/// Electricity by source, MWh.
fn mwh(context: &Context) -> BTreeMap<&'static str, Exact> {
    let mut sums = BTreeMap::new();
    for (_, _, used) in shared::uses(context) {
        let sum = sums.entry(electricity(used.source)).or_insert(Exact::ZERO);
        *sum = *sum + used.mwh;
    }
    sums
}

fn sources(context: &Context) -> Draft {
    let mut draft = Draft::default();
    let names: Vec<&str> = mwh(context).into_keys().collect();
    draft.text(if names.is_empty() {
        "None: no electricity is used.".to_owned()
    } else {
        format!("{}.", names.join("; "))
    });
    draft
}

fn direct(context: &Context) -> Draft {
    let mut draft = Draft::default();
    let totals = &context.assessment.totals;
    draft.figure("Total direct emissions", totals.direct_t_published, "t CO2e");
    let tonnes = |value| round(value, Published::Tonnes);
    draft.figure("Of which for no good of the regulation", tonnes(totals.outside_t), "t CO2e");
    draft.figure("CO2 of zero-rated biomass, not included", tonnes(totals.biomass_t), "t CO2");
    draft
}

fn months(context: &Context) -> Draft {
    let mut draft = Draft::default();
    match context.installation.operating_from {
        None => draft.text("12 months: the plant operated in the whole reporting period."),
        Some(day) => {
            let months = 13 - i64::from(day.month());
            draft.figure("Months covered", Decimal::from(months), "months");
            draft.fact("First day of operation", day.to_string());
        }
    }
    draft
}

fn consumed(context: &Context) -> Draft {
    let mut draft = Draft::default();
    let total: Exact = mwh(context).into_values().sum();
    draft.figure("Electricity consumed", total.get().unwrap_or_default(), "MWh");
    draft
}

fn indirect(context: &Context) -> Draft {
    let mut draft = Draft::default();
    draft.figure("Total indirect emissions", context.assessment.totals.indirect_t_published, "t CO2e");
    draft
}

fn by_source(context: &Context) -> Draft {
    let mut draft = Draft::default();
    let mut grid = Grid::new(&["Source", "Electricity|MWh|sum"]);
    for (source, mwh) in mwh(context) {
        grid.row(vec![text(source), given(mwh)]);
    }
    draft.table(grid, "None: no electricity is used.");
    draft
}

fn electricity_factors(context: &Context) -> Draft {
    let mut draft = Draft::default();
    let installation = context.installation;
    let default = context.tables.grid(&installation.country, installation.year);
    let of_grid = installation.grid.as_ref().map(|grid| grid.t_per_mwh).or(default.map(|(factor, _)| factor));
    match (&installation.grid, default) {
        (Some(grid), _) => {
            draft.number("Grid", Some(grid.t_per_mwh), "t CO2/MWh", "grid.t_per_mwh");
            draft.stated("Source", Some(&grid.source), "grid.source");
        }
        (None, Some((factor, version))) => {
            draft.number("Grid, default", Some(factor), "t CO2/MWh", "grid");
            draft.fact("Source", format!("{} {}", version.act, version.place));
        }
        (None, None) => draft.fact("Grid", "Not used"),
    }
    let mut grid = Grid::new(&["Process", "Source", "Emission factor|t CO2/MWh", "Counts as actual"]);
    for (at, process, used) in shared::uses(context) {
        let actual = shared::counts_as_actual(context, &at, used);
        let units = &context.assessment.energy_units;
        let own = used.unit.as_ref().and_then(|id| units.iter().find(|unit| unit.id == *id));
        let factor = match (actual, own) {
            (true, Some(unit)) => unit.t_per_mwh.map_or(Cell::Nothing, embedded),
            (true, None) => some(used.t_per_mwh),
            // What is not admitted as actual counts as the grid's.
            (false, _) => some(of_grid),
        };
        grid.row(vec![text(&process.id), text(electricity(used.source)), factor, text(yes(actual))]);
    }
    draft.table(grid, "None: no electricity is used.");
    draft
}

fn activity(context: &Context) -> Draft {
    let mut draft = Draft::default();
    let mut grid = Grid::new(&[
        "Stream",
        "Method",
        "Activity data|",
        "Unit",
        "NCV|GJ/unit",
        "EF|",
        "Carbon|t/t",
        "Biomass|%",
        "Emissions|t CO2e",
    ]);
    for (index, stream) in context.installation.streams.iter().enumerate() {
        let standard = factor(context.tables, stream, context.installation.year);
        let name = draft.words(Some(&stream.name), &format!("streams[{index}].name"));
        let result = context.assessment.streams.get(index);
        let (amount, counted) = match stream.method {
            Method::Cems => (stream.measured_t, "t of the gas"),
            Method::PfcSlope | Method::PfcOvervoltage => (stream.aluminium_t, "t Al"),
            _ => (stream.amount, amount_unit(stream)),
        };
        let ef =
            if stream.method == Method::MassBalance { None } else { stream.ef.or(standard.map(|factor| factor.co2)) };
        grid.row(vec![
            name,
            text(method(stream.method).0),
            some(amount),
            text(counted),
            some(stream.ncv.or(standard.and_then(|factor| factor.ncv))),
            some(ef),
            some(stream.carbon.or(standard.and_then(|factor| factor.carbon))),
            percent_of(stream.biomass),
            result.map_or(Cell::Nothing, |result| embedded(result.fossil_t)),
        ]);
    }
    draft.table(grid, "None: the installation burns and converts nothing itself.");
    let mut grid = Grid::new(&["Stream", "Data gap and how it was closed"]);
    for (index, stream) in context.installation.streams.iter().enumerate() {
        if stream.gap.is_some() {
            let name = draft.words(Some(&stream.name), &format!("streams[{index}].name"));
            let gap = draft.words(stream.gap.as_deref(), &format!("streams[{index}].gap"));
            grid.row(vec![name, gap]);
        }
    }
    draft.table(grid, "Data gaps: none.");
    draft
}

fn balance(context: &Context) -> Draft {
    let mut draft = Draft::default();
    let mut grid = Grid::new(&[
        "Process",
        "DirEm*|t CO2e",
        "Heat in|t",
        "Heat out|t",
        "Waste gas in|t",
        "Waste gas out|t",
        "Electricity out|t",
        "Attributed direct|t CO2e",
        "Attributed indirect|t CO2e",
    ]);
    for process in &context.assessment.processes {
        grid.row(vec![
            text(&process.id),
            embedded(process.direct_t),
            embedded(process.heat_in_t),
            embedded(process.heat_out_t),
            embedded(process.waste_gas_in_t),
            embedded(process.waste_gas_out_t),
            embedded(process.electricity_out_t),
            embedded(process.attributed_direct_t),
            embedded(process.attributed_indirect_t),
        ]);
    }
    draft.table(grid, "None.");
    let heat = plan::heat_flows(context).done();
    draft.missing.extend(heat.missing);
    for part in heat.content {
        draft.content.push(part);
    }
    draft
}

fn electricity_by_process(context: &Context) -> Draft {
    let mut draft = Draft::default();
    let mut grid = Grid::new(&["Process", "Electricity|MWh|sum", "Emission factor, weighted|t CO2/MWh", "Actual|%"]);
    for process in &context.assessment.processes {
        let electricity = &process.electricity;
        grid.row(vec![
            text(&process.id),
            Cell::Number(electricity.mwh.normalize()),
            electricity.t_per_mwh.map_or(Cell::Nothing, embedded),
            electricity.actual_share.map_or(Cell::Nothing, percent),
        ]);
    }
    draft.table(grid, "None.");
    draft
}

fn attributed(context: &Context) -> Draft {
    let mut draft = Draft::default();
    let words = context.installation.plan.as_ref().and_then(|plan| plan.attribution.as_deref());
    if words.is_some() || context.installation.processes.len() > 1 {
        draft.stated("In general", words, "plan.attribution");
    }
    let mut grid = Grid::new(&["Stream", "Attribution", "Reconciliation factor|"]);
    for (index, stream) in context.installation.streams.iter().enumerate() {
        let name = draft.words(Some(&stream.name), &format!("streams[{index}].name"));
        let found = context.assessment.reconciliations.iter().find(|one| one.stream == stream.name);
        let factor = found.filter(|_| !stream.meters.is_empty()).map_or(Cell::Nothing, |one| embedded(one.factor));
        grid.row(vec![name, text(attribution(context.installation, stream)), factor]);
    }
    draft.table(grid, "No stream is stated.");
    draft
}

fn levels(context: &Context) -> Draft {
    let mut draft = Draft::default();
    let mut grid = Grid::new(&["Process", "Activity level|", "Functional unit"]);
    for process in &context.assessment.processes {
        grid.row(vec![text(&process.id), embedded(process.activity_level), text(unit(process.unit))]);
    }
    draft.table(grid, "None.");
    draft
}

/// Direct emissions of each process, in whole tonnes.
pub(super) fn by_process(context: &Context) -> Draft {
    let mut draft = Draft::default();
    draft.figure("Total direct emissions", context.assessment.totals.direct_t_published, "t CO2e");
    let mut grid = Grid::new(&["Process of the goods", "Attributed direct emissions|t CO2e"]);
    for (process, result) in context.installation.processes.iter().zip(&context.assessment.processes) {
        let mut codes: Vec<&str> = process.goods.iter().map(|good| good.cn.as_str()).collect();
        codes.dedup();
        grid.row(vec![text(format!("CN {}", codes.join(", "))), whole(result.attributed_direct_t)]);
    }
    draft.table(grid, "None.");
    draft
}
