use store::{organisation, person, schema};

use super::own;
use crate::installation::{Queues, queues};
use crate::people::{Action, Actor, PeopleError};
use crate::{ENGINE, Platform};

/// How the installation does.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Health {
    /// Version of the program.
    pub engine: &'static str,
    /// The last step of the schema.
    pub step: &'static str,
    /// How many people have an account.
    pub people: i64,
    /// How many organisations are open.
    pub organisations: i64,
    /// What waits.
    pub queues: Queues,
}

/// How the installation does.
///
/// # Errors
/// If the actor may not see it; what the database says.
pub fn health(platform: &Platform, actor: &Actor) -> Result<Health, PeopleError> {
    own(actor, Action::SeeInstallation)?;
    let (people, organisations) =
        platform.database.read::<_, PeopleError>(|sql| Ok((person::count(sql)?, organisation::count(sql)?)))?;
    Ok(Health {
        engine: ENGINE,
        step: schema::MIGRATIONS.last().map_or("", |step| step.name),
        people,
        organisations,
        queues: queues(platform)?,
    })
}
