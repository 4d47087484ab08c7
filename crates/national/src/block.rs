//! Some lines of a row group, decoded and looked up column by column.

use calendar::Month;

use crate::error::Error;
use crate::line::{Line, Packed};
use crate::lines::civil;
use crate::parquet::{Codes, Damaged, Dictionary, Doubles};
use crate::partition::{CODE, Source};
use crate::rejected::{Reason, Rejected};
use crate::resolve::{ActivityCodes, NO_SMALL_FACTOR};

/// Lines decoded at once: their codes stay in the first-level cache.
pub(crate) const BLOCK: usize = 1024;

/// Stands for "unknown" in every dense table: beyond its end, yet three of them add up without overflow.
const UNKNOWN: u32 = 1 << 30;
const UNKNOWN_DAY: Day = Day { epoch: UNKNOWN, month: 0 };
const UNKNOWN_ACTIVITY: ActivityCodes =
    ActivityCodes { factor: UNKNOWN, conversion: UNKNOWN, largest: f64::NEG_INFINITY };

/// A day.
#[derive(Clone, Copy)]
struct Day {
    epoch: u32,
    /// At its place in [`Line::code`](Line).
    month: u32,
}

/// The columns of a block of lines.
pub(crate) struct Block {
    activity: Coded<ActivityCodes>,
    region: Coded<u32>,
    unit: Coded<u32>,
    day: Coded<Day>,
    entered: Doubles,
    quantity: Vec<f64>,
    lines: Vec<Packed>,
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
        Ok(Block {
            activity: Coded::open(source, columns.activity, UNKNOWN_ACTIVITY, activity)?,
            region: Coded::open(source, columns.region, UNKNOWN, region)?,
            unit: Coded::open(source, columns.unit, UNKNOWN, unit)?,
            day: Coded::open(source, columns.date, UNKNOWN_DAY, day)?,
            entered: Doubles::open(&source.file.chunk(source.group, columns.quantity)?)?,
            quantity: Vec::new(),
            lines: Vec::new(),
        })
    }

    /// Decodes the next `count` lines.
    pub(crate) fn fill(&mut self, count: usize) -> Result<(), Error> {
        self.activity.fill(count)?;
        self.region.fill(count)?;
        self.unit.fill(count)?;
        self.day.fill(count)?;
        self.lines.resize(count, Packed::default());
        self.quantity.resize(count, 0.0);
        Ok(self.entered.fill(&mut self.quantity)?)
    }

    /// Looks up what the codes mean: each line in the activity's unit, with its factor. `nobody` is the place of lines without a firm.
    pub(crate) fn resolve(
        &mut self,
        source: &Source<'_>,
        places: &[u32],
        nobody: u32,
        rejected: &mut Rejected,
    ) -> Result<&[Packed], Damaged> {
        let sizes = source.resolution.conversion.as_slice();
        let mut all = true;
        let coded = self.activity.block.iter().zip(&self.region.block).zip(self.unit.block.iter().zip(&self.day.block));
        let rows = coded.zip(self.quantity.iter().zip(places)).zip(&mut self.lines);
        for ((((own, region), (unit, day)), (entered, place)), line) in rows {
            let own = self.activity.meaning(*own)?;
            let day = self.day.meaning(*day)?;
            let region = self.region.meaning(*region)?;
            let quantity = *entered * size(sizes, own, self.unit.meaning(*unit)?);
            let mut factor = source.narrowed.factor((own.factor + day.epoch + region) as usize);
            // One comparison for every kind of NaN and for absurd quantities.
            if !(quantity.abs() <= own.largest && factor != NO_SMALL_FACTOR) {
                (all, factor) = (false, NO_SMALL_FACTOR);
            }
            *line = Line { quantity, code: source.layout.code(factor, day.month, *place) }.pack();
        }
        if !all {
            self.reject(source, places, nobody, rejected);
        }
        Ok(&self.lines)
    }

    /// Counts the lines that cannot be computed.
    #[cold]
    fn reject(&self, source: &Source<'_>, places: &[u32], nobody: u32, rejected: &mut Rejected) {
        for (row, (line, place)) in self.lines.iter().zip(places).enumerate() {
            // Lines without a firm are counted already, and a line is counted under one reason only.
            if !source.layout.is_rejected(Line::of(*line).code) || *place == nobody {
                continue;
            }
            let activity = self.activity.of_row(row).unwrap_or(UNKNOWN_ACTIVITY);
            let region = self.region.of_row(row).unwrap_or(UNKNOWN);
            let unit = self.unit.of_row(row).unwrap_or(UNKNOWN);
            let day = self.day.of_row(row).unwrap_or(UNKNOWN_DAY);
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
            } else if source.narrowed.factor((activity.factor + region + day.epoch) as usize) == NO_SMALL_FACTOR {
                Reason::Factor
            } else {
                Reason::Quantity
            };
            *rejected.of(reason) += 1;
        }
    }
}

/// Size of the entered unit in units of the activity, NaN if there is no way.
#[inline(always)]
fn size(sizes: &[f64], activity: ActivityCodes, unit: u32) -> f64 {
    sizes.get((activity.conversion + unit) as usize).copied().unwrap_or(f64::NAN)
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

    fn fill(&mut self, count: usize) -> Result<(), Error> {
        self.block.resize(count, 0);
        Ok(self.codes.fill(&mut self.block)?)
    }

    #[inline(always)]
    fn meaning(&self, code: u32) -> Result<T, Damaged> {
        self.meanings.get(code as usize).copied().ok_or(CODE)
    }

    fn of_row(&self, row: usize) -> Option<T> {
        self.block.get(row).and_then(|code| self.meaning(*code).ok())
    }
}
