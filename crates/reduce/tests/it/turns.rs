//! Measures on the same use: no two save the same.

use std::sync::LazyLock;

use catalogue::{Tables, units};
use proptest::prelude::*;
use reduce::{CarrierSaving, Measure, Stake, Used, in_turn};
use units::Units;

static UNITS: LazyLock<Units> = LazyLock::new(|| units(&Tables::embedded().unwrap()).unwrap());

const SITES: [&str; 3] = ["a", "b", ""];
const SYSTEMS: [&str; 3] = ["", "air", "froid"];
const ACTIVITIES: [&str; 2] = ["electricity.grid", "fuel.diesel"];

fn stake(site: &str, activity: &str, kwh: f64) -> Stake {
    Stake {
        site: site.to_owned(),
        category: "2.electricity".parse().unwrap(),
        activity: activity.into(),
        used: Some(Used { quantity: kwh, unit: "kWh".to_owned() }),
        kwh: None,
        kgco2e: kwh * 0.6,
        market_kgco2e: None,
        cost: None,
        quantity_half_width_pct: 0.0,
        factor_half_width_pct: 0.0,
        factors: vec![],
        factor_year: None,
        lines: vec![],
    }
}

fn saving(activity: &str, kwh: f64) -> CarrierSaving {
    // In another unit than the bills: shares have none.
    CarrierSaving { activity: activity.to_owned(), quantity: kwh / 1000.0, unit: "MWh".to_owned() }
}

fn measure(site: &str, system: &str, savings: Vec<CarrierSaving>) -> Measure {
    Measure { site: site.to_owned(), system: system.to_owned(), savings, ..Measure::default() }
}

fn saved(measures: &[Measure], stakes: &[Stake]) -> Vec<f64> {
    in_turn(measures, stakes, &UNITS).iter().map(|one| (one.savings[0].quantity * 1e6).round() / 1000.0).collect()
}

#[test]
fn measures_without_a_system_act_on_what_the_others_leave() {
    let stakes = [stake("a", ACTIVITIES[0], 1000.0), stake("b", ACTIVITIES[0], 3000.0)];
    let of = |site: &str, system: &str, kwh: f64| measure(site, system, vec![saving(ACTIVITIES[0], kwh)]);
    // By hand: 200 of 1000; then 30 % of the 800 that are left.
    assert_eq!(saved(&[of("a", "", 200.0), of("a", "", 300.0)], &stakes), [200.0, 240.0]);
    // Two systems are apart; what names none acts on the 500 that they leave.
    let apart = [of("a", "air", 200.0), of("a", "", 300.0), of("a", "Froid", 300.0)];
    assert_eq!(saved(&apart, &stakes), [200.0, 150.0, 300.0]);
    // Another site is another use; the whole firm has 4000, of which the sites leave 3500: an eighth of the whole was said.
    let sites = [of("a", "", 200.0), of("b", "", 300.0), of("", "", 500.0)];
    assert_eq!(saved(&sites, &stakes), [200.0, 300.0, 437.5]);
    // Systems that would save 1400 of 1000 cannot be apart: 80 %, then 60 % of the rest.
    assert_eq!(saved(&[of("a", "air", 800.0), of("a", "froid", 600.0)], &stakes), [800.0, 120.0]);
    // Twice the whole use is the whole use, and then nothing is left.
    assert_eq!(saved(&[of("a", "", 2000.0), of("a", "", 10.0)], &stakes), [1000.0, 0.0]);
}

#[test]
fn what_is_used_instead_follows_what_is_saved() {
    let stakes = [stake("a", ACTIVITIES[0], 1000.0), stake("a", ACTIVITIES[1], 1000.0)];
    let pump = measure("a", "", vec![saving(ACTIVITIES[1], 1000.0), saving(ACTIVITIES[0], -300.0)]);
    let insulation = measure("a", "", vec![saving(ACTIVITIES[1], 400.0)]);
    let turned = in_turn(&[insulation, pump], &stakes, &UNITS);
    let of_pump: Vec<f64> = turned[1].savings.iter().map(|saving| saving.quantity * 1000.0).collect();
    // 600 are left to be replaced, with three tenths of them in electricity.
    assert!((of_pump[0] - 600.0).abs() < 1e-9 && (of_pump[1] + 180.0).abs() < 1e-9, "{of_pump:?}");
}

prop_compose! {
    fn any_measure()(site in 0..3usize, system in 0..3usize, kwh in prop::collection::vec(-500.0..2000.0_f64, 2)) -> Measure {
        let savings = ACTIVITIES.iter().zip(kwh).map(|(activity, kwh)| saving(activity, kwh)).collect();
        measure(SITES[site], SYSTEMS[system], savings)
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(1000))]

    /// Whatever measures say of whichever system: of an activity, a site saves at most what it uses and the firm at most what it uses; no
    /// measure saves more than it says, or turns its sign.
    #[test]
    fn no_site_saves_more_than_it_uses(measures in prop::collection::vec(any_measure(), 0..12), uses in prop::collection::vec(1.0..3000.0_f64, 4)) {
        let stakes: Vec<Stake> =
            (0..4).map(|at| stake(SITES[at % 2], ACTIVITIES[at / 2], uses[at])).collect();
        let turned = in_turn(&measures, &stakes, &UNITS);
        for (said, found) in measures.iter().zip(&turned) {
            for (said, found) in said.savings.iter().zip(&found.savings) {
                let part = if said.quantity == 0.0 { 0.0 } else { found.quantity / said.quantity };
                prop_assert!((0.0..=1.0 + 1e-12).contains(&part), "{said:?} {found:?}");
            }
        }
        for (place, activity) in ACTIVITIES.iter().enumerate() {
            for site in SITES {
                let used: f64 = stakes.iter().filter(|one| one.activity.as_str() == *activity && (site.is_empty() || one.site == site)).map(|one| one.kgco2e / 0.6).sum();
                let here = turned.iter().filter(|one| site.is_empty() || one.site == site);
                let saved: f64 = here.map(|one| one.savings[place].quantity.max(0.0) * 1000.0).sum();
                prop_assert!(saved <= used * (1.0 + 1e-9), "{site} {activity}: {saved} of {used}");
            }
        }
    }
}
