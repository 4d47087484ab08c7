use rayon::prelude::*;
use uncertainty::{Lognormal, Philox, normal_quantile};

use crate::resolve::Resolution;

/// Draws side by side in the kernel: their sums stay in registers.
pub(crate) const WIDTH: usize = 64;

/// Draws of many factors side by side, 32 at a time: one tile.
pub(crate) type Tile = Vec<[f64; WIDTH]>;

/// The draws of every factor, as multipliers with mean 1.
///
/// They are laid out in tiles of 32 draws × all factors, so that a tile stays in the second-level
/// cache while all firms of a block pass over it.
#[derive(Clone, Debug, PartialEq)]
pub struct Draws {
    pub(crate) tiles: Vec<Tile>,
    count: usize,
}

impl Draws {
    /// `count` draws of each factor. A factor's stream of random numbers is named by its id alone, so
    /// other factors, their order and the number of draws do not change it.
    pub fn new(resolution: &Resolution, seed: u64, count: usize) -> Draws {
        let factors: Vec<(u64, Lognormal)> =
            resolution.factor_ids.iter().map(|(id, gsd2)| (stream(id), Lognormal::from_gsd2(*gsd2))).collect();
        let generator = Philox::new(seed);
        let tiles = (0..count.div_ceil(WIDTH))
            .into_par_iter()
            .map(|tile| factors.iter().map(|(stream, factor)| draw(&generator, *stream, *factor, tile)).collect())
            .collect();
        Draws { tiles, count }
    }

    /// How many draws each factor has.
    pub fn count(&self) -> usize {
        self.count
    }

    /// Draw `number` of each factor.
    pub fn of(&self, number: usize) -> impl Iterator<Item = f64> {
        let tile = self.tiles.get(number / WIDTH).map_or(&[][..], Vec::as_slice);
        tile.iter().filter_map(move |row| row.get(number % WIDTH).copied())
    }
}

fn draw(generator: &Philox, stream: u64, factor: Lognormal, tile: usize) -> [f64; WIDTH] {
    let mut row = [0.0; WIDTH];
    for (pair, two) in row.as_chunks_mut::<2>().0.iter_mut().enumerate() {
        *two = generator
            .open_unit_pair(stream, (tile * WIDTH / 2 + pair) as u64)
            .map(|unit| factor.at(normal_quantile(unit)));
    }
    row
}

/// FNV-1a of the id: stable for ever, unlike the hash of the standard library.
fn stream(id: &str) -> u64 {
    id.bytes().fold(0xcbf2_9ce4_8422_2325, |hash, byte| (hash ^ u64::from(byte)).wrapping_mul(0x0000_0100_0000_01b3))
}
