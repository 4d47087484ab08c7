//! The documents of the operator: every item once, the figures of the assessment, no trade secret in the summary.

use std::path::Path;

use ::cbam::{Basis, Installation, Tables, assess};
use export::cbam::{Cell, Content, Fact, GapKind, Paper, PaperKind, gaps, paper, read};
use rust_decimal::Decimal;
use serde::Deserialize;

/// A maker of bolts that states everything.
pub fn bolts() -> String {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/data/bolts.toml");
    std::fs::read_to_string(path).unwrap()
}

fn tables() -> Tables {
    Tables::embedded().unwrap()
}

fn dec(text: &str) -> Decimal {
    text.parse().unwrap()
}

/// The facts of an item.
fn facts(paper: &Paper, number: u8) -> Vec<Fact> {
    let item = paper.items().find(|item| item.number == number).unwrap();
    let facts = item.content.iter().filter_map(|part| match part {
        Content::Facts { rows } => Some(rows.clone()),
        _ => None,
    });
    facts.flatten().collect()
}

/// The number in the column of a table of an item, in the row that begins with these words.
fn cell(paper: &Paper, number: u8, row: &str, column: &str) -> Decimal {
    let item = paper.items().find(|item| item.number == number).unwrap();
    for part in &item.content {
        let Content::Table { columns, rows, .. } = part else { continue };
        let Some(index) = columns.iter().position(|one| one.name == column) else { continue };
        let found = rows.iter().find(|cells| cells[0] == Cell::Text(row.to_owned()));
        if let Some(Cell::Number(value)) = found.map(|cells| &cells[index]) {
            return *value;
        }
    }
    panic!("item {number}: no {column} of {row}")
}

#[derive(Deserialize)]
struct Example {
    installation: Installation,
    expected: Vec<Expected>,
}

#[derive(Deserialize)]
struct Expected {
    figure: String,
    value: String,
    decimals: Option<u32>,
}

fn example(file: &str) -> Example {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("../cbam/tests/data").join(file);
    toml::from_str(&std::fs::read_to_string(path).unwrap()).unwrap()
}

/// What the Commission's examples publish is what the report says, but for the rounding of publication: half a tonne, half
/// of the fifth decimal.
#[test]
fn figures_of_the_examples_are_those_of_the_report() {
    let (tables, mut compared) = (tables(), 0);
    for file in ["cement.toml", "blast_furnace.toml", "screws.toml", "npk.toml", "hydrogen.toml"] {
        let Example { installation, expected } = example(file);
        let report = paper(&tables, &installation, PaperKind::EmissionsReport).unwrap();
        let summary = paper(&tables, &installation, PaperKind::SummaryReport).unwrap();
        for Expected { figure, value, decimals } in expected {
            let parts: Vec<&str> = figure.split('.').collect();
            let published = dec(&value);
            let printed = decimals.map_or(published.abs() * dec("0.000000001"), |places| Decimal::new(5, places + 1));
            let total = |paper: &Paper, item| match facts(paper, item)[0].value {
                Cell::Number(value) => value,
                _ => panic!("{file} item {item}"),
            };
            let (tonne, fifth) = (dec("0.5"), dec("0.000005"));
            let found: Vec<(Decimal, Decimal)> = match parts.as_slice() {
                ["installation", "direct"] => vec![(total(&report, 7), tonne), (total(&summary, 5), tonne)],
                ["installation", "indirect"] => vec![(total(&report, 10), tonne), (total(&summary, 6), tonne)],
                ["process", id, "attributed_direct"] => {
                    vec![(cell(&report, 17, id, "Attributed direct"), fifth)]
                }
                ["process", id, "waste_gas_out"] => vec![(cell(&report, 17, id, "Waste gas out"), fifth)],
                ["good", cn, "direct"] => {
                    vec![(cell(&report, 15, cn, "SEE direct"), fifth), (cell(&summary, 4, cn, "SEE direct"), fifth)]
                }
                ["good", cn, "counted"] => {
                    vec![(cell(&report, 15, cn, "SEE"), fifth), (cell(&summary, 4, cn, "SEE"), fifth)]
                }
                _ => continue,
            };
            for (figure_found, rounding) in found {
                let off = (figure_found - published).abs();
                assert!(off <= rounding + printed, "{file} {figure}: {figure_found}, published {published}");
                compared += 1;
            }
        }
    }
    assert_eq!(compared, 34);
}

#[test]
fn every_item_is_there_once_and_says_something() {
    let tables = tables();
    let files = ["cement.toml", "blast_furnace.toml", "screws.toml", "npk.toml", "hydrogen.toml"];
    let mut installations: Vec<Installation> = files.iter().map(|file| example(file).installation).collect();
    installations.push(read(&bolts()).unwrap());
    for installation in &installations {
        for (kind, count) in PaperKind::ALL.into_iter().zip([22, 35, 16]) {
            let paper = paper(&tables, installation, kind).unwrap();
            let numbers: Vec<u8> = paper.items().map(|item| item.number).collect();
            assert_eq!(numbers, (1..=count).collect::<Vec<_>>(), "{} {kind:?}", installation.name);
            for item in paper.items() {
                assert!(!item.content.is_empty() && item.clause.starts_with("2025/2547"), "{kind:?} {}", item.number);
                for part in &item.content {
                    if let Content::Table { columns, rows, totals } = part {
                        assert!(rows.iter().all(|row| row.len() == columns.len()), "{kind:?} {}", item.number);
                        assert!(totals.is_empty() || totals.len() == columns.len());
                    }
                }
            }
            // JSON and back is the same.
            let json = serde_json::to_string(&paper).unwrap();
            assert_eq!(serde_json::from_str::<Paper>(&json).unwrap(), paper);
        }
    }
}

/// A buyer learns nothing of recipes, suppliers, quantities, names of inputs, evidence, buyers, prices.
#[test]
fn the_summary_keeps_trade_secrets() {
    let installation = read(&bolts()).unwrap();
    let json = |kind| serde_json::to_string(&paper(&tables(), &installation, kind).unwrap()).unwrap();
    let (report, summary) = (json(PaperKind::EmissionsReport), json(PaperKind::SummaryReport));
    let of_report =
        ["1511", "487", "3377", "611", "118", "Wire rod, electric furnace", "Propane", "VR-2026-118", "1700"];
    let of_plan = ["Trading House", "Steelworks Example", "Importer of Wire", "Wire Mill", "P-7", "96"];
    let of_neither = ["913", "Importer Example", "2026-041"];
    for secret in of_report {
        assert!(report.contains(secret), "{secret} is not in the report");
    }
    for secret in of_report.iter().chain(&of_plan).chain(&of_neither) {
        // As a number or word of its own: 118 is part of nothing else.
        let alone = summary.match_indices(secret).any(|(at, _)| {
            let digit = |c: Option<char>| c.is_some_and(|c| c.is_ascii_alphanumeric() || c == '.');
            !digit(summary[..at].chars().next_back()) && !digit(summary[at + secret.len()..].chars().next())
        });
        assert!(!alone, "{secret} is in the summary");
    }
    for secret in of_neither {
        assert!(!report.contains(secret), "{secret} is in the report");
    }
    assert!(summary.contains("Hexagon bolts") && summary.contains("RC 000123"));
}

#[test]
fn what_is_not_stated_is_said_and_named() {
    let bare = "year = 2026\nname = \"ورشة\"\ncountry = \"MA\"\n[[processes]]\nid = \"p\"\n\
                goods = [{ cn = \"73181542\", tonnes = 100 }]\n";
    let found = gaps(&tables(), &read(bare).unwrap()).unwrap();
    let named = |at: &str| found.iter().find(|gap| gap.at == at);
    for at in ["operator", "identity.unlocode", "plan.version", "plan.control.records", "processes[0].route"] {
        assert_eq!(named(at).map(|gap| gap.kind), Some(GapKind::NotStated), "{at}");
    }
    let version = named("plan.version").unwrap();
    assert_eq!((version.paper, version.item), (PaperKind::MonitoringPlan, 1));
    assert_eq!(version.clause, "2025/2547 Annex II A.5 point 1");
    assert_eq!(named("processes[0].goods[0].parameters.chromium").map(|gap| gap.item), Some(35));
    // A name in Arabic letters is printed, and asked for in Latin ones.
    assert_eq!(named("name").map(|gap| gap.kind), Some(GapKind::NotInEnglish));
    // Nothing lacks where everything is stated.
    assert_eq!(gaps(&tables(), &read(&bolts()).unwrap()).unwrap(), []);
}

#[test]
fn electricity_is_that_of_its_evidence() {
    let installation = read(&bolts()).unwrap();
    let report = paper(&tables(), &installation, PaperKind::EmissionsReport).unwrap();
    let assessment = assess(&tables(), &installation, &Basis::law(2026)).unwrap();
    let used = &assessment.processes[0].electricity;
    assert_eq!(cell(&report, 26, "bolts", "Electricity"), dec("3988"));
    assert_eq!(cell(&report, 26, "bolts", "Actual"), (used.actual_share.unwrap() * dec("100")).round_dp(2));
    let item = report.items().find(|item| item.number == 11).unwrap();
    let Content::Table { totals, .. } = &item.content[0] else { panic!() };
    assert_eq!(totals, &[None, Some(dec("3988"))]);
}
