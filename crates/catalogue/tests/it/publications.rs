//! The files that the catalogue was taken from, where they lie beside the checkout.
//!
//! They are not part of the project. Whoever has them in a folder `shared/data` beside it gets every
//! value derived again; whoever has not is told so by the test.

use std::collections::{BTreeMap, HashMap};
use std::fs;
use std::path::PathBuf;

/// Folder and name of the file of each source.
const FILES: [(&str, &str); 9] = [
    ("desnz-2024", "uk-desnz-conversion-factors/desnz-2024-v1.1-flat.csv.xz"),
    ("desnz-2025-scope3", "uk-desnz-conversion-factors/desnz-2025-scope3-and-outside-only.csv.xz"),
    ("base-carbone-23.6", "ademe-base-carbone/base-carbone-v23.6.utf8.csv.xz"),
    ("epa-hub-2025", "us-epa-ghg-ef-hub/epa-hub-2025-tidy.csv"),
    ("ipcc-2006-v2c2", "ipcc-2006/ipcc2006-stationary-combustion.csv"),
    ("owid-ember-2026-04", "grid/owid-carbon-intensity-electricity_2026-04.csv"),
    ("electricity-maps-2026-06", "grid/electricity-maps-yearly-2021-2025_co2js.csv"),
    ("gwp-0.13.1", "gwp/globalwarmingpotentials.csv"),
    ("ecobalyse-geo", "ecobalyse-geo/transports.json"),
];

/// The folder with the source files, if this machine has it.
pub fn folder() -> Option<PathBuf> {
    let root = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("../..");
    ["../shared/data/factors", "../../shared/data/factors"]
        .into_iter()
        .map(|path| root.join(path))
        .find(|path| path.is_dir())
}

/// The file of a source, as it lies there.
pub fn bytes(source: &str) -> Vec<u8> {
    let (_, file) = FILES.iter().find(|(id, _)| *id == source).unwrap();
    fs::read(folder().unwrap().join(file)).unwrap()
}

/// The sources that have a file here.
pub fn with_file() -> impl Iterator<Item = &'static str> {
    FILES.iter().map(|(id, _)| *id)
}

/// The content of the file of a source.
pub fn text(source: &str) -> String {
    let bytes = bytes(source);
    let (_, file) = FILES.iter().find(|(id, _)| *id == source).unwrap();
    let mut plain = Vec::new();
    if file.ends_with(".xz") {
        lzma_rs::xz_decompress(&mut bytes.as_slice(), &mut plain).unwrap();
    } else {
        plain = bytes;
    }
    String::from_utf8(plain).unwrap()
}

/// A record by the names of its columns.
pub type Record = BTreeMap<String, String>;

/// The records of a source; lines that begin with `#` before the header are comments.
pub fn records(source: &str, delimiter: u8) -> Vec<Record> {
    let text = text(source);
    let text: String = text.lines().skip_while(|line| line.starts_with('#')).map(|line| format!("{line}\n")).collect();
    let mut reader = csv::ReaderBuilder::new().delimiter(delimiter).from_reader(text.as_bytes());
    let header = reader.headers().unwrap().clone();
    reader
        .records()
        .map(|record| {
            let record = record.unwrap();
            header.iter().map(str::to_owned).zip(record.iter().map(str::to_owned)).collect()
        })
        .collect()
}

/// Records under the text that `key` makes of each; the first of those that share one.
pub fn by(records: Vec<Record>, key: impl Fn(&Record) -> String) -> HashMap<String, Record> {
    let mut found = HashMap::new();
    for record in records {
        found.entry(key(&record)).or_insert(record);
    }
    found
}
