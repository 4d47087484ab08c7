/// A sparse matrix, line by line: rows of the one orientation are columns of the other.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Sparse {
    start: Vec<usize>,
    index: Vec<u32>,
    value: Vec<f64>,
}

impl Sparse {
    /// From entries (line, index, value), each line in the order in which they come; duplicates are kept.
    ///
    /// Lines and indices must be below the sizes that the caller checked.
    pub(crate) fn new(lines: usize, entries: impl Iterator<Item = (u32, u32, f64)> + Clone) -> Self {
        let mut start = vec![0; lines + 1];
        // `for_each` goes through nested iterators in nested loops, which `for` does not.
        entries.clone().for_each(|(line, _, _)| start[line as usize + 1] += 1);
        for line in 0..lines {
            start[line + 1] += start[line];
        }
        let (mut index, mut value) = (vec![0; start[lines]], vec![0.0; start[lines]]);
        let mut next = start.clone();
        entries.for_each(|(line, at, amount)| {
            let place = &mut next[line as usize];
            index[*place] = at;
            value[*place] = amount;
            *place += 1;
        });
        Sparse { start, index, value }
    }

    /// From lines of (index, value), as they come.
    pub(crate) fn of_lines<L: IntoIterator<Item = (u32, f64)>>(lines: impl Iterator<Item = L>) -> Self {
        let mut made = Sparse::empty();
        for line in lines {
            line.into_iter().for_each(|(at, value)| made.push(at, value));
            made.end_line();
        }
        made
    }

    /// Without lines.
    pub(crate) fn empty() -> Self {
        Sparse { start: vec![0], index: Vec::new(), value: Vec::new() }
    }

    /// Adds an entry to the line that is not ended yet.
    #[inline(always)]
    pub(crate) fn push(&mut self, at: u32, value: f64) {
        self.index.push(at);
        self.value.push(value);
    }

    /// Ends a line.
    pub(crate) fn end_line(&mut self) {
        self.start.push(self.index.len());
    }

    /// How many lines.
    pub fn lines(&self) -> usize {
        self.start.len().saturating_sub(1)
    }

    /// How many entries.
    pub fn entries(&self) -> usize {
        self.index.len()
    }

    /// The indices of all lines.
    pub(crate) fn indices(&self) -> &[u32] {
        &self.index
    }

    /// Indices and values of a line.
    #[inline(always)]
    pub fn line(&self, line: usize) -> (&[u32], &[f64]) {
        let range = self.start[line]..self.start[line + 1];
        (&self.index[range.clone()], &self.value[range])
    }

    /// Indices and values of a line, in pairs.
    #[inline(always)]
    pub fn pairs(&self, line: usize) -> impl Iterator<Item = (usize, f64)> + Clone + '_ {
        let (index, value) = self.line(line);
        index.iter().zip(value).map(|(at, value)| (*at as usize, *value))
    }

    /// All entries as (line, index, value).
    pub fn triplets(&self) -> impl Iterator<Item = (u32, u32, f64)> + Clone + '_ {
        (0..self.lines()).flat_map(move |line| {
            let (index, value) = self.line(line);
            index.iter().zip(value).map(move |(at, value)| (line as u32, *at, *value))
        })
    }

    /// The matrix with another line in place of one.
    pub(crate) fn replaced(&self, line: usize, pairs: &[(u32, f64)]) -> Sparse {
        let (from, to) = (self.start[line], self.start[line + 1]);
        let mut start = self.start.clone();
        for end in &mut start[line + 1..] {
            *end = *end - (to - from) + pairs.len();
        }
        let index =
            [&self.index[..from], &pairs.iter().map(|(at, _)| *at).collect::<Vec<_>>(), &self.index[to..]].concat();
        let value =
            [&self.value[..from], &pairs.iter().map(|(_, z)| *z).collect::<Vec<_>>(), &self.value[to..]].concat();
        Sparse { start, index, value }
    }

    /// The matrix with lines and indices changing places; within a line, indices ascend.
    pub(crate) fn transposed(&self, lines: usize) -> Sparse {
        Sparse::new(lines, self.triplets().map(|(line, at, value)| (at, line, value)))
    }

    /// Entries of one line with the same index added up; lines that have such come out in ascending order.
    pub(crate) fn merged(self) -> Sparse {
        let mut seen = vec![u32::MAX; self.index.iter().max().map_or(0, |most| *most as usize + 1)];
        let mut repeated = vec![false; self.lines()];
        self.triplets().for_each(|(line, at, _)| {
            repeated[line as usize] |= std::mem::replace(&mut seen[at as usize], line) == line;
        });
        if repeated.iter().all(|repeated| !repeated) {
            return self;
        }
        Sparse::of_lines((0..self.lines()).map(|line| {
            let mut pairs: Vec<(u32, f64)> = self.pairs(line).map(|(at, value)| (at as u32, value)).collect();
            if repeated[line] {
                pairs.sort_by_key(|(at, _)| *at);
                let runs = pairs.chunk_by(|a, b| a.0 == b.0);
                pairs = runs.map(|run| (run[0].0, uncertainty::sum(run.iter().map(|(_, value)| *value)))).collect();
            }
            pairs
        }))
    }
}
