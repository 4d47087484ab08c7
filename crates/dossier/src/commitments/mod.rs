//! Withholding fields without changing what is said: salted commitments in the manner of SD-JWT
//! (RFC 9901).
//!
//! The inventory in a dossier has the same bytes in both editions. A field to be withheld is there
//! only as a digest, in the member `_sd` of its object:
//!
//! ```text
//! disclosure = base64url(json [salt, name, value])
//! digest     = base64url(sha256(disclosure))
//! ```
//!
//! The full edition also attaches the disclosures. Whoever has them puts the fields back with
//! [`reveal`]; whoever has not cannot try values, because the salts are unguessable. Salts are
//! derived from the installation's secret and the value, so that the same inputs give the same bytes,
//! and a salt learnt from one dossier says nothing about another value.

mod reveal;
mod withhold;

pub use reveal::{RevealError, reveal};
pub use withhold::{DIGESTS, Disclosure, Withheld, withhold};

use base64::Engine;
use base64::prelude::BASE64_URL_SAFE_NO_PAD as BASE64URL;
use sha2::{Digest, Sha256};

/// What the salts are derived for: the purpose given to [`crate::sign::Key::secret`].
pub const PURPOSE: &str = "qafila commitments 1";

/// The digest of an encoded disclosure.
fn digest(disclosure: &str) -> String {
    BASE64URL.encode(Sha256::digest(disclosure))
}

#[cfg(test)]
mod tests;
