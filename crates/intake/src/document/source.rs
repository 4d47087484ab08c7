use std::fs::File;
use std::io::{self, Cursor, Read};
use std::path::{Path, PathBuf};
use std::sync::Arc;

use sha2::{Digest, Sha256};

use super::Refusal;

/// Where the bytes of a document are. Cheap to clone; a table is read from it more than once.
#[derive(Clone, Debug)]
pub enum Source {
    /// In memory.
    Bytes(Arc<[u8]>),
    /// In a file, which must not change while it is read.
    File(PathBuf),
}

impl Source {
    /// A file on the disk. Nothing is read yet.
    pub fn file(path: impl AsRef<Path>) -> Self {
        Source::File(path.as_ref().to_owned())
    }

    /// How many bytes, without reading them.
    ///
    /// # Errors
    /// [`Refusal::Unreadable`] if the file cannot be looked up or is not a file.
    pub fn len(&self) -> Result<u64, Refusal> {
        match self {
            Source::Bytes(bytes) => Ok(bytes.len() as u64),
            Source::File(path) => {
                let metadata = std::fs::metadata(path).map_err(unreadable)?;
                if metadata.is_file() {
                    Ok(metadata.len())
                } else {
                    Err(Refusal::Unreadable(io::ErrorKind::IsADirectory))
                }
            }
        }
    }

    /// Whether there are no bytes.
    ///
    /// # Errors
    /// As [`Source::len`].
    pub fn is_empty(&self) -> Result<bool, Refusal> {
        self.len().map(|bytes| bytes == 0)
    }

    /// A reader from the first byte.
    ///
    /// # Errors
    /// [`Refusal::Unreadable`].
    pub fn reader(&self) -> Result<SourceReader, Refusal> {
        Ok(match self {
            Source::Bytes(bytes) => SourceReader::Bytes(Cursor::new(Arc::clone(bytes))),
            Source::File(path) => SourceReader::File(File::open(path).map_err(unreadable)?),
        })
    }

    /// The first `count` bytes, fewer if there are fewer.
    pub(crate) fn head(&self, count: u64) -> Result<Vec<u8>, Refusal> {
        let mut head = Vec::new();
        self.reader()?.take(count).read_to_end(&mut head).map_err(unreadable)?;
        Ok(head)
    }

    /// All bytes, of which there may be at most `limit`: a file that grows while it is read stays bounded.
    pub(crate) fn bytes(&self, limit: u64) -> Result<Arc<[u8]>, Refusal> {
        if let Source::Bytes(bytes) = self {
            return Ok(Arc::clone(bytes));
        }
        let bytes = self.head(limit.saturating_add(1))?;
        if bytes.len() as u64 > limit {
            return Err(Refusal::TooLarge { bytes: bytes.len() as u64, limit });
        }
        Ok(bytes.into())
    }
}

impl From<Vec<u8>> for Source {
    fn from(bytes: Vec<u8>) -> Self {
        Source::Bytes(bytes.into())
    }
}

impl From<&[u8]> for Source {
    fn from(bytes: &[u8]) -> Self {
        Source::Bytes(bytes.into())
    }
}

/// Reads a [`Source`] once.
#[derive(Debug)]
pub enum SourceReader {
    /// From memory.
    Bytes(Cursor<Arc<[u8]>>),
    /// From a file.
    File(File),
}

impl Read for SourceReader {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        match self {
            SourceReader::Bytes(bytes) => bytes.read(buffer),
            SourceReader::File(file) => file.read(buffer),
        }
    }
}

/// The SHA-256 of a document's bytes.
#[derive(Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Fingerprint(pub [u8; 32]);

impl Fingerprint {
    /// Of bytes in memory.
    pub fn of(bytes: &[u8]) -> Self {
        Fingerprint(Sha256::digest(bytes).into())
    }
}

impl std::fmt::Display for Fingerprint {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        self.0.iter().try_for_each(|byte| write!(f, "{byte:02x}"))
    }
}

impl std::fmt::Debug for Fingerprint {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "{self}")
    }
}

pub(crate) fn unreadable(error: io::Error) -> Refusal {
    Refusal::Unreadable(error.kind())
}
