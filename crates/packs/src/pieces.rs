//! A deflated stream of lines, unpacked piece by piece, so that its lines are read beside it.

use std::io::{Read, Take};
use std::mem;

use flate2::read::DeflateDecoder;

use crate::PackError;

/// No pack of a public database comes near; a stream that unpacks to more is refused.
const MOST_BYTES: u64 = 512 << 20;
/// So many bytes are unpacked before others begin to read them.
const PIECE: u64 = 256 << 10;

/// Some lines of the stream.
pub(crate) struct Piece {
    /// Number of the first, from 1.
    begin: usize,
    text: Vec<u8>,
}

impl Piece {
    /// The lines with their numbers, but for empty ones.
    pub(crate) fn lines(&self) -> impl Iterator<Item = (usize, &[u8])> {
        let mut start = 0;
        let ends = memchr::memchr_iter(b'\n', &self.text).chain([self.text.len()]);
        let lines = ends.map(move |end| self.text.get(mem::replace(&mut start, end + 1)..end).unwrap_or_default());
        (self.begin..).zip(lines).filter(|(_, line)| !line.is_empty())
    }
}

/// The pieces of a stream, in their order.
pub(crate) struct Pieces<'a> {
    decoder: Take<DeflateDecoder<&'a [u8]>>,
    /// The beginning of a line whose end is not unpacked yet.
    rest: Vec<u8>,
    /// Number of the next line.
    line: usize,
}

impl<'a> Pieces<'a> {
    pub(crate) fn of(stream: &'a [u8]) -> Self {
        Pieces { decoder: DeflateDecoder::new(stream).take(MOST_BYTES + 1), rest: Vec::new(), line: 1 }
    }

    /// Whole lines, as many as a piece has; fewer at the end.
    fn unpack(&mut self) -> Result<Vec<u8>, PackError> {
        let mut text = mem::take(&mut self.rest);
        loop {
            let read = self.decoder.by_ref().take(PIECE).read_to_end(&mut text).map_err(|_| PackError::Format)?;
            if self.decoder.limit() == 0 {
                return Err(PackError::Format);
            }
            if read == 0 {
                return Ok(text);
            }
            if let Some(end) = memchr::memrchr(b'\n', &text) {
                self.rest = text.split_off(end + 1);
                return Ok(text);
            }
        }
    }
}

impl Iterator for Pieces<'_> {
    type Item = Result<Piece, PackError>;

    fn next(&mut self) -> Option<Self::Item> {
        let text = match self.unpack() {
            Ok(text) if text.is_empty() => return None,
            Ok(text) => text,
            Err(why) => return Some(Err(why)),
        };
        let begin = self.line;
        self.line += memchr::memchr_iter(b'\n', &text).count();
        Some(Ok(Piece { begin, text }))
    }
}

#[cfg(test)]
mod tests {
    use std::io::Write;

    use flate2::Compression;
    use flate2::write::DeflateEncoder;

    use super::*;

    fn deflated(text: &[u8]) -> Vec<u8> {
        let mut encoder = DeflateEncoder::new(Vec::new(), Compression::fast());
        encoder.write_all(text).unwrap();
        encoder.finish().unwrap()
    }

    fn read(text: &[u8]) -> Vec<(usize, Vec<u8>)> {
        let pieces = Pieces::of(&deflated(text)).map(Result::unwrap).collect::<Vec<_>>();
        pieces.iter().flat_map(Piece::lines).map(|(line, text)| (line, text.to_vec())).collect()
    }

    #[test]
    fn lines_keep_their_numbers_over_pieces() {
        let long = vec![b'x'; 3 * PIECE as usize];
        let text = [b"a\n\nb\n".as_slice(), &long, b"\nc\n", &vec![b'\n'; PIECE as usize], b"d"].concat();
        let lines = read(&text);
        let numbers: Vec<usize> = lines.iter().map(|(line, _)| *line).collect();
        assert_eq!(numbers, [1, 3, 4, 5, 6 + PIECE as usize]);
        assert_eq!(lines.get(2).map(|(_, line)| line.len()), Some(long.len()));
        assert!(read(b"").is_empty());
    }

    #[test]
    fn a_stream_that_is_cut_or_unpacks_to_too_much_is_refused() {
        let whole = deflated(&b"a line\n".repeat(1 << 20));
        let cut = whole.get(..whole.len() / 2).unwrap();
        assert!(Pieces::of(cut).any(|piece| piece.is_err()));
        let bomb = deflated(&vec![b'\n'; MOST_BYTES as usize + 1]);
        assert!(Pieces::of(&bomb).any(|piece| piece.is_err()));
        assert!(!Pieces::of(&whole).any(|piece| piece.is_err()));
    }
}
