use super::Refusal;
use super::order::minimum_degree;
use crate::block::Block;
use crate::sparse::Sparse;

/// LU factors of the transpose of I − L, whose columns are the lines of the block.
///
/// J. R. Gilbert and T. Peierls, *Sparse Partial Pivoting in Time Proportional to Arithmetic Operations*, SIAM J. Sci. Stat. Comput. 9 (1988),
/// with the diagonal as pivot where no entry is negative, which is stable for M-matrices, and with partial pivoting else.
pub(crate) struct Factors {
    /// Columns of L below its unit diagonal, rows by pivot number.
    lower: Columns,
    /// Columns of U above its diagonal.
    upper: Columns,
    diagonal: Vec<f64>,
    /// Line of the block that is column k.
    column: Vec<u32>,
    /// Pivot number of each row.
    pivot: Vec<u32>,
    /// Whether the determinant is negative.
    pub negative: bool,
}

#[derive(Default)]
struct Columns {
    start: Vec<usize>,
    index: Vec<u32>,
    value: Vec<f64>,
}

impl Columns {
    fn column(&self, k: usize) -> impl Iterator<Item = (usize, f64)> + '_ {
        let range = self.start[k]..self.start[k + 1];
        self.index[range.clone()].iter().zip(&self.value[range]).map(|(at, value)| (*at as usize, *value))
    }
}

const NONE: u32 = u32::MAX;
/// In M-matrices the diagonal is taken unless another entry of its column is this many times as large.
const PREFERENCE: f64 = 1e3;

impl Factors {
    pub fn new(block: &Block, most: usize) -> Result<Self, Refusal> {
        let n = block.size();
        let column = minimum_degree(pattern(&block.lines));
        let mut factors = Factors {
            lower: Columns { start: vec![0], ..Columns::default() },
            upper: Columns { start: vec![0], ..Columns::default() },
            diagonal: Vec::with_capacity(n),
            column,
            pivot: vec![NONE; n],
            negative: false,
        };
        let mut work = Work { x: vec![0.0; n], mark: vec![NONE; n], found: Vec::new(), path: Vec::new() };
        for k in 0..n {
            factors.eliminate(block, k, &mut work)?;
            if factors.lower.index.len() + factors.upper.index.len() > most {
                return Err(Refusal::TooLarge);
            }
        }
        for row in &mut factors.lower.index {
            *row = factors.pivot[*row as usize];
        }
        let (pivot, column) = (&factors.pivot, &factors.column);
        factors.negative ^= is_odd(pivot) ^ is_odd(column);
        Ok(factors)
    }

    /// Column k of the factors.
    fn eliminate(&mut self, block: &Block, k: usize, work: &mut Work) -> Result<(), Refusal> {
        let line = self.column[k] as usize;
        let preference = if block.negative { 1.0 } else { PREFERENCE };
        let stamp = k as u32;
        work.found.clear();
        let (index, value) = block.lines.line(line);
        for &row in index.iter().chain(std::iter::once(&(line as u32))) {
            if work.mark[row as usize] != stamp {
                self.reach(row, stamp, work);
            }
        }
        work.x[line] += 1.0;
        let mut size: f64 = 1.0;
        for (row, value) in index.iter().zip(value) {
            work.x[*row as usize] -= value;
            size = size.max(value.abs());
        }
        // Rows were found after those that they lead to, so the last one comes first.
        let (mut best, mut most) = (NONE, 0.0f64);
        for place in (0..work.found.len()).rev() {
            let row = work.found[place];
            let x = work.x[row as usize];
            let pivot = self.pivot[row as usize];
            if pivot == NONE {
                if x.abs() > most {
                    (best, most) = (row, x.abs());
                }
                continue;
            }
            if x != 0.0 {
                for (below, l) in self.lower.column(pivot as usize) {
                    work.x[below] -= l * x;
                }
            }
            self.upper.index.push(pivot);
            self.upper.value.push(x);
        }
        if self.pivot[line] == NONE && work.x[line].abs() * preference >= most {
            best = line as u32;
        }
        let pivot = work.x.get(best as usize).copied().unwrap_or(0.0);
        if best == NONE || !(pivot.abs() > f64::EPSILON * size) {
            return Err(Refusal::Singular);
        }
        self.pivot[best as usize] = stamp;
        self.negative ^= pivot < 0.0;
        self.diagonal.push(pivot);
        for &row in &work.found {
            let x = std::mem::take(&mut work.x[row as usize]);
            if self.pivot[row as usize] == NONE && x != 0.0 {
                self.lower.index.push(row);
                self.lower.value.push(x / pivot);
            }
        }
        self.lower.start.push(self.lower.index.len());
        self.upper.start.push(self.upper.index.len());
        Ok(())
    }

    /// Everything that elimination reaches from a row, deepest first.
    fn reach(&self, from: u32, stamp: u32, work: &mut Work) {
        work.mark[from as usize] = stamp;
        work.path.push((from, 0));
        while let Some((row, next)) = work.path.last_mut() {
            let pivot = self.pivot[*row as usize];
            let to = if pivot == NONE {
                None
            } else {
                let place = self.lower.start[pivot as usize] + *next;
                (place < self.lower.start[pivot as usize + 1]).then(|| self.lower.index[place])
            };
            match to {
                Some(to) => {
                    *next += 1;
                    if work.mark[to as usize] != stamp {
                        work.mark[to as usize] = stamp;
                        work.path.push((to, 0));
                    }
                }
                None => {
                    work.found.push(*row);
                    work.path.pop();
                }
            }
        }
    }

    /// With M = I − L: P Mᵀ Q = L U, so M x = b is Uᵀ Lᵀ applied.
    pub fn solve(&self, b: &[f64]) -> Vec<f64> {
        let n = b.len();
        let mut x: Vec<f64> = self.column.iter().map(|line| b[*line as usize]).collect();
        for k in 0..n {
            let sum: f64 = self.upper.column(k).map(|(at, u)| u * x[at]).sum();
            x[k] = (x[k] - sum) / self.diagonal[k];
        }
        for k in (0..n).rev() {
            let sum: f64 = self.lower.column(k).map(|(at, l)| l * x[at]).sum();
            x[k] -= sum;
        }
        self.pivot.iter().map(|pivot| x[*pivot as usize]).collect()
    }

    /// Mᵀ x = b.
    pub fn solve_transposed(&self, b: &[f64]) -> Vec<f64> {
        let n = b.len();
        let mut x = vec![0.0; n];
        for (row, pivot) in self.pivot.iter().enumerate() {
            x[*pivot as usize] = b[row];
        }
        for k in 0..n {
            let value = x[k];
            for (at, l) in self.lower.column(k) {
                x[at] -= l * value;
            }
        }
        for k in (0..n).rev() {
            x[k] /= self.diagonal[k];
            let value = x[k];
            for (at, u) in self.upper.column(k) {
                x[at] -= u * value;
            }
        }
        let mut result = vec![0.0; n];
        for (line, value) in self.column.iter().zip(x) {
            result[*line as usize] = value;
        }
        result
    }
}

struct Work {
    x: Vec<f64>,
    mark: Vec<u32>,
    found: Vec<u32>,
    path: Vec<(u32, usize)>,
}

/// The pattern of the matrix and its transpose together.
fn pattern(lines: &Sparse) -> Vec<Vec<u32>> {
    let mut neighbours = vec![Vec::new(); lines.lines()];
    for (line, at, _) in lines.triplets().filter(|(line, at, _)| line != at) {
        neighbours[line as usize].push(at);
        neighbours[at as usize].push(line);
    }
    for list in &mut neighbours {
        list.sort_unstable();
        list.dedup();
    }
    neighbours
}

/// Whether a permutation is odd: the number of its cycles of even length is.
fn is_odd(permutation: &[u32]) -> bool {
    let mut seen = vec![false; permutation.len()];
    let mut odd = false;
    for start in 0..permutation.len() {
        let (mut at, mut length) = (start, 0);
        while !std::mem::replace(&mut seen[at], true) {
            at = permutation[at] as usize;
            length += 1;
        }
        odd ^= length > 0 && length % 2 == 0;
    }
    odd
}
