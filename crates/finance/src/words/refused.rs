//! Why something is not taken.

use i18n::{Arg, Messages};

use super::{amount, say};
use crate::application::ApplicationError;
use crate::plan::PlanError;
use crate::{AnswerError, Catalogue, Kind};

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
