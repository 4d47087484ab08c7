//! Links to a dossier: a firm gives one to a buyer, sees when it was opened, and closes it again.
//!
//! The dossier is made when the link is, in the buyer's edition, and kept: what the buyer checked is what they find again.

use std::io::Read;

use ::measure::{Figure, Inventory};
use base64::Engine;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use calendar::Date;
use dossier::sign::Key;
use files::Content;
use ids::{OrganisationId, ShareId};
use language::Language;
use serde::{Deserialize, Serialize};
use serde_json::json;
use sha2::{Digest, Sha256};
use store::organisation;
use store::share::{self, Opening, Share};
use store::webhook::Event;

use crate::dossier::Edition;
use crate::measure::{Besides, MeasureError, sealed, signer, whole};
use crate::people::{Action, Actor, PeopleError, Resource, note};
use crate::platform::Platform;
use crate::webhooks::{About, tell};

/// A link opens for so many days at the longest; then the firm makes another.
pub const DAYS_MAX: i64 = 731;
/// That a link was opened is told once in so many seconds.
const TOLD_SECONDS: i64 = 3_600;
/// So many links and openings are listed.
const LISTED: i64 = 500;

/// What a firm shares.
#[derive(Clone, Copy, Debug)]
pub struct ShareRequest<'a> {
    /// The reporting year.
    pub year: i16,
    /// Language of the dossier.
    pub language: Language,
    /// Whom it is for, in the firm's words.
    pub recipient: &'a str,
    /// The last day on which it opens.
    pub until: Date,
    /// Threads to make the dossier with.
    pub threads: usize,
}

/// What a page says above the dossier.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Cover {
    /// Name of the firm.
    pub firm: String,
    /// Total with scope 2 by location.
    pub location: Figure,
    /// Total with scope 2 by market.
    pub market: Figure,
    /// Version of the engine.
    pub engine: String,
}

/// A link of a firm, as the firm sees it.
#[derive(Clone, Debug, PartialEq)]
pub struct Shared {
    /// The record.
    pub share: Share,
    /// The path of the link, without language.
    pub path: String,
    /// How often the page was looked at, and the dossier taken.
    pub looked: usize,
    /// How often the dossier was taken.
    pub taken: usize,
    /// When it was last opened.
    pub last: Option<calendar::Timestamp>,
}

/// What a buyer finds behind a link.
#[derive(Clone, Debug, PartialEq)]
pub struct Found {
    /// The reporting year.
    pub year: i64,
    /// Language of the dossier.
    pub language: Language,
    /// Length of the dossier in bytes.
    pub length: i64,
    /// SHA-256 of the dossier.
    pub sha256: [u8; 32],
    /// The last day.
    pub until: Date,
    /// What the page says.
    pub cover: Cover,
}

/// What is wrong with a request.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Wrong {
    /// Nobody is named.
    Recipient,
    /// The last day is past, or too far.
    Until,
}

/// Why nothing was shared.
#[derive(Debug, thiserror::Error)]
pub enum ShareError {
    /// The request cannot be taken.
    #[error("the request cannot be taken: {0:?}")]
    Wrong(Vec<Wrong>),
    /// Anything else.
    #[error(transparent)]
    Measure(#[from] MeasureError),
}

impl From<PeopleError> for ShareError {
    fn from(error: PeopleError) -> Self {
        MeasureError::from(error).into()
    }
}

impl From<store::StoreError> for ShareError {
    fn from(error: store::StoreError) -> Self {
        MeasureError::from(error).into()
    }
}

/// Makes the buyer's dossier of a year and a link to it; returns the path of the link, without language.
///
/// # Errors
/// [`ShareError::Wrong`], [`PeopleError::NotPermitted`], [`PeopleError::NotFound`] if there is no such year, what the
/// database and the files say.
pub fn share(
    platform: &Platform,
    actor: &Actor,
    organisation_id: OrganisationId,
    request: &ShareRequest<'_>,
) -> Result<String, ShareError> {
    actor.may(Action::ManageGrants, Resource::Organisation(organisation_id))?;
    let (id, now) = (platform.id(ShareId::new), platform.now());
    let recipient: String = request.recipient.chars().filter(|c| !c.is_control()).take(200).collect();
    let recipient = recipient.trim();
    let mut wrong = Vec::new();
    if recipient.is_empty() {
        wrong.push(Wrong::Recipient);
    }
    if request.until < now.date() || request.until > now.plus_days(DAYS_MAX).date() {
        wrong.push(Wrong::Until);
    }
    if !wrong.is_empty() {
        return Err(ShareError::Wrong(wrong));
    }
    let key = signer(platform)?;
    let inventory = whole(platform, actor, organisation_id, request.year)?;
    let besides = Besides::of(platform, actor, organisation_id, &inventory, request.threads)?;
    let bytes = sealed(platform, &inventory, besides.sections(), (Edition::Buyer, request.language), request.threads)?;
    let stored = platform.files.put(organisation_id, &mut &bytes[..]).map_err(MeasureError::from)?;
    let made = Share {
        organisation_id,
        id,
        token_hash: Sha256::digest(token(key, id)).into(),
        year: request.year.into(),
        language: request.language,
        recipient: recipient.to_owned(),
        sha256: stored.key.sha256,
        length: i64::try_from(stored.length).unwrap_or(i64::MAX),
        detail: serde_json::to_string(&cover(&inventory)).map_err(MeasureError::from)?,
        made: now,
        made_by: actor.person_id,
        until: request.until,
        revoked: None,
    };
    platform.database.write(|sql| {
        share::add(sql, &made)?;
        let detail = json!({ "share": id, "year": request.year, "until": request.until.to_string() });
        tell(platform, sql, organisation_id, Event::ShareMade, About::Share(id))?;
        note(platform, sql, actor, organisation_id, "share.make", &detail)
    })?;
    Ok(path(key, id))
}

fn cover(inventory: &Inventory) -> Cover {
    let totals = &inventory.results.totals;
    Cover {
        firm: inventory.firm.name.clone(),
        location: totals.location,
        market: totals.market,
        engine: inventory.engine.clone(),
    }
}

/// The links of a firm, the last made first.
///
/// # Errors
/// [`PeopleError::NotPermitted`], [`PeopleError::NotFound`], what the database says.
pub fn shares(platform: &Platform, actor: &Actor, organisation_id: OrganisationId) -> Result<Vec<Shared>, ShareError> {
    actor.may(Action::SeeGrants, Resource::Organisation(organisation_id))?;
    let key = signer(platform)?;
    platform.database.read(|sql| {
        let openings = share::openings(sql, organisation_id, LISTED * 10)?;
        let shared = share::list(sql, organisation_id, LISTED)?.into_iter().map(|share| {
            let of = || openings.iter().filter(|opening| opening.share_id == share.id);
            let taken = of().filter(|opening| opening.taken).count();
            Shared {
                path: path(key, share.id),
                looked: of().count() - taken,
                taken,
                last: of().map(|opening| opening.at).max(),
                share,
            }
        });
        Ok(shared.collect())
    })
}

/// Closes a link.
///
/// # Errors
/// [`PeopleError::NotPermitted`], [`PeopleError::NotFound`], what the database says.
pub fn revoke(
    platform: &Platform,
    actor: &Actor,
    organisation_id: OrganisationId,
    id: ShareId,
) -> Result<(), ShareError> {
    actor.may(Action::ManageGrants, Resource::Organisation(organisation_id))?;
    let now = platform.now();
    platform.database.write(|sql| {
        if !share::revoke(sql, organisation_id, id, now)? {
            return Err(PeopleError::NotFound.into());
        }
        note(platform, sql, actor, organisation_id, "share.revoke", &json!({ "share": id }))?;
        tell(platform, sql, organisation_id, Event::ShareRevoked, About::Share(id))?;
        Ok(())
    })
}

/// What is behind a link; the opening is written down for the firm to see.
///
/// # Errors
/// [`PeopleError::Spent`] if the link is no longer good or never was, what the database says.
pub fn found(platform: &Platform, token: &str) -> Result<Found, ShareError> {
    found_of(&opened(platform, token, false)?)
}

/// The dossier behind a link; that it was taken is written down for the firm to see.
///
/// # Errors
/// As [`found`], and if the dossier cannot be reached.
pub fn taken(platform: &Platform, token: &str) -> Result<(Found, Vec<u8>), ShareError> {
    let share = opened(platform, token, true)?;
    let key = files::Key { organisation_id: share.organisation_id, sha256: share.sha256 };
    let content: Content = platform.files.get(&key).map_err(MeasureError::from)?.ok_or(PeopleError::Spent)?;
    let mut bytes = Vec::new();
    content
        .take(u64::try_from(share.length).unwrap_or(0))
        .read_to_end(&mut bytes)
        .map_err(|error| MeasureError::from(files::FilesError::from(error)))?;
    Ok((found_of(&share)?, bytes))
}

fn found_of(share: &Share) -> Result<Found, ShareError> {
    Ok(Found {
        year: share.year,
        language: share.language,
        length: share.length,
        sha256: share.sha256,
        until: share.until,
        cover: serde_json::from_str(&share.detail).map_err(MeasureError::from)?,
    })
}

fn opened(platform: &Platform, token: &str, taken: bool) -> Result<Share, ShareError> {
    let (hash, now) = (<[u8; 32]>::from(Sha256::digest(token)), platform.now());
    platform.database.write(|sql| {
        let share = share::lookup(sql, &hash, now.date())?.ok_or(PeopleError::Spent)?;
        let firm = organisation::lookup(sql, share.organisation_id)?;
        if firm.is_none_or(|firm| firm.closed.is_some()) {
            return Err(PeopleError::Spent.into());
        }
        let opening = Opening { share_id: share.id, at: now, taken };
        // Once an hour: whoever has the link must not be able to send messages with it.
        let told = share::opened_since(sql, share.organisation_id, &opening, now.plus_seconds(-TOLD_SECONDS))?;
        share::open(sql, share.organisation_id, &opening)?;
        if !told {
            tell(platform, sql, share.organisation_id, Event::ShareOpened, About::Opening(share.id, taken))?;
        }
        Ok(share)
    })
}

/// What stands in the link: made from the key, so that the firm can copy it again and the database does not hold it.
fn token(key: &Key, id: ShareId) -> String {
    let secret = key.secret("share");
    let parts = [secret.salt(&[id.bytes(), b"0"]), secret.salt(&[id.bytes(), b"1"])].concat();
    URL_SAFE_NO_PAD.encode(parts)
}

fn path(key: &Key, id: ShareId) -> String {
    format!("/s/{}", token(key, id))
}
