use std::fs::{self, DirBuilder, File};
use std::io::{self, Read};
use std::path::{Path, PathBuf};
use std::time::Duration;

use ids::OrganisationId;
use tempfile::{Builder, NamedTempFile};

use crate::store::{Content, Files, Stored, pour};
use crate::{FilesError, Key};

/// Where documents are while they come in.
const COMING: &str = ".coming";

/// After this, what was coming in never comes.
const FORGOTTEN: Duration = Duration::from_hours(24);

/// Documents in a local folder, readable by its owner only. A document is written beside, forced to the disk and
/// given its name at once: killed at any point, it is there whole or not at all.
#[derive(Clone, Debug)]
pub struct Folder {
    root: PathBuf,
}

impl Folder {
    /// The documents in `root`, which is made if it is not there. What a killed program left a day ago is removed.
    ///
    /// # Errors
    /// If the folder cannot be made or read.
    pub fn open(root: &Path) -> Result<Self, FilesError> {
        let coming = root.join(COMING);
        make(&coming)?;
        for entry in fs::read_dir(&coming)? {
            let entry = entry?;
            let age = entry.metadata().and_then(|there| there.modified()).map(|at| at.elapsed().unwrap_or_default());
            if age.is_ok_and(|age| age > FORGOTTEN) {
                gone(fs::remove_file(entry.path()))?;
            }
        }
        Ok(Folder { root: root.to_owned() })
    }

    fn path(&self, key: &Key) -> PathBuf {
        self.root.join(key.to_string())
    }

    /// Gives a document its name.
    fn settle(&self, coming: NamedTempFile, stored: &Stored) -> Result<(), FilesError> {
        let path = self.path(&stored.key);
        let folder = path.parent().unwrap_or(&self.root);
        make(folder)?;
        coming.as_file().sync_all()?;
        coming.persist(&path).map_err(|error| error.error)?;
        // The name is on the disk once its folder is, and that once the folder above it is.
        for folder in folder.ancestors().take_while(|folder| folder.starts_with(&self.root)) {
            File::open(folder)?.sync_all()?;
        }
        Ok(())
    }
}

impl Files for Folder {
    fn put(&self, organisation_id: OrganisationId, content: &mut dyn Read) -> Result<Stored, FilesError> {
        // Made with 0600, and removed again unless it gets its name.
        let mut coming = Builder::new().prefix("").tempfile_in(self.root.join(COMING))?;
        let stored = pour(organisation_id, content, coming.as_file_mut())?;
        // Also over one that is there: it may be damaged, or not yet be on the disk.
        self.settle(coming, &stored)?;
        Ok(stored)
    }

    fn get(&self, key: &Key) -> Result<Option<Content>, FilesError> {
        Ok(there(File::open(self.path(key)))?.map(|file| Box::new(file) as Content))
    }

    fn local(&self, key: &Key) -> Option<PathBuf> {
        Some(self.path(key))
    }

    fn length(&self, key: &Key) -> Result<Option<u64>, FilesError> {
        Ok(there(fs::metadata(self.path(key)))?.map(|there| there.len()))
    }

    fn remove(&self, key: &Key) -> Result<bool, FilesError> {
        gone(fs::remove_file(self.path(key)))
    }

    fn list(&self, see: &mut dyn FnMut(Stored) -> Result<(), FilesError>) -> Result<(), FilesError> {
        for organisation in names(&self.root)? {
            for first in names(&self.root.join(&organisation))? {
                for rest in names(&self.root.join(&organisation).join(&first))? {
                    // What is none of ours is left alone; what goes away meanwhile is not there.
                    let Some(key) = Key::of_path(&format!("{organisation}/{first}/{rest}")) else {
                        continue;
                    };
                    if let Some(length) = self.length(&key)? {
                        see(Stored { key, length })?;
                    }
                }
            }
        }
        Ok(())
    }
}

/// Makes a folder and those above it, for its owner only.
fn make(folder: &Path) -> io::Result<()> {
    let mut builder = DirBuilder::new();
    builder.recursive(true);
    #[cfg(unix)]
    std::os::unix::fs::DirBuilderExt::mode(&mut builder, 0o700);
    builder.create(folder)
}

/// The names in a folder, sorted; none if it is no folder.
fn names(folder: &Path) -> io::Result<Vec<String>> {
    let entries = match fs::read_dir(folder) {
        Ok(entries) => entries,
        Err(error) if matches!(error.kind(), io::ErrorKind::NotFound | io::ErrorKind::NotADirectory) => {
            return Ok(Vec::new());
        }
        Err(error) => return Err(error),
    };
    let mut names = Vec::new();
    for entry in entries {
        names.extend(entry?.file_name().into_string().ok());
    }
    names.sort();
    Ok(names)
}

fn there<T>(found: io::Result<T>) -> io::Result<Option<T>> {
    match found {
        Ok(found) => Ok(Some(found)),
        Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(None),
        Err(error) => Err(error),
    }
}

fn gone(removed: io::Result<()>) -> Result<bool, FilesError> {
    Ok(there(removed)?.is_some())
}
