//! What was taken out of a firm's folder: it can be put back for a while, and is then forgotten.

use calendar::Timestamp;
use files::Key;
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

/// Documents that are forgotten at once; the next time comes soon.
const FORGOTTEN_MAX: i64 = 500;

/// Forgets documents that were taken out before `before`, with their content; returns how many.
///
/// A content goes within the transaction that forgets its last document: whoever gives the same again in that moment
/// comes before, and it stays, or after, and is told to give it once more ([`add_document`](super::add_document)).
pub(crate) fn forget_documents(platform: &Platform, before: Timestamp) -> Result<u64, MeasureError> {
    let expired = platform.database.read(|sql| document::list_expired(sql, before, FORGOTTEN_MAX))?;
    let mut count = 0;
    for old in &expired {
        let key = Key { organisation_id: old.organisation_id, sha256: old.sha256 };
        let forgotten = platform.database.write(|sql| {
            let last = document::forget(sql, old, before)?;
            if last == Some(true) {
                platform.files.remove(&key)?;
            }
            Ok::<_, MeasureError>(last.is_some())
        })?;
        count += u64::from(forgotten);
    }
    Ok(count)
}
