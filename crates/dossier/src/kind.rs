//! What a sealed file is, by what is attached to it.

use std::collections::BTreeMap;

use crate::applications::{APPLICATION, DOSSIER};
use crate::content::{DISCLOSURES, EVIDENCE, FACTORS, INVENTORY, PRODUCTS, REDUCTION};
use crate::papers::{COMMITMENT, INSTALLATION, OPENING, PAPER};
use crate::sheets::{FOOTPRINT, SHEET};

/// A sealed file. Each kind has attachments of its own and no others: what is computed again of one says nothing of another's figures.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Kind {
    /// An operator's document for the border adjustment.
    Paper,
    /// An application for money, with the dossier of a year inside.
    Application,
    /// The footprint of one product, for a buyer.
    Sheet,
    /// The dossier of a year.
    Inventory,
}

impl Kind {
    /// By the attachment that the kind is named after; the dossier of a year where there is none.
    pub fn of(attachments: &BTreeMap<String, Vec<u8>>) -> Kind {
        let named = [(PAPER, Kind::Paper), (APPLICATION, Kind::Application), (SHEET, Kind::Sheet)];
        named.into_iter().find(|(name, _)| attachments.contains_key(*name)).map_or(Kind::Inventory, |(_, kind)| kind)
    }

    fn attachments(self) -> &'static [&'static str] {
        match self {
            Kind::Paper => &[PAPER, COMMITMENT, INSTALLATION, OPENING],
            Kind::Application => &[APPLICATION, DOSSIER],
            Kind::Sheet => &[SHEET, FOOTPRINT],
            Kind::Inventory => &[INVENTORY, FACTORS, EVIDENCE, DISCLOSURES, PRODUCTS, REDUCTION],
        }
    }

    /// The names of attachments that a file of this kind does not have.
    pub fn foreign(self, attachments: &BTreeMap<String, Vec<u8>>) -> Vec<String> {
        let foreign = |name: &&String| !self.attachments().contains(&name.as_str());
        attachments.keys().filter(foreign).cloned().collect()
    }
}
