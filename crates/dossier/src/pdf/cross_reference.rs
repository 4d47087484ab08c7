//! Cross-reference streams (ISO 32000-1, 7.5.8), in the one form in which we write them: seven bytes an entry, each row
//! as its difference from the row above (PNG's filter "Up"), which makes long runs of alike rows small.

use super::embedded::{deflate, inflate};
use super::pack::write_stream;
use super::{Dictionary, Object, Parser, StructureError};

/// Bytes of the fields: kind; place or number of the stream; generation or index.
const WIDTHS: [usize; 3] = [1, 4, 2];
const ROW: usize = 7;
/// More objects than a dossier ever has.
const MAX_OBJECTS: usize = 1 << 22;

/// Where an object is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Place {
    /// There is none.
    Free,
    /// At this offset of the file.
    At(usize),
    /// In an object stream.
    Within { stream: u32, index: usize },
}

impl Place {
    fn row(self) -> Option<[u8; ROW]> {
        let (kind, where_, index) = match self {
            Self::Free => (0, 0, u16::MAX),
            Self::At(offset) => (1, u32::try_from(offset).ok()?, 0),
            Self::Within { stream, index } => (2, stream, u16::try_from(index).ok()?),
        };
        let ([a, b, c, d], [e, f]) = (where_.to_be_bytes(), index.to_be_bytes());
        Some([kind, a, b, c, d, e, f])
    }

    fn of([kind, a, b, c, d, e, f]: [u8; ROW]) -> Option<Self> {
        let (where_, index) = (u32::from_be_bytes([a, b, c, d]), u16::from_be_bytes([e, f]));
        match kind {
            0 => Some(Self::Free),
            1 => Some(Self::At(usize::try_from(where_).ok()?)),
            2 => Some(Self::Within { stream: where_, index: index.into() }),
            _ => None,
        }
    }
}

/// The number of objects that a trailer promises, with object 0, which is none.
pub(super) fn size(trailer: &Dictionary) -> Result<usize, StructureError> {
    let size = trailer.integer(b"Size").and_then(|size| usize::try_from(size).ok());
    size.filter(|size| (1..MAX_OBJECTS).contains(size)).ok_or(StructureError("size of the cross-reference table"))
}

/// Writes the cross-reference stream of a whole file and the end of the file.
pub(super) fn write_whole(
    mut places: Vec<Place>,
    trailer: &Dictionary,
    out: &mut Vec<u8>,
) -> Result<(), StructureError> {
    let number = u32::try_from(places.len()).map_err(|_| StructureError("number of objects"))?;
    let start = out.len();
    places.push(Place::At(start));
    let mut filtered = Vec::with_capacity(places.len() * (ROW + 1));
    let mut above = [0_u8; ROW];
    for place in &places {
        let row = place.row().ok_or(StructureError("cross-reference table"))?;
        filtered.push(2);
        filtered.extend(row.iter().zip(above).map(|(byte, above)| byte.wrapping_sub(above)));
        above = row;
    }
    let content = deflate(&filtered);
    let mut dictionary = head(places.len(), trailer);
    dictionary.set(b"Filter", Object::name("FlateDecode"));
    dictionary.set(b"DecodeParms", Object::Dictionary(predictor()));
    dictionary.set(b"Length", integer(content.len()));
    write_stream(number, &dictionary, &content, out);
    finish(start, out);
    Ok(())
}

/// Writes the cross-reference stream of an update, of which object `size - 1` is the stream itself. `changed` are the
/// numbers and offsets of the objects that the update writes, ascending.
pub(crate) fn write_update(
    mut changed: Vec<(u32, usize)>,
    size: u32,
    trailer: &Dictionary,
    previous: usize,
    out: &mut Vec<u8>,
) -> Result<(), StructureError> {
    let error = StructureError("cross-reference table");
    let start = out.len();
    let number = size.checked_sub(1).ok_or(error.clone())?;
    changed.push((number, start));
    let rows: Option<Vec<[u8; ROW]>> = changed.iter().map(|&(_, offset)| Place::At(offset).row()).collect();
    let content = rows.ok_or(error)?.concat();
    let mut index = Vec::new();
    for section in changed.chunk_by(|(a, _), (b, _)| a + 1 == *b) {
        index.push(Object::Integer(section.first().map_or(0, |&(number, _)| number).into()));
        index.push(integer(section.len()));
    }
    let mut dictionary = head(usize::try_from(size).unwrap_or(usize::MAX), trailer);
    dictionary.set(b"Index", Object::Array(index));
    dictionary.set(b"Prev", integer(previous));
    dictionary.set(b"Length", integer(content.len()));
    write_stream(number, &dictionary, &content, out);
    finish(start, out);
    Ok(())
}

/// Reads the cross-reference stream of a whole file: its dictionary, which is the trailer, and the place of each object.
pub(super) fn read_whole(parser: &mut Parser<'_>) -> Option<(Dictionary, Vec<Place>)> {
    let (_, Object::Dictionary(trailer)) = parser.indirect()? else {
        return None;
    };
    let size = size(&trailer).ok()?;
    let expected = head(size, &trailer);
    let as_ours = [b"Type".as_slice(), b"W"].iter().all(|key| trailer.get(key) == expected.get(key))
        && trailer.get(b"Index").is_none()
        && trailer.get(b"Prev").is_none()
        && trailer.get(b"Filter") == Some(&Object::name("FlateDecode"))
        && trailer.dictionary(b"DecodeParms") == Some(&predictor());
    let content = as_ours.then(|| parser.stream(&trailer)).flatten()?;
    let filtered = inflate(content, u64::try_from(size.checked_mul(ROW + 1)?).ok()?).ok()?;
    // As many as there are, not as many as a stranger's file says.
    let mut places = Vec::with_capacity(filtered.len() / (ROW + 1));
    let mut above = [0_u8; ROW];
    for row in filtered.chunks(ROW + 1) {
        let (2, difference) = row.split_first().map(|(filter, rest)| (*filter, rest))? else {
            return None;
        };
        let difference: [u8; ROW] = difference.try_into().ok()?;
        for (byte, difference) in above.iter_mut().zip(difference) {
            *byte = byte.wrapping_add(difference);
        }
        places.push(Place::of(above)?);
    }
    (places.len() == size).then_some((trailer, places))
}

/// What every cross-reference stream says, and what it takes over from the trailer.
fn head(size: usize, trailer: &Dictionary) -> Dictionary {
    let widths = WIDTHS.into_iter().map(integer).collect();
    let mut head =
        Dictionary::of([("Type", Object::name("XRef")), ("Size", integer(size)), ("W", Object::Array(widths))]);
    for key in [b"Root".as_slice(), b"Info", b"ID"] {
        if let Some(value) = trailer.get(key) {
            head.set(key, value.clone());
        }
    }
    head
}

/// "Up" in rows of seven bytes.
fn predictor() -> Dictionary {
    Dictionary::of([("Predictor", Object::Integer(12)), ("Columns", integer(ROW))])
}

fn finish(start: usize, out: &mut Vec<u8>) {
    out.extend_from_slice(format!("startxref\n{start}\n%%EOF\n").as_bytes());
}

fn integer(value: usize) -> Object {
    Object::Integer(i64::try_from(value).unwrap_or(i64::MAX))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn trailer() -> Dictionary {
        Dictionary::of([("Size", Object::Integer(9)), ("Root", Object::Reference(1))])
    }

    #[test]
    fn places_come_back() {
        let mut places = vec![Place::Free, Place::At(15), Place::At(70_000)];
        places.extend((0..300).map(|index| Place::Within { stream: 400, index }));
        let mut file = b"%PDF-1.7\n".to_vec();
        write_whole(places.clone(), &trailer(), &mut file).expect("in range");
        assert!(file.len() < 300, "alike rows take no room: {}", file.len());
        let (trailer, read) = read_whole(&mut Parser::new(&file, 9)).expect("our own form");
        places.push(Place::At(9));
        assert_eq!((read, trailer.reference(b"Root")), (places, Some(1)));
    }

    #[test]
    fn other_forms_are_refused() {
        let mut file = Vec::new();
        write_whole(vec![Place::Free; 40], &trailer(), &mut file).expect("in range");
        assert!(read_whole(&mut Parser::new(&file, 0)).is_some());
        let text = |from: &[u8], to: &[u8]| {
            let at = file.windows(from.len()).position(|window| window == from).expect("there");
            [&file[..at], to, &file[at + from.len()..]].concat()
        };
        for altered in [
            text(b"/Size 41", b"/Size 40"),
            text(b"/Size 41", b"/Size 42"),
            text(b"/Size 41", b"/Size 4100000000"),
            text(b"[1 4 2]", b"[1 2 4]"),
            text(b"/Predictor 12", b"/Predictor 15"),
            text(b"/Size 41", b"/Size 41/Prev 0"),
            text(b"/XRef", b"/Xref"),
        ] {
            assert!(read_whole(&mut Parser::new(&altered, 0)).is_none(), "{}", String::from_utf8_lossy(&altered));
        }
    }
}
