//! How an installation does, for who measures it from outside. Nothing here speaks of a person.

use store::job::{self, State};
use store::{StoreError, letter, schema, values};

use crate::Platform;

/// Whether the database answers, and has the schema of this program.
///
/// # Errors
/// What the database says; [`StoreError::Migration`] if its schema is another.
pub fn ready(platform: &Platform) -> Result<(), StoreError> {
    let step: Option<i64> = platform.database.read(|sql| sql.value("SELECT max(number) FROM migration", values![]))?;
    if step == schema::MIGRATIONS.last().map(|step| step.number) {
        Ok(())
    } else {
        Err(StoreError::Migration(format!("the database is at step {step:?}")))
    }
}

/// How much waits.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Queues {
    /// Pieces of work in each state.
    pub jobs: Vec<(State, i64)>,
    /// By how many seconds the work that is due first is late; 0 if none is.
    pub late_seconds: i64,
    /// Letters in each state.
    pub letters: Vec<(letter::State, i64)>,
}

/// How much waits.
///
/// # Errors
/// What the database says.
pub fn queues(platform: &Platform) -> Result<Queues, StoreError> {
    let now = platform.now();
    platform.database.read(|sql| {
        let late = job::next(sql)?.map_or(0, |due| (now.micros() - due.micros()).div_euclid(1_000_000));
        Ok(Queues { jobs: job::count(sql)?, late_seconds: late.max(0), letters: letter::count(sql)? })
    })
}
