//! A table of freight within a paper: where from, where to, how many tonnes, how far. It is read as the same table of a
//! sheet is, from the cells that stand under its headers.

use std::borrow::Cow;

use measure::{Basis, Quality};

use super::info::Info;
use super::roles::Role;
use super::row::Row;
use super::stack;
use super::{Paper, Sink};
use crate::document::Part;
use crate::identity::line_id;
use crate::ledger::{self, Cell, GridRow, LedgerReading, Origin};

/// A table of freight has at least so many columns.
const COLUMNS: usize = 3;
const LAYOUT: &str = "freight-table";

/// Reads rows as a table of freight; `false` if none of them names its columns.
pub(super) fn read(paper: &Paper<'_>, rows: &[Row], info: &Info, sink: &mut Sink) -> bool {
    let Some((from, read)) =
        rows.iter().enumerate().find_map(|(at, head)| Some((at, table(paper, rows, at, head, info)?)))
    else {
        return false;
    };
    sink.layout(LAYOUT);
    let row_of = |number: Option<u64>| {
        let below = usize::try_from(number?.checked_sub(1)?).ok()?;
        rows.get(from + below)
    };
    for mut line in read.lines {
        if let Some(row) = row_of(line.evidence.place.row.map(u64::from)) {
            line.evidence.place.page = Some(row.page);
            line.evidence.place.row = u32::try_from(row.line).ok();
            line.evidence.raw = row.text.clone();
        }
        line.id = line_id(paper.sha256, &line.evidence.place, 0);
        line.quality = Quality { basis: Basis::Document, ..line.quality };
        line.supplier = line.supplier.or_else(|| info.supplier.clone());
        line.document_number = line.document_number.or_else(|| info.number.clone());
        line.recognition.because.insert(0, format!("layout:{LAYOUT}"));
        sink.lines.push(line);
    }
    for mut aside in read.aside {
        if let Some(row) = row_of(aside.place.row) {
            aside.place = aside.place.in_part(Part::Page(row.page)).at_row(row.line).reading(row.text.clone());
        }
        sink.aside.push(aside);
    }
    sink.passed_over += read.passed_over;
    sink.seen.add(read.seen);
    true
}

/// What the table below a row says, if that row names its columns.
fn table(paper: &Paper<'_>, rows: &[Row], at: usize, head: &Row, info: &Info) -> Option<LedgerReading> {
    let heads = stack::segments(head);
    if heads.len() < COLUMNS || !head.figures.is_empty() {
        return None;
    }
    let columns: Vec<(f64, f64)> = heads.iter().map(|words| edges(words)).collect();
    let below = rows.get(at..)?;
    let cells = (1u64..).zip(below).map(|(number, row)| GridRow { number, cells: cells(row, &columns) });
    let around: Vec<String> =
        paper.site(info).map(|site| site.id.clone()).into_iter().chain([info.title.clone()]).collect();
    let origin = Origin { file: paper.file, sha256: paper.sha256 };
    let days = paper.days(info).map(|(days, _)| days);
    let grid: Vec<GridRow<'static>> = cells
        .zip(below)
        .map(|(cells, row)| if is_total(row) { GridRow { cells: Vec::new(), ..cells } } else { cells })
        .collect();
    ledger::read_freight(grid, &origin, &around, days, paper.context)
}

/// Whether a row is a total, a tax, a date of payment: no freight.
fn is_total(row: &Row) -> bool {
    let none = |role: Role| {
        matches!(
            role,
            Role::TotalHt | Role::TotalTtc | Role::Vat | Role::Stamp | Role::Arrears | Role::DueDate | Role::Number
        )
    };
    !row.figures.is_empty() && row.labels.iter().any(|label| none(label.role))
}

/// The texts of a row under the columns that they stand in, or stand nearest to.
fn cells(row: &Row, columns: &[(f64, f64)]) -> Vec<(u32, Cell<'static>)> {
    let mut texts: Vec<String> = vec![String::new(); columns.len()];
    for words in stack::segments(row) {
        let (left, right) = edges(&words);
        // Negative where they overlap: the more, the nearer.
        let apart = |column: &(f64, f64)| left.max(column.0) - right.min(column.1);
        let nearest =
            columns.iter().enumerate().min_by(|a, b| apart(a.1).total_cmp(&apart(b.1))).map(|(place, _)| place);
        let Some(text) = nearest.and_then(|place| texts.get_mut(place)) else { continue };
        for word in &words {
            if !text.is_empty() {
                text.push(' ');
            }
            text.push_str(&word.text);
        }
    }
    let cells = (1u32..).zip(texts).filter(|(_, text)| !text.is_empty());
    cells.map(|(column, text)| (column, Cell::Text(Cow::Owned(text)))).collect()
}

fn edges(words: &[crate::document::pages::Word]) -> (f64, f64) {
    let left = words.iter().map(|word| word.left).fold(f64::INFINITY, f64::min);
    let right = words.iter().map(|word| word.right).fold(f64::NEG_INFINITY, f64::max);
    (left, right)
}
