use pact::{Part, ProductFootprint, VIOLATIONS_MAX, findings, read, read_value};
use proptest::prelude::*;
use serde::Deserialize;
use serde_json::{Map, Value, json};

use crate::{complete, footprint, with, without_nulls};

#[derive(Deserialize)]
struct Case {
    name: String,
    set: Map<String, Value>,
    #[serde(default)]
    violations: Vec<(String, String)>,
    #[serde(default)]
    findings: Vec<(String, String)>,
}

#[test]
fn what_the_schema_refuses_is_refused_with_its_paths_and_nothing_else_is() {
    let cases: Vec<Case> = serde_json::from_str(include_str!("cases/violations.json")).expect("cases");
    assert!(cases.len() > 50);
    for Case { name, set, violations, .. } in cases {
        let found = match read_value::<ProductFootprint>(&with(&set)) {
            Ok(_) => Vec::new(),
            Err(refusal) => {
                refusal.violations.into_iter().map(|found| (found.path, found.wrong.key().to_owned())).collect()
            }
        };
        assert_eq!(found, violations, "{name}");
    }
}

#[test]
fn what_people_should_look_at_is_found_and_nothing_else_is() {
    let cases: Vec<Case> = serde_json::from_str(include_str!("cases/findings.json")).expect("cases");
    assert!(cases.len() > 40);
    for Case { name, set, findings: expected, .. } in cases {
        let found = findings(&footprint(Value::Object(set)));
        let found: Vec<_> = found.into_iter().map(|found| (found.path.clone(), found.key().to_owned())).collect();
        assert_eq!(found, expected, "{name}");
    }
}

#[test]
fn every_member_of_the_specification_is_in_the_complete_footprint() {
    let value = complete();
    let missing = |object: &Value, members: &[&str]| -> Vec<String> {
        members.iter().filter(|name| object.get(**name).is_none()).map(|name| (*name).to_owned()).collect()
    };
    assert!(missing(&value, ProductFootprint::MEMBERS).is_empty());
    // A place is given once; the two others are in the cases.
    let places = ["geographyRegionOrSubregion", "geographyCountrySubdivision"];
    assert_eq!(missing(&value["pcf"], pact::CarbonFootprint::MEMBERS), places);
    let count = value["pcf"].as_object().map(Map::len);
    assert_eq!(count, Some(pact::CarbonFootprint::MEMBERS.len() - 2));
}

#[test]
fn a_message_that_is_no_json_or_no_object_is_refused_as_such() {
    for bytes in [&b"{"[..], b"", b"\xff", b"{\"id\":}"] {
        let refusal = read::<ProductFootprint>(bytes).expect_err("no JSON");
        assert_eq!(refusal.to_string(), "the message is not valid JSON");
    }
    assert!(read::<ProductFootprint>(b"[]").expect_err("a list").to_string().contains("must be an object"));
}

#[test]
fn a_hostile_message_makes_no_long_answer() {
    let bad: Vec<Value> = (0..10_000).map(|number| json!(number)).collect();
    let refusal = read_value::<ProductFootprint>(&with(json!({ "productIds": bad }).as_object().expect("members")));
    let refusal = refusal.expect_err("numbers are no URNs");
    assert_eq!(refusal.violations.len(), VIOLATIONS_MAX);
    assert!(refusal.to_string().ends_with("; and 95 more"), "{refusal}");
    let deep = "[".repeat(100_000);
    assert!(read::<ProductFootprint>(deep.as_bytes()).is_err());
}

#[test]
fn serde_reads_and_writes_the_same() {
    let read: ProductFootprint = serde_json::from_value(complete()).expect("a footprint");
    assert_eq!(serde_json::to_value(&read).expect("JSON"), complete());
    let error = serde_json::from_value::<ProductFootprint>(json!({})).expect_err("nothing");
    assert!(error.to_string().starts_with("id is required"), "{error}");
}

/// Any decimal in plain notation, with zeros and signs where they may stand.
fn decimal() -> impl Strategy<Value = String> {
    "[+-]?[0-9]{1,40}(\\.[0-9]{1,40})?"
}

proptest! {
    #[test]
    fn what_is_read_is_written_word_for_word(
        excluding in decimal(),
        mass in decimal(),
        fossil in "\\+?[0-9]{1,20}(\\.[0-9]{1,20})?",
        uptake in "-[0-9]{1,20}(\\.[0-9]{1,20})?",
        words in ".{0,40}",
        unknown in "[a-z]{1,8}_",
        fraction in "[0-9]{1,12}",
        gone in proptest::collection::hash_set(0..pact::CarbonFootprint::MEMBERS.len(), 0..20),
    ) {
        let set = json!({
            "pcf.pcfExcludingBiogenicUptake": excluding,
            "pcf.productMassPerDeclaredUnit": mass,
            "pcf.fossilGhgEmissions": fossil,
            "pcf.biogenicCO2Uptake": uptake,
            "productDescription": words,
            "created": format!("2026-02-10T09:30:00.{fraction}-03:30"),
        });
        let mut value = with(set.as_object().expect("members"));
        value[&unknown] = json!({ "a": [1, -2.5, "x"] });
        for name in gone.into_iter().filter_map(|index| pact::CarbonFootprint::MEMBERS.get(index)) {
            // What may be undefined: a null there is as good as nothing.
            let mut tried = value.clone();
            tried["pcf"][*name] = Value::Null;
            if read_value::<ProductFootprint>(&tried).is_ok() {
                value = tried;
            }
        }
        let read: ProductFootprint = read_value(&value).expect("a valid footprint");
        let written = read.write();
        prop_assert_eq!(&written, &without_nulls(&value));
        prop_assert_eq!(read_value::<ProductFootprint>(&written).expect("what we write"), read.clone());
        // People's rules never fail on what the schema accepts.
        let _ = findings(&read);
    }

    #[test]
    fn a_text_is_a_decimal_exactly_if_it_is_in_plain_notation(text in "[-+0-9.e]{0,8}") {
        // The schema's own expression, `^[+-]?\d+(\.\d+)?$`, spelled out.
        let unsigned = text.strip_prefix(['+', '-']).unwrap_or(&text);
        let parts: Vec<&str> = unsigned.split('.').collect();
        let digits = parts.iter().all(|part| !part.is_empty() && part.chars().all(|c| c.is_ascii_digit()));
        prop_assert_eq!(pact::Decimal::parse(&text).is_some(), digits && parts.len() <= 2);
    }
}
