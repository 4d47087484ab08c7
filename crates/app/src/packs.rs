//! Factor packs: imported once, kept in the data folder, used by name or by file.

use std::collections::BTreeMap;
use std::fs;
use std::io;
use std::path::{Path, PathBuf};

use ::packs::{ImportError, Pack, PackError, import};
use calendar::Date;

use crate::Knowledge;

pub use ::packs::{Change, Diff, Header, Moved, Reconciliation, Row, diff};

/// How pack files end.
const EXTENSION: &str = "qpack";
/// The largest file that is read as a database or a pack.
const BYTES_MAX: u64 = 256 << 20;

/// Why a pack cannot be had.
#[derive(Debug, thiserror::Error)]
pub enum PacksError {
    /// A file or folder cannot be read or written.
    #[error("{path}: {error}")]
    Io {
        /// The path.
        path: PathBuf,
        /// What the system says.
        #[source]
        error: io::Error,
    },
    /// The file is no public database that is known.
    #[error("{path}: {error}")]
    Import {
        /// The file.
        path: PathBuf,
        /// Why.
        #[source]
        error: ImportError,
    },
    /// The file is no pack, or is altered.
    #[error("{path}: {error}")]
    Pack {
        /// The file.
        path: PathBuf,
        /// Why.
        #[source]
        error: PackError,
    },
    /// Neither a file nor the name of a pack of the data folder.
    #[error("no pack {name}")]
    Unknown {
        /// What was given.
        name: String,
        /// The packs there are.
        known: Vec<String>,
    },
    /// The beginning of the names of several releases.
    #[error("several packs begin with {name}")]
    Several {
        /// What was given.
        name: String,
        /// The releases that begin so.
        fitting: Vec<String>,
    },
}

/// What became of an import.
#[derive(Debug)]
pub struct Imported {
    /// What the pack is.
    pub header: Header,
    /// Its file.
    pub path: PathBuf,
    /// What became of every row, and what does not add up.
    pub report: Reconciliation,
    /// What changed since the latest other release of the database that is installed, if there is one.
    pub since: Option<Diff>,
}

/// Changes of a figure by more than this share are listed when a release is imported, %.
const LISTED_CHANGE: f64 = 5.0;

/// Imports a public database into the folder of packs `home`. `as_of` is the day for which a row past its
/// validity is called expired; `release` names the release if neither the file nor its name does.
///
/// # Errors
/// If the file is of no known database, or a file cannot be read or written.
pub fn import_into(
    home: &Path,
    file: &Path,
    release: Option<&str>,
    knowledge: &Knowledge,
    as_of: Date,
) -> Result<Imported, PacksError> {
    let bytes = read(file)?;
    let others = installed(home, knowledge)?.into_iter().map(|(_, pack)| pack).collect::<Vec<_>>();
    let known = ::packs::Knowledge { units: &knowledge.units, library: &knowledge.library, as_of, others: &others };
    let name = file.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default();
    let (pack, report) =
        import(&bytes, &name, release, &known).map_err(|error| PacksError::Import { path: file.into(), error })?;
    let (bytes, hash) = pack.to_bytes().map_err(|error| PacksError::Pack { path: file.into(), error })?;
    let short: String = hash.chars().take(12).collect();
    let path = home.join(format!("{}-{short}.{EXTENSION}", pack.header.source().replace(['/', '\\', ' '], "_")));
    let failed = |error| PacksError::Io { path: path.clone(), error };
    fs::create_dir_all(home).map_err(failed)?;
    // Written beside and renamed: nobody ever reads half a pack.
    let draft = path.with_extension(format!("{}.tmp", std::process::id()));
    fs::write(&draft, bytes).and_then(|()| fs::rename(&draft, &path)).map_err(failed)?;
    let earlier = others
        .iter()
        .filter(|other| other.header.dataset == pack.header.dataset && other.header.sha256 != pack.header.sha256);
    let earlier = earlier.max_by_key(|other| (other.header.published, other.header.version.clone()));
    let since = earlier.map(|earlier| diff(earlier, &pack, LISTED_CHANGE, &knowledge.library));
    Ok(Imported { header: pack.header, path, report, since })
}

/// The packs of the data folder, one for each release: of two files of the same release the later name counts.
///
/// # Errors
/// If one cannot be read.
pub fn releases(home: &Path, knowledge: &Knowledge) -> Result<Vec<Pack>, PacksError> {
    let by_source: BTreeMap<String, Pack> =
        installed(home, knowledge)?.into_iter().map(|(_, pack)| (pack.header.source(), pack)).collect();
    Ok(by_source.into_values().collect())
}

/// The packs of the data folder, by the names of their files, without their raw rows.
///
/// # Errors
/// If one cannot be read.
pub fn installed(home: &Path, knowledge: &Knowledge) -> Result<Vec<(PathBuf, Pack)>, PacksError> {
    files(home)?.into_iter().map(|path| Ok((path.clone(), factors_of(&path, knowledge)?))).collect()
}

/// A pack by its file, or by the beginning of the name of a file in the data folder, without its raw rows.
///
/// # Errors
/// If there is none, or it cannot be read.
pub fn pack(home: &Path, name: &str, knowledge: &Knowledge) -> Result<Pack, PacksError> {
    factors_of(&find(home, name)?, knowledge)
}

/// Adds packs by their files or names, as [`pack`] takes them; what is named twice is added once.
///
/// # Errors
/// As [`pack`], of the first that cannot be had.
pub fn add_packs(knowledge: &mut Knowledge, home: &Path, names: &[String]) -> Result<(), PacksError> {
    for name in names {
        let pack = pack(home, name, knowledge)?;
        if !knowledge.packs.contains(&pack.header) {
            knowledge.add(pack);
        }
    }
    Ok(())
}

/// The same with its raw rows.
///
/// # Errors
/// If there is none, or it cannot be read.
pub fn whole(path: &Path, knowledge: &Knowledge) -> Result<Pack, PacksError> {
    Pack::from_bytes(&read(path)?, &knowledge.units).map_err(|error| PacksError::Pack { path: path.into(), error })
}

fn find(home: &Path, name: &str) -> Result<PathBuf, PacksError> {
    let path = Path::new(name);
    if path.is_file() {
        return Ok(path.to_owned());
    }
    let files = files(home)?;
    let stem = |path: &Path| path.file_stem().map(|stem| stem.to_string_lossy().into_owned()).unwrap_or_default();
    let known: Vec<String> = files.iter().map(|path| stem(path)).collect();
    // `base-carbone-23.6-33b44ba9c755` is the release `base-carbone-23.6`.
    let release = |stem: &str| stem.rsplit_once('-').map_or(stem, |(release, _)| release).to_owned();
    let fitting = || files.iter().zip(&known).filter(|(_, stem)| stem.starts_with(name));
    let mut releases: Vec<String> = fitting().map(|(_, stem)| release(stem)).collect();
    releases.dedup();
    match &*releases {
        [] => Err(PacksError::Unknown { name: name.to_owned(), known }),
        // Of two files of one release the later counts; a release named in full is not also the beginning of another.
        _ if releases.len() == 1 || releases.iter().any(|release| release == name) => {
            let whole = |stem: &str| releases.len() == 1 || release(stem) == name;
            let found = fitting().filter(|(_, stem)| whole(stem)).map(|(path, _)| path.clone()).next_back();
            found.ok_or_else(|| PacksError::Unknown { name: name.to_owned(), known: known.clone() })
        }
        _ => Err(PacksError::Several { name: name.to_owned(), fitting: releases }),
    }
}

fn files(home: &Path) -> Result<Vec<PathBuf>, PacksError> {
    let failed = |error| PacksError::Io { path: home.to_owned(), error };
    let entries = match fs::read_dir(home) {
        Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(Vec::new()),
        entries => entries.map_err(failed)?,
    };
    let mut files =
        entries.map(|entry| entry.map(|entry| entry.path())).collect::<Result<Vec<_>, _>>().map_err(failed)?;
    files.retain(|path| path.extension().is_some_and(|extension| extension == EXTENSION));
    files.sort();
    Ok(files)
}

fn factors_of(path: &Path, knowledge: &Knowledge) -> Result<Pack, PacksError> {
    let bytes = read(path)?;
    Pack::factors_from_bytes(&bytes, &knowledge.units).map_err(|error| PacksError::Pack { path: path.into(), error })
}

fn read(path: &Path) -> Result<Vec<u8>, PacksError> {
    let failed = |error| PacksError::Io { path: path.to_owned(), error };
    if fs::metadata(path).map_err(failed)?.len() > BYTES_MAX {
        return Err(failed(io::ErrorKind::FileTooLarge.into()));
    }
    fs::read(path).map_err(failed)
}
