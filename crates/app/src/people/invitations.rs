use ids::{OrganisationId, PersonId};
use language::Language;
use mail::Letter;
use serde::{Deserialize, Serialize};
use serde_json::json;
use store::membership::{Membership, Role};
use store::organisation::Organisation;
use store::session::Proven;
use store::ticket::{Purpose, Ticket};
use store::webhook::Event;
use store::{Sql, audit, membership, organisation as organisations, person, ticket};

use super::attempts::LETTERS;
use super::input::{Checks, Input};
use super::organisations::note;
use super::sign_in::begin_session;
use super::token::name_of;
use super::{Action, Actor, Opened, PeopleError, Resource, Token, password};
use crate::letters::post;
use crate::platform::Platform;
use crate::webhooks::{About, tell};

/// How long an invitation is good.
pub(super) const DAYS: i64 = 7;

#[derive(Serialize, Deserialize)]
pub(super) struct Offer {
    pub role: Role,
    /// Who invites; nobody where the program does, at its first start.
    pub by: Option<PersonId>,
}

/// An invitation, as who has the link sees it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Invitation {
    /// Into which organisation.
    pub organisation: Organisation,
    /// To which address it was sent.
    pub email: String,
    /// As what.
    pub role: Role,
    /// Whether the address has an account: then the person signs in, otherwise signs up.
    pub has_account: bool,
}

/// Invites somebody into an organisation by mail, in the language of the organisation.
///
/// # Errors
/// [`PeopleError::Input`], [`PeopleError::TooOften`], [`PeopleError::NotPermitted`], what the database says.
pub fn invite(
    platform: &Platform,
    actor: &Actor,
    id: OrganisationId,
    email: &str,
    role: Role,
) -> Result<(), PeopleError> {
    actor.may(Action::ManageMembers, Resource::Organisation(id))?;
    let mut checks = Checks::default();
    let (email, key) = checks.email(email);
    checks.done()?;
    platform.attempt(&[("letter", &key, LETTERS)])?;
    let (token, now) = (Token::new(platform), platform.now());
    let offer = serde_json::to_string(&Offer { role, by: Some(actor.person_id) }).unwrap_or_default();
    platform.database.write(|sql| {
        let organisation = organisations::lookup(sql, id)?.ok_or(PeopleError::NotFound)?;
        let invitation = Ticket {
            token_hash: token.hash(),
            purpose: Purpose::Invite,
            email: key.clone(),
            person_id: None,
            organisation_id: Some(id),
            detail: offer.clone(),
            created: now,
            expires: now.plus_days(DAYS),
            used: None,
        };
        ticket::add(sql, &invitation)?;
        let link = platform.link(&format!("/invitation/{}", token.text()));
        let letter = Letter::Invite { name: &actor.name, organisation: &organisation.name, link: &link };
        post(platform, sql, &letter, &email, organisation.language, None)?;
        note(platform, sql, actor, id, "member.invite", &json!({ "role": role }))
    })
}

/// The invitations of an organisation that are still good: address, role, and the name by which one is withdrawn.
///
/// # Errors
/// [`PeopleError::NotPermitted`], what the database says.
pub fn invited(
    platform: &Platform,
    actor: &Actor,
    id: OrganisationId,
) -> Result<Vec<(String, Role, String)>, PeopleError> {
    actor.may(Action::ManageMembers, Resource::Organisation(id))?;
    let good = platform.database.read(|sql| ticket::invitations(sql, id, platform.now()))?;
    let offered =
        good.iter().filter_map(|ticket| Some((ticket.email.clone(), offer(ticket)?.role, name_of(&ticket.token_hash))));
    Ok(offered.collect())
}

/// Withdraws an invitation.
///
/// # Errors
/// [`PeopleError::NotFound`], what the database says.
pub fn withdraw(platform: &Platform, actor: &Actor, id: OrganisationId, named: &str) -> Result<(), PeopleError> {
    actor.may(Action::ManageMembers, Resource::Organisation(id))?;
    let now = platform.now();
    platform.database.write(|sql| {
        let good = ticket::invitations(sql, id, now)?;
        let found = good.iter().find(|ticket| name_of(&ticket.token_hash) == named).ok_or(PeopleError::NotFound)?;
        ticket::spend(sql, &found.token_hash, now)?;
        note(platform, sql, actor, id, "member.withdraw", &json!({}))
    })
}

/// What a link invites to.
///
/// # Errors
/// [`PeopleError::Spent`], what the database says.
pub fn invitation(platform: &Platform, token: &Token) -> Result<Invitation, PeopleError> {
    platform.database.read(|sql| {
        let (ticket, offer, organisation) = good(platform, sql, token)?;
        let has_account = person::lookup_by_email(sql, &ticket.email)?.is_some();
        Ok(Invitation { organisation, email: ticket.email, role: offer.role, has_account })
    })
}

/// Accepts an invitation as somebody who is signed in with the address to which it was sent.
///
/// # Errors
/// [`PeopleError::Spent`], [`PeopleError::NotPermitted`] with another address, what the database says.
pub fn accept(platform: &Platform, actor: &Actor, token: &Token) -> Result<OrganisationId, PeopleError> {
    platform.database.write(|sql| {
        let (ticket, offer, organisation) = good(platform, sql, token)?;
        let person = person::lookup(sql, actor.person_id)?.ok_or(PeopleError::NotPermitted)?;
        if person.email_key != ticket.email {
            return Err(PeopleError::NotPermitted);
        }
        enter(platform, sql, token, &organisation, person.id, &offer)?;
        Ok(organisation.id)
    })
}

/// Accepts an invitation by opening an account: the link has proved the address.
///
/// # Errors
/// [`PeopleError::Spent`], [`PeopleError::Input`], what the database says.
pub fn join(
    platform: &Platform,
    token: &Token,
    name: &str,
    new_password: &str,
    language: Language,
    device: &str,
) -> Result<Opened, PeopleError> {
    let email = invitation(platform, token)?.email;
    let mut checks = Checks::default();
    let name = checks.line(Input::Name, name, 200);
    password::check(&mut checks, new_password, &[&name, &email]);
    checks.done()?;
    let hash = password::hash(platform, new_password);
    let (now, person_id, session) = (platform.now(), platform.id(PersonId::new), Token::new(platform));
    platform.database.write(|sql| {
        let (ticket, offer, organisation) = good(platform, sql, token)?;
        if person::lookup_by_email(sql, &ticket.email)?.is_some() {
            return Err(PeopleError::Spent);
        }
        let person = person::Person {
            id: person_id,
            name: name.clone(),
            email: ticket.email.clone(),
            email_key: ticket.email,
            language,
            password: Some(hash.clone()),
            locked: None,
            created: now,
            version: 0,
        };
        person::add(sql, &person)?;
        enter(platform, sql, token, &organisation, person_id, &offer)?;
        let signed_in = begin_session(sql, &session, person_id, Proven::Password, device, now)?;
        Ok(Opened { person_id, signed_in })
    })
}

fn good(platform: &Platform, sql: &mut dyn Sql, token: &Token) -> Result<(Ticket, Offer, Organisation), PeopleError> {
    let found = ticket::lookup(sql, &token.hash(), Purpose::Invite, platform.now())?.ok_or(PeopleError::Spent)?;
    let offer = offer(&found).ok_or(PeopleError::Spent)?;
    let id = found.organisation_id.ok_or(PeopleError::Spent)?;
    let open = organisations::lookup(sql, id)?.filter(|organisation| organisation.closed.is_none());
    Ok((found, offer, open.ok_or(PeopleError::Spent)?))
}

fn enter(
    platform: &Platform,
    sql: &mut dyn Sql,
    token: &Token,
    organisation: &Organisation,
    person_id: PersonId,
    offer: &Offer,
) -> Result<(), PeopleError> {
    let now = platform.now();
    ticket::spend(sql, &token.hash(), now)?;
    // Who is a member already keeps the role: an invitation takes nothing away.
    if membership::list(sql, organisation.id)?.iter().any(|member| member.person_id == person_id) {
        return Ok(());
    }
    let member = Membership { organisation_id: organisation.id, person_id, role: offer.role, since: now };
    membership::put(sql, &member)?;
    let act = audit::Act {
        organisation_id: organisation.id,
        at: now,
        person_id: Some(person_id),
        action: "member.join",
        record: &format!("organisation:{}", organisation.id),
        detail: &json!({ "role": offer.role, "invited by": offer.by }).to_string(),
    };
    audit::add(sql, &act)?;
    tell(platform, sql, organisation.id, Event::MemberJoined, About::Members)?;
    Ok(())
}

fn offer(ticket: &Ticket) -> Option<Offer> {
    serde_json::from_str(&ticket.detail).ok()
}
