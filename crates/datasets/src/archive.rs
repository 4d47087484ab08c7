use std::io::{Cursor, Read, Write};

use zip::write::SimpleFileOptions;
use zip::{ZipArchive, ZipWriter};

/// What an archive may unpack to, all files together: several times the largest background database.
const MOST_BYTES: u64 = 2 << 30;
/// Files in an archive.
const MOST_FILES: usize = 400_000;

/// Why an archive cannot be read.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum ArchiveError {
    /// It is no zip archive, or a damaged one.
    #[error("not a readable zip archive: {0}")]
    Damaged(String),
    /// It unpacks to more than any real one.
    #[error("the archive unpacks to more than {limit} bytes or {files} files")]
    TooLarge {
        /// Bytes permitted.
        limit: u64,
        /// Files permitted.
        files: usize,
    },
    /// A file that must be there is not.
    #[error("`{0}` is not in the archive")]
    Missing(String),
}

/// An archive of which files are read one by one, within a limit for all.
pub(crate) struct Archive<'a> {
    zip: ZipArchive<Cursor<&'a [u8]>>,
    left: u64,
}

impl<'a> Archive<'a> {
    pub fn new(bytes: &'a [u8]) -> Result<Self, ArchiveError> {
        let zip = ZipArchive::new(Cursor::new(bytes)).map_err(|why| ArchiveError::Damaged(why.to_string()))?;
        if zip.len() > MOST_FILES {
            return Err(too_large());
        }
        Ok(Archive { zip, left: MOST_BYTES })
    }

    /// The names of its files.
    pub fn names(&self) -> Vec<String> {
        self.zip.file_names().filter_map(Result::ok).map(|name| name.into_owned()).collect()
    }

    /// A file by its name.
    pub fn read(&mut self, name: &str) -> Result<Vec<u8>, ArchiveError> {
        let file = self.zip.by_name(name).map_err(|why| match why {
            zip::result::ZipError::FileNotFound => ArchiveError::Missing(name.to_owned()),
            other => ArchiveError::Damaged(other.to_string()),
        })?;
        let mut bytes = Vec::new();
        file.take(self.left + 1).read_to_end(&mut bytes).map_err(|why| ArchiveError::Damaged(why.to_string()))?;
        self.left = self.left.checked_sub(bytes.len() as u64).ok_or_else(too_large)?;
        Ok(bytes)
    }
}

fn too_large() -> ArchiveError {
    ArchiveError::TooLarge { limit: MOST_BYTES, files: MOST_FILES }
}

/// An archive of some files, with no time of its making, so that the same files give the same bytes.
pub(crate) fn write(files: &[(String, Vec<u8>)]) -> Result<Vec<u8>, ArchiveError> {
    let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
    let options = SimpleFileOptions::default().large_file(true);
    let damaged = |why: String| ArchiveError::Damaged(why);
    for (name, bytes) in files {
        zip.start_file(name.as_str(), options).map_err(|why| damaged(why.to_string()))?;
        zip.write_all(bytes).map_err(|why| damaged(why.to_string()))?;
    }
    zip.finish().map(Cursor::into_inner).map_err(|why| damaged(why.to_string()))
}
