//! Year by year what is paid, saved and due, and what it earns.

use finance::plan::{SourceKind, Year};
use money::{Exact, InternalRate};
use rust_xlsxwriter::XlsxError;

use super::loans::{CAPITAL, INTEREST, Places, YEAR, absolute};
use super::paid::Uses;
use super::{Desk, float};
use crate::page::{Page, Side};
use crate::plan::{cell, long, quoted};
use crate::style::Look;

/// Columns: the year, what is paid and by whom, what is saved and due, what remains, coverage.
const USES: u16 = 1;
const GRANTS: u16 = 2;
const LOANS: u16 = 3;
const LEASES: u16 = 4;
const OWN: u16 = 5;
const SAVED: u16 = 6;
const INTERESTS: u16 = 7;
const CAPITALS: u16 = 8;
const RENTS: u16 = 9;
const OWNERS: u16 = 10;
const COVERAGE: u16 = 11;
const PROJECT: u16 = 12;

pub fn page<'a>(desk: &Desk<'a>, loans: &Places, uses: &Uses) -> Result<Page<'a>, XlsxError> {
    let mut page = desk.page("finance-file-calendar")?;
    let heads = desk.heads(&[
        ("finance-file-year", 30.0, Side::Start),
        ("finance-file-uses-column", 16.0, Side::End),
        ("finance-file-grants-column", 16.0, Side::End),
        ("finance-file-loans-column", 16.0, Side::End),
        ("finance-file-leases-column", 16.0, Side::End),
        ("finance-column-own-funds", 16.0, Side::End),
        ("finance-column-savings", 16.0, Side::End),
        ("finance-file-interest-column", 16.0, Side::End),
        ("finance-file-capital-column", 16.0, Side::End),
        ("finance-file-rents-column", 16.0, Side::End),
        ("finance-column-to-owners", 16.0, Side::End),
        ("finance-file-dscr-column", 10.0, Side::End),
        ("finance-file-project", 16.0, Side::End),
    ]);
    page.widths(&heads)?;
    page.heads(3, &heads)?;
    let plan = &desk.application.plan;
    for (index, year) in plan.years.iter().enumerate() {
        row_of(&mut page, 4 + long(index), year, loans, uses)?;
    }
    returns(&mut page, desk, 4 + long(plan.years.len()))?;
    Ok(page)
}

fn row_of(page: &mut Page<'_>, row: u32, year: &Year, loans: &Places, uses: &Uses) -> Result<(), XlsxError> {
    let at = |column| cell(row, column);
    page.number(row, 0, f64::from(year.year), Look::Exact)?;
    let this = at(0);
    let sheet = quoted(&loans.sheet);
    let of_loans = |column: u16| {
        let range = |column| format!("{sheet}!{}:{}", absolute(3, column), absolute(loans.last, column));
        format!("=SUMIF({},{this},{})", range(YEAR), range(column))
    };
    page.formula(row, USES, &format!("={}", uses.in_year(&this)), float(year.uses), Look::Money)?;
    let arriving = [
        (GRANTS, SourceKind::Grant, year.grants),
        (LOANS, SourceKind::Loan, year.loans),
        (LEASES, SourceKind::Lease, year.leases),
    ];
    for (column, kind, amount) in arriving {
        match uses.arrives(kind, &this) {
            Some(formula) => page.formula(row, column, &format!("={formula}"), float(amount), Look::Money)?,
            None => page.number(row, column, float(amount), Look::Money)?,
        }
    }
    let own = format!("={}-{}-{}-{}", at(USES), at(GRANTS), at(LOANS), at(LEASES));
    page.formula(row, OWN, &own, float(year.own_funds), Look::Money)?;
    page.number(row, SAVED, float(year.savings), Look::Money)?;
    page.formula(row, INTERESTS, &of_loans(INTEREST), float(year.interest), Look::Money)?;
    page.formula(row, CAPITALS, &of_loans(CAPITAL), float(year.capital), Look::Money)?;
    page.number(row, RENTS, float(year.rents), Look::Money)?;
    let service = format!("({}+{}+{})", at(INTERESTS), at(CAPITALS), at(RENTS));
    let owners = format!("={}-{service}-{}", at(SAVED), at(OWN));
    page.formula(row, OWNERS, &owners, float(year.to_owners), Look::Money)?;
    if let Some(coverage) = year.coverage {
        let formula = format!("=ROUND({}/{service},6)", at(SAVED));
        page.formula(row, COVERAGE, &formula, float(coverage), Look::Money)?;
    }
    let project = format!("={}-{}", at(SAVED), at(USES));
    page.formula(row, PROJECT, &project, float(year.savings - year.uses), Look::Money)
}

/// Present values and rates, from the columns above `row`.
fn returns(page: &mut Page<'_>, desk: &Desk<'_>, row: u32) -> Result<(), XlsxError> {
    let plan = &desk.application.plan;
    let last = row - 1;
    let rate_row = row + 1;
    page.text(rate_row, 0, &desk.word("finance-file-rate"))?;
    page.number(rate_row, 1, float(desk.application.asked.investment.discount_rate), Look::Rate)?;
    let rate = absolute(rate_row, 1);
    let heads = desk.heads(&[
        ("finance-file-returns", 30.0, Side::Start),
        ("finance-file-npv", 16.0, Side::End),
        ("finance-file-irr", 16.0, Side::End),
    ]);
    page.heads(row + 3, &heads)?;
    let both = [("finance-file-project", PROJECT, plan.project), ("finance-file-owners", OWNERS, plan.equity)];
    for (index, (key, column, returns)) in both.into_iter().enumerate() {
        let row = row + 4 + long(index);
        page.text(row, 0, &desk.word(key))?;
        let (first, second, end) = (cell(4, column), cell(5, column), cell(last, column));
        let value = format!("=ROUND({first}+NPV({rate},{second}:{end}),2)");
        page.formula(row, 1, &value, float(returns.net_present_value), Look::Money)?;
        match returns.internal_rate {
            InternalRate::Rate(found) => {
                // The guess is the rate itself: the method of spreadsheets finds the root that is next to it.
                let guess = found.to_f64().unwrap_or(0.1);
                let formula = format!("=ROUND(IRR({first}:{end},{guess}),6)");
                page.formula(row, 2, &formula, guess, Look::Rate)?;
            }
            other => page.text(row, 2, &finance::words::internal_rate(desk.messages, other))?,
        }
    }
    if let Some(least) = desk.application.least_coverage {
        page.text(row + 7, 0, &desk.word("finance-file-least-coverage"))?;
        let formula = format!("=MIN({}:{})", cell(4, COVERAGE), cell(last, COVERAGE));
        page.formula(row + 7, 1, &formula, float(least), Look::Money)?;
    }
    if plan.advance.is_positive() {
        page.text(row + 8, 0, &desk.word("finance-file-advance"))?;
        page.number(row + 8, 1, float(plan.advance), Look::Money)?;
    }
    page.text(row + 9, 0, &desk.word("finance-file-sought"))?;
    let sum = |column| format!("SUM({}:{})", cell(4, column), cell(last, column));
    let sought: Exact = desk.application.sought();
    let formula = format!("={}+{}+{}", sum(GRANTS), sum(LOANS), sum(LEASES));
    page.formula(row + 9, 1, &formula, float(sought), Look::Money)?;
    page.note(row + 11, 0, &desk.word("finance-file-calendar-note"))
}
