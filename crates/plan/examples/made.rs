//! Makes up a firm that has more to do than it can pay: `made SEED MEASURES TIGHTNESS` prints a problem as JSON.
//!
//! Three measures out of five act in threes on systems, whose savings take from one another; the others stand alone, every third of them in two
//! sizes. Uses of energy are uneven (the cube of an even draw: a few large, many small), paybacks even between 0.8 and 9 years, lives 5 to 20.
//! Every tenth measure requires another; every tenth is one of a pair of which one is done. Ten programmes: five grants (10 to 30 %, capped,
//! two paid after the works, one with a least cost, no two on the same cost), four credits (2.5 to 7 %, grace, ceilings) and a guarantee. Budgets by
//! year are so many hundredths of the cost of everything as TIGHTNESS says, the caps of programmes and the floor of the cash-flow go with them. All
//! numbers are made up: they have the size of those of an exporting firm with energy bills of 20 million dirhams, and no other meaning.

use plan::finance::{Credit, Finance, Grant, Guarantee, Stacking};
use plan::{Effect, Instead, Limits, Measure, Problem, Scenario, Size, System, Target};
use uncertainty::Philox;

const YEARS: usize = 10;
const CARRIERS: [(&str, f64, f64); 3] =
    [("electricity", 1.15, 0.0007), ("fuel-oil", 0.75, 0.00027), ("propane", 0.95, 0.00023)];

/// Draws one after the other.
struct Draws {
    philox: Philox,
    at: u64,
}

impl Draws {
    fn between(&mut self, low: f64, high: f64) -> f64 {
        self.at += 1;
        low + (high - low) * self.philox.open_unit_pair(1, self.at)[0]
    }

    fn below(&mut self, count: usize) -> usize {
        (self.between(0.0, count as f64) as usize).min(count - 1)
    }
}

fn main() {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let [seed, measures, tightness] = &arguments[..] else { panic!("made SEED MEASURES TIGHTNESS") };
    let seed = seed.parse().expect("a seed");
    let problem =
        problem(seed, measures.parse().expect("a number of measures"), tightness.parse().expect("hundredths"));
    println!("{}", serde_json::to_string(&problem).expect("a problem is written as JSON"));
}

fn grown(value: f64, growth: f64) -> Vec<f64> {
    let mut table = vec![value];
    while table.len() < YEARS {
        table.push(table[table.len() - 1] * (1.0 + growth));
    }
    table
}

fn scenario(id: &str, growth: f64, carbon: f64) -> Scenario {
    let factor = |carrier: &(&str, f64, f64)| grown(carrier.2, if carrier.0 == "electricity" { -0.03 } else { 0.0 });
    Scenario {
        id: id.to_owned(),
        price: CARRIERS.iter().map(|carrier| grown(carrier.1, growth)).collect(),
        factor: CARRIERS.iter().map(factor).collect(),
        carbon: vec![grown(carbon, 0.04); CARRIERS.len()],
    }
}

fn problem(seed: u64, count: usize, tightness: f64) -> Problem {
    let mut draws = Draws { philox: Philox::new(seed), at: 0 };
    let price = |carrier: usize| CARRIERS[carrier].1;
    let mut problem = Problem {
        years: YEARS,
        discount_rate: 0.08,
        residual_value: true,
        carriers: CARRIERS.iter().map(|carrier| carrier.0.to_owned()).collect(),
        scenarios: vec![scenario("reference", 0.02, 150.0), scenario("high", 0.05, 600.0), scenario("low", -0.01, 0.0)],
        ..Problem::default()
    };
    for number in 0..count {
        let id = format!("measure-{number:03}");
        let carrier = draws.below(CARRIERS.len());
        let in_system = number < count * 3 / 5 / 3 * 3;
        let uses = 2e5 + 3e6 * draws.between(0.0, 1.0) * draws.between(0.0, 1.0) * draws.between(0.0, 1.0);
        if in_system && number % 3 == 0 {
            let mut baseline = vec![vec![0.0; YEARS]; CARRIERS.len()];
            baseline[0] = vec![uses; YEARS];
            baseline[carrier] = vec![uses * 1.5; YEARS];
            problem.systems.push(System { id: format!("system-{number:03}"), baseline, sequence: Vec::new() });
        }
        let system = if in_system { problem.systems.last_mut() } else { None };
        let two = !in_system && number % 3 == 0;
        let (payback, life) = (draws.between(0.8, 9.0), 5 + draws.below(16));
        let share = draws.between(0.03, 0.3);
        let mut sizes = Vec::new();
        for (name, factor) in [("small", 1.0), ("large", 1.8)].into_iter().take(if two { 2 } else { 1 }) {
            let (effects, worth) = match &system {
                Some(system) => {
                    let of = if system.baseline[carrier][0] > 0.0 { carrier } else { 0 };
                    let instead = (of != 0 && number % 9 == 2).then_some(Instead { carrier: 0, ratio: 0.28 });
                    let worth = share
                        * system.baseline[of][0]
                        * (price(of) - instead.map_or(0.0, |with| with.ratio * price(0)));
                    (vec![Effect::Share { carrier: of, share, instead }], worth)
                }
                None => {
                    let saved = uses * share * factor;
                    (vec![Effect::Amount { carrier, amount: vec![saved; YEARS] }], saved * price(carrier))
                }
            };
            let capex = (worth * payback * if name == "large" { 0.93 } else { 1.0 }).max(5e3);
            let (opex, delay) = (capex * 0.02, usize::from(number % 4 == 1));
            sizes.push(Size { id: name.to_owned(), capex: grown(capex, 0.01), opex, life, delay, effects });
        }
        if let Some(system) = system {
            system.sequence.push(id.clone());
        }
        let requires = if number % 10 == 7 { vec![format!("measure-{:03}", number - 4)] } else { Vec::new() };
        if number % 10 == 9 {
            problem.exclusions.push(vec![id.clone(), format!("measure-{:03}", number - 1)]);
        }
        problem.measures.push(Measure { id, years: (0..YEARS).collect(), sizes, requires });
    }
    let mean = |measure: &Measure| measure.sizes[0].capex[0];
    let total: f64 = problem.measures.iter().map(mean).sum();
    let budget = total * tightness / 100.0;
    problem.finance = finance(&mut draws, &problem.measures, budget);
    let saved: f64 = problem.measures.iter().map(|measure| mean(measure) / 5.0 * 0.0005).sum();
    problem.limits = Limits {
        budget: vec![Some(budget); YEARS],
        cash_flow: vec![Some(-0.9 * budget); YEARS],
        coverage: Some(1.2),
        cash_before: vec![budget; YEARS],
        own_share: Some(0.1),
        collateral: Some(3.0 * budget),
        targets: vec![Target { year: YEARS - 1, avoided: saved * tightness.min(6.0) / 20.0 }],
    };
    problem
}

fn finance(draws: &mut Draws, measures: &[Measure], budget: f64) -> Finance {
    // Four kinds of measures, as programmes tell them apart.
    let of = |kinds: &[usize]| -> Vec<String> {
        let is = |(number, _): &(usize, &Measure)| kinds.contains(&(number % 4));
        measures.iter().enumerate().filter(is).map(|(_, measure)| measure.id.clone()).collect()
    };
    let kinds: [&[usize]; 9] =
        [&[0, 1], &[1, 2], &[2], &[0, 1, 2, 3], &[3], &[0, 1], &[1, 2, 3], &[0, 2], &[0, 1, 2, 3]];
    let years: Vec<usize> = (0..YEARS).collect();
    let grants = (0..5).map(|number| Grant {
        id: format!("grant-{number}"),
        rate: [0.1, 0.15, 0.2, 0.25, 0.3][draws.below(5)],
        cap: Some(budget * draws.between(0.3, 1.5)),
        minimum_cost: (number == 3).then_some(budget),
        maximum_cost: None,
        whole_plan: false,
        eligible: of(kinds[number]),
        years: years[..4 + number].to_vec(),
        delay: usize::from(number % 2 == 1),
    });
    let grants: Vec<Grant> = grants.collect();
    let credits = (0..4).map(|number| {
        let (rate, term, grace) = ([0.025, 0.045, 0.055, 0.07][number], [7, 5, 7, 10][number], [1, 0, 2, 0][number]);
        Credit {
            id: format!("credit-{number}"),
            share: [0.5, 0.7, 0.6, 0.8][number],
            ceiling: Some(budget * draws.between(1.0, 4.0)),
            eligible: of(kinds[5 + number]),
            years: years.clone(),
            service: service(rate, term, grace),
            security: 1.0,
        }
    });
    let credits: Vec<Credit> = credits.collect();
    let covered = credits.iter().map(|credit| credit.id.clone()).collect();
    let guarantee = Guarantee {
        id: "guarantee".to_owned(),
        credits: covered,
        cover: 0.6,
        cap: Some(4.0 * budget),
        fee: vec![0.01],
    };
    let named = |range: std::ops::Range<usize>| range.map(|number| format!("grant-{number}")).collect::<Vec<_>>();
    let stacking = vec![
        Stacking::SameCost { grants: named(0..3) },
        Stacking::Share { grants: named(0..5), share: 0.3 },
        Stacking::Amount { grants: named(0..5), amount: 4.0 * budget },
        Stacking::OneOf { offers: vec!["credit-1".to_owned(), "credit-2".to_owned()] },
    ];
    Finance { grants, credits, guarantees: vec![guarantee], stacking }
}

/// Interest alone during the grace, then constant payments; the first a year after the works.
fn service(rate: f64, term: usize, grace: usize) -> Vec<f64> {
    let mut power = 1.0;
    (0..term - grace).for_each(|_| power *= 1.0 + rate);
    let annuity = rate / (1.0 - 1.0 / power);
    let paid = |year: usize| {
        if year == 0 {
            0.0
        } else if year <= grace {
            rate
        } else {
            annuity
        }
    };
    (0..=term).map(paid).collect()
}
