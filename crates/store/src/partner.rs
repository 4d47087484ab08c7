//! Programs of other firms that exchange footprints with an organisation. What they are shown is in [`crate::partner_offer`].

use calendar::Timestamp;
use ids::{OrganisationId, PartnerId, PersonId};

use crate::{Columns, Row, Sql, StoreError, values};

/// A partner.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Partner {
    /// Whose.
    pub organisation_id: OrganisationId,
    /// Identifier; in text, also the name with which it comes in.
    pub id: PartnerId,
    /// Its name, in the words of the organisation.
    pub name: String,
    /// SHA-256 of the secret with which it comes in.
    pub secret_hash: [u8; 32],
    /// Which secret that is, from 1.
    pub generation: i64,
    /// Where and how it is reached, if it is.
    pub way: Option<Way>,
    /// When it was made.
    pub made: Timestamp,
    /// Who made it.
    pub made_by: PersonId,
    /// When it last came in.
    pub seen: Option<Timestamp>,
    /// When it was closed.
    pub revoked: Option<Timestamp>,
}

/// Where and how a partner is reached.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Way {
    /// Its base address, up to the `/3`, without a slash at the end.
    pub base: String,
    /// The name with which we come in there.
    pub client_id: String,
    /// The secret of that name, sealed by the key of the installation.
    pub sealed: Vec<u8>,
}

const COLUMNS: &str = "organisation_id, id, name, secret_hash, generation, base, client_id, sealed, made, made_by, \
    seen, revoked";

fn read(row: &dyn Row) -> Result<Partner, StoreError> {
    let mut columns = Columns::of(row);
    let (organisation_id, id, name) = (columns.take()?, columns.take()?, columns.take()?);
    let (secret_hash, generation) = (columns.take()?, columns.take()?);
    let (base, client_id, sealed): (Option<_>, Option<_>, Option<_>) =
        (columns.take()?, columns.take()?, columns.take()?);
    let way = base.zip(client_id).zip(sealed).map(|((base, client_id), sealed)| Way { base, client_id, sealed });
    Ok(Partner {
        organisation_id,
        id,
        name,
        secret_hash,
        generation,
        way,
        made: columns.take()?,
        made_by: columns.take()?,
        seen: columns.take()?,
        revoked: columns.take()?,
    })
}

fn parts(way: Option<&Way>) -> (Option<&str>, Option<&str>, Option<&[u8]>) {
    (way.map(|way| &*way.base), way.map(|way| &*way.client_id), way.map(|way| &*way.sealed))
}

/// Adds a partner.
///
/// # Errors
/// What the database answers.
pub fn add(sql: &mut dyn Sql, partner: &Partner) -> Result<(), StoreError> {
    let Partner { organisation_id, id, name, secret_hash, generation, way, made, made_by, seen, revoked } = partner;
    let (base, client_id, sealed) = parts(way.as_ref());
    sql.execute(
        &format!("INSERT INTO partner ({COLUMNS}) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)"),
        values![
            organisation_id,
            id,
            name,
            secret_hash,
            generation,
            base,
            client_id,
            sealed,
            made,
            made_by,
            seen,
            revoked
        ],
    )?;
    Ok(())
}

/// The partners of an organisation, the first made first.
///
/// # Errors
/// What the database answers.
pub fn list(sql: &mut dyn Sql, organisation_id: OrganisationId) -> Result<Vec<Partner>, StoreError> {
    let statement = format!("SELECT {COLUMNS} FROM partner WHERE organisation_id = $1 ORDER BY made, id");
    sql.list(&statement, values![organisation_id], read)
}

/// A partner of an organisation, closed or not.
///
/// # Errors
/// What the database answers.
pub fn lookup(
    sql: &mut dyn Sql,
    organisation_id: OrganisationId,
    id: PartnerId,
) -> Result<Option<Partner>, StoreError> {
    let statement = format!("SELECT {COLUMNS} FROM partner WHERE organisation_id = $1 AND id = $2");
    sql.lookup(&statement, values![organisation_id, id], read)
}

/// Gives a partner another name and another way; says whether there is one.
///
/// # Errors
/// What the database answers.
pub fn change(
    sql: &mut dyn Sql,
    organisation_id: OrganisationId,
    id: PartnerId,
    name: &str,
    way: Option<&Way>,
) -> Result<bool, StoreError> {
    let (base, client_id, sealed) = parts(way);
    let changed = sql.execute(
        "UPDATE partner SET name = $3, base = $4, client_id = $5, sealed = $6
            WHERE organisation_id = $1 AND id = $2 AND revoked IS NULL",
        values![organisation_id, id, name, base, client_id, sealed],
    )?;
    Ok(changed == 1)
}

/// Gives a partner its next secret: the one before, and every token got with it, opens nothing any more. Says whether there is one.
///
/// # Errors
/// What the database answers.
pub fn rotate(
    sql: &mut dyn Sql,
    organisation_id: OrganisationId,
    id: PartnerId,
    secret_hash: &[u8; 32],
) -> Result<bool, StoreError> {
    let statement = "UPDATE partner SET generation = generation + 1, secret_hash = $3
        WHERE organisation_id = $1 AND id = $2 AND revoked IS NULL";
    Ok(sql.execute(statement, values![organisation_id, id, secret_hash])? == 1)
}

/// Closes a partner, and forgets how it is reached; says whether there was one.
///
/// # Errors
/// What the database answers.
pub fn revoke(
    sql: &mut dyn Sql,
    organisation_id: OrganisationId,
    id: PartnerId,
    at: Timestamp,
) -> Result<bool, StoreError> {
    let statement = "UPDATE partner SET revoked = $3, base = NULL, client_id = NULL, sealed = NULL
        WHERE organisation_id = $1 AND id = $2 AND revoked IS NULL";
    let of = values![organisation_id, id];
    sql.execute("DELETE FROM partner_offer WHERE organisation_id = $1 AND partner_id = $2", of)?;
    Ok(sql.execute(statement, values![organisation_id, id, at])? == 1)
}

/// Writes down that a partner came in.
///
/// # Errors
/// What the database answers.
pub fn see(sql: &mut dyn Sql, organisation_id: OrganisationId, id: PartnerId, at: Timestamp) -> Result<(), StoreError> {
    let statement = "UPDATE partner SET seen = $3 WHERE organisation_id = $1 AND id = $2";
    sql.execute(statement, values![organisation_id, id, at])?;
    Ok(())
}
