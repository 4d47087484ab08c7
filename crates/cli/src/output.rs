//! Files that are written for the user: whole or not at all, and never over something else.

use std::fs::{self, File};
use std::io::{self, Read};
use std::path::Path;

use crate::failure::Failure;

/// How a PDF begins.
pub const PDF: &[u8] = b"%PDF";
/// How a workbook begins.
pub const WORKBOOK: &[u8] = b"PK\x03\x04";

/// The largest file that is checked. A dossier of 500 lines has 2 MB.
const CHECKED_MAX: u64 = 256 << 20;

/// Writes a file beside its place and renames it. One that is there already is replaced if it begins as the new one
/// does (an earlier dossier); anything else, such as the firm's own sheet, is kept.
pub fn write(path: &Path, bytes: &[u8], magic: &[u8]) -> Result<(), Failure> {
    let failed = Failure::writing(path);
    let mut start = Vec::new();
    match File::open(path).and_then(|file| file.take(magic.len() as u64).read_to_end(&mut start)) {
        Ok(_) if start.is_empty() || start == magic => {}
        Ok(_) => return Err(Failure::Occupied { path: path.to_owned() }),
        Err(error) if error.kind() == io::ErrorKind::NotFound => {}
        Err(error) => return Err(failed(error)),
    }
    // A device or a pipe cannot be renamed to.
    if fs::metadata(path).is_ok_and(|there| !there.is_file()) {
        return fs::write(path, bytes).map_err(failed);
    }
    let mut name = path.file_name().unwrap_or_default().to_owned();
    name.push(format!(".{}.tmp", std::process::id()));
    let draft = path.with_file_name(name);
    fs::write(&draft, bytes).and_then(|()| fs::rename(&draft, path)).map_err(|error| {
        fs::remove_file(&draft).ok();
        failed(error)
    })
}

/// Reads a file that is to be checked, unless it is larger than any dossier.
pub fn read(path: &Path) -> Result<Vec<u8>, Failure> {
    let failed = Failure::reading(path);
    match fs::metadata(path) {
        Ok(there) if there.len() > CHECKED_MAX => Err(failed(io::ErrorKind::FileTooLarge.into())),
        Ok(_) => fs::read(path).map_err(failed),
        Err(error) => Err(failed(error)),
    }
}
