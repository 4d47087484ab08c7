use mail::Letter;
use store::ticket::{Purpose, Ticket};
use store::{person, session, ticket};

use super::attempts::{ADDRESS, LETTERS};
use super::input::{Checks, address_key};
use super::{PeopleError, Token, password, programs};
use crate::letters::post;
use crate::platform::Platform;

/// How long the link to a new password is good.
const RESET_MINUTES: i64 = 60;

/// Sends a link to choose a new password, if the address has an account. The answer is the same.
///
/// # Errors
/// [`PeopleError::TooOften`], what the database says.
pub fn ask_reset(platform: &Platform, email: &str, address: &str) -> Result<(), PeopleError> {
    let key = address_key(email);
    platform.attempt(&[("reset", address, ADDRESS), ("letter", &key, LETTERS)])?;
    let (token, now) = (Token::new(platform), platform.now());
    platform.database.write(|sql| {
        let Some(person) = person::lookup_by_email(sql, &key)?.filter(|person| person.locked.is_none()) else {
            return Ok(());
        };
        let made = Ticket {
            token_hash: token.hash(),
            purpose: Purpose::Reset,
            email: key.clone(),
            person_id: Some(person.id),
            organisation_id: None,
            detail: "{}".to_owned(),
            created: now,
            expires: now.plus_seconds(RESET_MINUTES * 60),
            used: None,
        };
        ticket::add(sql, &made)?;
        let link = platform.link(&format!("/reset/{}", token.text()));
        let letter = Letter::Reset { name: &person.name, link: &link };
        post(platform, sql, &letter, &person.email, person.language, Some(person.id))
    })?;
    Ok(())
}

/// Sets the new password of the person whose link was followed. Every session ends, every token of their programs,
/// other links too, and the person is told. A second factor stays: a mailbox alone does not open an account that has one.
///
/// # Errors
/// [`PeopleError::Spent`], [`PeopleError::Input`], what the database says.
pub fn reset(platform: &Platform, token: &Token, new: &str) -> Result<(), PeopleError> {
    let now = platform.now();
    let good = platform.database.read(|sql| ticket::lookup(sql, &token.hash(), Purpose::Reset, now))?;
    let email = good.ok_or(PeopleError::Spent)?.email;
    let mut checks = Checks::default();
    password::check(&mut checks, new, &[&email]);
    checks.done()?;
    let hash = password::hash(platform, new);
    platform.database.write(|sql| {
        let good = ticket::lookup(sql, &token.hash(), Purpose::Reset, now)?.ok_or(PeopleError::Spent)?;
        let person_id = good.person_id.ok_or(PeopleError::Spent)?;
        let mut person = person::lookup(sql, person_id)?.ok_or(PeopleError::Spent)?;
        person.password = Some(hash.clone());
        person::change(sql, &person)?;
        ticket::spend_all(sql, person_id, Purpose::Reset, now)?;
        ticket::spend_all(sql, person_id, Purpose::Code, now)?;
        session::remove_others(sql, person_id, None)?;
        programs::revoke_all(platform, sql, person_id)?;
        let letter = Letter::PasswordChanged { name: &person.name, link: &platform.link("/forgotten") };
        post(platform, sql, &letter, &person.email, person.language, Some(person_id))?;
        Ok(())
    })
}
