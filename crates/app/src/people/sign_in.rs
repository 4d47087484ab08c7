use calendar::Timestamp;
use ids::PersonId;
use serde_json::json;
use store::session::{Proven, Session};
use store::ticket::{Purpose, Ticket};
use store::{Sql, StoreError, person, proof, session, ticket};

use super::attempts::{ACCOUNT, ADDRESS};
use super::input::address_key;
use super::token::name_of;
use super::{Actor, PeopleError, Token, password, second_factor};
use crate::platform::Platform;

/// A session that is not used ends after so many days.
pub(super) const IDLE_DAYS: i64 = 7;

/// A session ends after so many days in any case.
pub(super) const LONGEST_DAYS: i64 = 30;

/// Time to give the one-time code after the password.
const CODE_MINUTES: i64 = 5;

/// Where signing in stands.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum SignedIn {
    /// The person is in; the token goes into a cookie.
    Yes(Token),
    /// A one-time code is still to be given, with this token.
    CodeNeeded(Token),
}

/// Signs a person in by address and password. `address` is the network address, for the pace of attempts.
///
/// # Errors
/// [`PeopleError::NotRecognised`], [`PeopleError::TooOften`], what the database says.
pub fn sign_in(
    platform: &Platform,
    email: &str,
    password: &str,
    address: &str,
    device: &str,
) -> Result<SignedIn, PeopleError> {
    let key = address_key(email);
    platform.attempt(&[("sign in", address, ADDRESS), ("account", &key, ACCOUNT)])?;
    let found = platform.database.read(|sql| person::lookup_by_email(sql, &key))?;
    // Outside any transaction: it takes a while by design.
    let right = password::is_right(platform, password, found.as_ref().and_then(|person| person.password.as_deref()));
    let person = found.filter(|person| right && person.locked.is_none()).ok_or(PeopleError::NotRecognised)?;
    let token = Token::new(platform);
    Ok(platform.database.write(|sql| open(platform, sql, &token, &person, Proven::Password, device))?)
}

/// Begins the session of somebody who proved who they are by the first factor; or the step to the second, if they have one.
pub(super) fn open(
    platform: &Platform,
    sql: &mut dyn Sql,
    token: &Token,
    person: &person::Person,
    proven: Proven,
    device: &str,
) -> Result<SignedIn, StoreError> {
    let now = platform.now();
    let codes = proof::one_time_code(sql, person.id)?.is_some_and(|code| code.confirmed.is_some());
    if !codes {
        return begin_session(sql, token, person.id, proven, device, now);
    }
    let step = Ticket {
        token_hash: token.hash(),
        purpose: Purpose::Code,
        email: person.email_key.clone(),
        person_id: Some(person.id),
        organisation_id: None,
        detail: json!({}).to_string(),
        created: now,
        expires: now.plus_seconds(CODE_MINUTES * 60),
        used: None,
    };
    ticket::add(sql, &step)?;
    Ok(SignedIn::CodeNeeded(token.clone()))
}

/// Gives the one-time code, or a recovery code, after the password.
///
/// # Errors
/// [`PeopleError::NotRecognised`] (the code may be given again), [`PeopleError::Spent`] (the password must be), [`PeopleError::TooOften`].
pub fn give_code(platform: &Platform, step: &Token, code: &str, device: &str) -> Result<SignedIn, PeopleError> {
    let (token, now) = (Token::new(platform), platform.now());
    let good = platform.database.read(|sql| ticket::lookup(sql, &step.hash(), Purpose::Code, now))?;
    let person_id = good.and_then(|ticket| ticket.person_id).ok_or(PeopleError::Spent)?;
    platform.attempt(&[("code", &person_id.to_string(), ACCOUNT)])?;
    platform.database.write(|sql| {
        if !second_factor::accept(sql, person_id, code, now)? {
            return Err(PeopleError::NotRecognised);
        }
        if !ticket::spend(sql, &step.hash(), now)? {
            return Err(PeopleError::Spent);
        }
        Ok(begin_session(sql, &token, person_id, Proven::Code, device, now)?)
    })
}

/// Begins a session under `token`.
pub(super) fn begin_session(
    sql: &mut dyn Sql,
    token: &Token,
    person_id: PersonId,
    proven: Proven,
    device: &str,
    now: Timestamp,
) -> Result<SignedIn, StoreError> {
    let begun = Session {
        token_hash: token.hash(),
        person_id,
        created: now,
        seen: now,
        expires: now.plus_days(IDLE_DAYS),
        proven,
        device: device.chars().filter(|c| !c.is_control()).take(120).collect(),
    };
    session::add(sql, &begun)?;
    Ok(SignedIn::Yes(token.clone()))
}

/// Ends the session of a token.
///
/// # Errors
/// What the database says.
pub fn sign_out(platform: &Platform, actor: &Actor) -> Result<(), PeopleError> {
    platform.database.write(|sql| session::remove(sql, actor.person_id, &actor.session))?;
    Ok(())
}

/// The sessions of the actor, the last used first.
///
/// # Errors
/// What the database says.
pub fn sessions(platform: &Platform, actor: &Actor) -> Result<Vec<Session>, PeopleError> {
    Ok(platform.database.read(|sql| session::list(sql, actor.person_id, platform.now()))?)
}

/// Ends a session of the actor, named by the first sixteen hexadecimal digits of its hash.
///
/// # Errors
/// [`PeopleError::NotFound`], what the database says.
pub fn end_session(platform: &Platform, actor: &Actor, name: &str) -> Result<(), PeopleError> {
    platform.database.write(|sql| {
        let all = session::list(sql, actor.person_id, platform.now())?;
        let named = all.iter().find(|session| session_name(session) == name).ok_or(PeopleError::NotFound)?;
        session::remove(sql, actor.person_id, &named.token_hash)?;
        Ok(())
    })
}

/// Ends all sessions of the actor but the one in use; returns how many.
///
/// # Errors
/// What the database says.
pub fn end_other_sessions(platform: &Platform, actor: &Actor) -> Result<u64, PeopleError> {
    Ok(platform.database.write(|sql| session::remove_others(sql, actor.person_id, Some(&actor.session)))?)
}

/// How a page names a session: it opens nothing.
pub fn session_name(session: &Session) -> String {
    name_of(&session.token_hash)
}
