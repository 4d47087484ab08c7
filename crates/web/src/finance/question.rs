//! A question with its field.

use ::finance::{Attribute, Kind};
use app::finance::{Given, Origin};

use crate::form::Choice;
use crate::page::Page;

/// What a form sends for "I do not know".
pub const UNKNOWN: &str = "unknown";

/// A question with what is answered.
pub struct Asked {
    pub code: String,
    pub question: String,
    /// What a number counts, and where an answer is from.
    pub hint: String,
    pub field: Field,
    pub wrong: Option<String>,
}

/// How it is answered.
pub enum Field {
    Text(String),
    Day(String),
    One(Vec<Choice>),
}

impl Asked {
    /// A question as it is answered; `entered` is what was sent, where that was refused.
    pub fn new(page: &Page, attribute: &Attribute, given: Option<&Given>, entered: Option<&str>) -> Self {
        let passed = given.is_some_and(|given| given.answer.is_none());
        let kept = given.and_then(|given| given.answer.as_deref()).unwrap_or(if passed { UNKNOWN } else { "" });
        let value = entered.unwrap_or(kept);
        let choice = |value_of: &str, name: String| Choice::new(value_of, name, value == value_of);
        let open = [("", "finance-page-no-answer"), (UNKNOWN, "finance-page-do-not-know")];
        let open = open.into_iter().map(|(value, key)| choice(value, page.t(key)));
        let field = match attribute.kind {
            Kind::Number => Field::Text(if value == UNKNOWN { String::new() } else { value.to_owned() }),
            Kind::Date => Field::Day(if value == UNKNOWN { String::new() } else { value.to_owned() }),
            Kind::YesNo => {
                let words = [("yes", "finance-test-yes"), ("no", "finance-test-no")];
                Field::One(open.chain(words.map(|(word, key)| choice(word, page.t(key)))).collect())
            }
            Kind::Choice => {
                let named = |one: &::finance::Choice| choice(&one.value, one.name.get(page.language).to_owned());
                Field::One(open.chain(attribute.choices.iter().map(named)).collect())
            }
        };
        let unit = unit(page, &attribute.unit);
        let origin = given.map(|given| page.t(origin(given.origin)));
        Asked {
            code: attribute.code.clone(),
            question: attribute.question.get(page.language).to_owned(),
            hint: [unit, origin].into_iter().flatten().collect::<Vec<_>>().join(" · "),
            field,
            wrong: None,
        }
    }
}

/// An answer as the catalogue reads it, of what was typed: a number in any of the usual forms.
pub fn read(attribute: &Attribute, text: &str) -> String {
    let text = text.trim();
    let number = || app::measure::number(text).map(|number| number.normalize().to_string());
    let number = if attribute.kind == Kind::Number { number() } else { None };
    number.unwrap_or_else(|| text.to_owned())
}

/// Why an answer to it cannot be taken.
pub fn wrong(page: &Page, attribute: &Attribute) -> String {
    page.t(match attribute.kind {
        Kind::Number => "finance-page-wrong-number",
        Kind::Date => "finance-page-wrong-day",
        Kind::YesNo | Kind::Choice => "finance-page-wrong-choice",
    })
}

/// What a number counts, where its question does not say it.
fn unit(page: &Page, unit: &str) -> Option<String> {
    let key = match unit {
        "MAD" => "finance-page-unit-mad",
        "MAD per year" => "finance-page-unit-mad-year",
        "%" => "finance-page-unit-percent",
        _ => return None,
    };
    Some(page.t(key))
}

fn origin(origin: Origin) -> &'static str {
    match origin {
        Origin::Written => "finance-page-from-person",
        Origin::Sheet => "finance-page-from-sheet",
        Origin::Profile => "finance-page-from-profile",
        Origin::Border => "finance-page-from-border",
    }
}
