//! What of a table is kept aside: one by one at first, then together, so that a million faults stay readable.

use std::collections::HashMap;
use std::sync::Arc;

use super::cells::Fault;
use super::grid::GridRow;
use super::plan::Column;
use super::reader::Reader;
use crate::Aside;
use crate::document::{Locator, Part, column_letters};
use crate::doubt::Doubt;
use crate::why::Why;

/// So many rows are kept aside one by one, per reason; the others together.
const ASIDE_EACH: u64 = 200;

/// How many rows, the first, the last.
type Rows = (u64, u64, u64);

/// What was kept aside so far.
#[derive(Debug, Default)]
pub(super) struct Asides {
    by_reason: HashMap<&'static str, Rows>,
    /// Rows of a table of which nothing says the site.
    without_site: Option<Rows>,
    /// Rows of a table of what the firm sells.
    sold: Option<Rows>,
}

impl Reader<'_> {
    pub(super) fn aside(&mut self, row: &GridRow<'_>, fault: Fault) {
        let reason = fault.why.reason();
        if matches!(fault.why, Why::NoSite { .. }) {
            let (count, _, last) = self.asides.without_site.get_or_insert((0, row.number, row.number));
            *count += 1;
            *last = row.number;
            return;
        }
        let (count, first, last) = self.asides.by_reason.entry(reason).or_insert((0, row.number, row.number));
        *count += 1;
        *last = row.number;
        if *count > ASIDE_EACH {
            if *count == ASIDE_EACH + 1 {
                *first = row.number;
            }
            return;
        }
        let raw = if fault.raw.is_empty() { row.raw() } else { fault.raw };
        let mut place = self.locator().at_row(row.number).reading(raw);
        place.column = fault.column;
        let why = fault.why.with_nearest(self.context.units);
        self.reading.aside.push(Aside::new(place, reason, &why));
    }

    /// A row of a table of what the firm sells.
    pub(super) fn not_of_sales(&mut self, row: &GridRow<'_>) {
        let (count, _, last) = self.asides.sold.get_or_insert((0, row.number, row.number));
        *count += 1;
        *last = row.number;
    }

    pub(super) fn locator(&self) -> Locator {
        let place = Locator::file(self.origin.file);
        match self.sheet {
            Some(sheet) => place.in_part(Part::Sheet(Arc::clone(sheet))),
            None => place,
        }
    }

    /// Tells together what was not told one by one.
    pub(super) fn tell_together(&mut self) {
        self.tell_unmade();
        let plan = self.layout.plan;
        if !plan.not_actual.is_empty() {
            let named = |column: &Column| format!("{} « {} »", column_letters(column.number), column.header);
            let why = Why::NotActual { columns: plan.not_actual.iter().map(named).collect() };
            self.reading.aside.push(Aside::new(self.locator().at_row(plan.last_header_row), why.reason(), &why));
        }
        // Nothing in the table says its site: that is one thing to put right, not one per row.
        if let Some((count, first, last)) = self.asides.without_site {
            let known: Vec<String> = self.context.firm.sites.iter().map(|site| site.id.clone()).collect();
            let (file, known) = (self.origin.file.to_string(), known.join(", "));
            let why = Why::NoSiteInTable { file, known, count, first, last };
            self.reading.aside.push(Aside::new(self.locator().at_row(first), why.reason(), &why));
        }
        if let (Some((count, first, _)), Some(raw)) = (self.asides.sold, self.sales.clone()) {
            let why = Why::from(Doubt::Sales { raw: raw.clone() });
            let place = self.locator().at_row(first).reading(raw);
            self.reading.aside.push(Aside { count, ..Aside::new(place, why.reason(), &why) });
        }
        let mut more: Vec<_> = self.asides.by_reason.iter().filter(|(_, (count, ..))| *count > ASIDE_EACH).collect();
        more.sort();
        for (reason, (count, first, last)) in more {
            let count = count - ASIDE_EACH;
            let why = Why::MoreRows { count, first: *first, last: *last, reason };
            let place = self.locator().at_row(*first);
            self.reading.aside.push(Aside { count, ..Aside::new(place, reason, &why) });
        }
    }
}
