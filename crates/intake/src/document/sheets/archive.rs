use std::borrow::Cow;
use std::io::{self, BufReader, Cursor, Read};

use zip::ZipArchive;
use zip::read::ZipFile;

use super::super::{Bound, Format, Limits, Refusal};

/// Entries smaller than this when unpacked are never bombs, however well they pack.
const HARMLESS: u64 = 1 << 20;

/// A ZIP archive of which no more is unpacked than is allowed.
#[derive(Debug)]
pub(super) struct Archive<'a> {
    zip: ZipArchive<Cursor<&'a [u8]>>,
    format: Format,
    left: u64,
    limits: Limits,
}

/// An entry, unpacked while it is read.
pub(super) type Entry<'z, 'a> = BufReader<Bounded<'z, ZipFile<'z, Cursor<&'a [u8]>>>>;

impl<'a> Archive<'a> {
    /// Reads the directory of the archive.
    ///
    /// # Errors
    /// [`Refusal::Broken`], [`Refusal::OverLimit`] for entries that state too much.
    pub(super) fn open(bytes: &'a [u8], format: Format, limits: &Limits) -> Result<Self, Refusal> {
        let broken = |error| Refusal::broken(format, error);
        // Counted before the directory is read, which takes memory for each entry.
        if memchr::memmem::find_iter(bytes, b"PK\x01\x02").nth(limits.archive_entries).is_some() {
            return Err(Refusal::over(Bound::ArchiveEntries, limits.archive_entries));
        }
        let zip = ZipArchive::new(Cursor::new(bytes)).map_err(broken)?;
        Ok(Archive { zip, format, left: limits.unpacked_bytes, limits: *limits })
    }

    /// The name of an entry that has this name but for case and slashes.
    pub(super) fn find(&self, name: &str) -> Option<String> {
        let plain = |name: &str| name.replace('\\', "/").trim_start_matches('/').to_ascii_lowercase();
        let wanted = plain(name);
        self.zip.file_names().flatten().find(|entry| plain(entry) == wanted).map(Cow::into_owned)
    }

    /// Opens an entry; `None` if there is none of this name.
    ///
    /// # Errors
    /// [`Refusal::PasswordProtected`], [`Refusal::Broken`], [`Refusal::OverLimit`].
    pub(super) fn entry(&mut self, name: &str) -> Result<Option<Entry<'_, 'a>>, Refusal> {
        let Some(name) = self.find(name) else { return Ok(None) };
        let format = self.format;
        let file = match self.zip.by_name(&name) {
            Ok(file) => file,
            Err(zip::result::ZipError::UnsupportedArchive(zip::result::ZipError::PASSWORD_REQUIRED)) => {
                return Err(Refusal::PasswordProtected(format));
            }
            Err(error) => return Err(Refusal::broken(format, error)),
        };
        let (packed, stated) = (file.compressed_size(), file.size());
        if stated > self.left {
            return Err(Refusal::over(Bound::UnpackedBytes, self.limits.unpacked_bytes));
        }
        let allowed = packed.saturating_mul(self.limits.unpacked_ratio).max(HARMLESS);
        if stated > allowed {
            return Err(Refusal::over(Bound::UnpackedRatio, self.limits.unpacked_ratio));
        }
        // What the directory states may be false: the same bounds hold while unpacking.
        let bounded = Bounded { inner: file, allowed, left: &mut self.left };
        Ok(Some(BufReader::with_capacity(64 << 10, bounded)))
    }

    /// A small entry as text; `None` if there is none of this name.
    ///
    /// # Errors
    /// As [`Archive::entry`].
    pub(super) fn text(&mut self, name: &str) -> Result<Option<String>, Refusal> {
        let (format, limit) = (self.format, self.limits.xml_text_bytes);
        let Some(entry) = self.entry(name)? else { return Ok(None) };
        let mut bytes = Vec::new();
        entry.take(limit as u64).read_to_end(&mut bytes).map_err(|error| Refusal::broken(format, error))?;
        Ok(Some(String::from_utf8_lossy(&bytes).into_owned()))
    }
}

/// Unpacks within bounds.
#[derive(Debug)]
pub(super) struct Bounded<'z, R> {
    inner: R,
    allowed: u64,
    left: &'z mut u64,
}

impl<R: Read> Read for Bounded<'_, R> {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        let count = self.inner.read(buffer)?;
        match (self.left.checked_sub(count as u64), self.allowed.checked_sub(count as u64)) {
            (Some(left), Some(allowed)) => {
                *self.left = left;
                self.allowed = allowed;
                Ok(count)
            }
            _ => Err(io::ErrorKind::FileTooLarge.into()),
        }
    }
}
