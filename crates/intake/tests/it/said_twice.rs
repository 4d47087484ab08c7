//! What several files say counts once where it is plainly the same, and is told where it may be.

use intake::document::Problem;
use intake::mapping::Mappings;
use intake::{Reading, Repetition};
use rust_decimal::prelude::ToPrimitive;

use crate::made::{archive, xlsx};
use crate::strangers::{ONE_SITE, read_with};
use crate::world::{Anything, examples, files};

fn folder(files: &[(&str, &str)]) -> Anything<Reading> {
    let files: Vec<(&str, &[u8])> = files.iter().map(|(name, text)| (*name, text.as_bytes())).collect();
    read_with(ONE_SITE, &Mappings::default(), &files)
}

fn sum(reading: &Reading) -> f64 {
    reading.lines.iter().filter_map(|line| line.quantity.to_f64()).sum()
}

fn shared(reading: &Reading) -> Vec<u64> {
    let problems = reading.documents.iter().flat_map(|document| &document.problems);
    problems.filter_map(|told| if let Problem::SharedRows { count, .. } = told { Some(*count) } else { None }).collect()
}

const HEAD: &str = "Date;N° pièce;Désignation;Quantité;Unité\n";

#[test]
fn numbering_that_begins_again_each_month_repeats_nothing() -> Anything<()> {
    for number in ["001", "ACH", "GASOIL50", "BL-12", "0042"] {
        let rows: Vec<String> =
            (1..=4).map(|month| format!("{HEAD}05/{month:02}/2025;{number};Gasoil;1000;L\n")).collect();
        let files: Vec<(String, &str)> =
            rows.iter().enumerate().map(|(month, text)| (format!("mois {month}.csv"), text.as_str())).collect();
        let files: Vec<(&str, &str)> = files.iter().map(|(name, text)| (name.as_str(), *text)).collect();
        let reading = folder(&files)?;
        assert_eq!((sum(&reading), reading.duplicates.len()), (4000.0, 0), "{number}");
    }
    Ok(())
}

#[test]
fn one_paper_in_two_ledgers_counts_once_in_whatever_unit() -> Anything<()> {
    let register = format!("{HEAD}15/03/2025;FA-2025-002;Gasoil;200;L\n20/03/2025;FA-2025-003;Gasoil;90;L\n");
    for row in [
        "15/03/2025;FA-2025-002;Gasoil;200;Litres",
        "15/03/2025;FA 2025 002;Gasoil;0,2;m3",
        // Booked at the end of the month.
        "31/03/2025;FA-2025-002;Gasoil;200;L",
    ] {
        let reading = folder(&[("registre.csv", &register), ("achats.csv", &format!("{HEAD}{row}\n"))])?;
        assert_eq!(reading.duplicates.len(), 1, "{row}");
        assert_eq!(reading.duplicates[0].because, Repetition::SameNumber, "{row}");
    }
    // Another quantity, another paper: both count.
    for row in ["15/03/2025;FA-2025-002;Gasoil;200;m3", "15/09/2025;FA-2025-002;Gasoil;200;L"] {
        let reading = folder(&[("registre.csv", &register), ("achats.csv", &format!("{HEAD}{row}\n"))])?;
        assert!(reading.duplicates.is_empty(), "{row}");
    }
    Ok(())
}

#[test]
fn one_invoice_by_its_quantity_and_by_what_it_cost() -> Anything<()> {
    let head = "Date;N° facture;Désignation;Quantité;Unité;Montant HT (MAD)\n";
    let register = format!("{head}10/02/2025;FA-2025-001;Ciment;10;t;10000\n");
    let books = "Date;N° compte;Pièce;Libellé;Débit;Crédit\n10/02/2025;61230000;FA-2025-001;Ciment;10000;\n\
                 10/02/2025;44110000;FA-2025-001;Ciment;;12000\n";
    let reading = folder(&[("a registre.csv", &register), ("grand livre.csv", books)])?;
    assert_eq!((reading.lines.len(), reading.duplicates.len()), (1, 1), "{reading:?}");
    assert_eq!(reading.lines[0].unit, "t", "the quantity is what counts");
    // By the amount in both: without tax, and not said.
    let register = "Date;N° facture;Désignation;Montant HT\n10/02/2025;FA-2025-001;Ciment;10000\n";
    let reading = folder(&[("registre.csv", register), ("grand livre.csv", books)])?;
    assert_eq!((reading.lines.len(), reading.duplicates.len()), (1, 1), "{reading:?}");
    Ok(())
}

const TABLE: &str = "Date;Désignation;Quantité;Unité\n05/01/2025;Gasoil;100;L\n06/02/2025;Gasoil;120,5;L\n\
                     07/03/2025;Gasoil;90;L\n08/04/2025;Eau;12;m3\n";

#[test]
fn a_table_in_two_files_counts_once() -> Anything<()> {
    let converted = TABLE.replace('\n', "\r\n").replace("100;L", "0,1;m3");
    for (name, text) in [("suivi 2.csv", converted.as_str()), ("suivi (copie).csv", &format!("{TABLE}\n"))] {
        let reading = folder(&[("suivi.csv", TABLE), (name, text)])?;
        assert_eq!((reading.lines.len(), reading.duplicates.len()), (4, 4), "{name}");
        assert!(reading.lines.iter().all(|line| line.evidence.file == "suivi.csv"), "{name}");
        assert!(shared(&reading).is_empty(), "{name}");
    }
    Ok(())
}

#[test]
fn a_table_and_its_workbook_count_once() -> Anything<()> {
    let cell = |value: &str| match value.parse::<f64>() {
        Ok(_) => format!("<c><v>{value}</v></c>"),
        Err(_) => format!("<c t=\"inlineStr\"><is><t>{value}</t></is></c>"),
    };
    let row = |line: &str| format!("<row>{}</row>", line.split(';').map(cell).collect::<String>());
    let rows: String = TABLE.replace("120,5", "120.5").lines().map(row).collect();
    let workbook = xlsx(format!("<worksheet><sheetData>{rows}</sheetData></worksheet>").as_bytes());
    let files: [(&str, &[u8]); 2] = [("suivi.csv", TABLE.as_bytes()), ("suivi.xlsx", &workbook)];
    let reading = read_with(ONE_SITE, &Mappings::default(), &files)?;
    assert_eq!((reading.lines.len(), reading.duplicates.len()), (4, 4), "{:?}", reading.aside);
    assert_eq!(reading.duplicates[0].because, Repetition::SameFile);
    Ok(())
}

#[test]
fn a_part_of_a_table_in_another_file_is_told() -> Anything<()> {
    let january = "Date;Désignation;Quantité;Unité\n05/01/2025;Gasoil;100;L\n06/02/2025;Gasoil;120,5;L\n";
    let reading = folder(&[("T1.csv", TABLE), ("janv.csv", january)])?;
    assert_eq!((reading.lines.len(), reading.duplicates.len()), (6, 0));
    assert_eq!(shared(&reading), [2]);
    // What is used as regularly in two places is no copy, and other days are other purchases.
    let regular = |label: &str| {
        let rows: String = (1..=6).map(|month| format!("{month:02}/2025;Gasoil {label};100;L\n")).collect();
        format!("Mois;Désignation;Quantité;Unité\n{rows}")
    };
    let reading = folder(&[("a.csv", &regular("camion A")), ("b.csv", &regular("camion B"))])?;
    assert_eq!((reading.lines.len(), reading.duplicates.len(), shared(&reading).len()), (12, 0, 0));
    let reading = folder(&[("a.csv", &regular("")), ("b.csv", &format!("{}\n", regular("")))])?;
    assert_eq!((reading.lines.len(), reading.duplicates.len()), (12, 0));
    assert_eq!(shared(&reading), [6]);
    Ok(())
}

/// Above 20,000 rows they are added up, and the sums are the same in a copy.
#[test]
fn a_very_long_table_and_its_copy_count_once() -> Anything<()> {
    let mut text = String::from("Date;N° pièce;Désignation;Quantité;Unité\n");
    for row in 0..20_010 {
        text += &format!("2025-{:02}-{:02};FA{row};Gasoil;{};L\n", row % 12 + 1, row % 28 + 1, row % 97 + 1);
    }
    let alone = sum(&folder(&[("tout.csv", &text)])?);
    let both = folder(&[("tout.csv", &text), ("tout 2.csv", &text.replace('\n', "\r\n"))])?;
    assert_eq!(sum(&both), alone);
    Ok(())
}

/// Two sheets of one workbook, row for row the same.
#[test]
fn the_same_rows_on_two_sheets_are_told() -> Anything<()> {
    let text = |value: &str| format!("<c t=\"inlineStr\"><is><t>{value}</t></is></c>");
    let head: String = ["Date", "N° pièce", "Désignation", "Quantité", "Unité"].map(text).concat();
    let row: String = ["03/02/2025", "FA-2025-118", "Gasoil", "120", "L"].map(text).concat();
    let sheet = format!("<worksheet><sheetData><row>{head}</row><row>{row}</row></sheetData></worksheet>");
    let workbook = archive(&[
        (
            "xl/workbook.xml",
            r#"<workbook xmlns:r="r"><sheets><sheet name="Feuil1" sheetId="1" r:id="rId1"/><sheet name="Feuil1 (2)" sheetId="2" r:id="rId2"/></sheets></workbook>"#.as_bytes(),
        ),
        (
            "xl/_rels/workbook.xml.rels",
            br#"<Relationships><Relationship Id="rId1" Target="worksheets/sheet1.xml"/><Relationship Id="rId2" Target="worksheets/sheet2.xml"/></Relationships>"#,
        ),
        ("xl/worksheets/sheet1.xml", sheet.as_bytes()),
        ("xl/worksheets/sheet2.xml", sheet.as_bytes()),
    ]);
    let reading = read_with(ONE_SITE, &Mappings::default(), &[("achats.xlsx", &workbook)])?;
    assert_eq!(reading.lines.len(), 2);
    let told = &reading.documents[0].problems;
    assert_eq!(told.len(), 1, "{told:?}");
    let Some(Problem::RepeatedRows { again, first, .. }) = told.first() else { return Err(format!("{told:?}").into()) };
    assert_eq!((first.as_str(), again.as_str()), ("Feuil1!2", "Feuil1 (2)!2"));
    Ok(())
}

/// A table of the months in MWh, or one row of the year, beside the bills of the months.
#[test]
fn bills_and_the_table_that_adds_them_up_count_once() -> Anything<()> {
    let root = examples().join("agrumes-souss");
    let sheet = std::fs::read_to_string(root.join("firm.toml"))?;
    let bills: Vec<(String, Vec<u8>)> = files(&root.join("Energie/Electricite MT"))?
        .into_iter()
        .map(|(name, _)| Ok((name.clone(), std::fs::read(root.join("Energie/Electricite MT").join(&name))?)))
        .collect::<Anything<_>>()?;
    let of = |table: &str| -> Anything<Reading> {
        let mut files: Vec<(&str, &[u8])> =
            bills.iter().map(|(name, bytes)| (name.as_str(), bytes.as_slice())).collect();
        files.push(("station/electricite.csv", table.as_bytes()));
        read_with(&sheet, &Mappings::default(), &files)
    };
    let grid = |reading: &Reading| -> Vec<(String, f64)> {
        let lines = reading.lines.iter().filter(|line| line.activity.is_within("electricity"));
        lines.map(|line| (line.period.to_string(), line.quantity.to_f64().unwrap_or(f64::NAN))).collect()
    };
    let alone = grid(&of("Mois;Eau (m3)\n")?);
    assert!(alone.len() >= 12, "{alone:?}");
    let mut months = String::from("Mois;Désignation;Quantité;Unité\n");
    let mut rounded = months.clone();
    let mut year = 0.0;
    for (period, kwh) in alone.iter().filter(|(period, _)| period.starts_with("2025")) {
        let month = &period[..7];
        year += kwh;
        months += &format!("{month};Électricité;{};MWh\n", kwh / 1000.0);
        rounded += &format!("{month};Électricité;{};kWh\n", (kwh / 100.0).round() * 100.0);
    }
    let whole = format!("Année;Désignation;Quantité;Unité\n2025;Électricité;{year};kWh\n");
    for table in [months, rounded, whole] {
        let reading = of(&table)?;
        assert!(!reading.duplicates.is_empty(), "{table} {:?} {alone:?} {:?}", reading.aside, grid(&reading));
        assert_eq!(grid(&reading), alone, "{table}");
    }
    Ok(())
}
