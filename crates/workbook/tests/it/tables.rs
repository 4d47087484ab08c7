use std::collections::BTreeMap;

use workbook::CsvFile;

use crate::world::{FORMULA, world};

type Rows = Vec<BTreeMap<String, String>>;

fn read(files: &[CsvFile], name: &str) -> Rows {
    let file = files.iter().find(|file| file.name == name).unwrap();
    csv::Reader::from_reader(file.bytes.as_slice()).into_deserialize().map(Result::unwrap).collect()
}

fn number(row: &BTreeMap<String, String>, name: &str) -> f64 {
    row[name].parse().unwrap()
}

#[test]
fn lines_add_up_to_the_totals() {
    let inventory = world();
    let files = workbook::csv(&inventory).unwrap();
    let (lines, totals) = (read(&files, "lines.csv"), read(&files, "totals.csv"));
    assert_eq!(lines.len(), inventory.account.lines.len());
    let total = |key: &str| number(totals.iter().find(|row| row["key"] == key).unwrap(), "co2e_kg");
    assert_eq!(total("location"), inventory.results.totals.location.co2e, "every digit is kept");
    let sum: f64 = lines
        .iter()
        .filter(|row| row["method"] != "market" && row["scope"] != "outside")
        .map(|row| number(row, "co2e_kg"))
        .sum();
    assert!((sum - total("location")).abs() <= 1e-9 * sum);
}

#[test]
fn lines_can_be_made_again_from_steps_and_factors() {
    let files = workbook::csv(&world()).unwrap();
    let (steps, gases) = (read(&files, "line_steps.csv"), read(&files, "factor_gases.csv"));
    let made = read(&files, "line_gases.csv");
    for line in read(&files, "lines.csv") {
        let own = steps.iter().filter(|step| step["line_id"] == line["line_id"]);
        let amount = own.fold(number(&line, "quantity"), |amount, step| amount * number(step, "multiplier"));
        assert_eq!(amount, number(&line, "amount"));
        for gas in gases.iter().filter(|gas| gas["factor_id"] == line["factor_id"]) {
            let same = |row: &&BTreeMap<String, String>| row["line_id"] == line["line_id"] && row["gas"] == gas["gas"];
            assert_eq!(number(made.iter().find(same).unwrap(), "mass_kg"), amount * number(gas, "mass_kg"));
        }
    }
}

#[test]
fn no_word_begins_like_a_formula() {
    let files = workbook::csv(&world()).unwrap();
    let mut prefixed = 0;
    for file in &files {
        assert!(String::from_utf8(file.bytes.clone()).unwrap().ends_with("\r\n"), "{}", file.name);
        for cell in read(&files, file.name).iter().flat_map(BTreeMap::values) {
            let is_number = cell.parse::<f64>().is_ok();
            assert!(is_number || !cell.starts_with(['=', '+', '-', '@']), "{cell}");
            prefixed += usize::from(cell.strip_prefix('\'') == Some(FORMULA));
        }
    }
    assert!(prefixed > 0);
}
