//! What is written is read as the same system, whatever the form.

use std::collections::BTreeMap;

use datasets::table::{Form, Table};
use datasets::{Indicator, openlca, table};
use lca::model::{
    Allocation, Amount, Compiled, Direction, Exchange, Flow, Item, Model, Parameter, Process, Product, Property, Stage,
};
use lca::montecarlo::{Term, Variation};
use proptest::prelude::*;
use uncertainty::Distribution;

use crate::table::units;

/// One process of a made-up model.
#[derive(Clone, Debug)]
struct Made {
    output: f64,
    inputs: Vec<(prop::sample::Index, f64, u8, bool)>,
    /// How it is shared with a co-product: not, by mass, by price, by shares, by shares of an exchange, by substitution.
    sharing: u8,
    emissions: f64,
    formula: bool,
    stage: u8,
}

fn processes() -> impl Strategy<Value = Vec<Made>> {
    let input = (any::<prop::sample::Index>(), 0.001..0.1f64, 0..7u8, any::<bool>());
    let one = (0.5..3.0f64, prop::collection::vec(input, 0..4), 0..6u8, 0.0..5.0f64, any::<bool>(), 0..5u8);
    let made = one.prop_map(|(output, inputs, sharing, emissions, formula, stage)| Made {
        output,
        inputs,
        sharing,
        emissions,
        formula,
        stage,
    });
    prop::collection::vec(made, 2..7)
}

fn distribution(kind: u8, amount: f64) -> Option<Distribution> {
    Some(match kind {
        1 => Distribution::Lognormal { median: amount * 1.1, sigma: 0.3 },
        2 => Distribution::Normal { mean: amount, deviation: 0.1 * amount },
        3 => Distribution::Uniform { minimum: 0.5 * amount, maximum: 2.0 * amount },
        4 => Distribution::Triangular { minimum: 0.5 * amount, mode: amount, maximum: 3.0 * amount },
        5 => Distribution::Pert { minimum: 0.5 * amount, mode: amount, maximum: 3.0 * amount },
        6 => Distribution::Discrete { values: vec![(amount, 0.75), (2.0 * amount, 0.25)] },
        _ => return None,
    })
}

/// Product k is what process k is run for, the last one a waste; co-product n + k goes with it. Names are what people write.
fn model(made: &[Made]) -> Model {
    let units = units();
    let unit = |symbol: &str| units.parse(symbol).unwrap();
    let names = ["=1+1", "Acier; \"laminé\"", "'-étain", "Zinc, fondu", "فولاذ", "a[b]", "kg"];
    let n = made.len();
    let mut model = Model::default();
    for k in 0..n {
        let (id, name) = (format!("p{k}"), names[k].to_owned());
        let properties = BTreeMap::from([(Property::Mass, 1.0), (Property::Price, 2.0 + k as f64)]);
        model.products.push(Product { id, name, unit: unit(["kg", "MJ"][k % 2]), waste: k + 1 == n, properties });
    }
    for (id, name, compartment) in [("f0", "CO2", "air"), ("f1", "CO2", "water"), ("f2", "Water", "")] {
        let (id, name, compartment) = (id.to_owned(), name.to_owned(), compartment.to_owned());
        model.flows.push(Flow { id, name, compartment, unit: unit("kg") });
    }
    model.parameters.push(Parameter {
        name: "load".to_owned(),
        process: None,
        value: Amount::Number(0.02),
        distribution: distribution(2, 0.02),
    });
    model.parameters.push(Parameter {
        name: "twice".to_owned(),
        process: None,
        value: Amount::Formula("2 * load".to_owned()),
        distribution: None,
    });
    model.parameters.push(Parameter {
        name: "load".to_owned(),
        process: Some(0),
        value: Amount::Number(0.03),
        distribution: None,
    });
    for (k, one) in made.iter().enumerate() {
        let exchange = |item: Item, direction: Direction, amount: f64, symbol: &str| Exchange {
            item,
            direction,
            amount: Amount::Number(amount),
            unit: unit(symbol),
            distribution: None,
            avoided: false,
            shares: None,
        };
        let waste = |product: usize| product + 1 == n;
        let own = if waste(k) { Direction::Input } else { Direction::Output };
        let mut exchanges = vec![exchange(Item::Product(k), own, one.output, ["kg", "MJ"][k % 2])];
        let mut allocation = Allocation::None;
        match one.sharing {
            0 => {}
            // The product of another process, which is avoided there.
            5 => {
                let other = (0..n - 1).find(|other| *other != k);
                if let Some(other) = other {
                    exchanges.push(exchange(Item::Product(other), Direction::Output, 0.1, ["kg", "MJ"][other % 2]));
                    allocation = Allocation::Substitution { product: k };
                }
            }
            sharing => {
                let properties = BTreeMap::from([(Property::Mass, 0.5), (Property::Price, 3.0)]);
                let (id, name) = (format!("c{k}"), format!("Co-produit {k}"));
                let place = model.products.len();
                model.products.push(Product { id, name, unit: unit("kg"), waste: false, properties });
                exchanges.push(exchange(Item::Product(place), Direction::Output, 0.8, "kg"));
                allocation = match sharing {
                    1 => Allocation::Property(Property::Mass),
                    2 => Allocation::Property(Property::Price),
                    _ => Allocation::Causality(vec![0.625, 0.375]),
                };
            }
        }
        let functions = exchanges.len();
        for (product, amount, kind, other_unit) in &one.inputs {
            let product = product.index(n);
            if product == k {
                continue;
            }
            let direction = if waste(product) { Direction::Output } else { Direction::Input };
            // The same amount in a larger unit.
            let (symbol, amount) = match (product % 2, other_unit) {
                (0, true) => ("t", amount / 1000.0),
                (0, false) => ("kg", *amount),
                (_, true) => ("kWh", amount / 3.6),
                (_, false) => ("MJ", *amount),
            };
            let mut input = exchange(Item::Product(product), direction, amount, symbol);
            input.distribution = distribution(*kind, amount);
            if one.sharing == 4 && functions == 2 {
                input.shares = Some(vec![0.25, 0.75]);
            }
            exchanges.push(input);
        }
        if one.formula {
            let mut input = exchange(Item::Flow(2), Direction::Input, 0.0, "t");
            input.amount = Amount::Formula("load + twice ^ 2".to_owned());
            exchanges.push(input);
        }
        let mut emission = exchange(Item::Flow(k % 2), Direction::Output, one.emissions, "kg");
        emission.distribution = (one.emissions > 0.0).then(|| distribution(1, one.emissions)).flatten();
        exchanges.push(emission);
        let stage = [Stage::RawMaterials, Stage::Production, Stage::Distribution, Stage::Use, Stage::EndOfLife]
            [usize::from(one.stage)];
        model.processes.push(Process {
            id: format!("P{k}"),
            name: format!("Procédé {k}"),
            stage,
            exchanges,
            allocation,
        });
    }
    model
}

fn indicators() -> Vec<Indicator> {
    let one = |id: &str, factors: [f64; 3]| Indicator {
        id: id.to_owned(),
        name: format!("Indicator {id}"),
        unit: "kg CO2e".to_owned(),
        factors: factors.to_vec(),
    };
    vec![one("a", [1.0, 0.5, 0.0]), one("b", [0.0, 0.0, 1.0 / 3.0])]
}

fn near(a: f64, b: f64) -> bool {
    (a - b).abs() <= 1e-12 * a.abs().max(b.abs())
}

/// Row, column, amount, and mean and variance of what it varies by.
type Named = (String, String, f64, Option<(f64, f64)>);

/// The amounts of a matrix by names, with what they vary by.
fn terms(terms: &[Term], rows: &[String], columns: &[String]) -> Vec<Named> {
    let mut all: Vec<_> = terms
        .iter()
        .map(|term| {
            let varied = match &term.variation {
                Variation::Drawn { distribution, .. } => Some((distribution.mean(), distribution.variance())),
                _ => None,
            };
            (
                rows[term.entry.row as usize].clone(),
                columns[term.entry.column as usize].clone(),
                term.entry.amount,
                varied,
            )
        })
        .collect();
    all.sort_by(|a, b| (&a.0, &a.1).cmp(&(&b.0, &b.1)).then(a.2.total_cmp(&b.2)));
    all
}

fn by_name(model: &Model, compiled: &Compiled) -> [Vec<Named>; 2] {
    let products: Vec<String> = model.products.iter().map(|product| product.name.clone()).collect();
    let flows: Vec<String> = model.flows.iter().map(|flow| format!("{}/{}", flow.name, flow.compartment)).collect();
    [terms(&compiled.technosphere, &products, &products), terms(&compiled.biosphere, &flows, &products)]
}

/// Whether both are the same system: matrices, what varies and how, parameters, stages and scores. `all`: also families of
/// distributions that not every form has.
fn same(one: &Table, other: &Table, all: bool) -> Result<(), TestCaseError> {
    let compiled = [one.model.compile().unwrap(), other.model.compile().unwrap()];
    for (a, b) in by_name(&one.model, &compiled[0]).iter().zip(&by_name(&other.model, &compiled[1])) {
        prop_assert_eq!(a.len(), b.len());
        for (a, b) in a.iter().zip(b) {
            prop_assert!((&a.0, &a.1) == (&b.0, &b.1) && near(a.2, b.2), "{:?} {:?}", a, b);
            match (a.3, b.3) {
                (Some(a), Some(b)) => {
                    prop_assert!(near(a.0, b.0) && (a.1 - b.1).abs() <= 1e-9 * a.1, "{:?} {:?}", a, b)
                }
                (a, b) => prop_assert!(a == b || !all, "{:?} {:?}", a, b),
            }
        }
    }
    let parameters = |table: &Table| {
        let name = |place: usize| table.model.processes[place].name.clone();
        let mut found: Vec<_> = table
            .model
            .parameters
            .iter()
            .map(|one| (one.process.map(name), one.name.clone(), one.clone().value, one.distribution.clone()))
            .collect();
        found.sort_by_key(|(process, name, _, _)| (process.clone(), name.clone()));
        found
    };
    prop_assert_eq!(parameters(one), parameters(other));
    let stages = |table: &Table| {
        table.model.processes.iter().map(|process| (process.name.clone(), process.stage)).collect::<BTreeMap<_, _>>()
    };
    prop_assert_eq!(stages(one), stages(other));
    prop_assert_eq!(one.indicators.len(), other.indicators.len());
    for indicator in &one.indicators {
        let twin = other.indicators.iter().find(|twin| twin.name == indicator.name).unwrap();
        prop_assert_eq!(&indicator.unit, &twin.unit);
        let scores = |table: &Table, compiled: &Compiled, factors: &[f64]| {
            let scores = compiled.system.unit_scores(factors).unwrap().values;
            table
                .model
                .products
                .iter()
                .zip(scores)
                .map(|(product, score)| (product.name.clone(), score))
                .collect::<BTreeMap<_, _>>()
        };
        let (a, b) = (scores(one, &compiled[0], &indicator.factors), scores(other, &compiled[1], &twin.factors));
        for ((a, x), (b, y)) in a.iter().zip(&b) {
            prop_assert!(a == b && near(*x, *y), "{} {}: {} {}", a, b, x, y);
        }
    }
    Ok(())
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(200))]

    #[test]
    fn tables(made in processes()) {
        let first = Table { model: model(&made), indicators: indicators() };
        for form in [Form::Csv, Form::Xlsx] {
            let bytes = table::write(&first, &units(), form).unwrap();
            prop_assert_eq!(&bytes, &table::write(&first, &units(), form).unwrap(), "the same bytes each time");
            let second = table::read(&bytes, &units()).unwrap();
            same(&first, &second, true)?;
            same(&second, &table::read(&table::write(&second, &units(), form).unwrap(), &units()).unwrap(), true)?;
        }
    }

    #[test]
    fn archives_of_openlca(made in processes()) {
        let first = openlca::Package { model: model(&made), indicators: indicators(), ..openlca::Package::default() };
        let table = |package: &openlca::Package| Table { model: package.model.clone(), indicators: package.indicators.clone() };
        let written = openlca::write(&first, "method").unwrap();
        prop_assert_eq!(&written, &openlca::write(&first, "method").unwrap(), "the same bytes each time");
        let second = openlca::read(&written.bytes).unwrap();
        prop_assert!(second.cut_off.is_empty() && second.unallocated.is_empty());
        let lost = first.model.processes.iter().flat_map(|process| &process.exchanges).filter(|exchange| matches!(exchange.distribution, Some(Distribution::Pert { .. } | Distribution::Discrete { .. })));
        prop_assert_eq!(written.without_distribution, lost.count());
        same(&table(&first), &table(&second), written.without_distribution == 0)?;
        // Identifiers are then UUIDs, and stay what they are.
        let third = openlca::read(&openlca::write(&second, "method").unwrap().bytes).unwrap();
        prop_assert_eq!(&second.model.products, &third.model.products);
        prop_assert_eq!(&second.model.flows, &third.model.flows);
        same(&table(&second), &table(&third), true)?;
        // From one form to the other: units of openLCA are names.
        let through = table::read(&table::write(&table(&second), &units(), Form::Csv).unwrap(), &units()).unwrap();
        same(&table(&second), &through, true)?;
    }
}

/// A unit that the catalogue does not have stays a name, and two processes that give the same thing stay apart.
#[test]
fn names_that_stand_for_several() {
    let made = [0.5, 1.5].map(|output| Made {
        output,
        inputs: Vec::new(),
        sharing: 0,
        emissions: 1.0,
        formula: false,
        stage: 1,
    });
    let mut model = model(&made);
    let mut unit = units::Unit::one();
    unit.symbol = "Item(s)".to_owned();
    for (product, process) in model.products.iter_mut().zip(&mut model.processes) {
        product.name = "Same".to_owned();
        product.waste = false;
        product.unit = unit.clone();
        process.exchanges[0].unit = unit.clone();
        process.exchanges[0].direction = Direction::Output;
    }
    let first = Table { model, indicators: indicators() };
    let text = String::from_utf8(table::write(&first, &units(), Form::Csv).unwrap()).unwrap();
    assert!(text.contains("Same [p0]") && text.contains("Same [p1]") && text.contains("[Item(s)]"), "{text}");
    let second = table::read(text.as_bytes(), &units()).unwrap();
    let scores =
        |table: &Table| table.model.compile().unwrap().system.unit_scores(&table.indicators[0].factors).unwrap().values;
    assert_eq!(scores(&first), scores(&second));
    let mut wrong = first.clone();
    wrong.indicators[0].factors.pop();
    assert!(table::write(&wrong, &units(), Form::Csv).is_err());
    wrong.model.processes.pop();
    assert!(table::write(&wrong, &units(), Form::Csv).is_err());
}
