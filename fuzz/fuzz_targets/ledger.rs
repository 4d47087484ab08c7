//! Sheets of a firm, corrections and ledgers: any text as `firm.toml`, as `mapping.toml` and as a table read by it.
#![no_main]

use std::sync::LazyLock;

use fuzz::{SHEET, World};
use intake::document::{Limits, Source};
use intake::{parse_firm, parse_mappings, read_folder};
use libfuzzer_sys::fuzz_target;

static WORLD: LazyLock<World> = LazyLock::new(|| World::of(SHEET));

fuzz_target!(|input: (&str, &str)| {
    let (sheet, table) = input;
    let _ = parse_firm(sheet);
    let mappings = parse_mappings(sheet).unwrap_or_default();
    let headed = format!("Date;Libellé;Quantité;Unité;Débit;Crédit\n{table}");
    let files = [("a.csv", headed), ("b.csv", table.to_owned())];
    let files = files.map(|(name, text)| (name.to_owned(), Source::from(text.into_bytes())));
    let reading = read_folder(files, &WORLD.context(&mappings), &Limits::default(), 1, &mut |_| {});
    for line in reading.lines {
        assert_eq!(line.site, "s");
    }
});
