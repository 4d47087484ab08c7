//! Measures what streams decode to before they are decoded: the parser itself decodes without bound.

use std::io::Read;

use flate2::read::{DeflateDecoder, ZlibDecoder};
use hayro_syntax::Filter;
use hayro_syntax::object::Stream;
use memchr::memmem;

use crate::document::{Bound, Limits, Refusal};

/// How far before `stream` its dictionary is looked for.
const DICTIONARY_WITHIN: usize = 4 << 10;

/// What the streams of a document may still decode to.
#[derive(Debug)]
pub(super) struct Gauge {
    left: u64,
    limit: u64,
}

impl Gauge {
    pub(super) fn new(limits: &Limits) -> Self {
        Gauge { left: limits.stream_bytes, limit: limits.stream_bytes }
    }

    /// Charges what a stream decodes to, without keeping it.
    ///
    /// # Errors
    /// [`Refusal::OverLimit`] if the streams of the document decode to more than is allowed, or if a stream is
    /// packed more than once, which no writer does.
    pub(super) fn charge(&mut self, stream: &Stream<'_>) -> Result<(), Refusal> {
        let filters = stream.filters();
        let packed =
            |filter: &&Filter| matches!(filter, Filter::FlateDecode | Filter::LzwDecode | Filter::RunLengthDecode);
        let data = stream.raw_data();
        // Text encodings come first and only shrink what follows.
        let size = match (filters.iter().filter(packed).count(), filters.first()) {
            (0, _) => data.len() as u64,
            (1, Some(Filter::FlateDecode)) => inflated(&data, self.left),
            (1, Some(Filter::LzwDecode)) => lzw_decoded(&data, self.left),
            (1, Some(Filter::RunLengthDecode)) => (data.len() as u64).saturating_mul(64),
            // Behind a text encoding: at most what DEFLATE can reach.
            (1, _) => (data.len() as u64).saturating_mul(1032).min(self.left),
            _ => u64::MAX,
        };
        self.spend(size)
    }

    /// Charges bytes that are read again.
    pub(super) fn spend(&mut self, bytes: u64) -> Result<(), Refusal> {
        self.left = self.left.checked_sub(bytes).ok_or_else(|| Refusal::over(Bound::StreamBytes, self.limit))?;
        Ok(())
    }
}

/// Checks the streams that hold the structure of a file, which are decoded as soon as it is opened.
///
/// # Errors
/// [`Refusal::OverLimit`].
pub(super) fn check_structure(bytes: &[u8], limits: &Limits) -> Result<(), Refusal> {
    let mut left = limits.stream_bytes;
    let over = || Refusal::over(Bound::StreamBytes, limits.stream_bytes);
    for at in memmem::find_iter(bytes, b"stream") {
        let before = bytes.get(at.saturating_sub(DICTIONARY_WITHIN)..at).unwrap_or(&[]);
        if before.ends_with(b"end") {
            continue;
        }
        let start = memmem::rfind(before, b"obj").unwrap_or(0);
        let dictionary = before.get(start..).unwrap_or(before);
        // `#` begins an escape, which could hide a name.
        let structural = [&b"ObjStm"[..], b"XRef", b"#"].iter().any(|name| memmem::find(dictionary, name).is_some());
        if !structural {
            continue;
        }
        let after = bytes.get(at + b"stream".len()..).unwrap_or(&[]);
        let data = after.strip_prefix(b"\r\n").or_else(|| after.strip_prefix(b"\n")).unwrap_or(after);
        let names = [&b"/Fl"[..], b"/LZW", b"/RunLength", b"/RL"];
        let packed: usize = names.iter().map(|name| memmem::find_iter(dictionary, name).count()).sum();
        if packed > 1 {
            return Err(over());
        }
        let size =
            if memmem::find(dictionary, b"/LZW").is_some() { lzw_decoded(data, left) } else { inflated(data, left) };
        left = left.checked_sub(size).ok_or_else(over)?;
    }
    Ok(())
}

/// How many bytes DEFLATE data unpacks to; one more than `limit` if it is more.
fn inflated(data: &[u8], limit: u64) -> u64 {
    let zlib = counted(ZlibDecoder::new(data), limit);
    if zlib > 0 { zlib } else { counted(DeflateDecoder::new(data), limit) }
}

fn counted(mut reader: impl Read, limit: u64) -> u64 {
    let mut buffer = [0; 32 << 10];
    let mut total = 0u64;
    while total <= limit {
        match reader.read(&mut buffer) {
            Ok(0) | Err(_) => return total,
            Ok(count) => total += count as u64,
        }
    }
    total
}

/// How many bytes LZW data unpacks to (ISO 32000-1, 7.4.4); one more than `limit` if it is more.
fn lzw_decoded(data: &[u8], limit: u64) -> u64 {
    const CLEAR: usize = 256;
    const END: usize = 257;
    let mut lengths: Vec<u64> = Vec::new();
    let (mut bits, mut held, mut width) = (0u32, 0u32, 9u32);
    let mut previous: Option<u64> = None;
    let mut total = 0u64;
    for byte in data {
        bits = (bits << 8) | u32::from(*byte);
        held += 8;
        if held < width {
            continue;
        }
        held -= width;
        let code = (bits >> held) as usize & ((1 << width) - 1);
        bits &= (1 << held) - 1;
        match code {
            CLEAR => {
                lengths.clear();
                width = 9;
                previous = None;
                continue;
            }
            END => break,
            _ => {}
        }
        let length = if code < CLEAR {
            1
        } else {
            lengths.get(code - 258).copied().or(previous.map(|length| length + 1)).unwrap_or(1)
        };
        if let Some(previous) = previous
            && lengths.len() < 4096 - 258
        {
            lengths.push(previous + 1);
        }
        previous = Some(length);
        total += length;
        if total > limit {
            return limit.saturating_add(1);
        }
        width = match lengths.len() + 258 + 1 {
            ..512 => 9,
            512..1024 => 10,
            1024..2048 => 11,
            _ => 12,
        };
    }
    total
}
