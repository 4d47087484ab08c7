//! From what a firm keeps to the input of a plan.

use std::collections::BTreeMap;

use finance::transition::Goal;
use finance::transition::firm::{Facts, Known, Lack, Own, Settings, input, used};
use reduce::{CarrierSaving, Cost, Measure, Stake, Used};

use super::of;

fn units() -> units::Units {
    catalogue::units(&catalogue::Tables::embedded().unwrap()).unwrap()
}

fn stake(site: &str, quantity: f64, mad: Option<f64>) -> Stake {
    Stake {
        site: site.to_owned(),
        category: "2.electricity".parse().unwrap(),
        activity: "electricity.grid".into(),
        used: Some(Used { quantity, unit: "kWh".to_owned() }),
        kwh: None,
        kgco2e: quantity * 0.6,
        cost: mad.map(|mad| Cost { mad, share: 0.5, tax_included: Some(false) }),
        quantity_half_width_pct: 1.0,
        factor_half_width_pct: 10.0,
        factors: vec!["electricity.grid/2025".to_owned()],
        factor_year: Some(2025),
        lines: vec![],
    }
}

fn measure(site: &str, system: &str, quantity: f64, unit: &str) -> Measure {
    Measure {
        name: format!("{system} {quantity}"),
        site: site.to_owned(),
        system: system.to_owned(),
        savings: vec![CarrierSaving { activity: "electricity.grid".to_owned(), quantity, unit: unit.to_owned() }],
        cost: Some(1000.into()),
        life_years: Some(10),
        ..Measure::default()
    }
}

fn settings() -> Settings {
    Settings {
        name: "Plan".to_owned(),
        start: 2027,
        horizon: 5,
        discount_rate: of("0.08"),
        goal: Goal::Value,
        budget: None,
        coverage: None,
        loan: None,
        growth: [of("0"), of("0.05"), of("-0.05")],
        carbon_price: Some(of("100")),
        targets: true,
        accepted: vec![],
        known: BTreeMap::new(),
    }
}

const NOBODY: BTreeMap<String, finance::plan::Written> = BTreeMap::new();

#[test]
fn prices_and_factors_are_those_of_the_inventory_unless_the_firm_knows_better() {
    let stakes = [stake("a", 60_000.0, Some(36_000.0)), stake("b", 40_000.0, None)];
    let leaks = measure("a", "air", 6_000.0, "kWh");
    let own = [Own { id: "leaks", measure: &leaks }];
    let found = used(&own, &stakes, &units());
    // Bills of half the quantity say 36,000 MAD: 1.2 a kWh.
    assert_eq!(
        (found[0].price, found[0].factor, found[0].quantity),
        (Some(of("1.2")), Some(of("0.6")), Some(100_000.0))
    );
    let targets = [(2026, of("5")), (2030, of("7"))];
    let facts = Facts { stakes: &stakes, emissions: Some(of("60")), targets: &targets, situation: &NOBODY };
    let mut settings = settings();
    let (made, left_out) = input(&settings, &own, &facts, &units());
    assert!(left_out.is_empty());
    assert_eq!((made.carriers[0].price.at(3), made.carriers[0].factor.at(0)), (of("1.2"), of("0.0006")));
    assert_eq!(made.carriers[0].source, "electricity.grid/2025");
    // Of site a alone: a tenth of its 60,000 kWh.
    assert_eq!(made.measures[0].sizes[0].saves[0].share, Some(of("0.1")));
    assert_eq!(made.targets.iter().map(|target| target.year).collect::<Vec<_>>(), [2030]);
    assert_eq!(made.scenarios[1].carbon_price.as_ref().map(|price| price.at(0)), Some(of("100")));
    // What is kept is read again as it was, whatever the digits of a share.
    let seventh = measure("a", "air", 7_000.0, "kWh");
    let (kept, _) = input(&settings, &[Own { id: "x", measure: &seventh }], &facts, &units());
    let written = serde_json::to_string(&kept).unwrap();
    assert_eq!(serde_json::from_str::<finance::transition::TransitionInput>(&written).unwrap(), kept);
    settings.known.insert("electricity.grid".to_owned(), Known { price: Some(of("2")), factor: None });
    assert_eq!(input(&settings, &own, &facts, &units()).0.carriers[0].price.at(0), of("2"));
}

#[test]
fn units_are_converted_and_what_is_missing_is_named() {
    let stakes = [stake("a", 60_000.0, Some(36_000.0))];
    let in_mwh = measure("a", "", 5.0, "MWh");
    let no_cost = Measure { cost: None, ..measure("a", "", 1.0, "kWh") };
    let no_life = Measure { life_years: None, ..measure("a", "", 1.0, "kWh") };
    let late = Measure { years: vec![2040], ..measure("a", "", 1.0, "kWh") };
    let mut wood = measure("a", "", 1.0, "t");
    wood.savings[0].activity = "fuel.wood".to_owned();
    let volume = measure("a", "", 1.0, "m3");
    let kwh = measure("a", "", 2_000.0, "kWh");
    let all = [
        ("kwh", &kwh),
        ("mwh", &in_mwh),
        ("cost", &no_cost),
        ("life", &no_life),
        ("late", &late),
        ("wood", &wood),
        ("volume", &volume),
    ];
    let own: Vec<Own> = all.into_iter().map(|(id, measure)| Own { id, measure }).collect();
    let facts = Facts { stakes: &stakes, emissions: None, targets: &[], situation: &NOBODY };
    let (made, left_out) = input(&settings(), &own, &facts, &units());
    let amount = |id: &str| {
        let measure = made.measures.iter().find(|one| one.id == id).unwrap();
        measure.sizes[0].saves[0].amount.as_ref().unwrap().at(0)
    };
    assert_eq!((amount("kwh"), amount("mwh")), (of("2000"), of("5000")));
    let lacks: Vec<(&str, Lack)> = left_out.iter().map(|one| (one.measure.as_str(), one.lacks)).collect();
    let expected = [
        ("cost", Lack::Cost),
        ("life", Lack::Life),
        ("late", Lack::Years),
        ("wood", Lack::Price),
        ("volume", Lack::Unit),
    ];
    assert_eq!(lacks, expected);
}

#[test]
fn no_plan_of_a_site_saves_more_than_the_site_uses() {
    let stakes = [stake("a", 1_000.0, Some(600.0))];
    let greedy: Vec<Measure> =
        (0..4).map(|number| measure("a", if number < 2 { "air" } else { "" }, 700.0, "kWh")).collect();
    let ids = ["w", "x", "y", "z"];
    let own: Vec<Own> = ids.iter().zip(&greedy).map(|(id, measure)| Own { id, measure }).collect();
    let facts = Facts { stakes: &stakes, emissions: None, targets: &[], situation: &NOBODY };
    let (made, _) = input(&Settings { goal: Goal::Tonnes, ..settings() }, &own, &facts, &units());
    let answer = super::transition::made(&made);
    let years = answer.plan.unwrap().years;
    assert!(years[1].avoided > 0.59 && years.iter().all(|year| year.avoided <= 0.6 + 1e-9), "{years:?}");
}
