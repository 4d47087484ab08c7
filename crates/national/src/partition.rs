//! Lines brought together by firm, in two steps that each fit the processor's second-level cache.
//!
//! A row group is decoded in blocks and its lines are dealt out to *partitions* of neighbouring
//! firms (a counting sort within the row group). Later each partition is gathered from all row
//! groups and sorted by firm. Both keep the order of the file, and neither depends on which thread
//! does what. After that a firm's lines lie side by side, so its totals never leave the first-level
//! cache: that is what a hash table over 10 million groups cannot offer.

use crate::error::Error;
use crate::lines::{Columns, FirmNumbers, Line, REJECTED, civil};
use crate::memory;
use crate::parquet::{Codes, Damaged, Dictionary, Doubles, LineFile};
use crate::rejected::{Reason, Rejected};
use crate::resolve::{ActivityCodes, NO_FACTOR, Resolution};
use calendar::Month;

/// Lines decoded at once: their codes stay in the first-level cache.
const BLOCK: usize = 2048;
/// Lines that a partition should have, so that it fits the second-level cache.
const PARTITION_LINES: usize = 1 << 15;

/// The lines of one row group, sorted by partition.
pub(crate) struct RowGroupLines {
    pub(crate) lines: Vec<Line>,
    /// Where each partition starts, and the end of the last.
    pub(crate) starts: Vec<u32>,
}

/// A row group and all that resolves it.
pub(crate) struct Source<'a> {
    pub(crate) file: &'a LineFile,
    pub(crate) group: usize,
    pub(crate) columns: Columns,
    pub(crate) resolution: &'a Resolution,
    pub(crate) months: &'a [Month],
}

/// How many firms, as a power of two, make up a partition of the right size.
pub(crate) fn shift(firms: usize, rows: usize) -> u32 {
    let lines_per_firm = rows.div_ceil(firms.max(1)).max(1);
    (PARTITION_LINES / lines_per_firm).max(1).ilog2().min(u16::BITS)
}

/// Decodes a row group, resolves its lines and deals them out.
pub(crate) fn read(
    source: &Source<'_>,
    numbers: &FirmNumbers<'_>,
    shift: u32,
    partitions: usize,
) -> Result<(RowGroupLines, Rejected), Error> {
    let rows = source.file.rows(source.group);
    // Lines without a firm go to a partition of their own after the last, which nobody reads.
    let nobody = (partitions << shift) as u32;
    let (firms, without_firm) = firms(source, numbers, rows, nobody)?;
    let mut starts = vec![0_u32; partitions + 2];
    if firms.is_sorted() {
        // By runs: a counter that grows by one for each line of a long run would wait for itself.
        for run in firms.chunk_by(|one, next| one >> shift == next >> shift) {
            let partition = run.first().map_or(0, |firm| *firm >> shift) as usize;
            if let Some(count) = starts.get_mut(partition + 1) {
                *count += run.len() as u32;
            }
        }
    } else {
        for firm in &firms {
            if let Some(count) = starts.get_mut((*firm >> shift) as usize + 1) {
                *count += 1;
            }
        }
    }
    let mut sum = 0;
    for start in &mut starts {
        sum += *start;
        *start = sum;
    }
    let mut next = starts.clone();
    let mut lines = memory::filled(Line::default(), rows);
    let mut rejected = Rejected { without_firm, ..Rejected::default() };
    let mut block = Block::open(source)?;
    let mask = (1_u32 << shift) - 1;
    let resolution = source.resolution;
    let mut resolved = vec![Line::default(); BLOCK];
    for firms in firms.chunks(BLOCK) {
        block.fill(firms.len())?;
        for ((row, firm), line) in block.rows().zip(firms).zip(&mut resolved) {
            let activity = block.activity.meaning(row.activity);
            let day = block.day.meaning(row.day);
            let region = block.region.meaning(row.region);
            let unit = block.unit.meaning(row.unit);
            let size = resolution.conversion.get((activity.conversion + unit) as usize).copied().unwrap_or(f64::NAN);
            let place = (activity.factor + day.epoch + region) as usize;
            let factor = resolution.factor.get(place).copied().unwrap_or(NO_FACTOR);
            let quantity = row.quantity * size;
            let cell = (activity.category * block.months + day.month) as u16;
            *line = Line { quantity, factor, cell, firm: (*firm & mask) as u16 };
            // One comparison for every kind of NaN and for absurd quantities.
            if !(quantity.abs() <= activity.largest && factor != NO_FACTOR) {
                line.cell = REJECTED;
                // A line is counted under one reason only.
                if *firm != nobody {
                    *rejected.of(reason(activity, day, region, unit, size, factor)) += 1;
                }
            }
        }
        for (line, firm) in resolved.iter().zip(firms) {
            let slot = next.get_mut((*firm >> shift) as usize).ok_or(Damaged("a firm that no dictionary names"))?;
            *lines.get_mut(*slot as usize).ok_or(Damaged("more lines than rows"))? = *line;
            *slot += 1;
        }
    }
    Ok((RowGroupLines { lines, starts }, rejected))
}

/// The place of each line's firm, and how many lines have none.
fn firms(source: &Source<'_>, numbers: &FirmNumbers<'_>, rows: usize, nobody: u32) -> Result<(Vec<u32>, u64), Error> {
    let (entries, mut codes) = Codes::open::<i32>(&source.file.chunk(source.group, source.columns.firm)?)?;
    let places: Vec<u32> =
        entries.iter().map(|entry| entry.and_then(|firm| numbers.place(firm)).unwrap_or(nobody)).collect();
    let mut firms = vec![0; rows];
    codes.fill(&mut firms)?;
    let mut without = 0;
    for firm in &mut firms {
        *firm = *places.get(*firm as usize).ok_or(CODE)?;
        without += u64::from(*firm == nobody);
    }
    Ok((firms, without))
}

const CODE: Damaged = Damaged("a code beyond its dictionary");

/// Stands for "unknown" in every dense table: beyond its end, yet three of them add up without overflow.
const UNKNOWN: u32 = 1 << 30;
const UNKNOWN_DAY: Day = Day { epoch: UNKNOWN, month: 0 };
const UNKNOWN_ACTIVITY: ActivityCodes =
    ActivityCodes { factor: UNKNOWN, conversion: UNKNOWN, category: 0, largest: f64::NEG_INFINITY };

#[cold]
fn reason(activity: ActivityCodes, day: Day, region: u32, unit: u32, size: f64, factor: u32) -> Reason {
    if day.epoch == UNKNOWN {
        Reason::Date
    } else if activity.factor == UNKNOWN {
        Reason::Activity
    } else if region == UNKNOWN {
        Reason::Region
    } else if unit == UNKNOWN {
        Reason::Unit
    } else if size.is_nan() {
        Reason::Conversion
    } else if factor == NO_FACTOR {
        Reason::Factor
    } else {
        Reason::Quantity
    }
}

/// One coded column: the codes of the block at hand and what they mean in this row group.
struct Coded<T> {
    codes: Codes,
    block: Vec<u32>,
    meanings: Vec<T>,
    unknown: T,
}

impl<T: Copy> Coded<T> {
    fn open<D: Dictionary>(
        source: &Source<'_>,
        column: usize,
        unknown: T,
        known: impl Fn(&D) -> Option<T>,
    ) -> Result<Self, Error> {
        let (entries, codes) = Codes::open::<D>(&source.file.chunk(source.group, column)?)?;
        let meanings = entries.iter().map(|entry| entry.as_ref().and_then(&known).unwrap_or(unknown)).collect();
        Ok(Coded { codes, block: Vec::with_capacity(BLOCK), meanings, unknown })
    }

    fn fill(&mut self, count: usize) -> Result<(), Error> {
        self.block.resize(count, 0);
        self.codes.fill(&mut self.block)?;
        let beyond = self.block.iter().fold(0, |most, code| most.max(*code)) as usize >= self.meanings.len();
        if beyond { Err(CODE.into()) } else { Ok(()) }
    }

    #[inline]
    fn meaning(&self, code: u32) -> T {
        self.meanings.get(code as usize).copied().unwrap_or(self.unknown)
    }
}

/// A day: its epoch and its month.
#[derive(Clone, Copy)]
struct Day {
    epoch: u32,
    month: u32,
}

/// The columns of a block of lines.
struct Block {
    activity: Coded<ActivityCodes>,
    region: Coded<u32>,
    unit: Coded<u32>,
    day: Coded<Day>,
    quantities: Doubles,
    quantity: Vec<f64>,
    months: u32,
}

/// A row as codes.
struct Row {
    activity: u32,
    region: u32,
    unit: u32,
    day: u32,
    quantity: f64,
}

impl Block {
    fn open(source: &Source<'_>) -> Result<Self, Error> {
        let (resolution, columns) = (source.resolution, source.columns);
        let day = |days: &i32| {
            let date = civil(*days)?;
            let month = source.months.binary_search(&Month::of(date)).ok()? as u32;
            Some(Day { epoch: resolution.epoch(date), month })
        };
        let activity = |code: &String| resolution.activities.get(code).copied();
        let epochs = resolution.epochs();
        let region = |code: &String| resolution.regions.get(code).map(|region| region * epochs);
        let unit = |code: &String| resolution.units.get(code).copied();
        Ok(Block {
            activity: Coded::open(source, columns.activity, UNKNOWN_ACTIVITY, activity)?,
            region: Coded::open(source, columns.region, UNKNOWN, region)?,
            unit: Coded::open(source, columns.unit, UNKNOWN, unit)?,
            day: Coded::open(source, columns.date, UNKNOWN_DAY, day)?,
            quantities: Doubles::open(&source.file.chunk(source.group, columns.quantity)?)?,
            quantity: Vec::with_capacity(BLOCK),
            months: source.months.len() as u32,
        })
    }

    fn fill(&mut self, count: usize) -> Result<(), Error> {
        self.activity.fill(count)?;
        self.region.fill(count)?;
        self.unit.fill(count)?;
        self.day.fill(count)?;
        self.quantity.resize(count, 0.0);
        Ok(self.quantities.fill(&mut self.quantity)?)
    }

    #[inline]
    fn rows(&self) -> impl Iterator<Item = Row> {
        let activity_region = self.activity.block.iter().zip(&self.region.block);
        let unit_day = self.unit.block.iter().zip(&self.day.block);
        activity_region.zip(unit_day).zip(&self.quantity).map(|(((activity, region), (unit, day)), quantity)| Row {
            activity: *activity,
            region: *region,
            unit: *unit,
            day: *day,
            quantity: *quantity,
        })
    }
}
