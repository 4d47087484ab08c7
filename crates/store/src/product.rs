//! What a firm sells.

use calendar::Timestamp;
use ids::{OrganisationId, PersonId, ProductId};

use crate::{Columns, Row, Sql, StoreError, values};

/// A product.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Product {
    /// The firm.
    pub organisation_id: OrganisationId,
    /// Identifier.
    pub id: ProductId,
    /// Its name, as the firm calls it.
    pub name: String,
    /// Whether a new footprint is published by itself when a supplier's figure changes.
    pub follows: bool,
    /// When it was made.
    pub made: Timestamp,
    /// By whom.
    pub made_by: PersonId,
    /// When it was put away.
    pub archived: Option<Timestamp>,
}

const COLUMNS: &str = "organisation_id, id, name, follows, made, made_by, archived";

fn read(row: &dyn Row) -> Result<Product, StoreError> {
    let mut columns = Columns::of(row);
    Ok(Product {
        organisation_id: columns.take()?,
        id: columns.take()?,
        name: columns.take()?,
        follows: columns.take()?,
        made: columns.take()?,
        made_by: columns.take()?,
        archived: columns.take()?,
    })
}

/// Adds a product.
///
/// # Errors
/// What the database answers.
pub fn add(sql: &mut dyn Sql, product: &Product) -> Result<(), StoreError> {
    let Product { organisation_id, id, name, follows, made, made_by, archived } = product;
    sql.execute(
        &format!("INSERT INTO product ({COLUMNS}) VALUES ($1, $2, $3, $4, $5, $6, $7)"),
        values![organisation_id, id, name, follows, made, made_by, archived],
    )?;
    Ok(())
}

/// A product of a firm.
///
/// # Errors
/// What the database answers.
pub fn lookup(
    sql: &mut dyn Sql,
    organisation_id: OrganisationId,
    id: ProductId,
) -> Result<Option<Product>, StoreError> {
    let statement = format!("SELECT {COLUMNS} FROM product WHERE organisation_id = $1 AND id = $2");
    sql.lookup(&statement, values![organisation_id, id], read)
}

/// The products of a firm, those that were put away too, in the order of their entry: at most `limit` after `after`.
///
/// # Errors
/// What the database answers.
pub fn list(
    sql: &mut dyn Sql,
    organisation_id: OrganisationId,
    after: Option<ProductId>,
    limit: i64,
) -> Result<Vec<Product>, StoreError> {
    let after = after.unwrap_or(ProductId::from_bytes([0; 16]));
    let statement =
        format!("SELECT {COLUMNS} FROM product WHERE organisation_id = $1 AND id > $2 ORDER BY id LIMIT $3");
    sql.list(&statement, values![organisation_id, after, limit], read)
}

/// How many products a firm has that are not put away.
///
/// # Errors
/// What the database answers.
pub fn count(sql: &mut dyn Sql, organisation_id: OrganisationId) -> Result<i64, StoreError> {
    sql.value("SELECT count(*) FROM product WHERE organisation_id = $1 AND archived IS NULL", values![organisation_id])
}

/// Writes what can be edited: name, whether it follows, whether it is put away. Says whether there is such a product.
///
/// # Errors
/// What the database answers.
pub fn change(sql: &mut dyn Sql, product: &Product) -> Result<bool, StoreError> {
    let Product { organisation_id, id, name, follows, archived, .. } = product;
    let statement = "UPDATE product SET name = $3, follows = $4, archived = $5 WHERE organisation_id = $1 AND id = $2";
    Ok(sql.execute(statement, values![organisation_id, id, name, follows, archived])? == 1)
}
