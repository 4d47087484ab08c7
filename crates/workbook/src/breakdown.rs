//! The sheets of months and sites.

use measure::{Inventory, Line, Scope};
use rust_xlsxwriter::XlsxError;

use crate::page::Side::{End, Start};
use crate::page::{Head, Page, Side};
use crate::plan::{FIRST, HEADER, Plan, cell, counts, long, short};
use crate::style::{Look, Style};
use crate::words::Words;

const SCOPES: [(Scope, &str); 3] = [(Scope::One, "1"), (Scope::Two, "2"), (Scope::Three, "3")];

/// Scopes 1, 2 (location-based) and 3, and their total, from column `first` on.
fn scopes(
    page: &mut Page<'_>,
    row: u32,
    first: u16,
    formulas: [String; 3],
    known: [f64; 3],
    total: f64,
) -> Result<(), XlsxError> {
    for (column, (formula, known)) in (first..).zip(formulas.iter().zip(known)) {
        page.formula(row, column, &format!("={formula}"), known, Look::Kilos)?;
    }
    let sum = format!("=SUM({}:{})", cell(row, first), cell(row, first + 2));
    page.formula(row, first + 3, &sum, total, Look::Kilos)
}

/// The sum of each column over the rows of the table, below it.
fn total_row(page: &mut Page<'_>, words: &Words<'_>, rows: u32, first: u16, known: [f64; 4]) -> Result<(), XlsxError> {
    let row = FIRST + rows.max(1);
    page.label(row, 0, &words.get("workbook-total"), true)?;
    for column in 1..first {
        page.label(row, column, "", true)?;
    }
    for (column, known) in (first..).zip(known) {
        let sum = format!("=SUM({}:{})", cell(FIRST, column), cell(row - 1, column));
        page.formula_bold(row, column, &sum, known, Look::Kilos, true)?;
    }
    Ok(())
}

/// Sums of what each line of the location-based total gives, by scope.
fn by_scope(inventory: &Inventory, part: impl Fn(&Line) -> f64) -> [f64; 3] {
    SCOPES.map(|(scope, _)| {
        let lines = inventory.account.lines.iter().filter(|line| counts(line).0 && line.category.scope() == scope);
        lines.map(&part).sum()
    })
}

fn scope_heads(words: &Words<'_>) -> impl Iterator<Item = Head> {
    let names = SCOPES.map(|(scope, _)| words.scope(scope));
    names.into_iter().chain([words.get("workbook-column-co2e")]).map(|title| Head { title, width: 22.0, side: End })
}

fn sums(known: [f64; 3], total: f64) -> [f64; 4] {
    let [one, two, three] = known;
    [one, two, three, total]
}

pub fn months<'a>(
    inventory: &Inventory,
    plan: &Plan,
    words: &Words<'_>,
    style: &'a Style,
) -> Result<Page<'a>, XlsxError> {
    let mut page = Page::new(words, style, &words.get("workbook-sheet-months"), &words.get("workbook-months-note"))?;
    let heads: Vec<Head> = [Head { title: words.get("workbook-column-month"), width: 20.0, side: Start }]
        .into_iter()
        .chain(scope_heads(words))
        .collect();
    page.table(HEADER, long(plan.months.len()), &heads, 1)?;
    let columns = &plan.columns;
    for (index, (month, period)) in plan.months.iter().enumerate() {
        let row = FIRST + long(index);
        page.text(row, 0, &words.dates().month(*month))?;
        let formulas = SCOPES.map(|(_, number)| {
            plan.sum_of_lines(columns.months + short(index), &[(columns.scope, number), (columns.location, "1")])
        });
        let known = by_scope(inventory, |line| {
            let within = line.period.overlap(*period).map_or(0, calendar::Period::days);
            line.emissions.co2e * f64::from(within) / f64::from(line.period.days())
        });
        let total = inventory.results.totals.by_month.get(month).copied().unwrap_or(0.0);
        scopes(&mut page, row, 1, formulas, known, total)?;
    }
    let known = by_scope(inventory, |line| line.emissions.co2e);
    total_row(&mut page, words, long(plan.months.len()), 1, sums(known, inventory.results.totals.location.co2e))?;
    Ok(page)
}

pub fn sites<'a>(
    inventory: &Inventory,
    plan: &Plan,
    words: &Words<'_>,
    style: &'a Style,
) -> Result<Page<'a>, XlsxError> {
    let mut page = Page::new(words, style, &words.get("workbook-sheet-sites"), &words.get("workbook-sites-note"))?;
    let fixed = [
        ("workbook-column-site-number", 7.0, End),
        ("workbook-column-site", 34.0, Start),
        ("workbook-column-site-id", 16.0, Start),
        ("workbook-column-region", 20.0, Start),
        ("workbook-column-part", 10.0, End),
    ];
    let intervals = [("workbook-column-low", 13.0, End), ("workbook-column-high", 13.0, End)];
    let named = |(key, width, side): (&str, f64, Side)| Head { title: words.get(key), width, side };
    let heads: Vec<Head> =
        fixed.into_iter().map(named).chain(scope_heads(words)).chain(intervals.into_iter().map(named)).collect();
    page.table(HEADER, long(plan.sites.len()), &heads, 2)?;
    let columns = &plan.columns;
    for (row, id) in (FIRST..).zip(&plan.sites) {
        let site = inventory.firm.site(id);
        page.number(row, 0, plan.site_number(id), Look::Count)?;
        page.wrapped(row, 1, &words.site(id), 34)?;
        page.text(row, 2, id)?;
        page.text(row, 3, site.and_then(|site| site.region.as_deref()).unwrap_or_default())?;
        page.some_number(row, 4, site.map(|site| site.part(inventory.account.approach)), Look::Share)?;
        let number = cell(row, 0);
        let formulas = SCOPES.map(|(_, scope)| {
            let criteria = [(columns.site, number.as_str()), (columns.scope, scope), (columns.location, "1")];
            plan.sum_of_lines(columns.co2e, &criteria)
        });
        let known = by_scope(inventory, |line| if line.site == *id { line.emissions.co2e } else { 0.0 });
        let figure = inventory.results.totals.by_site.get(id).copied().unwrap_or_default();
        scopes(&mut page, row, 5, formulas, known, figure.co2e)?;
        page.number(row, 9, figure.interval.low / 1000.0, Look::Tonnes)?;
        page.number(row, 10, figure.interval.high / 1000.0, Look::Tonnes)?;
    }
    let known = by_scope(inventory, |line| line.emissions.co2e);
    total_row(&mut page, words, long(plan.sites.len()), 5, sums(known, inventory.results.totals.location.co2e))?;
    Ok(page)
}
