use calendar::Date;
use money::Exact;
use schemars::JsonSchema;
use serde::Serialize;

use crate::{Catalogue, Effect, Outcome, Situation, Standing, check};

/// A question to ask.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, JsonSchema)]
pub struct Question {
    /// The attribute that is asked.
    pub attribute: String,
    /// What its answer is expected to decide, in programmes.
    pub settles: Exact,
    /// Programmes that its answer concerns.
    pub programmes: Vec<String>,
}

/// The questions whose answers would tell more, the one that is expected to settle most programmes first; none once no
/// answer would.
///
/// A programme that may still be had is settled as its unknown required rules are answered. Each of them is an equal part of
/// it, and of a rule that needs several answers each is an equal part: `Σ over programmes, over rules, 1 / (unknown rules ×
/// missing answers)`. Equals are in the order of the catalogue.
pub fn questions(catalogue: &Catalogue, situation: &Situation, day: Date) -> Vec<Question> {
    let undecided: Vec<_> = check(catalogue, situation, day)
        .into_iter()
        .filter(|found| found.standing == Standing::Likely)
        .map(|found| {
            let unknown = |rule: &crate::RuleResult| {
                rule.effect == Effect::Required && rule.outcome == Outcome::Unknown && !rule.missing.is_empty()
            };
            let rules: Vec<Vec<String>> = found.rules.into_iter().filter(unknown).map(|rule| rule.missing).collect();
            (found.programme, rules)
        })
        .collect();
    let count = |items: usize| Exact::from(i64::try_from(items).unwrap_or(i64::MAX));
    let mut questions: Vec<Question> = Vec::new();
    for attribute in &catalogue.attributes {
        let mut question = Question { attribute: attribute.code.clone(), settles: Exact::ZERO, programmes: Vec::new() };
        for (programme, rules) in &undecided {
            let asked = rules.iter().filter(|missing| missing.contains(&attribute.code));
            let share: Exact = asked.map(|missing| Exact::ONE / count(rules.len() * missing.len())).sum();
            if share.is_positive() {
                question.settles = question.settles + share;
                question.programmes.push(programme.clone());
            }
        }
        if !question.programmes.is_empty() {
            let before = questions.iter().position(|known| known.settles.is_below(question.settles));
            questions.insert(before.unwrap_or(questions.len()), question);
        }
    }
    questions
}

/// The first of [`questions`].
pub fn next_question(catalogue: &Catalogue, situation: &Situation, day: Date) -> Option<Question> {
    questions(catalogue, situation, day).into_iter().next()
}
