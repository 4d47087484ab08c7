use calendar::Date;
use ids::{GrantId, OrganisationId};
use serde_json::json;
use store::grant::{self as store_grant, Extent, Grant, Look, Room};
use store::organisation::{self as organisations, Kind, Organisation};
use store::person;
use store::webhook::Event;

use super::input::{Checks, Input, Problem};
use super::organisations::note;
use super::{Action, Actor, Decision, PeopleError, Resource, Through, can};
use crate::platform::Platform;
use crate::webhooks::{About, tell};

/// A grant is for two years at most; then the firm is asked again.
const LONGEST_DAYS: i64 = 731;

/// What a firm opens, to whom, until when.
#[derive(Clone, Copy, Debug)]
pub struct GrantRequest {
    /// Who is let in.
    pub grantee_id: OrganisationId,
    /// Where.
    pub room: Room,
    /// How far.
    pub extent: Extent,
    /// The last day.
    pub until: Date,
}

/// Opens a room of a firm to another organisation.
///
/// # Errors
/// [`PeopleError::Input`], [`PeopleError::NotPermitted`], what the database says.
pub fn grant(
    platform: &Platform,
    actor: &Actor,
    firm: OrganisationId,
    request: &GrantRequest,
) -> Result<GrantId, PeopleError> {
    actor.may(Action::ManageGrants, Resource::Organisation(firm))?;
    let (id, now) = (platform.id(GrantId::new), platform.now());
    platform.database.write(|sql| {
        let mut checks = Checks::default();
        let grantee = organisations::lookup(sql, request.grantee_id)?.filter(|other| other.closed.is_none());
        if grantee.is_none_or(|other| other.id == firm || other.kind == Kind::Operator) {
            checks.refuse(Input::Grantee, Problem::Unknown);
        }
        if request.until < now.date() {
            checks.refuse(Input::Until, Problem::Past);
        } else if request.until > now.plus_days(LONGEST_DAYS).date() {
            checks.refuse(Input::Until, Problem::TooFar(LONGEST_DAYS));
        }
        checks.done()?;
        let granted = Grant {
            organisation_id: firm,
            id,
            grantee_id: request.grantee_id,
            room: request.room,
            extent: request.extent,
            granted_by: actor.person_id,
            granted: now,
            until: request.until,
            revoked: None,
        };
        store_grant::add(sql, &granted)?;
        let GrantRequest { grantee_id, room, extent, until } = request;
        let detail = json!({ "grantee": grantee_id, "room": room, "extent": extent, "until": until.to_string() });
        tell(platform, sql, firm, Event::GrantMade, About::Grant(id))?;
        note(platform, sql, actor, firm, "grant.add", &detail)
    })?;
    Ok(id)
}

/// Revokes a grant at once: the next page that its holder asks for is refused.
///
/// # Errors
/// [`PeopleError::NotFound`], [`PeopleError::NotPermitted`], what the database says.
pub fn revoke(platform: &Platform, actor: &Actor, firm: OrganisationId, id: GrantId) -> Result<(), PeopleError> {
    actor.may(Action::ManageGrants, Resource::Organisation(firm))?;
    platform.database.write(|sql| {
        if !store_grant::revoke(sql, firm, id, platform.now())? {
            return Err(PeopleError::NotFound);
        }
        tell(platform, sql, firm, Event::GrantRevoked, About::Grant(id))?;
        note(platform, sql, actor, firm, "grant.revoke", &json!({ "grant": id }))
    })
}

/// What a firm opened to others, ended grants too, each with its holder.
///
/// # Errors
/// [`PeopleError::NotPermitted`], what the database says.
pub fn grants(
    platform: &Platform,
    actor: &Actor,
    firm: OrganisationId,
) -> Result<Vec<(Grant, Organisation)>, PeopleError> {
    actor.may(Action::SeeGrants, Resource::Organisation(firm))?;
    platform.database.read(|sql| {
        let mut found = Vec::new();
        for grant in store_grant::list(sql, firm)? {
            if let Some(holder) = organisations::lookup(sql, grant.grantee_id)? {
                found.push((grant, holder));
            }
        }
        Ok(found)
    })
}

/// Writes down that the actor looks at a room, if it is by a grant.
///
/// # Errors
/// [`PeopleError::NotFound`], what the database says.
pub fn looked(platform: &Platform, actor: &Actor, firm: OrganisationId, room: Room) -> Result<(), PeopleError> {
    if let Decision::Yes(Through::Grant(grant)) = can(actor, Action::Look(room), Resource::Organisation(firm)) {
        let (now, person) = (platform.now(), actor.person_id);
        platform.database.write(|sql| store_grant::look(sql, firm, person, grant.grantee_id, room, now))?;
    }
    Ok(())
}

/// A look at a room of a firm, with the names of who looked.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Visit {
    /// The look.
    pub look: Look,
    /// Who looked; nobody if the account was erased since.
    pub person: Option<String>,
    /// For which organisation.
    pub organisation: String,
}

/// Who looked at a firm's rooms, the last first.
///
/// # Errors
/// [`PeopleError::NotPermitted`], what the database says.
pub fn looks(platform: &Platform, actor: &Actor, firm: OrganisationId) -> Result<Vec<Visit>, PeopleError> {
    actor.may(Action::SeeGrants, Resource::Organisation(firm))?;
    platform.database.read(|sql| {
        let mut visits = Vec::new();
        for look in store_grant::looks(sql, firm, 200)? {
            let person = person::lookup(sql, look.person_id)?.map(|person| person.name);
            let grantee = organisations::lookup(sql, look.grantee_id)?.ok_or(PeopleError::NotFound)?;
            visits.push(Visit { look, person, organisation: grantee.name });
        }
        Ok(visits)
    })
}

/// An organisation that firms may let in, for somebody who was given its link. Firms let nobody in by a link: what a
/// stranger could find in this way is only who offers something to firms.
///
/// # Errors
/// [`PeopleError::NotFound`], what the database says.
pub fn grantee(platform: &Platform, _: &Actor, id: OrganisationId) -> Result<Organisation, PeopleError> {
    let found = platform.database.read(|sql| organisations::lookup(sql, id))?;
    let open = found.filter(|found| found.closed.is_none() && !matches!(found.kind, Kind::Firm | Kind::Operator));
    open.ok_or(PeopleError::NotFound)
}
