//! Links to a dossier that a firm gives to a buyer, and when they were opened.

use calendar::{Date, Timestamp};
use ids::{OrganisationId, PersonId, ShareId};
use language::Language;

use crate::{Columns, Row, Sql, StoreError, values};

/// A link to a dossier.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Share {
    /// The firm.
    pub organisation_id: OrganisationId,
    /// Identifier.
    pub id: ShareId,
    /// SHA-256 of what stands in the link.
    pub token_hash: [u8; 32],
    /// The reporting year.
    pub year: i64,
    /// Language of the dossier.
    pub language: Language,
    /// Whom it was given to, in the firm's words.
    pub recipient: String,
    /// SHA-256 of the dossier.
    pub sha256: [u8; 32],
    /// Its length in bytes.
    pub length: i64,
    /// What the page says above the dossier, as JSON.
    pub detail: String,
    /// When it was made.
    pub made: Timestamp,
    /// By whom.
    pub made_by: PersonId,
    /// The last day on which it opens (UTC).
    pub until: Date,
    /// When it was revoked.
    pub revoked: Option<Timestamp>,
}

/// An opening of a link.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Opening {
    /// Which link.
    pub share_id: ShareId,
    /// When.
    pub at: Timestamp,
    /// Whether the dossier was taken, or only the page looked at.
    pub taken: bool,
}

const COLUMNS: &str = "organisation_id, id, token_hash, year, language, recipient, sha256, length, detail, made, made_by, \
    until, revoked";

fn read(row: &dyn Row) -> Result<Share, StoreError> {
    let mut columns = Columns::of(row);
    Ok(Share {
        organisation_id: columns.take()?,
        id: columns.take()?,
        token_hash: columns.take()?,
        year: columns.take()?,
        language: columns.take()?,
        recipient: columns.take()?,
        sha256: columns.take()?,
        length: columns.take()?,
        detail: columns.take()?,
        made: columns.take()?,
        made_by: columns.take()?,
        until: columns.take()?,
        revoked: columns.take()?,
    })
}

/// Adds a link.
///
/// # Errors
/// What the database answers.
pub fn add(sql: &mut dyn Sql, share: &Share) -> Result<(), StoreError> {
    let Share { organisation_id, id, token_hash, year, language, recipient, sha256, length, .. } = share;
    let Share { detail, made, made_by, until, revoked, .. } = share;
    sql.execute(
        &format!("INSERT INTO share ({COLUMNS}) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13)"),
        values![
            organisation_id,
            id,
            token_hash,
            year,
            language,
            recipient,
            sha256,
            length,
            detail,
            made,
            made_by,
            until,
            revoked
        ],
    )?;
    Ok(())
}

/// The link with this token, if it opens on `day`.
///
/// # Errors
/// What the database answers.
pub fn lookup(sql: &mut dyn Sql, token_hash: &[u8; 32], day: Date) -> Result<Option<Share>, StoreError> {
    let statement = format!("SELECT {COLUMNS} FROM share WHERE token_hash = $1 AND until >= $2 AND revoked IS NULL");
    sql.lookup(&statement, values![token_hash, day], read)
}

/// The links of a firm, ended ones too, the last made first: at most `limit`.
///
/// # Errors
/// What the database answers.
pub fn list(sql: &mut dyn Sql, organisation_id: OrganisationId, limit: i64) -> Result<Vec<Share>, StoreError> {
    let statement = format!("SELECT {COLUMNS} FROM share WHERE organisation_id = $1 ORDER BY id DESC LIMIT $2");
    sql.list(&statement, values![organisation_id, limit], read)
}

/// Revokes a link from now on; says whether there was one that was not revoked.
///
/// # Errors
/// What the database answers.
pub fn revoke(
    sql: &mut dyn Sql,
    organisation_id: OrganisationId,
    id: ShareId,
    at: Timestamp,
) -> Result<bool, StoreError> {
    let statement = "UPDATE share SET revoked = $3 WHERE organisation_id = $1 AND id = $2 AND revoked IS NULL";
    Ok(sql.execute(statement, values![organisation_id, id, at])? == 1)
}

/// Writes down that a link was opened.
///
/// # Errors
/// What the database answers.
pub fn open(sql: &mut dyn Sql, organisation_id: OrganisationId, opening: &Opening) -> Result<(), StoreError> {
    let Opening { share_id, at, taken } = opening;
    sql.execute(
        "INSERT INTO share_opening (organisation_id, share_id, at, taken) VALUES ($1, $2, $3, $4) ON CONFLICT DO NOTHING",
        values![organisation_id, share_id, at, taken],
    )?;
    Ok(())
}

/// Whether a link was opened in the same way since a time.
///
/// # Errors
/// What the database answers.
pub fn opened_since(
    sql: &mut dyn Sql,
    organisation_id: OrganisationId,
    opening: &Opening,
    since: Timestamp,
) -> Result<bool, StoreError> {
    let count: i64 = sql.value(
        "SELECT count(*) FROM share_opening WHERE organisation_id = $1 AND share_id = $2 AND at > $3 AND taken = $4",
        values![organisation_id, opening.share_id, since, opening.taken],
    )?;
    Ok(count > 0)
}

/// When the links of a firm were opened, the last first: at most `limit`.
///
/// # Errors
/// What the database answers.
pub fn openings(sql: &mut dyn Sql, organisation_id: OrganisationId, limit: i64) -> Result<Vec<Opening>, StoreError> {
    sql.list(
        "SELECT share_id, at, taken FROM share_opening WHERE organisation_id = $1 ORDER BY at DESC, share_id LIMIT $2",
        values![organisation_id, limit],
        |row| {
            let mut columns = Columns::of(row);
            Ok(Opening { share_id: columns.take()?, at: columns.take()?, taken: columns.take()? })
        },
    )
}
