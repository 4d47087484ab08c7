//! Measures and a plan in a dossier: written, computed again, altered, withheld.

use std::collections::BTreeMap;

use calendar::{Date, date};
use dossier::content::{
    DISCLOSURES, Declared, Past, Plan, REDUCTION, Reduction, Sections, attach, open_reduction, plan_size,
};
use dossier::sign::Edition;
use dossier::verify::{Finding, Verdict, verify};
use dossier::{Remaker, write};
use finance::transition::firm::{self, Facts, Own, Settings};
use finance::transition::{Basis, Goal, TransitionInput};
use language::Language;
use measure::Inventory;
use money::Exact;
use reduce::curve::{RATE, YEARS};
use reduce::{CarrierSaving, Measure, State, Step, Taken, Verified, compared, stakes};
use rust_decimal::Decimal;

use crate::world::{ENGINE, key, knowledge, setting, two_years};

fn step(state: State, day: Date, words: &str) -> Step {
    Step { state, day, words: words.to_owned() }
}

fn measure(name: &str, activity: &str, quantity: f64, unit: &str, cost: i64, year: i16) -> Measure {
    Measure {
        name: name.to_owned(),
        site: "settat".to_owned(),
        savings: vec![CarrierSaving { activity: activity.to_owned(), quantity, unit: unit.to_owned() }],
        cost: Some(Decimal::from(cost)),
        life_years: Some(10),
        years: vec![year],
        ..Measure::default()
    }
}

fn taken() -> Vec<Taken> {
    let verified = vec![
        step(State::Installed, date(2025, 1, 1), ""),
        step(State::Verified, date(2026, 1, 20), "Compteur discret du hall"),
    ];
    vec![
        Taken { measure: measure("Lampes", "electricity.grid", 60_000.0, "kWh", 240_123, 2024), steps: verified },
        Taken {
            measure: measure("Fuites d’air", "electricity.grid", 45_000.0, "kWh", 30_456, 2027),
            steps: vec![step(State::Decided, date(2026, 10, 1), "")],
        },
        Taken { measure: measure("Idée secrète", "fuel.diesel", 900.0, "L", 77_789, 2028), steps: Vec::new() },
    ]
}

fn input(inventory: &Inventory, taken: &[Taken]) -> TransitionInput {
    let percent = |value: i64| Exact::from(value) / Exact::from(100);
    let settings = Settings {
        name: "Plan d’essai".to_owned(),
        start: 2027,
        horizon: 8,
        discount_rate: percent(8),
        goal: Goal::Value,
        basis: Basis::Location,
        budget: None,
        coverage: None,
        loan: None,
        guarantee: None,
        collateral: None,
        own_share: None,
        growth: [percent(2), percent(6), percent(-2)],
        carbon_price: None,
        certificate_price: [None, None],
        targets: false,
        accepted: Vec::new(),
        known: BTreeMap::new(),
        sizes: Vec::new(),
        pairs: Vec::new(),
    };
    let own: Vec<Own<'_>> =
        taken.iter().skip(1).map(|one| Own { id: &one.measure.name, measure: &one.measure }).collect();
    let stakes = stakes(inventory, knowledge().units);
    let emissions = Exact::nearest(inventory.results.totals.location.co2e / 1000.0);
    let facts = Facts { stakes: &stakes, emissions: Some(emissions), targets: &[], situation: &BTreeMap::new() };
    firm::input(&settings, &own, &facts, knowledge().units).0
}

fn reduction() -> (Inventory, Reduction) {
    let [earlier, now] = two_years(60);
    let measures = taken();
    let lamps = &measures[0].measure;
    let verified = Verified { name: &lamps.name, site: "settat", savings: &lamps.savings, since: date(2025, 1, 1) };
    let of = compared(&[verified], 2025, knowledge().units).remove(0);
    let bills = of.before(&earlier, knowledge().units).expect("bills of 2024");
    let before = vec![Past { site: "settat".to_owned(), activity: of.activity, bills }];
    let plan = Plan::compute(input(&now, &measures), date(2026, 11, 22)).expect("a plan");
    (now, Reduction { measures, before, horizon: (YEARS, RATE), plan: Some(plan) })
}

fn sealed(inventory: &Inventory, reduction: &Reduction, language: Language, edition: Edition) -> Vec<u8> {
    let sections = Sections { reduction: Some(reduction), ..Sections::default() };
    write(inventory, sections, setting(language, edition), &key(), knowledge()).expect("a dossier")
}

fn check(file: &[u8]) -> Verdict {
    verify(file, ENGINE, None, &Remaker { knowledge: knowledge(), pages: true })
}

/// Whole years: 1,215,000 kWh were billed in 2024 for 1,100 t, and 1,111,800 kWh in 2025 for 1,240 t. At the pace of 2024 the 1,240 t would have
/// taken 1,215,000 × 1240 ÷ 1100 kWh.
#[test]
fn a_saving_is_counted_for_what_was_made() {
    let (now, reduction) = reduction();
    // A measure of January shows from February on: eleven months of both years.
    let declared = Declared::of(&reduction, &now, knowledge().units);
    let [comparison] = declared.comparisons.as_slice() else { panic!("{:?}", declared.comparisons) };
    assert_eq!(comparison.of.from_month, 2);
    let (before, after) = (comparison.before.as_ref().expect("2024"), comparison.after.as_ref().expect("2025"));
    let kwh_2024 = 1_215_000.0 * f64::from(366 - 31) / 366.0;
    assert!((before.used.value / kwh_2024 - 1.0).abs() < 1e-12, "{before:?}");
    let kwh_2025: f64 = (2..=12).map(|month| 84_200.0 + 1_300.0 * f64::from(month)).sum();
    assert!((after.used.value / kwh_2025 - 1.0).abs() < 1e-12, "{after:?}");
    let shown = comparison.shown.as_ref().expect("whole years");
    let expected = kwh_2024 * 1240.0 / 1100.0 - kwh_2025;
    assert!(shown.adjusted && (shown.saved.value / expected - 1.0).abs() < 1e-12, "{shown:?}");
    assert!(shown.saved.low < shown.saved.value && shown.saved.value < shown.saved.high);
    assert!(shown.kgco2e.high - shown.kgco2e.low > 0.0);
    // Eleven twelfths of what is expected of a year.
    assert!((comparison.of.expected - 55_000.0).abs() < 1e-9);
}

#[test]
fn every_figure_is_found_again() {
    let (now, reduction) = reduction();
    assert!(!reduction.plan.as_ref().expect("a plan").answer.plan.as_ref().expect("found").candidate.works.is_empty());
    for language in Language::ALL {
        for edition in [Edition::Full, Edition::Buyer] {
            let verdict = check(&sealed(&now, &reduction, language, edition));
            assert_eq!((verdict.findings.as_slice(), verdict.pages_reset), (&[][..], true), "{language} {edition:?}");
        }
    }
}

/// Seals what was changed after it had been declared: the key is honest, the figures are not.
fn places(edit: impl FnOnce(&mut serde_json::Value), edition: Edition) -> Vec<String> {
    let (now, reduction) = reduction();
    let sections = Sections { reduction: Some(&reduction), ..Sections::default() };
    let mut attachments = attach(&now, sections, edition, &key(), knowledge()).expect("attachments");
    let mut value: serde_json::Value = serde_json::from_slice(&attachments[REDUCTION]).expect("JSON");
    edit(&mut value);
    attachments.insert(REDUCTION.to_owned(), serde_json::to_vec(&value).expect("JSON"));
    dossier::content::recompute(edition, &attachments, knowledge()).into_iter().map(|one| one.place).collect()
}

#[test]
fn what_is_altered_is_named() {
    for edition in [Edition::Full, Edition::Buyer] {
        assert_eq!(places(|_| {}, edition), [""; 0]);
        let saved =
            places(|file| file["declared"]["comparisons"][0]["shown"]["saved"]["value"] = 999_999.0.into(), edition);
        assert!(saved.contains(&"reduction.comparisons.0.shown.saved.value".to_owned()), "{saved:?}");
        let carbon = places(|file| file["declared"]["measures"][1]["kgco2e"]["value"] = 1.0.into(), edition);
        assert!(carbon.iter().any(|place| place.contains("kgco2e.value")), "{carbon:?}");
        let tonnes = places(|file| file["declared"]["plan"]["tonnes"] = 1e6.into(), edition);
        assert!(tonnes.contains(&"reduction.plan.tonnes".to_owned()), "{tonnes:?}");
    }
    // A gap is of the search: only who searches again can tell.
    let gap = places(|file| file["declared"]["plan"]["gap"] = 0.5.into(), Edition::Full);
    assert!(gap.contains(&"reduction.measures.plan.gap".to_owned()), "{gap:?}");
}

/// An honest key over a plan that is not the best, or not what comes of its input.
#[test]
fn a_false_plan_is_found() {
    let (now, reduction) = reduction();
    let places = |edit: &dyn Fn(&mut Reduction)| {
        let mut altered = reduction.clone();
        edit(&mut altered);
        match check(&sealed(&now, &altered, Language::En, Edition::Full)).findings.as_slice() {
            [Finding::Recomputation { differences }] => differences.iter().map(|one| one.place.clone()).collect(),
            other => panic!("{other:?}"),
        }
    };
    fn chosen(reduction: &mut Reduction) -> &mut finance::transition::Chosen {
        reduction.plan.as_mut().and_then(|plan| plan.answer.plan.as_mut()).expect("found")
    }
    let bound: Vec<String> = places(&|one| chosen(one).candidate.proof.as_mut().expect("proven").bound += 1.0);
    assert_eq!(bound, ["reduction.plan.plan.candidate.proof.bound"]);
    let cheaper: Vec<String> = places(&|one| chosen(one).candidate.works[0].cost = Exact::from(1));
    assert!(cheaper.iter().all(|place| place.starts_with("reduction.plan")), "{cheaper:?}");
    let dearer: Vec<String> = places(&|one| {
        one.plan.as_mut().expect("a plan").input.measures[0].sizes[0].life = 1;
    });
    assert!(!dearer.is_empty());
}

#[test]
fn a_buyer_sees_tonnes_and_no_money() {
    let (now, reduction) = reduction();
    let of = |edition| {
        let sections = Sections { reduction: Some(&reduction), ..Sections::default() };
        attach(&now, sections, edition, &key(), knowledge()).expect("attachments")
    };
    let (full, buyer) = (of(Edition::Full), of(Edition::Buyer));
    assert_eq!(full[REDUCTION], buyer[REDUCTION]);
    assert!(!buyer.contains_key(DISCLOSURES));
    let shown = String::from_utf8(buyer[REDUCTION].clone()).expect("text");
    for secret in
        ["240123", "30456", "77789", "secrète", "discret", "cost", "price", "discount", "investment", "value_mad"]
    {
        assert!(!shown.contains(secret), "{secret} in {shown}");
    }
    assert!(shown.contains("Lampes") && shown.contains("Fuites"));
    let (opened, whole) = (open_reduction(Edition::Buyer, &buyer), open_reduction(Edition::Full, &full));
    let (opened, whole) = (opened.expect("opened").expect("there"), whole.expect("opened").expect("there"));
    assert!(opened.whole.is_none());
    assert_eq!(opened.declared, whole.declared);
    let whole = whole.whole.expect("the full edition");
    assert_eq!(whole.reduction, reduction);
    assert_eq!(whole.planned.len(), 1);
    assert!(!whole.curve.placed.is_empty());
    assert_eq!((plan_size(&full).map(|(measures, _)| measures), plan_size(&buyer)), (Some(2), None));
}
