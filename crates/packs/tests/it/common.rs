//! What importers know beyond the file: the units of the catalogue and the potentials of three sets.

use std::path::{Path, PathBuf};

use calendar::date;
use factors::{Gas, GwpSet, Library};
use packs::{ImportError, Knowledge, Pack, Reconciliation};
use units::{Row, Units};

/// The table of the catalogue.
pub fn units() -> Units {
    let mut reader = csv::Reader::from_path(root().join("catalogue/units/units.csv")).unwrap();
    let records: Vec<csv::StringRecord> = reader.records().map(Result::unwrap).collect();
    Units::new(records.iter().map(|row| Row {
        unit: &row[0],
        dimension: &row[1],
        to_base: &row[2],
        calorific: &row[3],
        tax: &row[4],
        moisture: &row[5],
        aliases: &row[6],
    }))
    .unwrap()
}

/// A library that knows potentials only: AR4 and AR5 of the three main gases (IPCC 2007, table 2.14; 2013, table 8.A.1).
pub fn library() -> Library {
    let mut library = Library::default();
    for (gas, set, value) in [
        ("co2", GwpSet::Ar4, 1.0),
        ("ch4_fossil", GwpSet::Ar4, 25.0),
        ("n2o", GwpSet::Ar4, 298.0),
        ("co2", GwpSet::Ar5, 1.0),
        ("ch4_fossil", GwpSet::Ar5, 28.0),
        ("n2o", GwpSet::Ar5, 265.0),
    ] {
        library.gwp.insert(Gas::new(gas), set, value);
    }
    library
}

/// Imports on 22 November 2026.
pub fn import(bytes: &[u8], name: &str, others: &[Pack]) -> Result<(Pack, Reconciliation), ImportError> {
    let (units, library) = (units(), library());
    packs::import(bytes, name, None, &Knowledge { units: &units, library: &library, as_of: date(2026, 11, 22), others })
}

/// The root of the project.
pub fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../..")
}

/// A file of the shared data folder, which is not part of the project; `None` where it is not at hand.
pub fn shared(path: &str) -> Option<Vec<u8>> {
    let folders = ["../shared", "../../shared"].map(|folder| root().join(folder).join("data/factors"));
    folders.iter().find_map(|folder| std::fs::read(folder.join(path)).ok())
}

/// Imports a shared file, and checks what every import must hold.
pub fn shared_import(path: &str, others: &[Pack]) -> Option<(Pack, Reconciliation)> {
    let name = path.rsplit('/').next().unwrap();
    let (pack, report) = import(&shared(path)?, name, others).unwrap();
    assert!(report.balances(), "{name}: {} read, {} kept, {:?}", report.read, report.kept, report.aside.keys());
    assert_eq!(pack.header.rows, report.factors);
    for line in report.lines(i18n::Messages::new(language::Language::En)) {
        println!("{line}");
    }
    Some((pack, report))
}
