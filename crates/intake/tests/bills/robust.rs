//! No words on a page make reading fail.

use intake::document::pages::{Page, Word};
use proptest::prelude::*;

use crate::folder::Desk;
use crate::variants::SHEET;

/// Words that a bill has, and others.
const WORDS: [&str; 40] = [
    "Ancien",
    "index",
    "Nouvel",
    "Coefficient",
    "Consommation",
    "(kWh)",
    "kWh",
    "m³",
    "Heures",
    "pointe",
    "pleines",
    "creuses",
    "Pointe",
    "Creuses",
    "Quantité",
    "Prix",
    "unitaire",
    "HT",
    "Montant",
    "TVA",
    "Total",
    "TTC",
    "N°",
    "facture",
    "Période",
    "du",
    "au",
    "18/12/2024",
    "31/02/2025",
    "Déjà",
    "facturé",
    "القديم",
    "الجديد",
    "المعامل",
    "Poids",
    "net",
    "Nature",
    "déchet",
    "R-404A",
    "chargée",
];
const FIGURES: [&str; 14] = [
    "0",
    "1",
    "40",
    "131",
    "958",
    "-8",
    "600",
    "99999999999999999999999999999",
    "79228162514264337593543950335",
    "0,00001",
    "18",
    "%",
    "1,2836",
    "(12,5)",
];

fn word() -> impl Strategy<Value = Word> {
    let text = prop_oneof![
        4 => prop::sample::select(&WORDS[..]).prop_map(str::to_owned),
        4 => prop::sample::select(&FIGURES[..]).prop_map(str::to_owned),
        1 => "\\PC{1,12}",
    ];
    let place = prop_oneof![9 => 0.0..600.0f64, 1 => prop::num::f64::ANY];
    (text, place, 1u8..60, 0.0..12.0f64).prop_map(|(text, left, line, size)| {
        let right = left + 5.0 * text.chars().count() as f64;
        Word { text, left, right, baseline: f64::from(line) * 11.0, size }
    })
}

/// A figure of which the sum or the difference with another is beyond any number is none.
#[test]
fn absurd_figures_are_no_figures() {
    let word = |text: &str, left: f64| Word {
        text: text.to_owned(),
        left,
        right: left + 5.0 * text.len() as f64,
        baseline: 242.0,
        size: 0.0,
    };
    let words =
        vec![word("1", 0.0), word("(kWh)", 0.0), word("79228162514264337593543950335", 0.0), word("(12,5)", 0.0)];
    let page = Page { number: 1, width: 595.0, height: 842.0, words };
    assert!(Desk::new(SHEET).read(&[page], "facture.pdf").lines.is_empty());
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(128))]
    #[test]
    fn random_words_never_panic(mut words in prop::collection::vec(word(), 0..160), pages in 1u32..3) {
        thread_local! { static DESK: Desk = Desk::new(SHEET); }
        words.sort_by(|a, b| a.baseline.total_cmp(&b.baseline));
        let pages: Vec<Page> = (1..=pages).map(|number| Page { number, width: 595.0, height: 842.0, words: words.clone() }).collect();
        let reading = DESK.with(|desk| desk.read(&pages, "facture.pdf"));
        for line in &reading.lines {
            prop_assert!(line.period.days() > 0);
            prop_assert_eq!(&line.site, "usine");
        }
    }
}
