//! What was planned, offered, ordered or cancelled, and not bought: tables and rows that say so.

use language::fold;

use super::cells::Fault;
use super::grid::GridRow;
use super::reader::Reader;
use super::role::Role;
use crate::Aside;
use crate::why::Why;

/// Tables that are not of purchases: what says so, how many of their rows, the first of them.
#[derive(Debug, Default)]
pub(super) struct Unmade {
    said: Option<String>,
    rows: Option<(u64, u64)>,
}

impl Unmade {
    /// What the names around a table say of all of it: `Budget 2025`, and not `Budget et réalisé`.
    pub(super) fn of(reader: &Reader<'_>) -> Self {
        let vocabulary = reader.context.vocabulary;
        let titles = &reader.layout.plan.titles;
        let of_purchases = |text: &String| vocabulary.phrase("actual", text).is_some();
        let named = |text: &&String| {
            // A name says it anywhere, a title where it begins so.
            let says = |kind| match titles.contains(*text) {
                true => vocabulary.begins(kind, text),
                false => vocabulary.phrase(kind, text).is_some(),
            };
            (says("unmade") || says("ordered")) && !of_purchases(text)
        };
        Unmade { said: reader.around.iter().find(named).cloned(), rows: None }
    }
}

impl Reader<'_> {
    /// Whether a row is of nothing that was bought; if so it is kept aside.
    pub(super) fn is_unmade(&mut self, row: &GridRow<'_>) -> bool {
        if self.unmade.said.is_some() {
            self.unmade.rows.get_or_insert((0, row.number)).0 += 1;
            return true;
        }
        let found = self.unmade_cell(row);
        if let Some((column, said)) = &found {
            let fault =
                Fault { why: Why::NotMade { said: said.clone(), count: 1 }, column: Some(*column), raw: said.clone() };
            self.aside(row, fault);
        }
        found.is_some()
    }

    /// The cell that says it: a state (`Annulé`), or a designation that begins or ends so (`Gasoil prévu`).
    fn unmade_cell(&self, row: &GridRow<'_>) -> Option<(u32, String)> {
        let vocabulary = self.context.vocabulary;
        let states = self.layout.plan.passed_over.iter().find_map(|column| {
            let words = row.cell(column.number)?.words()?;
            let folded = fold(words);
            let says = |kind| vocabulary.same_phrase(kind, &folded).is_some();
            (says("unmade") || says("ordered")).then(|| (column.number, words.to_owned()))
        });
        let named = || {
            let column = self.layout.column(Role::Designation)?;
            let words = row.cell(column.number)?.words()?;
            let folded = fold(words);
            let last = folded.rsplit(' ').next().unwrap_or_default();
            let says = vocabulary.begins("unmade", words) || vocabulary.same_phrase("unmade", last) == Some("state");
            // A person said what it is.
            let told = || self.context.mappings.activity(words, None).is_some();
            (says && !told()).then(|| (column.number, words.to_owned()))
        };
        states.or_else(named)
    }

    /// Tells together the rows of a table that is not of purchases.
    pub(super) fn tell_unmade(&mut self) {
        if let (Some(said), Some((count, first))) = (self.unmade.said.take(), self.unmade.rows) {
            let why = Why::NotMade { said, count };
            let place = self.locator().at_row(first);
            self.reading.aside.push(Aside { count, ..Aside::new(place, why.reason(), &why) });
        }
    }
}
