//! Open Emission Factors Database (Climatiq, 2022): masses of gases, several sources in one file.
//!
//! An empty cell is unknown, `not-supplied` is what the source does not publish; neither is zero.
//! Gases are kg of the gas, so here and only here they are multiplied by potentials.

use factors::{Composition, Gas, Geo, GwpSet, Stage};
use language::Text;

use super::{Draught, Opened, Source, first_year, years};
use crate::builder::{Builder, Columns, Draft};
use crate::input::Line;
use crate::reconcile::{Aside, Check, Finding, Remark};
use crate::{ImportError, checks};

pub(crate) const SOURCE: Source = Source {
    dataset: "oefdb",
    title: "Open Emission Factors Database",
    publisher: "Climatiq",
    licence: "CC BY-SA 4.0",
    attribution: "Climatiq, Open Emission Factors Database, CC BY-SA 4.0",
    redistributable: "share-alike",
    columns: &["activity_id", "activity_unit", "kgCO2e-AR5", "kgCO2", "lca_activity", "years_valid", "region"],
    read,
};

/// What a cell of a gas says.
#[derive(Clone, Copy, PartialEq)]
enum Given {
    Number(f64),
    /// Unknown.
    Empty,
    /// Not published by the source.
    NotSupplied,
}

fn given(columns: &Columns<'_>, line: &Line, name: &str) -> Result<Given, ()> {
    match columns.text(line, name) {
        "" => Ok(Given::Empty),
        "not-supplied" => Ok(Given::NotSupplied),
        _ => Ok(columns.number(line, name)?.map_or(Given::Empty, Given::Number)),
    }
}

fn read(opened: &Opened<'_>) -> Result<Draught, ImportError> {
    let columns = opened.columns(|name| name.starts_with("kgc") || name.starts_with("kgn"))?;
    let lines = columns.lines();
    let version = opened.version_in_name().unwrap_or_else(|| "unknown".into());
    let mut builder = opened.builder(&version, lines);
    let (mut dated, mut findings) = (0, Vec::new());
    for (position, line) in lines.iter().enumerate() {
        keep(&mut builder, &columns, line, position);
        if let Some(finding) = label_year(&columns, line, &mut dated) {
            findings.push(finding);
        }
    }
    builder.close();
    builder.report.examined(Check::LabelYear, dated, findings);
    checks::damaged(&mut builder.report, lines, |line| columns.text(line, "activity_id").to_owned());
    Ok(Draught {
        published: first_year(&version),
        version,
        gwp: None,
        columns: columns.titles(),
        lines: lines.to_vec(),
        rows: builder.rows,
        report: builder.report,
    })
}

/// Years that the text says the data are from, against the years of the label.
///
/// Only phrases on where the data come from count (`Originally retrieved from IEA 2011`), and only
/// if every year in them is earlier than every year of the label.
fn label_year(columns: &Columns<'_>, line: &Line, dated: &mut usize) -> Option<Finding> {
    let text = columns.text(line, "description");
    let label: Vec<i16> =
        ["years_valid", "years_calculated_from"].iter().flat_map(|name| years(columns.text(line, name))).collect();
    let told: Vec<i16> = text.split(". ").filter(|sentence| sentence.contains("Originally")).flat_map(years).collect();
    let (first, latest) = (label.iter().min()?, told.iter().max()?);
    *dated += 1;
    (latest < first).then(|| Finding {
        row: format!("{}/{}", columns.text(line, "activity_id"), columns.text(line, "region")),
        line: line.number,
        name: columns.text(line, "name").to_owned(),
        found: Some(f64::from(*first)),
        expected: Some(f64::from(*latest)),
        about: columns.text(line, "source").to_owned(),
    })
}

fn keep(builder: &mut Builder<'_>, columns: &Columns<'_>, line: &Line, position: usize) {
    let cell = |name: &str| columns.text(line, name);
    const NAMES: [&str; 7] =
        ["kgCO2e-AR5", "kgCO2e-AR4", "kgCO2", "kgCH4", "kgN2O", "kgCO2e-OtherGHGs-AR5", "kgCO2e-OtherGHGs-AR4"];
    let numbers = NAMES.map(|name| given(columns, line, name));
    if numbers.iter().any(Result::is_err) {
        return builder.aside(Aside::NotANumber, &[position]);
    }
    let [ar5, ar4, co2, ch4, n2o, other5, _] = numbers.map(|number| number.unwrap_or(Given::Empty));
    let outside = cell("scope") == "Outside of scopes";
    let mut composition = Composition::default();
    let (published, gwp) = match (ar5, ar4) {
        (Given::Number(total), _) => (Some(total), Some(GwpSet::Ar5)),
        (_, Given::Number(total)) => (Some(total), Some(GwpSet::Ar4)),
        _ => (None, None),
    };
    match (co2, ch4, n2o) {
        (Given::Number(co2), _, _) if outside => composition.co2_biogenic = co2,
        (Given::Number(co2), Given::Number(ch4), Given::Number(n2o)) => {
            composition.gases = [(Gas::co2(), co2), (Gas::new("ch4_fossil"), ch4), (Gas::new("n2o"), n2o)].into();
            // What the other gases make can be added only in the set in which it is given.
            if let Given::Number(other) = other5 {
                composition.unsplit_co2e = other;
            }
        }
        (Given::Number(co2), _, _) if published.is_none() => {
            composition.gases = [(Gas::co2(), co2)].into();
            builder.report.remark(Remark::SomeGases);
        }
        _ => match published {
            Some(total) if outside => composition.co2_biogenic = total,
            Some(total) => composition.unsplit_co2e = total,
            None => return builder.aside(Aside::NoValue, &[position]),
        },
    }
    let (activity, source, lca, region) = (cell("activity_id"), cell("source"), cell("lca_activity"), cell("region"));
    let valid: Vec<i16> = years(cell("years_valid")).collect();
    let year = cell("years_calculated_from");
    let id =
        [activity, source, region, lca, cell("activity_unit"), cell("years_valid"), cell("year_released")].join("/");
    let key = [activity, source, lca, region, cell("activity_unit"), cell("name")].join(" > ");
    let mut draft = Draft::new(id, key, cell("activity_unit"), position);
    draft.name = Text { en: cell("name").to_owned(), ..Text::default() };
    draft.composition = composition;
    draft.published = published.filter(|_| !outside);
    draft.gwp = gwp;
    draft.stage = stage(lca);
    draft.geo = Some(match region {
        "GLOBAL" => Geo::from("WORLD"),
        // A part of a country (`US-VA`) is a place of its own.
        region => builder.places.find(region).unwrap_or_else(|| Geo::from(region)),
    });
    draft.year_data = first_year(year).or_else(|| valid.first().copied());
    draft.year_published = first_year(cell("year_released"));
    draft.valid_from = valid.iter().min().and_then(|year| calendar::Date::new(*year, 1, 1).ok());
    draft.valid_to = valid.iter().max().and_then(|year| calendar::Date::new(*year, 12, 31).ok());
    draft.uncertainty_pct = columns.number(line, "uncertainty").ok().flatten();
    draft.technology = Some(format!("{source}, {lca}"));
    draft.note = Some(cell("description").to_owned()).filter(|text| !text.is_empty());
    builder.keep(draft);
}

/// The stage of the database's own codes; `None` where it is unknown and the rules must say.
fn stage(lca: &str) -> Option<Stage> {
    Some(match lca {
        "fuel_combustion" => Stage::Combustion,
        "electricity_generation" | "electricity_consumption" => Stage::Generation,
        "transmission_and_distribution" => Stage::TAndD,
        "well_to_tank" | "upstream" | "fuel_upstream" => Stage::Wtt,
        "end_of_life" | "gate_to_grave" => Stage::EndOfLife,
        "cradle_to_shelf" | "cradle_to_gate" => Stage::CradleToGate,
        "use_phase" => Stage::Use,
        "well_to_propeller" | "fuel_upstream-fuel_combustion" | "upstream-fuel_combustion" => Stage::Wtw,
        longer if longer.contains("manufacturing") => Stage::CradleToGate,
        longer if longer.contains("fuel_combustion") => Stage::Wtw,
        longer if longer.contains("electricity_consumption") || longer.contains("use_phase") => Stage::Use,
        _ => return None,
    })
}
