//! Bills, slips and reports as text PDF, read by what they call things and where it stands.
//!
//! A layout is data: the words of `catalogue/intake/bill_labels.csv`, in three languages. Figures are found
//! beside their labels or below the headers of their columns, never at fixed places, so that another order of
//! columns, another program or another language needs no code (`docs/bill-layouts.md`).
//!
//! A bill must agree with itself before it counts as checked: difference of the indexes × coefficient =
//! consumption, consumption × price = amount, rows = totals, days = dates. Where it does not, the line goes
//! on only if its consumption is beyond doubt, and says what disagrees; otherwise it is kept aside.

mod bill;
mod check;
mod energy;
mod freight;
mod info;
mod invoice;
mod refrigerant;
mod registers;
mod roles;
mod row;
mod said;
mod stack;
mod table;
mod waste;
mod why;

use std::sync::Arc;

use calendar::Period;
use factors::ActivityCode;
use measure::{ActivityLine, Evidence, Place, Quality, Recognition, Site};
use rust_decimal::Decimal;
use sha2::{Digest, Sha256};

use crate::document::pages::Page;
use crate::document::{Locator, Message, Part};
use crate::{Aside, Context, Seen};

use self::info::Info;
use self::roles::Role;
use self::row::Row;
use self::why::Why;

pub use said::{Band, bands, is_estimated, regularises, totals};

/// What the pages of a document say.
#[derive(Clone, Debug, Default)]
pub struct BillReading {
    /// Activity data.
    pub lines: Vec<ActivityLine>,
    /// What was kept aside.
    pub aside: Vec<Aside>,
    /// The layouts by which the pages were understood: `bill-mt`, `waste-slip`…
    pub layouts: Vec<String>,
    /// Rows that carry no activity, knowingly: totals, meter rental, taxes, an unpaid balance.
    pub passed_over: usize,
    /// How far all this depends on the reporting year.
    pub seen: Seen,
}

/// Reads the pages of a PDF: one or several bills, slips or reports.
///
/// `file` is the path within the firm's folder, `sha256` that of the file. Nothing here fails: what is not
/// understood is kept aside.
pub fn read(pages: &[Page], file: &Arc<str>, sha256: &str, context: &Context<'_>) -> BillReading {
    let paper = Paper { context, file, sha256 };
    let rows = info::of_pages(pages, context.units);
    let mut sink = Sink::default();
    for rows in papers(&rows) {
        let info = info::read(rows, context.vocabulary);
        let understood = refrigerant::read(&paper, rows, &info, &mut sink)
            || waste::read(&paper, rows, &info, &mut sink)
            || energy::read(&paper, rows, &info, &mut sink)
            || freight::read(&paper, rows, &info, &mut sink)
            || invoice::read(&paper, rows, &info, &mut sink);
        if !understood {
            sink.aside(&paper, rows.first(), &Why::NotUnderstood);
        }
    }
    follow_on(&mut sink.lines);
    let Sink { lines, aside, layouts, passed_over, seen, .. } = sink;
    BillReading { lines, aside, layouts, passed_over, seen }
}

/// The rows of each paper. Another number begins another one: at the head of its page or, below the totals of the
/// paper before, at the widest gap above it. A page without a number goes on.
fn papers(rows: &[Row]) -> Vec<&[Row]> {
    let mut starts: Vec<usize> = if rows.is_empty() { Vec::new() } else { vec![0] };
    let mut current: Option<(String, u32)> = None;
    let mut total: Option<usize> = None;
    for (at, row) in rows.iter().enumerate() {
        if row.labels.iter().any(|label| matches!(label.role, Role::TotalHt | Role::TotalTtc))
            && !row.figures.is_empty()
        {
            total = Some(at);
        }
        let labels = row.labels.iter().filter(|label| label.role == Role::Number);
        let number = labels.flat_map(|label| info::values(rows, at, label)).find_map(|value| info::code(&value));
        let Some(number) = number else { continue };
        let start = match &current {
            Some((known, _)) if *known == number => None,
            Some((_, page)) if *page != row.page => rows.iter().position(|other| other.page == row.page),
            Some(_) => total.map(|total| widest_gap(rows, total, at)),
            None => None,
        };
        // On one page a number that no totals precede is mentioned, and names no other paper.
        let mentioned = start.is_none() && current.as_ref().is_some_and(|(known, _)| *known != number);
        if let Some(start) = start {
            starts.push(start);
            total = None;
        }
        if !mentioned {
            current = Some((number, row.page));
        }
    }
    let ends = starts.iter().skip(1).copied().chain([rows.len()]);
    starts.iter().zip(ends).filter_map(|(start, end)| rows.get(*start..end)).collect()
}

/// The row below the widest gap between two rows of a page.
fn widest_gap(rows: &[Row], above: usize, to: usize) -> usize {
    let gap = |at: usize| match (rows.get(at.saturating_sub(1)), rows.get(at)) {
        (Some(a), Some(b)) => (b.baseline - a.baseline).abs(),
        _ => 0.0,
    };
    (above + 1..=to).max_by(|a, b| gap(*a).total_cmp(&gap(*b)).then(b.cmp(a))).unwrap_or(to)
}

/// Without a number of days both printed days count, unless the bill before ends on the day on which this begins.
fn follow_on(lines: &mut [ActivityLine]) {
    let unsaid =
        |line: &ActivityLine| line.recognition.because.iter().any(|because| because == "period:no-number-of-days");
    let starts: Vec<(String, ActivityCode, calendar::Date)> =
        lines.iter().map(|line| (line.site.clone(), line.activity.clone(), line.period.start())).collect();
    for line in lines.iter_mut().filter(|line| unsaid(line)) {
        let end = line.period.end();
        let next = starts
            .iter()
            .any(|(site, activity, start)| *site == line.site && *activity == line.activity && *start == end);
        let shorter = end.yesterday().ok().and_then(|end| Period::new(line.period.start(), end).ok());
        if let Some(shorter) = shorter.filter(|_| next) {
            line.period = shorter;
            line.recognition.because.push("period:last-day-excluded".to_owned());
        }
    }
}

/// A document and what it is read against.
struct Paper<'p> {
    context: &'p Context<'p>,
    file: &'p Arc<str>,
    sha256: &'p str,
}

impl<'p> Paper<'p> {
    fn site(&self, info: &Info) -> Option<&'p Site> {
        self.context.site(None, info.contract.as_deref(), self.file, &[])
    }

    /// The day or days of a paper that is no bill of a meter: those it states, else that of the work or delivery,
    /// else its own date.
    fn days(&self, info: &Info) -> Option<(Period, &'static str)> {
        let stated = info.period.filter(|_| info.period_labelled);
        let stated =
            stated.and_then(|(start, end)| Period::new(start, end).ok()).map(|period| (period, "period:stated"));
        let event = || info.event_date.map(|day| (Period::day(day), "period:day-of-work"));
        let date = || info.date.map(|day| (Period::day(day), "period:date-of-document"));
        stated.or_else(event).or_else(date).or(info.month.map(|month| (month, "period:month")))
    }

    fn no_site(&self, info: &Info) -> Why {
        let known: Vec<&str> = self.context.firm.sites.iter().map(|site| site.id.as_str()).collect();
        Why::NoSite { contract: info.contract.clone().unwrap_or_default(), known: known.join(", ") }
    }

    /// A line with what every line of a paper has; activity and quantity are still to be said.
    fn line(&self, row: &Row, info: &Info, site: &Site, period: Period, n: usize) -> ActivityLine {
        let place =
            Place { page: Some(row.page), row: Some(u32::try_from(row.line).unwrap_or(u32::MAX)), ..Place::default() };
        let mut hash = Sha256::new();
        hash.update(format!("{}\n{}\n{}\n{n}", self.sha256, row.page, row.line));
        ActivityLine {
            id: hash.finalize().iter().take(8).map(|byte| format!("{byte:02x}")).collect(),
            site: site.id.clone(),
            activity: ActivityCode::from(""),
            label: String::new(),
            quantity: Decimal::ZERO,
            unit: String::new(),
            terms: Vec::new(),
            period,
            category: None,
            stage: None,
            geo: None,
            factor: None,
            quality: Quality::default(),
            supplier: info.supplier.clone(),
            document_number: info.number.clone(),
            amount: None,
            evidence: Evidence {
                document: self.sha256.to_owned(),
                file: self.file.to_string(),
                place,
                raw: row.text.clone(),
            },
            recognition: Recognition::default(),
        }
    }
}

/// What was read so far.
#[derive(Default)]
struct Sink {
    lines: Vec<ActivityLine>,
    aside: Vec<Aside>,
    layouts: Vec<String>,
    last: &'static str,
    passed_over: usize,
    seen: Seen,
}

impl Sink {
    fn layout(&mut self, name: &'static str) {
        self.last = name;
        if !self.layouts.iter().any(|known| known == name) {
            self.layouts.push(name.to_owned());
        }
    }

    fn last_layout(&self) -> &'static str {
        self.last
    }

    fn aside(&mut self, paper: &Paper<'_>, row: Option<&Row>, why: &Why) {
        self.keep_aside(paper, row, why.reason(), why);
    }

    /// The same for a reason that ledgers have too.
    fn keep_aside(&mut self, paper: &Paper<'_>, row: Option<&Row>, reason: &'static str, why: &impl Message) {
        let mut place = Locator::file(paper.file);
        if let Some(row) = row {
            place = place.in_part(Part::Page(row.page)).at_row(row.line).reading(row.text.clone());
        }
        self.aside.push(Aside::new(place, reason, why));
    }
}
