//! Year by year what is paid, saved and due, and what it earns.

use finance::plan::{SourceKind, Year};
use rust_xlsxwriter::{ConditionalFormatFormula, Format, XlsxError};

use super::loans::{CAPITAL, INTEREST, Places, YEAR, absolute, rows};
use super::paid::Uses;
use super::returns::{PLANNED_SHARE, above, last_year};
use super::{Desk, float};
use crate::page::{Head, Page, Side};
use crate::plan::{cell, long, quoted};
use crate::style::Look;

/// Columns: the year, what is paid and by whom, what is saved and due, what remains, coverage.
const USES: u16 = 1;
pub const GRANTS: u16 = 2;
pub const LOANS: u16 = 3;
pub const LEASES: u16 = 4;
const OWN: u16 = 5;
const SAVED: u16 = 6;
const INTERESTS: u16 = 7;
const CAPITALS: u16 = 8;
const RENTS: u16 = 9;
pub const OWNERS: u16 = 10;
pub const COVERAGE: u16 = 11;
pub const PROJECT: u16 = 12;
/// Beside what is printed: what formulas need on the way. Of a series its running sum, its sign, and the sign of that sum.
const PLANNED: u16 = 13;
pub const OWN_SO_FAR: u16 = 14;
pub const OF_PROJECT: u16 = 15;
pub const OF_OWNERS: u16 = 18;

/// Row of the headings; above them stands what follows from the years.
const HEADS: u32 = 16;
/// The first year.
pub const FIRST: u32 = HEADS + 1;

pub fn page<'a>(desk: &Desk<'a>, loans: &Places, uses: &Uses) -> Result<Page<'a>, XlsxError> {
    let mut page = desk.page("finance-tab-calendar", "finance-file-calendar")?;
    let heads = heads(desk);
    page.widths(&heads)?;
    page.heads(HEADS, &heads)?;
    page.sheet.set_row_height(HEADS, 26)?;
    let widths: Vec<f64> = heads.iter().take(usize::from(PROJECT) + 1).map(|head| head.width).collect();
    let plan = &desk.application.plan;
    let count = rows(desk, loans);
    let last = FIRST + count - 1;
    above(&mut page, desk, (loans, uses), last, &widths)?;
    page.bare = true;
    for index in 0..count {
        let year = usize::try_from(index).ok().and_then(|index| plan.years.get(index));
        row_of(&mut page, desk, index, year, (loans, uses))?;
    }
    page.bare = false;
    page.lines((FIRST, last), OF_OWNERS + 3, &format!("=$A{}<>\"\"", FIRST + 1))?;
    // Beyond the last year all amounts are nought, so that sums and rates need not know where it is.
    let beyond = ConditionalFormatFormula::new()
        .set_rule(format!("=$A{}=\"\"", FIRST + 1).as_str())
        .set_format(Format::new().set_num_format(";;;"));
    page.sheet.add_conditional_format(FIRST, 1, last, OF_OWNERS + 2, &beyond)?;
    page.paragraph(last + 2, &widths, &desk.word("finance-file-calendar-note"))?;
    page.sheet.set_print_area(0, 0, last + 2, PROJECT)?;
    page.sheet.set_repeat_rows(HEADS, HEADS)?;
    desk.lock(&mut page);
    Ok(page)
}

/// Narrow enough for print that can be read, unless amounts need more.
fn heads(desk: &Desk<'_>) -> Vec<Head> {
    let most = float(desk.application.plan.uses)
        .max(desk.application.plan.years.iter().map(|year| float(year.savings)).fold(0.0, f64::max));
    let width = if most < 1e8 { 11.5 } else { 12.5 };
    let mut heads = desk.heads(&[
        ("finance-file-year", 8.0, Side::Start),
        ("finance-file-uses-column", width, Side::End),
        ("finance-file-grants-column", width, Side::End),
        ("finance-file-loans-column", width, Side::End),
        ("finance-file-leases-column", width, Side::End),
        ("finance-column-own-funds", width, Side::End),
        ("finance-column-savings", width, Side::End),
        ("finance-file-interest-column", width, Side::End),
        ("finance-file-capital-column", width, Side::End),
        ("finance-file-rents-column", width, Side::End),
        ("finance-column-to-owners", width, Side::End),
        ("finance-file-dscr-column", 6.5, Side::End),
        ("finance-file-project", width, Side::End),
        ("finance-sheet-planned-savings", width, Side::End),
        ("finance-sheet-own-so-far", width, Side::End),
    ]);
    for of in ["finance-file-project", "finance-file-owners"] {
        let of = desk.word(of);
        for (key, width) in
            [("finance-sheet-running", 16.0), ("finance-sheet-sign", 10.0), ("finance-sheet-running-sign", 12.0)]
        {
            let title = desk.messages.with(key, &[("of", of.as_str().into())]);
            heads.push(Head { title, width, side: Side::End });
        }
    }
    heads
}

fn row_of(
    page: &mut Page<'_>,
    desk: &Desk<'_>,
    index: u32,
    year: Option<&Year>,
    (loans, uses): (&Places, &Uses),
) -> Result<(), XlsxError> {
    let row = FIRST + index;
    let at = |column| cell(row, column);
    let this = format!("${}", at(0));
    let start = desk.year(0);
    let number = format!("=IF({start}+{index}<={},{start}+{index},\"\")", last_year());
    page.formula_or_blank(row, 0, &number, year.map(|year| f64::from(year.year)), Look::Exact)?;
    let mut write = |column: u16, formula: &str, of: &dyn Fn(&Year) -> f64, look: Look| {
        page.formula(row, column, formula, year.map_or(0.0, of), look)
    };
    let sheet = quoted(&loans.sheet);
    let of_loans = |column: u16| {
        let range = |column| format!("{sheet}!{}:{}", absolute(4, column), absolute(loans.last, column));
        format!("=IF({this}=\"\",0,ROUND(SUMIF({},{this},{}),2))", range(YEAR), range(column))
    };
    write(USES, &format!("=IF({this}=\"\",0,{})", uses.in_year(&this)), &|year| float(year.uses), Look::Money)?;
    type Of = fn(&Year) -> f64;
    let arriving: [(u16, SourceKind, Of); 3] = [
        (GRANTS, SourceKind::Grant, |year| float(year.grants)),
        (LOANS, SourceKind::Loan, |year| float(year.loans)),
        (LEASES, SourceKind::Lease, |year| float(year.leases)),
    ];
    for (column, kind, of) in arriving {
        let formula = uses.arrives(kind, &this).unwrap_or_else(|| year.map_or(0.0, of).to_string());
        write(column, &format!("={formula}"), &of, Look::Money)?;
    }
    let own = format!("=ROUND({}-{}-{}-{},2)", at(USES), at(GRANTS), at(LOANS), at(LEASES));
    write(OWN, &own, &|year| float(year.own_funds), Look::Money)?;
    let saved = format!("=ROUND({}*{PLANNED_SHARE},2)", at(PLANNED));
    write(SAVED, &saved, &|year| float(year.savings), Look::Money)?;
    write(INTERESTS, &of_loans(INTEREST), &|year| float(year.interest), Look::Money)?;
    write(CAPITALS, &of_loans(CAPITAL), &|year| float(year.capital), Look::Money)?;
    let service = format!("({}+{}+{})", at(INTERESTS), at(CAPITALS), at(RENTS));
    let owners = format!("=ROUND({}-{service}-{},2)", at(SAVED), at(OWN));
    write(OWNERS, &owners, &|year| float(year.to_owners), Look::Money)?;
    let project = format!("=ROUND({}-{},2)", at(SAVED), at(USES));
    write(PROJECT, &project, &|year| float(year.savings - year.uses), Look::Money)?;
    page.number(row, RENTS, year.map_or(0.0, |year| float(year.rents)), Look::Money)?;
    page.number(row, PLANNED, year.map_or(0.0, |year| float(year.savings)), Look::Money)?;
    let coverage = format!("=IF({service}>0,ROUND({}/{service},6),\"\")", at(SAVED));
    page.formula_or_blank(row, COVERAGE, &coverage, year.and_then(|year| year.coverage).map(float), Look::Money)?;
    on_the_way(page, desk, index)
}

/// Running sums and signs of a year, in the columns that are not printed.
fn on_the_way(page: &mut Page<'_>, desk: &Desk<'_>, index: u32) -> Result<(), XlsxError> {
    let row = FIRST + index;
    let years = &desk.application.plan.years;
    let until = years.get(..=usize::try_from(index).unwrap_or(usize::MAX)).unwrap_or(years);
    let so_far = |of: fn(&Year) -> money::Exact| float(until.iter().map(of).sum());
    let before = |column: u16| (index > 0).then(|| cell(row - 1, column));
    let sum = |of: u16, column: u16| match before(column) {
        Some(before) => format!("=ROUND({before}+{},2)", cell(row, of)),
        None => format!("={}", cell(row, of)),
    };
    page.formula(row, OWN_SO_FAR, &sum(OWN, OWN_SO_FAR), so_far(|year| year.own_funds), Look::Money)?;
    type Of = fn(&Year) -> money::Exact;
    let series: [(u16, u16, Of); 2] =
        [(PROJECT, OF_PROJECT, |year| year.savings - year.uses), (OWNERS, OF_OWNERS, |year| year.to_owners)];
    for (of, first, amount) in series {
        let known = so_far(amount);
        page.formula(row, first, &sum(of, first), known, Look::Money)?;
        for (column, of) in [(first + 1, of), (first + 2, first)] {
            // A nought keeps the sign that was before it.
            let of = cell(row, of);
            let formula = match before(column) {
                Some(before) => format!("=IF({of}=0,{before},SIGN({of}))"),
                None => format!("=SIGN({of})"),
            };
            let signs = until.iter().scan(0.0, |sum, year| {
                *sum += float(amount(year));
                Some(if column == first + 1 { float(amount(year)) } else { *sum })
            });
            let sign = signs.filter(|amount| amount.abs() > 0.005).last().map_or(0.0, f64::signum);
            page.formula(row, column, &formula, sign, Look::Exact)?;
        }
    }
    Ok(())
}

/// How many of the years of the plan do not depend on loans: those to the horizon, and those with uses, grants or rents.
pub fn years_without_loans(desk: &Desk<'_>) -> u32 {
    let (input, plan) = (&desk.application.asked.investment, &desk.application.plan);
    let moved = |year: &Year| [year.uses, year.grants, year.rents].into_iter().any(|amount| !amount.is_zero());
    plan.years.iter().rposition(moved).map_or(0, long).max(input.horizon)
}
