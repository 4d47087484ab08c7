//! How far a document is: whether it waits to be read, was read, or why it is not.

use app::measure::{Paper, Standing, Told};
use app::words;

use crate::page::Page;

/// How far a document is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum State {
    /// It is read, and nothing of it was kept aside.
    Read,
    /// It is read, and something was kept aside.
    Aside,
    /// It is read, and says nothing that counts.
    Silent,
    /// It was refused, and why.
    Refused(Told),
    /// It will be read soon.
    Waiting,
    /// It waits for the firm's sheet.
    NeedsSheet,
    /// It shows what was entered by hand.
    Evidence,
    /// Its name says that it is a note to somebody.
    Note,
    /// It was taken out.
    Removed,
}

/// Whether the figures of a firm are of what was entered last.
pub fn is_current(standing: &Standing) -> bool {
    standing.footprint.as_ref().is_some_and(store::footprint::Footprint::is_current)
}

impl State {
    /// How far a document of a firm is whose figures are current, or not.
    pub fn of(paper: &Paper, current: bool) -> State {
        if paper.document.removed.is_some() {
            return State::Removed;
        }
        if paper.evidence {
            return State::Evidence;
        }
        match paper.lines {
            None if !intake::is_document(&paper.document.path) => State::Note,
            None if current => State::NeedsSheet,
            None => State::Waiting,
            Some(_) if paper.understood.format.is_empty() => {
                let why = paper.understood.aside.first().map(|aside| aside.told.clone());
                why.map_or(State::Silent, State::Refused)
            }
            Some(_) if paper.aside > 0 => State::Aside,
            Some(0) => State::Silent,
            Some(_) => State::Read,
        }
    }

    /// The tone of its badge.
    pub fn tone(&self) -> &'static str {
        match self {
            State::Read => "good",
            State::Aside | State::Silent | State::NeedsSheet => "note",
            State::Refused(_) => "bad",
            State::Waiting | State::Evidence | State::Note | State::Removed => "none",
        }
    }

    /// The key of its word.
    pub fn word(&self) -> &'static str {
        match self {
            State::Read => "documents-state-read",
            State::Aside => "documents-state-aside",
            State::Silent => "documents-state-silent",
            State::Refused(_) => "documents-state-refused",
            State::Waiting => "documents-state-waiting",
            State::NeedsSheet => "documents-state-needs-sheet",
            State::Evidence => "documents-state-evidence",
            State::Note => "documents-state-note",
            State::Removed => "documents-state-removed",
        }
    }

    /// Why it is so, where a word does not say it.
    pub fn reason(&self, page: &Page) -> Option<String> {
        match self {
            State::Refused(told) => Some(words::retold(page.messages(), told)),
            State::Silent => Some(page.t("documents-reason-silent")),
            State::NeedsSheet => Some(page.t("documents-reason-needs-sheet")),
            State::Evidence => Some(page.t("documents-reason-evidence")),
            State::Note => Some(page.t("documents-reason-note")),
            State::Removed => Some(page.t("documents-reason-removed")),
            State::Read | State::Aside | State::Waiting => None,
        }
    }
}
