//! What must hold of plans, whatever the numbers.

use plan::{Answer, Goal, Options, Plan, Problem, Target, alternatives, optimise};
use proptest::prelude::*;

use crate::made::{self, Draws};

const EXACT: Options = Options { goal: Goal::Value, gap: 0.0, nodes: 100_000 };

fn value(problem: &Problem) -> Option<f64> {
    match optimise(problem, EXACT).expect("an answer") {
        Answer::Plan(proven) => Some(proven.proof.value),
        Answer::Infeasible => None,
        Answer::Unknown { nodes } => panic!("{nodes} nodes did not suffice"),
    }
}

/// Not less, by what solvers in floating point may differ; a plan where there was none is not less.
fn not_less(after: Option<f64>, before: Option<f64>) -> bool {
    before.is_none_or(|before| after.is_some_and(|after| after >= before - 1.0 - 1e-6 * before.abs()))
}

/// What each offer gives in a plan.
fn given(plan: &Plan, offer: &str) -> f64 {
    let sources = plan.works.iter().flat_map(|work| &work.sources);
    sources.filter(|source| source.offer == offer).map(|source| source.amount).sum()
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 40, ..ProptestConfig::default() })]

    #[test]
    fn more_money_never_lowers_the_optimum(seed in 1000u64..9000, more in 0.0..4e5f64) {
        let problem = made::problem(seed, 5, 4);
        let before = value(&problem);
        let mut richer = problem.clone();
        richer.limits.budget.iter_mut().flatten().for_each(|budget| *budget += more);
        prop_assert!(not_less(value(&richer), before));
        let mut aided = problem.clone();
        aided.finance.grants.iter_mut().filter_map(|grant| grant.cap.as_mut()).for_each(|cap| *cap += more);
        prop_assert!(not_less(value(&aided), before));
        let mut stricter = problem;
        stricter.limits.targets.push(Target { year: 1, avoided: more / 1e4 });
        prop_assert!(not_less(before, value(&stricter)));
    }

    #[test]
    fn the_order_of_what_is_given_changes_nothing(seed in 1000u64..9000) {
        let problem = made::problem(seed, 5, 4);
        let mut other = problem.clone();
        other.measures.reverse();
        other.finance.grants.reverse();
        other.finance.credits.reverse();
        other.measures.iter_mut().for_each(|measure| measure.sizes.reverse());
        prop_assert_eq!(optimise(&problem, EXACT).expect("an answer"), optimise(&other, EXACT).expect("an answer"));
    }

    #[test]
    fn caps_hold_sources_balance_and_savings_stay_below_the_baseline(seed in 1000u64..9000) {
        let problem = made::problem(seed, 5, 4);
        if let Answer::Plan(proven) = optimise(&problem, EXACT).expect("an answer") {
            let plan = &proven.plan;
            for grant in &problem.finance.grants {
                prop_assert!(given(plan, &grant.id) <= grant.cap.unwrap_or(f64::MAX) * (1.0 + 1e-6));
            }
            for credit in &problem.finance.credits {
                prop_assert!(given(plan, &credit.id) <= credit.ceiling.unwrap_or(f64::MAX) * (1.0 + 1e-6));
            }
            for work in &plan.works {
                let paid: f64 = work.sources.iter().map(|source| source.amount).sum();
                prop_assert!((paid + work.own - work.capex).abs() < 1e-6 * work.capex && work.own > -1e-6 * work.capex);
            }
            let capex: f64 = plan.works.iter().map(|work| work.capex).sum();
            let by_year: f64 = plan.outcomes[0].years.iter().map(|year| year.capex).sum();
            prop_assert!((capex - by_year).abs() <= 1e-9 * capex);
        }
    }

    #[test]
    fn alternatives_differ_and_follow_each_other(seed in 1000u64..9000) {
        let problem = made::problem(seed, 4, 3);
        let found = alternatives(&problem, EXACT, 3, 0.1).expect("alternatives");
        let what = |plan: &Plan| -> Vec<(String, String)> {
            let mut works: Vec<_> = plan.works.iter().map(|work| (work.measure.clone(), work.size.clone())).collect();
            works.sort();
            works
        };
        for (index, one) in found.plans.iter().enumerate() {
            prop_assert!(one.proof.value <= found.plans[0].proof.value + 1.0 + 1e-6 * one.proof.value.abs());
            prop_assert!(found.plans[..index].iter().all(|other| what(&other.plan) != what(&one.plan)));
        }
        prop_assert!(found.plans.len() <= 4);
    }
}

#[test]
fn savings_on_a_system_are_never_more_than_it_uses() {
    for seed in 0..60 {
        let mut problem = made::problem(seed, 3, 3);
        let mut draws = Draws::new(seed);
        // Works that cost nothing and save nearly everything, all on one system that uses little.
        problem.limits = plan::Limits::default();
        problem.exclusions.clear();
        problem.systems[0].sequence = problem.measures.iter().map(|measure| measure.id.clone()).collect();
        problem.systems[0].baseline.iter_mut().flatten().for_each(|uses| *uses = draws.between(0.0, 1e4));
        problem.measures.iter_mut().flat_map(|measure| &mut measure.sizes).for_each(|size| {
            size.capex.fill(0.0);
            size.opex = 0.0;
        });
        let Answer::Plan(proven) = optimise(&problem, EXACT).expect("an answer") else { panic!("seed {seed}") };
        for (year, flows) in proven.plan.outcomes[0].years.iter().enumerate().take(problem.years) {
            let worth = |carrier: usize| {
                let scenario = &problem.scenarios[0];
                let price =
                    scenario.price[carrier][year] + scenario.factor[carrier][year] * scenario.carbon[carrier][year];
                problem.systems[0].baseline[carrier][year] * price
            };
            assert!(flows.saved <= (worth(0) + worth(1)) * (1.0 + 1e-9), "seed {seed}");
        }
    }
}

#[test]
fn the_same_problem_has_the_same_bits_on_any_thread() {
    // Enough works for the search of large problems.
    let problem = made::problem(77, 30, 8);
    let options = Options { gap: 0.01, ..EXACT };
    let one = optimise(&problem, options).expect("an answer");
    assert!(matches!(&one, Answer::Plan(proven) if proven.proof.gap <= 0.01));
    let threads: Vec<_> = (0..4)
        .map(|_| {
            let mut problem = problem.clone();
            problem.measures.rotate_left(7);
            std::thread::spawn(move || optimise(&problem, options).expect("an answer"))
        })
        .collect();
    for thread in threads {
        let other = thread.join().expect("a thread that ends");
        let text = |answer: &Answer| serde_json::to_string(answer).expect("JSON");
        assert_eq!(text(&one), text(&other));
    }
}
