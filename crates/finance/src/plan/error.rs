use money::Exact;

use crate::AnswerError;

/// Why an investment cannot be planned.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum PlanError {
    /// Nothing is paid for.
    #[error("nothing is paid for")]
    NoUses,
    /// More is given and lent than is paid for.
    #[error("sources exceed uses by {by:?}")]
    Overfinanced {
        /// By so much, in MAD.
        by: Exact,
    },
    /// An amount is negative, has parts of a centime, or is too large.
    #[error("the amount of `{0}`")]
    Amount(String),
    /// A year, duration, rate or number of payments is out of its range.
    #[error("the time or rate of `{0}`")]
    Range(String),
    /// Two loans are called the same.
    #[error("`{0}` twice")]
    Twice(String),
    /// There is no such programme.
    #[error("there is no programme `{0}`")]
    UnknownProgramme(String),
    /// The programme does not give this.
    #[error("`{0}` does not give that")]
    WrongKind(String),
    /// There is no such loan.
    #[error("there is no loan `{0}`")]
    UnknownLoan(String),
    /// The interest of a loan is not given, and its programme does not say it.
    #[error("no interest for `{0}`")]
    NoInterest(String),
    /// What is known of the firm cannot be read.
    #[error(transparent)]
    Answer(#[from] AnswerError),
}
