use finance::{Kind, Outcome, Situation, check};
use proptest::prelude::*;

use super::{embedded, today};

/// Unknown rules of all programmes.
fn unknown(catalogue: &finance::Catalogue, situation: &Situation) -> usize {
    let rules = check(catalogue, situation, today()).into_iter().flat_map(|found| found.rules);
    rules.filter(|rule| rule.outcome == Outcome::Unknown).count()
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(200))]
    #[test]
    fn an_answer_never_raises_the_number_of_unknowns(seeds in prop::collection::vec((any::<prop::sample::Index>(), any::<u32>()), 1..36)) {
        let catalogue = embedded();
        let mut answers: Vec<(String, String)> = Vec::new();
        let mut before = unknown(&catalogue, &Situation::default());
        for (index, seed) in seeds {
            let attribute = &catalogue.attributes[index.index(catalogue.attributes.len())];
            if answers.iter().any(|(code, _)| *code == attribute.code) {
                continue;
            }
            let answer = match attribute.kind {
                Kind::Number => (seed % 300_000_000).to_string(),
                Kind::YesNo => ["yes", "no"][seed as usize % 2].to_owned(),
                Kind::Date => format!("20{:02}-{:02}-15", seed % 30, seed % 12 + 1),
                Kind::Choice => attribute.choices[seed as usize % attribute.choices.len()].value.clone(),
            };
            answers.push((attribute.code.clone(), answer));
            let pairs = answers.iter().map(|(code, answer)| (code.as_str(), answer.as_str()));
            // What follows from other answers cannot be answered beside them.
            let Ok(situation) = Situation::read(&catalogue, pairs) else {
                answers.pop();
                continue;
            };
            let after = unknown(&catalogue, &situation);
            prop_assert!(after <= before, "{:?}: {} then {}", answers, before, after);
            before = after;
        }
    }
}
