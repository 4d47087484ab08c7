//! One row after the other, from cells to activity lines.

use std::collections::HashMap;
use std::sync::Arc;

use calendar::Period;
use factors::{ActivityCode, Stage};
use measure::{ActivityLine, Basis, Category, Evidence, Money, Place, Quality};
use rust_decimal::Decimal;
use rust_decimal::prelude::ToPrimitive;
use units::Unit;

use super::aggregate::{self, Addend, Groups};
use super::cells::{Fault, View};
use super::declared;
use super::entry::Entry;
use super::grid::{Cell, GridRow};
use super::plan::{Column, Plan};
use super::quantity::{self, UnitCache};
use super::role::Role;
use super::subject::{Memory, REMEMBERED};
use super::totals::Totals;
use super::{LedgerReading, Origin};
use crate::document::date::Order;
use crate::document::{Locator, Part, column_letters};
use crate::recognise::Recognised;
use crate::why::Why;
use crate::{Aside, Context};

/// The activity of a row whose factor is written beside it and whose words are not known.
const DECLARED: &str = "declared";
/// So many rows are kept aside one by one, per reason; the others together.
const ASIDE_EACH: u64 = 200;

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
        for wide in &mut plan.wide {
            let column = &mut wide.column;
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
    use crate::document::number::Convention;
    let open = |column: &Column| {
        (column.numbers.ambiguous() > 0 && column.numbers.convention() == Convention::Unknown)
            || (column.dates.ambiguous() > 0 && column.dates.order().is_none() && !column.dates.is_mixed())
    };
    plan.roles.values().any(open) || plan.wide.iter().any(|wide| open(&wide.column))
}

/// Reads the rows of one table.
pub(crate) struct Reader<'a> {
    pub(super) context: &'a Context<'a>,
    pub(super) origin: &'a Origin<'a>,
    pub(super) plan: &'a Plan,
    pub(super) sheet: Option<&'a Arc<str>>,
    pub(super) around: Vec<String>,
    pub(super) units: UnitCache,
    /// Sites by what the rows call them; `None` is no site.
    sites: HashMap<Option<String>, Option<&'a str>>,
    pub(super) memory: Memory,
    pub(super) totals: Totals,
    pub(super) reading: LedgerReading,
    pub(super) groups: Option<Groups>,
    pub(super) asides: HashMap<&'static str, (u64, u64, u64)>,
    /// Rows of a table of which nothing says the site: how many, the first, the last.
    without_site: Option<(u64, u64, u64)>,
    /// What the last row said that may be left out in those that continue it.
    carried: Option<Carried>,
}

/// Date, number and supplier of a row, for the further lines of the same document.
#[derive(Clone, Debug)]
struct Carried {
    row: u64,
    cells: Vec<(u32, Cell<'static>)>,
}

/// What all lines of a row share.
pub(super) struct Common {
    pub(super) period: Period,
    pub(super) site: String,
    pub(super) category: Option<Category>,
    pub(super) stage: Option<Stage>,
    pub(super) supplier: Option<String>,
    pub(super) number: Option<String>,
    pub(super) amount: Option<Money>,
}

impl<'a> Reader<'a> {
    pub(crate) fn new(
        context: &'a Context<'a>,
        origin: &'a Origin<'a>,
        plan: &'a Plan,
        sheet: Option<&'a Arc<str>>,
        around: &[String],
    ) -> Self {
        let around = around.iter().chain(&plan.titles).cloned().collect();
        Reader {
            context,
            origin,
            plan,
            sheet,
            around,
            units: UnitCache::default(),
            sites: HashMap::new(),
            memory: Memory::new(),
            totals: Totals::default(),
            reading: LedgerReading::default(),
            groups: None,
            asides: HashMap::new(),
            without_site: None,
            carried: None,
        }
    }

    /// Reads one row that holds something.
    pub(crate) fn read(&mut self, row: &GridRow<'_>) {
        if row.number <= self.plan.last_header_row {
            self.reading.passed_over += 1;
            return;
        }
        if self.repeats_header(row) {
            self.reading.passed_over += 1;
            return;
        }
        if self.is_total(row) {
            self.reading.passed_over += 1;
            for difference in self.totals.check(self.plan, row) {
                let why = Why::TotalDiffers {
                    printed: difference.printed.to_string(),
                    summed: difference.summed.to_string(),
                };
                let raw = difference.printed.to_string();
                self.aside(row, Fault { why, column: Some(difference.column), raw });
            }
            return;
        }
        if self.is_heading(row) || self.is_other_account(row) {
            self.reading.passed_over += 1;
            return;
        }
        let continued = self.continued(row);
        let row = continued.as_ref().map_or(row, |(row, _)| row);
        let read = if self.plan.wide.is_empty() {
            self.narrow(row).map(|mut entry| {
                entry.draft.because.extend(self.supposed(row, continued.as_ref().map(|(_, from)| *from)));
                self.keep_entry(entry, row);
            })
        } else {
            self.wide(row).map(|lines| {
                for mut line in lines {
                    line.recognition.because.extend(self.supposed(row, continued.as_ref().map(|(_, from)| *from)));
                    self.keep(line);
                }
            })
        };
        self.totals.add(self.plan, row, read.is_ok());
        if let Err(fault) = read {
            self.aside(row, fault);
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
        self.plan.roles.iter().filter(|(role, _)| role.is_date()).any(|(_, column)| {
            row.cell(column.number)
                .is_some_and(|cell| matches!(cell, Cell::Text(text) if column.dates.is_assumed(text)))
        })
    }

    /// A heading between rows: words, and nothing that counts, costs or dates anything.
    fn is_heading(&self, row: &GridRow<'_>) -> bool {
        let counted = |cell: &Cell<'_>| !matches!(cell, Cell::Text(_)) || cell.raw().chars().any(char::is_numeric);
        let says = |role: Role, column: &Column| {
            (role.is_number() || role.is_date()) && row.cell(column.number).is_some_and(|cell| !cell.raw().is_empty())
        };
        let alone = row.cells.len() == 1 && !row.cells.iter().any(|(_, cell)| counted(cell));
        let uncounted = !self.plan.roles.iter().any(|(role, column)| says(*role, column))
            && !self.plan.wide.iter().any(|wide| row.cell(wide.column.number).is_some());
        let dated = self.plan.roles.keys().any(|role| role.is_date());
        alone || (dated && uncounted && row.cells.iter().any(|(_, cell)| cell.words().is_some()))
    }

    /// A row of a journal on an account that is neither a charge nor a fixed asset: tax, supplier and bank repeat
    /// what the charge says.
    fn is_other_account(&self, row: &GridRow<'_>) -> bool {
        let Some(cell) = self.plan.column(Role::Account).and_then(|column| row.cell(column.number)) else {
            return false;
        };
        let raw = cell.raw();
        let number = raw.trim();
        let is_number = number.len() >= 3 && number.chars().all(|c| c.is_ascii_digit());
        let first = number.chars().next().map(String::from).unwrap_or_default();
        is_number && self.context.vocabulary.phrase("account", &first).is_none()
    }

    /// A row that leaves out date, number and supplier because it goes on with the document of the row above, as
    /// exports of invoices do: the row with what it leaves out, and the number of the row that says it.
    fn continued(&mut self, row: &GridRow<'_>) -> Option<(GridRow<'static>, u64)> {
        let number = self.plan.column(Role::DocumentNumber)?;
        let shared: Vec<u32> = self
            .plan
            .roles
            .iter()
            .filter(|(role, _)| role.is_date() || matches!(role, Role::DocumentNumber | Role::Supplier))
            .map(|(_, column)| column.number)
            .collect();
        if shared.len() < 2 {
            return None;
        }
        if shared.iter().any(|column| row.cell(*column).is_some()) {
            let cells = shared.iter().filter_map(|column| Some((*column, row.cell(*column)?.clone().into_owned())));
            let whole = row.cell(number.number).is_some();
            self.carried = whole.then(|| Carried { row: row.number, cells: cells.collect() });
            return None;
        }
        let carried = self.carried.as_ref()?;
        let mut whole = row.clone().into_owned();
        whole.cells.extend(carried.cells.iter().cloned());
        whole.cells.sort_by_key(|(column, _)| *column);
        Some((whole, carried.row))
    }

    fn repeats_header(&self, row: &GridRow<'_>) -> bool {
        let Some((column, first)) = self.plan.headers.first() else { return false };
        row.cell(*column).is_some_and(|cell| matches!(cell, Cell::Text(text) if language::fold(text) == *first))
            && self
                .plan
                .headers
                .iter()
                .all(|(column, header)| row.cell(*column).is_some_and(|cell| language::fold(&cell.raw()) == *header))
    }

    /// A row that begins with the word of a total and has no date of its own.
    fn is_total(&self, row: &GridRow<'_>) -> bool {
        let dated = self.plan.roles.iter().any(|(role, column)| {
            role.is_date()
                && row.cell(column.number).is_some_and(|cell| match cell {
                    Cell::Date(_) => true,
                    cell => cell.raw().chars().any(char::is_numeric),
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

    pub(super) fn view<'v>(&'v self, row: &'v GridRow<'v>) -> View<'v> {
        View { plan: self.plan, row }
    }

    /// Period, site and what else does not depend on the quantity.
    pub(super) fn common(&mut self, row: &GridRow<'_>) -> Result<Common, Fault> {
        self.common_at(row, None)
    }

    /// The same where the site is known already.
    pub(super) fn common_at(&mut self, row: &GridRow<'_>, site: Option<&str>) -> Result<Common, Fault> {
        let view = View { plan: self.plan, row };
        let period = match view.period()? {
            Some(period) => period,
            None if self.plan.wide.iter().any(|wide| wide.month.is_some()) => self.context.period(),
            None => return Err(Fault::row(Why::Date(crate::document::date::DateError::Empty))),
        };
        let told = site.map(str::to_owned).or_else(|| view.text(Role::Site));
        let site = self.site(&told).ok_or_else(|| {
            let known: Vec<String> = self.context.firm.sites.iter().map(|site| site.id.clone()).collect();
            if told.is_none() && self.plan.column(Role::Site).is_none() {
                let (file, known) = (self.origin.file.to_string(), known.join(", "));
                return Fault::row(Why::NoSite { file, known });
            }
            let raw = told.unwrap_or_default();
            let column = self.plan.column(Role::Site).map(|column| column.number);
            Fault { why: Why::UnknownSite { raw: raw.clone(), known }, column, raw }
        })?;
        let stage = match view.text(Role::Stage) {
            None => None,
            Some(raw) => Some(
                Stage::from_code(&language::fold(&raw).replace(' ', "_"))
                    .ok_or_else(|| Fault::row(Why::UnknownStage { raw: raw.clone() }))?,
            ),
        };
        Ok(Common {
            period,
            site: site.to_owned(),
            category: view.category()?,
            stage,
            supplier: view.text(Role::Supplier),
            number: view.text(Role::DocumentNumber),
            amount: quantity::money(self.context, &view)?,
        })
    }

    /// The site that rows call `told`, found once: a table repeats a few names.
    fn site(&mut self, told: &Option<String>) -> Option<&'a str> {
        if let Some(known) = self.sites.get(told) {
            return *known;
        }
        let context = self.context;
        let site = context.site(told.as_deref(), None, self.origin.file, &self.around).map(|site| site.id.as_str());
        if self.sites.len() < REMEMBERED {
            self.sites.insert(told.clone(), site);
        }
        site
    }

    /// Whether the period is of a year that is kept.
    pub(super) fn year(&self, period: Period) -> Result<(), Fault> {
        let reporting = &self.context.firm.reporting;
        let years =
            [reporting.year - 1, reporting.year, reporting.year + 1, reporting.base_year.unwrap_or(reporting.year)];
        if years.into_iter().any(|year| period.overlap(Period::year(year)).is_some()) {
            Ok(())
        } else {
            let column =
                [Role::Date, Role::Start, Role::Month, Role::Year].into_iter().find_map(|role| self.plan.column(role));
            let why = Why::OutsideYear { period, year: reporting.year };
            Err(Fault { why, column: column.map(|column| column.number), raw: String::new() })
        }
    }

    pub(super) fn sign(&self, row: &GridRow<'_>, value: Decimal, column: Option<u32>) -> Result<(), Fault> {
        let credited = || {
            row.cells
                .iter()
                .filter_map(|(_, cell)| cell.words())
                .any(|words| self.context.vocabulary.phrase("credit", words).is_some())
        };
        // The credit of an account of charges is what was given back.
        let in_credit = || self.view(row).cell(Role::Credit).is_some();
        if value.is_sign_negative() && !value.is_zero() && !credited() && !in_credit() {
            let raw = value.to_string();
            return Err(Fault { why: Why::Negative { raw: raw.clone() }, column, raw });
        }
        Ok(())
    }

    /// A row with one quantity.
    fn narrow(&mut self, row: &GridRow<'_>) -> Result<Entry, Fault> {
        let common = self.common(row)?;
        let view = View { plan: self.plan, row };
        let factor = declared::factor(&view)?;
        let length = declared::wants_length(self.context, &mut self.units, factor.as_ref());
        let draft = quantity::of(self.context, &mut self.units, &view, length);
        let amount = common.amount.clone();
        let label = self.label(&view);
        let draft = match draft {
            Ok(None) => Ok(self.in_label(&view, &label, amount.as_ref())),
            draft => draft,
        };
        // A unit that is not known matters only if the row is not known by its amount.
        let (draft, unit_fault) = match draft {
            Ok(draft) => (draft, None),
            Err(fault) if amount.is_some() && matches!(fault.why, Why::UnknownUnit { .. } | Why::NoUnit) => {
                (None, Some(fault))
            }
            Err(fault) => return Err(fault),
        };
        if draft.is_none() && amount.is_none() {
            let column = self.plan.roles.iter().find(|(role, _)| role.measures()).map(|(_, column)| column.number);
            return Err(Fault { why: Why::NoQuantity, column, raw: String::new() });
        }
        let value = draft.as_ref().map(|draft| draft.quantity).or(amount.as_ref().map(|amount| amount.amount));
        let column = self.plan.column(Role::Quantity).map(|column| column.number);
        self.sign(row, value.unwrap_or_default(), column)?;
        self.year(common.period)?;
        let settled = self.settle(&view, &label, draft.as_ref().map(|draft| &draft.product), common.category);
        let has_figures = factor.as_ref().is_some_and(|factor| factor.has_figures());
        let (activity, unit, category) = match &settled.recognised {
            Recognised::Found { activity, unit, category, .. } => (activity.clone(), unit.clone(), *category),
            _ if has_figures => (ActivityCode::from(DECLARED), None, None),
            other => return Err(self.unrecognised(&label, other, &common)),
        };
        let (mut draft, spend) =
            self.countable(draft, unit, &activity, &settled, has_figures, &common, unit_fault, &label)?;
        if let Some(factor) = factor.as_ref().filter(|factor| factor.has_figures()) {
            let checked = declared::check(self.context, &mut self.units, &activity, &draft.product, factor);
            if let Err(why) = checked {
                let (context, units) = (self.context, &mut self.units);
                let mut fits = |unit: &Unit| declared::check(context, units, &activity, unit, factor).is_ok();
                draft = quantity::of_one(context, &draft, &mut fits).ok_or_else(|| Fault::row(why))?;
            }
        }
        let estimated = settled.estimated || draft.because.iter().any(|because| because.starts_with("estimate:"));
        let quality = Quality {
            basis: if estimated { Basis::Estimated } else { Basis::Ledger },
            half_width_pct: view.percent(Role::QuantityUncertainty)?.and_then(|width| width.to_f64()),
            pedigree: if has_figures { None } else { declared::pedigree(&view)? },
        };
        let amount = if spend { None } else { common.amount.clone() };
        let category = common.category.or(category);
        Ok(Entry { common, activity, label, draft, category, factor, quality, amount, settled })
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

    pub(super) fn aside(&mut self, row: &GridRow<'_>, fault: Fault) {
        let reason = fault.why.reason();
        if matches!(fault.why, Why::NoSite { .. }) {
            let (count, _, last) = self.without_site.get_or_insert((0, row.number, row.number));
            *count += 1;
            *last = row.number;
            return;
        }
        let (count, first, last) = self.asides.entry(reason).or_insert((0, row.number, row.number));
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

    fn locator(&self) -> Locator {
        let place = Locator::file(self.origin.file);
        match self.sheet {
            Some(sheet) => place.in_part(Part::Sheet(Arc::clone(sheet))),
            None => place,
        }
    }

    /// What was read.
    pub(crate) fn finish(mut self) -> LedgerReading {
        // Nothing in the table says its site: that is one thing to put right, not one per row.
        if let Some((count, first, last)) = self.without_site {
            let known: Vec<String> = self.context.firm.sites.iter().map(|site| site.id.clone()).collect();
            let (file, known) = (self.origin.file.to_string(), known.join(", "));
            let why = Why::NoSiteInTable { file, known, count, first, last };
            self.reading.aside.push(Aside::new(self.locator().at_row(first), why.reason(), &why));
        }
        let mut more: Vec<_> = self.asides.iter().filter(|(_, (count, ..))| *count > ASIDE_EACH).collect();
        more.sort();
        for (reason, (count, first, last)) in more {
            let count = count - ASIDE_EACH;
            let why = Why::MoreRows { count, first: *first, last: *last, reason };
            let place = self.locator().at_row(*first);
            self.reading.aside.push(Aside { count, ..Aside::new(place, reason, &why) });
        }
        let wide = match self.plan.wide.first() {
            None => "ledger",
            Some(wide) if wide.month.is_some() => "ledger-months",
            Some(wide) if wide.site.is_some() => "ledger-sites",
            Some(_) => "ledger-wide",
        };
        self.reading.layouts.push(wide.to_owned());
        self.reading.columns = self.plan.columns(self.sheet);
        if let Some(groups) = self.groups {
            self.reading.layouts.push("ledger-aggregated".to_owned());
            self.reading.lines.extend(groups.finish());
        }
        self.reading
    }
}
