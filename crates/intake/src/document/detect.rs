use memchr::memmem::find;
use quick_xml::NsReader;
use quick_xml::events::Event;
use quick_xml::name::ResolveResult;

use super::{Format, Limits, Refusal, Source, compound, table};

/// How much of a file's beginning is looked at. The vocabulary of an XML document and the first entries of an
/// archive are within.
const HEAD: u64 = 64 << 10;
/// How far into a file the mark of a PDF may come (ISO 32000-1 annex H.3.4.1).
const PDF_MARK_WITHIN: usize = 1024;

/// Signatures at the first byte.
const SIGNATURES: &[(&[u8], Format)] = &[
    (b"\xff\xd8\xff", Format::Image),
    (b"\x89PNG\r\n\x1a\n", Format::Image),
    (b"GIF87a", Format::Image),
    (b"GIF89a", Format::Image),
    (b"II*\0", Format::Image),
    (b"MM\0*", Format::Image),
    (b"Rar!\x1a\x07", Format::Archive),
    (b"7z\xbc\xaf\x27\x1c", Format::Archive),
    (b"\x1f\x8b", Format::Archive),
    (b"\xfd7zXZ\0", Format::Archive),
    (b"BZh", Format::Archive),
    (b"{\\rtf", Format::Rtf),
];

/// The extensions that a file of this format has.
pub(super) fn extensions(format: Format) -> &'static [&'static str] {
    match format {
        Format::Pdf => &["pdf"],
        Format::Xlsx => &["xlsx", "xlsm", "xltx"],
        Format::Xls => &["xls", "xlt"],
        Format::Ods => &["ods", "ots"],
        Format::Csv => &["csv", "tsv", "txt", "tab"],
        Format::Ubl => &["xml"],
        _ => &[],
    }
}

/// What a file is, by its content.
///
/// # Errors
/// If it cannot be read, or is protected by a password in a way that hides its format.
pub(super) fn format(source: &Source, limits: &Limits) -> Result<Format, Refusal> {
    let head = source.head(HEAD)?;
    let start = head.get(..PDF_MARK_WITHIN.min(head.len())).unwrap_or(&head);
    if let Some((_, format)) = SIGNATURES.iter().find(|(signature, _)| head.starts_with(signature)) {
        return Ok(*format);
    }
    if find(start, b"%PDF-").is_some() {
        return Ok(Format::Pdf);
    }
    if head.starts_with(b"PK\x03\x04") || head.starts_with(b"PK\x05\x06") {
        return Ok(zipped(&source.bytes(limits.file_bytes)?));
    }
    if head.starts_with(&compound::SIGNATURE) {
        return compounded(&source.bytes(limits.file_bytes)?, limits);
    }
    let riff_image = head.starts_with(b"RIFF") && head.get(8..12) == Some(b"WEBP");
    let heif = head.get(4..8) == Some(b"ftyp");
    let bitmap = head.starts_with(b"BM") && head.get(6..10) == Some(&[0; 4]);
    if riff_image || heif || bitmap {
        return Ok(Format::Image);
    }
    match table::plain_text(&head) {
        Some(text) => Ok(written(text.trim_start_matches('\u{feff}').trim_start())),
        None => Ok(Format::Unknown),
    }
}

/// What a ZIP archive is, by the names of its entries. They are looked for as bytes, so that a damaged archive
/// is still told apart and refused as what it is.
fn zipped(bytes: &[u8]) -> Format {
    const OPEN_DOCUMENT: &[u8] = b"mimetypeapplication/vnd.oasis.opendocument.";
    // OpenDocument: the first entry is stored, not packed, so that its kind is at a fixed place.
    if bytes.get(30..30 + OPEN_DOCUMENT.len()) == Some(OPEN_DOCUMENT) {
        let kind = bytes.get(30 + OPEN_DOCUMENT.len()..).unwrap_or(&[]);
        return match kind {
            kind if kind.starts_with(b"spreadsheet") => Format::Ods,
            kind if kind.starts_with(b"text") => Format::Word,
            kind if kind.starts_with(b"presentation") => Format::Presentation,
            _ => Format::Zip,
        };
    }
    let parts: [(&[u8], Format); 5] = [
        (b"xl/workbook.bin", Format::Xlsb),
        (b"xl/workbook.xml", Format::Xlsx),
        (b"word/document.xml", Format::Word),
        (b"ppt/presentation.xml", Format::Presentation),
        (b"xl/worksheets/", Format::Xlsx),
    ];
    parts.iter().find(|(name, _)| find(bytes, name).is_some()).map_or(Format::Zip, |(_, format)| *format)
}

/// What a compound file is, by the names of its streams.
fn compounded(bytes: &[u8], limits: &Limits) -> Result<Format, Refusal> {
    let file = match compound::CompoundFile::open(bytes, limits) {
        Ok(file) => file,
        // Damaged beyond its directory: as a workbook, since that is what firms have.
        Err(_) => return Ok(Format::Xls),
    };
    let has = |name: &str| file.has(name);
    Ok(if has("EncryptedPackage") {
        return Err(Refusal::PasswordProtected(Format::Xlsx));
    } else if has("Workbook") || has("Book") {
        Format::Xls
    } else if has("WordDocument") {
        Format::Word
    } else if has("PowerPoint Document") {
        Format::Presentation
    } else if has("__properties_version1.0") {
        Format::Mail
    } else {
        Format::Unknown
    })
}

/// What a plain text is.
fn written(text: &str) -> Format {
    if text.starts_with('<') {
        return marked_up(text);
    }
    let mut characters = text.chars().filter(|c| !c.is_whitespace());
    match (characters.next(), characters.next()) {
        (Some('{'), Some('"' | '}')) | (Some('['), Some('{' | '[')) => return Format::Json,
        _ => {}
    }
    const MAIL: [&str; 6] = ["Received:", "Return-Path:", "Delivered-To:", "MIME-Version:", "From:", "Message-ID:"];
    if MAIL.iter().any(|header| text.starts_with(header)) { Format::Mail } else { Format::Csv }
}

/// What a text that begins with `<` is: by its root element.
fn marked_up(text: &str) -> Format {
    let start: String = text.chars().take(512).collect::<String>().to_ascii_lowercase();
    if start.starts_with("<!doctype html")
        || ["<html", "<table", "<head", "<body", "<meta"].iter().any(|tag| start.contains(tag))
    {
        return Format::Html;
    }
    if !start.starts_with("<?xml") && !start.starts_with("<!") && !start.chars().nth(1).is_some_and(char::is_alphabetic)
    {
        return Format::Csv;
    }
    let mut reader = NsReader::from_str(text);
    loop {
        match reader.read_resolved_event() {
            Ok((namespace, Event::Start(element) | Event::Empty(element))) => {
                let ubl = matches!(&namespace, ResolveResult::Bound(name)
                    if name.as_ref().starts_with("urn:oasis:names:specification:ubl:schema:xsd:"));
                let invoice = matches!(element.local_name().as_ref(), "Invoice" | "CreditNote");
                return if ubl && invoice { Format::Ubl } else { Format::Xml };
            }
            Ok((_, Event::Eof)) | Err(_) => return Format::Xml,
            Ok(_) => {}
        }
    }
}
