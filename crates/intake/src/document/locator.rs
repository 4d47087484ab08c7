use std::sync::Arc;

/// Where something was read, and what was read there: what a verifier needs to find it again.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Locator {
    /// Name of the file, as the firm calls it.
    pub file: Arc<str>,
    /// Which part of the file.
    pub part: Part,
    /// Line of a table or page, or row of a sheet, counted from 1.
    pub row: Option<u64>,
    /// Column of a table or sheet, counted from 1.
    pub column: Option<u32>,
    /// The text that was read, unchanged; empty for a place rather than a value.
    pub raw: String,
}

/// A part of a document.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash)]
pub enum Part {
    /// The file as a whole: a table has one part only.
    #[default]
    Whole,
    /// A page of a PDF, counted from 1.
    Page(u32),
    /// A sheet of a workbook, by name.
    Sheet(Arc<str>),
    /// An element of an XML document, by its path: `Invoice/InvoiceLine[2]`.
    Element(Arc<str>),
}

impl Locator {
    /// The file as a whole.
    pub fn file(file: &Arc<str>) -> Self {
        Locator { file: Arc::clone(file), part: Part::Whole, row: None, column: None, raw: String::new() }
    }

    /// The same place, in `part`.
    pub fn in_part(self, part: Part) -> Self {
        Locator { part, ..self }
    }

    /// The same place, at `row`, counted from 1.
    pub fn at_row(self, row: u64) -> Self {
        Locator { row: Some(row), ..self }
    }

    /// The same place, at `column`, counted from 1.
    pub fn at_column(self, column: u32) -> Self {
        Locator { column: Some(column), ..self }
    }

    /// The same place, with the text read there.
    pub fn reading(self, raw: impl Into<String>) -> Self {
        Locator { raw: raw.into(), ..self }
    }
}

/// The letters of a column of a sheet: 1 is `A`, 27 is `AA`. Empty for 0.
pub fn column_letters(column: u32) -> String {
    let mut letters = Vec::new();
    let mut rest = column;
    while rest > 0 {
        rest -= 1;
        letters.push(char::from(b'A' + (rest % 26) as u8));
        rest /= 26;
    }
    letters.into_iter().rev().collect()
}

#[cfg(test)]
mod tests {
    use super::column_letters;

    #[test]
    fn columns_are_lettered_as_sheets_do() {
        let lettered = [(1, "A"), (26, "Z"), (27, "AA"), (702, "ZZ"), (703, "AAA"), (16_384, "XFD"), (0, "")];
        for (column, letters) in lettered {
            assert_eq!(column_letters(column), letters);
        }
    }
}
