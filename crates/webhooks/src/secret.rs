use std::fmt;

use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use hmac::{Hmac, KeyInit, Mac};
use sha2::Sha256;

/// How the text of a secret begins.
const PREFIX: &str = "whsec_";

/// What a message is signed with, and what its receiver checks it with (Standard Webhooks 1.0, *Signature scheme*).
#[derive(Clone, PartialEq, Eq)]
pub struct Secret(Vec<u8>);

impl Secret {
    /// Of random bytes; 24 to 64 of them, says the specification.
    pub fn new(bytes: &[u8]) -> Self {
        Secret(bytes.to_vec())
    }

    /// From its text; `None` if it is none.
    pub fn parse(text: &str) -> Option<Self> {
        STANDARD.decode(text.strip_prefix(PREFIX)?).ok().map(Secret)
    }

    /// Its text: `whsec_…`.
    pub fn text(&self) -> String {
        format!("{PREFIX}{}", STANDARD.encode(&self.0))
    }

    /// The signature of an attempt: of the identifier of the message, the time of the attempt in seconds since 1970, and the body.
    pub fn signature(&self, id: &str, timestamp: i64, body: &str) -> String {
        // A key of any length is one (RFC 2104, 2).
        let Ok(mac) = Hmac::<Sha256>::new_from_slice(&self.0) else { return String::new() };
        let signed = mac.chain_update(format!("{id}.{timestamp}.{body}"));
        format!("v1,{}", STANDARD.encode(signed.finalize().into_bytes()))
    }
}

/// A secret stays out of logs.
impl fmt::Debug for Secret {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Secret(…)")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The examples of the libraries of the specification: `libraries/rust/src/lib.rs` (`test_sign`) and
    /// `libraries/javascript/src/webhook.test.ts` (*sign function works*) of github.com/standard-webhooks/standard-webhooks.
    #[test]
    fn signatures_are_those_of_the_specification() {
        let of =
            |secret: &str, id, timestamp, body| Secret::parse(secret).expect(secret).signature(id, timestamp, body);
        assert_eq!(
            of(
                "whsec_C2FVsBQIhrscChlQIMV+b5sSYspob7oD",
                "msg_27UH4WbU6Z5A5EzD8u03UvzRbpk",
                1_649_367_553,
                r#"{"email":"test@example.com","username":"test_user"}"#
            ),
            "v1,tZ1I4/hDygAJgO5TYxiSd6Sd0kDW6hPenDe+bTa3Kkw="
        );
        assert_eq!(
            of(
                "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw",
                "msg_p5jXN8AQM9LWM0D4loKWxJek",
                1_614_265_330,
                r#"{"test": 2432232314}"#
            ),
            "v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE="
        );
    }

    #[test]
    fn a_secret_is_its_text() {
        let secret = Secret::new(&[251; 32]);
        assert_eq!(Secret::parse(&secret.text()), Some(secret.clone()));
        assert_eq!((Secret::parse("whsk_AAAA"), Secret::parse("whsec_?")), (None, None));
        assert!(!format!("{secret:?}").contains("+/"));
    }
}
