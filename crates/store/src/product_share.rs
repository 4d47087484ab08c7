//! Links to the footprint of a product that a firm gives to a buyer, and when they were opened.

use calendar::{Date, Timestamp};
use ids::{OrganisationId, PersonId, ProductId, ShareId};

use crate::{Columns, Row, Sql, StoreError, values};

/// A link to a product.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ProductShare {
    /// The firm.
    pub organisation_id: OrganisationId,
    /// Identifier.
    pub id: ShareId,
    /// The product: the page shows the footprint that it has on that day.
    pub product_id: ProductId,
    /// SHA-256 of what stands in the link.
    pub token_hash: [u8; 32],
    /// ISO 639-1 code of the language that the link opens in.
    pub language: String,
    /// Whether the figure is shown by stage too.
    pub stages: bool,
    /// Whom it was given to, in the firm's words.
    pub recipient: String,
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
    /// Whether a file was taken, or only the page looked at.
    pub taken: bool,
}

const COLUMNS: &str =
    "organisation_id, id, product_id, token_hash, language, stages, recipient, made, made_by, until, revoked";

fn read(row: &dyn Row) -> Result<ProductShare, StoreError> {
    let mut columns = Columns::of(row);
    Ok(ProductShare {
        organisation_id: columns.take()?,
        id: columns.take()?,
        product_id: columns.take()?,
        token_hash: columns.take()?,
        language: columns.take()?,
        stages: columns.take()?,
        recipient: columns.take()?,
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
pub fn add(sql: &mut dyn Sql, share: &ProductShare) -> Result<(), StoreError> {
    let ProductShare { organisation_id, id, product_id, token_hash, language, stages, .. } = share;
    let ProductShare { recipient, made, made_by, until, revoked, .. } = share;
    sql.execute(
        &format!("INSERT INTO product_share ({COLUMNS}) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)"),
        values![
            organisation_id,
            id,
            product_id,
            token_hash,
            language,
            stages,
            recipient,
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
pub fn lookup(sql: &mut dyn Sql, token_hash: &[u8; 32], day: Date) -> Result<Option<ProductShare>, StoreError> {
    let statement =
        format!("SELECT {COLUMNS} FROM product_share WHERE token_hash = $1 AND until >= $2 AND revoked IS NULL");
    sql.lookup(&statement, values![token_hash, day], read)
}

/// The links to a product of a firm, ended ones too, the last made first: at most `limit`.
///
/// # Errors
/// What the database answers.
pub fn list(
    sql: &mut dyn Sql,
    organisation_id: OrganisationId,
    product_id: ProductId,
    limit: i64,
) -> Result<Vec<ProductShare>, StoreError> {
    let statement = format!(
        "SELECT {COLUMNS} FROM product_share WHERE organisation_id = $1 AND product_id = $2 ORDER BY id DESC LIMIT $3"
    );
    sql.list(&statement, values![organisation_id, product_id, limit], read)
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
    let statement = "UPDATE product_share SET revoked = $3 WHERE organisation_id = $1 AND id = $2 AND revoked IS NULL";
    Ok(sql.execute(statement, values![organisation_id, id, at])? == 1)
}

/// Writes down that a link was opened.
///
/// # Errors
/// What the database answers.
pub fn open(sql: &mut dyn Sql, organisation_id: OrganisationId, opening: &Opening) -> Result<(), StoreError> {
    let Opening { share_id, at, taken } = opening;
    sql.execute(
        "INSERT INTO product_share_opening (organisation_id, share_id, at, taken) VALUES ($1, $2, $3, $4)
            ON CONFLICT DO NOTHING",
        values![organisation_id, share_id, at, taken],
    )?;
    Ok(())
}

/// When the links of a firm to its products were opened, the last first: at most `limit`.
///
/// # Errors
/// What the database answers.
pub fn openings(sql: &mut dyn Sql, organisation_id: OrganisationId, limit: i64) -> Result<Vec<Opening>, StoreError> {
    sql.list(
        "SELECT share_id, at, taken FROM product_share_opening
            WHERE organisation_id = $1 ORDER BY at DESC, share_id LIMIT $2",
        values![organisation_id, limit],
        |row| {
            let mut columns = Columns::of(row);
            Ok(Opening { share_id: columns.take()?, at: columns.take()?, taken: columns.take()? })
        },
    )
}
