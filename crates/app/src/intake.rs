//! What `qafila intake --json` prints: what was read in a folder, why, and what was kept aside.

use ::intake::Reading;
use ::intake::document::{Argument, Message};
use ::measure::{ActivityLine, AsideRecord, DocumentRecord, DuplicateRecord};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::measure::records;

/// Name and version of the format.
pub const SCHEMA: &str = "qafila/intake/1";

/// What was read in the folder of a firm.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct IntakeReport {
    /// `qafila/intake/1`.
    pub schema: String,
    /// Version of the engine that read it.
    pub engine: String,
    /// Every file of the folder, in the order of their names.
    pub documents: Vec<ReadDocument>,
    /// The activity lines of all years, in the order of documents and places.
    pub lines: Vec<ActivityLine>,
    /// What was kept aside, with the place, the text read there and the reason.
    pub aside: Vec<AsideRecord>,
    /// Lines that say what another line says; each counts once.
    pub duplicates: Vec<DuplicateRecord>,
}

/// What became of one file.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct ReadDocument {
    /// The file and what it was taken for.
    #[serde(flatten)]
    pub record: DocumentRecord,
    /// How many of its rows carry no activity, knowingly: titles, totals, meter rental, taxes.
    pub passed_over: usize,
    /// What must be told although it was read, as keys of messages with their arguments.
    pub problems: Vec<Told>,
}

/// A message by its key, for any language.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct Told {
    /// The key of the message.
    pub key: String,
    /// Its arguments, by name.
    pub arguments: std::collections::BTreeMap<String, String>,
}

/// The report of a reading.
pub fn report(reading: &Reading) -> IntakeReport {
    let evidenced = records::evidenced(reading.clone());
    let documents = evidenced.documents.into_iter().zip(&reading.documents).map(|(record, document)| ReadDocument {
        record,
        passed_over: document.passed_over,
        problems: document.problems.iter().map(told).collect(),
    });
    IntakeReport {
        schema: SCHEMA.to_owned(),
        engine: crate::ENGINE.to_owned(),
        documents: documents.collect(),
        lines: evidenced.lines,
        aside: evidenced.aside,
        duplicates: evidenced.duplicates,
    }
}

fn told(message: &impl Message) -> Told {
    Told { key: message.key().to_owned(), arguments: arguments(&message.arguments()) }
}

/// Arguments as text.
pub(crate) fn arguments(arguments: &[(&'static str, Argument)]) -> std::collections::BTreeMap<String, String> {
    let text = |argument: &Argument| match argument {
        Argument::Text(text) | Argument::Code(text) => text.clone(),
        Argument::Count(count) => count.to_string(),
        Argument::Choice(name) => (*name).to_owned(),
    };
    arguments.iter().map(|(name, argument)| ((*name).to_owned(), text(argument))).collect()
}
