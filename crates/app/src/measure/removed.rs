//! What was taken out of a firm's folder and can still be put back.

use ids::OrganisationId;
use store::document::{self, Document};
use store::entry::{self, Entry};
use store::grant::Room;

use super::MeasureError;
use crate::people::{Action, Actor, Resource};
use crate::platform::Platform;

/// The most that is shown: beyond it, somebody empties the folder and will not put back piece by piece.
const SHOWN_MAX: i64 = 200;

/// The documents that were taken out, the last first.
///
/// # Errors
/// [`PeopleError::NotFound`](crate::people::PeopleError::NotFound), what the database says.
pub fn removed_documents(
    platform: &Platform,
    actor: &Actor,
    organisation_id: OrganisationId,
) -> Result<Vec<Document>, MeasureError> {
    actor.may(Action::Look(Room::Measure), Resource::Organisation(organisation_id))?;
    Ok(platform.database.read(|sql| document::list_removed(sql, organisation_id, SHOWN_MAX))?)
}

/// The entries that were taken out, the last first.
///
/// # Errors
/// [`PeopleError::NotFound`](crate::people::PeopleError::NotFound), what the database says.
pub fn removed_entries(
    platform: &Platform,
    actor: &Actor,
    organisation_id: OrganisationId,
) -> Result<Vec<Entry>, MeasureError> {
    actor.may(Action::Look(Room::Measure), Resource::Organisation(organisation_id))?;
    Ok(platform.database.read(|sql| entry::list_removed(sql, organisation_id, SHOWN_MAX))?)
}
