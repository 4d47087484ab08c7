//! Every bill of the examples says what its oracle says: number, days, consumption, total.

use std::fs;
use std::path::Path;

use intake::bills::{self, BillReading};
use measure::{ActivityLine, Basis};
use rust_decimal::Decimal;
use rust_decimal::prelude::ToPrimitive;
use serde::Deserialize;

use crate::folder::{Desk, examples, pages, pdfs};

#[derive(Deserialize)]
struct Expected {
    #[serde(default)]
    document: Vec<Document>,
}

#[derive(Deserialize)]
struct Document {
    file: String,
    page: u32,
    number: String,
    first_day: toml::value::Datetime,
    last_day: toml::value::Datetime,
    kwh: Option<i64>,
    m3: Option<i64>,
    total_mad: f64,
}

fn read_all(folder: &Path) -> Vec<(String, BillReading)> {
    let desk = Desk::of(folder);
    let read = |(name, path): (String, std::path::PathBuf)| Some((name.clone(), desk.read(&pages(&path)?, &name)));
    pdfs(folder).into_iter().filter_map(read).collect()
}

/// The parts of a number. Within Arabic text `202501-CS-30771` stands on the page as `CS-30771-202501`, and nothing
/// printed says which of the two was meant.
fn parts(number: &str) -> Vec<&str> {
    let mut parts: Vec<&str> = number.split('-').collect();
    parts.sort_unstable();
    parts
}

fn check(folder: &Path) -> usize {
    let oracle: Expected =
        toml::from_str(&fs::read_to_string(folder.join("expected.toml")).expect("an oracle")).expect("toml");
    let read = read_all(folder);
    for document in &oracle.document {
        let (_, reading) = read.iter().find(|(name, _)| *name == document.file).expect(&document.file);
        let lines = |activity: &str| -> Vec<&ActivityLine> {
            let on = |line: &&ActivityLine| {
                line.document_number.as_deref().is_some_and(|n| parts(n) == parts(&document.number))
            };
            reading.lines.iter().filter(on).filter(|line| line.activity.is_within(activity)).collect()
        };
        let of = |activity: &str, wanted: Option<i64>| {
            let Some(wanted) = wanted else { return };
            let found = lines(activity);
            let what = format!("{} {} {activity}: {:?} {:?}", document.file, document.number, found, reading.aside);
            assert_eq!(found.len(), 1, "{what}");
            let line = found[0];
            assert_eq!(line.quantity, Decimal::from(wanted), "{what}");
            assert_eq!(line.evidence.place.page, Some(document.page), "{what}");
            assert_eq!(line.period.start().to_string(), document.first_day.to_string(), "{what}");
            assert_eq!(line.period.end().to_string(), document.last_day.to_string(), "{what}");
            let (_, total) = bills::totals(&line.recognition);
            assert_eq!(total.and_then(|total| total.to_f64()), Some(document.total_mad), "{what}");
            let disagreement = line.recognition.because.iter().find(|because| because.starts_with("disagrees"));
            assert_eq!(disagreement, None, "{what}");
            let estimated = document.file.contains("estimee");
            assert_eq!(line.quality.basis, if estimated { Basis::Estimated } else { Basis::Checked }, "{what}");
        };
        of("electricity", document.kwh);
        of("water", document.m3);
    }
    oracle.document.len()
}

#[test]
fn the_packing_station() {
    assert_eq!(check(&examples().join("agrumes-souss")), 18);
}

#[test]
fn the_cable_maker() {
    assert_eq!(check(&examples().join("cablage-detroit")), 23);
}

#[test]
fn the_laundry() {
    assert_eq!(check(&examples().join("delavage-atlas")), 23);
}

#[test]
fn the_workshops() {
    assert_eq!(check(&examples().join("profiles-sais")), 12);
    assert_eq!(check(&examples().join("visserie-chaouia")), 12);
}

/// A real bill of 2026: 359 kWh, 592.77 dirhams, which its own lines must give again.
#[test]
fn the_real_bill_of_may_2026() {
    let folder = examples().join("worked/srm-cs-bill-2026-05");
    assert_eq!(check(&folder), 1);
    let read = read_all(&folder);
    let line = &read[0].1.lines[0];
    let because = &line.recognition.because;
    for held in ["check:index", "check:charges", "check:price", "check:total"] {
        assert!(because.iter().any(|because| because == held), "{held}: {because:?}");
    }
    assert_eq!(line.amount.as_ref().map(|money| money.amount), Some(Decimal::new(59_277, 2)));
}

/// Sums of a year by activity, of slips and reports: `(code, quantity)`.
fn sums(folder: &Path, activity: &str) -> Decimal {
    let lines: Vec<ActivityLine> = read_all(folder).into_iter().flat_map(|(_, reading)| reading.lines).collect();
    lines.iter().filter(|line| line.activity.is_within(activity)).map(|line| line.quantity).sum()
}

/// Net top-up of refrigerant, and the slips of waste, as in `expected.toml`.
#[test]
fn slips_and_reports() {
    let station = examples().join("agrumes-souss");
    for (activity, kg) in [
        ("refrigerant.r404a", 35),
        ("waste.cardboard.recycling", 3460),
        ("waste.food.composting", 18_200),
        ("waste.mixed.landfill", 5120),
    ] {
        assert_eq!(sums(&station, activity), Decimal::from(kg), "{activity}");
    }
    assert_eq!(sums(&examples().join("delavage-atlas"), "waste.sludge"), Decimal::from(6400));
}

/// Nothing of the examples' papers is left without a word: scans apart, every page gives lines and none is kept aside.
#[test]
fn no_paper_is_left_over() {
    for folder in [
        "agrumes-souss",
        "cablage-detroit",
        "delavage-atlas",
        "profiles-sais",
        "visserie-chaouia",
        "worked/srm-cs-bill-2026-05",
    ] {
        for (name, reading) in read_all(&examples().join(folder)) {
            assert!(reading.aside.is_empty(), "{name}: {:?}", reading.aside);
            assert!(!reading.lines.is_empty(), "{name}");
            assert!(!reading.layouts.is_empty(), "{name}");
        }
    }
}

/// Energy by band, estimates and regularisations can be read back from the lines.
#[test]
fn what_the_lines_say_is_typed() {
    let laundry = read_all(&examples().join("delavage-atlas"));
    let line = |number: &str| -> ActivityLine {
        let mut lines = laundry.iter().flat_map(|(_, reading)| &reading.lines);
        lines.find(|line| line.document_number.as_deref() == Some(number)).expect(number).clone()
    };
    let regularised = line("BT2506-771802-REG");
    let period = bills::regularises(&regularised.recognition).expect("a regularisation");
    assert_eq!(period.to_string(), "2025-02-14/2025-06-15");
    assert!(bills::is_estimated(&line("BT2504-771802").recognition));
    assert!(!bills::is_estimated(&line("BT2508-771802").recognition));

    let station = read_all(&examples().join("agrumes-souss"));
    for line in station.iter().flat_map(|(_, reading)| &reading.lines) {
        if line.activity.as_str() == "electricity.grid" {
            let bands = bills::bands(&line.recognition);
            assert_eq!(bands.len(), 3, "{:?}", line.recognition);
            assert_eq!(bands.iter().map(|band| band.1).sum::<Decimal>(), line.quantity);
        }
    }
}
