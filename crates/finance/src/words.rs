//! What this room says, in the reader's language: the same words on the screen, in papers and on pages.

use i18n::{Arg, Messages};
use money::{Exact, InternalRate};

use crate::application::ApplicationError;
use crate::plan::{Estimate, Finding, Origin, PlanError, SourceKind, UseKind};
use crate::{
    Answer, AnswerError, Attribute, Catalogue, Claim, Condition, Conditions, Confidence, Field, Kind, Match, Outcome,
    ProgrammeKind, Rule, Standing, State, Test, Value,
};

/// A message with arguments that are words already.
fn say(messages: Messages, key: &str, arguments: &[(&str, &str)]) -> String {
    let arguments: Vec<(&str, Arg<'_>)> = arguments.iter().map(|&(name, text)| (name, text.into())).collect();
    messages.with(key, &arguments)
}

/// That no programme is called so.
pub fn unknown_programme(messages: Messages, id: &str) -> String {
    messages.with("finance-unknown-programme", &[("id", Arg::Code(id.into()))])
}

/// Why an answer cannot be taken.
pub fn answer_refused(messages: Messages, error: &AnswerError) -> String {
    let code = |text: &str| Arg::Code(text.to_owned().into());
    match error {
        AnswerError::Unknown(name) => {
            let known = Catalogue::embedded().map(|known| known.attributes).unwrap_or_default();
            let known: Vec<String> = known.into_iter().map(|attribute| attribute.code).collect();
            messages.with("finance-answer-unknown", &[("name", code(name)), ("known", code(&known.join(", ")))])
        }
        AnswerError::Value { attribute, value, kind, accepted } => {
            let expected = match kind {
                Kind::Number => messages.get("finance-answer-number").into(),
                Kind::Date => messages.get("finance-answer-day").into(),
                Kind::YesNo => code("yes, no"),
                Kind::Choice => code(&accepted.join(", ")),
            };
            let arguments = [("name", code(attribute)), ("value", code(value)), ("expected", expected)];
            messages.with("finance-answer-value", &arguments)
        }
        AnswerError::Follows { attribute, from } => {
            messages.with("finance-answer-follows", &[("name", code(attribute)), ("from", code(&from.join(", ")))])
        }
    }
}

/// Why an investment cannot be planned.
pub fn plan_refused(messages: Messages, error: &PlanError) -> String {
    let named = |key: &str, name: &str| messages.with(key, &[("name", Arg::Code(name.into()))]);
    match error {
        PlanError::NoUses => messages.get("finance-plan-no-uses"),
        PlanError::Overfinanced { by } => {
            say(messages, "finance-plan-overfinanced", &[("amount", &amount(messages, *by))])
        }
        PlanError::Amount(name) => named("finance-plan-amount", name),
        PlanError::Range(name) => named("finance-plan-range", name),
        PlanError::Twice(name) => named("finance-plan-twice", name),
        PlanError::UnknownProgramme(id) => unknown_programme(messages, id),
        PlanError::WrongKind(id) => named("finance-plan-wrong-kind", id),
        PlanError::UnknownLoan(name) => named("finance-plan-unknown-loan", name),
        PlanError::NoInterest(name) => named("finance-plan-no-interest", name),
        PlanError::Answer(error) => answer_refused(messages, error),
    }
}

/// Why there is no application.
pub fn application_refused(messages: Messages, error: &ApplicationError) -> String {
    let named = |key: &str, name: &str| messages.with(key, &[("name", Arg::Code(name.into()))]);
    match error {
        ApplicationError::Plan(error) => plan_refused(messages, error),
        ApplicationError::UnknownDocument(code) => {
            let known = Catalogue::embedded().map(|known| known.documents).unwrap_or_default();
            let known: Vec<String> = known.into_iter().map(|document| document.code).collect();
            let arguments = [("name", Arg::Code(code.into())), ("known", Arg::Code(known.join(", ").into()))];
            messages.with("finance-unknown-document", &arguments)
        }
        ApplicationError::Figure(name) => named("finance-measure-figure", name),
    }
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

/// What a use is.
pub fn use_kind(messages: Messages, kind: UseKind) -> String {
    messages.get(match kind {
        UseKind::Equipment => "finance-use-equipment",
        UseKind::Construction => "finance-use-construction",
        UseKind::Land => "finance-use-land",
        UseKind::Innovation => "finance-use-innovation",
        UseKind::Advice => "finance-use-advice",
        UseKind::Training => "finance-use-training",
        UseKind::Audit => "finance-use-audit",
        UseKind::Other => "finance-use-other",
    })
}

/// What a source is.
pub fn source_kind(messages: Messages, kind: SourceKind) -> String {
    messages.get(match kind {
        SourceKind::Grant => "finance-source-grant",
        SourceKind::Loan => "finance-source-loan",
        SourceKind::Lease => "finance-source-lease",
        SourceKind::OwnFunds => "finance-source-own-funds",
    })
}

/// Where an amount comes from, with its day; a dash if it is not said.
pub fn origin(messages: Messages, origin: Option<&Origin>) -> String {
    match origin {
        Some(Origin { words, date: Some(date) }) => {
            let date = messages.dates().short(*date);
            say(messages, "finance-origin-of", &[("words", words), ("date", &date)])
        }
        Some(Origin { words, date: None }) => words.clone(),
        None => "–".to_owned(),
    }
}

/// A figure with its bounds, without its unit.
pub fn estimate(messages: Messages, figure: Estimate) -> String {
    let value = number(messages, figure.value);
    match figure.low.zip(figure.high) {
        Some((low, high)) => {
            let (low, high) = (number(messages, low), number(messages, high));
            say(messages, "finance-estimate", &[("value", &value), ("low", &low), ("high", &high)])
        }
        None => value,
    }
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
    say(messages, key, &[("number", &number(messages, value))])
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

/// An internal rate of return, or why there is none.
pub fn internal_rate(messages: Messages, rate: InternalRate) -> String {
    match rate {
        InternalRate::Rate(rate) => rate.to_f64().map_or_else(String::new, |rate| messages.numbers().percent(rate, 2)),
        InternalRate::NoChange => messages.get("finance-no-rate"),
        InternalRate::Several(_) => messages.get("finance-several-rates"),
        InternalRate::OutOfRange => messages.get("finance-rate-out-of-range"),
    }
}

/// Something that a reader of a plan is told.
pub fn finding(messages: Messages, catalogue: &Catalogue, finding: &Finding) -> String {
    let named = |id: &str| name(messages, catalogue, id);
    let names = |ids: &[String]| messages.list(&ids.iter().map(|id| named(id)).collect::<Vec<_>>());
    let with = |key: &str, programme: &str, rest: &[(&str, &str)]| {
        let programme = named(programme);
        let mut arguments = vec![("programme", programme.as_str())];
        arguments.extend(rest);
        say(messages, key, &arguments)
    };
    let years = |of: Field, value: Exact| {
        measured(messages, value, if matches!(of, Field::TermMax | Field::GraceMax) { "years" } else { "MAD" })
    };
    match finding {
        Finding::NotEligible { programme, rules } => {
            let of = |id: &String| {
                let found = catalogue.programmes.iter().flat_map(|one| &one.rules).find(|one| one.id == *id);
                found.map_or_else(|| id.clone(), |found| rule(messages, catalogue, found))
            };
            let rules = rules.iter().map(of).collect::<Vec<_>>().join(" · ");
            with("finance-finding-not-eligible", programme, &[("rules", &rules)])
        }
        Finding::Closed { programme } => with("finance-finding-closed", programme, &[]),
        Finding::PointsToCheck { programme, points } => {
            let arguments = [("programme", named(programme).into()), ("points", (*points).into())];
            messages.with("finance-finding-points", &arguments)
        }
        Finding::Capped { programme, field: of, asked, given } => {
            let (asked, given) = (years(*of, *asked), years(*of, *given));
            let rest = [("field", field(messages, *of)), ("asked", asked), ("given", given)];
            let rest: Vec<(&str, &str)> = rest.iter().map(|(key, value)| (*key, value.as_str())).collect();
            with("finance-finding-capped", programme, &rest)
        }
        Finding::UpTo { programme, percent, of, .. } => {
            let share = share_of(messages, &measured(messages, *percent, "%"), of);
            with("finance-finding-up-to", programme, &[("share", &share)])
        }
        Finding::Missing { programme, attributes, .. } => {
            let of = |code: &String| {
                let known = catalogue.attribute(code);
                known.map_or(code.as_str(), |attribute| attribute.name.get(messages.language())).to_owned()
            };
            let attributes = messages.list(&attributes.iter().map(of).collect::<Vec<_>>());
            with("finance-finding-missing", programme, &[("attributes", &attributes)])
        }
        Finding::Disagreement { programme, percents, .. } => {
            let percents: Vec<String> = percents.iter().map(|percent| number(messages, *percent)).collect();
            with("finance-finding-disagreement", programme, &[("percents", &percents.join(" / "))])
        }
        Finding::BaseUnknown { programme, claim } => {
            with("finance-finding-base-unknown", programme, &[("claim", claim)])
        }
        Finding::OtherCurrency { programme, claim } => {
            with("finance-finding-other-currency", programme, &[("claim", claim)])
        }
        Finding::ToConfirm { programme, field: of } => {
            with("finance-finding-to-confirm", programme, &[("field", &field(messages, *of))])
        }
        Finding::BelowMinimum { programme, needed, has, .. } => {
            let (needed, has) = (amount(messages, *needed), amount(messages, *has));
            with("finance-finding-below-minimum", programme, &[("needed", &needed), ("has", &has)])
        }
        Finding::StackingToConfirm { programmes } => {
            say(messages, "finance-finding-stacking", &[("programmes", &names(programmes))])
        }
        Finding::CoverageBelowOne { year, coverage } => {
            let (year, coverage) = (year.to_string(), number(messages, *coverage));
            say(messages, "finance-finding-coverage", &[("year", &year), ("coverage", &coverage)])
        }
    }
}
