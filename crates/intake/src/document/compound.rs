//! Compound files (OLE2, [MS-CFB]): the container of XLS workbooks and of encrypted documents.

use super::{Bound, Format, Limits, Refusal};

/// The first bytes of a compound file.
pub(super) const SIGNATURE: [u8; 8] = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];

const END_OF_CHAIN: u32 = 0xffff_fffe;
/// Streams shorter than this are kept in the mini stream ([MS-CFB] 2.2).
const MINI_CUTOFF: u64 = 4096;
const MINI_SECTOR: usize = 64;
const DIRECTORY_ENTRY: usize = 128;

/// A compound file, opened: its sectors can be followed.
#[derive(Debug)]
pub(super) struct CompoundFile<'a> {
    bytes: &'a [u8],
    sector: usize,
    chains: Vec<u32>,
    mini_chains: Vec<u32>,
    mini_stream: Vec<u8>,
    entries: Vec<Entry>,
}

#[derive(Debug)]
struct Entry {
    name: String,
    kind: u8,
    start: u32,
    size: u64,
}

impl<'a> CompoundFile<'a> {
    /// Reads the directory.
    ///
    /// # Errors
    /// [`Refusal::Broken`] if the sectors do not hold together.
    pub(super) fn open(bytes: &'a [u8], limits: &Limits) -> Result<Self, Refusal> {
        let broken = || Refusal::broken(Format::Xls, "compound file header");
        if !bytes.starts_with(&SIGNATURE) {
            return Err(broken());
        }
        let sector = match u16_at(bytes, 30).ok_or_else(broken)? {
            9 => 512,
            12 => 4096,
            _ => return Err(broken()),
        };
        let directory = u32_at(bytes, 48).ok_or_else(broken)?;
        let mini_chains = u32_at(bytes, 60).ok_or_else(broken)?;
        let mut file = CompoundFile {
            bytes,
            sector,
            chains: Vec::new(),
            mini_chains: Vec::new(),
            mini_stream: Vec::new(),
            entries: Vec::new(),
        };
        file.chains = file.allocation_table().ok_or_else(broken)?;
        for entry in file.chain(directory)?.chunks_exact(DIRECTORY_ENTRY) {
            file.entries.extend(Entry::read(entry));
            if file.entries.len() > limits.archive_entries {
                return Err(Refusal::over(Bound::ArchiveEntries, limits.archive_entries));
            }
        }
        file.mini_chains = file.chain(mini_chains)?.chunks_exact(4).filter_map(|word| u32_at(word, 0)).collect();
        if let Some((start, size)) =
            file.entries.iter().find(|entry| entry.kind == 5).map(|root| (root.start, root.size))
        {
            file.mini_stream = file.chain(start)?;
            file.mini_stream.truncate(usize::try_from(size).unwrap_or(usize::MAX));
        }
        Ok(file)
    }

    /// Whether there is a stream of this name, in any storage.
    pub(super) fn has(&self, name: &str) -> bool {
        self.entries.iter().any(|entry| entry.name == name)
    }

    /// The bytes of the stream of this name; `None` if there is none.
    ///
    /// # Errors
    /// [`Refusal::Broken`] if its sectors do not hold together.
    pub(super) fn stream(&self, name: &str) -> Result<Option<Vec<u8>>, Refusal> {
        let Some(entry) = self.entries.iter().find(|entry| entry.kind == 2 && entry.name.eq_ignore_ascii_case(name))
        else {
            return Ok(None);
        };
        let mut bytes = if entry.size < MINI_CUTOFF { self.mini_chain(entry.start)? } else { self.chain(entry.start)? };
        if (bytes.len() as u64) < entry.size {
            return Err(Refusal::broken(Format::Xls, format!("stream {name} is cut short")));
        }
        bytes.truncate(usize::try_from(entry.size).unwrap_or(usize::MAX));
        Ok(Some(bytes))
    }

    /// The sector allocation table: for each sector, the next one of its stream.
    fn allocation_table(&self) -> Option<Vec<u32>> {
        let mut table = Vec::new();
        let sectors = self.bytes.len() / self.sector + 1;
        let mut load = |number: u32| -> Option<()> {
            if number < 0xffff_fffa && table.len() <= sectors {
                table.extend(self.sector(number)?.chunks_exact(4).filter_map(|word| u32_at(word, 0)));
            }
            Some(())
        };
        for place in 0..109 {
            load(u32_at(self.bytes, 76 + 4 * place)?)?;
        }
        // Further tables, listed in a chain of sectors of their own: only files above 7 MB have one.
        let mut next = u32_at(self.bytes, 68)?;
        let mut steps = 0;
        while next < 0xffff_fffa && steps <= sectors {
            let list = self.sector(next)?;
            let last = list.len().checked_sub(4)?;
            for word in list.get(..last)?.chunks_exact(4) {
                load(u32_at(word, 0)?)?;
            }
            next = u32_at(list, last)?;
            steps += 1;
        }
        Some(table)
    }

    fn sector(&self, number: u32) -> Option<&'a [u8]> {
        let start = (number as usize).checked_add(1)?.checked_mul(self.sector)?;
        // The last sector of some writers is cut short.
        let end = start.checked_add(self.sector)?.min(self.bytes.len());
        self.bytes.get(start..end).filter(|sector| !sector.is_empty())
    }

    /// The sectors that follow `start`. A chain that returns to itself is longer than the file, and is refused.
    fn chain(&self, start: u32) -> Result<Vec<u8>, Refusal> {
        let mut stream = Vec::new();
        let mut next = start;
        while next < 0xffff_fffa {
            let sector = self.sector(next);
            match sector {
                Some(sector) if stream.len() <= self.bytes.len() => stream.extend_from_slice(sector),
                _ => return Err(Refusal::broken(Format::Xls, "compound file chain")),
            }
            next = self.chains.get(next as usize).copied().unwrap_or(END_OF_CHAIN);
        }
        Ok(stream)
    }

    fn mini_chain(&self, start: u32) -> Result<Vec<u8>, Refusal> {
        let mut stream = Vec::new();
        let mut next = start;
        while next < 0xffff_fffa {
            let from = next as usize * MINI_SECTOR;
            let end = from.saturating_add(MINI_SECTOR).min(self.mini_stream.len());
            match self.mini_stream.get(from..end) {
                Some(sector) if !sector.is_empty() && stream.len() <= self.mini_stream.len() => {
                    stream.extend_from_slice(sector);
                }
                _ => return Err(Refusal::broken(Format::Xls, "compound file mini chain")),
            }
            next = self.mini_chains.get(next as usize).copied().unwrap_or(END_OF_CHAIN);
        }
        Ok(stream)
    }
}

impl Entry {
    fn read(entry: &[u8]) -> Option<Self> {
        let length = usize::from(u16_at(entry, 64)?).checked_sub(2)?;
        let units: Vec<u16> = entry.get(..length.min(64))?.chunks_exact(2).filter_map(|unit| u16_at(unit, 0)).collect();
        // The upper half of the size is not meaningful in version 3 files, and no stream here reaches 4 GB.
        let size = u64::from(u32_at(entry, 120)?);
        Some(Entry { name: String::from_utf16_lossy(&units), kind: *entry.get(66)?, start: u32_at(entry, 116)?, size })
    }
}

pub(super) fn u16_at(bytes: &[u8], at: usize) -> Option<u16> {
    let pair = bytes.get(at..at.checked_add(2)?)?;
    Some(u16::from_le_bytes(pair.try_into().ok()?))
}

pub(super) fn u32_at(bytes: &[u8], at: usize) -> Option<u32> {
    let word = bytes.get(at..at.checked_add(4)?)?;
    Some(u32::from_le_bytes(word.try_into().ok()?))
}
