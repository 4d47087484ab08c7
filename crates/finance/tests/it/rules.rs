use std::collections::{BTreeMap, BTreeSet};

use finance::{Outcome, State};

use super::{embedded, situation, table, today};

fn outcome(word: &str) -> Outcome {
    match word {
        "pass" => Outcome::Pass,
        "fail" => Outcome::Fail,
        "unknown" => Outcome::Unknown,
        "to_verify" => Outcome::ToVerify,
        other => panic!("`{other}` is no outcome"),
    }
}

#[test]
fn each_rule_answers_each_of_its_cases() {
    let catalogue = embedded();
    for case in table(include_str!("../data/rules.csv")) {
        let [rule, expected, answers] = case.as_slice() else { panic!("{case:?}") };
        let found = catalogue.programmes.iter().flat_map(|programme| &programme.rules).find(|found| found.id == *rule);
        let found = found.unwrap_or_else(|| panic!("there is no rule `{rule}`"));
        let facts = situation(&catalogue, answers).facts(&catalogue, today());
        assert_eq!(found.outcome(&facts), outcome(expected), "{rule}: {answers}");
    }
}

#[test]
fn no_rule_is_without_its_three_cases() {
    let mut cases: BTreeMap<String, BTreeSet<String>> = BTreeMap::new();
    for case in table(include_str!("../data/rules.csv")) {
        cases.entry(case[0].clone()).or_default().insert(case[1].clone());
    }
    for rule in embedded().programmes.iter().flat_map(|programme| &programme.rules) {
        let have = cases.get(&rule.id).cloned().unwrap_or_default();
        // A criterion in words is for the operator to settle: it is neither met nor failed.
        let needed = if rule.condition.is_some() { vec!["pass", "fail", "unknown"] } else { vec!["to_verify"] };
        for case in needed {
            assert!(have.contains(case), "`{}` has no case in which it says {case}", rule.id);
        }
        assert!(rule.condition.is_some() || !have.contains("fail"), "{}", rule.id);
    }
}

#[test]
fn first_and_last_days_are_within() {
    let catalogue = embedded();
    let cases = table(include_str!("../data/days.csv"));
    for case in &cases {
        let state = match case[2].as_str() {
            "open" => State::Open,
            "closed" => State::Closed,
            _ => State::Unknown,
        };
        let programme = catalogue.programme(&case[0]).unwrap();
        assert_eq!(programme.state(case[1].parse().unwrap()), state, "{case:?}");
    }
    // Each day that the catalogue names is the day of a case, and so is the one on its other side.
    for programme in &catalogue.programmes {
        for claim in &programme.claims {
            let other = |day: calendar::Date, later: bool| {
                if later { day.tomorrow().unwrap() } else { day.yesterday().unwrap() }
            };
            let days = claim.valid_from.map(|day| [day, other(day, false)]);
            let days = days.into_iter().chain(claim.valid_to.map(|day| [day, other(day, true)])).flatten();
            for day in days {
                let known = cases.iter().any(|case| case[0] == programme.id && case[1] == day.to_string());
                assert!(known, "{}: {day} has no case", claim.id);
            }
        }
    }
}
