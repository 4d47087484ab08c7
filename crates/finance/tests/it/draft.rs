//! Investments that follow from measures: amounts worked out by hand from a use of 100,000 kWh that costs 1.2 MAD and emits 0.7 kg CO₂e each.

use ::catalogue::Tables;
use finance::plan;
use finance::plan::{Chosen, Estimate, Origin, PlanInput, Progress, SourceKind, of_measures};
use measure::Category;
use money::Exact;
use proptest::prelude::*;
use reduce::{Calculation, CarrierSaving, Cost, Ends, Measure, Stake, Used, calculate, calculators};
use units::Units;

use super::{embedded, of, today};

fn units() -> Units {
    ::catalogue::units(&Tables::embedded().unwrap()).unwrap()
}

fn stakes() -> Vec<Stake> {
    vec![Stake {
        site: "usine".to_owned(),
        category: Category::Electricity,
        activity: "electricity.grid".into(),
        used: Some(Used { quantity: 100_000.0, unit: "kWh".to_owned() }),
        kwh: Some(100_000.0),
        kgco2e: 70_000.0,
        market_kgco2e: None,
        cost: Some(Cost { mad: 120_000.0, share: 1.0, tax_included: None }),
        quantity_half_width_pct: 2.0,
        factor_half_width_pct: 10.0,
        factors: Vec::new(),
        factor_year: None,
        lines: Vec::new(),
    }]
}

fn measure(name: &str, kwh: f64, cost: &str) -> Measure {
    let saving = CarrierSaving { activity: "electricity.grid".to_owned(), quantity: kwh, unit: "kWh".to_owned() };
    // Each on a system of its own: what they save is apart.
    let (name, system) = (name.to_owned(), name.to_owned());
    Measure { name, system, savings: vec![saving], cost: cost.parse().ok(), ..Measure::default() }
}

fn chosen(measure: &Measure) -> Chosen<'_> {
    let from = |words: &str| Origin { words: words.to_owned(), date: None };
    Chosen { measure, progress: Some(Progress::Decided), cost_from: from("coût"), saved_from: from("calcul") }
}

fn made(measures: &[Measure]) -> PlanInput {
    of_measures(&measures.iter().map(chosen).collect::<Vec<_>>(), &stakes(), &units(), 2027)
}

fn value(figure: Option<Estimate>) -> Exact {
    figure.unwrap().value
}

#[test]
fn works_are_paid_in_their_years_and_save_from_the_next_one_for_as_long_as_they_live() {
    let late = Measure {
        years: vec![2026, 2028],
        life_years: Some(3),
        running_cost: Some(1_000.into()),
        ..measure("Variateurs", 10_000.0, "60000")
    };
    let input = made(&[late, measure("Fuites", 20_000.0, "100000.50")]);
    assert_eq!(input.start, 2027);
    let uses: Vec<_> = input.uses.iter().map(|one| (one.name.as_str(), one.amount, one.year)).collect();
    assert_eq!(uses, [("Variateurs", of("60000"), 1), ("Fuites", of("100000.5"), 0)]);
    assert!(input.uses.iter().all(|one| one.origin.as_ref().is_some_and(|origin| origin.words == "coût")));
    // 24,000 of the leaks; 12,000 less 1,000 of the drives in the years 2 to 4.
    assert_eq!(input.savings, [of("24000"), of("35000"), of("35000"), of("35000"), of("24000")]);
    let drives = &input.measures[0];
    assert_eq!((value(drives.energy_kwh), value(drives.money_mad)), (of("10000"), of("12000")));
    assert_eq!((value(drives.co2e_t), drives.progress), (of("7"), Some(Progress::Decided)));
    // What was typed has no interval: its carbon has that of the factor, 10 %, and no other.
    assert_eq!(drives.energy_kwh.unwrap().low, None);
    assert_eq!(drives.co2e_t.unwrap().low.zip(drives.co2e_t.unwrap().high), Some((of("6.3"), of("7.7"))));
}

#[test]
fn what_is_not_known_is_left_out() {
    let nothing = Measure { savings: Vec::new(), cost: None, ..measure("Rien", 1.0, "1") };
    let mut foreign = measure("Eau", 500.0, "9000");
    foreign.savings[0] = CarrierSaving { activity: "water.supply".to_owned(), quantity: 500.0, unit: "m3".to_owned() };
    let input = made(&[nothing, foreign]);
    assert_eq!(input.uses.len(), 1);
    assert_eq!(input.savings, [Exact::ZERO]);
    for measure in &input.measures {
        assert_eq!((measure.energy_kwh, measure.money_mad, measure.co2e_t), (None, None, None));
    }
}

#[test]
fn the_interval_of_a_calculation_goes_on_with_that_of_the_factor() {
    let calculator = calculators::all().find(|one| one.is_called("share-of-use")).unwrap();
    let inputs = serde_json::json!({ "baseline_kwh": 100_000, "saving_share": 0.1 });
    let inputs = inputs.as_object().unwrap().clone();
    let mut outcome = calculate(calculator, &inputs, &units()).unwrap();
    let key = calculator.saving.unwrap().saved;
    outcome.intervals.insert(key.to_owned(), Ends { low: 8_000.0, high: 13_000.0 }.into());
    let calculation = Some(Calculation { calculator: "share-of-use".to_owned(), inputs, outcome });
    let input = made(&[Measure { calculation, ..measure("Pression", 10_000.0, "20000") }]);
    let bounds = |figure: Option<Estimate>| (figure.unwrap().low.unwrap(), figure.unwrap().high.unwrap());
    let measure = &input.measures[0];
    assert_eq!(bounds(measure.energy_kwh), (of("8000"), of("13000")));
    assert_eq!(bounds(measure.money_mad), (of("9600"), of("15600")));
    // 7 t less √(1.4² + 0.7²) and more √(2.1² + 0.7²): the calculation and the factor know nothing of each other.
    assert_eq!(bounds(measure.co2e_t), (of("5.435"), of("9.214")));
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(32))]
    #[test]
    fn sources_are_uses_to_the_centime_whatever_the_measures(
        costs in prop::collection::vec((1u64..500_000_000, 0u32..60_000), 1..12), lent in 0u32..100,
    ) {
        let of_cost = |(centimes, kwh): &(u64, u32)| {
            measure("m", f64::from(*kwh), &format!("{}.{:02}", centimes / 100, centimes % 100))
        };
        let mut input = made(&costs.iter().map(of_cost).collect::<Vec<_>>());
        let uses: Exact = input.uses.iter().map(|one| one.amount).sum();
        let expected: u64 = costs.iter().map(|(centimes, _)| centimes).sum();
        prop_assert_eq!(uses * Exact::from(100), Exact::from(i64::try_from(expected).unwrap()));
        let asked = money::whole_centimes(uses * Exact::from(i64::from(lent)) / Exact::from(100));
        input.loans = (0..2).map(|number| serde_json::from_value(serde_json::json!({
            "name": format!("banque {number}"), "amount": money::whole_centimes(asked / Exact::from(2)), "interest": "5", "years": 7,
        })).unwrap()).collect();
        let plan = plan(&embedded(), &input, today()).unwrap();
        let sources: Exact = plan.sources.iter().map(|one| one.amount).sum();
        prop_assert_eq!(sources, uses);
        prop_assert!(plan.sources.iter().any(|one| one.kind == SourceKind::OwnFunds && !one.amount.is_negative()));
        // Nothing saves more than the site uses: what measures on no system save adds up, so each alone is held.
        for measure in &input.measures {
            prop_assert!(!measure.energy_kwh.unwrap().value.is_negative());
        }
    }
}
