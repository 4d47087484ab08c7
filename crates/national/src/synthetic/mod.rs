//! A made-up country: deterministic tables and lines, for benchmarks and tests.
//!
//! Nothing here describes a real firm or a real factor. Every choice is a function of the seed and
//! of the number of the thing chosen for, so a file of any size is made in blocks on all threads
//! and always comes out the same.

mod country;
mod file;
mod tables;

pub use country::{Country, Order};
pub use file::write;
pub use tables::tables;

use uncertainty::{Philox, normal_quantile};

/// Numbers drawn for one thing: a firm, a line, a factor.
pub(crate) struct Dice {
    generator: Philox,
    stream: u64,
    position: u64,
}

impl Dice {
    /// `kind` keeps the things apart that have the same number.
    pub(crate) fn new(seed: u64, kind: u64, number: u64) -> Self {
        Dice { generator: Philox::new(seed), stream: number << 4 | kind, position: 0 }
    }

    /// Two numbers between 0 and 1, neither included.
    pub(crate) fn two(&mut self) -> [f64; 2] {
        self.position += 1;
        self.generator.open_unit_pair(self.stream, self.position)
    }

    /// One number between 0 and 1, neither included.
    pub(crate) fn one(&mut self) -> f64 {
        let [one, _] = self.two();
        one
    }

    /// A whole number below `end`.
    pub(crate) fn below(&mut self, end: usize) -> usize {
        below(self.one(), end)
    }

    /// A lognormal number with that median and geometric standard deviation exp(`sigma`).
    pub(crate) fn lognormal(&mut self, median: f64, sigma: f64) -> f64 {
        median * libm::exp(sigma * normal_quantile(self.one()))
    }
}

pub(crate) fn below(unit: f64, end: usize) -> usize {
    ((unit * end as f64) as usize).min(end.saturating_sub(1))
}
