//! What a firm was told of programmes: how they stood when they were last looked at for it, and each change since.

use calendar::Timestamp;
use ids::OrganisationId;

use crate::{Columns, Row, Sql, StoreError, values};

/// How programmes stood for a firm when they were last looked at.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Watch {
    /// The firm.
    pub organisation_id: OrganisationId,
    /// With which answers, as JSON.
    pub answers: String,
    /// How each stood, as JSON.
    pub stood: String,
    /// When.
    pub looked: Timestamp,
}

/// A change that a firm was told of.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FinanceAlert {
    /// The firm.
    pub organisation_id: OrganisationId,
    /// From 1, without gaps.
    pub number: i64,
    /// The programme.
    pub programme: String,
    /// What happened, as JSON.
    pub content: String,
    /// When it was told.
    pub told: Timestamp,
}

/// How programmes stood for a firm; `None` if nobody looked yet.
///
/// # Errors
/// What the database answers.
pub fn watch(sql: &mut dyn Sql, organisation_id: OrganisationId) -> Result<Option<Watch>, StoreError> {
    sql.lookup(
        "SELECT organisation_id, answers, stood, looked FROM finance_watch WHERE organisation_id = $1",
        values![organisation_id],
        |row| {
            let mut columns = Columns::of(row);
            Ok(Watch {
                organisation_id: columns.take()?,
                answers: columns.take()?,
                stood: columns.take()?,
                looked: columns.take()?,
            })
        },
    )
}

/// Writes down how programmes stand.
///
/// # Errors
/// What the database answers.
pub fn put_watch(sql: &mut dyn Sql, watch: &Watch) -> Result<(), StoreError> {
    let Watch { organisation_id, answers, stood, looked } = watch;
    sql.execute(
        "INSERT INTO finance_watch (organisation_id, answers, stood, looked) VALUES ($1, $2, $3, $4)
            ON CONFLICT (organisation_id) DO UPDATE SET answers = excluded.answers, stood = excluded.stood,
            looked = excluded.looked",
        values![organisation_id, answers, stood, looked],
    )?;
    Ok(())
}

const COLUMNS: &str = "organisation_id, number, programme, content, told";

fn read(row: &dyn Row) -> Result<FinanceAlert, StoreError> {
    let mut columns = Columns::of(row);
    Ok(FinanceAlert {
        organisation_id: columns.take()?,
        number: columns.take()?,
        programme: columns.take()?,
        content: columns.take()?,
        told: columns.take()?,
    })
}

/// Writes down a change that a firm is told of.
///
/// # Errors
/// What the database answers.
pub fn add(
    sql: &mut dyn Sql,
    organisation_id: OrganisationId,
    programme: &str,
    content: &str,
    told: Timestamp,
) -> Result<(), StoreError> {
    let statement = "SELECT max(number) FROM finance_alert WHERE organisation_id = $1";
    let last: Option<i64> = sql.value(statement, values![organisation_id])?;
    sql.execute(
        &format!("INSERT INTO finance_alert ({COLUMNS}) VALUES ($1, $2, $3, $4, $5)"),
        values![organisation_id, last.unwrap_or(0) + 1, programme, content, told],
    )?;
    Ok(())
}

/// The changes that a firm was told of, the last first: at most `limit`.
///
/// # Errors
/// What the database answers.
pub fn list(sql: &mut dyn Sql, organisation_id: OrganisationId, limit: i64) -> Result<Vec<FinanceAlert>, StoreError> {
    let statement =
        format!("SELECT {COLUMNS} FROM finance_alert WHERE organisation_id = $1 ORDER BY number DESC LIMIT $2");
    sql.list(&statement, values![organisation_id, limit], read)
}
