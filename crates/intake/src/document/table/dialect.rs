use super::Encoding;
use super::rows::{Record, Splitter};
use crate::document::Problem;

/// Delimiters, in the order in which they are preferred when nothing tells them apart.
const DELIMITERS: [char; 4] = [';', '\t', ',', '|'];
/// How many records of the sample are compared.
const RECORDS: usize = 2_000;

/// How a table is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Dialect {
    /// Its encoding.
    pub encoding: Encoding,
    /// What parts the fields; always an ASCII character.
    pub delimiter: char,
    /// What encloses fields that contain delimiters; always an ASCII character.
    pub quote: char,
    /// Number of fields of most records.
    pub fields: usize,
}

/// What the sample says for one delimiter.
#[derive(Debug)]
struct Candidate {
    delimiter: char,
    fields: usize,
    /// Records with that many fields.
    regular: usize,
    /// Records.
    records: usize,
    /// Delimiters that stand between two digits.
    between_digits: usize,
    /// All delimiters.
    delimiters: usize,
}

impl Candidate {
    fn of(sample: &str, delimiter: char, quote: char) -> Self {
        let mut splitter = Splitter::new(delimiter, quote, usize::MAX);
        let mut counts: Vec<usize> = Vec::new();
        let mut record = Record::default();
        let mut rest = sample.as_bytes();
        while counts.len() < RECORDS {
            let used = splitter.split(rest, true, &mut record);
            if used == 0 {
                break;
            }
            rest = rest.get(used..).unwrap_or(&[]);
            if !record.is_blank() {
                counts.push(record.len());
            }
        }
        let most = |fields: usize| counts.iter().filter(|count| **count == fields).count();
        let fields =
            counts.iter().copied().filter(|count| *count > 1).max_by_key(|count| (most(*count), *count)).unwrap_or(1);
        let read = sample.len() - rest.len();
        let text = sample.as_bytes().get(..read).unwrap_or(&[]);
        let is = |byte: &u8| char::from(*byte) == delimiter;
        let between =
            text.windows(3).filter(|w| matches!(w, [a, b, c] if a.is_ascii_digit() && is(b) && c.is_ascii_digit()));
        Candidate {
            delimiter,
            fields,
            regular: most(fields),
            records: counts.len(),
            between_digits: between.count(),
            delimiters: text.iter().filter(|byte| is(byte)).count(),
        }
    }

    /// How well the delimiter explains the sample, in thousandths. What stands mostly between digits is rather a
    /// decimal mark.
    fn score(&self) -> usize {
        if self.fields < 2 || self.records == 0 {
            return 0;
        }
        let regular = 1000 * self.regular / self.records;
        let decimal = if self.delimiter == ',' { 500 * self.between_digits / self.delimiters.max(1) } else { 0 };
        regular.saturating_sub(decimal).max(1)
    }
}

/// Finds how a table is written from its beginning, and tells what is irregular.
pub(super) fn detect(sample: &str, encoding: Encoding, problems: &mut Vec<Problem>) -> Dialect {
    let quote = quote(sample);
    let stated = stated_delimiter(sample);
    let mut candidates: Vec<Candidate> =
        DELIMITERS.iter().map(|delimiter| Candidate::of(sample, *delimiter, quote)).collect();
    // Stable: of equal scores and numbers of fields, the first in the order of preference.
    candidates.sort_by_key(|candidate| {
        std::cmp::Reverse((Some(candidate.delimiter) == stated, candidate.score(), candidate.fields))
    });
    let Some(best) = candidates.first() else {
        return Dialect { encoding, delimiter: ';', quote, fields: 1 };
    };
    if best.score() > 0 && best.regular < best.records {
        tell_irregular(sample, best, &candidates, quote, problems);
    }
    Dialect { encoding, delimiter: best.delimiter, quote, fields: best.fields }
}

/// Records that do not have the usual number of fields: titles and totals (fewer than a tenth are not worth a
/// word), or records of another table that another delimiter parts.
fn tell_irregular(sample: &str, best: &Candidate, all: &[Candidate], quote: char, problems: &mut Vec<Problem>) {
    let mut splitter = Splitter::new(best.delimiter, quote, usize::MAX);
    let mut record = Record::default();
    let mut rest = sample.as_bytes();
    let mut undivided = Vec::new();
    loop {
        let used = splitter.split(rest, true, &mut record);
        if used == 0 {
            break;
        }
        if record.len() == 1 && !record.is_blank() {
            undivided.push(record.get(0).unwrap_or("").to_owned());
        }
        rest = rest.get(used..).unwrap_or(&[]);
    }
    let other = all.iter().map(|candidate| candidate.delimiter).filter(|delimiter| *delimiter != best.delimiter).find(
        |delimiter| {
            let divided = undivided.iter().filter(|line| line.matches(*delimiter).count() + 1 == best.fields).count();
            // A comma in one title is a comma; several records that have just as many fields are not.
            best.fields > 2 && divided >= 2
        },
    );
    if let Some(other) = other {
        problems.push(Problem::MixedDelimiters { used: best.delimiter, other });
    }
    let others = best.records - best.regular;
    if others * 10 > best.records {
        problems.push(Problem::UnevenRecords { usual: best.fields as u64, others: others as u64 });
    }
}

/// `sep=;`, which Excel writes and understands as a first line.
pub(super) fn stated_delimiter(text: &str) -> Option<char> {
    let line = text.lines().next()?;
    let mut rest = line.strip_prefix("sep=").or_else(|| line.strip_prefix("\"sep="))?.chars();
    rest.next().filter(|delimiter| DELIMITERS.contains(delimiter))
}

/// `"` unless fields are clearly enclosed in `'`.
fn quote(sample: &str) -> char {
    let opening = |quote: char| {
        sample
            .as_bytes()
            .windows(2)
            .filter(|pair| matches!(pair, [b';' | b',' | b'\t' | b'|' | b'\n', q] if char::from(*q) == quote))
            .count()
    };
    let closing = |quote: char| {
        sample
            .as_bytes()
            .windows(2)
            .filter(|pair| matches!(pair, [q, b';' | b',' | b'\t' | b'|' | b'\n' | b'\r'] if char::from(*q) == quote))
            .count()
    };
    let (double, single) = (opening('"'), opening('\''));
    // An Arabic or French apostrophe rarely opens and closes as many fields.
    if double == 0 && single >= 2 && closing('\'') == single { '\'' } else { '"' }
}
