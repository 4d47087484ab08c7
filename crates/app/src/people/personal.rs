//! Personal data by law 09-08: what is kept of a person can be read, corrected and erased by them
//! (articles 7 and 8).

use language::Language;
use mail::Letter;
use schemars::JsonSchema;
use serde::Serialize;
use store::membership::Role;
use store::{access_token, identity, membership, passkey, person, proof, session};

use super::input::{Checks, Input};
use super::providers::shown;
use super::{Actor, PeopleError, Token, password};
use crate::letters::post;
use crate::platform::Platform;

/// Everything that is kept of a person.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, JsonSchema)]
pub struct PersonalData {
    /// Identifier.
    pub id: String,
    /// Name.
    pub name: String,
    /// Mail address.
    pub email: String,
    /// Language.
    pub language: String,
    /// When the account was opened.
    pub created: String,
    /// Whether a one-time code is asked for.
    pub one_time_codes: bool,
    /// Passkeys: name, when each was added and last used.
    pub passkeys: Vec<(String, String, Option<String>)>,
    /// Identity providers by which they come in: each with what it calls them, since when, and when last.
    pub identities: Vec<(String, String, String, String)>,
    /// Organisations and the role in each.
    pub organisations: Vec<(String, Role)>,
    /// Sessions: when each began and was last used, and the device.
    pub sessions: Vec<(String, String, String)>,
    /// Tokens by which programs come in: name, organisation, when each was made and last used.
    pub tokens: Vec<(String, String, String, Option<String>)>,
}

/// Everything that is kept of the actor.
///
/// # Errors
/// What the database says.
pub fn personal_data(platform: &Platform, actor: &Actor) -> Result<PersonalData, PeopleError> {
    platform.database.read(|sql| {
        let person = person::lookup(sql, actor.person_id)?.ok_or(PeopleError::NotFound)?;
        let seats = membership::seats(sql, person.id)?;
        let tokens = access_token::list_of(sql, person.id)?;
        let identities = identity::list(sql, person.id)?;
        let passkeys = passkey::list(sql, person.id)?;
        let sessions = session::list(sql, person.id, platform.now())?;
        Ok(PersonalData {
            id: person.id.to_string(),
            name: person.name,
            email: person.email,
            language: person.language.code().to_owned(),
            created: person.created.to_string(),
            one_time_codes: proof::one_time_code(sql, person.id)?.is_some_and(|code| code.confirmed.is_some()),
            passkeys: passkeys
                .into_iter()
                .map(|passkey| (passkey.name, passkey.created.to_string(), passkey.used.map(|used| used.to_string())))
                .collect(),
            identities: identities
                .into_iter()
                .map(|known| (known.issuer, known.subject, known.created.to_string(), known.used.to_string()))
                .collect(),
            organisations: seats.into_iter().map(|seat| (seat.name, seat.role)).collect(),
            sessions: sessions
                .into_iter()
                .map(|session| (session.created.to_string(), session.seen.to_string(), session.device))
                .collect(),
            tokens: tokens
                .into_iter()
                .map(|token| {
                    let used = token.used.map(|used| used.to_string());
                    (token.name, token.organisation_id.to_string(), token.created.to_string(), used)
                })
                .collect(),
        })
    })
}

/// Changes the actor's name and language.
///
/// # Errors
/// [`PeopleError::Input`], what the database says.
pub fn change_person(platform: &Platform, actor: &Actor, name: &str, language: Language) -> Result<(), PeopleError> {
    let mut checks = Checks::default();
    let name = checks.line(Input::Name, name, 200);
    checks.done()?;
    platform.database.write(|sql| {
        let kept = person::lookup(sql, actor.person_id)?.ok_or(PeopleError::NotFound)?;
        Ok(person::change(sql, &person::Person { name: name.clone(), language, ..kept })?)
    })
}

/// Changes the actor's password against the old one; other sessions end, and the actor is told by mail.
///
/// # Errors
/// [`PeopleError::NotRecognised`], [`PeopleError::Input`], [`PeopleError::TooOften`], what the database says.
pub fn change_password(platform: &Platform, actor: &Actor, old: &str, new: &str) -> Result<(), PeopleError> {
    let person = confirmed(platform, actor, Proof::Password(old))?;
    let mut checks = Checks::default();
    password::check(&mut checks, new, &[&person.name, &person.email]);
    checks.done()?;
    let hash = password::hash(platform, new);
    platform.database.write(|sql| {
        person::change(sql, &person::Person { password: Some(hash.clone()), ..person.clone() })?;
        session::remove_others(sql, person.id, Some(&actor.session))?;
        let letter = Letter::PasswordChanged { name: &person.name, link: &platform.link("/forgotten") };
        post(platform, sql, &letter, &person.email, person.language, Some(person.id))
    })?;
    Ok(())
}

/// What a grave act of somebody who is signed in is confirmed by: nobody who finds a session open does it.
#[derive(Clone, Copy, Debug)]
pub enum Proof<'a> {
    /// The password.
    Password(&'a str),
    /// Of who has none: what they brought from their identity provider a moment ago ([`super::CameIn::Anew`]).
    Provider(&'a Token),
}

/// Erases the actor, against a proof. What they did stays in the logs of their organisations under an
/// identifier that leads to nobody.
///
/// # Errors
/// [`PeopleError::LastOwner`] if an organisation would be left without one, [`PeopleError::NotRecognised`], what the database says.
pub fn erase(platform: &Platform, actor: &Actor, proof: Proof<'_>) -> Result<(), PeopleError> {
    let person = confirmed(platform, actor, proof)?;
    platform.database.write(|sql| {
        for seat in membership::seats(sql, person.id)? {
            let members = membership::list(sql, seat.organisation_id)?;
            let others = members.iter().filter(|member| member.person_id != person.id);
            if seat.role == Role::Owner && !others.clone().any(|member| member.role == Role::Owner) {
                return Err(PeopleError::LastOwner);
            }
        }
        Ok(person::erase(sql, &person)?)
    })
}

/// The actor, having given a proof.
pub(super) fn confirmed(platform: &Platform, actor: &Actor, proof: Proof<'_>) -> Result<person::Person, PeopleError> {
    platform.attempt(&[("confirm", &actor.person_id.to_string(), super::attempts::ACCOUNT)])?;
    let person = platform.database.read(|sql| person::lookup(sql, actor.person_id))?;
    let password = person.as_ref().and_then(|person| person.password.as_deref());
    let right = match proof {
        Proof::Password(given) => password::is_right(platform, given, password),
        // Who has a password gives it.
        Proof::Provider(token) => password.is_none() && shown(platform, actor, token)?,
    };
    person.filter(|_| right).ok_or(PeopleError::NotRecognised)
}
