//! Writing a dossier, checking one, comparing two.

use ::dossier::content::{self, EVIDENCE, FACTORS, INVENTORY, PRODUCTS};
use ::dossier::papers::{COMMITMENT, summary_against};
use ::dossier::sheets::sheet_against;
use ::dossier::sign::{AttachmentEntry, Manifest};
use ::dossier::verify::verify;
use ::dossier::{Remaker, write};
use ::measure::Inventory;
use language::Language;

pub use ::dossier::WriteError;
pub use ::dossier::content::{Declared, Past, Plan, Product, REDUCTION, Reduction, Sections, Source};
pub use ::dossier::pages::{Drawing, Setting};
pub use ::dossier::sign::{Edition, Jwk, Key, StoreError, Trust, TrustError, open_or_create};
pub use ::dossier::verify::{DataFault, Difference, FaultyAttachment, Finding, Identity, PageFault, Verdict};

use crate::{ENGINE, Knowledge};

/// The bytes of a dossier, with what a firm says besides its inventory. Same inputs, same bytes.
///
/// # Errors
/// Only by a fault of the program: see [`WriteError`].
pub fn dossier(
    inventory: &Inventory,
    sections: Sections<'_>,
    setting: Setting,
    key: &Key,
    knowledge: &Knowledge,
    threads: usize,
) -> Result<Vec<u8>, WriteError> {
    write(inventory, sections, setting, key, known(knowledge, threads))
}

/// A drawing of an inventory, with the sentence that says what it shows: as its dossier has it.
pub fn drawing(
    inventory: &Inventory,
    knowledge: &Knowledge,
    language: Language,
    drawing: Drawing,
) -> (String, charts::Chart) {
    ::dossier::pages::drawing(inventory, known(knowledge, 1), language, drawing)
}

/// Checks a dossier: bytes, signature, signer, engine, figures, and, if `pages`, the pages by setting them again.
pub fn check(file: &[u8], trust: Option<&Trust>, pages: bool, knowledge: &Knowledge, threads: usize) -> Verdict {
    verify(file, ENGINE, trust, &Remaker { knowledge: known(knowledge, threads), pages })
}

/// If one of two files that hold lacks what its figures are made of, and the other has it (the summary of an operator beside
/// its report, the sheet of a product beside the full dossier): makes the figures again, and adds what differs to its verdict.
pub fn check_beside(one: (&[u8], &mut Verdict), other: (&[u8], &mut Verdict)) {
    let lacks = |verdict: &Verdict| verdict.is_summary() || verdict.is_sheet();
    let (full, poor) = match (lacks(one.1), lacks(other.1)) {
        (true, false) => (other, one),
        (false, true) => (one, other),
        _ => return,
    };
    let against = if poor.1.is_sheet() { sheet_against } else { summary_against };
    if full.1.findings.is_empty()
        && poor.1.findings.is_empty()
        && let Some(differences) = against(full.0, poor.0)
        && !differences.is_empty()
    {
        poor.1.findings.push(Finding::Recomputation { differences });
    }
}

/// Whether two dossiers that hold carry the same inventory, products and measures, bit for bit; `None` if one of them has no
/// manifest whose signature holds.
pub fn same_inventory(one: &Verdict, other: &Verdict) -> Option<bool> {
    // A sheet has no inventory: it belongs to a dossier that has its product.
    match (one.is_sheet(), other.is_sheet()) {
        (true, false) => return Some(one.products.iter().all(|name| other.products.contains(name))),
        (false, true) => return Some(other.products.iter().all(|name| one.products.contains(name))),
        _ => {}
    }
    let data = |manifest: &Manifest| {
        let same = [INVENTORY, FACTORS, EVIDENCE, COMMITMENT, PRODUCTS, REDUCTION];
        let data = |entry: &&AttachmentEntry| same.contains(&entry.name.as_str());
        let entries: Vec<AttachmentEntry> = manifest.attachments.iter().filter(data).cloned().collect();
        (!entries.is_empty()).then_some(entries)
    };
    Some(data(one.manifest.as_ref()?)? == data(other.manifest.as_ref()?)?)
}

pub(crate) fn known(knowledge: &Knowledge, threads: usize) -> content::Knowledge<'_> {
    content::Knowledge {
        library: &knowledge.library,
        units: &knowledge.units,
        audit_thresholds: &knowledge.audit_thresholds,
        sources: &knowledge.sources,
        threads,
    }
}
