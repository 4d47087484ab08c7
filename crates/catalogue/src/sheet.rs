use crate::csv::{Broken, Cell, Reader};
use crate::embedded::FILES;
use crate::{Error, Line, Problem};

/// A file of the catalogue whose columns another crate knows: the knowledge of an engine.
#[derive(Clone, Debug)]
pub struct Sheet {
    /// Path within `catalogue/`.
    pub file: &'static str,
    /// Names of the columns, in order.
    pub columns: Vec<Cell>,
    /// Rows, each with as many cells as there are columns.
    pub rows: Vec<(Line, Vec<Cell>)>,
}

impl Sheet {
    /// The embedded file of this path within `catalogue/`, `None` if there is none.
    ///
    /// # Errors
    /// At the first line that is broken, or has another number of cells than the header.
    pub fn embedded(path: &str) -> Result<Option<Self>, Error> {
        FILES.iter().find(|(file, _)| *file == path).map(|(file, text)| Sheet::read(file, text)).transpose()
    }

    fn read(file: &'static str, text: &'static str) -> Result<Self, Error> {
        let at = |line: u64, problem: Problem| Error { file: file.to_owned(), line, column: None, problem };
        let quote = |line: u64, broken: Broken| {
            at(line, if broken == Broken::OpenQuote { Problem::OpenQuote } else { Problem::StrayQuote })
        };
        let mut reader = Reader::new(text);
        let mut columns = Vec::new();
        reader.read(&mut columns).map_err(|broken| quote(1, broken))?;
        let mut rows = Vec::new();
        loop {
            let number = reader.line;
            let mut cells = Vec::with_capacity(columns.len());
            if !reader.read(&mut cells).map_err(|broken| quote(number, broken))? {
                return Ok(Sheet { file, columns, rows });
            }
            if cells.len() != columns.len() {
                return Err(at(number, Problem::Cells { found: cells.len(), expected: columns.len() }));
            }
            rows.push((Line { file, number }, cells));
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_file_by_its_path_and_none_by_another() {
        let sheet = Sheet::embedded("regions.csv").unwrap().unwrap();
        assert_eq!(sheet.columns.first().map(|cell| &**cell), Some("code"));
        assert_eq!(sheet.rows.len(), 12);
        assert!(Sheet::embedded("no-such.csv").unwrap().is_none());
        assert!(Sheet::read("x.csv", "a,b\n1\n").is_err());
    }
}
