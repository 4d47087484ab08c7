//! Answers of suppliers without an account that they corrected afterwards.

use calendar::Timestamp;
use ids::{OrganisationId, ProductRequestId};

use crate::{Columns, Sql, StoreError, values};

/// An answer that another took the place of.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CorrectedAnswer {
    /// The firm.
    pub organisation_id: OrganisationId,
    /// To which of its requests.
    pub request_id: ProductRequestId,
    /// Which of the request's answers it is, from 1.
    pub number: i64,
    /// When it was given.
    pub given: Timestamp,
    /// The answer, as JSON.
    pub answer: String,
    /// The name of what was attached.
    pub attachment: Option<String>,
    /// Its SHA-256.
    pub sha256: Option<[u8; 32]>,
    /// Its length in bytes.
    pub length: Option<i64>,
}

const COLUMNS: &str = "organisation_id, request_id, number, given, answer, attachment, sha256, length";

/// Keeps an answer in whose place another comes.
///
/// # Errors
/// What the database answers.
pub fn add(sql: &mut dyn Sql, corrected: &CorrectedAnswer) -> Result<(), StoreError> {
    let CorrectedAnswer { organisation_id, request_id, number, given, answer, attachment, sha256, length } = corrected;
    sql.execute(
        &format!("INSERT INTO corrected_answer ({COLUMNS}) VALUES ($1, $2, $3, $4, $5, $6, $7, $8)"),
        values![organisation_id, request_id, number, given, answer, attachment, sha256, length],
    )?;
    Ok(())
}

/// The corrected answers to a request, the first first.
///
/// # Errors
/// What the database answers.
pub fn list(
    sql: &mut dyn Sql,
    organisation_id: OrganisationId,
    request_id: ProductRequestId,
) -> Result<Vec<CorrectedAnswer>, StoreError> {
    let statement = format!(
        "SELECT {COLUMNS} FROM corrected_answer WHERE organisation_id = $1 AND request_id = $2 ORDER BY number"
    );
    sql.list(&statement, values![organisation_id, request_id], |row| {
        let mut columns = Columns::of(row);
        Ok(CorrectedAnswer {
            organisation_id: columns.take()?,
            request_id: columns.take()?,
            number: columns.take()?,
            given: columns.take()?,
            answer: columns.take()?,
            attachment: columns.take()?,
            sha256: columns.take()?,
            length: columns.take()?,
        })
    })
}
