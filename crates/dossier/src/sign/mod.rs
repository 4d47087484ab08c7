//! Who vouches for a dossier: the key of the installation, the manifest it signs, the signature.

mod jws;
mod key;
mod manifest;
mod public;
mod store;

pub use jws::{JwsError, check, sign};
pub use key::{Key, Secret};
pub use manifest::{AttachmentEntry, DocumentEntry, Edition, Manifest, ManifestError};
pub use public::{Jwk, PublicKey, Trust, TrustError};
pub use store::{KEY_FILE, StoreError, open_or_create};

/// SHA-256, in lower-case hexadecimal.
pub fn sha256(bytes: &[u8]) -> String {
    use sha2::Digest;
    sha2::Sha256::digest(bytes).iter().map(|byte| format!("{byte:02x}")).collect()
}

#[cfg(test)]
mod tests;
