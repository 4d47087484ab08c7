//! Columns that align on a terminal.

/// One row of cells.
pub type Row = Vec<String>;

/// How many columns of the terminal a text takes: no marks of direction, no combining marks.
fn width(text: &str) -> usize {
    text.chars().filter(|c| !is_mark(*c)).count()
}

fn is_mark(c: char) -> bool {
    matches!(c, '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}' | '\u{300}'..='\u{36f}' | '\u{64b}'..='\u{65f}')
}

/// Lines of a table: the first column to the left, figures to the right.
pub fn lines(rows: &[Row]) -> Vec<String> {
    lines_with(rows, &[0])
}

/// Lines of a table: columns of `words` to the left, figures to the right.
pub fn lines_with(rows: &[Row], words: &[usize]) -> Vec<String> {
    let columns = rows.iter().map(Vec::len).max().unwrap_or(0);
    let widths: Vec<usize> = (0..columns)
        .map(|column| rows.iter().filter_map(|row| row.get(column)).map(|cell| width(cell)).max().unwrap_or(0))
        .collect();
    let line = |row: &Row| {
        let cells = row.iter().zip(&widths).enumerate().map(|(column, (cell, wanted))| {
            let space = " ".repeat(wanted.saturating_sub(width(cell)));
            if words.contains(&column) { format!("{cell}{space}") } else { format!("{space}{cell}") }
        });
        format!("  {}", cells.collect::<Vec<_>>().join("  ")).trim_end().to_owned()
    };
    rows.iter().map(line).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn marks_take_no_column() {
        let rows = [vec!["طن\u{200f}".to_owned(), "1".to_owned()], vec!["abc".to_owned(), "20".to_owned()]];
        assert_eq!(lines(&rows), ["  طن\u{200f}    1", "  abc  20"]);
        assert_eq!(lines_with(&rows, &[1]), ["   طن\u{200f}  1", "  abc  20"]);
    }
}
