//! Every value is found again in the file of its source, by its row.

use std::collections::HashMap;
use std::path::Path;

use catalogue::{FactorRow, Tables};
use sha2::{Digest, Sha256};

use crate::publications::{Record, by, bytes, folder, records, text, with_file};

fn number(text: &str) -> Option<f64> {
    (!text.is_empty()).then(|| text.parse().unwrap())
}

/// Equal up to binary rounding of a change of unit.
fn same(a: Option<f64>, b: Option<f64>) -> bool {
    match (a, b) {
        (Some(a), Some(b)) => (a - b).abs() <= 1e-12 * b.abs(),
        (a, b) => a == b,
    }
}

fn scaled(record: &Record, column: &str, scale: f64) -> Option<f64> {
    number(&record[column]).map(|value| value * scale)
}

/// The tables and where the source files are; `None`, said aloud, where they are not.
fn here() -> Option<(Tables, impl AsRef<Path>)> {
    let folder = folder();
    if folder.is_none() {
        eprintln!("no folder shared/data beside the checkout: values are not derived again");
    }
    Some((Tables::embedded().unwrap(), folder?))
}

#[test]
fn the_files_are_those_that_were_read() {
    let Some((tables, _)) = here() else { return };
    for source in with_file() {
        let row = tables.sources.iter().find(|row| row.id == source).unwrap();
        assert_eq!(row.sha256, hex::encode(Sha256::digest(bytes(source))), "{source}");
    }
}

#[test]
fn british_factors() {
    let Some((tables, _)) = here() else { return };
    let mut compared = 0;
    for (source, column) in
        [("desnz-2024", "GHG Conversion Factor 2024"), ("desnz-2025-scope3", "GHG Conversion Factor 2025")]
    {
        let rows = by(records(source, b','), |record| record["ID"].clone());
        let value = |id: &str| rows.get(id).and_then(|record| number(&record[column]));
        for row in tables.factors.iter().filter(|row| row.source == source) {
            let base = row.source_row.strip_suffix("_1").unwrap_or_else(|| panic!("{:?}: {}", row.at, row.source_row));
            let biogenic = row.derivation.strip_prefix("biogenic CO2 from row ");
            if !row.derivation.is_empty() && biogenic.is_none() {
                continue;
            }
            if row.gas_basis != "mass" {
                assert!(same(number(&row.co2e_published), value(&row.source_row)), "{}", row.id);
            }
            if row.gas_basis == "co2e" && row.unsplit_co2e.is_empty() {
                let methane = [&row.ch4_fossil, &row.ch4_biogenic].into_iter().find(|cell| !cell.is_empty()).unwrap();
                for (cell, gas) in [(&row.co2, "2"), (methane, "3"), (&row.n2o, "4")] {
                    assert!(same(number(cell), value(&format!("{base}_{gas}"))), "{} {gas}", row.id);
                }
            }
            if let Some(outside) = biogenic {
                assert!(same(number(&row.co2_biogenic), value(outside)), "{}", row.id);
            }
            compared += 1;
        }
    }
    assert!(compared >= 900, "{compared}");
}

#[test]
fn french_factors_and_properties() {
    let Some((tables, _)) = here() else { return };
    let element = "Identifiant de l'élément";
    let all = records("base-carbone-23.6", b';');
    let key = |record: &Record| match record["Type Ligne"].as_str() {
        "Poste" => format!("{}/{}", record[element], record["Type poste"]),
        _ => record[element].clone(),
    };
    let rows = by(all, key);
    let mut compared = 0;
    for row in tables.factors.iter().filter(|row| row.source == "base-carbone-23.6" && row.derivation.is_empty()) {
        let record = rows.get(&*row.source_row).unwrap_or_else(|| panic!("{:?}: {}", row.at, row.source_row));
        assert!(same(number(&row.co2e_published), number(&record["Total poste non décomposé"])), "{}", row.id);
        for (cell, column) in
            [(&row.co2, "CO2f"), (&row.ch4_fossil, "CH4f"), (&row.ch4_biogenic, "CH4b"), (&row.n2o, "N2O")]
        {
            if !cell.is_empty() {
                assert!(same(number(cell), number(&record[column])), "{} {column}", row.id);
            }
        }
        let (id, _) = row.source_row.split_once('/').unwrap_or((&row.source_row, ""));
        let whole = &rows[id];
        assert!(whole["Statut de l'élément"].starts_with("Valide"), "{} is archived", row.id);
        assert!(same(number(&row.uncertainty_pct), number(&whole["Incertitude"])), "{}", row.id);
        compared += 1;
    }
    assert!(compared >= 150, "{compared}");
    for row in tables.properties.iter().filter(|row| row.source == "base-carbone-23.6") {
        assert!(same(number(&row.value), number(&rows[&*row.source_row]["Total poste non décomposé"])), "{}", row.id);
    }
}

#[test]
fn default_factors_of_the_ipcc() {
    let Some((tables, _)) = here() else { return };
    let rows = by(records("ipcc-2006-v2c2", b','), |record| format!("{}:{}", record["ipcc_table"], record["fuel"]));
    let mine = |source: &str| source == "ipcc-2006-v2c2";
    for row in tables.factors.iter().filter(|row| mine(&row.source)) {
        let record = &rows[&*row.source_row];
        assert!(!record["check_note"].contains("SUSPECT"), "{} rests on a row known to be wrong", row.id);
        let filled = |a: &str, b: &str| number(if a.is_empty() { b } else { a });
        assert!(same(filled(&row.co2, &row.co2_biogenic), scaled(record, "co2_kg_per_TJ_NCV", 1.0)), "{}", row.id);
        let methane = filled(&row.ch4_fossil, &row.ch4_biogenic);
        assert!(same(methane, scaled(record, "ch4_kg_per_TJ_NCV", 1.0)), "{}", row.id);
        assert!(same(number(&row.n2o), scaled(record, "n2o_kg_per_TJ_NCV", 1.0)), "{}", row.id);
        assert_eq!((&*row.unit, &*row.gas_basis), ("TJ NCV", "mass"));
    }
    for row in tables.properties.iter().filter(|row| mine(&row.source)) {
        let (column, scale) =
            if row.property == "ncv" { ("ncv_TJ_per_Gg_derived", 1.0) } else { ("density_kg_per_L_derived", 1000.0) };
        assert!(same(number(&row.value), scaled(&rows[&*row.source_row], column, scale)), "{}", row.id);
    }
}

#[test]
fn american_factors() {
    let Some((tables, _)) = here() else { return };
    let all = records("epa-hub-2025", b',');
    let at = |row: &FactorRow, quantity: &str| {
        let (table, line) = row.source_row.split_once(':')?;
        let of = |record: &&Record| {
            record["table"].split(' ').next() == Some(table)
                && record["sheet_row"] == line
                && (record["quantity"] == quantity || record["sub"] == quantity)
        };
        all.iter().find(of).and_then(|record| number(&record["value"]))
    };
    let mut compared = 0;
    for row in tables.factors.iter().filter(|row| row.source == "epa-hub-2025" && row.unit == "mmBtu GCV") {
        let filled = |a: &str, b: &str| number(if a.is_empty() { b } else { a });
        assert!(same(filled(&row.co2, &row.co2_biogenic), at(row, "CO2 per heat")), "{}", row.id);
        let grams = |quantity| at(row, quantity).map(|grams| grams / 1000.0);
        assert!(same(filled(&row.ch4_fossil, &row.ch4_biogenic), grams("CH4 per heat")), "{}", row.id);
        assert!(same(number(&row.n2o), grams("N2O per heat")), "{}", row.id);
        compared += 1;
    }
    assert!(compared >= 10, "{compared}");
    let blends: HashMap<&str, &Record> =
        all.iter().filter(|record| record["table"].starts_with("12")).map(|r| (r["name"].as_str(), r)).collect();
    for row in tables.blends.iter().filter(|row| row.source == "epa-hub-2025") {
        let record = blends[&*row.blend];
        let percent = number(&row.mass_share).unwrap() * 100.0;
        let found = record["sub"].split(',').filter_map(|part| part.trim().split_once("% ")).any(|(share, gas)| {
            gas.eq_ignore_ascii_case(&row.gas) && (share.parse::<f64>().unwrap() - percent).abs() < 1e-9
        });
        assert!(found, "{} {} in {}", row.blend, row.gas, record["sub"]);
        assert_eq!(row.source_row, format!("12:{}", record["sheet_row"]));
    }
}

#[test]
fn grids_of_every_year() {
    let Some((tables, _)) = here() else { return };
    let owid = by(records("owid-ember-2026-04", b','), |record| format!("{}:{}", record["Code"], record["Year"]));
    let aggregates =
        by(records("owid-ember-2026-04", b','), |record| format!("{}:{}", record["Entity"], record["Year"]));
    let maps = by(records("electricity-maps-2026-06", b','), |record| format!("{}:{}", record["zone"], record["year"]));
    let mut years = 0;
    for row in tables.factors.iter().filter(|row| row.activity == "electricity.grid") {
        let expected = match &*row.source {
            "owid-ember-2026-04" => {
                let record = owid.get(&*row.source_row).or_else(|| aggregates.get(&*row.source_row)).unwrap();
                scaled(record, "Carbon intensity of electricity per kWh", 0.001)
            }
            "electricity-maps-2026-06" => scaled(&maps[&*row.source_row], "carbon_intensity_gCO2eq_per_kWh", 0.001),
            _ => continue,
        };
        assert!(same(number(&row.unsplit_co2e), expected), "{}", row.id);
        assert!(row.source_row.ends_with(&*row.year_data));
        years += u32::from(row.geo == "MA" && row.source == "owid-ember-2026-04");
    }
    assert_eq!(years, 26, "Morocco from 2000 to 2025");
}

#[test]
fn potentials() {
    let Some((tables, _)) = here() else { return };
    let rows = by(records("gwp-0.13.1", b','), |record| record["Species"].clone());
    let spelling = |code: &str| code.to_lowercase().replace(['-', '(', ')'], "");
    let species: HashMap<String, &Record> = rows.iter().map(|(name, record)| (spelling(name), record)).collect();
    let mut compared = 0;
    for row in tables.gwp.iter().filter(|row| row.source == "gwp-0.13.1") {
        let Some(record) = species.get(&spelling(&row.gas)) else { continue };
        for (cell, column) in [
            (&row.sar, "SARGWP100"),
            (&row.ar4, "AR4GWP100"),
            (&row.ar5, "AR5GWP100"),
            (&row.ar5_feedback, "AR5CCFGWP100"),
            (&row.ar6_7sm7, "AR6GWP100"),
        ] {
            assert!(same(number(cell), number(&record[column])), "{} {column}", row.gas);
        }
        compared += 1;
    }
    assert!(compared >= 60, "{compared}");
}

#[test]
fn distances() {
    let Some((tables, _)) = here() else { return };
    let file: serde_json::Value = serde_json::from_str(&text("ecobalyse-geo")).unwrap();
    for row in &tables.distances {
        let path = format!("/{}", row.source_row.replace(':', "/"));
        assert_eq!(file.pointer(&path).and_then(serde_json::Value::as_f64), number(&row.distance_km), "{path}");
    }
}
