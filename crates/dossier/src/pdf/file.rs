//! The structure of a file: trailer, cross-reference table, objects by number.

use std::collections::BTreeMap;

use super::cross_reference::{self, Place};
use super::{Dictionary, Object, Parser};

/// The bytes are not a PDF file as our typesetter writes it.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("the file has no readable {0}")]
pub struct StructureError(pub &'static str);

/// A PDF file of one revision.
#[derive(Debug)]
pub(crate) struct File<'a> {
    bytes: &'a [u8],
    /// Offset of the cross-reference table or stream, from the start of the file.
    pub(crate) xref: usize,
    pub(crate) trailer: Dictionary,
    /// Whether it was packed: it has a cross-reference stream, and no table.
    pub(crate) packed: bool,
    /// Offsets of the objects that are not in an object stream.
    pub(super) offsets: BTreeMap<u32, usize>,
}

impl<'a> File<'a> {
    pub(crate) fn read(bytes: &'a [u8]) -> Result<Self, StructureError> {
        bytes.starts_with(b"%PDF-").then_some(()).ok_or(StructureError("PDF header"))?;
        let xref = start_of_xref(bytes).ok_or(StructureError("start of the cross-reference table"))?;
        let mut parser = Parser::new(bytes, xref);
        let error = StructureError("cross-reference table");
        if parser.keyword(b"xref").is_none() {
            let (trailer, places) = cross_reference::read_whole(&mut parser).ok_or(error)?;
            let offset = |(number, place)| match place {
                Place::At(offset) => Some((number, offset)),
                Place::Free | Place::Within { .. } => None,
            };
            let offsets = (0..).zip(places).filter_map(offset).collect();
            return Ok(Self { bytes, xref, trailer, packed: true, offsets });
        }
        let offsets = table(&mut parser).ok_or(error)?;
        let Some(Object::Dictionary(trailer)) = parser.object() else {
            return Err(StructureError("trailer"));
        };
        Ok(Self { bytes, xref, trailer, packed: false, offsets })
    }

    /// The dictionary of object `number`, with the parser behind it (a stream may follow).
    pub(crate) fn dictionary(&self, number: u32) -> Option<(Dictionary, Parser<'a>)> {
        let mut parser = Parser::new(self.bytes, *self.offsets.get(&number)?);
        match parser.indirect()? {
            (found, Object::Dictionary(dictionary)) if found == number => Some((dictionary, parser)),
            _ => None,
        }
    }

    /// The number and the dictionary of the catalogue of the document.
    pub(crate) fn catalog(&self) -> Result<(u32, Dictionary), StructureError> {
        let error = StructureError("document catalogue");
        let number = self.trailer.reference(b"Root").ok_or(error.clone())?;
        let (catalog, _) = self.dictionary(number).ok_or(error)?;
        Ok((number, catalog))
    }
}

/// The number behind the last `startxref`, which the file ends with.
fn start_of_xref(bytes: &[u8]) -> Option<usize> {
    const KEYWORD: &[u8] = b"startxref";
    let tail_at = bytes.len().saturating_sub(64);
    let tail = bytes.get(tail_at..)?;
    let at = tail.windows(KEYWORD.len()).rposition(|window| window == KEYWORD)?;
    let mut parser = Parser::new(bytes, tail_at + at + KEYWORD.len());
    let xref = usize::try_from(parser.unsigned()?).ok()?;
    parser.literal(b"\n%%EOF")?;
    Some(xref)
}

/// The sections of a table and the word `trailer`.
fn table(parser: &mut Parser<'_>) -> Option<BTreeMap<u32, usize>> {
    let mut offsets = BTreeMap::new();
    while parser.keyword(b"trailer").is_none() {
        let first = u32::try_from(parser.unsigned()?).ok()?;
        let count = u32::try_from(parser.unsigned()?).ok()?;
        for number in first..first.checked_add(count)? {
            let offset = usize::try_from(parser.unsigned()?).ok()?;
            parser.unsigned()?;
            if parser.keyword(b"n").is_some() {
                offsets.insert(number, offset);
            } else {
                parser.keyword(b"f")?;
            }
        }
    }
    Some(offsets)
}
