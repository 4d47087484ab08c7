//! Measures that a firm means to take or took, and each step that they made.

use calendar::{Date, Timestamp};
use ids::{MeasureId, OrganisationId, PersonId};

use crate::words::words;
use crate::{Columns, Row, Sql, StoreError, values};

words! {
    /// Where a measure stands.
    State {
        /// Thought of.
        Planned = "planned",
        /// Somebody who may decide has.
        Decided = "decided",
        /// Bought or contracted.
        Ordered = "ordered",
        /// It runs.
        Installed = "installed",
        /// What it saves was seen on the bills.
        Verified = "verified",
        /// It will not be; the step says why.
        NotDone = "not-done",
    }
}

/// A measure.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Record {
    /// The firm.
    pub organisation_id: OrganisationId,
    /// Identifier.
    pub id: MeasureId,
    /// What the firm calls it.
    pub name: String,
    /// The state of its last step.
    pub state: State,
    /// What it is, saves and costs, in JSON.
    pub content: String,
    /// When it was added.
    pub added: Timestamp,
    /// When it was taken out.
    pub removed: Option<Timestamp>,
    /// Changes so far, from 0: a change names the one that it was made from.
    pub version: i64,
}

/// A step that a measure made.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Step {
    /// The firm.
    pub organisation_id: OrganisationId,
    /// The measure.
    pub measure_id: MeasureId,
    /// From 1, without gaps.
    pub number: i64,
    /// Where it came.
    pub state: State,
    /// On which day.
    pub day: Date,
    /// Why it is not done, or a remark; may be empty.
    pub words: String,
    /// When it was written down.
    pub written: Timestamp,
    /// By whom.
    pub written_by: PersonId,
}

const COLUMNS: &str = "organisation_id, id, name, state, content, added, removed, version";
const OF_STEP: &str = "organisation_id, measure_id, number, state, day, words, written, written_by";

fn read(row: &dyn Row) -> Result<Record, StoreError> {
    let mut columns = Columns::of(row);
    Ok(Record {
        organisation_id: columns.take()?,
        id: columns.take()?,
        name: columns.take()?,
        state: columns.take()?,
        content: columns.take()?,
        added: columns.take()?,
        removed: columns.take()?,
        version: columns.take()?,
    })
}

fn read_step(row: &dyn Row) -> Result<Step, StoreError> {
    let mut columns = Columns::of(row);
    Ok(Step {
        organisation_id: columns.take()?,
        measure_id: columns.take()?,
        number: columns.take()?,
        state: columns.take()?,
        day: columns.take()?,
        words: columns.take()?,
        written: columns.take()?,
        written_by: columns.take()?,
    })
}

/// Adds a measure.
///
/// # Errors
/// What the database answers.
pub fn add(sql: &mut dyn Sql, measure: &Record) -> Result<(), StoreError> {
    let Record { organisation_id, id, name, state, content, added, removed, version } = measure;
    sql.execute(
        &format!("INSERT INTO reduction_measure ({COLUMNS}) VALUES ($1, $2, $3, $4, $5, $6, $7, $8)"),
        values![organisation_id, id, name, state, content, added, removed, version],
    )?;
    Ok(())
}

/// Changes name, state and content of a measure that was not taken out, from `measure.version` to the next.
///
/// # Errors
/// [`StoreError::Stale`] if it has another version, or was taken out; what the database answers.
pub fn change(sql: &mut dyn Sql, measure: &Record) -> Result<(), StoreError> {
    let Record { organisation_id, id, name, state, content, version, .. } = measure;
    let changed = sql.execute(
        "UPDATE reduction_measure SET name = $4, state = $5, content = $6, version = version + 1
         WHERE organisation_id = $1 AND id = $2 AND version = $3 AND removed IS NULL",
        values![organisation_id, id, version, name, state, content],
    )?;
    if changed == 1 { Ok(()) } else { Err(StoreError::Stale) }
}

/// Takes a measure out at a time, or (`None`) puts it back. Says whether that changed anything.
///
/// # Errors
/// What the database answers.
pub fn remove(
    sql: &mut dyn Sql,
    organisation_id: OrganisationId,
    id: MeasureId,
    at: Option<Timestamp>,
) -> Result<bool, StoreError> {
    let other = if at.is_some() { "removed IS NULL" } else { "removed IS NOT NULL" };
    let changed = sql.execute(
        &format!("UPDATE reduction_measure SET removed = $3 WHERE organisation_id = $1 AND id = $2 AND {other}"),
        values![organisation_id, id, at],
    )?;
    Ok(changed == 1)
}

/// A measure of a firm, taken out or not.
///
/// # Errors
/// What the database answers.
pub fn lookup(sql: &mut dyn Sql, organisation_id: OrganisationId, id: MeasureId) -> Result<Option<Record>, StoreError> {
    let statement = format!("SELECT {COLUMNS} FROM reduction_measure WHERE organisation_id = $1 AND id = $2");
    sql.lookup(&statement, values![organisation_id, id], read)
}

/// The measures of a firm, those that were taken out or the others, in the order in which they were added.
///
/// # Errors
/// What the database answers.
pub fn list(
    sql: &mut dyn Sql,
    organisation_id: OrganisationId,
    removed: bool,
    limit: i64,
) -> Result<Vec<Record>, StoreError> {
    let which = if removed { "removed IS NOT NULL" } else { "removed IS NULL" };
    let statement =
        format!("SELECT {COLUMNS} FROM reduction_measure WHERE organisation_id = $1 AND {which} ORDER BY id LIMIT $2");
    sql.list(&statement, values![organisation_id, limit], read)
}

/// How many measures a firm has, those that were taken out among them.
///
/// # Errors
/// What the database answers.
pub fn count(sql: &mut dyn Sql, organisation_id: OrganisationId) -> Result<i64, StoreError> {
    sql.value("SELECT count(*) FROM reduction_measure WHERE organisation_id = $1", values![organisation_id])
}

/// Adds a step; its number follows that of the last.
///
/// # Errors
/// What the database answers.
pub fn add_step(sql: &mut dyn Sql, step: &Step) -> Result<(), StoreError> {
    let Step { organisation_id, measure_id, number, state, day, words, written, written_by } = step;
    sql.execute(
        &format!("INSERT INTO reduction_measure_step ({OF_STEP}) VALUES ($1, $2, $3, $4, $5, $6, $7, $8)"),
        values![organisation_id, measure_id, number, state, day, words, written, written_by],
    )?;
    Ok(())
}

/// The steps of a measure, the first first.
///
/// # Errors
/// What the database answers.
pub fn steps(
    sql: &mut dyn Sql,
    organisation_id: OrganisationId,
    measure_id: MeasureId,
    limit: i64,
) -> Result<Vec<Step>, StoreError> {
    let statement = format!(
        "SELECT {OF_STEP} FROM reduction_measure_step WHERE organisation_id = $1 AND measure_id = $2
         ORDER BY number LIMIT $3"
    );
    sql.list(&statement, values![organisation_id, measure_id, limit], read_step)
}
