//! Rows that carry no activity: headings, repeated headers, totals, other accounts.

use std::rc::Rc;

use super::grid::{Cell, GridRow};
use super::plan::Column;
use super::reader::Reader;
use super::span::span_in;
use super::year::{SaidYear, years_in};

/// What a row is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Kind {
    Data,
    Total,
    /// Knowingly without activity.
    Aside,
}

impl Reader<'_> {
    pub(super) fn kind(&mut self, row: &GridRow<'_>) -> Kind {
        if row.number <= self.layout.plan.last_header_row
            || self.repeats_header(row)
            || self.heads_account(row)
            || self.dates_what_follows(row)
        {
            Kind::Aside
        } else if self.is_total(row) {
            Kind::Total
        } else if self.is_heading(row) || self.is_balance(row) || self.is_other_account(row) {
            Kind::Aside
        } else {
            Kind::Data
        }
    }

    /// A heading between rows: words, and nothing that counts, costs or dates anything.
    fn is_heading(&self, row: &GridRow<'_>) -> bool {
        let counted = |cell: &Cell<'_>| !matches!(cell, Cell::Text(_)) || cell.raw().chars().any(char::is_numeric);
        if let [(_, only)] = row.cells.as_slice()
            && !counted(only)
        {
            return true;
        }
        let says = |column: &u32| row.cell(*column).is_some_and(|cell| !cell.raw().is_empty());
        let counts = || self.layout.plan.wide.iter().any(|wide| row.cell(wide.column.number).is_some());
        !self.layout.dates.is_empty()
            && !self.layout.figures.iter().any(says)
            && !counts()
            && row.cells.iter().any(|(_, cell)| cell.words().is_some())
    }

    /// A heading that says the year of the rows below it, which count from now on as of that year: `Consommation 2025`, `2024`.
    /// If it names several, what says no year of its own is of none of them.
    fn dates_what_follows(&mut self, row: &GridRow<'_>) -> bool {
        let [(_, only)] = row.cells.as_slice() else { return false };
        let raw = only.raw();
        if matches!(only, Cell::Date(_)) || span_in(self.context, &raw).is_some() || !raw.contains(char::is_numeric) {
            return false;
        }
        let years = years_in(self.context.vocabulary, &raw);
        if years.is_empty() {
            return false;
        }
        let said = SaidYear::of(self.context.vocabulary, std::iter::once(&raw.trim().to_owned()));
        if *self.said != said {
            self.said = Rc::new(said);
            self.days.clear();
        }
        true
    }

    fn repeats_header(&self, row: &GridRow<'_>) -> bool {
        let Some((column, first)) = self.layout.plan.headers.first() else { return false };
        row.cell(*column).is_some_and(|cell| matches!(cell, Cell::Text(text) if folds_to(text, first)))
            && self
                .layout
                .plan
                .headers
                .iter()
                .all(|(column, header)| row.cell(*column).is_some_and(|cell| language::fold(&cell.raw()) == *header))
    }

    /// Whether a cell in a column without a role says that the row is a total: `Total` among the bands of a month.
    pub(super) fn is_marked_total(&self, row: &GridRow<'_>) -> bool {
        let words = |column: &Column| row.cell(column.number).and_then(Cell::words).filter(|words| words.len() < 40);
        let is_total = |words| self.context.vocabulary.same_phrase("total", &language::fold(words)).is_some();
        self.layout.plan.passed_over.iter().filter_map(words).any(is_total)
    }

    /// A row that begins with the word of a total and has no date of its own: `Total T1` is none.
    fn is_total(&self, row: &GridRow<'_>) -> bool {
        let dated = self.layout.dates.iter().any(|column| {
            row.cell(column.number).is_some_and(|cell| match cell {
                Cell::Date(_) => true,
                cell => {
                    let total = || cell.words().is_some_and(|words| self.context.vocabulary.begins("total", words));
                    cell.raw().chars().any(char::is_numeric) && !total()
                }
            })
        });
        !dated
            && row
                .cells
                .iter()
                .filter_map(|(_, cell)| cell.words())
                .take(2)
                .any(|words| self.context.vocabulary.begins("total", words))
    }
}

/// Whether a text folds to `folded`; most do not begin as it does.
fn folds_to(text: &str, folded: &str) -> bool {
    let begins = !text.is_ascii()
        || text.bytes().find(u8::is_ascii_alphanumeric).map(|first| first.to_ascii_lowercase())
            == folded.bytes().next();
    begins && language::fold(text) == folded
}
