//! A plan that can be computed by hand.
//!
//! Compressed air uses 100,000 kWh a year. Leaks save 20 %: 20,000 kWh. Pressure saves 25 % of the 80,000 that are left: 20,000, not 25,000. At 1 MAD/kWh each is worth
//! doing in year 0 even alone (20,000 × (1 + 1/1.1 + 1/1.21) = 54,710 for 10,000 and 30,000). Both cost 40,000 in year 0; own funds are 25,000 in a year, the loan lends half of the
//! 30,000, and the aid comes a year later: 40,000 − 15,000 = 25,000, just enough. The loan is worth 15,000 × (1 − 0.55/1.1 − 0.55/1.21) = 681.82. The aid is
//! 30 % of 40,000, capped at 6,000, a year later 5,454.55.

use plan::{
    Answer, Constraint, Enough, Explanation, Kind, Limits, Options, Problem, Proven, Status, Target, explain, optimise,
};

pub fn problem() -> Problem {
    serde_json::from_str(include_str!("../data/two-measures.json")).expect("a problem")
}

pub fn exactly() -> Options {
    Options { gap: 0.0, ..Options::default() }
}

pub fn solved(problem: &Problem) -> Proven {
    match optimise(problem, exactly()).expect("an answer") {
        Answer::Plan(proven) => proven,
        other => panic!("{other:?}"),
    }
}

fn close(is: f64, should: f64) {
    assert!((is - should).abs() < 0.01, "{is} is not {should}");
}

#[test]
fn both_measures_in_the_first_year_with_aid_and_loan() {
    let proven = solved(&problem());
    let annuity = 1.0 + 1.0 / 1.1 + 1.0 / 1.21;
    close(proven.proof.value, 40_000.0 * annuity - 40_000.0 + 681.818 + 5_454.545);
    assert_eq!(proven.proof.status, Status::Optimal);
    let works: Vec<_> = proven.plan.works.iter().map(|work| (work.measure.as_str(), work.year)).collect();
    assert_eq!(works, [("leaks", 0), ("pressure", 0)]);
    let years = &proven.plan.outcomes[0].years;
    close(years[0].own, 25_000.0);
    close(years[0].saved, 40_000.0);
    close(years[0].net, 40_000.0 - 40_000.0 + 15_000.0);
    close(years[1].net, 40_000.0 + 6_000.0 - 8_250.0);
    close(years[2].net, 40_000.0 - 8_250.0);
    close(years[2].avoided, 40.0);
    let sources: f64 = proven.plan.works.iter().flat_map(|work| &work.sources).map(|source| source.amount).sum();
    close(sources, 21_000.0);
    proven.plan.works.iter().for_each(|work| {
        close(work.own + work.sources.iter().map(|source| source.amount).sum::<f64>(), work.capex);
    });
}

#[test]
fn what_is_left_of_life_and_debt_after_the_horizon_count() {
    let mut problem = problem();
    problem.finance.credits[0].service = vec![0.0, 0.3, 0.3, 0.3, 0.3];
    let without = solved(&problem);
    let discount = |year: usize| (0..year).fold(1.0, |factor, _| factor / 1.1);
    let loan: f64 = 15_000.0 * (1.0 - (1..=4).map(|year| 0.3 * discount(year)).sum::<f64>());
    let annuity = 1.0 + 1.0 / 1.1 + 1.0 / 1.21;
    close(without.proof.value, 40_000.0 * annuity - 40_000.0 + loan + 5_454.545);
    assert_eq!(without.plan.outcomes[0].years.len(), 5);
    problem.residual_value = true;
    // Two of five years of life are left of both.
    close(solved(&problem).proof.value, without.proof.value + 0.4 * 40_000.0 * discount(3));
}

/// The aid ends a hair below what both cost: a solver that takes a little less of one of the works sees it given.
#[test]
fn a_limit_is_not_overstepped_by_a_hair_of_a_work() {
    let mut problem = problem();
    problem.finance.grants[0].maximum_cost = Some(40_000.0 - 1e-4);
    let proven = solved(&problem);
    let annuity = 1.0 + 1.0 / 1.1 + 1.0 / 1.21;
    close(proven.proof.value, 40_000.0 * annuity - 40_000.0 + 681.818);
    assert_eq!(proven.proof.status, Status::Optimal);
}

#[test]
fn intensity_and_absolute_targets_are_tonnes_avoided() {
    let by = |target: Target| (target.year, target.avoided);
    assert_eq!(by(Target::absolute(2, 100.0, 70.0)), (2, 30.0));
    assert_eq!(by(Target::intensity(2, 100.0, 50.0, 1.5)), (2, 25.0));
}

#[test]
fn a_target_beyond_what_can_be_says_how_far_and_what_else_would_do() {
    let mut problem = problem();
    // 40 tonnes are what both measures avoid.
    problem.limits.targets = vec![Target { year: 2, avoided: 50.0 }];
    assert_eq!(optimise(&problem, exactly()).expect("an answer"), Answer::Infeasible);
    let Explanation { relaxations, conflict, irreducible } = explain(&problem, exactly()).expect("an explanation");
    let of = |kind: Kind| &relaxations.iter().find(|one| one.kind == kind).expect("a kind").enough;
    let Enough::By(by) = of(Kind::Target) else { panic!("{relaxations:?}") };
    assert_eq!(by[0].0, Constraint::Target { target: 0, scenario: 0 });
    close(by[0].1, 10.0);
    assert_eq!(*of(Kind::Budget), Enough::Never);
    assert_eq!((conflict, irreducible), (vec![Constraint::Target { target: 0, scenario: 0 }], true));
}

#[test]
fn a_target_that_money_forbids_says_how_much_money() {
    let mut problem = problem();
    // Both are needed in year 0: 40,000 less the loan of 15,000, of which the firm has 18,000.
    problem.limits = Limits {
        budget: vec![Some(18_000.0); 3],
        targets: vec![Target { year: 0, avoided: 35.0 }],
        ..Limits::default()
    };
    let Explanation { relaxations, conflict, irreducible } = explain(&problem, exactly()).expect("an explanation");
    let [targets, budget] = &relaxations[..] else { panic!("{relaxations:?}") };
    let Enough::By(by) = &budget.enough else { panic!("{budget:?}") };
    assert_eq!(by[0].0, Constraint::Budget { year: 0 });
    close(by[0].1, 7_000.0);
    let Enough::By(by) = &targets.enough else { panic!("{targets:?}") };
    // Either measure alone avoids less: pressure alone 25 tonnes.
    close(by[0].1, 10.0);
    assert_eq!(conflict, [Constraint::Budget { year: 0 }, Constraint::Target { target: 0, scenario: 0 }]);
    assert!(irreducible);
}
