//! Lines that wait to be kept: there are thousands of them, which packed take a twentieth of the memory.

use std::io::{self, BufRead, BufReader, Write};

use ::measure::Line;
use flate2::Compression;
use flate2::read::DeflateDecoder;
use flate2::write::DeflateEncoder;

use super::ListedLine;

/// Lines as JSON, one after another.
pub(super) struct Packed(Vec<u8>);

impl Packed {
    /// # Errors
    /// A line that cannot be written as JSON: none is known.
    pub fn of(lines: Vec<Line>) -> io::Result<Self> {
        let mut packed = DeflateEncoder::new(Vec::new(), Compression::fast());
        for line in lines {
            serde_json::to_writer(&mut packed, &line)?;
            packed.write_all(b"\n")?;
        }
        Ok(Packed(packed.finish()?))
    }

    /// Each line in its order, as far as a list shows it, and as JSON.
    pub fn each(&self) -> impl Iterator<Item = io::Result<(ListedLine, String)>> {
        let lines = BufReader::new(DeflateDecoder::new(&self.0[..])).lines();
        lines.map(|json| {
            let json = json?;
            Ok((serde_json::from_str(&json)?, json))
        })
    }
}
