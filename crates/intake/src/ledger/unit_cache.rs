//! Units and currencies by how they are written, each read once.

use std::collections::HashMap;
use std::rc::Rc;

use units::Unit;

use super::scale::{self, Coin};
use crate::Context;
use crate::doubt::Doubt;
use crate::why::Why;

/// Units read before: a table repeats a few spellings.
#[derive(Debug, Default)]
pub(crate) struct UnitCache {
    known: HashMap<String, Option<Rc<Unit>>>,
    /// Moneys by what names them: cells, headers.
    coins: HashMap<String, Result<Coin, Doubt>>,
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

    /// The money that a text names, and how many of it a figure stands for.
    pub(crate) fn coin(&mut self, context: &Context<'_>, text: &str) -> Result<Coin, Doubt> {
        if let Some(known) = self.coins.get(text) {
            return known.clone();
        }
        let coin = scale::coin(context, text);
        if self.coins.len() < SPELLINGS {
            self.coins.insert(text.to_owned(), coin.clone());
        }
        coin
    }
}
