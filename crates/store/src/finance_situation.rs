//! What a firm answers of itself and its project, for what helps it pay: every version, the last one counts.

use calendar::Timestamp;
use ids::{OrganisationId, PersonId};

use crate::{Columns, Row, Sql, StoreError, values};

/// The answers of a firm as they were written once.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FinanceSituation {
    /// The firm.
    pub organisation_id: OrganisationId,
    /// From 1, without gaps.
    pub version: i64,
    /// Answers by attribute, as JSON.
    pub answers: String,
    /// When they were written.
    pub written: Timestamp,
    /// By whom.
    pub written_by: PersonId,
}

const COLUMNS: &str = "organisation_id, version, answers, written, written_by";

fn read(row: &dyn Row) -> Result<FinanceSituation, StoreError> {
    let mut columns = Columns::of(row);
    Ok(FinanceSituation {
        organisation_id: columns.take()?,
        version: columns.take()?,
        answers: columns.take()?,
        written: columns.take()?,
        written_by: columns.take()?,
    })
}

/// Writes the version after the last.
///
/// # Errors
/// [`StoreError::Stale`] if that is not `situation.version`; what the database answers.
pub fn write(sql: &mut dyn Sql, situation: &FinanceSituation) -> Result<(), StoreError> {
    let FinanceSituation { organisation_id, version, answers, written, written_by } = situation;
    let statement = "SELECT max(version) FROM finance_situation WHERE organisation_id = $1";
    let last: Option<i64> = sql.value(statement, values![organisation_id])?;
    if last.unwrap_or(0) + 1 != *version {
        return Err(StoreError::Stale);
    }
    sql.execute(
        &format!("INSERT INTO finance_situation ({COLUMNS}) VALUES ($1, $2, $3, $4, $5)"),
        values![organisation_id, version, answers, written, written_by],
    )?;
    Ok(())
}

/// The last version.
///
/// # Errors
/// What the database answers.
pub fn lookup(sql: &mut dyn Sql, organisation_id: OrganisationId) -> Result<Option<FinanceSituation>, StoreError> {
    let statement =
        format!("SELECT {COLUMNS} FROM finance_situation WHERE organisation_id = $1 ORDER BY version DESC LIMIT 1");
    sql.lookup(&statement, values![organisation_id], read)
}

/// The versions, the last first: at most `limit`.
///
/// # Errors
/// What the database answers.
pub fn versions(
    sql: &mut dyn Sql,
    organisation_id: OrganisationId,
    limit: i64,
) -> Result<Vec<FinanceSituation>, StoreError> {
    let statement =
        format!("SELECT {COLUMNS} FROM finance_situation WHERE organisation_id = $1 ORDER BY version DESC LIMIT $2");
    sql.list(&statement, values![organisation_id, limit], read)
}

/// The firms that answered something, in the order of their entry: at most `limit` after `after`.
///
/// # Errors
/// What the database answers.
pub fn organisations(
    sql: &mut dyn Sql,
    after: Option<OrganisationId>,
    limit: i64,
) -> Result<Vec<OrganisationId>, StoreError> {
    let after = after.unwrap_or(OrganisationId::from_bytes([0; 16]));
    let statement = "SELECT organisation_id FROM finance_situation WHERE version = 1 AND organisation_id > $1
        ORDER BY organisation_id LIMIT $2";
    sql.list(statement, values![after, limit], |row| Columns::of(row).take())
}
