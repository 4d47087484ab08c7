//! Checking a dossier: the bytes, the signature, the signer, the engine, the figures, the pages.
//!
//! Everything is checked that can be, in one pass, and what does not hold is a [`Finding`]. The first
//! finding in the order of [`Finding::exit_code`] is the verdict. See `docs/verify.md`.

mod verdict;
mod words;

use std::collections::BTreeMap;

pub use verdict::{DataFault, Difference, FaultyAttachment, Finding, Identity, PageFault, Verdict};
pub use words::products;

use crate::content::product_names;
use crate::kind::Kind;
use crate::pdf::{Attachment, File, MAX_INFLATED};
use crate::seal::{self, Parts, SplitError};
use crate::sign::{self, AttachmentEntry, DocumentEntry, JwsError, Manifest, Trust};

/// A dossier whose bytes are those that were signed.
#[derive(Debug, Clone)]
pub struct Opened {
    /// What it is made of.
    pub manifest: Manifest,
    /// Its attachments by name, without the manifest and the signature.
    pub attachments: BTreeMap<String, Vec<u8>>,
}

/// What the rooms know and this module does not: how figures and pages are made again.
pub trait Remake {
    /// Computes every line, total, interval and draw again from the attachments. Returns what differs.
    fn recompute(&self, dossier: &Opened) -> Vec<Difference>;

    /// Sets the pages again from the attachments, or `None` if that was not asked for.
    fn reset(&self, dossier: &Opened) -> Option<Vec<u8>>;

    /// To how many bytes the attachments may inflate together. Who checks the files of strangers permits less.
    fn inflated_max(&self) -> u64 {
        MAX_INFLATED
    }
}

/// Checks the bytes of a file.
///
/// `engine` is the version of this program; only a dossier of the same version is recomputed, because
/// another version may rightly give other bits. `trust` is the signer expected, if one was named.
pub fn verify(file: &[u8], engine: &str, trust: Option<&Trust>, remake: &impl Remake) -> Verdict {
    let mut verdict = Verdict::default();
    let parts = match seal::split(file) {
        Ok(parts) => parts,
        Err(SplitError::NotADossier) => return verdict.with(Finding::NotADossier),
        Err(SplitError::Damaged) => return verdict.with(Finding::Page { fault: PageFault::Structure }),
    };
    let Ok(manifest) = Manifest::from_bytes(parts.manifest) else {
        return verdict.with(Finding::Manifest);
    };
    match sign::check(&manifest.signer, parts.manifest, parts.signature) {
        Ok(()) => {}
        Err(JwsError::OtherPayload) => return verdict.with(Finding::Manifest),
        Err(JwsError::Broken) => return verdict.with(Finding::Signature),
    }
    verdict.signed(&manifest, trust);

    let attachments = match bytes(file, &parts, &manifest, remake.inflated_max()) {
        Ok(attachments) => attachments,
        Err(finding) => return verdict.with(finding),
    };
    let foreign = Kind::of(&attachments).foreign(&attachments);
    if !foreign.is_empty() {
        let foreign = foreign.into_iter().map(|name| FaultyAttachment { name, fault: DataFault::Foreign });
        return verdict.with(Finding::Data { attachments: foreign.collect() });
    }
    let dossier = Opened { manifest, attachments };
    if dossier.manifest.engine != engine {
        let (theirs, ours) = (dossier.manifest.engine, engine.to_owned());
        return verdict.with(Finding::Engine { theirs, ours });
    }
    let differences = remake.recompute(&dossier);
    if !differences.is_empty() {
        return verdict.with(Finding::Recomputation { differences });
    }
    verdict.products = product_names(&dossier.attachments);
    match remake.reset(&dossier) {
        Some(pages) if pages != parts.prefix => return verdict.with(Finding::Page { fault: PageFault::NotItsData }),
        reset => verdict.pages_reset = reset.is_some(),
    }
    verdict
}

/// The attachments, if every byte of the file is accounted for by the manifest.
fn bytes(
    file: &[u8],
    parts: &Parts<'_>,
    manifest: &Manifest,
    inflated_max: u64,
) -> Result<BTreeMap<String, Vec<u8>>, Finding> {
    let page = |fault| Finding::Page { fault };
    let found = File::read(parts.prefix).and_then(|file| file.attachments(inflated_max));
    let same = DocumentEntry::of(parts.prefix) == manifest.document;
    let Ok(found) = found else {
        return Err(page(PageFault::Bytes));
    };
    let faults = faults(&manifest.attachments, &found);
    if !faults.is_empty() {
        return Err(Finding::Data { attachments: faults });
    }
    if !same {
        return Err(page(PageFault::Bytes));
    }
    let again = seal::seal(parts.prefix, parts.manifest, parts.signature);
    if !again.is_ok_and(|again| again == file) {
        return Err(page(PageFault::Structure));
    }
    Ok(found.into_iter().filter_map(|file| Some((file.name, file.content.ok()?))).collect())
}

/// Attachments that are not what the manifest says.
fn faults(listed: &[AttachmentEntry], found: &[Attachment]) -> Vec<FaultyAttachment> {
    let faulty = |name: &str, fault| FaultyAttachment { name: name.to_owned(), fault };
    let mut faults = Vec::new();
    for entry in listed {
        match found.iter().find(|file| file.name == entry.name).map(|file| &file.content) {
            None => faults.push(faulty(&entry.name, DataFault::Missing)),
            Some(Err(_)) => faults.push(faulty(&entry.name, DataFault::Unreadable)),
            Some(Ok(content)) if AttachmentEntry::of(&entry.name, content) != *entry => {
                faults.push(faulty(&entry.name, DataFault::Altered));
            }
            Some(Ok(_)) => {}
        }
    }
    let once = |file: &Attachment| {
        listed.iter().filter(|entry| entry.name == file.name).count() == 1
            && found.iter().filter(|other| other.name == file.name).count() == 1
    };
    let added = found.iter().filter(|file| !once(file));
    faults.extend(added.map(|file| faulty(&file.name, DataFault::Added)));
    faults
}

#[cfg(test)]
mod tests;
