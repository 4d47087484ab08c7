//! How often something was tried that guesses at a secret, or sends letters to somebody.
//!
//! Each key has the time at which everything tried so far would have been tried at a slow pace (generic cell rate algorithm,
//! ITU-T I.371): one number, reckoned with by the database, so that servers that share it count together.

use calendar::Timestamp;

use crate::{Sql, StoreError, values};

/// Counts an attempt at `now`, if it is not ahead of the slow pace of one each `each` seconds by more than `ahead` seconds.
/// Otherwise returns in how many seconds the next one is permitted.
///
/// # Errors
/// What the database answers.
pub fn count(
    sql: &mut dyn Sql,
    key_hash: &[u8; 32],
    now: Timestamp,
    each: i64,
    ahead: i64,
) -> Result<Result<(), i64>, StoreError> {
    let (now, each, ahead) = (now.micros(), each * 1_000_000, ahead * 1_000_000);
    let counted = sql.execute(
        "INSERT INTO attempt (key_hash, due) VALUES ($1, $2) ON CONFLICT (key_hash) DO UPDATE
            SET due = CASE WHEN attempt.due > $3 THEN attempt.due ELSE $3 END + $4 WHERE attempt.due <= $5",
        values![key_hash, now + each, now, each, now + ahead],
    )?;
    if counted == 1 {
        return Ok(Ok(()));
    }
    let due = sql.value::<i64>("SELECT due FROM attempt WHERE key_hash = $1", values![key_hash])?;
    Ok(Err((due - now - ahead).div_euclid(1_000_000) + 1))
}

/// Forgets the keys whose time was past at `now`: they are as if never tried. Returns how many.
///
/// # Errors
/// What the database answers.
pub fn forget_past(sql: &mut dyn Sql, now: Timestamp) -> Result<u64, StoreError> {
    sql.execute("DELETE FROM attempt WHERE due <= $1", values![now.micros()])
}
