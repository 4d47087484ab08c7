//! The documents of a firm: added, looked at, taken out and put back.

use std::io::Read;

use ::intake::document::Source;
use files::{Content, FilesError, Key};
use ids::{DocumentId, OrganisationId};
use serde_json::json;
use store::document::{self, Document};
use store::grant::Room;
use store::paper::{self, Show};
use store::webhook::Event;
use store::{Sql, StoreError};

use super::accountant::changed;
use super::kept::{self, ENTRIES};
use super::{MeasureError, Understood};
use crate::people::{Action, Actor, PeopleError, Resource, note};
use crate::platform::Platform;
use crate::webhooks::{About, tell};

/// The most documents of a firm.
const DOCUMENTS_MAX: usize = 50_000;

/// A document with what was understood of it.
#[derive(Clone, Debug, PartialEq)]
pub struct Paper {
    /// The document.
    pub document: Document,
    /// Whether it shows what was entered by hand: it is not read then.
    pub evidence: bool,
    /// How many activity lines it gave; `None` if it has not been read yet.
    pub lines: Option<i64>,
    /// How much of it was kept aside.
    pub aside: i64,
    /// What was understood.
    pub understood: Understood,
}

/// What became of a document that was given.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Added {
    /// It is kept.
    New(Document),
    /// The same content is there already.
    There(Document),
}

/// Keeps a document of a firm under its name, below the folder of a site if one is given.
///
/// # Errors
/// [`PeopleError::NotPermitted`], [`MeasureError::TooMany`], [`MeasureError::Files`], what the database says.
pub fn add_document(
    platform: &Platform,
    actor: &Actor,
    organisation_id: OrganisationId,
    site: Option<&str>,
    name: &str,
    content: &mut dyn Read,
) -> Result<Added, MeasureError> {
    actor.may(Action::Edit(Room::Measure), Resource::Organisation(organisation_id))?;
    let stored = platform.files.put(organisation_id, content)?;
    let wished = path_of(site, name);
    let (id, now) = (platform.id(DocumentId::new), platform.now());
    let added = platform.database.write(|sql| {
        if let Some(same) = document::same(sql, organisation_id, &stored.key.sha256)? {
            return Ok(Added::There(same));
        }
        if usize::try_from(document::count(sql, organisation_id)?).is_ok_and(|count| count >= DOCUMENTS_MAX) {
            return Err(MeasureError::TooMany(DOCUMENTS_MAX));
        }
        let new = Document {
            organisation_id,
            id,
            path: free_path(&wished, |path| is_taken(sql, organisation_id, path))?,
            sha256: stored.key.sha256,
            length: i64::try_from(stored.length).unwrap_or(i64::MAX),
            added: now,
            added_by: actor.person_id,
            removed: None,
        };
        document::add(sql, &new)?;
        note(platform, sql, actor, organisation_id, "document.add", &json!({ "document": id, "path": new.path }))?;
        tell(platform, sql, organisation_id, Event::DocumentAdded, About::Document(id))?;
        changed(platform, sql, organisation_id)?;
        Ok(Added::New(new))
    })?;
    // Forgotten in the very moment in which it was given again: see `forget_documents`.
    if matches!(added, Added::New(_)) && platform.files.length(&stored.key)?.is_none() {
        platform.database.write(|sql| document::remove(sql, organisation_id, id, Some(now)))?;
        return Err(FilesError::Unreachable("the document was forgotten meanwhile".to_owned()).into());
    }
    Ok(added)
}

/// The documents of a firm, by their paths.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Papers {
    /// Those that were asked for.
    pub papers: Vec<Paper>,
    /// How many of each kind there are: all, with something kept aside, refused, waiting to be read.
    pub counts: [i64; 4],
}

/// The documents of a firm of a kind, by their paths: `limit` of them after `offset`. Those that are [`Show::Unread`] leave out
/// what nobody will read, because its name says that it is a note.
///
/// # Errors
/// [`PeopleError::NotFound`], what the database says.
pub fn documents(
    platform: &Platform,
    actor: &Actor,
    organisation_id: OrganisationId,
    show: Show,
    (offset, limit): (i64, i64),
) -> Result<Papers, MeasureError> {
    actor.may(Action::Look(Room::Measure), Resource::Organisation(organisation_id))?;
    platform.database.read(|sql| {
        let mut waiting = paper::list(sql, organisation_id, Show::Unread, 0, i64::MAX)?;
        waiting.retain(|paper| ::intake::is_document(&paper.document.path));
        let mut counts = [0, 0, 0, i64::try_from(waiting.len()).unwrap_or(i64::MAX)];
        for (count, show) in counts.iter_mut().zip([Show::All, Show::Aside, Show::Refused]) {
            *count = paper::count(sql, organisation_id, show)?;
        }
        let index = |number: i64| usize::try_from(number).unwrap_or(0);
        let papers = match show {
            Show::Unread => waiting.into_iter().skip(index(offset)).take(index(limit)).collect(),
            show => paper::list(sql, organisation_id, show, offset, limit)?,
        };
        Ok(Papers { papers: papers.into_iter().map(told).collect::<Result<_, _>>()?, counts })
    })
}

fn told(paper: paper::Paper) -> Result<Paper, MeasureError> {
    let paper::Paper { document, evidence, reading } = paper;
    Ok(match reading {
        None => Paper { document, evidence, lines: None, aside: 0, understood: Understood::default() },
        Some(reading) => Paper {
            document,
            evidence,
            lines: Some(reading.lines),
            aside: reading.aside,
            understood: serde_json::from_str(&reading.detail)?,
        },
    })
}

/// A document with what was understood of it.
///
/// # Errors
/// [`PeopleError::NotFound`], what the database says.
pub fn document(
    platform: &Platform,
    actor: &Actor,
    organisation_id: OrganisationId,
    id: DocumentId,
) -> Result<Paper, MeasureError> {
    actor.may(Action::Look(Room::Measure), Resource::Organisation(organisation_id))?;
    platform.database.read(|sql| told(paper::lookup(sql, organisation_id, id)?.ok_or(PeopleError::NotFound)?))
}

/// The content of a document.
///
/// # Errors
/// [`PeopleError::NotFound`], [`MeasureError::Files`], what the database says.
pub fn content(
    platform: &Platform,
    actor: &Actor,
    organisation_id: OrganisationId,
    id: DocumentId,
) -> Result<(Document, Content), MeasureError> {
    let document = document(platform, actor, organisation_id, id)?.document;
    let key = Key { organisation_id, sha256: document.sha256 };
    let content = platform.files.get(&key)?.ok_or(PeopleError::NotFound)?;
    Ok((document, content))
}

/// Whether a document is there, for who may enter data without looking at it.
///
/// # Errors
/// [`PeopleError::NotPermitted`], what the database says.
pub fn is_document(
    platform: &Platform,
    actor: &Actor,
    organisation_id: OrganisationId,
    id: DocumentId,
) -> Result<bool, MeasureError> {
    actor.may(Action::Edit(Room::Measure), Resource::Organisation(organisation_id))?;
    let found = platform.database.read(|sql| document::lookup(sql, organisation_id, id))?;
    Ok(found.is_some_and(|document| document.removed.is_none()))
}

/// Where the content of a document can be read by a reader of documents.
///
/// # Errors
/// As [`content`].
pub fn document_source(
    platform: &Platform,
    actor: &Actor,
    organisation_id: OrganisationId,
    id: DocumentId,
) -> Result<Source, MeasureError> {
    let document = document(platform, actor, organisation_id, id)?.document;
    kept::source(platform, &document)
}

/// Takes a document out; its content stays for a while, so that it can be put back.
///
/// # Errors
/// [`PeopleError::NotPermitted`], what the database says.
pub fn remove_document(
    platform: &Platform,
    actor: &Actor,
    organisation_id: OrganisationId,
    id: DocumentId,
) -> Result<(), MeasureError> {
    actor.may(Action::Edit(Room::Measure), Resource::Organisation(organisation_id))?;
    let now = platform.now();
    platform.database.write(|sql| {
        document::lookup(sql, organisation_id, id)?.ok_or(PeopleError::NotFound)?;
        if !document::remove(sql, organisation_id, id, Some(now))? {
            // Somebody else took it out already: it is as they both want it.
            return Ok(());
        }
        tell(platform, sql, organisation_id, Event::DocumentRemoved, About::Document(id))?;
        noted(platform, sql, actor, organisation_id, "document.remove", id)
    })
}

/// Puts a document back that was taken out; under another name, if its own is taken meanwhile.
///
/// # Errors
/// [`PeopleError::NotPermitted`], [`PeopleError::NotFound`], what the database says.
pub fn restore_document(
    platform: &Platform,
    actor: &Actor,
    organisation_id: OrganisationId,
    id: DocumentId,
) -> Result<(), MeasureError> {
    actor.may(Action::Edit(Room::Measure), Resource::Organisation(organisation_id))?;
    platform.database.write(|sql| {
        let kept = document::lookup(sql, organisation_id, id)?.ok_or(PeopleError::NotFound)?;
        if kept.removed.is_none() {
            return Ok(());
        }
        let path = free_path(&kept.path, |path| is_taken(sql, organisation_id, path))?;
        let same = document::same(sql, organisation_id, &kept.sha256)?;
        if same.is_some() || !document::remove(sql, organisation_id, id, None)? {
            return Err(PeopleError::NotFound.into());
        }
        if path != kept.path {
            document::place(sql, organisation_id, id, &path)?;
        }
        tell(platform, sql, organisation_id, Event::DocumentAdded, About::Document(id))?;
        noted(platform, sql, actor, organisation_id, "document.restore", id)
    })
}

fn noted(
    platform: &Platform,
    sql: &mut dyn Sql,
    actor: &Actor,
    organisation_id: OrganisationId,
    action: &str,
    id: DocumentId,
) -> Result<(), MeasureError> {
    note(platform, sql, actor, organisation_id, action, &json!({ "document": id }))?;
    changed(platform, sql, organisation_id)?;
    Ok(())
}

/// The path of a document: the last part of its name, without what a path or a terminal would take for a command.
fn path_of(site: Option<&str>, name: &str) -> String {
    let last = name.rsplit(['/', '\\']).next().unwrap_or_default();
    let plain = |c: &char| !c.is_control() && !matches!(c, '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}');
    let last: String = last.chars().filter(plain).collect();
    // A leading dot or tilde would hide it from whoever reads a folder.
    let last = last.trim().trim_start_matches(['.', '~']);
    let (stem, extension) = last.rsplit_once('.').unwrap_or((last, ""));
    let stem: String = stem.chars().take(150).collect();
    let stem = if stem.trim().is_empty() { "document" } else { stem.trim() };
    let extension: String = extension.chars().take(12).collect();
    let name = if extension.is_empty() { stem.to_owned() } else { format!("{stem}.{extension}") };
    match site.filter(|site| !site.is_empty()) {
        Some(site) => format!("{site}/{name}"),
        None => name,
    }
}

/// Whether a document of a firm is at a path, or what was entered by hand.
fn is_taken(sql: &mut dyn Sql, organisation_id: OrganisationId, path: &str) -> Result<bool, StoreError> {
    Ok(path == ENTRIES || document::at(sql, organisation_id, path)?.is_some())
}

/// The path, or the first of `name (2).pdf`, `name (3).pdf`… that is free.
fn free_path<E>(wished: &str, mut is_taken: impl FnMut(&str) -> Result<bool, E>) -> Result<String, E> {
    let (stem, extension) = match wished.rsplit_once('.') {
        Some((stem, extension)) if !extension.contains('/') => (stem, format!(".{extension}")),
        _ => (wished, String::new()),
    };
    let (mut path, mut number) = (wished.to_owned(), 1_u32);
    while is_taken(&path)? {
        number += 1;
        path = format!("{stem} ({number}){extension}");
    }
    Ok(path)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_cannot_lead_elsewhere() {
        for (name, path) in [
            ("facture.pdf", "facture.pdf"),
            ("../../etc/passwd", "passwd"),
            ("C:\\Users\\x\\Février 2025.xlsx", "Février 2025.xlsx"),
            ("a\u{202e}fdp.exe", "afdp.exe"),
            ("a\r\nb.csv", "ab.csv"),
            (".hidden.csv", "hidden.csv"),
            ("...", "document"),
            ("", "document"),
            ("فاتورة.pdf", "فاتورة.pdf"),
        ] {
            assert_eq!(path_of(None, name), path, "{name:?}");
        }
        assert_eq!(path_of(Some("usine"), "a/b.csv"), "usine/b.csv");
        assert!(path_of(None, &"x".repeat(10_000)).len() < 200);
    }

    #[test]
    fn two_documents_never_share_a_path() {
        let taken = ["a.pdf", "a (2).pdf", "dossier.d/b"];
        let free = |wished| free_path::<()>(wished, |path| Ok(taken.contains(&path)));
        assert_eq!(free("c.pdf").as_deref(), Ok("c.pdf"));
        assert_eq!(free("a.pdf").as_deref(), Ok("a (3).pdf"));
        assert_eq!(free("dossier.d/b").as_deref(), Ok("dossier.d/b (2)"));
    }
}
