//! What the use cases of the room refuse, as programs are told.

use ::reduce::{Flaw, Part};
use app::reduce::ReduceError;
use app::reduce::measures::{MeasuresError, StepFault, WORDS_MAX};
use app::reduce::plans::PlansError;
use store::StoreError;

use super::super::conflict::Conflict;
use super::super::refusal::{Refusal, Wrong};
use crate::problem::Problem;

impl From<ReduceError> for Refusal {
    fn from(error: ReduceError) -> Self {
        match error {
            ReduceError::NoCalculator { .. } | ReduceError::NoTechnology(_) => Problem::NotFound.into(),
            ReduceError::Input { calculator, error } => Conflict::Calculator(calculator, error).into(),
            other => {
                tracing::error!(error = %other, "the catalogue of technologies is damaged");
                Problem::Fault.into()
            }
        }
    }
}

impl From<MeasuresError> for Refusal {
    fn from(error: MeasuresError) -> Self {
        match error {
            MeasuresError::People(error) => error.into(),
            MeasuresError::Store(StoreError::Stale) => Refusal::Stale,
            MeasuresError::TooMany(most) => Refusal::TooMany(usize::try_from(most).unwrap_or(usize::MAX)),
            MeasuresError::Flaws(flaws) => {
                Refusal::Input(flaws.iter().map(|(part, flaw)| flawed(field(*part), flaw)).collect())
            }
            MeasuresError::Step(fault) => Refusal::Input(vec![match fault {
                StepFault::Same => Wrong::new("state", "twice", "api-field-twice"),
                StepFault::Why => Wrong::new("words", "empty", "web-field-empty"),
                StepFault::TooLong => Wrong::too_long("words", WORDS_MAX),
                StepFault::Future => Wrong::new("day", "future", "api-field-future"),
            }]),
            other => Refusal::Problem(other.into()),
        }
    }
}

impl From<PlansError> for Refusal {
    fn from(error: PlansError) -> Self {
        match error {
            PlansError::People(error) => error.into(),
            PlansError::Store(StoreError::Stale) => Refusal::Stale,
            PlansError::TooMany(most) => Refusal::TooMany(usize::try_from(most).unwrap_or(usize::MAX)),
            PlansError::NoMeasures(_) => Conflict::NoMeasures.into(),
            PlansError::Transition(error) => Conflict::Transition(error).into(),
            other => Refusal::Problem(other.into()),
        }
    }
}

/// A field of a measure, as it is sent.
fn field(part: Part) -> String {
    match part {
        Part::Name => "name".to_owned(),
        Part::Technology => "technology".to_owned(),
        Part::Calculation => "calculation".to_owned(),
        Part::Site => "site".to_owned(),
        Part::System => "system".to_owned(),
        Part::Activity(number) => format!("savings[{number}].activity"),
        Part::Quantity(number) => format!("savings[{number}].quantity"),
        Part::Unit(number) => format!("savings[{number}].unit"),
        Part::Cost => "cost".to_owned(),
        Part::RunningCost => "running_cost".to_owned(),
        Part::Life => "life_years".to_owned(),
        Part::Years => "years".to_owned(),
    }
}

fn flawed(field: String, flaw: &Flaw) -> Wrong {
    match flaw {
        Flaw::Empty => Wrong::new(field, "empty", "web-field-empty"),
        Flaw::TooMany(most) => Wrong::too_long(field, *most),
        Flaw::Bounds(least, most) => Wrong::bounds(field, *least, *most),
        Flaw::Unknown(_) => Wrong::new(field, "unknown", "api-field-unknown"),
        Flaw::Twice => Wrong::new(field, "twice", "api-field-twice"),
    }
}
