//! Figures that suppliers without an account are asked for: a letter with a link to a form. What is answered takes the place
//! of a factor, until the supplier publishes here.

use std::io::Read as _;

use ::export::pcf::DeclaredUnit;
use base64::Engine;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use calendar::Date;
use dossier::sign::Key;
use ids::{OrganisationId, ProductId, ProductRequestId};
use language::Language;
use mail::Letter;
use serde::{Deserialize, Serialize};
use serde_json::json;
use sha2::{Digest, Sha256};
use store::grant::Room;
use store::product_change::Cause;
use store::product_request::{self, ProductRequest, State};
use store::webhook::Event;
use store::{Sql, organisation};

use super::ProductError;
use super::error::{AnswerFault, AnswerField};
use super::flow::is_due;
use super::publication::{YEARS_VALID, note_by_itself};
use super::supplies::has_input;
use crate::letters::post;
use crate::measure::signer;
use crate::people::{Action, Actor, Checks, Input, PeopleError, Problem, Resource, note};
use crate::platform::Platform;
use crate::webhooks::{About, tell};

/// So many requests of a firm are open at the most.
pub const REQUESTS_MAX: usize = 200;
/// A request can be answered for so many days at the most.
pub const DAYS_MAX: i64 = 180;
/// What is attached has so many bytes at the most.
pub const ATTACHMENT_MAX: usize = 10 << 20;
/// So many are listed.
const LISTED: i64 = 1_000;
/// Words of a supplier have so many characters at the most.
const WORDS_MAX: usize = 1_000;
/// The most that a figure may be, kg CO2e in a unit.
const KG_MAX: f64 = 1e9;

/// What a firm asks.
#[derive(Clone, Copy, Debug)]
pub struct FigureRequest<'a> {
    /// The input, as the recipe names it.
    pub input: &'a str,
    /// The supplier's name.
    pub supplier: &'a str,
    /// The supplier's address.
    pub email: &'a str,
    /// Language of the letter and the form.
    pub language: Language,
    /// What is bought, in words that the supplier understands.
    pub words: &'a str,
    /// The last day on which it can be answered.
    pub until: Date,
}

/// A request as the firm sees it.
#[derive(Clone, Debug, PartialEq)]
pub struct MadeRequest {
    /// The record.
    pub request: ProductRequest,
    /// The path of the link, without language, as long as it can be answered.
    pub path: Option<String>,
    /// What was answered.
    pub answer: Option<Answer>,
}

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
    /// Where it stands: a request that was answered or declined can be seen, and nothing more.
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

/// What is in a figure.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
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

/// Asks a supplier for the figure of an input, by a letter. Returns the path of the link, without language.
///
/// # Errors
/// [`PeopleError::Input`], [`PeopleError::TooOften`], [`PeopleError::NotPermitted`], [`ProductError::NoSuchInput`],
/// [`ProductError::TooMany`], what the database says.
pub fn ask(
    platform: &Platform,
    actor: &Actor,
    organisation_id: OrganisationId,
    product_id: ProductId,
    request: &FigureRequest<'_>,
) -> Result<String, ProductError> {
    actor.may(Action::Edit(Room::Export), Resource::Organisation(organisation_id))?;
    let (id, now) = (platform.id(ProductRequestId::new), platform.now());
    let mut checks = Checks::default();
    let supplier = checks.line(Input::Name, request.supplier, 200);
    let (recipient, address) = checks.email(request.email);
    let words = checks.line(Input::Words, request.words, 300);
    // Nobody sends links to strangers with it.
    if words.contains("://") || words.to_lowercase().contains("www.") {
        checks.refuse(Input::Words, Problem::Form);
    }
    if request.until < now.date() {
        checks.refuse(Input::Until, Problem::Past);
    } else if request.until > now.plus_days(DAYS_MAX).date() {
        checks.refuse(Input::Until, Problem::TooFar(DAYS_MAX));
    }
    checks.done()?;
    let key = signer(platform)?;
    platform.attempt_of_letter(&address)?;
    let made = ProductRequest {
        organisation_id,
        id,
        product_id,
        input: request.input.to_owned(),
        token_hash: Sha256::digest(token(key, id)).into(),
        supplier,
        recipient,
        language: request.language,
        words,
        asked: now,
        asked_by: actor.person_id,
        until: request.until,
        state: State::Open,
        ended: None,
        answer: None,
        attachment: None,
        sha256: None,
        length: None,
    };
    let path = path(key, id);
    platform.database.write(|sql| {
        has_input(sql, organisation_id, product_id, request.input)?;
        if product_request::count_open(sql, organisation_id)? >= i64::try_from(REQUESTS_MAX).unwrap_or(i64::MAX) {
            return Err(ProductError::TooMany(REQUESTS_MAX));
        }
        product_request::add(sql, &made)?;
        let firm = organisation::lookup(sql, organisation_id)?.ok_or(PeopleError::NotFound)?;
        let link = platform.link(&format!("/{}{path}", made.language.code()));
        let letter = Letter::FigureAsked { organisation: &firm.name, product: &made.words, link: &link };
        post(platform, sql, &letter, &made.recipient, made.language, None)?;
        let detail = json!({ "request": id, "product": product_id, "input": request.input });
        Ok(note(platform, sql, actor, organisation_id, "request.ask", &detail)?)
    })?;
    Ok(path)
}

/// The requests of a firm, the last first.
///
/// # Errors
/// [`PeopleError::NotFound`], what the database says.
pub fn requests(
    platform: &Platform,
    actor: &Actor,
    organisation_id: OrganisationId,
) -> Result<Vec<MadeRequest>, ProductError> {
    actor.may(Action::Look(Room::Export), Resource::Organisation(organisation_id))?;
    let (key, today) = (signer(platform)?, platform.now().date());
    let kept = platform.database.read(|sql| product_request::list(sql, organisation_id, LISTED))?;
    let made = kept.into_iter().map(|request| {
        let open = request.state == State::Open && today <= request.until;
        let answer = request.answer.as_deref().map(serde_json::from_str).transpose()?;
        Ok(MadeRequest { path: open.then(|| path(key, request.id)), answer, request })
    });
    made.collect()
}

/// Asks no more, or makes no more figures with what was answered.
///
/// # Errors
/// [`PeopleError::NotPermitted`], [`PeopleError::NotFound`], what the database says.
pub fn withdraw_request(
    platform: &Platform,
    actor: &Actor,
    organisation_id: OrganisationId,
    id: ProductRequestId,
) -> Result<(), ProductError> {
    actor.may(Action::Edit(Room::Export), Resource::Organisation(organisation_id))?;
    let now = platform.now();
    platform.database.write(|sql| {
        let kept = product_request::lookup(sql, organisation_id, id)?.ok_or(PeopleError::NotFound)?;
        if !matches!(kept.state, State::Open | State::Answered) {
            return Err(PeopleError::NotFound.into());
        }
        let ended = ProductRequest { state: State::Withdrawn, ended: Some(now), ..kept.clone() };
        product_request::end(sql, &ended, kept.state)?;
        if kept.state == State::Answered {
            is_due(platform, sql, (organisation_id, kept.product_id), Cause::Own, None)?;
        }
        Ok(note(platform, sql, actor, organisation_id, "request.withdraw", &json!({ "request": id }))?)
    })
}

/// What a supplier attached: its name and its bytes.
///
/// # Errors
/// [`PeopleError::NotFound`], if it cannot be reached, what the database says.
pub fn attachment(
    platform: &Platform,
    actor: &Actor,
    organisation_id: OrganisationId,
    id: ProductRequestId,
) -> Result<(String, Vec<u8>), ProductError> {
    actor.may(Action::Look(Room::Export), Resource::Organisation(organisation_id))?;
    let kept = platform.database.read(|sql| product_request::lookup(sql, organisation_id, id))?;
    let kept = kept.ok_or(PeopleError::NotFound)?;
    let (name, sha256) = kept.attachment.zip(kept.sha256).ok_or(PeopleError::NotFound)?;
    let content = platform.files.get(&files::Key { organisation_id, sha256 })?.ok_or(PeopleError::NotFound)?;
    let mut bytes = Vec::new();
    content.take(ATTACHMENT_MAX as u64).read_to_end(&mut bytes).map_err(files::FilesError::from)?;
    Ok((name, bytes))
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

/// Answers a request, once; with a document beside the figure, if there is one: its name and its bytes.
///
/// # Errors
/// [`ProductError::Answer`], [`PeopleError::Spent`] if it cannot be answered any more, if the document cannot be kept, what the
/// database says.
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
    let (request, _) = platform.database.read(|sql| open(platform, sql, token))?;
    let name = attached.map(|(name, _)| file_name(name));
    let stored = attached.map(|(_, mut bytes)| platform.files.put(request.organisation_id, &mut bytes)).transpose()?;
    platform.database.write(|sql| {
        let (request, _) = open(platform, sql, token)?;
        let ProductRequest { organisation_id, product_id, id, .. } = request;
        let ended = ProductRequest {
            state: State::Answered,
            ended: Some(now),
            answer: Some(text.clone()),
            attachment: name.clone(),
            sha256: stored.map(|stored| stored.key.sha256),
            length: stored.map(|stored| i64::try_from(stored.length).unwrap_or(i64::MAX)),
            ..request
        };
        product_request::end(sql, &ended, State::Open)?;
        is_due(platform, sql, (organisation_id, product_id), Cause::Answered, None)?;
        told(platform, sql, organisation_id, id, "request.answer")
    })
}

/// Declines a request: the supplier has no figure, or gives none.
///
/// # Errors
/// [`PeopleError::Spent`] if it cannot be answered any more, what the database says.
pub fn decline(platform: &Platform, token: &str) -> Result<(), ProductError> {
    let now = platform.now();
    platform.database.write(|sql| {
        let (request, _) = open(platform, sql, token)?;
        let ProductRequest { organisation_id, id, .. } = request;
        product_request::end(
            sql,
            &ProductRequest { state: State::Declined, ended: Some(now), ..request },
            State::Open,
        )?;
        told(platform, sql, organisation_id, id, "request.decline")
    })
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

/// The same, if it can be answered.
fn open(platform: &Platform, sql: &mut dyn Sql, token: &str) -> Result<(ProductRequest, String), ProductError> {
    let (request, firm) = found(platform, sql, token)?;
    if request.state == State::Open { Ok((request, firm)) } else { Err(PeopleError::Spent.into()) }
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

/// What stands in the link: made from the key, so that the firm can copy it again and the database does not hold it.
fn token(key: &Key, id: ProductRequestId) -> String {
    let secret = key.secret("product-request");
    URL_SAFE_NO_PAD.encode([secret.salt(&[id.bytes(), b"0"]), secret.salt(&[id.bytes(), b"1"])].concat())
}

fn path(key: &Key, id: ProductRequestId) -> String {
    format!("/f/{}", token(key, id))
}
