//! The plain table, as text and as a workbook.

use datasets::table::{TableError, read};
use units::{Row, Units};

fn units() -> Units {
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
    let model = read(bytes, &units()).unwrap();
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
