use std::collections::BTreeSet;

use calendar::date;
use finance::{Field, Reading, Value, stale};

use super::{embedded, of, situation, today};

#[test]
fn programmes_have_rules_states_sources_and_three_names() {
    let catalogue = embedded();
    assert_eq!(catalogue.programmes.len(), 33);
    for programme in &catalogue.programmes {
        assert!(!programme.rules.is_empty(), "{}", programme.id);
        let states: Vec<_> = programme.about(Field::State).collect();
        assert!(
            !states.is_empty() && states.iter().all(|claim| !claim.date.is_empty()),
            "{}: no dated state",
            programme.id
        );
        for rule in &programme.rules {
            let words = [&rule.text.fr, &rule.text.ar, &rule.text.en];
            let full = words.iter().filter(|text| !text.is_empty()).count();
            assert_eq!(full, if rule.condition.is_none() { 3 } else { 0 }, "{}", rule.id);
        }
    }
}

#[test]
fn identifiers_occur_once_and_claims_supersede_what_is_there() {
    let catalogue = embedded();
    let mut seen = BTreeSet::new();
    for programme in &catalogue.programmes {
        for claim in &programme.claims {
            assert!(seen.insert(claim.id.clone()), "{} twice", claim.id);
            let there = |id: &String| programme.claims.iter().any(|other| other.id == *id);
            assert!(claim.supersedes.iter().all(there), "{}", claim.id);
            let share = matches!(claim.unit.as_str(), "%" | "points");
            assert!(!share || claim.number().is_some_and(|share| !of("100").is_below(share)), "{}", claim.id);
        }
        for rule in &programme.rules {
            assert!(seen.insert(rule.id.clone()), "{} twice", rule.id);
        }
    }
}

#[test]
fn every_word_that_a_rule_compares_can_be_answered() {
    let catalogue = embedded();
    for programme in &catalogue.programmes {
        let of_rules = programme.rules.iter().flat_map(|rule| rule.condition.iter().chain(&rule.unless.0));
        let of_claims = programme.claims.iter().flat_map(|claim| &claim.when.0);
        for condition in of_rules.chain(of_claims) {
            let attribute = catalogue.attribute(&condition.attribute).unwrap();
            if let finance::Test::In(words) | finance::Test::NotIn(words) = &condition.test {
                let known = |word: &String| match attribute.kind {
                    finance::Kind::YesNo => ["yes", "no"].contains(&word.as_str()),
                    _ => attribute.choices.iter().any(|choice| choice.value == *word),
                };
                assert!(words.iter().all(known), "{}: {words:?}", programme.id);
            }
        }
    }
}

#[test]
fn provinces_have_the_categories_that_were_published() {
    let catalogue = embedded();
    let count = |category: &str| catalogue.provinces.iter().filter(|province| province.category == category).count();
    assert_eq!((count("A"), count("B"), count("none")), (36, 24, 15));
    let deduced = catalogue.provinces.iter().filter(|province| province.evidence != "named").count();
    assert_eq!(deduced, 11);
}

#[test]
fn sources_that_disagree_are_both_kept() {
    let catalogue = embedded();
    let tpme = catalogue.programme("tpme-charte").unwrap();
    let facts = |ratio: &str| situation(&catalogue, &format!("jobs_per_mdh={ratio}")).facts(&catalogue, today());
    let said = |ratio: &str| -> Vec<Option<Value>> {
        let facts = facts(ratio);
        let readings = tpme.readings(Field::Grant, "job", &facts);
        readings
            .iter()
            .map(|(_, reading)| match reading {
                Reading::Applies(claim) => Some(claim.value.clone()),
                _ => None,
            })
            .collect()
    };
    let percent = |value: &str| Some(Value::Number(of(value)));
    assert_eq!(said("1.8"), [None, percent("5")]);
    assert_eq!(said("2.5"), [percent("5"), percent("5")]);
    assert_eq!(said("4"), [percent("5"), percent("7")]);
    assert_eq!(said("10.01"), [percent("10"), percent("10")]);
    assert!(matches!(
        tpme.readings(Field::Grant, "job", &situation(&catalogue, "").facts(&catalogue, today()))[0].1,
        Reading::Unknown(_)
    ));
}

#[test]
fn what_no_source_says_is_to_be_confirmed() {
    let catalogue = embedded();
    let to_confirm = |id: &str| catalogue.programme(id).unwrap().to_confirm();
    assert_eq!(to_confirm("tatwir-croissance-verte"), [Field::GrantTotalMax, Field::Paid]);
    assert_eq!(to_confirm("damane-tasdir"), [Field::Guarantee, Field::GuaranteeMax]);
    assert_eq!(to_confirm("damane-istitmar"), []);
}

#[test]
fn claims_are_looked_at_again_in_time() {
    let catalogue = embedded();
    assert_eq!(stale(&catalogue, date(2027, 5, 20)), []);
    let all: usize = catalogue.programmes.iter().map(|programme| programme.current().count()).sum();
    assert_eq!(stale(&catalogue, date(2027, 5, 21)).len(), all);
}
