//! Emissions by firm, category and month.

use std::path::Path;

use rayon::prelude::*;

use crate::error::Error;
use crate::gather::Firms;
use crate::line::{Layout, Line, Packed};
use crate::lines::{Lines, Scan, Whole};
use crate::resolve::Resolution;
use crate::sum::{LANES, Sums, TERMS_BETWEEN_CARRIES};
use crate::tables::GASES;
use uncertainty::{Level, at_every_level};

/// What one firm emitted in one category in one month.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Group {
    /// The firm's number.
    pub firm: i32,
    /// The place of scope and category in [`Resolution::categories`].
    pub category: u16,
    /// The place of the month in [`Lines::months`].
    pub month: u16,
    /// kg of each gas, in the order of [`GASES`].
    pub gases: [f64; GASES.len()],
}

/// What becomes of the groups of a partition.
pub trait Collect: Send {
    /// Takes a group. Groups come in order of firm, category, month.
    fn group(&mut self, group: &Group);
}

/// Computes all groups: `begin` makes a collector for each partition of firms, `end` takes them back in order.
///
/// Partitions are a function of the file alone, so the result does not depend on the number of threads.
///
/// # Errors
/// If a total leaves the range in which sums are exact, or `end` fails.
pub fn totals<C: Collect>(
    lines: &Lines,
    resolution: &Resolution,
    level: Level,
    begin: impl Fn() -> C + Sync,
    mut end: impl FnMut(C) -> Result<(), Error>,
) -> Result<(), Error> {
    let partitions: Vec<usize> = (0..lines.partitions()).collect();
    // In waves, so that collectors that keep what they are given do not pile up.
    for wave in partitions.chunks(rayon::current_num_threads() * 64) {
        let collected: Vec<Result<C, Error>> = wave
            .par_iter()
            .map_init(
                || (Firms::default(), Cells::new(lines.layout, resolution)),
                |(firms, cells), partition| {
                    let mut collector = begin();
                    firms.gather(lines, *partition);
                    for (firm, own) in firms.iter() {
                        cells.add(level, firm, own, resolution)?;
                        cells.drain(level, firm, &mut collector);
                    }
                    Ok(collector)
                },
            )
            .collect();
        collected.into_iter().try_for_each(|collector| end(collector?))?;
    }
    Ok(())
}

/// [`totals`] of a file, without keeping the lines of firms that one row group has together.
///
/// Collectors of row groups come first, then those of partitions of the remaining firms.
///
/// # Errors
/// If the file is not one of activity lines, a total leaves the range in which sums are exact, or `end` fails.
pub fn totals_of_file<C: Collect>(
    path: &Path,
    resolution: &Resolution,
    level: Level,
    begin: impl Fn() -> C + Sync,
    mut end: impl FnMut(C) -> Result<(), Error>,
) -> Result<Lines, Error> {
    let (lines, parts) = Scan::open(path, resolution, level)?
        .read(|layout| Some(Direct { cells: Cells::new(layout, resolution), collector: begin(), level, resolution }))?;
    parts.into_iter().try_for_each(|part| end(part.collector))?;
    totals(&lines, resolution, level, begin, end)?;
    Ok(lines)
}

/// Totals firms while they are read.
struct Direct<'a, C> {
    cells: Cells,
    collector: C,
    level: Level,
    resolution: &'a Resolution,
}

impl<C: Collect> Whole for Direct<'_, C> {
    fn add(&mut self, firm: i32, lines: &[Packed]) -> Result<(), Error> {
        self.cells.add(self.level, firm, lines, self.resolution)
    }

    fn end(&mut self, firm: i32) {
        self.cells.drain(self.level, firm, &mut self.collector);
    }
}

/// The sums of one firm, by category and month.
struct Cells {
    sums: Touched,
    /// Terms added since the last carry.
    terms: usize,
    layout: Layout,
}

impl Cells {
    fn new(layout: Layout, resolution: &Resolution) -> Self {
        let sums = Touched::new(layout.cells(resolution.categories.len()));
        Cells { sums, terms: 0, layout }
    }

    fn add(&mut self, level: Level, firm: i32, lines: &[Packed], resolution: &Resolution) -> Result<(), Error> {
        for part in lines.chunks(TERMS_BETWEEN_CARRIES) {
            if self.terms + part.len() > TERMS_BETWEEN_CARRIES {
                self.terms = 0;
                self.sums.carry(firm)?;
            }
            self.terms += part.len();
            add_by_cell(level, part, self.layout, resolution, &mut self.sums);
        }
        Ok(())
    }

    /// Hands the groups out, in order, and leaves zeros.
    fn drain(&mut self, level: Level, firm: i32, collector: &mut impl Collect) {
        let layout = self.layout;
        self.terms = 0;
        drain(level, &mut self.sums, &mut |cell, gases| {
            let (category, month) = layout.category_and_month(cell);
            collector.group(&Group { firm, category, month, gases });
        });
    }
}

/// The sums of one firm, by factor.
pub(crate) struct FactorSums {
    sums: Touched,
    layout: Layout,
}

impl FactorSums {
    pub(crate) fn new(layout: Layout, resolution: &Resolution) -> Self {
        FactorSums { sums: Touched::new(resolution.gases.len()), layout }
    }

    pub(crate) fn add(
        &mut self,
        level: Level,
        firm: i32,
        lines: &[Packed],
        resolution: &Resolution,
    ) -> Result<(), Error> {
        for part in lines.chunks(TERMS_BETWEEN_CARRIES) {
            add_by_factor(level, part, self.layout, resolution, &mut self.sums);
            if lines.len() > TERMS_BETWEEN_CARRIES {
                self.sums.carry(firm)?;
            }
        }
        Ok(())
    }

    /// Hands the gases out by factor, in order, and leaves zeros.
    pub(crate) fn drain(&mut self, level: Level, mut take: impl FnMut(u32, Gases)) {
        drain(level, &mut self.sums, &mut |factor, gases| take(factor as u32, gases));
    }
}

type Gases = [f64; GASES.len()];

/// Sums, and which of them are not zero any more.
pub(crate) struct Touched {
    sums: Vec<Sums>,
    /// One for a sum that has lines. At least as many as sums, in sixty-fours: a line writes its own without reading others'.
    flags: Vec<[[u8; 8]; 8]>,
}

impl Touched {
    fn new(count: usize) -> Touched {
        Touched { sums: vec![Sums::ZERO; count], flags: vec![[[0; 8]; 8]; count.div_ceil(64)] }
    }

    fn carry(&mut self, firm: i32) -> Result<(), Error> {
        if self.sums.iter_mut().all(Sums::carry) { Ok(()) } else { Err(Error::Overflow { firm }) }
    }
}

at_every_level! {
    /// Hands the touched sums out, in order, and leaves zeros.
    fn drain<T: FnMut(usize, Gases)>(touched: &mut Touched, take: &mut T) = drain_plainly
}

#[inline(always)]
fn drain_plainly<T: FnMut(usize, Gases)>(touched: &mut Touched, take: &mut T) {
    for (number, (sums, flags)) in touched.sums.chunks_mut(64).zip(&mut touched.flags).enumerate() {
        let mut left = flags.iter().rev().fold(0, |bits, eight| bits << 8 | together(*eight));
        *flags = [[0; 8]; 8];
        while left != 0 {
            let place = left.trailing_zeros() as usize;
            left &= left - 1;
            let Some(sums) = sums.get_mut(place) else { continue };
            let [co2, ch4_fossil, ch4_biogenic, n2o, co2_biogenic, ..] = sums.values();
            *sums = Sums::ZERO;
            take(number * 64 + place, [co2, ch4_fossil, ch4_biogenic, n2o, co2_biogenic]);
        }
    }
}

/// Eight flags, each zero or one, as bits: the product brings that of byte *i* to bit 56 + *i*.
#[inline(always)]
fn together(flags: [u8; 8]) -> u64 {
    u64::from_le_bytes(flags).wrapping_mul(0x0102_0408_1020_4080) >> 56
}

at_every_level! {
    /// Adds quantity × gases of each line to the cell of its category and month.
    fn add_by_cell(lines: &[Packed], layout: Layout, resolution: &Resolution, touched: &mut Touched) = by_cell
}

at_every_level! {
    /// Adds quantity × gases of each line to the sums of its factor.
    fn add_by_factor(lines: &[Packed], layout: Layout, resolution: &Resolution, touched: &mut Touched) = by_factor
}

#[inline(always)]
fn by_cell(lines: &[Packed], layout: Layout, resolution: &Resolution, touched: &mut Touched) {
    let categories = resolution.category.as_slice();
    add(lines, layout, &resolution.gases, touched, |code, factor| Some(layout.cell(*categories.get(factor)?, code)));
}

#[inline(always)]
fn by_factor(lines: &[Packed], layout: Layout, resolution: &Resolution, touched: &mut Touched) {
    add(lines, layout, &resolution.gases, touched, |_, factor| Some(factor));
}

/// A line that could not be computed has a factor that does not exist.
#[inline(always)]
fn add(
    lines: &[Packed],
    layout: Layout,
    gases: &[[f64; LANES]],
    touched: &mut Touched,
    place: impl Fn(u32, usize) -> Option<usize>,
) {
    let (sums, flags) = (touched.sums.as_mut_slice(), touched.flags.as_flattened_mut().as_flattened_mut());
    for line in lines {
        let Line { quantity, code } = Line::of(*line);
        let factor = layout.factor(code);
        let (Some(gases), Some(place)) = (gases.get(factor), place(code, factor)) else { continue };
        let (Some(sums), Some(flag)) = (sums.get_mut(place), flags.get_mut(place)) else { continue };
        let mut terms = [0.0; LANES];
        terms.iter_mut().zip(gases).for_each(|(term, gas)| *term = quantity * gas);
        sums.add(&terms);
        *flag = 1;
    }
}
