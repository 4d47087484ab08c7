//! Sparse matrix × draws, with the quantiles taken while a firm's draws are still in the cache.

use rayon::prelude::*;

use super::draws::{Draws, Tile, WIDTH};
use super::quantities::Quantities;
use super::{Interval, select};
use crate::simd::{Level, at_every_level};

/// Firms whose draws are kept at once: 64 × 1,024 × 8 bytes are half of a second-level cache.
const FIRMS: usize = 1024;

/// The interval of each firm.
///
/// Each total is summed over the firm's factors in their order, so neither the threads nor the
/// vectors of the processor change a bit.
pub fn intervals(quantities: &Quantities, draws: &Draws, level: Level) -> Vec<Interval> {
    let firms: Vec<usize> = (0..quantities.firms()).collect();
    let width = draws.tiles.len() * WIDTH;
    firms
        .par_chunks(FIRMS)
        .map_init(
            || vec![0.0; FIRMS * width],
            |totals, firms| {
                for (number, tile) in draws.tiles.iter().enumerate() {
                    for (firm, totals) in firms.iter().zip(totals.chunks_exact_mut(width)) {
                        let (factors, values) = quantities.row(*firm);
                        let slot = totals.as_chunks_mut::<WIDTH>().0.get_mut(number);
                        if let Some(slot) = slot {
                            row_times_tile(level, factors, values, tile, slot);
                        }
                    }
                }
                let own = totals.chunks_exact_mut(width).take(firms.len());
                own.map(|totals| select::interval(totals.get_mut(..draws.count()).unwrap_or_default()))
                    .collect::<Vec<_>>()
            },
        )
        .flatten_iter()
        .collect()
}

at_every_level! {
    /// Σ value × draws of the factor, for the draws of a tile.
    fn row_times_tile(factors: &[u32], values: &[f64], tile: &Tile, totals: &mut [f64; WIDTH]) = row_times_tile_plainly
}

#[inline(always)]
fn row_times_tile_plainly(factors: &[u32], values: &[f64], tile: &Tile, totals: &mut [f64; WIDTH]) {
    let mut sums = [0.0; WIDTH];
    for (factor, value) in factors.iter().zip(values) {
        let Some(draws) = tile.get(*factor as usize) else { continue };
        for (sum, draw) in sums.iter_mut().zip(draws) {
            *sum += value * draw;
        }
    }
    *totals = sums;
}
