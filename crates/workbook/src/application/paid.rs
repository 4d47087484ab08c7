//! Uses and sources, whose sums are the same to the centime.

use finance::plan::{Source, SourceKind};
use finance::words;
use money::Exact;
use rust_xlsxwriter::XlsxError;

use super::inputs::Within;
use super::loans::{Places, absolute};
use super::{Desk, float};
use crate::page::{Head, Page, Side};
use crate::plan::{cell, long, quoted};
use crate::style::Look;

/// Where uses, and what pays them, stand on the sheet: columns of years and amounts as formulas want them.
pub struct Uses {
    years: String,
    amounts: String,
    /// Kind, whether it comes in one year, cells of that year and of the amount.
    sources: Vec<(SourceKind, bool, String, String)>,
    /// The cell of the own funds.
    pub own: String,
    /// What no amount may be, as conditions of a formula.
    pub wrong: String,
}

impl Uses {
    /// What is paid for in a year, as a formula.
    pub fn in_year(&self, year: &str) -> String {
        format!("SUMIF({},{year},{})", self.years, self.amounts)
    }

    /// What arrives of a kind in a year, as a formula; none if some of it comes in several years.
    pub fn arrives(&self, kind: SourceKind, year: &str) -> Option<String> {
        let parts = self.sources.iter().filter(|(of, ..)| *of == kind);
        let part =
            |(_, once, at, amount): &(_, bool, String, String)| once.then(|| format!("IF({at}={year},{amount},0)"));
        let parts: Vec<String> = parts.map(part).collect::<Option<_>>()?;
        Some(if parts.is_empty() { "0".to_owned() } else { parts.join("+") })
    }
}

/// Row of the headings, and the first use.
const HEADS: u32 = 4;
const FIRST: u32 = HEADS + 1;
const AMOUNT: u16 = 3;
/// Widths of the columns: what it is, its kind or terms, the year, the amount, where that comes from.
const WIDTHS: [f64; 5] = [40.0, 26.0, 10.0, 18.0, 46.0];

pub fn page<'a>(desk: &Desk<'a>, loans: &Places) -> Result<(Page<'a>, Uses), XlsxError> {
    let mut page = desk.page("finance-tab-investment", "finance-file-investment")?;
    let key = if desk.amounts_are_open() { "finance-sheet-amounts-open" } else { "finance-sheet-amounts-locked" };
    page.paragraph(2, &WIDTHS, &desk.word(key))?;
    let fault = super::returns::fault(desk);
    desk.alert(&mut page, 3, &WIDTHS, &format!("={fault}&\"\""), "")?;
    let heads = heads(desk, "finance-file-use", "finance-file-kind");
    page.widths(&heads)?;
    page.heads(HEADS, &heads)?;
    let plan = &desk.application.plan;
    let uses_total = uses(&mut page, desk)?;
    let sheet = quoted(&desk.word("finance-tab-investment"));
    let column = |column| format!("{sheet}!{}:{}", absolute(FIRST, column), absolute(uses_total - 1, column));
    let (years, amounts) = (column(2), column(AMOUNT));
    let wrong = format!("COUNT({amounts})<{},MIN({amounts})<0", uses_total - FIRST);
    total(&mut page, desk, uses_total, FIRST, plan.uses)?;
    let mut row = uses_total + 2;
    page.section(row, &desk.word("finance-file-sources"))?;
    row += 1;
    page.heads(row, &self::heads(desk, "finance-file-source", "finance-file-terms"))?;
    row += 1;
    let first = row;
    let mut sources = Vec::new();
    let at = |row, column| format!("{sheet}!{}", absolute(row, column));
    for source in &plan.sources {
        of_source(&mut page, desk, row, source, loans)?;
        if source.kind == SourceKind::OwnFunds {
            // Own funds are what remains.
            let others = format!("SUM({}:{})", cell(first, AMOUNT), cell(row - 1, AMOUNT));
            let others = if row > first { others } else { "0".to_owned() };
            let formula = format!("=ROUND({}-{others},2)", cell(uses_total, AMOUNT));
            page.formula(row, AMOUNT, &formula, float(source.amount), Look::Money)?;
        }
        sources.push((source.kind, source.year.is_some(), at(row, 2), at(row, AMOUNT)));
        row += 1;
    }
    let own = at(row - 1, AMOUNT);
    total(&mut page, desk, row, first, plan.uses)?;
    page.text(row + 1, 0, &desk.word("finance-file-check"))?;
    let check = format!("=ROUND({}-{},2)", cell(row, AMOUNT), cell(uses_total, AMOUNT));
    page.formula(row + 1, AMOUNT, &check, 0.0, Look::Money)?;
    row += 3;
    for one in &plan.guarantees {
        let programme = words::name(desk.messages, desk.catalogue, &one.programme);
        page.paragraph(row, &WIDTHS, &words::guarantee(desk.messages, (&programme, &one.loan), one))?;
        row += 1;
    }
    page.paragraph(row, &WIDTHS, &desk.word("finance-file-never-one"))?;
    desk.lock(&mut page);
    Ok((page, Uses { years, amounts, sources, own, wrong }))
}

fn heads(desk: &Desk<'_>, what: &str, kind: &str) -> Vec<Head> {
    let keys = [what, kind, "finance-file-year", "finance-file-amount", "finance-file-origin"];
    let sides = [Side::Start, Side::Start, Side::End, Side::End, Side::Start];
    let columns: Vec<_> =
        keys.into_iter().zip(WIDTHS).zip(sides).map(|((key, width), side)| (key, width, side)).collect();
    desk.heads(&columns)
}

/// Writes the uses, and returns the row after them.
fn uses<'a>(page: &mut Page<'a>, desk: &Desk<'a>) -> Result<u32, XlsxError> {
    let uses = &desk.application.asked.investment.uses;
    let open = desk.amounts_are_open();
    for (row, one) in (FIRST..).zip(uses) {
        let amount = float(one.amount);
        page.wrapped(row, 0, &one.name, 40)?;
        page.text(row, 1, &words::use_kind(desk.messages, one.kind))?;
        page.number(row, 2, desk.year(one.year), Look::Exact)?;
        desk.input(page, (row, AMOUNT), (amount, Look::Money), open.then_some(Within::From(0.0)))?;
        let cells = if open { vec![(cell(row, AMOUNT), amount)] } else { Vec::new() };
        let origin = words::origin(desk.messages, one.origin.as_ref());
        desk.as_long_as(page, (row, 4, 46), &cells, &origin)?;
    }
    Ok(FIRST + long(uses.len()))
}

/// A source; the amount of own funds is written by who knows the others. What is said of a loan whose terms may be changed stands with them.
fn of_source<'a>(
    page: &mut Page<'a>,
    desk: &Desk<'a>,
    row: u32,
    source: &Source,
    loans: &Places,
) -> Result<(), XlsxError> {
    let kind = words::source_kind(desk.messages, source.kind);
    let of = source.programme.as_ref().map(|id| words::name(desk.messages, desk.catalogue, id));
    let of = of.unwrap_or_else(|| source.name.clone());
    page.wrapped(row, 0, &if of.is_empty() { kind } else { format!("{kind} · {of}") }, 40)?;
    page.some_number(row, 2, source.year.map(f64::from), Look::Exact)?;
    let loan = loans.loans.iter().find(|loan| source.kind == SourceKind::Loan && loan.name == source.name);
    let open = loan.map_or(&[][..], |loan| &loan.open);
    let terms = if open.is_empty() {
        words::terms(desk.messages, desk.application, source)
    } else {
        desk.messages.with("finance-sheet-terms-there", &[("sheet", loans.sheet.as_str().into())])
    };
    page.wrapped(row, 1, &terms, 26)?;
    if let Some(origin) = desk.application.origin_of(source) {
        desk.as_long_as(page, (row, 4, 46), open, &words::origin(desk.messages, Some(origin)))?;
    }
    match loan {
        Some(loan) => page.formula(row, AMOUNT, &format!("={}", loan.amount), float(source.amount), Look::Money),
        None if source.kind == SourceKind::OwnFunds => Ok(()),
        None => page.number(row, AMOUNT, float(source.amount), Look::Money),
    }
}

fn total(page: &mut Page<'_>, desk: &Desk<'_>, row: u32, first: u32, sum: Exact) -> Result<(), XlsxError> {
    page.label(row, 0, &desk.word("finance-file-total"), true)?;
    let formula = format!("=SUM({}:{})", cell(first, 3), cell(row - 1, 3));
    page.formula_bold(row, 3, &formula, float(sum), Look::Money, true)
}
