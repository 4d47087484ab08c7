use std::collections::BTreeMap;

use crate::{Error, Problem};

/// A value that was given and checked, in the unit of its input.
#[derive(Clone, Debug, PartialEq)]
pub(crate) enum Value {
    /// A number.
    Number(f64),
    /// Several that belong together.
    Numbers(Vec<f64>),
    /// Words or digits.
    Text(String),
    /// Rows of numbers by key.
    Rows(Vec<Row>),
}

/// Numbers of a row, by key.
pub(crate) type Row = BTreeMap<&'static str, f64>;

/// What a formula computes with: every input that was given or has a default, checked, in its own unit.
#[derive(Clone, Debug, Default)]
pub struct Given {
    pub(crate) values: BTreeMap<&'static str, Value>,
}

impl Given {
    /// A required number.
    ///
    /// # Errors
    /// If it was not given.
    pub fn number(&self, key: &str) -> Result<f64, Error> {
        self.maybe(key).ok_or_else(|| Problem::Needed.at(key))
    }

    /// A number that may be absent.
    pub fn maybe(&self, key: &str) -> Option<f64> {
        match self.values.get(key) {
            Some(Value::Number(number)) => Some(*number),
            _ => None,
        }
    }

    /// Whether it was given, or has a default.
    pub fn has(&self, key: &str) -> bool {
        self.values.contains_key(key)
    }

    /// Words that may be absent.
    pub fn text(&self, key: &str) -> Option<&str> {
        match self.values.get(key) {
            Some(Value::Text(text)) => Some(text),
            _ => None,
        }
    }

    /// Required numbers that belong together.
    ///
    /// # Errors
    /// If they were not given.
    pub fn numbers(&self, key: &str) -> Result<&[f64], Error> {
        match self.values.get(key) {
            Some(Value::Numbers(numbers)) => Ok(numbers),
            _ => Err(Problem::Needed.at(key)),
        }
    }

    /// Required rows: for each, the number of each of `keys`.
    ///
    /// # Errors
    /// If they were not given, or a row lacks one.
    pub fn rows<const N: usize>(&self, key: &str, keys: [&str; N]) -> Result<Vec<[f64; N]>, Error> {
        let Some(Value::Rows(rows)) = self.values.get(key) else { return Err(Problem::Needed.at(key)) };
        let mut read = Vec::with_capacity(rows.len());
        for (index, row) in rows.iter().enumerate() {
            let mut cells = [0.0; N];
            for (cell, name) in cells.iter_mut().zip(keys) {
                *cell = *row.get(name).ok_or_else(|| Problem::Needed.at(format!("{key}[{index}].{name}")))?;
            }
            read.push(cells);
        }
        Ok(read)
    }
}
