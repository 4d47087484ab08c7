//! Rows that leave out date, number and supplier because they go on with the document of the row above, as exports
//! of invoices do.

use super::grid::{Cell, GridRow};
use super::layout::Layout;
use super::role::Role;

/// Date, number and supplier of a row, for the further lines of the same document.
#[derive(Clone, Debug, Default)]
pub(super) struct Carried {
    /// The row that says them; `None` if the last one had no number.
    row: Option<u64>,
    cells: Vec<(u32, Cell<'static>)>,
}

impl Carried {
    /// A row with what it leaves out, and the number of the row that says it; `None` for a row that says it itself,
    /// which is remembered.
    pub(super) fn complete(&mut self, layout: &Layout<'_>, row: &GridRow<'_>) -> Option<(GridRow<'static>, u64)> {
        let number = layout.column(Role::DocumentNumber)?;
        if layout.shared.len() < 2 {
            return None;
        }
        if layout.shared.iter().any(|column| row.cell(*column).is_some()) {
            self.row = row.cell(number.number).map(|_| row.number);
            if self.row.is_some() {
                self.remember(layout, row);
            }
            return None;
        }
        let from = self.row?;
        let mut whole = row.clone().into_owned();
        whole.cells.extend(self.cells.iter().cloned());
        whole.cells.sort_by_key(|(column, _)| *column);
        Some((whole, from))
    }

    /// Keeps the shared cells of a row, in the memory of those of the row before.
    fn remember(&mut self, layout: &Layout<'_>, row: &GridRow<'_>) {
        let mut kept = 0;
        for (column, cell) in layout.shared.iter().filter_map(|column| Some((*column, row.cell(*column)?))) {
            match (self.cells.get_mut(kept), cell) {
                (Some((place, Cell::Text(known))), Cell::Text(text)) => {
                    *place = column;
                    let known = known.to_mut();
                    known.clear();
                    known.push_str(text);
                }
                (Some(place), cell) => *place = (column, cell.clone().into_owned()),
                (None, cell) => self.cells.push((column, cell.clone().into_owned())),
            }
            kept += 1;
        }
        self.cells.truncate(kept);
    }
}
