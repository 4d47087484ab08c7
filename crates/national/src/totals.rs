//! Emissions by firm, category and month.

use std::path::Path;

use rayon::prelude::*;

use crate::error::Error;
use crate::gather::Firms;
use crate::line::{Layout, Line, Packed};
use crate::lines::{Lines, Scan, Whole};
use crate::resolve::Resolution;
use crate::simd::{Level, at_every_level};
use crate::sum::{LANES, Sums, TERMS_BETWEEN_CARRIES};
use crate::tables::GASES;

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
    for wave in partitions.chunks(rayon::current_num_threads() * 8) {
        let collected: Vec<Result<C, Error>> = wave
            .par_iter()
            .map_init(
                || (Firms::default(), Cells::new(lines.layout, resolution)),
                |(firms, cells), partition| {
                    let mut collector = begin();
                    firms.gather(lines, *partition);
                    for (firm, own) in firms.iter() {
                        cells.add(level, firm, own, resolution)?;
                        cells.drain(firm, &mut collector);
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
    let (lines, parts) = Scan::open(path, resolution)?
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
        self.cells.drain(firm, &mut self.collector);
    }
}

/// The sums of one firm, by category and month.
struct Cells {
    sums: Vec<Sums>,
    /// Terms added since the last carry.
    terms: usize,
    /// A bit for each cell that has lines.
    touched: Vec<u64>,
    layout: Layout,
}

impl Cells {
    fn new(layout: Layout, resolution: &Resolution) -> Self {
        let cells = layout.cells(resolution.categories.len());
        let (sums, touched) = (vec![Sums::ZERO; cells], vec![0; cells.div_ceil(64)]);
        Cells { sums, terms: 0, touched, layout }
    }

    fn add(&mut self, level: Level, firm: i32, lines: &[Packed], resolution: &Resolution) -> Result<(), Error> {
        for part in lines.chunks(TERMS_BETWEEN_CARRIES) {
            if self.terms + part.len() > TERMS_BETWEEN_CARRIES {
                self.terms = 0;
                if !self.sums.iter_mut().all(Sums::carry) {
                    return Err(Error::Overflow { firm });
                }
            }
            self.terms += part.len();
            add_by_cell(level, part, self.layout, resolution, &mut self.sums, &mut self.touched);
        }
        Ok(())
    }

    /// Hands the groups out, in order, and leaves zeros.
    fn drain(&mut self, firm: i32, collector: &mut impl Collect) {
        let layout = self.layout;
        self.terms = 0;
        drain(&mut self.sums, &mut self.touched, |cell, gases| {
            let (category, month) = layout.category_and_month(cell);
            collector.group(&Group { firm, category, month, gases });
        });
    }
}

/// The sums of one firm, by factor.
pub(crate) struct FactorSums {
    sums: Vec<Sums>,
    touched: Vec<u64>,
    layout: Layout,
}

impl FactorSums {
    pub(crate) fn new(layout: Layout, resolution: &Resolution) -> Self {
        let factors = resolution.gases.len();
        FactorSums { sums: vec![Sums::ZERO; factors], touched: vec![0; factors.div_ceil(64)], layout }
    }

    pub(crate) fn add(
        &mut self,
        level: Level,
        firm: i32,
        lines: &[Packed],
        resolution: &Resolution,
    ) -> Result<(), Error> {
        for part in lines.chunks(TERMS_BETWEEN_CARRIES) {
            add_by_factor(level, part, self.layout, resolution, &mut self.sums, &mut self.touched);
            if lines.len() > TERMS_BETWEEN_CARRIES && !self.sums.iter_mut().all(Sums::carry) {
                return Err(Error::Overflow { firm });
            }
        }
        Ok(())
    }

    /// Hands the gases out by factor, in order, and leaves zeros.
    pub(crate) fn drain(&mut self, mut take: impl FnMut(u32, [f64; GASES.len()])) {
        drain(&mut self.sums, &mut self.touched, |factor, gases| take(factor as u32, gases));
    }
}

/// Hands the touched sums out, in order, and leaves zeros.
#[inline]
fn drain(sums: &mut [Sums], touched: &mut [u64], mut take: impl FnMut(usize, [f64; GASES.len()])) {
    for (word, bits) in touched.iter_mut().enumerate() {
        while *bits != 0 {
            let cell = word * 64 + bits.trailing_zeros() as usize;
            *bits &= *bits - 1;
            let Some(sums) = sums.get_mut(cell) else { continue };
            let [co2, ch4_fossil, ch4_biogenic, n2o, co2_biogenic, ..] = sums.values();
            *sums = Sums::ZERO;
            take(cell, [co2, ch4_fossil, ch4_biogenic, n2o, co2_biogenic]);
        }
    }
}

at_every_level! {
    /// Adds quantity × gases of each line to the cell of its category and month.
    fn add_by_cell(
        lines: &[Packed], layout: Layout, resolution: &Resolution, sums: &mut [Sums], touched: &mut [u64],
    ) = by_cell
}

at_every_level! {
    /// Adds quantity × gases of each line to the sums of its factor.
    fn add_by_factor(
        lines: &[Packed], layout: Layout, resolution: &Resolution, sums: &mut [Sums], touched: &mut [u64],
    ) = by_factor
}

#[inline(always)]
fn by_cell(lines: &[Packed], layout: Layout, resolution: &Resolution, sums: &mut [Sums], touched: &mut [u64]) {
    add(lines, layout, &resolution.gases, sums, touched, |code, factor| {
        let category = resolution.category.get(factor)?;
        Some(layout.cell(*category, code))
    });
}

#[inline(always)]
fn by_factor(lines: &[Packed], layout: Layout, resolution: &Resolution, sums: &mut [Sums], touched: &mut [u64]) {
    add(lines, layout, &resolution.gases, sums, touched, |_, factor| Some(factor));
}

/// A line that could not be computed has a factor that does not exist.
#[inline(always)]
fn add(
    lines: &[Packed],
    layout: Layout,
    gases: &[[f64; LANES]],
    sums: &mut [Sums],
    touched: &mut [u64],
    place: impl Fn(u32, usize) -> Option<usize>,
) {
    for line in lines {
        let Line { quantity, code } = Line::of(*line);
        let factor = layout.factor(code);
        let (Some(gases), Some(place)) = (gases.get(factor), place(code, factor)) else { continue };
        let Some(sums) = sums.get_mut(place) else { continue };
        let mut terms = [0.0; LANES];
        terms.iter_mut().zip(gases).for_each(|(term, gas)| *term = quantity * gas);
        sums.add(&terms);
        if let Some(word) = touched.get_mut(place / 64) {
            *word |= 1 << (place % 64);
        }
    }
}
