//! The RLE / bit-packed hybrid of Parquet, in which dictionary codes are stored.

use bytes::Bytes;

use super::Damaged;
use uncertainty::{Level, at_every_level};

/// Decodes the hybrid encoding block by block (Parquet format, `Encodings.md`, "RLE = 3").
pub(crate) struct Hybrid {
    bytes: Bytes,
    /// What comes before is decoded or in `run`.
    at: usize,
    width: u32,
    run: Run,
}

#[derive(Clone, Copy)]
enum Run {
    /// The same code `left` times.
    Repeated { code: u32, left: usize },
    /// Codes packed on `width` bits, from bit 0 upwards; `position` are already read.
    /// They begin at byte `start` of the page.
    Packed { start: usize, position: usize, count: usize },
}

impl Hybrid {
    /// `bytes` starts at the first run header; codes have `width` bits.
    pub(super) fn new(bytes: Bytes, width: u8) -> Result<Self, Damaged> {
        if width > 32 {
            return Err(Damaged("a dictionary code is wider than 32 bits"));
        }
        Ok(Hybrid { bytes, at: 0, width: u32::from(width), run: Run::Repeated { code: 0, left: 0 } })
    }

    /// Decodes exactly `out.len()` codes.
    pub(super) fn fill(&mut self, level: Level, mut out: &mut [u32]) -> Result<(), Damaged> {
        while !out.is_empty() {
            let written = match &mut self.run {
                Run::Repeated { left: 0, .. } => {
                    self.run = self.next_run()?;
                    continue;
                }
                Run::Packed { position, count, .. } if position == count => {
                    self.run = self.next_run()?;
                    continue;
                }
                Run::Repeated { code, left } => {
                    let written = out.len().min(*left);
                    out.iter_mut().take(written).for_each(|slot| *slot = *code);
                    *left -= written;
                    written
                }
                Run::Packed { start, position, count } => {
                    let written = out.len().min(*count - *position);
                    let target = out.get_mut(..written).ok_or(Damaged("a run is longer than its page"))?;
                    let packed = self.bytes.get(*start..).unwrap_or_default();
                    unpack(level, packed, self.width, *position, target);
                    *position += written;
                    written
                }
            };
            out = out.get_mut(written..).ok_or(Damaged("a run is longer than its page"))?;
        }
        Ok(())
    }

    fn next_run(&mut self) -> Result<Run, Damaged> {
        let header = self.varint()?;
        let length = (header >> 1) as usize;
        if length == 0 {
            return Err(Damaged("an empty run"));
        }
        if header & 1 == 0 {
            let size = self.width.div_ceil(8) as usize;
            let value = self.bytes.get(self.at..self.at + size).ok_or(Damaged("a run is cut short"))?;
            self.at += size;
            let code = value.iter().rev().fold(0, |code, byte| code << 8 | u32::from(*byte));
            return Ok(Run::Repeated { code, left: length });
        }
        // `length` groups of eight codes; the last group of a page may be cut by some writers.
        let size = length.checked_mul(self.width as usize).ok_or(Damaged("a run is longer than memory"))?;
        let start = self.at;
        let packed = size.min(self.bytes.len() - start);
        self.at += packed;
        let count = if self.width == 0 { length * 8 } else { (packed * 8 / self.width as usize).min(length * 8) };
        if count == 0 {
            return Err(Damaged("a run is cut short"));
        }
        Ok(Run::Packed { start, position: 0, count })
    }

    fn varint(&mut self) -> Result<u64, Damaged> {
        let mut value = 0;
        for shift in (0..35).step_by(7) {
            let byte = self.bytes.get(self.at).ok_or(Damaged("a page ends before its last value"))?;
            self.at += 1;
            value |= u64::from(byte & 0x7f) << shift;
            if byte & 0x80 == 0 {
                return Ok(value);
            }
        }
        Err(Damaged("a run header is too long"))
    }
}

/// Reads `out.len()` codes of `width` bits from the code number `first` on.
fn unpack(level: Level, bytes: &[u8], width: u32, first: usize, out: &mut [u32]) {
    let width = width as usize;
    let mut done = 0;
    if first.is_multiple_of(8) {
        let source = bytes.get(first / 8 * width..).unwrap_or_default();
        groups_of_width(level, width, source, out, &mut done);
    }
    let mask = (1_u64 << width) - 1;
    for (index, code) in out.iter_mut().enumerate().skip(done) {
        let bit = (first + index) * width;
        let word = bytes.iter().skip(bit / 8).take(8).rev().fold(0, |word, byte| word << 8 | u64::from(*byte));
        *code = (word >> (bit % 8) & mask) as u32;
    }
}

at_every_level! {
    /// Decodes whole groups of eight codes, which fill `width` bytes; `done` is how many codes that were.
    fn groups_of_width(width: usize, source: &[u8], out: &mut [u32], done: &mut usize) = groups_of_width_plainly
}

/// One loop per width, so that every shift is a constant and the loop becomes vectors.
#[inline(always)]
fn groups_of_width_plainly(width: usize, source: &[u8], out: &mut [u32], done: &mut usize) {
    macro_rules! widths {
        ($($width:literal)*) => {
            match width {
                $($width => *done = groups::<$width>(source, out),)*
                _ => *done = 0,
            }
        };
    }
    widths!(1 2 3 4 5 6 7 8 9 10 11 12 13 14 15 16 17 18 19 20 21 22 23 24)
}

#[inline(always)]
fn groups<const WIDTH: usize>(source: &[u8], out: &mut [u32]) -> usize {
    let mask = (1_u64 << WIDTH) - 1;
    let mut done = 0;
    // Eight bytes are read for each code, so the last groups are left to the careful loop.
    for (group, codes) in out.as_chunks_mut::<8>().0.iter_mut().enumerate() {
        let Some(window) = source.get(group * WIDTH..group * WIDTH + WIDTH + 8) else { break };
        for (index, code) in codes.iter_mut().enumerate() {
            let bit = index * WIDTH;
            *code = (word(window, bit / 8) >> (bit % 8) & mask) as u32;
        }
        done += 8;
    }
    done
}

/// Eight bytes from `start`, little-endian.
#[inline(always)]
fn word(bytes: &[u8], start: usize) -> u64 {
    bytes.get(start..start + 8).and_then(|eight| eight.try_into().ok()).map_or(0, u64::from_le_bytes)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn pack(codes: &[u32], width: u32) -> Vec<u8> {
        let groups = codes.len().div_ceil(8);
        let mut bytes = vec![(groups << 1 | 1) as u8];
        let mut packed = vec![0_u8; groups * width as usize];
        for (index, code) in codes.iter().enumerate() {
            for bit in 0..width {
                let at = index * width as usize + bit as usize;
                packed[at / 8] |= ((code >> bit & 1) as u8) << (at % 8);
            }
        }
        bytes.append(&mut packed);
        bytes
    }

    #[test]
    fn every_width_reads_back_in_blocks_of_any_size() {
        for width in 0..=32_u32 {
            let codes: Vec<u32> = (0..300_u64)
                .map(|i| (i.wrapping_mul(0x9e37_79b9_7f4a_7c15) >> 20) as u32 & ((1_u64 << width) - 1) as u32)
                .collect();
            let mut bytes = pack(&codes[..152], width);
            bytes.extend([40 << 1]); // a repeated run of 40
            bytes.extend(codes[152].to_le_bytes().iter().take(width.div_ceil(8) as usize));
            for (block, level) in [1, 7, 8, 64, 192]
                .into_iter()
                .flat_map(|block| Level::available().into_iter().map(move |level| (block, level)))
            {
                let mut reader = Hybrid::new(bytes.clone().into(), width as u8).unwrap();
                let mut out = vec![0; 192];
                out.chunks_mut(block).for_each(|part| reader.fill(level, part).unwrap());
                assert_eq!(out[..152], codes[..152], "width {width}, blocks of {block}, {level:?}");
                assert!(out[152..].iter().all(|code| *code == codes[152]));
            }
        }
    }

    #[test]
    fn a_page_cut_short_is_an_error() {
        let bytes = pack(&[1, 2, 3, 4, 5, 6, 7, 8], 9);
        let mut reader = Hybrid::new(bytes[..5].to_vec().into(), 9).unwrap();
        assert!(reader.fill(Level::widest(), &mut [0; 8]).is_err());
        assert!(Hybrid::new(Bytes::new(), 40).is_err());
    }
}
