//! What this room says, in the reader's language: the same words on the screen, in papers and on pages.

mod paid;
mod refused;

use i18n::{Arg, Messages};
use money::Exact;

pub use paid::{
    estimate, finding, guarantee, internal_rate, loan_terms, origin, progress, source_kind, terms, use_kind,
};
pub use refused::{answer_refused, application_refused, plan_refused, unknown_programme};

use crate::{
    Answer, Attribute, Catalogue, Claim, Condition, Conditions, Confidence, Field, Kind, Match, Outcome, ProgrammeKind,
    Rule, Standing, State, Test, Value,
};

/// A message with arguments that are words already.
fn say(messages: Messages, key: &str, arguments: &[(&str, &str)]) -> String {
    let arguments: Vec<(&str, Arg<'_>)> = arguments.iter().map(|&(name, text)| (name, text.into())).collect();
    messages.with(key, &arguments)
}

/// The name of a programme, its identifier if there is none.
pub fn name(messages: Messages, catalogue: &Catalogue, id: &str) -> String {
    catalogue.programme(id).map_or(id, |programme| programme.name.get(messages.language())).to_owned()
}

/// What a programme gives.
pub fn kind(messages: Messages, kind: ProgrammeKind) -> String {
    worded(messages, "kind", kind.name())
}

/// Whether a programme takes applications.
pub fn state(messages: Messages, state: State) -> String {
    messages.get(match state {
        State::Open => "finance-state-open",
        State::Closed => "finance-state-closed",
        State::Unknown => "finance-state-unknown",
    })
}

/// How a programme stands for a firm.
pub fn standing(messages: Messages, found: &Match) -> String {
    match found.standing {
        Standing::Eligible => messages.get("finance-standing-eligible"),
        Standing::Likely => messages.with("finance-standing-likely", &[("points", found.points.into())]),
        Standing::NotEligible => messages.get("finance-standing-not-eligible"),
        Standing::Closed => messages.get("finance-standing-closed"),
    }
}

/// What a rule says of a firm.
pub fn outcome(messages: Messages, outcome: Outcome) -> String {
    messages.get(match outcome {
        Outcome::Pass => "finance-outcome-pass",
        Outcome::Fail => "finance-outcome-fail",
        Outcome::Unknown => "finance-outcome-unknown",
        Outcome::ToVerify => "finance-outcome-to-verify",
    })
}

/// A message of this room that is named by a word of the catalogue.
fn worded(messages: Messages, group: &str, word: &str) -> String {
    let word = word.replace('_', "-");
    match group {
        "kind" => messages.get(&format!("finance-kind-{word}")),
        "field" => messages.get(&format!("finance-field-{word}")),
        "of" => messages.get(&format!("finance-of-{word}")),
        "part" => messages.get(&format!("finance-part-{word}")),
        _ => messages.get(&format!("finance-word-{word}")),
    }
}

/// What a claim is about.
pub fn field(messages: Messages, field: Field) -> String {
    worded(messages, "field", field.name())
}

/// An amount in dirhams.
pub fn amount(messages: Messages, amount: Exact) -> String {
    measured(messages, amount, "MAD")
}

fn number(messages: Messages, number: Exact) -> String {
    number.get().map_or_else(|| "—".to_owned(), |number| messages.numbers().decimal(number.normalize()))
}

/// An amount of money: whole, or to the centime at least.
fn coins(messages: Messages, amount: Exact) -> String {
    amount.get().map_or_else(
        || "—".to_owned(),
        |amount| {
            let mut amount = amount.normalize();
            if amount.scale() == 1 {
                amount.rescale(2);
            }
            messages.numbers().decimal(amount)
        },
    )
}

/// An amount to the centime, without its currency: for columns.
pub fn centimes(messages: Messages, amount: Exact) -> String {
    amount.get().map_or_else(
        || "—".to_owned(),
        |amount| {
            let mut amount = amount.round_dp(2);
            amount.rescale(2);
            messages.numbers().decimal(amount)
        },
    )
}

/// An answer to an attribute, as a reader sees it.
pub fn answered(messages: Messages, attribute: &Attribute, answer: &Answer) -> String {
    match answer {
        Answer::Number(number) => measured(messages, *number, &attribute.unit),
        Answer::Day(day) => messages.dates().short(*day),
        Answer::Word(word) => match (word.as_str(), attribute.kind) {
            ("yes", Kind::YesNo) => messages.get("finance-test-yes"),
            ("no", Kind::YesNo) => messages.get("finance-test-no"),
            _ => {
                let choice = attribute.choices.iter().find(|choice| choice.value == *word);
                choice.map_or(word.as_str(), |choice| choice.name.get(messages.language())).to_owned()
            }
        },
    }
}

/// The name of a document of applications, its code if there is none.
pub fn document(messages: Messages, catalogue: &Catalogue, code: &str) -> String {
    let known = catalogue.documents.iter().find(|document| document.code == code);
    known.map_or(code, |document| document.name.get(messages.language())).to_owned()
}

/// A number with its unit; bare where the unit is said by what is measured.
fn measured(messages: Messages, value: Exact, unit: &str) -> String {
    let key = match unit {
        "%" => "finance-unit-percent",
        "points" => "finance-unit-points",
        "MAD" | "MAD per year" => "finance-unit-mad",
        "EUR" => "finance-unit-eur",
        "years" => "finance-unit-years",
        "months" => "finance-unit-months",
        _ => return number(messages, value),
    };
    let number = match unit {
        "MAD" | "MAD per year" | "EUR" => coins(messages, value),
        _ => number(messages, value),
    };
    say(messages, key, &[("number", &number)])
}

/// How well something is known.
pub fn confidence(messages: Messages, confidence: Confidence) -> String {
    messages.get(match confidence {
        Confidence::High => "finance-confidence-high",
        Confidence::Medium => "finance-confidence-medium",
        Confidence::Low => "finance-confidence-low",
    })
}

/// A share, and what it is of if that is said.
pub fn share_of(messages: Messages, share: &str, of: &str) -> String {
    if of.is_empty() {
        return share.to_owned();
    }
    let of = worded(messages, "of", of);
    say(messages, "finance-value-of", &[("value", share), ("of", &of)])
}

/// What a claim is about, with the part of it.
pub fn claim_about(messages: Messages, claim: &Claim) -> String {
    let about = field(messages, claim.field);
    if claim.part.is_empty() {
        return about;
    }
    let part = worded(messages, "part", &claim.part);
    say(messages, "finance-field-part", &[("field", &about), ("part", &part)])
}

/// What a claim says: its value, of what, for whom.
pub fn claim_value(messages: Messages, catalogue: &Catalogue, claim: &Claim) -> String {
    let value = match &claim.value {
        Value::Number(number) => measured(messages, *number, &claim.unit),
        Value::Word(word) => worded(messages, "word", word),
    };
    let value = share_of(messages, &value, &claim.of);
    if claim.when.0.is_empty() {
        return value;
    }
    let condition = conditions(messages, catalogue, &claim.when);
    say(messages, "finance-value-when", &[("value", &value), ("condition", &condition)])
}

/// What a claim says: what it is about, its value, for whom.
pub fn claimed(messages: Messages, catalogue: &Catalogue, claim: &Claim) -> String {
    let (about, value) = (claim_about(messages, claim), claim_value(messages, catalogue, claim));
    say(messages, "finance-claimed", &[("field", &about), ("value", &value)])
}

/// A claim: what it is about, its value, for whom, and how well it is known.
pub fn claim(messages: Messages, catalogue: &Catalogue, claim: &Claim) -> String {
    let confidence = confidence(messages, claim.confidence);
    let (about, value) = (claim_about(messages, claim), claim_value(messages, catalogue, claim));
    let date = if claim.date.is_empty() { "—" } else { &claim.date };
    let arguments = [
        ("field", about.as_str().into()),
        ("value", value.as_str().into()),
        ("source", Arg::Code(claim.source.as_str().into())),
        ("date", Arg::Code(date.into())),
        ("confidence", confidence.as_str().into()),
    ];
    messages.with("finance-claim", &arguments)
}

/// A rule: its criterion or what it compares, with the exception.
pub fn rule(messages: Messages, catalogue: &Catalogue, rule: &Rule) -> String {
    let words = match &rule.condition {
        Some(compared) => condition(messages, catalogue, compared),
        None => rule.text.get(messages.language()).to_owned(),
    };
    if rule.unless.0.is_empty() {
        return words;
    }
    let exception = conditions(messages, catalogue, &rule.unless);
    say(messages, "finance-test-unless", &[("rule", &words), ("exception", &exception)])
}

fn conditions(messages: Messages, catalogue: &Catalogue, all: &Conditions) -> String {
    let words = all.0.iter().map(|one| condition(messages, catalogue, one));
    let both = |first: String, second: String| say(messages, "finance-and", &[("first", &first), ("second", &second)]);
    words.reduce(both).unwrap_or_default()
}

fn condition(messages: Messages, catalogue: &Catalogue, condition: &Condition) -> String {
    let attribute = catalogue.attribute(&condition.attribute);
    let name = attribute.map_or(condition.attribute.as_str(), |attribute| attribute.name.get(messages.language()));
    let unit = attribute.map_or("", |attribute| attribute.unit.as_str());
    let words = |values: &[String]| {
        let word = |value: &String| match (value.as_str(), attribute) {
            ("yes", _) => messages.get("finance-test-yes"),
            ("no", _) => messages.get("finance-test-no"),
            (_, Some(attribute)) => {
                let choice = attribute.choices.iter().find(|choice| choice.value == *value);
                choice.map_or(value.as_str(), |choice| choice.name.get(messages.language())).to_owned()
            }
            _ => value.clone(),
        };
        // Any one of them: "and" would ask for all.
        values.iter().map(word).collect::<Vec<_>>().join(" / ")
    };
    let with = |key: &str, value: String| say(messages, key, &[("attribute", name), ("value", &value)]);
    let bound = |key: &str, value: Exact| with(key, measured(messages, value, unit));
    match &condition.test {
        Test::In(values) => with("finance-test-in", words(values)),
        Test::NotIn(values) => with("finance-test-not-in", words(values)),
        Test::AtLeast(value) => bound("finance-test-at-least", *value),
        Test::Above(value) => bound("finance-test-above", *value),
        Test::AtMost(value) => bound("finance-test-at-most", *value),
        Test::Below(value) => bound("finance-test-below", *value),
        Test::Between(low, high) => {
            let (low, high) = (measured(messages, *low, unit), measured(messages, *high, unit));
            say(messages, "finance-test-between", &[("attribute", name), ("low", &low), ("high", &high)])
        }
    }
}
