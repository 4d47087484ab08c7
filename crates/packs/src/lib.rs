//! Public databases of emission factors, as they are published, turned into pinned factor packs.
//!
//! [`import`] recognises a file by its content, whatever its name, packing, encoding and decimal mark, and
//! gives a [`Pack`] (typed factors with the raw rows beside them) and a [`Reconciliation`]: what
//! became of every row, and what does not add up. Errors in a published table are found by checks that
//! know nothing of the table: parts against totals, blends against their components, tables against each other.
//!
//! A row is an activity of the taxonomy only where a rule of `catalogue/measure/mapping/` says so. Every other row can be
//! found, shown and pinned by a person, and is never chosen by itself.

mod blends;
mod builder;
mod checks;
mod diff;
mod error;
mod file;
mod input;
mod number;
mod pack;
mod pieces;
mod places;
mod reconcile;
mod rules;
mod sources;
mod validity;
mod words;

pub use builder::Knowledge;
pub use diff::{Change, Diff, Moved, Relabelled, diff};
pub use error::{ImportError, Nearest, PackError, Spot};
pub use pack::{Header, Pack, Part, RawRow, Row};
pub use reconcile::{Aside, Check, Examined, Finding, Lines, Reconciliation, Remark};

use builder::Columns;
use factors::Factor;
use sources::{Opened, SOURCES};

/// Version of the importers, written into each pack: what they read from a file may change with it.
pub const IMPORTER: &str = env!("CARGO_PKG_VERSION");

/// Reads a file of a public database. `name` is that of the file: often the only place where the release is
/// named; `release` names it if neither the file nor its name does.
///
/// # Errors
/// If the file cannot be unpacked, is of no known database, or has no usable row.
pub fn import(
    bytes: &[u8],
    name: &str,
    release: Option<&str>,
    knowledge: &Knowledge<'_>,
) -> Result<(Pack, Reconciliation), ImportError> {
    let sheets = input::sheets(bytes)?;
    let found = SOURCES.iter().find_map(|source| Some((*source, Columns::find(&sheets, source.columns)?)));
    let (source, (sheet, header)) = found.ok_or_else(|| unknown(&sheets))?;
    let opened = Opened { knowledge: *knowledge, source, sheets: &sheets, sheet, header, name, release };
    let draught = (source.read)(&opened)?;
    let header = Header {
        dataset: source.dataset.into(),
        version: draught.version,
        title: source.title.into(),
        publisher: source.publisher.into(),
        licence: source.licence.into(),
        attribution: source.attribution.into(),
        redistributable: source.redistributable.into(),
        file: name.into(),
        sha256: file::sha256(bytes),
        importer: IMPORTER.into(),
        gwp: draught.gwp,
        published: draught.published,
        rows: draught.rows.len(),
        columns: draught.columns,
    };
    let mut report = draught.report;
    if draught.rows.is_empty() {
        return Err(ImportError::Nothing { source_name: header.title, read: report.read });
    }
    (report.file, report.sha256) = (header.file.clone(), header.sha256.clone());
    let origin = header.origin();
    let rows: Vec<Row> = draught
        .rows
        .into_iter()
        .map(|row| Row { factor: Factor { origin: origin.clone(), ..row.factor }, ..row })
        .collect();
    for other in knowledge.others.iter().filter(|other| is_other_table(&header, &other.header)) {
        checks::other_table(&mut report, &rows, &draught.lines, other);
    }
    checks::other_sources(&mut report, &rows, &draught.lines, knowledge.library, &header.family());
    checks::whole(&mut report, opened.sheet, opened.header);
    let raw = draught.lines.into_iter().map(|line| RawRow { line: line.number, cells: line.cells }).collect();
    Ok((Pack { header, rows, raw }, report))
}

/// What was read instead of the columns of a database, and which database comes nearest.
fn unknown(sheets: &[input::Sheet]) -> ImportError {
    let cells = |line: &input::Line| line.cells.iter().take(12).map(|cell| cell.chars().take(40).collect()).collect();
    let first = sheets.iter().find_map(|sheet| sheet.lines.first()).map_or_else(Vec::new, cells);
    let candidates = SOURCES.iter().filter(|source| source.columns.len() > 1).map(|source| {
        let missing = Columns::missing(sheets, source.columns);
        (missing.len() * 100 / source.columns.len(), source, missing)
    });
    let best = candidates.min_by_key(|(share, ..)| *share).filter(|(share, ..)| *share <= 50);
    let nearest = best.map(|(_, source, missing)| Nearest { title: source.title.to_owned(), missing });
    ImportError::UnknownLayout { first, nearest }
}

/// Another table of the same release: `agribalyse-synthesis` beside `agribalyse`.
fn is_other_table(own: &Header, other: &Header) -> bool {
    own.dataset != other.dataset && own.family() == other.family() && own.version == other.version
}
