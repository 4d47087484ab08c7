use super::{Page, Word};

/// Words that stand on one line.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Line {
    /// Height of the line on which the letters stand.
    pub baseline: f64,
    /// Its words, in the order in which they are read.
    pub words: Vec<Word>,
}

impl Line {
    /// The words, parted by spaces.
    pub fn text(&self) -> String {
        let words: Vec<&str> = self.words.iter().map(|word| word.text.as_str()).collect();
        words.join(" ")
    }

    /// The words in groups: a gap wider than `gap` times the size of the letters begins a new one. Groups go
    /// from left to right.
    pub fn groups(&self, gap: f64) -> Vec<Word> {
        let mut words: Vec<&Word> = self.words.iter().collect();
        words.sort_by(|a, b| a.left.total_cmp(&b.left));
        let mut groups: Vec<Vec<&Word>> = Vec::new();
        for word in words {
            let joins = groups
                .last()
                .and_then(|group| group.last())
                .is_some_and(|last| word.left - last.right <= gap * last.size.max(word.size));
            match groups.last_mut().filter(|_| joins) {
                Some(group) => group.push(word),
                None => groups.push(vec![word]),
            }
        }
        groups.into_iter().map(|group| self.joined(&group)).collect()
    }

    /// Words of a group as one, in the order of the line.
    fn joined(&self, group: &[&Word]) -> Word {
        let read: Vec<&str> = self
            .words
            .iter()
            .filter(|word| group.iter().any(|member| std::ptr::eq(*member, *word)))
            .map(|word| word.text.as_str())
            .collect();
        Word {
            text: read.join(" "),
            left: group.iter().map(|word| word.left).fold(f64::INFINITY, f64::min),
            right: group.iter().map(|word| word.right).fold(f64::NEG_INFINITY, f64::max),
            baseline: self.baseline,
            size: group.iter().map(|word| word.size).fold(0.0, f64::max),
        }
    }
}

/// A row of a page as a table: for each column, the text that stands in it.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct GridRow {
    /// Line of the page, counted from 1.
    pub line: u64,
    /// Height of the line on which the letters stand.
    pub baseline: f64,
    /// One text for each column, from left to right, empty where nothing stands.
    pub cells: Vec<String>,
}

impl Page {
    /// The lines, from the top.
    pub fn lines(&self) -> Vec<Line> {
        let mut lines: Vec<Line> = Vec::new();
        for word in &self.words {
            match lines.last_mut().filter(|line| line.baseline == word.baseline) {
                Some(line) => line.words.push(word.clone()),
                None => lines.push(Line { baseline: word.baseline, words: vec![word.clone()] }),
            }
        }
        lines
    }

    /// The text as lines.
    pub fn text(&self) -> String {
        let lines: Vec<String> = self.lines().iter().map(Line::text).collect();
        lines.join("\n")
    }

    /// The page as a table: words parted by less than `gap` times their size are one cell; cells whose widths
    /// overlap on different lines share a column. A cell that spans several columns (a title) is in the first.
    pub fn grid(&self, gap: f64) -> Vec<GridRow> {
        let lines: Vec<(f64, Vec<Word>)> = self.lines().iter().map(|line| (line.baseline, line.groups(gap))).collect();
        let columns = columns(lines.iter().filter(|(_, groups)| groups.len() > 1).flat_map(|(_, groups)| groups));
        (1u64..)
            .zip(lines)
            .map(|(line, (baseline, groups))| {
                let mut cells = vec![String::new(); columns.len().max(1)];
                for group in groups {
                    let at = columns.iter().position(|(left, right)| group.left < *right && group.right > *left);
                    if let Some(cell) = cells.get_mut(at.unwrap_or(0)) {
                        if !cell.is_empty() {
                            cell.push(' ');
                        }
                        cell.push_str(&group.text);
                    }
                }
                GridRow { line, baseline, cells }
            })
            .collect()
    }
}

/// The columns that groups of words form: left and right sides, from left to right. Groups are taken from the
/// narrowest, so that one that spans two columns does not join them.
fn columns<'a>(groups: impl Iterator<Item = &'a Word>) -> Vec<(f64, f64)> {
    let mut groups: Vec<(f64, f64)> = groups.map(|group| (group.left, group.right)).collect();
    groups.sort_by(|a, b| (a.1 - a.0).total_cmp(&(b.1 - b.0)));
    let mut columns: Vec<(f64, f64)> = Vec::new();
    for (left, right) in groups {
        let mut overlapping = columns.iter_mut().filter(|column| left < column.1 && right > column.0);
        match (overlapping.next(), overlapping.next()) {
            (None, _) => columns.push((left, right)),
            (Some(column), None) => *column = (column.0.min(left), column.1.max(right)),
            (Some(_), Some(_)) => {}
        }
    }
    columns.sort_by(|a, b| a.0.total_cmp(&b.0));
    columns
}
