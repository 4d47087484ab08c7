//! The room finance: every rule of every programme in its three cases, its days, its questions, its plans.

mod calculators;
mod catalogue;
mod draft;
mod edits;
mod everything;
mod firm;
mod plan;
mod programmes;
mod properties;
mod rules;
mod transition;

use calendar::{Date, date};
use finance::{Catalogue, Situation};
use money::Exact;

fn embedded() -> Catalogue {
    Catalogue::embedded().unwrap()
}

/// A day on which the catalogue is fresh.
fn today() -> Date {
    date(2026, 11, 23)
}

fn of(text: &str) -> Exact {
    Exact::read(text).unwrap()
}

/// Answers as in the tables of cases: `turnover_mad=1000000 & age_years=3`.
fn situation(catalogue: &Catalogue, answers: &str) -> Situation {
    let pairs = answers.split(" & ").filter_map(|answer| answer.split_once('='));
    Situation::read(catalogue, pairs).unwrap_or_else(|error| panic!("{answers}: {error}"))
}

/// A table beside the tests.
fn table(text: &str) -> Vec<Vec<String>> {
    let rows = csv::Reader::from_reader(text.as_bytes()).into_records().map(Result::unwrap).collect::<Vec<_>>();
    rows.iter().map(|row| row.iter().map(str::to_owned).collect()).collect()
}
