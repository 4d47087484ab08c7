//! A document of an operator of the border adjustment: one sheet for each group of items, in English as the document is.

use calendar::Date;
use export::cbam::{Cell, Content, Group, Item, Paper};
use rust_decimal::Decimal;
use rust_decimal::prelude::ToPrimitive;
use rust_xlsxwriter::{DocProperties, ExcelDateTime, Workbook, XlsxError};

use crate::WorkbookError;
use crate::page::{Head, Page, Side};
use crate::plan::{cell as cell_name, long, short};
use crate::style::{Look, Style};

/// The longest name that a sheet may have.
const NAME_MAX: usize = 31;
/// Width of the first columns, in characters: labels stand there, and words of tables.
const WIDTHS: [f64; 9] = [30.0, 30.0, 24.0, 20.0, 18.0, 18.0, 18.0, 18.0, 18.0];

/// The document as a workbook (XLSX): figures are numbers, sums are formulas with the result that we know. The same
/// document and day give the same bytes.
///
/// # Errors
/// If it passes a limit of the format.
pub fn paper(paper: &Paper, created: Date) -> Result<Vec<u8>, WorkbookError> {
    let style = Style::new(false);
    let mut workbook = Workbook::new();
    let note = format!("{}, {}, {}", paper.title, paper.installation, paper.year);
    for group in &paper.groups {
        workbook.push_worksheet(sheet(group, &style, &note)?.sheet);
    }
    workbook.push_worksheet(acts(paper, &style, &note)?.sheet);
    let title = format!("{}: {}, {}", paper.title, paper.installation, paper.year);
    let mut properties = DocProperties::new().set_title(title).set_author("Qafila");
    let day = (u16::try_from(created.year()), u8::try_from(created.month()), u8::try_from(created.day()));
    if let (Ok(year @ 1900..), Ok(month), Ok(day)) = day {
        properties = properties.set_creation_datetime(&ExcelDateTime::from_ymd(year, month, day)?);
    }
    workbook.set_properties(&properties);
    Ok(workbook.save_to_buffer()?)
}

fn sheet<'a>(group: &Group, style: &'a Style, note: &str) -> Result<Page<'a>, XlsxError> {
    let tab: String = group.name.chars().take(NAME_MAX).collect();
    let mut page = Page::directed(false, style, (&tab, &group.name), note)?;
    for (column, width) in (0..).zip(WIDTHS) {
        page.sheet.set_column_width(column, width)?;
    }
    let mut row = 3;
    for item in &group.items {
        row = of_item(&mut page, row, item)? + 1;
    }
    Ok(page)
}

/// Writes an item, and returns the row after it.
fn of_item(page: &mut Page<'_>, mut row: u32, item: &Item) -> Result<u32, XlsxError> {
    page.section(row, &format!("{}  {}", item.number, item.title))?;
    page.note(row + 1, 0, &item.clause)?;
    row += 2;
    for part in &item.content {
        match part {
            Content::Text { text } => {
                page.note(row, 0, text)?;
                row += 1;
            }
            Content::Facts { rows } => {
                for fact in rows {
                    page.text(row, 0, &fact.label)?;
                    value(page, row, 1, &fact.value)?;
                    if let Some(unit) = &fact.unit {
                        page.text(row, 2, unit)?;
                    }
                    row += 1;
                }
            }
            Content::Table { columns, rows, totals } => {
                let heads: Vec<Head> = columns
                    .iter()
                    .map(|column| Head {
                        title: column
                            .unit
                            .as_ref()
                            .map_or_else(|| column.name.clone(), |unit| format!("{} ({unit})", column.name)),
                        width: 0.0,
                        side: if column.numeric { Side::End } else { Side::Start },
                    })
                    .collect();
                page.heads(row, &heads)?;
                let first = row + 1;
                for (index, cells) in rows.iter().enumerate() {
                    for (column, cell) in (0..).zip(cells) {
                        value(page, first + long(index), column, cell)?;
                    }
                }
                row = first + long(rows.len());
                if !totals.is_empty() {
                    sums(page, first, row, totals)?;
                    row += 1;
                }
            }
        }
        row += 1;
    }
    Ok(row)
}

/// The sums of the rows from `first` to the one above `row`.
fn sums(page: &mut Page<'_>, first: u32, row: u32, totals: &[Option<Decimal>]) -> Result<(), XlsxError> {
    page.label(row, 0, "Total", true)?;
    for (index, total) in totals.iter().enumerate() {
        let column = short(index);
        match total {
            Some(total) => {
                let formula = format!("=SUM({}:{})", cell_name(first, column), cell_name(row - 1, column));
                page.formula_bold(row, column, &formula, float(*total), Look::Exact, true)?;
            }
            None if index > 0 => page.label(row, column, "", true)?,
            None => {}
        }
    }
    Ok(())
}

fn value(page: &mut Page<'_>, row: u32, column: u16, cell: &Cell) -> Result<(), XlsxError> {
    match cell {
        Cell::Number(number) => page.number(row, column, float(*number), Look::Exact),
        Cell::Text(text) => page.wrapped(row, column, text, 18),
        Cell::NotStated => page.text(row, column, "not stated"),
        Cell::Nothing => page.text(row, column, "–"),
    }
}

/// A spreadsheet knows only binary fractions; the document itself has the decimals.
fn float(value: Decimal) -> f64 {
    value.to_f64().unwrap_or(f64::NAN)
}

/// The acts on which the figures rest.
fn acts<'a>(paper: &Paper, style: &'a Style, note: &str) -> Result<Page<'a>, XlsxError> {
    let mut page = Page::directed(false, style, ("Acts and tables", "Acts and tables"), note)?;
    let head = |title: &str, width| Head { title: title.to_owned(), width, side: Side::Start };
    let heads = [head("Table", 24.0), head("Act", 20.0), head("Where", 60.0), head("Compared on", 14.0)];
    page.widths(&heads)?;
    page.heads(3, &heads)?;
    for (index, act) in paper.acts.iter().enumerate() {
        let row = 4 + long(index);
        for (column, text) in (0..).zip([&act.table, &act.act, &act.place, &act.checked]) {
            page.text(row, column, text)?;
        }
    }
    Ok(page)
}
