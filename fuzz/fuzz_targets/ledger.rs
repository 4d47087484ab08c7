//! Sheets of a firm, corrections and ledgers: any text as `firm.toml`, as `mapping.toml` and as a table read by it.
#![no_main]

use std::sync::LazyLock;

use intake::document::{Limits, Source};
use intake::lexicon::Lexicon;
use intake::{Context, Vocabulary, parse_firm, parse_mappings, read_folder};
use libfuzzer_sys::fuzz_target;

const FIRM: &str = "name = \"Essai (firme fictive)\"\nsector = \"agri-food\"\n[reporting]\nyear = 2025\n[boundary]\n\
    approach = \"operational-control\"\n[[site]]\nid = \"s\"\nname = \"Site\"\nregion = \"MA-06\"\n";

type World = (measure::Firm, units::Units, factors::Library, Lexicon, Vocabulary);

static WORLD: LazyLock<World> = LazyLock::new(|| {
    let (library, units) = catalogue::library().expect("the catalogue");
    let vocabulary = Vocabulary::new(&catalogue::Tables::embedded().expect("the catalogue"));
    let lexicon = Lexicon::new(library.activities(), &vocabulary);
    (parse_firm(FIRM).expect("a firm"), units, library, lexicon, vocabulary)
});

fuzz_target!(|input: (&str, &str)| {
    let (sheet, table) = input;
    let _ = parse_firm(sheet);
    let mappings = parse_mappings(sheet).unwrap_or_default();
    let (firm, units, library, lexicon, vocabulary) = &*WORLD;
    let context = Context { firm, units, library, lexicon, vocabulary, mappings: &mappings };
    let headed = format!("Date;Libellé;Quantité;Unité;Débit;Crédit\n{table}");
    let files = [("a.csv", headed), ("b.csv", table.to_owned())];
    let files = files.map(|(name, text)| (name.to_owned(), Source::from(text.into_bytes())));
    let reading = read_folder(files, &context, &Limits::default(), 1, &mut |_| {});
    for line in reading.lines {
        assert_eq!(line.site, "s");
    }
});
