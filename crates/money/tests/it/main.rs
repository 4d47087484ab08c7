//! Amounts over time against numpy-financial 1.0.0 (its published examples, and those computed with it), against the
//! worked cases of investments of this field, and properties.

mod loans;
mod properties;
mod worked;

use money::Exact;

fn of(text: &str) -> Exact {
    Exact::read(text).unwrap()
}

fn payments(texts: &str) -> Vec<Exact> {
    texts.split_whitespace().map(of).collect()
}

/// An outlay, then the same saving each year.
fn yearly(outlay: &str, saving: &str, years: usize) -> Vec<Exact> {
    let mut payments = vec![-of(outlay)];
    payments.extend(std::iter::repeat_n(of(saving), years));
    payments
}

#[track_caller]
fn near(found: Exact, expected: f64, relative: f64) {
    let found = found.to_f64().unwrap();
    assert!((found - expected).abs() <= relative * expected.abs(), "{found} is not {expected}");
}
