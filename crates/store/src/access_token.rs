//! Tokens by which programs come in: each for one person, to one organisation, with what it permits and an end. Only the
//! SHA-256 of a token is kept.

use calendar::{Date, Timestamp};
use ids::{OrganisationId, PersonId, TokenId};

use crate::words::words;
use crate::{Columns, Row, Sql, StoreError, values};

words! {
    /// What a token permits, at most what its person may do.
    Scope {
        /// To look at the room *measure*.
        MeasureRead = "measure:read",
        /// To enter and correct data there.
        MeasureWrite = "measure:write",
        /// To look at the room *export*.
        ExportRead = "export:read",
        /// To enter and correct data there, to publish, to ask suppliers.
        ExportWrite = "export:write",
        /// To look at the room *reduce*.
        ReduceRead = "reduce:read",
        /// To keep measures and to have plans computed there.
        ReduceWrite = "reduce:write",
        /// To look at the room *finance*; of a financier, at what firms ask it.
        FinanceRead = "finance:read",
        /// To answer and to ask there; of a financier, to answer firms.
        FinanceWrite = "finance:write",
        /// To decide what others are shown: offers, links, partners, what is sent to a financier.
        SharingManage = "sharing:manage",
        /// To change what the organisation says of itself.
        ProfileWrite = "profile:write",
        /// To see and to manage the addresses that are told of events.
        WebhooksManage = "webhooks:manage",
    }
}

/// A token.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct AccessToken {
    /// To this organisation.
    pub organisation_id: OrganisationId,
    /// Identifier.
    pub id: TokenId,
    /// For this person.
    pub person_id: PersonId,
    /// What it is for, in the person's words.
    pub name: String,
    /// SHA-256 of the token.
    pub token_hash: [u8; 32],
    /// What it permits, each once, in the order of [`Scope::ALL`].
    pub scopes: Vec<Scope>,
    /// When it was made.
    pub created: Timestamp,
    /// Its last day, by universal time.
    pub until: Date,
    /// When it was last used, to some minutes.
    pub used: Option<Timestamp>,
    /// When it was revoked.
    pub revoked: Option<Timestamp>,
}

const COLUMNS: &str = "organisation_id, id, person_id, name, token_hash, scopes, created, until, used, revoked";

fn read(row: &dyn Row) -> Result<AccessToken, StoreError> {
    let mut columns = Columns::of(row);
    Ok(AccessToken {
        organisation_id: columns.take()?,
        id: columns.take()?,
        person_id: columns.take()?,
        name: columns.take()?,
        token_hash: columns.take()?,
        scopes: scopes(&columns.take::<String>()?)?,
        created: columns.take()?,
        until: columns.take()?,
        used: columns.take()?,
        revoked: columns.take()?,
    })
}

fn scopes(words: &str) -> Result<Vec<Scope>, StoreError> {
    let known = |word: &str| Scope::ALL.iter().copied().find(|scope| scope.word() == word);
    let scopes: Option<Vec<Scope>> = words.split_whitespace().map(known).collect();
    scopes.ok_or(StoreError::Inconsistent { column: 6, wanted: "list of scopes" })
}

/// Adds a token.
///
/// # Errors
/// What the database answers.
pub fn add(sql: &mut dyn Sql, token: &AccessToken) -> Result<(), StoreError> {
    let AccessToken { organisation_id, id, person_id, name, token_hash, scopes, created, until, used, revoked } = token;
    let scopes: Vec<&str> = scopes.iter().map(|scope| scope.word()).collect();
    let scopes = scopes.join(" ");
    sql.execute(
        &format!("INSERT INTO access_token ({COLUMNS}) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)"),
        values![organisation_id, id, person_id, name, token_hash, scopes, created, until, used, revoked],
    )?;
    Ok(())
}

/// The token of a hash, if it was not revoked and `today` is no later than its last day.
///
/// # Errors
/// What the database answers.
pub fn lookup(sql: &mut dyn Sql, token_hash: &[u8; 32], today: Date) -> Result<Option<AccessToken>, StoreError> {
    let statement =
        format!("SELECT {COLUMNS} FROM access_token WHERE token_hash = $1 AND revoked IS NULL AND until >= $2");
    sql.lookup(&statement, values![token_hash, today], read)
}

/// The tokens of an organisation that were not revoked, also those that have ended, the newest first.
///
/// # Errors
/// What the database answers.
pub fn list(sql: &mut dyn Sql, organisation_id: OrganisationId) -> Result<Vec<AccessToken>, StoreError> {
    let statement = format!(
        "SELECT {COLUMNS} FROM access_token WHERE organisation_id = $1 AND revoked IS NULL ORDER BY created DESC, id"
    );
    sql.list(&statement, values![organisation_id], read)
}

/// The tokens of a person that are kept, the newest first.
///
/// # Errors
/// What the database answers.
pub fn list_of(sql: &mut dyn Sql, person_id: PersonId) -> Result<Vec<AccessToken>, StoreError> {
    let statement = format!("SELECT {COLUMNS} FROM access_token WHERE person_id = $1 ORDER BY created DESC, id");
    sql.list(&statement, values![person_id], read)
}

/// Writes down that a token was used.
///
/// # Errors
/// What the database answers.
pub fn see(sql: &mut dyn Sql, token_hash: &[u8; 32], at: Timestamp) -> Result<(), StoreError> {
    sql.execute("UPDATE access_token SET used = $2 WHERE token_hash = $1", values![token_hash, at])?;
    Ok(())
}

/// Revokes a token; says whether there was one.
///
/// # Errors
/// What the database answers.
pub fn revoke(
    sql: &mut dyn Sql,
    organisation_id: OrganisationId,
    id: TokenId,
    at: Timestamp,
) -> Result<bool, StoreError> {
    let revoked = sql.execute(
        "UPDATE access_token SET revoked = $3 WHERE organisation_id = $1 AND id = $2 AND revoked IS NULL",
        values![organisation_id, id, at],
    )?;
    Ok(revoked == 1)
}

/// Forgets the tokens that ended or were revoked before the day `before`; returns how many.
///
/// # Errors
/// What the database answers.
pub fn forget_ended(sql: &mut dyn Sql, before: Timestamp) -> Result<u64, StoreError> {
    let statement = "DELETE FROM access_token WHERE until < $1 OR revoked < $2";
    sql.execute(statement, values![before.date(), before])
}
