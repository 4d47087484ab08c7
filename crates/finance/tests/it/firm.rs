//! From what a firm keeps to the input of a plan.

use std::collections::BTreeMap;

use finance::transition::firm::{Facts, Known, Lack, OtherSize, Own, Pair, Rule, Settings, input, used};
use finance::transition::{Basis, Goal};
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
        market_kgco2e: None,
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
        basis: Basis::Location,
        budget: None,
        coverage: None,
        loan: None,
        guarantee: None,
        collateral: None,
        own_share: None,
        growth: [of("0"), of("0.05"), of("-0.05")],
        carbon_price: Some(of("100")),
        certificate_price: [None, None],
        targets: true,
        accepted: vec![],
        known: BTreeMap::new(),
        sizes: vec![],
        pairs: vec![],
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
    settings.known.insert("electricity.grid".to_owned(), Known { price: Some(of("2")), ..Known::default() });
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
        (measure.sizes[0].saves[0].share.unwrap() * of("60000")).to_f64().unwrap()
    };
    assert!((amount("kwh") - 2000.0).abs() < 1e-6 && (amount("mwh") - 5000.0).abs() < 1e-6);
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

#[test]
fn a_plan_counts_what_measures_share_once() {
    let stakes = [stake("a", 1_000.0, Some(600.0))];
    let avoided = |measures: &[Measure]| {
        let ids = ["w", "x", "y", "z"];
        let own: Vec<Own> = ids.iter().zip(measures).map(|(id, measure)| Own { id, measure }).collect();
        let facts = Facts { stakes: &stakes, emissions: None, targets: &[], situation: &NOBODY };
        let (made, _) = input(&Settings { goal: Goal::Tonnes, ..settings() }, &own, &facts, &units());
        let planned = super::transition::made(&made).plan.unwrap().years[1].avoided;
        let turned = reduce::in_turn(measures, &stakes, &units());
        (planned, turned.iter().map(|one| one.savings[0].quantity * 0.6 / 1000.0).sum::<f64>())
    };
    // By hand, in kWh: 200, then 30 % of 800; 200 and 300 of two systems; both, and then 20 % of what they leave. As on the abatement curve.
    for (measures, kwh) in [
        (vec![measure("a", "", 200.0, "kWh"), measure("a", "", 300.0, "kWh")], 440.0),
        (vec![measure("a", "air", 200.0, "kWh"), measure("a", "froid", 300.0, "kWh")], 500.0),
        (
            vec![
                measure("a", "air", 200.0, "kWh"),
                measure("a", "froid", 300.0, "kWh"),
                measure("a", "", 200.0, "kWh"),
            ],
            600.0,
        ),
    ] {
        let (planned, turned) = avoided(&measures);
        assert!(
            (planned - kwh * 0.0006).abs() < 1e-6 && (turned - kwh * 0.0006).abs() < 1e-6,
            "{planned} {turned} {kwh}"
        );
    }
}

#[test]
fn sizes_and_rules_between_measures_are_in_the_plan() {
    let stakes = [stake("a", 10_000.0, Some(6_000.0))];
    let (boiler, economiser, meters) = (
        measure("a", "", 2_000.0, "kWh"),
        measure("a", "", 500.0, "kWh"),
        Measure { cost: None, ..measure("a", "", 1.0, "kWh") },
    );
    let own = [
        Own { id: "boiler", measure: &boiler },
        Own { id: "economiser", measure: &economiser },
        Own { id: "meters", measure: &meters },
    ];
    let facts = Facts { stakes: &stakes, emissions: None, targets: &[], situation: &NOBODY };
    let pair = |one: &str, rule: Rule, other: &str| Pair { one: one.to_owned(), rule, other: other.to_owned() };
    let size = OtherSize {
        measure: "boiler".to_owned(),
        name: "small".to_owned(),
        cost: of("700"),
        running: of("10"),
        saves: of("0.6"),
    };
    let settings = Settings {
        sizes: vec![size],
        pairs: vec![pair("boiler", Rule::Either, "economiser"), pair("economiser", Rule::After, "nobody")],
        ..settings()
    };
    // What it needs is not there: it is left out, and there is nothing to exclude.
    let (made, left_out) = input(&settings, &own, &facts, &units());
    let lacks: Vec<(&str, Lack)> = left_out.iter().map(|one| (one.measure.as_str(), one.lacks)).collect();
    assert_eq!(lacks, [("meters", Lack::Cost), ("economiser", Lack::Required)]);
    assert!(made.exclusions.is_empty());
    let saves: Vec<_> = made.measures[0].sizes.iter().map(|size| (size.id.as_str(), size.saves[0].share)).collect();
    // 2,000 of 10,000 kWh, and six tenths of that.
    assert_eq!(saves, [("whole", Some(of("0.2"))), ("small", Some(of("0.12")))]);
    let settings = Settings { goal: Goal::Tonnes, pairs: vec![pair("boiler", Rule::Either, "economiser")], ..settings };
    let (made, _) = input(&settings, &own, &facts, &units());
    let works = super::transition::made(&made).plan.unwrap().candidate.works;
    assert_eq!(
        works.iter().map(|work| (work.measure.as_str(), work.size.as_str())).collect::<Vec<_>>(),
        [("boiler", "whole")]
    );
    let settings = Settings { pairs: vec![pair("economiser", Rule::After, "boiler")], ..settings };
    let (made, _) = input(&settings, &own, &facts, &units());
    assert_eq!(made.measures[1].requires, ["boiler"]);
    assert_eq!(super::transition::made(&made).plan.unwrap().candidate.works.len(), 2);
}

#[test]
fn what_is_counted_by_market_and_at_the_border_follows_the_settings() {
    let green = Stake { market_kgco2e: Some(1_000.0), ..stake("a", 10_000.0, Some(6_000.0)) };
    let saving = measure("a", "", 1_000.0, "kWh");
    let own = [Own { id: "x", measure: &saving }];
    let facts = Facts { stakes: std::slice::from_ref(&green), emissions: None, targets: &[], situation: &NOBODY };
    let chosen = |settings: &Settings| {
        let (made, _) = input(settings, &own, &facts, &units());
        super::transition::made(&made).plan.unwrap()
    };
    let tonnes = |settings: &Settings| chosen(settings).years[1].avoided;
    let most = Settings { goal: Goal::Tonnes, ..settings() };
    // 0.6 kg a kWh of the grid, 0.1 by contracts.
    assert!((tonnes(&most) - 0.6).abs() < 1e-9);
    let market = Settings { basis: Basis::Market, ..most.clone() };
    assert!((tonnes(&market) - 0.1).abs() < 1e-9);
    assert!((chosen(&market).other_basis_tonnes.unwrap() - 5.0 * 0.6).abs() < 1e-6);
    // Half of 0.6 t at 1,000 MAD is 300 MAD a year more.
    let known = Known { border_share: Some(of("0.5")), ..Known::default() };
    let border = Settings {
        certificate_price: [Some(of("1000")), Some(of("1500"))],
        known: BTreeMap::from([("electricity.grid".to_owned(), known)]),
        ..most.clone()
    };
    let saved = |settings: &Settings| chosen(settings).years[1].saved.to_f64().unwrap();
    assert!((saved(&border) - saved(&most) - 300.0).abs() < 1e-6);
    let (made, _) = input(&border, &own, &facts, &units());
    let prices: Vec<_> = made.scenarios.iter().map(|one| one.certificate_price.as_ref().unwrap().at(0)).collect();
    assert_eq!(prices, [of("1000"), of("1500"), of("1000")]);
    let written = serde_json::to_string(&border).unwrap();
    assert_eq!(serde_json::from_str::<Settings>(&written).unwrap(), border);
}
