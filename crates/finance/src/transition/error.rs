use ::plan::Fault;

use crate::AnswerError;
use crate::plan::PlanError;

/// Why there is no answer.
#[derive(Clone, Debug, PartialEq, thiserror::Error)]
pub enum TransitionError {
    /// A field is not what it should be.
    #[error("{at}: {fault}")]
    Field {
        /// The field: `measures[led].sizes[large].life`.
        at: String,
        /// What is wrong with it.
        fault: Fault,
    },
    /// A year, duration, rate or amount is out of its range.
    #[error("{at}: {found} is not {range}")]
    Range {
        /// The field.
        at: String,
        /// What was read.
        found: String,
        /// What is accepted, as readers of any language see it: `1 … 30`.
        range: String,
    },
    /// What is needed is not there: the baseline of a target, one of a saving's two forms.
    #[error("{at} needs {needs}")]
    Needs {
        /// The field.
        at: String,
        /// What it needs.
        needs: &'static str,
    },
    /// There is no such programme.
    #[error("there is no programme `{0}`")]
    UnknownProgramme(String),
    /// The limit of a programme rests on what other lenders give: a plan over years cannot hold it.
    #[error("the limit of `{0}` rests on other loans")]
    RestsOnOthers(String),
    /// The interest of a loan is not given, and its programme does not say it.
    #[error("no interest for `{0}`")]
    NoInterest(String),
    /// What is known of the firm cannot be read.
    #[error(transparent)]
    Answer(#[from] AnswerError),
    /// The solver gave up, or what it found does not hold: no plan rather than a wrong one.
    #[error("{0}")]
    Solver(::plan::Error),
    /// How the plan is paid cannot be computed.
    #[error(transparent)]
    Payment(#[from] PlanError),
}

/// What the engine calls a field of a size, and what the file does.
const NAMES: [(&str, &str); 3] = [("capex", "cost"), ("opex", "running"), ("effects", "saves")];

impl From<::plan::Error> for TransitionError {
    fn from(error: ::plan::Error) -> Self {
        match error {
            ::plan::Error::Input { at, fault } => {
                let written = at.rsplit_once('.').and_then(|(size, field)| {
                    let (_, name) = NAMES.iter().find(|(engine, _)| *engine == field)?;
                    Some(format!("{size}.{name}"))
                });
                TransitionError::Field { at: written.unwrap_or(at), fault }
            }
            other => TransitionError::Solver(other),
        }
    }
}
