//! Every choice of works, each with the best finance of its own linear program, written here per measure and not per class.

use microlp::{ComparisonOp, Error, LinearExpr, OptimizationDirection, Variable};
use plan::finance::Stacking;
use plan::{Answer, Effect, Goal, Measure, Options, Problem, Size, optimise};

use crate::made;

/// Size and year of each measure, if it is done.
type Choice = Vec<Option<(usize, usize)>>;

fn choices(problem: &Problem) -> Vec<Choice> {
    let mut all: Vec<Choice> = vec![Vec::new()];
    for measure in &problem.measures {
        let mut options = vec![None];
        for size in 0..measure.sizes.len() {
            options.extend(measure.years.iter().map(|&year| Some((size, year))));
        }
        all = all
            .iter()
            .flat_map(|before| options.iter().map(move |option| before.iter().copied().chain([*option]).collect()))
            .collect();
    }
    all.retain(|choice| allowed(problem, choice));
    all
}

fn position(problem: &Problem, id: &str) -> usize {
    problem.measures.iter().position(|measure| measure.id == id).expect("a measure")
}

fn allowed(problem: &Problem, choice: &Choice) -> bool {
    let year = |id: &String| choice[position(problem, id)].map(|(_, year)| year);
    let required = problem.measures.iter().zip(choice).all(|(measure, done)| {
        done.is_none_or(|(_, done)| measure.requires.iter().all(|id| year(id).is_some_and(|before| before <= done)))
    });
    required && problem.exclusions.iter().all(|group| group.iter().filter(|id| year(id).is_some()).count() <= 1)
}

/// Savings less running, and tonnes, of each year in a scenario; `None` if more of a carrier is saved than is used.
fn operation(problem: &Problem, choice: &Choice, scenario: usize) -> Option<Vec<(f64, f64, f64)>> {
    let scenario = &problem.scenarios[scenario];
    (0..problem.years)
        .map(|year| {
            let acts = |measure: usize| {
                let (size, done) = choice[measure]?;
                let size = &problem.measures[measure].sizes[size];
                (done + size.delay..done + size.delay + size.life).contains(&year).then_some(size)
            };
            let mut saved = vec![0.0; problem.carriers.len()];
            let mut single: Vec<usize> = (0..choice.len()).collect();
            for system in &problem.systems {
                let mut uses: Vec<f64> = system.baseline.iter().map(|uses| uses[year]).collect();
                for id in &system.sequence {
                    single.retain(|&measure| measure != position(problem, id));
                    for effect in acts(position(problem, id)).iter().flat_map(|size| &size.effects) {
                        match effect {
                            Effect::Share { carrier, share, instead } => {
                                let less = uses[*carrier] * share;
                                uses[*carrier] -= less;
                                if let Some(instead) = instead {
                                    uses[instead.carrier] += less * instead.ratio;
                                }
                            }
                            Effect::Amount { carrier, amount } => {
                                uses[*carrier] = (uses[*carrier] - amount[year]).max(0.0)
                            }
                        }
                    }
                }
                saved
                    .iter_mut()
                    .zip(&system.baseline)
                    .zip(uses)
                    .for_each(|((saved, before), now)| *saved += before[year] - now);
            }
            for effect in single.iter().filter_map(|&measure| acts(measure)).flat_map(|size| &size.effects) {
                if let Effect::Amount { carrier, amount } = effect {
                    saved[*carrier] += amount[year];
                }
            }
            let opex: f64 = (0..choice.len()).filter_map(acts).map(|size| size.opex).sum();
            let worth = |carrier: usize| {
                scenario.price[carrier][year] + scenario.factor[carrier][year] * scenario.carbon[carrier][year]
            };
            let money: f64 = saved.iter().enumerate().map(|(carrier, saved)| saved * worth(carrier)).sum();
            let tonnes = saved.iter().enumerate().map(|(carrier, saved)| saved * scenario.factor[carrier][year]).sum();
            let more = |(saved, uses): (&f64, &Option<Vec<f64>>)| uses.as_ref().is_some_and(|uses| *saved > uses[year]);
            (!saved.iter().zip(&problem.uses).any(more)).then_some((money, opex, tonnes))
        })
        .collect()
}

/// A sum of money that depends on finance: a constant, and variables with coefficients.
#[derive(Clone, Default)]
struct Sum(f64, Vec<(Variable, f64)>);

impl Sum {
    fn add(&mut self, other: &Sum, factor: f64) {
        self.0 += other.0 * factor;
        self.1.extend(other.1.iter().map(|(variable, coefficient)| (*variable, coefficient * factor)));
    }

    fn hold(&self, program: &mut microlp::Problem, op: ComparisonOp, limit: f64) {
        let (mut terms, mut seen): (LinearExpr, Vec<Variable>) = (LinearExpr::empty(), Vec::new());
        for (variable, _) in &self.1 {
            if !seen.contains(variable) {
                seen.push(*variable);
                terms.add(
                    *variable,
                    self.1.iter().filter(|(of, _)| of == variable).map(|(_, coefficient)| coefficient).sum(),
                );
            }
        }
        program.add_constraint(terms, op, limit - self.0);
    }
}

/// Money in thousands: the tolerances of a solver are absolute.
const UNIT: f64 = 1e3;

/// The largest net present value with these works when exactly these offers may be used; `None` if there is none. `scenarios` are those whose constraints hold.
fn finance(problem: &Problem, choice: &Choice, off: &[&str]) -> Option<f64> {
    let (years, offers, limits) = (problem.years, &problem.finance, &problem.limits);
    let all = years + 8;
    let rate = 1.0 + problem.discount_rate;
    let discount = |year: usize| (0..year).fold(1.0, |factor, _| factor / rate);
    let operation = operation(problem, choice, 0)?;
    for target in &limits.targets {
        if operation[target.year].2 < target.avoided - 1e-7 {
            return None;
        }
    }
    let mut program = microlp::Problem::new(OptimizationDirection::Maximize);
    let mut net = vec![Sum::default(); all];
    let (mut own, mut service, mut drawn) = (vec![Sum::default(); years], vec![Sum::default(); all], Sum::default());
    let (mut aid, mut cost_all, mut residual) = (Sum::default(), 0.0, 0.0);
    let mut by_offer: Vec<(String, Sum)> = Vec::new();
    let mut lent: Vec<(usize, usize, Sum)> = Vec::new();
    // Every amount is worth what it brings and takes over the years; its own coefficient in the goal is that.
    let amount = |program: &mut microlp::Problem, flows: &[(usize, f64)]| {
        let value: f64 = flows.iter().map(|(year, per)| per * discount(*year)).sum();
        program.add_var(value, (0.0, f64::INFINITY))
    };
    for (measure, done) in choice.iter().enumerate() {
        let Some((size, year)) = *done else { continue };
        let given = &problem.measures[measure];
        let size = &given.sizes[size];
        let cost = size.capex[year] / UNIT;
        cost_all += cost;
        own[year].0 += cost;
        net[year].0 -= cost;
        let left = (year + size.delay + size.life).saturating_sub(years).min(size.life);
        residual += if problem.residual_value { cost * left as f64 / size.life as f64 } else { 0.0 };
        let mut sources = Sum::default();
        let mut granted: Vec<(String, f64, Variable)> = Vec::new();
        for grant in &offers.grants {
            if off.contains(&grant.id.as_str()) || !grant.eligible.contains(&given.id) || !grant.years.contains(&year) {
                continue;
            }
            let variable = amount(&mut program, &[(year + grant.delay, 1.0)]);
            program.add_constraint([(variable, 1.0)], ComparisonOp::Le, grant.rate * cost);
            net[year + grant.delay].1.push((variable, 1.0));
            if grant.delay == 0 {
                own[year].1.push((variable, -1.0));
            }
            sources.1.push((variable, 1.0));
            aid.1.push((variable, 1.0));
            granted.push((grant.id.clone(), grant.rate, variable));
            by_offer.push((grant.id.clone(), Sum(0.0, vec![(variable, 1.0)])));
        }
        for (index, credit) in offers.credits.iter().enumerate() {
            if off.contains(&credit.id.as_str())
                || !credit.eligible.contains(&given.id)
                || !credit.years.contains(&year)
            {
                continue;
            }
            let mut flows = vec![(year, 1.0)];
            flows.extend(credit.service.iter().enumerate().map(|(after, paid)| (year + after, -paid)));
            let variable = amount(&mut program, &flows);
            program.add_constraint([(variable, 1.0)], ComparisonOp::Le, credit.share * cost);
            flows.iter().for_each(|(year, per)| net[*year].1.push((variable, *per)));
            flows[1..].iter().for_each(|(year, per)| service[*year].1.push((variable, -per)));
            own[year].1.push((variable, -1.0));
            sources.1.push((variable, 1.0));
            drawn.1.push((variable, 1.0));
            by_offer.push((credit.id.clone(), Sum(0.0, vec![(variable, 1.0)])));
            lent.push((index, year, Sum(0.0, vec![(variable, 1.0)])));
        }
        sources.hold(&mut program, ComparisonOp::Le, cost);
        for rule in &offers.stacking {
            let of = |names: &[String], weight: &dyn Fn(f64) -> f64| {
                let named = granted.iter().filter(|(id, _, _)| names.contains(id));
                Sum(0.0, named.map(|(_, rate, variable)| (*variable, weight(*rate))).collect())
            };
            match rule {
                Stacking::Share { grants, share } => {
                    of(grants, &|_| 1.0).hold(&mut program, ComparisonOp::Le, share * cost);
                }
                Stacking::SameCost { grants } => {
                    of(grants, &|rate| 1.0 / rate).hold(&mut program, ComparisonOp::Le, cost)
                }
                Stacking::Amount { .. } | Stacking::OneOf { .. } => {}
            }
        }
    }
    let total = |names: &[String]| {
        let mut total = Sum::default();
        by_offer.iter().filter(|(id, _)| names.contains(id)).for_each(|(_, sum)| total.add(sum, 1.0));
        total
    };
    for (id, cap) in offers.grants.iter().map(|grant| (&grant.id, grant.cap)) {
        total(std::slice::from_ref(id)).hold(&mut program, ComparisonOp::Le, cap.unwrap_or(1e12) / UNIT);
    }
    for (id, cap) in offers.credits.iter().map(|credit| (&credit.id, credit.ceiling)) {
        total(std::slice::from_ref(id)).hold(&mut program, ComparisonOp::Le, cap.unwrap_or(1e12) / UNIT);
    }
    for rule in &offers.stacking {
        if let Stacking::Amount { grants, amount } = rule {
            total(grants).hold(&mut program, ComparisonOp::Le, amount / UNIT);
        }
    }
    if let Some(collateral) = limits.collateral {
        let mut asked = Sum::default();
        lent.iter().for_each(|(credit, _, sum)| asked.add(sum, offers.credits[*credit].security));
        for guarantee in &offers.guarantees {
            let mut given = Sum::default();
            for (_, year, sum) in lent.iter().filter(|lent| guarantee.credits.contains(&offers.credits[lent.0].id)) {
                let flows: Vec<_> = guarantee.fee.iter().enumerate().map(|(after, fee)| (year + after, -fee)).collect();
                let variable = amount(&mut program, &flows);
                flows.iter().for_each(|(year, per)| net[*year].1.push((variable, *per)));
                flows.iter().for_each(|(year, per)| service[*year].1.push((variable, -per)));
                let mut most = Sum(0.0, vec![(variable, 1.0)]);
                most.add(sum, -guarantee.cover);
                most.hold(&mut program, ComparisonOp::Le, 0.0);
                given.1.push((variable, 1.0));
            }
            given.hold(&mut program, ComparisonOp::Le, guarantee.cap.unwrap_or(1e12) / UNIT);
            asked.add(&given, -1.0);
        }
        asked.hold(&mut program, ComparisonOp::Le, collateral / UNIT);
    }
    for year in 0..years {
        let (money, opex, _) = operation[year];
        net[year].0 += (money - opex) / UNIT;
        if let Some(budget) = limits.budget.get(year).copied().flatten() {
            own[year].hold(&mut program, ComparisonOp::Le, budget / UNIT);
        }
        if let Some(floor) = limits.cash_flow.get(year).copied().flatten() {
            net[year].hold(&mut program, ComparisonOp::Ge, floor / UNIT);
        }
        if let Some(cover) = limits.coverage {
            let mut has = Sum((money - opex + limits.cash_before[year]) / UNIT, Vec::new());
            has.add(&service[year], -cover);
            has.hold(&mut program, ComparisonOp::Ge, 0.0);
        }
    }
    if let Some(share) = limits.own_share {
        let mut paid = Sum(cost_all * (1.0 - share), Vec::new());
        paid.add(&aid, -1.0);
        paid.add(&drawn, -1.0);
        paid.hold(&mut program, ComparisonOp::Ge, 0.0);
    }
    let fixed: f64 = net.iter().enumerate().map(|(year, sum)| sum.0 * discount(year)).sum();
    match program.solve() {
        Ok(outcome) => {
            let value = outcome.solution().expect("a linear program is solved").objective();
            Some((value + fixed + residual * discount(years)) * UNIT)
        }
        Err(Error::Infeasible) => None,
        Err(error) => panic!("{error}"),
    }
}

/// Every set of offers that its rules allow with these works: those left out are not used.
fn best(problem: &Problem, choice: &Choice) -> Option<f64> {
    let offers = &problem.finance;
    let mut sets: Vec<Vec<&str>> = vec![Vec::new()];
    for grant in &offers.grants {
        let cost: f64 = problem
            .measures
            .iter()
            .zip(choice)
            .filter_map(|(measure, done)| done.map(|(size, year)| (measure, size, year)))
            .filter(|(measure, _, year)| {
                grant.whole_plan || grant.eligible.contains(&measure.id) && grant.years.contains(year)
            })
            .map(|(measure, size, year)| measure.sizes[size].capex[year])
            .sum();
        if cost < grant.minimum_cost.unwrap_or(0.0) || cost > grant.maximum_cost.unwrap_or(f64::INFINITY) {
            sets.iter_mut().for_each(|off| off.push(&grant.id));
        }
    }
    for rule in &offers.stacking {
        if let Stacking::OneOf { offers } = rule {
            let without = |one: &String| {
                let others: Vec<&str> = offers.iter().filter(|other| *other != one).map(String::as_str).collect();
                sets.iter().map(|off| [&off[..], &others[..]].concat()).collect::<Vec<_>>()
            };
            sets = offers.iter().flat_map(without).collect();
        }
    }
    sets.iter().filter_map(|off| finance(problem, choice, off)).reduce(f64::max)
}

/// By how much the two may differ: both solvers count in floating point.
fn same(one: f64, other: f64) -> bool {
    (one - other).abs() <= 1.0 + 1e-6 * one.abs()
}

#[test]
fn no_choice_of_works_and_finance_is_better() {
    let (mut solved, mut without) = (0, 0);
    for seed in 0..120 {
        let problem = made::problem(seed, 3, 3);
        let found = choices(&problem).iter().filter_map(|choice| best(&problem, choice)).reduce(f64::max);
        let options = Options { goal: Goal::Value, gap: 0.0, nodes: 100_000 };
        match (optimise(&problem, options).expect("an answer"), found) {
            (Answer::Plan(proven), Some(best)) => {
                assert!(same(proven.proof.value, best), "seed {seed}: {} where {best} can be had", proven.proof.value);
                assert!(same(proven.proof.bound, best), "seed {seed}: bound {} of {best}", proven.proof.bound);
                solved += 1;
            }
            (Answer::Infeasible, None) => without += 1,
            (answer, found) => panic!("seed {seed}: {answer:?} where search finds {found:?}"),
        }
    }
    assert!(solved > 60 && without > 5, "{solved} with a plan, {without} without");
}

#[test]
fn most_tonnes_come_first_and_then_the_money() {
    for seed in 200..240 {
        let problem = made::problem(seed, 3, 3);
        let tonnes =
            |choice: &Choice| operation(&problem, choice, 0).expect("a plan").iter().map(|year| year.2).sum::<f64>();
        let all: Vec<(f64, f64)> = choices(&problem)
            .iter()
            .filter_map(|choice| best(&problem, choice).map(|value| (tonnes(choice), value)))
            .collect();
        let options = Options { goal: Goal::Tonnes, gap: 0.0, nodes: 100_000 };
        let Answer::Plan(proven) = optimise(&problem, options).expect("an answer") else {
            assert!(all.is_empty(), "seed {seed}");
            continue;
        };
        let most = all.iter().map(|one| one.0).fold(f64::NEG_INFINITY, f64::max);
        assert!((proven.proof.value - most).abs() <= 1e-6 * most.abs().max(1.0), "seed {seed}");
        let value = all
            .iter()
            .filter(|one| one.0 >= most - 1e-6 * most.abs())
            .map(|one| one.1)
            .fold(f64::NEG_INFINITY, f64::max);
        assert!(same(proven.plan.outcomes[0].npv, value), "seed {seed}: {} of {value}", proven.plan.outcomes[0].npv);
    }
}

/// Problems of many works are searched in another way: works that nobody wants make a small one large, and change nothing else.
#[test]
fn large_problems_are_searched_as_well_as_small_ones() {
    let options = Options { goal: Goal::Value, gap: 0.0, nodes: 100_000 };
    let mut solved = 0;
    for seed in 300..360 {
        let problem = made::problem(seed, 5, 3);
        let mut large = problem.clone();
        let size = |number: usize| Size {
            id: format!("s{number}"),
            capex: vec![1e6; 3],
            opex: 10.0,
            life: 1,
            delay: 0,
            effects: Vec::new(),
        };
        let sizes = (0..110).map(size).collect();
        large.measures.push(Measure { id: "vain".to_owned(), years: vec![0, 1, 2], sizes, requires: Vec::new() });
        match (optimise(&problem, options).expect("an answer"), optimise(&large, options).expect("an answer")) {
            (Answer::Plan(one), Answer::Plan(other)) => {
                assert!(same(one.proof.value, other.proof.value), "seed {seed}: {:?} and {:?}", one.proof, other.proof);
                assert!(same(one.proof.value, other.proof.bound), "seed {seed}: bound {}", other.proof.bound);
                solved += 1;
            }
            (Answer::Infeasible, Answer::Infeasible) => {}
            (one, other) => panic!("seed {seed}: {one:?} and {other:?}"),
        }
    }
    assert!(solved > 30);
}
