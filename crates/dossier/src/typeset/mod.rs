//! Templates and data → PDF/A-3a and PDF/UA-1 bytes.
//!
//! The typesetter is a pure function of its [`Manuscript`]: same files, same date, same identifier,
//! same bytes. A warning of the typesetter is an error here, because a missing face or a missing
//! text alternative is a defect of the document, not a remark.

mod fonts;
mod world;

use std::collections::BTreeMap;

use typst::diag::{SourceDiagnostic, Warned};
use typst::foundations::{Datetime, Smart};
use typst::{World, WorldExt};
use typst_layout::PagedDocument;
use typst_pdf::{PdfOptions, PdfStandard, PdfStandards, Timestamp};

use crate::pdf::{StructureError, pack};
pub use fonts::{FAMILIES, Ruler, faces, printable};
use world::Desk;
pub(crate) use world::warm;

/// What is to be set.
#[derive(Debug, Clone)]
pub struct Manuscript {
    /// Path of the template to compile, among `files`.
    pub main: String,
    /// Everything the template may read, by path: other templates, data, charts, attachments.
    pub files: BTreeMap<String, Vec<u8>>,
    /// Identifies the document for ever; its hash becomes the `/ID` of the file.
    pub ident: String,
    /// Day, month and year written in the file (UTC, midnight).
    pub date: (i16, u8, u8),
}

/// Why a document could not be set. The messages are for whoever edits the templates.
#[derive(Debug, thiserror::Error)]
pub enum TypesetError {
    /// A path that cannot be one.
    #[error("`{path}` is not a path a template can name")]
    BadPath {
        /// The path given.
        path: String,
    },
    /// A template that is not UTF-8.
    #[error("`{path}` is not UTF-8 text")]
    NotText {
        /// The template.
        path: String,
    },
    /// A date that is not in the calendar.
    #[error("{0}-{1}-{2} is not a date")]
    BadDate(i16, u8, u8),
    /// The typesetter or the rules of PDF/A and PDF/UA refuse the document.
    #[error("the document could not be set:\n{}", .0.join("\n"))]
    Refused(Vec<String>),
    /// The typesetter's file is not as we know it.
    #[error(transparent)]
    Structure(#[from] StructureError),
}

/// Sets the document and exports it as PDF/A-3a and PDF/UA-1.
pub fn typeset(manuscript: Manuscript) -> Result<Vec<u8>, TypesetError> {
    let (year, month, day) = manuscript.date;
    let bad_date = || TypesetError::BadDate(year, month, day);
    let today = Datetime::from_ymd(year.into(), month, day).ok_or_else(bad_date)?;
    let midnight = Datetime::from_ymd_hms(year.into(), month, day, 0, 0, 0).ok_or_else(bad_date)?;
    let desk = Desk::new(&manuscript.main, manuscript.files, today)?;
    // The typesetter remembers every document it has seen; a dossier is set once. What the last one left is forgotten
    // here and not behind it: a program that ends need not tidy up first.
    comemo::evict(0);
    let pdf = export(&desk, manuscript.ident, Timestamp::new_utc(midnight))?;
    Ok(pack(&pdf)?)
}

fn export(desk: &Desk, ident: String, timestamp: Timestamp) -> Result<Vec<u8>, TypesetError> {
    let Warned { output, warnings } = typst::compile::<PagedDocument>(desk);
    let refused = |found: &[SourceDiagnostic]| TypesetError::Refused(found.iter().map(|d| describe(desk, d)).collect());
    let document = output.map_err(|errors| refused(&errors))?;
    if !warnings.is_empty() {
        return Err(refused(&warnings));
    }
    let standards = PdfStandards::new(&[PdfStandard::A_3a, PdfStandard::Ua_1])
        .map_err(|error| TypesetError::Refused(vec![error.message().to_string()]))?;
    let options = PdfOptions {
        ident: Smart::Custom(ident),
        creator: Smart::Custom(Some("Qafila".to_owned())),
        timestamp: Some(timestamp),
        standards,
        ..PdfOptions::default()
    };
    typst_pdf::pdf(&document, &options).map_err(|errors| refused(&errors))
}

/// `path:line: message (hint)`.
fn describe(desk: &Desk, diagnostic: &SourceDiagnostic) -> String {
    let place = diagnostic.span.id().map(|id| {
        let line = desk.range(diagnostic.span).and_then(|range| {
            let source = desk.source(id).ok()?;
            source.lines().byte_to_line(range.start)
        });
        let path = id.get().vpath().get_without_slash();
        line.map_or_else(|| path.to_owned(), |line| format!("{path}:{}", line + 1))
    });
    let hints: Vec<&str> = diagnostic.hints.iter().map(|hint| hint.v.as_str()).collect();
    let hints = if hints.is_empty() { String::new() } else { format!(" ({})", hints.join("; ")) };
    format!("{}: {}{hints}", place.as_deref().unwrap_or("document"), diagnostic.message)
}

#[cfg(test)]
mod tests;
