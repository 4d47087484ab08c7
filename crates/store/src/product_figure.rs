//! The figure of a product as it was last reckoned, and what is to be reckoned again.

use calendar::Timestamp;
use ids::{DueId, OrganisationId, ProductFootprintId, ProductId};

use crate::product_change::Cause;
use crate::{Columns, Row, Sql, StoreError, values};

/// A figure.
#[derive(Clone, Debug, PartialEq)]
pub struct Figure {
    /// The firm.
    pub organisation_id: OrganisationId,
    /// Of which product.
    pub product_id: ProductId,
    /// kg CO2e per declared unit; nothing if there is no figure.
    pub kg: Option<f64>,
    /// What it was made from, as JSON.
    pub sources: String,
    /// The whole result, or why there is none, as JSON.
    pub detail: String,
    /// When it was reckoned.
    pub reckoned: Timestamp,
    /// How often.
    pub times: i64,
}

/// Something that makes it necessary to reckon a product again.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Due {
    /// The firm.
    pub organisation_id: OrganisationId,
    /// Identifier.
    pub id: DueId,
    /// Which product.
    pub product_id: ProductId,
    /// Why.
    pub cause: Cause,
    /// The supplier's footprint that is the cause, if one is.
    pub supplier_footprint_id: Option<ProductFootprintId>,
    /// When it happened.
    pub at: Timestamp,
}

const COLUMNS: &str = "organisation_id, product_id, kg, sources, detail, reckoned, times";

fn read(row: &dyn Row) -> Result<Figure, StoreError> {
    let mut columns = Columns::of(row);
    Ok(Figure {
        organisation_id: columns.take()?,
        product_id: columns.take()?,
        kg: columns.take()?,
        sources: columns.take()?,
        detail: columns.take()?,
        reckoned: columns.take()?,
        times: columns.take()?,
    })
}

const DUE: &str = "organisation_id, id, product_id, cause, supplier_footprint_id, at";

fn read_due(row: &dyn Row) -> Result<Due, StoreError> {
    let mut columns = Columns::of(row);
    Ok(Due {
        organisation_id: columns.take()?,
        id: columns.take()?,
        product_id: columns.take()?,
        cause: columns.take()?,
        supplier_footprint_id: columns.take()?,
        at: columns.take()?,
    })
}

/// Keeps a figure in place of the one before, and counts it; its own count does not matter.
///
/// # Errors
/// What the database answers.
pub fn put(sql: &mut dyn Sql, figure: &Figure) -> Result<(), StoreError> {
    let Figure { organisation_id, product_id, kg, sources, detail, reckoned, times: _ } = figure;
    sql.execute(
        &format!(
            "INSERT INTO product_figure ({COLUMNS}) VALUES ($1, $2, $3, $4, $5, $6, 1)
                ON CONFLICT (organisation_id, product_id) DO UPDATE SET kg = excluded.kg, sources = excluded.sources,
                detail = excluded.detail, reckoned = excluded.reckoned, times = product_figure.times + 1"
        ),
        values![organisation_id, product_id, kg, sources, detail, reckoned],
    )?;
    Ok(())
}

/// The figure of a product.
///
/// # Errors
/// What the database answers.
pub fn lookup(
    sql: &mut dyn Sql,
    organisation_id: OrganisationId,
    product_id: ProductId,
) -> Result<Option<Figure>, StoreError> {
    let statement = format!("SELECT {COLUMNS} FROM product_figure WHERE organisation_id = $1 AND product_id = $2");
    sql.lookup(&statement, values![organisation_id, product_id], read)
}

/// The figures of a firm's products without what they were made from, by product.
///
/// # Errors
/// What the database answers.
pub fn list(
    sql: &mut dyn Sql,
    organisation_id: OrganisationId,
) -> Result<Vec<(ProductId, Option<f64>, Timestamp)>, StoreError> {
    let statement =
        "SELECT product_id, kg, reckoned FROM product_figure WHERE organisation_id = $1 ORDER BY product_id";
    sql.list(statement, values![organisation_id], |row| {
        let mut columns = Columns::of(row);
        Ok((columns.take()?, columns.take()?, columns.take()?))
    })
}

/// How often the products of a firm were reckoned, all in all.
///
/// # Errors
/// What the database answers.
pub fn times(sql: &mut dyn Sql, organisation_id: OrganisationId) -> Result<i64, StoreError> {
    // PostgreSQL adds whole numbers up to a decimal.
    let statement = "SELECT CAST(coalesce(sum(times), 0) AS bigint) FROM product_figure WHERE organisation_id = $1";
    sql.value(statement, values![organisation_id])
}

/// Writes down that a product is to be reckoned again.
///
/// # Errors
/// What the database answers.
pub fn add_due(sql: &mut dyn Sql, due: &Due) -> Result<(), StoreError> {
    let Due { organisation_id, id, product_id, cause, supplier_footprint_id, at } = due;
    sql.execute(
        &format!("INSERT INTO product_due ({DUE}) VALUES ($1, $2, $3, $4, $5, $6)"),
        values![organisation_id, id, product_id, cause, supplier_footprint_id, at],
    )?;
    Ok(())
}

/// Why a product is to be reckoned again, the first reason first.
///
/// # Errors
/// What the database answers.
pub fn due(sql: &mut dyn Sql, organisation_id: OrganisationId, product_id: ProductId) -> Result<Vec<Due>, StoreError> {
    let statement =
        format!("SELECT {DUE} FROM product_due WHERE organisation_id = $1 AND product_id = $2 ORDER BY at, id");
    sql.list(&statement, values![organisation_id, product_id], read_due)
}

/// Products of all firms that are to be reckoned again, each once: at most `limit`.
///
/// # Errors
/// What the database answers.
pub fn all_due(sql: &mut dyn Sql, limit: i64) -> Result<Vec<(OrganisationId, ProductId)>, StoreError> {
    let statement = "SELECT organisation_id, product_id FROM product_due GROUP BY organisation_id, product_id
            ORDER BY min(at), organisation_id, product_id LIMIT $1";
    sql.list(statement, values![limit], |row| {
        let mut columns = Columns::of(row);
        Ok((columns.take()?, columns.take()?))
    })
}

/// Forgets a reason: the figure that follows from it is kept.
///
/// # Errors
/// What the database answers.
pub fn remove_due(sql: &mut dyn Sql, organisation_id: OrganisationId, id: DueId) -> Result<(), StoreError> {
    sql.execute("DELETE FROM product_due WHERE organisation_id = $1 AND id = $2", values![organisation_id, id])?;
    Ok(())
}
