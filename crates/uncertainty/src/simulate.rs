use std::thread;

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::{Lognormal, Philox, normal_quantile};

/// One product of the sum: `amount` × the draws of its parameters.
#[derive(Clone, Debug, PartialEq)]
pub struct Product {
    /// Value without uncertainty.
    pub amount: f64,
    /// The parameters it depends on, by position: typically one source stream and one factor.
    pub parameters: [usize; 2],
    /// The groups it is summed into, by position.
    pub groups: Vec<usize>,
}

/// What to simulate.
#[derive(Clone, Debug, PartialEq)]
pub struct Simulation<'a> {
    /// Distribution of each parameter, with the number of its stream of random numbers. The number
    /// belongs to the parameter, not to its position, so that other parameters do not change its draws.
    pub parameters: &'a [(u64, Lognormal)],
    /// The products.
    pub products: &'a [Product],
    /// How many groups there are.
    pub groups: usize,
    /// How many draws, an even number.
    pub draws: usize,
    /// Seed.
    pub seed: u64,
    /// How many threads; the result does not depend on it.
    pub threads: usize,
}

/// The 95 % interval and the centre of a group's draws.
#[derive(Clone, Copy, Debug, Default, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct Interval {
    /// 2.5 % quantile.
    pub low: f64,
    /// Median.
    pub median: f64,
    /// 97.5 % quantile.
    pub high: f64,
}

/// Draws are made in blocks of this many, so that a block's values stay in the first-level cache.
const BLOCK: usize = 64;

/// The interval of each group, in order.
///
/// Draw k of group g is Σ amount × parameter₁(k) × parameter₂(k) over its products, summed in the order
/// given: a fixed order, so the result is the same for any number of threads.
pub fn simulate(simulation: &Simulation<'_>) -> Vec<Interval> {
    let draws = simulation.draws.next_multiple_of(2).max(2);
    let blocks = draws.div_ceil(BLOCK);
    let threads = simulation.threads.clamp(1, blocks);
    let per_thread = blocks.div_ceil(threads);
    let parts: Vec<Vec<Vec<f64>>> = thread::scope(|scope| {
        let workers: Vec<_> = (0..threads)
            .map(|worker| {
                let first = (worker * per_thread * BLOCK).min(draws);
                let last = ((worker + 1) * per_thread * BLOCK).min(draws);
                scope.spawn(move || draw(simulation, first, last))
            })
            .collect();
        workers.into_iter().map(|worker| worker.join().unwrap_or_default()).collect()
    });
    let mut intervals = vec![Interval::default(); simulation.groups];
    let per_thread = simulation.groups.div_ceil(threads).max(1);
    thread::scope(|scope| {
        for (share, first) in intervals.chunks_mut(per_thread).zip((0..).step_by(per_thread)) {
            let parts = &parts;
            scope.spawn(move || {
                for (interval, group) in share.iter_mut().zip(first..) {
                    *interval = of_draws(parts, group, draws);
                }
            });
        }
    });
    intervals
}

/// The interval of one group, of whose draws each part has some.
fn of_draws(parts: &[Vec<Vec<f64>>], group: usize, draws: usize) -> Interval {
    let mut values: Vec<f64> = Vec::with_capacity(draws);
    for part in parts {
        values.extend(part.get(group).map_or(&[][..], Vec::as_slice));
    }
    let mut at = |p| select(&mut values, p);
    Interval { low: at(0.025), median: at(0.5), high: at(0.975) }
}

/// Draws `first..last` of every group.
fn draw(simulation: &Simulation<'_>, first: usize, last: usize) -> Vec<Vec<f64>> {
    let generator = Philox::new(simulation.seed);
    let mut sums = vec![Vec::with_capacity(last - first); simulation.groups];
    let mut values = vec![[0.0; BLOCK]; simulation.parameters.len()];
    let mut totals = vec![[0.0; BLOCK]; simulation.groups];
    let mut start = first;
    while start < last {
        let count = BLOCK.min(last - start);
        for ((stream, distribution), row) in simulation.parameters.iter().zip(&mut values) {
            for (pair, two) in row.chunks_exact_mut(2).enumerate() {
                let units = generator.open_unit_pair(*stream, (start / 2 + pair) as u64);
                two[0] = distribution.at(normal_quantile(units[0]));
                two[1] = distribution.at(normal_quantile(units[1]));
            }
        }
        totals.iter_mut().for_each(|total| total.fill(0.0));
        for product in simulation.products {
            let [one, two] = product.parameters;
            let (Some(one), Some(two)) = (values.get(one), values.get(two)) else { continue };
            let mut row = [0.0; BLOCK];
            for ((value, a), b) in row.iter_mut().zip(one).zip(two) {
                *value = product.amount * a * b;
            }
            for group in &product.groups {
                if let Some(total) = totals.get_mut(*group) {
                    total.iter_mut().zip(&row).for_each(|(sum, value)| *sum += value);
                }
            }
        }
        for (sum, total) in sums.iter_mut().zip(&totals) {
            sum.extend_from_slice(&total[..count]);
        }
        start += count;
    }
    sums
}

/// The quantile of sorted values by linear interpolation between order statistics (Hyndman and Fan's
/// type 7, as NumPy's default); 0 for no values.
pub fn quantile(sorted: &[f64], p: f64) -> f64 {
    let Some(last) = sorted.len().checked_sub(1) else { return 0.0 };
    let (below, part) = position(last, p);
    between(sorted[below], sorted[(below + 1).min(last)], part)
}

/// The same of values in any order, which change places: selecting is cheaper than sorting.
fn select(values: &mut [f64], p: f64) -> f64 {
    let Some(last) = values.len().checked_sub(1) else { return 0.0 };
    let (below, part) = position(last, p);
    let (_, low, above) = values.select_nth_unstable_by(below, f64::total_cmp);
    let low = *low;
    between(low, above.iter().copied().min_by(f64::total_cmp).unwrap_or(low), part)
}

/// The order statistic below a quantile, and how far it lies towards the next one.
fn position(last: usize, p: f64) -> (usize, f64) {
    let position = p.clamp(0.0, 1.0) * last as f64;
    (position.floor() as usize, position - position.floor())
}

fn between(low: f64, high: f64, part: f64) -> f64 {
    low + part * (high - low)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn run(threads: usize, gsd2: f64) -> Vec<Interval> {
        let uncertain = Lognormal::from_gsd2(gsd2);
        let parameters = [(1, uncertain), (2, uncertain), (3, Lognormal::from_gsd2(1.0))];
        let products = [
            Product { amount: 100.0, parameters: [0, 2], groups: vec![0, 1] },
            Product { amount: 100.0, parameters: [1, 2], groups: vec![0] },
            Product { amount: 100.0, parameters: [0, 2], groups: vec![2] },
            Product { amount: 100.0, parameters: [0, 2], groups: vec![2] },
        ];
        simulate(&Simulation {
            parameters: &parameters,
            products: &products,
            groups: 3,
            draws: 20_000,
            seed: 7,
            threads,
        })
    }

    /// `numpy.quantile([1, 2, 3, 10], p)`, to the last bits.
    #[test]
    fn quantiles_as_numpy_finds_them() {
        for (p, wanted) in [(0.0, 1.0), (0.25, 1.75), (0.5, 2.5), (0.9, 7.9), (1.0, 10.0)] {
            let sorted = quantile(&[1.0, 2.0, 3.0, 10.0], p);
            assert!((sorted - wanted).abs() < 1e-14, "{sorted} is not {wanted}");
            assert_eq!(select(&mut [3.0, 1.0, 2.0, 10.0], p), sorted);
        }
        assert_eq!(quantile(&[], 0.5), 0.0);
        assert_eq!(select(&mut [], 0.5), 0.0);
    }

    #[test]
    fn threads_do_not_change_a_bit() {
        assert_eq!(run(1, 1.5), run(3, 1.5));
        assert_eq!(run(1, 1.5), run(8, 1.5));
    }

    #[test]
    fn shared_parameters_do_not_average_out() {
        let [independent, single, shared] = run(2, 1.5)[..] else { panic!() };
        let width = |interval: Interval| interval.high - interval.low;
        assert!((width(shared) - 2.0 * width(single)).abs() < 1e-9, "twice the same is twice as wide");
        let ratio = width(independent) / width(shared);
        assert!((0.66..0.75).contains(&ratio), "independent ones average out by about √2: {ratio}");
    }

    /// One lognormal has known quantiles: exp(±1.96 σ − σ²/2); sampling error of 20,000 draws is under 1 %.
    #[test]
    fn a_single_parameter_has_its_known_interval() {
        let single = run(2, 1.5)[1];
        let sigma = libm::log(1.5) / 2.0;
        for (found, z) in [(single.low, -1.959_964), (single.median, 0.0), (single.high, 1.959_964)] {
            let known = 100.0 * libm::exp(sigma * z - sigma * sigma / 2.0);
            assert!((found / known - 1.0).abs() < 0.01, "{found} is not {known}");
        }
    }

    #[test]
    fn wider_parameters_give_wider_intervals() {
        let (narrow, wide) = (run(2, 1.2), run(2, 1.6));
        for (narrow, wide) in narrow.iter().zip(&wide) {
            assert!(wide.high - wide.low > narrow.high - narrow.low);
        }
    }
}
