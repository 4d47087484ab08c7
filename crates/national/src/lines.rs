//! Activity lines: what the file has, and how a line looks once its codes are resolved.

use std::path::Path;
use std::time::Duration;

use calendar::{Date, Month};
use rayon::prelude::*;

use crate::error::Error;
use crate::parquet::{Codes, LineFile};
use crate::partition::{self, RowGroupLines};
use crate::rejected::Rejected;
use crate::resolve::Resolution;

/// The columns of a file of activity lines, in the order in which `generate` writes them.
pub const COLUMNS: [&str; 6] = ["firm", "region", "activity", "quantity", "unit", "date"];

/// A line with nothing left to look up. Sixteen bytes, so that four fill a line of the cache.
#[derive(Clone, Copy, Debug, Default)]
pub(crate) struct Line {
    /// In the activity's unit.
    pub(crate) quantity: f64,
    pub(crate) factor: u32,
    /// Category and month: `category · months + month`.
    pub(crate) cell: u16,
    /// The firm's number within its partition.
    pub(crate) firm: u16,
}

/// The cell of a line that could not be computed.
pub(crate) const REJECTED: u16 = u16::MAX;

/// Where the columns are in the file.
#[derive(Clone, Copy)]
pub(crate) struct Columns {
    pub(crate) firm: usize,
    pub(crate) region: usize,
    pub(crate) activity: usize,
    pub(crate) quantity: usize,
    pub(crate) unit: usize,
    pub(crate) date: usize,
}

/// All lines of a file, resolved and brought together by firm.
pub struct Lines {
    pub(crate) firms: Vec<i32>,
    pub(crate) months: Vec<Month>,
    pub(crate) row_groups: Vec<RowGroupLines>,
    /// Firms in a partition, a power of two given by its exponent.
    pub(crate) shift: u32,
    rejected: Rejected,
    rows: u64,
}

impl Lines {
    /// Reads a Parquet file of lines and resolves each. Runs on the threads of the current pool.
    ///
    /// # Errors
    /// If the file is not one of activity lines. A single bad line is counted in [`Lines::rejected`].
    pub fn read(path: &Path, resolution: &Resolution) -> Result<Lines, Error> {
        let file = LineFile::open(path)?;
        let [firm, region, activity, quantity, unit, date] = COLUMNS.map(|name| file.column(name));
        let columns = Columns {
            firm: firm?,
            region: region?,
            activity: activity?,
            quantity: quantity?,
            unit: unit?,
            date: date?,
        };
        let firms: Vec<i32> = distinct(&file, columns.firm)?;
        let months = months(&distinct(&file, columns.date)?);
        let cells = resolution.categories.len() * months.len();
        check("cells of category and month", cells, usize::from(REJECTED))?;
        let shift = partition::shift(firms.len(), (0..file.row_groups()).map(|group| file.rows(group)).sum());
        let partitions = (firms.len() >> shift) + 1;

        let numbers = FirmNumbers::new(&firms);
        let row_groups: Vec<(RowGroupLines, Rejected)> = (0..file.row_groups())
            .into_par_iter()
            .map(|group| {
                let source = partition::Source { file: &file, group, columns, resolution, months: &months };
                partition::read(&source, &numbers, shift, partitions)
            })
            .collect::<Result<_, _>>()?;
        let mut rejected = Rejected::default();
        let mut all = Vec::new();
        for (lines, bad) in row_groups {
            rejected += bad;
            all.push(lines);
        }
        let rows = (0..file.row_groups()).map(|group| file.rows(group) as u64).sum();
        Ok(Lines { firms, months, row_groups: all, shift, rejected, rows })
    }

    /// How many lines the file has.
    pub fn rows(&self) -> u64 {
        self.rows
    }

    /// How many of them could not be computed.
    pub fn rejected(&self) -> Rejected {
        self.rejected
    }

    /// The numbers of the firms, in order.
    pub fn firms(&self) -> &[i32] {
        &self.firms
    }

    /// The months that occur, in order.
    pub fn months(&self) -> &[Month] {
        &self.months
    }
}

/// From a firm's number in the file to its place in the sorted list.
pub(crate) enum FirmNumbers<'a> {
    /// By table, if the numbers lie close together.
    Table { least: i32, places: Vec<u32> },
    /// By search.
    Search(&'a [i32]),
}

impl<'a> FirmNumbers<'a> {
    fn new(firms: &'a [i32]) -> Self {
        let (Some(least), Some(most)) = (firms.first(), firms.last()) else { return FirmNumbers::Search(firms) };
        let span = i64::from(*most) - i64::from(*least) + 1;
        if span > 64 * firms.len() as i64 {
            return FirmNumbers::Search(firms);
        }
        let mut places = vec![0; span as usize];
        for (place, firm) in firms.iter().enumerate() {
            if let Some(slot) = places.get_mut((i64::from(*firm) - i64::from(*least)) as usize) {
                *slot = place as u32;
            }
        }
        FirmNumbers::Table { least: *least, places }
    }

    pub(crate) fn place(&self, firm: i32) -> Option<u32> {
        match self {
            FirmNumbers::Table { least, places } => {
                let at = i64::from(firm) - i64::from(*least);
                usize::try_from(at).ok().and_then(|at| places.get(at).copied())
            }
            FirmNumbers::Search(firms) => firms.binary_search(&firm).ok().map(|place| place as u32),
        }
    }
}

fn check(what: &'static str, found: usize, most: usize) -> Result<(), Error> {
    if found > most { Err(Error::TooMany { what, found, most }) } else { Ok(()) }
}

/// The distinct values of a column over all row groups, in order.
fn distinct(file: &LineFile, column: usize) -> Result<Vec<i32>, Error> {
    let mut lists: Vec<Vec<i32>> = (0..file.row_groups())
        .into_par_iter()
        .map(|group| {
            let entries = Codes::distinct::<i32>(&file.chunk(group, column)?)?;
            let mut values: Vec<i32> = entries.into_iter().flatten().collect();
            values.sort_unstable();
            values.dedup();
            Ok(values)
        })
        .collect::<Result<_, Error>>()?;
    // Merging neighbours in pairs keeps the work linear in the number of row groups' levels.
    while lists.len() > 1 {
        lists = lists.par_chunks(2).map(merge).collect();
    }
    Ok(lists.pop().unwrap_or_default())
}

fn merge(pair: &[Vec<i32>]) -> Vec<i32> {
    let [left, right] = pair else { return pair.concat() };
    let mut merged = [left.as_slice(), right.as_slice()].concat();
    // The standard sort finds the two ordered runs and merges them.
    merged.sort();
    merged.dedup();
    merged
}

/// Days since 1970, as Parquet's DATE counts them, to a civil date; `None` outside the calendar.
pub(crate) fn civil(days: i32) -> Option<Date> {
    let epoch = calendar::date(1970, 1, 1);
    let span = Duration::from_secs(u64::from(days.unsigned_abs()) * 86_400);
    if days < 0 { epoch.checked_sub(span).ok() } else { epoch.checked_add(span).ok() }
}

fn months(days: &[i32]) -> Vec<Month> {
    let mut months: Vec<Month> = days.iter().filter_map(|day| civil(*day)).map(Month::of).collect();
    months.dedup();
    months
}
