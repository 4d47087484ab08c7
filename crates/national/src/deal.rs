//! Dealing lines out to partitions, a few whole lines of the cache at a time.
//!
//! Written one by one to hundreds of places, each line would wait for its part of memory to be fetched into the
//! cache, only to be written. So each partition has a small buffer that stays in the cache; a full one goes to
//! memory past the caches (the software write-combining of Balkesen et al., "Main-Memory Hash Joins on Multi-Core
//! CPUs", 2013).

use crate::error::Error;
use crate::line::Packed;
use crate::memory;
use crate::parquet::Damaged;

/// Sixteen lines fill three lines of the cache.
const TOGETHER: usize = 16;

/// Lines sorted by partition.
pub(crate) struct Dealt {
    lines: Vec<Packed>,
    /// Where each partition's lines start and end.
    bounds: Vec<[u32; 2]>,
}

impl Dealt {
    /// The lines of a partition, in the order in which they were dealt.
    pub(crate) fn partition(&self, number: usize) -> &[Packed] {
        let bounds = self.bounds.get(number).copied().unwrap_or_default();
        self.lines.get(bounds[0] as usize..bounds[1] as usize).unwrap_or_default()
    }

    /// The lines of each partition.
    pub(crate) fn partitions(&self) -> impl Iterator<Item = &[Packed]> {
        (0..self.bounds.len()).map(|number| self.partition(number))
    }
}

/// Deals lines out.
pub(crate) struct Dealer {
    lines: Vec<Packed>,
    /// Where the first partition begins in `lines`. From there on partitions begin at multiples of [`TOGETHER`].
    begin: usize,
    starts: Vec<u32>,
    ends: Vec<u32>,
    buffers: Vec<Buffer>,
}

/// The last lines of a partition, as many as fill no whole line of the cache yet.
#[derive(Clone, Copy, Default)]
#[repr(align(64))]
struct Buffer([Packed; TOGETHER]);

impl Dealer {
    /// `counts` are the lines that each partition will have.
    pub(crate) fn new(counts: &[u32]) -> Dealer {
        let mut length = 0;
        let starts: Vec<u32> = counts
            .iter()
            .map(|count| {
                let start = length as u32;
                length += (*count as usize).next_multiple_of(TOGETHER);
                start
            })
            .collect();
        let (lines, begin) = memory::zeros(length);
        Dealer { lines, begin, ends: starts.clone(), starts, buffers: vec![Buffer::default(); counts.len()] }
    }

    /// Each line goes to the partition of its place, a firm's: `place >> firm_bits`.
    pub(crate) fn deal(
        &mut self,
        places: &[u32],
        lines: impl Iterator<Item = Packed>,
        firm_bits: u32,
    ) -> Result<(), Error> {
        let dealt = self.lines.get_mut(self.begin..).unwrap_or_default();
        for (place, line) in places.iter().zip(lines) {
            let partition = (*place >> firm_bits) as usize;
            let (Some(end), Some(Buffer(buffer))) = (self.ends.get_mut(partition), self.buffers.get_mut(partition))
            else {
                return Err(Damaged("a firm that no dictionary names").into());
            };
            let slot = *end as usize % TOGETHER;
            if let Some(slot) = buffer.get_mut(slot) {
                *slot = line;
            }
            *end += 1;
            if slot == TOGETHER - 1 {
                let end = *end as usize;
                let full = dealt.get_mut(end - TOGETHER..end).ok_or(Damaged("more lines than rows"))?;
                memory::copy_past_cache(full, buffer);
            }
        }
        Ok(())
    }

    /// Empties the buffers.
    pub(crate) fn end(mut self) -> Dealt {
        let mut bounds = Vec::with_capacity(self.starts.len());
        for ((start, end), Buffer(buffer)) in self.starts.iter().zip(&self.ends).zip(&self.buffers) {
            let [start, end] = [start, end].map(|at| self.begin + *at as usize);
            let rest = self.lines.get_mut(end - (end - start) % TOGETHER..end).unwrap_or_default();
            rest.iter_mut().zip(buffer).for_each(|(slot, line)| *slot = *line);
            bounds.push([start as u32, end as u32]);
        }
        memory::after_copies_past_cache();
        Dealt { lines: self.lines, bounds }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_line_comes_to_its_partition_in_order() {
        let places: Vec<u32> =
            (0..5000_u64).map(|row| (row.wrapping_mul(0x9e37_79b9_7f4a_7c15) >> 58) as u32).collect();
        let lines: Vec<Packed> = (0..5000).map(|row| [row, row + 1, row + 2]).collect();
        let in_partition = |partition| places.iter().zip(&lines).filter(move |(place, _)| **place >> 2 == partition);
        let counts: Vec<u32> = (0..17).map(|partition| in_partition(partition).count() as u32).collect();
        let mut dealer = Dealer::new(&counts);
        for (places, lines) in places.chunks(77).zip(lines.chunks(77)) {
            dealer.deal(places, lines.iter().copied(), 2).unwrap();
        }
        assert!(dealer.deal(&[17 << 2], lines.iter().copied(), 2).is_err());
        let dealt = dealer.end();
        assert_eq!(dealt.partitions().count(), 17);
        for (partition, found) in dealt.partitions().enumerate() {
            let wanted = in_partition(partition as u32).map(|(_, line)| *line);
            assert!(found.iter().copied().eq(wanted), "{partition}");
        }
    }
}
