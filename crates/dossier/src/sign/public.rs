//! The public key of an installation: as JWK (RFC 8037), by thumbprint (RFC 7638), by fingerprint.

use base64::Engine;
use base64::prelude::BASE64_URL_SAFE_NO_PAD as BASE64URL;
use ed25519_dalek::{Signature, VerifyingKey};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};

/// A public Ed25519 key.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(try_from = "Jwk", into = "Jwk")]
#[schemars(with = "Jwk")]
pub struct PublicKey(VerifyingKey);

/// A JSON Web Key of type `OKP` and curve `Ed25519` (RFC 8037, 2).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct Jwk {
    /// Curve.
    pub crv: String,
    /// Key type.
    pub kty: String,
    /// The 32 bytes of the key, base64url.
    pub x: String,
}

impl From<VerifyingKey> for PublicKey {
    fn from(key: VerifyingKey) -> Self {
        Self(key)
    }
}

impl From<PublicKey> for Jwk {
    fn from(key: PublicKey) -> Self {
        Self { crv: "Ed25519".to_owned(), kty: "OKP".to_owned(), x: BASE64URL.encode(key.0.as_bytes()) }
    }
}

impl TryFrom<Jwk> for PublicKey {
    type Error = TrustError;

    fn try_from(jwk: Jwk) -> Result<Self, TrustError> {
        let known = jwk.kty == "OKP" && jwk.crv == "Ed25519";
        let bytes = BASE64URL.decode(&jwk.x).ok().and_then(|bytes| <[u8; 32]>::try_from(bytes).ok());
        let key = bytes.filter(|_| known).and_then(|bytes| VerifyingKey::from_bytes(&bytes).ok());
        // A key of small order would accept the signature of anybody.
        key.filter(|key| !key.is_weak()).map(Self).ok_or(TrustError::NotAKey)
    }
}

impl PublicKey {
    /// Whether `signature` is this key's for `message`. Strict: one message, one signature.
    pub(super) fn verifies(&self, message: &[u8], signature: &[u8; 64]) -> bool {
        self.0.verify_strict(message, &Signature::from_bytes(signature)).is_ok()
    }

    /// RFC 7638: SHA-256 of the required members in alphabetical order.
    fn thumbprint_bytes(&self) -> [u8; 32] {
        let x = BASE64URL.encode(self.0.as_bytes());
        Sha256::digest(format!(r#"{{"crv":"Ed25519","kty":"OKP","x":"{x}"}}"#)).into()
    }

    /// The JWK thumbprint, base64url: what `kid` says.
    pub fn thumbprint(&self) -> String {
        BASE64URL.encode(self.thumbprint_bytes())
    }

    /// The first 100 bits of the thumbprint in Crockford's base 32, in four groups of five that can be
    /// read out on the telephone: `7KQ2M-0XJ4B-9TFHC-W3R8A`.
    pub fn fingerprint(&self) -> String {
        const LETTERS: [u8; 32] = *b"0123456789ABCDEFGHJKMNPQRSTVWXYZ";
        let first =
            self.thumbprint_bytes().into_iter().take(16).fold(0_u128, |value, byte| value << 8 | u128::from(byte));
        let letter = |i: u32| {
            let five = (first >> (123 - 5 * i)) & 31;
            LETTERS.into_iter().nth(usize::try_from(five).unwrap_or_default()).map(char::from)
        };
        let letters: Vec<char> = (0..20).filter_map(letter).collect();
        letters.chunks(5).map(|group| group.iter().collect::<String>()).collect::<Vec<_>>().join("-")
    }
}

/// Whose signature is expected: what `--trust` is given.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Trust {
    /// A fingerprint, without its dashes.
    Fingerprint(String),
    /// A JWK thumbprint.
    Thumbprint(String),
    /// The key itself.
    Key(Box<PublicKey>),
}

/// What was given names no key.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum TrustError {
    /// Neither a fingerprint, nor a thumbprint, nor a JWK.
    #[error("neither a fingerprint (7KQ2M-0XJ4B-9TFHC-W3R8A), nor a JWK thumbprint, nor an Ed25519 JWK")]
    NotAKey,
}

impl Trust {
    /// Reads a fingerprint (any case, dashes or spaces or none), a JWK thumbprint, or the text of a JWK.
    pub fn parse(text: &str) -> Result<Self, TrustError> {
        let text = text.trim();
        if text.starts_with('{') {
            let key = serde_json::from_str(text).map_err(|_| TrustError::NotAKey)?;
            return Ok(Self::Key(Box::new(key)));
        }
        let plain = normal(text);
        if plain.len() == 20 && plain.bytes().all(|b| b.is_ascii_alphanumeric()) {
            return Ok(Self::Fingerprint(plain));
        }
        let thumbprint = BASE64URL.decode(text).is_ok_and(|bytes| bytes.len() == 32);
        if thumbprint { Ok(Self::Thumbprint(text.to_owned())) } else { Err(TrustError::NotAKey) }
    }

    /// Whether `key` is the one expected.
    pub fn names(&self, key: &PublicKey) -> bool {
        match self {
            Self::Fingerprint(text) => *text == normal(&key.fingerprint()),
            Self::Thumbprint(text) => *text == key.thumbprint(),
            Self::Key(expected) => **expected == *key,
        }
    }
}

impl std::fmt::Display for Trust {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self {
            Self::Fingerprint(text) => {
                let groups: Vec<&str> = (0..4).filter_map(|i| text.get(5 * i..5 * i + 5)).collect();
                f.write_str(&groups.join("-"))
            }
            Self::Thumbprint(text) => f.write_str(text),
            Self::Key(key) => f.write_str(&key.fingerprint()),
        }
    }
}

/// Crockford's reading: no dashes, no spaces, upper case, `O` is 0, `I` and `L` are 1.
fn normal(text: &str) -> String {
    let letter = |c: char| match c.to_ascii_uppercase() {
        'O' => '0',
        'I' | 'L' => '1',
        c => c,
    };
    text.chars().filter(|c| !matches!(c, '-' | ' ')).map(letter).collect()
}
