//! The file with which a firm asks a programme or a bank for money.

use std::path::Path;

use ::dossier::applications::write_application;
use ::dossier::content::INVENTORY;
use ::dossier::pages::Setting;
use ::dossier::sign::{Edition, Key};
use ::dossier::verify::Finding;
use ::export::reading::read;
use ::finance::Catalogue;
use ::finance::application::{Application, Asked};
use ::workbook::WorkbookError;
use calendar::Date;
use factors::SourceId;
use language::Language;

use super::FinanceError;
use crate::dossier::{WriteError, check};
use crate::file::{bytes_of, read_from};
use crate::{ENGINE, Knowledge};

/// The application that follows from the investment in a file, to a programme or else to a bank; with `dossier`, the carbon
/// dossier of a year goes with it.
///
/// # Errors
/// If the file cannot be read, or nothing can be asked with it.
pub fn application(
    catalogue: &Catalogue,
    path: &Path,
    programme: Option<&str>,
    dossier: bool,
    day: Date,
) -> Result<Application, FinanceError> {
    let asked = Asked { day, programme: programme.map(str::to_owned), investment: read_from(path, read)? };
    ::finance::application::application(catalogue, asked, dossier)
        .map_err(|error| FinanceError::Application { path: path.to_owned(), error })
}

/// A carbon dossier that holds, its figures computed again if this version made it.
///
/// # Errors
/// If it cannot be read or does not hold, or is something else.
pub fn carbon_dossier(path: &Path, knowledge: &Knowledge, threads: usize) -> Result<Vec<u8>, FinanceError> {
    let bytes = bytes_of(path)?;
    let verdict = check(&bytes, None, false, knowledge, threads);
    let of_a_year = verdict.manifest.is_none_or(|made| made.attachments.iter().any(|entry| entry.name == INVENTORY));
    let wrong = verdict.findings.into_iter().find(|finding| !matches!(finding, Finding::Engine { .. }));
    match wrong.or((!of_a_year).then_some(Finding::NotADossier)) {
        Some(finding) => Err(FinanceError::Dossier { path: path.to_owned(), finding: Box::new(finding) }),
        None => Ok(bytes),
    }
}

/// The application as a signed PDF/A-3 with the dossier inside. Same inputs, same bytes.
///
/// # Errors
/// Only by a fault of the program.
pub fn application_pdf(
    application: &Application,
    dossier: Option<Vec<u8>>,
    language: Language,
    date: Date,
    key: &Key,
    knowledge: &Knowledge,
) -> Result<Vec<u8>, WriteError> {
    let setting = Setting { language, edition: Edition::Full, date };
    write_application(application, dossier, setting, ENGINE, key, crate::dossier::known(knowledge, 1))
}

/// The application as a workbook (XLSX) whose formulas plan it again.
///
/// # Errors
/// If it passes a limit of the format.
pub fn application_workbook(
    application: &Application,
    catalogue: &Catalogue,
    knowledge: &Knowledge,
    language: Language,
    date: Date,
) -> Result<Vec<u8>, WorkbookError> {
    let publisher = |id: &str| {
        let known = knowledge.sources.get(&SourceId::from(id));
        known.map_or_else(|| id.to_owned(), |source| source.publisher.clone())
    };
    ::workbook::application(application, catalogue, &publisher, language, date)
}
