//! The file of a pack (`.qpack`): small, quick to open, named by the hash of what it holds.
//!
//! `QPACK1`, a line with the SHA-256 of the rest, then two streams of deflated JSON lines, each after
//! its length (eight bytes, little endian): the header with one line for each factor; the raw rows.

use std::collections::HashMap;
use std::io::Write;
use std::sync::{Mutex, PoisonError, mpsc};
use std::thread::ScopedJoinHandle;
use std::{panic, thread};

use factors::{Factor, FactorRecord, Origin};
use flate2::Compression;
use flate2::write::DeflateEncoder;
use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};
use units::{Unit, Units};

use crate::pack::RawRow;
use crate::pieces::{Piece, Pieces};
use crate::{Header, Pack, PackError, Part, Row};

const MAGIC: &[u8] = b"QPACK1\n";
/// The line of the header.
const HEADER: usize = 1;
/// The most threads that read the lines of a pack.
const THREADS: usize = 8;

#[derive(Serialize, Deserialize)]
struct Record {
    factor: FactorRecord,
    key: String,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    parts: Vec<Part>,
    raw: Vec<usize>,
}

/// SHA-256 in hexadecimal.
pub(crate) fn sha256(bytes: &[u8]) -> String {
    hex::encode(Sha256::digest(bytes))
}

impl Pack {
    /// The bytes of the file, and its hash, which is the identity of the pack.
    ///
    /// # Errors
    /// Only if memory cannot be written to.
    pub fn to_bytes(&self) -> Result<(Vec<u8>, String), PackError> {
        let mut factors = Lines::new();
        factors.push(&self.header)?;
        for row in &self.rows {
            factors.push(&Record {
                factor: FactorRecord::from(&row.factor),
                key: row.key.clone(),
                parts: row.parts.clone(),
                raw: row.raw.clone(),
            })?;
        }
        let mut raw = Lines::new();
        for row in &self.raw {
            raw.push(row)?;
        }
        let mut body = Vec::new();
        for stream in [factors.finish()?, raw.finish()?] {
            body.extend_from_slice(&(stream.len() as u64).to_le_bytes());
            body.extend_from_slice(&stream);
        }
        let hash = sha256(&body);
        let mut file = MAGIC.to_vec();
        file.extend_from_slice(hash.as_bytes());
        file.push(b'\n');
        file.extend_from_slice(&body);
        Ok((file, hash))
    }

    /// Opens a file, checks its hash, reads the units of its factors, and its raw rows.
    ///
    /// # Errors
    /// If it is not a pack, was altered, or has a unit that `units` does not know.
    pub fn from_bytes(file: &[u8], units: &Units) -> Result<Pack, PackError> {
        let pack = Pack::factors_from_bytes(file, units)?;
        let mut raw: Vec<RawRow> = Vec::new();
        for piece in Pieces::of(streams(file)?.1) {
            for (line, text) in piece?.lines() {
                raw.push(parse(line, text)?);
            }
        }
        Ok(Pack { raw, ..pack })
    }

    /// The same without the raw rows: for commands that only use the factors.
    ///
    /// # Errors
    /// As [`Pack::from_bytes`].
    pub fn factors_from_bytes(file: &[u8], units: &Units) -> Result<Pack, PackError> {
        let mut pieces = Pieces::of(streams(file)?.0);
        let first = pieces.next().ok_or(PackError::Format)??;
        let (line, text) = first.lines().next().filter(|(line, _)| *line == HEADER).ok_or(PackError::Format)?;
        let header: Header = parse(line, text)?;
        let rows = rows([Ok(first)].into_iter().chain(pieces), &header.origin(), units)?;
        Ok(Pack { header, rows, raw: Vec::new() })
    }
}

/// The two streams, if the file has the hash it says.
fn streams(file: &[u8]) -> Result<(&[u8], &[u8]), PackError> {
    let rest = file.strip_prefix(MAGIC).ok_or(PackError::Format)?;
    let (stated, rest) = rest.split_at_checked(64).ok_or(PackError::Format)?;
    let body = rest.strip_prefix(b"\n").ok_or(PackError::Format)?;
    let (stated, found) = (String::from_utf8_lossy(stated).into_owned(), sha256(body));
    if stated != found {
        return Err(PackError::Hash { stated, found });
    }
    let (factors, rest) = stream(body)?;
    let (raw, _) = stream(rest)?;
    Ok((factors, raw))
}

fn stream(bytes: &[u8]) -> Result<(&[u8], &[u8]), PackError> {
    let (length, rest) = bytes.split_first_chunk::<8>().ok_or(PackError::Format)?;
    let length = usize::try_from(u64::from_le_bytes(*length)).map_err(|_| PackError::Format)?;
    rest.split_at_checked(length).ok_or(PackError::Format)
}

fn parse<'a, T: Deserialize<'a>>(line: usize, text: &'a [u8]) -> Result<T, PackError> {
    serde_json::from_slice(text).map_err(|why| PackError::Line { line, why: why.to_string() })
}

/// The rows of all pieces, read on several threads while the rest is unpacked.
fn rows(
    pieces: impl Iterator<Item = Result<Piece, PackError>>,
    origin: &Origin,
    units: &Units,
) -> Result<Vec<Row>, PackError> {
    let (send, receive) = mpsc::sync_channel::<(usize, Piece)>(THREADS);
    let receive = Mutex::new(receive);
    let next = || receive.lock().unwrap_or_else(PoisonError::into_inner).recv().ok();
    let work = || {
        let mut known = HashMap::new();
        let mut read = Vec::new();
        while let Some((number, piece)) = next() {
            read.push((number, rows_of(&piece, origin, units, &mut known)));
        }
        read
    };
    let mut read = thread::scope(|scope| {
        let mut workers = Vec::new();
        for (number, piece) in pieces.enumerate() {
            if workers.len() < THREADS {
                workers.push(scope.spawn(work));
            }
            // Nobody stops receiving before the end.
            if send.send((number, piece?)).is_err() {
                break;
            }
        }
        drop(send);
        let join = |worker: ScopedJoinHandle<'_, Vec<_>>| worker.join().unwrap_or_else(|why| panic::resume_unwind(why));
        Ok(workers.into_iter().flat_map(join).collect::<Vec<_>>())
    })?;
    read.sort_by_key(|(number, _)| *number);
    let mut rows = Vec::new();
    for (_, some) in read {
        rows.append(&mut some?);
    }
    Ok(rows)
}

fn rows_of(
    piece: &Piece,
    origin: &Origin,
    units: &Units,
    known: &mut HashMap<String, Unit>,
) -> Result<Vec<Row>, PackError> {
    let records = piece.lines().filter(|(line, _)| *line != HEADER);
    records.map(|(line, text)| row(parse(line, text)?, origin, units, known)).collect()
}

fn row(record: Record, origin: &Origin, units: &Units, known: &mut HashMap<String, Unit>) -> Result<Row, PackError> {
    // A pack has thousands of rows and dozens of units.
    let per = match known.get(&record.factor.per) {
        Some(unit) => unit.clone(),
        None => {
            let unit = units.parse(&record.factor.per);
            let unit =
                unit.map_err(|why| PackError::Unit { row: record.factor.id.to_string(), why: why.to_string() })?;
            known.insert(record.factor.per.clone(), unit.clone());
            unit
        }
    };
    let factor = Factor { origin: origin.clone(), ..record.factor.with_unit(per) };
    Ok(Row { factor, key: record.key, parts: record.parts, raw: record.raw })
}

/// JSON lines on their way into a deflated stream.
struct Lines(DeflateEncoder<Vec<u8>>);

impl Lines {
    fn new() -> Self {
        Lines(DeflateEncoder::new(Vec::new(), Compression::default()))
    }

    fn push(&mut self, value: &impl Serialize) -> Result<(), PackError> {
        let refused = |why: &dyn std::fmt::Display| PackError::Line { line: 0, why: why.to_string() };
        serde_json::to_writer(&mut self.0, value).map_err(|why| refused(&why))?;
        self.0.write_all(b"\n").map_err(|why| refused(&why))
    }

    fn finish(self) -> Result<Vec<u8>, PackError> {
        self.0.finish().map_err(|why| PackError::Line { line: 0, why: why.to_string() })
    }
}
