//! Bills: words put anywhere on pages, among them those by which bills are read.
#![no_main]

use std::sync::{Arc, LazyLock};

use fuzz::{SHEET, World};
use intake::bills;
use intake::document::pages::{Page, Word};
use intake::mapping::Mappings;
use libfuzzer_sys::fuzz_target;

/// What a byte stands for.
const WORDS: [&str; 64] = [
    "Facture",
    "n°",
    ":",
    "A-1",
    "A-2",
    "Ancien",
    "Nouvel",
    "index",
    "Coefficient",
    "Consommation",
    "kWh",
    "m3",
    "Montant",
    "HT",
    "TTC",
    "Total",
    "TVA",
    "18",
    "%",
    "0,8560",
    "1",
    "10",
    "100",
    "999",
    "99 999",
    "1 350,00",
    "-5",
    "Heures",
    "pleines",
    "creuses",
    "de",
    "pointe",
    "Énergie",
    "réactive",
    "du",
    "au",
    "01/01/2025",
    "31/01/2025",
    "30",
    "jours",
    "Désignation",
    "Quantité",
    "Unité",
    "kg",
    "Propane",
    "34",
    "Fluide",
    "R-404A",
    "chargée",
    "récupérée",
    "Déchet",
    "Poids",
    "net",
    "Carton",
    "Recyclage",
    "Estimé",
    "Régularisation",
    "الاستهلاك",
    "الماء",
    "المجموع",
    "رقم",
    "فاتورة",
    "Avoir",
    "Période",
];

static WORLD: LazyLock<World> = LazyLock::new(|| World::of(SHEET));

fuzz_target!(|input: (Vec<(u8, u8, u8)>, String)| {
    let (placed, free) = input;
    let mut free = free.split_whitespace();
    let mut pages: Vec<Page> = Vec::new();
    for (number, chunk) in (1u32..).zip(placed.chunks(400)) {
        let words = chunk.iter().map(|(word, across, down)| {
            let text = WORDS.get(usize::from(*word)).copied().or_else(|| free.next()).unwrap_or("x");
            let left = 2.0 * f64::from(*across);
            let right = left + 5.0 * text.chars().count() as f64;
            Word { text: text.into(), left, right, baseline: 4.0 * f64::from(*down), size: 9.0 }
        });
        pages.push(Page { number, width: 595.0, height: 842.0, words: words.collect() });
    }
    let read = bills::read(&pages, &Arc::from("bill.pdf"), "00", &WORLD.context(&Mappings::default()));
    for line in read.lines {
        assert!(line.period.days() >= 1 && line.site == "s");
    }
});
