//! Detached JSON Web Signatures: `header..signature` (RFC 7515, appendix F; EdDSA by RFC 8037).
//!
//! Any JOSE library checks them once the payload, base64url, is put between the two dots.

use base64::Engine;
use base64::prelude::BASE64_URL_SAFE_NO_PAD as BASE64URL;
use serde_json::Value;

use super::{Key, PublicKey, sha256};

/// Why a signature does not hold.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum JwsError {
    /// The signature is that of another payload: the payload has been altered.
    #[error("the payload is not the one that was signed")]
    OtherPayload,
    /// The signature itself is altered, or made by another key.
    #[error("the signature is not one of this key")]
    Broken,
}

/// Signs `payload`.
pub fn sign(key: &Key, payload: &[u8]) -> String {
    let header = header(&key.public(), payload);
    let signature = key.sign(input(&header, payload).as_bytes());
    format!("{header}..{}", BASE64URL.encode(signature))
}

/// Checks a detached signature of `payload` by `key`.
///
/// The header is not interpreted: only the one that [`sign`] would write is accepted, so that no
/// header can choose another algorithm or another key.
pub fn check(key: &PublicKey, payload: &[u8], jws: &[u8]) -> Result<(), JwsError> {
    let (header_given, signature) =
        std::str::from_utf8(jws).ok().and_then(|jws| jws.split_once("..")).ok_or(JwsError::Broken)?;
    if let Some(signed) = signed_payload(header_given)
        && signed != sha256(payload)
    {
        return Err(JwsError::OtherPayload);
    }
    let expected = header(key, payload);
    let signature = BASE64URL.decode(signature).ok().and_then(|bytes| <[u8; 64]>::try_from(bytes).ok());
    let holds = signature.is_some_and(|signature| key.verifies(input(&expected, payload).as_bytes(), &signature));
    if holds && expected == header_given { Ok(()) } else { Err(JwsError::Broken) }
}

/// The protected header: algorithm, key by thumbprint, and the hash of the payload, which tells an
/// altered payload from an altered signature.
fn header(key: &PublicKey, payload: &[u8]) -> String {
    let text = format!(r#"{{"alg":"EdDSA","kid":"{}","sha256":"{}"}}"#, key.thumbprint(), sha256(payload));
    BASE64URL.encode(text)
}

fn input(header: &str, payload: &[u8]) -> String {
    format!("{header}.{}", BASE64URL.encode(payload))
}

/// The payload's hash by a header that may be anybody's.
fn signed_payload(header: &str) -> Option<String> {
    let header: Value = serde_json::from_slice(&BASE64URL.decode(header).ok()?).ok()?;
    Some(header.get("sha256")?.as_str()?.to_owned())
}
