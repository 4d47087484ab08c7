//! Models as people describe them, worked out by hand.

use lca::analysis::Analysis;
use lca::model::Direction::{Input, Output};
use lca::model::Item::{Flow as F, Product as P};
use lca::model::*;
use uncertainty::Distribution;
use units::{Row, Unit, Units};

fn table() -> Units {
    let row =
        |unit, dimension, to_base| Row { unit, dimension, to_base, calorific: "", tax: "", moisture: "", aliases: "" };
    Units::new([
        row("kg", "mass", "1"),
        row("t", "mass", "1000"),
        row("MJ", "energy", "1"),
        row("kWh", "energy", "3.6"),
    ])
    .unwrap()
}

fn unit(text: &str) -> Unit {
    table().parse(text).unwrap()
}

pub fn product(id: &str, of: &str) -> Product {
    Product { id: id.into(), name: id.into(), unit: unit(of), waste: false, properties: Default::default() }
}

pub fn exchange(item: Item, direction: Direction, amount: f64, of: &str) -> Exchange {
    Exchange {
        item,
        direction,
        amount: Amount::Number(amount),
        unit: unit(of),
        distribution: None,
        avoided: false,
        shares: None,
    }
}

pub fn process(id: &str, exchanges: Vec<Exchange>) -> Process {
    Process { id: id.into(), name: id.into(), stage: Stage::Production, exchanges, allocation: Allocation::None }
}

pub fn co2() -> Flow {
    Flow { id: "co2".into(), name: "CO2".into(), compartment: "air".into(), unit: unit("kg") }
}

/// A dairy: 1 t of milk gives 60 kg of cheese and 900 kg of whey; it takes 360 MJ of electricity.
fn dairy(allocation: Allocation) -> Model {
    let mut cheese = product("cheese", "kg");
    let mut whey = product("whey", "kg");
    for (property, of_cheese, of_whey) in
        [(Property::Mass, 1.0, 1.0), (Property::Energy, 15.0, 1.0), (Property::Price, 80.0, 1.0)]
    {
        cheese.properties.insert(property.clone(), of_cheese);
        whey.properties.insert(property, of_whey);
    }
    let mut run = process(
        "dairy",
        vec![
            exchange(P(0), Output, 60.0, "kg"),
            exchange(P(1), Output, 0.9, "t"),
            exchange(P(2), Input, 100.0, "kWh"),
            exchange(F(0), Output, 40.0, "kg"),
        ],
    );
    run.allocation = allocation;
    let power = process("power", vec![exchange(P(2), Output, 1.0, "MJ"), exchange(F(0), Output, 0.2, "kg")]);
    Model {
        products: vec![cheese, whey, product("electricity", "MJ")],
        flows: vec![co2()],
        processes: vec![run, power],
        parameters: vec![],
    }
}

fn scores(model: &Model) -> Vec<f64> {
    model.compile().unwrap().system.unit_scores(&[1.0]).unwrap().values
}

fn near(found: f64, known: f64) {
    assert!((found - known).abs() <= 1e-12 * known.abs(), "{found} is not {known}");
}

/// The run emits 40 + 360 × 0.2 = 112 kg. Weights by mass 60 : 900, by energy 900 : 900, by price 4,800 : 900.
#[test]
fn co_products_share_by_a_property() {
    for (property, share) in
        [(Property::Mass, 60.0 / 960.0), (Property::Energy, 0.5), (Property::Price, 4800.0 / 5700.0)]
    {
        let model = dairy(Allocation::Property(property));
        let found = scores(&model);
        near(found[0], 112.0 * share / 60.0);
        near(found[1], 112.0 * (1.0 - share) / 900.0);
        let parts = model.compile().unwrap().parts;
        near(parts[0].share + parts[1].share, 1.0);
    }
    let unknown = dairy(Allocation::Property(Property::Other("dry matter".into())));
    assert!(matches!(unknown.compile(), Err(ModelError::NoProperty { .. })));
    assert!(matches!(dairy(Allocation::None).compile(), Err(ModelError::Multifunctional { functions: 2, .. })));
}

/// Electricity is caused by cheese alone, the rest half and half.
#[test]
fn co_products_share_by_what_they_cause() {
    let mut model = dairy(Allocation::Causality(vec![0.5, 0.5]));
    model.processes[0].exchanges[2].shares = Some(vec![1.0, 0.0]);
    let found = scores(&model);
    near(found[0], (72.0 + 20.0) / 60.0);
    near(found[1], 20.0 / 900.0);
    model.processes[0].exchanges[2].shares = Some(vec![0.7, 0.2]);
    assert!(matches!(model.compile(), Err(ModelError::Shares { functions: 2, .. })));
    assert!(matches!(dairy(Allocation::Causality(vec![1.0])).compile(), Err(ModelError::Shares { .. })));
}

/// Whey replaces feed that another process provides at 0.05 kg of CO2 per kg.
#[test]
fn a_co_product_replaces_what_is_made_elsewhere() {
    let mut model = dairy(Allocation::Substitution { product: 0 });
    assert_eq!(model.compile().unwrap_err(), ModelError::NoProvider { product: "whey".into() });
    let whey_maker = process("whey maker", vec![exchange(P(1), Output, 1.0, "t"), exchange(F(0), Output, 50.0, "kg")]);
    model.processes.push(whey_maker);
    let found = scores(&model);
    near(found[0], (112.0 - 900.0 * 0.05) / 60.0);
    near(found[1], 0.05);
    model.processes[0].allocation = Allocation::Substitution { product: 2 };
    assert!(matches!(model.compile(), Err(ModelError::NotAFunction { .. })));
}

/// Waste given off is treated by the process that takes it in; a credit for avoided production is subtracted.
#[test]
fn waste_and_avoided_products() {
    let mut scrap = product("scrap", "kg");
    scrap.waste = true;
    let mut avoided = exchange(P(2), Output, 2.0, "kWh");
    avoided.avoided = true;
    let model = Model {
        products: vec![product("part", "kg"), scrap, product("electricity", "MJ")],
        flows: vec![co2()],
        processes: vec![
            process("press", vec![exchange(P(0), Output, 1.0, "kg"), exchange(P(1), Output, 0.25, "kg")]),
            process("oven", vec![exchange(P(1), Input, 1.0, "kg"), exchange(F(0), Output, 3.0, "kg"), avoided]),
            process("power", vec![exchange(P(2), Output, 1.0, "MJ"), exchange(F(0), Output, 0.2, "kg")]),
        ],
        parameters: vec![],
    };
    let found = scores(&model);
    let treatment = 3.0 - 7.2 * 0.2;
    near(found[0], 0.25 * treatment);
    near(found[1], -treatment);
}

#[test]
fn models_that_contradict_themselves_are_refused() {
    let good = dairy(Allocation::Property(Property::Mass));
    let with = |change: &dyn Fn(&mut Model)| {
        let mut model = good.clone();
        change(&mut model);
        model.compile().unwrap_err()
    };
    use ModelError as E;
    assert!(matches!(with(&|m| m.processes[0].exchanges[2].item = P(9)), E::NoItem { exchange: 2, .. }));
    assert!(matches!(with(&|m| m.processes[0].exchanges[2].unit = unit("kg")), E::Unit { .. }));
    assert!(matches!(with(&|m| m.products[1].id = "cheese".into()), E::Twice { .. }));
    assert!(matches!(with(&|m| m.processes[1].exchanges.truncate(0)), E::NoFunction { .. }));
    assert!(matches!(with(&|m| m.processes.truncate(1)), E::NoProvider { .. }));
    let second = |m: &mut Model| m.processes[1].exchanges[0] = exchange(P(0), Output, 1.0, "kg");
    assert!(matches!(with(&second), E::TwoProviders { .. }));
    assert!(matches!(with(&|m| m.processes[1].exchanges[0].amount = Amount::Number(-1.0)), E::NoOutput { .. }));
    let own_use = |m: &mut Model| m.processes[1].exchanges.push(exchange(P(2), Input, 1.5, "MJ"));
    assert!(matches!(with(&own_use), E::NoOutput { .. }));
    assert!(matches!(
        with(&|m| m.processes[0].exchanges[3].amount = Amount::Number(f64::INFINITY)),
        E::NotFinite { .. }
    ));
}

fn parameter(name: &str, value: Amount) -> Parameter {
    Parameter { name: name.into(), process: None, value, distribution: None }
}

/// Load and distance set the fuel of two lorries; the derivative is checked against a difference.
#[test]
fn parameters_are_shared_and_differentiated() {
    let formula = |text: &str| Amount::Formula(text.into());
    let lorry = |id: &str, out: usize, text: &str| {
        let mut fuel = exchange(P(2), Input, 0.0, "kg");
        fuel.amount = formula(text);
        process(id, vec![exchange(P(out), Output, 1.0, "t"), fuel])
    };
    let model = |load: f64| Model {
        products: vec![product("near", "t"), product("far", "t"), product("fuel", "kg")],
        flows: vec![co2()],
        processes: vec![
            lorry("near lorry", 0, "10 * per_km / load"),
            lorry("far lorry", 1, "distance * per_km / load"),
            process("refinery", vec![exchange(P(2), Output, 1.0, "kg"), exchange(F(0), Output, 3.5, "kg")]),
        ],
        parameters: vec![
            parameter("per_km", formula("0.2 + 0.01 * load")),
            parameter("load", Amount::Number(load)),
            Parameter { process: Some(1), ..parameter("distance", Amount::Number(500.0)) },
        ],
    };
    let mut varied = model(20.0);
    varied.parameters[1].distribution = Some(Distribution::Uniform { minimum: 16.0, maximum: 24.0 });
    let compiled = varied.compile().unwrap();
    let unit_scores = compiled.system.unit_scores(&[1.0]).unwrap();
    near(unit_scores.values[1], 500.0 * 0.4 / 20.0 * 3.5);
    let supply = compiled.system.supply(&[(1, 2.0)]).unwrap();
    let slope = compiled.parameter_sensitivity(1, &[1.0], &unit_scores, &supply).unwrap();
    let score = |load: f64| 2.0 * scores(&model(load))[1];
    let difference = (score(20.001) - score(19.999)) / 0.002;
    assert!((slope / difference - 1.0).abs() < 1e-7, "{slope} {difference}");
    // Both lorries follow the same load: their scores stay in proportion in every draw.
    let simulated = compiled.simulate(&[1.0], &[vec![(0, 1.0)], vec![(1, 1.0)]], 100, 5, 2).unwrap();
    for (a, b) in simulated.scores[0].iter().zip(&simulated.scores[1]) {
        assert!((b / a / 50.0 - 1.0).abs() < 1e-12);
        let (least, most) = (500.0 * 0.44 / 24.0 * 3.5, 500.0 * 0.36 / 16.0 * 3.5);
        assert!((least..=most).contains(b), "{b}");
    }
    assert!(simulated.scores[0].windows(2).any(|two| two[0] != two[1]));
    let mut circle = model(20.0);
    circle.parameters[1].value = formula("per_km * 2");
    assert!(matches!(circle.compile(), Err(ModelError::Circle { names }) if names.len() == 2));
    circle.parameters[1].value = formula("distance");
    assert!(matches!(circle.compile(), Err(ModelError::NoParameter { .. })), "a process's own is not for all");
}

/// An exchange that two co-products share varies alike for both: the sum of their scores has the spread of the whole.
#[test]
fn allocated_exchanges_vary_together() {
    let mut model = dairy(Allocation::Property(Property::Price));
    model.processes[0].exchanges[3].distribution = Some(Distribution::Normal { mean: 40.0, deviation: 4.0 });
    let compiled = model.compile().unwrap();
    let simulated = compiled.simulate(&[1.0], &[vec![(0, 60.0)], vec![(1, 900.0)]], 64, 1, 1).unwrap();
    let share = compiled.parts[0].share;
    for (cheese, whey) in simulated.scores[0].iter().zip(&simulated.scores[1]) {
        assert!((cheese / share / (whey / (1.0 - share)) - 1.0).abs() < 1e-12);
    }
}

#[test]
fn stages_add_up_to_the_score() {
    let mut model = dairy(Allocation::Property(Property::Mass));
    model.processes[1].stage = Stage::RawMaterials;
    let compiled = model.compile().unwrap();
    let scores = compiled.system.unit_scores(&[1.0]).unwrap();
    let supply = compiled.system.supply(&[(0, 960.0)]).unwrap();
    let analysis = Analysis::new(&compiled.system, &[1.0], &scores, &supply).unwrap();
    let by_stage = compiled.by_stage(&analysis);
    assert_eq!(by_stage.map(|(stage, _)| stage), Stage::ALL);
    near(by_stage[0].1, 72.0);
    near(by_stage[1].1, 40.0);
    near(by_stage.iter().map(|(_, score)| score).sum(), analysis.score());
}
