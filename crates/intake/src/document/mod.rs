//! From the bytes of a file to located raw content.
//!
//! ```
//! use intake::document::{Content, Limits, Source, open};
//!
//! let source = Source::from("Mois;kWh\nJanvier;1 234,5\n".as_bytes());
//! let document = open(source, "compteur.csv", &Limits::default())?;
//! let Content::Table(table) = document.content else { return Ok(()) };
//! assert_eq!(table.dialect().delimiter, ';');
//! let second = table.rows()?.nth(1).transpose()?;
//! assert_eq!(second.as_ref().and_then(|row| row.get(1)), Some("1 234,5"));
//! # Ok::<(), intake::document::Refusal>(())
//! ```

mod compound;
mod detect;
mod limits;
mod locator;
mod message;
mod problem;
mod refusal;
mod source;
mod xml;

pub mod date;
pub mod invoice;
pub mod number;
pub mod pages;
pub mod sheets;
pub mod table;

use std::sync::Arc;

pub use limits::Limits;
pub use locator::{Locator, Part, column_letters};
pub use message::{Argument, Message};
pub use problem::Problem;
pub use refusal::{Bound, Format, Refusal};
pub use source::{Fingerprint, Source, SourceReader};

/// A file that could be read, with its identity.
#[derive(Clone, Debug)]
pub struct Document {
    /// Name of the file, as the firm calls it.
    pub name: Arc<str>,
    /// What it is, by its content.
    pub format: Format,
    /// How many bytes it has.
    pub bytes: u64,
    /// SHA-256 of its bytes: the identity of the evidence.
    pub fingerprint: Fingerprint,
    /// What it says.
    pub content: Content,
    /// What must be told about it, although it was read.
    pub problems: Vec<Problem>,
}

/// What a document says, by the way in which it is laid out.
#[derive(Clone, Debug)]
pub enum Content {
    /// Pages of positioned words (PDF).
    Pages(Vec<pages::Page>),
    /// Sheets of typed cells (XLSX, XLS, ODS).
    Sheets(Vec<sheets::Sheet>),
    /// A table, read row by row (CSV).
    Table(table::Table),
    /// An invoice or credit note (UBL 2).
    Invoice(Box<invoice::Invoice>),
}

/// Reads a document, whatever it is: its content decides, not its name.
///
/// # Errors
/// A [`Refusal`] that says what the file is and why it is not read.
pub fn open(source: impl Into<Source>, name: &str, limits: &Limits) -> Result<Document, Refusal> {
    let source = source.into();
    let bytes = source.len()?;
    if bytes == 0 {
        return Err(Refusal::Empty);
    }
    let extension = extension(name);
    // Before anything else is read: no kind of file is accepted above the largest limit.
    let largest = limits.table_bytes.max(limits.file_bytes);
    if bytes > largest {
        return Err(Refusal::TooLarge { bytes, limit: largest });
    }
    let format = detect::format(&source, limits)?;
    let limit = if format == Format::Csv { limits.table_bytes } else { limits.file_bytes };
    if bytes > limit {
        return Err(Refusal::TooLarge { bytes, limit });
    }
    let mut problems = Vec::new();
    let (content, fingerprint) = match format {
        Format::Csv => {
            let (table, fingerprint) = table::Table::survey(source, limits, &mut problems)?;
            (Content::Table(table), fingerprint)
        }
        Format::Pdf | Format::Xlsx | Format::Xls | Format::Ods | Format::Ubl => {
            let bytes = source.bytes(limit)?;
            let content = match format {
                Format::Pdf => Content::Pages(pages::read(&bytes, limits, &mut problems)?),
                Format::Ubl => Content::Invoice(Box::new(invoice::read(&bytes, limits)?)),
                _ => Content::Sheets(sheets::read(format, &bytes, limits, &mut problems)?),
            };
            (content, Fingerprint::of(&bytes))
        }
        found => return Err(Refusal::Unsupported { found, extension }),
    };
    if !detect::extensions(format).contains(&extension.as_str()) {
        problems.insert(0, Problem::Misnamed { extension, found: format });
    }
    Ok(Document { name: name.into(), format, bytes, fingerprint, content, problems })
}

/// The extension of a file's name, lower case, without the dot; empty if there is none.
fn extension(name: &str) -> String {
    match name.rsplit_once('.') {
        Some((stem, extension)) if !stem.is_empty() && !extension.contains(['/', '\\']) => extension.to_lowercase(),
        _ => String::new(),
    }
}
