//! Sparse matrix × draws, with the quantiles taken while a firm's draws are still in the cache.

use std::sync::Mutex;

use rayon::prelude::*;

use super::Interval;
use super::draws::{Draws, Strip, WIDTH};
use super::quantities::Quantities;
use super::select::Quantiles;
use crate::memory;
use crate::simd::{Level, at_every_level};

/// Firms that pass over a tile while it is in the second-level cache. With fewer, fetching tiles costs
/// more than the product; their draws (16 MB) are written and read in order, which costs little.
const FIRMS: usize = 2048;

/// The interval of each firm.
///
/// Each total is summed over the firm's factors in their order, so neither the threads nor the
/// vectors of the processor change a bit.
pub fn intervals(quantities: &Quantities, draws: &Draws, level: Level) -> Vec<Interval> {
    let firms: Vec<usize> = (0..quantities.firms()).collect();
    let tiles = draws.tiles().len().max(1);
    let block = firms.len().div_ceil(4 * rayon::current_num_threads()).clamp(1, FIRMS);
    let spare = Mutex::new(Vec::new());
    firms
        .par_chunks(block)
        .flat_map_iter(|firms| {
            let mut work = memory::again(&spare, || Work {
                totals: memory::filled(Strip([0.0; WIDTH]), block * tiles),
                own: Vec::new(),
                quantiles: Quantiles::default(),
            });
            let found = work.intervals(quantities, draws, level, firms);
            memory::keep(&spare, work);
            found
        })
        .collect()
}

/// What a thread needs for a block of firms.
struct Work {
    /// Each firm's draws, strip by strip.
    totals: Vec<Strip>,
    /// The draws of one firm.
    own: Vec<f64>,
    quantiles: Quantiles,
}

impl Work {
    fn intervals(&mut self, quantities: &Quantities, draws: &Draws, level: Level, firms: &[usize]) -> Vec<Interval> {
        let tiles = draws.tiles().len().max(1);
        for (number, tile) in draws.tiles().enumerate() {
            for (firm, totals) in firms.iter().zip(self.totals.chunks_exact_mut(tiles)) {
                let (factors, values) = quantities.row(*firm);
                if let Some(strip) = totals.get_mut(number) {
                    row_times_tile(level, factors, values, tile, strip);
                }
            }
        }
        let totals = self.totals.chunks_exact(tiles).take(firms.len());
        totals
            .map(|strips| {
                self.own.clear();
                strips.iter().for_each(|strip| self.own.extend_from_slice(&strip.0));
                self.own.truncate(draws.count());
                self.quantiles.interval(level, &self.own)
            })
            .collect()
    }
}

at_every_level! {
    /// Σ value × draws of the factor, for the draws of a tile.
    fn row_times_tile(factors: &[u32], values: &[f64], tile: &[Strip], totals: &mut Strip) = row_times_tile_plainly
}

#[inline(always)]
fn row_times_tile_plainly(factors: &[u32], values: &[f64], tile: &[Strip], totals: &mut Strip) {
    let mut sums = [0.0; WIDTH];
    for (factor, value) in factors.iter().zip(values) {
        let Some(Strip(draws)) = tile.get(*factor as usize) else { continue };
        for (sum, draw) in sums.iter_mut().zip(draws) {
            *sum += value * draw;
        }
    }
    totals.0 = sums;
}
