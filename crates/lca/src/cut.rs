//! Loops opened by cutting few of their unknowns.
//!
//! Without the unknowns of a *cut* (a feedback vertex set of the block), no loop is left: the others follow from the cut in one pass. Putting
//! that pass into the lines of the cut leaves a full system for the cut alone, which is factorised once; then each right-hand side costs two
//! passes over the block and one over the factors, where iteration needs tens. What comes out is no less exact: its residual is
//! computed and bounded as that of an iteration is.

use std::collections::BinaryHeap;
use std::ops::Range;

use uncertainty::{LANES, Lanes, Level, at_every_level};

use crate::block::Block;
use crate::sparse::Sparse;

/// Entries of the factors for each entry of the block, above which iteration is the better way.
const MOST_FILL: usize = 20;

/// An order of the unknowns: those of the cut first, then the others so that each needs only the cut and those before it; and how
/// many are cut. `None` if that would be too many.
///
/// What needs nothing that is left, or serves nothing that is left, is in no loop. Where all do, the one with the most ways through it
/// (needs × uses) is cut.
pub(crate) fn order(lines: &Sparse) -> Option<(Vec<u32>, usize)> {
    let size = lines.lines();
    let uses = lines.transposed(size);
    let most = (lines.entries() * MOST_FILL).isqrt();
    let mut needs: Vec<usize> = (0..size).map(|k| lines.line(k).0.len()).collect();
    let mut serves: Vec<usize> = (0..size).map(|k| uses.line(k).0.len()).collect();
    let mut gone = vec![false; size];
    let mut free: Vec<u32> = (0..size).filter(|k| needs[*k] == 0 || serves[*k] == 0).map(|k| k as u32).collect();
    let mut ways: BinaryHeap<(usize, u32)> = (0..size).map(|k| (needs[k] * serves[k], k as u32)).collect();
    let (mut cut, mut first, mut last) = (Vec::new(), Vec::new(), Vec::new());
    loop {
        let next = if let Some(k) = free.pop() {
            let at = k as usize;
            if gone[at] {
                continue;
            }
            if needs[at] == 0 {
                first.push(k)
            } else {
                last.push(k)
            }
            at
        } else {
            let Some((known, k)) = ways.pop() else { break };
            let at = k as usize;
            if gone[at] {
                continue;
            }
            let now = needs[at] * serves[at];
            if now < known {
                ways.push((now, k));
                continue;
            }
            cut.push(k);
            if cut.len() > most {
                return None;
            }
            at
        };
        gone[next] = true;
        for (list, left) in [(&uses, &mut needs), (lines, &mut serves)] {
            for other in list.line(next).0 {
                let left = &mut left[*other as usize];
                *left -= 1;
                if *left == 0 {
                    free.push(*other);
                }
            }
        }
    }
    let count = cut.len();
    cut.extend(first);
    cut.extend(last.into_iter().rev());
    Some((cut, count))
}

/// About how many operations on eight lanes it takes to open a block.
pub(crate) fn cost(cut: usize, lines: &Sparse) -> usize {
    cut.pow(3) / (3 * LANES) + cut.div_ceil(LANES) * lines.entries()
}

/// The solver of a block whose first unknowns are a cut.
pub(crate) struct Opened {
    /// How many are cut.
    cut: usize,
    /// L and U of I − T, row by row: what the unknowns of the cut need of each other, through the others.
    factors: Vec<f64>,
}

impl Opened {
    /// `None` if the block has negative entries or a loop that does not yield more than it needs: elimination in order is then not
    /// known to be stable.
    pub fn new(level: Level, block: &Block, cut: usize) -> Option<Self> {
        if block.negative {
            return None;
        }
        let mut factors = vec![0.0; cut * cut];
        let zeros = vec![Lanes::all(0.0); block.size()];
        let mut x = zeros.clone();
        for first in (0..cut).step_by(LANES) {
            for (lane, column) in (first..cut.min(first + LANES)).enumerate() {
                x[column].0[lane] = 1.0;
            }
            through(level, block, cut, &zeros, &mut x);
            for row in 0..cut {
                let line = need(block, row, &x);
                for (lane, column) in (first..cut.min(first + LANES)).enumerate() {
                    factors[row * cut + column] = f64::from(u8::from(row == column)) - line.0[lane];
                }
            }
            x[first..cut.min(first + LANES)].fill(Lanes::all(0.0));
        }
        eliminate(level, &mut factors, cut).then_some(Opened { cut, factors })
    }

    /// x with x = b + L x, for eight right-hand sides.
    pub fn solve(&self, level: Level, block: &Block, b: &[Lanes], x: &mut [Lanes]) {
        solve(level, block, self.cut, &self.factors, b, x);
    }
}

#[inline(always)]
fn need(block: &Block, k: usize, x: &[Lanes]) -> Lanes {
    let (index, value) = block.lines.line(k);
    let mut sum = Lanes::all(0.0);
    for (at, z) in index.iter().zip(value) {
        let x = &x[*at as usize];
        for lane in 0..LANES {
            sum.0[lane] += z * x.0[lane];
        }
    }
    sum
}

at_every_level! {
    /// What follows from the cut: every other unknown, in order.
    fn through(block: &Block, cut: usize, b: &[Lanes], x: &mut [Lanes]) -> () = through_plain
}

#[inline(always)]
fn through_plain(block: &Block, cut: usize, b: &[Lanes], x: &mut [Lanes]) {
    for k in cut..b.len() {
        let mut sum = need(block, k, x);
        for lane in 0..LANES {
            sum.0[lane] += b[k].0[lane];
        }
        x[k] = sum;
    }
}

at_every_level! {
    fn solve(block: &Block, cut: usize, factors: &[f64], b: &[Lanes], x: &mut [Lanes]) -> () = solve_plain
}

#[inline(always)]
fn solve_plain(block: &Block, cut: usize, factors: &[f64], b: &[Lanes], x: &mut [Lanes]) {
    x[..cut].fill(Lanes::all(0.0));
    through_plain(block, cut, b, x);
    // What the lines of the cut get apart from the cut; each is written where it is not read any more.
    let mut c = vec![Lanes::all(0.0); cut];
    for k in 0..cut {
        c[k] = need(block, k, x);
        for lane in 0..LANES {
            c[k].0[lane] += b[k].0[lane];
        }
    }
    substitute(cut, factors, &mut c);
    x[..cut].copy_from_slice(&c);
    through_plain(block, cut, b, x);
}

/// Rows taken together, so that what they are multiplied with is read once for all of them.
const ROWS: usize = 4;

/// Solves L U c = c.
#[inline(always)]
fn substitute(cut: usize, factors: &[f64], c: &mut [Lanes]) {
    let groups = cut.div_ceil(ROWS);
    for group in 0..groups {
        let (first, end) = (group * ROWS, cut.min((group + 1) * ROWS));
        let mut sums = weighed(cut, factors, first..end, &c[..first], 0);
        for k in first..end {
            for other in first..k {
                take(&mut sums[k - first], factors[k * cut + other], &c[other]);
            }
            for lane in 0..LANES {
                c[k].0[lane] -= sums[k - first].0[lane];
            }
        }
    }
    for group in (0..groups).rev() {
        let (first, end) = (group * ROWS, cut.min((group + 1) * ROWS));
        let mut sums = weighed(cut, factors, first..end, &c[end..cut], end);
        for k in (first..end).rev() {
            for other in k + 1..end {
                take(&mut sums[k - first], factors[k * cut + other], &c[other]);
            }
            for lane in 0..LANES {
                c[k].0[lane] = (c[k].0[lane] - sums[k - first].0[lane]) / factors[k * cut + k];
            }
        }
    }
}

#[inline(always)]
fn take(sum: &mut Lanes, value: f64, lanes: &Lanes) {
    for lane in 0..LANES {
        sum.0[lane] += value * lanes.0[lane];
    }
}

/// Σ value × lanes of some rows, whose values begin in a column.
#[inline(always)]
fn weighed(cut: usize, factors: &[f64], rows: Range<usize>, lanes: &[Lanes], column: usize) -> [Lanes; ROWS] {
    let mut sums = [Lanes::all(0.0); ROWS];
    let row = |k: usize| &factors[k * cut + column..k * cut + column + lanes.len()];
    if rows.len() == ROWS {
        let [a, b, c, d] = [0, 1, 2, 3].map(|k| row(rows.start + k));
        for ((((lanes, a), b), c), d) in lanes.iter().zip(a).zip(b).zip(c).zip(d) {
            for (sum, value) in sums.iter_mut().zip([a, b, c, d]) {
                take(sum, *value, lanes);
            }
        }
    } else {
        for (sum, k) in sums.iter_mut().zip(rows) {
            for (lanes, value) in lanes.iter().zip(row(k)) {
                take(sum, *value, lanes);
            }
        }
    }
    sums
}

at_every_level! {
    /// L U without exchanges of rows, which an M-matrix does not need; whether every pivot is positive, which says that it is one.
    fn eliminate(matrix: &mut [f64], size: usize) -> bool = eliminate_plain
}

#[inline(always)]
fn eliminate_plain(matrix: &mut [f64], size: usize) -> bool {
    for first in (0..size).step_by(ROWS) {
        let end = size.min(first + ROWS);
        let (above, rest) = matrix.split_at_mut(first * size);
        let rows = &mut rest[..(end - first) * size];
        for k in 0..first {
            let pivot = &above[k * size..(k + 1) * size];
            for row in rows.chunks_exact_mut(size) {
                subtract(row, pivot, k);
            }
        }
        for k in 0..end - first {
            let (above, below) = rows.split_at_mut((k + 1) * size);
            let pivot = &above[k * size..];
            if !(pivot[first + k] > 0.0 && pivot[first + k].is_finite()) {
                return false;
            }
            for row in below.chunks_exact_mut(size) {
                subtract(row, pivot, first + k);
            }
        }
    }
    true
}

#[inline(always)]
fn subtract(row: &mut [f64], pivot: &[f64], k: usize) {
    let factor = row[k] / pivot[k];
    row[k] = factor;
    if factor != 0.0 {
        for (value, above) in row[k + 1..].iter_mut().zip(&pivot[k + 1..]) {
            *value -= factor * above;
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// 3,000 unknowns with loops through few of them, in lines of four.
    fn lines() -> Sparse {
        let line = |k: u32| {
            let back = [(k * 7919 + 13) % 40, (k * 104_729 + 5) % 40];
            let near = [k.saturating_sub(1), k.saturating_sub(1 + k % 17)];
            let mut all: Vec<u32> = back.into_iter().chain(near).filter(|at| *at != k).collect();
            all.sort_unstable();
            all.dedup();
            all.into_iter().map(|at| (at, 0.2))
        };
        Sparse::of_lines((0..3_000).map(line))
    }

    #[test]
    fn what_is_not_cut_needs_only_the_cut_and_what_came_before() {
        let lines = lines();
        let (order, cut) = order(&lines).unwrap();
        assert!(cut <= 40, "{cut}");
        let mut place = vec![usize::MAX; order.len()];
        order.iter().enumerate().for_each(|(new, old)| place[*old as usize] = new);
        for (new, old) in order.iter().enumerate().skip(cut) {
            assert!(lines.pairs(*old as usize).all(|(at, _)| place[at] < new));
        }
    }

    /// A full matrix of unknowns that all need each other leaves nothing without a cut.
    #[test]
    fn what_would_be_nearly_all_cut_is_not() {
        let ring = |k: u32| {
            (1..6).map(move |step| ((k * 31 + step * step * 977) % 2_000, 0.1)).filter(move |(at, _)| *at != k)
        };
        assert!(order(&Sparse::of_lines((0..2_000).map(ring))).is_none());
    }

    #[test]
    fn every_width_gives_the_same_bits() {
        let lines = lines();
        let (order, cut) = order(&lines).unwrap();
        let block = Block::of(lines, (0..3_000).collect(), false).reordered(&order);
        let b: Vec<Lanes> =
            (0..3_000).map(|k| Lanes(std::array::from_fn(|lane| f64::from(k % 7) + lane as f64))).collect();
        let solved = |level| {
            let mut x = vec![Lanes::all(0.0); b.len()];
            Opened::new(level, &block, cut).unwrap().solve(level, &block, &b, &mut x);
            x
        };
        let plain = solved(Level::PLAIN);
        for level in Level::available() {
            assert_eq!(solved(level), plain, "{level:?}");
        }
        for k in 0..block.size() {
            let sum = need(&block, k, &plain);
            for lane in 0..LANES {
                let residual = b[k].0[lane] + sum.0[lane] - plain[k].0[lane];
                assert!(residual.abs() <= 1e-14 * plain[k].0[lane], "{k} {lane}: {residual}");
            }
        }
    }
}
