//! Worked examples of others: tests of the MEASUR engine, tip sheets of the DOE, published figures. `tests/data/cases.csv` has
//! for each its inputs, what is expected, how near it must come, and who says so.

use catalogue::{Tables, units};
use reduce::{Calculator, calculate, calculators};
use serde_json::{Map, Value};

/// Rules of finance: the room of that name has them.
const OF_FINANCE: [&str; 4] = ["tpme-premium-1", "tpme-premium-2", "sie-audit-1", "damane-istitmar"];

type Fields = Map<String, Value>;

/// Name, inputs, what is expected and the tolerance of each.
pub fn cases() -> Vec<(String, Fields, Fields, f64)> {
    let mut reader = csv::Reader::from_reader(include_bytes!("../data/cases.csv").as_slice());
    let json = |text: &str| serde_json::from_str(text).unwrap();
    reader
        .records()
        .map(|record| {
            let record = record.unwrap();
            assert!(!record[4].is_empty(), "{}: no source", &record[0]);
            (record[0].to_owned(), json(&record[1]), json(&record[2]), record[3].parse().unwrap())
        })
        .collect()
}

pub fn called(name: &str) -> Option<&'static Calculator> {
    calculators::all().find(|calculator| calculator.is_called(name))
}

/// Whether an answer is what is expected, number by number: within the tolerance of the case, or within half of the last
/// decimal that was published (a derived percentage has fewer digits than the tolerance of its case).
fn is_near(found: &Value, expected: &Value, tolerance: f64) -> bool {
    match (found, expected) {
        (Value::Number(found), Value::Number(expected)) => {
            let decimals = expected.to_string().split_once('.').map_or(0, |(_, decimals)| decimals.len());
            let (found, expected) = (found.as_f64().unwrap(), expected.as_f64().unwrap());
            let printed = if decimals == 0 { 0.0 } else { 0.500001 * libm::pow(10.0, -(decimals as f64)) };
            (found - expected).abs() <= (tolerance * expected.abs()).max(printed)
        }
        (Value::Array(found), Value::Array(expected)) => {
            found.len() == expected.len()
                && found.iter().zip(expected).all(|(found, expected)| is_near(found, expected, tolerance))
        }
        _ => found == expected,
    }
}

#[test]
fn every_case_comes_out_as_published() {
    let units = units(&Tables::embedded().unwrap()).unwrap();
    let cases = cases();
    assert!(cases.len() >= 36);
    for (case, inputs, expected, tolerance) in &cases {
        let Some(calculator) = called(case) else {
            assert!(OF_FINANCE.contains(&case.as_str()), "nothing is called {case}");
            continue;
        };
        let outcome = calculate(calculator, inputs, &units).unwrap_or_else(|error| panic!("{case}: {error}"));
        for (key, expected) in expected {
            let found = outcome.outputs.get(key).unwrap_or_else(|| panic!("{case}: no {key}"));
            assert!(is_near(found, expected, *tolerance), "{case}: {key} is {found}, published {expected}");
        }
    }
}

#[test]
fn each_name_is_that_of_one_calculator_and_each_output_is_declared() {
    for calculator in calculators::all() {
        let names = std::iter::once(&calculator.name).chain(calculator.also);
        for name in names {
            assert_eq!(calculators::all().filter(|other| other.is_called(name)).count(), 1, "{name}");
            assert!(calculator.is_called(&format!("{name}-7")), "{name}");
        }
        if let Some(saving) = calculator.saving {
            for key in [saving.saved, saving.baseline] {
                let output = calculator.outputs.iter().find(|output| output.key == key);
                assert_eq!(output.map(|output| output.unit), Some(saving.unit), "{}: {key}", calculator.name);
            }
            assert!(calculator.inputs.iter().any(|input| input.key == saving.by), "{}", calculator.name);
        }
    }
    assert!(called("air-leak").is_none() && called("match-full-10x10").is_some() && called("-1").is_none());
}
