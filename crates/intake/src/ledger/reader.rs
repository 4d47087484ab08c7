//! One row after the other, from cells to activity lines.

use std::collections::HashMap;
use std::rc::Rc;
use std::sync::Arc;

use calendar::Period;
use factors::ActivityCode;
use measure::{ActivityLine, Evidence, Place};
use rust_decimal::Decimal;

use super::accounts::Accounts;
use super::aggregate::{self, Addend, Groups};
use super::asides::Asides;
use super::cells::{Fault, View};
use super::continued::Carried;
use super::grid::{Cell, GridRow};
use super::header::split_unit;
use super::kinds::Kind;
use super::layout::Layout;
use super::purchase;
use super::role::Role;
use super::subject::Memory;
use super::sums;
use super::totals::Totals;
use super::unit_cache::UnitCache;
use super::unmade::Unmade;
use super::year::SaidYear;
use super::{LedgerReading, Origin};
use crate::Context;
use crate::document::column_letters;
use crate::doubt::Doubt;
use crate::why::Why;
use crate::years::Years;

/// The activity of a row whose factor is written beside it and whose words are not known.
const DECLARED: &str = "declared";

/// Reads the rows of one table: what is known of the whole table in `layout`, what is known per spelling in the
/// maps, each found once.
pub(crate) struct Reader<'a> {
    pub(super) context: &'a Context<'a>,
    pub(super) origin: &'a Origin<'a>,
    pub(super) layout: &'a Layout<'a>,
    pub(super) sheet: Option<&'a Arc<str>>,
    pub(super) around: Vec<String>,
    /// What a row without any words is called: the header of its quantity, or what stands around.
    pub(super) unnamed: String,
    pub(super) declared: Rc<ActivityCode>,
    pub(super) years: Years,
    /// Whether the days of a row are those of one column and no other.
    pub(super) dated_by_day: bool,
    pub(super) days: HashMap<String, Period>,
    pub(super) units: UnitCache,
    /// Sites by what the rows call them; `None` is no site.
    pub(super) sites: HashMap<String, Option<&'a str>>,
    /// The site of the rows that call none.
    pub(super) silent_site: Option<Option<&'a str>>,
    /// Whether an account is neither a charge nor a fixed asset.
    pub(super) other_accounts: HashMap<String, bool>,
    pub(super) accounts: Accounts,
    pub(super) unmade: Unmade,
    pub(super) memory: Memory,
    totals: Totals<'a>,
    /// The words that say that the table is of what the firm sells.
    pub(super) sales: Option<String>,
    pub(super) reading: LedgerReading,
    pub(super) groups: Option<Groups>,
    pub(super) asides: Asides,
    carried: Carried,
    /// The year of rows that say none: that of the heading above them, or else of the table.
    pub(super) said: Rc<SaidYear>,
}

impl<'a> Reader<'a> {
    pub(crate) fn new(
        context: &'a Context<'a>,
        origin: &'a Origin<'a>,
        layout: &'a Layout<'a>,
        sheet: Option<&'a Arc<str>>,
        around: &[String],
    ) -> Self {
        let around: Vec<String> = around.iter().chain(&layout.plan.titles).cloned().collect();
        let header = layout.column(Role::Quantity).filter(|column| column.confidence < 1.0);
        let header = header.map(|column| split_unit(context, &column.header).0);
        let sales = purchase::sales(context, layout, &around);
        let mut reader = Reader {
            context,
            origin,
            layout,
            sheet,
            unnamed: header.or_else(|| around.first().cloned()).unwrap_or_default(),
            around,
            declared: Rc::new(ActivityCode::from(DECLARED)),
            years: Years::of(context.firm),
            dated_by_day: layout.column(Role::Start).is_none() && layout.column(Role::End).is_none(),
            days: HashMap::new(),
            units: UnitCache::default(),
            sites: HashMap::new(),
            silent_site: None,
            other_accounts: HashMap::new(),
            accounts: Accounts::default(),
            unmade: Unmade::default(),
            memory: Memory::default(),
            totals: Totals::new(layout),
            sales,
            reading: LedgerReading::default(),
            groups: None,
            asides: Asides::default(),
            carried: Carried::default(),
            said: Rc::new(layout.plan.year.clone()),
        };
        reader.titled_account();
        reader.unmade = Unmade::of(&reader);
        reader
    }

    /// Reads one row that holds something.
    pub(crate) fn read(&mut self, row: &GridRow<'_>) {
        match self.kind(row) {
            Kind::Data => {}
            Kind::Total => {
                self.reading.passed_over += 1;
                return self.check_total(row);
            }
            Kind::Aside => {
                self.reading.passed_over += 1;
                return;
            }
        }
        if self.sales.is_some() {
            return self.not_of_sales(row);
        }
        if let Some((column, cell)) =
            row.cells.last().filter(|(last, _)| self.layout.plan.width.is_some_and(|width| *last > width))
        {
            let raw = cell.raw().into_owned();
            let why = Doubt::MoreCells { raw: raw.clone() }.into();
            return self.aside(row, Fault { why, column: Some(*column), raw });
        }
        self.weigh(row);
        let continued = self.carried.complete(self.layout, row);
        let from = continued.as_ref().map(|(_, from)| *from);
        let row = continued.as_ref().map_or(row, |(row, _)| row);
        if self.is_unmade(row) {
            return;
        }
        let said = Rc::clone(&self.said);
        let view = View::of(self.layout, row, &said);
        let kept = if self.layout.pivots.is_empty() {
            let read = self.one(&view, from);
            let kept = read.is_ok();
            if let Err(fault) = read {
                self.aside(row, fault);
            }
            kept
        } else {
            self.each(&view, from)
        };
        self.totals.add(&view, kept);
    }

    /// Keeps the one line of a row, whose quantity it gives; `from` is the row that it goes on with.
    pub(super) fn one(&mut self, view: &View<'_>, from: Option<u64>) -> Result<Decimal, Fault> {
        let mut entry = self.narrow(view)?;
        entry.draft.because.extend(self.supposed(view.row, from));
        let quantity = entry.draft.quantity;
        self.keep_entry(entry, view.row);
        Ok(quantity)
    }

    fn check_total(&mut self, row: &GridRow<'_>) {
        if self.accounts.last_is_other {
            return;
        }
        for difference in self.totals.check(row) {
            let why =
                Why::TotalDiffers { printed: difference.printed.to_string(), summed: difference.summed.to_string() };
            let raw = difference.printed.to_string();
            self.aside(row, Fault { why, column: Some(difference.column), raw });
        }
    }

    /// What a row leaves out and was supposed: the document of the row above, the day before the month.
    fn supposed(&self, row: &GridRow<'_>, continues: Option<u64>) -> impl Iterator<Item = String> + use<> {
        let continues = continues.map(|from| format!("continues:row {from}"));
        let assumed = self.is_assumed(row).then(|| "assumed:day-first".to_owned());
        continues.into_iter().chain(assumed)
    }

    /// Whether the day of a date was taken first because nothing says the contrary.
    fn is_assumed(&self, row: &GridRow<'_>) -> bool {
        self.layout.dates.iter().any(|column| {
            row.cell(column.number)
                .is_some_and(|cell| matches!(cell, Cell::Text(text) if column.dates.is_assumed(text)))
        })
    }

    pub(super) fn place(&self, row: &GridRow<'_>, column: Option<u32>) -> Place {
        Place {
            page: None,
            sheet: self.sheet.map(ToString::to_string),
            row: u32::try_from(row.number).ok(),
            column: column.map(column_letters),
        }
    }

    pub(super) fn evidence(&self, row: &GridRow<'_>, place: Place) -> Evidence {
        Evidence { document: self.origin.sha256.to_owned(), file: self.origin.file.to_string(), place, raw: row.raw() }
    }

    pub(super) fn keep(&mut self, line: ActivityLine) {
        match &mut self.groups {
            Some(groups) => {
                let apart = groups.add(&Addend::of(&line), || line.clone());
                self.reading.lines.extend(apart);
            }
            None => {
                self.reading.lines.push(line);
                if self.reading.lines.len() > aggregate::ABOVE {
                    let mut groups = Groups::default();
                    let lines = std::mem::take(&mut self.reading.lines);
                    let apart = lines.iter().filter_map(|line| groups.add(&Addend::of(line), || line.clone()));
                    self.reading.lines = apart.collect();
                    self.groups = Some(groups);
                }
            }
        }
    }

    /// What was read.
    pub(crate) fn finish(mut self) -> LedgerReading {
        self.without_accounts();
        self.tell_together();
        let plan = self.layout.plan;
        let wide = match plan.wide.first() {
            None => "ledger",
            Some(wide) if wide.span.is_some_and(|span| span.is_quarter) => "ledger-quarters",
            Some(wide) if wide.span.is_some() => "ledger-months",
            Some(wide) if wide.site.is_some() => "ledger-sites",
            Some(_) => "ledger-wide",
        };
        self.reading.layouts.push(wide.to_owned());
        self.reading.columns = plan.columns(self.sheet);
        if let Some(groups) = self.groups {
            self.reading.layouts.push("ledger-aggregated".to_owned());
            self.reading.lines.extend(groups.finish());
        }
        self.reading.seen = self.years.seen;
        if !self.reading.layouts.iter().any(|layout| layout == "ledger-aggregated") {
            sums::in_table(self.context, self.origin.file, &mut self.reading, self.dated_by_day);
        }
        self.reading
    }
}
