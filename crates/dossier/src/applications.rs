//! The file with which a firm asks a programme or a bank for money, with the dossier of the year inside it.
//!
//! It carries what is asked, from which whoever checks it plans the investment again and sets the pages again. The dossier is
//! attached as it was made, and is checked with the file that carries it: signature, bytes and figures.

use std::collections::BTreeMap;

use finance::Catalogue;
use finance::application::{Application, Asked, application};
use finance::plan::Applicant;
use measure::Firm;
use serde::Deserialize;
use serde_json::Value;

use crate::WriteError;
use crate::content::{Found, Knowledge, open};
use crate::kind::Kind;
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

/// Plans the investment again and compares everything that follows; the dossier inside is checked as it would be alone, by `remake`, and
/// must be that of a year of the firm that asks.
pub fn recompute(dossier: &Opened, remake: &impl Remake) -> Vec<Difference> {
    let (attachments, engine) = (&dossier.attachments, &dossier.manifest.engine);
    let mut found = Found::default();
    let written: Option<Value> = part(attachments, APPLICATION);
    match (written, again(attachments).map(|computed| (serde_json::to_value(&computed), computed))) {
        (Some(written), Ok((Ok(computed), application))) => {
            found.compare("application", &written, &computed);
            if let Some(inner) = attachments.get(DOSSIER) {
                let verdict =
                    verify(inner, engine, None, &OfAYear { remake, applicant: &application.asked.investment.firm });
                found.0.extend(verdict.findings.iter().flat_map(told));
            }
        }
        (_, Err(why)) => found.add(APPLICATION, why, String::new()),
        _ => found.add(APPLICATION, "cannot be read".to_owned(), String::new()),
    }
    found.0
}

/// What does not hold of the dossier inside, as differences of its attachment.
fn told(finding: &Finding) -> Vec<Difference> {
    let inside = |place: &str, written: &str, computed: &str| Difference {
        place: format!("{DOSSIER}: {place}"),
        written: written.to_owned(),
        computed: computed.to_owned(),
    };
    match finding {
        Finding::Recomputation { differences } => {
            differences.iter().map(|one| inside(&one.place, &one.written, &one.computed)).collect()
        }
        Finding::Engine { theirs, ours } => vec![inside("engine", theirs, ours)],
        other => {
            let written = format!("exit code {}", other.exit_code());
            vec![Difference { place: DOSSIER.to_owned(), written, computed: "exit code 0".to_owned() }]
        }
    }
}

/// Whether a dossier is that of an applicant: by the number of the company where both have one, otherwise by the name.
pub fn is_of(applicant: &Applicant, firm: &Firm) -> bool {
    let digits = |text: &str| text.chars().filter(char::is_ascii_digit).collect::<String>();
    match firm.ice.as_deref() {
        Some(ice) if !applicant.ice.is_empty() => digits(ice) == digits(&applicant.ice),
        _ => {
            let (one, other) = (language::fold(&applicant.name), language::fold(&firm.name));
            one.is_empty() || one.contains(&other) || other.contains(&one)
        }
    }
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

/// Makes the dossier of a year of a firm again, and nothing else.
struct OfAYear<'a, R> {
    remake: &'a R,
    applicant: &'a Applicant,
}

impl<R: Remake> Remake for OfAYear<'_, R> {
    fn recompute(&self, dossier: &Opened) -> Vec<Difference> {
        let wrong = |written: String, computed: &str| {
            vec![Difference { place: "firm".to_owned(), written, computed: computed.to_owned() }]
        };
        if Kind::of(&dossier.attachments) != Kind::Inventory {
            return wrong("not the dossier of a year".to_owned(), "");
        }
        match open(dossier.manifest.edition, &dossier.attachments) {
            Ok(inventory) if !is_of(self.applicant, &inventory.firm) => {
                wrong(inventory.firm.name, &self.applicant.name)
            }
            _ => self.remake.recompute(dossier),
        }
    }

    fn reset(&self, _: &Opened) -> Option<Vec<u8>> {
        None
    }

    fn inflated_max(&self) -> u64 {
        self.remake.inflated_max().min(INFLATED_MAX)
    }
}
