use super::message::{Argument, Message};

/// Something about a document that its reader must tell, although reading went on.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Problem {
    /// The extension of the name does not say what the file is.
    Misnamed {
        /// The extension, lower case, empty if none.
        extension: String,
        /// What the file is.
        found: super::Format,
    },
    /// Some bytes of a table are not of its encoding; they are shown as U+FFFD.
    MixedEncoding {
        /// The encoding most of the file has.
        encoding: &'static str,
    },
    /// Records of a table have different numbers of fields.
    UnevenRecords {
        /// The number of fields most records have.
        usual: u64,
        /// How many records of the sample have another number.
        others: u64,
    },
    /// Two delimiters share the records of a table.
    MixedDelimiters {
        /// The one that is used.
        used: char,
        /// The one that splits the remaining records.
        other: char,
    },
    /// A workbook has hidden sheets; they are read too.
    HiddenSheets {
        /// How many.
        count: u64,
    },
    /// Rows of a sheet are hidden; they are read too.
    HiddenRows {
        /// Name of the sheet.
        sheet: String,
        /// How many.
        count: u64,
    },
    /// Formulas of a sheet have no stored value: the file was written by a program that does not compute.
    UncomputedFormulas {
        /// Name of the sheet.
        sheet: String,
        /// How many.
        count: u64,
    },
    /// Pages of a PDF have no text: scans within a readable document.
    PagesWithoutText {
        /// Their numbers, counted from 1.
        pages: Vec<u32>,
    },
    /// Glyphs of a page whose characters its font does not say; they are shown as U+FFFD.
    UnknownGlyphs {
        /// The page, counted from 1.
        page: u32,
        /// How many.
        count: u64,
    },
    /// Rows with the number of a document say what another row of the file says; they all count.
    RepeatedRows {
        /// How many say what a row before them says.
        count: u64,
        /// Where the first of them says it.
        again: String,
        /// Where it was said.
        first: String,
        /// Number of the document.
        number: String,
    },
    /// Rows of a table say what rows of another table say; they all count.
    SharedRows {
        /// How many.
        count: u64,
        /// The table.
        table: String,
        /// The other table.
        other: String,
        /// Where the first of them says it.
        again: String,
        /// Where the other table says it.
        first: String,
    },
}

impl Message for Problem {
    fn key(&self) -> &'static str {
        match self {
            Problem::Misnamed { .. } => "intake-problem-misnamed",
            Problem::MixedEncoding { .. } => "intake-problem-mixed-encoding",
            Problem::UnevenRecords { .. } => "intake-problem-uneven-records",
            Problem::MixedDelimiters { .. } => "intake-problem-mixed-delimiters",
            Problem::HiddenSheets { .. } => "intake-problem-hidden-sheets",
            Problem::HiddenRows { .. } => "intake-problem-hidden-rows",
            Problem::UncomputedFormulas { .. } => "intake-problem-uncomputed-formulas",
            Problem::PagesWithoutText { .. } => "intake-problem-pages-without-text",
            Problem::UnknownGlyphs { .. } => "intake-problem-unknown-glyphs",
            Problem::RepeatedRows { .. } => "intake-problem-repeated-rows",
            Problem::SharedRows { .. } => "intake-problem-shared-rows",
        }
    }

    fn arguments(&self) -> Vec<(&'static str, Argument)> {
        match self {
            Problem::Misnamed { extension, found } => {
                vec![("extension", Argument::extension(extension)), ("format", Argument::Choice(found.name()))]
            }
            Problem::MixedEncoding { encoding } => vec![("encoding", Argument::text(*encoding))],
            Problem::UnevenRecords { usual, others } => {
                vec![("usual", Argument::Count(*usual)), ("others", Argument::Count(*others))]
            }
            Problem::MixedDelimiters { used, other } => {
                vec![("used", Argument::text(shown(*used))), ("other", Argument::text(shown(*other)))]
            }
            Problem::HiddenSheets { count } => vec![("count", Argument::Count(*count))],
            Problem::HiddenRows { sheet, count } | Problem::UncomputedFormulas { sheet, count } => {
                vec![("sheet", Argument::text(sheet)), ("count", Argument::Count(*count))]
            }
            Problem::PagesWithoutText { pages } => {
                let numbers: Vec<String> = pages.iter().map(u32::to_string).collect();
                vec![("pages", Argument::text(numbers.join(" "))), ("count", Argument::Count(pages.len() as u64))]
            }
            Problem::UnknownGlyphs { page, count } => {
                vec![("page", Argument::Count(u64::from(*page))), ("count", Argument::Count(*count))]
            }
            Problem::RepeatedRows { count, again, first, number } => vec![
                ("count", Argument::Count(*count)),
                ("again", Argument::text(again)),
                ("first", Argument::text(first)),
                ("number", Argument::text(number)),
            ],
            Problem::SharedRows { count, table, other, again, first } => vec![
                ("count", Argument::Count(*count)),
                ("table", Argument::text(table)),
                ("other", Argument::text(other)),
                ("again", Argument::text(again)),
                ("first", Argument::text(first)),
            ],
        }
    }
}

/// A delimiter as a person can see it.
fn shown(delimiter: char) -> String {
    if delimiter == '\t' { "⇥".to_owned() } else { delimiter.to_string() }
}
