use money::Exact;
use schemars::JsonSchema;
use serde::Serialize;

use crate::{Answer, Facts};

/// What is known of a condition.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Verdict {
    /// It holds.
    Pass,
    /// It does not.
    Fail,
    /// An answer is missing.
    Unknown,
}

/// A comparison of one attribute.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, JsonSchema)]
pub struct Condition {
    /// The attribute.
    pub attribute: String,
    /// What it is compared with.
    pub test: Test,
}

/// The closed set of comparisons.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Test {
    /// One of these words; of `yes` and `no`, exactly one.
    In(Vec<String>),
    /// None of these words.
    NotIn(Vec<String>),
    /// At least.
    AtLeast(Exact),
    /// Above.
    Above(Exact),
    /// At most.
    AtMost(Exact),
    /// Below.
    Below(Exact),
    /// At least the first and at most the second.
    Between(Exact, Exact),
}

/// Conditions that must all hold; none at all always holds.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, JsonSchema)]
pub struct Conditions(pub Vec<Condition>);

impl Condition {
    /// A condition from its three cells: `turnover_mad`, `between`, `1000000..200000000`.
    pub fn read(attribute: &str, operator: &str, value: &str) -> Option<Self> {
        let words = || -> Option<Vec<String>> {
            let words: Vec<String> = value.split('|').map(str::to_owned).collect();
            words.iter().all(|word| !word.is_empty()).then_some(words)
        };
        let test = match operator {
            "is" if matches!(value, "yes" | "no") => Test::In(vec![value.to_owned()]),
            "in" => Test::In(words()?),
            "not_in" => Test::NotIn(words()?),
            ">=" => Test::AtLeast(Exact::read(value)?),
            ">" => Test::Above(Exact::read(value)?),
            "<=" => Test::AtMost(Exact::read(value)?),
            "<" => Test::Below(Exact::read(value)?),
            "between" => {
                let (low, high) = value.split_once("..")?;
                Test::Between(Exact::read(low)?, Exact::read(high)?)
            }
            _ => return None,
        };
        Some(Condition { attribute: attribute.to_owned(), test })
    }

    /// Whether it holds for what is known.
    pub fn verdict(&self, facts: &Facts) -> Verdict {
        match facts.get(&self.attribute).and_then(|answer| self.test.holds(answer)) {
            Some(true) => Verdict::Pass,
            Some(false) => Verdict::Fail,
            None => Verdict::Unknown,
        }
    }
}

impl Test {
    /// `None` if the answer is of another kind, which [`crate::Situation::read`] excludes.
    fn holds(&self, answer: &Answer) -> Option<bool> {
        match (self, answer) {
            (Test::In(words), Answer::Word(word)) => Some(words.contains(word)),
            (Test::NotIn(words), Answer::Word(word)) => Some(!words.contains(word)),
            (Test::AtLeast(bound), Answer::Number(number)) => Some(!number.is_below(*bound)),
            (Test::Above(bound), Answer::Number(number)) => Some(bound.is_below(*number)),
            (Test::AtMost(bound), Answer::Number(number)) => Some(!bound.is_below(*number)),
            (Test::Below(bound), Answer::Number(number)) => Some(number.is_below(*bound)),
            (Test::Between(low, high), Answer::Number(number)) => {
                Some(!number.is_below(*low) && !high.is_below(*number))
            }
            _ => None,
        }
    }
}

impl Conditions {
    /// Conditions as they are written: `jobs_per_mdh > 5 & jobs_per_mdh <= 10`.
    pub fn read(text: &str) -> Option<Self> {
        let one = |text: &str| {
            let mut parts = text.splitn(3, ' ');
            Condition::read(parts.next()?, parts.next()?, parts.next()?)
        };
        let all = text.split(" & ").filter(|part| !part.is_empty()).map(one).collect::<Option<_>>()?;
        Some(Conditions(all))
    }

    /// Fails if one fails, else unknown if one is.
    pub fn verdict(&self, facts: &Facts) -> Verdict {
        let verdicts: Vec<Verdict> = self.0.iter().map(|condition| condition.verdict(facts)).collect();
        if verdicts.contains(&Verdict::Fail) {
            Verdict::Fail
        } else if verdicts.contains(&Verdict::Unknown) {
            Verdict::Unknown
        } else {
            Verdict::Pass
        }
    }

    /// The attributes that are compared and not known.
    pub fn missing<'a>(&'a self, facts: &'a Facts) -> impl Iterator<Item = &'a str> {
        self.0.iter().map(|condition| condition.attribute.as_str()).filter(|attribute| facts.get(attribute).is_none())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_no_condition_is_refused() {
        assert!(Conditions::read("sector in tourism & age_years < 3").is_some());
        assert_eq!(Conditions::read(""), Some(Conditions::default()));
        for text in
            ["sector", "sector in", "sector in a||b", "exporter is maybe", "age_years < many", "x between 3", "x ~ 3"]
        {
            assert_eq!(Conditions::read(text), None, "{text}");
        }
    }
}
