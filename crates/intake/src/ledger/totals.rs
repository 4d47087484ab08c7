//! Rows of totals: passed over, and checked against the rows above them.

use rust_decimal::Decimal;

use super::cells::View;
use super::figures::{ADDED_UP, number_in};
use super::grid::GridRow;
use super::layout::Layout;
use super::plan::Column;
use super::role::Role;

/// Sums of one column.
#[derive(Clone, Debug)]
struct Sums<'p> {
    column: &'p Column,
    /// `None` for a column that is a quantity of its own.
    role: Option<Role>,
    /// Of the sections before this one.
    closed: Sum,
    section: Sum,
    subtotals: Decimal,
    /// Whether any row had a cell here.
    said: bool,
    /// A cell could not be read: nothing can be checked any more.
    unsure: bool,
}

/// A sum of rows.
#[derive(Clone, Copy, Debug, Default)]
struct Sum {
    all: Decimal,
    /// Of the rows that gave lines: a total of litres leaves out the car washes among them.
    kept: Decimal,
}

impl Sum {
    fn plus(self, other: Sum) -> Option<Sum> {
        Some(Sum { all: self.all.checked_add(other.all)?, kept: self.kept.checked_add(other.kept)? })
    }
}

/// The sums of the columns that a total may repeat.
#[derive(Clone, Debug)]
pub(crate) struct Totals<'p> {
    sums: Vec<Sums<'p>>,
}

/// A total that agrees with no sum of the rows above.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Difference {
    pub column: u32,
    pub printed: Decimal,
    pub summed: Decimal,
}

impl<'p> Totals<'p> {
    pub(crate) fn new(layout: &Layout<'p>) -> Self {
        let of_role = ADDED_UP.into_iter().filter_map(|role| Some((Some(role), layout.column(role)?)));
        let wide = layout.plan.wide.iter().map(|wide| (None, &wide.column));
        let nothing = |(role, column)| Sums {
            column,
            role,
            closed: Sum::default(),
            section: Sum::default(),
            subtotals: Decimal::ZERO,
            said: false,
            unsure: false,
        };
        Totals { sums: of_role.chain(wide).map(nothing).collect() }
    }

    /// A row of data; `kept` if it gave lines.
    pub(crate) fn add(&mut self, view: &View<'_>, kept: bool) {
        for sums in &mut self.sums {
            let value = match sums.role.map(|role| view.figures.get(role)) {
                Some(None) => continue,
                Some(Some(held)) => held.as_ref().map(|figure| figure.as_ref().map(|figure| figure.value)).ok(),
                None => match view.row.cell(sums.column.number) {
                    None => continue,
                    Some(cell) => number_in(sums.column, cell).map(|number| number.map(|(value, _)| value)).ok(),
                },
            };
            sums.said = true;
            match value {
                Some(None) => {}
                Some(Some(value)) => {
                    match sums.section.plus(Sum { all: value, kept: if kept { value } else { Decimal::ZERO } }) {
                        Some(section) => sums.section = section,
                        None => sums.unsure = true,
                    }
                }
                None => sums.unsure = true,
            }
        }
    }

    /// A row of totals: what it says that the rows do not.
    pub(crate) fn check(&mut self, row: &GridRow<'_>) -> Vec<Difference> {
        let mut differences = Vec::new();
        for sums in self.sums.iter_mut().filter(|sums| sums.said) {
            match sums.closed.plus(sums.section) {
                Some(closed) => sums.closed = closed,
                None => sums.unsure = true,
            }
            let column = sums.column;
            let printed = row.cell(column.number).and_then(|cell| number_in(column, cell).ok().flatten());
            if let Some((printed, _)) = printed
                && !sums.unsure
            {
                // Rows are rounded to the centime or less.
                let slack = Decimal::new(11, 3).max(printed.abs() * Decimal::new(1, 6));
                let near = |sum: Decimal| sum.checked_sub(printed).is_some_and(|rest| rest.abs() <= slack);
                let sections = [sums.section.all, sums.closed.all, sums.subtotals, sums.section.kept, sums.closed.kept];
                if !sections.into_iter().any(near) {
                    differences.push(Difference { column: column.number, printed, summed: sums.section.all });
                }
                match sums.subtotals.checked_add(printed) {
                    Some(subtotals) => sums.subtotals = subtotals,
                    None => sums.unsure = true,
                }
            }
            sums.section = Sum::default();
        }
        differences
    }
}
