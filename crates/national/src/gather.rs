//! The second step of bringing lines together: one partition, sorted by firm.

use crate::lines::{Line, Lines};

impl Lines {
    /// How many partitions of firms there are.
    pub(crate) fn partitions(&self) -> usize {
        self.firms.len().div_ceil(1 << self.shift)
    }

    /// The lines of a partition in each row group, in the order of the file.
    fn slices(&self, partition: usize) -> impl Iterator<Item = &[Line]> {
        self.row_groups.iter().map(move |group| {
            let bounds = group.starts.get(partition).zip(group.starts.get(partition + 1));
            bounds.and_then(|(start, end)| group.lines.get(*start as usize..*end as usize)).unwrap_or_default()
        })
    }
}

/// The lines of a partition, firm by firm. Kept between partitions so that its memory is used again.
#[derive(Default)]
pub(crate) struct Firms<'a> {
    numbers: Vec<i32>,
    /// Where each firm's lines end.
    ends: Vec<u32>,
    /// Lines that the file already had in order.
    ordered: Option<&'a [Line]>,
    sorted: Vec<Line>,
}

impl<'a> Firms<'a> {
    /// Sorts a partition by firm, keeping the order of each firm's lines.
    pub(crate) fn gather(&mut self, lines: &'a Lines, partition: usize) {
        let first = partition << lines.shift;
        self.numbers.clear();
        self.numbers.extend(lines.firms.iter().skip(first).take(1 << lines.shift));
        self.ends.clear();
        self.ends.resize(self.numbers.len() + 1, 0);
        let mut slices = lines.slices(partition).filter(|slice| !slice.is_empty());
        let only = slices.next().filter(|_| slices.next().is_none());
        self.ordered = only.filter(|slice| slice.is_sorted_by_key(|line| line.firm));
        if let Some(slice) = self.ordered {
            let mut end = 0;
            for (firm, slot) in self.ends.iter_mut().enumerate() {
                let rest = slice.get(end..).unwrap_or_default();
                end += rest.iter().take_while(|line| usize::from(line.firm) == firm).count();
                *slot = end as u32;
            }
            return;
        }
        for line in lines.slices(partition).flatten() {
            if let Some(count) = self.ends.get_mut(usize::from(line.firm) + 1) {
                *count += 1;
            }
        }
        let mut sum = 0;
        for end in &mut self.ends {
            sum += *end;
            *end = sum;
        }
        // `ends[firm]` is where its lines start; each line placed moves it, at last to where they end.
        self.sorted.resize(sum as usize, Line::default());
        for line in lines.slices(partition).flatten() {
            let Some(next) = self.ends.get_mut(usize::from(line.firm)) else { continue };
            if let Some(slot) = self.sorted.get_mut(*next as usize) {
                *slot = *line;
            }
            *next += 1;
        }
    }

    /// Each firm's number and lines.
    pub(crate) fn iter(&self) -> impl Iterator<Item = (i32, &[Line])> {
        let lines = self.ordered.unwrap_or(&self.sorted);
        let starts = std::iter::once(&0).chain(&self.ends);
        self.numbers
            .iter()
            .zip(starts.zip(&self.ends))
            .map(|(number, (start, end))| (*number, lines.get(*start as usize..*end as usize).unwrap_or_default()))
    }
}
