use ids::LetterId;
use serde_json::json;
use store::letter::{self, Letter, State};

use super::{ROWS, own};
use crate::Platform;
use crate::letters::ask_to_send;
use crate::people::{Action, Actor, PeopleError, note};

/// Letters on their way.
#[derive(Clone, PartialEq, Eq)]
pub struct Letters {
    /// How many are in each state.
    pub count: Vec<(State, i64)>,
    /// Those that wait, the last written first.
    pub waiting: Vec<Letter>,
    /// Those that were given up, the last written first.
    pub failed: Vec<Letter>,
}

/// Letters on their way: at most [`ROWS`] in each state.
///
/// # Errors
/// If the actor may not see them; what the database says.
pub fn letters(platform: &Platform, actor: &Actor) -> Result<Letters, PeopleError> {
    own(actor, Action::SeeInstallation)?;
    platform.database.read(|sql| {
        Ok(Letters {
            count: letter::count(sql)?,
            waiting: letter::list(sql, State::Waiting, ROWS)?,
            failed: letter::list(sql, State::Failed, ROWS)?,
        })
    })
}

/// Sends a letter again that was given up.
///
/// # Errors
/// If the actor may not; [`PeopleError::NotFound`] if no such letter was given up; what the database says.
pub fn send_again(platform: &Platform, actor: &Actor, id: LetterId) -> Result<(), PeopleError> {
    let own = own(actor, Action::ManageInstallation)?;
    platform.database.write(|sql| {
        if !letter::revive(sql, id)? {
            return Err(PeopleError::NotFound);
        }
        ask_to_send(platform, sql, id)?;
        note(platform, sql, actor, own, "letter.revive", &json!({ "letter": id }))
    })
}
