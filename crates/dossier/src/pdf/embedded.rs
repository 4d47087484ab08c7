//! The files embedded in a PDF file (ISO 32000-1, 7.11.4; PDF/A-3, ISO 19005-3, 6.8).

use std::io::Read;

use flate2::Compression;
use flate2::read::{ZlibDecoder, ZlibEncoder};

use super::{File, Object, StructureError};

/// All attachments of ours together come nowhere near; what inflates beyond it is a bomb, or many small ones.
pub(crate) const MAX_INFLATED: u64 = 256 << 20;

/// One embedded file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Attachment {
    /// Name under which a PDF reader shows and saves it.
    pub name: String,
    /// Its bytes, or why they cannot be had.
    pub content: Result<Vec<u8>, AttachmentError>,
}

/// Why the bytes of an attachment cannot be had.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum AttachmentError {
    /// No readable file specification or stream.
    #[error("its place in the file is damaged")]
    Missing,
    /// The compressed bytes do not inflate.
    #[error("its compressed bytes are damaged")]
    Damaged,
    /// With those before it, it inflates to more than is permitted.
    #[error("the attachments inflate to more than is permitted")]
    TooLarge,
}

impl File<'_> {
    /// The name tree of embedded files as `[name, reference, …]`: our typesetter writes one leaf.
    pub(crate) fn names(&self) -> Result<Vec<(Vec<u8>, u32)>, StructureError> {
        let (_, catalog) = self.catalog()?;
        let Some(files) = catalog.dictionary(b"Names").and_then(|names| names.dictionary(b"EmbeddedFiles")) else {
            return Ok(Vec::new());
        };
        let error = StructureError("list of attachments");
        let leaf = files.array(b"Names").ok_or(error.clone())?;
        let pair = |pair: &[Object]| match pair {
            [Object::String(name), Object::Reference(spec)] => Ok((name.clone(), *spec)),
            _ => Err(error.clone()),
        };
        leaf.chunks(2).map(pair).collect()
    }

    /// Every embedded file, in the order of the names, as long as they inflate to at most `limit` bytes together.
    pub(crate) fn attachments(&self, limit: u64) -> Result<Vec<Attachment>, StructureError> {
        let mut left = limit;
        let read = |(name, spec): (Vec<u8>, u32)| {
            let content = self.embedded(spec, left);
            left -= content.as_ref().map_or(0, |bytes| u64::try_from(bytes.len()).map_or(left, |size| size.min(left)));
            Attachment { name: String::from_utf8_lossy(&name).into_owned(), content }
        };
        Ok(self.names()?.into_iter().map(read).collect())
    }

    fn embedded(&self, spec: u32, limit: u64) -> Result<Vec<u8>, AttachmentError> {
        let stream = || {
            let (spec, _) = self.dictionary(spec)?;
            let files = spec.dictionary(b"EF")?;
            let file = files.reference(b"F")?;
            // A second name may lead nowhere else: another reader would save other bytes.
            if files.get(b"UF").is_some() && files.reference(b"UF") != Some(file) {
                return None;
            }
            let (dictionary, mut parser) = self.dictionary(file)?;
            let content = parser.stream(&dictionary)?;
            Some((content, dictionary.get(b"Filter").cloned()))
        };
        match stream().ok_or(AttachmentError::Missing)? {
            (content, None) if u64::try_from(content.len()).is_ok_and(|length| length <= limit) => Ok(content.to_vec()),
            (_, None) => Err(AttachmentError::TooLarge),
            (content, Some(Object::Name(filter))) if filter == b"FlateDecode" => inflate(content, limit),
            _ => Err(AttachmentError::Missing),
        }
    }
}

pub(super) fn inflate(content: &[u8], limit: u64) -> Result<Vec<u8>, AttachmentError> {
    let mut inflated = Vec::new();
    let mut decoder = ZlibDecoder::new(content).take(limit + 1);
    decoder.read_to_end(&mut inflated).map_err(|_| AttachmentError::Damaged)?;
    if u64::try_from(inflated.len()).map_or(true, |length| length > limit) {
        return Err(AttachmentError::TooLarge);
    }
    Ok(inflated)
}

pub(super) fn deflate(content: &[u8]) -> Vec<u8> {
    let mut deflated = Vec::new();
    let read = ZlibEncoder::new(content, Compression::default()).read_to_end(&mut deflated);
    debug_assert!(read.is_ok(), "memory does not fail to be read");
    deflated
}

#[cfg(test)]
mod tests {
    use std::io::Write;

    use super::*;

    #[test]
    fn a_bomb_is_not_inflated() {
        let mut encoder = flate2::write::ZlibEncoder::new(Vec::new(), flate2::Compression::best());
        encoder.write_all(&vec![0; 1 << 20]).expect("memory");
        let bomb = encoder.finish().expect("memory");
        assert_eq!(inflate(&bomb, 1 << 20).map(|bytes| bytes.len()), Ok(1 << 20));
        assert_eq!(inflate(&bomb, (1 << 20) - 1), Err(AttachmentError::TooLarge));
    }
}
