//! The sheets of energy, water and coverage.

use calendar::Period;
use measure::Inventory;
use rust_xlsxwriter::XlsxError;

use crate::page::Side::{End, Start};
use crate::page::{Head, Page, Side};
use crate::plan::{FIRST, HEADER, Plan, cell, long, short};
use crate::style::{Look, Style};
use crate::words::Words;

pub fn energy_and_water<'a>(inventory: &Inventory, words: &Words<'_>, style: &'a Style) -> Result<Page<'a>, XlsxError> {
    let mut page = Page::new(words, style, &words.get("workbook-sheet-energy"), &words.get("workbook-energy-note"))?;
    let heads = |keys: &[(&str, f64, Side)]| -> Vec<Head> {
        keys.iter().map(|(key, width, side)| Head { title: words.get(key), width: *width, side: *side }).collect()
    };
    let energy = heads(&[
        ("workbook-column-site", 34.0, Start),
        ("workbook-column-activity", 34.0, Start),
        ("workbook-column-kwh", 18.0, End),
        ("workbook-column-toe", 14.0, End),
        ("workbook-column-properties", 60.0, Start),
    ]);
    page.widths(&energy)?;
    page.heads(HEADER, &energy)?;
    let mut row = FIRST;
    for used in &inventory.energy.uses {
        page.wrapped(row, 0, &words.site(&used.site), 34)?;
        page.wrapped(row, 1, &words.activity(&used.activity), 34)?;
        page.number(row, 2, used.kwh, Look::Kilos)?;
        page.formula(row, 3, &toe(row), used.kwh * 3.6 / 41_868.0, Look::Kilos)?;
        page.wrapped(row, 4, &used.by.join(", "), 60)?;
        row += 1;
    }
    row = row.max(FIRST + 1);
    page.label(row, 0, &words.get("workbook-total"), true)?;
    page.label(row, 1, "", true)?;
    page.formula_bold(row, 2, &sum(FIRST, row, 2), inventory.energy.kwh, Look::Kilos, true)?;
    page.formula_bold(row, 3, &toe(row), inventory.energy.toe, Look::Kilos, true)?;
    page.label(row, 4, "", true)?;
    row += 1;
    if !inventory.energy.unknown.is_empty() {
        let names: Vec<String> = inventory.energy.unknown.iter().map(|code| words.activity(code)).collect();
        let names: Vec<&str> = names.iter().map(String::as_str).collect();
        page.note(row, 0, &words.with("workbook-energy-unknown", &[("activities", words.list(&names).into())]))?;
        row += 1;
    }
    if let Some(audit) = &inventory.energy.audit {
        let key = match audit.mandatory {
            Some(true) => "workbook-audit-mandatory",
            Some(false) => "workbook-audit-not-mandatory",
            None => "workbook-audit-unknown",
        };
        let toe = words.numbers().fixed(audit.threshold.toe, 0);
        let arguments = [("toe", toe.into()), ("source", audit.threshold.source.as_str().into())];
        page.note(row, 0, &words.with(key, &arguments))?;
        row += 1;
    }
    row += 1;
    page.section(row, &words.get("workbook-water"))?;
    page.heads(
        row + 1,
        &heads(&[
            ("workbook-column-site", 0.0, Start),
            ("workbook-column-activity", 0.0, Start),
            ("workbook-column-m3", 0.0, End),
        ]),
    )?;
    let first = row + 2;
    row = first;
    for used in &inventory.water.uses {
        page.wrapped(row, 0, &words.site(&used.site), 34)?;
        page.wrapped(row, 1, &words.activity(&used.activity), 34)?;
        page.number(row, 2, used.m3, Look::Kilos)?;
        row += 1;
    }
    row = row.max(first + 1);
    page.label(row, 0, &words.get("workbook-total"), true)?;
    page.label(row, 1, "", true)?;
    page.formula_bold(row, 2, &sum(first, row, 2), inventory.water.m3, Look::Kilos, true)?;
    Ok(page)
}

/// Tonnes of oil equivalent of the kWh beside: 41.868 GJ each.
fn toe(row: u32) -> String {
    format!("={}*3.6/41868", cell(row, 2))
}

/// The sum of a column from `first` to the row above `row`.
fn sum(first: u32, row: u32, column: u16) -> String {
    format!("=SUM({}:{})", cell(first, column), cell(row - 1, column))
}

pub fn coverage<'a>(
    inventory: &Inventory,
    plan: &Plan,
    words: &Words<'_>,
    style: &'a Style,
) -> Result<Page<'a>, XlsxError> {
    let known = &inventory.coverage;
    let mut page =
        Page::new(words, style, &words.get("workbook-sheet-coverage"), &words.get("workbook-coverage-note"))?;
    let named = |(key, width, side): (&str, f64, Side)| Head { title: words.get(key), width, side };
    let mut heads: Vec<Head> = [
        ("workbook-column-site", 30.0, Start),
        ("workbook-column-activity", 30.0, Start),
        ("workbook-column-every", 14.0, Start),
        ("workbook-column-asked", 11.0, Start),
    ]
    .map(named)
    .into();
    heads.extend(plan.months.iter().map(|(month, _)| Head {
        title: words.dates().month_name(*month),
        width: 7.5,
        side: End,
    }));
    heads.extend([("workbook-column-missing", 40.0, Start), ("workbook-column-hidden", 18.0, End)].map(named));
    let rows = long(known.rows.len());
    page.table(HEADER, rows, &heads, 2)?;
    let after = 4 + short(plan.months.len());
    for (row, covered) in (FIRST..).zip(&known.rows) {
        page.wrapped(row, 0, &words.site(&covered.site), 30)?;
        page.wrapped(row, 1, &words.activity(&covered.activity), 30)?;
        page.text(row, 2, &words.every(covered.every))?;
        page.text(row, 3, &words.yes_no(covered.asked))?;
        for (column, (month, _)) in (4..).zip(&plan.months) {
            page.some_number(row, column, covered.months.get(month).copied(), Look::Share)?;
        }
        page.wrapped(row, after, &periods(&covered.missing), 40)?;
        match covered.hidden_co2e {
            Some(hidden) => page.number(row, after + 1, hidden, Look::Kilos)?,
            None => page.text(row, after + 1, &words.get("workbook-unknown"))?,
        }
    }
    let row = FIRST + rows.max(1);
    page.label(row, 0, &words.get("workbook-total-hidden"), true)?;
    for column in 1..=after {
        page.label(row, column, "", true)?;
    }
    page.formula_bold(row, after + 1, &sum(FIRST, row, after + 1), known.hidden_co2e, Look::Kilos, true)?;
    page.section(row + 2, &words.get("workbook-silent"))?;
    for (row, category) in (row + 3..).zip(&known.silent) {
        page.text(row, 0, &words.category(*category))?;
    }
    Ok(page)
}

/// Runs of days, as dates that any program reads.
fn periods(missing: &[Period]) -> String {
    let shown: Vec<String> = missing.iter().map(|period| format!("{} → {}", period.start(), period.end())).collect();
    shown.join(" ; ")
}
