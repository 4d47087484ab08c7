//! Rules of sectors: what the catalogue has, and how a footprint stands to it.

use std::collections::BTreeSet;

use calendar::{Date, date};
use export::Amount;
use export::pcf::{Allocation, AllocationKey, Exempted, Footprint, InputKind, Recipe, RuleSets, Standing, Supplied};

use crate::world::{footprint, inventory, recipe, supplied};

const IN_TIME: Date = date(2026, 6, 1);

fn sets() -> RuleSets {
    RuleSets::embedded().unwrap()
}

/// A recipe that says it follows a set.
fn following(id: &str) -> Recipe {
    let sets = sets();
    let set = sets.all().iter().find(|set| set.id == id).unwrap();
    Recipe { year: 2025, rules: vec![set.rule()], ..recipe() }
}

/// How each point stands, by its code.
fn standings(made: &Footprint, today: Date) -> Vec<(&'static str, Standing, Option<&'static str>)> {
    let sets = sets();
    let declared = sets.judge(made, today);
    let (_, points) = declared[0].known.as_ref().unwrap();
    let row = |judged: &export::pcf::Judged<'_>| {
        (judged.point.asks.code(), judged.standing, judged.because.as_ref().map(|(why, _)| *why))
    };
    points.iter().map(row).collect()
}

fn of(made: &Footprint, code: &str, today: Date) -> (Standing, Option<&'static str>) {
    let found = standings(made, today).into_iter().find(|(of, _, _)| *of == code).unwrap();
    (found.1, found.2)
}

fn fails(made: &Footprint, today: Date) -> bool {
    sets().judge(made, today)[0].fails()
}

#[test]
fn every_set_has_points_sources_and_names() {
    let sets = sets();
    let sources: BTreeSet<String> =
        catalogue::records("sources.csv", &["id"]).unwrap().iter().map(|row| row.text("id")).collect();
    assert!(sets.all().len() >= 5);
    for set in sets.all() {
        assert!(!set.points.is_empty() && !set.sector.fr.is_empty() && !set.sector.ar.is_empty(), "{}", set.id);
        assert_eq!(sets.of(&set.rule()).map(|found| &found.id), Some(&set.id));
        for point in &set.points {
            assert!(!point.says.is_empty() && sources.contains(&point.source), "{}: {point:?}", set.id);
        }
    }
    assert!(sets.of(&export::pcf::Rule { operator: "PEF".into(), name: "Of nobody".into() }).is_none());
}

#[test]
fn exemptions_are_held_against_the_limit_of_each_set() {
    let exempted = |percent: i64| Some(Exempted { percent: Amount::from(percent), why: "small".into() });
    let made = |id: &str, percent: i64| {
        footprint(&Recipe { exempted: exempted(percent), ..following(id) }, &inventory(), &supplied())
    };
    // 3 % in all for cars, 5 % for steel; 1 % for a process of aluminium, of which 4 % in all says nothing.
    assert_eq!(of(&made("catena-x-4", 3), "exempted-total", IN_TIME), (Standing::Holds, None));
    assert_eq!(of(&made("catena-x-4", 4), "exempted-total", IN_TIME), (Standing::Fails, Some("exempted")));
    assert_eq!(of(&made("rmi-steel", 4), "exempted-total", IN_TIME), (Standing::Holds, None));
    assert_eq!(of(&made("rmi-steel", 6), "exempted-total", IN_TIME), (Standing::Fails, Some("exempted")));
    assert_eq!(of(&made("iai-aluminium", 1), "exempted-each", IN_TIME), (Standing::Holds, None));
    assert_eq!(of(&made("iai-aluminium", 4), "exempted-each", IN_TIME), (Standing::Open, Some("only-total")));
    assert!(fails(&made("catena-x-4", 4), IN_TIME) && !fails(&made("rmi-steel", 4), IN_TIME));
}

#[test]
fn an_input_without_a_figure_leaves_production_incomplete() {
    let mut unknown = following("tfs-3");
    unknown.exempted = None;
    unknown.inputs[0].source = None;
    unknown.inputs[0].activity = None;
    let made = footprint(&unknown, &inventory(), &Supplied::default());
    assert!(!made.unknown.is_empty());
    assert_eq!(of(&made, "production", IN_TIME), (Standing::Fails, Some("unknown-inputs")));
}

#[test]
fn prices_are_shown_to_be_permitted_and_packaging_is_named() {
    let by_price = |why: Option<&str>| Allocation {
        site: None,
        activities: Vec::new(),
        key: AllocationKey::EconomicValue,
        own: Amount::from(1),
        all: Amount::from(2),
        unit: None,
        why: why.map(str::to_owned),
    };
    let with = |allocation| Recipe { allocations: vec![allocation], ..following("en15804-a2") };
    let judged = |allocation| {
        let made = footprint(&with(allocation), &inventory(), &supplied());
        of(&made, "physical-first", IN_TIME)
    };
    assert_eq!(judged(Allocation { key: AllocationKey::Mass, ..by_price(None) }), (Standing::Holds, None));
    assert_eq!(judged(by_price(Some("prices differ by ten"))), (Standing::Open, Some("economic")));
    assert_eq!(judged(by_price(None)), (Standing::Fails, Some("unexplained")));
    let mut bare = following("catena-x-4");
    bare.inputs.retain(|input| input.kind != InputKind::Packaging);
    let made = footprint(&bare, &inventory(), &supplied());
    assert_eq!(of(&made, "packaging", IN_TIME), (Standing::Fails, Some("no-packaging")));
}

#[test]
fn what_is_mandatory_fails_with_time_and_what_is_recommended_departs() {
    let year = recipe().year;
    let end = |years: i16| Date::new(year + years, 12, 31).unwrap();
    let after = |years: i16| Date::new(year + years + 1, 1, 1).unwrap();
    let (cars, aluminium) = ("catena-x-4", "iai-aluminium");
    let made = |id: &str| footprint(&Recipe { year, ..following(id) }, &inventory(), &supplied());
    assert_eq!(of(&made(cars), "renewal", end(1)), (Standing::Holds, None));
    assert_eq!(of(&made(cars), "renewal", after(1)), (Standing::Fails, Some("old")));
    assert_eq!(of(&made(aluminium), "renewal", end(5)), (Standing::Holds, None));
    assert_eq!(of(&made(aluminium), "renewal", after(5)), (Standing::Departs, Some("old")));
    assert!(!fails(&made(aluminium), after(5)));
    // What no recipe tells is never said to hold.
    assert_eq!(of(&made(aluminium), "own-steps", IN_TIME), (Standing::Open, Some("not-told")));
    assert_eq!(of(&made(aluminium), "potentials-named", IN_TIME), (Standing::Holds, None));
}
