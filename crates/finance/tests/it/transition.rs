//! The plan of measures and money: by hand, against every choice, and what must hold whatever the numbers.

use finance::plan::SourceKind;
use finance::transition::{
    Basis, Carrier, Confirmed, Constraint, Limits, LoanOffer, Measure, Saving, Scenario, Series, Size, Status, Target,
    Transition, TransitionError, TransitionInput,
};
use money::Exact;

use super::{embedded, of, today};

fn series(values: &[&str]) -> Series {
    Series::of(values.iter().map(|value| of(value)).collect())
}

pub fn share(carrier: &str, share: &str) -> Saving {
    Saving { carrier: carrier.to_owned(), share: Some(of(share)), amount: None, instead: None }
}

pub fn amount(carrier: &str, amount: &str) -> Saving {
    Saving { carrier: carrier.to_owned(), share: None, amount: Some(series(&[amount])), instead: None }
}

pub fn measure(id: &str, cost: &str, life: u32, saves: Vec<Saving>) -> Measure {
    let size = Size { id: "whole".to_owned(), cost: series(&[cost]), running: Exact::ZERO, life, saves };
    serde_json::from_value(serde_json::json!({ "id": id, "sizes": [size] })).unwrap()
}

/// Two measures on compressed air, and one by itself.
pub fn firm() -> TransitionInput {
    let text = serde_json::json!({
        "name": "Plan", "start": 2027, "horizon": 5, "discount_rate": 0.08,
        "carriers": [
            { "id": "electricity", "unit": "kWh", "price": 1, "factor": 0.0006, "market_factor": 0.0004,
              "source": "made for a test, 2026", "used": 1_000_000 },
            { "id": "fuel", "unit": "kWh", "price": 0.8, "factor": 0.00027, "source": "made for a test, 2026" },
        ],
        "systems": [{ "id": "air", "uses": { "electricity": 400_000 }, "sequence": ["leaks", "pressure"] }],
        "measures": [
            measure("leaks", "200000", 10, vec![share("electricity", "0.2")]),
            measure("pressure", "100000", 10, vec![share("electricity", "0.1")]),
            measure("solar", "1200000", 20, vec![amount("electricity", "300000")]),
        ],
        "search": { "gap": 0, "alternatives": 2 },
    });
    serde_json::from_value(text).unwrap()
}

/// A firm of Tetouan whose operator has said that it may have the premiums of the charter.
pub fn aided() -> TransitionInput {
    let mut input = firm();
    let answers =
        [("legal_person", "yes"), ("turnover_mad", "60000000"), ("owned_by_large", "no"), ("public_body", "no")];
    let more = [("stable_jobs", "4"), ("province", "tetouan"), ("sector", "textile-leather")];
    for (code, word) in answers.into_iter().chain(more) {
        input.situation.insert(code.to_owned(), finance::plan::Written::Word(word.to_owned()));
    }
    input.programmes = vec![Confirmed { programme: "tpme-charte".to_owned(), accepted: true, ..Confirmed::default() }];
    input
}

pub fn bank(share: &str) -> LoanOffer {
    let text = serde_json::json!({ "name": "bank", "share": share, "interest": 5, "years": 4, "payments_a_year": 1 });
    serde_json::from_value(text).unwrap()
}

pub fn made(input: &TransitionInput) -> Transition {
    finance::transition(&embedded(), input, today(), &mut |_| {}).unwrap()
}

fn value(answer: &Transition) -> Exact {
    answer.plan.as_ref().unwrap().candidate.outcomes[0].value
}

/// 1.08⁻¹ + … + 1.08⁻ⁿ.
fn annuity(years: i32) -> f64 {
    (1..=years).map(|year| libm::pow(1.08, f64::from(-year))).sum()
}

fn near(value: Exact, expected: f64) -> bool {
    value.to_f64().is_some_and(|value| (value - expected).abs() < 0.02)
}

#[test]
fn measures_of_one_system_act_on_what_is_left() {
    let answer = made(&firm());
    assert_eq!(answer.status, Status::Optimal);
    let plan = answer.plan.unwrap();
    assert_eq!(plan.candidate.works.iter().map(|work| work.year).collect::<Vec<_>>(), [2027, 2027]);
    // 80,000 kWh, then a tenth of the 320,000 that are left; five years do not pay the panels.
    assert!(near(plan.candidate.outcomes[0].value, 112_000.0 * annuity(5) - 300_000.0), "{:?}", plan.candidate);
    assert!((plan.candidate.outcomes[0].tonnes - 5.0 * 112_000.0 * 0.0006).abs() < 1e-9);
    // By market the same kWh are fewer tonnes; the two are told apart.
    assert!((plan.other_basis_tonnes.unwrap() - 5.0 * 112_000.0 * 0.0004).abs() < 1e-9);
    let finance = plan.finance.unwrap();
    assert_eq!((finance.uses, finance.equity.net_present_value), (of("300000"), plan.candidate.outcomes[0].value));
}

#[test]
fn no_plan_saves_more_than_is_used() {
    let mut input = firm();
    input.systems.clear();
    let each = |id: &str, kwh: &str| measure(id, "1000", 10, vec![amount("electricity", kwh)]);
    input.measures = vec![each("lamps", "400000"), each("motors", "350000"), each("panels", "1000001")];
    let done = |input: &TransitionInput| -> Vec<String> {
        made(input).plan.unwrap().candidate.works.into_iter().map(|work| work.measure).collect()
    };
    // Of the million that is used, the third would save more, and the first two save less together.
    assert_eq!(done(&input), ["lamps", "motors"]);
    input.carriers[0].used = Some(series(&["750000"]));
    assert_eq!(done(&input), ["lamps", "motors"]);
    input.carriers[0].used = Some(series(&["749999"]));
    assert_eq!(done(&input), ["lamps"]);
    input.carriers[0].used = None;
    assert_eq!(done(&input), ["lamps", "motors", "panels"]);
}

#[test]
fn a_contract_for_green_electricity_is_counted_by_market_and_on_what_is_left_only() {
    let mut input = firm();
    input.carriers.push(Carrier {
        id: "contract".to_owned(),
        price: series(&["1.02"]),
        market_factor: Some(series(&["0"])),
        used: None,
        ..input.carriers[0].clone()
    });
    let mut contract = measure("contract", "0", 10, vec![share("electricity", "1")]);
    contract.sizes[0].saves[0].instead =
        Some(finance::transition::Instead { carrier: "contract".to_owned(), ratio: Exact::ONE });
    input.measures.push(contract);
    input.systems[0].sequence.push("contract".to_owned());
    input.goal = finance::transition::Goal::Tonnes;
    input.measures.retain(|one| one.id != "solar");
    let tonnes = |basis: Basis| {
        input.basis = basis;
        let plan = made(&input).plan.unwrap();
        (plan.candidate.outcomes[0].tonnes, plan.candidate.works.len(), plan.other_basis_tonnes.unwrap())
    };
    let mut tonnes = tonnes;
    let (market, works, location) = tonnes(Basis::Market);
    // All 400,000 kWh of the system and no more: what is saved is not bought green as well.
    assert_eq!(works, 3);
    assert!((market - 5.0 * 400_000.0 * 0.0004).abs() < 1e-9 && (location - 5.0 * 112_000.0 * 0.0006).abs() < 1e-9);
    let (location, works, _) = tonnes(Basis::Location);
    // On the grid a contract avoids nothing, and costs.
    assert_eq!(works, 2);
    assert!((location - 5.0 * 112_000.0 * 0.0006).abs() < 1e-9);
}

#[test]
fn a_premium_by_jobs_rests_on_the_whole_investment() {
    let mut input = aided();
    input.horizon = 10;
    // 4 jobs on 1.5 MDH are 2.67 a million: 5 %, and 10 % for the province.
    let answer = made(&input);
    let plan = answer.plan.unwrap();
    assert_eq!(plan.candidate.investment, of("1500000"));
    let finance = plan.finance.unwrap();
    let granted: Exact = finance.sources.iter().filter(|one| one.kind == SourceKind::Grant).map(|one| one.amount).sum();
    assert_eq!(granted, of("225000"));
    assert_eq!(finance.equity.net_present_value, plan.candidate.outcomes[0].value);
    let saved = 412_000.0 * annuity(10);
    assert!(near(plan.candidate.outcomes[0].value, saved - 1_500_000.0 + 225_000.0 / 1.08));
    // Without the operator's word it is likely, and told apart.
    input.programmes.clear();
    let answer = made(&input);
    let likely = answer.programmes.iter().find(|one| one.programme == "tpme-charte").unwrap();
    assert!(!likely.counted && likely.points > 0 && likely.amount.is_zero());
    assert_eq!(likely.would_add, Some(of("225000")));
    assert!(near(value(&answer), saved - 1_500_000.0));
}

#[test]
fn what_is_bought_follows_what_is_given_for_it() {
    // Below 1 MDH the charter gives nothing: with it a measure that does not pay by itself is worth doing.
    let mut input = aided();
    input.horizon = 10;
    input.measures = vec![
        measure("boiler", "950000", 20, vec![amount("fuel", "400000")]),
        measure("meters", "50000", 20, vec![amount("fuel", "8000")]),
    ];
    input.systems.clear();
    let with = made(&input).plan.unwrap();
    assert_eq!(with.candidate.investment, of("1000000"));
    input.programmes.clear();
    let without = made(&input).plan.unwrap();
    assert_eq!(without.candidate.investment, of("950000"));
}

#[test]
fn carbon_costs_less_at_the_border_what_was_paid_at_home() {
    let mut input = firm();
    input.measures.retain(|one| one.id != "solar");
    input.carriers[0].border_share = Some(of("0.5"));
    input.scenarios = vec![Scenario {
        id: "priced".to_owned(),
        carbon_price: Some(series(&["100"])),
        certificate_price: Some(series(&["900", "50"])),
        ..Scenario::default()
    }];
    let answer = made(&input);
    let years = answer.plan.unwrap().years;
    // 112,000 kWh are 67.2 t: from the second year on a certificate costs less than the price at home.
    assert_eq!(years[1].saved, of("112000") + of("67.2") * of("100"));
    input.scenarios[0].certificate_price = Some(series(&["900"]));
    assert_eq!(made(&input).plan.unwrap().years[1].saved, of("112000") + of("67.2") * of("500"));
}

#[test]
fn a_target_beyond_reach_says_by_how_much() {
    let mut input = firm();
    input.emissions = Some(series(&["1000"]));
    input.targets = vec![Target { year: 2030, emissions: Some(of("700")), ..Target::default() }];
    let answer = made(&input);
    assert_eq!((answer.status, answer.plan), (Status::Infeasible, None));
    let found = answer.explanation.unwrap();
    let target = found.relaxations.iter().find(|one| one.constraint == Constraint::Target).unwrap();
    // 412,000 kWh are 247.2 t of the 300 asked.
    assert_eq!(target.enough, Some(true));
    assert!((target.by[0].by - 52.8).abs() < 1e-6 && target.by[0].year == Some(2030), "{target:?}");
    input.targets[0].emissions = Some(of("760"));
    let plan = made(&input).plan.unwrap();
    let year = &plan.years[3];
    assert_eq!((year.year, year.target, plan.candidate.works.len()), (2030, Some(760.0), 3));
    assert!(year.with.unwrap() <= 760.0);
}

#[test]
fn the_plan_that_stays_good_is_told_with_what_it_gives_up() {
    let mut input = firm();
    input.horizon = 8;
    let growth = |id: &str, growth: &str| Scenario {
        id: id.to_owned(),
        price_growth: [("electricity".to_owned(), of(growth))].into(),
        ..Scenario::default()
    };
    input.scenarios = vec![growth("flat", "0"), growth("dear", "0.05"), growth("cheap", "-0.1")];
    let robust = made(&input).robust.unwrap();
    assert_eq!(robust.candidates.len(), 3);
    let good = robust.plan.unwrap();
    let worst = |outcomes: &[finance::transition::Outcome]| {
        outcomes.iter().filter_map(|one| one.regret).filter_map(Exact::to_f64).fold(0.0, f64::max)
    };
    let least = worst(&good.outcomes);
    assert!(robust.candidates.iter().all(|one| least <= worst(&one.outcomes) + 1.0), "{least}");
    assert!((-good.proof.unwrap().value - least).abs() < 1.0);
}

#[test]
fn loans_are_served_as_the_plan_of_finance_says() {
    let mut input = aided();
    input.horizon = 10;
    input.loans = vec![bank("0.7")];
    input.limits = Limits { budget: Some(series(&["300000"])), ..Limits::default() };
    let plan = made(&input).plan.unwrap();
    let finance = plan.finance.unwrap();
    let owners = finance.equity.net_present_value.to_f64().unwrap();
    assert!((owners - plan.candidate.outcomes[0].value.to_f64().unwrap()).abs() < 0.1, "{owners}");
    for (row, year) in plan.years.iter().zip(&finance.years) {
        let service = (year.interest + year.capital - row.service).to_f64().unwrap();
        assert!(service.abs() < 0.05 && year.uses == row.works && year.grants == row.grants, "{row:?} {year:?}");
        assert!(year.own_funds.to_f64().unwrap() <= 300_000.01);
    }
    let own: Exact = plan.candidate.works.iter().map(|work| work.own).sum();
    let said: Exact = finance.sources.iter().filter(|one| one.kind == SourceKind::OwnFunds).map(|one| one.amount).sum();
    assert!((own - said).to_f64().unwrap().abs() < 0.05, "{own:?} {said:?}");
}

#[test]
fn what_cannot_be_meant_is_named() {
    let wrong = |change: &dyn Fn(&mut TransitionInput)| {
        let mut input = firm();
        change(&mut input);
        finance::transition(&embedded(), &input, today(), &mut |_| {}).unwrap_err()
    };
    let at = |error: TransitionError| match error {
        TransitionError::Field { at, .. } | TransitionError::Range { at, .. } | TransitionError::Needs { at, .. } => at,
        other => panic!("{other:?}"),
    };
    assert_eq!(at(wrong(&|input| input.horizon = 0)), "horizon");
    assert_eq!(at(wrong(&|input| input.carriers[0].source.clear())), "carriers[electricity].source");
    assert_eq!(at(wrong(&|input| input.measures[0].years = vec![2032])), "measures[leaks].years");
    assert_eq!(
        at(wrong(&|input| input.measures[0].sizes[0].saves[0].share = None)),
        "measures[leaks].sizes[whole].saves"
    );
    assert_eq!(
        at(wrong(&|input| input.measures[0].sizes[0].saves[0].share = Some(of("1.2")))),
        "measures[leaks].sizes[whole].saves"
    );
    assert_eq!(
        at(wrong(&|input| input.measures[0].sizes[0].cost = series(&["0.001"]))),
        "measures[leaks].sizes[whole].cost"
    );
    assert_eq!(at(wrong(&|input| input.measures[2].requires = vec!["x".to_owned()])), "measures[solar].requires");
    assert_eq!(
        at(wrong(&|input| input.systems[0].uses = [("electricity".to_owned(), series(&["2e6"]))].into())),
        "systems.uses.electricity"
    );
    assert_eq!(at(wrong(&|input| input.targets = vec![Target { year: 2030, ..Target::default() }])), "targets[0]");
    // What is out of its range says what was read and what is accepted.
    let range = |at: &str, found: &str, range: &str| TransitionError::Range {
        at: at.to_owned(),
        found: found.to_owned(),
        range: range.to_owned(),
    };
    assert_eq!(wrong(&|input| input.horizon = 31), range("horizon", "31", "1 … 30"));
    assert_eq!(wrong(&|input| input.discount_rate = of("8")), range("discount_rate", "8", "> −1, < 1"));
    assert_eq!(
        wrong(&|input| input.measures[0].years = vec![2032]),
        range("measures[leaks].years", "2032", "2027 … 2031")
    );
    assert_eq!(
        wrong(&|input| input.carriers[0].used = Some(series(&["-5"]))),
        range("carriers[electricity].used", "-5", "≥ 0")
    );
    assert_eq!(
        wrong(&|input| input.measures[0].sizes[0].cost = series(&["-5"])),
        range("measures[leaks].sizes[whole].cost", "-5", "≥ 0")
    );
    let loan = |change: &dyn Fn(&mut LoanOffer)| {
        wrong(&|input| {
            let mut loan = bank("0.3");
            change(&mut loan);
            input.loans = vec![loan];
        })
    };
    let years = bank("0.3").years;
    let name = bank("0.3").name;
    assert_eq!(
        loan(&|loan| loan.grace_years = years),
        range(&format!("loans[{name}].grace_years"), &years.to_string(), &format!("0 … {}", years - 1))
    );
    assert_eq!(loan(&|loan| loan.share = of("1.5")), range(&format!("loans[{name}].share"), "1.5", "0 … 1"));
    assert_eq!(
        loan(&|loan| loan.payments_a_year = 3),
        range(&format!("loans[{name}].payments_a_year"), "3", "1, 2, 4, 12")
    );
    // A name that is none is the fault, not what follows from it.
    assert_eq!(
        wrong(&|input| input.systems[0].sequence[0] = "lekas".to_owned()),
        TransitionError::Field {
            at: format!("systems[{}].sequence", firm().systems[0].id),
            fault: ::plan::Fault::UnknownName("lekas".to_owned()),
        }
    );
    let unknown = Confirmed { programme: "x".to_owned(), ..Confirmed::default() };
    assert_eq!(
        wrong(&|input| input.programmes = vec![unknown.clone()]),
        TransitionError::UnknownProgramme("x".to_owned())
    );
    let mut junior = bank("0.3");
    junior.programme = Some("capaccess".to_owned());
    let accepted = Confirmed { programme: "capaccess".to_owned(), accepted: true, ..Confirmed::default() };
    let refused = wrong(&|input| {
        input.loans = vec![junior.clone()];
        input.programmes = vec![accepted.clone()];
    });
    assert_eq!(refused, TransitionError::RestsOnOthers("capaccess".to_owned()));
}
