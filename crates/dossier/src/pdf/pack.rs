//! A file of the typesetter → the same objects in less room (ISO 32000-1, 7.5.7 and 7.5.8).
//!
//! A tagged document has an object for every cell of every table: as text they are half of a dossier. They are put
//! together in compressed object streams, behind the streams of the document, which stay as they are; the table of
//! where objects lie becomes a cross-reference stream. What a reader of dossiers looks for, the catalogue, the
//! document information and the specifications of the attachments, stays in the open.

use rayon::prelude::*;

use super::cross_reference::{self, Place};
use super::embedded::deflate;
use super::{Dictionary, File, Object, Parser, StructureError};

/// Objects of one object stream. Readers inflate a stream whole for any object in it.
const TOGETHER: usize = 500;

/// Packs a file of one revision with a classic cross-reference table.
pub(crate) fn pack(bytes: &[u8]) -> Result<Vec<u8>, StructureError> {
    let file = File::read(bytes)?;
    let (catalog, _) = file.catalog()?;
    let in_the_open: Vec<u32> = file
        .names()?
        .into_iter()
        .map(|(_, spec)| spec)
        .chain(file.trailer.reference(b"Info"))
        .chain([catalog])
        .collect();
    let objects = objects(bytes, &file)?;
    let first = objects.iter().map(|object| object.at).min().unwrap_or_default();
    let header = bytes.get(..first).ok_or(StructureError("PDF header"))?;

    let mut out = header.to_vec();
    let mut places = vec![Place::Free; cross_reference::size(&file.trailer)?];
    let mut packed: Vec<&Indirect<'_>> = Vec::new();
    for object in &objects {
        if object.is_stream() || in_the_open.contains(&object.number) {
            *place(&mut places, object.number)? = Place::At(out.len());
            out.extend_from_slice(object.whole);
            out.push(b'\n');
        } else {
            packed.push(object);
        }
    }
    let groups: Vec<&[&Indirect<'_>]> = packed.chunks(TOGETHER).collect();
    let streams: Vec<(Dictionary, Vec<u8>)> = groups.par_iter().map(|group| object_stream(group)).collect();
    for (group, (dictionary, content)) in groups.into_iter().zip(streams) {
        let number = u32::try_from(places.len()).map_err(|_| StructureError("number of objects"))?;
        for (index, object) in group.iter().enumerate() {
            *place(&mut places, object.number)? = Place::Within { stream: number, index };
        }
        places.push(Place::At(out.len()));
        write_stream(number, &dictionary, &content, &mut out);
    }
    cross_reference::write_whole(places, &file.trailer, &mut out)?;
    Ok(out)
}

fn place(places: &mut [Place], number: u32) -> Result<&mut Place, StructureError> {
    let index = usize::try_from(number).ok();
    index.and_then(|index| places.get_mut(index)).ok_or(StructureError("size of the cross-reference table"))
}

/// An object as it lies in the file.
struct Indirect<'a> {
    number: u32,
    at: usize,
    /// From its number to `endobj`.
    whole: &'a [u8],
    /// Between `obj` and `endobj`.
    inner: &'a [u8],
}

impl Indirect<'_> {
    /// No object but a stream ends so.
    fn is_stream(&self) -> bool {
        self.inner.ends_with(b"endstream")
    }
}

/// The objects in the order of their numbers. The typesetter writes them one behind the other, so that each reaches
/// to the next one or to the table.
fn objects<'a>(bytes: &'a [u8], file: &File<'a>) -> Result<Vec<Indirect<'a>>, StructureError> {
    let mut ends: Vec<usize> = file.offsets.values().copied().chain([file.xref]).collect();
    ends.sort_unstable();
    let object = |(&number, &at): (&u32, &usize)| {
        let end = *ends.get(ends.partition_point(|end| *end <= at))?;
        let whole = bytes.get(at..end)?.trim_ascii_end();
        let mut parser = Parser::new(whole, 0);
        let named = u32::try_from(parser.unsigned()?).ok()?;
        parser.keyword(b"0")?;
        parser.keyword(b"obj")?;
        let inner = parser.rest().strip_suffix(b"endobj")?.trim_ascii();
        (named == number).then_some(Indirect { number, at, whole, inner })
    };
    file.offsets.iter().map(|entry| object(entry).ok_or(StructureError("object"))).collect()
}

/// `/N` pairs of number and place, then the objects.
fn object_stream(group: &[&Indirect<'_>]) -> (Dictionary, Vec<u8>) {
    let (mut index, mut content) = (String::new(), Vec::new());
    for object in group {
        index.push_str(&format!("{} {} ", object.number, content.len()));
        content.extend_from_slice(object.inner);
        content.push(b'\n');
    }
    let length = |bytes: usize| Object::Integer(i64::try_from(bytes).unwrap_or(i64::MAX));
    let compressed = deflate(&[index.as_bytes(), &content].concat());
    let dictionary = Dictionary::of([
        ("Type", Object::name("ObjStm")),
        ("N", length(group.len())),
        ("First", length(index.len())),
        ("Filter", Object::name("FlateDecode")),
        ("Length", length(compressed.len())),
    ]);
    (dictionary, compressed)
}

/// Writes `number 0 obj`, the dictionary and the stream.
pub(super) fn write_stream(number: u32, dictionary: &Dictionary, content: &[u8], out: &mut Vec<u8>) {
    out.extend_from_slice(format!("{number} 0 obj\n").as_bytes());
    dictionary.write(out);
    out.extend_from_slice(b"\nstream\n");
    out.extend_from_slice(content);
    out.extend_from_slice(b"\nendstream\nendobj\n");
}
