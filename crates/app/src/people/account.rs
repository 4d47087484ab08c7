use ids::PersonId;
use language::Language;
use mail::Letter;
use serde::{Deserialize, Serialize};
use store::ticket::{Purpose, Ticket};
use store::{person, ticket};

use super::attempts::{ADDRESS, LETTERS};
use super::input::{Checks, Input};
use super::sign_in::begin_session;
use super::{PeopleError, SignedIn, Token, password};
use crate::letters::post;
use crate::platform::Platform;

/// How long the link that opens an account is good.
const OPEN_HOURS: i64 = 24;

/// What a person enters to sign up.
#[derive(Clone, Copy)]
pub struct SignUp<'a> {
    /// Name.
    pub name: &'a str,
    /// Mail address.
    pub email: &'a str,
    /// Password.
    pub password: &'a str,
    /// Language of pages and letters.
    pub language: Language,
}

/// What waits for the link to be followed. Nothing else is kept of somebody who never follows it,
/// and a stranger who signs up with another's address cannot leave a password behind.
#[derive(Serialize, Deserialize)]
struct Pending {
    name: String,
    email: String,
    password: String,
    language: Language,
}

/// An account that was opened.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Opened {
    /// Who.
    pub person_id: PersonId,
    /// The person is signed in at once.
    pub signed_in: SignedIn,
}

/// Sends a link that opens an account; or, if there is one already, a letter that says so. The answer is the same.
///
/// # Errors
/// [`PeopleError::Input`], [`PeopleError::TooOften`], what the database says.
pub fn sign_up(platform: &Platform, sign_up: &SignUp<'_>, address: &str) -> Result<(), PeopleError> {
    let SignUp { name, email, password, language } = *sign_up;
    let mut checks = Checks::default();
    let name = checks.line(Input::Name, name, 200);
    let (email, key) = checks.email(email);
    password::check(&mut checks, password, &[&name, &key]);
    checks.done()?;
    platform.attempt(&[("sign up", address, ADDRESS), ("letter", &key, LETTERS)])?;
    let pending = Pending { name, email, password: password::hash(platform, password), language };
    let (token, now) = (Token::new(platform), platform.now());
    platform.database.write(|sql| {
        if let Some(person) = person::lookup_by_email(sql, &key)? {
            let letter = Letter::AlreadyHere { name: &person.name, link: &platform.link("/sign-in") };
            return post(platform, sql, &letter, &person.email, person.language, Some(person.id));
        }
        let made = Ticket {
            token_hash: token.hash(),
            purpose: Purpose::Open,
            email: key.clone(),
            person_id: None,
            organisation_id: None,
            detail: serde_json::to_string(&pending).unwrap_or_default(),
            created: now,
            expires: now.plus_seconds(OPEN_HOURS * 3600),
            used: None,
        };
        ticket::add(sql, &made)?;
        let link = platform.link(&format!("/open/{}", token.text()));
        post(platform, sql, &Letter::Verify { name: &pending.name, link: &link }, &pending.email, language, None)
    })?;
    Ok(())
}

/// Opens the account whose link was followed, and signs the person in.
///
/// # Errors
/// [`PeopleError::Spent`], what the database says.
pub fn open_account(platform: &Platform, token: &Token, device: &str) -> Result<Opened, PeopleError> {
    let (now, person_id, session) = (platform.now(), platform.id(PersonId::new), Token::new(platform));
    platform.database.write(|sql| {
        let good = ticket::lookup(sql, &token.hash(), Purpose::Open, now)?.ok_or(PeopleError::Spent)?;
        ticket::spend(sql, &token.hash(), now)?;
        let pending: Pending = serde_json::from_str(&good.detail).map_err(|_| PeopleError::Spent)?;
        // Two links for one address: the first that is followed opens the account.
        if person::lookup_by_email(sql, &good.email)?.is_some() {
            return Err(PeopleError::Spent);
        }
        let person = person::Person {
            id: person_id,
            name: pending.name,
            email: pending.email,
            email_key: good.email,
            language: pending.language,
            password: Some(pending.password),
            locked: None,
            created: now,
            version: 0,
        };
        person::add(sql, &person)?;
        let signed_in = begin_session(sql, &session, person_id, store::session::Proven::Password, device, now)?;
        Ok(Opened { person_id, signed_in })
    })
}
