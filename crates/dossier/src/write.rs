//! An inventory, and what a firm says besides → a sealed dossier, and back.

use std::collections::BTreeMap;

use measure::Inventory;

use crate::applications;
use crate::content::{self, Knowledge, OpenError, Sections, Shown, ShownProduct, ShownReduction};
use crate::kind::Kind;
use crate::pages::{self, Setting};
use crate::papers;
use crate::pdf::StructureError;
use crate::seal;
use crate::sheets;
use crate::sign::{self, AttachmentEntry, DocumentEntry, Edition, Key, Manifest, ManifestError};
use crate::typeset::{TypesetError, typeset, warm};
use crate::verify::{Difference, Opened, Remake};

/// Why a dossier could not be written. None of them is the user's doing.
#[derive(Debug, thiserror::Error)]
pub enum WriteError {
    /// The embedded catalogue is damaged.
    #[error(transparent)]
    Tables(#[from] catalogue::Error),
    /// The data cannot be written as JSON.
    #[error(transparent)]
    Json(#[from] serde_json::Error),
    /// What was attached cannot be opened again.
    #[error(transparent)]
    Open(#[from] OpenError),
    /// The pages cannot be set.
    #[error(transparent)]
    Typeset(#[from] TypesetError),
    /// The manifest cannot be written.
    #[error(transparent)]
    Manifest(#[from] ManifestError),
    /// The typesetter's file is not as the seal expects it.
    #[error(transparent)]
    Structure(#[from] StructureError),
}

/// Writes a dossier: attaches, sets, signs, seals. Same inputs, same bytes.
pub fn write(
    inventory: &Inventory,
    sections: Sections<'_>,
    setting: Setting,
    key: &Key,
    knowledge: Knowledge<'_>,
) -> Result<Vec<u8>, WriteError> {
    let ((), attachments) = rayon::join(warm, || content::attach(inventory, sections, setting.edition, key, knowledge));
    let attachments = attachments?;
    let prefix = match setting.edition {
        // What opening the attachments would give: see the tests.
        Edition::Full => {
            let whole = |reduction| ShownReduction::whole(reduction, inventory, knowledge.units);
            let shown = Shown {
                products: sections.products.iter().cloned().map(ShownProduct::whole).collect(),
                reduction: sections.reduction.map(whole),
            };
            lay_out(inventory, &shown, &attachments, setting, knowledge)?
        }
        Edition::Buyer => set(&attachments, setting, knowledge)?,
    };
    sealed(&prefix, &attachments, setting, &inventory.engine, key)
}

/// Signs pages with what is attached to them, and seals them.
pub(crate) fn sealed(
    prefix: &[u8],
    attachments: &BTreeMap<String, Vec<u8>>,
    Setting { language, edition, date }: Setting,
    engine: &str,
    key: &Key,
) -> Result<Vec<u8>, WriteError> {
    let manifest = Manifest {
        form: Manifest::form(),
        engine: engine.to_owned(),
        edition,
        language,
        date,
        document: DocumentEntry::of(prefix),
        attachments: attachments.iter().map(|(name, bytes)| AttachmentEntry::of(name, bytes)).collect(),
        signer: key.public(),
    }
    .to_bytes()?;
    let signature = sign::sign(key, &manifest);
    Ok(seal::seal(prefix, &manifest, signature.as_bytes())?)
}

/// Sets the pages from the attachments, and from nothing else that is the firm's: whoever checks the
/// dossier does the same.
fn set(
    attachments: &BTreeMap<String, Vec<u8>>,
    setting: Setting,
    knowledge: Knowledge<'_>,
) -> Result<Vec<u8>, WriteError> {
    let inventory = content::open(setting.edition, attachments)?;
    let shown = Shown {
        products: content::open_products(setting.edition, attachments)?,
        reduction: content::open_reduction(setting.edition, attachments)?,
    };
    lay_out(&inventory, &shown, attachments, setting, knowledge)
}

fn lay_out(
    inventory: &Inventory,
    shown: &Shown,
    attachments: &BTreeMap<String, Vec<u8>>,
    setting: Setting,
    knowledge: Knowledge<'_>,
) -> Result<Vec<u8>, WriteError> {
    Ok(typeset(pages::manuscript(inventory, shown, attachments, setting, knowledge)?)?)
}

/// Makes figures and pages again for [`crate::verify::verify`].
#[derive(Debug, Clone, Copy)]
pub struct Remaker<'a> {
    /// What is known.
    pub knowledge: Knowledge<'a>,
    /// Whether the pages are set again too.
    pub pages: bool,
}

impl Remake for Remaker<'_> {
    fn recompute(&self, dossier: &Opened) -> Vec<Difference> {
        let (edition, attachments) = (dossier.manifest.edition, &dossier.attachments);
        match Kind::of(attachments) {
            Kind::Paper => papers::recompute(edition, attachments),
            Kind::Application => applications::recompute(dossier, &Remaker { pages: false, ..*self }),
            Kind::Sheet => sheets::recompute(edition, attachments),
            Kind::Inventory => content::recompute(edition, attachments, self.knowledge),
        }
    }

    fn reset(&self, dossier: &Opened) -> Option<Vec<u8>> {
        if !self.pages {
            return None;
        }
        let Manifest { edition, language, date, engine, .. } = &dossier.manifest;
        let setting = Setting { language: *language, edition: *edition, date: *date };
        let attachments = &dossier.attachments;
        let pages = match Kind::of(attachments) {
            Kind::Paper => papers::set(attachments, *date, engine),
            Kind::Application => applications::set(attachments, setting, engine, self.knowledge),
            Kind::Sheet => sheets::set(attachments, setting, engine),
            Kind::Inventory => set(attachments, setting, self.knowledge),
        };
        // Pages that cannot be set are not the pages of these attachments.
        Some(pages.unwrap_or_default())
    }
}
