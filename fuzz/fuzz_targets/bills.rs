//! Bills: words put anywhere on pages, among them those by which bills are read.
#![no_main]

use std::sync::{Arc, LazyLock};

use intake::document::pages::{Page, Word};
use intake::lexicon::Lexicon;
use intake::mapping::Mappings;
use intake::{Context, Vocabulary, bills, parse_firm};
use libfuzzer_sys::fuzz_target;

const FIRM: &str = "name = \"Essai (firme fictive)\"\nsector = \"agri-food\"\n[reporting]\nyear = 2025\n[boundary]\n\
    approach = \"operational-control\"\n[[site]]\nid = \"s\"\nname = \"Site\"\nregion = \"MA-06\"\n";
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

type World = (measure::Firm, units::Units, factors::Library, Lexicon, Vocabulary);

static WORLD: LazyLock<World> = LazyLock::new(|| {
    let (library, units) = catalogue::library().expect("the catalogue");
    let vocabulary = Vocabulary::new(&catalogue::Tables::embedded().expect("the catalogue"));
    let lexicon = Lexicon::new(library.activities(), &vocabulary);
    (parse_firm(FIRM).expect("a firm"), units, library, lexicon, vocabulary)
});

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
    let (firm, units, library, lexicon, vocabulary) = &*WORLD;
    let context = Context { firm, units, library, lexicon, vocabulary, mappings: &Mappings::default() };
    let read = bills::read(&pages, &Arc::from("bill.pdf"), "00", &context);
    for line in read.lines {
        assert!(line.period.days() >= 1 && line.site == "s");
    }
});
