//! Published footprints of products. They are never changed, only deprecated.

use calendar::{Date, Timestamp};
use ids::{OrganisationId, PersonId, ProductFootprintId, ProductId};

use crate::words::words;
use crate::{Columns, Row, Sql, StoreError, values};

words! {
    /// Why a footprint is not to be used any more.
    Why {
        /// Another one of the same product is in its place.
        Replaced = "replaced",
        /// The firm withdrew it.
        Withdrawn = "withdrawn",
        /// A customer doubted it, and was right.
        Disputed = "disputed",
    }
}

/// A published footprint.
#[derive(Clone, Debug, PartialEq)]
pub struct ProductFootprint {
    /// The firm.
    pub organisation_id: OrganisationId,
    /// Identifier, also for partners.
    pub id: ProductFootprintId,
    /// Of which product.
    pub product_id: ProductId,
    /// Which of the product's footprints it is, from 1, without gaps.
    pub number: i64,
    /// The one that it replaces.
    pub preceding_id: Option<ProductFootprintId>,
    /// When it was published.
    pub published: Timestamp,
    /// By whom; nobody if by itself, following a supplier.
    pub published_by: Option<PersonId>,
    /// The first day on which it may be used (UTC).
    pub valid_from: Date,
    /// The last day, included.
    pub valid_until: Date,
    /// kg CO2e per declared unit.
    pub kg: f64,
    /// As partners receive it, active.
    pub body: String,
    /// The whole result: for the firm alone.
    pub detail: String,
    /// When it was deprecated.
    pub deprecated: Option<Timestamp>,
    /// Why.
    pub why: Option<Why>,
}

impl ProductFootprint {
    /// Whether it may be used on a day.
    pub fn is_valid(&self, day: Date) -> bool {
        self.deprecated.is_none() && self.valid_from <= day && day <= self.valid_until
    }
}

const COLUMNS: &str = "organisation_id, id, product_id, number, preceding_id, published, published_by, valid_from, \
    valid_until, kg, body, detail, deprecated, why";

fn read(row: &dyn Row) -> Result<ProductFootprint, StoreError> {
    let mut columns = Columns::of(row);
    Ok(ProductFootprint {
        organisation_id: columns.take()?,
        id: columns.take()?,
        product_id: columns.take()?,
        number: columns.take()?,
        preceding_id: columns.take()?,
        published: columns.take()?,
        published_by: columns.take()?,
        valid_from: columns.take()?,
        valid_until: columns.take()?,
        kg: columns.take()?,
        body: columns.take()?,
        detail: columns.take()?,
        deprecated: columns.take()?,
        why: columns.take()?,
    })
}

/// Publishes a footprint: the next of its product.
///
/// # Errors
/// [`StoreError::Stale`] if another was published since, so that `footprint.number` is not the next; what the database answers.
pub fn add(sql: &mut dyn Sql, footprint: &ProductFootprint) -> Result<(), StoreError> {
    let ProductFootprint { organisation_id, id, product_id, number, preceding_id, published, published_by, .. } =
        footprint;
    let ProductFootprint { valid_from, valid_until, kg, body, detail, deprecated, why, .. } = footprint;
    if count(sql, *organisation_id, *product_id)? + 1 != *number {
        return Err(StoreError::Stale);
    }
    sql.execute(
        &format!(
            "INSERT INTO product_footprint ({COLUMNS})
                VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14)"
        ),
        values![
            organisation_id,
            id,
            product_id,
            number,
            preceding_id,
            published,
            published_by,
            valid_from,
            valid_until,
            kg,
            body,
            detail,
            deprecated,
            why
        ],
    )?;
    Ok(())
}

/// How many footprints of a product were published.
///
/// # Errors
/// What the database answers.
pub fn count(sql: &mut dyn Sql, organisation_id: OrganisationId, product_id: ProductId) -> Result<i64, StoreError> {
    let statement = "SELECT count(*) FROM product_footprint WHERE organisation_id = $1 AND product_id = $2";
    sql.value(statement, values![organisation_id, product_id])
}

/// Deprecates a footprint; says whether there was one that was not.
///
/// # Errors
/// What the database answers.
pub fn deprecate(
    sql: &mut dyn Sql,
    organisation_id: OrganisationId,
    id: ProductFootprintId,
    why: Why,
    at: Timestamp,
) -> Result<bool, StoreError> {
    let statement = "UPDATE product_footprint SET deprecated = $3, why = $4
        WHERE organisation_id = $1 AND id = $2 AND deprecated IS NULL";
    Ok(sql.execute(statement, values![organisation_id, id, at, why])? == 1)
}

/// A footprint of a firm.
///
/// # Errors
/// What the database answers.
pub fn lookup(
    sql: &mut dyn Sql,
    organisation_id: OrganisationId,
    id: ProductFootprintId,
) -> Result<Option<ProductFootprint>, StoreError> {
    let statement = format!("SELECT {COLUMNS} FROM product_footprint WHERE organisation_id = $1 AND id = $2");
    sql.lookup(&statement, values![organisation_id, id], read)
}

/// The footprint of a product that is not deprecated, whether it is valid today or not. There is one at most.
///
/// # Errors
/// What the database answers.
pub fn active(
    sql: &mut dyn Sql,
    organisation_id: OrganisationId,
    product_id: ProductId,
) -> Result<Option<ProductFootprint>, StoreError> {
    let statement = format!(
        "SELECT {COLUMNS} FROM product_footprint
            WHERE organisation_id = $1 AND product_id = $2 AND deprecated IS NULL ORDER BY number DESC LIMIT 1"
    );
    sql.lookup(&statement, values![organisation_id, product_id], read)
}

/// The footprints of a product, deprecated ones too, the last first: at most `limit`.
///
/// # Errors
/// What the database answers.
pub fn list(
    sql: &mut dyn Sql,
    organisation_id: OrganisationId,
    product_id: ProductId,
    limit: i64,
) -> Result<Vec<ProductFootprint>, StoreError> {
    let statement = format!(
        "SELECT {COLUMNS} FROM product_footprint WHERE organisation_id = $1 AND product_id = $2
            ORDER BY number DESC LIMIT $3"
    );
    sql.list(&statement, values![organisation_id, product_id, limit], read)
}

/// The footprints of all products of a firm, deprecated ones too, in the order of their publication: at most `limit` after
/// `after`.
///
/// # Errors
/// What the database answers.
pub fn list_all(
    sql: &mut dyn Sql,
    organisation_id: OrganisationId,
    after: Option<ProductFootprintId>,
    limit: i64,
) -> Result<Vec<ProductFootprint>, StoreError> {
    let after = after.unwrap_or(ProductFootprintId::from_bytes([0; 16]));
    let statement =
        format!("SELECT {COLUMNS} FROM product_footprint WHERE organisation_id = $1 AND id > $2 ORDER BY id LIMIT $3");
    sql.list(&statement, values![organisation_id, after, limit], read)
}

/// A footprint that is not deprecated, without body and detail.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Active {
    /// Of which product.
    pub product_id: ProductId,
    /// Identifier.
    pub id: ProductFootprintId,
    /// kg CO2e per declared unit.
    pub kg: f64,
    /// The first day on which it may be used (UTC).
    pub valid_from: Date,
    /// The last day, included.
    pub valid_until: Date,
}

/// The footprints of a firm that are not deprecated, by product.
///
/// # Errors
/// What the database answers.
pub fn all_active(sql: &mut dyn Sql, organisation_id: OrganisationId) -> Result<Vec<Active>, StoreError> {
    let statement = "SELECT product_id, id, kg, valid_from, valid_until FROM product_footprint
        WHERE organisation_id = $1 AND deprecated IS NULL ORDER BY product_id, number";
    sql.list(statement, values![organisation_id], |row| {
        let mut columns = Columns::of(row);
        Ok(Active {
            product_id: columns.take()?,
            id: columns.take()?,
            kg: columns.take()?,
            valid_from: columns.take()?,
            valid_until: columns.take()?,
        })
    })
}
