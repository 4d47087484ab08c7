//! Whom identity providers say persons are, and what is kept while somebody is on their way to one and back.

use calendar::Timestamp;
use ids::PersonId;

use crate::{Columns, Row, Sql, StoreError, values};

/// Who a provider says a person is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Identity {
    /// The provider, by its name for itself.
    pub issuer: String,
    /// Its name for the person.
    pub subject: String,
    /// The person.
    pub person_id: PersonId,
    /// Since when.
    pub created: Timestamp,
    /// When the person last came in by it.
    pub used: Timestamp,
}

fn read(row: &dyn Row) -> Result<Identity, StoreError> {
    let mut columns = Columns::of(row);
    Ok(Identity {
        issuer: columns.take()?,
        subject: columns.take()?,
        person_id: columns.take()?,
        created: columns.take()?,
        used: columns.take()?,
    })
}

const COLUMNS: &str = "issuer, subject, person_id, created, used";

/// Writes down who a provider says a person is.
///
/// # Errors
/// [`StoreError::Rule`] if that is somebody already; what the database answers.
pub fn add(sql: &mut dyn Sql, identity: &Identity) -> Result<(), StoreError> {
    let Identity { issuer, subject, person_id, created, used } = identity;
    sql.execute(
        &format!("INSERT INTO identity ({COLUMNS}) VALUES ($1, $2, $3, $4, $5)"),
        values![issuer, subject, person_id, created, used],
    )?;
    Ok(())
}

/// The person whom a provider names so.
///
/// # Errors
/// What the database answers.
pub fn lookup(sql: &mut dyn Sql, issuer: &str, subject: &str) -> Result<Option<Identity>, StoreError> {
    let statement = format!("SELECT {COLUMNS} FROM identity WHERE issuer = $1 AND subject = $2");
    sql.lookup(&statement, values![issuer, subject], read)
}

/// What providers call a person, the oldest first.
///
/// # Errors
/// What the database answers.
pub fn list(sql: &mut dyn Sql, person_id: PersonId) -> Result<Vec<Identity>, StoreError> {
    let statement = format!("SELECT {COLUMNS} FROM identity WHERE person_id = $1 ORDER BY created, issuer, subject");
    sql.list(&statement, values![person_id], read)
}

/// Writes down that a person came in by a provider.
///
/// # Errors
/// What the database answers.
pub fn see(sql: &mut dyn Sql, issuer: &str, subject: &str, at: Timestamp) -> Result<(), StoreError> {
    sql.execute("UPDATE identity SET used = $3 WHERE issuer = $1 AND subject = $2", values![issuer, subject, at])?;
    Ok(())
}

/// Forgets what providers call a person; returns how many did.
///
/// # Errors
/// What the database answers.
pub fn remove(sql: &mut dyn Sql, person_id: PersonId) -> Result<u64, StoreError> {
    sql.execute("DELETE FROM identity WHERE person_id = $1", values![person_id])
}

/// Keeps something, as JSON, until somebody is back with the token of this hash.
///
/// # Errors
/// What the database answers.
pub fn ask(sql: &mut dyn Sql, token_hash: &[u8; 32], state: &str, expires: Timestamp) -> Result<(), StoreError> {
    let statement = "INSERT INTO identity_step (token_hash, state, expires) VALUES ($1, $2, $3)";
    sql.execute(statement, values![token_hash, state, expires])?;
    Ok(())
}

/// Takes what was kept, so that nobody uses it again; nothing if it was taken before, or is too old at `now`.
///
/// # Errors
/// What the database answers.
pub fn take(sql: &mut dyn Sql, token_hash: &[u8; 32], now: Timestamp) -> Result<Option<String>, StoreError> {
    let statement = "SELECT state FROM identity_step WHERE token_hash = $1 AND expires > $2";
    let found = sql.lookup(statement, values![token_hash, now], |row| Columns::of(row).take())?;
    let taken = sql.execute("DELETE FROM identity_step WHERE token_hash = $1", values![token_hash])?;
    Ok(found.filter(|_| taken == 1))
}

/// Forgets what is too old since `before`; returns how many.
///
/// # Errors
/// What the database answers.
pub fn forget_ended(sql: &mut dyn Sql, before: Timestamp) -> Result<u64, StoreError> {
    sql.execute("DELETE FROM identity_step WHERE expires <= $1", values![before])
}
