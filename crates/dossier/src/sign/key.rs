//! The secret key of an installation.

use base64::Engine;
use base64::prelude::BASE64_URL_SAFE_NO_PAD as BASE64URL;
use ed25519_dalek::{Signer, SigningKey};
use hmac::{Hmac, KeyInit, Mac};
use sha2::Sha256;

use super::PublicKey;

/// The Ed25519 key of an installation (RFC 8032). It is never printed: `Debug` shows its public half.
#[derive(Clone)]
pub struct Key(SigningKey);

/// Secret bytes for one purpose, derived from the key of the installation. Never printed.
#[derive(Clone)]
pub struct Secret([u8; 32]);

impl Key {
    /// The key that 32 random bytes make. The bytes come from a door: nothing random is made here.
    pub fn from_seed(seed: [u8; 32]) -> Self {
        Self(SigningKey::from_bytes(&seed))
    }

    /// The half that may be shown.
    pub fn public(&self) -> PublicKey {
        PublicKey::from(self.0.verifying_key())
    }

    /// Signs a message. Deterministic (RFC 8032): same key, same message, same signature.
    pub(super) fn sign(&self, message: &[u8]) -> [u8; 64] {
        self.0.sign(message).to_bytes()
    }

    /// The seed as base64url, for the key file alone.
    pub(super) fn seed(&self) -> String {
        BASE64URL.encode(self.0.as_bytes())
    }

    /// A secret for one purpose: HKDF-SHA256 (RFC 5869) of the seed, without salt, with the purpose
    /// as `info`. Signing and hiding so never share a key.
    pub fn secret(&self, purpose: &str) -> Secret {
        let extracted = mac(&[0; 32], &[self.0.as_bytes()]);
        Secret(mac(&extracted, &[purpose.as_bytes(), &[1]]))
    }
}

impl Secret {
    /// Sixteen bytes that depend on every part and that nobody without the secret can guess
    /// (HMAC-SHA256 of the parts, each with its length before it).
    pub fn salt(&self, parts: &[&[u8]]) -> [u8; 16] {
        let lengths: Vec<[u8; 8]> = parts.iter().map(|part| (part.len() as u64).to_be_bytes()).collect();
        let framed: Vec<&[u8]> = lengths.iter().zip(parts).flat_map(|(length, part)| [&length[..], part]).collect();
        let full = mac(&self.0, &framed);
        std::array::from_fn(|i| full.get(i).copied().unwrap_or_default())
    }
}

fn mac(key: &[u8; 32], parts: &[&[u8]]) -> [u8; 32] {
    // HMAC fills a shorter key with zeros to the block of its hash (RFC 2104, 2).
    let block: [u8; 64] = std::array::from_fn(|i| key.get(i).copied().unwrap_or_default());
    let mut mac = Hmac::<Sha256>::new(&block.into());
    for part in parts {
        mac.update(part);
    }
    mac.finalize().into_bytes().into()
}

impl std::fmt::Debug for Key {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_tuple("Key").field(&self.public().fingerprint()).finish()
    }
}

impl std::fmt::Debug for Secret {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Secret(…)")
    }
}
