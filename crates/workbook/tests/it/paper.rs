//! A document of an operator as a workbook.

use std::path::Path;

use calamine::{Data, Reader};
use cbam::Tables;
use export::cbam::{Paper, PaperKind, paper, read};

use crate::recomputed::recomputed;
use crate::stored::{Book, open};
use crate::world::CREATED;

fn report() -> Paper {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("../export/tests/data/bolts.toml");
    let installation = read(&std::fs::read_to_string(path).unwrap()).unwrap();
    paper(&Tables::embedded().unwrap(), &installation, PaperKind::EmissionsReport).unwrap()
}

/// The cell beside the label, or in the column of the row with this label.
fn beside(book: &mut Book, sheet: &str, label: &str, column: usize) -> Data {
    let range = book.worksheet_range(sheet).unwrap();
    let row = range.rows().find(|row| row[0] == Data::String(label.to_owned())).unwrap();
    row[column].clone()
}

fn holds(book: &mut Book) {
    assert_eq!(beside(book, "Installation", "Total direct emissions", 1), Data::Float(352.0));
    // 3377 MWh of the grid and 611 of the roof: a formula.
    assert_eq!(beside(book, "Electricity", "Total", 1), Data::Float(3988.0));
    assert_eq!(beside(book, "Goods", "73181542", 2), Data::Float(1700.0));
}

#[test]
fn every_group_has_a_sheet_and_figures_are_numbers() {
    let report = report();
    let bytes = workbook::paper(&report, CREATED).unwrap();
    assert_eq!(bytes, workbook::paper(&report, CREATED).unwrap());
    let mut book = open(bytes);
    let names: Vec<String> = report.groups.iter().map(|group| group.name.clone()).collect();
    assert_eq!(book.sheet_names()[..names.len()], names);
    holds(&mut book);
    let sums = book.worksheet_formula("Electricity").unwrap();
    assert!(sums.used_cells().any(|(_, _, formula)| formula.starts_with("SUM(")));
    let mut numbers = 0;
    for group in &report.groups {
        let range = book.worksheet_range(&group.name).unwrap();
        for item in &group.items {
            let title = Data::String(format!("{}  {}", item.number, item.title));
            assert_eq!(range.rows().filter(|row| row[0] == title).count(), 1, "{title}");
        }
        numbers += range.used_cells().filter(|(_, _, cell)| matches!(cell, Data::Float(_))).count();
    }
    assert!(numbers > 50, "{numbers}");
}

#[test]
#[ignore = "needs LibreOffice"]
fn libreoffice_opens_a_document_and_recomputes_its_sums() {
    holds(&mut open(recomputed(&workbook::paper(&report(), CREATED).unwrap(), "paper")));
}
