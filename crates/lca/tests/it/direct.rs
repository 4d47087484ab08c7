//! Systems that iteration cannot solve: near singular, or with entries of both signs.

use lca::{Entry, System};

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
