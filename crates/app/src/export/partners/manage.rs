use ids::{OrganisationId, PartnerId};
use serde_json::json;
use store::exchange;
use store::exchange::{Filter, State};
use store::grant::Room;
use store::partner::{self, Partner, Way};
use webhooks::{Courier, Target, URL_MAX};

use super::client::{Miss, Peer};
use super::may;
use super::messenger::credentials;
use super::outbox::without_way;
use super::seal::{self, Owner};
use crate::export::given;
use crate::people::{Action, Actor, Checks, Input, PeopleError, Problem, Token, note};
use crate::platform::Platform;

/// The most partners of an organisation, closed ones not counted.
pub const PARTNERS_MAX: usize = 200;

/// The longest client name and secret of another's server.
const CLIENT_MAX: usize = 500;

/// What an owner says of a partner.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct PartnerRequest {
    /// Its name.
    pub name: String,
    /// The base address of its server, up to the `/3`; empty if it has none, or none that is known.
    pub base: String,
    /// The name with which we come in there.
    pub client_id: String,
    /// The secret of that name; empty leaves it as it was.
    pub client_secret: String,
}

/// A partner with the secret that it comes in with, to be shown once.
#[derive(Clone, PartialEq, Eq)]
pub struct Made {
    /// The partner.
    pub partner: Partner,
    /// The secret.
    pub secret: String,
}

/// A secret stays out of logs.
impl std::fmt::Debug for Made {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Made").field("partner", &self.partner.id).finish_non_exhaustive()
    }
}

/// The name and the way that a request says, if nothing is wrong with it. `kept` is the way that there was.
fn checked(
    platform: &Platform,
    owner: &Owner,
    request: &PartnerRequest,
    kept: Option<&Way>,
) -> Result<(String, Option<Way>), PeopleError> {
    let mut checks = Checks::default();
    let name = checks.line(Input::Name, &request.name, 100);
    if request.base.trim().is_empty() {
        // Neither is kept, but nobody is to think so of what is too long for it.
        for (input, text) in [(Input::Client, &request.client_id), (Input::Secret, &request.client_secret)] {
            if text.chars().count() > CLIENT_MAX {
                checks.refuse(input, Problem::TooLong(CLIENT_MAX));
            }
        }
        checks.done()?;
        return Ok((name, None));
    }
    let base = checks.line(Input::Url, &request.base, URL_MAX);
    let base = base.trim_end_matches('/');
    let base = base.strip_suffix("/3/events").or(base.strip_suffix("/3/footprints")).unwrap_or(base).to_owned();
    if !base.is_empty() && (Target::parse(&base, platform.reach).is_err() || base.contains(['?', '#'])) {
        checks.refuse(Input::Url, Problem::Form);
    }
    let client_id = checks.line(Input::Client, &request.client_id, CLIENT_MAX);
    // A name with a colon cannot be told from its secret (RFC 7617, section 2).
    if client_id.contains(':') {
        checks.refuse(Input::Client, Problem::Form);
    }
    // The secret that was there goes to no other server.
    let kept = kept.filter(|kept| kept.base == base && request.client_secret.is_empty());
    let sealed = match kept {
        Some(kept) => kept.sealed.clone(),
        None => {
            let secret = checks.line(Input::Secret, &request.client_secret, CLIENT_MAX);
            seal::seal(platform, owner, &secret).ok_or(PeopleError::NotPermitted)?
        }
    };
    checks.done()?;
    Ok((name, Some(Way { base, client_id, sealed })))
}

/// A secret of characters that no encoding changes.
fn secret(platform: &Platform) -> (String, [u8; 32]) {
    let token = Token::new(platform);
    (token.text().to_owned(), token.hash())
}

/// Adds a partner, which can come in from now on.
///
/// # Errors
/// [`PeopleError::Input`], [`PeopleError::NotPermitted`] (also without a key of the installation), what the database says.
pub fn add(
    platform: &Platform,
    actor: &Actor,
    organisation_id: OrganisationId,
    request: &PartnerRequest,
) -> Result<Made, PeopleError> {
    may(actor, Action::ManagePartners, organisation_id)?;
    let id = platform.id(PartnerId::new);
    let (name, way) = checked(platform, &Owner(organisation_id, id), request, None)?;
    let (secret, secret_hash) = secret(platform);
    let partner = Partner {
        organisation_id,
        id,
        name,
        secret_hash,
        generation: 1,
        way,
        made: platform.now(),
        made_by: actor.person_id,
        seen: None,
        revoked: None,
    };
    platform.database.write(|sql| {
        let there = partner::list(sql, organisation_id)?;
        if there.iter().filter(|partner| partner.revoked.is_none()).count() >= PARTNERS_MAX {
            return Err(PeopleError::Input(vec![(Input::Name, Problem::TooMany(PARTNERS_MAX))]));
        }
        partner::add(sql, &partner)?;
        let detail = json!({ "partner": id, "name": partner.name, "base": partner.way.as_ref().map(|way| &way.base) });
        note(platform, sql, actor, organisation_id, "partner.add", &detail)
    })?;
    Ok(Made { partner, secret })
}

/// Changes the name of a partner and how it is reached.
///
/// # Errors
/// [`PeopleError::Input`], [`PeopleError::NotFound`], what the database says.
pub fn change(
    platform: &Platform,
    actor: &Actor,
    organisation_id: OrganisationId,
    id: PartnerId,
    request: &PartnerRequest,
) -> Result<(), PeopleError> {
    may(actor, Action::ManagePartners, organisation_id)?;
    platform.database.write(|sql| {
        let found = partner::lookup(sql, organisation_id, id)?.filter(|partner| partner.revoked.is_none());
        let before = found.ok_or(PeopleError::NotFound)?;
        let (name, way) = checked(platform, &Owner(organisation_id, id), request, before.way.as_ref())?;
        partner::change(sql, organisation_id, id, &name, way.as_ref())?;
        let detail = json!({ "partner": id, "name": name, "base": way.as_ref().map(|way| &way.base) });
        note(platform, sql, actor, organisation_id, "partner.change", &detail)
    })
}

/// Gives a partner another secret; the one it had, and every token got with it, opens nothing from now on.
///
/// # Errors
/// [`PeopleError::NotFound`], what the database says.
pub fn rotate(
    platform: &Platform,
    actor: &Actor,
    organisation_id: OrganisationId,
    id: PartnerId,
) -> Result<Made, PeopleError> {
    may(actor, Action::ManagePartners, organisation_id)?;
    let (secret, hash) = secret(platform);
    let partner = platform.database.write(|sql| {
        if !partner::rotate(sql, organisation_id, id, &hash)? {
            return Err(PeopleError::NotFound);
        }
        note(platform, sql, actor, organisation_id, "partner.rotate", &json!({ "partner": id }))?;
        partner::lookup(sql, organisation_id, id)?.ok_or(PeopleError::NotFound)
    })?;
    Ok(Made { partner, secret })
}

/// Closes a partner: it comes in no more, is shown nothing, and is told nothing. No figure is made any more with what it gave:
/// nobody would hear that it counts no longer. The log of what was said remains.
///
/// # Errors
/// [`PeopleError::NotFound`], what the database says.
pub fn revoke(
    platform: &Platform,
    actor: &Actor,
    organisation_id: OrganisationId,
    id: PartnerId,
) -> Result<(), PeopleError> {
    may(actor, Action::ManagePartners, organisation_id)?;
    let now = platform.now();
    platform.database.write(|sql| {
        if !partner::revoke(sql, organisation_id, id, now)? {
            return Err(PeopleError::NotFound);
        }
        for state in [State::Waiting, State::Held, State::Asked] {
            let filter = Filter { partner_id: Some(id), state: Some(state), direction: None };
            for open in exchange::list(sql, organisation_id, &filter, (0, i64::MAX))? {
                exchange::change(sql, &without_way(open))?;
            }
        }
        given::closed(platform, sql, organisation_id, id)?;
        note(platform, sql, actor, organisation_id, "partner.revoke", &json!({ "partner": id }))
    })
}

/// The partners of an organisation that are not closed, the first made first.
///
/// # Errors
/// [`PeopleError::NotFound`], what the database says.
pub fn partners(
    platform: &Platform,
    actor: &Actor,
    organisation_id: OrganisationId,
) -> Result<Vec<Partner>, PeopleError> {
    may(actor, Action::Look(Room::Export), organisation_id)?;
    let found = platform.database.read(|sql| partner::list(sql, organisation_id))?;
    Ok(found.into_iter().filter(|partner| partner.revoked.is_none()).collect())
}

/// A partner that is not closed.
///
/// # Errors
/// [`PeopleError::NotFound`], what the database says.
pub fn partner(
    platform: &Platform,
    actor: &Actor,
    organisation_id: OrganisationId,
    id: PartnerId,
) -> Result<Partner, PeopleError> {
    may(actor, Action::Look(Room::Export), organisation_id)?;
    open(platform, organisation_id, id)
}

fn open(platform: &Platform, organisation_id: OrganisationId, id: PartnerId) -> Result<Partner, PeopleError> {
    let found = platform.database.read(|sql| partner::lookup(sql, organisation_id, id))?;
    found.filter(|partner| partner.revoked.is_none()).ok_or(PeopleError::NotFound)
}

/// Tries whether a partner's server lets us in and shows something: how many footprints its first page has, or why there is
/// none. It waits for the other side.
///
/// # Errors
/// [`PeopleError::Input`] if its address is not known, [`PeopleError::TooOften`], [`PeopleError::NotFound`], what the database says.
pub fn try_out(
    platform: &Platform,
    actor: &Actor,
    organisation_id: OrganisationId,
    id: PartnerId,
) -> Result<Result<usize, Miss>, PeopleError> {
    may(actor, Action::Edit(Room::Export), organisation_id)?;
    platform.attempt_to_partner(id)?;
    let found = open(platform, organisation_id, id)?;
    let Some((base, credentials)) = credentials(platform, &found) else {
        return Err(PeopleError::Input(vec![(Input::Url, Problem::Empty)]));
    };
    let courier = Courier::new(platform.reach);
    let shown = Peer::enter(&courier, platform.reach, &base, &credentials).and_then(|peer| {
        let (page, _) = peer.page(&peer.first(Some(100)))?;
        Ok(page.footprints.len())
    });
    Ok(shown)
}
