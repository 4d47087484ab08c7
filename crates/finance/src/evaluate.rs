use calendar::Date;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::condition::Verdict;
use crate::{Catalogue, Effect, Facts, Programme, Rule, Situation, State};

/// What a rule says of a firm.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Outcome {
    /// It is met.
    Pass,
    /// It is not.
    Fail,
    /// An answer is missing: never a failure.
    Unknown,
    /// A criterion in words: never met by itself.
    ToVerify,
}

/// A rule and what it says.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, JsonSchema)]
pub struct RuleResult {
    /// Its identifier.
    pub rule: String,
    /// What follows from it.
    pub effect: Effect,
    /// What it says.
    pub outcome: Outcome,
    /// The attributes whose answers would tell.
    pub missing: Vec<String>,
}

/// How a programme stands for a firm.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Standing {
    /// Open, and every required rule is met.
    Eligible,
    /// No required rule fails, and some points are to be checked.
    Likely,
    /// A required rule fails.
    NotEligible,
    /// It takes no applications on that day.
    Closed,
}

/// A programme for a firm.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, JsonSchema)]
pub struct Match {
    /// Its identifier.
    pub programme: String,
    /// How it stands.
    pub standing: Standing,
    /// Whether it takes applications.
    pub state: State,
    /// Points to check: required rules that are unknown or to verify, and the state if no source tells it.
    pub points: usize,
    /// Required rules that fail.
    pub failed: Vec<String>,
    /// Every rule.
    pub rules: Vec<RuleResult>,
}

impl Rule {
    /// What it says of what is known. An exception that holds makes it met; one that is unknown leaves it unknown unless it
    /// is met without.
    pub fn outcome(&self, facts: &Facts) -> Outcome {
        let exception = if self.unless.0.is_empty() { Verdict::Fail } else { self.unless.verdict(facts) };
        let Some(condition) = &self.condition else {
            return if exception == Verdict::Pass { Outcome::Pass } else { Outcome::ToVerify };
        };
        match (condition.verdict(facts), exception) {
            (Verdict::Pass, _) | (_, Verdict::Pass) => Outcome::Pass,
            (Verdict::Fail, Verdict::Fail) => Outcome::Fail,
            _ => Outcome::Unknown,
        }
    }

    fn result(&self, facts: &Facts) -> RuleResult {
        let outcome = self.outcome(facts);
        let mut missing: Vec<String> = Vec::new();
        if outcome == Outcome::Unknown {
            let compared = self.condition.iter().map(|condition| condition.attribute.as_str());
            let compared = compared.filter(|attribute| facts.get(attribute).is_none());
            for attribute in compared.chain(self.unless.missing(facts)).flat_map(|attribute| facts.to_ask(attribute)) {
                if !missing.contains(&attribute) {
                    missing.push(attribute);
                }
            }
        }
        RuleResult { rule: self.id.clone(), effect: self.effect, outcome, missing }
    }
}

impl Programme {
    /// How it stands for what is known on a day.
    pub fn stands(&self, facts: &Facts, day: Date) -> Match {
        let state = self.state(day);
        let rules: Vec<RuleResult> = self.rules.iter().map(|rule| rule.result(facts)).collect();
        let required = || rules.iter().filter(|rule| rule.effect == Effect::Required);
        let failed: Vec<String> =
            required().filter(|rule| rule.outcome == Outcome::Fail).map(|rule| rule.rule.clone()).collect();
        let open = required().filter(|rule| matches!(rule.outcome, Outcome::Unknown | Outcome::ToVerify)).count();
        let points = open + usize::from(state == State::Unknown);
        let standing = match state {
            State::Closed => Standing::Closed,
            _ if !failed.is_empty() => Standing::NotEligible,
            _ if points > 0 => Standing::Likely,
            _ => Standing::Eligible,
        };
        Match { programme: self.id.clone(), standing, state, points, failed, rules }
    }
}

/// How each programme stands for a firm on a day: those it may have first, fewer points first, then as in the catalogue.
pub fn check(catalogue: &Catalogue, situation: &Situation, day: Date) -> Vec<Match> {
    let facts = situation.facts(catalogue, day);
    let mut matches: Vec<Match> = catalogue.programmes.iter().map(|programme| programme.stands(&facts, day)).collect();
    matches.sort_by_key(|found| (found.standing, found.points));
    matches
}
