//! Simulations whose result is known.

use lca::montecarlo::{MonteCarlo, NoValues, Term, Variation};
use lca::{Entry, SolveError, System};
use uncertainty::Distribution;

fn term(row: u32, column: u32, amount: f64, distribution: Option<Distribution>) -> Term {
    let stream = u64::from(row) << 32 | u64::from(column);
    let variation = distribution.map_or(Variation::Certain, |distribution| Variation::Drawn { stream, distribution });
    Term { entry: Entry { row, column, amount }, variation }
}

fn run(products: usize, technosphere: &[Term], biosphere: &[Term], draws: usize) -> lca::montecarlo::Simulated {
    let entries = |terms: &[Term]| terms.iter().map(|term| term.entry).collect::<Vec<_>>();
    let system = System::new(products, 1, &entries(technosphere), &entries(biosphere)).unwrap();
    MonteCarlo {
        system: &system,
        technosphere,
        biosphere,
        factors: &[1.0],
        demands: &[vec![(0, 1.0)]],
        values: &NoValues,
        draws,
        seed: 7,
        threads: 2,
    }
    .run()
    .unwrap()
}

/// One emission of each family: mean and spread are those of the distribution, within five standard errors.
#[test]
fn each_family_has_its_moments() {
    for distribution in [
        Distribution::Lognormal { median: 2.0, sigma: 0.3 },
        Distribution::Normal { mean: 5.0, deviation: 1.0 },
        Distribution::Triangular { minimum: 1.0, mode: 2.0, maximum: 4.0 },
        Distribution::Uniform { minimum: 3.0, maximum: 9.0 },
        Distribution::Pert { minimum: 1.0, mode: 2.0, maximum: 9.0 },
        Distribution::Discrete { values: vec![(1.0, 1.0), (4.0, 3.0)] },
    ] {
        let amount = distribution.mean();
        let draws = 20_000;
        let done = run(1, &[term(0, 0, 1.0, None)], &[term(0, 0, amount, Some(distribution.clone()))], draws);
        let found = done.statistics(0).unwrap();
        let error = 5.0 * (distribution.variance() / draws as f64).sqrt();
        assert!((found.mean - distribution.mean()).abs() < error, "{distribution:?} {found:?}");
        let spread = found.deviation * found.deviation / distribution.variance();
        assert!((spread - 1.0).abs() < 0.1, "{distribution:?} {found:?}");
        assert!(done.failures.is_empty() && done.error_bound < 1e-13);
    }
}

/// A loop of two with one uncertain gain g = 0.5 × lognormal: the score is 1 ÷ (1 − g) while g < 1; the share of draws with
/// g ≥ 1 is that of z > ln 2 ÷ 0.5, 8.28 %.
#[test]
fn loops_that_amplify_themselves_are_counted_and_named() {
    let gain = Distribution::Lognormal { median: -0.5, sigma: 0.5 };
    let technosphere =
        [term(0, 0, 1.0, None), term(1, 1, 1.0, None), term(1, 0, -0.5, Some(gain)), term(0, 1, -1.0, None)];
    let draws = 4_000;
    let done = run(2, &technosphere, &[term(0, 0, 1.0, None)], draws);
    let share = done.failures.len() as f64 / draws as f64;
    assert!((share - 0.0828).abs() < 5.0 * (0.0828f64 * 0.9172 / draws as f64).sqrt(), "{share}");
    for failure in &done.failures {
        let SolveError::Unproductive { products, gain } = &failure.why else { panic!("{failure:?}") };
        assert_eq!(products, &[0, 1]);
        assert!(*gain >= 1.0);
        assert!(done.scores[0][failure.draw].is_nan());
    }
    let kept: Vec<f64> = done.scores[0].iter().copied().filter(|score| !score.is_nan()).collect();
    assert_eq!(kept.len() + done.failures.len(), draws);
    assert!(kept.iter().all(|score| *score >= 1.0), "a direct solver gives negative scores here");
    // The median of all draws, the failed ones above: 1 ÷ (1 − 0.5) = 2.
    let below = kept.iter().filter(|score| **score < 2.0).count() as f64 / draws as f64;
    assert!((below - 0.5).abs() < 0.04, "{below}");
    assert!(done.unproven < 20, "{}", done.unproven);
    // Draws with a gain close to 1 were factorised rather than given up.
    assert!(done.factorised > 0 && kept.iter().any(|score| *score > 20.0));
}

/// The output of the reference product may vary too: half the output, twice the score.
#[test]
fn the_output_may_vary() {
    let output = Distribution::Discrete { values: vec![(1.0, 1.0), (0.5, 1.0)] };
    let technosphere = [term(0, 0, 1.0, Some(output)), term(1, 1, 1.0, None), term(1, 0, -2.0, None)];
    let done = run(2, &technosphere, &[term(0, 0, 1.0, None), term(0, 1, 1.0, None)], 64);
    assert!(done.scores[0].iter().all(|score| *score == 3.0 || *score == 6.0), "{:?}", done.scores);
    assert!(done.scores[0].contains(&3.0) && done.scores[0].contains(&6.0));
}

#[test]
fn what_is_no_distribution_is_refused() {
    let technosphere = [term(0, 0, 1.0, Some(Distribution::Normal { mean: 1.0, deviation: -1.0 }))];
    let system = System::new(1, 1, &[technosphere[0].entry], &[]).unwrap();
    let run = MonteCarlo {
        system: &system,
        technosphere: &technosphere,
        biosphere: &[],
        factors: &[1.0],
        demands: &[vec![(0, 1.0)]],
        values: &NoValues,
        draws: 8,
        seed: 1,
        threads: 1,
    };
    assert!(run.run().is_err());
}
