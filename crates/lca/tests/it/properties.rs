//! What must hold of any system.

use lca::montecarlo::{MonteCarlo, NoValues, Term, Variation};
use lca::{Entry, System as Matrices};
use proptest::prelude::*;
use uncertainty::Distribution;

/// A system whose every process needs less than one of all products together, so that it can supply anything.
#[derive(Clone, Debug)]
pub struct System {
    pub products: usize,
    /// (from, to, amount per unit).
    pub inputs: Vec<(usize, usize, f64)>,
    pub direct: Vec<f64>,
}

impl System {
    pub fn technosphere(&self) -> Vec<Entry> {
        let entry = |row: usize, column: usize, amount| Entry { row: row as u32, column: column as u32, amount };
        let own = (0..self.products).map(|k| entry(k, k, 1.0));
        own.chain(self.inputs.iter().map(|(from, to, z)| entry(*from, *to, -z))).collect()
    }

    pub fn biosphere(&self) -> Vec<Entry> {
        (0..).zip(&self.direct).map(|(column, amount)| Entry { row: 0, column, amount: *amount }).collect()
    }

    fn matrices(&self) -> Matrices {
        Matrices::new(self.products, 1, &self.technosphere(), &self.biosphere()).unwrap()
    }
}

pub fn system(sizes: std::ops::Range<usize>) -> impl Strategy<Value = System> {
    sizes.prop_flat_map(|products| {
        let line = prop::collection::vec((0..products, 0.001..1.0f64), 0..5);
        (prop::collection::vec((line, 0.05..0.9f64), products), prop::collection::vec(0.0..10.0f64, products)).prop_map(
            move |(lines, direct)| {
                let mut inputs = Vec::new();
                for (to, (mut line, whole)) in lines.into_iter().enumerate() {
                    line.retain(|(from, _)| *from != to);
                    line.sort_by_key(|(from, _)| *from);
                    line.dedup_by_key(|(from, _)| *from);
                    let total: f64 = line.iter().map(|(_, weight)| weight).sum();
                    inputs.extend(line.into_iter().map(|(from, weight)| (from, to, weight / total * whole)));
                }
                System { products, inputs, direct }
            },
        )
    })
}

fn near(found: f64, known: f64) -> Result<(), TestCaseError> {
    prop_assert!((found - known).abs() <= 1e-12 * known.abs() + 1e-300, "{found} is not {known}");
    Ok(())
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    /// The score of a demand is that of its parts; forward and adjoint agree; supply covers demand and own use.
    #[test]
    fn scores_are_linear_in_the_demand(made in system(1..40), amounts in prop::collection::vec((any::<prop::sample::Index>(), 0.1..10.0f64), 1..5)) {
        let matrices = made.matrices();
        let scores = matrices.unit_scores(&[1.0]).unwrap();
        prop_assert!(scores.report.error_bound < 1e-12 && !scores.report.estimated);
        let demand: Vec<(usize, f64)> = amounts.iter().map(|(product, amount)| (product.index(made.products), *amount)).collect();
        let supply = matrices.supply(&demand).unwrap();
        let score = matrices.inventory(&supply.amounts)[0];
        near(score, demand.iter().map(|(product, amount)| amount * scores.values[*product]).sum())?;
        for product in 0..made.products {
            let used: f64 = made.inputs.iter().filter(|(from, _, _)| *from == product).map(|(_, to, z)| z * supply.amounts[*to]).sum();
            let demanded: f64 = demand.iter().filter(|(wanted, _)| *wanted == product).map(|(_, amount)| amount).sum();
            near(supply.amounts[product], used + demanded)?;
        }
    }

    /// Many demands at once have the supplies and inventories that each has alone, whether loops are iterated or cut.
    #[test]
    fn many_demands_are_as_one(made in system(1..80), threads in 1..4usize) {
        let matrices = made.matrices();
        let demands: Vec<Vec<(usize, f64)>> = (0..made.products).map(|product| vec![(product, 2.0), (0, 1.0)]).collect();
        let all = matrices.inventories(&demands, threads, |_, supply, inventory| (supply, inventory)).unwrap();
        prop_assert_eq!(all.len(), demands.len());
        let supplies = matrices.supplies(&demands, 1, |_, supply| supply).unwrap();
        prop_assert!(supplies.iter().eq(all.iter().map(|(supply, _)| supply)), "no bit depends on the threads");
        let iterated = all.iter().filter(|(supply, _)| supply.report.sweeps > 0).count();
        prop_assert!(iterated == 0 || made.products <= 24, "with many demands, loops are cut");
        for (demand, (supply, inventory)) in demands.iter().zip(&all) {
            near(inventory[0], matrices.inventory(&supply.amounts)[0])?;
            let alone = matrices.supply(demand).unwrap();
            prop_assert!(supply.report.error_bound < 1e-12);
            for (one, other) in supply.amounts.iter().zip(&alone.amounts) {
                near(*one, *other)?;
            }
        }
    }

    /// Neither the order of entries nor the numbers of products matter.
    #[test]
    fn the_order_does_not_matter(made in system(1..40), turn in any::<prop::sample::Index>()) {
        let scores = made.matrices().unit_scores(&[1.0]).unwrap().values;
        let shift = turn.index(made.products);
        let moved = |product: usize| (product * 7919 + shift) % made.products;
        prop_assume!(made.products % 7919 != 0);
        let mut other = System { products: made.products, inputs: Vec::new(), direct: vec![0.0; made.products] };
        other.inputs.extend(made.inputs.iter().rev().map(|(from, to, z)| (moved(*from), moved(*to), *z)));
        for (product, direct) in made.direct.iter().enumerate() {
            other.direct[moved(product)] = *direct;
        }
        let again = other.matrices().unit_scores(&[1.0]).unwrap().values;
        for (product, score) in scores.iter().enumerate() {
            near(again[moved(product)], *score)?;
        }
    }

    /// No bit depends on the number of threads, on how many draws there are, or on what other demands are asked for.
    #[test]
    fn threads_do_not_change_a_bit(made in system(2..25), seed in any::<u64>()) {
        let matrices = made.matrices();
        let term = |(number, entry): (usize, Entry)| Term {
            entry,
            variation: if entry.row == entry.column && entry.amount == 1.0 {
                Variation::Certain
            } else {
                let stream = number as u64;
                Variation::Drawn { stream, distribution: Distribution::Lognormal { median: entry.amount, sigma: 0.1 } }
            },
        };
        let technosphere: Vec<Term> = made.technosphere().into_iter().enumerate().map(term).collect();
        let biosphere: Vec<Term> = made.biosphere().into_iter().zip(1000..).map(|(entry, number)| term((number, entry))).collect();
        let run = |demands: &[Vec<(usize, f64)>], draws, threads| {
            MonteCarlo { system: &matrices, technosphere: &technosphere, biosphere: &biosphere, factors: &[1.0], demands, values: &NoValues, draws, seed, threads }.run().unwrap()
        };
        let one = [vec![(0, 1.0)]];
        // Failed draws have no score: they are compared by their bits.
        let bits = |scores: &[f64]| scores.iter().map(|score| score.to_bits()).collect::<Vec<_>>();
        let alone = run(&one, 40, 1);
        let threaded = run(&one, 40, 3);
        prop_assert_eq!(bits(&threaded.scores[0]), bits(&alone.scores[0]));
        prop_assert_eq!(threaded.failures, alone.failures);
        prop_assert_eq!(bits(&run(&one, 23, 2).scores[0]), bits(&alone.scores[0][..23]));
        // A loop that only the other demand needs may fail a draw of both.
        let both = run(&[vec![(1, 3.0)], vec![(0, 1.0)]], 40, 4);
        for (both, alone) in both.scores[1].iter().zip(&alone.scores[0]) {
            prop_assert!(both.is_nan() || both.to_bits() == alone.to_bits());
        }
    }
}
