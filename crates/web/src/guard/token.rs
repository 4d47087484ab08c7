use std::fmt;

use hmac::{Hmac, KeyInit, Mac};
use sha2::{Digest, Sha256};

/// What a form carries so that it can only come from a page made for this session: an HMAC-SHA256 under the secret of
/// the session's cookie. Nothing is stored, and it holds as long as the session does. The second lock after the origin check.
#[derive(Clone, PartialEq, Eq)]
pub struct FormToken(String);

impl FormToken {
    /// The token of a session, by the secret in its cookie.
    pub fn of(secret: &str) -> Self {
        FormToken(hex::encode(mac(secret).finalize().into_bytes()))
    }

    /// The text for the form.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// Whether `text` is this token; takes as long whatever is wrong with it.
    pub fn is(&self, text: &str) -> bool {
        // Hashes of both are compared, so that time tells nothing of how much agrees.
        Sha256::digest(text) == Sha256::digest(&self.0)
    }
}

/// A secret stays out of logs.
impl fmt::Debug for FormToken {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("FormToken(…)")
    }
}

fn mac(secret: &str) -> Hmac<Sha256> {
    // One block of the hash, the hash of the secret in it: what HMAC makes of any shorter key (RFC 2104).
    let mut block = [0; 64];
    for (to, from) in block.iter_mut().zip(Sha256::digest(secret)) {
        *to = from;
    }
    let mut mac = <Hmac<Sha256> as KeyInit>::new(&block.into());
    mac.update(b"qafila form");
    mac
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_token_is_of_one_session() {
        let token = FormToken::of("session");
        assert!(token.is(FormToken::of("session").as_str()) && token.as_str().len() == 64);
        for text in [FormToken::of("another").as_str(), "", "session", &token.as_str()[1..]] {
            assert!(!token.is(text));
        }
    }
}
