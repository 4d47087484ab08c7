use super::message::{Argument, Message};

/// What a file is, by its content.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Format {
    /// PDF.
    Pdf,
    /// Office Open XML workbook.
    Xlsx,
    /// Excel 97–2003 workbook.
    Xls,
    /// OpenDocument spreadsheet.
    Ods,
    /// Table in plain text.
    Csv,
    /// UBL 2 invoice or credit note.
    Ubl,
    /// XML of another vocabulary.
    Xml,
    /// Web page (often named `.xls` by web portals).
    Html,
    /// Word document, 97–2003 or Office Open XML or OpenDocument.
    Word,
    /// Presentation.
    Presentation,
    /// Binary workbook (`.xlsb`).
    Xlsb,
    /// JPEG, PNG, TIFF, GIF, BMP, WebP or HEIF image.
    Image,
    /// ZIP archive that is not an office document.
    Zip,
    /// Another kind of archive: RAR, 7z, gzip, xz, bzip2.
    Archive,
    /// Mail message.
    Mail,
    /// Rich text.
    Rtf,
    /// JSON.
    Json,
    /// Bytes of no kind known here.
    Unknown,
}

impl Format {
    /// Name used in messages: the key of its words is `intake-format-<name>`.
    pub fn name(self) -> &'static str {
        match self {
            Format::Pdf => "pdf",
            Format::Xlsx => "xlsx",
            Format::Xls => "xls",
            Format::Ods => "ods",
            Format::Csv => "csv",
            Format::Ubl => "ubl",
            Format::Xml => "xml",
            Format::Html => "html",
            Format::Word => "word",
            Format::Presentation => "presentation",
            Format::Xlsb => "xlsb",
            Format::Image => "image",
            Format::Zip => "zip",
            Format::Archive => "archive",
            Format::Mail => "mail",
            Format::Rtf => "rtf",
            Format::Json => "json",
            Format::Unknown => "unknown",
        }
    }
}

/// Which of the [`Limits`](super::Limits) was reached.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Bound {
    /// Entries of an archive.
    ArchiveEntries,
    /// Size of what an archive unpacks to, in bytes.
    UnpackedBytes,
    /// Quotient of unpacked by packed size.
    UnpackedRatio,
    /// Nesting of XML elements.
    XmlDepth,
    /// Elements of an XML document.
    XmlElements,
    /// Text of one XML element or attribute, in bytes.
    XmlText,
    /// Cells of a workbook.
    Cells,
    /// Bytes of a record of a table.
    RecordBytes,
    /// Columns.
    Columns,
    /// Pages.
    Pages,
    /// Glyphs of a PDF.
    Glyphs,
    /// Drawing instructions of a PDF.
    Instructions,
    /// Decoded bytes of the streams of a PDF.
    StreamBytes,
}

impl Bound {
    /// Name used in messages: the key of its words is `intake-bound-<name>`.
    pub fn name(self) -> &'static str {
        match self {
            Bound::ArchiveEntries => "archive-entries",
            Bound::UnpackedBytes => "unpacked-bytes",
            Bound::UnpackedRatio => "unpacked-ratio",
            Bound::XmlDepth => "xml-depth",
            Bound::XmlElements => "xml-elements",
            Bound::XmlText => "xml-text",
            Bound::Cells => "cells",
            Bound::RecordBytes => "record-bytes",
            Bound::Columns => "columns",
            Bound::Pages => "pages",
            Bound::Glyphs => "glyphs",
            Bound::Instructions => "instructions",
            Bound::StreamBytes => "stream-bytes",
        }
    }
}

/// Why nothing could be read from a file. The file itself is named by whoever opened it.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum Refusal {
    /// The file has no bytes.
    #[error("empty file")]
    Empty,
    /// The file could not be read from the disk.
    #[error("unreadable: {0}")]
    Unreadable(std::io::ErrorKind),
    /// The file is larger than is read.
    #[error("{bytes} bytes, limit {limit}")]
    TooLarge {
        /// Its size.
        bytes: u64,
        /// The limit for its kind.
        limit: u64,
    },
    /// The file is of a kind that is not read, whatever its name says.
    #[error("unsupported {}", .found.name())]
    Unsupported {
        /// What it is.
        found: Format,
        /// The extension of its name, lower case, empty if none.
        extension: String,
    },
    /// The file is of an accepted kind but damaged or cut short.
    #[error("broken {}: {detail}", .format.name())]
    Broken {
        /// What it is.
        format: Format,
        /// For developers: what the parser found.
        detail: String,
    },
    /// The file is protected by a password.
    #[error("password-protected {}", .0.name())]
    PasswordProtected(Format),
    /// A PDF whose pages are images without text: a scan or a photograph.
    #[error("{pages} pages without text")]
    ScannedWithoutText {
        /// How many pages.
        pages: u32,
    },
    /// A PDF has text, but its fonts do not say which characters their glyphs are.
    #[error("text without characters: {unknown} of {glyphs} glyphs")]
    UnreadableText {
        /// Glyphs without a character.
        unknown: u64,
        /// All glyphs.
        glyphs: u64,
    },
    /// The file would take more than is allowed: it is damaged or made to harm.
    #[error("{} over {limit}", .bound.name())]
    OverLimit {
        /// Which limit.
        bound: Bound,
        /// Its value.
        limit: u64,
    },
    /// XML with a document type or entities, which UBL forbids and which can be made to harm.
    #[error("XML with a document type")]
    XmlDoctype,
    /// An XML invoice lacks what UBL requires.
    #[error("{element} is missing")]
    MissingElement {
        /// Path of the element, in UBL's names.
        element: &'static str,
    },
    /// An XML invoice has a value that is not of its type.
    #[error("{element}: {raw}")]
    InvalidElement {
        /// Path of the element, in UBL's names.
        element: String,
        /// What was read.
        raw: String,
    },
}

impl Refusal {
    /// A damaged file, with what the parser said, for developers.
    pub(crate) fn broken(format: Format, detail: impl ToString) -> Self {
        Refusal::Broken { format, detail: detail.to_string() }
    }

    /// A limit was reached.
    pub(crate) fn over(bound: Bound, limit: impl TryInto<u64>) -> Self {
        Refusal::OverLimit { bound, limit: limit.try_into().unwrap_or(u64::MAX) }
    }
}

impl Message for Refusal {
    fn key(&self) -> &'static str {
        match self {
            Refusal::Empty => "intake-refusal-empty",
            Refusal::Unreadable(_) => "intake-refusal-unreadable",
            Refusal::TooLarge { .. } => "intake-refusal-too-large",
            Refusal::Unsupported { .. } => "intake-refusal-unsupported",
            Refusal::Broken { .. } => "intake-refusal-broken",
            Refusal::PasswordProtected(_) => "intake-refusal-password",
            Refusal::ScannedWithoutText { .. } => "intake-refusal-scanned",
            Refusal::UnreadableText { .. } => "intake-refusal-unreadable-text",
            Refusal::OverLimit { .. } => "intake-refusal-over-limit",
            Refusal::XmlDoctype => "intake-refusal-xml-doctype",
            Refusal::MissingElement { .. } => "intake-refusal-missing-element",
            Refusal::InvalidElement { .. } => "intake-refusal-invalid-element",
        }
    }

    fn arguments(&self) -> Vec<(&'static str, Argument)> {
        match self {
            Refusal::Empty | Refusal::XmlDoctype => Vec::new(),
            Refusal::Unreadable(kind) => vec![("detail", Argument::text(kind.to_string()))],
            Refusal::TooLarge { bytes, limit } => {
                vec![("megabytes", Argument::megabytes(*bytes)), ("limit", Argument::megabytes(*limit))]
            }
            Refusal::Unsupported { found, extension } => {
                vec![("format", Argument::Choice(found.name())), ("extension", Argument::extension(extension))]
            }
            Refusal::Broken { format, .. } | Refusal::PasswordProtected(format) => {
                vec![("format", Argument::Choice(format.name()))]
            }
            Refusal::ScannedWithoutText { pages } => vec![("pages", Argument::Count(u64::from(*pages)))],
            Refusal::UnreadableText { unknown, glyphs } => {
                vec![("unknown", Argument::Count(*unknown)), ("glyphs", Argument::Count(*glyphs))]
            }
            Refusal::OverLimit { bound, limit } => {
                vec![("bound", Argument::Choice(bound.name())), ("limit", Argument::Count(*limit))]
            }
            Refusal::MissingElement { element } => vec![("element", Argument::text(*element))],
            Refusal::InvalidElement { element, raw } => {
                vec![("element", Argument::text(element)), ("raw", Argument::text(raw))]
            }
        }
    }
}
