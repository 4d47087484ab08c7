use std::io::Read;

use super::super::source::unreadable;
use super::super::{Limits, Refusal, SourceReader};
use super::{Dialect, dialect};

/// How much is read from the source at once.
const CHUNK: usize = 128 << 10;

/// A record of a table: its fields, and where it was.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Record {
    /// Its first line in the file, counted from 1.
    pub line: u64,
    /// Whether a quotation mark was opened and never closed: the line was then cut at every delimiter, and
    /// should be looked at.
    pub unclosed: bool,
    text: String,
    ends: Vec<usize>,
}

impl Record {
    /// The field at `index`, counted from 0.
    pub fn get(&self, index: usize) -> Option<&str> {
        let end = *self.ends.get(index)?;
        let start = if index == 0 { 0 } else { *self.ends.get(index - 1)? };
        self.text.get(start..end)
    }

    /// How many fields there are.
    pub fn len(&self) -> usize {
        self.ends.len()
    }

    /// Whether there is no field.
    pub fn is_empty(&self) -> bool {
        self.ends.is_empty()
    }

    /// Whether all fields are empty or spaces.
    pub fn is_blank(&self) -> bool {
        self.text.trim().is_empty()
    }

    /// The fields, in order.
    pub fn iter(&self) -> impl Iterator<Item = &str> {
        (0..self.len()).map(|index| self.get(index).unwrap_or(""))
    }
}

/// Cuts records out of a piece of text.
#[derive(Clone, Debug)]
pub(super) struct Splitter {
    delimiter: u8,
    quote: u8,
    longest: usize,
    scratch: Vec<u8>,
}

impl Splitter {
    /// Records longer than `longest` bytes have an unclosed quotation mark.
    pub(super) fn new(delimiter: char, quote: char, longest: usize) -> Self {
        let ascii = |c: char, otherwise: u8| u8::try_from(c).ok().filter(u8::is_ascii).unwrap_or(otherwise);
        Splitter { delimiter: ascii(delimiter, b';'), quote: ascii(quote, b'"'), longest, scratch: Vec::new() }
    }

    /// Cuts the first record off `text` into `record` and says how many bytes it took, its end of line included.
    /// 0 means that the record does not end in `text`: more is needed, or there is none.
    pub(super) fn split(&mut self, text: &[u8], last: bool, record: &mut Record) -> usize {
        if text.is_empty() {
            return 0;
        }
        record.unclosed = false;
        match self.try_split(text, last, record, true) {
            Some(used) if used <= self.longest => used,
            Some(_) => self.split_literally(text, last, record),
            None if last || text.len() > self.longest => self.split_literally(text, true, record),
            None => 0,
        }
    }

    /// Cuts one line at every delimiter, quotation marks or not.
    fn split_literally(&mut self, text: &[u8], last: bool, record: &mut Record) -> usize {
        record.unclosed = true;
        let bounded = text.get(..self.longest.min(text.len())).unwrap_or(text);
        self.try_split(bounded, last || bounded.len() < text.len(), record, false).unwrap_or(bounded.len())
    }

    fn try_split(&mut self, text: &[u8], last: bool, record: &mut Record, quotes: bool) -> Option<usize> {
        let mut bytes = std::mem::take(&mut self.scratch);
        bytes.clear();
        record.ends.clear();
        let used = self.fields(text, last, quotes, &mut bytes, &mut record.ends);
        if used.is_some() {
            // Bytes that are not UTF-8 become U+FFFD field by field, so that the ends stay true.
            record.text.clear();
            match std::str::from_utf8(&bytes) {
                Ok(valid) => record.text.push_str(valid),
                Err(_) => {
                    let mut start = 0;
                    for end in &mut record.ends {
                        let field = bytes.get(start..*end).unwrap_or(&[]);
                        start = *end;
                        record.text.push_str(&String::from_utf8_lossy(field));
                        *end = record.text.len();
                    }
                }
            }
        }
        self.scratch = bytes;
        used
    }

    fn fields(
        &self,
        text: &[u8],
        last: bool,
        quotes: bool,
        bytes: &mut Vec<u8>,
        ends: &mut Vec<usize>,
    ) -> Option<usize> {
        let mut at = 0;
        loop {
            if quotes && text.get(at) == Some(&self.quote) {
                at = self.quoted(text, at + 1, last, bytes)?;
            }
            let rest = text.get(at..)?;
            let Some(length) = memchr::memchr3(self.delimiter, b'\n', b'\r', rest) else {
                if !last {
                    return None;
                }
                bytes.extend_from_slice(rest);
                ends.push(bytes.len());
                return Some(text.len());
            };
            bytes.extend_from_slice(rest.get(..length)?);
            ends.push(bytes.len());
            at += length + 1;
            match rest.get(length) {
                Some(b'\n') => return Some(at),
                Some(b'\r') => {
                    return match text.get(at) {
                        Some(b'\n') => Some(at + 1),
                        None if !last => None,
                        _ => Some(at),
                    };
                }
                _ => {}
            }
        }
    }

    /// Copies what is between quotation marks; says where it went on after the closing one.
    fn quoted(&self, text: &[u8], start: usize, last: bool, bytes: &mut Vec<u8>) -> Option<usize> {
        let mut at = start;
        loop {
            let rest = text.get(at..)?;
            let length = memchr::memchr(self.quote, rest)?;
            bytes.extend_from_slice(rest.get(..length)?);
            at += length + 1;
            match text.get(at) {
                // Doubled: one quotation mark.
                Some(next) if *next == self.quote => {
                    bytes.push(self.quote);
                    at += 1;
                }
                None if !last => return None,
                _ => return Some(at),
            }
        }
    }
}

/// Rows of a table, one after the other.
#[derive(Debug)]
pub struct Rows {
    reader: SourceReader,
    decoder: Option<encoding_rs::Decoder>,
    splitter: Splitter,
    columns: usize,
    /// Bytes read and not yet decoded.
    raw: Vec<u8>,
    /// UTF-8 text, of which what comes before `start` was given out.
    text: Vec<u8>,
    start: usize,
    line: u64,
    state: State,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum State {
    Fresh,
    Reading,
    /// Everything is read into `text`.
    Drained,
    Failed,
}

impl Rows {
    pub(super) fn new(reader: SourceReader, dialect: Dialect, limits: &Limits) -> Self {
        Rows {
            reader,
            decoder: dialect.encoding.decoder(),
            splitter: Splitter::new(dialect.delimiter, dialect.quote, limits.record_bytes),
            columns: limits.columns,
            raw: vec![0; CHUNK],
            text: Vec::with_capacity(2 * CHUNK),
            start: 0,
            line: 1,
            state: State::Fresh,
        }
    }

    /// Reads the next record into `record`, whose memory is used again; `false` when there is none left.
    ///
    /// # Errors
    /// If the source can no longer be read, or a record has more fields than is allowed; no record follows then.
    pub fn read(&mut self, record: &mut Record) -> Result<bool, Refusal> {
        if self.state == State::Fresh {
            self.begin()?;
        }
        loop {
            if self.state == State::Failed {
                return Ok(false);
            }
            let last = self.state == State::Drained;
            let rest = self.text.get(self.start..).unwrap_or(&[]);
            let used = self.splitter.split(rest, last, record);
            if used > 0 {
                record.line = self.line;
                let taken = rest.get(..used).unwrap_or(&[]);
                self.line += lines(taken);
                self.start += used;
                if record.len() > self.columns {
                    self.state = State::Failed;
                    return Err(Refusal::over(crate::document::Bound::Columns, self.columns));
                }
                return Ok(true);
            }
            if last {
                return Ok(false);
            }
            self.fill()?;
        }
    }

    /// Leaves out the byte order mark and the line in which Excel states the delimiter.
    fn begin(&mut self) -> Result<(), Refusal> {
        self.state = State::Reading;
        self.fill()?;
        if self.text.starts_with("\u{feff}".as_bytes()) {
            self.start = 3;
        }
        let first = self.text.get(self.start..).unwrap_or(&[]);
        if let Some(end) = memchr::memchr(b'\n', first)
            && let Some(line) = first.get(..end).and_then(|line| std::str::from_utf8(line).ok())
            && dialect::stated_delimiter(line).is_some()
        {
            self.start += end + 1;
            self.line += 1;
        }
        Ok(())
    }

    /// Reads a chunk more, decoded.
    fn fill(&mut self) -> Result<(), Refusal> {
        self.text.drain(..self.start);
        self.start = 0;
        let count = self.reader.read(&mut self.raw).map_err(|error| {
            self.state = State::Failed;
            unreadable(error)
        })?;
        let chunk = self.raw.get(..count).unwrap_or(&[]);
        let last = chunk.is_empty();
        match &mut self.decoder {
            None => self.text.extend_from_slice(chunk),
            Some(decoder) => {
                let room = decoder.max_utf8_buffer_length(count).unwrap_or(4 * count + 16);
                let from = self.text.len();
                self.text.resize(from + room, 0);
                if let Some(target) = self.text.get_mut(from..) {
                    let (_, _, written, _) = decoder.decode_to_utf8(chunk, target, last);
                    self.text.truncate(from + written);
                }
            }
        }
        if last {
            self.state = State::Drained;
        }
        Ok(())
    }
}

/// Ends of line: `\n`, or `\r` alone.
fn lines(text: &[u8]) -> u64 {
    let feeds = memchr::memchr_iter(b'\n', text).count();
    if feeds > 0 { feeds as u64 } else { memchr::memchr_iter(b'\r', text).count() as u64 }
}

impl Iterator for Rows {
    type Item = Result<Record, Refusal>;

    fn next(&mut self) -> Option<Self::Item> {
        let mut record = Record::default();
        match self.read(&mut record) {
            Ok(true) => Some(Ok(record)),
            Ok(false) => None,
            Err(refusal) => {
                self.state = State::Failed;
                Some(Err(refusal))
            }
        }
    }
}
