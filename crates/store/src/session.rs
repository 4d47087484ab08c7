//! Sessions: who is signed in, on which device. A session is known by a random token, of which
//! only the SHA-256 is kept.

use calendar::Timestamp;
use ids::PersonId;

use crate::words::words;
use crate::{Columns, Row, Sql, StoreError, values};

words! {
    /// How a person proved who they are when the session began.
    Proven {
        /// By a password alone.
        Password = "password",
        /// By a password and a one-time code.
        Code = "code",
        /// By a passkey.
        Passkey = "passkey",
        /// By an identity provider of their organisation.
        Provider = "provider",
    }
}

/// A session.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Session {
    /// SHA-256 of the token.
    pub token_hash: [u8; 32],
    /// Who.
    pub person_id: PersonId,
    /// When it began.
    pub created: Timestamp,
    /// When it was last used, to some minutes.
    pub seen: Timestamp,
    /// When it ends at the latest.
    pub expires: Timestamp,
    /// How the person proved themselves.
    pub proven: Proven,
    /// The device, as its browser names itself, shortened.
    pub device: String,
}

const COLUMNS: &str = "token_hash, person_id, created, seen, expires, proven, device";

fn read(row: &dyn Row) -> Result<Session, StoreError> {
    let mut columns = Columns::of(row);
    Ok(Session {
        token_hash: columns.take()?,
        person_id: columns.take()?,
        created: columns.take()?,
        seen: columns.take()?,
        expires: columns.take()?,
        proven: columns.take()?,
        device: columns.take()?,
    })
}

/// Begins a session.
///
/// # Errors
/// What the database answers.
pub fn add(sql: &mut dyn Sql, session: &Session) -> Result<(), StoreError> {
    let Session { token_hash, person_id, created, seen, expires, proven, device } = session;
    sql.execute(
        &format!("INSERT INTO session ({COLUMNS}) VALUES ($1, $2, $3, $4, $5, $6, $7)"),
        values![token_hash, person_id, created, seen, expires, proven, device],
    )?;
    Ok(())
}

/// The session of a token that has not ended at `now`.
///
/// # Errors
/// What the database answers.
pub fn lookup(sql: &mut dyn Sql, token_hash: &[u8; 32], now: Timestamp) -> Result<Option<Session>, StoreError> {
    let statement = format!("SELECT {COLUMNS} FROM session WHERE token_hash = $1 AND expires > $2");
    sql.lookup(&statement, values![token_hash, now], read)
}

/// The sessions of a person that have not ended at `now`, the last used first.
///
/// # Errors
/// What the database answers.
pub fn list(sql: &mut dyn Sql, person_id: PersonId, now: Timestamp) -> Result<Vec<Session>, StoreError> {
    let statement =
        format!("SELECT {COLUMNS} FROM session WHERE person_id = $1 AND expires > $2 ORDER BY seen DESC, token_hash");
    sql.list(&statement, values![person_id, now], read)
}

/// Writes down that a session is used, and until when it holds from then on.
///
/// # Errors
/// What the database answers.
pub fn see(sql: &mut dyn Sql, token_hash: &[u8; 32], at: Timestamp, expires: Timestamp) -> Result<(), StoreError> {
    sql.execute("UPDATE session SET seen = $2, expires = $3 WHERE token_hash = $1", values![token_hash, at, expires])?;
    Ok(())
}

/// Ends a session of a person; says whether there was one.
///
/// # Errors
/// What the database answers.
pub fn remove(sql: &mut dyn Sql, person_id: PersonId, token_hash: &[u8; 32]) -> Result<bool, StoreError> {
    let ended =
        sql.execute("DELETE FROM session WHERE person_id = $1 AND token_hash = $2", values![person_id, token_hash])?;
    Ok(ended == 1)
}

/// Ends all sessions of a person but the one that is named; returns how many ended.
///
/// # Errors
/// What the database answers.
pub fn remove_others(sql: &mut dyn Sql, person_id: PersonId, kept: Option<&[u8; 32]>) -> Result<u64, StoreError> {
    let kept = kept.copied().unwrap_or_default();
    sql.execute("DELETE FROM session WHERE person_id = $1 AND token_hash <> $2", values![person_id, kept])
}

/// Forgets the sessions that ended before `now`; returns how many.
///
/// # Errors
/// What the database answers.
pub fn forget_ended(sql: &mut dyn Sql, now: Timestamp) -> Result<u64, StoreError> {
    sql.execute("DELETE FROM session WHERE expires <= $1", values![now])
}
