use calendar::Date;
use ids::{OrganisationId, PersonId, TokenId};
use serde_json::json;
use store::access_token::{self, AccessToken, Scope};
use store::audit::{self, Act};
use store::grant::Room;
use store::organisation::Kind;
use store::session::Proven;
use store::{Sql, StoreError, membership, person};

use super::actor::{SEEN_MINUTES, passing};
use super::attempts::{ADDRESS, PROGRAM};
use super::input::{Checks, Input, Problem};
use super::organisations::note;
use super::rights::belongs;
use super::{Action, Actor, Decision, PeopleError, Resource, Token, can};
use crate::platform::Platform;

/// A token is for a year at most; then a new one is made.
pub const TOKEN_LONGEST_DAYS: i64 = 366;

/// The most tokens of one person to one organisation.
const TOKENS_MAX: usize = 50;

/// How far a program comes in: at most as far as its person.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Limit {
    /// The token it comes with.
    pub token_id: TokenId,
    /// The only organisation it knows.
    pub organisation_id: OrganisationId,
    /// What it may do there.
    pub scopes: Vec<Scope>,
}

impl Limit {
    /// Whether a scope permits this. To see whose token it is takes none.
    pub(super) fn permits(&self, action: Action) -> bool {
        action == Action::SeeProfile || needed(action).is_some_and(|scope| self.scopes.contains(&scope))
    }
}

/// The scope that permits this; nothing if none does.
fn needed(action: Action) -> Option<Scope> {
    Some(match action {
        Action::ChangeProfile => Scope::ProfileWrite,
        Action::Look(Room::Measure) => Scope::MeasureRead,
        Action::Edit(Room::Measure) => Scope::MeasureWrite,
        Action::Look(Room::Export) => Scope::ExportRead,
        Action::Edit(Room::Export) => Scope::ExportWrite,
        Action::Look(Room::Reduce) => Scope::ReduceRead,
        Action::Edit(Room::Reduce) => Scope::ReduceWrite,
        // What a firm asks, and what a financier is asked, are the two ends of one room.
        Action::Look(Room::Finance) | Action::SeeRequests => Scope::FinanceRead,
        Action::Edit(Room::Finance) | Action::AnswerRequests => Scope::FinanceWrite,
        Action::SeeGrants | Action::ManageGrants | Action::ManagePartners => Scope::SharingManage,
        Action::ManageWebhooks => Scope::WebhooksManage,
        _ => return None,
    })
}

/// The scopes that permit something in an organisation of this kind.
pub fn scopes_of(kind: Kind) -> impl Iterator<Item = Scope> {
    let serves = move |scope| Action::ALL.iter().any(|action| needed(*action) == Some(scope) && belongs(*action, kind));
    Scope::ALL.iter().copied().filter(move |scope| serves(*scope))
}

/// What a person wants a token for.
#[derive(Clone, Copy, Debug)]
pub struct TokenRequest<'a> {
    /// In their words.
    pub name: &'a str,
    /// What it permits.
    pub scopes: &'a [Scope],
    /// Its last day.
    pub until: Option<Date>,
}

/// A token with the name of its person.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NamedToken {
    /// The token.
    pub token: AccessToken,
    /// Whose.
    pub person: String,
}

/// Makes a token by which programs come in for the actor. Its text is returned, and nowhere kept.
///
/// # Errors
/// [`PeopleError::Input`], [`PeopleError::NotPermitted`], what the database says.
pub fn make_token(
    platform: &Platform,
    actor: &Actor,
    organisation_id: OrganisationId,
    request: &TokenRequest<'_>,
) -> Result<Token, PeopleError> {
    actor.may(Action::MakeTokens, Resource::Organisation(organisation_id))?;
    let (id, now) = (platform.id(TokenId::new), platform.now());
    let mut checks = Checks::default();
    let name = checks.line(Input::Name, request.name, 100);
    let scopes: Vec<Scope> = Scope::ALL.iter().copied().filter(|scope| request.scopes.contains(scope)).collect();
    if scopes.is_empty() {
        checks.refuse(Input::Scopes, Problem::Empty);
    }
    match request.until {
        None => checks.refuse(Input::Until, Problem::Empty),
        Some(until) if until < now.date() => checks.refuse(Input::Until, Problem::Past),
        Some(until) if until > now.plus_days(TOKEN_LONGEST_DAYS).date() => {
            checks.refuse(Input::Until, Problem::TooFar(TOKEN_LONGEST_DAYS));
        }
        Some(_) => {}
    }
    checks.done()?;
    let (token, until) = (Token::of_program(platform), request.until.unwrap_or_else(|| now.date()));
    let made = AccessToken {
        organisation_id,
        id,
        person_id: actor.person_id,
        name,
        token_hash: token.hash(),
        scopes,
        created: now,
        until,
        used: None,
        revoked: None,
    };
    platform.database.write(|sql| {
        let there = access_token::list(sql, organisation_id)?;
        if there.iter().filter(|token| token.person_id == actor.person_id).count() >= TOKENS_MAX {
            return Err(PeopleError::Input(vec![(Input::Name, Problem::TooMany(TOKENS_MAX))]));
        }
        access_token::add(sql, &made)?;
        let detail = json!({ "token": id, "name": made.name, "scopes": made.scopes, "until": until.to_string() });
        note(platform, sql, actor, organisation_id, "token.make", &detail)
    })?;
    Ok(token)
}

/// The tokens to an organisation that were not revoked: the actor's own; all of them, for who manages its members.
///
/// # Errors
/// [`PeopleError::NotFound`], what the database says.
pub fn tokens(
    platform: &Platform,
    actor: &Actor,
    organisation_id: OrganisationId,
) -> Result<Vec<NamedToken>, PeopleError> {
    actor.may(Action::MakeTokens, Resource::Organisation(organisation_id))?;
    let all = manages(actor, organisation_id);
    platform.database.read(|sql| {
        let mut found = Vec::new();
        for token in access_token::list(sql, organisation_id)? {
            if all || token.person_id == actor.person_id {
                let person = person::lookup(sql, token.person_id)?.map(|person| person.name).unwrap_or_default();
                found.push(NamedToken { token, person });
            }
        }
        Ok(found)
    })
}

/// Revokes a token at once: one's own, or any for who manages the members.
///
/// # Errors
/// [`PeopleError::NotFound`], what the database says.
pub fn revoke_token(
    platform: &Platform,
    actor: &Actor,
    organisation_id: OrganisationId,
    id: TokenId,
) -> Result<(), PeopleError> {
    actor.may(Action::MakeTokens, Resource::Organisation(organisation_id))?;
    let all = manages(actor, organisation_id);
    platform.database.write(|sql| {
        let there = access_token::list(sql, organisation_id)?;
        let named = there.iter().find(|token| token.id == id && (all || token.person_id == actor.person_id));
        if named.is_none() || !access_token::revoke(sql, organisation_id, id, platform.now())? {
            return Err(PeopleError::NotFound);
        }
        note(platform, sql, actor, organisation_id, "token.revoke", &json!({ "token": id }))
    })
}

/// Revokes every token of a person: whoever may have had their password may have made some.
pub(super) fn revoke_all(platform: &Platform, sql: &mut dyn Sql, person_id: PersonId) -> Result<(), StoreError> {
    let now = platform.now();
    for token in access_token::list_of(sql, person_id)?.iter().filter(|token| token.revoked.is_none()) {
        access_token::revoke(sql, token.organisation_id, token.id, now)?;
        let act = Act {
            organisation_id: token.organisation_id,
            at: now,
            person_id: Some(person_id),
            action: "token.revoke",
            record: &format!("organisation:{}", token.organisation_id),
            detail: &json!({ "token": token.id, "for": "a new password" }).to_string(),
        };
        audit::add(sql, &act)?;
    }
    Ok(())
}

fn manages(actor: &Actor, organisation_id: OrganisationId) -> bool {
    matches!(can(actor, Action::ManageMembers, Resource::Organisation(organisation_id)), Decision::Yes(_))
}

/// For whom a program comes with this token, limited to what the token permits. `address` is the network address.
///
/// # Errors
/// [`PeopleError::NotRecognised`] if the token is none, has ended, was revoked, or its person is no longer there;
/// [`PeopleError::TooOften`]; what the database says.
pub fn program(platform: &Platform, token: &Token, address: &str) -> Result<Actor, PeopleError> {
    let (hash, now) = (token.hash(), platform.now());
    let found = if token.is_of_program() { holder(platform, &hash)? } else { None };
    let Some((actor, used)) = found else {
        platform.attempt(&[("no token", address, ADDRESS)])?;
        return Err(PeopleError::NotRecognised);
    };
    if let Some(limit) = &actor.limit {
        platform.attempt(&[("token", &limit.token_id.to_string(), PROGRAM)])?;
    }
    if used.is_none_or(|used| used.plus_seconds(SEEN_MINUTES * 60) <= now) {
        platform.database.write(|sql| access_token::see(sql, &hash, now)).or_else(passing)?;
    }
    Ok(actor)
}

/// Counts a request of a program without a token, by its network address.
///
/// # Errors
/// [`PeopleError::TooOften`].
pub fn knock(platform: &Platform, address: &str) -> Result<(), PeopleError> {
    platform.attempt(&[("program", address, PROGRAM)])
}

type Holder = (Actor, Option<calendar::Timestamp>);

fn holder(platform: &Platform, hash: &[u8; 32]) -> Result<Option<Holder>, PeopleError> {
    let today = platform.now().date();
    platform.database.read(|sql| {
        let Some(token) = access_token::lookup(sql, hash, today)? else { return Ok(None) };
        let person = person::lookup(sql, token.person_id)?.filter(|person| person.locked.is_none());
        let Some(person) = person else { return Ok(None) };
        let seats = membership::seats(sql, person.id)?;
        // Who has left the organisation comes in by no token of theirs.
        let seats: Vec<_> = seats.into_iter().filter(|seat| seat.organisation_id == token.organisation_id).collect();
        if seats.is_empty() {
            return Ok(None);
        }
        let actor = Actor {
            person_id: person.id,
            name: person.name,
            language: person.language,
            proven: Proven::Password,
            session: *hash,
            seats,
            grants: Vec::new(),
            limit: Some(Limit { token_id: token.id, organisation_id: token.organisation_id, scopes: token.scopes }),
        };
        Ok(Some((actor, token.used)))
    })
}
