//! The folder of a firm as the platform keeps it: the same folder that the command line reads.

use std::collections::HashSet;
use std::fmt::Write as _;

use ::intake::document::{Limits, Source};
use ::intake::mapping::Mappings;
use ::intake::{parse_firm, parse_mappings};
use files::Key;
use ids::{DocumentId, OrganisationId};
use store::document::{self, Document};
use store::entry::{self, Entry};
use store::sheet::{self, Name, Sheet};
use store::{Sql, StoreError, footprint};

use super::{FirmFolder, MeasureError};
use crate::platform::Platform;

/// The document into which what was entered by hand is written.
pub const ENTRIES: &str = "saisie.csv";

/// What is kept of a firm's folder at one moment.
pub struct Kept {
    /// Which count of changes this is.
    pub revision: i64,
    pub firm: Option<Sheet>,
    pub mapping: Option<Sheet>,
    pub documents: Vec<Document>,
    pub entries: Vec<Entry>,
}

impl Kept {
    /// Looks everything up.
    pub fn lookup(sql: &mut dyn Sql, organisation_id: OrganisationId) -> Result<Self, StoreError> {
        Ok(Kept {
            revision: footprint::lookup(sql, organisation_id)?.map_or(0, |footprint| footprint.revision),
            firm: sheet::lookup(sql, organisation_id, Name::Firm)?,
            mapping: sheet::lookup(sql, organisation_id, Name::Mapping)?,
            documents: document::list(sql, organisation_id)?,
            entries: entry::list(sql, organisation_id)?,
        })
    }

    /// The folder, ready to be read.
    pub fn folder(&self, platform: &Platform) -> Result<FirmFolder, MeasureError> {
        let firm = self.firm.as_ref().ok_or(MeasureError::NoSheet)?;
        let mappings = self.mapping.as_ref().map_or(Ok(Mappings::default()), |sheet| parse_mappings(&sheet.content))?;
        // A photograph that shows what was entered is evidence, not something to read.
        let shown: HashSet<DocumentId> = self.entries.iter().filter_map(|entry| entry.document_id).collect();
        let mut documents = Vec::with_capacity(self.documents.len() + 1);
        for document in self.documents.iter().filter(|document| !shown.contains(&document.id)) {
            documents.push((document.path.clone(), source(platform, document)?));
        }
        if !self.entries.is_empty() {
            documents.push((ENTRIES.to_owned(), Source::from(table(&self.entries).into_bytes())));
        }
        Ok(FirmFolder { firm: parse_firm(&firm.content)?, mappings, documents })
    }
}

/// Where the content of a document is.
pub fn source(platform: &Platform, document: &Document) -> Result<Source, MeasureError> {
    let key = Key { organisation_id: document.organisation_id, sha256: document.sha256 };
    if let Some(path) = platform.files.local(&key) {
        return Ok(Source::file(path));
    }
    let bytes = files::read(&*platform.files, &key, Limits::default().table_bytes)?;
    // What is lost is told with the document, like a file that cannot be read.
    Ok(Source::from(bytes.unwrap_or_default()))
}

/// What was entered by hand as a table; the row of an entry is its place in the order they were made, plus two.
pub fn table(entries: &[Entry]) -> String {
    let mut table = String::from("Site;Activité;Quantité;Unité;Du;Au;Fournisseur;N° facture\n");
    for entry in entries {
        let Entry { site, activity, quantity, unit, first_day, last_day, supplier, number, .. } = entry;
        let cells = [
            quoted(site),
            quoted(activity),
            quantity.to_string(),
            quoted(unit),
            first_day.to_string(),
            last_day.to_string(),
            quoted(supplier),
            quoted(number),
        ];
        let _ = writeln!(table, "{}", cells.join(";"));
    }
    table
}

/// A cell in quotation marks (RFC 4180).
fn quoted(text: &str) -> String {
    if text.is_empty() { String::new() } else { format!("\"{}\"", text.replace('"', "\"\"")) }
}
