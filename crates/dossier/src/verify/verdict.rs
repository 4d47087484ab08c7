//! What a check says, as data. The words are in `locales/*/dossier.ftl`.

use schemars::JsonSchema;
use serde::Serialize;

use crate::sign::{Manifest, PublicKey, Trust};

/// The outcome of a check.
#[derive(Debug, Clone, Default, PartialEq, Serialize, JsonSchema)]
pub struct Verdict {
    /// What does not hold. Empty when everything holds.
    pub findings: Vec<Finding>,
    /// The signed manifest, once its signature holds.
    pub manifest: Option<Manifest>,
    /// The signer's fingerprint, once the signature holds.
    pub fingerprint: Option<String>,
    /// What is known of the signer.
    pub identity: Identity,
    /// Whether the pages were set again from the data and found the same, byte for byte.
    pub pages_reset: bool,
    /// Products whose footprints are in it, once nothing was found to differ: computed again in the full edition, stated and
    /// signed in the buyer edition.
    pub products: Vec<String>,
}

/// What is known of the signer.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Identity {
    /// Nobody said whose signature is expected: the key is shown, whose it is remains to be asked.
    #[default]
    Unknown,
    /// The signer is the one expected.
    Trusted,
    /// The signer is not the one expected.
    Other,
}

/// Something that does not hold.
#[derive(Debug, Clone, PartialEq, Serialize, JsonSchema)]
#[serde(tag = "finding", rename_all = "snake_case")]
pub enum Finding {
    /// The file is not a sealed dossier.
    NotADossier,
    /// The manifest is not the one that was signed, or cannot be read.
    Manifest,
    /// The signature is broken, or is not that of the key the manifest names.
    Signature,
    /// Attachments are not those that were signed.
    Data {
        /// Which, and how.
        attachments: Vec<FaultyAttachment>,
    },
    /// The pages, or the structure of the file, are not those that were signed.
    Page {
        /// How.
        fault: PageFault,
    },
    /// The signer is not the one expected.
    Signer {
        /// Fingerprint or thumbprint expected.
        expected: String,
        /// Fingerprint of the key that signed.
        found: String,
    },
    /// The dossier is signed and whole, but made by another version of the engine.
    Engine {
        /// The version that made it, with which it can be checked.
        theirs: String,
        /// The version at work.
        ours: String,
    },
    /// Computing again gives other figures.
    Recomputation {
        /// Which.
        differences: Vec<Difference>,
    },
}

/// What is wrong with the pages.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum PageFault {
    /// Bytes of the pages have been altered.
    Bytes,
    /// Something was altered in, added to or cut from the structure that joins pages and signature.
    Structure,
    /// The signature holds, but the pages do not say what the data says.
    NotItsData,
}

/// An attachment that is not what was signed.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
pub struct FaultyAttachment {
    /// Its name.
    pub name: String,
    /// What is wrong with it.
    pub fault: DataFault,
}

/// What is wrong with an attachment.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum DataFault {
    /// Its bytes are others.
    Altered,
    /// Its bytes cannot be had.
    Unreadable,
    /// It was signed but is not there.
    Missing,
    /// It is there but was not signed.
    Added,
    /// It was signed, but a file of this kind has no such attachment.
    Foreign,
}

/// A figure that computing again does not give.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
pub struct Difference {
    /// Which figure: a path into the attachments.
    pub place: String,
    /// As written in the dossier.
    pub written: String,
    /// As computed.
    pub computed: String,
}

impl Finding {
    /// The exit code of `qafila verify`, documented in `docs/verify.md`. Never 0; 1 and 2 are those of
    /// a file that cannot be read and of a wrong command line.
    pub fn exit_code(&self) -> u8 {
        match self {
            Self::NotADossier => 10,
            Self::Manifest => 11,
            Self::Signature => 12,
            Self::Data { .. } => 13,
            Self::Page { fault: PageFault::Bytes | PageFault::Structure } => 14,
            Self::Signer { .. } => 15,
            Self::Engine { .. } => 16,
            Self::Recomputation { .. } => 17,
            Self::Page { fault: PageFault::NotItsData } => 18,
        }
    }
}

impl Verdict {
    /// 0 when everything holds, else the smallest code among the findings: the more basic fault.
    pub fn exit_code(&self) -> u8 {
        self.findings.iter().map(Finding::exit_code).min().unwrap_or(0)
    }

    /// Whether it is the summary of an operator's report: signed and whole, but without the data of which its figures are
    /// made, which only the report has.
    pub fn is_summary(&self) -> bool {
        let has = |name: &str| {
            self.manifest.as_ref().is_some_and(|manifest| manifest.attachments.iter().any(|entry| entry.name == name))
        };
        has(crate::papers::PAPER) && !has(crate::papers::INSTALLATION)
    }

    /// Whether it is the footprint of one product for a buyer: signed and whole, but without what its figure is made of.
    pub fn is_sheet(&self) -> bool {
        let has = |manifest: &Manifest| manifest.attachments.iter().any(|entry| entry.name == crate::sheets::SHEET);
        self.manifest.as_ref().is_some_and(has)
    }

    pub(super) fn with(mut self, finding: Finding) -> Self {
        self.findings.push(finding);
        self
    }

    /// Writes down who signed, and whether that is who was expected.
    pub(super) fn signed(&mut self, manifest: &Manifest, trust: Option<&Trust>) {
        let key: &PublicKey = &manifest.signer;
        self.identity = match trust {
            None => Identity::Unknown,
            Some(trust) if trust.names(key) => Identity::Trusted,
            Some(trust) => {
                let (expected, found) = (trust.to_string(), key.fingerprint());
                self.findings.push(Finding::Signer { expected, found });
                Identity::Other
            }
        };
        self.fingerprint = Some(key.fingerprint());
        self.manifest = Some(manifest.clone());
    }
}
