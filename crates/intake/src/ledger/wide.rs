//! Rows with a quantity in each of several columns.

use rust_decimal::Decimal;

use super::cells::{Fault, View};
use super::figures::number_in;
use super::grid::GridRow;
use super::plan::Column;
use super::reader::Reader;
use super::role::Role;
use crate::why::Why;

impl Reader<'_> {
    /// A row with a quantity in each of several columns is, for each that is filled in, the row that it would be in
    /// long form. Says whether any line was kept.
    pub(super) fn each(&mut self, view: &View<'_>, from: Option<u64>) -> bool {
        let row = view.row;
        let layout = self.layout;
        let mut summed: Option<Decimal> = None;
        let mut faults: Vec<Fault> = Vec::new();
        // Columns that counted, each with the place of its line.
        let mut counted: Vec<(u32, usize)> = Vec::new();
        for pivot in &layout.pivots {
            let view = View::of(pivot, row, view.said);
            // An empty cell and a dash count nothing.
            if matches!(view.number(Role::Quantity), Ok(None)) {
                continue;
            }
            let column = pivot.column(Role::Quantity).map(|column| column.number);
            let is_first = |(first, _): &&(u32, usize)| {
                layout.plan.twins.iter().any(|(one, other)| one == first && Some(*other) == column)
            };
            if let Some((_, place)) = counted.iter().find(is_first) {
                // The same thing in another unit counts once; the line of the first says so.
                if let (Some(line), Some(wide), None) = (self.reading.lines.get_mut(*place), pivot.wide, &self.groups) {
                    line.recognition.because.push(format!("same:{}", wide.column.header));
                }
                continue;
            }
            match self.one(&view, from) {
                Ok(quantity) => {
                    summed = Some(summed.unwrap_or_default() + quantity);
                    counted.extend(column.map(|column| (column, self.reading.lines.len().saturating_sub(1))));
                }
                // What is wrong with the row is told once.
                Err(fault) if faults.iter().any(|told| told.is(&fault)) => {}
                Err(fault) => {
                    faults.push(fault.clone());
                    self.aside(row, Fault { column: fault.column.or(column), ..fault });
                }
            }
        }
        // A total that cannot be read checks nothing; the rows are what counts.
        let total = view.number(Role::Total).ok().flatten();
        if let (Some(total), Some((column, _)), Some(summed)) = (total, view.cell(Role::Total), summed)
            && (total - summed).abs() > Decimal::new(11, 3)
        {
            let why = Why::TotalDiffers { printed: total.to_string(), summed: summed.to_string() };
            self.aside(row, Fault { why, column: Some(column.number), raw: total.to_string() });
        }
        self.check_sums(row);
        summed.is_some()
    }

    /// Checks the columns that add up others: only the others count.
    fn check_sums(&mut self, row: &GridRow<'_>) {
        let plan = self.layout.plan;
        let number = |column: &Column| {
            let cell = row.cell(column.number)?;
            number_in(column, cell).ok().flatten().map(|(value, _)| value)
        };
        for (column, parts) in plan.sums.iter().filter(|(_, parts)| !parts.is_empty()) {
            let columns = plan.wide.iter().map(|wide| &wide.column).filter(|column| parts.contains(&column.number));
            let summed: Decimal = columns.filter_map(number).sum();
            if let Some(printed) = number(column).filter(|printed| (printed - summed).abs() > Decimal::new(11, 3)) {
                let why = Why::TotalDiffers { printed: printed.to_string(), summed: summed.to_string() };
                self.aside(row, Fault { why, column: Some(column.number), raw: printed.to_string() });
            }
        }
    }
}
