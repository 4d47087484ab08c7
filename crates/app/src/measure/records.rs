//! From what was read to what an inventory records of it.

use ::intake::document::{Locator, Part, column_letters};
use ::intake::{Aside, Duplicate, Reading, Repetition};
use ::measure::{AsideRecord, DocumentRecord, DuplicateRecord, Evidenced, Place};

/// The records of a reading, which is used up: its lines are many.
pub(crate) fn evidenced(reading: Reading) -> Evidenced {
    let documents = reading.documents.iter().map(|document| DocumentRecord {
        file: document.file.to_string(),
        sha256: document.sha256.clone(),
        bytes: document.bytes,
        format: document.format.map_or_else(String::new, |format| format.name().to_owned()),
        layouts: document.layouts.clone(),
        lines: document.lines,
    });
    Evidenced {
        documents: documents.collect(),
        aside: reading.aside.iter().map(aside).collect(),
        duplicates: reading.duplicates.into_iter().map(duplicate).collect(),
        lines: reading.lines,
    }
}

fn aside(aside: &Aside) -> AsideRecord {
    AsideRecord {
        file: aside.place.file.to_string(),
        place: place(&aside.place),
        raw: aside.place.raw.clone(),
        reason: aside.reason.to_owned(),
        key: aside.key.to_owned(),
        arguments: crate::intake::arguments(&aside.arguments),
    }
}

pub(super) fn place(locator: &Locator) -> Place {
    let (page, sheet) = match &locator.part {
        Part::Whole => (None, None),
        Part::Page(page) => (Some(*page), None),
        Part::Sheet(name) => (None, Some(name.to_string())),
        Part::Element(path) => (None, Some(path.to_string())),
    };
    Place {
        page,
        sheet,
        row: locator.row.and_then(|row| u32::try_from(row).ok()),
        column: locator.column.map(column_letters),
    }
}

fn duplicate(duplicate: Duplicate) -> DuplicateRecord {
    let because = match duplicate.because {
        Repetition::SameFile => "same_file",
        Repetition::SameBill => "same_bill",
        Repetition::SameNumber => "same_number",
        Repetition::BillAndLedger => "bill_and_ledger",
        Repetition::ReplacedEstimate => "replaced_estimate",
    };
    DuplicateRecord { kept: duplicate.kept, dropped: duplicate.dropped, because: because.to_owned() }
}
