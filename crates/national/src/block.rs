//! Some lines of a row group, decoded and looked up column by column.

use calendar::Month;

use crate::error::Error;
use crate::line::{Layout, Line, Packed};
use crate::lines::civil;
use crate::parquet::{Codes, Damaged, Dictionary, Doubles};
use crate::partition::{CODE, Source};
use crate::rejected::{Reason, Rejected};
use crate::resolve::{ActivityCodes, NO_SMALL_FACTOR};
use uncertainty::{Level, at_every_level};

use crate::look_up::look_up;

/// Lines decoded at once: their codes stay in the first-level cache.
pub(crate) const BLOCK: usize = 1024;

/// Stands for "unknown" in every dense table: beyond its end, yet three of them add up without overflow.
const UNKNOWN: u32 = 1 << 30;
/// No factor: beyond all factors.
const NO_FACTOR: u32 = NO_SMALL_FACTOR as u32;
const UNKNOWN_DAY: Day = Day { epoch: UNKNOWN, month: 0 };
const UNKNOWN_ACTIVITY: ActivityCodes =
    ActivityCodes { factor: UNKNOWN, conversion: UNKNOWN, largest: f64::NEG_INFINITY };

/// A day.
#[derive(Clone, Copy)]
struct Day {
    epoch: u32,
    /// At its place in [`Line::code`].
    month: u32,
}

/// The columns of a block of lines.
pub(crate) struct Block {
    activity: Coded<ActivityCodes>,
    region: Coded<u32>,
    unit: Coded<u32>,
    day: Coded<Day>,
    combined: Combined,
    /// As entered, then in the activity's unit; NaN if that cannot be.
    quantities: Vec<f64>,
    entered: Doubles,
    /// Of activity and unit, then of activity and region.
    pairs: Vec<u32>,
    /// As in [`Line::code`].
    codes: Vec<u32>,
}

/// What the dictionaries of a row group mean together. A line then looks up four things and not nine; the tables have far
/// fewer entries than the row group has lines.
struct Combined {
    /// Size of the entered unit in units of the activity by activity, unit; NaN if there is no way.
    sizes: Vec<f64>,
    /// Largest quantity of each activity.
    largest: Vec<f64>,
    /// Codes of lines without month and firm, by activity, region, epoch of the file.
    factors: Vec<u32>,
    /// Each day's epoch in the upper half, its month at its place in the code in the lower.
    days: Vec<u64>,
}

impl Block {
    pub(crate) fn open(source: &Source<'_>) -> Result<Self, Error> {
        let (resolution, columns) = (source.resolution, source.columns);
        let day = |days: &i32| {
            let date = civil(*days)?;
            let month = source.layout.place_month(source.months.binary_search(&Month::of(date)).ok()?);
            Some(Day { epoch: source.narrowed.of_epoch(resolution.epoch(date))?, month })
        };
        let narrowed = source.narrowed;
        let activity = |code: &String| {
            let codes = *resolution.activities.get(code)?;
            Some(ActivityCodes { factor: narrowed.of_activity(codes.factor), ..codes })
        };
        let region = |code: &String| resolution.regions.get(code).map(|region| narrowed.of_region(*region));
        let unit = |code: &String| resolution.units.get(code).copied();
        let activity = Coded::open(source, columns.activity, UNKNOWN_ACTIVITY, activity)?;
        let region = Coded::open(source, columns.region, UNKNOWN, region)?;
        let unit = Coded::open(source, columns.unit, UNKNOWN, unit)?;
        let day = Coded::open(source, columns.date, UNKNOWN_DAY, day)?;
        let combined = Combined::new(source, &activity.meanings, &region.meanings, &unit.meanings, &day.meanings);
        let entered = Doubles::open(&source.file.chunk(source.group, columns.quantity)?)?;
        Ok(Block {
            activity,
            region,
            unit,
            day,
            combined,
            entered,
            quantities: Vec::new(),
            pairs: Vec::new(),
            codes: Vec::new(),
        })
    }

    /// Decodes the next `count` lines.
    pub(crate) fn fill(&mut self, level: Level, count: usize) -> Result<(), Error> {
        self.activity.fill(level, count)?;
        self.region.fill(level, count)?;
        self.unit.fill(level, count)?;
        self.day.fill(level, count)?;
        self.pairs.resize(count, 0);
        self.codes.resize(count, 0);
        self.quantities.resize(count, 0.0);
        Ok(self.entered.fill(&mut self.quantities)?)
    }

    /// Looks up what the codes mean: each line in the activity's unit, with its factor. `nobody` is the place of lines without a firm.
    pub(crate) fn resolve(
        &mut self,
        source: &Source<'_>,
        places: &[u32],
        nobody: u32,
        rejected: &mut Rejected,
    ) -> Result<(), Damaged> {
        let Block { activity, region, unit, day, combined, quantities, pairs, codes, .. } = self;
        let (level, mut all) = (source.level, true);
        pair(level, &activity.block, &unit.block, [activity.count(), unit.count()], pairs);
        convert(level, pairs, &activity.block, &combined.sizes, &combined.largest, quantities);
        pair(level, &activity.block, &region.block, [activity.count(), region.count()], pairs);
        find_factors(level, pairs, &day.block, &combined.days, source.narrowed.epochs(), &combined.factors, codes);
        complete(level, quantities, places, source.layout, codes, &mut all);
        if !all {
            self.reject(source, places, nobody, rejected)?;
        }
        Ok(())
    }

    /// The lines, once they are resolved.
    pub(crate) fn lines(&self) -> impl Iterator<Item = Packed> {
        let lines = self.quantities.iter().zip(&self.codes);
        lines.map(|(quantity, code)| Line { quantity: *quantity, code: *code }.pack())
    }

    /// Counts the lines that cannot be computed.
    #[cold]
    fn reject(&self, source: &Source<'_>, places: &[u32], nobody: u32, rejected: &mut Rejected) -> Result<(), Damaged> {
        for (row, (code, place)) in self.codes.iter().zip(places).enumerate() {
            if !source.layout.is_rejected(*code) {
                continue;
            }
            let (activity, region) = (self.activity.of_row(row)?, self.region.of_row(row)?);
            let (unit, day) = (self.unit.of_row(row)?, self.day.of_row(row)?);
            // Lines without a firm are counted already, and a line is counted under one reason only.
            if *place == nobody {
                continue;
            }
            let reason = if day.epoch == UNKNOWN {
                Reason::Date
            } else if activity.factor == UNKNOWN {
                Reason::Activity
            } else if region == UNKNOWN {
                Reason::Region
            } else if unit == UNKNOWN {
                Reason::Unit
            } else if size(&source.resolution.conversion, activity, unit).is_nan() {
                Reason::Conversion
            } else if source.factor(activity, region, day.epoch) == NO_FACTOR {
                Reason::Factor
            } else {
                Reason::Quantity
            };
            *rejected.of(reason) += 1;
        }
        Ok(())
    }
}

impl Combined {
    fn new(
        source: &Source<'_>,
        activities: &[ActivityCodes],
        regions: &[u32],
        units: &[u32],
        days: &[Day],
    ) -> Combined {
        let sizes = activities
            .iter()
            .flat_map(|activity| units.iter().map(|unit| size(&source.resolution.conversion, *activity, *unit)));
        let factors = activities.iter().flat_map(|activity| {
            regions.iter().flat_map(|region| {
                (0..source.narrowed.epochs())
                    .map(|epoch| source.layout.code(source.factor(*activity, *region, epoch), 0, 0))
            })
        });
        Combined {
            sizes: sizes.collect(),
            largest: activities.iter().map(|activity| activity.largest).collect(),
            factors: factors.collect(),
            days: days.iter().map(|day| u64::from(day.epoch) << 32 | u64::from(day.month)).collect(),
        }
    }
}

/// Size of the entered unit in units of the activity, NaN if there is no way.
fn size(sizes: &[f64], activity: ActivityCodes, unit: u32) -> f64 {
    look_up(sizes, activity.conversion + unit, f64::NAN)
}

impl Source<'_> {
    fn factor(&self, activity: ActivityCodes, region: u32, epoch: u32) -> u32 {
        self.narrowed.factor((activity.factor + region + epoch) as usize).into()
    }
}

// Three loops over a block, each over tables that are arguments of their own: so the compiler knows that what is written
// is not what is looked up, and looks eight lines up at once.

at_every_level! {
    /// The places of pairs in a table by the first, then the second, of which there are so many.
    fn pair(first: &[u32], second: &[u32], counts: [u32; 2], pairs: &mut [u32]) = pair_plainly
}

#[inline(always)]
fn pair_plainly(first: &[u32], second: &[u32], counts: [u32; 2], pairs: &mut [u32]) {
    for ((pair, first), second) in pairs.iter_mut().zip(first).zip(second) {
        let known = *first < counts[0] && *second < counts[1];
        *pair = if known { first * counts[1] + second } else { UNKNOWN };
    }
}

at_every_level! {
    /// Brings quantities into the activity's unit; NaN if there is no way or the quantity is absurd.
    fn convert(pairs: &[u32], activities: &[u32], sizes: &[f64], largest: &[f64], quantities: &mut [f64]) = convert_plainly
}

#[inline(always)]
fn convert_plainly(pairs: &[u32], activities: &[u32], sizes: &[f64], largest: &[f64], quantities: &mut [f64]) {
    for ((quantity, pair), activity) in quantities.iter_mut().zip(pairs).zip(activities) {
        let converted = *quantity * look_up(sizes, *pair, f64::NAN);
        // One comparison for every kind of NaN and for absurd quantities.
        let good = converted.abs() <= look_up(largest, *activity, f64::NEG_INFINITY);
        *quantity = if good { converted } else { f64::NAN };
    }
}

at_every_level! {
    /// The codes of lines without their firms; all bits set for what is in no table, as no line's code has them.
    fn find_factors(
        pairs: &[u32], dates: &[u32], days: &[u64], epochs: u32, factors: &[u32], codes: &mut [u32],
    ) = find_factors_plainly
}

#[inline(always)]
fn find_factors_plainly(pairs: &[u32], dates: &[u32], days: &[u64], epochs: u32, factors: &[u32], codes: &mut [u32]) {
    for ((code, pair), date) in codes.iter_mut().zip(pairs).zip(dates) {
        let day = look_up(days, *date, u64::from(UNKNOWN) << 32);
        let at = if *pair == UNKNOWN { UNKNOWN } else { pair * epochs + (day >> 32) as u32 };
        *code = look_up(factors, at, u32::MAX) | day as u32;
    }
}

at_every_level! {
    /// Puts firms into codes; `all` becomes `false` if a line cannot be computed.
    fn complete(quantities: &[f64], places: &[u32], layout: Layout, codes: &mut [u32], all: &mut bool) = complete_plainly
}

#[inline(always)]
fn complete_plainly(quantities: &[f64], places: &[u32], layout: Layout, codes: &mut [u32], all: &mut bool) {
    let mut found = true;
    for ((code, quantity), place) in codes.iter_mut().zip(quantities).zip(places) {
        let good = !quantity.is_nan() && *code != u32::MAX && !layout.is_rejected(*code);
        found &= good;
        *code = if good { *code } else { layout.code(NO_FACTOR, 0, 0) } | layout.code(0, 0, *place);
    }
    *all = found;
}

/// One coded column: the codes of the block at hand and what they mean in this row group.
struct Coded<T> {
    codes: Codes,
    block: Vec<u32>,
    meanings: Vec<T>,
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
        Ok(Coded { codes, block: Vec::new(), meanings })
    }

    /// How many distinct values there are.
    fn count(&self) -> u32 {
        self.meanings.len() as u32
    }

    fn fill(&mut self, level: Level, count: usize) -> Result<(), Error> {
        self.block.resize(count, 0);
        Ok(self.codes.fill(level, &mut self.block)?)
    }

    /// What the code of a row means.
    fn of_row(&self, row: usize) -> Result<T, Damaged> {
        self.block.get(row).and_then(|code| self.meanings.get(*code as usize)).copied().ok_or(CODE)
    }
}
