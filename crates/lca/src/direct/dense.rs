use crate::block::Block;

/// LU factors of a full matrix with partial pivoting, row by row.
pub(crate) struct Factors {
    size: usize,
    lu: Vec<f64>,
    /// Row of the matrix that is row k of the factors.
    row: Vec<usize>,
    /// Whether the determinant is negative.
    pub negative: bool,
}

impl Factors {
    /// `None` if a pivot vanishes against its row.
    pub fn new(block: &Block) -> Option<Self> {
        let n = block.size();
        let mut lu = vec![0.0; n * n];
        for k in 0..n {
            lu[k * n + k] = 1.0;
            for (at, value) in block.lines.pairs(k) {
                lu[k * n + at] -= value;
            }
        }
        let size: Vec<f64> = lu.chunks(n).map(|row| row.iter().fold(0.0, |most, a| a.abs().max(most))).collect();
        let mut row: Vec<usize> = (0..n).collect();
        let mut negative = false;
        for k in 0..n {
            // Rows are compared by their own size: amounts of different products have different units.
            let relative = |i: usize| lu[i * n + k].abs() / size[row[i]];
            let pivot = (k..n).max_by(|a, b| relative(*a).total_cmp(&relative(*b)))?;
            if !(relative(pivot) > n as f64 * f64::EPSILON) {
                return None;
            }
            if pivot != k {
                row.swap(pivot, k);
                negative = !negative;
                let (above, below) = lu.split_at_mut(pivot * n);
                above[k * n..(k + 1) * n].swap_with_slice(&mut below[..n]);
            }
            let (above, below) = lu.split_at_mut((k + 1) * n);
            let top = &above[k * n..];
            negative ^= top[k] < 0.0;
            for line in below.chunks_mut(n) {
                if line[k] == 0.0 {
                    continue;
                }
                let factor = line[k] / top[k];
                line[k] = factor;
                for (a, t) in line[k + 1..].iter_mut().zip(&top[k + 1..]) {
                    *a -= factor * t;
                }
            }
        }
        Some(Factors { size: n, lu, row, negative })
    }

    pub fn solve(&self, b: &[f64]) -> Vec<f64> {
        let n = self.size;
        let mut x: Vec<f64> = self.row.iter().map(|row| b[*row]).collect();
        for k in 0..n {
            let line = &self.lu[k * n..(k + 1) * n];
            let sum: f64 = line[..k].iter().zip(&x[..k]).map(|(a, x)| a * x).sum();
            x[k] -= sum;
        }
        for k in (0..n).rev() {
            let line = &self.lu[k * n..(k + 1) * n];
            let sum: f64 = line[k + 1..].iter().zip(&x[k + 1..]).map(|(a, x)| a * x).sum();
            x[k] = (x[k] - sum) / line[k];
        }
        x
    }

    pub fn solve_transposed(&self, b: &[f64]) -> Vec<f64> {
        let n = self.size;
        let mut x = b.to_vec();
        for k in 0..n {
            let line = &self.lu[k * n..(k + 1) * n];
            let value = x[k] / line[k];
            x[k] = value;
            for (x, a) in x[k + 1..].iter_mut().zip(&line[k + 1..]) {
                *x -= a * value;
            }
        }
        for k in (0..n).rev() {
            let line = &self.lu[k * n..(k + 1) * n];
            let value = x[k];
            for (x, a) in x[..k].iter_mut().zip(&line[..k]) {
                *x -= a * value;
            }
        }
        let mut result = vec![0.0; n];
        for (row, value) in self.row.iter().zip(x) {
            result[*row] = value;
        }
        result
    }
}
