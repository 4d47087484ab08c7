//! Ledgers: any table or sheet whose header names its columns (`docs/firm-folder.md`, §3).

mod accounts;
mod aggregate;
mod asides;
mod beside;
mod cells;
mod coin;
mod common;
mod contents;
mod continued;
mod declared;
mod entry;
mod figures;
mod given_back;
mod grid;
mod header;
mod in_words;
mod kinds;
mod layout;
mod narrow;
mod observe;
mod plan;
mod purchase;
mod quantity;
mod reader;
mod role;
mod scale;
mod sides;
mod span;
mod subject;
mod sums;
mod totals;
mod unit_cache;
mod unmade;
mod wide;
mod year;

use std::collections::BTreeSet;
use std::sync::Arc;

use calendar::Period;
use measure::ActivityLine;

use crate::document::sheets::{Sheet, Visibility};
use crate::document::table::{Record, Table};
use crate::document::{Locator, Part, Refusal};
use crate::why::Why;
use crate::{Aside, ColumnReading, Context, Seen};
use layout::Layout;
use plan::Column;
use reader::Reader;
use role::Role;

pub(crate) use grid::{Cell, GridRow};
pub(crate) use purchase::not_bought;

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
    /// How far all this depends on the reporting year.
    pub seen: Seen,
    /// Ids of lines of which a cell says that they are totals.
    pub(crate) worded: BTreeSet<String>,
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
        self.seen.add(other.seen);
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
        plan.year = plan.year.or_folder(context.vocabulary, file);
        contents::complete(context, &mut plan, rows.iter());
        observe::observe(&mut plan, rows.iter());
        observe::assume(&mut plan);
        let origin = Origin { file, sha256 };
        let layout = Layout::of(&plan, context.vocabulary);
        let mut reader = Reader::new(context, &origin, &layout, Some(&sheet.name), &around);
        rows.iter().for_each(|row| reader.read(row));
        reading.append(reader.finish());
    }
    sums::in_workbook(context, file, &mut reading);
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
    plan.year = plan.year.or_folder(context.vocabulary, file);
    if table.dialect().delimiter == ',' {
        plan.width = plan.headers.iter().map(|(column, _)| *column).max();
    }
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
    let layout = Layout::of(&plan, context.vocabulary);
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

/// Reads the rows of a table of freight found in a page, the first of which names its columns: what is carried and how
/// far, or from where to where. `None` if they do not say that. Rows without a date are of `days`.
pub(crate) fn read_freight(
    mut rows: Vec<GridRow<'static>>,
    origin: &Origin<'_>,
    around: &[String],
    days: Option<Period>,
    context: &Context<'_>,
) -> Option<LedgerReading> {
    let mut plan = header::find(context, &rows, around)?;
    contents::complete(context, &mut plan, rows.iter());
    let has = |role: Role| plan.roles.contains_key(&role);
    let carried = has(Role::Mass) || has(Role::Quantity);
    let moved = has(Role::Distance) || (has(Role::Origin) && has(Role::Destination));
    if plan.titles.iter().any(|title| !title.is_empty()) || !plan.wide.is_empty() || !carried || !moved {
        return None;
    }
    if let Some(days) = days.filter(|_| !plan.roles.keys().any(|role| role.is_date())) {
        let next = rows.iter().flat_map(|row| &row.cells).map(|(column, _)| *column).max().unwrap_or(0) + 1;
        for (role, column, day) in [(Role::Start, next, days.start()), (Role::End, next + 1, days.end())] {
            plan.roles.insert(role, Column::unheaded(column));
            rows.iter_mut().for_each(|row| row.cells.push((column, Cell::Date(day))));
        }
    }
    observe::observe(&mut plan, rows.iter());
    observe::assume(&mut plan);
    let layout = Layout::of(&plan, context.vocabulary);
    let mut reader = Reader::new(context, origin, &layout, None, around);
    let measured: Vec<u32> =
        plan.roles.iter().filter(|(role, _)| role.measures()).map(|(_, column)| column.number).collect();
    for row in &rows {
        // What else a page holds has no figure under such a header.
        let counts = |column: &u32| row.cell(*column).is_some_and(|cell| cell.raw().contains(char::is_numeric));
        if row.number <= plan.last_header_row || measured.iter().any(counts) {
            reader.read(row);
        }
    }
    Some(reader.finish())
}

/// The name of a file without its folder's slashes and its extension.
fn stem(file: &str) -> String {
    let name = file.rsplit(['/', '\\']).next().unwrap_or(file);
    name.rsplit_once('.').map_or(name, |(stem, _)| stem).to_owned()
}
