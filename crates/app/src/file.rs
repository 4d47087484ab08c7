//! Files that a command names.

use std::fs::{self, File};
use std::io::{self, Read as _};
use std::path::{Path, PathBuf};

use ::export::reading::Unreadable;
use i18n::Messages;

use crate::export::border::unreadable;
use crate::said::of_system;

/// The largest file that is read: one of five thousand streams or inputs has 1 MB.
const BYTES_MAX: u64 = 16 << 20;

/// Why a file cannot be used.
#[derive(Debug, thiserror::Error)]
pub enum FileFault {
    /// It cannot be read.
    #[error("{path}: {error}")]
    Io {
        /// The file.
        path: PathBuf,
        /// What the system says.
        #[source]
        error: io::Error,
    },
    /// It is not what it should be.
    #[error("{path}: {error}")]
    Unreadable {
        /// The file.
        path: PathBuf,
        /// Why.
        #[source]
        error: Unreadable,
    },
}

impl FileFault {
    /// What happened and what to do.
    pub fn words(&self, messages: Messages) -> String {
        match self {
            FileFault::Io { path, error } => failed(messages, path, &of_system(messages, error)),
            FileFault::Unreadable { path, error } => failed(messages, path, &unreadable(messages, error)),
        }
    }
}

/// The TOML files of a folder, by name; none, if there is no folder.
pub(crate) fn sheets_in(folder: &Path) -> io::Result<Vec<PathBuf>> {
    let listed = match fs::read_dir(folder) {
        Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(Vec::new()),
        listed => listed?,
    };
    let mut paths = listed.map(|entry| Ok(entry?.path())).collect::<io::Result<Vec<PathBuf>>>()?;
    paths.retain(|path| path.extension().is_some_and(|extension| extension.eq_ignore_ascii_case("toml")));
    paths.sort();
    Ok(paths)
}

/// That something could not be done with a file, and why.
pub(crate) fn failed(messages: Messages, path: &Path, why: &str) -> String {
    messages.with("app-file-failed", &[("path", path.to_string_lossy().into_owned().into()), ("why", why.into())])
}

/// The bytes of a file, if it is not too large.
pub(crate) fn bytes_of(path: &Path) -> Result<Vec<u8>, FileFault> {
    bytes_up_to(path, BYTES_MAX)
}

/// The bytes of a file that has `most` of them at most.
pub(crate) fn bytes_up_to(path: &Path, most: u64) -> Result<Vec<u8>, FileFault> {
    read_whole(path, most).map_err(|error| FileFault::Io { path: path.to_owned(), error })
}

/// What is read from the text of a file.
pub(crate) fn read_from<T>(path: &Path, read: impl FnOnce(&str) -> Result<T, Unreadable>) -> Result<T, FileFault> {
    read(&text_of(path)?).map_err(|error| FileFault::Unreadable { path: path.to_owned(), error })
}

/// The text of a file, if it is not too large.
pub(crate) fn text_of(path: &Path) -> Result<String, FileFault> {
    String::from_utf8(bytes_of(path)?).map_err(|error| {
        let good = error.as_bytes().get(..error.utf8_error().valid_up_to()).unwrap_or_default();
        let line = 1 + good.iter().filter(|byte| **byte == b'\n').count();
        FileFault::Unreadable { path: path.to_owned(), error: Unreadable::NotUtf8 { line } }
    })
}

fn read_whole(path: &Path, most: u64) -> io::Result<Vec<u8>> {
    let mut bytes = Vec::new();
    File::open(path)?.take(most + 1).read_to_end(&mut bytes)?;
    if bytes.len() as u64 > most { Err(io::ErrorKind::FileTooLarge.into()) } else { Ok(bytes) }
}
