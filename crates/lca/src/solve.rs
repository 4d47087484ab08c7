use crate::block::{Block, Sweeps, sweep};
use crate::direct::{Factors, Refusal};
use crate::error::SolveError;
use crate::loops;
use crate::technosphere::{Direction, Technosphere};

/// How a solution was found, and how far it can be from the true one.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Report {
    /// No value is further from the exact solution of the system than this share of its magnitude (the sum of the
    /// absolute values it is made of; without avoided products that is the value itself).
    pub error_bound: f64,
    /// Whether `error_bound` is estimated for some component rather than proven.
    pub estimated: bool,
    /// Components with loops that were solved.
    pub loops: usize,
    /// Most sweeps of an iteration.
    pub sweeps: u32,
    /// Components that were factorised, because iteration was not enough.
    pub direct: Vec<DirectBlock>,
}

/// A component that was factorised.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct DirectBlock {
    /// How many products it has.
    pub products: usize,
    /// Whether as a full matrix (partial pivoting) rather than a sparse one (minimum degree, diagonal preferred).
    pub dense: bool,
}

/// The relative change at which an iteration has come as far as rounding lets it.
pub(crate) const TOLERANCE: f64 = 2e-15;
/// Sweeps after which a component is factorised instead.
pub(crate) const SWEEPS: u32 = 400;
/// Sweeps after which a component that is too large to be factorised is given up.
const MOST_SWEEPS: u32 = 50_000;
/// What part of the wanted residual a certificate must have.
pub(crate) const PART: f64 = 0.25;

/// A block with what is known of it.
struct Prepared {
    block: Block,
    factors: Option<Factors>,
}

/// Solves (I − Z) x = b or its transpose, values by position.
pub(crate) fn solve(
    technosphere: &Technosphere,
    direction: Direction,
    rhs: &[f64],
) -> Result<(Vec<f64>, Report), SolveError> {
    let lines = technosphere.lines(direction);
    let mut x = rhs.to_vec();
    let mut report = Report::default();
    let mut blocks = Vec::new();
    for range in technosphere.ranges(direction) {
        if range.len() == 1 {
            let line = range.start;
            x[line] = rhs[line] + lines.pairs(line).map(|(at, value)| value * x[at]).sum::<f64>();
            continue;
        }
        let mut b: Vec<f64> = Vec::with_capacity(range.len());
        for line in range.clone() {
            let outside = lines.pairs(line).filter(|(at, _)| !range.contains(at));
            b.push(rhs[line] + outside.map(|(at, value)| value * x[at]).sum::<f64>());
        }
        if b.iter().all(|value| *value == 0.0) {
            x[range].fill(0.0);
            continue;
        }
        if direction == Direction::Forward {
            b.reverse();
        }
        let block = Block::new(technosphere, direction, range);
        let (values, factors) = solve_block(technosphere, &block, &b, b.clone(), &mut report)?;
        for (k, value) in values.into_iter().enumerate() {
            x[block.position(k)] = value;
        }
        report.loops += 1;
        blocks.push(Prepared { block, factors });
    }
    bound(technosphere, direction, rhs, &x, &mut blocks, &mut report)?;
    Ok((x, report))
}

/// Solves a block from a start, by iteration if it converges, else by factorisation.
pub(crate) fn solve_block(
    technosphere: &Technosphere,
    block: &Block,
    b: &[f64],
    mut x: Vec<f64>,
    report: &mut Report,
) -> Result<(Vec<f64>, Option<Factors>), SolveError> {
    match sweep(block, b, &mut x, TOLERANCE, SWEEPS) {
        Sweeps::Converged(count) => {
            report.sweeps = report.sweeps.max(count);
            Ok((x, None))
        }
        Sweeps::Failed(_) => match factorise(technosphere, block, &x, report)? {
            Some(factors) => Ok((factors.refined(block, b), Some(factors))),
            None => match sweep(block, b, &mut x, TOLERANCE, MOST_SWEEPS) {
                Sweeps::Converged(count) => {
                    report.sweeps = report.sweeps.max(count);
                    Ok((x, None))
                }
                Sweeps::Failed(_) if x.iter().any(|value| !value.is_finite()) => {
                    Err(loops::unproductive(technosphere, block, &[]))
                }
                Sweeps::Failed(change) => Err(SolveError::NotConverged { products: block.size(), change }),
            },
        },
    }
}

/// The factors of a block that can supply something; `None` if they would be too large.
///
/// Without negative entries I − L is an M-matrix if and only if some x > 0 has (I − L) x > 0 (Berman and Plemmons,
/// *Nonnegative Matrices in the Mathematical Sciences*, 1994, theorem 6.2.3, I₂₇); with them, a negative determinant says
/// that L has a real eigenvalue above 1, a loop that amplifies itself.
fn factorise(
    technosphere: &Technosphere,
    block: &Block,
    last: &[f64],
    report: &mut Report,
) -> Result<Option<Factors>, SolveError> {
    let factors = match Factors::new(block) {
        Ok(factors) => factors,
        Err(Refusal::Singular) => return Err(loops::singular(technosphere, block, last)),
        Err(Refusal::TooLarge) => return Ok(None),
    };
    let amplifies = if block.negative {
        factors.is_negative()
    } else {
        factors.solve(&vec![1.0; block.size()]).iter().any(|value| !(*value > 0.0))
    };
    if amplifies {
        return Err(loops::unproductive(technosphere, block, last));
    }
    report.direct.push(DirectBlock { products: block.size(), dense: factors.is_dense() });
    Ok(Some(factors))
}

/// Bounds the error of every value by the residual.
///
/// The error e solves (I − Z) e = r. If (I − |Z|) w ≥ |r| for some w ≥ 0, then |e| ≤ w, value by value. Such a w is found by iterating
/// on |Z| until the inequality holds with a part of the right-hand side; to the residual is added what rounding may
/// have hidden in computing it (Higham, §3.1).
fn bound(
    technosphere: &Technosphere,
    direction: Direction,
    rhs: &[f64],
    x: &[f64],
    blocks: &mut [Prepared],
    report: &mut Report,
) -> Result<(), SolveError> {
    let lines = technosphere.lines(direction);
    let mut w = vec![0.0; x.len()];
    let mut magnitudes = vec![0.0; x.len()];
    let mut blocks = blocks.iter_mut().peekable();
    // What w must exceed at a line, without what the others inside its component carry there; and the magnitude.
    let line_of = |line: usize, w: &[f64], inside: &std::ops::Range<usize>| {
        let (mut sum, mut magnitude, mut carried, mut terms) = (rhs[line], rhs[line].abs(), 0.0, 3.0);
        for (at, value) in lines.pairs(line) {
            let term = value * x[at];
            sum += term;
            magnitude += term.abs();
            terms += 1.0;
            if !inside.contains(&at) {
                carried += value.abs() * w[at];
            }
        }
        let rounding = terms * f64::EPSILON / 2.0 * (magnitude + x[line].abs());
        (((sum - x[line]).abs() + rounding) / PART + carried, magnitude)
    };
    for range in technosphere.ranges(direction) {
        if range.len() == 1 {
            (w[range.start], magnitudes[range.start]) = line_of(range.start, &w, &range);
            continue;
        }
        let Some(prepared) = blocks
            .next_if(|prepared| prepared.block.size() == range.len() && range.contains(&prepared.block.position(0)))
        else {
            continue;
        };
        let mut v = Vec::with_capacity(range.len());
        for line in range.clone() {
            let (wanted, magnitude) = line_of(line, &w, &range);
            magnitudes[line] = magnitude;
            v.push(wanted);
        }
        if direction == Direction::Forward {
            v.reverse();
        }
        let found = certificate(&prepared.block, &v);
        let values = match found {
            Some(values) => values,
            None => {
                if prepared.factors.is_none() {
                    let start: Vec<f64> = (0..v.len()).map(|k| x[prepared.block.position(k)]).collect();
                    prepared.factors = factorise(technosphere, &prepared.block, &start, report)?;
                }
                report.estimated = true;
                let magnitude: Vec<f64> =
                    (0..v.len()).map(|k| magnitudes[prepared.block.position(k)].max(f64::MIN_POSITIVE)).collect();
                match &prepared.factors {
                    // The inverse of an M-matrix has no negative entry.
                    Some(factors) if !prepared.block.negative => {
                        factors.solve(&v).into_iter().map(|value| value.abs() * 2.0).collect()
                    }
                    Some(factors) => {
                        let share = factors.amplification(&v, &magnitude);
                        magnitude.iter().map(|magnitude| magnitude * share).collect()
                    }
                    None => magnitude,
                }
            }
        };
        for (k, value) in values.into_iter().enumerate() {
            w[prepared.block.position(k)] = value;
        }
    }
    let shares = w.iter().zip(&magnitudes).filter(|(_, magnitude)| **magnitude > 0.0).map(|(w, m)| w / m);
    report.error_bound = shares.fold(0.0, f64::max);
    Ok(())
}

/// Some w with (I − |L|) w ≥ `PART` × v, which also proves that no loop of the block amplifies itself.
pub(crate) fn certificate(block: &Block, v: &[f64]) -> Option<Vec<f64>> {
    let mut w = v.to_vec();
    for round in 1..=SWEEPS {
        for k in 0..w.len() {
            let sum: f64 = block.lines.pairs(k).map(|(at, value)| value.abs() * w[at]).sum();
            w[k] = v[k] + sum;
        }
        let holds = |k: usize| {
            let sum: f64 = block.lines.pairs(k).map(|(at, value)| value.abs() * w[at]).sum();
            w[k] - sum >= PART * v[k]
        };
        if round % 4 == 0 && (0..w.len()).all(holds) {
            return Some(w);
        }
    }
    None
}

/// About (I − |Z|)ᵀ u = m for m ≥ 0, by position, as far as sixty sweeps come: where others begin.
pub(crate) fn solve_magnitudes(technosphere: &Technosphere, m: &[f64]) -> Vec<f64> {
    let lines = technosphere.inputs();
    let mut u = m.to_vec();
    let line = |line: usize, u: &[f64]| m[line] + lines.pairs(line).map(|(at, z)| z.abs() * u[at]).sum::<f64>();
    for range in technosphere.ranges(Direction::Adjoint) {
        let rounds = if range.len() == 1 { 1 } else { 60 };
        for _ in 0..rounds {
            for at in range.clone() {
                u[at] = line(at, &u);
            }
        }
    }
    u
}

/// Whether every loop yields more than it needs, whatever is demanded.
///
/// # Errors
/// With the loop that does not.
pub(crate) fn productive(technosphere: &Technosphere) -> Result<(), SolveError> {
    for range in technosphere.ranges(Direction::Adjoint).filter(|range| range.len() > 1) {
        let block = Block::new(technosphere, Direction::Adjoint, range);
        if certificate(&block, &vec![1.0; block.size()]).is_none() {
            factorise(technosphere, &block, &[], &mut Report::default())?;
        }
    }
    Ok(())
}
