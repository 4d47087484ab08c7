//! The documents of the operator of an installation, and what each measure would add.

use ::cbam::{FindingKind, Installation, Tables};
use ::dossier::papers::write_paper;
use ::export::cbam as room;
use calendar::Date;
use i18n::{Arg, Messages};
use ids::{InstallationId, OrganisationId};
use schemars::JsonSchema;
use serde::Serialize;

use super::border;
use super::installations::{self, InstallationError};
use crate::ENGINE;
use crate::dossier::{Key, WriteError};
use crate::people::Actor;
use crate::platform::Platform;
use crate::workbook::WorkbookError;

pub use ::export::cbam::{
    Asked, Cell, ConsignmentChange, Content, Gap, GapKind, GoodChange, MeasureKind, MeasureResult, Paper, PaperKind,
    PricedChange, YearChange,
};

/// Why there is no document.
#[derive(Debug, thiserror::Error)]
pub enum PaperError {
    /// What is written of the installation gives no figures.
    #[error("{0}")]
    Figures(#[source] ::cbam::Error),
    /// The embedded tables are damaged.
    #[error("{0}")]
    Tables(#[from] catalogue::Error),
    /// The document cannot be set: a fault of the program.
    #[error("{0}")]
    Write(#[from] WriteError),
    /// The workbook cannot be written.
    #[error("{0}")]
    Workbook(#[from] WorkbookError),
}

/// What each measure would add, and what is asked for.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct Measures {
    /// Measures of the file, then findings that can be settled with what it says.
    pub measures: Vec<MeasureResult>,
    /// Fields without which no measure can be computed for a finding.
    pub asked: Vec<Asked>,
}

impl From<::cbam::Error> for PaperError {
    fn from(error: ::cbam::Error) -> Self {
        PaperError::Figures(error)
    }
}

/// A document as data.
///
/// # Errors
/// If the installation gives no figures; the field is named.
pub fn paper(installation: &Installation, kind: PaperKind) -> Result<Paper, PaperError> {
    Ok(room::paper(&Tables::embedded()?, installation, kind)?)
}

/// A document as PDF/A-3, signed, with itself attached as data; plan and report also carry what their figures are made of.
/// Same inputs, same bytes. Takes about a second.
///
/// # Errors
/// As [`paper`]; otherwise only by a fault of the program.
pub fn pdf(installation: &Installation, kind: PaperKind, date: Date, key: &Key) -> Result<Vec<u8>, PaperError> {
    write_paper(&Tables::embedded()?, installation, kind, date, ENGINE, key).map_err(|error| match error {
        ::dossier::papers::PaperError::Figures(error) => PaperError::Figures(error),
        ::dossier::papers::PaperError::Write(error) => PaperError::Write(error),
    })
}

/// A document as workbook (XLSX): a sheet for each group of items, figures as numbers.
///
/// # Errors
/// As [`paper`], or if a limit of the format is passed.
pub fn xlsx(installation: &Installation, kind: PaperKind, date: Date) -> Result<Vec<u8>, PaperError> {
    Ok(::workbook::paper(&paper(installation, kind)?, date)?)
}

/// The form in which a document is handed over.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Form {
    /// Signed by the installation's key.
    Pdf,
    /// A workbook.
    Xlsx,
    /// Data.
    Json,
}

/// A document of an installation that a firm keeps, as it is written now.
///
/// # Errors
/// [`InstallationError::Paper`] if the installation gives no figures; [`crate::people::PeopleError::NotFound`],
/// [`crate::people::PeopleError::NotPermitted`], what the database says.
pub fn handed(
    platform: &Platform,
    actor: &Actor,
    organisation_id: OrganisationId,
    id: InstallationId,
    (kind, form): (PaperKind, Form),
) -> Result<Vec<u8>, InstallationError> {
    let installation = installations::lookup(platform, actor, organisation_id, id)?.installation;
    let today = platform.now().date();
    match form {
        Form::Pdf => {
            let defect = || InstallationError::Defect("the platform has no key".to_owned());
            Ok(pdf(&installation, kind, today, platform.key().ok_or_else(defect)?)?)
        }
        Form::Xlsx => Ok(xlsx(&installation, kind, today)?),
        Form::Json => serde_json::to_vec_pretty(&paper(&installation, kind)?)
            .map_err(|error| InstallationError::Defect(error.to_string())),
    }
}

/// The same as data.
///
/// # Errors
/// As [`handed`].
pub fn as_data(
    platform: &Platform,
    actor: &Actor,
    organisation_id: OrganisationId,
    id: InstallationId,
    kind: PaperKind,
) -> Result<Paper, InstallationError> {
    Ok(paper(&installations::lookup(platform, actor, organisation_id, id)?.installation, kind)?)
}

/// What is wrong with the last measure of an installation, once it is tried; nothing if it can be computed, or if what stands in the
/// way is elsewhere.
pub fn wrong_with_last(installation: &Installation) -> Option<::cbam::Error> {
    let Err(PaperError::Figures(error)) = measures(installation) else { return None };
    let last = installation.measures.len().checked_sub(1)?;
    error.at.starts_with(&format!("measures[{last}]")).then_some(error)
}

/// What lacks in the three documents, each field once.
///
/// # Errors
/// As [`paper`].
pub fn gaps(installation: &Installation) -> Result<Vec<Gap>, PaperError> {
    Ok(room::gaps(&Tables::embedded()?, installation)?)
}

/// What each measure would add.
///
/// # Errors
/// As [`paper`]; the field may be one of a measure.
pub fn measures(installation: &Installation) -> Result<Measures, PaperError> {
    let (measures, asked) = room::measures(&Tables::embedded()?, installation)?;
    Ok(Measures { measures, asked })
}

/// A gap in words, with the document, its item and clause.
pub fn gap(messages: Messages, gap: &Gap) -> String {
    let key = match gap.kind {
        GapKind::NotStated => "export-gap-not-stated",
        GapKind::NotInEnglish => "export-gap-not-in-english",
    };
    let words = messages.with(
        key,
        &[
            ("at", Arg::Code(gap.at.as_str().into())),
            ("paper", name(messages, gap.paper).into()),
            ("item", usize::from(gap.item).into()),
        ],
    );
    border::with_clause(messages, words, &gap.clause)
}

/// The name of a document in the reader's language.
pub fn name(messages: Messages, kind: PaperKind) -> String {
    messages.get(match kind {
        PaperKind::MonitoringPlan => "export-paper-plan",
        PaperKind::EmissionsReport => "export-paper-report",
        PaperKind::SummaryReport => "export-paper-summary",
    })
}

/// A measure in words.
pub fn measure(messages: Messages, measure: &MeasureKind) -> String {
    match measure {
        MeasureKind::Stated { name } => name.clone(),
        MeasureKind::Settled { at, finding } => {
            messages.with(&format!("export-settled-{}", kind(*finding)), &[("at", Arg::Code(at.as_str().into()))])
        }
    }
}

/// What is asked for, in words.
pub fn asked(messages: Messages, asked: &Asked) -> String {
    messages.with("export-asked", &[("at", Arg::Code(asked.at.as_str().into()))])
}

/// The part of a message's key that names what was settled.
fn kind(finding: FindingKind) -> &'static str {
    match finding {
        FindingKind::PrecursorUnverified => "precursor",
        FindingKind::ElectricityConditions => "electricity",
        FindingKind::BiomassWithoutEvidence => "biomass",
        FindingKind::HeatUnverified => "heat",
        FindingKind::WasteGasWithoutEvidence => "waste-gas",
        FindingKind::TransferConditions => "transfer",
        _ => "other",
    }
}

impl PaperError {
    /// What happened and what to do.
    pub fn words(&self, messages: Messages) -> String {
        let fault =
            |key: &str, error: &dyn std::fmt::Display| messages.with(key, &[("detail", error.to_string().into())]);
        match self {
            PaperError::Figures(error) => border::problem(messages, &error.at, &error.problem),
            PaperError::Tables(error) => fault("export-tables", error),
            PaperError::Write(error) => fault("export-paper-failed", error),
            PaperError::Workbook(error) => fault("export-paper-failed", error),
        }
    }
}

/// The schema of a document as data.
pub fn paper_schema() -> schemars::Schema {
    schemars::schema_for!(Paper)
}

/// The schema of what measures add.
pub fn measures_schema() -> schemars::Schema {
    schemars::schema_for!(Measures)
}
