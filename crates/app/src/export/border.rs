//! The border adjustment of an installation's goods, from its file.

use std::path::{Path, PathBuf};

use crate::file::{FileFault, failed, read_from};
use ::cbam::{Finding, Problem, Tables};
use ::export::cbam::{Kind, Unreadable, WrongField, read, report};
use i18n::{Arg, Messages};

pub use ::cbam::tables::IN_FORCE;
pub use ::cbam::{Assumption, Installation};
pub use ::export::cbam::{Consigned, GoodComparison, Report, UsedPrice, YearComparison};

/// Why an installation has no report.
#[derive(Debug, thiserror::Error)]
pub enum ExportError {
    /// The file cannot be read, or is something else.
    #[error(transparent)]
    File(#[from] FileFault),
    /// What is written does not give a result.
    #[error("{path}: {error}")]
    Figures {
        /// The file.
        path: PathBuf,
        /// At which field, and why.
        #[source]
        error: ::cbam::Error,
    },
    /// The embedded tables are damaged.
    #[error("{0}")]
    Tables(#[from] catalogue::Error),
}

/// The border adjustment of the installation in a file, TOML or JSON.
///
/// # Errors
/// If the file cannot be read, or says something from which nothing can be computed; the field is named.
pub fn border_adjustment(path: &Path) -> Result<Report, ExportError> {
    let installation = installation(path)?;
    let tables = Tables::embedded()?;
    report(&tables, &installation).map_err(|error| ExportError::Figures { path: path.to_owned(), error })
}

/// The installation in a file, TOML or JSON.
///
/// # Errors
/// If the file cannot be read, or is none; the field is named.
pub fn installation(path: &Path) -> Result<Installation, ExportError> {
    Ok(read_from(path, read)?)
}

impl ExportError {
    /// What happened and what to do.
    pub fn words(&self, messages: Messages) -> String {
        match self {
            ExportError::File(fault) => fault.words(messages),
            ExportError::Figures { path, error } => {
                failed(messages, path, &problem(messages, &error.at, &error.problem))
            }
            ExportError::Tables(error) => messages.with("export-tables", &[("detail", error.to_string().into())]),
        }
    }
}

/// Why a file of this room cannot be read, in words.
pub fn unreadable(messages: Messages, error: &Unreadable) -> String {
    match error {
        Unreadable::Syntax { line, column, message } => messages.with(
            "export-syntax",
            &[("line", (*line).into()), ("column", (*column).into()), ("detail", message.into())],
        ),
        Unreadable::Field { at, problem } => wrong_field(messages, at, problem),
        Unreadable::NotUtf8 { line } => messages.with("export-not-utf8", &[("line", (*line).into())]),
        Unreadable::TooDeep => messages.get("export-too-deep"),
    }
}

fn wrong_field(messages: Messages, at: &str, problem: &WrongField) -> String {
    let at = ("at", Arg::Code(at.into()));
    let named = |key: &str, found: &str, known: &[String]| {
        let known = ("expected", Arg::Code(known.join(", ").into()));
        messages.with(key, &[at.clone(), ("found", Arg::Code(found.into())), known])
    };
    match problem {
        WrongField::Unknown { found, known } => named("export-field-unknown", found, known),
        WrongField::Choice { found, known } => named("export-field-choice", found, known),
        WrongField::Missing => messages.with("export-field-missing", &[at]),
        WrongField::Value { found, expected } => {
            let kind = match expected {
                Kind::Number => "number",
                Kind::Whole => "whole",
                Kind::Text => "text",
                Kind::YesNo => "yes-no",
                Kind::Day => "day",
                Kind::List => "list",
                Kind::Table => "table",
                Kind::OneField => "one-field",
                Kind::BusinessPartner => "business-partner",
            };
            let expected = messages.get(&format!("export-kind-{kind}"));
            messages
                .with("export-field-value", &[at, ("found", Arg::Code(found.into())), ("expected", expected.into())])
        }
    }
}

pub(super) fn problem(messages: Messages, at: &str, problem: &Problem) -> String {
    let words = messages.with(
        &format!("export-problem-{}", problem.code()),
        &[("at", Arg::Code(at.into())), ("detail", Arg::Code(problem.detail().into()))],
    );
    with_clause(messages, words, problem.clause())
}

/// A finding in words, with its field and clause.
pub fn finding(messages: Messages, finding: &Finding) -> String {
    let kind = finding_code(finding);
    let words = messages.with(
        &format!("export-finding-{kind}"),
        &[("at", Arg::Code(finding.at.as_str().into())), ("detail", Arg::Code(finding.detail.as_str().into()))],
    );
    with_clause(messages, words, finding.clause)
}

/// An assumption in words.
pub fn assumption(messages: Messages, assumption: Assumption) -> String {
    let key = match assumption {
        Assumption::Cscf => "export-assumed-cscf",
        Assumption::Benchmarks => "export-assumed-benchmarks",
        Assumption::Proposal => "export-assumed-proposal",
        Assumption::OtherYear => "export-assumed-other-year",
    };
    messages.get(key)
}

fn finding_code(finding: &Finding) -> String {
    serde_json::to_value(finding.kind).ok().and_then(|kind| kind.as_str().map(str::to_owned)).unwrap_or_default()
}

pub(super) fn with_clause(messages: Messages, words: String, clause: &str) -> String {
    if clause.is_empty() {
        return words;
    }
    messages.with("export-clause", &[("words", words.into()), ("clause", Arg::Code(clause.into()))])
}

/// The schema of an installation's file.
pub fn installation_schema() -> schemars::Schema {
    schemars::schema_for!(Installation)
}

/// The schema of its report.
pub fn report_schema() -> schemars::Schema {
    schemars::schema_for!(Report)
}
