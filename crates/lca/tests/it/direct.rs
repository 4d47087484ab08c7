//! Systems that iteration cannot solve: near singular, or with entries of both signs.

use lca::{Entry, SolveError, System};

/// A ring of `n` products, each of which needs `gain` of the one before it, and a chord back over three.
fn ring(n: u32, gain: f64, chord: f64) -> System {
    let mut a = Vec::new();
    for k in 0..n {
        a.push(Entry { row: k, column: k, amount: 1.0 });
        a.push(Entry { row: (k + n - 1) % n, column: k, amount: -gain });
        a.push(Entry { row: (k + 3) % n, column: k, amount: -chord });
    }
    let b: Vec<Entry> = (0..n).map(|k| Entry { row: 0, column: k, amount: 1.0 }).collect();
    System::new(n as usize, 1, &a, &b).unwrap()
}

/// Every column needs gain + chord, so every score is 1 ÷ (1 − gain − chord), however close to singular.
#[test]
fn close_to_singular_is_factorised() {
    for n in [50, 2_000] {
        let short = 1e-7;
        let system = ring(n, 0.7, 0.3 - short);
        let scores = system.unit_scores(&[1.0]).unwrap();
        let dense = n <= 256;
        assert!(scores.report.direct.iter().all(|block| block.dense == dense && block.products == n as usize));
        assert_eq!(scores.report.direct.len(), 1);
        let known = 1.0 / (1.0 - 0.7 - (0.3 - short));
        for value in &scores.values {
            assert!((value / known - 1.0).abs() <= scores.report.error_bound.max(1e-15), "{value} {known}");
        }
        assert!(scores.report.error_bound < 1e-5, "{:?}", scores.report);
        let supply = system.supply(&[(3, 1.0)]).unwrap();
        let many = system.supplies(&[vec![(3, 1.0)], vec![(4, 1.0)]], 1, |_, supply| supply).unwrap();
        assert_eq!(many[0], supply);
        let total: f64 = supply.amounts.iter().sum();
        assert!((total / known - 1.0).abs() < 1e-8, "{total}");
    }
}

/// With gains of both signs beyond what iteration bears: y = 1 − 1.5 y. (The rings are odd: in an even one, products that
/// alternate would amplify themselves by 1.5.)
#[test]
fn avoided_products_beyond_iteration_are_factorised() {
    for n in [41, 601] {
        let system = ring(n, -2.1, 0.6);
        let scores = system.unit_scores(&[1.0]).unwrap();
        assert_eq!(scores.report.direct.len(), 1);
        let bound = scores.report.error_bound;
        for value in &scores.values {
            assert!((value - 0.4).abs() < bound, "{n}: {value} {bound}");
        }
        assert!(scores.report.estimated && bound < 1e-11 && bound > 1e-17, "{:?}", scores.report);
    }
}

#[test]
fn alternation_that_amplifies_itself_is_refused() {
    for n in [40, 600] {
        let found = ring(n, -2.1, 0.6).unit_scores(&[1.0]);
        assert!(matches!(found, Err(lca::SolveError::Unproductive { .. })), "{found:?}");
    }
}

/// Gains that sum to one exactly have no solution: refused, with a loop named whose products are inputs of each other. Just below, the
/// direct method is used and said; just above, the loop amplifies itself.
#[test]
fn at_the_edge_the_loop_is_named() {
    for n in [50u32, 600] {
        for (chord, singular) in [(0.5, true), (0.5 + 1e-9, false)] {
            let found = ring(n, 0.5, chord).unit_scores(&[1.0]);
            let products = match found {
                Err(SolveError::Singular { products }) if singular => products,
                Err(SolveError::Unproductive { products, gain }) => {
                    assert!(gain > 0.0 && gain <= 1.0, "one loop of several: {gain}");
                    products
                }
                other => panic!("{n}: {other:?}"),
            };
            assert!(!products.is_empty());
            let next = products.iter().skip(1).chain(products.first());
            for (product, user) in products.iter().zip(next) {
                let step = (*user as u32 + n - *product as u32) % n;
                assert!(step == 1 || step == n - 3, "{product} is no input of {user}");
            }
        }
        let below = ring(n, 0.5, 0.5 - 1e-9);
        let scores = below.unit_scores(&[1.0]).unwrap();
        assert_eq!(scores.report.direct.iter().map(|block| block.products).collect::<Vec<_>>(), [n as usize]);
        // Many demands together, each within what is known of its error.
        let demands: Vec<Vec<(usize, f64)>> =
            (0..if n < 100 { 40 } else { 8 }).map(|product| vec![(product, 1.0)]).collect();
        for (product, supply) in below.supplies(&demands, 2, |_, supply| supply).unwrap().iter().enumerate() {
            let score: f64 = supply.amounts.iter().sum();
            let bound = supply.report.error_bound + scores.report.error_bound;
            assert!((score / scores.values[product] - 1.0).abs() <= bound, "{score} {:?}", supply.report);
        }
    }
}
