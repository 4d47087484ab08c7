//! Lines brought together by firm, in two steps that each fit the processor's second-level cache.
//!
//! A row group is decoded in blocks and its lines are dealt out to *partitions* of neighbouring
//! firms (a counting sort within the row group). Later each partition is gathered from all row
//! groups and sorted by firm. Both keep the order of the file, and neither depends on which thread
//! does what. In a file that is in order of firms all this is needed only for those that a row group shares
//! with the next: the others are totalled as they are read. After that a firm's lines lie side by side, so its totals never leave the first-level
//! cache: that is what a hash table over 10 million groups cannot offer.

use crate::error::Error;
use crate::lines::{Columns, FirmNumbers, Line, REJECTED, Whole, civil};
use crate::memory;
use crate::parquet::{Codes, Damaged, Dictionary, Doubles, LineFile};
use crate::rejected::{Reason, Rejected};
use crate::resolve::{ActivityCodes, NO_FACTOR, Narrowed, Resolution};
use calendar::Month;

/// Lines decoded at once: their codes stay in the first-level cache.
const BLOCK: usize = 1024;
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
    pub(crate) narrowed: &'a Narrowed,
    pub(crate) months: &'a [Month],
    pub(crate) numbers: &'a FirmNumbers<'a>,
    /// The numbers of the firms, in order.
    pub(crate) firms: &'a [i32],
    /// Whether a firm is in no other row group, by place; empty if not known.
    pub(crate) alone: &'a [bool],
}

/// How many firms, as a power of two, make up a partition of the right size.
pub(crate) fn shift(firms: usize, rows: usize) -> u32 {
    let lines_per_firm = rows.div_ceil(firms.max(1)).max(1);
    (PARTITION_LINES / lines_per_firm).max(1).ilog2().min(u16::BITS)
}

/// Decodes a row group, resolves its lines and deals them out.
///
/// If the row group is in order of firms, `whole` takes those of the firms that no other row group has. Their
/// lines then never leave the first-level cache. `places` is memory to use again.
pub(crate) fn read<W: Whole>(
    source: &Source<'_>,
    shift: u32,
    partitions: usize,
    places: &mut Vec<u32>,
    whole: Option<&mut W>,
) -> Result<(RowGroupLines, Rejected), Error> {
    // Lines without a firm go to a partition of their own after the last, which nobody reads.
    let nobody = (partitions << shift) as u32;
    let without_firm = firms(source, nobody, places)?;
    let ordered = places.is_sorted();
    let mut whole = whole.filter(|_| ordered);
    let alone = if whole.is_some() { source.alone } else { &[] };
    let is_alone = |place: u32| alone.get(place as usize).copied().unwrap_or(false);

    let mut starts = vec![0_u32; partitions + 2];
    if ordered {
        // By runs: a counter that grows by one for each line of a long run would wait for itself.
        for run in places.chunk_by(|one, next| one == next) {
            let place = run.first().copied().unwrap_or(nobody);
            if let Some(count) = starts.get_mut((place >> shift) as usize + 1).filter(|_| !is_alone(place)) {
                *count += run.len() as u32;
            }
        }
    } else {
        for place in places.iter() {
            if let Some(count) = starts.get_mut((*place >> shift) as usize + 1) {
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
    let mut lines = memory::filled(Line::default(), sum as usize);
    let mut rejected = Rejected { without_firm, ..Rejected::default() };
    let mut block = Block::open(source)?;
    let mut resolved = vec![Line::default(); BLOCK];
    let mut deal_out = |places: &[u32], resolved: &[Line]| {
        for (line, place) in resolved.iter().zip(places) {
            let slot = next.get_mut((*place >> shift) as usize).ok_or(Damaged("a firm that no dictionary names"))?;
            *lines.get_mut(*slot as usize).ok_or(Damaged("more lines than rows"))? = *line;
            *slot += 1;
        }
        Ok::<(), Error>(())
    };
    // The firm whose lines `whole` is taking.
    let mut current = None;
    for places in places.chunks(BLOCK) {
        block.fill(places.len())?;
        resolve(source, &block, places, (1 << shift) - 1, nobody, &mut resolved, &mut rejected);
        let Some(whole) = whole.as_deref_mut() else {
            deal_out(places, &resolved)?;
            continue;
        };
        let mut rest = resolved.as_slice();
        for run in places.chunk_by(|one, next| one == next) {
            let place = run.first().copied().unwrap_or(nobody);
            let (own, later) = rest.split_at(run.len().min(rest.len()));
            rest = later;
            let firm = source.firms.get(place as usize).copied().filter(|_| is_alone(place));
            if let Some(before) = current.filter(|_| current != firm) {
                whole.end(before);
            }
            current = firm;
            match firm {
                Some(firm) => whole.add(firm, own)?,
                None => deal_out(run, own)?,
            }
        }
    }
    if let (Some(firm), Some(whole)) = (current, whole) {
        whole.end(firm);
    }
    Ok((RowGroupLines { lines, starts }, rejected))
}

/// Looks up what the codes of a block mean.
#[inline(always)]
fn resolve(
    source: &Source<'_>,
    block: &Block,
    places: &[u32],
    mask: u32,
    nobody: u32,
    resolved: &mut [Line],
    rejected: &mut Rejected,
) {
    let conversion = source.resolution.conversion.as_slice();
    for ((row, place), line) in block.rows().zip(places).zip(resolved) {
        let activity = block.activity.meaning(row.activity);
        let day = block.day.meaning(row.day);
        let region = block.region.meaning(row.region);
        let unit = block.unit.meaning(row.unit);
        let size = conversion.get((activity.conversion + unit) as usize).copied().unwrap_or(f64::NAN);
        let factor = source.narrowed.factor((activity.factor + day.epoch + region) as usize);
        let quantity = row.quantity * size;
        let cell = (activity.category * block.months + day.month) as u16;
        *line = Line { quantity, factor, cell, firm: (*place & mask) as u16 };
        // One comparison for every kind of NaN and for absurd quantities.
        if !(quantity.abs() <= activity.largest && factor != NO_FACTOR) {
            line.cell = REJECTED;
            // A line is counted under one reason only.
            if *place != nobody {
                *rejected.of(reason(activity, day, region, unit, size, factor)) += 1;
            }
        }
    }
}

/// The place of each line's firm into `places`; returns how many lines have none.
fn firms(source: &Source<'_>, nobody: u32, places: &mut Vec<u32>) -> Result<u64, Error> {
    let (entries, mut codes) = Codes::open::<i32>(&source.file.chunk(source.group, source.columns.firm)?)?;
    let known: Vec<u32> =
        entries.iter().map(|entry| entry.and_then(|firm| source.numbers.place(firm)).unwrap_or(nobody)).collect();
    places.resize(source.file.rows(source.group), 0);
    codes.fill(places)?;
    let mut without = 0;
    for place in places {
        *place = *known.get(*place as usize).ok_or(CODE)?;
        without += u64::from(*place == nobody);
    }
    Ok(without)
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
            Some(Day { epoch: source.narrowed.of_epoch(resolution.epoch(date))?, month })
        };
        let narrowed = source.narrowed;
        let activity = |code: &String| {
            let codes = *resolution.activities.get(code)?;
            Some(ActivityCodes { factor: narrowed.of_activity(codes.factor), ..codes })
        };
        let region = |code: &String| resolution.regions.get(code).map(|region| narrowed.of_region(*region));
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
