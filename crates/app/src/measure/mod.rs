//! Room *measure*: from the folder of a firm to its inventory, on a disk or on the platform.
//!
//! On the platform, a firm enters documents, entries by hand, its sheet and corrections; each change is counted and asks
//! for one job that makes every figure again, whole. What is kept of a firm is the folder that the command line reads,
//! so that both find the same bits.

mod accountant;
mod documents;
mod entries;
mod error;
mod exports;
mod figures;
mod folder;
mod kept;
mod lines;
mod packed;
mod parts;
pub(crate) mod records;
mod removed;
mod rough;
mod sheets;
mod sight;
mod understood;
mod what_if;

use ::intake::document::Limits;
use ::intake::{Context, Progress, Reading, Shelf};
use ::measure::{Inventory, Method, inventory};

pub use accountant::Accountant;
pub use documents::{
    Added, Paper, Papers, add_document, content, document, document_source, documents, is_document, remove_document,
    restore_document,
};
pub use entries::{EntryRequest, check_entry, enter, entries, number, remove_entry};
pub use error::{Fault, Field, MeasureError};
pub(crate) use exports::{Besides, sealed, signer};
pub use exports::{dossier, workbook};
pub use figures::{
    LineOfYear, ListedAmount, ListedDetails, ListedEmissions, ListedLine, Standing, Year, document_at, excluded, line,
    lines, lines_of_document, refused, standing, summary, trajectories, whole, without_lines,
};
pub(crate) use figures::{inventory_of, stakes_of};
pub use folder::{FirmFolder, FolderError};
pub use kept::ENTRIES;
pub use lines::{LineFigure, Measured, figure, measured};
pub use parts::{EXCLUDED_SHOWN, Summary};
pub(crate) use removed::forget_documents;
pub use removed::{removed_documents, removed_entries};
pub use rough::{QUESTIONS, Rough, rough};
pub use sheets::{
    Correction, Corrections, FirmSheet, check_site, correct, corrections, firm_sheet, forget, sheets, undo,
    write_firm_sheet,
};
pub use sight::{Part, Seen, SeenRow, sight};
pub use understood::{Column, KeptAside, Repeat, Told, ToldArgument, Understood};
pub use what_if::{Levers, Outlook, what_if};

use crate::Knowledge;
use crate::knowledge::{ENGINE, Words};

/// How an inventory is simulated.
#[derive(Clone, Copy, Debug)]
pub struct Draws {
    /// How many draws.
    pub count: u32,
    /// Seed.
    pub seed: u64,
    /// Threads; the result does not depend on it.
    pub threads: usize,
}

impl Draws {
    /// Ten thousand draws from the seed that all inventories share: an interval must not depend on luck.
    pub fn standard(threads: usize) -> Self {
        Draws { count: 10_000, seed: 14_064, threads }
    }
}

/// Reads every document of a folder, on so many threads; the result does not depend on how many. `progress` is told
/// of each as soon as it is read, and of the rows of long tables.
pub fn read(
    folder: &FirmFolder,
    knowledge: &Knowledge,
    threads: usize,
    progress: &mut dyn FnMut(Progress<'_>),
) -> Reading {
    ::intake::read_folder(
        folder.documents.iter().cloned(),
        &context(folder, knowledge),
        &Limits::default(),
        threads,
        progress,
    )
}

/// As [`read`], from a shelf on which the same folder was read for other reporting years.
fn read_from(
    shelf: &mut Shelf,
    folder: &FirmFolder,
    knowledge: &Knowledge,
    threads: usize,
    progress: &mut dyn FnMut(Progress<'_>),
) -> Reading {
    shelf.read(folder.documents.iter().cloned(), &context(folder, knowledge), &Limits::default(), threads, progress)
}

fn context<'a>(folder: &'a FirmFolder, knowledge: &'a Knowledge) -> Context<'a> {
    let Words { vocabulary, lexicon } = knowledge.words();
    Context {
        firm: &folder.firm,
        units: &knowledge.units,
        library: &knowledge.library,
        lexicon,
        vocabulary,
        mappings: &folder.mappings,
    }
}

/// The inventory of what was read. Who still needs the reading gives a copy.
pub fn account_for(folder: &FirmFolder, reading: Reading, knowledge: &Knowledge, draws: Draws) -> Inventory {
    let method = Method {
        library: &knowledge.library,
        units: &knowledge.units,
        audit_thresholds: &knowledge.audit_thresholds,
        draws: draws.count,
        seed: draws.seed,
        threads: draws.threads,
        engine: ENGINE,
    };
    inventory(&folder.firm, records::evidenced(reading), &method)
}
