//! Ledgers: any table or sheet whose header names its columns (`docs/firm-folder.md`, §3).

mod aggregate;
mod asides;
mod cells;
mod common;
mod contents;
mod continued;
mod declared;
mod entry;
mod figures;
mod grid;
mod header;
mod kinds;
mod layout;
mod narrow;
mod observe;
mod plan;
mod quantity;
mod reader;
mod role;
mod subject;
mod totals;
mod unit_cache;
mod wide;

use std::sync::Arc;

use measure::ActivityLine;

use crate::document::sheets::{Sheet, Visibility};
use crate::document::table::{Record, Table};
use crate::document::{Locator, Part, Refusal};
use crate::why::Why;
use crate::{Aside, ColumnReading, Context};
use grid::GridRow;
use layout::Layout;
use reader::Reader;

/// A document as the ledgers see it.
#[derive(Clone, Debug)]
pub(crate) struct Origin<'o> {
    /// Path within the folder.
    pub file: &'o Arc<str>,
    /// SHA-256, hexadecimal.
    pub sha256: &'o str,
}

/// What a ledger says.
#[derive(Clone, Debug, Default)]
pub struct LedgerReading {
    /// Activity lines, in the order of rows.
    pub lines: Vec<ActivityLine>,
    /// What was kept aside.
    pub aside: Vec<Aside>,
    /// `ledger`, `ledger-months`, `ledger-quarters`, `ledger-sites`, `ledger-wide`, `ledger-aggregated`.
    pub layouts: Vec<String>,
    /// What the columns hold.
    pub columns: Vec<ColumnReading>,
    /// Rows without activity, knowingly: titles, totals, repeated headers.
    pub passed_over: usize,
}

impl LedgerReading {
    fn append(&mut self, other: LedgerReading) {
        self.lines.extend(other.lines);
        self.aside.extend(other.aside);
        for layout in other.layouts {
            if !self.layouts.contains(&layout) {
                self.layouts.push(layout);
            }
        }
        self.columns.extend(other.columns);
        self.passed_over += other.passed_over;
    }
}

/// Progress is told after so many rows, some hundredths of a second.
const TOLD_EACH: u64 = 4096;

/// How many rows are looked at to find the header and to learn how numbers and dates are written.
const SAMPLE: usize = 5_000;

/// Reads the sheets of a workbook. A hidden sheet is kept aside as a whole: nobody sees what it counts.
pub fn read_sheets(sheets: &[Sheet], file: &Arc<str>, sha256: &str, context: &Context<'_>) -> LedgerReading {
    let mut reading = LedgerReading::default();
    for sheet in sheets.iter().filter(|sheet| !sheet.rows.is_empty()) {
        let place = Locator::file(file).in_part(Part::Sheet(Arc::clone(&sheet.name)));
        if sheet.visibility != Visibility::Visible {
            let why = Why::HiddenSheet { sheet: sheet.name.to_string() };
            reading.aside.push(Aside::new(place, why.reason(), &why));
            continue;
        }
        let rows: Vec<GridRow<'_>> = grid::of_sheet(sheet).filter(|row| !row.cells.is_empty()).collect();
        let around = [sheet.name.to_string(), stem(file)];
        let Some(mut plan) = header::find(context, &rows, &around) else {
            // A sheet without a single number is a cover or a note.
            if rows.iter().flat_map(|row| &row.cells).any(|(_, cell)| matches!(cell, grid::Cell::Number { .. })) {
                reading.aside.push(Aside::new(place, Why::NoHeader.reason(), &Why::NoHeader));
            } else {
                reading.passed_over += rows.len();
            }
            continue;
        };
        contents::complete(context, &mut plan, rows.iter());
        observe::observe(&mut plan, rows.iter());
        observe::assume(&mut plan);
        let origin = Origin { file, sha256 };
        let layout = Layout::of(&plan);
        let mut reader = Reader::new(context, &origin, &layout, Some(&sheet.name), &around);
        rows.iter().for_each(|row| reader.read(row));
        reading.append(reader.finish());
    }
    reading
}

/// Reads a table row by row; memory does not grow with its length. `progress` hears how many
/// rows are read.
///
/// # Errors
/// If the source can no longer be read.
pub fn read_table(
    table: &Table,
    file: &Arc<str>,
    sha256: &str,
    context: &Context<'_>,
    progress: &mut dyn FnMut(u64),
) -> Result<LedgerReading, Refusal> {
    let mut rows = table.rows()?;
    let mut record = Record::default();
    let mut sample: Vec<GridRow<'static>> = Vec::new();
    while sample.len() < SAMPLE && rows.read(&mut record)? {
        let row = grid::of_record(&record);
        if !row.cells.is_empty() {
            sample.push(row.into_owned());
        }
    }
    let around = [stem(file)];
    let Some(mut plan) = header::find(context, &sample, &around) else {
        let aside = Aside::new(Locator::file(file), Why::NoHeader.reason(), &Why::NoHeader);
        return Ok(LedgerReading { aside: vec![aside], ..LedgerReading::default() });
    };
    contents::complete(context, &mut plan, sample.iter());
    observe::observe(&mut plan, sample.iter());
    // What the sample leaves open, the rest of the table may tell.
    while observe::is_open(&plan) && rows.read(&mut record)? {
        let row = grid::of_record(&record);
        observe::observe(&mut plan, std::iter::once(&row));
    }
    drop(sample);
    observe::assume(&mut plan);
    let origin = Origin { file, sha256 };
    let layout = Layout::of(&plan);
    let mut reader = Reader::new(context, &origin, &layout, None, &around);
    let mut count = 0;
    table.visit(&mut |record| {
        let row = grid::of_record(record);
        if !row.cells.is_empty() {
            reader.read(&row);
        }
        count += 1;
        if count % TOLD_EACH == 0 {
            progress(count);
        }
    })?;
    Ok(reader.finish())
}

/// The name of a file without its folder's slashes and its extension.
fn stem(file: &str) -> String {
    let name = file.rsplit(['/', '\\']).next().unwrap_or(file);
    name.rsplit_once('.').map_or(name, |(stem, _)| stem).to_owned()
}
