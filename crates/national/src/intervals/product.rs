//! Sparse matrix × draws, with the quantiles taken while a firm's draws are still in the cache.

use std::sync::Mutex;

use rayon::prelude::*;

use super::Interval;
use super::draws::{Draws, Strip, WIDTH};
use super::quantities::Quantities;
use super::select::Quantiles;
use crate::memory;
use uncertainty::{Level, at_every_level};

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
                totals: memory::filled(0.0, block * tiles * WIDTH + size_of::<Strip>()),
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
    /// Each firm's draws, firm by firm.
    totals: Vec<f64>,
    quantiles: Quantiles,
}

impl Work {
    fn intervals(&mut self, quantities: &Quantities, draws: &Draws, level: Level, firms: &[usize]) -> Vec<Interval> {
        let stride = draws.tiles().len().max(1) * WIDTH;
        // From the beginning of a line of the cache.
        let begin = self.totals.as_ptr().align_offset(align_of::<Strip>()).min(size_of::<Strip>());
        let totals = self.totals.get_mut(begin..).unwrap_or_default();
        for (number, tile) in draws.tiles().enumerate() {
            for (firm, totals) in firms.iter().zip(totals.chunks_exact_mut(stride)) {
                let (factors, values) = quantities.row(*firm);
                if let Some(totals) = totals.get_mut(number * WIDTH..).and_then(<[f64]>::first_chunk_mut) {
                    row_times_tile(level, factors, values, tile, totals);
                }
            }
        }
        let totals = totals.chunks_exact(stride).take(firms.len());
        totals.map(|own| self.quantiles.interval(level, own.get(..draws.count()).unwrap_or_default())).collect()
    }
}

at_every_level! {
    /// Σ value × draws of the factor, for the draws of a tile.
    fn row_times_tile(factors: &[u32], values: &[f64], tile: &[Strip], totals: &mut [f64; WIDTH]) = row_times_tile_plainly
}

#[inline(always)]
fn row_times_tile_plainly(factors: &[u32], values: &[f64], tile: &[Strip], totals: &mut [f64; WIDTH]) {
    let mut sums = [0.0; WIDTH];
    for (factor, value) in factors.iter().zip(values) {
        let Some(Strip(draws)) = tile.get(*factor as usize) else { continue };
        for (sum, draw) in sums.iter_mut().zip(draws) {
            *sum += value * draw;
        }
    }
    *totals = sums;
}
