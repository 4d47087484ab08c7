use std::sync::Arc;

use measure::ActivityLine;

use crate::document::{Argument, Format, Locator, Message, Problem};

/// What a firm's folder says.
#[derive(Clone, Debug, Default)]
pub struct Reading {
    /// Every file, whether it was read or not, by name.
    pub documents: Vec<DocumentReading>,
    /// Activity data, in the order of documents and places.
    pub lines: Vec<ActivityLine>,
    /// What was kept aside: nothing is lost, nothing is guessed silently.
    pub aside: Vec<Aside>,
    /// Lines that say what another line says already; they count once.
    pub duplicates: Vec<Duplicate>,
}

impl Reading {
    /// How many rows, sheets and files were kept aside.
    pub fn aside_count(&self) -> u64 {
        self.aside.iter().map(|aside| aside.count).sum()
    }
}

/// How far the reading of a folder is.
#[derive(Clone, Copy, Debug)]
pub enum Progress<'p> {
    /// So many rows of a long table are read, of a file that is not finished.
    Rows {
        /// Path within the folder.
        file: &'p str,
        /// Rows so far.
        count: u64,
    },
    /// A document is read.
    Document(&'p DocumentReading),
}

/// What became of one file.
#[derive(Clone, Debug)]
pub struct DocumentReading {
    /// Path within the folder.
    pub file: Arc<str>,
    /// SHA-256, hexadecimal; empty if the file could not even be read whole.
    pub sha256: String,
    /// Its size.
    pub bytes: u64,
    /// What it is; `None` if it was refused.
    pub format: Option<Format>,
    /// The layouts by which it was understood: `bill-mt`, `ledger`, `invoice-ubl`…
    pub layouts: Vec<String>,
    /// What the columns of its tables hold.
    pub columns: Vec<ColumnReading>,
    /// How many activity lines it gave.
    pub lines: usize,
    /// How many of its rows carry no activity, knowingly: titles, totals, meter rental, taxes.
    pub passed_over: usize,
    /// What must be told although it was read.
    pub problems: Vec<Problem>,
}

/// How a column of a table was understood.
#[derive(Clone, Debug, PartialEq)]
pub struct ColumnReading {
    /// Sheet, if the document has several.
    pub sheet: Option<Arc<str>>,
    /// Number of the column, from 1.
    pub column: u32,
    /// Its header.
    pub header: String,
    /// The role, of `catalogue/intake/columns.csv`; `activity` or `month` for a quantity of its own; `ignore` if
    /// it is not read.
    pub role: &'static str,
    /// Unit in the header.
    pub unit: Option<String>,
    /// From 0 to 1.
    pub confidence: f64,
    /// The word of the catalogue that led to it.
    pub because: String,
}

/// Something that was kept aside, with what a person needs to put it right.
#[derive(Clone, Debug)]
pub struct Aside {
    /// Where: file, page or sheet, row, column, and what is written there.
    pub place: Locator,
    /// Why, as a key of `locales/*/intake.ftl`.
    pub key: &'static str,
    /// Arguments of the message: what was read, what is accepted.
    pub arguments: Vec<(&'static str, Argument)>,
    /// A stable code for programs, as in `expected.toml`: `unknown-unit`, `password`, `scanned-image`…
    pub reason: &'static str,
    /// How many rows, sheets or files it speaks of: of a long table, the first are told one by one and all further
    /// ones together.
    pub count: u64,
}

impl Aside {
    /// Keeps something aside for a reason that has a message.
    pub fn new(place: Locator, reason: &'static str, why: &impl Message) -> Self {
        Aside { place, key: why.key(), arguments: why.arguments(), reason, count: 1 }
    }
}

/// A line that repeats another.
#[derive(Clone, Debug)]
pub struct Duplicate {
    /// The id of the line that counts.
    pub kept: String,
    /// The line that does not.
    pub dropped: ActivityLine,
    /// How it was found.
    pub because: Repetition,
}

/// How a repetition shows.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Repetition {
    /// The file is the same, byte for byte, or its table says the same row for row.
    SameFile,
    /// Same meter or contract, same period, same quantity in another document.
    SameBill,
    /// Same number and supplier in another document, of days that agree.
    SameNumber,
    /// A ledger line says what a bill says: same activity, site and quantity or amount, dates that agree.
    BillAndLedger,
    /// An estimate that a later reading replaces.
    ReplacedEstimate,
}
