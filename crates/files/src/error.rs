use std::io;

use crate::Key;

/// Why a document was not kept or not found.
#[derive(Debug, thiserror::Error)]
pub enum FilesError {
    /// What is being put in cannot be read to its end.
    #[error("the document cannot be read: {0}")]
    Source(#[source] io::Error),
    /// No room is left.
    #[error("no room is left for documents")]
    Full,
    /// The folder or the server cannot be reached: it may be different later.
    #[error("documents cannot be reached: {0}")]
    Unreachable(String),
    /// The folder or the server does not permit it.
    #[error("documents are refused: {0}")]
    Refused(String),
    /// What is kept is not what was put in.
    #[error("the document {0} is damaged")]
    Damaged(Key),
    /// It is larger than it may be.
    #[error("the document is larger than {0} bytes")]
    TooLarge(u64),
}

impl From<io::Error> for FilesError {
    fn from(error: io::Error) -> Self {
        match error.kind() {
            io::ErrorKind::StorageFull | io::ErrorKind::QuotaExceeded => FilesError::Full,
            io::ErrorKind::PermissionDenied | io::ErrorKind::ReadOnlyFilesystem => {
                FilesError::Refused(error.to_string())
            }
            _ => FilesError::Unreachable(error.to_string()),
        }
    }
}
