//! Service reports of cooling equipment: what was charged, less what was recovered, gas by gas.

use std::collections::BTreeMap;

use factors::ActivityCode;
use measure::{Quality, Recognition};
use rust_decimal::Decimal;

use super::info::{self, Info};
use super::roles::Role;
use super::row::{Figure, Row, unit_of};
use super::table::{self, Header};
use super::why::Why;
use super::{Paper, Sink};
use crate::recognise;

/// What a report says of one gas, in one unit.
#[derive(Default)]
struct Handled {
    charged: Decimal,
    recovered: Decimal,
    rows: Vec<usize>,
}

/// Reads rows as a service report; `false` if they are none.
pub(super) fn read(paper: &Paper<'_>, rows: &[Row], info: &Info, sink: &mut Sink) -> bool {
    let handles =
        |role: Role| matches!(role, Role::GasCharged | Role::GasRecovered | Role::CylinderBefore | Role::CylinderAfter);
    let of_gas = |row: &Row| row.labels.iter().map(|label| label.role).find(|role| handles(*role));
    if !rows.iter().any(|row| of_gas(row).is_some() && !row.figures.is_empty()) {
        return false;
    }
    let named = |text: &str| {
        paper
            .context
            .lexicon
            .find(text)
            .into_iter()
            .map(|found| found.activity)
            // The heading of them all is no gas.
            .find(|activity| activity.is_within("refrigerant") && recognise::is_served(paper.context, activity))
    };
    let general = info::first(rows, Role::Gas, named).or_else(|| rows.iter().find_map(|row| named(&row.text)));
    let Some(general) = general else {
        let Some(label) = info::first(rows, Role::Gas, |text| Some(text.to_owned())) else { return false };
        sink.layout("refrigerant-report");
        let row = rows.iter().find(|row| row.has(Role::Gas));
        sink.aside(paper, row, &Why::UnknownActivity { label });
        return true;
    };
    let mut header: Option<Header> = None;
    let mut gases: BTreeMap<(ActivityCode, String), Handled> = BTreeMap::new();
    for (at, row) in rows.iter().enumerate() {
        if let Some(own) = table::header(rows, at, paper.context.units) {
            header = Some(own).filter(|own| own.has(Role::Quantity)).or(header);
        }
        let Some(role) = of_gas(row) else { continue };
        let Some((figure, unit)) = mass(paper, row, header.as_ref()) else { continue };
        let Some(unit) = unit else {
            sink.aside(paper, Some(row), &Why::NoUnit { label: row.designation() });
            continue;
        };
        let gas = named(&row.text).unwrap_or_else(|| general.clone());
        let handled = gases.entry((gas, unit)).or_default();
        handled.rows.push(at);
        match role {
            // A cylinder that gets lighter fills the equipment.
            Role::GasCharged | Role::CylinderBefore => handled.charged = handled.charged.saturating_add(figure),
            Role::CylinderAfter => handled.charged = handled.charged.saturating_sub(figure),
            _ => handled.recovered = handled.recovered.saturating_add(figure),
        }
    }
    sink.layout("refrigerant-report");
    sink.passed_over += rows.iter().filter(|row| row.has(Role::NominalCharge)).count();
    for ((gas, unit), handled) in gases {
        gas_line(paper, rows, info, (gas, unit), &handled, sink);
    }
    true
}

fn gas_line(
    paper: &Paper<'_>,
    rows: &[Row],
    info: &Info,
    (gas, unit): (ActivityCode, String),
    handled: &Handled,
    sink: &mut Sink,
) {
    let first = handled.rows.first().and_then(|at| rows.get(*at));
    let Some(row) = first else { return };
    let net = handled.charged.saturating_sub(handled.recovered);
    if net.is_zero() {
        sink.passed_over += handled.rows.len();
        return;
    }
    if net.is_sign_negative() {
        let (charged, recovered) = (handled.charged.to_string(), handled.recovered.to_string());
        sink.aside(paper, first, &Why::MoreRecovered { gas: gas.to_string(), charged, recovered });
        return;
    }
    let Some((period, because)) = paper.days(info) else {
        sink.aside(paper, first, &Why::NoPeriod { number: info.number.clone().unwrap_or_default() });
        return;
    };
    let Some(site) = paper.site(info) else {
        sink.aside(paper, first, &paper.no_site(info));
        return;
    };
    let mut line = paper.line(row, info, site, period, sink.lines.len());
    line.label = row.designation();
    line.activity = gas;
    line.quantity = net;
    line.unit = unit;
    line.quality = Quality::default();
    line.evidence.raw =
        handled.rows.iter().filter_map(|at| rows.get(*at)).map(|row| row.text.as_str()).collect::<Vec<_>>().join("\n");
    let net = format!("net:{}-{}", handled.charged, handled.recovered);
    line.recognition = Recognition {
        confidence: 0.95,
        because: vec!["layout:refrigerant-report".to_owned(), because.to_owned(), net],
    };
    sink.lines.push(line);
}

/// The mass on a row: under its header, else beside its unit, else the only or last figure.
pub(super) fn mass(paper: &Paper<'_>, row: &Row, header: Option<&Header>) -> Option<(Decimal, Option<String>)> {
    let units = paper.context.units;
    let under = header.and_then(|header| {
        let cells = table::align(header, row);
        let (column, figure) = cells.iter().find_map(|(column, figure)| {
            let column = header.columns.get(*column).filter(|column| column.role == Role::Quantity)?;
            Some((column, *figure))
        })?;
        let unit = figure
            .unit
            .clone()
            .or_else(|| table::word_under(header, Role::Unit, row).and_then(|word| unit_of(word, units)));
        Some((figure, unit.or(column.unit.clone())))
    });
    let beside = || {
        let figure: Option<&Figure> = row
            .figures
            .iter()
            .find(|figure| figure.unit.is_some())
            .or(row.figures.iter().rfind(|figure| !figure.percent));
        figure.map(|figure| (figure, figure.unit.clone()))
    };
    let (figure, unit) = under.or_else(beside)?;
    // `Poids net (kg) 3 460`: the unit is with the label.
    let with_label = || row.words.iter().find_map(|word| unit_of(&word.text, units));
    let unit = unit.or_else(with_label);
    Some((figure.value, unit))
}
