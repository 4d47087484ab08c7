//! Activity lines: what the file has, and how a line looks once its codes are resolved.

use std::path::Path;
use std::sync::Mutex;
use std::time::Duration;

use calendar::{Date, Month};
use rayon::prelude::*;

use crate::deal::Dealt;
use crate::error::Error;
use crate::line::{Layout, Packed};
use crate::memory;
use crate::parquet::{Codes, LineFile};
use crate::partition;
use crate::places::Places;
use crate::rejected::Rejected;
use crate::resolve::{Narrowed, Resolution};
use uncertainty::Level;

/// The columns of a file of activity lines, in the order in which `generate` writes them.
pub const COLUMNS: [&str; 6] = ["firm", "region", "activity", "quantity", "unit", "date"];

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
    pub(crate) row_groups: Vec<Dealt>,
    pub(crate) layout: Layout,
    rejected: Rejected,
    rows: u64,
}

impl Lines {
    /// Reads a Parquet file of lines and resolves each. Runs on the threads of the current pool.
    ///
    /// # Errors
    /// If the file is not one of activity lines. A single bad line is counted in [`Lines::rejected`].
    pub fn read(path: &Path, resolution: &Resolution, level: Level) -> Result<Lines, Error> {
        Ok(Scan::open(path, resolution, level)?.read(|_| None::<Nothing>)?.0)
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

/// A file whose footer and dictionaries are read.
pub(crate) struct Scan<'a> {
    file: LineFile,
    columns: Columns,
    resolution: &'a Resolution,
    level: Level,
    narrowed: Narrowed,
    firms: Vec<i32>,
    /// The firms that only one row group has, by place. Empty if that is not known.
    alone: Vec<bool>,
    pub(crate) months: Vec<Month>,
}

impl<'a> Scan<'a> {
    pub(crate) fn open(path: &Path, resolution: &'a Resolution, level: Level) -> Result<Self, Error> {
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
        let (firms, alone) = distinct(&dictionaries(&file, columns.firm)?);
        let days = distinct(&dictionaries(&file, columns.date)?).0;
        let months = months(&days);
        let narrowed = resolution.narrowed(days.iter().filter_map(|day| civil(*day)));
        let too_many = Error::TooMany { what: "factors", found: resolution.factors(), most: usize::from(u16::MAX) };
        let narrowed = narrowed.ok_or(too_many)?;
        let cells = resolution.categories.len() * months.len();
        check("cells of category and month", cells, usize::from(u16::MAX))?;
        Ok(Scan { file, columns, resolution, level, narrowed, firms, alone, months })
    }

    /// Reads the lines. What `begin` makes for a row group takes the lines of the firms that no other row group
    /// has, if those of each lie together; all others are kept. `begin` may make nothing.
    pub(crate) fn read<W: Whole>(self, begin: impl Fn(Layout) -> Option<W> + Sync) -> Result<(Lines, Vec<W>), Error> {
        let groups = 0..self.file.row_groups();
        let rows = groups.clone().map(|group| self.file.rows(group)).sum();
        let firm_bits = partition::firm_bits(self.firms.len(), rows);
        let layout = Layout::new(self.resolution.factors(), self.months.len(), firm_bits);
        let numbers = Places::new(&self.firms);
        let spare = Mutex::new(Vec::new());
        let read: Vec<(Dealt, Rejected, Option<W>)> = groups
            .into_par_iter()
            .map(|group| {
                let mut whole = begin(layout);
                let source = partition::Source {
                    file: &self.file,
                    group,
                    columns: self.columns,
                    resolution: self.resolution,
                    level: self.level,
                    narrowed: &self.narrowed,
                    months: &self.months,
                    layout,
                    numbers: &numbers,
                    firms: &self.firms,
                    alone: &self.alone,
                };
                let mut places = memory::again(&spare, || memory::with_capacity(self.file.rows(group)));
                let (lines, bad) = partition::read(&source, &mut places, whole.as_mut())?;
                memory::keep(&spare, places);
                Ok((lines, bad, whole))
            })
            .collect::<Result<_, Error>>()?;
        let mut rejected = Rejected::default();
        let (mut row_groups, mut totals) = (Vec::new(), Vec::new());
        for (lines, bad, whole) in read {
            rejected += bad;
            row_groups.push(lines);
            totals.extend(whole);
        }
        let Scan { firms, months, .. } = self;
        Ok((Lines { firms, months, row_groups, layout, rejected, rows: rows as u64 }, totals))
    }
}

/// What takes the lines of a firm that no other row group has.
pub(crate) trait Whole: Send {
    /// Takes some lines of a firm. All lines of one firm come before those of the next.
    fn add(&mut self, firm: i32, lines: &[Packed]) -> Result<(), Error>;
    /// The firm has no more lines.
    fn end(&mut self, firm: i32);
}

/// Of which there is none: every line is kept.
enum Nothing {}

impl Whole for Nothing {
    fn add(&mut self, _firm: i32, _lines: &[Packed]) -> Result<(), Error> {
        match *self {}
    }

    fn end(&mut self, _firm: i32) {}
}

fn check(what: &'static str, found: usize, most: usize) -> Result<(), Error> {
    if found > most { Err(Error::TooMany { what, found, most }) } else { Ok(()) }
}

/// The distinct values of a column in each row group, in no order.
fn dictionaries(file: &LineFile, column: usize) -> Result<Vec<Vec<i32>>, Error> {
    (0..file.row_groups())
        .into_par_iter()
        .map(|group| {
            let entries = Codes::distinct::<i32>(&file.dictionary(group, column)?)?;
            Ok(entries.into_iter().flatten().collect())
        })
        .collect()
}

/// The distinct values of all lists, in order, and whether each is in one list only.
fn distinct(lists: &[Vec<i32>]) -> (Vec<i32>, Vec<bool>) {
    let values = || lists.iter().flatten();
    let (Some(least), Some(most)) = (values().min(), values().max()) else { return (Vec::new(), Vec::new()) };
    let span = i64::from(*most) - i64::from(*least) + 1;
    if span > WIDEST_SPAN {
        return (merged(lists), Vec::new());
    }
    // Counting instead of sorting: a country's register has few gaps.
    let mut counts = vec![0_u8; span as usize];
    for value in values() {
        if let Some(count) = counts.get_mut((i64::from(*value) - i64::from(*least)) as usize) {
            *count = count.saturating_add(1);
        }
    }
    let found = counts.iter().zip(i64::from(*least)..).filter(|(count, _)| **count > 0);
    found.map(|(count, value)| (value as i32, *count == 1)).unzip()
}

/// A byte each: 16 MB.
const WIDEST_SPAN: i64 = 1 << 24;

/// The distinct values of all lists, in order, by sorting.
fn merged(lists: &[Vec<i32>]) -> Vec<i32> {
    let mut lists: Vec<Vec<i32>> = lists
        .par_iter()
        .map(|list| {
            let mut values = list.clone();
            values.sort_unstable();
            values.dedup();
            values
        })
        .collect();
    // Merging neighbours in pairs keeps the work linear in the number of row groups' levels.
    while lists.len() > 1 {
        lists = lists.par_chunks(2).map(merge).collect();
    }
    lists.pop().unwrap_or_default()
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
