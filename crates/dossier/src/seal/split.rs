//! A sealed file → its three parts.

use super::{MARKER, SIGNATURE};
use crate::pdf::{Object, Parser};

/// The three parts of a sealed dossier, as they lie in the file.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Parts<'a> {
    /// The typesetter's bytes: the pages and the attachments.
    pub prefix: &'a [u8],
    /// `manifest.json`.
    pub manifest: &'a [u8],
    /// `manifest.jws`.
    pub signature: &'a [u8],
}

/// Why the parts cannot be found.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum SplitError {
    /// Nothing in the file says that it ever was a dossier of ours.
    #[error("the file is not a sealed dossier")]
    NotADossier,
    /// It was one, but the structure that carries manifest and signature is damaged.
    #[error("the structure that carries manifest and signature is damaged")]
    Damaged,
}

/// Finds the parts. It does not judge them: seal them again and compare.
pub fn split(file: &[u8]) -> Result<Parts<'_>, SplitError> {
    if !file.starts_with(b"%PDF-") && !contains(file, MARKER) {
        return Err(SplitError::NotADossier);
    }
    let Some(at) = rfind(file, MARKER) else {
        let traces = contains(file, SIGNATURE.as_bytes());
        return Err(if traces { SplitError::Damaged } else { SplitError::NotADossier });
    };
    let (prefix, update) = file.split_at_checked(at).ok_or(SplitError::Damaged)?;
    let mut parser = Parser::new(update, MARKER.len());
    let manifest = embedded(&mut parser).ok_or(SplitError::Damaged)?;
    let signature = embedded(&mut parser).ok_or(SplitError::Damaged)?;
    Ok(Parts { prefix, manifest, signature })
}

/// The stream of the next object.
fn embedded<'a>(parser: &mut Parser<'a>) -> Option<&'a [u8]> {
    let (_, Object::Dictionary(dictionary)) = parser.indirect()? else {
        return None;
    };
    let content = parser.stream(&dictionary)?;
    parser.keyword(b"endobj")?;
    Some(content)
}

fn rfind(bytes: &[u8], wanted: &[u8]) -> Option<usize> {
    bytes.windows(wanted.len()).rposition(|window| window == wanted)
}

fn contains(bytes: &[u8], wanted: &[u8]) -> bool {
    bytes.windows(wanted.len()).any(|window| window == wanted)
}
