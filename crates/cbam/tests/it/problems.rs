//! What stands in the way of a result is named by its field.

use cbam::Problem;

use crate::support::{assessed, bars, found, refused};

#[test]
fn what_is_wrong_is_named_by_its_field() {
    let at = |text: &str| {
        let error = refused(text);
        (error.at, error.problem.code())
    };
    let says = |at: &str, code: &'static str| (at.to_owned(), code);
    assert_eq!(at(&bars("").replace("73181542", "99999999")), says("processes[0].goods[0].cn", "unknown-good"));
    assert_eq!(
        at(&bars("").replace("tonnes = 100", "tonnes = 0")),
        says("processes[0].goods[0].tonnes", "not-positive")
    );
    assert_eq!(at(&bars("").replace("2026", "2040")), says("year", "too-late"));
    assert_eq!(at(&bars("").replace("2026", "2025")), says("year", "too-early"));
    assert_eq!(
        at(&bars("").replace("cn = \"73181542\"", "cn = \"72071114\"")),
        says("processes[0].goods[0].route", "route-needed")
    );
    let stream = |more: &str| bars(&format!("[[streams]]\nname = \"s\"\nmethod = \"combustion\"\n{more}"));
    assert_eq!(at(&stream("")), says("streams[0].amount", "needed"));
    assert_eq!(at(&stream("amount = 1\nncv = 40\n")), says("streams[0].ef", "needed"));
    assert_eq!(at(&stream("amount = -1\nncv = 40\nef = 70\n")), says("streams[0].amount", "negative"));
    assert_eq!(refused(&stream("amount = -1.50\nncv = 40\nef = 70\n")).problem.detail(), "-1.5");
    assert_eq!(at(&stream("amount = 1\nncv = 0\nef = 70\n")), says("streams[0].ncv", "not-positive"));
    assert_eq!(at(&stream("amount = 1\nfactor = \"phlogiston\"\n")), says("streams[0].factor", "unknown-factor"));
    let burnt = "amount = 1\nncv = 40\nef = 70\n";
    assert_eq!(at(&stream(&format!("{burnt}oxidation = 2\n"))), says("streams[0].oxidation", "not-a-share"));
    assert_eq!(at(&stream(&format!("{burnt}process = \"x\"\n"))), says("streams[0].process", "unknown-name"));
    assert_eq!(at(&stream(&format!("{burnt}shares = {{ p = 0.9 }}\n"))), says("streams[0].shares", "sum-not-one"));
    let both = format!("{burnt}process = \"p\"\nmeters = {{ p = 1 }}\n");
    assert_eq!(at(&stream(&both)), says("streams[0]", "one-of"));
    let huge = "amount = 999999999999999\nncv = 999999999999999\nef = 999999999999999\n";
    assert_eq!(at(&stream(huge)), says("streams[0]", "out-of-range"));
    let itself = bars("precursors = [{ from = \"p\", tonnes = 100 }]\n");
    assert_eq!(at(&itself), says("processes", "loop"));
}

#[test]
fn a_factor_that_is_none_is_told_the_names_near_to_it() {
    let near = |name: &str| {
        let text = format!("[[streams]]\nname = \"s\"\nmethod = \"combustion\"\namount = 1\nfactor = \"{name}\"\n");
        let problem = refused(&bars(&text)).problem;
        assert_eq!(problem.code(), "near-factor", "{name}");
        problem.detail()
    };
    assert_eq!(near("anthracit"), "anthracit → anthracite");
    assert_eq!(near("Natural Gas"), "Natural Gas → natural_gas, natural_gas_liquids");
    assert!(near("diesel").contains("gas_diesel_oil"));
    // No factor of another kind is offered.
    assert!(!near("oxygen gas").contains("co2_per_carbon"));
}

#[test]
fn a_plant_older_than_its_row_is_told_the_year() {
    let chp = |fuel: &str, built: i16| {
        refused(&bars(&format!(
            "[[energy_units]]\nid = \"c\"\nkind = \"chp\"\nheat_tj = 50\nelectricity_mwh = 8000\n\
             reference = {{ fuel = \"{fuel}\", built = {built}, heat_form = \"hot_water\" }}\n\
             [[streams]]\nname = \"s\"\nmethod = \"combustion\"\namount = 100\nin_tj = true\nef = 70\nprocess = \"c\"\n"
        )))
    };
    let old = chp("o14", 2010);
    assert_eq!((old.at.as_str(), old.problem), ("energy_units[0].reference.built", Problem::BuiltBefore(2016)));
    let unknown = chp("gaz", 2020);
    assert_eq!(unknown.at, "energy_units[0].reference.fuel");
    assert!(unknown.problem.detail().contains("o14"), "{}", unknown.problem);
}

#[test]
fn units_that_cannot_be_are_asked_about() {
    let stream = |carbon: &str| {
        assessed(&bars(&format!(
            "[[streams]]\nname = \"s\"\nmethod = \"mass_balance\"\namount = 1\ncarbon = {carbon}\n"
        )))
    };
    assert!(found(&stream("5"), "carbon-above-mass"));
    assert!(!found(&stream("0.9"), "carbon-above-mass"));
}

/// As the nomenclature prints them.
#[test]
fn codes_are_read_with_what_parts_their_digits() {
    for code in ["7318 15 42", "7318.15.42", "7318\u{a0}15\u{a0}42"] {
        assert_eq!(assessed(&bars("").replace("73181542", code)).goods[0].cn, "73181542", "{code}");
    }
    assert_eq!(
        refused(&bars("").replace("73181542", "7318 15 4x")).problem,
        Problem::UnknownGood("7318 15 4x".to_owned())
    );
}
