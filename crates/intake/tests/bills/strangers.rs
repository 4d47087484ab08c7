//! Papers as other distributors and suppliers set them.

use intake::bills::BillReading;
use measure::Basis;
use rust_decimal::Decimal;

use crate::folder::Desk;
use crate::placed::At::{self, Left as L, Right as R};
use crate::placed::page;
use crate::variants::SHEET;

fn read(lines: &[Vec<At>]) -> BillReading {
    Desk::new(SHEET).read(&[page(1, lines)], "factures/essai.pdf")
}

/// A bill with its audiovisual tax below the total without tax, and its number of days without a label.
fn bill(number: &'static str, period: [&'static str; 2], figures: [&'static str; 7]) -> Vec<Vec<At>> {
    let [days, old, new, energy, total, vat, due] = figures;
    vec![
        vec![L(40.0, "Distributeur Exemple"), L(330.0, "Facture n° :"), L(420.0, number)],
        vec![L(40.0, "N° contrat : PX-1234"), L(220.0, "du"), L(240.0, period[0]), L(320.0, "au"), L(340.0, period[1])],
        vec![L(40.0, days), L(60.0, "jours"), L(150.0, "Électricité, force motrice")],
        vec![L(40.0, "Ancien index"), L(150.0, "Nouvel index")],
        vec![L(40.0, old), L(150.0, new)],
        vec![L(40.0, "Consommation électricité"), L(220.0, energy)],
        vec![L(40.0, "Location compteur"), L(450.0, "20,00")],
        vec![L(40.0, "Total HT"), L(450.0, total)],
        vec![L(40.0, "TVA (20 %)"), L(450.0, vat)],
        vec![L(40.0, "TPPAN"), L(450.0, "30,00")],
        vec![L(40.0, "Net à payer TTC"), L(450.0, due)],
    ]
}

fn april() -> Vec<Vec<At>> {
    bill(
        "D-4401",
        ["01/04/2025", "01/05/2025"],
        ["30", "10 000", "10 900", "900 kWh x 1,5000 1 350,00", "1 370,00", "274,00", "1 674,00"],
    )
}

#[test]
fn two_bills_on_one_page_are_two() {
    let may = bill(
        "D-4519",
        ["01/05/2025", "01/06/2025"],
        ["31", "10 900", "11 640", "740 kWh x 1,5000 1 110,00", "1 130,00", "226,00", "1 386,00"],
    );
    let gap: Vec<Vec<At>> = (0..5).map(|_| Vec::new()).collect();
    let reading = read(&april().into_iter().chain(gap).chain(may).collect::<Vec<_>>());
    let seen: Vec<(Decimal, String, Option<&str>)> = reading
        .lines
        .iter()
        .map(|line| (line.quantity, line.period.to_string(), line.document_number.as_deref()))
        .collect();
    assert_eq!(
        seen,
        [
            (Decimal::from(900), "2025-04-01/2025-04-30".to_owned(), Some("D-4401")),
            (Decimal::from(740), "2025-05-01/2025-05-31".to_owned(), Some("D-4519")),
        ]
    );
    assert!(reading.lines.iter().all(|line| line.quality.basis == Basis::Checked), "{reading:?}");
}

#[test]
fn a_bill_that_mentions_another_is_one() {
    let mut lines = april();
    lines.insert(3, vec![L(40.0, "Remplace la facture n° : D-4300")]);
    assert_eq!(read(&lines).lines.len(), 1);
}

/// Numbers that belong to a name are no quantities, and a reference is no name.
#[test]
fn an_invoice_of_goods_with_figures_in_their_names() {
    let reading = read(&[
        vec![L(40.0, "Lubrifiants Fictifs"), L(330.0, "Facture n° LF-2025-031")],
        vec![L(40.0, "Date : 14 mars 2025"), L(330.0, "Code client : PX-1234")],
        vec![L(40.0, "Réf."), L(90.0, "Article"), L(300.0, "Qté"), L(370.0, "P.U."), L(470.0, "Total HT")],
        vec![
            L(40.0, "A1"),
            L(90.0, "Propane bouteille 34 kg"),
            L(300.0, "12"),
            L(370.0, "450,00"),
            L(470.0, "5 400,00"),
        ],
        vec![L(40.0, "A2"), L(90.0, "Zorglub ISO 46"), L(300.0, "208 L"), L(370.0, "45,00"), L(470.0, "9 360,00")],
    ]);
    assert_eq!(reading.lines.len(), 1, "{reading:?}");
    let line = &reading.lines[0];
    assert_eq!((line.label.as_str(), line.quantity), ("Propane bouteille 34 kg", Decimal::from(12)));
    assert_eq!(line.terms.first().map(|term| (term.value, term.unit.as_str())), Some((Decimal::from(34), "kg/piece")));
    assert_eq!(reading.aside.len(), 1);
    assert_eq!(reading.aside[0].reason, "unknown-activity");
}

/// Figures whose designation is empty are told, not lost; a total without a label and a page number are no goods.
#[test]
fn a_row_without_a_designation_is_kept_aside() {
    let reading = read(&[
        vec![L(40.0, "Matériaux Fictifs"), L(330.0, "Facture n° MF-2025-007")],
        vec![L(40.0, "Date : 14 mars 2025"), L(330.0, "Code client : PX-1234")],
        vec![
            L(40.0, "Désignation"),
            L(200.0, "Quantité"),
            L(270.0, "Unité"),
            L(340.0, "P.U. HT"),
            L(450.0, "Montant HT"),
        ],
        vec![L(40.0, "Gasoil"), L(200.0, "100"), L(270.0, "L"), L(340.0, "11,00"), L(450.0, "1 100,00")],
        vec![L(200.0, "40"), L(270.0, "kg"), L(340.0, "9,50"), L(450.0, "380,00")],
        vec![L(450.0, "1 480,00")],
        vec![L(560.0, "1")],
    ]);
    assert_eq!(reading.lines.len(), 1, "{reading:?}");
    assert_eq!(reading.aside.iter().map(|aside| aside.reason).collect::<Vec<_>>(), ["no-designation"], "{reading:?}");
    assert_eq!(reading.aside[0].arguments.len(), 1);
    assert_eq!(reading.aside[0].place.row, Some(5));
}

/// A gas that the catalogue does not have is not counted as some gas.
#[test]
fn an_unknown_refrigerant_is_kept_aside() {
    let slip = |gas| {
        read(&[
            vec![L(40.0, "Fiche n° : FI-118"), L(330.0, "N° client : PX-1234")],
            vec![L(40.0, "Date d'intervention : 14/03/2025")],
            vec![L(40.0, "Fluide :"), L(90.0, gas)],
            vec![L(40.0, "Quantité chargée : 9,0 kg")],
        ])
    };
    assert_eq!(slip("R-404A").lines.len(), 1);
    let unknown = slip("R-999Z");
    assert!(unknown.lines.is_empty());
    assert_eq!(unknown.aside.iter().map(|aside| aside.reason).collect::<Vec<_>>(), ["unknown-activity"]);
}

/// In Arabic the unit follows the header of its column on the left.
#[test]
fn an_arabic_slip_with_its_unit_in_the_header() {
    let reading = read(&[
        vec![R(550.0, "شركة المحروقات الخيالية")],
        vec![R(550.0, "وصل رقم:"), R(480.0, "2025-417"), R(250.0, "رقم الزبون:"), R(180.0, "PX-1234")],
        vec![R(550.0, "تاريخ التسليم:"), R(470.0, "12/02/2025")],
        vec![R(550.0, "البيان"), R(400.0, "الكمية (لتر)"), R(250.0, "ثمن الوحدة"), R(120.0, "المبلغ")],
        vec![R(550.0, "غازوال"), R(400.0, "1.500"), R(250.0, "11,20"), R(120.0, "16.800,00")],
    ]);
    assert_eq!(reading.lines.len(), 1, "{reading:?}");
    let line = &reading.lines[0];
    assert_eq!(
        (line.activity.as_str(), line.quantity, line.unit.as_str()),
        ("fuel.diesel", Decimal::from(1500), "لتر")
    );
    assert_eq!(line.period.to_string(), "2025-02-12/2025-02-12");
}

/// A table of freight within a paper is read as in a sheet, with the place where it stands.
#[test]
fn a_table_of_freight() {
    let head = |columns: [&'static str; 5]| {
        [40.0, 120.0, 300.0, 380.0, 470.0].into_iter().zip(columns).map(|(x, text)| L(x, text)).collect::<Vec<_>>()
    };
    let routes = read(&[
        vec![L(40.0, "Transit Fictif")],
        vec![L(40.0, "Facture n° TR-0325-17"), L(300.0, "Date : 31/03/2025"), L(430.0, "Code client : PX-1234")],
        head(["Date", "Trajet", "Tonnage (t)", "Distance (km)", "Montant HT"]),
        head(["05/03/2025", "Safi – Casablanca, camion 25 t", "24,5", "240", "3 600,00"]),
        head(["12/03/2025", "Safi – Tanger, camion 25 t", "23,8", "580", "7 900,00"]),
        vec![L(40.0, "Total HT : 11 500,00")],
        vec![L(40.0, "Paiement à 30 jours")],
    ]);
    let seen = |reading: &BillReading| -> Vec<(bool, String, String)> {
        let value = |line: &measure::ActivityLine| {
            let terms = line.terms.iter().map(|term| format!("*{} {}", term.value, term.unit));
            format!("{} {}{}", line.quantity, line.unit, terms.collect::<String>())
        };
        let of = |line: &measure::ActivityLine| {
            (line.activity.is_within("freight.road"), value(line), line.period.to_string())
        };
        reading.lines.iter().map(of).collect()
    };
    assert_eq!(
        seen(&routes),
        [
            (true, "24.5 t*240 km".to_owned(), "2025-03-05/2025-03-05".to_owned()),
            (true, "23.8 t*580 km".to_owned(), "2025-03-12/2025-03-12".to_owned()),
        ],
        "{routes:?}"
    );
    assert!(routes.aside.is_empty(), "{routes:?}");
    assert_eq!(routes.layouts, ["freight-table"]);
    let place = &routes.lines[1].evidence.place;
    assert_eq!((place.page, place.row), (Some(1), Some(5)));
    assert_eq!(routes.lines[1].document_number.as_deref(), Some("TR-0325-17"));
    // Without days of their own the rows are of the paper's; what is not known is kept aside where it stands.
    let dated = read(&[
        vec![L(40.0, "Transit Fictif"), L(300.0, "Code client : PX-1234")],
        vec![L(40.0, "Facture n° TR-0325-18"), L(300.0, "Date : 31/03/2025")],
        head(["Mode", "Origine", "Destination", "Tonnes", "Km"]),
        head(["Camion", "Fès", "Tanger", "10", "300"]),
        head(["Zorglub", "Fès", "Tanger", "10", "300"]),
    ]);
    assert_eq!(seen(&dated), [(true, "10 Tonnes*300 km".to_owned(), "2025-03-31/2025-03-31".to_owned())], "{dated:?}");
    assert_eq!(
        dated.aside.iter().map(|aside| (aside.reason, aside.place.row)).collect::<Vec<_>>(),
        [("unknown-activity", Some(5))]
    );
}
