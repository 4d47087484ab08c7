//! What the years earn, above them: rates, present values, the least coverage, and what a reader is warned of.

use finance::plan::Finding;
use money::InternalRate;
use rust_xlsxwriter::{Formula, XlsxError};

use super::inputs::Within;
use super::loans::{Places, absolute};
use super::paid::Uses;
use super::years::{
    COVERAGE, FIRST, GRANTS, LEASES, LOANS, OF_OWNERS, OF_PROJECT, OWN_SO_FAR, OWNERS, PROJECT, years_without_loans,
};
use super::{Desk, float};
use crate::page::{Head, Page, Side};
use crate::plan::{cell, literal, quoted};
use crate::style::Look;

/// Rows: what is wrong, what is to be known, then what may be changed and what follows.
const FAULT: u32 = 3;
const WARNING: u32 = 4;
const RATE: u32 = 5;
const SHARE: u32 = 6;
const LAST: u32 = 7;
const RETURNS: u32 = 8;
const LEAST: u32 = 12;
/// Where the method of spreadsheets looks for a rate when it finds none next to that of the plan.
const GUESSES: [f64; 7] = [0.1, -0.1, -0.3, -0.5, -0.8, 0.5, 2.0];
/// The column of single figures; their labels stand across those before it.
const FIGURE: u16 = 4;

/// The cell of the share of the planned savings.
pub const PLANNED_SHARE: &str = "$E$7";

/// The cell of the last year.
pub fn last_year() -> String {
    absolute(LAST, FIGURE)
}

/// The cell with what is wrong, as other sheets name it; empty if nothing is.
pub fn fault(desk: &Desk<'_>) -> String {
    format!("{}!{}", quoted(&desk.word("finance-tab-calendar")), absolute(FAULT, 0))
}

/// Writes what stands above the years, which end in the row `last`.
pub fn above<'a>(
    page: &mut Page<'a>,
    desk: &Desk<'a>,
    (loans, uses): (&Places, &Uses),
    last: u32,
    widths: &[f64],
) -> Result<(), XlsxError> {
    page.paragraph(2, widths, &desk.word("finance-sheet-calendar"))?;
    let labels = widths.get(..usize::from(FIGURE)).unwrap_or(widths);
    let label = |page: &mut Page<'a>, row: u32, key: &str| {
        page.across(row, labels, &desk.word(key), desk.style.of(Look::Text, false))
    };
    label(page, RATE, "finance-file-rate")?;
    let rate = float(desk.application.asked.investment.discount_rate);
    desk.input(page, (RATE, FIGURE), (rate, Look::Rate), Some(Within::Between(-0.99, 0.99)))?;
    label(page, SHARE, "finance-sheet-savings-share")?;
    desk.input(page, (SHARE, FIGURE), (1.0, Look::Rate), Some(Within::From(0.0)))?;
    label(page, LAST, "finance-sheet-last-year")?;
    let mut ends = vec![(desk.year(years_without_loans(desk))).to_string()];
    ends.extend(loans.loans.iter().map(|loan| loan.end.clone()));
    let end = desk.application.plan.years.last().map_or(f64::NAN, |year| f64::from(year.year));
    let ends = format!("=IF({}=\"\",MAX({}),{})", absolute(FAULT, 0), ends.join(","), desk.year(0));
    page.formula(LAST, FIGURE, &ends, end, Look::Exact)?;
    warnings(page, desk, (loans, uses), last, widths)?;
    let mut heads = desk.heads(&[
        ("finance-file-returns", 0.0, Side::Start),
        ("finance-file-npv", 0.0, Side::End),
        ("finance-file-irr", 0.0, Side::End),
    ]);
    for column in 1..usize::from(FIGURE) {
        heads.insert(column, Head { title: String::new(), width: 0.0, side: Side::Start });
    }
    page.heads(RETURNS, &heads)?;
    page.sheet.set_row_height(RETURNS, 26)?;
    returns(page, desk, last)?;
    let range = |column| format!("{}:{}", cell(FIRST, column), cell(last, column));
    if let Some(least) = desk.application.least_coverage {
        label(page, LEAST, "finance-file-least-coverage")?;
        let formula = format!("=IF(COUNT({0})=0,\"\",MIN({0}))", range(COVERAGE));
        page.formula(LEAST, FIGURE, &formula, float(least), Look::Money)?;
    }
    let advance = desk.application.plan.advance;
    if advance.is_positive() || desk.amounts_are_open() {
        label(page, LEAST + 1, "finance-file-advance")?;
        let formula = format!("=ROUND(MAX(0,MAX({})-{}),2)", range(OWN_SO_FAR), cell(last, OWN_SO_FAR));
        page.formula(LEAST + 1, FIGURE, &formula, float(advance), Look::Money)?;
    }
    label(page, LEAST + 2, "finance-file-sought")?;
    let sums = [GRANTS, LOANS, LEASES].map(|column| format!("SUM({})", range(column)));
    page.formula(LEAST + 2, FIGURE, &format!("={}", sums.join("+")), float(desk.application.sought()), Look::Money)
}

/// Present values and rates. A rate is there if there is only one, by the signs of the payments and of their running sum, as the plan has it.
fn returns(page: &mut Page<'_>, desk: &Desk<'_>, last: u32) -> Result<(), XlsxError> {
    let (rate, fault) = (absolute(RATE, FIGURE), absolute(FAULT, 0));
    let plan = &desk.application.plan;
    let both = [
        ("finance-file-project", PROJECT, OF_PROJECT, plan.project),
        ("finance-file-owners", OWNERS, OF_OWNERS, plan.equity),
    ];
    for (row, (key, column, way, known)) in (RETURNS + 1..).zip(both) {
        page.text(row, 0, &desk.word(key))?;
        let (first, second, end) = (cell(FIRST, column), cell(FIRST + 1, column), cell(last, column));
        let value = format!("=IF({fault}=\"\",ROUND({first}+NPV({rate},{second}:{end}),2),\"\")");
        page.formula(row, FIGURE, &value, float(known.net_present_value), Look::Money)?;
        let changes = |signs: u16| {
            let (first, second) = (cell(FIRST, signs), cell(FIRST + 1, signs));
            let (before, end) = (cell(last - 1, signs), cell(last, signs));
            format!("SUMPRODUCT(({first}:{before}*{second}:{end}<0)*1)")
        };
        // The guess is the rate of the plan itself: the method of spreadsheets finds the root that is next to it.
        let guess = match known.internal_rate {
            InternalRate::Rate(rate) => rate.to_f64().unwrap_or(0.1),
            _ => 0.1,
        };
        let word = |other: InternalRate| literal(&finance::words::internal_rate(desk.messages, other));
        let (none, several) = (word(InternalRate::NoChange), word(InternalRate::Several(2)));
        let found = [guess].iter().chain(&GUESSES).rev().fold(word(InternalRate::OutOfRange), |other, guess| {
            format!("IFERROR(ROUND(IRR({first}:{end},{guess}),6),{other})")
        });
        let ends_at_nought = format!("{}=0", cell(last, way));
        let (once, of_sums) = (changes(way + 1), changes(way + 2));
        let several = format!("IF(AND({of_sums}=1,NOT({ends_at_nought})),{found},{several})");
        let formula = format!(
            "=IF({fault}<>\"\",\"\",IF({once}=0,{none},IF({once}=1,IF({ends_at_nought},0,{found}),{several})))"
        );
        let shown = match known.internal_rate {
            InternalRate::Rate(rate) => float(rate).to_string(),
            other => finance::words::internal_rate(desk.messages, other),
        };
        let formula = Formula::new(formula).set_result(shown);
        page.sheet.write_formula_with_format(row, FIGURE + 1, formula, desk.style.of(Look::Rate, false))?;
    }
    Ok(())
}

/// What is out of its bounds, so that nothing is computed; and that savings do not pay the debt service.
fn warnings<'a>(
    page: &mut Page<'a>,
    desk: &Desk<'a>,
    (loans, uses): (&Places, &Uses),
    last: u32,
    widths: &[f64],
) -> Result<(), XlsxError> {
    let (rate, share) = (absolute(RATE, FIGURE), absolute(SHARE, FIGURE));
    let mut wrong = vec![format!("COUNT({rate},{share})<2,{rate}<=-1,{rate}>=1,{share}<0"), uses.wrong.clone()];
    wrong.extend(loans.loans.iter().map(|loan| format!("{}<>\"\"", loan.fault)));
    let [said, over, low] =
        ["finance-sheet-wrong", "finance-sheet-over", "finance-sheet-low"].map(|key| literal(&desk.word(key)));
    let over = format!("IF({}<0,{over},\"\")", uses.own);
    desk.alert(page, FAULT, widths, &format!("=IFERROR(IF(OR({}),{said},{over}),{said})", wrong.join(",")), "")?;
    let coverages = format!("{}:{}", cell(FIRST, COVERAGE), cell(last, COVERAGE));
    let findings = &desk.application.plan.findings;
    let is_low = findings.iter().any(|finding| matches!(finding, Finding::CoverageBelowOne { .. }));
    let known = if is_low { desk.word("finance-sheet-low") } else { String::new() };
    desk.alert(page, WARNING, widths, &format!("=IF(COUNTIF({coverages},\"<1\")>0,{low},\"\")"), &known)
}
