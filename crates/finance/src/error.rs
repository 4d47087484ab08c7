use crate::Kind;

/// An answer that cannot be taken.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum AnswerError {
    /// No attribute is called so.
    #[error("`{0}` is no attribute")]
    Unknown(String),
    /// The value is of another kind.
    #[error("`{attribute}` is not `{value}`")]
    Value {
        /// The attribute.
        attribute: String,
        /// What was answered.
        value: String,
        /// What is asked for.
        kind: Kind,
        /// The words that may be answered to a choice.
        accepted: Vec<String>,
    },
    /// It follows from other answers that were given as well, so that one of them might contradict it.
    #[error("`{attribute}` follows from {}", from.join(", "))]
    Follows {
        /// The attribute.
        attribute: String,
        /// Those that it follows from.
        from: Vec<String>,
    },
}
