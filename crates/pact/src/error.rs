use serde_json::Value;

use crate::reading::Reader;
use crate::text::Words;
use crate::{Part, Refusal, Wrong};

/// What kind of error an answer or a rejection names.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub enum ErrorCode {
    /// The request is malformed.
    BadRequest,
    /// The client may not see it.
    AccessDenied,
    /// The token has expired.
    TokenExpired,
    /// There is no such footprint.
    NotFound,
    /// The server failed.
    InternalError,
    /// The server does not do that.
    NotImplemented,
    /// A code of another version or of nobody. It is read, since the one who refuses a rejection for its code only hears it
    /// again for three days; we write none.
    Other(String),
}

impl ErrorCode {
    /// The code as it stands in JSON.
    pub fn as_str(&self) -> &str {
        match self {
            ErrorCode::BadRequest => "BadRequest",
            ErrorCode::AccessDenied => "AccessDenied",
            ErrorCode::TokenExpired => "TokenExpired",
            ErrorCode::NotFound => "NotFound",
            ErrorCode::InternalError => "InternalError",
            ErrorCode::NotImplemented => "NotImplemented",
            ErrorCode::Other(code) => code,
        }
    }

    /// The status of the answer that bears it.
    pub fn status(&self) -> u16 {
        match self {
            ErrorCode::BadRequest | ErrorCode::Other(_) => 400,
            ErrorCode::TokenExpired => 401,
            ErrorCode::AccessDenied => 403,
            ErrorCode::NotFound => 404,
            ErrorCode::InternalError => 500,
            ErrorCode::NotImplemented => 501,
        }
    }
}

impl From<&str> for ErrorCode {
    fn from(code: &str) -> Self {
        match code {
            "BadRequest" => ErrorCode::BadRequest,
            "AccessDenied" => ErrorCode::AccessDenied,
            "TokenExpired" => ErrorCode::TokenExpired,
            "NotFound" => ErrorCode::NotFound,
            "InternalError" => ErrorCode::InternalError,
            "NotImplemented" => ErrorCode::NotImplemented,
            other => ErrorCode::Other(other.to_owned()),
        }
    }
}

impl Part for ErrorCode {
    fn read(value: &Value, reader: &mut Reader) -> Option<Self> {
        match reader.text(value)? {
            "" => reader.wrong(Wrong::Empty),
            code => Some(ErrorCode::from(code)),
        }
    }

    fn write(&self) -> Value {
        Value::from(self.as_str())
    }
}

record! {
    /// The body of an answer that is an error, and the reason of a rejection: `{"code":…,"message":…}`.
    pub struct ErrorBody {
        /// Which kind.
        must code: ErrorCode = "code",
        /// What happened, for the people at the other end, in English.
        must message: Words = "message",
    }
}

impl ErrorBody {
    /// An error with its message.
    pub fn new(code: ErrorCode, message: &str) -> Self {
        ErrorBody { code, message: Words::from(message), other: serde_json::Map::new() }
    }

    /// The status of the answer.
    pub fn status(&self) -> u16 {
        self.code.status()
    }
}

impl From<&Refusal> for ErrorBody {
    fn from(refusal: &Refusal) -> Self {
        ErrorBody::new(ErrorCode::BadRequest, &refusal.to_string())
    }
}
