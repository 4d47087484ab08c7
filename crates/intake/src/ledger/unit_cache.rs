//! Units and currencies by how they are written, each read once.

use std::collections::HashMap;
use std::rc::Rc;

use units::Unit;

use crate::Context;
use crate::why::Why;

/// Units read before: a table repeats a few spellings.
#[derive(Debug, Default)]
pub(crate) struct UnitCache {
    known: HashMap<String, Option<Rc<Unit>>>,
    /// Currencies by what names them, with or without their tax.
    currencies: HashMap<String, Option<String>>,
}

/// A column of free text is no column of units: so many of its spellings are kept and no more.
const SPELLINGS: usize = 4096;

impl UnitCache {
    pub(crate) fn parse(&mut self, context: &Context<'_>, text: &str) -> Result<Rc<Unit>, Why> {
        let unknown = || Why::UnknownUnit { raw: text.to_owned(), nearest: Vec::new() };
        if let Some(known) = self.known.get(text) {
            return known.clone().ok_or_else(unknown);
        }
        // `Litre(s)`, `Unité(s)`: either number.
        let plain = text.trim().trim_end_matches("(s)").trim_end_matches("(S)");
        let read = context.units.parse(plain).ok().map(Rc::new);
        if self.known.len() < SPELLINGS {
            self.known.insert(text.to_owned(), read.clone());
        }
        read.ok_or_else(unknown)
    }

    /// The currency that a text names; of `DH HT` its first word.
    pub(crate) fn currency(&mut self, context: &Context<'_>, text: &str) -> Option<String> {
        if let Some(known) = self.currencies.get(text) {
            return known.clone();
        }
        let unit = context.units.parse(text).ok().filter(|unit| factors::money::is_money(&unit.dimension));
        let currency = unit.and_then(|unit| unit.symbol.split(' ').next().map(str::to_owned));
        if self.currencies.len() < SPELLINGS {
            self.currencies.insert(text.to_owned(), currency.clone());
        }
        currency
    }
}
