use std::panic::{AssertUnwindSafe, catch_unwind};
use std::sync::Arc;
use std::thread;

use hayro_syntax::{DecryptionError, LoadPdfError, Pdf};

use super::content::{Budget, Interpreter};
use super::gauge::{self, Gauge};
use super::{Page, assemble};
use crate::document::{Bound, Format, Limits, Problem, Refusal};

/// Stack of the thread that reads a PDF: objects may be nested as deep as a harmful file wants.
const STACK_BYTES: usize = 64 << 20;
/// Of the glyphs of a document, the share whose characters are unknown above which its text is unreadable.
const UNREADABLE_SHARE: (u64, u64) = (1, 3);

/// Reads the pages of a PDF.
///
/// # Errors
/// [`Refusal::PasswordProtected`], [`Refusal::ScannedWithoutText`], [`Refusal::UnreadableText`],
/// [`Refusal::OverLimit`], [`Refusal::Broken`].
pub(crate) fn read(bytes: &Arc<[u8]>, limits: &Limits, problems: &mut Vec<Problem>) -> Result<Vec<Page>, Refusal> {
    gauge::check_structure(bytes, limits)?;
    // Parsing runs apart: with a stack of its own, and so that a fault of the parser is a broken file to us.
    let apart = thread::scope(|scope| {
        let reading = || catch_unwind(AssertUnwindSafe(|| pages(bytes, limits)));
        let thread = thread::Builder::new().stack_size(STACK_BYTES).spawn_scoped(scope, reading);
        match thread.map(thread::ScopedJoinHandle::join) {
            Ok(Ok(Ok(pages))) => pages,
            Ok(_) => Err(Refusal::broken(Format::Pdf, "parser fault")),
            Err(error) => Err(Refusal::Unreadable(error.kind())),
        }
    })?;
    let (glyphs, unknown) =
        apart.iter().fold((0, 0), |(glyphs, unknown), page| (glyphs + page.glyphs, unknown + page.unknown));
    let count = u32::try_from(apart.len()).unwrap_or(u32::MAX);
    if glyphs == 0 {
        return Err(Refusal::ScannedWithoutText { pages: count });
    }
    if unknown * UNREADABLE_SHARE.1 > glyphs * UNREADABLE_SHARE.0 {
        return Err(Refusal::UnreadableText { unknown, glyphs });
    }
    let empty: Vec<u32> = apart.iter().filter(|page| page.glyphs == 0).map(|page| page.page.number).collect();
    if !empty.is_empty() {
        problems.push(Problem::PagesWithoutText { pages: empty });
    }
    for page in apart.iter().filter(|page| page.unknown > 0) {
        problems.push(Problem::UnknownGlyphs { page: page.page.number, count: page.unknown });
    }
    Ok(apart.into_iter().map(|page| page.page).collect())
}

/// A page with what must be told about it.
struct Read {
    page: Page,
    glyphs: u64,
    unknown: u64,
}

fn pages(bytes: &Arc<[u8]>, limits: &Limits) -> Result<Vec<Read>, Refusal> {
    let pdf = Pdf::new(Arc::new(Arc::clone(bytes))).map_err(|error| match error {
        LoadPdfError::Decryption(DecryptionError::PasswordProtected) => Refusal::PasswordProtected(Format::Pdf),
        error => Refusal::broken(Format::Pdf, format!("{error:?}")),
    })?;
    let pages = pdf.pages();
    if pages.is_empty() {
        return Err(Refusal::broken(Format::Pdf, "no pages"));
    }
    if pages.len() > limits.pages {
        return Err(Refusal::over(Bound::Pages, limits.pages));
    }
    let mut budget = Budget::new(limits);
    let mut gauge = Gauge::new(limits);
    let mut read = Vec::new();
    for (number, page) in (1u32..).zip(pages.iter()) {
        let glyphs = Interpreter::new(&mut budget, &mut gauge).page(page)?;
        let (width, height) = page.render_dimensions();
        let unknown = glyphs.iter().filter(|glyph| glyph.is_unknown()).count() as u64;
        let count = glyphs.iter().filter(|glyph| !glyph.text.trim().is_empty()).count() as u64;
        let words = assemble::words(glyphs);
        let page = Page { number, width: f64::from(width), height: f64::from(height), words };
        read.push(Read { page, glyphs: count, unknown });
    }
    Ok(read)
}
