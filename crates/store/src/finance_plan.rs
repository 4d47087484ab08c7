//! Plans of finance that a firm keeps: what is paid for, and how it is to be paid.

use calendar::Timestamp;
use ids::{OrganisationId, PersonId};

use crate::{Columns, Row, Sql, StoreError, values};

/// A plan.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FinancePlan {
    /// The firm.
    pub organisation_id: OrganisationId,
    /// Which of its plans, from 1.
    pub number: i64,
    /// The number of times that it was written.
    pub version: i64,
    /// Its name.
    pub name: String,
    /// What it says, as JSON.
    pub content: String,
    /// When it was written.
    pub written: Timestamp,
    /// By whom.
    pub written_by: PersonId,
    /// Since when it is put away.
    pub archived: Option<Timestamp>,
}

const COLUMNS: &str = "organisation_id, number, version, name, content, written, written_by, archived";

fn read(row: &dyn Row) -> Result<FinancePlan, StoreError> {
    let mut columns = Columns::of(row);
    Ok(FinancePlan {
        organisation_id: columns.take()?,
        number: columns.take()?,
        version: columns.take()?,
        name: columns.take()?,
        content: columns.take()?,
        written: columns.take()?,
        written_by: columns.take()?,
        archived: columns.take()?,
    })
}

/// Writes a plan for the first time (version 1), or over the version before.
///
/// # Errors
/// [`StoreError::Stale`] if somebody else wrote it meanwhile; what the database answers.
pub fn write(sql: &mut dyn Sql, plan: &FinancePlan) -> Result<(), StoreError> {
    let FinancePlan { organisation_id, number, version, name, content, written, written_by, archived } = plan;
    if *version == 1 {
        if lookup(sql, *organisation_id, *number)?.is_some() {
            return Err(StoreError::Stale);
        }
        sql.execute(
            &format!("INSERT INTO finance_plan ({COLUMNS}) VALUES ($1, $2, $3, $4, $5, $6, $7, $8)"),
            values![organisation_id, number, version, name, content, written, written_by, archived],
        )?;
        return Ok(());
    }
    let changed = sql.execute(
        "UPDATE finance_plan SET version = $3, name = $5, content = $6, written = $7, written_by = $8, archived = $9
            WHERE organisation_id = $1 AND number = $2 AND version = $4",
        values![organisation_id, number, version, version - 1, name, content, written, written_by, archived],
    )?;
    if changed == 1 { Ok(()) } else { Err(StoreError::Stale) }
}

/// A plan of a firm.
///
/// # Errors
/// What the database answers.
pub fn lookup(
    sql: &mut dyn Sql,
    organisation_id: OrganisationId,
    number: i64,
) -> Result<Option<FinancePlan>, StoreError> {
    let statement = format!("SELECT {COLUMNS} FROM finance_plan WHERE organisation_id = $1 AND number = $2");
    sql.lookup(&statement, values![organisation_id, number], read)
}

/// The plans of a firm that are not put away, the last made first: at most `limit`.
///
/// # Errors
/// What the database answers.
pub fn list(sql: &mut dyn Sql, organisation_id: OrganisationId, limit: i64) -> Result<Vec<FinancePlan>, StoreError> {
    let statement = format!(
        "SELECT {COLUMNS} FROM finance_plan WHERE organisation_id = $1 AND archived IS NULL ORDER BY number DESC LIMIT $2"
    );
    sql.list(&statement, values![organisation_id, limit], read)
}

/// The number of the last plan of a firm, put away or not; 0 if there is none.
///
/// # Errors
/// What the database answers.
pub fn last(sql: &mut dyn Sql, organisation_id: OrganisationId) -> Result<i64, StoreError> {
    let statement = "SELECT max(number) FROM finance_plan WHERE organisation_id = $1";
    let last: Option<i64> = sql.value(statement, values![organisation_id])?;
    Ok(last.unwrap_or(0))
}
