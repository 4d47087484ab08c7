//! The world a template sees: the files it was given, the embedded faces, one fixed date. No file
//! system, no network, no clock: the same files give the same document on any machine.

use std::collections::{BTreeMap, HashMap};
use std::path::PathBuf;
use std::sync::LazyLock;

use typst::diag::{FileError, FileResult};
use typst::foundations::{Bytes, Datetime, Duration};
use typst::syntax::{FileId, RootedPath, Source, VirtualPath, VirtualRoot};
use typst::text::{Font, FontBook};
use typst::utils::LazyHash;
use typst::{Library, LibraryExt, World};

use super::{TypesetError, fonts};

static LIBRARY: LazyLock<LazyHash<Library>> = LazyLock::new(|| LazyHash::new(Library::default()));

/// Makes what every document needs, which the first would do otherwise.
pub(crate) fn warm() {
    LazyLock::force(&LIBRARY);
    fonts::warm();
}

/// The files of one document.
pub(super) struct Desk {
    main: FileId,
    sources: HashMap<FileId, Source>,
    files: HashMap<FileId, Bytes>,
    today: Datetime,
}

impl Desk {
    /// Lays out the files; `main` is the path of the template to compile.
    pub(super) fn new(main: &str, files: BTreeMap<String, Vec<u8>>, today: Datetime) -> Result<Self, TypesetError> {
        let mut desk = Self { main: id(main)?, sources: HashMap::new(), files: HashMap::new(), today };
        for (path, content) in files {
            let id = id(&path)?;
            if path.ends_with(".typ") {
                let text = String::from_utf8(content).map_err(|_| TypesetError::NotText { path })?;
                desk.sources.insert(id, Source::new(id, text));
            } else {
                desk.files.insert(id, Bytes::new(content));
            }
        }
        Ok(desk)
    }
}

fn id(path: &str) -> Result<FileId, TypesetError> {
    let path = VirtualPath::new(path).map_err(|_| TypesetError::BadPath { path: path.to_owned() })?;
    Ok(FileId::new(RootedPath::new(VirtualRoot::Project, path)))
}

fn missing(id: FileId) -> FileError {
    FileError::NotFound(PathBuf::from(id.get().vpath().get_without_slash()))
}

impl World for Desk {
    fn library(&self) -> &LazyHash<Library> {
        &LIBRARY
    }

    fn book(&self) -> &LazyHash<FontBook> {
        fonts::book()
    }

    fn main(&self) -> FileId {
        self.main
    }

    fn source(&self, id: FileId) -> FileResult<Source> {
        self.sources.get(&id).cloned().ok_or_else(|| missing(id))
    }

    fn file(&self, id: FileId) -> FileResult<Bytes> {
        self.files.get(&id).cloned().ok_or_else(|| missing(id))
    }

    fn font(&self, index: usize) -> Option<Font> {
        fonts::font(index)
    }

    fn today(&self, _: Option<Duration>) -> Option<Datetime> {
        Some(self.today)
    }
}
