//! What programs were answered: whoever asks again under the same key is answered the same, and nothing is done twice.

use calendar::Timestamp;
use ids::TokenId;

use crate::{Columns, Sql, StoreError, values};

/// What was asked under a key.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Asked {
    /// SHA-256 of what was asked.
    pub request: [u8; 32],
    /// When.
    pub asked: Timestamp,
    /// The answer, once there is one.
    pub answer: Option<Answer>,
}

/// An answer.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Answer {
    /// Status of HTTP.
    pub status: i64,
    /// Its media type, or empty.
    pub kind: String,
    /// The address of what was made, or empty.
    pub place: String,
    /// Its content.
    pub body: Vec<u8>,
}

/// What was asked under a key of a token.
///
/// # Errors
/// What the database answers.
pub fn lookup(sql: &mut dyn Sql, token_id: TokenId, key: &str) -> Result<Option<Asked>, StoreError> {
    let statement =
        "SELECT request, asked, status, kind, place, body FROM answer WHERE token_id = $1 AND request_key = $2";
    sql.lookup(statement, values![token_id, key], |row| {
        let mut columns = Columns::of(row);
        let (request, asked) = (columns.take()?, columns.take()?);
        let (status, kind): (Option<i64>, Option<String>) = (columns.take()?, columns.take()?);
        let (place, body): (Option<String>, Option<Vec<u8>>) = (columns.take()?, columns.take()?);
        let answer = status.map(|status| Answer {
            status,
            kind: kind.unwrap_or_default(),
            place: place.unwrap_or_default(),
            body: body.unwrap_or_default(),
        });
        Ok(Asked { request, asked, answer })
    })
}

/// Writes down that something is asked, before it is done.
///
/// # Errors
/// What the database answers; [`StoreError::Rule`] if the key is taken.
pub fn begin(
    sql: &mut dyn Sql,
    token_id: TokenId,
    key: &str,
    request: &[u8; 32],
    at: Timestamp,
) -> Result<(), StoreError> {
    let statement = "INSERT INTO answer (token_id, request_key, request, asked) VALUES ($1, $2, $3, $4)";
    sql.execute(statement, values![token_id, key, request, at])?;
    Ok(())
}

/// Keeps the answer.
///
/// # Errors
/// What the database answers.
pub fn end(sql: &mut dyn Sql, token_id: TokenId, key: &str, answer: &Answer) -> Result<(), StoreError> {
    let Answer { status, kind, place, body } = answer;
    sql.execute(
        "UPDATE answer SET status = $3, kind = $4, place = $5, body = $6 WHERE token_id = $1 AND request_key = $2",
        values![token_id, key, status, kind, place, body],
    )?;
    Ok(())
}

/// Forgets that something was asked: nothing was done, so it may be asked again.
///
/// # Errors
/// What the database answers.
pub fn give_up(sql: &mut dyn Sql, token_id: TokenId, key: &str) -> Result<(), StoreError> {
    sql.execute("DELETE FROM answer WHERE token_id = $1 AND request_key = $2", values![token_id, key])?;
    Ok(())
}

/// Forgets what was asked before `before`; returns how many.
///
/// # Errors
/// What the database answers.
pub fn forget(sql: &mut dyn Sql, before: Timestamp) -> Result<u64, StoreError> {
    sql.execute("DELETE FROM answer WHERE asked < $1", values![before])
}
