//! Ledgers too long to keep line by line: what is added up is what would have been kept.

use std::collections::BTreeMap;

use calendar::Month;
use intake::document::{Limits, Source};
use intake::mapping::Mappings;
use intake::{Context, Progress, Reading, parse_firm, read_folder};
use measure::Firm;
use rust_decimal::Decimal;

use crate::world::{Anything, World};

const HEADER: &str = "Date;Site;Fournisseur;N° pièce;Désignation;Quantité;Unité;Montant HT\n";
const ROWS: usize = 24_000;
/// One row of so many has a unit that nobody knows.
const FAULTY: usize = 37;

fn firm() -> Anything<Firm> {
    let site = |id: &str| format!("[[site]]\nid = \"{id}\"\nname = \"{id}\"\nregion = \"MA-06\"\n");
    let sheet = "name = \"Exemple\"\nice = \"000000101000183\"\nsector = \"metallurgy\"\n[reporting]\nyear = 2025\n";
    Ok(parse_firm(&format!("{sheet}{}{}", site("usine"), site("depot")))?)
}

fn row(number: usize) -> String {
    let (name, unit) = [("Gasoil 10 ppm", "L"), ("Eau potable", "m3"), ("Propane", "kg")][number % 3];
    let unit = if number.is_multiple_of(FAULTY) { "boisseau" } else { unit };
    let (site, day, month) = (["usine", "depot"][number / 3 % 2], 1 + number % 28, 1 + number / 7 % 12);
    let (whole, hundredths) = (1 + number % 5_003, number % 100);
    format!(
        "{day:02}/{month:02}/2025;{site};Exemple {};FA-{number:06};{name};{whole},{hundredths:02};{unit};{}\n",
        number % 5,
        whole * 3
    )
}

type Sums = BTreeMap<(String, String, String, Month, Option<String>), (Decimal, Decimal)>;

/// Quantities and amounts by what lines are added up by.
fn sums(reading: &Reading) -> Sums {
    let mut sums = Sums::new();
    for line in &reading.lines {
        let key = (
            line.site.clone(),
            line.activity.to_string(),
            line.unit.clone(),
            Month::of(line.period.start()),
            line.supplier.clone(),
        );
        let sum = sums.entry(key).or_default();
        sum.0 += line.quantity;
        sum.1 += line.amount.as_ref().map_or(Decimal::ZERO, |money| money.amount);
    }
    sums
}

#[test]
fn a_long_ledger_adds_up_to_the_same_as_its_parts() -> Anything<()> {
    let (world, firm) = (World::new()?, firm()?);
    let rows: Vec<String> = (0..ROWS).map(row).collect();
    let file = |rows: &[String]| Source::from(format!("{HEADER}{}", rows.concat()).into_bytes());
    let long = world.read(&firm, vec![("journal.csv".to_owned(), file(&rows))]);
    let parts = rows.chunks(ROWS / 2).enumerate();
    let parts = world.read(&firm, parts.map(|(n, rows)| (format!("journal {n}.csv"), file(rows))).collect());

    assert!(long.documents[0].layouts.iter().any(|layout| layout == "ledger-aggregated"));
    assert!(parts.documents.iter().all(|document| document.layouts == ["ledger"]));
    assert_eq!(parts.duplicates.len(), 0);
    assert!(long.lines.len() * 20 < parts.lines.len(), "{} of {}", long.lines.len(), parts.lines.len());
    assert_eq!(sums(&long), sums(&parts));

    // Each line says how many rows it stands for.
    let stands_for = |because: &String| because.strip_prefix("rows:")?.split(' ').next()?.parse::<usize>().ok();
    let rows: usize = long.lines.iter().flat_map(|line| &line.recognition.because).filter_map(stands_for).sum();
    assert_eq!(rows, parts.lines.len());

    // What is kept aside is told in a few messages, and counted in full.
    let faulty = ROWS.div_ceil(FAULTY);
    assert_eq!(long.aside_count(), faulty as u64);
    assert_eq!(rows + faulty, ROWS);
    assert_eq!(long.aside.len(), 201);
    Ok(())
}

#[test]
fn progress_is_told_while_a_long_ledger_is_read() -> Anything<()> {
    let (world, firm, mappings) = (World::new()?, firm()?, Mappings::default());
    let context = Context {
        firm: &firm,
        units: &world.units,
        library: &world.library,
        lexicon: &world.lexicon,
        vocabulary: &world.vocabulary,
        mappings: &mappings,
    };
    let text: String = (0..ROWS).map(row).collect();
    let files = [("journal.csv".to_owned(), Source::from(format!("{HEADER}{text}").into_bytes()))];
    let mut told = Vec::new();
    read_folder(files, &context, &Limits::default(), 2, &mut |progress| match progress {
        Progress::Rows { file, count } => told.push((file.to_owned(), Some(count))),
        Progress::Document(document) => told.push((document.file.to_string(), None)),
    });
    assert!(told.iter().all(|(file, _)| file == "journal.csv"));
    let counts: Vec<u64> = told.iter().map_while(|(_, count)| *count).collect();
    assert!(counts.len() > 3 && counts.len() == told.len() - 1, "{told:?}");
    assert!(counts.is_sorted() && counts.iter().all(|count| *count <= ROWS as u64 + 1));
    Ok(())
}
