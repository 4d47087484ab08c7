//! Contributions, paths, bands and elasticities of the loop of two in `small.rs`, worked out by hand.

use lca::System;
use lca::analysis::{Amount, Analysis};

use crate::small::entries;

fn near(found: f64, known: f64) {
    assert!((found - known).abs() <= 1e-12 * known.abs(), "{found} is not {known}");
}

/// Steel 0 takes 0.5 of electricity 1, electricity 0.1 of steel; they emit 2 and 1. For one of steel: x = 1/0.95 and 0.5/0.95.
#[test]
fn a_loop_of_two() {
    let a = entries(&[(0, 0, 1.0), (1, 0, -0.5), (1, 1, 1.0), (0, 1, -0.1)]);
    let b = entries(&[(0, 0, 2.0), (1, 1, 1.0)]);
    let system = System::new(2, 2, &a, &b).unwrap();
    let factors = [1.0, 1.0];
    let scores = system.unit_scores(&factors).unwrap();
    let supply = system.supply(&[(0, 1.0)]).unwrap();
    let analysis = Analysis::new(&system, &factors, &scores, &supply).unwrap();
    near(analysis.score(), 2.5 / 0.95);
    let processes = analysis.processes();
    assert_eq!(processes.iter().map(|one| one.of).collect::<Vec<_>>(), [0, 1]);
    near(processes[0].score, 2.0 / 0.95);
    near(processes[1].score, 0.5 / 0.95);
    near(analysis.flows()[1].score, 0.5 / 0.95);

    let (nodes, bands) = analysis.sankey(0.0);
    near(nodes[0].through, 2.5 / 0.95 / 0.95);
    near(bands[0].score, 0.5 / 0.95 * 1.2 / 0.95);
    near(bands[1].score, 0.05 / 0.95 * 2.5 / 0.95);
    // What enters and is emitted at a node passes through it.
    near(nodes[0].direct + bands[0].score, nodes[0].through);

    // Along the paths steel, steel–electricity, steel–electricity–steel… the direct scores add up to the whole.
    let paths = analysis.paths(&[(0, 1.0)], 1e-15, 100);
    assert_eq!(paths[2].products, [0, 1, 0]);
    near(paths[1].amount, 0.5);
    near(paths[1].direct, 0.5);
    near(paths[1].total, 0.5 * 1.2 / 0.95);
    near(paths.iter().map(|path| path.direct).sum(), 2.5 / 0.95);
    assert_eq!(analysis.paths(&[(0, 1.0)], 0.1, 100).len(), 2);
    assert_eq!(analysis.paths(&[(0, 1.0)], 0.0, 3).len(), 3);

    // One percent more electricity per steel, against the system solved again.
    let again = |z: f64| {
        let a = entries(&[(0, 0, 1.0), (1, 0, -z), (1, 1, 1.0), (0, 1, -0.1)]);
        System::new(2, 2, &a, &b).unwrap().unit_scores(&factors).unwrap().values[0]
    };
    let step = 1e-6;
    let known = (again(0.5 * (1.0 + step)) - again(0.5 * (1.0 - step))) / (2.0 * step) / again(0.5);
    let elasticities = analysis.elasticities(10);
    let found = elasticities.iter().find(|one| one.of == Amount::Input { from: 1, to: 0 }).unwrap();
    assert!((found.elasticity / known - 1.0).abs() < 1e-8);
    assert_eq!(elasticities[0].of, Amount::Flow { flow: 0, of: 0 });
    assert!(Analysis::new(&system, &[1.0], &scores, &supply).is_err());
}
