//! Rows of totals: passed over, and checked against the rows above them.

use std::collections::BTreeMap;

use rust_decimal::Decimal;

use super::cells::number_in;
use super::grid::GridRow;
use super::plan::{Column, Plan};
use super::role::Role;

/// Sums of one column.
#[derive(Clone, Debug, Default)]
struct Sums {
    all: Decimal,
    section: Decimal,
    subtotals: Decimal,
    /// Of the rows that gave lines: a total of litres leaves out the car washes among them.
    all_kept: Decimal,
    section_kept: Decimal,
    /// A cell could not be read: nothing can be checked any more.
    unsure: bool,
}

/// The sums of the columns that a total may repeat.
#[derive(Clone, Debug, Default)]
pub(crate) struct Totals {
    sums: BTreeMap<u32, Sums>,
}

/// A total that agrees with no sum of the rows above.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Difference {
    pub column: u32,
    pub printed: Decimal,
    pub summed: Decimal,
}

fn added_up(plan: &Plan) -> impl Iterator<Item = &Column> {
    let roles = [Role::Quantity, Role::Mass, Role::AmountExcl, Role::AmountIncl, Role::Amount];
    roles.into_iter().filter_map(|role| plan.column(role)).chain(plan.wide.iter().map(|wide| &wide.column))
}

impl Totals {
    /// A row of data; `kept` if it gave lines.
    pub(crate) fn add(&mut self, plan: &Plan, row: &GridRow<'_>, kept: bool) {
        for column in added_up(plan) {
            let Some(cell) = row.cell(column.number) else { continue };
            let sums = self.sums.entry(column.number).or_default();
            match number_in(column, cell) {
                Ok(Some((value, _))) => {
                    let kept = if kept { value } else { Decimal::ZERO };
                    let mut grow = |sum: &mut Decimal, by: Decimal| match sum.checked_add(by) {
                        Some(grown) => *sum = grown,
                        None => sums.unsure = true,
                    };
                    grow(&mut sums.all, value);
                    grow(&mut sums.section, value);
                    grow(&mut sums.all_kept, kept);
                    grow(&mut sums.section_kept, kept);
                }
                Ok(None) => {}
                Err(_) => sums.unsure = true,
            }
        }
    }

    /// A row of totals: what it says that the rows do not.
    pub(crate) fn check(&mut self, plan: &Plan, row: &GridRow<'_>) -> Vec<Difference> {
        let mut differences = Vec::new();
        for column in added_up(plan) {
            let Some(sums) = self.sums.get_mut(&column.number) else { continue };
            let printed = row.cell(column.number).and_then(|cell| number_in(column, cell).ok().flatten());
            if let Some((printed, _)) = printed
                && !sums.unsure
            {
                // Rows are rounded to the centime or less.
                let slack = Decimal::new(11, 3).max(printed.abs() * Decimal::new(1, 6));
                let near = |sum: Decimal| (sum - printed).abs() <= slack;
                let sections = [sums.section, sums.all, sums.subtotals, sums.section_kept, sums.all_kept];
                if !sections.into_iter().any(near) {
                    differences.push(Difference { column: column.number, printed, summed: sums.section });
                }
                sums.subtotals += printed;
            }
            sums.section = Decimal::ZERO;
            sums.section_kept = Decimal::ZERO;
        }
        differences
    }
}
