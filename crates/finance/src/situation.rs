use std::collections::BTreeMap;

use calendar::Date;
use money::Exact;
use serde::Serialize;

use crate::{Answer, AnswerError, Attribute, Catalogue, Kind};

/// Dirhams in the million by which programmes count jobs.
pub(crate) const MILLION: i64 = 1_000_000;

/// What follows from other answers, with those that a person is asked instead.
const DERIVED: [(&str, &[&str]); 4] = [
    ("province_category", &["province"]),
    ("region", &["province"]),
    ("age_years", &["founded"]),
    ("jobs_per_mdh", &["stable_jobs", "investment_mad"]),
];

/// The attributes from which this one follows once all of them are answered; none if it follows from no others.
pub fn followed_by(code: &str) -> &'static [&'static str] {
    DERIVED.iter().find(|(derived, _)| *derived == code).map_or(&[], |(_, from)| from)
}

/// What a firm answered. What it did not answer is unknown, which is not the same as no.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
#[serde(transparent)]
pub struct Situation(BTreeMap<String, Answer>);

impl Situation {
    /// Reads answers as they are written: numbers with a point, days as 2027-06-30, the words of choices, `yes` and `no`.
    ///
    /// # Errors
    /// At the first that is no attribute, not an answer to it, or follows from others that are given too.
    pub fn read<'a>(
        catalogue: &Catalogue,
        answers: impl IntoIterator<Item = (&'a str, &'a str)>,
    ) -> Result<Self, AnswerError> {
        let mut situation = BTreeMap::new();
        for (code, text) in answers {
            let attribute = catalogue.attribute(code).ok_or_else(|| AnswerError::Unknown(code.to_owned()))?;
            let answer = attribute.read(text.trim()).ok_or_else(|| AnswerError::Value {
                attribute: code.to_owned(),
                value: text.to_owned(),
                kind: attribute.kind,
                accepted: attribute.choices.iter().map(|choice| choice.value.clone()).collect(),
            })?;
            situation.insert(code.to_owned(), answer);
        }
        for (code, from) in DERIVED {
            if situation.contains_key(code) && from.iter().all(|code| situation.contains_key(*code)) {
                let from = from.iter().map(|code| (*code).to_owned()).collect();
                return Err(AnswerError::Follows { attribute: code.to_owned(), from });
            }
        }
        Ok(Situation(situation))
    }

    /// Adds what is known otherwise, unless it was answered.
    pub(crate) fn fill(&mut self, code: &str, answer: Answer) {
        self.0.entry(code.to_owned()).or_insert(answer);
    }

    /// What is known on a day: the answers, and what follows from them where it was not answered
    /// itself.
    pub fn facts(&self, catalogue: &Catalogue, day: Date) -> Facts {
        let mut facts = self.0.clone();
        for (code, _) in DERIVED {
            if !facts.contains_key(code)
                && let Some(answer) = derive(code, &self.0, catalogue, day)
            {
                facts.insert(code.to_owned(), answer);
            }
        }
        Facts(facts)
    }
}

/// What is known of a firm on a day.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Facts(BTreeMap<String, Answer>);

impl Facts {
    /// What is known of an attribute.
    pub fn get(&self, code: &str) -> Option<&Answer> {
        self.0.get(code)
    }

    /// Adds what is known otherwise, unless it was answered.
    pub(crate) fn fill(&mut self, code: &str, answer: Answer) {
        self.0.entry(code.to_owned()).or_insert(answer);
    }

    /// The attributes to ask a person for an unknown one: itself, or those that it follows from and are not known.
    pub(crate) fn to_ask(&self, code: &str) -> Vec<String> {
        match DERIVED.iter().find(|(derived, _)| *derived == code) {
            Some((_, from)) => {
                from.iter().filter(|code| self.get(code).is_none()).map(|code| (*code).to_owned()).collect()
            }
            None => vec![code.to_owned()],
        }
    }
}

impl Attribute {
    fn read(&self, text: &str) -> Option<Answer> {
        match self.kind {
            Kind::Number => Exact::read(text).filter(|number| !number.is_negative()).map(Answer::Number),
            Kind::Date => text.parse().ok().map(Answer::Day),
            Kind::YesNo => match text {
                "yes" | "true" => Some(Answer::Word("yes".to_owned())),
                "no" | "false" => Some(Answer::Word("no".to_owned())),
                _ => None,
            },
            Kind::Choice => {
                self.choices.iter().any(|choice| choice.value == text).then(|| Answer::Word(text.to_owned()))
            }
        }
    }
}

fn derive(code: &str, known: &BTreeMap<String, Answer>, catalogue: &Catalogue, day: Date) -> Option<Answer> {
    let number = |code: &str| match known.get(code) {
        Some(Answer::Number(number)) => Some(*number),
        _ => None,
    };
    let province = || match known.get("province") {
        Some(Answer::Word(code)) => catalogue.provinces.iter().find(|province| province.code == *code),
        _ => None,
    };
    match code {
        "province_category" => Some(Answer::Word(province()?.category.clone())),
        "region" => Some(Answer::Word(province()?.region.clone())),
        "age_years" => match known.get("founded") {
            Some(Answer::Day(founded)) => Some(Answer::Number(completed_years(*founded, day)?)),
            _ => None,
        },
        _ => {
            let per_million = number("stable_jobs")? * Exact::from(MILLION) / number("investment_mad")?;
            per_million.get().map(|_| Answer::Number(per_million))
        }
    }
}

/// Birthdays from one day to another; `None` for what is yet to be founded.
fn completed_years(from: Date, to: Date) -> Option<Exact> {
    let before_birthday = (to.month(), to.day()) < (from.month(), from.day());
    let years = i64::from(to.year()) - i64::from(from.year()) - i64::from(before_birthday);
    (years >= 0).then(|| Exact::from(years))
}
