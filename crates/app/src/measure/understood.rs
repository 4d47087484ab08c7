//! What was understood of each document, as it is kept: ready to be told in any language.

use std::collections::BTreeMap;

use ::intake::Reading;
use ::intake::document::{Argument, Message};
use ::measure::Place;
use serde::{Deserialize, Serialize};
use store::inventory;

use super::records;

/// What was understood of a document.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Understood {
    /// What it is; empty if it was refused.
    pub format: String,
    /// The layouts by which it was understood.
    pub layouts: Vec<String>,
    /// What the columns of its tables hold.
    pub columns: Vec<Column>,
    /// How many of its rows carry no activity, knowingly.
    pub passed_over: usize,
    /// What must be told although it was read.
    pub problems: Vec<Told>,
    /// What was kept aside.
    pub aside: Vec<KeptAside>,
    /// What it says that another document says already.
    pub repeats: Vec<Repeat>,
}

/// How a column of a table was understood.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Column {
    /// Sheet, if there are several.
    pub sheet: Option<String>,
    /// Its number, from 1.
    pub number: u32,
    /// Its header.
    pub header: String,
    /// Its role: of `catalogue/intake/columns.csv`, or `activity`, `month`, `ignore`.
    pub role: String,
    /// From 0 to 1.
    pub confidence: f64,
}

/// A message of intake.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Told {
    /// Its key.
    pub key: String,
    /// Its arguments.
    pub arguments: BTreeMap<String, ToldArgument>,
}

/// An argument of a message.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum ToldArgument {
    /// Shown as it is.
    Text(String),
    /// Lines to be copied.
    Code(String),
    /// A variant of the message.
    Choice(String),
    /// Shown by the rules of the language.
    Count(u64),
}

/// Something that was kept aside.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct KeptAside {
    /// Where.
    pub place: Place,
    /// What is written there.
    pub raw: String,
    /// A stable code.
    pub reason: String,
    /// Why, and what to do.
    pub told: Told,
    /// How many rows, sheets or files it speaks of.
    pub count: u64,
}

/// A line that says what another document says already.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Repeat {
    /// Where it stands.
    pub place: Place,
    /// What it is called there.
    pub label: String,
    /// The document that counts.
    pub kept: String,
    /// Key of the reason.
    pub because: String,
}

impl Told {
    /// What a message says.
    pub fn of(message: &impl Message) -> Self {
        Told { key: message.key().to_owned(), arguments: arguments(&message.arguments()) }
    }
}

/// Arguments as they are kept.
pub(super) fn arguments(arguments: &[(&'static str, Argument)]) -> BTreeMap<String, ToldArgument> {
    let kept = |argument: &Argument| match argument {
        Argument::Text(text) => ToldArgument::Text(text.clone()),
        Argument::Code(text) => ToldArgument::Code(text.clone()),
        Argument::Choice(name) => ToldArgument::Choice((*name).to_owned()),
        Argument::Count(count) => ToldArgument::Count(*count),
    };
    arguments.iter().map(|(name, argument)| ((*name).to_owned(), kept(argument))).collect()
}

/// What was understood of each document of a reading.
pub(super) fn understood(reading: &Reading) -> Result<Vec<inventory::Reading>, serde_json::Error> {
    let mut found: BTreeMap<&str, (usize, Understood)> = BTreeMap::new();
    for document in &reading.documents {
        let columns = document.columns.iter().map(|column| Column {
            sheet: column.sheet.as_deref().map(str::to_owned),
            number: column.column,
            header: column.header.clone(),
            role: column.role.to_owned(),
            confidence: column.confidence,
        });
        let understood = Understood {
            format: document.format.map_or_else(String::new, |format| format.name().to_owned()),
            layouts: document.layouts.clone(),
            columns: columns.collect(),
            passed_over: document.passed_over,
            problems: document.problems.iter().map(Told::of).collect(),
            ..Understood::default()
        };
        found.insert(&document.file, (document.lines, understood));
    }
    for aside in &reading.aside {
        if let Some((_, understood)) = found.get_mut(&*aside.place.file) {
            understood.aside.push(KeptAside {
                place: records::place(&aside.place),
                raw: aside.place.raw.clone(),
                reason: aside.reason.to_owned(),
                told: Told { key: aside.key.to_owned(), arguments: arguments(&aside.arguments) },
                count: aside.count,
            });
        }
    }
    let file_of = |id: &str| reading.lines.iter().find(|line| line.id == id).map(|line| line.evidence.file.clone());
    for duplicate in &reading.duplicates {
        let dropped = &duplicate.dropped;
        if let Some((_, understood)) = found.get_mut(dropped.evidence.file.as_str()) {
            understood.repeats.push(Repeat {
                place: dropped.evidence.place.clone(),
                label: dropped.label.clone(),
                kept: file_of(&duplicate.kept).unwrap_or_default(),
                because: crate::words::repetition_key(duplicate.because).to_owned(),
            });
        }
    }
    let kept = found.into_iter().map(|(path, (lines, understood))| {
        Ok(inventory::Reading {
            path: path.to_owned(),
            refused: i64::from(understood.format.is_empty() && !understood.aside.is_empty()),
            lines: i64::try_from(lines).unwrap_or(i64::MAX),
            aside: i64::try_from(understood.aside.iter().map(|aside| aside.count).sum::<u64>()).unwrap_or(i64::MAX),
            detail: serde_json::to_string(&understood)?,
        })
    });
    kept.collect()
}
