//! `/o/{organisation}/reduce/plans` and below: what to do, when and with which money, computed in the background.

mod charts;
mod choices;
mod filled;
pub mod list;
pub mod new;
pub mod one;

use app::reduce::plans::PlansError;

use crate::problem::Problem;

impl From<PlansError> for Problem {
    /// What a refusal means where no form can show it.
    fn from(error: PlansError) -> Self {
        match error {
            PlansError::People(error) => error.into(),
            PlansError::Store(error) => error.into(),
            PlansError::NoMeasures(_) | PlansError::Transition(_) | PlansError::TooMany(_) => Problem::Form,
            PlansError::Defect(_) => {
                tracing::error!(%error, "a use case of plans failed");
                Problem::Fault
            }
        }
    }
}
