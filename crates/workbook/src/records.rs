//! The sheets that say what the inventory rests on: substitutions, what was kept aside, documents.

use factors::Scope2Method;
use measure::{Inventory, Place};
use rust_xlsxwriter::XlsxError;

use crate::page::Side::{End, Start};
use crate::page::{Head, Page, Side};
use crate::plan::{FIRST, HEADER, count, long};
use crate::style::{Look, Style};
use crate::words::Words;

/// A sheet with one table.
fn tabled<'a>(
    words: &Words<'_>,
    style: &'a Style,
    [name, note]: [&str; 2],
    columns: &[(&str, f64, Side)],
    rows: usize,
) -> Result<Page<'a>, XlsxError> {
    let mut page = Page::new(words, style, &words.get(name), &words.get(note))?;
    let heads: Vec<Head> =
        columns.iter().map(|(key, width, side)| Head { title: words.get(key), width: *width, side: *side }).collect();
    page.table(HEADER, long(rows), &heads, 0)?;
    Ok(page)
}

pub fn substitutions<'a>(inventory: &Inventory, words: &Words<'_>, style: &'a Style) -> Result<Page<'a>, XlsxError> {
    let known = inventory.account.substitutions();
    let columns = [
        ("workbook-column-wanted", 34.0, Start),
        ("workbook-column-wanted-place", 10.0, Start),
        ("workbook-column-wanted-year", 9.0, End),
        ("workbook-column-factor-number", 9.0, End),
        ("workbook-column-used-instead", 46.0, Start),
        ("workbook-column-differs", 50.0, Start),
        ("workbook-column-lines", 9.0, End),
        ("workbook-column-resting", 18.0, End),
        ("workbook-column-share", 10.0, End),
    ];
    let names = ["workbook-sheet-substitutions", "workbook-substitutions-note"];
    let mut page = tabled(words, style, names, &columns, known.len())?;
    let total = inventory.results.totals.location.co2e;
    for (row, substituted) in (FIRST..).zip(&known) {
        let substitution = &substituted.substitution;
        page.wrapped(row, 0, &words.activity(&substitution.activity), 34)?;
        page.text(row, 1, substitution.geo.as_str())?;
        page.number(row, 2, f64::from(substitution.year), Look::Exact)?;
        page.number(row, 3, count(substituted.factor) + 1.0, Look::Count)?;
        let used = inventory.account.factors.get(substituted.factor);
        page.wrapped(row, 4, used.map(|used| words.text(&used.factor.name)).unwrap_or_default(), 46)?;
        page.wrapped(row, 5, &words.reasons(&substitution.differs), 50)?;
        page.number(row, 6, count(substituted.lines), Look::Count)?;
        page.number(row, 7, substituted.co2e, Look::Kilos)?;
        let share = if total == 0.0 { 0.0 } else { substituted.co2e / total };
        let formula = format!("=IF({0}=0,0,H{1}/{0})", location_total(words), row + 1);
        page.formula(row, 8, &formula, share, Look::Share)?;
    }
    Ok(page)
}

/// The location-based total on the first sheet.
fn location_total(words: &Words<'_>) -> String {
    let sheet = crate::plan::quoted(&words.get("workbook-sheet-summary"));
    format!("{sheet}!$B${}", crate::summary::LOCATION_TOTAL + 1)
}

/// A row of the sheet of what was kept aside.
struct Aside<'a> {
    kind: &'static str,
    file: &'a str,
    place: &'a Place,
    raw: &'a str,
    why: String,
}

pub fn aside<'a>(inventory: &Inventory, words: &Words<'_>, style: &'a Style) -> Result<Page<'a>, XlsxError> {
    let kept = inventory.aside.iter().map(|record| Aside {
        kind: "workbook-aside-kept",
        file: &record.file,
        place: &record.place,
        raw: &record.raw,
        why: words.aside(record),
    });
    let excluded = inventory.account.excluded.iter().map(|line| Aside {
        kind: "workbook-aside-excluded",
        file: &line.evidence.file,
        place: &line.evidence.place,
        raw: if line.evidence.raw.is_empty() { &line.label } else { &line.evidence.raw },
        why: words.exclusion(&line.why),
    });
    let duplicates = inventory.duplicates.iter().map(|record| Aside {
        kind: "workbook-aside-duplicate",
        file: &record.dropped.evidence.file,
        place: &record.dropped.evidence.place,
        raw: if record.dropped.evidence.raw.is_empty() { &record.dropped.label } else { &record.dropped.evidence.raw },
        why: words.duplicate(record),
    });
    let rows: Vec<Aside<'_>> = kept.chain(excluded).chain(duplicates).collect();
    let columns = [
        ("workbook-column-kind", 22.0, Start),
        ("workbook-column-file", 36.0, Start),
        ("workbook-column-page", 7.0, End),
        ("workbook-column-sheet", 14.0, Start),
        ("workbook-column-row", 8.0, End),
        ("workbook-column-raw", 50.0, Start),
        ("workbook-column-why", 60.0, Start),
    ];
    let names = ["workbook-sheet-aside", "workbook-aside-note"];
    let mut page = tabled(words, style, names, &columns, rows.len())?;
    for (row, aside) in (FIRST..).zip(&rows) {
        page.text(row, 0, &words.get(aside.kind))?;
        page.text(row, 1, aside.file)?;
        page.some_number(row, 2, aside.place.page.map(f64::from), Look::Count)?;
        page.text(row, 3, aside.place.sheet.as_deref().unwrap_or_default())?;
        page.some_number(row, 4, aside.place.row.map(f64::from), Look::Count)?;
        page.wrapped(row, 5, aside.raw, 50)?;
        page.wrapped(row, 6, &aside.why, 60)?;
    }
    Ok(page)
}

pub fn documents<'a>(inventory: &Inventory, words: &Words<'_>, style: &'a Style) -> Result<Page<'a>, XlsxError> {
    let columns = [
        ("workbook-column-file", 44.0, Start),
        ("workbook-column-format", 9.0, Start),
        ("workbook-column-bytes", 13.0, End),
        ("workbook-column-lines", 9.0, End),
        ("workbook-column-layouts", 34.0, Start),
        ("workbook-column-sha256", 66.0, Start),
    ];
    let names = ["workbook-sheet-documents", "workbook-documents-note"];
    let mut page = tabled(words, style, names, &columns, inventory.documents.len())?;
    for (row, document) in (FIRST..).zip(&inventory.documents) {
        page.text(row, 0, &document.file)?;
        page.text(row, 1, &document.format)?;
        // Exact up to 2^53 bytes.
        page.number(row, 2, document.bytes as f64, Look::Count)?;
        page.number(row, 3, count(document.lines), Look::Count)?;
        page.text(row, 4, &document.layouts.join(", "))?;
        page.text(row, 5, &document.sha256)?;
    }
    Ok(page)
}

/// What the workbook is, how it was made, and what in it is estimated.
pub fn readme<'a>(inventory: &Inventory, words: &Words<'_>, style: &'a Style) -> Result<Page<'a>, XlsxError> {
    let (firm, account) = (&inventory.firm, &inventory.account);
    let mut page = Page::new(words, style, &words.get("workbook-sheet-readme"), &words.get("workbook-readme-note"))?;
    page.sheet.set_portrait();
    page.sheet.set_column_width(0, 34)?;
    page.sheet.set_column_width(1, 96)?;
    let period = format!("{} → {}", account.period.start(), account.period.end());
    let draws = words.with(
        "workbook-readme-draws-value",
        &[("draws", u64::from(account.draws).into()), ("seed", account.seed.to_string().into())],
    );
    let facts = [
        ("workbook-readme-firm", firm.name.clone()),
        ("workbook-readme-ice", firm.ice.clone().unwrap_or_default()),
        ("workbook-readme-sector", firm.sector.clone()),
        ("workbook-readme-period", period),
        ("workbook-readme-approach", words.approach(account.approach)),
        ("workbook-readme-gwp", words.gwp(account.gwp)),
        ("workbook-readme-draws", draws),
        ("workbook-readme-engine", inventory.engine.clone()),
        ("workbook-readme-schema", inventory.schema.clone()),
    ];
    let mut row = HEADER;
    for (key, value) in facts.iter().filter(|(_, value)| !value.is_empty()) {
        page.label(row, 0, &words.get(key), false)?;
        page.wrapped(row, 1, value, 90)?;
        row += 1;
    }
    let markets = account.lines.iter().filter(|line| line.method == Some(Scope2Method::Market)).count();
    let substituted = account.lines.iter().filter(|line| line.substitution.is_some()).count();
    let estimated = words.with(
        "workbook-readme-estimated-text",
        &[("substituted", substituted.into()), ("lines", account.lines.len().into())],
    );
    let paragraphs = [
        ("workbook-readme-method", words.get("workbook-readme-method-text")),
        ("workbook-readme-lines", words.get("workbook-readme-lines-text")),
        ("workbook-readme-scope2", words.with("workbook-readme-scope2-text", &[("lines", markets.into())])),
        ("workbook-readme-outside", words.get("workbook-readme-outside-text")),
        ("workbook-readme-estimated", estimated),
        ("workbook-readme-interval", words.get("workbook-readme-interval-text")),
        ("workbook-readme-safety", words.get("workbook-readme-safety-text")),
    ];
    row += 1;
    for (key, text) in paragraphs {
        page.label(row, 0, &words.get(key), false)?;
        page.wrapped(row, 1, &text, 90)?;
        row += 1;
    }
    Ok(page)
}
