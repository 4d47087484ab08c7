//! Small problems, made up from a seed, with a little of everything.

use plan::finance::{Credit, Finance, Grant, Guarantee, Stacking};
use plan::{Effect, Instead, Limits, Measure, Problem, Scenario, Size, System, Target};
use uncertainty::Philox;

/// Draws one after the other.
pub struct Draws {
    philox: Philox,
    at: u64,
}

impl Draws {
    pub fn new(seed: u64) -> Self {
        Draws { philox: Philox::new(seed), at: 0 }
    }

    pub fn between(&mut self, low: f64, high: f64) -> f64 {
        self.at += 1;
        low + (high - low) * self.philox.open_unit_pair(0, self.at)[0]
    }

    pub fn below(&mut self, count: usize) -> usize {
        (self.between(0.0, count as f64) as usize).min(count - 1)
    }

    pub fn often(&mut self, share: f64) -> bool {
        self.between(0.0, 1.0) < share
    }
}

fn table(years: usize, draw: impl FnMut(usize) -> f64) -> Vec<f64> {
    (0..years).map(draw).collect()
}

fn named(draws: &mut Draws, prefix: &str, count: usize, share: f64) -> Vec<String> {
    (0..count).filter(|_| draws.often(share)).map(|number| format!("{prefix}{number}")).collect()
}

/// A problem of so many measures and years.
pub fn problem(seed: u64, measures: usize, years: usize) -> Problem {
    let mut draws = Draws::new(seed);
    let draws = &mut draws;
    let scenario = |id: &str, draws: &mut Draws| Scenario {
        id: id.to_owned(),
        price: vec![table(years, |_| draws.between(0.8, 1.4)), table(years, |_| draws.between(0.4, 0.9))],
        factor: vec![vec![0.0007; years], vec![0.00027; years]],
        carbon: vec![table(years, |_| draws.between(0.0, 400.0)); 2],
    };
    let mut problem = Problem {
        years,
        discount_rate: draws.between(0.0, 0.12),
        residual_value: draws.often(0.5),
        carriers: vec!["electricity".to_owned(), "fuel".to_owned()],
        scenarios: vec![scenario("reference", draws), scenario("other", draws)],
        ..Problem::default()
    };
    let members = measures.min(2 + draws.below(2));
    let baseline = vec![vec![draws.between(2e5, 8e5); years], vec![draws.between(2e5, 8e5); years]];
    let sequence = (0..members).rev().map(|number| format!("m{number}")).collect();
    problem.systems.push(System { id: "system".to_owned(), baseline, sequence });
    for number in 0..measures {
        let sizes = (0..1 + draws.below(2)).map(|size| {
            let capex = draws.between(2e4, 4e5);
            let carrier = draws.below(2);
            let mut effects = vec![if number < members && draws.often(0.6) {
                let instead = (carrier == 1 && draws.often(0.5)).then_some(Instead { carrier: 0, ratio: 0.3 });
                Effect::Share { carrier, share: draws.between(0.05, 0.6), instead }
            } else {
                Effect::Amount { carrier, amount: table(years, |_| draws.between(1e4, 3e5)) }
            }];
            if draws.often(0.2) {
                effects.push(Effect::Amount { carrier: 0, amount: vec![-5e3; years] });
            }
            let (opex, life, delay) = (draws.between(-500.0, 3e3), 1 + draws.below(6), draws.below(2));
            Size { id: format!("s{size}"), capex: vec![capex; years], opex, life, delay, effects }
        });
        let sizes = sizes.collect();
        let requires =
            if number > 0 && draws.often(0.3) { vec![format!("m{}", draws.below(number))] } else { Vec::new() };
        let open: Vec<usize> = (0..years).filter(|_| draws.often(0.8)).collect();
        problem.measures.push(Measure { id: format!("m{number}"), years: open, sizes, requires });
    }
    if draws.often(0.5) {
        problem.exclusions.push(vec!["m0".to_owned(), format!("m{}", measures - 1)]);
    }
    let budget = draws.between(5e4, 5e5);
    problem.finance = finance(draws, measures, years, budget);
    let some = |share: f64, value: f64, draws: &mut Draws| draws.often(share).then_some(value);
    problem.limits = Limits {
        budget: (0..years).map(|_| some(0.8, budget, draws)).collect(),
        cash_flow: (0..years).map(|_| some(0.5, -0.8 * budget, draws)).collect(),
        coverage: some(0.4, 1.1, draws),
        cash_before: vec![draws.between(0.0, 1e5); years],
        own_share: some(0.4, 0.2, draws),
        collateral: some(0.4, 0.5 * budget, draws),
        targets: if draws.often(0.4) {
            vec![Target { year: years - 1, avoided: draws.between(5.0, 300.0) }]
        } else {
            Vec::new()
        },
    };
    let used = |draws: &mut Draws| draws.often(0.4).then(|| vec![draws.between(5e4, 6e5); years]);
    problem.uses = vec![used(draws), used(draws)];
    problem
}

fn finance(draws: &mut Draws, measures: usize, years: usize, budget: f64) -> Finance {
    let grants = (0..3).map(|number| Grant {
        id: format!("g{number}"),
        rate: draws.between(0.1, 0.5),
        cap: draws.often(0.7).then(|| draws.between(1e4, 1e5)),
        minimum_cost: draws.often(0.3).then(|| draws.between(5e4, 4e5)),
        maximum_cost: draws.often(0.3).then(|| draws.between(2e5, 6e5)),
        whole_plan: number == 2,
        eligible: named(draws, "m", measures, 0.7),
        years: (0..years).filter(|_| draws.often(0.8)).collect(),
        delay: draws.below(2),
    });
    let grants = grants.collect();
    let credits = (0..2).map(|number| Credit {
        id: format!("c{number}"),
        share: draws.between(0.3, 0.9),
        ceiling: draws.often(0.6).then(|| draws.between(3e4, 4e5)),
        eligible: named(draws, "m", measures, 0.8),
        years: (0..years).collect(),
        service: vec![0.0, draws.between(0.3, 0.4), 0.36, 0.36],
        security: draws.between(0.5, 1.0),
    });
    let credits = credits.collect();
    let guarantee = Guarantee {
        id: "guarantee".to_owned(),
        credits: vec!["c0".to_owned()],
        cover: 0.6,
        cap: Some(budget),
        fee: vec![0.01, 0.005],
    };
    let of = |names: [&str; 2]| names.map(str::to_owned).to_vec();
    let mut stacking = Vec::new();
    if draws.often(0.5) {
        stacking.push(Stacking::Share { grants: of(["g0", "g1"]), share: 0.4 });
    }
    if draws.often(0.5) {
        stacking.push(Stacking::SameCost { grants: of(["g1", "g2"]) });
    }
    if draws.often(0.4) {
        stacking.push(Stacking::Amount { grants: of(["g0", "g2"]), amount: 8e4 });
    }
    if draws.often(0.4) {
        stacking.push(Stacking::OneOf { offers: of(["g0", "c1"]) });
    }
    Finance { grants, credits, guarantees: vec![guarantee], stacking }
}
