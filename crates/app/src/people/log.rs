use ids::OrganisationId;
use store::audit::{self, Entry};
use store::person;

use super::{Action, Actor, PeopleError, Resource};
use crate::platform::Platform;

/// What was done in an organisation, the last first: at most `limit` before the entry `before`, each with the name of who
/// did it. Who was erased has none.
///
/// # Errors
/// [`PeopleError::NotPermitted`], what the database says.
pub fn log(
    platform: &Platform,
    actor: &Actor,
    id: OrganisationId,
    before: Option<i64>,
    limit: i64,
) -> Result<Vec<(Entry, Option<String>)>, PeopleError> {
    actor.may(Action::SeeAudit, Resource::Organisation(id))?;
    platform.database.read(|sql| {
        let mut found = Vec::new();
        for entry in audit::list(sql, id, before, limit)? {
            let who = entry.person_id.map(|id| person::lookup(sql, id)).transpose()?.flatten();
            found.push((entry, who.map(|person| person.name)));
        }
        Ok(found)
    })
}
