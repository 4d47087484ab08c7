//! A network kept up to date scores as one built anew.

use lca::{Change, Entry, Network, SolveError, System};
use proptest::prelude::*;

use crate::properties::{System as Made, system};

fn built(made: &Made) -> System {
    System::new(made.products, 1, &made.technosphere(), &made.biosphere()).unwrap()
}

fn same(network: &Network, made: &Made) -> Result<(), TestCaseError> {
    let anew = built(made).unit_scores(&[1.0]).unwrap();
    for (product, (kept, anew)) in network.scores().iter().zip(&anew.values).enumerate() {
        prop_assert!((kept - anew).abs() <= 1e-12 * anew.abs(), "product {product}: {kept} is not {anew}");
    }
    prop_assert!(network.residual() < 1e-13);
    Ok(())
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    /// New recipes and new direct scores, in any order, give what the changed system gives.
    #[test]
    fn changes_are_followed(
        mut made in system(2..30),
        changes in prop::collection::vec((any::<prop::sample::Index>(), prop::collection::vec((any::<prop::sample::Index>(), 0.01..0.3f64), 0..4), 0.0..5.0f64), 1..8),
    ) {
        let mut network = Network::new(&built(&made), &[1.0]).unwrap();
        for (product, inputs, direct) in changes {
            let product = product.index(made.products);
            let mut inputs: Vec<(usize, f64)> = inputs.into_iter().map(|(input, z)| (input.index(made.products), z)).filter(|(input, _)| *input != product).collect();
            inputs.sort_by_key(|(input, _)| *input);
            inputs.dedup_by_key(|(input, _)| *input);
            made.inputs.retain(|(_, to, _)| *to != product);
            made.inputs.extend(inputs.iter().map(|(from, z)| (*from, product, *z)));
            made.direct[product] = direct;
            network.apply(&[Change { product, direct: Some(direct), inputs: Some(inputs) }]).unwrap();
            same(&network, &made)?;
        }
    }
}

fn chain(products: u32) -> (System, Vec<Entry>) {
    let mut a: Vec<Entry> = (0..products).map(|k| Entry { row: k, column: k, amount: 1.0 }).collect();
    a.extend((1..products).map(|k| Entry { row: k - 1, column: k, amount: -0.5 }));
    let b: Vec<Entry> = (0..products).map(|k| Entry { row: 0, column: k, amount: 1.0 }).collect();
    (System::new(products as usize, 1, &a, &b).unwrap(), a)
}

/// Only what lies downstream is computed.
#[test]
fn what_does_not_depend_is_left_alone() {
    let (system, _) = chain(1_000);
    let mut network = Network::new(&system, &[1.0]).unwrap();
    let done = network.apply(&[Change { product: 990, direct: Some(2.0), inputs: None }]).unwrap();
    assert_eq!(done.computed, 10);
    assert_eq!(done.changed.len(), 10);
    let first = done.changed[0];
    assert_eq!(first.product, 990);
    assert!((first.after - first.before - 1.0).abs() < 1e-12);
    let nothing = network.apply(&[Change { product: 990, direct: Some(2.0), inputs: None }]).unwrap();
    assert_eq!((nothing.computed, nothing.changed.len()), (1, 0));
}

/// A change that closes a loop which amplifies itself is refused, and leaves everything as it was.
#[test]
fn a_loop_that_amplifies_itself_is_refused() {
    let (system, _) = chain(10);
    let mut network = Network::new(&system, &[1.0]).unwrap();
    let before = network.scores();
    let closing = |amount: f64| Change { product: 3, direct: None, inputs: Some(vec![(2, 0.5), (6, amount)]) };
    let refused = network.apply(&[closing(8.1)]).unwrap_err();
    let SolveError::Unproductive { products, gain } = refused else { panic!("{refused:?}") };
    assert_eq!(products, [3, 4, 5, 6]);
    assert!((gain - 8.1 / 8.0).abs() < 1e-12);
    assert_eq!(network.scores(), before);
    assert_eq!(network.inputs(3), [(2, 0.5)]);
    network.apply(&[closing(4.0)]).unwrap();
    // y3 = 1 + 0.5 y2 + 4 y6, y6 = 1.75 + y3 / 8, y2 = 1.75.
    let y3 = (1.0 + 0.875 + 7.0) / 0.5;
    assert!((network.score(3).unwrap() - y3).abs() < 1e-12 * y3);
    assert!(network.apply(&[Change { product: 3, direct: None, inputs: Some(vec![(3, 0.5)]) }]).is_err());
    assert!(network.apply(&[Change { product: 30, direct: None, inputs: None }]).is_err());
    assert!((network.score(3).unwrap() - y3).abs() < 1e-12 * y3);
}
