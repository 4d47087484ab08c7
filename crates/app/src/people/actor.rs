use calendar::Timestamp;
use ids::PersonId;
use language::Language;
use store::grant::{self, Grant};
use store::membership::{self, Seat};
use store::session::Proven;
use store::{StoreError, person, session};

use super::sign_in::{IDLE_DAYS, LONGEST_DAYS};
use super::{Limit, PeopleError, Token};
use crate::platform::Platform;

/// How long a session may be used before that is written down again.
pub(super) const SEEN_MINUTES: i64 = 10;

/// Somebody who is signed in, with everything that decides what they may do.
#[derive(Clone, Debug)]
pub struct Actor {
    /// Who.
    pub person_id: PersonId,
    /// Name.
    pub name: String,
    /// Language of pages and letters.
    pub language: Language,
    /// How they proved who they are.
    pub proven: Proven,
    /// Hash of the token of the session in use.
    pub session: [u8; 32],
    /// Their organisations.
    pub seats: Vec<Seat>,
    /// What firms opened to these organisations, as far as it holds today.
    pub grants: Vec<Grant>,
    /// If a program comes in their place: how far it comes.
    pub limit: Option<Limit>,
}

/// Who holds this token, if anybody does.
///
/// # Errors
/// What the database says.
pub fn actor(platform: &Platform, token: &Token) -> Result<Option<Actor>, PeopleError> {
    let (hash, now) = (token.hash(), platform.now());
    let found = platform.database.read(|sql| {
        let Some(session) = session::lookup(sql, &hash, now)? else { return Ok(None) };
        let Some(person) = person::lookup(sql, session.person_id)?.filter(|person| person.locked.is_none()) else {
            return Ok(None);
        };
        let seats = membership::seats(sql, person.id)?;
        let mut grants = Vec::new();
        for seat in &seats {
            grants.extend(grant::held(sql, seat.organisation_id, now.date())?);
        }
        let actor = Actor {
            person_id: person.id,
            name: person.name,
            language: person.language,
            proven: session.proven,
            session: hash,
            seats,
            grants,
            limit: None,
        };
        Ok::<_, PeopleError>(Some((actor, session.seen, session.created)))
    })?;
    let Some((actor, seen, created)) = found else { return Ok(None) };
    if seen.plus_seconds(SEEN_MINUTES * 60) <= now {
        // Nobody is kept out because this cannot be written, on a full disk for instance.
        platform.database.write(|sql| session::see(sql, &hash, now, ends(created, now))).or_else(passing)?;
    }
    Ok(Some(actor))
}

/// What passes by itself: what was not written now is written the next time.
pub(crate) fn passing(error: StoreError) -> Result<(), StoreError> {
    match error {
        StoreError::Full(_) | StoreError::Busy | StoreError::Unreachable(_) => Ok(()),
        error => Err(error),
    }
}

fn ends(created: Timestamp, seen: Timestamp) -> Timestamp {
    seen.plus_days(IDLE_DAYS).min(created.plus_days(LONGEST_DAYS))
}
