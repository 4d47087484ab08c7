//! The folder of a firm: every document opened, recognised and gathered.

use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::{Arc, mpsc};
use std::thread;

use crate::document::{Content, Document, Format, Limits, Locator, Refusal, Source, open};
use crate::{
    Aside, Context, DocumentReading, Progress, Reading, Seen, bills, copies, duplicates, invoices, ledger, repeated,
};

/// Names of files that speak of the folder and are no documents of the firm.
const ASIDE: [&str; 7] =
    ["firm.toml", "mapping.toml", "installation.toml", "plan.toml", "expected.toml", "expected.md", "thumbs.db"];
/// Folders of what a firm sells and of what it does about its emissions: their TOML files are its own words, not documents.
const OWN: [&str; 2] = ["products", "measures"];

/// Whether a file of the folder is a document: not its sheet, its corrections, its installation, a recipe of a product,
/// a note to the reader, or a file that a system hides or a program locks.
pub fn is_document(path: &str) -> bool {
    let name = path.rsplit(['/', '\\']).next().unwrap_or(path).to_lowercase();
    let readme = name.starts_with("readme") || name.starts_with("lisez-moi") || name.starts_with("lisezmoi");
    let hidden = name.starts_with('.') || name.starts_with("~$") || name.starts_with("._");
    let folder = path.split(['/', '\\']).rev().skip(1).any(|folder| folder.starts_with('.') || folder == "__MACOSX");
    let own = name.ends_with(".toml") && path.rsplit(['/', '\\']).nth(1).is_some_and(|folder| OWN.contains(&folder));
    !(ASIDE.contains(&name.as_str()) || readme || hidden || folder || own || name.ends_with(".md"))
}

/// Reads the documents of a firm, given as path within the folder and place of their bytes. The result depends
/// neither on the order of `files` nor on the number of `threads`; `progress` hears of the rows of long tables
/// and of each document when it is read.
pub fn read_folder(
    files: impl IntoIterator<Item = (String, Source)>,
    context: &Context<'_>,
    limits: &Limits,
    threads: usize,
    progress: &mut dyn FnMut(Progress<'_>),
) -> Reading {
    let parts = read_each(&documents(files), context, limits, threads, progress);
    gathered(context, parts.into_iter().map(|part| part.reading))
}

/// The documents among some files, by path.
pub(crate) fn documents(files: impl IntoIterator<Item = (String, Source)>) -> Vec<(String, Source)> {
    let mut files: Vec<(String, Source)> = files.into_iter().filter(|(path, _)| is_document(path)).collect();
    files.sort_by(|a, b| a.0.cmp(&b.0));
    files
}

/// What one document says by itself.
#[derive(Clone, Debug, Default)]
pub(crate) struct OnePart {
    pub reading: Reading,
    pub seen: Seen,
}

/// Reads documents, each by itself, in their order.
pub(crate) fn read_each(
    files: &[(String, Source)],
    context: &Context<'_>,
    limits: &Limits,
    threads: usize,
    progress: &mut dyn FnMut(Progress<'_>),
) -> Vec<OnePart> {
    let mut parts: Vec<Option<OnePart>> = files.iter().map(|_| None).collect();
    let next = AtomicUsize::new(0);
    thread::scope(|scope| {
        let (send, receive) = mpsc::channel();
        for _ in 0..threads.clamp(1, files.len().max(1)) {
            let (send, next) = (send.clone(), &next);
            scope.spawn(move || {
                while let Some((index, (path, source))) = take(files, next) {
                    let mut part = OnePart::default();
                    let document = read_document(
                        path,
                        source.clone(),
                        context,
                        limits,
                        // Whoever does not listen any more is not told.
                        &mut |count| drop(send.send(Heard::Rows(path, count))),
                        &mut part,
                    );
                    part.reading.documents.push(document);
                    if send.send(Heard::Part(index, part)).is_err() {
                        return;
                    }
                }
            });
        }
        drop(send);
        for heard in receive {
            match heard {
                Heard::Rows(file, count) => progress(Progress::Rows { file, count }),
                Heard::Part(index, part) => {
                    part.reading.documents.iter().for_each(|document| progress(Progress::Document(document)));
                    if let Some(slot) = parts.get_mut(index) {
                        *slot = Some(part);
                    }
                }
            }
        }
    });
    parts.into_iter().flatten().collect()
}

/// All parts together: what is said twice counts once.
pub(crate) fn gathered(context: &Context<'_>, parts: impl Iterator<Item = Reading>) -> Reading {
    let mut reading = Reading::default();
    for part in parts {
        reading.documents.extend(part.documents);
        reading.lines.extend(part.lines);
        reading.aside.extend(part.aside);
    }
    duplicates::set_apart(context, &mut reading);
    copies::tell(context, &mut reading);
    for document in &mut reading.documents {
        document.lines = reading.lines.iter().filter(|line| line.evidence.file == *document.file).count();
    }
    reading
}

/// The next file that nobody reads yet.
fn take<'f>(files: &'f [(String, Source)], next: &AtomicUsize) -> Option<(usize, &'f (String, Source))> {
    let index = next.fetch_add(1, Ordering::Relaxed);
    files.get(index).map(|file| (index, file))
}

/// What a thread that reads says.
enum Heard<'f> {
    /// So many rows of a long table are read, of the file at this path.
    Rows(&'f str, u64),
    /// A document is read: its number, what it says.
    Part(usize, OnePart),
}

/// Reads one document into `part`.
fn read_document(
    path: &str,
    source: Source,
    context: &Context<'_>,
    limits: &Limits,
    rows: &mut dyn FnMut(u64),
    part: &mut OnePart,
) -> DocumentReading {
    let file: Arc<str> = path.into();
    let bytes = source.len().unwrap_or(0);
    let mut document = DocumentReading {
        file: Arc::clone(&file),
        sha256: String::new(),
        bytes,
        format: None,
        layouts: Vec::new(),
        columns: Vec::new(),
        lines: 0,
        passed_over: 0,
        problems: Vec::new(),
    };
    let refuse = |part: &mut OnePart, refusal: &Refusal| {
        part.reading.aside.push(Aside::new(Locator::file(&file), reason(refusal), refusal));
    };
    let opened = match open(source, path, limits) {
        Ok(opened) => opened,
        Err(refusal) => {
            refuse(part, &refusal);
            return document;
        }
    };
    let Document { format, fingerprint, content, problems, .. } = opened;
    document.sha256 = fingerprint.to_string();
    document.format = Some(format);
    document.problems = problems;
    match content {
        Content::Sheets(sheets) => {
            let read = ledger::read_sheets(&sheets, &file, &document.sha256, context);
            gather(part, &mut document, read);
        }
        Content::Table(table) => match ledger::read_table(&table, &file, &document.sha256, context, rows) {
            Ok(read) => gather(part, &mut document, read),
            Err(refusal) => refuse(part, &refusal),
        },
        Content::Invoice(invoice) => {
            let read = invoices::read(&invoice, &file, &document.sha256, context);
            gather(part, &mut document, read);
        }
        Content::Pages(pages) => {
            let read = bills::read(&pages, &file, &document.sha256, context);
            part.reading.lines.extend(read.lines);
            part.reading.aside.extend(read.aside);
            part.seen.add(read.seen);
            document.layouts = read.layouts;
            document.passed_over = read.passed_over;
        }
    }
    document.lines = part.reading.lines.len();
    document.problems.extend(repeated::rows(&part.reading.lines));
    document
}

fn gather(part: &mut OnePart, document: &mut DocumentReading, read: ledger::LedgerReading) {
    part.reading.lines.extend(read.lines);
    part.reading.aside.extend(read.aside);
    part.seen.add(read.seen);
    document.layouts = read.layouts;
    document.columns = read.columns;
    document.passed_over = read.passed_over;
}

/// The stable code of a refusal (`docs/firm-folder.md`, §5).
fn reason(refusal: &Refusal) -> &'static str {
    match refusal {
        Refusal::ScannedWithoutText { .. } | Refusal::UnreadableText { .. } => "scanned-image",
        Refusal::PasswordProtected(_) => "password",
        Refusal::Unsupported { found: Format::Image, .. } => "photo",
        // A bundle is read when it is unpacked; a broken one cannot even be looked into.
        Refusal::Unsupported { found: Format::Zip | Format::Archive, .. } => "broken-archive",
        Refusal::Broken { .. } => "broken-archive",
        Refusal::Unsupported { .. } => "unsupported-format",
        Refusal::Empty => "empty-file",
        Refusal::Unreadable(_) => "unreadable-file",
        Refusal::TooLarge { .. } | Refusal::OverLimit { .. } => "too-large",
        Refusal::XmlDoctype | Refusal::MissingElement { .. } | Refusal::InvalidElement { .. } => "invalid-invoice",
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::document::Message;

    #[test]
    fn what_speaks_of_the_folder_is_no_document() {
        for path in [
            "firm.toml",
            "installation.toml",
            "products/vis.toml",
            "a/README.txt",
            "EXPECTED.md",
            ".DS_Store",
            "a/~$bilan.xlsx",
            "__MACOSX/x.csv",
        ] {
            assert!(!is_document(path), "{path}");
        }
        for path in ["registre.csv", "Énergie/facture.pdf", "a.b/c.xml", "products/ventes.csv", "notes.toml"] {
            assert!(is_document(path), "{path}");
        }
    }

    #[test]
    fn a_refusal_has_a_stable_code_and_a_message() {
        let refusal = Refusal::PasswordProtected(Format::Xlsx);
        assert_eq!(reason(&refusal), "password");
        assert!(refusal.key().starts_with("intake-"));
    }
}
