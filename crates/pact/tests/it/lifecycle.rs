use pact::lifecycle::{Change, Fault, SuccessionError, change, deprecate, faults, succeed};
use pact::{FootprintId, Moment, ProductFootprint, Status, findings};
use serde_json::{Value, json};

use crate::footprint;

fn id(number: u8) -> FootprintId {
    FootprintId::parse(&format!("5b1d7c1e-0d5a-4f0e-9a35-6c0f2b8e1d{number:02}")).expect("an id")
}

fn later() -> Moment {
    Moment::parse("2026-05-01T00:00:00Z").expect("a time")
}

#[test]
fn the_one_change_is_that_it_becomes_deprecated() {
    let old = footprint(json!({}));
    let gone = deprecate(&old);
    assert_eq!(change(&old, &old), Change::None);
    assert_eq!(change(&old, &gone), Change::Deprecated);
    assert_eq!(change(&gone, &gone), Change::None);
    assert_eq!(change(&gone, &old), Change::Forbidden(vec!["status".to_owned()]));
    let changes: Vec<(Value, Vec<&str>)> = vec![
        (json!({ "pcf.fossilGhgEmissions": "5.200" }), vec!["pcf.fossilGhgEmissions"]),
        (json!({ "comment": null }), vec!["comment"]),
        (json!({ "inconnu": 1 }), vec!["inconnu"]),
        (json!({ "pcf.dqi.temporalDQR": "4", "companyName": "Autre" }), vec!["companyName", "pcf.dqi.temporalDQR"]),
        (json!({ "status": "Deprecated", "companyName": "Autre" }), vec!["companyName"]),
        (json!({ "id": "5b1d7c1e-0d5a-4f0e-9a35-6c0f2b8e1a02" }), vec!["id"]),
    ];
    for (set, paths) in changes {
        let paths = paths.into_iter().map(str::to_owned).collect();
        assert_eq!(change(&old, &footprint(set.clone())), Change::Forbidden(paths), "{set}");
    }
}

#[test]
fn a_new_footprint_names_the_whole_line_of_those_that_it_replaces() {
    let first = footprint(json!({ "id": id(1).to_string(), "precedingPfIds": null }));
    let draft = footprint(json!({ "comment": "Facteur mis à jour" }));
    let (first, second) = succeed(&first, &draft, id(2), later()).expect("a successor");
    let (second, third) = succeed(&second, &draft, id(3), later()).expect("a successor");
    let line = |one: &ProductFootprint| one.preceding_pf_ids.as_deref().unwrap_or_default().to_vec();
    assert_eq!((line(&first), line(&second), line(&third)), (vec![], vec![id(1)], vec![id(1), id(2)]));
    assert_eq!([first.status, second.status, third.status], [Status::Deprecated, Status::Deprecated, Status::Active]);
    assert_eq!((third.id.clone(), third.created.clone()), (id(3), later()));
    assert_eq!(third.comment.as_ref().map(|words| words.as_str()), Some("Facteur mis à jour"));
    assert!(faults(&[first.clone(), second.clone(), third.clone()]).is_empty());
    assert!(findings(&third).is_empty());
    assert_eq!(succeed(&second, &draft, id(4), later()), Err(SuccessionError::Deprecated));
    for taken in [id(1), id(2), id(3)] {
        assert_eq!(succeed(&third, &draft, taken, later()), Err(SuccessionError::NotNew));
    }
}

#[test]
fn what_does_not_fit_in_a_line_is_found() {
    let one = |number: u8, status: &str, before: &[u8]| {
        let before: Vec<String> = before.iter().map(|number| id(*number).to_string()).collect();
        let before = if before.is_empty() { Value::Null } else { json!(before) };
        footprint(json!({ "id": id(number).to_string(), "status": status, "precedingPfIds": before }))
    };
    // What came before need not be there.
    assert!(faults(&[one(2, "Active", &[1])]).is_empty());
    assert_eq!(faults(&[one(1, "Active", &[]), one(2, "Active", &[1])]), [Fault::StillActive(id(1))]);
    let forked = [one(1, "Deprecated", &[]), one(2, "Active", &[1]), one(3, "Active", &[1])];
    assert_eq!(faults(&forked), [Fault::Forked(id(1))]);
    let circle = [one(1, "Deprecated", &[2]), one(2, "Deprecated", &[1]), one(3, "Active", &[2])];
    assert_eq!(faults(&circle), [Fault::Circle(id(1)), Fault::Circle(id(2))]);
    assert_eq!(faults(&[one(1, "Active", &[1])]), [Fault::Circle(id(1))]);
}
