//! Datapackages written and read again.

use datasets::Indicator;
use datasets::brightway::{Package, PackageError};
use datasets::table::{self, Table};
use lca::Entry;
use lca::montecarlo::{Term, Variation};
use uncertainty::Distribution;

fn term(row: u32, column: u32, amount: f64, distribution: Option<Distribution>) -> Term {
    let variation =
        distribution.map_or(Variation::Certain, |distribution| Variation::Drawn { stream: 0, distribution });
    Term { entry: Entry { row, column, amount }, variation }
}

/// The loop of two, with identifiers as databases have them.
pub fn package() -> Package {
    Package {
        products: vec![1_000_001, 1_000_002],
        activities: vec![1_000_001, 1_000_002],
        flows: vec![7],
        technosphere: vec![
            term(0, 0, 1.0, None),
            term(1, 0, -0.5, Some(Distribution::Lognormal { median: -0.5, sigma: 0.25 })),
            term(1, 1, 1.0, None),
            term(0, 1, -0.1, Some(Distribution::Triangular { minimum: -0.25, mode: -0.125, maximum: -0.0625 })),
        ],
        biosphere: vec![
            term(0, 0, 2.0, Some(Distribution::Uniform { minimum: 1.0, maximum: 3.0 })),
            term(0, 1, 1.0, Some(Distribution::Normal { mean: 1.0, deviation: 0.5 })),
        ],
        factors: vec![3.0],
        without_distribution: 0,
    }
}

#[test]
fn what_is_written_is_read() {
    let written = package();
    let bytes = written.write("loop").unwrap();
    assert_eq!(bytes, written.write("loop").unwrap(), "the same bytes each time");
    let read = Package::read(&bytes).unwrap();
    assert_eq!(
        (&read.products, &read.activities, &read.flows, &read.factors),
        (&written.products, &written.activities, &written.flows, &written.factors)
    );
    for (read, written) in
        read.technosphere.iter().chain(&read.biosphere).zip(written.technosphere.iter().chain(&written.biosphere))
    {
        assert_eq!(read.entry, written.entry);
        match (&read.variation, &written.variation) {
            (Variation::Drawn { distribution: Distribution::Lognormal { median, sigma }, .. }, _) => {
                // The format keeps logarithms in single precision.
                assert!((median + 0.5).abs() < 1e-7 && *sigma == 0.25, "{median} {sigma}");
            }
            (Variation::Drawn { distribution: a, .. }, Variation::Drawn { distribution: b, .. }) => assert_eq!(a, b),
            (a, b) => assert_eq!(a, b),
        }
    }
    let score = read.system().unwrap().unit_scores(&read.factors).unwrap().values[0];
    assert!((score - 3.0 * 2.5 / 0.95).abs() < 1e-13, "{score}");
}

/// Activities whose identifiers are not those of products are paired by what they alone give.
#[test]
fn activities_are_paired_with_products() {
    let mut package = package();
    package.activities = vec![51, 52];
    let read = Package::read(&package.write("pairs").unwrap()).unwrap();
    assert_eq!((read.products, read.activities), (vec![1_000_001, 1_000_002], vec![51, 52]));
    // Both give both: not clear.
    package.technosphere.push(term(1, 0, 0.2, None));
    package.technosphere.push(term(0, 1, 0.2, None));
    assert!(matches!(Package::read(&package.write("x").unwrap()), Err(PackageError::Pairing(_))));
    package.technosphere = vec![term(0, 0, 1.0, None), term(1, 0, -0.5, None)];
    assert!(matches!(
        Package::read(&package.write("x").unwrap()),
        Err(PackageError::NotSquare { products: 2, activities: 1 })
    ));
}

/// As a model, written as a table and as a datapackage again, the system is the same one: with avoided production, waste, a process that uses what it
/// gives, and every draw.
#[test]
fn a_datapackage_is_a_model() {
    let mut package = package();
    package.products.push(1_000_003);
    package.activities.push(1_000_003);
    let lognormal = |median: f64| Some(Distribution::Lognormal { median, sigma: 0.25 });
    package.technosphere.extend([
        term(0, 0, 0.25, None),
        term(0, 0, -0.125, None),
        // The second gives off waste, which the third treats: that spares some of the first.
        term(2, 1, 0.5, lognormal(0.5)),
        term(2, 2, -1.0, None),
        term(0, 2, 0.0625, lognormal(0.0625)),
    ]);
    package.biosphere.push(term(0, 2, 0.5, None));
    let scores = |package: &Package| package.system().unwrap().unit_scores(&package.factors).unwrap().values;
    let known = scores(&package);
    let model = package.model();
    let compiled = model.compile().unwrap();
    let again = Package::of(&compiled, &package.factors);
    assert_eq!((&again.products[..], &again.flows[..]), (&[1, 2, 3][..], &[4][..]));
    let indicator = Indicator {
        id: "score".to_owned(),
        name: "score".to_owned(),
        unit: String::new(),
        factors: package.factors.clone(),
    };
    let units = units::Units::new([]).unwrap();
    let table = table::write(&Table { model, indicators: vec![indicator] }, &units, table::Form::Csv).unwrap();
    let read = table::read(&table, &units).unwrap();
    let of_table = read.model.compile().unwrap().system.unit_scores(&read.indicators[0].factors).unwrap().values;
    let of_archive = scores(&Package::read(&again.write("again").unwrap()).unwrap());
    for found in [compiled.system.unit_scores(&package.factors).unwrap().values, of_table, of_archive] {
        for (found, known) in found.iter().zip(&known) {
            assert!((found - known).abs() <= 1e-14 * known.abs(), "{found} is not {known}");
        }
    }
    let spread = compiled.simulate(&package.factors, &[vec![(0, 1.0)]], 400, 7, 2).unwrap().statistics(0).unwrap();
    assert!(spread.deviation > 0.0 && spread.low < known[0] && known[0] < spread.high, "{spread:?} {known:?}");
}
