//! The file with which a firm asks a programme or a bank for money, with the dossier of the year inside it.
//!
//! It carries what is asked, from which whoever checks it plans the investment again and sets the pages again. The dossier is
//! attached as it was made: of it the signature and every byte are checked here, and its figures by checking it alone.

use std::collections::BTreeMap;

use finance::Catalogue;
use finance::application::{Application, Asked, application};
use serde::Deserialize;
use serde_json::Value;

use crate::WriteError;
use crate::content::{Found, Knowledge};
use crate::pages::{self, Setting};
use crate::papers::part;
use crate::sign::{Edition, Key};
use crate::typeset::{TypesetError, typeset};
use crate::verify::{Difference, Finding, Opened, Remake, verify};
use crate::write::sealed;

/// The application as data.
pub const APPLICATION: &str = "application.json";
/// The dossier of a year.
pub const DOSSIER: &str = "dossier.pdf";
/// To how much the attachments of the dossier may inflate together, bytes.
const INFLATED_MAX: u64 = 96 << 20;

/// Writes an application, with a dossier inside. Same inputs, same bytes. Nothing of it is withheld, so it is a full edition,
/// whatever `setting` says; how much the dossier reveals is its own.
///
/// # Errors
/// Only by a fault of the program.
pub fn write_application(
    application: &Application,
    dossier: Option<Vec<u8>>,
    setting: Setting,
    engine: &str,
    key: &Key,
    knowledge: Knowledge<'_>,
) -> Result<Vec<u8>, WriteError> {
    let setting = Setting { edition: Edition::Full, ..setting };
    let mut attachments = BTreeMap::from([(APPLICATION.to_owned(), serde_json::to_vec(application)?)]);
    attachments.extend(dossier.map(|bytes| (DOSSIER.to_owned(), bytes)));
    let prefix = laid_out(application, &attachments, setting, engine, knowledge)?;
    sealed(&prefix, &attachments, setting, engine, key)
}

fn laid_out(
    application: &Application,
    attachments: &BTreeMap<String, Vec<u8>>,
    setting: Setting,
    engine: &str,
    knowledge: Knowledge<'_>,
) -> Result<Vec<u8>, WriteError> {
    let catalogue = Catalogue::embedded()?;
    let manuscript =
        pages::application_manuscript(application, &catalogue, attachments, setting, engine, knowledge.sources)?;
    Ok(typeset(manuscript)?)
}

/// Whether these are the attachments of an application.
pub(crate) fn is_application(attachments: &BTreeMap<String, Vec<u8>>) -> bool {
    attachments.contains_key(APPLICATION)
}

/// Sets the pages again, from the attachments alone.
pub(crate) fn set(
    attachments: &BTreeMap<String, Vec<u8>>,
    setting: Setting,
    engine: &str,
    knowledge: Knowledge<'_>,
) -> Result<Vec<u8>, WriteError> {
    let computed = again(attachments).map_err(|_| TypesetError::BadPath { path: APPLICATION.to_owned() })?;
    laid_out(&computed, attachments, setting, engine, knowledge)
}

/// Plans the investment again and compares everything that follows; of the dossier inside, signature and bytes.
pub(crate) fn recompute(attachments: &BTreeMap<String, Vec<u8>>) -> Vec<Difference> {
    let mut found = Found::default();
    let written: Option<Value> = part(attachments, APPLICATION);
    match (written, again(attachments).map(serde_json::to_value)) {
        (Some(written), Ok(Ok(computed))) => found.compare("application", &written, &computed),
        (_, Err(why)) => found.add(APPLICATION, why, String::new()),
        _ => found.add(APPLICATION, "cannot be read".to_owned(), String::new()),
    }
    if let Some(dossier) = attachments.get(DOSSIER) {
        let verdict = verify(dossier, "", None, &Bytes);
        let other = verdict.findings.iter().find(|finding| !matches!(finding, Finding::Engine { .. }));
        if let Some(finding) = other {
            found.add(DOSSIER, format!("{finding:?}"), String::new());
        }
    }
    found.0
}

/// What follows from what is asked.
fn again(attachments: &BTreeMap<String, Vec<u8>>) -> Result<Application, String> {
    #[derive(Deserialize)]
    struct Written {
        asked: Asked,
    }
    let Written { asked } = part(attachments, APPLICATION).ok_or("cannot be read")?;
    let catalogue = Catalogue::embedded().map_err(|error| error.to_string())?;
    application(&catalogue, asked, attachments.contains_key(DOSSIER)).map_err(|error| error.to_string())
}

/// Looks at signature and bytes only.
struct Bytes;

impl Remake for Bytes {
    fn recompute(&self, _: &Opened) -> Vec<Difference> {
        Vec::new()
    }

    fn reset(&self, _: &Opened) -> Option<Vec<u8>> {
        None
    }

    fn inflated_max(&self) -> u64 {
        INFLATED_MAX
    }
}
