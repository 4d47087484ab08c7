//! The first sheet: totals over the lines, each with the figure that was published.

use measure::{Category, Denominator, Figure, Inventory, Scope};
use rust_xlsxwriter::XlsxError;

use crate::page::Side::{End, Start};
use crate::page::{Head, Page};
use crate::plan::{FIRST, HEADER, Plan, cell, long, quoted};
use crate::style::{Look, Style};
use crate::words::Words;

pub fn page<'a>(
    inventory: &Inventory,
    plan: &Plan,
    words: &Words<'_>,
    style: &'a Style,
) -> Result<Page<'a>, XlsxError> {
    let mut page = Page::new(words, style, &words.get("workbook-sheet-summary"), &title(inventory, words))?;
    let heads = [
        ("workbook-column-total", 46.0, Start),
        ("workbook-column-co2e", 17.0, End),
        ("workbook-column-tonnes", 14.0, End),
        ("workbook-column-low", 13.0, End),
        ("workbook-column-high", 13.0, End),
        ("workbook-column-half-width", 10.0, End),
        ("workbook-column-published", 18.0, End),
    ]
    .map(|(key, width, side)| Head { title: words.get(key), width, side });
    page.widths(&heads)?;
    let mut row = totals(&mut page, inventory, plan, words, &heads)?;
    row = categories(&mut page, inventory, plan, words, row + 1)?;
    row = gases(&mut page, inventory, plan, words, row + 1)?;
    intensities(&mut page, inventory, words, row + 1)?;
    page.sheet.set_print_fit_to_pages(1, 1);
    page.sheet.set_portrait();
    Ok(page)
}

/// What the workbook is: the firm and the year.
pub fn title(inventory: &Inventory, words: &Words<'_>) -> String {
    let firm = &inventory.firm;
    words.with(
        "workbook-summary-note",
        &[("firm", firm.name.as_str().into()), ("year", firm.reporting.year.to_string().into())],
    )
}

/// Row of the location-based total, which intensities divide.
pub const LOCATION_TOTAL: u32 = FIRST + 3;

fn totals(
    page: &mut Page<'_>,
    inventory: &Inventory,
    plan: &Plan,
    words: &Words<'_>,
    heads: &[Head],
) -> Result<u32, XlsxError> {
    let totals = &inventory.results.totals;
    let columns = &plan.columns;
    page.sheet.set_row_height(HEADER, 30)?;
    page.heads(HEADER, heads)?;
    let scope = |number: &str, flag: u16| plan.sum_of_lines(columns.co2e, &[(columns.scope, number), (flag, "1")]);
    let sum = |rows: [u32; 3]| rows.map(|row| cell(row, 1)).join("+");
    let two = |key: &str| format!("{} – {}", words.scope(Scope::Two), words.get(key));
    let rows: [(String, String, Figure, bool); 6] = [
        (words.scope(Scope::One), scope("1", columns.location), totals.scope1, false),
        (two("measure-method-location"), scope("2", columns.location), totals.scope2_location, false),
        (words.scope(Scope::Three), scope("3", columns.location), totals.scope3, false),
        (words.get("workbook-total-location"), sum([FIRST, FIRST + 1, FIRST + 2]), totals.location, true),
        (two("measure-method-market"), scope("2", columns.market), totals.scope2_market, false),
        (words.get("workbook-total-market"), sum([FIRST, FIRST + 4, FIRST + 2]), totals.market, true),
    ];
    let mut row = FIRST;
    for (label, formula, known, bold) in rows {
        page.label(row, 0, &label, bold)?;
        page.formula_bold(row, 1, &format!("={formula}"), known.co2e, Look::Kilos, bold)?;
        figure(page, row, &known, bold)?;
        row += 1;
    }
    for (key, column, known) in [
        ("workbook-total-biogenic", columns.biogenic(), totals.co2_biogenic),
        ("workbook-total-montreal", columns.montreal, totals.co2e_montreal),
    ] {
        page.text(row, 0, &words.get(key))?;
        let formula = format!("={}", plan.sum_of_lines(column, &[(columns.location, "1")]));
        page.formula(row, 1, &formula, known, Look::Kilos)?;
        page.formula(row, 2, &format!("={}/1000", cell(row, 1)), known / 1000.0, Look::Tonnes)?;
        no_interval(page, row)?;
        page.number(row, 6, known, Look::Kilos)?;
        row += 1;
    }
    page.note(row, 0, &words.get("workbook-interval-note"))?;
    Ok(row + 1)
}

/// Tonnes, interval and half-width beside kilograms; the interval is of the simulation, not of a formula.
fn figure(page: &mut Page<'_>, row: u32, known: &Figure, bold: bool) -> Result<(), XlsxError> {
    let tonnes = format!("={}/1000", cell(row, 1));
    page.formula_bold(row, 2, &tonnes, known.co2e / 1000.0, Look::Tonnes, bold)?;
    page.number_bold(row, 3, known.interval.low / 1000.0, Look::Tonnes, bold)?;
    page.number_bold(row, 4, known.interval.high / 1000.0, Look::Tonnes, bold)?;
    page.number_bold(row, 5, known.half_width_pct, Look::Percent, bold)?;
    page.number_bold(row, 6, known.co2e, Look::Kilos, bold)
}

/// Totals that the simulation does not follow.
fn no_interval(page: &mut Page<'_>, row: u32) -> Result<(), XlsxError> {
    (3..6).try_for_each(|column| page.some_number(row, column, None, Look::Tonnes))
}

fn categories(
    page: &mut Page<'_>,
    inventory: &Inventory,
    plan: &Plan,
    words: &Words<'_>,
    start: u32,
) -> Result<u32, XlsxError> {
    let known = &inventory.results.totals.by_category;
    let columns = &plan.columns;
    page.section(start, &words.get("workbook-by-category"))?;
    let mut row = start + 1;
    for (category, total) in Category::all().filter_map(|category| Some((category, known.get(&category)?))) {
        page.text(row, 0, &words.category(category))?;
        let name = format!("$A{}", row + 1);
        let sum = plan.sum_of_lines(columns.co2e, &[(columns.category, &name), (columns.location, "1")]);
        page.formula(row, 1, &format!("={sum}"), total.co2e, Look::Kilos)?;
        figure(page, row, total, false)?;
        row += 1;
    }
    Ok(row)
}

fn gases(
    page: &mut Page<'_>,
    inventory: &Inventory,
    plan: &Plan,
    words: &Words<'_>,
    start: u32,
) -> Result<u32, XlsxError> {
    let totals = &inventory.results.totals.by_gas;
    page.section(start, &words.get("workbook-by-gas"))?;
    let mut row = start + 1;
    let sheet = quoted(&plan.gases_sheet);
    let unsplit = totals.iter().find(|(gas, _)| gas.code() == "co2e").map_or(0.0, |(_, total)| total.co2e);
    let outside = words.get("workbook-outside");
    let gases = plan.gases.iter().map(|planned| {
        let name = if planned.outside { format!("{} ({outside})", planned.name) } else { planned.name.clone() };
        (name, totals.get(&planned.gas).map_or(0.0, |total| total.co2e))
    });
    for (index, (name, co2e)) in (0..).zip(gases.chain([(words.get("measure-gas-unsplit"), unsplit)])) {
        page.text(row, 0, &name)?;
        page.formula(row, 1, &format!("={sheet}!$F${}", FIRST + index + 1), co2e, Look::Kilos)?;
        page.formula(row, 2, &format!("={}/1000", cell(row, 1)), co2e / 1000.0, Look::Tonnes)?;
        no_interval(page, row)?;
        page.number(row, 6, co2e, Look::Kilos)?;
        row += 1;
    }
    Ok(row)
}

fn intensities(page: &mut Page<'_>, inventory: &Inventory, words: &Words<'_>, start: u32) -> Result<u32, XlsxError> {
    if inventory.intensities.is_empty() {
        return Ok(start);
    }
    page.section(start, &words.get("workbook-intensities"))?;
    let heads = [
        ("workbook-column-per", 0.0, Start),
        ("workbook-column-intensity", 0.0, End),
        ("workbook-column-quantity", 0.0, End),
        ("workbook-column-unit", 0.0, Start),
    ]
    .map(|(key, width, side)| Head { title: words.get(key), width, side });
    page.heads(start + 1, &heads)?;
    for (row, intensity) in (start + 2..).zip(&inventory.intensities) {
        let (per, unit) = match &intensity.per {
            Denominator::Product(name) => (name.clone(), words.unit(&intensity.unit)),
            Denominator::Turnover => (words.get("workbook-per-turnover"), words.unit(&intensity.unit)),
            Denominator::Employees => (words.get("workbook-per-employees"), words.get("workbook-employee")),
        };
        page.text(row, 0, &per)?;
        let formula = format!("={}/{}", cell(LOCATION_TOTAL, 1), cell(row, 2));
        page.formula(row, 1, &formula, intensity.co2e, Look::Mass)?;
        page.number(row, 2, intensity.amount, if intensity.amount.fract() == 0.0 { Look::Count } else { Look::Mass })?;
        page.text(row, 3, &unit)?;
    }
    Ok(start + 2 + long(inventory.intensities.len()))
}
