use std::collections::BTreeMap;

use ids::PersonId;
use store::audit::{self, Entry};
use store::person;

use super::{ROWS, own};
use crate::Platform;
use crate::installation::{Chain, chains};
use crate::people::{Action, Actor, PeopleError};

/// An entry of the log, with the name of who did it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Noted {
    /// The entry.
    pub entry: Entry,
    /// Who, if they still have an account.
    pub name: Option<String>,
}

/// What was done to the installation, the last first: [`ROWS`] entries before the entry `before`.
///
/// # Errors
/// If the actor may not see it; what the database says.
pub fn log(platform: &Platform, actor: &Actor, before: Option<i64>) -> Result<Vec<Noted>, PeopleError> {
    let own = own(actor, Action::SeeInstallation)?;
    platform.database.read(|sql| {
        let mut names: BTreeMap<PersonId, Option<String>> = BTreeMap::new();
        let mut noted = Vec::new();
        for entry in audit::list(sql, own, before, ROWS)? {
            if let Some(id) = entry.person_id.filter(|id| !names.contains_key(id)) {
                names.insert(id, person::lookup(sql, id)?.map(|person| person.name));
            }
            let name = entry.person_id.and_then(|id| names.get(&id).cloned().flatten());
            noted.push(Noted { entry, name });
        }
        Ok(noted)
    })
}

/// Goes through the logs of all organisations; says where each ends and what is wrong with it.
///
/// # Errors
/// If the actor may not; what the database says.
pub fn look_through(platform: &Platform, actor: &Actor) -> Result<Vec<Chain>, PeopleError> {
    own(actor, Action::SeeInstallation)?;
    Ok(chains(&platform.database)?)
}
