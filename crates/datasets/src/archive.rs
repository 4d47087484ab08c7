use std::io::{Cursor, Read, Write};

use zip::write::SimpleFileOptions;
use zip::{ZipArchive, ZipWriter};

/// What an archive may unpack to, all files together: several times the largest background database.
const MOST_BYTES: u64 = 2 << 30;
/// How many times its own size an archive may unpack to, beyond [`SLACK`]: repetitive text packs to a thirtieth, bombs to a thousandth.
const MOST_TIMES: u64 = 64;
/// What any archive may unpack to.
const SLACK: u64 = 16 << 20;
/// What one file may unpack to, where it is to be kept whole.
const MOST_BYTES_OF_A_FILE: u64 = 512 << 20;
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
    limit: u64,
}

impl<'a> Archive<'a> {
    pub fn new(bytes: &'a [u8]) -> Result<Self, ArchiveError> {
        let zip = ZipArchive::new(Cursor::new(bytes)).map_err(damaged)?;
        let left = (bytes.len() as u64).saturating_mul(MOST_TIMES).saturating_add(SLACK).min(MOST_BYTES);
        if zip.len() > MOST_FILES {
            return Err(too_large(left));
        }
        Ok(Archive { zip, left, limit: left })
    }

    /// The names of its files.
    pub fn names(&self) -> Vec<String> {
        self.zip.file_names().filter_map(Result::ok).map(|name| name.into_owned()).collect()
    }

    /// A file by its name.
    pub fn read(&mut self, name: &str) -> Result<Vec<u8>, ArchiveError> {
        let mut bytes = Vec::new();
        let most = self.left.min(MOST_BYTES_OF_A_FILE);
        self.unpack(name, most, &mut bytes)?;
        Ok(bytes)
    }

    /// Counts a file against the limit, and keeps nothing of it.
    pub fn pass(&mut self, name: &str) -> Result<(), ArchiveError> {
        self.unpack(name, self.left, &mut std::io::sink())
    }

    fn unpack(&mut self, name: &str, most: u64, to: &mut impl Write) -> Result<(), ArchiveError> {
        let file = self.zip.by_name(name).map_err(|why| match why {
            zip::result::ZipError::FileNotFound => ArchiveError::Missing(name.to_owned()),
            other => damaged(other),
        })?;
        let unpacked = std::io::copy(&mut file.take(most + 1), to).map_err(damaged)?;
        if unpacked > most {
            return Err(too_large(self.limit));
        }
        self.left -= unpacked;
        Ok(())
    }
}

fn damaged(why: impl std::fmt::Display) -> ArchiveError {
    ArchiveError::Damaged(why.to_string())
}

fn too_large(limit: u64) -> ArchiveError {
    ArchiveError::TooLarge { limit, files: MOST_FILES }
}

/// An archive of some files, with no time of its making, so that the same files give the same bytes.
pub(crate) fn write(files: &[(String, Vec<u8>)]) -> Result<Vec<u8>, ArchiveError> {
    let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
    for (name, bytes) in files {
        // Sizes beyond four gigabytes need longer fields, which not every reader knows.
        let options = SimpleFileOptions::default().large_file(bytes.len() > u32::MAX as usize);
        zip.start_file(name.as_str(), options).map_err(damaged)?;
        zip.write_all(bytes).map_err(damaged)?;
    }
    zip.finish().map(Cursor::into_inner).map_err(damaged)
}
