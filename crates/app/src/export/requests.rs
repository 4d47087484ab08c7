//! Figures that suppliers without an account are asked for: a letter with a link to a form. What is answered
//! ([`super::answers`]) takes the place of a factor, until the supplier publishes here.

use base64::Engine;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use calendar::Date;
use dossier::sign::Key;
use ids::{OrganisationId, ProductId, ProductRequestId};
use language::Language;
use mail::Letter;
use serde_json::json;
use sha2::{Digest, Sha256};
use store::grant::Room;
use store::organisation;
use store::product_change::Cause;
use store::product_request::{self, ProductRequest, State};

use super::ProductError;
use super::answers::{GivenAnswer, given};
use super::flow::is_due;
use super::supplies::input_of;
use crate::letters::post;
use crate::measure::signer;
use crate::people::{Action, Actor, Checks, Input, PeopleError, Problem, Resource, note};
use crate::platform::Platform;

/// So many requests of a firm are open at the most.
pub const REQUESTS_MAX: usize = 200;
/// A request can be answered for so many days at the most.
pub const DAYS_MAX: i64 = 180;
/// So many are listed.
const LISTED: i64 = 1_000;

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
    /// The path of the link, without language, as long as it can be answered or the answer corrected.
    pub path: Option<String>,
    /// What was answered: the last answer counts, and the others are those that it corrects.
    pub answers: Vec<GivenAnswer>,
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
        input_of(sql, organisation_id, product_id, request.input)?;
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
    platform.database.read(|sql| {
        let mut made = Vec::new();
        for request in product_request::list(sql, organisation_id, LISTED)? {
            let open = matches!(request.state, State::Open | State::Answered) && today <= request.until;
            let path = open.then(|| path(key, request.id));
            made.push(MadeRequest { path, answers: given(sql, &request)?, request });
        }
        Ok(made)
    })
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

/// What stands in the link: made from the key, so that the firm can copy it again and the database does not hold it.
fn token(key: &Key, id: ProductRequestId) -> String {
    let secret = key.secret("product-request");
    URL_SAFE_NO_PAD.encode([secret.salt(&[id.bytes(), b"0"]), secret.salt(&[id.bytes(), b"1"])].concat())
}

fn path(key: &Key, id: ProductRequestId) -> String {
    format!("/f/{}", token(key, id))
}
