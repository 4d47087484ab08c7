//! What pages are made of, for the templates: they know blocks, not inventories.

use serde::Serialize;

use super::parts::parts;

/// A chapter.
#[derive(Debug, Clone, Default, Serialize)]
pub(super) struct Section {
    pub title: String,
    /// Whether it is an annex, set smaller.
    pub annex: bool,
    pub blocks: Vec<Block>,
}

/// A part of a chapter.
#[derive(Debug, Clone, Serialize)]
#[serde(rename_all = "snake_case", tag = "kind")]
pub(super) enum Block {
    /// A heading of second rank.
    Heading { text: String },
    /// A paragraph.
    Text { text: String },
    /// A remark in smaller letters.
    Note { text: String },
    /// Labels with what they name.
    Facts { rows: Vec<[String; 2]> },
    /// A table.
    Table(Table),
    /// A drawing.
    Chart { file: String, alt: String, caption: String },
}

/// A table. Column widths are those of the template language: `auto`, a length, or a fraction.
#[derive(Debug, Clone, Default, Serialize)]
pub(super) struct Table {
    pub caption: String,
    pub head: Vec<String>,
    /// Widths in fractions of the line; 0 for as wide as needed.
    pub widths: Vec<u8>,
    /// Letters of the widest text of each column.
    pub letters: Vec<usize>,
    /// Columns set flush to the end of the line: figures.
    pub numeric: Vec<bool>,
    pub rows: Vec<Vec<String>>,
    /// Whether the last row is a total.
    pub total: bool,
    /// Whether it stays on one page.
    pub whole: bool,
    /// Whether it starts a page.
    pub fresh: bool,
}

impl Section {
    pub(super) fn new(title: String) -> Self {
        Self { title, ..Self::default() }
    }

    pub(super) fn heading(&mut self, text: String) {
        self.blocks.push(Block::Heading { text });
    }

    pub(super) fn text(&mut self, text: String) {
        self.blocks.push(Block::Text { text });
    }

    pub(super) fn note(&mut self, text: String) {
        self.blocks.push(Block::Note { text });
    }

    pub(super) fn facts(&mut self, rows: Vec<[String; 2]>) {
        self.blocks.push(Block::Facts { rows });
    }

    /// A table, unless it has no rows.
    pub(super) fn table(&mut self, mut table: Table) {
        if !table.rows.is_empty() {
            table.count_letters();
            self.blocks.push(Block::Table(table));
        }
    }

    /// A table of any length, in parts of one page. The section is an annex, its text stands before the table.
    pub(super) fn long_table(&mut self, mut table: Table) {
        let before: Vec<&str> = self.blocks.iter().filter_map(Block::words).collect();
        table.count_letters();
        let parts = parts(table, &before);
        self.blocks.extend(parts.into_iter().map(Block::Table));
    }
}

impl Block {
    fn words(&self) -> Option<&str> {
        match self {
            Self::Heading { text } | Self::Text { text } | Self::Note { text } => Some(text),
            Self::Facts { .. } | Self::Table(_) | Self::Chart { .. } => None,
        }
    }
}

impl Table {
    /// A table whose columns are given as heading, width in fractions (0: as wide as needed), figures or not.
    pub(super) fn new(caption: String, columns: Vec<(String, u8, bool)>) -> Self {
        let mut table = Self { caption, ..Self::default() };
        for (head, width, numeric) in columns {
            table.head.push(head);
            table.widths.push(width);
            table.numeric.push(numeric);
        }
        table
    }

    fn count_letters(&mut self) {
        self.letters = self.head.iter().map(|head| letters(head)).collect();
        for row in &self.rows {
            for (widest, cell) in self.letters.iter_mut().zip(row) {
                *widest = (*widest).max(letters(cell));
            }
        }
    }
}

/// Letters that take room: marks of direction and Arabic vowel marks do not, and two spaces, points or commas
/// take that of one.
fn letters(text: &str) -> usize {
    let without_room =
        |c: &char| matches!(c, '\u{200b}'..='\u{200f}' | '\u{2066}'..='\u{2069}' | '\u{64b}'..='\u{65f}');
    let narrow = |c: char| c.is_whitespace() || matches!(c, '.' | ',' | ':');
    text.chars().filter(|c| !without_room(c)).count() - text.chars().filter(|c| narrow(*c)).count() / 2
}
