use std::fmt;

use hmac::{Hmac, KeyInit, Mac};
use sha2::Sha256;

/// A secret of this process. What was made with it does not outlive it.
pub struct Secret([u8; 32]);

impl Secret {
    /// A secret from random bytes.
    pub fn new(random: [u8; 32]) -> Self {
        Secret(random)
    }
}

impl fmt::Debug for Secret {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Secret(…)")
    }
}

/// What a form carries so that it can only come from a page made for this session: HMAC-SHA256 of the session, so
/// nothing is stored. The second lock after the origin check, for pages behind a session.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Token(String);

impl Token {
    /// The token of a session.
    pub fn of(secret: &Secret, session: &[u8]) -> Self {
        Token(hex::encode(mac(secret, session).finalize().into_bytes()))
    }

    /// The text for the form.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// Whether `text` is the token of this session; takes as long whatever is wrong with it.
    pub fn holds(text: &str, secret: &Secret, session: &[u8]) -> bool {
        hex::decode(text).is_ok_and(|bytes| mac(secret, session).verify_slice(&bytes).is_ok())
    }
}

fn mac(secret: &Secret, session: &[u8]) -> Hmac<Sha256> {
    // One block of the hash, the key in it: what HMAC makes of any shorter key (RFC 2104).
    let mut block = [0; 64];
    for (to, from) in block.iter_mut().zip(secret.0) {
        *to = from;
    }
    let mut mac = <Hmac<Sha256> as KeyInit>::new(&block.into());
    mac.update(b"qafila form\0");
    mac.update(session);
    mac
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_token_is_of_one_session_and_one_secret() {
        let (one, other) = (Secret::new([1; 32]), Secret::new([2; 32]));
        let token = Token::of(&one, b"session");
        assert!(Token::holds(token.as_str(), &one, b"session"));
        for (text, secret, session) in [
            (token.as_str(), &one, &b"another"[..]),
            (token.as_str(), &other, b"session"),
            ("", &one, b"session"),
            ("zz", &one, b"session"),
        ] {
            assert!(!Token::holds(text, secret, session));
        }
    }
}
