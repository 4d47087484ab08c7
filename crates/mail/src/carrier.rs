use crate::Message;

/// Takes messages to where they are delivered from.
pub trait Carrier: Send + Sync {
    /// Hands a message over. It may be asked twice for the same message, if the program was cut off in between.
    ///
    /// # Errors
    /// Why it was not taken, and whether another attempt may succeed.
    fn send(&self, message: &Message<'_>) -> Result<(), Refusal>;
}

/// Why a message was not taken. What is said never holds the text of the message.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum Refusal {
    /// Nobody answers, or the connection broke: it may be different later.
    #[error("{0}")]
    NoAnswer(String),
    /// Not now, says the server (4xx).
    #[error("{0}")]
    NotNow(String),
    /// Never, says the server (5xx).
    #[error("{0}")]
    Never(String),
    /// The address cannot be written to: it is none, or the server does not know addresses in other scripts.
    #[error("{0}")]
    Address(String),
}
