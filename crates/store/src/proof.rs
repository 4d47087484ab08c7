//! Second factors: the secret of one-time codes (RFC 6238), and recovery codes, of which only a
//! hash is kept.

use calendar::Timestamp;
use ids::PersonId;

use crate::{Columns, Sql, StoreError, values};

/// The secret of a person's one-time codes.
#[derive(Clone, PartialEq, Eq)]
pub struct OneTimeCode {
    /// Whose.
    pub person_id: PersonId,
    /// The shared secret.
    pub secret: Vec<u8>,
    /// When the person proved to have it; a secret that was never proved is not asked for.
    pub confirmed: Option<Timestamp>,
    /// Time step of the last code that was accepted: a code is good once.
    pub last_step: i64,
}

/// The secret of a person's one-time codes.
///
/// # Errors
/// What the database answers.
pub fn one_time_code(sql: &mut dyn Sql, person_id: PersonId) -> Result<Option<OneTimeCode>, StoreError> {
    sql.lookup(
        "SELECT person_id, secret, confirmed, last_step FROM one_time_code WHERE person_id = $1",
        values![person_id],
        |row| {
            let mut columns = Columns::of(row);
            Ok(OneTimeCode {
                person_id: columns.take()?,
                secret: columns.take()?,
                confirmed: columns.take()?,
                last_step: columns.take()?,
            })
        },
    )
}

/// Enters or replaces the secret of a person's one-time codes.
///
/// # Errors
/// What the database answers.
pub fn put_one_time_code(sql: &mut dyn Sql, code: &OneTimeCode) -> Result<(), StoreError> {
    let OneTimeCode { person_id, secret, confirmed, last_step } = code;
    sql.execute(
        "INSERT INTO one_time_code (person_id, secret, confirmed, last_step) VALUES ($1, $2, $3, $4)
            ON CONFLICT (person_id) DO UPDATE SET secret = excluded.secret, confirmed = excluded.confirmed, last_step = excluded.last_step",
        values![person_id, secret, confirmed, last_step],
    )?;
    Ok(())
}

/// Forgets a person's second factor, recovery codes included.
///
/// # Errors
/// What the database answers.
pub fn remove(sql: &mut dyn Sql, person_id: PersonId) -> Result<(), StoreError> {
    sql.execute("DELETE FROM one_time_code WHERE person_id = $1", values![person_id])?;
    sql.execute("DELETE FROM recovery_code WHERE person_id = $1", values![person_id])?;
    Ok(())
}

/// Replaces a person's recovery codes.
///
/// # Errors
/// What the database answers.
pub fn put_recovery_codes(sql: &mut dyn Sql, person_id: PersonId, hashes: &[[u8; 32]]) -> Result<(), StoreError> {
    sql.execute("DELETE FROM recovery_code WHERE person_id = $1", values![person_id])?;
    for hash in hashes {
        sql.execute("INSERT INTO recovery_code (person_id, code_hash) VALUES ($1, $2)", values![person_id, hash])?;
    }
    Ok(())
}

/// Uses a recovery code up; says whether it was good.
///
/// # Errors
/// What the database answers.
pub fn spend_recovery_code(
    sql: &mut dyn Sql,
    person_id: PersonId,
    hash: &[u8; 32],
    at: Timestamp,
) -> Result<bool, StoreError> {
    let spent = sql.execute(
        "UPDATE recovery_code SET used = $3 WHERE person_id = $1 AND code_hash = $2 AND used IS NULL",
        values![person_id, hash, at],
    )?;
    Ok(spent == 1)
}

/// How many recovery codes a person has left.
///
/// # Errors
/// What the database answers.
pub fn recovery_codes_left(sql: &mut dyn Sql, person_id: PersonId) -> Result<i64, StoreError> {
    sql.value("SELECT count(*) FROM recovery_code WHERE person_id = $1 AND used IS NULL", values![person_id])
}
