use std::fmt;

/// The longest address to which an answer is sent.
const ADDRESS_MAX: usize = 2048;

/// A `source` of an event to which no answer can be sent.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum SourceError {
    /// It is no address: `//host/3/events` or `https://host`.
    #[error("the source is not an address")]
    NotAnAddress,
    /// It is an address without encryption.
    #[error("the source must be reached over https")]
    NotEncrypted,
    /// It has what an address of a server has not: a user, a query, a fragment, characters that must be encoded.
    #[error("the source has a user, a query, a fragment or characters that do not belong into an address")]
    NotPlain,
}

/// Where the answer to an event goes: the base address of the host system that sent it.
///
/// The specification's examples write `source` as `//host/path/3/events`, its conformance suite as a bare base address; both
/// are read. What it leads to was chosen by somebody else: whoever connects looks first whether it is a public address.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ReplyTo(String);

impl ReplyTo {
    /// Reads the `source` of an event.
    pub fn parse(source: &str) -> Result<Self, SourceError> {
        let rest = match source.split_once("//") {
            Some(("", rest)) => rest,
            Some((scheme, rest)) if scheme.eq_ignore_ascii_case("https:") => rest,
            Some((scheme, _)) if scheme.eq_ignore_ascii_case("http:") => return Err(SourceError::NotEncrypted),
            _ => return Err(SourceError::NotAnAddress),
        };
        let plain = |byte: u8| byte.is_ascii_alphanumeric() || b"-._~:/[]%!$&'()*,;=".contains(&byte);
        if rest.len() > ADDRESS_MAX || !rest.bytes().all(plain) {
            return Err(SourceError::NotPlain);
        }
        let (authority, path) = rest.split_at(rest.find('/').unwrap_or(rest.len()));
        let host = authority.rsplit_once(':').map_or(authority, |(host, _)| host);
        if host.is_empty() || !authority.starts_with(|c: char| c.is_ascii_alphanumeric() || c == '[') {
            return Err(SourceError::NotAnAddress);
        }
        if path.split('/').any(|part| part == "." || part == "..") {
            return Err(SourceError::NotPlain);
        }
        let path = path.trim_end_matches('/');
        let path = path.strip_suffix("/3/events").unwrap_or(path).trim_end_matches('/');
        Ok(ReplyTo(format!("https://{}{path}", authority.to_ascii_lowercase())))
    }

    /// The base address, without a slash at its end.
    pub fn base(&self) -> &str {
        &self.0
    }

    /// Where events go.
    pub fn events(&self) -> String {
        format!("{}/3/events", self.0)
    }

    /// Where a token is had, if the host system says nothing else.
    pub fn token(&self) -> String {
        format!("{}/auth/token", self.0)
    }

    /// Where the host system may say something else (OpenID Connect Discovery 1.0, section 4).
    pub fn discovery(&self) -> String {
        format!("{}/.well-known/openid-configuration", self.0)
    }
}

impl fmt::Display for ReplyTo {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}
