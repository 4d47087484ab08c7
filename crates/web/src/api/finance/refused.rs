//! What the use cases of the room refuse, as programs are told.

use ::finance::AnswerError;
use app::finance::requests::RequestError;
use app::finance::{PLANS_MAX, PlanningError, RecordError};
use store::StoreError;

use super::super::conflict::Conflict;
use super::super::refusal::{Refusal, Wrong};

impl From<RecordError> for Refusal {
    fn from(error: RecordError) -> Self {
        match error {
            RecordError::People(error) => error.into(),
            RecordError::Store(StoreError::Stale) => Refusal::Stale,
            RecordError::Answer(error) => Refusal::Input(vec![match error {
                AnswerError::Unknown(attribute) => Wrong::new(attribute, "unknown", "api-field-unknown"),
                AnswerError::Value { attribute, .. } => Wrong::new(attribute, "form", "web-field-form"),
                AnswerError::Follows { attribute, .. } => Wrong::new(attribute, "follows", "api-field-follows"),
            }]),
            other => Refusal::Problem(other.into()),
        }
    }
}

impl From<PlanningError> for Refusal {
    fn from(error: PlanningError) -> Self {
        match error {
            PlanningError::Plan(error) => Conflict::Plan(error).into(),
            PlanningError::Name => Refusal::Input(vec![Wrong::new("name", "form", "web-field-form")]),
            PlanningError::TooMany => Refusal::TooMany(PLANS_MAX),
            PlanningError::Record(error) => error.into(),
        }
    }
}

impl From<RequestError> for Refusal {
    fn from(error: RequestError) -> Self {
        match error {
            RequestError::People(error) => error.into(),
            RequestError::Measure(error) => error.into(),
            RequestError::Store(StoreError::Stale) => Refusal::Stale,
            RequestError::Application(error) => Conflict::Application(error).into(),
            RequestError::State(_) => Conflict::State.into(),
            RequestError::Words => Refusal::Input(vec![Wrong::new("words", "form", "web-field-form")]),
            RequestError::NoYear(_) => Refusal::Input(vec![Wrong::new("dossier.year", "unknown", "api-field-unknown")]),
            RequestError::TooMany(most) => Refusal::TooMany(usize::try_from(most).unwrap_or(usize::MAX)),
            other => Refusal::Problem(other.into()),
        }
    }
}
