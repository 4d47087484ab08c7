//! The documents of an operator of the border adjustment: monitoring plan, emissions report, and the summary for buyers.
//!
//! A document carries itself as `paper.json`. Plan and report are full editions: they carry the installation's data too, from
//! which whoever checks them makes the document again. The summary is a buyer edition: it carries only the salted digest of
//! those data, the same bytes as in the report, so that both are seen to speak of the same data.

use std::collections::BTreeMap;

use calendar::Date;
use cbam::{Installation, Tables};
use export::cbam::{Paper, PaperKind, paper, read};
use language::Language;
use serde::Deserialize;
use serde_json::{Map, Value};

use crate::WriteError;
use crate::commitments::{self, DIGESTS, Disclosure, Withheld, reveal, withhold};
use crate::content::Found;
use crate::pages::{self, Setting};
use crate::pdf::{File, MAX_INFLATED};
use crate::seal;
use crate::sign::{Edition, Key, sha256};
use crate::typeset::{TypesetError, typeset};
use crate::verify::Difference;

/// The document as data.
pub const PAPER: &str = "paper.json";
/// The installation's data: in plan and report only.
pub const INSTALLATION: &str = "installation.json";
/// What commits to those data: the same bytes in all three documents.
pub const COMMITMENT: &str = "commitment.json";
/// What opens the commitment: in plan and report only.
pub const OPENING: &str = "opening.json";
/// The field that is withheld.
const FIELD: &str = "installation_sha256";

/// Why a document could not be written.
#[derive(Debug, thiserror::Error)]
pub enum PaperError {
    /// What the installation's data say gives no figures.
    #[error(transparent)]
    Figures(#[from] cbam::Error),
    /// A fault of the program.
    #[error(transparent)]
    Write(#[from] WriteError),
}

/// Writes a document. Same inputs, same bytes.
///
/// # Errors
/// If its data give no figures; the field is named.
pub fn write_paper(
    tables: &Tables,
    installation: &Installation,
    kind: PaperKind,
    date: Date,
    engine: &str,
    key: &Key,
) -> Result<Vec<u8>, PaperError> {
    // Buyers, prices and plans are no part of any document, nor of the data that a verifier gets.
    let mut data = installation.clone();
    (data.consignments, data.prices, data.measures) = (Vec::new(), Vec::new(), Vec::new());
    data.processes.iter_mut().flat_map(|process| &mut process.goods).for_each(|good| good.to_union_t = None);
    let paper = paper(tables, &data, kind)?;
    Ok(sealed(&paper, &data, date, engine, key)?)
}

fn edition(kind: PaperKind) -> Edition {
    match kind {
        PaperKind::MonitoringPlan | PaperKind::EmissionsReport => Edition::Full,
        PaperKind::SummaryReport => Edition::Buyer,
    }
}

fn sealed(
    paper: &Paper,
    installation: &Installation,
    date: Date,
    engine: &str,
    key: &Key,
) -> Result<Vec<u8>, WriteError> {
    let edition = edition(paper.paper);
    let attachments = attach(paper, installation, edition, key)?;
    let prefix = laid_out(paper, &attachments, date, engine)?;
    let setting = Setting { language: Language::En, edition, date };
    crate::write::sealed(&prefix, &attachments, setting, engine, key)
}

fn attach(
    paper: &Paper,
    installation: &Installation,
    edition: Edition,
    key: &Key,
) -> Result<BTreeMap<String, Vec<u8>>, serde_json::Error> {
    let data = serde_json::to_vec(installation)?;
    let secret = key.secret(commitments::PURPOSE);
    let mut withheld = Withheld::new(&secret, format!("{}/{}/installation", installation.name, installation.year));
    let mut commitment = Map::from_iter([(FIELD.to_owned(), Value::from(sha256(&data)))]);
    withhold(&mut commitment, &[FIELD], "", &mut withheld);
    let mut attachments = BTreeMap::from([
        (PAPER.to_owned(), serde_json::to_vec(paper)?),
        (COMMITMENT.to_owned(), serde_json::to_vec(&commitment)?),
    ]);
    if edition == Edition::Full {
        attachments.insert(INSTALLATION.to_owned(), data);
        attachments.insert(OPENING.to_owned(), serde_json::to_vec(&withheld.into_disclosures())?);
    }
    Ok(attachments)
}

fn laid_out(
    paper: &Paper,
    attachments: &BTreeMap<String, Vec<u8>>,
    date: Date,
    engine: &str,
) -> Result<Vec<u8>, WriteError> {
    Ok(typeset(pages::paper_manuscript(paper, attachments, date, engine)?)?)
}

/// Sets the pages again, from the attachments alone.
pub(crate) fn set(attachments: &BTreeMap<String, Vec<u8>>, date: Date, engine: &str) -> Result<Vec<u8>, WriteError> {
    let paper: Paper = part(attachments, PAPER).ok_or_else(|| TypesetError::BadPath { path: PAPER.to_owned() })?;
    laid_out(&paper, attachments, date, engine)
}

/// Makes the document again from the installation's data, and compares every item. Of a summary only its form can be
/// checked: its data are not there.
pub(crate) fn recompute(of: Edition, attachments: &BTreeMap<String, Vec<u8>>) -> Vec<Difference> {
    match again(of, attachments) {
        Ok(differences) => differences,
        Err((place, written)) => vec![Difference { place: place.to_owned(), written, computed: String::new() }],
    }
}

/// A place, and what is wrong there.
type Wrong = (&'static str, String);

fn again(of: Edition, attachments: &BTreeMap<String, Vec<u8>>) -> Result<Vec<Difference>, Wrong> {
    let written: Paper = part(attachments, PAPER).ok_or_else(|| (PAPER, "cannot be read".to_owned()))?;
    let mut commitment: Value = part(attachments, COMMITMENT).ok_or_else(|| (COMMITMENT, "is missing".to_owned()))?;
    let mut found = Found::default();
    if edition(written.paper) != of {
        return Err((PAPER, format!("{:?} as {of:?} edition", written.paper)));
    }
    if of == Edition::Buyer {
        let digests = commitment.get(DIGESTS).and_then(Value::as_array).map(Vec::len);
        let alone = !attachments.contains_key(INSTALLATION) && !attachments.contains_key(OPENING);
        return if digests == Some(1) && alone { Ok(found.0) } else { Err((COMMITMENT, commitment.to_string())) };
    }
    let opening: Vec<Disclosure> = part(attachments, OPENING).ok_or_else(|| (OPENING, "is missing".to_owned()))?;
    let closed = reveal(&mut commitment, &opening).map_err(|error| (OPENING, error.to_string()))?;
    if closed > 0 {
        return Err((OPENING, format!("{closed} digests remain closed")));
    }
    let data = attachments.get(INSTALLATION).ok_or_else(|| (INSTALLATION, "is missing".to_owned()))?;
    found.compare(COMMITMENT, &commitment.get(FIELD).and_then(Value::as_str), &Some(sha256(data).as_str()));
    let text = std::str::from_utf8(data).map_err(|error| (INSTALLATION, error.to_string()))?;
    let installation = read(text).map_err(|error| (INSTALLATION, error.to_string()))?;
    let tables = Tables::embedded().map_err(|error| (INSTALLATION, error.to_string()))?;
    let computed = paper(&tables, &installation, written.paper).map_err(|error| (INSTALLATION, error.to_string()))?;
    found.compare("paper", &written, &computed);
    Ok(found.0)
}

/// How a summary differs from what the data of a report give; `None` if they are not a report and a summary of one and the
/// same data. Both are to be checked by themselves first.
pub fn summary_against(report: &[u8], summary: &[u8]) -> Option<Vec<Difference>> {
    let (report, summary) = (attachments(report)?, attachments(summary)?);
    if report.get(COMMITMENT)? != summary.get(COMMITMENT)? {
        return None;
    }
    let written: Paper = part(&summary, PAPER)?;
    let text = std::str::from_utf8(report.get(INSTALLATION)?).ok()?;
    let computed = paper(&Tables::embedded().ok()?, &read(text).ok()?, written.paper).ok()?;
    let mut found = Found::default();
    found.compare("paper", &written, &computed);
    Some(found.0)
}

/// The attachments of a sealed file, whether it holds or not; `None` if it is none.
pub fn attachments(file: &[u8]) -> Option<BTreeMap<String, Vec<u8>>> {
    let parts = seal::split(file).ok()?;
    let found = File::read(parts.prefix).and_then(|file| file.attachments(MAX_INFLATED)).ok()?;
    Some(found.into_iter().filter_map(|file| Some((file.name, file.content.ok()?))).collect())
}

pub(crate) fn part<T: for<'a> Deserialize<'a>>(attachments: &BTreeMap<String, Vec<u8>>, name: &str) -> Option<T> {
    serde_json::from_slice(attachments.get(name)?).ok()
}
