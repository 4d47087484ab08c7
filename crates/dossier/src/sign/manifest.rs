//! What a dossier is made of.

use calendar::Date;
use language::Language;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::{PublicKey, sha256};

/// Version of the manifest's own form.
const FORM: &str = "qafila-manifest-1";

/// `manifest.json`.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Manifest {
    /// The form of this file: `qafila-manifest-1`.
    pub form: String,
    /// Version of the engine that computed and set the dossier: another may give other bits.
    pub engine: String,
    /// How much it reveals.
    pub edition: Edition,
    /// Language of its pages.
    pub language: Language,
    /// The day on which it was made.
    pub date: Date,
    /// The typesetter's bytes: everything before the seal.
    pub document: DocumentEntry,
    /// The attachments among them, in the order of the file.
    pub attachments: Vec<AttachmentEntry>,
    /// Whose signature is in `manifest.jws`.
    pub signer: PublicKey,
}

/// Whom a dossier is for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Edition {
    /// The verifier: nothing withheld.
    Full,
    /// The buyer: supplier names, prices, document numbers and recipes withheld behind commitments.
    Buyer,
}

/// The typesetter's bytes.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct DocumentEntry {
    /// SHA-256, hexadecimal.
    pub sha256: String,
    /// Number of bytes.
    pub length: u64,
}

/// One attachment.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct AttachmentEntry {
    /// Name in the file.
    pub name: String,
    /// SHA-256, hexadecimal.
    pub sha256: String,
    /// Number of bytes.
    pub length: u64,
}

/// The manifest cannot be read.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("manifest.json: {0}")]
pub struct ManifestError(pub String);

impl DocumentEntry {
    /// What these bytes hash to.
    pub fn of(bytes: &[u8]) -> Self {
        Self { sha256: sha256(bytes), length: length(bytes) }
    }
}

impl AttachmentEntry {
    /// What these bytes hash to, under this name.
    pub fn of(name: &str, bytes: &[u8]) -> Self {
        Self { name: name.to_owned(), sha256: sha256(bytes), length: length(bytes) }
    }
}

impl Manifest {
    /// The form this version writes and reads.
    pub fn form() -> String {
        FORM.to_owned()
    }

    /// The bytes that are signed.
    pub fn to_bytes(&self) -> Result<Vec<u8>, ManifestError> {
        let mut bytes = serde_json::to_vec_pretty(self).map_err(|error| ManifestError(error.to_string()))?;
        bytes.push(b'\n');
        Ok(bytes)
    }

    /// Reads the bytes that were signed.
    pub fn from_bytes(bytes: &[u8]) -> Result<Self, ManifestError> {
        let manifest: Self = serde_json::from_slice(bytes).map_err(|error| ManifestError(error.to_string()))?;
        if manifest.form == FORM {
            Ok(manifest)
        } else {
            Err(ManifestError(format!("unknown form {:?}", manifest.form)))
        }
    }
}

fn length(bytes: &[u8]) -> u64 {
    bytes.len() as u64
}
