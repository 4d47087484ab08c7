//! Requests of a firm for money: prepared as papers, given to a financier on the platform or by the firm itself, followed until
//! they are done or refused.
//!
//! What is asked and its papers never change once prepared: what a financier read is what both find again. A financier sees what
//! was given to it and was not taken back, and nothing else; the firm always sees who has it and since when.

mod inbox;
mod moves;
mod prepare;
mod remind;

use std::collections::BTreeMap;
use std::io::Read;

use ::finance::application::{Application, Asked, application};
use ::finance::plan::Progress;
use ::finance::{Answer, Catalogue};
use calendar::Timestamp;
use ids::{FinanceRequestId, OrganisationId};
use money::Exact;
use serde::{Deserialize, Serialize};
use store::finance_request::{self, FinanceRequest, Happened};
use store::grant::Room;
use store::{Sql, StoreError, organisation, person};

use super::situation::RecordError;
use crate::dossier::{Edition, WriteError};
use crate::measure::MeasureError;
use crate::people::{Action, Actor, PeopleError, Resource};
use crate::platform::Platform;

pub use inbox::{Received, Wanted, decide, inbox, question, received, received_attachment, received_paper, take};
pub use moves::{Recipient, answer, close, financiers, send, withdraw};
pub use prepare::{Preparation, prepare};
pub use remind::{DAYS, Reminder};
pub use store::finance_request::{Side, State, What};

/// So many requests a firm has at the most.
const MOST: i64 = 500;
/// So many events are shown of a request.
const EVENTS: i64 = 1_000;
/// Most letters of what is said.
pub const WORDS_MAX: usize = 2_000;

/// Why something about a request was not done.
#[derive(Debug, thiserror::Error)]
pub enum RequestError {
    /// There is no such request, or the actor may not do this.
    #[error(transparent)]
    People(#[from] PeopleError),
    /// Nothing can be asked with the investment.
    #[error(transparent)]
    Application(#[from] ::finance::application::ApplicationError),
    /// What was said is empty or too long.
    #[error("what was said cannot be taken")]
    Words,
    /// It does not stand where this can be done.
    #[error("it is {0:?}")]
    State(State),
    /// A firm has as many as it may.
    #[error("more than {0}")]
    TooMany(i64),
    /// There is no inventory of that year.
    #[error("no inventory of {0}")]
    NoYear(i16),
    /// What the database says; [`StoreError::Stale`] if somebody else changed it meanwhile.
    #[error(transparent)]
    Store(#[from] StoreError),
    /// The inventory, or the files.
    #[error(transparent)]
    Measure(#[from] MeasureError),
    /// A defect of the program.
    #[error("{0}")]
    Defect(String),
}

impl From<WriteError> for RequestError {
    fn from(error: WriteError) -> Self {
        RequestError::Defect(error.to_string())
    }
}

impl From<serde_json::Error> for RequestError {
    fn from(error: serde_json::Error) -> Self {
        RequestError::Defect(error.to_string())
    }
}

impl From<RecordError> for RequestError {
    fn from(error: RecordError) -> Self {
        match error {
            RecordError::People(error) => error.into(),
            RecordError::Store(error) => error.into(),
            error => RequestError::Defect(error.to_string()),
        }
    }
}

impl From<catalogue::Error> for RequestError {
    fn from(error: catalogue::Error) -> Self {
        RequestError::Defect(error.to_string())
    }
}

/// By what requests are compared.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, schemars::JsonSchema)]
pub struct Figures {
    /// What is paid for, in MAD.
    pub uses: Exact,
    /// What is asked of others than the owners, in MAD.
    pub sought: Exact,
    /// What the measures save, tonnes CO₂e a year.
    pub co2e_t: Option<Exact>,
    /// Savings over debt service where they are least above it.
    pub least_coverage: Option<Exact>,
    /// Net present value of the project, in MAD.
    pub net_present_value: Exact,
    /// Years until the savings have paid for it, if they do within its horizon.
    #[serde(default)]
    pub payback: Option<Exact>,
    /// Measures by how far they are.
    #[serde(default)]
    pub progress: BTreeMap<Progress, usize>,
    /// The sector, by its code among the questions of programmes.
    pub sector: Option<String>,
    /// The region: `MA-01`.
    pub region: Option<String>,
    /// Documents that are not there.
    pub missing: usize,
}

/// A paper as it is kept.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Paper {
    /// SHA-256.
    pub sha256: [u8; 32],
    /// Length in bytes.
    pub length: u64,
}

/// The papers of a request.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Papers {
    /// The signed PDF.
    pub pdf: Paper,
    /// The workbook.
    pub workbook: Paper,
    /// The dossier of a year, by itself.
    pub dossier: Option<(i16, Edition, Paper)>,
}

/// Which paper.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Which {
    /// The signed PDF.
    Pdf,
    /// The workbook.
    Workbook,
    /// The dossier.
    Dossier,
}

impl Which {
    /// Each with the name of its file.
    pub const ALL: [(Which, &'static str); 3] =
        [(Which::Pdf, "application.pdf"), (Which::Workbook, "application.xlsx"), (Which::Dossier, "dossier.pdf")];
}

/// Something that happened, as its readers see it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Event {
    /// What and when.
    pub event: Happened,
    /// By whom; nobody for the platform, or if that account was erased.
    pub by: Option<String>,
}

/// A request as a list shows it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Listed {
    /// The record.
    pub request: FinanceRequest,
    /// By what it is compared.
    pub figures: Figures,
    /// Who has it; nobody if it is prepared.
    pub holder: Option<String>,
    /// The year of the dossier that goes with it.
    pub dossier: Option<i16>,
}

/// A request with everything that belongs to it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Whole {
    /// The record, its figures, and who has it.
    pub listed: Listed,
    /// What follows from what is asked, as it was when it was prepared.
    pub application: Application,
    /// Its papers.
    pub papers: Papers,
    /// What happened.
    pub events: Vec<Event>,
}

/// The requests of a firm, the last first.
///
/// # Errors
/// [`PeopleError::NotFound`], what the database says.
pub fn list(platform: &Platform, actor: &Actor, organisation_id: OrganisationId) -> Result<Vec<Listed>, RequestError> {
    actor.may(Action::Look(Room::Finance), Resource::Organisation(organisation_id))?;
    platform.database.read(|sql| {
        let requests = finance_request::list(sql, organisation_id, MOST)?;
        requests.into_iter().map(|request| listed(sql, request)).collect()
    })
}

/// A request of a firm.
///
/// # Errors
/// [`PeopleError::NotFound`], what the database says.
pub fn one(
    platform: &Platform,
    actor: &Actor,
    organisation_id: OrganisationId,
    id: FinanceRequestId,
) -> Result<Whole, RequestError> {
    actor.may(Action::Look(Room::Finance), Resource::Organisation(organisation_id))?;
    platform.database.read(|sql| {
        let request = finance_request::lookup(sql, organisation_id, id)?.ok_or(PeopleError::NotFound)?;
        whole(sql, request)
    })
}

/// A paper of a request, for its firm.
///
/// # Errors
/// [`PeopleError::NotFound`], what the database and the files say.
pub fn paper(
    platform: &Platform,
    actor: &Actor,
    organisation_id: OrganisationId,
    id: FinanceRequestId,
    which: Which,
) -> Result<Vec<u8>, RequestError> {
    let whole = one(platform, actor, organisation_id, id)?;
    content(platform, organisation_id, &whole.papers, which)
}

fn listed(sql: &mut dyn Sql, request: FinanceRequest) -> Result<Listed, RequestError> {
    let financier = match request.financier_id {
        Some(id) => organisation::lookup(sql, id)?.map(|financier| financier.name),
        None => None,
    };
    let holder = financier.or_else(|| Some(request.recipient.clone()).filter(|words| !words.is_empty()));
    let papers: Papers = serde_json::from_str(&request.papers)?;
    let dossier = papers.dossier.map(|(year, ..)| year);
    Ok(Listed { figures: serde_json::from_str(&request.figures)?, holder, dossier, request })
}

fn whole(sql: &mut dyn Sql, request: FinanceRequest) -> Result<Whole, RequestError> {
    let papers: Papers = serde_json::from_str(&request.papers)?;
    let asked: Asked = serde_json::from_str(&request.asked)?;
    let application = application(&Catalogue::embedded()?, asked, papers.dossier.is_some())?;
    let mut events = Vec::new();
    for event in finance_request::events(sql, request.organisation_id, request.id, EVENTS)? {
        let by = match event.by {
            Some(id) => person::lookup(sql, id)?.map(|person| person.name),
            None => None,
        };
        events.push(Event { event, by });
    }
    Ok(Whole { listed: listed(sql, request)?, application, papers, events })
}

fn content(
    platform: &Platform,
    organisation_id: OrganisationId,
    papers: &Papers,
    which: Which,
) -> Result<Vec<u8>, RequestError> {
    let paper = match which {
        Which::Pdf => papers.pdf,
        Which::Workbook => papers.workbook,
        Which::Dossier => papers.dossier.ok_or(PeopleError::NotFound)?.2,
    };
    kept(platform, organisation_id, paper.sha256, paper.length)
}

fn kept(
    platform: &Platform,
    organisation_id: OrganisationId,
    sha256: [u8; 32],
    length: u64,
) -> Result<Vec<u8>, RequestError> {
    let key = files::Key { organisation_id, sha256 };
    let content = platform.files.get(&key).map_err(MeasureError::from)?.ok_or(PeopleError::NotFound)?;
    let mut bytes = Vec::new();
    content.take(length).read_to_end(&mut bytes).map_err(|error| MeasureError::from(files::FilesError::from(error)))?;
    Ok(bytes)
}

/// What was attached to an event of a request.
fn attached(platform: &Platform, whole: &Whole, number: i64) -> Result<(String, Vec<u8>), RequestError> {
    let found = whole.events.iter().map(|one| &one.event).find(|event| event.number == number);
    let event = found.ok_or(PeopleError::NotFound)?;
    let (Some(name), Some(sha256), Some(length)) = (&event.attachment, event.sha256, event.length) else {
        return Err(PeopleError::NotFound.into());
    };
    let bytes = kept(platform, event.organisation_id, sha256, u64::try_from(length).unwrap_or(0))?;
    Ok((name.clone(), bytes))
}

/// What was attached to an event of a request, for its firm.
///
/// # Errors
/// [`PeopleError::NotFound`], what the database and the files say.
pub fn attachment(
    platform: &Platform,
    actor: &Actor,
    organisation_id: OrganisationId,
    id: FinanceRequestId,
    number: i64,
) -> Result<(String, Vec<u8>), RequestError> {
    attached(platform, &one(platform, actor, organisation_id, id)?, number)
}

/// What is said: trimmed, not empty if it is `needed`, and not too long.
fn said(words: &str, needed: bool) -> Result<String, RequestError> {
    let plain: String = words.chars().filter(|c| !c.is_control() || *c == '\n').collect();
    let plain = plain.trim();
    if plain.chars().count() > WORDS_MAX || (needed && plain.is_empty()) {
        return Err(RequestError::Words);
    }
    Ok(plain.to_owned())
}

/// By what an application is compared with others.
fn figures(catalogue: &Catalogue, made: &Application) -> Figures {
    let situation = ::finance::plan::situation(catalogue, &made.asked.investment).unwrap_or_default();
    let facts = situation.facts(catalogue, made.asked.day);
    let word = |code: &str| match facts.get(code) {
        Some(Answer::Word(word)) => Some(word.clone()),
        _ => None,
    };
    Figures {
        uses: made.plan.uses,
        sought: made.sought(),
        co2e_t: made.saved.co2e_t.map(|total| total.sum.value),
        least_coverage: made.least_coverage,
        net_present_value: made.plan.project.net_present_value,
        payback: made.payback(),
        progress: made.progress(),
        sector: word("sector"),
        region: word("region"),
        missing: made.missing().count(),
    }
}

/// Writes an event behind the last.
fn write(
    sql: &mut dyn Sql,
    request: &FinanceRequest,
    (what, side): (What, Side),
    words: &str,
    attachment: Option<(String, Paper)>,
    (at, by): (Timestamp, Option<ids::PersonId>),
) -> Result<(), RequestError> {
    let number = finance_request::events(sql, request.organisation_id, request.id, EVENTS)?
        .last()
        .map_or(1, |event| event.number + 1);
    if number > EVENTS {
        return Err(RequestError::TooMany(EVENTS));
    }
    let (name, paper) = attachment.unzip();
    finance_request::tell(
        sql,
        &Happened {
            organisation_id: request.organisation_id,
            request_id: request.id,
            number,
            what,
            side,
            words: words.to_owned(),
            attachment: name,
            sha256: paper.map(|paper| paper.sha256),
            length: paper.and_then(|paper| i64::try_from(paper.length).ok()),
            at,
            by,
        },
    )?;
    Ok(())
}
