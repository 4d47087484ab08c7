//! The second step of bringing lines together: one partition, sorted by firm.

use crate::line::{Line, Packed};
use crate::lines::Lines;

impl Lines {
    /// How many partitions of firms there are.
    pub(crate) fn partitions(&self) -> usize {
        self.firms.len().div_ceil(1 << self.layout.firm_bits())
    }

    /// The lines of a partition in each row group, in the order of the file.
    fn slices(&self, partition: usize) -> impl Iterator<Item = &[Packed]> {
        self.row_groups.iter().map(move |group| group.partition(partition))
    }
}

/// The lines of a partition, firm by firm. Kept between partitions so that its memory is used again.
#[derive(Default)]
pub(crate) struct Firms<'a> {
    numbers: Vec<i32>,
    /// Where each firm's lines end.
    ends: Vec<u32>,
    /// Lines that the file already had in order.
    ordered: Option<&'a [Packed]>,
    sorted: Vec<Packed>,
}

impl<'a> Firms<'a> {
    /// Sorts a partition by firm, keeping the order of each firm's lines.
    pub(crate) fn gather(&mut self, lines: &'a Lines, partition: usize) {
        let layout = lines.layout;
        let first = partition << layout.firm_bits();
        self.numbers.clear();
        self.numbers.extend(lines.firms.iter().skip(first).take(1 << layout.firm_bits()));
        self.ends.clear();
        self.ends.resize(self.numbers.len() + 1, 0);
        let mut slices = lines.slices(partition).filter(|slice| !slice.is_empty());
        let only = slices.next().filter(|_| slices.next().is_none());
        self.ordered = only.filter(|slice| slice.is_sorted_by_key(|line| layout.firm(Line::of(*line).code)));
        if let Some(slice) = self.ordered {
            let mut end = 0;
            for (firm, slot) in self.ends.iter_mut().enumerate() {
                let rest = slice.get(end..).unwrap_or_default();
                end += rest.iter().take_while(|line| layout.firm(Line::of(**line).code) == firm).count();
                *slot = end as u32;
            }
            return;
        }
        for slice in lines.slices(partition) {
            for line in slice {
                if let Some(count) = self.ends.get_mut(layout.firm(Line::of(*line).code) + 1) {
                    *count += 1;
                }
            }
        }
        let mut sum = 0;
        for end in &mut self.ends {
            sum += *end;
            *end = sum;
        }
        // `ends[firm]` is where its lines start; each line placed moves it, at last to where they end.
        self.sorted.resize(sum as usize, Packed::default());
        for slice in lines.slices(partition) {
            for line in slice {
                let Some(next) = self.ends.get_mut(layout.firm(Line::of(*line).code)) else { continue };
                if let Some(slot) = self.sorted.get_mut(*next as usize) {
                    *slot = *line;
                }
                *next += 1;
            }
        }
    }

    /// Each firm's number and lines.
    pub(crate) fn iter(&self) -> impl Iterator<Item = (i32, &[Packed])> {
        let lines = self.ordered.unwrap_or(&self.sorted);
        let starts = std::iter::once(&0).chain(&self.ends);
        self.numbers
            .iter()
            .zip(starts.zip(&self.ends))
            .map(|(number, (start, end))| (*number, lines.get(*start as usize..*end as usize).unwrap_or_default()))
    }
}
