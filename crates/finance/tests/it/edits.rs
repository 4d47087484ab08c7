use finance::{Catalogue, Cells, ConflictKind, Edit, Field, State, stale};

use super::{embedded, of, today};

const CLAIM: &str = "tpme-charte/grant_total_max";

fn cells(catalogue: &Catalogue, claim: &str) -> Cells {
    let programme = claim.split('/').next().unwrap();
    catalogue.programme(programme).unwrap().claim(claim).unwrap().cells(programme)
}

fn with(cells: &Cells, changes: &[(&str, &str)]) -> Cells {
    let mut cells = cells.clone();
    cells.extend(changes.iter().map(|(column, text)| ((*column).to_owned(), (*text).to_owned())));
    cells
}

fn edit(claim: &str, cells: Option<Cells>, base: Option<Cells>) -> Edit {
    let programme = claim.split('/').next().unwrap().to_owned();
    Edit { programme, claim: claim.to_owned(), cells, base }
}

/// What is written of a claim reads as the claim: conditions and numbers are none the worse for it.
#[test]
fn every_claim_of_the_catalogue_is_written_and_read_again() {
    let catalogue = embedded();
    for programme in &catalogue.programmes {
        for claim in &programme.claims {
            let dated = with(
                &claim.cells(&programme.id),
                &[("date", if claim.date.is_empty() { "2026" } else { &claim.date })],
            );
            let read =
                catalogue.read_claim(&programme.id, &dated).unwrap_or_else(|error| panic!("{}: {error}", claim.id));
            assert_eq!(finance::Claim { date: claim.date.clone(), ..read }, *claim);
        }
    }
}

#[test]
fn an_edit_is_held_to_what_the_catalogue_is_held_to() {
    let catalogue = embedded();
    let sound = cells(&catalogue, "tpme-charte/grant/territorial");
    assert!(catalogue.read_claim("tpme-charte", &sound).is_ok());
    for (column, text) in [
        ("field", "weather"),
        ("value", "ten"),
        ("value", "-1"),
        ("value", "101"),
        ("unit", ""),
        ("unit", "USD"),
        ("of", "the moon"),
        ("part", "weather"),
        ("when", "weather = good"),
        ("when", "weather in good"),
        ("when", "province_category in D"),
        ("when", "sector > 5"),
        ("when", "exporter in maybe"),
        ("valid_from", "tomorrow"),
        ("source", " "),
        ("date", ""),
        ("date", "soon"),
        ("date", "2026-13"),
        ("seen", ""),
        ("seen", "2026-02-30"),
        ("confidence", "sure"),
        ("supersedes", "tpme-charte/nothing"),
        ("supersedes", "tpme-charte/grant/territorial"),
        ("review_by", "2020-01-01"),
        ("id", ""),
    ] {
        let error = catalogue.read_claim("tpme-charte", &with(&sound, &[(column, text)]));
        assert_eq!(error.map(|claim| claim.id).map_err(|error| error.column), Err(Some(column)), "{column} = {text}");
    }
    let days = with(&sound, &[("valid_from", "2027-02-01"), ("valid_to", "2027-01-31")]);
    assert_eq!(catalogue.read_claim("tpme-charte", &days).unwrap_err().column, Some("valid_to"));
    let state = with(&cells(&catalogue, "tpme-charte/state"), &[("value", "perhaps")]);
    assert_eq!(catalogue.read_claim("tpme-charte", &state).unwrap_err().column, Some("value"));
    assert_eq!(catalogue.read_claim("nothing", &sound).unwrap_err().column, Some("programme"));
}

#[test]
fn edits_lie_over_the_catalogue_and_leave_it_as_it_is() {
    let catalogue = embedded();
    let base = cells(&catalogue, CLAIM);
    let new =
        with(&base, &[("id", "tpme-charte/interest/edit-3"), ("field", "interest"), ("value", "2.75"), ("of", "")]);
    let edits = [
        edit(CLAIM, Some(with(&base, &[("value", "25")])), Some(base.clone())),
        edit("fodep/state", None, Some(cells(&catalogue, "fodep/state"))),
        edit("tpme-charte/interest/edit-3", Some(new), None),
    ];
    let (edited, conflicts) = catalogue.with_edits(&edits);
    assert_eq!((conflicts, catalogue.clone()), (vec![], embedded()));
    let tpme = edited.programme("tpme-charte").unwrap();
    assert_eq!(tpme.claim(CLAIM).unwrap().number(), Some(of("25")));
    assert_eq!(tpme.about(Field::Interest).next().unwrap().number(), Some(of("2.75")));
    assert_eq!(edited.programme("fodep").unwrap().state(today()), State::Unknown);
    assert_eq!(catalogue.with_edits(&[]), (embedded(), vec![]));
}

/// Nothing that somebody wrote is lost when the catalogue becomes another: it is said.
#[test]
fn a_newer_catalogue_contradicts_and_loses_nothing() {
    let old = embedded();
    let base = cells(&old, CLAIM);
    let held = |edited: &Catalogue| edited.programme("tpme-charte").and_then(|one| one.claim(CLAIM)?.number());
    let wrote = edit(CLAIM, Some(with(&base, &[("value", "25")])), Some(base.clone()));
    let kinds = |newer: &Catalogue, edit: &Edit| {
        let (edited, conflicts) = newer.with_edits(std::slice::from_ref(edit));
        let kinds: Vec<_> = conflicts.iter().map(|conflict| conflict.kind).collect();
        (held(&edited), kinds)
    };
    let mut newer = old.clone();
    let change = |catalogue: &mut Catalogue, change: &dyn Fn(&mut Vec<finance::Claim>)| {
        change(&mut catalogue.programmes.iter_mut().find(|one| one.id == "tpme-charte").unwrap().claims);
    };
    change(&mut newer, &|claims| {
        claims.iter_mut().find(|claim| claim.id == CLAIM).unwrap().value = finance::Value::Number(of("28"));
    });
    assert_eq!(kinds(&newer, &wrote), (Some(of("25")), vec![ConflictKind::Changed]));
    change(&mut newer, &|claims| claims.retain(|claim| claim.id != CLAIM));
    assert_eq!(kinds(&newer, &wrote), (Some(of("25")), vec![ConflictKind::Gone]));
    newer.programmes.retain(|programme| programme.id != "tpme-charte");
    assert_eq!(kinds(&newer, &wrote), (None, vec![ConflictKind::NoProgramme]));
    // The catalogue has by now what was added by hand.
    assert_eq!(kinds(&old, &edit(CLAIM, Some(base.clone()), None)), (Some(of("30")), vec![ConflictKind::Changed]));
    let odd = edit(CLAIM, Some(with(&base, &[("unit", "shells")])), Some(base));
    assert_eq!(kinds(&old, &odd), (Some(of("30")), vec![ConflictKind::Unreadable]));
}

#[test]
fn a_claim_that_was_read_again_is_not_stale() {
    let catalogue = embedded();
    let later = "2027-06-01".parse().unwrap();
    let base = cells(&catalogue, CLAIM);
    let read = with(&base, &[("seen", "2027-05-31"), ("review_by", "2027-11-30")]);
    let (edited, _) = catalogue.with_edits(&[edit(CLAIM, Some(read), Some(base))]);
    let is_stale = |catalogue: &Catalogue| stale(catalogue, later).iter().any(|stale| stale.claim == CLAIM);
    assert!(is_stale(&catalogue) && !is_stale(&edited));
}
