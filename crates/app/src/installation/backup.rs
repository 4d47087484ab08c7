//! A backup: a folder with the records as one SQLite file (whatever the database is), the documents, the hashes of all
//! of them as `sha256sum --check` reads them, and a manifest, which is written last.
//!
//! Records come first: they are of one moment, and every document that they name is kept before its record is. What is
//! added meanwhile does no harm.

use std::fmt::Write as _;
use std::fs::{self, File, OpenOptions};
use std::io::{self, Read, Write};
use std::path::{Path, PathBuf};

use ::files::{Files, FilesError, Folder};
use calendar::Timestamp;
use dossier::sign::KEY_FILE;
use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};
use store::{Database, schema};
use tempfile::TempDir;

use super::address::DatabaseAddress;
use super::keep::{KeepError, Moved, copy_documents, copy_records};
use super::open::{make_private, open_database};

/// Name and version of the form of a backup.
const SCHEMA: &str = "qafila/backup/1";
const MANIFEST: &str = "manifest.json";
const SUMS: &str = "SHA256SUMS";
const RECORDS: &str = "qafila.sqlite";
const DOCUMENTS: &str = "files";
const KEY: &str = "key";

/// What a backup is.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Manifest {
    /// `qafila/backup/1`.
    pub schema: String,
    /// Version of the program that made it.
    pub engine: String,
    /// When it was begun.
    pub made: Timestamp,
    /// The last step of the schema of its records.
    pub step: String,
    /// How many documents.
    pub documents: u64,
    /// Their bytes.
    pub bytes: u64,
    /// SHA-256 of `SHA256SUMS`, which has that of everything else.
    pub sums: String,
}

/// What there is beside the records.
#[derive(Clone, Copy)]
pub struct Beside<'a> {
    /// Documents.
    pub files: &'a dyn Files,
    /// Folder of the key that signs dossiers; there may be none yet.
    pub key: &'a Path,
}

/// Writes a backup into a folder that is not there yet. It has another name until it is whole; what an earlier one that
/// was cut off left under that name is removed.
///
/// # Errors
/// If the folder is there, or something cannot be read or written.
pub fn backup(
    database: &Database,
    beside: Beside<'_>,
    to: &Path,
    made: Timestamp,
    see: &mut dyn FnMut(Moved),
) -> Result<Manifest, KeepError> {
    if to.exists() {
        return Err(KeepError::There(to.display().to_string()));
    }
    let coming = sibling(to, ".coming");
    if coming.exists() {
        fs::remove_dir_all(&coming).map_err(KeepError::path(&coming))?;
    }
    make_private(&coming)?;
    let records = coming.join(RECORDS);
    write_records(database, &records)?;
    let (sum, _) = digest(&records)?;
    let mut sums = format!("{sum}  {RECORDS}\n");
    if let Some(key) = read_if_there(&beside.key.join(KEY_FILE))? {
        make_private(&coming.join(KEY))?;
        write_through(&coming.join(KEY).join(KEY_FILE), &key)?;
        // Writing to a text cannot fail.
        writeln!(sums, "{}  {KEY}/{KEY_FILE}", hex::encode(Sha256::digest(&key))).ok();
    }
    let folder = Folder::open(&coming.join(DOCUMENTS))?;
    let moved = copy_documents(beside.files, &folder, see)?;
    folder.list(&mut |stored| {
        writeln!(sums, "{}  {DOCUMENTS}/{}", hex::encode(stored.key.sha256), stored.key).ok();
        Ok(())
    })?;
    write_through(&coming.join(SUMS), sums.as_bytes())?;
    let manifest = Manifest {
        schema: SCHEMA.to_owned(),
        engine: crate::ENGINE.to_owned(),
        made,
        step: schema::MIGRATIONS.last().map_or("", |step| step.name).to_owned(),
        documents: moved.documents,
        bytes: moved.bytes,
        sums: hex::encode(Sha256::digest(&sums)),
    };
    let text = serde_json::to_string_pretty(&manifest).unwrap_or_default();
    write_through(&coming.join(MANIFEST), format!("{text}\n").as_bytes())?;
    fs::rename(&coming, to).map_err(KeepError::path(to))?;
    sync(to.parent().unwrap_or(Path::new(".")))?;
    Ok(manifest)
}

/// Brings a backup back: into a database that is not there or empty, and documents. Everything is compared with the
/// hashes of the backup first. Records come last, so that what was cut off can be done again.
///
/// # Errors
/// If it is no backup or was altered, or if there is a database already.
pub fn restore(
    from: &Path,
    address: &DatabaseAddress,
    beside: Beside<'_>,
    see: &mut dyn FnMut(Moved),
) -> Result<Manifest, KeepError> {
    let manifest = read_manifest(from)?;
    refuse_if_there(address)?;
    let sums = read_sums(from, &manifest)?;
    let key = key_to_restore(from, &sums, beside.key)?;
    let folder = Folder::open(&from.join(DOCUMENTS))?;
    for (_, path) in &sums {
        let Some(key) = path.strip_prefix(DOCUMENTS).and_then(|path| path.strip_prefix('/')) else { continue };
        let altered = || KeepError::Altered(from.join(path));
        let key = ::files::Key::of_path(key).ok_or_else(altered)?;
        if folder.length(&key)?.is_none() {
            return Err(altered());
        }
    }
    copy_documents(&folder, beside.files, see).map_err(|error| match error {
        KeepError::Files(FilesError::Damaged(key)) => KeepError::Altered(from.join(DOCUMENTS).join(key.to_string())),
        other => other,
    })?;
    if let Some(key) = key {
        make_private(beside.key)?;
        write_through(&beside.key.join(KEY_FILE), &key)?;
    }
    restore_records(&from.join(RECORDS), address)?;
    Ok(manifest)
}

/// The records as one SQLite file.
fn write_records(database: &Database, file: &Path) -> Result<(), KeepError> {
    if !database.driver().copy_to_file(file)? {
        let folder = TempDir::new_in(file.parent().unwrap_or(Path::new("."))).map_err(KeepError::path(file))?;
        let embedded = store_sqlite::open(&folder.path().join(RECORDS))?;
        schema::migrate(&embedded)?;
        copy_records(database, &embedded)?;
        embedded.driver().copy_to_file(file)?;
    }
    private(file)?;
    sync(file)
}

fn restore_records(records: &Path, address: &DatabaseAddress) -> Result<(), KeepError> {
    match address {
        DatabaseAddress::Sqlite(file) => {
            let folder = file.parent().unwrap_or(Path::new(""));
            make_private(folder)?;
            let coming = sibling(file, ".coming");
            fs::copy(records, &coming).map_err(KeepError::path(&coming))?;
            private(&coming)?;
            // A backup of an earlier version is brought up to date before it has its name.
            schema::migrate(&store_sqlite::open(&coming)?)?;
            sync(&coming)?;
            fs::rename(&coming, file).map_err(KeepError::path(file))?;
            sync(if folder.as_os_str().is_empty() { Path::new(".") } else { folder })
        }
        DatabaseAddress::Postgres(_) => {
            let folder = TempDir::new().map_err(KeepError::path(records))?;
            let file = folder.path().join(RECORDS);
            fs::copy(records, &file).map_err(KeepError::path(&file))?;
            let (embedded, server) = (store_sqlite::open(&file)?, open_database(address, false)?);
            schema::migrate(&embedded)?;
            schema::migrate(&server)?;
            copy_records(&embedded, &server)?;
            Ok(())
        }
    }
}

/// A database that holds something is never written over.
fn refuse_if_there(address: &DatabaseAddress) -> Result<(), KeepError> {
    let there = match address {
        DatabaseAddress::Sqlite(file) => file.exists(),
        DatabaseAddress::Postgres(_) => {
            let database = open_database(address, false)?;
            let tables = database.driver().tables()?;
            database.read(|sql| {
                for table in tables.iter().filter(|table| table.name != "migration") {
                    if sql.value::<i64>(&format!("SELECT count(*) FROM {}", table.name), &[])? > 0 {
                        return Ok::<bool, KeepError>(true);
                    }
                }
                Ok(false)
            })?
        }
    };
    if there { Err(KeepError::There(address.to_string())) } else { Ok(()) }
}

fn read_manifest(from: &Path) -> Result<Manifest, KeepError> {
    let text = fs::read_to_string(from.join(MANIFEST)).map_err(|_| KeepError::NotABackup(from.to_owned()))?;
    let manifest: Manifest = serde_json::from_str(&text).map_err(|_| KeepError::NotABackup(from.to_owned()))?;
    if manifest.schema == SCHEMA { Ok(manifest) } else { Err(KeepError::NotABackup(from.to_owned())) }
}

/// The hashes of the backup with their paths, once the hashes are those that were written, and the records too.
/// Documents have their hashes in their names, and are compared when they are copied.
fn read_sums(from: &Path, manifest: &Manifest) -> Result<Vec<(String, String)>, KeepError> {
    let path = from.join(SUMS);
    let text = fs::read_to_string(&path).map_err(KeepError::path(&path))?;
    if hex::encode(Sha256::digest(&text)) != manifest.sums {
        return Err(KeepError::Altered(path));
    }
    let lines: Vec<(&str, &str)> = text.lines().filter_map(|line| line.split_once("  ")).collect();
    let records = from.join(RECORDS);
    let (sum, _) = digest(&records)?;
    if !lines.contains(&(sum.as_str(), RECORDS)) {
        return Err(KeepError::Altered(records));
    }
    Ok(lines.into_iter().map(|(sum, path)| (sum.to_owned(), path.to_owned())).collect())
}

/// The key of the backup, if it has one that is not there yet. Another key is never written over.
fn key_to_restore(from: &Path, sums: &[(String, String)], to: &Path) -> Result<Option<Vec<u8>>, KeepError> {
    let name = format!("{KEY}/{KEY_FILE}");
    let Some((sum, _)) = sums.iter().find(|(_, path)| *path == name) else { return Ok(None) };
    let kept = read_if_there(&from.join(&name))?.filter(|kept| hex::encode(Sha256::digest(kept)) == *sum);
    let kept = kept.ok_or_else(|| KeepError::Altered(from.join(&name)))?;
    match read_if_there(&to.join(KEY_FILE))? {
        None => Ok(Some(kept)),
        Some(there) if there == kept => Ok(None),
        Some(_) => Err(KeepError::There(to.join(KEY_FILE).display().to_string())),
    }
}

fn read_if_there(path: &Path) -> Result<Option<Vec<u8>>, KeepError> {
    match fs::read(path) {
        Ok(bytes) => Ok(Some(bytes)),
        Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(None),
        Err(error) => Err(KeepError::path(path)(error)),
    }
}

/// SHA-256 and length of a file.
fn digest(path: &Path) -> Result<(String, u64), KeepError> {
    let mut file = File::open(path).map_err(KeepError::path(path))?;
    let (mut digest, mut length, mut buffer) = (Sha256::new(), 0, vec![0; 64 * 1024]);
    loop {
        match file.read(&mut buffer) {
            Ok(0) => return Ok((hex::encode(digest.finalize()), length)),
            Ok(count) => {
                digest.update(buffer.get(..count).unwrap_or_default());
                length += count as u64;
            }
            Err(error) if error.kind() == io::ErrorKind::Interrupted => {}
            Err(error) => return Err(KeepError::path(path)(error)),
        }
    }
}

/// `folder/name` with something more behind its name.
fn sibling(path: &Path, more: &str) -> PathBuf {
    let mut name = path.file_name().unwrap_or_default().to_owned();
    name.push(more);
    path.with_file_name(name)
}

/// Writes a file for its owner only, and forces it to the disk.
fn write_through(path: &Path, bytes: &[u8]) -> Result<(), KeepError> {
    let mut options = OpenOptions::new();
    options.write(true).create(true).truncate(true);
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
    let written = options.open(path).and_then(|mut file| file.write_all(bytes).and_then(|()| file.sync_all()));
    written.map_err(KeepError::path(path))
}

fn sync(path: &Path) -> Result<(), KeepError> {
    let path = if path.as_os_str().is_empty() { Path::new(".") } else { path };
    File::open(path).and_then(|file| file.sync_all()).map_err(KeepError::path(path))
}

/// Records are for their owner only, also where a folder is not.
fn private(path: &Path) -> Result<(), KeepError> {
    #[cfg(unix)]
    {
        use std::os::unix::fs::PermissionsExt;
        fs::set_permissions(path, fs::Permissions::from_mode(0o600)).map_err(KeepError::path(path))?;
    }
    Ok(())
}
