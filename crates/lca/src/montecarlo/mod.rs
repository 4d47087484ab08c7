//! Monte Carlo: the scores of demands with every amount drawn again.
//!
//! Eight draws are solved side by side (`LANES`): each entry of the matrix is read once for eight. Only what lies upstream of the demands
//! is drawn, and only flows with a factor; since each amount has its stream of random numbers, that changes no bit. Iterations start
//! from the solution without uncertainty. A draw in which a loop needs more of itself than it yields has no solution that
//! means anything (a direct solver returns negative scores for it): it is detected, counted and left out.

mod draws;
mod plan;
mod run;

use std::thread;

use uncertainty::{Distribution, LANES, Level, quantile};

use crate::error::{BuildError, SolveError};
use crate::system::System;
use crate::technosphere::Entry;

/// An amount of A or B, and how it varies.
#[derive(Clone, Debug, PartialEq)]
pub struct Term {
    /// Where it is, and its value without uncertainty.
    pub entry: Entry,
    /// How it varies.
    pub variation: Variation,
}

/// How an amount varies.
#[derive(Clone, Debug, PartialEq)]
pub enum Variation {
    /// Not at all.
    Certain,
    /// By a distribution of its own, of the amount as it stands in the matrix.
    Drawn {
        /// Number of its stream of random numbers. Terms with the same number vary together.
        stream: u64,
        /// The distribution.
        distribution: Distribution,
    },
    /// As `factor` times a value that [`Values`] computes from shared parameters.
    Computed {
        /// Which value.
        value: u32,
        /// By what it is multiplied.
        factor: f64,
    },
}

/// Values computed from shared parameters, eight draws at a time.
pub trait Values: Sync {
    /// How many there are.
    fn count(&self) -> usize;

    /// The values of draws `LANES × block ..`, each a function of the seed and the number of the draw.
    fn compute(&self, seed: u64, block: u64) -> Vec<[f64; LANES]>;
}

/// No shared parameters.
#[derive(Clone, Copy, Debug, Default)]
pub struct NoValues;

impl Values for NoValues {
    fn count(&self) -> usize {
        0
    }

    fn compute(&self, _seed: u64, _block: u64) -> Vec<[f64; LANES]> {
        Vec::new()
    }
}

/// What to simulate.
pub struct MonteCarlo<'a> {
    /// The system without uncertainty.
    pub system: &'a System,
    /// All amounts of A.
    pub technosphere: &'a [Term],
    /// All amounts of B.
    pub biosphere: &'a [Term],
    /// Characterisation factors, by flow.
    pub factors: &'a [f64],
    /// The demands whose scores are wanted: (product, amount) pairs.
    pub demands: &'a [Vec<(usize, f64)>],
    /// Values of shared parameters.
    pub values: &'a dyn Values,
    /// How many draws.
    pub draws: usize,
    /// Seed.
    pub seed: u64,
    /// How many threads; no bit of the result depends on it.
    pub threads: usize,
}

/// A draw without a solution that means anything.
#[derive(Clone, Debug, PartialEq)]
pub struct Failure {
    /// Number of the draw.
    pub draw: usize,
    /// Why: mostly a loop that amplifies itself, which is named.
    pub why: SolveError,
}

/// The scores of all draws.
#[derive(Clone, Debug, PartialEq)]
pub struct Simulated {
    /// By demand, then by draw; NaN where the draw failed.
    pub scores: Vec<Vec<f64>>,
    /// The draws that failed, in order.
    pub failures: Vec<Failure>,
    /// No score of a proven draw is further from the exact one of its draw than this share of itself.
    pub error_bound: f64,
    /// Draws whose bound could not be proven by iteration; their loops were solved to the same tolerance.
    pub unproven: usize,
    /// Loops that were factorised in some draw because iteration was not enough.
    pub factorised: usize,
    /// Products upstream of the demands.
    pub products: usize,
    /// Amounts drawn or computed anew in each draw.
    pub varied: usize,
}

/// What draws say of a demand.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Statistics {
    /// Draws that have a score.
    pub count: usize,
    /// Arithmetic mean.
    pub mean: f64,
    /// Standard deviation of the draws (n − 1).
    pub deviation: f64,
    /// 2.5 % quantile.
    pub low: f64,
    /// Median.
    pub median: f64,
    /// 97.5 % quantile.
    pub high: f64,
}

impl Simulated {
    /// The statistics of a demand, over the draws that have a score; `None` if there is none.
    pub fn statistics(&self, demand: usize) -> Option<Statistics> {
        let mut kept: Vec<f64> = self.scores.get(demand)?.iter().copied().filter(|score| !score.is_nan()).collect();
        let count = kept.len();
        if count == 0 {
            return None;
        }
        let mean = uncertainty::sum(kept.iter().copied()) / count as f64;
        let squares = uncertainty::sum(kept.iter().map(|score| (score - mean) * (score - mean)));
        let deviation = libm::sqrt(squares / (count.max(2) - 1) as f64);
        kept.sort_unstable_by(f64::total_cmp);
        let at = |p| quantile(&kept, p);
        Some(Statistics { count, mean, deviation, low: at(0.025), median: at(0.5), high: at(0.975) })
    }
}

impl MonteCarlo<'_> {
    /// Runs the simulation.
    ///
    /// # Errors
    /// If the system without uncertainty has no solution, a demand or the factors do not fit, or a distribution is none.
    pub fn run(&self) -> Result<Simulated, MonteCarloError> {
        self.run_at(Level::widest())
    }

    fn run_at(&self, level: Level) -> Result<Simulated, MonteCarloError> {
        let plan = plan::Plan::new(self)?;
        let blocks = self.draws.div_ceil(LANES);
        let threads = self.threads.clamp(1, blocks.max(1));
        let mut done: Vec<run::Block> = thread::scope(|scope| {
            let workers: Vec<_> = (0..threads)
                .map(|worker| {
                    let plan = &plan;
                    scope.spawn(move || {
                        let mut state = run::State::new(plan);
                        let mine = (worker..blocks).step_by(threads);
                        mine.map(|block| state.run(self, plan, level, block)).collect::<Vec<_>>()
                    })
                })
                .collect();
            workers.into_iter().flat_map(|worker| worker.join().unwrap_or_default()).collect()
        });
        done.sort_unstable_by_key(|block| block.number);
        let mut simulated = Simulated {
            scores: vec![Vec::with_capacity(blocks * LANES); self.demands.len()],
            failures: Vec::new(),
            error_bound: 0.0,
            unproven: 0,
            factorised: 0,
            products: plan.products(),
            varied: plan.varied,
        };
        for block in done {
            for (scores, lanes) in simulated.scores.iter_mut().zip(&block.scores) {
                scores.extend_from_slice(&lanes.0);
            }
            for lane in 0..LANES.min(self.draws - block.number * LANES) {
                match &block.failures[lane] {
                    Some(why) => {
                        let draw = block.number * LANES + lane;
                        simulated.failures.push(Failure { draw, why: why.clone() });
                    }
                    None if block.bound[lane].is_finite() => {
                        simulated.error_bound = simulated.error_bound.max(block.bound[lane]);
                    }
                    None => simulated.unproven += 1,
                }
            }
            simulated.factorised += block.factorised;
        }
        for scores in &mut simulated.scores {
            scores.truncate(self.draws);
        }
        Ok(simulated)
    }
}

/// Why a simulation cannot begin.
#[derive(Clone, Debug, PartialEq, thiserror::Error)]
pub enum MonteCarloError {
    /// The system without uncertainty cannot be solved, or something does not fit it.
    #[error(transparent)]
    Solve(#[from] SolveError),
    /// A term is outside the system, or its distribution is none.
    #[error(transparent)]
    Build(#[from] BuildError),
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Each level of vector instructions gives the same bits.
    #[test]
    fn every_width_gives_the_same_bits() {
        let products = 300u32;
        let mut technosphere = Vec::new();
        let mut biosphere = Vec::new();
        let lognormal = |amount: f64, stream: u64| Term {
            entry: Entry { row: 0, column: 0, amount },
            variation: Variation::Drawn {
                stream,
                distribution: Distribution::Lognormal { median: amount, sigma: 0.2 },
            },
        };
        for k in 0..products {
            let own = Entry { row: k, column: k, amount: 1.0 };
            technosphere.push(Term { entry: own, variation: Variation::Certain });
            for step in [1, 7, 31, 100] {
                let mut term = lognormal(-0.15, u64::from(k * 1000 + step));
                (term.entry.row, term.entry.column) = ((k + step) % products, k);
                technosphere.push(term);
            }
            let mut term = lognormal(1.0 + f64::from(k), u64::from(k) << 32);
            (term.entry.row, term.entry.column) = (0, k);
            biosphere.push(term);
        }
        let entries = |terms: &[Term]| terms.iter().map(|term| term.entry).collect::<Vec<_>>();
        let system = System::new(products as usize, 1, &entries(&technosphere), &entries(&biosphere)).unwrap();
        let run = |level| {
            MonteCarlo {
                system: &system,
                technosphere: &technosphere,
                biosphere: &biosphere,
                factors: &[1.0],
                demands: &[vec![(0, 1.0)], vec![(5, 2.0)]],
                values: &NoValues,
                draws: 50,
                seed: 3,
                threads: 2,
            }
            .run_at(level)
            .unwrap()
        };
        let plain = run(Level::PLAIN);
        assert!(plain.error_bound < 1e-9 && plain.unproven == 0, "{plain:?}");
        for level in Level::available() {
            assert_eq!(run(level), plain, "{level:?}");
        }
    }
}
