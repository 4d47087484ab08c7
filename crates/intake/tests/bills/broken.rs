//! A bill of two pages for water and electricity, as a browser prints its tables: names and headers are broken over two
//! lines, and what stands beside them is centred.

use intake::bills::BillReading;
use intake::document::pages::Page;
use measure::Basis;
use rust_decimal::Decimal;

use crate::folder::Desk;
use crate::placed::scattered;
use crate::variants::SHEET;

type Text = (f64, f64, &'static str);

const COLUMNS: [f64; 6] = [170.0, 245.0, 320.0, 380.0, 430.0, 500.0];

fn head(page: &'static str) -> Vec<Text> {
    vec![
        (40.0, 40.0, "RADEEF, distributeur d'eau et d'électricité (facture fictive)"),
        (40.0, 56.0, "Facture n° 25-118842"),
        (300.0, 56.0, page),
        (40.0, 72.0, "N° contrat : PX-1234"),
        (40.0, 88.0, "Période : du 01/02/2025 au 28/02/2025"),
        (300.0, 88.0, "Nombre de jours : 28"),
    ]
}

fn meter(y: f64, title: &'static str, row: [&'static str; 4]) -> Vec<Text> {
    let heads = ["N° compteur", "Ancien index", "Nouvel index", "Consommation"];
    let places = [40.0, 160.0, 290.0, 420.0];
    let heads = heads.into_iter().zip(places).map(|(text, x)| (x, y + 18.0, text));
    let row = row.into_iter().zip(places).map(|(text, x)| (x, y + 36.0, text));
    [(40.0, y, title)].into_iter().chain(heads).chain(row).collect()
}

/// Headers of which all but two are broken.
fn headers(y: f64) -> Vec<Text> {
    let above = ["Prix unitaire", "Montant", "Taux", "Montant", "Montant"];
    let below = ["HT", "HT", "TVA", "TVA", "TTC"];
    let lines = [above, below].into_iter().zip([y, y + 10.0]);
    let broken = lines.flat_map(|(line, y)| line.into_iter().zip(&COLUMNS[1..]).map(move |(text, x)| (*x, y, text)));
    [(60.0, y + 5.0, "Désignation"), (COLUMNS[0], y + 5.0, "Quantité")].into_iter().chain(broken).collect()
}

/// A row whose name is broken, and whose unit may be.
fn row(y: f64, name: [&'static str; 2], unit: Option<&'static str>, cells: [&'static str; 6]) -> Vec<Text> {
    let quantity = (COLUMNS[0], if unit.is_some() { y } else { y + 5.0 }, cells[0]);
    let rest = cells.into_iter().zip(COLUMNS).skip(1).map(|(text, x)| (x, y + 5.0, text));
    let name = [(40.0, y, name[0]), (40.0, y + 10.0, name[1])];
    let unit = unit.map(|unit| (COLUMNS[0] + 4.0, y + 10.0, unit));
    name.into_iter().chain([quantity]).chain(rest).chain(unit).collect()
}

fn first() -> Vec<Text> {
    [
        head("Page 1/2"),
        meter(110.0, "ÉLECTRICITÉ", ["E-77120", "48 215", "51 530", "3 315 kWh"]),
        headers(170.0),
        row(195.0, ["Consommation", "tranche 1"], None, ["500 kWh", "1,1951", "597,55", "20 %", "119,51", "717,06"]),
        row(
            220.0,
            ["Consommation", "tranche 2"],
            Some("kWh"),
            ["2 815", "1,3650", "3 842,48", "20 %", "768,50", "4 610,98"],
        ),
        row(245.0, ["Redevance fixe", "électricité"], None, ["1", "45,60", "45,60", "20 %", "9,12", "54,72"]),
    ]
    .concat()
}

fn second() -> Vec<Text> {
    [
        head("Page 2/2"),
        meter(110.0, "EAU POTABLE", ["W-30718", "3 120", "3 407", "287 m3"]),
        headers(170.0),
        row(195.0, ["Consommation", "eau"], None, ["287 m3", "6,9718", "2 000,91", "7 %", "140,06", "2 140,97"]),
        vec![(40.0, 225.0, "ASSAINISSEMENT LIQUIDE")],
        headers(240.0),
        row(265.0, ["Redevance sur", "volume rejeté"], None, ["287 m3", "2,4467", "702,20", "7 %", "49,15", "751,35"]),
    ]
    .concat()
}

fn read(first: Vec<Text>, second: Vec<Text>) -> BillReading {
    let pages: Vec<Page> = vec![scattered(1, &first), scattered(2, &second)];
    Desk::new(SHEET).read(&pages, "factures/essai.pdf")
}

fn holds(reading: &BillReading) {
    let seen: Vec<(&str, Decimal, Basis)> =
        reading.lines.iter().map(|line| (line.activity.as_str(), line.quantity, line.quality.basis)).collect();
    let becauses: Vec<&Vec<String>> = reading.lines.iter().map(|line| &line.recognition.because).collect();
    let (kwh, m3) = (Decimal::from(3315), Decimal::from(287));
    let wanted = [
        ("electricity.grid", kwh, Basis::Checked),
        ("water.supply.desalinated", m3, Basis::Checked),
        ("wastewater", m3, Basis::Checked),
    ];
    assert_eq!(seen, wanted, "{becauses:?}");
}

#[test]
fn one_total_of_all() {
    let totals = vec![
        (40.0, 310.0, "Total HT"),
        (450.0, 310.0, "7 188,74"),
        (40.0, 326.0, "Total TVA"),
        (450.0, 326.0, "1 086,34"),
        (40.0, 342.0, "Total TTC à payer"),
        (450.0, 342.0, "8 275,08"),
    ];
    holds(&read(first(), [second(), totals].concat()));
}

#[test]
fn a_total_for_each_page() {
    let totals = |y: f64, [without, tax, with]: [&'static str; 3]| {
        vec![
            (40.0, y, "Total HT"),
            (450.0, y, without),
            (40.0, y + 16.0, "Total TVA"),
            (450.0, y + 16.0, tax),
            (40.0, y + 32.0, "Total TTC"),
            (450.0, y + 32.0, with),
        ]
    };
    let one = totals(290.0, ["4 485,63", "897,13", "5 382,76"]);
    let two = totals(310.0, ["2 703,11", "189,21", "2 892,32"]);
    holds(&read([first(), one].concat(), [second(), two].concat()));
}

#[test]
fn a_wrong_amount_is_still_told() {
    let mut wrong = first();
    wrong.iter_mut().filter(|text| text.2 == "597,55").for_each(|text| text.2 = "697,55");
    let reading = read(wrong, second());
    let because = &reading.lines[0].recognition.because;
    assert!(because.contains(&"disagrees:price=697.55≠597.55".to_owned()), "{because:?}");
}
