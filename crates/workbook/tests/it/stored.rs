//! What is stored in the file, as a reader that does not recompute sees it.

use std::io::Cursor;

use calamine::{Data, Range, Reader, Xlsx};
use i18n::Messages;
use language::Language;
use measure::Inventory;

use crate::world::{CREATED, FORMULA, knowledge, world};

pub type Book = Xlsx<Cursor<Vec<u8>>>;

pub fn open(bytes: Vec<u8>) -> Book {
    Xlsx::new(Cursor::new(bytes)).unwrap()
}

pub fn sheet(book: &mut Book, language: Language, key: &str) -> Range<Data> {
    book.worksheet_range(&Messages::new(language).get(key)).unwrap()
}

fn number(range: &Range<Data>, row: u32, column: u32) -> f64 {
    match range.get_value((row, column)) {
        Some(Data::Float(value)) => *value,
        Some(Data::Int(value)) => *value as f64,
        other => panic!("row {row}, column {column}: {other:?}"),
    }
}

fn near(found: f64, wanted: f64, what: &str) {
    assert!((found - wanted).abs() <= 1e-9 * wanted.abs(), "{what}: {found} is not {wanted}");
}

/// Holds every total of a workbook against the results, and every line against the account.
pub fn holds(book: &mut Book, language: Language, inventory: &Inventory) {
    let totals = &inventory.results.totals;
    let words = Messages::new(language);
    let summary = sheet(book, language, "workbook-sheet-summary");
    let wanted = [
        totals.scope1.co2e,
        totals.scope2_location.co2e,
        totals.scope3.co2e,
        totals.location.co2e,
        totals.scope2_market.co2e,
        totals.market.co2e,
        totals.co2_biogenic,
        totals.co2e_montreal,
    ];
    for (row, wanted) in (4..).zip(wanted) {
        assert!(wanted != 0.0, "nothing to hold in row {row}");
        near(number(&summary, row, 1), wanted, "summary");
        near(number(&summary, row, 2), wanted / 1000.0, "tonnes");
    }
    let label = |text: &str| summary.rows().position(|row| row[0] == text).unwrap() as u32;
    for (category, figure) in &totals.by_category {
        let slug = category.to_string().replace('.', "-");
        let row = label(&words.get(&format!("measure-category-{slug}")));
        near(number(&summary, row, 1), figure.co2e, "category");
    }
    let turnover = label(&words.get("workbook-per-turnover"));
    near(number(&summary, turnover, 1), totals.location.co2e / 12_500_000.0, "intensity");

    let gases = sheet(book, language, "workbook-sheet-gases");
    let mut seen = 0;
    for row in 4..=gases.end().unwrap().0 {
        let code = gases.get_value((row, 0)).unwrap().to_string();
        let (_, total) = totals.by_gas.iter().find(|(gas, _)| gas.code() == code).unwrap();
        near(number(&gases, row, 5), total.co2e, &code);
        if code != "co2e" {
            near(number(&gases, row, 4), total.mass, &code);
        }
        seen += 1;
    }
    assert_eq!(seen, totals.by_gas.len());

    let months = sheet(book, language, "workbook-sheet-months");
    for (row, (month, co2e)) in (4..).zip(&totals.by_month) {
        near(number(&months, row, 4), *co2e, &format!("{month:?}"));
    }
    near(number(&months, 16, 4), totals.location.co2e, "all months");
    let sites = sheet(book, language, "workbook-sheet-sites");
    for (row, site) in (4..).zip(["usine", "depot*", "=bureau"]) {
        assert_eq!(sites.get_value((row, 2)).unwrap().to_string(), site);
        near(number(&sites, row, 8), totals.by_site[site].co2e, site);
    }
    near(number(&sites, 7, 8), totals.location.co2e, "all sites");

    let lines = sheet(book, language, "workbook-sheet-lines");
    let head = |key: &str| {
        let title = words.get(key);
        (0..lines.width() as u32).find(|column| lines.get_value((3, *column)).unwrap().to_string() == title).unwrap()
    };
    let (amount, co2e, montreal) =
        (head("workbook-column-amount"), head("workbook-column-co2e"), head("workbook-column-montreal"));
    for (row, line) in (4..).zip(&inventory.account.lines) {
        near(number(&lines, row, amount), line.calculation.amount(), &line.id);
        near(number(&lines, row, co2e), line.emissions.co2e, &line.id);
        near(number(&lines, row, montreal), line.emissions.co2e_montreal, &line.id);
    }
    let energy = sheet(book, language, "workbook-sheet-energy");
    let total = 4 + inventory.energy.uses.len() as u32;
    near(number(&energy, total, 2), inventory.energy.kwh, "kWh");
    near(number(&energy, total, 3), inventory.energy.toe, "toe");
}

#[test]
fn the_made_up_firm_has_what_makes_sums_hard() {
    let inventory = world();
    let account = &inventory.account;
    assert!(account.lines.len() > 600, "{}", account.lines.len());
    assert!(account.lines.iter().any(|line| line.emissions.co2e < 0.0), "a credit");
    assert!(account.substitutions().len() >= 3, "fallbacks");
    let totals = &inventory.results.totals;
    assert_eq!(totals.by_site.len(), 3);
    assert!(totals.scope2_market.co2e != totals.scope2_location.co2e);
}

#[test]
fn stored_results_are_the_published_ones() {
    let inventory = world();
    for language in Language::ALL {
        let mut book = open(workbook::xlsx(&inventory, None, knowledge(), language, CREATED).unwrap());
        holds(&mut book, language, &inventory);
    }
}

#[test]
fn activities_and_units_are_words_of_the_language() {
    let inventory = world();
    for language in Language::ALL {
        let mut book = open(workbook::xlsx(&inventory, None, knowledge(), language, CREATED).unwrap());
        let name = |code: &str| knowledge().library.activity(&code.into()).unwrap().name.get(language).to_owned();
        let column = |sheet: &Range<Data>, column: u32, rows: usize| -> Vec<String> {
            (4..4 + rows as u32).map(|row| sheet.get_value((row, column)).unwrap().to_string()).collect()
        };
        let energy = sheet(&mut book, language, "workbook-sheet-energy");
        let uses = &inventory.energy.uses;
        let wanted: Vec<String> = uses.iter().map(|used| name(used.activity.as_str())).collect();
        assert_eq!(column(&energy, 1, uses.len()), wanted);
        let substitutions = sheet(&mut book, language, "workbook-sheet-substitutions");
        let known = inventory.account.substitutions();
        let wanted: Vec<String> = known.iter().map(|known| name(known.substitution.activity.as_str())).collect();
        assert_eq!(column(&substitutions, 0, known.len()), wanted);
        let lines = sheet(&mut book, language, "workbook-sheet-lines");
        let water = inventory.account.lines.iter().position(|line| line.calculation.unit == "m3").unwrap();
        assert_eq!(lines.get_value((4 + water as u32, 13)).unwrap().to_string(), "m³");
        assert_eq!(lines.get_value((4 + water as u32, 7)).unwrap().to_string(), name("water.network"));
    }
}

#[test]
fn words_stay_words() {
    let inventory = world();
    let mut book = open(workbook::xlsx(&inventory, None, knowledge(), Language::En, CREATED).unwrap());
    let lines = sheet(&mut book, Language::En, "workbook-sheet-lines");
    let found = lines.rows().flatten().filter(|cell| **cell == Data::String(FORMULA.into())).count();
    let wanted = inventory.account.lines.iter().filter(|line| line.details.label == FORMULA).count();
    assert!(wanted > 0);
    assert_eq!(found, wanted);
    let formulas = book.worksheet_formula(&Messages::new(Language::En).get("workbook-sheet-lines")).unwrap();
    let volatile = ["HYPERLINK", "INDIRECT", "OFFSET", "NOW(", "TODAY(", "RAND"];
    let count = formulas.rows().flatten().filter(|formula| !formula.is_empty()).count();
    assert!(count > 10_000, "{count}");
    for formula in formulas.rows().flatten() {
        assert!(!volatile.iter().any(|word| formula.contains(word)), "{formula}");
    }
}

#[test]
fn the_same_inventory_gives_the_same_bytes() {
    let inventory = world();
    for language in Language::ALL {
        let make = || workbook::xlsx(&inventory, None, knowledge(), language, CREATED).unwrap();
        assert_eq!(make(), make());
    }
}

#[test]
fn an_inventory_without_lines_is_a_workbook_too() {
    let mut inventory = world();
    inventory.account.lines.clear();
    inventory.account.factors.clear();
    inventory.results = measure::compute(&inventory.account, 1);
    inventory.coverage.rows.clear();
    let mut book = open(workbook::xlsx(&inventory, None, knowledge(), Language::Fr, CREATED).unwrap());
    assert_eq!(number(&sheet(&mut book, Language::Fr, "workbook-sheet-summary"), 7, 1), 0.0);
}

/// `cargo test -p workbook --release -- --ignored --nocapture fast`
#[test]
#[ignore = "a measurement"]
#[expect(clippy::disallowed_methods, reason = "a measurement reads the clock")]
fn five_hundred_lines_are_written_fast() {
    let inventory = world();
    let made = |language| {
        let start = std::time::Instant::now();
        let bytes = workbook::xlsx(&inventory, None, knowledge(), language, CREATED).unwrap();
        (start.elapsed(), bytes.len())
    };
    for language in Language::ALL.into_iter().chain(Language::ALL) {
        let (time, bytes) = made(language);
        println!("{language}: {} lines, {bytes} bytes, {time:?}", inventory.account.lines.len());
    }
    let start = std::time::Instant::now();
    workbook::csv(&inventory).unwrap();
    println!("csv: {:?}", start.elapsed());
}
