//! Who may come in: the client credentials grant of OAuth 2.0 (RFC 6749, section 4.4).

use std::fmt;

use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use serde::{Deserialize, Serialize};

use crate::query::decode;

/// The name and the secret of a client.
#[derive(Clone, PartialEq, Eq)]
pub struct Credentials {
    /// The name.
    pub id: String,
    /// The secret.
    pub secret: String,
}

impl fmt::Debug for Credentials {
    /// The secret is in no log.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Credentials").field("id", &self.id).finish_non_exhaustive()
    }
}

impl Credentials {
    /// Reads a request for a token: the `Authorization` header, or `client_id` and `client_secret` in the body; never both
    /// (RFC 6749, section 2.3). `body` is the form. What is in the header is taken as it stands, as the specification and its
    /// conformance suite write it: secrets that a server gives away are of characters that no encoding changes.
    pub fn read(authorization: Option<&str>, body: &str) -> Result<Self, TokenError> {
        let (mut grant, mut id, mut secret) = (None, None, None);
        for pair in body.split('&').filter(|pair| !pair.is_empty()) {
            let (name, value) = pair.split_once('=').unwrap_or((pair, ""));
            let slot = match name {
                "grant_type" => &mut grant,
                "client_id" => &mut id,
                "client_secret" => &mut secret,
                _ => continue,
            };
            let value = decode(value).map_err(|_| TokenErrorCode::InvalidRequest)?;
            if slot.replace(value).is_some() {
                return Err(TokenErrorCode::InvalidRequest.into());
            }
        }
        match grant.as_deref() {
            Some("client_credentials") => {}
            Some(_) => return Err(TokenErrorCode::UnsupportedGrantType.into()),
            None => return Err(TokenErrorCode::InvalidRequest.into()),
        }
        match (authorization, id, secret) {
            (Some(header), id, None) => {
                let read = Credentials::of_header(header).ok_or(TokenErrorCode::InvalidClient)?;
                let same = id.is_none_or(|id| id == read.id);
                Some(read).filter(|_| same).ok_or(TokenErrorCode::InvalidRequest.into())
            }
            (None, Some(id), Some(secret)) if !id.is_empty() && !secret.is_empty() => Ok(Credentials { id, secret }),
            (Some(_), _, Some(_)) => Err(TokenErrorCode::InvalidRequest.into()),
            (None, ..) => Err(TokenErrorCode::InvalidClient.into()),
        }
    }

    fn of_header(header: &str) -> Option<Self> {
        let (scheme, encoded) = header.split_once(' ')?;
        let bytes = STANDARD.decode(encoded.trim()).ok().filter(|_| scheme.eq_ignore_ascii_case("basic"))?;
        let text = String::from_utf8(bytes).ok()?;
        let (id, secret) = text.split_once(':')?;
        let given = !id.is_empty() && !secret.is_empty();
        given.then(|| Credentials { id: id.to_owned(), secret: secret.to_owned() })
    }

    /// The `Authorization` header by which we ask.
    pub fn header(&self) -> String {
        format!("Basic {}", STANDARD.encode(format!("{}:{}", self.id, self.secret)))
    }
}

/// The form by which we ask for a token.
pub const REQUEST: &str = "grant_type=client_credentials";

/// A token that was given.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Token {
    /// What is shown from then on.
    pub access_token: String,
    /// `Bearer`, in any case; where another server says nothing it is one.
    #[serde(default = "bearer")]
    pub token_type: String,
    /// For how many seconds it is good; where another server says nothing, nobody knows.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub expires_in: Option<u64>,
}

fn bearer() -> String {
    "Bearer".to_owned()
}

impl fmt::Debug for Token {
    /// The token is in no log.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Token").field("expires_in", &self.expires_in).finish_non_exhaustive()
    }
}

impl Token {
    /// A token of ours.
    pub fn new(access_token: String, expires_in: u64) -> Self {
        Token { access_token, token_type: bearer(), expires_in: Some(expires_in) }
    }
}

/// The token of an `Authorization: Bearer` header (RFC 6750, section 2.1).
pub fn of_header(header: &str) -> Option<&str> {
    let (scheme, token) = header.split_once(' ')?;
    let token = token.trim();
    let plain = |byte: u8| byte.is_ascii_alphanumeric() || b"-._~+/=".contains(&byte);
    (scheme.eq_ignore_ascii_case("bearer") && !token.is_empty() && token.bytes().all(plain)).then_some(token)
}

/// What another server says of itself (OpenID Connect Discovery 1.0), as far as it matters here.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Discovery {
    /// Where a token is had.
    pub token_endpoint: String,
}

/// Why there is no token (RFC 6749, section 5.2).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum TokenErrorCode {
    /// Something is missing, twice there or malformed.
    InvalidRequest,
    /// The client is unknown, or its secret is wrong.
    InvalidClient,
    /// What was granted is no longer good.
    InvalidGrant,
    /// The client may not come in this way.
    UnauthorizedClient,
    /// This way in does not exist.
    UnsupportedGrantType,
    /// What is asked for does not exist.
    InvalidScope,
}

impl TokenErrorCode {
    /// The status of the answer: 401 with `WWW-Authenticate: Basic` for a client that is not known, else 400.
    pub fn status(self) -> u16 {
        if self == TokenErrorCode::InvalidClient { 401 } else { 400 }
    }
}

/// The body of an answer that gives no token.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct TokenError {
    /// Why.
    pub error: TokenErrorCode,
    /// For the people at the other end.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub error_description: Option<String>,
}

impl From<TokenErrorCode> for TokenError {
    fn from(error: TokenErrorCode) -> Self {
        let words = match error {
            TokenErrorCode::InvalidRequest => "A parameter is missing, repeated or malformed.",
            TokenErrorCode::InvalidClient => "The client could not be authenticated.",
            TokenErrorCode::InvalidGrant => "The grant is not valid.",
            TokenErrorCode::UnauthorizedClient => "The client may not use this grant.",
            TokenErrorCode::UnsupportedGrantType => "Only client_credentials is supported.",
            TokenErrorCode::InvalidScope => "The scope does not exist.",
        };
        TokenError { error, error_description: Some(words.to_owned()) }
    }
}
