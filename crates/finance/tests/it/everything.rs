//! Against every choice of works, with money computed here from what the charter of investment publishes; and what holds whatever the numbers.

use finance::plan::SourceKind;
use finance::transition::{Limits, Series, Size, Status, TransitionInput};
use money::Exact;
use proptest::prelude::*;

use super::of;
use super::transition::{aided, amount, bank, made, measure, share};

const YEARS: i32 = 6;
const RATE: f64 = 0.08;

/// Numbers of which a firm is made.
#[derive(Clone, Debug)]
struct Numbers {
    /// Thousands of dirhams.
    costs: [i64; 3],
    /// Cost of the large size, as a multiple in tenths.
    larger: i64,
    shares: [i64; 2],
    saved: i64,
    jobs: i64,
    /// Thousands of dirhams a year.
    budget: i64,
    lent: i64,
}

prop_compose! {
    fn any_numbers()(
        costs in [200i64..2500, 200i64..2500, 200i64..2500], larger in 12i64..30, shares in [5i64..60, 5i64..60],
        saved in 50i64..900, jobs in 0i64..40, budget in 100i64..2500, lent in 0i64..70,
    ) -> Numbers {
        Numbers { costs, larger, shares, saved, jobs, budget, lent }
    }
}

fn input(numbers: &Numbers) -> TransitionInput {
    let mut input = aided();
    input.horizon = YEARS as u32;
    input.systems[0].uses = [("electricity".to_owned(), Series::constant(of("900000")))].into();
    let cost = |thousands: i64| (thousands * 1000).to_string();
    let hundredths = |share: i64| format!("{}", share as f64 / 100.0);
    input.measures = vec![
        measure("leaks", &cost(numbers.costs[0]), 10, vec![share("electricity", &hundredths(numbers.shares[0]))]),
        measure("pressure", &cost(numbers.costs[1]), 3, vec![share("electricity", &hundredths(numbers.shares[1]))]),
        measure("boiler", &cost(numbers.costs[2]), 10, vec![amount("fuel", &(numbers.saved * 1000).to_string())]),
    ];
    let mut large: Size = input.measures[2].sizes[0].clone();
    large.id = "large".to_owned();
    large.cost = Series::constant(Exact::from(numbers.costs[2] * 100 * numbers.larger));
    large.saves = vec![amount("fuel", &(numbers.saved * 1500).to_string())];
    input.measures[2].sizes.push(large);
    for one in &mut input.measures {
        one.years = vec![2027, 2028, 2029];
    }
    input.loans = vec![bank(&hundredths(numbers.lent))];
    input.situation.insert("stable_jobs".to_owned(), finance::plan::Written::Number(Exact::from(numbers.jobs)));
    input.limits = Limits { budget: Some(Series::constant(Exact::from(numbers.budget * 1000))), ..Limits::default() };
    input.search.alternatives = 0;
    input
}

/// What the charter gives to an investment, as a share: Médias24 and Actionfinance, the lower of both, and 10 % for the province.
fn premium(jobs: f64, investment: f64) -> f64 {
    let ratio = jobs * 1e6 / investment;
    if !(1e6..50e6).contains(&investment) || ratio < 1.5 {
        return 0.0;
    }
    let one = match ratio {
        r if r > 10.0 => 0.10,
        r if r > 5.0 => 0.07,
        r if r >= 2.0 => 0.05,
        _ => 0.0,
    };
    let other = match ratio {
        r if r > 10.0 => 0.10,
        r if r > 3.0 => 0.07,
        r if r > 1.5 => 0.05,
        _ => 0.0,
    };
    f64::min(one, other) + 0.10
}

fn discount(year: i32) -> f64 {
    libm::pow(1.0 + RATE, f64::from(-year))
}

/// Net present value of works in these years (none: not done), the boiler in a size; `None` if a year costs more than the firm has.
fn worth(numbers: &Numbers, done: [Option<i32>; 3], large: bool) -> Option<f64> {
    let mut costs = numbers.costs.map(|thousands| thousands as f64 * 1e3);
    if large {
        costs[2] = (numbers.costs[2] * 100 * numbers.larger) as f64;
    }
    let lent = numbers.lent as f64 / 100.0;
    let paid = |year: i32| (0..3).filter(|&one| done[one] == Some(year)).map(|one| costs[one]).sum::<f64>();
    if (0..3).any(|year| paid(year) * (1.0 - lent) > numbers.budget as f64 * 1e3 + 1e-6) {
        return None;
    }
    let investment: f64 = (0..3).map(paid).sum();
    let rate = if investment > 0.0 { premium(numbers.jobs as f64, investment) } else { 0.0 };
    // Four payments of an annuity at 5 %.
    let instalment = 0.05 / (1.0 - libm::pow(1.05, -4.0));
    let mut value = 0.0;
    for year in 0..3 {
        let service: f64 = (1..=4).map(|after| instalment * discount(year + after)).sum();
        value += paid(year) * (-discount(year) + rate * discount(year + 1) + lent * (discount(year) - service));
    }
    let acts = |one: usize, life: i32, year: i32| done[one].is_some_and(|from| year > from && year <= from + life);
    for year in 1..=YEARS {
        let mut left = 900_000.0;
        for (one, life) in [(0, 10), (1, 3)] {
            if acts(one, life, year) {
                left -= left * numbers.shares[one] as f64 / 100.0;
            }
        }
        let fuel = if acts(2, 10, year) { numbers.saved as f64 * if large { 1500.0 } else { 1000.0 } } else { 0.0 };
        value += discount(year) * (900_000.0 - left + 0.8 * fuel);
    }
    Some(value)
}

fn best(numbers: &Numbers) -> f64 {
    let years = [None, Some(0), Some(1), Some(2)];
    let mut best = f64::NEG_INFINITY;
    for leaks in years {
        for pressure in years {
            for boiler in years {
                for large in [false, true] {
                    best = worth(numbers, [leaks, pressure, boiler], large).map_or(best, |value| best.max(value));
                }
            }
        }
    }
    best
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 32, ..ProptestConfig::default() })]

    #[test]
    fn no_choice_of_works_and_money_is_better(numbers in any_numbers()) {
        let input = input(&numbers);
        let answer = made(&input);
        prop_assert_eq!(answer.status, Status::Optimal);
        let plan = answer.plan.unwrap();
        let value = plan.candidate.outcomes[0].value.to_f64().unwrap();
        let expected = best(&numbers);
        prop_assert!((value - expected).abs() < 2.0, "{} where {} can be had: {:?}", value, expected, plan.candidate);
        // What is paid is what was planned, to the centimes of instalments that are rounded.
        let Some(finance) = plan.finance else { return Ok(()) };
        let owners = finance.equity.net_present_value.to_f64().unwrap();
        prop_assert!((owners - value).abs() < 0.25, "{} and {}", owners, value);
        let sources: Exact = finance.sources.iter().map(|one| one.amount).sum();
        prop_assert_eq!(sources, finance.uses);
        prop_assert_eq!(finance.uses, plan.candidate.investment);
        let of_kind = |kind: SourceKind| -> Exact {
            finance.sources.iter().filter(|one| one.kind == kind).map(|one| one.amount).sum()
        };
        prop_assert!(!(finance.uses * of("0.3")).is_below(of_kind(SourceKind::Grant)));
        prop_assert!(!of_kind(SourceKind::OwnFunds).is_negative());
        for limit in &finance.limits {
            prop_assert!(limit.met, "{:?}", limit);
        }
        for year in &plan.years {
            // Nothing saves more than the air uses and the larger boiler can.
            let most = Exact::from(900_000) + Exact::from(numbers.saved * 1500) * of("0.8");
            prop_assert!(!most.is_below(year.saved));
        }
    }

    #[test]
    fn more_money_never_lowers_what_is_reached(numbers in any_numbers(), more in 1i64..1000) {
        let value = |numbers: &Numbers| made(&input(numbers)).plan.unwrap().candidate.proof.unwrap().value;
        let before = value(&numbers);
        let richer = Numbers { budget: numbers.budget + more, ..numbers.clone() };
        prop_assert!(value(&richer) >= before - 1.0);
        let lent = Numbers { lent: (numbers.lent + more % 20).min(70), ..numbers.clone() };
        prop_assert!(value(&lent) >= before - 1.0);
    }
}

/// 868,000 and 532,000 dirhams are seven jobs to 1.4 million, which is not above five to a million: the premium is of 5 %, and no work pays.
/// A solver that takes a hundred-millionth of a work less sees one of 7 %.
#[test]
fn a_limit_is_not_overstepped_by_a_hair_of_a_work() {
    let costs = [713, 532, 868];
    let numbers = Numbers { costs, larger: 19, shares: [5, 13], saved: 224, jobs: 7, budget: 547, lent: 37 };
    let answer = made(&input(&numbers));
    assert_eq!(answer.status, Status::Optimal);
    assert!(answer.plan.unwrap().candidate.investment.get().is_some_and(|investment| investment.is_zero()));
    assert!(best(&numbers).abs() < 1e-9);
}
