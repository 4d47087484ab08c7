use std::fs;
use std::io;
use std::path::{Path, PathBuf};

use ::intake::document::Source;
use ::intake::mapping::Mappings;
use ::intake::{FirmError, is_document, parse_firm, parse_mappings};
use ::measure::Firm;

/// The folder of a firm, on a disk or kept by the platform: its sheet, what was corrected before, and its documents.
#[derive(Debug)]
pub struct FirmFolder {
    /// The sheet `firm.toml`.
    pub firm: Firm,
    /// The corrections of `mapping.toml`.
    pub mappings: Mappings,
    /// The documents, by their paths within the folder, parted by `/`.
    pub documents: Vec<(String, Source)>,
}

/// Why a folder cannot be used.
#[derive(Debug, thiserror::Error)]
pub enum FolderError {
    /// It is not there, or may not be read.
    #[error("cannot read {path}")]
    Unreadable {
        /// The path.
        path: PathBuf,
        /// What the system says.
        #[source]
        error: io::Error,
    },
    /// It has no `firm.toml`.
    #[error("no firm.toml in {path}")]
    NoSheet {
        /// The folder.
        path: PathBuf,
    },
    /// A sheet that cannot be understood.
    #[error("{file} cannot be understood")]
    Sheet {
        /// `firm.toml` or `mapping.toml`.
        file: &'static str,
        /// Where and why.
        #[source]
        error: FirmError,
    },
    /// More files than anybody's bills.
    #[error("more than {limit} files in {path}")]
    TooManyFiles {
        /// The folder.
        path: PathBuf,
        /// How many are read at most.
        limit: usize,
    },
}

/// The most files of a folder: beyond it, somebody named the wrong folder.
const FILES_MAX: usize = 50_000;
/// The deepest nesting of folders.
const DEPTH_MAX: usize = 32;
/// The largest sheet, bytes.
const SHEET_BYTES_MAX: u64 = 1 << 20;

impl FirmFolder {
    /// Opens a folder: reads its sheets, lists its documents. No document is read yet.
    ///
    /// # Errors
    /// If it cannot be read, has no sheet, or its sheet cannot be understood.
    pub fn open(root: &Path) -> Result<Self, FolderError> {
        let unreadable = |error| FolderError::Unreadable { path: root.to_owned(), error };
        if !fs::metadata(root).map_err(unreadable)?.is_dir() {
            return Err(unreadable(io::ErrorKind::NotADirectory.into()));
        }
        let sheet = read_sheet(&root.join("firm.toml"))?;
        let sheet = sheet.ok_or_else(|| FolderError::NoSheet { path: root.to_owned() })?;
        let firm = parse_firm(&sheet).map_err(|error| FolderError::Sheet { file: "firm.toml", error })?;
        let mappings = match read_sheet(&root.join("mapping.toml"))? {
            Some(text) => parse_mappings(&text).map_err(|error| FolderError::Sheet { file: "mapping.toml", error })?,
            None => Mappings::default(),
        };
        let mut files = Vec::new();
        walk(root, root, 0, &mut files)?;
        files.sort();
        let documents = files.into_iter().map(|file| (file.clone(), Source::file(root.join(file)))).collect();
        Ok(FirmFolder { firm, mappings, documents })
    }
}

/// A sheet's text; `None` if there is none. Bytes that are no UTF-8 become U+FFFD, which the parser names.
fn read_sheet(path: &Path) -> Result<Option<String>, FolderError> {
    let unreadable = |error| FolderError::Unreadable { path: path.to_owned(), error };
    match fs::metadata(path) {
        Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(None),
        Err(error) => Err(unreadable(error)),
        Ok(metadata) if metadata.len() > SHEET_BYTES_MAX => Err(unreadable(io::ErrorKind::FileTooLarge.into())),
        Ok(_) => fs::read(path).map(|bytes| Some(String::from_utf8_lossy(&bytes).into_owned())).map_err(unreadable),
    }
}

/// Lists documents below `folder`. Hidden files are not evidence, and links are not followed: a link could lead
/// out of the folder.
fn walk(root: &Path, folder: &Path, depth: usize, files: &mut Vec<String>) -> Result<(), FolderError> {
    if depth > DEPTH_MAX {
        return Ok(());
    }
    let unreadable = |error| FolderError::Unreadable { path: folder.to_owned(), error };
    for entry in fs::read_dir(folder).map_err(unreadable)? {
        let entry = entry.map_err(unreadable)?;
        let name = entry.file_name();
        let name = name.to_string_lossy();
        let kind = entry.file_type().map_err(unreadable)?;
        if name.starts_with('.') {
            continue;
        }
        if kind.is_dir() {
            walk(root, &entry.path(), depth + 1, files)?;
        } else if kind.is_file() && is_document(&name) {
            if files.len() == FILES_MAX {
                return Err(FolderError::TooManyFiles { path: root.to_owned(), limit: FILES_MAX });
            }
            let path = entry.path();
            let within = path.strip_prefix(root).unwrap_or(&path);
            let parts: Vec<_> = within.components().map(|part| part.as_os_str().to_string_lossy()).collect();
            files.push(parts.join("/"));
        }
    }
    Ok(())
}
