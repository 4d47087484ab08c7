//! Moving an installation: its records and its documents.

use std::io;
use std::path::{Path, PathBuf};

use ::files::{Files, FilesError};
use i18n::Messages;
use store::{Database, StoreError};

use super::open::OpenError;
use crate::said;

/// Why an installation was not copied, kept or restored.
#[derive(Debug, thiserror::Error)]
pub enum KeepError {
    /// One of the two sides cannot be opened.
    #[error(transparent)]
    Open(#[from] OpenError),
    /// A database did not do what it was asked.
    #[error(transparent)]
    Database(#[from] StoreError),
    /// A document cannot be read or kept.
    #[error(transparent)]
    Files(#[from] FilesError),
    /// Something is there already, and is never written over.
    #[error("{0} is there already")]
    There(String),
    /// A folder is no backup, or one that was not finished.
    #[error("{0} is no backup")]
    NotABackup(PathBuf),
    /// A file of a backup is not what was written.
    #[error("{0} is not what was written")]
    Altered(PathBuf),
}

impl KeepError {
    pub(super) fn path(path: &Path) -> impl FnOnce(io::Error) -> Self {
        let open = OpenError::path(path);
        |error| KeepError::Open(open(error))
    }

    /// What happened and what to do, in words.
    pub fn words(&self, messages: Messages) -> String {
        let say = |key: &str, name: &str| messages.with(key, &[("name", name.into())]);
        match self {
            KeepError::Open(error) => error.words(messages),
            KeepError::Database(error) => said::of_the_database(messages, error),
            KeepError::Files(error) => {
                messages.with("app-open-files", &[("detail", error.to_string().as_str().into())])
            }
            KeepError::There(name) => say("app-keep-there", name),
            KeepError::NotABackup(path) => say("app-keep-no-backup", &path.to_string_lossy()),
            KeepError::Altered(path) => say("app-keep-altered", &path.to_string_lossy()),
        }
    }
}

/// How much was moved.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Moved {
    /// Rows of the database.
    pub rows: u64,
    /// Documents.
    pub documents: u64,
    /// Their bytes.
    pub bytes: u64,
}

/// Copies every document. Each is compared with its hash on the way; those that are there already are kept once.
///
/// # Errors
/// If one cannot be read or kept, or is damaged.
pub fn copy_documents(from: &dyn Files, to: &dyn Files, see: &mut dyn FnMut(Moved)) -> Result<Moved, KeepError> {
    let mut moved = Moved::default();
    from.list(&mut |stored| {
        // A document that goes away meanwhile is not there.
        let Some(mut content) = from.get(&stored.key)? else { return Ok(()) };
        let kept = to.put(stored.key.organisation_id, &mut content)?;
        if kept.key != stored.key {
            to.remove(&kept.key)?;
            return Err(FilesError::Damaged(stored.key));
        }
        moved.documents += 1;
        moved.bytes += kept.length;
        see(moved);
        Ok(())
    })?;
    Ok(moved)
}

/// Copies every row into an empty database with the same schema.
///
/// # Errors
/// If the schemas differ, the other holds something, or one of them does not do what it is asked.
pub fn copy_records(from: &Database, to: &Database) -> Result<Moved, KeepError> {
    let mut rows = 0;
    store::copy(from, to, &mut |_, count| rows += count)?;
    Ok(Moved { rows, ..Moved::default() })
}
