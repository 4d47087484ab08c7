//! ADEME Base Carbone: 67 columns, as published (Windows-1252, `;`, decimal comma) or converted (UTF-8, point).
//!
//! An *Élément* is a factor; the *Postes* of the same id are its parts, never factors beside it.
//! Gas columns are already kg CO2e of the gas, in a set that the file does not state: carbon dioxide
//! has the potential 1 in every set, so its mass is known; the rest stays CO2e and cannot be brought to another set.

use std::collections::HashMap;

use factors::{Composition, Gas, Geo, Stage};
use language::{Text, fold};

use super::{Draught, Opened, Source};
use crate::builder::{Builder, Columns, Draft};
use crate::input::Line;
use crate::reconcile::{Aside, Remark};
use crate::{ImportError, Part, checks, validity};

pub(crate) const SOURCE: Source = Source {
    dataset: "base-carbone",
    title: "Base Carbone",
    publisher: "ADEME",
    licence: "Licence Ouverte 2.0 (Etalab)",
    attribution: "ADEME, Base Carbone",
    redistributable: "yes",
    columns: &["Type Ligne", "Identifiant de l'élément", "Statut de l'élément", "Total poste non décomposé", "CO2f"],
    read,
};

const TOTAL: &str = "Total poste non décomposé";
const GASES: [&str; 10] = [
    "CO2f",
    "CH4f",
    "CH4b",
    "N2O",
    "Valeur gaz supplémentaire 1",
    "Valeur gaz supplémentaire 2",
    "Valeur gaz supplémentaire 3",
    "Valeur gaz supplémentaire 4",
    "Valeur gaz supplémentaire 5",
    "Autres GES",
];

fn read(opened: &Opened<'_>) -> Result<Draught, ImportError> {
    let numeric = |name: &str| {
        name == fold(TOTAL) || name == "co2b" || name == "incertitude" || GASES.iter().any(|gas| fold(gas) == name)
    };
    let columns = opened.columns(numeric)?;
    let lines = columns.lines();
    let version = opened.version_in_name().unwrap_or_else(|| last_change(&columns, lines));
    let mut builder = opened.builder(&version, lines);
    builder.published = lines.iter().filter_map(|line| modified(&columns, line)).map(|day| day.year()).max();
    let mut postes: HashMap<&str, Vec<usize>> = HashMap::new();
    let mut elements = Vec::new();
    for (position, line) in lines.iter().enumerate() {
        match fold(columns.text(line, "Type Ligne")).as_str() {
            "element" => elements.push(position),
            "poste" => postes.entry(columns.text(line, "Identifiant de l'élément")).or_default().push(position),
            _ => builder.aside(Aside::Note, &[position]),
        }
    }
    for position in elements {
        let Some(line) = lines.get(position) else { continue };
        let parts = postes.remove(columns.text(line, "Identifiant de l'élément")).unwrap_or_default();
        element(&mut builder, &columns, position, &parts);
    }
    for orphans in postes.into_values() {
        builder.aside(Aside::Orphan, &orphans);
    }
    builder.close();
    checks::damaged(&mut builder.report, lines, |line| columns.text(line, "Identifiant de l'élément").to_owned());
    checks::part_sums(&mut builder);
    checks::gas_sums(&mut builder, |row| gas_columns(&columns, lines, row));
    checks::densities(&mut builder);
    Ok(Draught {
        version,
        gwp: None,
        published: builder.published,
        columns: columns.titles(),
        lines: lines.to_vec(),
        rows: builder.rows,
        report: builder.report,
    })
}

fn modified(columns: &Columns<'_>, line: &Line) -> Option<calendar::Date> {
    validity::date_or_serial(columns.text(line, "Date de modification"))
}

/// Without a version in the name of the file, the last change of a row dates it.
fn last_change(columns: &Columns<'_>, lines: &[Line]) -> String {
    lines.iter().filter_map(|line| modified(columns, line)).max().map_or("unknown".into(), |day| day.to_string())
}

/// The gases of an element with their sum, when it is decomposed by gas.
fn gas_columns(columns: &Columns<'_>, lines: &[Line], row: &crate::Row) -> Option<f64> {
    let line = lines.get(*row.raw.first()?)?;
    if !columns.text(line, "Structure").contains("gaz") {
        return None;
    }
    let values: Vec<f64> = GASES.iter().filter_map(|gas| columns.number(line, gas).ok().flatten()).collect();
    (!values.is_empty()).then(|| values.iter().sum())
}

fn element(builder: &mut Builder<'_>, columns: &Columns<'_>, position: usize, postes: &[usize]) {
    let lines = columns.lines();
    let Some(line) = lines.get(position) else { return };
    let cell = |name: &str| columns.text(line, name);
    let all: Vec<usize> = [position].iter().chain(postes).copied().collect();
    if fold(cell("Type de l'élément")) != "facteur d emission" {
        density(builder, columns, line);
        return builder.aside(Aside::Property, &all);
    }
    let (total, co2b) = match (columns.number(line, TOTAL), columns.number(line, "CO2b")) {
        (Ok(total), Ok(co2b)) => (total, co2b.unwrap_or(0.0)),
        _ => return builder.aside(Aside::NotANumber, &all),
    };
    let Some(total) = total else { return builder.aside(Aside::NoValue, &all) };
    // Zero counts where the source shows that it looked: biogenic carbon beside it, or stages that sum to it.
    if total == 0.0 && co2b == 0.0 && postes.is_empty() {
        return builder.aside(Aside::Zero, &all);
    }
    let Some((_, unit)) = cell("Unité français").split_once('/') else {
        return builder.aside(Aside::Property, &all);
    };
    let name = |language: &str| {
        let of = |what: &str| cell(&format!("Nom {what} {language}")).trim_matches(['"', '\t', ' ']);
        let parts: Vec<&str> =
            [of("base"), of("attribut"), of("frontière")].into_iter().filter(|text| !text.is_empty()).collect();
        parts.join(", ")
    };
    let (french, english) = (name("français"), name("anglais"));
    let id = cell("Identifiant de l'élément");
    let key = format!("{id} > {} > {french}", cell("Code de la catégorie"));
    let mut draft = Draft::new(id, key, unit.trim(), position);
    draft.lines = all;
    draft.parts = postes.iter().filter_map(|position| part(columns, lines.get(*position)?)).collect();
    draft.composition = composition(columns, line, total);
    draft.published = Some(total);
    draft.stage = Some(stage(&draft.parts, cell("Code de la catégorie")));
    draft.geo = place(builder, columns, line);
    draft.archived = fold(cell("Statut de l'élément")).starts_with("archiv");
    let modified = modified(columns, line);
    draft.year_published = modified.map(|day| day.year());
    match validity::read(cell("Période de validité"), modified) {
        Some(validity) => {
            (draft.valid_from, draft.valid_to, draft.year_data) = (validity.from, validity.to, validity.year);
        }
        None => builder.report.remark(Remark::ValidityUnread),
    }
    draft.uncertainty_pct = columns.number(line, "Incertitude").ok().flatten();
    draft.note =
        Some(cell("Sous-localisation géographique français")).filter(|text| !text.is_empty()).map(str::to_owned);
    draft.technology = Some(cell("Nom attribut français")).filter(|text| !text.is_empty()).map(str::to_owned);
    draft.name = Text { fr: french, ar: String::new(), en: english };
    builder.keep(draft);
}

/// Remembers a density among the source data, against which factors per litre and per kilogram are checked.
fn density(builder: &mut Builder<'_>, columns: &Columns<'_>, line: &Line) {
    let unit = builder.knowledge.units.parse(columns.text(line, "Unité français"));
    let (Ok(unit), Ok(Some(value))) = (unit, columns.number(line, TOTAL)) else { return };
    if unit.dimension.to_string() == "length^-3 mass" && value > 0.0 {
        builder.densities.insert(fold(columns.text(line, "Nom base français")), value * unit.size());
    }
}

fn composition(columns: &Columns<'_>, line: &Line, total: f64) -> Composition {
    let number = |name: &str| columns.number(line, name).ok().flatten();
    let mut composition = Composition { co2_biogenic: number("CO2b").unwrap_or(0.0), ..Composition::default() };
    match number("CO2f") {
        Some(co2) => {
            composition.gases.insert(Gas::co2(), co2);
            // The difference and not the sum of the other columns, so that the total stays the published one.
            let rest = total - co2;
            composition.unsplit_co2e = if rest.abs() < 1e-12 * total.abs() { 0.0 } else { rest };
        }
        None => composition.unsplit_co2e = total,
    }
    composition
}

fn part(columns: &Columns<'_>, line: &Line) -> Option<Part> {
    let total = columns.number(line, TOTAL).ok()??;
    let kind = columns.text(line, "Type poste");
    let name = [kind, columns.text(line, "Nom poste français")]
        .into_iter()
        .filter(|text| !text.is_empty())
        .collect::<Vec<_>>()
        .join(", ");
    let category = fold(columns.text(line, "Code de la catégorie"));
    let (electric, moving) = (category.starts_with("electricite"), category.starts_with("transport"));
    let stage = match fold(kind).as_str() {
        "amont" if electric => Some(Stage::UpstreamGeneration),
        "amont" => Some(Stage::Wtt),
        "combustion" if moving => Some(Stage::Ttw),
        "combustion" => Some(Stage::Combustion),
        "combustion a la centrale" => Some(Stage::Generation),
        "transport et distribution" if electric => Some(Stage::TAndD),
        "fabrication" => Some(Stage::CradleToGate),
        "emissions fugitives" | "fuites" => Some(Stage::Fugitive),
        "traitement" | "incineration" => Some(Stage::EndOfLife),
        _ => None,
    };
    Some(Part { name, stage, co2e: total, composition: composition(columns, line, total), activity: None })
}

/// The stage of a whole: of its parts, burning with its upstream being well to wheel. A fuel or a
/// journey that is not split includes its upstream; anything else is what was made, unless the rules say better.
fn stage(parts: &[Part], category: &str) -> Stage {
    let has = |stage| parts.iter().any(|part| part.stage == Some(stage));
    let category = fold(category);
    match (has(Stage::Combustion) || has(Stage::Ttw), has(Stage::Wtt)) {
        (true, true) => Stage::Wtw,
        (true, false) if parts.len() == 1 => parts.first().and_then(|part| part.stage).unwrap_or(Stage::Combustion),
        _ if category.starts_with("combustibles") || category.starts_with("transport") => Stage::Wtw,
        _ => Stage::CradleToGate,
    }
}

fn place(builder: &Builder<'_>, columns: &Columns<'_>, line: &Line) -> Option<Geo> {
    let part = columns.text(line, "Sous-localisation géographique français");
    match fold(columns.text(line, "Localisation géographique")).as_str() {
        "france continentale" => Some(Geo::from("FR")),
        "monde" => Some(Geo::from("WORLD")),
        "europe" => Some(builder.places.find(part).unwrap_or_else(|| Geo::from("EUR"))),
        // Several territories in one cell, or a part of one: French, and named in the note.
        "outre mer" => Some(builder.places.find(part).unwrap_or_else(|| Geo::from("FR"))),
        _ => builder.places.find(part),
    }
}
