//! Public systems with results that others computed; skipped, and said so, where `LCA_DATA` names no folder.

use std::io::Read;
use std::path::{Path, PathBuf};

use lca::{Entry, System};

/// The folder of the data, if it is there.
fn folder() -> Option<PathBuf> {
    let found = std::env::var_os("LCA_DATA").map(PathBuf::from).filter(|path| path.is_dir());
    if found.is_none() {
        eprintln!("LCA_DATA names no folder: not tested");
    }
    found
}

fn text(path: &Path) -> String {
    let mut text = String::new();
    flate2::read::GzDecoder::new(std::fs::File::open(path).unwrap()).read_to_string(&mut text).unwrap();
    text
}

fn rows(path: &Path) -> Vec<csv::StringRecord> {
    csv::Reader::from_reader(text(path).as_bytes()).records().map(Result::unwrap).collect()
}

fn number(row: &csv::StringRecord, at: usize) -> f64 {
    row[at].parse().unwrap()
}

fn entry(row: &csv::StringRecord, sign: f64) -> Entry {
    Entry { row: row[0].parse().unwrap(), column: row[1].parse().unwrap(), amount: sign * number(row, 2) }
}

fn json(path: &Path) -> serde_json::Value {
    serde_json::from_slice(&std::fs::read(path).unwrap()).unwrap()
}

fn near(found: f64, known: f64, what: &str) {
    assert!((found - known).abs() <= 1e-9 * known.abs(), "{what}: {found} is not {known}");
}

/// All 766 unit scores of the U.S. life-cycle inventory.
#[test]
fn the_inventory_of_the_united_states() {
    let Some(folder) = folder().map(|folder| folder.join("uslci")) else { return };
    let a: Vec<Entry> = rows(&folder.join("technosphere.csv.gz")).iter().map(|row| entry(row, 1.0)).collect();
    let b: Vec<Entry> = rows(&folder.join("biosphere.csv.gz")).iter().map(|row| entry(row, 1.0)).collect();
    let flows = rows(&folder.join("flows.csv.gz")).len();
    let system = System::new(766, flows, &a, &b).unwrap();
    let mut factors = vec![0.0; flows];
    for row in rows(&folder.join("cf_gwp100.csv.gz")) {
        factors[row[0].parse::<usize>().unwrap()] = number(&row, 1);
    }
    let scores = system.unit_scores(&factors).unwrap();
    let known = rows(&folder.join("scores_all.csv.gz"));
    assert_eq!(known.len(), 766);
    let mut without = 0;
    for row in &known {
        let product: usize = row[0].parse().unwrap();
        if system.inputs(product).next().is_none() && scores.values[product] == 0.0 {
            // One process has neither inputs nor flows with a factor: 0, where other routes leave 1e-14 of rounding.
            assert!(number(row, 1).abs() < 1e-13);
            without += 1;
            continue;
        }
        near(scores.values[product], number(row, 1), &row[0]);
        if product.is_multiple_of(20) {
            let supply = system.supply(&[(product, 1.0)]).unwrap();
            let inventory = system.inventory(&supply.amounts);
            let score: f64 = inventory.iter().zip(&factors).map(|(g, c)| g * c).sum();
            near(score, number(row, 1), &row[0]);
        }
    }
    assert!(without < 50, "{without}");
}

/// The 23 indicators of the 411 sectors, as their publisher states them.
#[test]
fn the_sectors_of_the_united_states() {
    let Some(folder) = folder().map(|folder| folder.join("useeio-v2.0.1-411")) else { return };
    let matrix = |text: &str| serde_json::from_str::<Vec<Vec<f64>>>(text).unwrap();
    let inputs = matrix(&text(&folder.join("A.json.gz")));
    let read = |name: &str| matrix(&std::fs::read_to_string(folder.join(name)).unwrap());
    let (direct, total) = (read("D.json"), read("N.json"));
    let n = inputs.len();
    let mut a: Vec<Entry> = (0..n as u32).map(|k| Entry { row: k, column: k, amount: 1.0 }).collect();
    for (row, line) in (0..).zip(&inputs) {
        for (column, amount) in (0..).zip(line).filter(|(_, amount)| **amount != 0.0) {
            a.push(Entry { row, column, amount: -amount });
        }
    }
    let mut b = Vec::new();
    for (row, line) in (0..).zip(&direct) {
        b.extend((0..).zip(line).map(|(column, amount)| Entry { row, column, amount: *amount }));
    }
    let system = System::new(n, direct.len(), &a, &b).unwrap();
    assert_eq!((n, direct.len()), (411, 23));
    for indicator in 0..direct.len() {
        let mut factors = vec![0.0; direct.len()];
        factors[indicator] = 1.0;
        let scores = system.unit_scores(&factors).unwrap();
        for (sector, value) in scores.values.iter().enumerate() {
            near(*value, total[indicator][sector], &format!("indicator {indicator}, sector {sector}"));
        }
    }
}

/// The synthetic systems, against the scores of three other routes.
#[test]
fn synthetic_systems() {
    let Some(folder) = folder().map(|folder| folder.join("synthetic")) else { return };
    let expected = json(&folder.join("expected.json"));
    for (name, n) in [("eco2000", 2_000u32), ("chain5000", 5_000)] {
        let mut a: Vec<Entry> = (0..n).map(|k| Entry { row: k, column: k, amount: 1.0 }).collect();
        a.extend(rows(&folder.join(format!("{name}_Z.csv.gz"))).iter().map(|row| entry(row, -1.0)));
        let b: Vec<Entry> = rows(&folder.join(format!("{name}_B.csv.gz"))).iter().map(|row| entry(row, 1.0)).collect();
        let mut factors = vec![0.0; 2_000];
        for row in rows(&folder.join(format!("{name}_c.csv.gz"))) {
            factors[row[0].parse::<usize>().unwrap()] = number(&row, 1);
        }
        let system = System::new(n as usize, factors.len(), &a, &b).unwrap();
        let scores = system.unit_scores(&factors).unwrap();
        assert!(scores.report.error_bound < 1e-11 && !scores.report.estimated, "{:?}", scores.report);
        let known = &expected["systems"][name];
        for (demand, score) in known["demands"].as_array().unwrap().iter().zip(known["scores"].as_array().unwrap()) {
            near(scores.values[demand.as_u64().unwrap() as usize], score.as_f64().unwrap(), name);
        }
        near(scores.values.iter().sum(), known["sum_of_all_unit_scores"].as_f64().unwrap(), name);
    }
}
