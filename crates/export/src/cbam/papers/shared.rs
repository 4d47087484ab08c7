//! Items that several documents have.

use std::collections::BTreeMap;

use ::cbam::input::{ElectricitySource, ElectricityUse, MadeGood, Precursor, Process};
use ::cbam::{Exact, FindingKind, PrecursorKind, PrecursorResult};

use super::Context;
use super::draft::{Draft, Grid, embedded, given, some, text};
use super::model::Cell;
use super::places::{electricity, yes};

/// What a document is for.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Reader {
    /// Everything may be said.
    Verifier,
    /// Names of suppliers and of what the firm calls its inputs are not.
    Buyer,
}

pub(super) fn operator(context: &Context, draft: &mut Draft) {
    let installation = context.installation;
    let identity = installation.identity.clone().unwrap_or_default();
    draft.stated("Operator", installation.operator.as_deref(), "operator");
    draft.stated("Company registration number", identity.company_number.as_deref(), "identity.company_number");
    draft.stated("Address of the operator", identity.operator_address.as_deref(), "identity.operator_address");
    match &identity.contact {
        Some(contact) => {
            draft.stated("Contact", Some(&contact.name), "identity.contact.name");
            draft.stated("Electronic mail", contact.email.as_deref(), "identity.contact.email");
            draft.stated("Telephone", contact.phone.as_deref(), "identity.contact.phone");
        }
        None => draft.stated("Contact", None, "identity.contact"),
    }
}

pub(super) fn installation(context: &Context, draft: &mut Draft) {
    let installation = context.installation;
    let identity = installation.identity.clone().unwrap_or_default();
    draft.stated("Installation", Some(&installation.name), "name");
    draft.stated("Identifier in the Registry", identity.installation_id.as_deref(), "identity.installation_id");
    draft.stated("Address of the installation", identity.address.as_deref(), "identity.address");
    draft.fact("Country", installation.country.as_str());
    draft.stated("UN/LOCODE", identity.unlocode.as_deref(), "identity.unlocode");
    draft.degrees("Latitude of the main emission source", identity.latitude, "identity.latitude");
    draft.degrees("Longitude of the main emission source", identity.longitude, "identity.longitude");
    draft.stated("Economic activity", identity.activity.as_deref(), "identity.activity");
    draft.fact("Reporting period", format!("1 January to 31 December {}", installation.year));
}

/// The nomenclature's own words, in English.
pub(super) fn nomenclature(context: &Context, cn: &str) -> String {
    let good = context.tables.good(cn, context.installation.year);
    good.map(|good| good.description_en.clone()).unwrap_or_default()
}

/// The category of a good, in English.
pub(super) fn category(context: &Context, name: &str) -> String {
    let found = context.tables.category(name, context.installation.year);
    found.map(|category| category.name[2].clone()).unwrap_or_default()
}

/// A good by the name that the firm gives it, else by the nomenclature.
pub(super) fn good_name(context: &Context, draft: &mut Draft, cn: &str, name: Option<&str>, field: &str) -> Cell {
    match name {
        Some(name) => draft.words(Some(name), field),
        None => text(nomenclature(context, cn)),
    }
}

/// Each good of the file with its field and process.
pub(super) fn goods<'a>(context: &Context<'a>) -> impl Iterator<Item = (String, &'a Process, &'a MadeGood)> {
    context.installation.processes.iter().enumerate().flat_map(|(process, of)| {
        let goods = of.goods.iter().enumerate();
        goods.map(move |(index, good)| (format!("processes[{process}].goods[{index}]"), of, good))
    })
}

/// Each precursor of the file with its field and process.
pub(super) fn precursors<'a>(context: &Context<'a>) -> impl Iterator<Item = (String, &'a Process, &'a Precursor)> {
    context.installation.processes.iter().enumerate().flat_map(|(process, of)| {
        let precursors = of.precursors.iter().enumerate();
        precursors.map(move |(index, one)| (format!("processes[{process}].precursors[{index}]"), of, one))
    })
}

/// Each use of electricity with its field and process.
pub(super) fn uses<'a>(context: &Context<'a>) -> impl Iterator<Item = (String, &'a Process, &'a ElectricityUse)> {
    context.installation.processes.iter().enumerate().flat_map(|(process, of)| {
        let uses = of.electricity.iter().enumerate();
        uses.map(move |(index, one)| (format!("processes[{process}].electricity[{index}]"), of, one))
    })
}

/// Whether a use of electricity counts with the factor of its own plant.
pub(super) fn counts_as_actual(context: &Context, at: &str, used: &ElectricityUse) -> bool {
    let refused = |finding: &&::cbam::Finding| finding.at == at && finding.kind == FindingKind::ElectricityConditions;
    match used.source {
        ElectricitySource::Grid | ElectricitySource::Certificates => false,
        ElectricitySource::Own => true,
        _ => !context.assessment.findings.iter().any(|finding| refused(&finding)),
    }
}

/// Evidence of the uses of some sources (plan items 18, report items 32 and 33).
pub(super) fn evidence(context: &Context, sources: &[ElectricitySource]) -> Draft {
    let mut draft = Draft::default();
    let mut grid = Grid::new(&[
        "Process",
        "Source",
        "Electricity|MWh",
        "Emission factor|t CO2/MWh",
        "Meter interval|min",
        "Both ends metered",
        "Evidence",
        "Counts as actual",
    ]);
    for (at, process, used) in uses(context).filter(|(_, _, used)| sources.contains(&used.source)) {
        let interval = used.interval_minutes.map(|minutes| Exact::from(i64::from(minutes)));
        let factor = draft.entered(used.t_per_mwh, &format!("{at}.t_per_mwh"));
        let interval = draft.entered(interval, &format!("{at}.interval_minutes"));
        let evidence = draft.words(used.evidence.as_deref(), &format!("{at}.evidence"));
        let both = if used.source == ElectricitySource::DirectLink { "Not needed" } else { yes(used.both_ends) };
        let counts = yes(counts_as_actual(context, &at, used));
        grid.row(vec![
            text(&process.id),
            text(electricity(used.source)),
            given(used.mwh),
            factor,
            interval,
            text(both),
            evidence,
            text(counts),
        ]);
    }
    draft.table(grid, "None: all electricity counts with the factor of the grid or of own units.");
    draft
}

/// Bought precursors of some kinds, one row for each lot; averages are those of their code.
fn lots<'a>(context: &'a Context, kinds: &'a [PrecursorKind]) -> impl Iterator<Item = &'a PrecursorResult> {
    context.assessment.precursors.iter().filter(|lot| kinds.contains(&lot.kind))
}

fn lot_name(context: &Context, draft: &mut Draft, lot: &PrecursorResult, reader: Reader) -> Cell {
    match reader {
        Reader::Verifier => good_name(context, draft, &lot.cn, lot.name.as_deref(), &format!("{}.name", lot.at)),
        Reader::Buyer => text(nomenclature(context, &lot.cn)),
    }
}

/// The rows of a document, each once: a buyer does not learn how many lots there were.
fn once(grid: &mut Grid, seen: &mut Vec<Vec<Cell>>, reader: Reader, row: Vec<Cell>) {
    if reader == Reader::Verifier || !seen.contains(&row) {
        seen.push(row.clone());
        grid.row(row);
    }
}

/// Precursors with default values (report item 22, summary item 12).
pub(super) fn default_precursors(context: &Context, reader: Reader) -> Draft {
    let mut draft = Draft::default();
    let mut grid = Grid::new(&["CN code", "Precursor", "Country", "Default value with mark-up|t CO2e/t"]);
    let mut seen = Vec::new();
    for lot in lots(context, &[PrecursorKind::Default, PrecursorKind::UnknownOrigin]) {
        let name = lot_name(context, &mut draft, lot, reader);
        let country = lot.origin.clone().unwrap_or_else(|| "Unknown".to_owned());
        let row = vec![text(&lot.cn), name, text(country), embedded(lot.see)];
        once(&mut grid, &mut seen, reader, row);
    }
    draft.table(grid, "None: no precursor counts with a default value.");
    draft
}

/// Precursors with actual values (report item 23, summary item 13).
pub(super) fn actual_precursors(context: &Context, reader: Reader) -> Draft {
    let mut draft = Draft::default();
    let mut columns = vec!["CN code", "Precursor", "Country", "Period", "SEE direct|t CO2e/t", "SEE indirect|t CO2e/t"];
    if reader == Reader::Verifier {
        columns.extend(["Verification report", "Verifier"]);
    }
    let mut grid = Grid::new(&columns);
    let mut seen = Vec::new();
    let kinds = [PrecursorKind::Actual, PrecursorKind::ExemptOrigin];
    let found: Vec<_> = precursors(context).collect();
    for lot in lots(context, &kinds) {
        let name = lot_name(context, &mut draft, lot, reader);
        let written = found.iter().find(|(at, ..)| *at == lot.at).and_then(|(.., one)| one.actual.as_ref());
        let year = written.and_then(|actual| actual.year).unwrap_or(context.installation.year);
        let country = match (lot.kind, &lot.origin) {
            (PrecursorKind::ExemptOrigin, Some(country)) => format!("{country} (exempt origin)"),
            (_, country) => country.clone().unwrap_or_else(|| "Unknown".to_owned()),
        };
        let mut row = vec![
            text(&lot.cn),
            name,
            text(country),
            text(year.to_string()),
            embedded(lot.see_direct),
            embedded(lot.see_indirect),
        ];
        if reader == Reader::Verifier {
            let of = |field: &str| format!("{}.actual.{field}", lot.at);
            row.push(draft.maybe(written.and_then(|actual| actual.report.as_deref()), &of("report")));
            row.push(draft.maybe(written.and_then(|actual| actual.verifier.as_deref()), &of("verifier")));
        }
        once(&mut grid, &mut seen, reader, row);
    }
    draft.table(grid, "None: no precursor counts with actual values.");
    draft
}

/// Codes whose lots count with their weighted average (2025/2547 Article 14; report item 24, summary item 14).
pub(super) fn averages(context: &Context, reader: Reader) -> Draft {
    let mut draft = Draft::default();
    let findings = &context.assessment.findings;
    let averaged =
        |at: &str| findings.iter().any(|finding| finding.kind == FindingKind::PrecursorsAveraged && finding.at == at);
    let mut sums: BTreeMap<&str, (Exact, &PrecursorResult)> = BTreeMap::new();
    for lot in &context.assessment.precursors {
        if averaged(&lot.at) || sums.contains_key(lot.cn.as_str()) {
            let sum = sums.entry(lot.cn.as_str()).or_insert((Exact::ZERO, lot));
            sum.0 = sum.0 + Exact::from(lot.tonnes);
        }
    }
    let mut columns = vec!["CN code", "Precursor", "Average, direct|t CO2e/t", "Average, indirect|t CO2e/t"];
    if reader == Reader::Verifier {
        columns.push("Quantity|t");
    }
    let mut grid = Grid::new(&columns);
    for (cn, (tonnes, lot)) in sums {
        let mut row =
            vec![text(cn), text(nomenclature(context, cn)), embedded(lot.see_direct), embedded(lot.see_indirect)];
        if reader == Reader::Verifier {
            row.push(given(tonnes));
        }
        grid.row(row);
    }
    draft.table(grid, "None: no code is averaged over several sources.");
    draft
}

/// Precursors whose data cover another year than the goods (2025/2547 Article 13; report item 25, summary item 15).
pub(super) fn other_periods(context: &Context) -> Draft {
    let mut draft = Draft::default();
    let mut grid = Grid::new(&["CN code", "Precursor", "Period of its data", "Period of the goods"]);
    for (_, _, one) in precursors(context) {
        let year = one.actual.as_ref().and_then(|actual| actual.year);
        if let (Some(year), Some(cn)) = (year.filter(|year| *year != context.installation.year), &one.cn) {
            let goods = context.installation.year.to_string();
            grid.row(vec![text(cn), text(nomenclature(context, cn)), text(year.to_string()), text(goods)]);
        }
    }
    draft.table(grid, "None: the data of all precursors are of the period of the goods.");
    draft
}

/// Lots that are followed to one installation with evidence (2025/2547 Article 14; report item 28, summary item 16).
pub(super) fn followed(context: &Context, reader: Reader) -> Draft {
    let mut draft = Draft::default();
    let mut columns = vec!["CN code", "Precursor", "Identifier of the installation of origin"];
    if reader == Reader::Verifier {
        columns.extend(["Installation of origin", "Evidence"]);
    }
    let mut grid = Grid::new(&columns);
    for (at, _, one) in precursors(context) {
        let (Some(cn), Some(evidence)) = (&one.cn, &one.single_source_evidence) else { continue };
        let id = draft.words(one.producer_id.as_deref(), &format!("{at}.producer_id"));
        let mut row = vec![text(cn), text(nomenclature(context, cn)), id];
        if reader == Reader::Verifier {
            row.push(draft.words(one.producer.as_deref(), &format!("{at}.producer")));
            row.push(draft.words(Some(evidence), &format!("{at}.single_source_evidence")));
        }
        grid.row(row);
    }
    draft.table(grid, "None: no lot is followed to one installation.");
    draft
}

/// Other goods that are made (plan item 5, report item 14).
pub(super) fn other_goods(context: &Context, with_quantity: bool) -> Draft {
    let mut draft = Draft::default();
    let plan = context.installation.plan.as_ref();
    let Some(others) = plan.and_then(|plan| plan.other_goods.as_ref()) else {
        draft.missing.push("plan.other_goods".to_owned());
        draft.text("Not stated.");
        return draft;
    };
    let columns: &[&str] = if with_quantity { &["Good", "CN code", "Quantity|t|sum"] } else { &["Good", "CN code"] };
    let mut grid = Grid::new(columns);
    for (index, good) in others.iter().enumerate() {
        let name = draft.words(Some(&good.name), &format!("plan.other_goods[{index}].name"));
        let mut row = vec![name, good.cn.as_deref().map_or(Cell::Nothing, text)];
        if with_quantity {
            row.push(some(good.tonnes));
        }
        grid.row(row);
    }
    draft.table(grid, "None: everything that is made is a good of the regulation.");
    draft
}

/// Zero-rated streams (plan item 15).
pub(super) fn zero_rated<'a>(context: &'a Context) -> impl Iterator<Item = (usize, &'a ::cbam::input::Stream)> {
    let results = &context.assessment.streams;
    let streams = context.installation.streams.iter().enumerate();
    streams.filter(|(index, stream)| {
        let emitted = results.get(*index).is_some_and(|result| !result.biomass_t.is_zero());
        emitted || stream.biomass.is_some_and(Exact::is_positive)
    })
}
