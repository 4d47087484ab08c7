//! What suppliers without an account answer by the link that they were sent, and how they correct it.

use std::io::Read as _;

use ::export::pcf::DeclaredUnit;
use calendar::{Date, Timestamp};
use ids::{JobId, OrganisationId, ProductId, ProductRequestId};
use language::Language;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use serde_json::json;
use sha2::{Digest, Sha256};
use store::corrected_answer::{self, CorrectedAnswer};
use store::grant::Room;
use store::job::{self, Request};
use store::product_change::Cause;
use store::product_request::{self, ProductRequest, State};
use store::webhook::Event;
use store::{Sql, organisation};

use super::ProductError;
use super::error::{AnswerFault, AnswerField};
use super::flow::{Answered, WINDOW, is_due};
use super::news;
use super::publication::{YEARS_VALID, midnight, note_by_itself};
use crate::people::{Action, Actor, PeopleError, Resource};
use crate::platform::Platform;
use crate::webhooks::{About, tell};

/// What is attached has so many bytes at the most.
pub const ATTACHMENT_MAX: usize = 10 << 20;
/// An answer can be corrected so many times.
pub const CORRECTIONS_MAX: usize = 10;
/// Words of a supplier have so many characters at the most.
const WORDS_MAX: usize = 1_000;
/// The most that a figure may be, kg CO2e in a unit.
const KG_MAX: f64 = 1e9;

/// What a supplier sees: who asks, and for what. Not for which product, nor how much of it is bought.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Asked {
    /// Name of the firm.
    pub firm: String,
    /// The supplier, in the firm's words.
    pub supplier: String,
    /// What is bought.
    pub words: String,
    /// Language of the form.
    pub language: Language,
    /// The last day.
    pub until: Date,
    /// Where it stands: what was answered cannot be seen, only corrected.
    pub state: State,
}

/// What a supplier answers.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Answer {
    /// kg CO2e in one unit, from the cradle to the supplier's gate.
    pub kg: f64,
    /// The unit.
    pub unit: DeclaredUnit,
    /// kg in one unit, where the unit is no mass.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub mass_kg: Option<f64>,
    /// The year that it stands for.
    pub year: i16,
    /// What is in it.
    pub boundary: Boundary,
    /// The standard that was followed, in the supplier's words.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub standard: String,
    /// Share of primary data, %.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub primary_data_share: Option<f64>,
    /// Who verified it; nobody if it is not verified.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub verified_by: Option<String>,
    /// What else is to be said.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub remark: String,
}

/// An answer that was given.
#[derive(Clone, Debug, PartialEq)]
pub struct GivenAnswer {
    /// What it says.
    pub answer: Answer,
    /// When it was given.
    pub given: Timestamp,
    /// The name of what was attached.
    pub attachment: Option<String>,
}

/// What is in a figure.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Boundary {
    /// From the cradle to the supplier's gate: what is asked for.
    CradleToGate,
    /// The supplier's own processes and energy alone. It is kept and shown, and no figure is made with it: it would be too low.
    GateToGate,
}

impl Answer {
    /// The last day on which figures are made with it.
    pub fn valid_until(&self) -> Date {
        Date::new(self.year.saturating_add(YEARS_VALID), 12, 31).unwrap_or(Date::MAX)
    }

    fn check(&self, today: Date) -> Result<(), ProductError> {
        let mut wrong = Vec::new();
        if !(0.0..=KG_MAX).contains(&self.kg) {
            wrong.push((AnswerField::Figure, AnswerFault::Bounds(0, 1_000_000_000)));
        }
        if self.mass_kg.is_some_and(|mass| !(mass > 0.0 && mass <= KG_MAX)) {
            wrong.push((AnswerField::Mass, AnswerFault::Bounds(0, 1_000_000_000)));
        }
        let years = (today.year() - YEARS_VALID, today.year());
        if !(years.0..=years.1).contains(&self.year) {
            wrong.push((AnswerField::Year, AnswerFault::Bounds(years.0.into(), years.1.into())));
        }
        if self.primary_data_share.is_some_and(|share| !(0.0..=100.0).contains(&share)) {
            wrong.push((AnswerField::Figure, AnswerFault::Bounds(0, 100)));
        }
        let words = [Some(&self.standard), self.verified_by.as_ref(), Some(&self.remark)];
        if words.into_iter().flatten().any(|words| words.chars().count() > WORDS_MAX) {
            wrong.push((AnswerField::Words, AnswerFault::TooLong(WORDS_MAX)));
        }
        if wrong.is_empty() { Ok(()) } else { Err(ProductError::Answer(wrong)) }
    }
}

/// What stands behind a link.
///
/// # Errors
/// [`PeopleError::Spent`] if it leads nowhere any more or never did, what the database says.
pub fn asked(platform: &Platform, token: &str) -> Result<Asked, ProductError> {
    platform.database.read(|sql| {
        let (request, firm) = found(platform, sql, token)?;
        Ok(Asked {
            firm,
            supplier: request.supplier,
            words: request.words,
            language: request.language,
            until: request.until,
            state: request.state,
        })
    })
}

/// Answers a request, or corrects what was answered as long as the link leads somewhere; with a document beside the figure, if
/// there is one: its name and its bytes. The answer before is kept with its date and its document.
///
/// # Errors
/// [`ProductError::Answer`], [`PeopleError::Spent`] if it cannot be answered any more, [`ProductError::TooMany`] if it was
/// corrected too often, if the document cannot be kept, what the database says.
pub fn answer(
    platform: &Platform,
    token: &str,
    answer: &Answer,
    attached: Option<(&str, &[u8])>,
) -> Result<(), ProductError> {
    let now = platform.now();
    answer.check(now.date())?;
    let attached = attached.filter(|(_, bytes)| !bytes.is_empty());
    if let Some((_, bytes)) = attached {
        let wrong = if bytes.len() > ATTACHMENT_MAX {
            Some(AnswerFault::TooLong(ATTACHMENT_MAX))
        } else {
            (!is_taken(bytes)).then_some(AnswerFault::Form)
        };
        if let Some(fault) = wrong {
            return Err(ProductError::Answer(vec![(AnswerField::Attachment, fault)]));
        }
    }
    let text = serde_json::to_string(answer)?;
    let organisation_id =
        platform.database.read(|sql| Ok::<_, ProductError>(open(platform, sql, token)?.organisation_id))?;
    let name = attached.map(|(name, _)| file_name(name));
    let stored = attached.map(|(_, mut bytes)| platform.files.put(organisation_id, &mut bytes)).transpose()?;
    platform.database.write(|sql| {
        let request = open(platform, sql, token)?;
        let ProductRequest { organisation_id, product_id, id, state, .. } = request;
        let corrects = state == State::Answered;
        if corrects {
            keep_corrected(sql, &request)?;
        }
        let ended = ProductRequest {
            state: State::Answered,
            ended: Some(now),
            answer: Some(text.clone()),
            attachment: name.clone(),
            sha256: stored.map(|stored| stored.key.sha256),
            length: stored.map(|stored| i64::try_from(stored.length).unwrap_or(i64::MAX)),
            ..request
        };
        product_request::end(sql, &ended, state)?;
        is_due(platform, sql, (organisation_id, product_id), Cause::Answered, None)?;
        ask_to_look_again(platform, sql, (organisation_id, product_id), answer.valid_until())?;
        told(platform, sql, organisation_id, id, if corrects { "request.correct" } else { "request.answer" })
    })
}

/// Has a product reckoned again when the last day of an answer has passed, and its firm told before.
fn ask_to_look_again(
    platform: &Platform,
    sql: &mut dyn Sql,
    (organisation_id, product_id): (OrganisationId, ProductId),
    last: Date,
) -> Result<(), ProductError> {
    let payload = serde_json::to_string(&Answered { organisation_id, product_id })?;
    let due = midnight(last)?.plus_days(1);
    let key = format!("{WINDOW}:{product_id}:{due}");
    let request =
        Request { kind: WINDOW, key: Some(&key), organisation_id: Some(organisation_id), payload: &payload, due };
    job::ask(sql, platform.id(JobId::new), &request, platform.now())?;
    Ok(news::ends(platform, sql, organisation_id, last)?)
}

/// Keeps the answer of a request, in whose place another comes.
fn keep_corrected(sql: &mut dyn Sql, request: &ProductRequest) -> Result<(), ProductError> {
    let ProductRequest { organisation_id, id, attachment, sha256, length, .. } = request;
    let before = corrected_answer::list(sql, *organisation_id, *id)?.len();
    if before >= CORRECTIONS_MAX {
        return Err(ProductError::TooMany(CORRECTIONS_MAX));
    }
    let corrected = CorrectedAnswer {
        organisation_id: *organisation_id,
        request_id: *id,
        number: i64::try_from(before).unwrap_or(i64::MAX) + 1,
        given: request.ended.unwrap_or(request.asked),
        answer: request.answer.clone().unwrap_or_default(),
        attachment: attachment.clone(),
        sha256: *sha256,
        length: *length,
    };
    Ok(corrected_answer::add(sql, &corrected)?)
}

/// What was answered to a request, the first answer first.
pub(super) fn given(sql: &mut dyn Sql, request: &ProductRequest) -> Result<Vec<GivenAnswer>, ProductError> {
    let mut given = Vec::new();
    let Some(last) = &request.answer else { return Ok(given) };
    for corrected in corrected_answer::list(sql, request.organisation_id, request.id)? {
        let answer = serde_json::from_str(&corrected.answer)?;
        given.push(GivenAnswer { answer, given: corrected.given, attachment: corrected.attachment });
    }
    let answer = serde_json::from_str(last)?;
    given.push(GivenAnswer {
        answer,
        given: request.ended.unwrap_or(request.asked),
        attachment: request.attachment.clone(),
    });
    Ok(given)
}

/// Declines a request: the supplier has no figure, or gives none.
///
/// # Errors
/// [`PeopleError::Spent`] if it cannot be answered any more, what the database says.
pub fn decline(platform: &Platform, token: &str) -> Result<(), ProductError> {
    let now = platform.now();
    platform.database.write(|sql| {
        let request = open(platform, sql, token)?;
        // What was answered is corrected, not taken back.
        if request.state != State::Open {
            return Err(PeopleError::Spent.into());
        }
        let ProductRequest { organisation_id, id, .. } = request;
        product_request::end(
            sql,
            &ProductRequest { state: State::Declined, ended: Some(now), ..request },
            State::Open,
        )?;
        told(platform, sql, organisation_id, id, "request.decline")
    })
}

/// What a supplier attached to its answer `number` (from 1): the name and the bytes.
///
/// # Errors
/// [`PeopleError::NotFound`], if it cannot be reached, what the database says.
pub fn attachment(
    platform: &Platform,
    actor: &Actor,
    organisation_id: OrganisationId,
    (id, number): (ProductRequestId, i64),
) -> Result<(String, Vec<u8>), ProductError> {
    actor.may(Action::Look(Room::Export), Resource::Organisation(organisation_id))?;
    let found = platform.database.read(|sql| {
        let kept = product_request::lookup(sql, organisation_id, id)?.ok_or(PeopleError::NotFound)?;
        let corrected = corrected_answer::list(sql, organisation_id, id)?;
        let last = i64::try_from(corrected.len()).unwrap_or(i64::MAX) + 1;
        if number == last {
            return Ok(kept.attachment.zip(kept.sha256));
        }
        let corrected = corrected.into_iter().find(|corrected| corrected.number == number);
        Ok::<_, ProductError>(corrected.and_then(|corrected| corrected.attachment.zip(corrected.sha256)))
    })?;
    let (name, sha256) = found.ok_or(PeopleError::NotFound)?;
    let content = platform.files.get(&files::Key { organisation_id, sha256 })?.ok_or(PeopleError::NotFound)?;
    let mut bytes = Vec::new();
    content.take(ATTACHMENT_MAX as u64).read_to_end(&mut bytes).map_err(files::FilesError::from)?;
    Ok((name, bytes))
}

fn told(
    platform: &Platform,
    sql: &mut dyn Sql,
    organisation_id: OrganisationId,
    id: ProductRequestId,
    action: &str,
) -> Result<(), ProductError> {
    note_by_itself(platform, sql, organisation_id, action, &json!({ "request": id }))?;
    Ok(tell(platform, sql, organisation_id, Event::RequestAnswered, About::Request(id))?)
}

/// The request behind a link, with the name of the firm, whether it can be answered or not.
fn found(platform: &Platform, sql: &mut dyn Sql, token: &str) -> Result<(ProductRequest, String), ProductError> {
    let hash: [u8; 32] = Sha256::digest(token).into();
    let request = product_request::found(sql, &hash)?.ok_or(PeopleError::Spent)?;
    let firm = organisation::lookup(sql, request.organisation_id)?.filter(|firm| firm.closed.is_none());
    let past = platform.now().date() > request.until || request.state == State::Withdrawn;
    match firm {
        Some(firm) if !past => Ok((request, firm.name)),
        _ => Err(PeopleError::Spent.into()),
    }
}

/// The same, if it can be answered or its answer corrected.
fn open(platform: &Platform, sql: &mut dyn Sql, token: &str) -> Result<ProductRequest, ProductError> {
    let (request, _) = found(platform, sql, token)?;
    match request.state {
        State::Open | State::Answered => Ok(request),
        State::Declined | State::Withdrawn => Err(PeopleError::Spent.into()),
    }
}

/// PDF, picture or workbook, by how they begin: what a firm may open without harm is for its own programs to say.
fn is_taken(bytes: &[u8]) -> bool {
    const BEGINNINGS: [&[u8]; 4] = [b"%PDF-", b"\xFF\xD8\xFF", b"\x89PNG\r\n\x1A\n", b"PK\x03\x04"];
    BEGINNINGS.iter().any(|beginning| bytes.starts_with(beginning))
}

/// A name without a path.
fn file_name(name: &str) -> String {
    let name = name.rsplit(['/', '\\']).next().unwrap_or_default();
    let name: String = name.chars().filter(|c| !c.is_control()).take(120).collect();
    if name.trim().is_empty() { "document".to_owned() } else { name }
}
