//! EPA GHG Emission Factors Hub: one line for each number (`table, sheet_row, section, name, sub, quantity, value, unit`).
//!
//! Numbers of the same row and denominator are one factor. Gases are masses, kilograms of CO2 but
//! grams of CH4 and N2O; energy is mmBtu of *higher* heating value. Columns per gallon, short ton or
//! cubic foot are rounded products of the heat content: they are checked and set aside.

use std::collections::BTreeMap;

use factors::{Composition, Gas, Geo, GwpSet, Stage};
use language::{Text, fold};

use super::{Draught, Opened, Source, first_year};
use crate::builder::{Builder, Columns, Draft};
use crate::input::{Line, Sheet};
use crate::reconcile::{Aside, Check};
use crate::{ImportError, blends, checks};

pub(crate) const SOURCE: Source = Source {
    dataset: "epa-hub",
    title: "Emission Factors for Greenhouse Gas Inventories (GHG Emission Factors Hub)",
    publisher: "US Environmental Protection Agency, Center for Corporate Climate Leadership",
    licence: "Public domain (work of the US Government)",
    attribution: "US EPA, GHG Emission Factors Hub",
    redistributable: "yes",
    columns: &["table", "sheet_row", "section", "name", "sub", "quantity", "value", "unit"],
    read,
};

/// A number of the hub: what one line of the file says.
struct Entry<'l> {
    position: usize,
    table: u8,
    row: &'l str,
    section: &'l str,
    name: &'l str,
    sub: &'l str,
    quantity: &'l str,
    value: f64,
    unit: &'l str,
}

fn read(opened: &Opened<'_>) -> Result<Draught, ImportError> {
    let year = first_year(opened.name);
    read_lines(opened, opened.sheet, opened.header, year)
}

/// Reads lines in the tidy layout, from a file or made of the workbook.
pub(crate) fn read_lines(
    opened: &Opened<'_>,
    sheet: &Sheet,
    header: usize,
    year: Option<i16>,
) -> Result<Draught, ImportError> {
    let columns = Columns::new(sheet, header, |name| name == "value")?;
    let lines = columns.lines();
    let version = year.map_or("unknown".into(), |year| year.to_string());
    let mut builder = opened.builder(&version, lines);
    builder.published = year;
    let mut entries = Vec::new();
    for (position, line) in lines.iter().enumerate() {
        match columns.number(line, "value") {
            Err(()) => builder.aside(Aside::NotANumber, &[position]),
            Ok(None) => builder.aside(Aside::NoValue, &[position]),
            Ok(Some(value)) => match entry(&columns, line, position, value) {
                Some(entry) => entries.push(entry),
                None => builder.aside(Aside::Note, &[position]),
            },
        }
    }
    derived_columns(&mut builder, &entries);
    blends::check(&mut builder, entries.iter().filter_map(|entry| potential(entry)));
    let mut groups: BTreeMap<(usize, String), Vec<&Entry<'_>>> = BTreeMap::new();
    let mut order: BTreeMap<String, usize> = BTreeMap::new();
    for entry in &entries {
        if let Some(why) = set_aside(entry) {
            builder.aside(why, &[entry.position]);
            continue;
        }
        let sub = if entry.table == 9 { entry.sub } else { "" };
        let id = format!("{}/{}/{sub}/{}", entry.table, entry.row, denominator(entry.unit));
        let first = *order.entry(id.clone()).or_insert(entry.position);
        groups.entry((first, id)).or_default().push(entry);
    }
    for ((_, id), group) in groups {
        keep(&mut builder, id, &group);
    }
    builder.close();
    checks::damaged(&mut builder.report, lines, |line| columns.text(line, "name").to_owned());
    Ok(Draught {
        version,
        gwp: Some(GwpSet::Ar5),
        published: year,
        columns: columns.titles(),
        lines: lines.to_vec(),
        rows: builder.rows,
        report: builder.report,
    })
}

fn entry<'l>(columns: &Columns<'_>, line: &'l Line, position: usize, value: f64) -> Option<Entry<'l>> {
    let text = |name: &str| columns.column(name).map_or("", |column| line.cell(column));
    let digits: String = text("table").chars().take_while(char::is_ascii_digit).collect();
    Some(Entry {
        position,
        table: digits.parse().ok()?,
        row: text("sheet_row"),
        section: text("section"),
        name: text("name"),
        sub: text("sub"),
        quantity: text("quantity"),
        value,
        unit: text("unit"),
    })
}

/// `mmBtu` of `kg CO2 per mmBtu`.
fn denominator(unit: &str) -> &str {
    unit.split_once(" per ").map_or("", |(_, per)| per.trim())
}

fn set_aside(entry: &Entry<'_>) -> Option<Aside> {
    let quantity = fold(entry.quantity);
    Some(if quantity.starts_with("heat content") || quantity.contains("loss") {
        Aside::Property
    } else if quantity.ends_with("per unit") {
        Aside::Rounded
    } else if quantity.starts_with("non baseload") {
        Aside::Marginal
    } else if denominator(entry.unit).is_empty() {
        Aside::Property
    } else {
        return None;
    })
}

/// Potentials of tables 11 and 12, with the composition of the blends.
fn potential<'e>(entry: &Entry<'e>) -> Option<blends::Potential<'e>> {
    matches!(entry.table, 11 | 12).then(|| blends::Potential {
        name: entry.name,
        composition: (entry.table == 12).then_some(entry.sub),
        value: entry.value,
        position: entry.position,
    })
}

/// Heat content × factor per heat = factor per unit, within the rounding of the last.
fn derived_columns(builder: &mut Builder<'_>, entries: &[Entry<'_>]) {
    let mut rows: BTreeMap<(u8, &str), Vec<&Entry<'_>>> = BTreeMap::new();
    for entry in entries.iter().filter(|entry| entry.table == 1) {
        rows.entry((entry.table, entry.row)).or_default().push(entry);
    }
    let (mut examined, mut findings) = (0, Vec::new());
    for row in rows.values() {
        let value = |quantity: &str| row.iter().find(|entry| fold(entry.quantity).starts_with(quantity));
        let Some(heat) = value("heat content") else { continue };
        for gas in ["co2", "ch4", "n2o"] {
            let pair = value(&format!("{gas} per heat")).zip(value(&format!("{gas} per unit")));
            let Some((per_heat, per_unit)) = pair else { continue };
            examined += 1;
            let product = heat.value * per_heat.value;
            // A share of the figure, not of its last digit: what matters is how wrong an inventory would be.
            if (per_unit.value - product).abs() > 0.05 * product.abs() {
                findings.push(checks::finding(
                    per_unit.row,
                    builder.line(per_unit.position),
                    per_unit.name,
                    per_unit.value,
                    product,
                    per_unit.unit,
                ));
            }
        }
    }
    builder.report.examined(Check::Derived, examined, findings);
}

fn keep(builder: &mut Builder<'_>, id: String, group: &[&Entry<'_>]) {
    let Some(first) = group.first() else { return };
    let positions: Vec<usize> = group.iter().map(|entry| entry.position).collect();
    let key = [&first.table.to_string(), first.section, first.name, first.sub, denominator(first.unit)].join(" > ");
    let mut draft = Draft::new(id, key, denominator(first.unit), first.position);
    draft.lines = positions;
    let mut composition = Composition::default();
    for entry in group {
        let unit = fold(entry.unit);
        // `metric ton CO2e per short ton`: the words before the gas are the unit of mass.
        let mass_unit =
            entry.unit.split(" CO2").next().and_then(|text| text.split(" CH4").next()?.split(" N2O").next());
        let size = mass_unit.and_then(|text| builder.knowledge.units.parse(text).ok());
        let Some(size) = size.filter(|unit| unit.dimension == units::Dimension::base("mass")) else {
            return builder.aside(Aside::UnknownUnit, &draft.lines);
        };
        let mass = entry.value * size.size();
        let gas = if unit.contains("ch4") { "ch4_fossil" } else { "n2o" };
        if matches!(entry.table, 11 | 12) {
            draft.published = Some(mass);
            draft.gwp = Some(GwpSet::Ar5);
            match blends::composition(entry.name, entry.sub, entry.table == 12) {
                Some(gases) => composition.gases = gases,
                None => composition.unsplit_co2e = mass,
            }
        } else if unit.contains("co2e") {
            draft.published = Some(mass);
            draft.gwp = fold(entry.quantity).contains("ar4").then_some(GwpSet::Ar4);
            composition.unsplit_co2e = mass;
        } else if unit.contains(" co2 ") {
            composition.gases.insert(Gas::co2(), mass);
        } else {
            composition.gases.insert(Gas::new(gas), mass);
        }
    }
    draft.composition = composition;
    let name = [first.name, first.sub, first.section].into_iter().filter(|text| !text.is_empty());
    draft.name = Text { en: name.collect::<Vec<_>>().join(", "), ..Text::default() };
    let (stage, geo) = match first.table {
        1 => (Some(Stage::Combustion), "ANY"),
        2..=5 | 8 | 10 => (Some(Stage::Ttw), "US"),
        6 | 7 => (Some(Stage::Generation), "US"),
        9 => (Some(Stage::EndOfLife), "US"),
        11 | 12 => (Some(Stage::Fugitive), "ANY"),
        _ => (None, "US"),
    };
    (draft.stage, draft.geo) = (stage, Some(Geo::from(geo)));
    // A regional grid is a place of its own.
    if first.table == 6 {
        draft.geo = Some(Geo::from(format!("US-{}", first.name)));
    }
    builder.keep(draft);
}
