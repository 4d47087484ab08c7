//! Direct factorisation of a component, where iteration is not enough: loops close to amplifying themselves, avoided
//! products, entries that no iteration controls.

mod dense;
mod order;
mod sparse;

use crate::block::Block;

/// Components up to this size are factorised as full matrices.
const DENSE: usize = 256;
/// Factors of more entries than this (1.2 GB) are not made.
const MOST_ENTRIES: usize = 100_000_000;

/// The factors of I − L of a block.
pub(crate) enum Factors {
    Dense(dense::Factors),
    Sparse(sparse::Factors),
}

/// Why there are none.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Refusal {
    Singular,
    TooLarge,
}

impl Factors {
    pub fn new(block: &Block) -> Result<Self, Refusal> {
        if block.size() <= DENSE {
            return dense::Factors::new(block).map(Factors::Dense).ok_or(Refusal::Singular);
        }
        sparse::Factors::new(block, MOST_ENTRIES).map(Factors::Sparse)
    }

    /// (I − L)⁻¹ b.
    pub fn solve(&self, b: &[f64]) -> Vec<f64> {
        match self {
            Factors::Dense(factors) => factors.solve(b),
            Factors::Sparse(factors) => factors.solve(b),
        }
    }

    /// (I − L)⁻ᵀ b.
    pub fn solve_transposed(&self, b: &[f64]) -> Vec<f64> {
        match self {
            Factors::Dense(factors) => factors.solve_transposed(b),
            Factors::Sparse(factors) => factors.solve_transposed(b),
        }
    }

    /// Whether the determinant of I − L is negative: then L has a real eigenvalue above 1.
    pub fn is_negative(&self) -> bool {
        match self {
            Factors::Dense(factors) => factors.negative,
            Factors::Sparse(factors) => factors.negative,
        }
    }

    pub fn is_dense(&self) -> bool {
        matches!(self, Factors::Dense(_))
    }

    /// The solution with steps of iterative refinement, until the residual is as small as rounding permits
    /// (Higham, *Accuracy and Stability of Numerical Algorithms*, 2002, §12.2).
    pub fn refined(&self, block: &Block, b: &[f64]) -> Vec<f64> {
        let mut x = self.solve(b);
        let error = |x: &[f64]| {
            (0..x.len()).fold(0.0, |worst: f64, k| {
                let (residual, magnitude) = block.residual(k, b[k], x);
                if magnitude > 0.0 { worst.max(residual.abs() / magnitude) } else { worst }
            })
        };
        let mut before = error(&x);
        for _ in 0..4 {
            if before <= f64::EPSILON {
                break;
            }
            let residual: Vec<f64> = (0..x.len()).map(|k| block.residual(k, b[k], &x).0).collect();
            let better: Vec<f64> = x.iter().zip(self.solve(&residual)).map(|(x, step)| x + step).collect();
            let after = error(&better);
            if !(after < before) {
                break;
            }
            (x, before) = (better, after);
        }
        x
    }

    /// About ‖ D⁻¹ |(I − L)⁻¹| v ‖∞ for v ≥ 0 and D = diag(`magnitude`): by what share of its magnitude errors of the size v
    /// in the lines move an unknown at most.
    ///
    /// Hager's estimate as LAPACK's `xGERFS` makes it (Higham, §15.3): nearly always the value itself, never more.
    pub fn amplification(&self, v: &[f64], magnitude: &[f64]) -> f64 {
        let size = v.len();
        // The 1-norm of diag(v) (I − L)⁻ᵀ D⁻¹.
        let mut x = vec![1.0 / size as f64; size];
        let (mut best, mut last) = (0.0f64, usize::MAX);
        for _ in 0..6 {
            let scaled: Vec<f64> = x.iter().zip(magnitude).map(|(x, magnitude)| x / magnitude).collect();
            let y: Vec<f64> = self.solve_transposed(&scaled).iter().zip(v).map(|(y, v)| y * v).collect();
            best = best.max(y.iter().map(|y| y.abs()).sum());
            let signs: Vec<f64> = y.iter().zip(v).map(|(y, v)| if *y < 0.0 { -v } else { *v }).collect();
            let z: Vec<f64> = self.solve(&signs).iter().zip(magnitude).map(|(z, magnitude)| z / magnitude).collect();
            let Some(at) = (0..size).max_by(|a, b| z[*a].abs().total_cmp(&z[*b].abs())) else { break };
            if at == last {
                break;
            }
            last = at;
            x.fill(0.0);
            x[at] = 1.0;
        }
        best
    }
}
