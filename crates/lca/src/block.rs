use std::ops::Range;

use crate::sparse::Sparse;
use crate::technosphere::{Direction, Technosphere};

/// One component as a system of its own: x = b + L x, lines in the order in which they are swept.
#[derive(Clone, Debug)]
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

    /// The same block with its unknowns in another order.
    pub fn reordered(&self, order: &[u32]) -> Self {
        let mut place = vec![0u32; order.len()];
        for (new, old) in (0..).zip(order) {
            place[*old as usize] = new;
        }
        let line = |old: &u32| self.lines.pairs(*old as usize).map(|(at, value)| (place[at], value));
        let lines = Sparse::of_lines(order.iter().map(line));
        let positions = order.iter().map(|old| self.positions[*old as usize]).collect();
        Block { lines, negative: self.negative, positions, forward: self.forward }
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

/// Sweeps after which an iteration of entries of one sign leaps ahead, so many times.
pub(crate) const LEAP: u32 = 5;
pub(crate) const LEAPS: u32 = 4;

/// By how many times its last change an iteration is still to go, if its changes shrink by the same factor from sweep to sweep:
/// r ÷ (1 − r), from the squares of the last two changes (Aitken's extrapolation). 0 if they do not shrink well.
#[inline(always)]
pub(crate) fn leap(before: f64, last: f64) -> f64 {
    let ratio = (last / before).sqrt();
    // Also false if it is not a number.
    if ratio < 0.9 { ratio / (1.0 - ratio) } else { 0.0 }
}

/// Gauss–Seidel on a block: `x` is the start and the result. Stops when no unknown changes by more than `tolerance` of itself,
/// which for non-negative entries controls every unknown, large or small (the change of a norm would not). A few times it leaps ahead
/// along its last change; that it has come as far as it can is judged by sweeps alone.
pub(crate) fn sweep(block: &Block, b: &[f64], x: &mut [f64], tolerance: f64, limit: u32) -> Sweeps {
    let mut worst = f64::INFINITY;
    let mut last = Vec::new();
    let mut squares = [0.0; 2];
    for count in 1..=limit {
        let phase = count % LEAP;
        let measured = !block.negative && count <= LEAP * LEAPS && (phase == 0 || phase == LEAP - 1);
        if measured && phase == 0 {
            last.clear();
            last.extend_from_slice(x);
        }
        worst = 0.0;
        let mut square = 0.0;
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
                if measured {
                    square += (change / sum) * (change / sum);
                }
            }
        }
        // What has left the finite numbers no longer changes, or compares with nothing.
        if (worst == 0.0 || count % 16 == 0) && x.iter().any(|value| !value.is_finite()) {
            return Sweeps::Failed(f64::INFINITY);
        }
        if worst == 0.0 {
            return Sweeps::Converged(count);
        }
        if measured {
            squares = [squares[1], square];
            if phase == 0 {
                let factor = leap(squares[0], squares[1]);
                x.iter_mut().zip(&last).for_each(|(x, last)| *x += factor * (*x - last));
            }
        }
    }
    Sweeps::Failed(worst)
}
