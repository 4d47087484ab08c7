//! Files that a command names.

use std::fs::File;
use std::io::{self, Read as _};
use std::path::Path;

/// The largest file that is read: one of five thousand streams or inputs has 1 MB.
const BYTES_MAX: u64 = 16 << 20;

/// The bytes of a file, if it is not too large.
pub(super) fn bytes_of(path: &Path) -> io::Result<Vec<u8>> {
    let mut bytes = Vec::new();
    File::open(path)?.take(BYTES_MAX + 1).read_to_end(&mut bytes)?;
    if bytes.len() as u64 > BYTES_MAX { Err(io::ErrorKind::FileTooLarge.into()) } else { Ok(bytes) }
}

/// Its text.
pub(crate) fn text_of(path: &Path) -> io::Result<String> {
    String::from_utf8(bytes_of(path)?).map_err(|error| io::Error::new(io::ErrorKind::InvalidData, error))
}
