//! The same bills as other distributors might print them.

use intake::bills::{self, BillReading};
use intake::document::pages::Page;
use measure::Basis;
use rust_decimal::Decimal;

use crate::folder::Desk;
use crate::placed::At::{Left as L, Right as R};
use crate::placed::page;

pub const SHEET: &str = r#"
name = "Essai (firme fictive)"
sector = "agri-food"
[reporting]
year = 2025
[[site]]
id = "usine"
contracts = ["PX-1234"]
desalinated = "true"
"#;

fn read(pages: &[Page]) -> BillReading {
    Desk::new(SHEET).read(pages, "factures/essai.pdf")
}

fn because(reading: &BillReading, wanted: &str) -> bool {
    reading.lines.iter().any(|line| line.recognition.because.iter().any(|because| because == wanted))
}

/// Columns in another order, figures at the left of their columns, a register that passes 99 999, English words.
#[test]
fn other_order_of_columns() {
    let reading = read(&[page(
        1,
        &[
            vec![L(40.0, "Example Grid Company")],
            vec![L(40.0, "Electricity bill, medium voltage"), L(330.0, "Invoice no : A-77")],
            vec![L(40.0, "Account number"), L(140.0, "PX-1234"), L(330.0, "Billing period : 01/03/2025 - 31/03/2025")],
            vec![L(330.0, "Number of days : 31")],
            vec![
                L(40.0, "Usage (kWh)"),
                L(130.0, "Multiplier"),
                L(210.0, "Current reading"),
                L(320.0, "Previous reading"),
                L(440.0, "Time band"),
            ],
            vec![L(40.0, "2 000"), L(130.0, "20"), L(210.0, "00 050"), L(320.0, "99 950"), L(440.0, "Peak hours")],
            vec![L(40.0, "10 000"), L(130.0, "20"), L(210.0, "20 500"), L(320.0, "20 000"), L(440.0, "Full hours")],
            vec![L(40.0, "4 000"), L(130.0, "20"), L(210.0, "7 200"), L(320.0, "7 000"), L(440.0, "Off-peak hours")],
            vec![L(40.0, "1 500"), L(130.0, "20"), L(210.0, "9 075"), L(320.0, "9 000"), L(440.0, "Reactive energy")],
        ],
    )]);
    assert_eq!(reading.lines.len(), 1, "{reading:?}");
    let line = &reading.lines[0];
    assert_eq!(line.quantity, Decimal::from(16_000));
    assert_eq!(line.period.to_string(), "2025-03-01/2025-03-31");
    assert_eq!(line.quality.basis, Basis::Checked);
    assert!(because(&reading, "index-rolled-over"), "{reading:?}");
    assert_eq!(bills::bands(&line.recognition).len(), 3);
    assert_eq!(reading.layouts, ["bill-mt"]);
}

/// Arabic alone: labels on the right, values on their left, columns from right to left, Arabic figures.
#[test]
fn arabic_alone() {
    let reading = read(&[page(
        1,
        &[
            vec![R(550.0, "الشركة الجهوية متعددة الخدمات"), R(200.0, "فاتورة الماء")],
            vec![R(550.0, "رقم الفاتورة"), L(400.0, "م-2025-7")],
            vec![R(550.0, "رقم العقد"), L(400.0, "PX-1234")],
            vec![
                R(550.0, "فترة الاستهلاك"),
                R(450.0, "من"),
                L(370.0, "٠١/٠٤/٢٠٢٥"),
                R(360.0, "إلى"),
                L(290.0, "٠١/٠٧/٢٠٢٥"),
            ],
            vec![R(550.0, "عدد الأيام"), L(420.0, "٩١")],
            vec![R(550.0, "المؤشر القديم"), R(420.0, "المؤشر الجديد"), R(280.0, "الاستهلاك (م³)")],
            vec![L(510.0, "٤٠٠"), L(380.0, "٥٢٥"), L(240.0, "١٢٥")],
        ],
    )]);
    assert_eq!(reading.lines.len(), 1, "{reading:?}");
    let line = &reading.lines[0];
    assert_eq!(line.activity.as_str(), "water.supply.desalinated");
    assert_eq!((line.quantity, line.unit.as_str()), (Decimal::from(125), "m3"));
    assert_eq!(line.period.to_string(), "2025-04-01/2025-06-30");
    assert_eq!(line.document_number.as_deref(), Some("م-2025-7"));
}

fn two_pages(printed: &'static str) -> Vec<Page> {
    vec![
        page(
            1,
            &[
                vec![L(40.0, "Régie Exemple"), L(400.0, "FACTURE ÉLECTRICITÉ BT")],
                vec![L(40.0, "Facture n° B-1"), L(300.0, "N° police PX-1234")],
                vec![L(40.0, "Période du 31/01/2025 au 28/02/2025"), L(300.0, "Nombre de jours 28")],
                vec![L(40.0, "Ancien"), L(140.0, "Nouvel"), L(240.0, "Consommation")],
                vec![L(40.0, "index"), L(140.0, "index"), L(240.0, "(kWh)")],
                vec![L(40.0, "1 000"), L(140.0, "1 250"), L(250.0, printed)],
            ],
        ),
        page(
            2,
            &[
                vec![L(40.0, "Désignation"), L(200.0, "Quantité"), L(300.0, "Prix unitaire"), L(420.0, "Montant HT")],
                vec![L(40.0, "Tranche 1"), L(200.0, "150 kWh"), L(300.0, "1,0000"), L(420.0, "150,00")],
                vec![L(40.0, "Tranche 2"), L(200.0, "100 kWh"), L(300.0, "1,5000"), L(420.0, "150,00")],
                vec![L(40.0, "Location compteur"), L(420.0, "18,28")],
                vec![L(300.0, "Total HT"), L(420.0, "318,28")],
                vec![L(300.0, "Solde antérieur impayé"), L(420.0, "9 999,00")],
            ],
        ),
    ]
}

/// Indexes on one page, charges on the next, a header over two lines; an unpaid balance is no consumption.
#[test]
fn a_bill_over_two_pages() {
    let reading = read(&two_pages("250"));
    assert_eq!(reading.lines.len(), 1, "{reading:?}");
    let line = &reading.lines[0];
    assert_eq!(line.quantity, Decimal::from(250));
    assert_eq!(line.period.to_string(), "2025-01-31/2025-02-27");
    assert_eq!(line.quality.basis, Basis::Checked);
    for check in ["check:index", "check:charges", "check:price", "check:total"] {
        assert!(because(&reading, check), "{check}: {reading:?}");
    }
    assert!(reading.passed_over >= 3);
    assert_eq!(reading.layouts, ["bill-bt"]);
}

/// A misprinted consumption: indexes and charges agree against it, so it goes on, and says so.
#[test]
fn what_is_said_twice_outweighs_a_misprint() {
    let reading = read(&two_pages("520"));
    assert_eq!(reading.lines.len(), 1, "{reading:?}");
    assert_eq!(reading.lines[0].quantity, Decimal::from(250));
    assert_eq!(reading.lines[0].quality.basis, Basis::Document);
    assert!(because(&reading, "disagrees:consumption=250≠520"), "{reading:?}");
}

/// With the indexes alone against a misprint nothing decides: kept aside with both figures.
#[test]
fn one_against_one_is_kept_aside() {
    let mut pages = two_pages("520");
    pages.truncate(1);
    let reading = read(&pages);
    assert!(reading.lines.is_empty(), "{reading:?}");
    assert!(reading.aside.iter().any(|aside| aside.reason == "bill-disagrees"), "{reading:?}");
}

/// Without its dates a consumption has no place in time.
#[test]
fn a_bill_without_a_period_is_kept_aside() {
    let mut pages = two_pages("250");
    pages[0].words.retain(|word| !word.text.contains('/'));
    let reading = read(&pages);
    assert!(reading.lines.is_empty());
    assert_eq!(reading.aside.iter().map(|aside| aside.reason).collect::<Vec<_>>(), ["no-period"]);
}

/// Fuel delivered, by volume; a row that nothing is known of is kept aside, and the good row goes on.
#[test]
fn a_fuel_invoice() {
    let reading = read(&[page(
        1,
        &[
            vec![L(40.0, "STATION EXEMPLE (fictive)"), L(400.0, "FACTURE")],
            vec![
                L(40.0, "Facture n° S-25-14"),
                L(300.0, "Date de facture 06/05/2025"),
                L(460.0, "Échéance 05/06/2025"),
            ],
            vec![
                L(40.0, "Désignation"),
                L(240.0, "Qté"),
                L(300.0, "Unité"),
                L(360.0, "P.U. HT"),
                L(450.0, "Montant HT"),
            ],
            vec![L(40.0, "Gasoil 10 ppm"), L(235.0, "1 500"), L(300.0, "L"), L(365.0, "10,20"), L(455.0, "15 300,00")],
            vec![L(40.0, "Zorglub bleu"), L(245.0, "3"), L(300.0, "kg"), L(365.0, "5,00"), L(465.0, "15,00")],
            vec![L(360.0, "Total HT"), L(455.0, "15 315,00")],
        ],
    )]);
    assert_eq!(reading.lines.len(), 1, "{reading:?}");
    let line = &reading.lines[0];
    assert_eq!((line.activity.as_str(), line.quantity, line.unit.as_str()), ("fuel.diesel", Decimal::from(1500), "L"));
    assert_eq!(line.period.to_string(), "2025-05-06/2025-05-06");
    assert_eq!(line.quality.basis, Basis::Checked);
    assert_eq!(reading.aside.iter().map(|aside| aside.reason).collect::<Vec<_>>(), ["unknown-activity"]);
    assert_eq!(reading.layouts, ["invoice-table"]);
}

/// Cylinders weighed before and after; more recovered than charged is no negative leak.
#[test]
fn cylinders_and_recovery() {
    let report = |rows: Vec<Vec<crate::placed::At>>| {
        let mut lines = vec![
            vec![L(40.0, "FROID EXEMPLE")],
            vec![L(40.0, "Fiche n° 12"), L(300.0, "Date d'intervention 03/02/2025")],
        ];
        lines.extend(rows);
        read(&[page(1, &lines)])
    };
    let weighed = report(vec![
        vec![L(40.0, "Fluide frigorigène"), L(200.0, "R-134a")],
        vec![L(40.0, "Bouteille avant"), L(200.0, "12,40 kg")],
        vec![L(40.0, "Bouteille après"), L(200.0, "9,15 kg")],
    ]);
    assert_eq!(weighed.lines.len(), 1, "{weighed:?}");
    assert_eq!(weighed.lines[0].activity.as_str(), "refrigerant.r134a");
    assert_eq!(weighed.lines[0].quantity, Decimal::new(325, 2));
    let recovered = report(vec![
        vec![L(40.0, "Fluide frigorigène"), L(200.0, "R-410A")],
        vec![L(40.0, "Quantité chargée"), L(200.0, "1,0 kg")],
        vec![L(40.0, "Quantité récupérée"), L(200.0, "4,0 kg")],
    ]);
    assert!(recovered.lines.is_empty());
    assert_eq!(recovered.aside.iter().map(|aside| aside.reason).collect::<Vec<_>>(), ["more-recovered"]);
}

/// A letter is no bill, and says so.
#[test]
fn a_letter_is_not_understood() {
    let reading = read(&[page(1, &[vec![L(40.0, "Cher client, nous vous souhaitons une bonne année.")]])]);
    assert_eq!(reading.aside.iter().map(|aside| aside.reason).collect::<Vec<_>>(), ["not-understood"]);
}
