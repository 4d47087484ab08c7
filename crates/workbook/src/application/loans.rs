//! The instalments of loans, each from what is owed before it: as `money::Loan` has them, rounded to the centime.

use money::Repayment;
use rust_xlsxwriter::XlsxError;

use super::{Desk, float};
use crate::page::{Page, Side};
use crate::plan::{cell, long};
use crate::style::Look;

/// Where the instalments are: name of the sheet, first and last row of all.
pub struct Places {
    pub sheet: String,
    pub last: u32,
}

/// Columns of the instalments.
pub const YEAR: u16 = 1;
const PERIOD: u16 = 2;
const OWED: u16 = 3;
pub const INTEREST: u16 = 4;
pub const CAPITAL: u16 = 5;
const PAYMENT: u16 = 6;

pub fn page<'a>(desk: &Desk<'a>) -> Result<(Page<'a>, Places), XlsxError> {
    let mut page = desk.page("finance-file-loan-sheet")?;
    let heads = desk.heads(&[
        ("finance-file-source", 30.0, Side::Start),
        ("finance-file-year", 12.0, Side::End),
        ("finance-file-period", 12.0, Side::End),
        ("finance-file-owed", 18.0, Side::End),
        ("finance-file-interest-column", 18.0, Side::End),
        ("finance-file-capital-column", 18.0, Side::End),
        ("finance-file-payment", 18.0, Side::End),
    ]);
    page.widths(&heads)?;
    let mut row = 3;
    for loan in &desk.application.plan.loans {
        page.section(row, &loan.name)?;
        let terms = [
            ("finance-file-amount", float(loan.amount), Look::Money),
            ("finance-file-interest", float(loan.interest), Look::Exact),
            ("finance-file-years-asked", f64::from(loan.years), Look::Count),
            ("finance-file-grace", f64::from(loan.grace_years), Look::Count),
            ("finance-file-periods-a-year", f64::from(loan.payments_a_year), Look::Count),
        ];
        for (index, (key, value, look)) in terms.into_iter().enumerate() {
            page.text(row + 1 + long(index), 0, &desk.word(key))?;
            page.number(row + 1 + long(index), 1, value, look)?;
        }
        let at = |offset: u32| absolute(row + offset, 1);
        let (amount, rate, payments) = (at(1), format!("({}/100/{})", at(2), at(5)), at(5));
        let left = format!("(({}-{})*{payments})", at(3), at(4));
        let constant = match loan.repayment {
            Repayment::Annuity if loan.interest.is_zero() => format!("ROUND({amount}/{left},2)"),
            Repayment::Annuity => format!("ROUND(-PMT({rate},{left},{amount}),2)"),
            Repayment::Capital => format!("ROUND({amount}/{left},2)"),
        };
        row += 7;
        page.heads(row, &heads)?;
        let schedule = loan.schedule();
        let last = schedule.last().map_or(0, |instalment| instalment.period);
        let grace = loan.grace_years * loan.payments_a_year;
        for instalment in &schedule {
            row += 1;
            let first = instalment.period == 1;
            page.text(row, 0, &loan.name)?;
            page.number(row, YEAR, desk.year(loan.year_of(instalment)), Look::Exact)?;
            page.number(row, PERIOD, f64::from(instalment.period), Look::Count)?;
            let owed = if first {
                format!("={amount}")
            } else {
                format!("={}-{}", cell(row - 1, OWED), cell(row - 1, CAPITAL))
            };
            page.formula(row, OWED, &owed, float(instalment.owed), Look::Money)?;
            let interest = format!("=ROUND({}*{rate},2)", cell(row, OWED));
            page.formula(row, INTEREST, &interest, float(instalment.interest), Look::Money)?;
            let owed = cell(row, OWED);
            let capital = match loan.repayment {
                _ if instalment.period <= grace => "=0".to_owned(),
                _ if instalment.period == last => format!("={owed}"),
                Repayment::Annuity => format!("=MIN({constant}-{},{owed})", cell(row, INTEREST)),
                Repayment::Capital => format!("=MIN({constant},{owed})"),
            };
            page.formula(row, CAPITAL, &capital, float(instalment.capital), Look::Money)?;
            let payment = format!("={}+{}", cell(row, INTEREST), cell(row, CAPITAL));
            page.formula(row, PAYMENT, &payment, float(instalment.payment()), Look::Money)?;
        }
        row += 2;
    }
    let sheet = super::sheet_name(&desk.word("finance-file-loan-sheet"));
    Ok((page, Places { sheet, last: row }))
}

/// `$B$5`.
pub fn absolute(row: u32, column: u16) -> String {
    let name = cell(row, column);
    let digits = name.find(|c: char| c.is_ascii_digit()).unwrap_or(name.len());
    let (letters, number) = name.split_at(digits);
    format!("${letters}${number}")
}
