//! What advisers note of the firms that let them in: tasks and notes. They belong to the advisers.

use calendar::{Date, Timestamp};
use ids::{OrganisationId, PersonId, TaskId};

use crate::words::words;
use crate::{Columns, Row, Sql, StoreError, values};

words! {
    /// What is noted.
    Kind {
        /// Something to be done.
        Task = "task",
        /// Something to be remembered.
        Note = "note",
    }
}

/// A task or a note.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Task {
    /// The advisers.
    pub organisation_id: OrganisationId,
    /// Identifier.
    pub id: TaskId,
    /// Of which firm.
    pub firm_id: OrganisationId,
    /// Which of the two.
    pub kind: Kind,
    /// What it says.
    pub words: String,
    /// The day by which a task should be done.
    pub due: Option<Date>,
    /// When it was added.
    pub added: Timestamp,
    /// By whom.
    pub added_by: PersonId,
    /// When it was done.
    pub done: Option<Timestamp>,
}

const COLUMNS: &str = "organisation_id, id, firm_id, kind, words, due, added, added_by, done";

fn read(row: &dyn Row) -> Result<Task, StoreError> {
    let mut columns = Columns::of(row);
    Ok(Task {
        organisation_id: columns.take()?,
        id: columns.take()?,
        firm_id: columns.take()?,
        kind: columns.take()?,
        words: columns.take()?,
        due: columns.take()?,
        added: columns.take()?,
        added_by: columns.take()?,
        done: columns.take()?,
    })
}

/// Adds a task or a note.
///
/// # Errors
/// What the database answers.
pub fn add(sql: &mut dyn Sql, task: &Task) -> Result<(), StoreError> {
    let Task { organisation_id, id, firm_id, kind, words, due, added, added_by, done } = task;
    sql.execute(
        &format!("INSERT INTO task ({COLUMNS}) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)"),
        values![organisation_id, id, firm_id, kind, words, due, added, added_by, done],
    )?;
    Ok(())
}

/// What advisers noted of a firm, the last first: at most `limit`.
///
/// # Errors
/// What the database answers.
pub fn list(
    sql: &mut dyn Sql,
    organisation_id: OrganisationId,
    firm_id: OrganisationId,
    limit: i64,
) -> Result<Vec<Task>, StoreError> {
    sql.list(
        &format!("SELECT {COLUMNS} FROM task WHERE organisation_id = $1 AND firm_id = $2 ORDER BY id DESC LIMIT $3"),
        values![organisation_id, firm_id, limit],
        read,
    )
}

/// Writes down that a task is done, or is not (`None`); says whether there is such a task of the firm.
///
/// # Errors
/// What the database answers.
pub fn finish(
    sql: &mut dyn Sql,
    organisation_id: OrganisationId,
    firm_id: OrganisationId,
    id: TaskId,
    at: Option<Timestamp>,
) -> Result<bool, StoreError> {
    let statement =
        "UPDATE task SET done = $4 WHERE organisation_id = $1 AND firm_id = $2 AND id = $3 AND kind = 'task'";
    Ok(sql.execute(statement, values![organisation_id, firm_id, id, at])? == 1)
}

/// Removes a task or a note; says whether there was one.
///
/// # Errors
/// What the database answers.
pub fn remove(
    sql: &mut dyn Sql,
    organisation_id: OrganisationId,
    firm_id: OrganisationId,
    id: TaskId,
) -> Result<bool, StoreError> {
    let statement = "DELETE FROM task WHERE organisation_id = $1 AND firm_id = $2 AND id = $3";
    Ok(sql.execute(statement, values![organisation_id, firm_id, id])? == 1)
}
