//! Work done in the background. It is asked for in the transaction that needs it, taken by a worker for
//! the time of a lease, and ended in the transaction that holds its effects: killed at any point, it
//! is done again from the start by the next worker, and its effects are there once.

use calendar::Timestamp;
use ids::{JobId, OrganisationId};

use crate::words::words;
use crate::{Columns, Row, Sql, StoreError, values};

words! {
    /// Where a piece of work stands.
    State {
        /// To be done when it is due.
        Waiting = "waiting",
        /// A worker has it.
        Running = "running",
        /// Done.
        Done = "done",
        /// Given up after the last attempt.
        Failed = "failed",
    }
}

/// A piece of work.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Job {
    /// Identifier.
    pub id: JobId,
    /// What kind of work.
    pub kind: String,
    /// Of two pieces with the same key only one waits or runs at a time.
    pub key: Option<String>,
    /// For whom.
    pub organisation_id: Option<OrganisationId>,
    /// What it is about, as JSON.
    pub payload: String,
    /// Where it stands.
    pub state: State,
    /// How many times a worker took it.
    pub attempts: i64,
    /// When it may be taken.
    pub due: Timestamp,
    /// Until when a worker has it.
    pub lease: Option<Timestamp>,
    /// How much of it is done.
    pub done: i64,
    /// Out of how much; 0 if unknown.
    pub total: i64,
    /// What went wrong the last time.
    pub message: Option<String>,
    /// When it was asked for.
    pub created: Timestamp,
    /// When it was done or given up.
    pub ended: Option<Timestamp>,
}

const COLUMNS: &str =
    "id, kind, unique_key, organisation_id, payload, state, attempts, due, lease, done, total, message, created, ended";

fn read(row: &dyn Row) -> Result<Job, StoreError> {
    let mut columns = Columns::of(row);
    Ok(Job {
        id: columns.take()?,
        kind: columns.take()?,
        key: columns.take()?,
        organisation_id: columns.take()?,
        payload: columns.take()?,
        state: columns.take()?,
        attempts: columns.take()?,
        due: columns.take()?,
        lease: columns.take()?,
        done: columns.take()?,
        total: columns.take()?,
        message: columns.take()?,
        created: columns.take()?,
        ended: columns.take()?,
    })
}

/// What is asked for.
#[derive(Clone, Copy, Debug)]
pub struct Request<'a> {
    /// What kind of work.
    pub kind: &'a str,
    /// Of two pieces with the same key only one waits or runs at a time.
    pub key: Option<&'a str>,
    /// For whom.
    pub organisation_id: Option<OrganisationId>,
    /// What it is about, as JSON.
    pub payload: &'a str,
    /// When it may be taken.
    pub due: Timestamp,
}

/// Asks for work. If work with the same key waits or runs already, that is enough: `false` then. What waits because it
/// failed waits no longer than what is asked for.
///
/// # Errors
/// What the database answers.
pub fn ask(sql: &mut dyn Sql, id: JobId, request: &Request<'_>, now: Timestamp) -> Result<bool, StoreError> {
    let Request { kind, key, organisation_id, payload, due } = request;
    let added = sql.execute(
        "INSERT INTO job (id, kind, unique_key, organisation_id, payload, state, attempts, due, done, total, created)
            VALUES ($1, $2, $3, $4, $5, $6, 0, $7, 0, 0, $8) ON CONFLICT (unique_key) DO NOTHING",
        values![id, kind, key, organisation_id, payload, State::Waiting, due, now],
    )?;
    if added == 0 {
        sql.execute(
            "UPDATE job SET due = $3 WHERE unique_key = $1 AND state = $2 AND due > $3",
            values![key, State::Waiting, due],
        )?;
    }
    sql.ring();
    Ok(added == 1)
}

/// Takes the work that is due first, or whose worker has not been heard of since its lease ended.
///
/// # Errors
/// What the database answers.
pub fn take(sql: &mut dyn Sql, now: Timestamp, lease: Timestamp) -> Result<Option<Job>, StoreError> {
    let found: Option<JobId> = sql.lookup(
        "SELECT id FROM job WHERE (state = $1 AND due <= $3) OR (state = $2 AND lease <= $3) ORDER BY due, id LIMIT 1",
        values![State::Waiting, State::Running, now],
        |row| Columns::of(row).take(),
    )?;
    let Some(id) = found else { return Ok(None) };
    sql.lookup(
        &format!("UPDATE job SET state = $2, lease = $3, attempts = attempts + 1 WHERE id = $1 RETURNING {COLUMNS}"),
        values![id, State::Running, lease],
        read,
    )
}

/// When there is next something to take; `None` if nothing waits or runs.
///
/// # Errors
/// What the database answers.
pub fn next(sql: &mut dyn Sql) -> Result<Option<Timestamp>, StoreError> {
    sql.value(
        "SELECT min(CASE WHEN state = $1 THEN due ELSE lease END) FROM job WHERE state = $1 OR state = $2",
        values![State::Waiting, State::Running],
    )
}

/// Keeps the work for longer; `false` if another worker has it now.
///
/// # Errors
/// What the database answers.
pub fn renew(sql: &mut dyn Sql, job: &Job, lease: Timestamp) -> Result<bool, StoreError> {
    let kept = sql.execute(
        "UPDATE job SET lease = $4 WHERE id = $1 AND state = $2 AND attempts = $3",
        values![job.id, State::Running, job.attempts, lease],
    )?;
    Ok(kept == 1)
}

/// Says how far the work is, and keeps it for longer; `false` if another worker has it now, so that
/// this one must stop.
///
/// # Errors
/// What the database answers.
pub fn progress(sql: &mut dyn Sql, job: &Job, done: i64, total: i64, lease: Timestamp) -> Result<bool, StoreError> {
    let kept = sql.execute(
        "UPDATE job SET done = $4, total = $5, lease = $6 WHERE id = $1 AND state = $2 AND attempts = $3",
        values![job.id, State::Running, job.attempts, done, total, lease],
    )?;
    Ok(kept == 1)
}

/// Ends the work, in the transaction that holds its effects; `false` if another worker has it now, so that
/// the transaction must be undone.
///
/// # Errors
/// What the database answers.
pub fn finish(sql: &mut dyn Sql, job: &Job, at: Timestamp) -> Result<bool, StoreError> {
    let ended = sql.execute(
        "UPDATE job SET state = $4, ended = $5, lease = NULL, unique_key = NULL, message = NULL
            WHERE id = $1 AND state = $2 AND attempts = $3",
        values![job.id, State::Running, job.attempts, State::Done, at],
    )?;
    Ok(ended == 1)
}

/// Puts the work back for `due`, with what went wrong; or gives it up if `due` is `None`.
///
/// # Errors
/// What the database answers.
pub fn fail(
    sql: &mut dyn Sql,
    job: &Job,
    message: &str,
    due: Option<Timestamp>,
    at: Timestamp,
) -> Result<bool, StoreError> {
    let changed = match due {
        Some(due) => sql.execute(
            "UPDATE job SET state = $4, due = $5, lease = NULL, message = $6 WHERE id = $1 AND state = $2 AND attempts = $3",
            values![job.id, State::Running, job.attempts, State::Waiting, due, message],
        )?,
        None => sql.execute(
            "UPDATE job SET state = $4, ended = $5, lease = NULL, unique_key = NULL, message = $6
                WHERE id = $1 AND state = $2 AND attempts = $3",
            values![job.id, State::Running, job.attempts, State::Failed, at, message],
        )?,
    };
    Ok(changed == 1)
}

/// Gives work back that was not done, because the worker stops. What has `ended` does nothing more, and its
/// attempt does not count; otherwise it does, so that what comes late finds that it has lost the work.
///
/// # Errors
/// What the database answers.
pub fn give_back(sql: &mut dyn Sql, job: &Job, ended: bool, due: Timestamp) -> Result<bool, StoreError> {
    let changed = sql.execute(
        "UPDATE job SET state = $4, due = $5, lease = NULL, attempts = attempts - $6
            WHERE id = $1 AND state = $2 AND attempts = $3",
        values![job.id, State::Running, job.attempts, State::Waiting, due, i64::from(ended)],
    )?;
    sql.ring();
    Ok(changed == 1)
}

/// The work with this identifier.
///
/// # Errors
/// What the database answers.
pub fn lookup(sql: &mut dyn Sql, id: JobId) -> Result<Option<Job>, StoreError> {
    sql.lookup(&format!("SELECT {COLUMNS} FROM job WHERE id = $1"), values![id], read)
}

/// The work in a state, the last asked for first: at most `limit`.
///
/// # Errors
/// What the database answers.
pub fn list(sql: &mut dyn Sql, state: State, limit: i64) -> Result<Vec<Job>, StoreError> {
    let statement = format!("SELECT {COLUMNS} FROM job WHERE state = $1 ORDER BY id DESC LIMIT $2");
    sql.list(&statement, values![state, limit], read)
}

/// The work for an organisation, the last asked for first: at most `limit`.
///
/// # Errors
/// What the database answers.
pub fn list_for(sql: &mut dyn Sql, organisation_id: OrganisationId, limit: i64) -> Result<Vec<Job>, StoreError> {
    let statement = format!("SELECT {COLUMNS} FROM job WHERE organisation_id = $1 ORDER BY id DESC LIMIT $2");
    sql.list(&statement, values![organisation_id, limit], read)
}

/// How much work is in each state.
///
/// # Errors
/// What the database answers.
pub fn count(sql: &mut dyn Sql) -> Result<Vec<(State, i64)>, StoreError> {
    sql.list("SELECT state, count(*) FROM job GROUP BY state ORDER BY state", values![], |row| {
        let mut columns = Columns::of(row);
        Ok((columns.take()?, columns.take()?))
    })
}

/// Gives work that was given up another chance; says whether there was any.
///
/// # Errors
/// What the database answers.
pub fn revive(sql: &mut dyn Sql, id: JobId, due: Timestamp) -> Result<bool, StoreError> {
    let revived = sql.execute(
        "UPDATE job SET state = $3, due = $4, attempts = 0, ended = NULL WHERE id = $1 AND state = $2",
        values![id, State::Failed, State::Waiting, due],
    )?;
    sql.ring();
    Ok(revived == 1)
}

/// Forgets work that came to its end, done or given up, before `before`; returns how much.
///
/// # Errors
/// What the database answers.
pub fn forget(sql: &mut dyn Sql, state: State, before: Timestamp) -> Result<u64, StoreError> {
    sql.execute("DELETE FROM job WHERE state = $1 AND ended < $2", values![state, before])
}
