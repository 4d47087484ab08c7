use ids::PersonId;
use serde_json::json;
use store::membership::{self, Seat};
use store::person::{self, Person};
use store::{Sql, session};

use super::{ROWS, own};
use crate::Platform;
use crate::people::{Action, Actor, PeopleError, note};

/// Somebody with an account.
#[derive(Clone, PartialEq, Eq)]
pub struct Member {
    /// Who.
    pub person: Person,
    /// Their organisations.
    pub seats: Vec<Seat>,
}

/// People in the order of their entry, [`ROWS`] after `after`; with `part`, those whose address holds it.
///
/// # Errors
/// If the actor may not see them; what the database says.
pub fn people(
    platform: &Platform,
    actor: &Actor,
    part: &str,
    after: Option<PersonId>,
) -> Result<Vec<Member>, PeopleError> {
    own(actor, Action::SeeInstallation)?;
    platform.database.read(|sql| {
        let found = match part.trim() {
            "" => person::list(sql, after, ROWS)?,
            part => person::search(sql, part, after, ROWS)?,
        };
        found.into_iter().map(|person| Ok(Member { seats: membership::seats(sql, person.id)?, person })).collect()
    })
}

/// Locks an account: its sessions end, and it opens no more. Nobody locks their own.
///
/// # Errors
/// If the actor may not; [`PeopleError::NotFound`]; what the database says.
pub fn lock(platform: &Platform, actor: &Actor, id: PersonId) -> Result<(), PeopleError> {
    if id == actor.person_id {
        return Err(PeopleError::NotPermitted);
    }
    change(platform, actor, id, "person.lock", |sql, person| {
        person.locked = person.locked.or(Some(platform.now()));
        session::remove_others(sql, id, None)?;
        Ok(())
    })
}

/// Opens a locked account again.
///
/// # Errors
/// If the actor may not; [`PeopleError::NotFound`]; what the database says.
pub fn unlock(platform: &Platform, actor: &Actor, id: PersonId) -> Result<(), PeopleError> {
    change(platform, actor, id, "person.unlock", |_, person| {
        person.locked = None;
        Ok(())
    })
}

fn change(
    platform: &Platform,
    actor: &Actor,
    id: PersonId,
    action: &str,
    make: impl Fn(&mut dyn Sql, &mut Person) -> Result<(), PeopleError>,
) -> Result<(), PeopleError> {
    let own = own(actor, Action::ManageInstallation)?;
    platform.database.write(|sql| {
        let mut person = person::lookup(sql, id)?.ok_or(PeopleError::NotFound)?;
        make(sql, &mut person)?;
        person::change(sql, &person)?;
        note(platform, sql, actor, own, action, &json!({ "person": id }))
    })
}
