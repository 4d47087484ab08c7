//! UK Government conversion factors, flat file: one line for the total and one for each gas.
//!
//! The lines of one scope, path and unit are one factor. Gas lines are kg CO2e of the gas (2020 calls
//! them `kg CO2` but they are CO2e all the same: they add up to the total), so they are divided by the
//! potential of the edition's set: AR4 up to 2022, AR5 since 2023 (the front page of each edition says so).
//! Names, number and order of the columns change from year to year.

use std::collections::HashMap;

use factors::{Composition, Gas, Geo, GwpSet, Stage};
use language::{Text, fold};

use super::{Draught, Opened, Source, first_year};
use crate::builder::{Builder, Columns, Draft};
use crate::reconcile::{Aside, Remark};
use crate::{ImportError, checks};

const COLUMNS: &[&str] = &["Scope", "Level 1", "Level 2", "Level 3", "Level 4", "Column Text", "UOM"];

pub(crate) const SOURCE: Source = Source {
    dataset: "desnz",
    title: "UK Government GHG Conversion Factors for Company Reporting",
    publisher: "UK Department for Energy Security and Net Zero",
    licence: "Open Government Licence v3.0",
    attribution: "Contains public sector information licensed under the Open Government Licence v3.0",
    redistributable: "yes",
    columns: &["Scope", "Level 1", "Level 2", "Level 3", "Level 4", "Column Text", "UOM", "GHG/Unit"],
    read,
};

/// Editions before the gas column was renamed.
pub(crate) const SOURCE_2020: Source =
    Source { columns: &["Scope", "Level 1", "Level 2", "Level 3", "Level 4", "Column Text", "UOM", "GHG"], ..SOURCE };

/// What a line gives.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Measure {
    Total,
    Co2,
    Ch4,
    N2o,
    Energy,
    Unreadable,
}

fn measure(text: &str) -> Measure {
    let text = fold(text);
    let words: Vec<&str> = text.split_whitespace().collect();
    match words.as_slice() {
        ["kg", "co2e"] => Measure::Total,
        ["kg", "co2e", "of", "co2", ..] | ["kg", "co2"] => Measure::Co2,
        ["kg", "co2e", "of", "ch4", ..] | ["kg", "ch4"] => Measure::Ch4,
        ["kg", "co2e", "of", "n2o", ..] | ["kg", "n2o"] => Measure::N2o,
        ["kwh", ..] => Measure::Energy,
        _ => Measure::Unreadable,
    }
}

#[derive(Default)]
struct Group {
    positions: Vec<usize>,
    total: Option<f64>,
    gases: [Option<f64>; 3],
    unreadable: bool,
}

fn read(opened: &Opened<'_>) -> Result<Draught, ImportError> {
    let columns = opened.columns(|name| name.starts_with("ghg conversion factor"))?;
    let lines = columns.lines();
    let titles = columns.titles();
    let value = titles.iter().find(|title| fold(title).starts_with("ghg conversion factor"));
    let value = value.cloned().unwrap_or_default();
    let year = first_year(&value).or_else(|| first_year(opened.name));
    let edition = revision(opened).or_else(|| opened.version_in_name().filter(|text| !text.contains('-')));
    let version = match (year, edition) {
        _ if opened.release.is_some() => opened.release.unwrap_or_default().to_owned(),
        (Some(year), Some(edition)) if edition != year.to_string() => format!("{year}-v{edition}"),
        (Some(year), _) => year.to_string(),
        (None, _) => "unknown".into(),
    };
    let set = year.map(|year| if year >= 2023 { GwpSet::Ar5 } else { GwpSet::Ar4 });
    let mut builder = opened.builder(&version, lines);
    builder.published = year;
    let ghg = if columns.column("GHG/Unit").is_some() { "GHG/Unit" } else { "GHG" };
    let mut order = Vec::new();
    let mut groups: HashMap<String, Group> = HashMap::new();
    for (position, line) in lines.iter().enumerate() {
        if columns.text(line, "Scope").is_empty() {
            builder.aside(Aside::Note, &[position]);
            continue;
        }
        let kind = measure(columns.text(line, ghg));
        if kind == Measure::Energy {
            builder.aside(Aside::Energy, &[position]);
            continue;
        }
        if kind == Measure::Unreadable {
            builder.aside(Aside::NotANumber, &[position]);
            continue;
        }
        let key = COLUMNS.iter().map(|name| columns.text(line, name)).collect::<Vec<_>>().join(" > ");
        let group = groups.entry(key.clone()).or_insert_with(|| {
            order.push(key);
            Group::default()
        });
        group.positions.push(position);
        let number = columns.number(line, &value);
        let slot = match kind {
            Measure::Total => Some(&mut group.total),
            Measure::Co2 => group.gases.get_mut(0),
            Measure::Ch4 => group.gases.get_mut(1),
            Measure::N2o => group.gases.get_mut(2),
            Measure::Energy | Measure::Unreadable => None,
        };
        match (slot, number) {
            (Some(slot), Ok(number)) => *slot = number,
            _ => group.unreadable = true,
        }
    }
    let mut gas_sums = HashMap::new();
    for key in order {
        let Some(group) = groups.remove(&key) else { continue };
        if let Some(sum) = group.gases.iter().copied().sum::<Option<f64>>() {
            gas_sums.insert(key.clone(), sum);
        }
        keep(&mut builder, &columns, key, group, set);
    }
    builder.close();
    checks::damaged(&mut builder.report, lines, |line| {
        let id = columns.text(line, "ID");
        if id.is_empty() { columns.text(line, "Level 3").to_owned() } else { id.to_owned() }
    });
    checks::gas_sums(&mut builder, |row| gas_sums.get(&row.key).copied());
    Ok(Draught {
        version,
        gwp: set,
        published: year,
        columns: titles,
        lines: lines.to_vec(),
        rows: builder.rows,
        report: builder.report,
    })
}

/// `Version:` and its number on the front page of the workbook.
fn revision(opened: &Opened<'_>) -> Option<String> {
    let cells = opened.sheets.iter().flat_map(|sheet| sheet.lines.iter().take(10)).flat_map(|line| {
        line.cells.windows(2).filter_map(|pair| match pair {
            [label, value] if fold(label) == "version" => Some(value.trim().to_owned()),
            _ => None,
        })
    });
    cells.into_iter().find(|value| !value.is_empty())
}

fn keep(builder: &mut Builder<'_>, columns: &Columns<'_>, key: String, group: Group, set: Option<GwpSet>) {
    if group.unreadable {
        return builder.aside(Aside::NotANumber, &group.positions);
    }
    let Some(total) = group.total else { return builder.aside(Aside::NoValue, &group.positions) };
    let Some((first, line)) = group.positions.first().and_then(|at| Some((*at, columns.lines().get(*at)?))) else {
        return;
    };
    let level = |name: &str| columns.text(line, name);
    // `1_100_1000_15_1`: the last number counts the gases of one line.
    let id = level("ID").rsplit_once('_').map_or_else(|| key.replace(" > ", "/"), |(stem, _)| stem.to_owned());
    let mut draft = Draft::new(id, key, level("UOM"), first);
    draft.lines = group.positions;
    draft.published = Some(total);
    draft.gwp = set;
    draft.stage = stage(level("Level 1"), level("Level 2"));
    draft.geo = Some(Geo::from("GB"));
    draft.technology = Some(level("Column Text")).filter(|text| !text.is_empty()).map(str::to_owned);
    if fold(level("Scope")).starts_with("outside") {
        draft.composition.co2_biogenic = total;
        draft.published = None;
    } else {
        match split(builder, &group.gases, set) {
            Some(composition) => draft.composition = composition,
            None => draft.composition.unsplit_co2e = total,
        }
        if group.gases.iter().any(Option::is_some) && group.gases.iter().any(Option::is_none) {
            builder.report.remark(Remark::SomeGases);
        }
    }
    let name = ["Level 1", "Level 2", "Level 3", "Level 4", "Column Text"].map(level);
    let name: Vec<&str> = name.into_iter().filter(|text| !text.is_empty()).collect();
    draft.name = Text { en: name.join(", "), ..Text::default() };
    builder.keep(draft);
}

/// Masses of the three gases; `None` if one is missing or the set has no potential for it.
fn split(builder: &Builder<'_>, gases: &[Option<f64>; 3], set: Option<GwpSet>) -> Option<Composition> {
    let [co2, ch4, n2o] = *gases;
    let (set, co2, ch4, n2o) = (set?, co2?, ch4?, n2o?);
    let (methane, nitrous) = (Gas::new("ch4_fossil"), Gas::new("n2o"));
    let masses = [
        (methane.clone(), builder.mass(&methane, ch4, set)?),
        (nitrous.clone(), builder.mass(&nitrous, n2o, set)?),
        (Gas::co2(), co2),
    ];
    Some(Composition { gases: masses.into(), ..Composition::default() })
}

/// The stage that the first two levels name.
fn stage(level_1: &str, level_2: &str) -> Option<Stage> {
    let (one, two) = (fold(level_1), fold(level_2));
    let starts = |text: &str| one.starts_with(text);
    Some(if starts("wtt") {
        if two.contains("electricity") { Stage::UpstreamGeneration } else { Stage::Wtt }
    } else if starts("fuels") || starts("bioenergy") || starts("outside") {
        Stage::Combustion
    } else if one.contains("t d") || starts("transmission") {
        Stage::TAndD
    } else if one.contains("electricity") || starts("heat") {
        Stage::Generation
    } else if starts("refrigerant") {
        Stage::Fugitive
    } else if starts("waste") || starts("water treatment") {
        Stage::EndOfLife
    } else if starts("material") || starts("water supply") {
        Stage::CradleToGate
    } else if one.contains("vehicles") || one.contains("freight") || one.contains("travel") {
        Stage::Ttw
    } else if starts("hotel") || starts("homeworking") {
        Stage::Use
    } else {
        return None;
    })
}
