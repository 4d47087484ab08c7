use std::io::{self, Read, Write};
use std::path::PathBuf;

use ids::OrganisationId;
use sha2::{Digest, Sha256};

use crate::{FilesError, Key};

/// Reads a document.
pub type Content = Box<dyn Read + Send>;

/// A document that is kept.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Stored {
    /// Where.
    pub key: Key,
    /// Its length in bytes.
    pub length: u64,
}

/// Keeps documents.
pub trait Files: Send + Sync {
    /// Keeps a document of a firm. Once this returns it is there, whatever happens; before, nothing is. The same
    /// document put in again is there once.
    ///
    /// # Errors
    /// If it cannot be read or kept.
    fn put(&self, organisation_id: OrganisationId, content: &mut dyn Read) -> Result<Stored, FilesError>;

    /// The document; `None` if there is none. What is read is what is kept: [`read`] compares it with its hash.
    ///
    /// # Errors
    /// If it cannot be reached.
    fn get(&self, key: &Key) -> Result<Option<Content>, FilesError>;

    /// The file that holds it, if it is one on this machine: it can then be read without being copied.
    fn local(&self, _: &Key) -> Option<PathBuf> {
        None
    }

    /// Its length; `None` if there is no such document.
    ///
    /// # Errors
    /// If it cannot be reached.
    fn length(&self, key: &Key) -> Result<Option<u64>, FilesError>;

    /// Removes it; says whether it was there.
    ///
    /// # Errors
    /// If it cannot be removed.
    fn remove(&self, key: &Key) -> Result<bool, FilesError>;

    /// Shows every document, each firm's together, in the order of their keys.
    ///
    /// # Errors
    /// If they cannot be listed, or what `see` returns.
    fn list(&self, see: &mut dyn FnMut(Stored) -> Result<(), FilesError>) -> Result<(), FilesError>;
}

/// The whole document, if it is what was put in and no longer than `limit` bytes.
///
/// # Errors
/// [`FilesError::Damaged`], [`FilesError::TooLarge`], or if it cannot be reached.
pub fn read(files: &dyn Files, key: &Key, limit: u64) -> Result<Option<Vec<u8>>, FilesError> {
    let Some(content) = files.get(key)? else {
        return Ok(None);
    };
    let mut bytes = Vec::new();
    content.take(limit.saturating_add(1)).read_to_end(&mut bytes)?;
    if bytes.len() as u64 > limit {
        return Err(FilesError::TooLarge(limit));
    }
    if <[u8; 32]>::from(Sha256::digest(&bytes)) != key.sha256 {
        return Err(FilesError::Damaged(*key));
    }
    Ok(Some(bytes))
}

/// Copies a document to where it is kept meanwhile; returns its key and length.
pub(crate) fn pour(
    organisation_id: OrganisationId,
    content: &mut dyn Read,
    to: &mut dyn Write,
) -> Result<Stored, FilesError> {
    let (mut digest, mut length, mut buffer) = (Sha256::new(), 0, vec![0; 64 * 1024]);
    loop {
        let count = match content.read(&mut buffer) {
            Ok(0) => break,
            Ok(count) => count,
            Err(error) if error.kind() == io::ErrorKind::Interrupted => continue,
            Err(error) => return Err(FilesError::Source(error)),
        };
        let part = buffer.get(..count).unwrap_or_default();
        digest.update(part);
        to.write_all(part)?;
        length += count as u64;
    }
    Ok(Stored { key: Key { organisation_id, sha256: digest.finalize().into() }, length })
}
