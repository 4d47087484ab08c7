use std::io::Read;

use sha2::{Digest, Sha256};

use super::super::source::unreadable;
use super::super::{Fingerprint, Limits, Refusal, Source};
use super::encoding::{Encoding, utf16};

/// How many bytes are decoded to find the delimiter.
const SAMPLE: usize = 256 << 10;
const CHUNK: usize = 256 << 10;

/// What one pass over all bytes says.
#[derive(Debug)]
pub(super) struct Survey {
    pub(super) fingerprint: Fingerprint,
    pub(super) encoding: Encoding,
    /// Whether some bytes are not of the encoding.
    pub(super) mixed: bool,
    /// The beginning, decoded; it ends with a whole line if the file is longer.
    pub(super) sample: String,
}

/// Reads all bytes once.
pub(super) fn survey(source: &Source, limits: &Limits) -> Result<Survey, Refusal> {
    let mut reader = source.reader()?;
    let mut hash = Sha256::new();
    let mut head = Vec::new();
    let mut evidence = Evidence::default();
    let mut buffer = vec![0; CHUNK];
    let mut total = 0u64;
    loop {
        let count = reader.read(&mut buffer).map_err(unreadable)?;
        let Some(chunk) = buffer.get(..count).filter(|chunk| !chunk.is_empty()) else { break };
        total += count as u64;
        if total > limits.table_bytes {
            return Err(Refusal::TooLarge { bytes: total, limit: limits.table_bytes });
        }
        hash.update(chunk);
        evidence.observe(chunk);
        if head.len() < SAMPLE {
            head.extend_from_slice(chunk.get(..(SAMPLE - head.len()).min(chunk.len())).unwrap_or(chunk));
        }
    }
    evidence.end();
    let (encoding, mixed) = match utf16(head.get(..head.len().min(64 << 10)).unwrap_or(&head)) {
        Some(encoding) => (encoding, false),
        None => evidence.encoding(),
    };
    let mut sample = encoding.decode(&head);
    if total > head.len() as u64
        && let Some(end) = sample.rfind('\n')
    {
        sample.truncate(end + 1);
    }
    let sample = sample.strip_prefix('\u{feff}').map(str::to_owned).unwrap_or(sample);
    Ok(Survey { fingerprint: Fingerprint(hash.finalize().into()), encoding, mixed, sample })
}

/// What the bytes above 127 say about the encoding.
#[derive(Debug, Default)]
struct Evidence {
    /// Well-formed UTF-8 sequences of more than one byte.
    sequences: u64,
    /// Bytes that are in no such sequence.
    strays: u64,
    /// Runs of at least three bytes above 127 without a Latin letter between: words, if the text is Arabic.
    arabic_words: u64,
    /// Bytes above 127 beside a Latin letter: accented letters, if the text is French.
    accented: u64,
    /// The end of the last chunk, if a sequence may go on in the next.
    carry: Vec<u8>,
}

impl Evidence {
    fn observe(&mut self, chunk: &[u8]) {
        if self.carry.is_empty() && chunk.is_ascii() {
            return;
        }
        let mut bytes = std::mem::take(&mut self.carry);
        bytes.extend_from_slice(chunk);
        let mut rest = bytes.as_slice();
        loop {
            match std::str::from_utf8(rest) {
                Ok(text) => {
                    self.sequences += sequences(text.as_bytes());
                    break;
                }
                Err(error) => {
                    let (valid, after) = rest.split_at_checked(error.valid_up_to()).unwrap_or((rest, &[]));
                    self.sequences += sequences(valid);
                    match error.error_len() {
                        Some(length) => {
                            self.strays += length as u64;
                            rest = after.get(length..).unwrap_or(&[]);
                        }
                        None => {
                            self.carry = after.to_vec();
                            break;
                        }
                    }
                }
            }
        }
        if self.strays > 0 {
            self.weigh(&bytes);
        }
    }

    fn end(&mut self) {
        self.strays += self.carry.len() as u64;
    }

    /// Arabic or French, for bytes that are not UTF-8.
    fn weigh(&mut self, bytes: &[u8]) {
        for word in bytes.split(|byte| !(byte.is_ascii_alphabetic() || *byte >= 0x8d)) {
            let high = word.iter().filter(|byte| **byte >= 0x80).count();
            if high == word.len() && high >= 3 {
                self.arabic_words += 1;
            } else if high > 0 && high < word.len() {
                self.accented += 1;
            }
        }
    }

    fn encoding(&self) -> (Encoding, bool) {
        if self.strays == 0 {
            return (Encoding::Utf8, false);
        }
        // Chance makes well-formed sequences out of legacy text now and then, never most of the time.
        if self.sequences > 2 * self.strays {
            return (Encoding::Utf8, true);
        }
        let mixed = self.sequences * 20 > self.strays && self.sequences >= 3;
        // Arabic letters stand together, French accents between plain letters. Where both are, it is the Arabic
        // encoding, which has the accents at the same places.
        let arabic = self.arabic_words > 0 && self.arabic_words * 10 >= self.accented;
        (if arabic { Encoding::Windows1256 } else { Encoding::Windows1252 }, mixed)
    }
}

/// How many characters above U+007F well-formed UTF-8 has.
fn sequences(bytes: &[u8]) -> u64 {
    bytes.iter().filter(|byte| **byte >= 0xc0).count() as u64
}
