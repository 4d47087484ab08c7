//! Goods and services, read again from the publications when these are at hand.
//!
//! The files are not part of the project. They are looked for as `shared/data/factors` beside it or
//! beside one of the folders that hold it; without them this test has nothing to compare with.

use std::collections::HashMap;
use std::path::{Path, PathBuf};
use std::process::Command;

use catalogue::{FactorRow, Tables};

/// Themes whose rows follow the rules of "Goods and services" in the catalogue's README.
const THEMES: [&str; 13] = [
    "building",
    "capital",
    "chemicals",
    "electronics",
    "fertilisers",
    "food",
    "metals",
    "office",
    "packaging",
    "plastics",
    "spend",
    "textiles",
    "tourism",
];

/// The rows of a published table by the text of one column; each row by the names of its columns.
type Published = HashMap<String, Vec<HashMap<String, String>>>;

fn folder() -> Option<PathBuf> {
    let here = Path::new(env!("CARGO_MANIFEST_DIR"));
    here.ancestors().map(|above| above.join("shared/data/factors")).find(|folder| folder.is_dir())
}

fn published(file: &Path, delimiter: u8, key: &str) -> Published {
    let text = if file.extension().is_some_and(|extension| extension == "xz") {
        Command::new("xz").arg("-dc").arg(file).output().expect("xz is installed").stdout
    } else {
        std::fs::read(file).unwrap()
    };
    let text = text.strip_prefix("\u{feff}".as_bytes()).unwrap_or(&text);
    let mut rows = Published::new();
    for row in csv::ReaderBuilder::new().delimiter(delimiter).from_reader(text).into_deserialize() {
        let row: HashMap<String, String> = row.unwrap();
        rows.entry(row[key].clone()).or_default().push(row);
    }
    assert!(!rows.is_empty(), "{} is empty", file.display());
    rows
}

fn number(text: &str) -> f64 {
    text.parse().unwrap_or_else(|_| panic!("`{text}` is no number"))
}

/// kg CO2e per unit as the catalogue holds it; every row of these themes gives CO2e, none masses.
fn held(row: &FactorRow) -> f64 {
    assert_ne!(row.gas_basis, "mass", "{}", row.id);
    [&row.co2, &row.ch4_fossil, &row.ch4_biogenic, &row.n2o, &row.unsplit_co2e]
        .into_iter()
        .filter(|cell| !cell.is_empty())
        .map(|cell| number(cell))
        .sum()
}

/// The total of a Base Carbone element, which must be a factor in force.
fn element<'a>(base: &'a Published, id: &str) -> &'a HashMap<String, String> {
    let rows = base.get(id).unwrap_or_else(|| panic!("no element {id}"));
    let element = rows.iter().find(|row| row["Type Ligne"] != "Poste").unwrap();
    assert_eq!(element["Type de l'élément"], "Facteur d'émission", "{id}");
    assert!(element["Statut de l'élément"].starts_with("Valide"), "{id}");
    element
}

fn total(base: &Published, id: &str) -> f64 {
    number(&element(base, id)["Total poste non décomposé"])
}

/// What the source and the written derivation give for a row of Base Carbone.
fn base_carbone(base: &Published, row: &FactorRow) -> f64 {
    let derivation = &*row.derivation;
    if let Some(share) = derivation.strip_prefix("value * ") {
        total(base, &row.source_row) * number(share)
    } else if let Some(components) = derivation.strip_prefix("postes ") {
        element(base, &row.source_row);
        let component = |name: &str| {
            base[&*row.source_row]
                .iter()
                .filter(|part| part["Type Ligne"] == "Poste" && part["Nom poste français"] == name)
                .map(|part| number(&part["Total poste non décomposé"]))
                .sum::<f64>()
        };
        components.split(" + ").map(component).sum()
    } else if derivation.is_empty() {
        total(base, &row.source_row)
    } else {
        let terms = derivation.split(" + ").map(|term| term.split_once(" * ").unwrap());
        terms.map(|(id, share)| total(base, id) * number(share)).sum()
    }
}

#[test]
fn every_figure_is_found_again_in_its_source() {
    let Some(folder) = folder() else { return };
    let base =
        published(&folder.join("ademe-base-carbone/base-carbone-v23.6.utf8.csv.xz"), b';', "Identifiant de l'élément");
    let desnz = folder.join("uk-desnz-conversion-factors");
    let desnz_2024 = published(&desnz.join("desnz-2024-v1.1-flat.csv.xz"), b',', "ID");
    let desnz_2025 = published(&desnz.join("desnz-2025-scope3-and-outside-only.csv.xz"), b',', "ID");
    let agribalyse = published(&folder.join("agribalyse-3.1.1/Agribalyse_Detail_etape.csv.xz"), b',', "Code AGB");
    let spend = published(
        &folder.join("us-epa-supply-chain-v1.3").join("SupplyChainGHGEmissionFactors_v1.3.0_NAICS_CO2e_USD2022.csv"),
        b',',
        "2017 NAICS Code",
    );
    let one = |table: &Published, row: &FactorRow, column: &str| number(&table[&*row.source_row][0][column]);

    let mut compared = 0;
    for row in Tables::embedded().unwrap().factors {
        if !THEMES.iter().any(|theme| row.at.file == format!("measure/factors/{theme}.csv")) {
            continue;
        }
        let expected = match &*row.source {
            "base-carbone-23.6" => base_carbone(&base, &row),
            "desnz-2024" => one(&desnz_2024, &row, "GHG Conversion Factor 2024"),
            "desnz-2025-scope3" => one(&desnz_2025, &row, "GHG Conversion Factor 2025"),
            "epa-supply-chain-1.3" => one(&spend, &row, "Supply Chain Emission Factors with Margins"),
            "agribalyse-3.1.1" => {
                let stages = row.derivation.split(" + ");
                stages.map(|stage| one(&agribalyse, &row, &format!("Changement climatique - {stage}"))).sum()
            }
            other => panic!("{}: no reader for {other}", row.id),
        };
        // Where gases are given apart, the source rounds each of them and the total to three digits.
        let tolerance = if row.n2o.is_empty() { 1e-9 } else { 0.01 };
        assert!((held(&row) - expected).abs() <= tolerance * expected.abs(), "{}: {expected}", row.id);
        compared += 1;
    }
    assert!(compared >= 900, "{compared} rows compared");
}
