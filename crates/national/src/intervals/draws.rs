use rayon::prelude::*;
use uncertainty::{Lognormal, Philox, normal_quantile};

use crate::memory;
use crate::resolve::Resolution;

/// Draws side by side in the kernel: their sums stay in registers.
pub(crate) const WIDTH: usize = 32;

/// Some draws of one factor, or of one total. A load of a whole vector never straddles two lines of the cache.
#[derive(Clone, Copy, Debug, PartialEq)]
#[repr(align(64))]
pub(crate) struct Strip(pub(crate) [f64; WIDTH]);

/// The draws of every factor, as multipliers with mean 1.
///
/// They are laid out in tiles of 32 draws × all factors, so that a tile stays in the second-level
/// cache while all firms of a block pass over it.
#[derive(Clone, Debug, PartialEq)]
pub struct Draws {
    strips: Vec<Strip>,
    factors: usize,
    count: usize,
}

impl Draws {
    /// `count` draws of each factor. A factor's stream of random numbers is named by its id alone, so
    /// other factors, their order and the number of draws do not change it.
    pub fn new(resolution: &Resolution, seed: u64, count: usize) -> Draws {
        let factors: Vec<(u64, Lognormal)> =
            resolution.factor_ids.iter().map(|(id, gsd2)| (stream(id), Lognormal::from_gsd2(*gsd2))).collect();
        let generator = Philox::new(seed);
        // All tiles side by side, so that they lie in large pages.
        let mut strips = memory::filled(Strip([0.0; WIDTH]), factors.len() * count.div_ceil(WIDTH));
        strips.par_chunks_mut(factors.len().max(1)).enumerate().for_each(|(number, tile)| {
            for (strip, (stream, factor)) in tile.iter_mut().zip(&factors) {
                *strip = draw(&generator, *stream, *factor, number);
            }
        });
        Draws { strips, factors: factors.len(), count }
    }

    /// The tiles in order, each with one strip of every factor.
    pub(crate) fn tiles(&self) -> impl ExactSizeIterator<Item = &[Strip]> {
        self.strips.chunks(self.factors.max(1))
    }

    /// How many draws each factor has.
    pub fn count(&self) -> usize {
        self.count
    }

    /// Draw `number` of each factor.
    pub fn of(&self, number: usize) -> impl Iterator<Item = f64> {
        let tile = self.strips.iter().skip(number / WIDTH * self.factors).take(self.factors);
        tile.filter_map(move |row| row.0.get(number % WIDTH).copied())
    }
}

fn draw(generator: &Philox, stream: u64, factor: Lognormal, tile: usize) -> Strip {
    let mut row = [0.0; WIDTH];
    for (pair, two) in row.as_chunks_mut::<2>().0.iter_mut().enumerate() {
        *two = generator
            .open_unit_pair(stream, (tile * WIDTH / 2 + pair) as u64)
            .map(|unit| factor.at(normal_quantile(unit)));
    }
    Strip(row)
}

/// FNV-1a of the id: stable for ever, unlike the hash of the standard library.
fn stream(id: &str) -> u64 {
    id.bytes().fold(0xcbf2_9ce4_8422_2325, |hash, byte| (hash ^ u64::from(byte)).wrapping_mul(0x0000_0100_0000_01b3))
}
