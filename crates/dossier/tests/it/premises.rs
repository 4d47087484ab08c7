//! Figures that follow from false premises are found, though each follows.

use calendar::{Period, date};
use dossier::content::{Knowledge, Sections, attach, recompute};
use dossier::sign::Edition;
use factors::StepKind;
use measure::{Inventory, compute, line_emissions};

use crate::world::{key, knowledge, measured};

/// Where a dossier of an inventory differs from what is computed again.
fn places(inventory: &Inventory) -> Vec<String> {
    let parts = attach(inventory, Sections::default(), Edition::Buyer, &key(), knowledge()).expect("attachments");
    let found = recompute(Edition::Buyer, &parts, Knowledge { threads: 1, ..knowledge() });
    found.into_iter().map(|difference| difference.place).collect()
}

/// Lines and totals as they follow from the account.
fn follow(inventory: &mut Inventory) {
    let account = &mut inventory.account;
    for line in &mut account.lines {
        let composition = &account.factors[line.factor].factor.composition;
        line.emissions = line_emissions(&line.calculation, composition, &account.potentials, account.gwp);
    }
    inventory.results = compute(account, 1);
}

#[test]
fn a_year_holds_its_days() {
    let mut inventory = measured(20);
    inventory.account.period = Period::new(date(1, 1, 1), date(9999, 12, 31)).expect("a period");
    assert!(places(&inventory)[0].starts_with("account.period"));
    let mut inventory = measured(20);
    inventory.account.lines[0].period = Period::new(date(1, 1, 1), date(9999, 12, 31)).expect("a period");
    assert!(places(&inventory)[0].ends_with(".period"));
    let mut inventory = measured(20);
    inventory.firm.reporting.year = 9999;
    assert_eq!(places(&inventory), ["firm.reporting"]);
}

#[test]
fn potentials_are_those_of_the_catalogue() {
    let mut inventory = measured(20);
    let account = &mut inventory.account;
    let gas = account.potentials.gases().next().expect("a gas").clone();
    let potential = account.potentials.of(&gas, account.gwp).expect("a potential");
    account.potentials.insert(gas.clone(), account.gwp, potential / 100.0);
    follow(&mut inventory);
    let place = format!("account.potentials.{gas}");
    assert!(places(&inventory).iter().any(|found| found.starts_with(&place)), "{:?}", places(&inventory));
}

#[test]
fn definitions_are_those_of_the_units() {
    let mut inventory = measured(60);
    let steps = inventory.account.lines.iter_mut().flat_map(|line| &mut line.calculation.steps);
    for step in steps.filter(|step| step.kind == StepKind::Definition) {
        step.factor /= 10.0;
    }
    follow(&mut inventory);
    assert!(places(&inventory)[0].ends_with(".calculation"), "{:?}", places(&inventory));
    // A factor of another unit.
    let mut inventory = measured(20);
    let line = &mut inventory.account.lines[0];
    line.calculation.unit = "h".to_owned();
    line.calculation.steps.clear();
    follow(&mut inventory);
    assert!(places(&inventory)[0].ends_with(".calculation"), "{:?}", places(&inventory));
}

#[test]
fn errors_are_those_of_the_factors() {
    let mut inventory = measured(20);
    inventory.account.factors[0].gsd2 = 1.0001;
    follow(&mut inventory);
    assert!(places(&inventory)[0].starts_with("account.factors."), "{:?}", places(&inventory));
}

#[test]
fn an_attachment_says_nothing_twice_and_nothing_else() {
    let honest = attach(&measured(20), Sections::default(), Edition::Buyer, &key(), knowledge()).expect("attachments");
    assert_eq!(recompute(Edition::Buyer, &honest, knowledge()), []);
    for (name, added) in [
        ("inventory.json", r#"{"results":{},"#),
        ("inventory.json", r#"{"verified_by":"Exemple","#),
        ("factors.json", r#"{"verified_by":"Exemple","#),
        ("evidence.json", r#"{"documents":[],"#),
        ("inventory.json", "{ "),
    ] {
        let mut parts = honest.clone();
        let text = String::from_utf8(parts[name].clone()).expect("JSON");
        parts.insert(name.to_owned(), text.replacen('{', added, 1).into_bytes());
        let found = recompute(Edition::Buyer, &parts, knowledge());
        assert_eq!(found.first().map(|one| one.place.as_str()), Some("attachments"), "{name}: {added}");
    }
}
