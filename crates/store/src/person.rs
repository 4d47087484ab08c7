//! Persons. As little as is needed of each (law 09-08, article 3): a name, an address, a language.

use calendar::Timestamp;
use ids::PersonId;
use language::Language;

use crate::search::holding;
use crate::{Columns, Row, Sql, StoreError, values};

/// A person.
#[derive(Clone, PartialEq, Eq)]
pub struct Person {
    /// Identifier.
    pub id: PersonId,
    /// Name, as the person writes it.
    pub name: String,
    /// Mail address, as the person wrote it; it was proved before the person was entered.
    pub email: String,
    /// The address in the form in which it is unique.
    pub email_key: String,
    /// Language of pages and letters.
    pub language: Language,
    /// Password, as an argon2id string; none if there is only a passkey or a provider.
    pub password: Option<String>,
    /// Since when an administrator has locked the account.
    pub locked: Option<Timestamp>,
    /// When the person signed up.
    pub created: Timestamp,
    /// Number of changes.
    pub version: i64,
}

/// Secrets and addresses stay out of logs.
impl std::fmt::Debug for Person {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Person").field("id", &self.id).finish_non_exhaustive()
    }
}

const COLUMNS: &str = "id, name, email, email_key, language, password, locked, created, version";

fn read(row: &dyn Row) -> Result<Person, StoreError> {
    let mut columns = Columns::of(row);
    Ok(Person {
        id: columns.take()?,
        name: columns.take()?,
        email: columns.take()?,
        email_key: columns.take()?,
        language: columns.take()?,
        password: columns.take()?,
        locked: columns.take()?,
        created: columns.take()?,
        version: columns.take()?,
    })
}

/// Enters a person.
///
/// # Errors
/// [`StoreError::Rule`] if the address is another's; what the database answers.
pub fn add(sql: &mut dyn Sql, person: &Person) -> Result<(), StoreError> {
    let Person { id, name, email, email_key, language, password, locked, created, version } = person;
    sql.execute(
        &format!("INSERT INTO person ({COLUMNS}) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)"),
        values![id, name, email, email_key, language, password, locked, created, version],
    )?;
    Ok(())
}

/// The person with this identifier.
///
/// # Errors
/// What the database answers.
pub fn lookup(sql: &mut dyn Sql, id: PersonId) -> Result<Option<Person>, StoreError> {
    sql.lookup(&format!("SELECT {COLUMNS} FROM person WHERE id = $1"), values![id], read)
}

/// The person with this address, in the form in which it is unique.
///
/// # Errors
/// What the database answers.
pub fn lookup_by_email(sql: &mut dyn Sql, email_key: &str) -> Result<Option<Person>, StoreError> {
    sql.lookup(&format!("SELECT {COLUMNS} FROM person WHERE email_key = $1"), values![email_key], read)
}

/// Persons in the order of their entry: at most `limit` after `after`.
///
/// # Errors
/// What the database answers.
pub fn list(sql: &mut dyn Sql, after: Option<PersonId>, limit: i64) -> Result<Vec<Person>, StoreError> {
    let after = after.unwrap_or(PersonId::from_bytes([0; 16]));
    sql.list(&format!("SELECT {COLUMNS} FROM person WHERE id > $1 ORDER BY id LIMIT $2"), values![after, limit], read)
}

/// Persons whose address holds `part`, in the order of their entry: at most `limit` after `after`.
///
/// # Errors
/// What the database answers.
pub fn search(sql: &mut dyn Sql, part: &str, after: Option<PersonId>, limit: i64) -> Result<Vec<Person>, StoreError> {
    let after = after.unwrap_or(PersonId::from_bytes([0; 16]));
    let statement =
        format!("SELECT {COLUMNS} FROM person WHERE id > $1 AND email_key LIKE $2 ESCAPE '\\' ORDER BY id LIMIT $3");
    sql.list(&statement, values![after, holding(&part.to_lowercase()), limit], read)
}

/// How many persons there are.
///
/// # Errors
/// What the database answers.
pub fn count(sql: &mut dyn Sql) -> Result<i64, StoreError> {
    sql.value("SELECT count(*) FROM person", values![])
}

/// Writes everything but the identifier and the day of entry over the version that `person` was read with.
///
/// # Errors
/// [`StoreError::Stale`] if somebody else changed it meanwhile; what the database answers.
pub fn change(sql: &mut dyn Sql, person: &Person) -> Result<(), StoreError> {
    let Person { id, name, email, email_key, language, password, locked, created: _, version } = person;
    let changed = sql.execute(
        "UPDATE person SET name = $3, email = $4, email_key = $5, language = $6, password = $7, locked = $8,
            version = version + 1 WHERE id = $1 AND version = $2",
        values![id, version, name, email, email_key, language, password, locked],
    )?;
    if changed == 1 { Ok(()) } else { Err(StoreError::Stale) }
}

/// Erases a person and everything that hangs on them or on their address; organisations that are left without members stay.
///
/// # Errors
/// What the database answers.
pub fn erase(sql: &mut dyn Sql, person: &Person) -> Result<(), StoreError> {
    let Person { id, email, email_key, .. } = person;
    for statement in [
        "DELETE FROM session WHERE person_id = $1",
        "DELETE FROM one_time_code WHERE person_id = $1",
        "DELETE FROM recovery_code WHERE person_id = $1",
        "DELETE FROM identity WHERE person_id = $1",
        "DELETE FROM passkey WHERE person_id = $1",
        "DELETE FROM passkey_challenge WHERE person_id = $1",
        "DELETE FROM membership WHERE person_id = $1",
        "DELETE FROM answer WHERE token_id IN (SELECT id FROM access_token WHERE person_id = $1)",
        "DELETE FROM access_token WHERE person_id = $1",
    ] {
        sql.execute(statement, values![id])?;
    }
    // What was sent before the account was open knows the address only.
    sql.execute("DELETE FROM ticket WHERE person_id = $1 OR email = $2", values![id, email_key])?;
    sql.execute("DELETE FROM letter WHERE person_id = $1 OR recipient IN ($2, $3)", values![id, email, email_key])?;
    sql.execute("DELETE FROM person WHERE id = $1", values![id])?;
    Ok(())
}
