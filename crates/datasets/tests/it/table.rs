//! The plain table, as text and as a workbook.

use datasets::table::{TableError, read};
use units::{Row, Units};

pub fn units() -> Units {
    let row =
        |unit, dimension, to_base| Row { unit, dimension, to_base, calorific: "", tax: "", moisture: "", aliases: "" };
    Units::new([
        row("kg", "mass", "1"),
        row("t", "mass", "1000"),
        row("MJ", "energy", "1"),
        row("kWh", "energy", "3.6"),
    ])
    .unwrap()
}

const TABLE: &str = "process;kind;item;amount;unit;stage;distribution;p1;p2;p3;share
;parameter;load;20;;;;;;;
Press;product;Oil;0.9;t;;;;;;0.8
Press;product;Cake;1;t;;;;;;0.2
Press;input;Electricity;5 * load;kWh;;;;;;
Press;waste;Water;0.5;t;;;;;;
Press;flow;CO2;10;kg;;lognormal;1.3;;;
Works;treated;Water;1;kg;end-of-life;;;;;
Works;flow;CO2;0.02;kg;;;;;;
Grid;product;Electricity;1;MJ;raw-materials;;;;;
Grid;flow;CO2;0.25;kg;;uniform;0.2;0.3;;
";

/// The press emits 10 kg, its 360 MJ 90 kg, its 500 kg of water 10 kg: 110 kg, of which four fifths are the oil's.
fn check(bytes: &[u8]) {
    let model = read(bytes, &units()).unwrap().model;
    let compiled = model.compile().unwrap();
    let scores = compiled.system.unit_scores(&[1.0]).unwrap().values;
    let of = |id: &str| model.products.iter().position(|product| product.id == id).map(|at| scores[at]).unwrap();
    assert!((of("Oil") - 88.0 / 0.9).abs() < 1e-12, "{scores:?}");
    assert!((of("Cake") - 22.0).abs() < 1e-12, "{scores:?}");
}

#[test]
fn a_press() {
    check(TABLE.as_bytes());
    check(TABLE.replace(';', ",").as_bytes());
    let mut book = rust_xlsxwriter::Workbook::new();
    let sheet = book.add_worksheet();
    for (row, line) in (0..).zip(TABLE.lines()) {
        for (column, cell) in (0..).zip(line.split(';')) {
            match cell.parse::<f64>() {
                Ok(number) => sheet.write_number(row, column, number).unwrap(),
                Err(_) => sheet.write_string(row, column, cell).unwrap(),
            };
        }
    }
    check(&book.save_to_buffer().unwrap());
}

#[test]
fn what_is_wrong_is_named_with_its_place() {
    let wrong = |from: &str, to: &str| read(TABLE.replacen(from, to, 1).as_bytes(), &units()).unwrap_err();
    assert_eq!(wrong(";amount;", ";quantity;"), TableError::Column("amount"));
    let cell = |found: TableError| match found {
        TableError::Cell { row, column, found, .. } => (row, column, found),
        other => panic!("{other:?}"),
    };
    assert_eq!(cell(wrong("Press;waste", "Press;rubbish")), (6, "kind", "rubbish".to_owned()));
    assert_eq!(cell(wrong("lognormal;1.3", "lognormal;0.3")), (7, "distribution", "lognormal".to_owned()));
    assert_eq!(cell(wrong("end-of-life", "later")), (8, "stage", "later".to_owned()));
    assert!(matches!(wrong(";0.9;t;", ";0.9;tonne;"), TableError::Unit { row: 3, .. }));
}

/// A parameter finds its process wherever the table names it; factors are per the unit that they say.
#[test]
fn scopes_and_factors() {
    let more = "Press;parameter;load;10;;;;;;;\nGWP;indicator;;;kg CO2e;;;;;;\nGWP;factor;CO2;1000;t;;;;;;\n";
    let text = format!("{TABLE}{more}");
    let table = read(text.as_bytes(), &units()).unwrap();
    assert_eq!(table.indicators[0].unit, "kg CO2e");
    let flow = table.model.flows[0].unit.clone();
    assert_eq!((flow.symbol.as_str(), table.indicators[0].factors[0]), ("kg", 1.0));
    let scores = table.model.compile().unwrap().system.unit_scores(&table.indicators[0].factors).unwrap().values;
    let oil = table.model.products.iter().position(|product| product.id == "Oil").unwrap();
    // 10 kg, 5 × 10 kWh = 180 MJ with 45 kg, and 10 kg of the water.
    assert!((scores[oil] - 65.0 * 0.8 / 0.9).abs() < 1e-12, "{scores:?}");
    let nowhere = text.replace("Press;parameter", "Nowhere;parameter");
    assert!(matches!(read(nowhere.as_bytes(), &units()), Err(TableError::Cell { row: 12, column: "process", .. })));
    let wrong = text.replace("1000;t;", "1000;MJ;");
    assert!(matches!(read(wrong.as_bytes(), &units()), Err(TableError::Mismatch { row: 14, .. })));
}

/// A sheet whose only other cell is its last one takes no memory for those between.
#[test]
fn a_sheet_that_is_nearly_empty() {
    let mut book = rust_xlsxwriter::Workbook::new();
    let sheet = book.add_worksheet();
    for (column, name) in (0..).zip(["process", "kind", "item", "amount", "unit"]) {
        sheet.write_string(0, column, name).unwrap();
    }
    sheet.write_string(999_998, 16_383, "x").unwrap();
    assert_eq!(read(&book.save_to_buffer().unwrap(), &units()).unwrap(), datasets::table::Table::default());
}

/// The example of the reference: 100 kWh of a quarter of a kilogram per MJ and 10 kg, four fifths of which are the oil's.
#[test]
fn the_example_of_the_reference() {
    let page = include_str!("../../../../docs/reference/process-table.md");
    let (_, rest) = page.split_once("```csv\n").unwrap();
    let (text, _) = rest.split_once("```").unwrap();
    let table = read(text.as_bytes(), &units()).unwrap();
    let scores = table.model.compile().unwrap().system.unit_scores(&table.indicators[0].factors).unwrap().values;
    let oil = table.model.products.iter().position(|product| product.name == "Oil").unwrap();
    assert!((scores[oil] - 100.0 * 0.8 / 0.9).abs() < 1e-12, "{scores:?}");
}
