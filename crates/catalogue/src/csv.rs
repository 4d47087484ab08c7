//! A reader of CSV that copies nothing.
//!
//! The text is our own, embedded and valid UTF-8, so a cell can be a piece of it; only a cell with
//! doubled quotes inside must be copied. RFC 4180, with `,`, `"` and line feeds.

use std::borrow::Cow;

/// A cell of the embedded text.
pub(crate) type Cell = Cow<'static, str>;

/// Why a line is no CSV.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Broken {
    /// A quote is opened and never closed.
    OpenQuote,
    /// A quote stands within a cell that did not begin with one, or text follows a closing one.
    StrayQuote,
}

/// The records of a text.
pub(crate) struct Reader {
    rest: &'static str,
    /// Line on which the next record begins, from 1.
    pub(crate) line: u64,
}

impl Reader {
    pub(crate) fn new(text: &'static str) -> Self {
        Reader { rest: text, line: 1 }
    }

    /// Puts the cells of the next record into `cells`; `false` at the end.
    pub(crate) fn read(&mut self, cells: &mut Vec<Cell>) -> Result<bool, Broken> {
        cells.clear();
        if self.rest.is_empty() {
            return Ok(false);
        }
        let mut lines = 0;
        loop {
            let (cell, after) = match self.rest.strip_prefix('"') {
                Some(quoted) => {
                    let (cell, after) = unquote(quoted)?;
                    lines += cell.bytes().filter(|byte| *byte == b'\n').count() as u64;
                    (cell, after)
                }
                None => plain(self.rest)?,
            };
            cells.push(cell);
            if let Some(next) = after.strip_prefix(',') {
                self.rest = next;
                continue;
            }
            self.rest = after.strip_prefix('\n').unwrap_or(after);
            self.line += lines + 1;
            return Ok(true);
        }
    }
}

/// A cell without quotes, and the rest from the separator on.
fn plain(text: &'static str) -> Result<(Cell, &'static str), Broken> {
    let end = text.bytes().position(|byte| matches!(byte, b',' | b'\n' | b'"')).unwrap_or(text.len());
    let (cell, after) = text.split_at(end);
    if after.starts_with('"') { Err(Broken::StrayQuote) } else { Ok((Cow::Borrowed(cell), after)) }
}

/// A cell whose opening quote is read already, and the rest from the separator on.
fn unquote(text: &'static str) -> Result<(Cell, &'static str), Broken> {
    let mut cell: Cell = Cow::Borrowed("");
    let mut rest = text;
    loop {
        let (piece, after) = rest.split_once('"').ok_or(Broken::OpenQuote)?;
        cell += piece;
        match after.strip_prefix('"') {
            Some(more) => {
                cell += "\"";
                rest = more;
            }
            None if after.is_empty() || after.starts_with([',', '\n']) => return Ok((cell, after)),
            None => return Err(Broken::StrayQuote),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn all(text: &'static str) -> Result<Vec<(u64, Vec<String>)>, Broken> {
        let mut reader = Reader::new(text);
        let (mut cells, mut records) = (Vec::new(), Vec::new());
        loop {
            let line = reader.line;
            if !reader.read(&mut cells)? {
                return Ok(records);
            }
            records.push((line, cells.iter().map(|cell| cell.to_string()).collect()));
        }
    }

    #[test]
    fn quotes_commas_and_lines() {
        let records = all("a,b\n\"x,\"\"y\"\"\",\n\"two\nlines\",é\nlast,").unwrap();
        let cells = |line: usize| records.get(line).map(|(_, cells)| cells.join("¦")).unwrap();
        assert_eq!(cells(0), "a¦b");
        assert_eq!(cells(1), "x,\"y\"¦");
        assert_eq!(cells(2), "two\nlines¦é");
        assert_eq!(cells(3), "last¦");
        assert_eq!(records.iter().map(|(line, _)| *line).collect::<Vec<_>>(), [1, 2, 3, 5]);
    }

    #[test]
    fn broken_quotes_are_refused() {
        assert_eq!(all("a\n\"b"), Err(Broken::OpenQuote));
        assert_eq!(all("a\"b"), Err(Broken::StrayQuote));
        assert_eq!(all("\"a\"b"), Err(Broken::StrayQuote));
    }

    /// The same records as the usual reader gives, on every file of the catalogue.
    #[test]
    fn as_the_usual_reader_reads_it() {
        for (file, text) in crate::embedded::FILES {
            let mut usual = ::csv::ReaderBuilder::new().has_headers(false).from_reader(text.as_bytes());
            let expected: Vec<Vec<String>> =
                usual.records().map(|record| record.unwrap().iter().map(str::to_owned).collect()).collect();
            let ours: Vec<Vec<String>> = all(text).unwrap().into_iter().map(|(_, cells)| cells).collect();
            assert_eq!(ours, expected, "{file}");
        }
    }
}
