use std::ops::Range;

use crate::sparse::Sparse;
use crate::technosphere::{Direction, Technosphere};

/// One component as a system of its own: x = b + L x, lines in the order in which they are swept.
pub(crate) struct Block {
    /// Line k holds the entries of unknown k.
    pub lines: Sparse,
    /// Whether an entry is negative.
    pub negative: bool,
    /// Position of each unknown.
    pub positions: Vec<u32>,
    /// Whether lines lead to customers (forward) rather than to suppliers.
    pub forward: bool,
}

impl Block {
    pub fn new(technosphere: &Technosphere, direction: Direction, range: Range<usize>) -> Self {
        let lines = technosphere.lines(direction);
        let forward = direction == Direction::Forward;
        let mut positions: Vec<u32> = range.clone().map(|position| position as u32).collect();
        if forward {
            positions.reverse();
        }
        let local = |position: usize| (if forward { range.end - 1 - position } else { position - range.start }) as u32;
        let inner = positions.iter().map(|position| {
            let line = lines.pairs(*position as usize);
            line.filter(|(at, _)| range.contains(at)).map(|(at, value)| (local(at), value))
        });
        Block::of(Sparse::of_lines(inner), positions, forward)
    }

    pub fn of(lines: Sparse, positions: Vec<u32>, forward: bool) -> Self {
        let negative = lines.triplets().any(|(_, _, value)| value < 0.0);
        Block { lines, negative, positions, forward }
    }

    pub fn size(&self) -> usize {
        self.positions.len()
    }

    /// The position of unknown k.
    pub fn position(&self, k: usize) -> usize {
        self.positions[k] as usize
    }

    /// b − (I − L) x of line k, and |b| + |x| + |L| |x| there.
    pub fn residual(&self, k: usize, b: f64, x: &[f64]) -> (f64, f64) {
        let (mut sum, mut magnitude) = (b, b.abs());
        for (at, value) in self.lines.pairs(k) {
            let term = value * x[at];
            sum += term;
            magnitude += term.abs();
        }
        (sum - x[k], magnitude + x[k].abs())
    }
}

/// How an iteration ended.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) enum Sweeps {
    /// Every unknown changed by less than the tolerance, relative to itself.
    Converged(u32),
    /// It did not, or left the finite numbers; the last largest relative change.
    Failed(f64),
}

/// Gauss–Seidel on a block: `x` is the start and the result. Stops when no unknown changes by more than `tolerance` of itself,
/// which for non-negative entries controls every unknown, large or small (the change of a norm would not).
pub(crate) fn sweep(block: &Block, b: &[f64], x: &mut [f64], tolerance: f64, limit: u32) -> Sweeps {
    let mut worst = f64::INFINITY;
    for count in 1..=limit {
        worst = 0.0;
        for k in 0..block.size() {
            let (index, value) = block.lines.line(k);
            let mut sum = b[k];
            for (at, value) in index.iter().zip(value) {
                sum += value * x[*at as usize];
            }
            let change = (sum - x[k]).abs();
            x[k] = sum;
            if !(change <= tolerance * sum.abs()) {
                worst = worst.max(change / sum.abs());
            }
        }
        // What has left the finite numbers no longer changes, or compares with nothing.
        if (worst == 0.0 || count % 16 == 0) && x.iter().any(|value| !value.is_finite()) {
            return Sweeps::Failed(f64::INFINITY);
        }
        if worst == 0.0 {
            return Sweeps::Converged(count);
        }
    }
    Sweeps::Failed(worst)
}
