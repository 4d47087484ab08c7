//! The 22 items of the monitoring plan (2025/2547 Annex II A.5).

use ::cbam::input::{ElectricitySource, Method, MonitoringPlan};
use ::cbam::tables::FunctionalUnit;

use super::Context;
use super::draft::{Draft, Grid, embedded, given, percent_of, some, text};
use super::model::Cell;
use super::places::{amount_unit, attribution, factor, has_own_factors, heat, method, receiver, unit, unit_kind, yes};
use super::shared;

/// An item by its number.
pub(super) fn item(context: &Context, number: u8) -> Draft {
    match number {
        1 => version(context),
        2 => identification(context),
        3 => goods(context),
        4 => processes(context),
        5 => shared::other_goods(context, false),
        6 => benchmarks(context),
        7 => methods(context),
        8 => factors(context),
        9 => streams(context, |_| true, "No stream is stated."),
        10 => streams(
            context,
            |method| !matches!(method, Method::Cems | Method::PfcSlope | Method::PfcOvervoltage),
            "None: no stream is calculated.",
        ),
        11 => streams(context, |method| method == Method::Cems, "None: no emission source is measured."),
        12 => streams(
            context,
            |method| matches!(method, Method::PfcSlope | Method::PfcOvervoltage),
            "None: no perfluorocarbons are emitted.",
        ),
        13 => diagram(context),
        14 => precursors(context),
        15 => zero_rated(context),
        16 => heat_flows(context),
        17 => own_electricity(context),
        18 => shared::evidence(context, &[ElectricitySource::DirectLink, ElectricitySource::PowerPurchase]),
        19 => imported_electricity(context),
        20 => waste_gases(context),
        21 => capture(context),
        22 => control(context),
        _ => Draft::default(),
    }
}

fn plan(context: &Context) -> MonitoringPlan {
    context.installation.plan.clone().unwrap_or_default()
}

fn version(context: &Context) -> Draft {
    let (mut draft, plan) = (Draft::default(), plan(context));
    draft.stated("Version", plan.version.as_deref(), "plan.version");
    draft.stated("Valid from", plan.date.map(|day| day.to_string()).as_deref(), "plan.date");
    draft.fact("Language", "English");
    draft
}

fn identification(context: &Context) -> Draft {
    let mut draft = Draft::default();
    shared::operator(context, &mut draft);
    shared::installation(context, &mut draft);
    draft
}

/// Goods with their functional unit and composition.
pub(super) fn goods(context: &Context) -> Draft {
    let mut draft = Draft::default();
    let mut grid = Grid::new(&["CN code", "Good", "Category", "Functional unit", "Units per tonne|", "Processes"]);
    for good in &context.assessment.goods {
        let units = if good.unit == FunctionalUnit::Tonne { Cell::Nothing } else { embedded(good.units_per_t) };
        let name = name_of(context, &mut draft, &good.cn, good.name.as_deref());
        grid.row(vec![
            text(&good.cn),
            name,
            text(shared::category(context, &good.category)),
            text(unit(good.unit)),
            units,
            text(good.processes.join(", ")),
        ]);
    }
    draft.table(grid, "None.");
    draft
}

/// The name of a good, with the field in which the firm gives it.
pub(super) fn name_of(context: &Context, draft: &mut Draft, cn: &str, name: Option<&str>) -> Cell {
    let field = shared::goods(context).find(|(_, _, good)| good.cn == cn && good.name.as_deref() == name);
    let field = field.map(|(at, ..)| format!("{at}.name")).unwrap_or_default();
    shared::good_name(context, draft, cn, name, &field)
}

/// Processes with their routes.
pub(super) fn processes(context: &Context) -> Draft {
    let mut draft = Draft::default();
    let mut grid = Grid::new(&["Process", "Name", "Production route", "Functional unit", "One process with"]);
    let rows = context.installation.processes.iter().zip(&context.assessment.processes).enumerate();
    for (index, (process, result)) in rows {
        let at = |field: &str| format!("processes[{index}].{field}");
        let name = draft.maybe(process.name.as_deref(), &at("name"));
        let route = draft.words(process.route.as_deref(), &at("route"));
        let merged = if result.merged_with.is_empty() { Cell::Nothing } else { text(result.merged_with.join(", ")) };
        grid.row(vec![text(&process.id), name, route, text(unit(result.unit)), merged]);
    }
    draft.table(grid, "None.");
    draft
}

fn benchmarks(context: &Context) -> Draft {
    let mut draft = Draft::default();
    draft.text(
        "With actual values the benchmarks of Column A apply to each process, and those of Column B to precursors that count with default values.",
    );
    let mut grid = Grid::new(&["CN code", "Route", "Column A, own process|t CO2e/t", "With precursors|t CO2e/t"]);
    for good in &context.assessment.goods {
        let mut routes: Vec<String> = shared::goods(context)
            .filter(|(_, _, made)| made.cn == good.cn)
            .filter_map(|(_, _, made)| made.route.map(|route| format!("{route:?}")))
            .collect();
        routes.dedup();
        let routes = if routes.is_empty() { Cell::Nothing } else { text(routes.join(", ")) };
        grid.row(vec![text(&good.cn), routes, embedded(good.benchmark_own), embedded(good.benchmark)]);
    }
    draft.table(grid, "None.");
    draft
}

fn methods(context: &Context) -> Draft {
    let mut draft = Draft::default();
    let mut grid = Grid::new(&["Stream", "Method", "Formula", "Attribution to processes", "Instrument"]);
    for (index, stream) in context.installation.streams.iter().enumerate() {
        let at = |field: &str| format!("streams[{index}].{field}");
        let (name, formula) = method(stream.method);
        let stream_name = draft.words(Some(&stream.name), &at("name"));
        let instrument = draft.words(stream.instrument.as_deref(), &at("instrument"));
        let place = attribution(context.installation, stream);
        grid.row(vec![stream_name, text(name), text(formula), text(place), instrument]);
    }
    draft.table(grid, "No stream is stated: the installation burns and converts nothing itself.");
    let plan = plan(context);
    let mut grid = Grid::new(&["Instrument", "Measures", "Place", "Uncertainty|%", "Last calibration"]);
    for (index, instrument) in plan.instruments.iter().enumerate() {
        let at = |field: &str| format!("plan.instruments[{index}].{field}");
        let id = draft.words(Some(&instrument.id), &at("id"));
        let measures = draft.words(Some(&instrument.measures), &at("measures"));
        let place = draft.words(instrument.place.as_deref(), &at("place"));
        let uncertainty = draft.entered(instrument.uncertainty_percent, &at("uncertainty_percent"));
        let calibrated = instrument.calibrated.map(|day| day.to_string());
        let calibrated = draft.words(calibrated.as_deref(), &at("calibrated"));
        grid.row(vec![id, measures, place, uncertainty, calibrated]);
    }
    if plan.instruments.is_empty() {
        draft.missing.push("plan.instruments".to_owned());
    }
    draft.table(grid, "Instruments: not stated.");
    draft.stated("Why better data are not used", plan.justification.as_deref(), "plan.justification");
    draft
}

fn factors(context: &Context) -> Draft {
    let mut draft = Draft::default();
    let mut grid =
        Grid::new(&["Stream", "NCV|GJ/unit", "EF|", "Carbon|t/t", "OF or CF|", "Biomass|%", "Source of the factors"]);
    let mut sampled = false;
    let calculated = |stream: &&::cbam::input::Stream| stream.method != Method::Cems;
    for (index, stream) in context.installation.streams.iter().enumerate().filter(|(_, stream)| calculated(stream)) {
        let standard = factor(context.tables, stream, context.installation.year);
        let source = match (&stream.factor_source, &stream.factor) {
            (Some(_), _) => draft.words(stream.factor_source.as_deref(), &format!("streams[{index}].factor_source")),
            (None, Some(name)) if !has_own_factors(stream) => text(format!("Standard factor: {}", words(name))),
            _ => draft.words(None, &format!("streams[{index}].factor_source")),
        };
        sampled |= has_own_factors(stream);
        let name = draft.words(Some(&stream.name), &format!("streams[{index}].name"));
        let ef = match stream.method {
            Method::MassBalance => None,
            _ => stream.ef.or(standard.map(|factor| factor.co2)),
        };
        grid.row(vec![
            name,
            some(stream.ncv.or(standard.and_then(|factor| factor.ncv))),
            some(ef),
            some(stream.carbon.or(standard.and_then(|factor| factor.carbon))),
            some(stream.oxidation.or(stream.conversion)),
            percent_of(stream.biomass),
            source,
        ]);
    }
    draft.table(grid, "None: no stream is calculated.");
    draft.text(
        "EF in t CO2 per TJ of fuel, per tonne of process material, per Nm3 of flare gas. OF and CF are 1 where none is written.",
    );
    if sampled {
        draft.stated("Sampling and analysis", plan(context).sampling.as_deref(), "plan.sampling");
    } else {
        draft.fact("Sampling and analysis", "None: standard factors only");
    }
    draft
}

/// The name of a standard factor as words.
fn words(name: &str) -> String {
    name.replace('_', " ")
}

fn streams(context: &Context, wanted: impl Fn(Method) -> bool, if_empty: &str) -> Draft {
    let mut draft = Draft::default();
    let mut grid = Grid::new(&["Stream or source", "Kind", "Unit", "Attribution to processes"]);
    let rows = context.installation.streams.iter().enumerate().filter(|(_, stream)| wanted(stream.method));
    for (index, stream) in rows {
        let name = draft.words(Some(&stream.name), &format!("streams[{index}].name"));
        let place = attribution(context.installation, stream);
        grid.row(vec![name, text(method(stream.method).0), text(amount_unit(stream)), text(place)]);
    }
    draft.table(grid, if_empty);
    draft
}

fn diagram(context: &Context) -> Draft {
    let (mut draft, plan) = (Draft::default(), plan(context));
    draft.stated("Diagram", plan.diagram.as_deref(), "plan.diagram");
    let mut grid = Grid::new(&["Process", "Goes in", "Is made"]);
    for process in &context.installation.processes {
        let mut into: Vec<String> = process
            .precursors
            .iter()
            .map(|one| match (&one.from, &one.cn) {
                (Some(from), _) => format!("goods of {from}"),
                (None, cn) => format!("CN {}", cn.clone().unwrap_or_default()),
            })
            .collect();
        let streams = context.installation.streams.iter();
        let of_process = |place: &str| place.split([' ', ',']).any(|word| word == process.id);
        let named = streams.filter(|stream| of_process(&attribution(context.installation, stream)));
        into.extend(named.map(|stream| stream.name.clone()));
        into.extend((!process.electricity.is_empty()).then(|| "electricity".to_owned()));
        into.extend((!process.heat_in.is_empty()).then(|| "heat".to_owned()));
        into.extend((!process.waste_gas_in.is_empty()).then(|| "waste gas".to_owned()));
        let mut out: Vec<String> = process.goods.iter().map(|good| format!("CN {}", good.cn)).collect();
        out.extend((!process.heat_out.is_empty()).then(|| "heat".to_owned()));
        out.extend((!process.waste_gas_out.is_empty()).then(|| "waste gas".to_owned()));
        out.extend((!process.electricity_out.is_empty()).then(|| "electricity".to_owned()));
        into.dedup();
        out.dedup();
        grid.row(vec![text(&process.id), text(into.join("; ")), text(out.join("; "))]);
    }
    draft.table(grid, "None.");
    draft
}

fn precursors(context: &Context) -> Draft {
    let mut draft = Draft::default();
    let mut grid = Grid::new(&["Process", "CN code", "Precursor", "Made in", "Supplier", "Country"]);
    for (at, process, one) in shared::precursors(context) {
        let cn = one.cn.clone().unwrap_or_default();
        let name = match &one.name {
            Some(name) => draft.words(Some(name), &format!("{at}.name")),
            None => text(shared::nomenclature(context, &cn)),
        };
        let (made, supplier, country) = match &one.from {
            Some(from) => (text(format!("Here: {from}")), Cell::Nothing, text(&context.installation.country)),
            None => {
                let made = draft.words(one.producer.as_deref(), &format!("{at}.producer"));
                let supplier = draft.words(one.supplier.as_deref(), &format!("{at}.supplier"));
                (made, supplier, draft.words(one.origin.as_deref(), &format!("{at}.origin")))
            }
        };
        grid.row(vec![text(&process.id), text(cn), name, made, supplier, country]);
    }
    draft.table(grid, "None: no good of the regulation goes in.");
    draft
}

fn zero_rated(context: &Context) -> Draft {
    let mut draft = Draft::default();
    let mut grid = Grid::new(&["Stream", "Biomass in the carbon|%", "Evidence of the criteria"]);
    for (index, stream) in shared::zero_rated(context) {
        let name = draft.words(Some(&stream.name), &format!("streams[{index}].name"));
        let evidence = draft.words(stream.biomass_evidence.as_deref(), &format!("streams[{index}].biomass_evidence"));
        let share =
            if stream.biomass.is_some() { percent_of(stream.biomass) } else { percent_of(Some(::cbam::Exact::ONE)) };
        grid.row(vec![name, share, evidence]);
    }
    draft.table(grid, "None: no fuel or material is zero-rated.");
    draft
}

/// Heat that crosses the boundaries of processes.
pub(super) fn heat_flows(context: &Context) -> Draft {
    let mut draft = Draft::default();
    let mut grid = Grid::new(&["Process", "Direction", "Net heat|TJ", "From", "Own unit", "Emission factor|t CO2/TJ"]);
    for process in &context.installation.processes {
        let flows = process.heat_in.iter().map(|flow| ("In", flow));
        for (direction, flow) in flows.chain(process.heat_out.iter().map(|flow| ("Out", flow))) {
            grid.row(vec![
                text(&process.id),
                text(direction),
                given(flow.tj),
                text(heat(flow.origin)),
                flow.unit.as_deref().map_or(Cell::Nothing, text),
                some(flow.t_per_tj),
            ]);
        }
    }
    draft.table(grid, "None: no measurable heat crosses the boundary of a process.");
    draft
}

/// Electricity that is made here.
pub(super) fn own_electricity(context: &Context) -> Draft {
    let mut draft = Draft::default();
    let mut grid = Grid::new(&["Unit or process", "Kind", "Electricity|MWh", "Emission factor|t CO2/MWh"]);
    let results = &context.assessment.energy_units;
    for unit in &context.installation.energy_units {
        let factor = results.iter().find(|result| result.id == unit.id).and_then(|result| result.t_per_mwh);
        if factor.is_some() {
            let factor = factor.map_or(Cell::Nothing, embedded);
            grid.row(vec![text(&unit.id), text(unit_kind(unit.kind)), some(unit.electricity_mwh), factor]);
        }
    }
    for process in &context.installation.processes {
        for out in &process.electricity_out {
            let kind = text("Made by the process and given away");
            grid.row(vec![text(&process.id), kind, given(out.mwh), given(out.t_per_mwh)]);
        }
    }
    draft.table(grid, "None: no electricity is made in the installation.");
    draft
}

/// Electricity as a good (CN 2716).
pub(super) fn imported_electricity(context: &Context) -> Draft {
    let mut draft = Draft::default();
    let mut grid = Grid::new(&["CN code", "Process", "Electricity|kWh"]);
    for (_, process, good) in shared::goods(context).filter(|(_, _, good)| good.kwh.is_some()) {
        grid.row(vec![text(&good.cn), text(&process.id), some(good.kwh)]);
    }
    draft.table(grid, "Not applicable: electricity is not among the goods.");
    draft
}

/// Waste gases that cross the boundaries of processes.
pub(super) fn waste_gases(context: &Context) -> Draft {
    let mut draft = Draft::default();
    let mut grid = Grid::new(&["Process", "Direction", "Energy|TJ", "Evidence of its use"]);
    for (number, process) in context.installation.processes.iter().enumerate() {
        for (index, gas) in process.waste_gas_in.iter().enumerate() {
            let evidence =
                draft.maybe(gas.evidence.as_deref(), &format!("processes[{number}].waste_gas_in[{index}].evidence"));
            grid.row(vec![text(&process.id), text("In"), given(gas.tj), evidence]);
        }
        for (index, gas) in process.waste_gas_out.iter().enumerate() {
            let at = format!("processes[{number}].waste_gas_out[{index}].evidence");
            let evidence = draft.words(gas.evidence.as_deref(), &at);
            grid.row(vec![text(&process.id), text("Out"), given(gas.tj), evidence]);
        }
    }
    draft.table(grid, "None: no waste gas crosses the boundary of a process.");
    draft
}

/// CO2 that leaves.
pub(super) fn capture(context: &Context) -> Draft {
    let mut draft = Draft::default();
    let mut grid = Grid::new(&[
        "From",
        "What becomes of it",
        "Taken over by",
        "CO2|t",
        "Proven to stay|%",
        "Measured at both ends",
        "Evidence",
        "Deducted|t",
    ]);
    let rows = context.installation.transferred_co2.iter().zip(&context.assessment.transfers).enumerate();
    for (index, (transfer, result)) in rows {
        let at = |field: &str| format!("transferred_co2[{index}].{field}");
        let receiver_name = draft.words(transfer.receiver.as_deref(), &at("receiver"));
        let evidence = draft.words(transfer.evidence.as_deref(), &at("evidence"));
        if transfer.kept.is_none() {
            draft.missing.push(at("kept"));
        }
        let kept = if transfer.kept.is_none() { Cell::NotStated } else { percent_of(transfer.kept) };
        grid.row(vec![
            text(&result.process),
            text(receiver(transfer.to)),
            receiver_name,
            given(transfer.tonnes),
            kept,
            text(yes(transfer.measured_at_both_ends)),
            evidence,
            embedded(result.deducted_t),
        ]);
    }
    draft.table(grid, "None: no CO2 is captured or transferred.");
    draft
}

fn control(context: &Context) -> Draft {
    let (mut draft, plan) = (Draft::default(), plan(context));
    let control = plan.control.unwrap_or_default();
    let rows = [
        ("Calibration and maintenance", control.calibration, "calibration"),
        ("Risk assessment", control.risks, "risks"),
        ("Information technology", control.it, "it"),
        ("Duties and segregation", control.duties, "duties"),
        ("Internal reviews", control.reviews, "reviews"),
        ("Corrections", control.corrections, "corrections"),
        ("Outsourced processes", control.outsourcing, "outsourcing"),
        ("Records and documentation", control.records, "records"),
    ];
    for (label, words, field) in rows {
        draft.stated(label, words.as_deref(), &format!("plan.control.{field}"));
    }
    draft
}
