//! Totals among the rows and columns that they add up: what is said twice counts once.

use intake::Reading;
use intake::mapping::Mappings;
use rust_decimal::Decimal;

use crate::made::archive;
use crate::strangers::{ONE_SITE, lines, read, read_with, reasons};
use crate::world::Anything;

fn sum(reading: &Reading) -> Decimal {
    reading.lines.iter().map(|line| line.quantity).sum()
}

fn counts(text: &str, wanted: i64, told: &[&str]) -> Anything<()> {
    let reading = read("suivi 2025.csv", text)?;
    assert_eq!(sum(&reading), Decimal::from(wanted), "{text}{:?}{:?}", lines(&reading), reading.aside);
    assert_eq!(reasons(&reading), told, "{text}{:?}", reading.aside);
    Ok(())
}

#[test]
fn quarters_and_years_below_their_months() -> Anything<()> {
    for quarter in ["T1", "1er trimestre", "T1 2025", "الربع الأول", "Q1"] {
        let text = format!("Mois;Gasoil (L)\nJanvier;100\nFévrier;200\nMars;350\n{quarter};650\n");
        counts(&text, 650, &[])?;
    }
    let months = "Mois;Désignation;Quantité;Unité\nJanvier;Gasoil;100;L\nFévrier;Gasoil;200;L\nMars;Gasoil;350;L\n";
    counts(&format!("{months}T1;Gasoil;650;L\n2025;Gasoil;650;L\n"), 650, &[])?;
    // The year first, and one that is not the sum of what is there.
    counts(
        "Mois;Désignation;Quantité;Unité\n2025;Gasoil;350;L\n01/2025;Gasoil;300;L\n02/2025;Gasoil;50;L\n",
        350,
        &[],
    )?;
    counts(&format!("{months}2025;Gasoil;1000;L\n"), 650, &["total-differs"])?;
    // A year of something else, a quarter without its months, invoices with numbers.
    counts(&format!("{months}2025;Essence;7;L\nT2;Gasoil;400;L\n"), 1057, &[])?;
    let bought = "Date;N° facture;Désignation;Quantité;Unité\n2025;A1;Gasoil;7;L\n05/01/2025;A2;Gasoil;5;L\n";
    counts(bought, 12, &[])?;
    Ok(())
}

#[test]
fn dated_rows_whose_words_are_of_a_total() -> Anything<()> {
    let rows = "Date;Désignation;Quantité;Unité\n05/01/2025;Gasoil;100;L\n20/01/2025;Gasoil;200;L\n";
    for total in ["Total gasoil", "Cumul gasoil", "مجموع الكازوال", "Gasoil total"] {
        counts(&format!("{rows}31/01/2025;{total};300;L\n"), 300, &[])?;
    }
    counts(
        &format!("{rows}31/01/2025;Total gasoil;300;L\n03/02/2025;Gasoil;50;L\n28/02/2025;Cumul gasoil;350;L\n"),
        350,
        &[],
    )?;
    counts(&format!("{rows}31/01/2025;Total gasoil;310;L\n"), 300, &["total-differs"])?;
    // Where nothing else says it, it counts; the name of a seller in its column is no total.
    counts("Mois;Désignation;Quantité;Unité\n01/2025;Total gasoil;10;L\n02/2025;Total gasoil;20;L\n", 30, &[])?;
    counts(
        "Date;Fournisseur;Désignation;Quantité;Unité\n05/01/2025;Total;Gasoil;5;L\n06/01/2025;Afriquia;Gasoil;7;L\n",
        12,
        &[],
    )?;
    let bands = "Mois;Tranche;Électricité (kWh)\n01/2025;HP;10\n01/2025;HC;20\n01/2025;Total;30\n02/2025;HP;1\n02/2025;HC;2\n02/2025;Total;3\n";
    counts(bands, 33, &[])?;
    counts("Mois;Gasoil (L)\nJanvier;100\nFévrier;200\nTotal T1;300\n", 300, &[])?;
    let parts = "Mois;Désignation;Quantité;Unité\n01/2025;Électricité atelier;10;kWh\n01/2025;Électricité bureaux;20;kWh\n\
        01/2025;Consommation électricité totale;0,03;MWh\n";
    counts(parts, 30, &[])?;
    Ok(())
}

#[test]
fn columns_that_add_up_others() -> Anything<()> {
    counts("Mois;Gasoil camions (L);Gasoil chariots (L);Somme gasoil (L)\n01/2025;1;2;3\n02/2025;4;5;9\n", 12, &[])?;
    counts("Mois;Eau forage (m3);Eau réseau (m3);Eau totale (m3)\n01/2025;1;2;3\n", 3, &[])?;
    counts(
        "Mois;Électricité HT (kWh);Électricité BT (kWh);Électricité totale (kWh)\n01/2025;1;2;4\n",
        3,
        &["total-differs"],
    )?;
    counts("Mois;Gasoil (L);Gasoil cumulé (L)\n01/2025;1;1\n02/2025;2;3\n", 3, &["not-actual"])?;
    counts("Mois;Électricité totale (kWh);Eau (m3)\n01/2025;1;2\n", 3, &[])?;
    counts("Désignation;Unité;Janvier;Février;Mars;T1;2025\nGasoil;L;1;2;3;6;6\n", 6, &[])?;
    Ok(())
}

/// A workbook with these sheets, each as a table of cells parted by semicolons.
fn workbook(sheets: &[(&str, &str)]) -> Vec<u8> {
    let (mut list, mut relations) = (String::new(), String::new());
    let mut entries: Vec<(String, String)> = Vec::new();
    for (at, (name, text)) in sheets.iter().enumerate() {
        let id = at + 1;
        list += &format!("<sheet name=\"{name}\" sheetId=\"{id}\" r:id=\"rId{id}\"/>");
        relations += &format!("<Relationship Id=\"rId{id}\" Target=\"worksheets/sheet{id}.xml\"/>");
        let mut rows = String::new();
        for (row, line) in (1..).zip(text.lines()) {
            let cells = ('A'..).zip(line.split(';')).filter(|(_, cell)| !cell.is_empty()).map(|(column, cell)| {
                let kind = if cell.parse::<f64>().is_ok() { "" } else { " t=\"str\"" };
                format!("<c r=\"{column}{row}\"{kind}><v>{cell}</v></c>")
            });
            rows += &format!("<row r=\"{row}\">{}</row>", cells.collect::<String>());
        }
        entries.push((
            format!("xl/worksheets/sheet{id}.xml"),
            format!("<worksheet><sheetData>{rows}</sheetData></worksheet>"),
        ));
    }
    entries.push(("xl/workbook.xml".into(), format!("<workbook xmlns:r=\"r\"><sheets>{list}</sheets></workbook>")));
    entries.push(("xl/_rels/workbook.xml.rels".into(), format!("<Relationships>{relations}</Relationships>")));
    let entries: Vec<(&str, &[u8])> = entries.iter().map(|(name, text)| (name.as_str(), text.as_bytes())).collect();
    archive(&entries)
}

#[test]
fn a_summary_beside_the_sheets_that_it_sums_up() -> Anything<()> {
    let header = "Date;Désignation;Quantité;Unité";
    let january = format!("{header}\n05/01/2025;Gasoil;100;L\n20/01/2025;Gasoil;50;L\n25/01/2025;Essence;7;L\n");
    let february = format!("{header}\n05/02/2025;Gasoil;30;L\n");
    let read = |recap: &str| {
        let bytes = workbook(&[("Janvier", &january), ("Février", &february), ("Récap 2025", recap)]);
        read_with(ONE_SITE, &Mappings::default(), &[("suivi.xlsx", &bytes)])
    };
    for recap in [
        "Mois;Désignation;Quantité;Unité\nJanvier;Gasoil;150;L\nFévrier;Gasoil;30;L\nJanvier;Essence;7;L\n",
        "Désignation;Unité;Janvier;Février;Total\nGasoil;L;150;30;180\nEssence;L;7;;7\n",
        "Désignation;Quantité;Unité\nGasoil;180;L\nEssence;0.007;m3\n",
    ] {
        let reading = read(recap)?;
        assert_eq!((sum(&reading), reasons(&reading)), (Decimal::from(187), vec![]), "{recap}{:?}", reading.aside);
    }
    // What it says besides counts, and where it differs it is told.
    let reading = read("Mois;Désignation;Quantité;Unité\nJanvier;Gasoil;160;L\nFévrier;Butane;12;kg\n")?;
    assert_eq!((sum(&reading), reasons(&reading)), (Decimal::from(199), vec!["total-differs"]));
    let aside = reading.aside.first().ok_or("nothing aside")?;
    assert_eq!((aside.place.row, aside.key), (Some(2), "intake-aside-sum-of-others"));
    Ok(())
}
