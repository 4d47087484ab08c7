//! Process datasets of strangers: datapackages, archives of openLCA and tables, as bytes and as the parts of an archive that is well
//! formed, so that the parts are reached. What is read is small enough, or refused; what is a system is written and read again as one.
#![no_main]

use std::sync::LazyLock;

use datasets::{Dataset, brightway, openlca, table};
use libfuzzer_sys::fuzz_target;
use units::{Row, Units};

static UNITS: LazyLock<Units> = LazyLock::new(|| {
    let row =
        |unit, dimension, to_base| Row { unit, dimension, to_base, calorific: "", tax: "", moisture: "", aliases: "" };
    let rows = [row("kg", "mass", "1"), row("t", "mass", "1000"), row("MJ", "energy", "1"), row("kWh", "energy", "3.6")];
    Units::new(rows).expect("units")
});

fuzz_target!(|bytes: &[u8]| {
    let _ = Dataset::read(bytes, &UNITS);
    package(bytes);
    archive(bytes);
    sheet(bytes);
    // Parts: a byte that says which names they have, then texts or arrays between marks.
    let Some((kind, rest)) = bytes.split_first() else { return };
    let parts: Vec<&[u8]> = split(rest);
    let names: &[&str] = match kind % 3 {
        0 => &["datapackage.json", "a.npy", "b.npy", "c.npy", "d.npy", "e.npy", "f.npy", "g.npy", "h.npy"],
        1 => &[
            "processes/a.json",
            "processes/b.json",
            "flows/a.json",
            "flows/b.json",
            "flows/c.json",
            "unit_groups/a.json",
            "flow_properties/a.json",
            "parameters/a.json",
            "lcia_categories/a.json",
        ],
        _ => &["xl/workbook.xml", "xl/_rels/workbook.xml.rels", "xl/worksheets/sheet1.xml", "xl/sharedStrings.xml"],
    };
    let files: Vec<(&str, &[u8])> = names.iter().copied().zip(parts).collect();
    let zipped = fuzz::stored(&files);
    match kind % 3 {
        0 => package(&zipped),
        1 => archive(&zipped),
        _ => sheet(&zipped),
    }
});

/// Cut where four bytes of ones stand, which no text has.
fn split(mut bytes: &[u8]) -> Vec<&[u8]> {
    let mut parts = Vec::new();
    while let Some(at) = bytes.windows(4).position(|four| four == [0xFF; 4]) {
        parts.push(&bytes[..at]);
        bytes = &bytes[at + 4..];
    }
    parts.push(bytes);
    parts
}

fn package(bytes: &[u8]) {
    let Ok(read) = brightway::Package::read(bytes) else { return };
    let written = read.write("again").expect("what was read can be written");
    if let Ok(system) = read.system()
        && system.products() < 200
    {
        assert!(brightway::Package::read(&written).is_ok());
        if let Ok(scores) = system.unit_scores(&read.factors) {
            assert!(scores.values.len() == system.products());
        }
        // As processes and exchanges, and from them as a datapackage again.
        if let Ok(compiled) = read.model().compile() {
            let again = brightway::Package::of(&compiled, &read.factors);
            let again = brightway::Package::read(&again.write("again").expect("a model is an archive"));
            assert_eq!(again.expect("what was written can be read").products.len(), read.products.len());
        }
    }
}

fn archive(bytes: &[u8]) {
    let Ok(read) = openlca::read(bytes) else { return };
    if let Ok(written) = openlca::write(&read, "again") {
        let again = openlca::read(&written.bytes).expect("what was written can be read");
        assert_eq!(again.model.processes.len(), read.model.processes.len());
        assert!(again.model.compile().is_ok());
    }
}

fn sheet(bytes: &[u8]) {
    let Ok(read) = table::read(bytes, &UNITS) else { return };
    for form in [table::Form::Csv, table::Form::Xlsx] {
        if let Ok(written) = table::write(&read, &UNITS, form) {
            let again = table::read(&written, &UNITS).expect("what was written can be read");
            assert_eq!(again.model.processes.len(), read.model.processes.len());
            assert!(again.model.compile().is_ok());
        }
    }
}
