use std::sync::Arc;

use super::records::{Record, Records};
use crate::document::Limits;
use crate::document::compound::{u16_at, u32_at};

/// How texts within records are written.
#[derive(Debug, Default)]
pub(super) struct Texts {
    /// BIFF8: UTF-16, or its lower half; before that, bytes of a code page.
    pub(super) wide: bool,
    /// The code page of BIFF5.
    pub(super) codepage: u16,
}

impl Texts {
    /// A text whose length is in one byte.
    pub(super) fn short(&self, data: &[u8]) -> Option<String> {
        self.text(usize::from(*data.first()?), data.get(1..)?)
    }

    /// A text whose length is in two bytes.
    pub(super) fn long(&self, data: &[u8]) -> Option<String> {
        self.text(usize::from(u16_at(data, 0)?), data.get(2..)?)
    }

    fn text(&self, length: usize, data: &[u8]) -> Option<String> {
        if self.wide {
            let flags = *data.first()?;
            // Rich and phonetic texts have counts before the letters; what follows the letters is left out.
            let start = 1 + if flags & 8 != 0 { 2 } else { 0 } + if flags & 4 != 0 { 4 } else { 0 };
            return letters(data.get(start..)?, length, flags & 1 != 0);
        }
        let bytes = data.get(..length)?;
        let encoding = match self.codepage {
            1256 => encoding_rs::WINDOWS_1256,
            10000 => encoding_rs::MACINTOSH,
            _ => encoding_rs::WINDOWS_1252,
        };
        Some(encoding.decode_without_bom_handling(bytes).0.into_owned())
    }
}

/// `length` letters, of two bytes or of one.
fn letters(data: &[u8], length: usize, wide: bool) -> Option<String> {
    if wide {
        let units: Vec<u16> = data.get(..length * 2)?.chunks_exact(2).filter_map(|unit| u16_at(unit, 0)).collect();
        Some(String::from_utf16_lossy(&units))
    } else {
        Some(data.get(..length)?.iter().map(|byte| char::from(*byte)).collect())
    }
}

/// The shared strings ([MS-XLS] 2.4.265): one list over several records, whose texts may be cut by the end of a
/// record and go on in the other width.
pub(super) struct Strings<'r, 'a> {
    data: &'a [u8],
    records: &'r mut Records<'a>,
}

impl<'r, 'a> Strings<'r, 'a> {
    pub(super) fn new(first: Record<'a>, records: &'r mut Records<'a>) -> Self {
        Strings { data: first.data, records }
    }

    /// All texts; `None` if they are cut short.
    pub(super) fn read(&mut self, limits: &Limits) -> Option<Vec<Arc<str>>> {
        let count = u32_at(self.take(8)?, 4)? as usize;
        let mut strings = Vec::new();
        while strings.len() < count.min(limits.cells) {
            strings.push(self.string()?.into());
        }
        Some(strings)
    }

    fn string(&mut self) -> Option<String> {
        let length = usize::from(u16_at(self.take(2)?, 0)?);
        let flags = *self.take(1)?.first()?;
        let runs = if flags & 8 != 0 { usize::from(u16_at(self.take(2)?, 0)?) } else { 0 };
        let phonetic = if flags & 4 != 0 { u32_at(self.take(4)?, 0)? as usize } else { 0 };
        let mut wide = flags & 1 != 0;
        let mut text = String::new();
        let mut left = length;
        while left > 0 {
            let width = if wide { 2 } else { 1 };
            let here = left.min(self.data.len() / width);
            text.push_str(&letters(self.data, here, wide)?);
            self.data = self.data.get(here * width..)?;
            left -= here;
            if left > 0 {
                // The continuation says anew how wide its letters are.
                let next = self.records.continued()?;
                wide = next.first()? & 1 != 0;
                self.data = next.get(1..)?;
            }
        }
        self.skip(runs * 4 + phonetic)?;
        Some(text)
    }

    /// The next `count` bytes, which no record parts, but which may begin the next record.
    fn take(&mut self, count: usize) -> Option<&'a [u8]> {
        while self.data.is_empty() {
            self.data = self.records.continued()?;
        }
        let (taken, rest) = self.data.split_at_checked(count)?;
        self.data = rest;
        Some(taken)
    }

    fn skip(&mut self, mut count: usize) -> Option<()> {
        while count > self.data.len() {
            count -= self.data.len();
            self.data = self.records.continued()?;
        }
        self.data = self.data.get(count..)?;
        Some(())
    }
}
