//! The trail of a product: what changed its figure, by how much, since when.

use calendar::Timestamp;
use ids::{ChangeId, OrganisationId, ProductFootprintId, ProductId};

use crate::words::words;
use crate::{Columns, Row, Sql, StoreError, values};

words! {
    /// Why a figure is another.
    Cause {
        /// The firm's own recipe, inventory or links.
        Own = "own",
        /// A supplier published another footprint.
        Published = "published",
        /// A supplier withdrew a footprint, or shows it no more.
        Withdrawn = "withdrawn",
        /// The validity of a supplier's footprint ended.
        Expired = "expired",
        /// A supplier accepted that a footprint was wrong.
        Dispute = "dispute",
        /// A supplier answered a request.
        Answered = "answered",
        /// The product is, by way of other firms, an input of itself, and the figures did not settle.
        Circle = "circle",
    }
}

/// A change.
#[derive(Clone, Debug, PartialEq)]
pub struct Change {
    /// The firm.
    pub organisation_id: OrganisationId,
    /// Identifier.
    pub id: ChangeId,
    /// Of which product.
    pub product_id: ProductId,
    /// When the figure was made.
    pub at: Timestamp,
    /// Why.
    pub cause: Cause,
    /// kg CO2e per declared unit before; nothing if there was no figure.
    pub before_kg: Option<f64>,
    /// kg CO2e per declared unit after; nothing if there is no figure.
    pub after_kg: Option<f64>,
    /// When the cause happened.
    pub since: Timestamp,
    /// The supplier's footprint that is the cause, if one is.
    pub supplier_footprint_id: Option<ProductFootprintId>,
    /// The footprint that was published for it, if one was.
    pub footprint_id: Option<ProductFootprintId>,
    /// Inputs that have another source now, as JSON.
    pub detail: String,
}

const COLUMNS: &str = "organisation_id, id, product_id, at, cause, before_kg, after_kg, since, supplier_footprint_id, \
    footprint_id, detail";

fn read(row: &dyn Row) -> Result<Change, StoreError> {
    let mut columns = Columns::of(row);
    Ok(Change {
        organisation_id: columns.take()?,
        id: columns.take()?,
        product_id: columns.take()?,
        at: columns.take()?,
        cause: columns.take()?,
        before_kg: columns.take()?,
        after_kg: columns.take()?,
        since: columns.take()?,
        supplier_footprint_id: columns.take()?,
        footprint_id: columns.take()?,
        detail: columns.take()?,
    })
}

/// Adds a change.
///
/// # Errors
/// What the database answers.
pub fn add(sql: &mut dyn Sql, change: &Change) -> Result<(), StoreError> {
    let Change { organisation_id, id, product_id, at, cause, before_kg, after_kg, since, .. } = change;
    let Change { supplier_footprint_id, footprint_id, detail, .. } = change;
    sql.execute(
        &format!("INSERT INTO product_change ({COLUMNS}) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)"),
        values![
            organisation_id,
            id,
            product_id,
            at,
            cause,
            before_kg,
            after_kg,
            since,
            supplier_footprint_id,
            footprint_id,
            detail
        ],
    )?;
    Ok(())
}

/// The changes of a product, the last first: at most `limit` before `before`.
///
/// # Errors
/// What the database answers.
pub fn list(
    sql: &mut dyn Sql,
    organisation_id: OrganisationId,
    product_id: ProductId,
    before: Option<ChangeId>,
    limit: i64,
) -> Result<Vec<Change>, StoreError> {
    let before = before.unwrap_or(ChangeId::from_bytes([255; 16]));
    let statement = format!(
        "SELECT {COLUMNS} FROM product_change WHERE organisation_id = $1 AND product_id = $2 AND id < $3
            ORDER BY id DESC LIMIT $4"
    );
    sql.list(&statement, values![organisation_id, product_id, before, limit], read)
}

/// The changes of all products of a firm from a time on, the first first: at most `limit`.
///
/// # Errors
/// What the database answers.
pub fn since(
    sql: &mut dyn Sql,
    organisation_id: OrganisationId,
    at: Timestamp,
    limit: i64,
) -> Result<Vec<Change>, StoreError> {
    let statement = format!(
        "SELECT {COLUMNS} FROM product_change WHERE organisation_id = $1 AND at >= $2 ORDER BY at, id LIMIT $3"
    );
    sql.list(&statement, values![organisation_id, at, limit], read)
}
