//! How a table writes its numbers and dates, learnt from its rows.

use super::grid::{Cell, GridRow};
use super::plan::{Column, Plan};
use crate::document::date::Order;
use crate::document::number::Convention;

/// Learns how the numbers and dates of each column are written.
pub(crate) fn observe<'r>(plan: &mut Plan, rows: impl Iterator<Item = &'r GridRow<'r>>) {
    let after = plan.last_header_row;
    for row in rows.filter(|row| row.number > after) {
        for (role, column) in &mut plan.roles {
            if let Some(Cell::Text(text)) = row.cell(column.number) {
                if role.is_date() {
                    column.dates.observe(text);
                } else if role.is_number() {
                    column.numbers.observe(text);
                }
            }
        }
        let sums = plan.sums.iter_mut().map(|(column, _)| column);
        for column in plan.wide.iter_mut().map(|wide| &mut wide.column).chain(sums) {
            if let Some(Cell::Text(text)) = row.cell(column.number) {
                column.numbers.observe(text);
            }
        }
    }
}

/// Takes the day first where no date of a column says what comes first and the table is in French or Arabic.
pub(crate) fn assume(plan: &mut Plan) {
    if plan.day_first {
        for (_, column) in plan.roles.iter_mut().filter(|(role, _)| role.is_date()) {
            column.dates.assume(Order::DayFirst);
        }
    }
}

/// Whether a column still holds numbers or dates that may be read in two ways.
pub(crate) fn is_open(plan: &Plan) -> bool {
    let open = |column: &Column| {
        (column.numbers.ambiguous() > 0 && column.numbers.convention() == Convention::Unknown)
            || (column.dates.ambiguous() > 0 && column.dates.order().is_none() && !column.dates.is_mixed())
    };
    plan.roles.values().any(open) || plan.wide.iter().any(|wide| open(&wide.column))
}
