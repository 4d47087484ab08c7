use std::fmt;

use calendar::Timestamp;
use store::StoreError;

/// Why a piece of work was not done, as far as a person needs to know: its words are `app-work-<word>`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Reason {
    /// A service that is needed does not answer.
    Unreachable,
    /// A service that is needed refuses.
    Refused,
    /// What the work is about is not there any more, or is not as it should be.
    Unusable,
    /// No room is left.
    Full,
    /// The workers that had it ended in the middle, each time.
    Vanished,
    /// A defect of the program.
    Defect,
    /// The program does not know this kind of work.
    Unknown,
}

impl Reason {
    /// All of them.
    pub const ALL: [Reason; 7] = [
        Reason::Unreachable,
        Reason::Refused,
        Reason::Unusable,
        Reason::Full,
        Reason::Vanished,
        Reason::Defect,
        Reason::Unknown,
    ];

    /// The word with which it is kept.
    pub fn word(self) -> &'static str {
        match self {
            Reason::Unreachable => "unreachable",
            Reason::Refused => "refused",
            Reason::Unusable => "unusable",
            Reason::Full => "full",
            Reason::Vanished => "vanished",
            Reason::Defect => "defect",
            Reason::Unknown => "unknown",
        }
    }
}

/// Whether work that failed is tried again.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Again {
    /// After a while that grows, until it is given up.
    Later,
    /// Not before this; the attempt counts.
    NotBefore(Timestamp),
    /// Never: another attempt would end alike.
    Never,
    /// At once, by another worker: this one stops. The attempt does not count.
    Elsewhere,
    /// Another worker has the work already.
    Lost,
}

/// Work that was not done.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Failure {
    /// Why.
    pub reason: Reason,
    /// What was said, for who runs the installation: no secret, no text of a letter.
    pub detail: String,
    /// Whether it is tried again.
    pub again: Again,
}

impl Failure {
    /// What may pass: it is tried again.
    pub fn passing(reason: Reason, detail: impl fmt::Display) -> Self {
        Failure { reason, detail: detail.to_string(), again: Again::Later }
    }

    /// What will not pass: it is given up.
    pub fn lasting(reason: Reason, detail: impl fmt::Display) -> Self {
        Failure { reason, detail: detail.to_string(), again: Again::Never }
    }

    pub(super) fn stopped() -> Self {
        Failure { reason: Reason::Vanished, detail: "the worker stops".to_owned(), again: Again::Elsewhere }
    }

    pub(super) fn lost() -> Self {
        Failure { reason: Reason::Vanished, detail: "another worker has it".to_owned(), again: Again::Lost }
    }
}

/// As it is kept with the work.
impl fmt::Display for Failure {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}: {}", self.reason.word(), self.detail)
    }
}

impl std::error::Error for Failure {}

impl From<StoreError> for Failure {
    fn from(error: StoreError) -> Self {
        let reason = match &error {
            StoreError::Unreachable(_) | StoreError::Busy => Reason::Unreachable,
            StoreError::Full(_) => Reason::Full,
            _ => Reason::Defect,
        };
        Failure::passing(reason, error)
    }
}
