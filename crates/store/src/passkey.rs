//! Passkeys: public halves of keys that devices of persons hold, and what the devices were asked.

use calendar::Timestamp;
use ids::{PasskeyId, PersonId};

use crate::{Columns, Row, Sql, StoreError, values};

/// A passkey.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Passkey {
    /// Whose.
    pub person_id: PersonId,
    /// Identifier.
    pub id: PasskeyId,
    /// Name, in the person's words.
    pub name: String,
    /// As the device names it.
    pub credential: Vec<u8>,
    /// Public key, counter and what else is held against an answer, as JSON.
    pub record: String,
    /// When it was added.
    pub created: Timestamp,
    /// When it was last used.
    pub used: Option<Timestamp>,
}

/// What a device was asked.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Challenge {
    /// SHA-256 of the token that the browser holds meanwhile.
    pub token_hash: [u8; 32],
    /// Who adds a passkey; nobody yet if somebody signs in.
    pub person_id: Option<PersonId>,
    /// The challenge, as JSON.
    pub state: String,
    /// Until when it may be answered.
    pub expires: Timestamp,
}

const COLUMNS: &str = "person_id, id, name, credential, record, created, used";

fn read(row: &dyn Row) -> Result<Passkey, StoreError> {
    let mut columns = Columns::of(row);
    Ok(Passkey {
        person_id: columns.take()?,
        id: columns.take()?,
        name: columns.take()?,
        credential: columns.take()?,
        record: columns.take()?,
        created: columns.take()?,
        used: columns.take()?,
    })
}

/// Adds a passkey.
///
/// # Errors
/// [`StoreError::Rule`] if the device's name for it is taken; what the database answers.
pub fn add(sql: &mut dyn Sql, passkey: &Passkey) -> Result<(), StoreError> {
    let Passkey { person_id, id, name, credential, record, created, used } = passkey;
    sql.execute(
        &format!("INSERT INTO passkey ({COLUMNS}) VALUES ($1, $2, $3, $4, $5, $6, $7)"),
        values![person_id, id, name, credential, record, created, used],
    )?;
    Ok(())
}

/// The passkey that a device names so.
///
/// # Errors
/// What the database answers.
pub fn lookup(sql: &mut dyn Sql, credential: &[u8]) -> Result<Option<Passkey>, StoreError> {
    sql.lookup(&format!("SELECT {COLUMNS} FROM passkey WHERE credential = $1"), values![credential], read)
}

/// The passkeys of a person, in the order of their adding.
///
/// # Errors
/// What the database answers.
pub fn list(sql: &mut dyn Sql, person_id: PersonId) -> Result<Vec<Passkey>, StoreError> {
    let statement = format!("SELECT {COLUMNS} FROM passkey WHERE person_id = $1 ORDER BY id");
    sql.list(&statement, values![person_id], read)
}

/// Writes down that a passkey was used, and what is held against its next answer.
///
/// # Errors
/// What the database answers.
pub fn see(sql: &mut dyn Sql, passkey: &Passkey, record: &str, at: Timestamp) -> Result<(), StoreError> {
    let statement = "UPDATE passkey SET record = $3, used = $4 WHERE person_id = $1 AND id = $2";
    sql.execute(statement, values![passkey.person_id, passkey.id, record, at])?;
    Ok(())
}

/// Removes a passkey of a person; says whether there was one.
///
/// # Errors
/// What the database answers.
pub fn remove(sql: &mut dyn Sql, person_id: PersonId, id: PasskeyId) -> Result<bool, StoreError> {
    let removed = sql.execute("DELETE FROM passkey WHERE person_id = $1 AND id = $2", values![person_id, id])?;
    Ok(removed == 1)
}

/// Keeps what a device is asked.
///
/// # Errors
/// What the database answers.
pub fn ask(sql: &mut dyn Sql, challenge: &Challenge) -> Result<(), StoreError> {
    let Challenge { token_hash, person_id, state, expires } = challenge;
    let statement = "INSERT INTO passkey_challenge (token_hash, person_id, state, expires) VALUES ($1, $2, $3, $4)";
    sql.execute(statement, values![token_hash, person_id, state, expires])?;
    Ok(())
}

/// Takes what a device was asked, so that nobody answers it again; nothing if it was taken before, or is too old at `now`.
///
/// # Errors
/// What the database answers.
pub fn take(sql: &mut dyn Sql, token_hash: &[u8; 32], now: Timestamp) -> Result<Option<Challenge>, StoreError> {
    let statement = "SELECT token_hash, person_id, state, expires FROM passkey_challenge WHERE token_hash = $1";
    let found = sql.lookup(statement, values![token_hash], |row| {
        let mut columns = Columns::of(row);
        Ok(Challenge {
            token_hash: columns.take()?,
            person_id: columns.take()?,
            state: columns.take()?,
            expires: columns.take()?,
        })
    })?;
    let taken = sql.execute("DELETE FROM passkey_challenge WHERE token_hash = $1", values![token_hash])?;
    Ok(found.filter(|challenge| taken == 1 && challenge.expires > now))
}

/// Forgets what may be answered no more since `before`; returns how many.
///
/// # Errors
/// What the database answers.
pub fn forget_ended(sql: &mut dyn Sql, before: Timestamp) -> Result<u64, StoreError> {
    sql.execute("DELETE FROM passkey_challenge WHERE expires <= $1", values![before])
}
