//! Every default value and benchmark is found again in the files it was taken from, where they lie beside the checkout.
//! They are not part of the project; whoever has not got them is told so by the test.

use std::collections::{BTreeMap, HashMap};
use std::path::{Path, PathBuf};

use cbam::tables::{Column, Fallback, Route};

use crate::support::{exact, tables};

fn folder() -> Option<PathBuf> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("../..");
    let found = ["../shared/data/cbam", "../../shared/data/cbam"].into_iter().map(|path| root.join(path));
    let folder = found.into_iter().find(|path| path.is_dir());
    if folder.is_none() {
        eprintln!("no folder shared/data/cbam beside the checkout: values are not compared again");
    }
    folder
}

fn records(file: &Path) -> Vec<BTreeMap<String, String>> {
    csv::Reader::from_path(file).unwrap().deserialize().map(Result::unwrap).collect()
}

/// ISO codes by English names, with the names that differ there.
fn countries() -> HashMap<String, String> {
    let places = catalogue::Tables::embedded().unwrap().places;
    let mut codes: HashMap<String, String> =
        places.iter().map(|place| (place.name_en.to_string(), place.code.to_string())).collect();
    let others = [
        ("Bosnia and Herzegovina", "BA"),
        ("Congo", "CG"),
        ("Côte d'Ivoire", "CI"),
        ("Democratic Republic of the Congo", "CD"),
        ("Hong Kong", "HK"),
        ("Myanmar/Burma", "MM"),
        ("Trinidad and Tobago", "TT"),
        // A country without a table has the row of other countries.
        ("Other countries and territories", "TV"),
    ];
    codes.extend(others.map(|(name, code)| (name.to_owned(), code.to_owned())));
    codes
}

#[test]
fn default_values_of_all_countries() {
    let Some(folder) = folder() else { return };
    let countries = countries();
    let (mut own, mut fallen) = (0, 0);
    for record in records(&folder.join("default_values.csv")) {
        let place = format!("{} {}", record["country"], record["cn_code"]);
        let country = countries.get(&record["country"]).unwrap_or_else(|| panic!("{place}"));
        let taric = &record["taric_code_2026_1740"];
        let code = if taric.is_empty() { &record["cn_code"] } else { taric };
        let found = tables().default_value(code, Some(country), 2026);
        let others = record["country"].starts_with("Other countries");
        if record["total"].is_empty() {
            // The row of other countries, where they have one.
            assert!(found.is_err() || found.unwrap().fallback == Fallback::OtherCountries, "{place}");
            fallen += 1;
            continue;
        }
        let Ok(found) = found else {
            // Headings whose longer rows differ are asked for by a longer code.
            continue;
        };
        if found.row != code {
            continue;
        }
        assert_eq!(found.total, exact(&record["total"]), "{place}");
        assert_eq!(found.fallback == Fallback::OtherCountries, others, "{place}");
        let routes: Vec<Route> = record["benchmark_routes"].split(';').filter_map(Route::of).collect();
        assert_eq!(found.routes, routes, "{place}");
        own += 1;
    }
    assert!(own > 10_800 && fallen > 700, "{own} values compared, {fallen} rows without");
}

#[test]
fn benchmarks_of_both_columns() {
    let Some(folder) = folder() else { return };
    let mut compared = 0;
    for record in records(&folder.join("benchmarks.csv")) {
        let column = if record["column"] == "A" { Column::A } else { Column::B };
        let route = Route::of(&record["route"]);
        for year in [&record["production_year_from"], &record["production_year_to"]] {
            let found = tables().benchmark(&record["cn_code"], column, route, year.parse().unwrap()).unwrap();
            assert_eq!(found.value, exact(&record["benchmark"]), "{record:?}");
        }
        compared += 1;
    }
    assert_eq!(compared, 2465);
}
