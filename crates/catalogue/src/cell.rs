//! Reading one cell.

use std::collections::hash_map::Entry;

use calendar::Date;
use rustc_hash::FxHashMap;
use units::{Unit, Units};

use crate::{Error, Line};

/// The units of a table: its thousands of rows have some dozens.
pub(crate) struct UnitsRead<'a> {
    units: &'a Units,
    read: FxHashMap<&'a str, Unit>,
}

impl<'a> UnitsRead<'a> {
    pub(crate) fn of(units: &'a Units) -> Self {
        UnitsRead { units, read: FxHashMap::default() }
    }

    pub(crate) fn unit(&mut self, at: Line, text: &'a str) -> Result<&Unit, Error> {
        match self.read.entry(text) {
            Entry::Occupied(known) => Ok(known.into_mut()),
            Entry::Vacant(new) => {
                let read = self.units.parse(text);
                Ok(new.insert(read.map_err(|_| Error::value(at, "unit", text, "an expression of known units"))?))
            }
        }
    }
}

pub(crate) fn decimal(at: Line, column: &'static str, text: &str) -> Result<f64, Error> {
    let number = text.parse::<f64>().ok().filter(|number| number.is_finite());
    number.ok_or_else(|| Error::value(at, column, text, "a decimal number"))
}

pub(crate) fn optional(at: Line, column: &'static str, text: &str) -> Result<Option<f64>, Error> {
    if text.is_empty() { Ok(None) } else { decimal(at, column, text).map(Some) }
}

pub(crate) fn year(at: Line, column: &'static str, text: &str) -> Result<Option<i16>, Error> {
    if text.is_empty() {
        return Ok(None);
    }
    let year = text.parse().ok().filter(|year| (1900..=2100).contains(year));
    year.map(Some).ok_or_else(|| Error::value(at, column, text, "a year"))
}

pub(crate) fn date(at: Line, column: &'static str, text: &str) -> Result<Option<Date>, Error> {
    if text.is_empty() {
        return Ok(None);
    }
    text.parse().map(Some).map_err(|_| Error::value(at, column, text, "a date such as 2027-06-30"))
}
