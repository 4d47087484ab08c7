//! The instalments of loans, each from what is owed before it: as `money::Loan` has them, rounded to the centime.

use finance::plan::{Lending, PlanInput};
use money::{Exact, Instalment, Repayment};
use rust_xlsxwriter::XlsxError;

use super::inputs::Within;
use super::{Desk, float};
use crate::page::{Head, Page, Side};
use crate::plan::{cell, literal, long, quoted};
use crate::style::Look;

/// The longest term, in years, and the most payments for which there are rows, where a loan has no more.
const LONGEST: u32 = 20;
const MOST: u32 = 120;

/// Where the instalments are: the sheet, its last row, and the cells of each loan.
pub struct Places {
    pub sheet: String,
    pub last: u32,
    pub loans: Vec<Place>,
}

/// The cells of a loan as other sheets name them.
pub struct Place {
    pub name: String,
    pub amount: String,
    /// Cells of the terms that may be changed, with what they were written with.
    pub open: Vec<(String, f64)>,
    /// Its last year, as a formula.
    pub end: String,
    /// The latest year for which there are rows, counted from the first year of works.
    pub latest: u32,
    /// Empty if its terms can be computed.
    pub fault: String,
}

/// Columns of the instalments.
pub const YEAR: u16 = 1;
const PERIOD: u16 = 2;
const OWED: u16 = 3;
pub const INTEREST: u16 = 4;
pub const CAPITAL: u16 = 5;
const PAYMENT: u16 = 6;

/// Cells of the terms of one loan on its sheet, and how many rows there are for its instalments.
struct Terms {
    name: String,
    amount: String,
    rate: String,
    years: String,
    grace: String,
    payments: String,
    constant: String,
    fault: String,
    longest: u32,
    most: u32,
}

pub fn page<'a>(desk: &Desk<'a>) -> Result<(Page<'a>, Places), XlsxError> {
    let mut page = desk.page("finance-tab-loans", "finance-file-loan-sheet")?;
    let heads = desk.heads(&[
        ("finance-file-source", 24.0, Side::Start),
        ("finance-file-year", 13.0, Side::End),
        ("finance-file-period", 8.0, Side::End),
        ("finance-file-owed", 14.0, Side::End),
        ("finance-file-interest-column", 14.0, Side::End),
        ("finance-file-capital-column", 14.0, Side::End),
        ("finance-file-payment", 14.0, Side::End),
    ]);
    page.widths(&heads)?;
    page.sheet.set_portrait();
    let widths: Vec<f64> = heads.iter().map(|head| head.width).collect();
    page.paragraph(2, &widths, &desk.word("finance-sheet-open"))?;
    let sheet = desk.word("finance-tab-loans");
    let mut row = 4;
    let mut loans = Vec::new();
    for loan in &desk.application.plan.loans {
        let (terms, place) = terms(&mut page, desk, row, loan, &widths)?;
        loans.push(place);
        row = instalments(&mut page, desk, row + 9, (loan, &terms), &heads)? + 2;
    }
    desk.lock(&mut page);
    Ok((page, Places { sheet, last: row, loans }))
}

/// Writes the terms of a loan from `row` on.
fn terms<'a>(
    page: &mut Page<'a>,
    desk: &Desk<'a>,
    row: u32,
    loan: &Lending,
    widths: &[f64],
) -> Result<(Terms, Place), XlsxError> {
    page.section(row, &loan.name)?;
    let open = desk.terms_are_open(loan);
    let planned = loan.years * loan.payments_a_year;
    let (longest, most) = if open { (LONGEST.max(loan.years), MOST.max(planned)) } else { (loan.years, planned) };
    let when = |holds: bool, within: Within| holds.then_some(within);
    let inputs = [
        (
            "finance-file-amount",
            float(loan.amount),
            Look::Money,
            when(open && desk.amounts_are_open(), Within::From(0.0)),
        ),
        ("finance-file-interest", float(loan.interest), Look::Exact, when(open, Within::Between(0.0, 99.99))),
        ("finance-file-years-asked", f64::from(loan.years), Look::Exact, when(open, Within::Whole(1, longest))),
        ("finance-file-grace", f64::from(loan.grace_years), Look::Exact, when(open, Within::Whole(0, longest - 1))),
        (
            "finance-file-periods-a-year",
            f64::from(loan.payments_a_year),
            Look::Exact,
            when(open, Within::OneOf(&["1", "2", "4", "12"])),
        ),
    ];
    let sheet = quoted(&desk.word("finance-tab-loans"));
    let at = |offset: u32| absolute(row + offset, 1);
    let mut cells = Vec::new();
    for (offset, (key, value, look, within)) in (1..).zip(inputs) {
        page.text(row + offset, 0, &desk.word(key))?;
        if within.is_some() {
            cells.push((format!("{sheet}!{}", at(offset)), value));
        }
        desk.input(page, (row + offset, 1), (value, look), within)?;
    }
    let (amount, interest, years, grace, payments) = (at(1), at(2), at(3), at(4), at(5));
    let rate = format!("({interest}/100/{payments})");
    let left = format!("(({years}-{grace})*{payments})");
    let equal = format!("ROUND({amount}/{left},2)");
    let (key, constant, known) = match loan.repayment {
        Repayment::Annuity => {
            let key = "finance-sheet-constant-payment";
            (
                key,
                format!("IF({interest}=0,{equal},ROUND(-PMT({rate},{left},{amount}),2))"),
                Instalment::payment as fn(&_) -> _,
            )
        }
        Repayment::Capital => {
            ("finance-sheet-constant-capital", equal, (|instalment| instalment.capital) as fn(&Instalment) -> Exact)
        }
    };
    let first =
        loan.schedule().into_iter().find(|instalment| instalment.period > loan.grace_years * loan.payments_a_year);
    page.text(row + 6, 0, &desk.word(key))?;
    let constant = format!("=IF({}=\"\",{constant},0)", absolute(row + 8, 0));
    page.formula(row + 6, 1, &constant, first.as_ref().map_or(0.0, |first| float(known(first))), Look::Money)?;
    if open {
        let counts = [("years", longest.into()), ("payments", most.into())];
        page.paragraph(row + 7, widths, &desk.messages.with("finance-sheet-loan-limits", &counts))?;
    }
    let wrong = [
        format!("COUNT({amount},{interest},{years},{grace},{payments})<5,{amount}<0,{interest}<0,{interest}>=100"),
        format!("{years}<>INT({years}),{years}<1,{years}>{longest},{grace}<>INT({grace}),{grace}<0,{grace}>={years}"),
        format!("AND({payments}<>1,{payments}<>2,{payments}<>4,{payments}<>12),{years}*{payments}>{most}"),
    ];
    let said = literal(&desk.word("finance-sheet-wrong"));
    desk.alert(page, row + 8, widths, &format!("=IFERROR(IF(OR({}),{said},\"\"),{said})", wrong.join(",")), "")?;
    let PlanInput { start, .. } = desk.application.asked.investment;
    let place = Place {
        name: loan.name.clone(),
        amount: format!("{sheet}!{amount}"),
        open: cells,
        end: format!("{}+N({sheet}!{years})", i64::from(start) + i64::from(loan.year)),
        latest: loan.year + longest,
        fault: format!("{sheet}!{}", absolute(row + 8, 0)),
    };
    let (name, constant, fault) = (absolute(row, 0), at(6), absolute(row + 8, 0));
    Ok((Terms { name, amount, rate, years, grace, payments, constant, fault, longest, most }, place))
}

/// Writes the instalments below their headings in `row`, and returns the row after them: those of the longest term that the cells allow, blank beyond the term.
fn instalments<'a>(
    page: &mut Page<'a>,
    desk: &Desk<'a>,
    mut row: u32,
    (loan, terms): (&Lending, &Terms),
    heads: &[Head],
) -> Result<u32, XlsxError> {
    let Terms { name, amount, rate, years, grace, payments, constant, fault, .. } = terms;
    page.heads(row, heads)?;
    page.bare = true;
    let first = row + 1;
    let schedule = loan.schedule();
    let paid_out = i64::from(desk.application.asked.investment.start) + i64::from(loan.year);
    for period in 1..=terms.most.min(terms.longest * 12) {
        row += 1;
        let instalment = usize::try_from(period - 1).ok().and_then(|index| schedule.get(index));
        let number = cell(row, PERIOD);
        let mut write = |column: u16, formula: &str, known: Option<f64>, look: Look| {
            page.formula_or_blank(row, column, &format!("=IF({formula},\"\")"), known, look)
        };
        let runs = format!("{number}<>\"\"");
        let of = |of: fn(&Instalment) -> Exact| instalment.map(of).map(float);
        let year = instalment.map(|instalment| desk.year(loan.year_of(instalment)));
        write(YEAR, &format!("{runs},{paid_out}+ROUNDUP({number}/{payments},0)"), year, Look::Exact)?;
        let within = format!("AND({fault}=\"\",{period}<={years}*{payments}),{period}");
        write(PERIOD, &within, instalment.map(|_| f64::from(period)), Look::Count)?;
        let owed = if period == 1 {
            format!("{runs},{amount}")
        } else {
            format!("{runs},ROUND({}-{},2)", cell(row - 1, OWED), cell(row - 1, CAPITAL))
        };
        write(OWED, &owed, of(|instalment| instalment.owed), Look::Money)?;
        let (owed, interest) = (cell(row, OWED), cell(row, INTEREST));
        write(INTEREST, &format!("{runs},ROUND({owed}*{rate},2)"), of(|instalment| instalment.interest), Look::Money)?;
        let usual = match loan.repayment {
            Repayment::Annuity => format!("ROUND({constant}-{interest},2)"),
            Repayment::Capital => constant.clone(),
        };
        let last = format!("IF({number}={years}*{payments},{owed},MIN({usual},{owed}))");
        let capital = format!("{runs},IF({number}<={grace}*{payments},0,{last})");
        write(CAPITAL, &capital, of(|instalment| instalment.capital), Look::Money)?;
        let payment = format!("{runs},ROUND({interest}+{},2)", cell(row, CAPITAL));
        write(PAYMENT, &payment, of(Instalment::payment), Look::Money)?;
        let name = format!("=IF({runs},{name}&\"\",\"\")");
        page.formula_of_words(row, 0, &name, if instalment.is_some() { &loan.name } else { "" })?;
    }
    page.bare = false;
    page.lines((first, row), PAYMENT + 1, &format!("=${}<>\"\"", cell(first, PERIOD)))?;
    Ok(row)
}

/// How many years there are rows for: those of the plan, and those of the longest loan that the cells allow.
pub fn rows(desk: &Desk<'_>, places: &Places) -> u32 {
    let planned = long(desk.application.plan.years.len());
    places.loans.iter().map(|loan| loan.latest + 1).fold(planned, u32::max)
}

/// `$B$5`.
pub fn absolute(row: u32, column: u16) -> String {
    let name = cell(row, column);
    let digits = name.find(|c: char| c.is_ascii_digit()).unwrap_or(name.len());
    let (letters, number) = name.split_at(digits);
    format!("${letters}${number}")
}
