//! Inputs of products that are products of other firms, or of the same.

use calendar::Timestamp;
use ids::{OrganisationId, PersonId, ProductFootprintId, ProductId};

use crate::{Columns, Row, Sql, StoreError, values};

/// An input with where it comes from.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Supply {
    /// The customer.
    pub organisation_id: OrganisationId,
    /// Its product.
    pub product_id: ProductId,
    /// The input, as the recipe names it.
    pub input: String,
    /// The supplier.
    pub supplier_id: OrganisationId,
    /// The supplier's product.
    pub supplier_product_id: ProductId,
    /// The footprint that figures are made with; nothing if none may be used.
    pub footprint_id: Option<ProductFootprintId>,
    /// Since when.
    pub since: Option<Timestamp>,
    /// When it was linked.
    pub linked: Timestamp,
    /// By whom.
    pub linked_by: PersonId,
}

const COLUMNS: &str =
    "organisation_id, product_id, input, supplier_id, supplier_product_id, footprint_id, since, linked, linked_by";

fn read(row: &dyn Row) -> Result<Supply, StoreError> {
    let mut columns = Columns::of(row);
    Ok(Supply {
        organisation_id: columns.take()?,
        product_id: columns.take()?,
        input: columns.take()?,
        supplier_id: columns.take()?,
        supplier_product_id: columns.take()?,
        footprint_id: columns.take()?,
        since: columns.take()?,
        linked: columns.take()?,
        linked_by: columns.take()?,
    })
}

/// Links an input, in place of what it was linked to.
///
/// # Errors
/// What the database answers.
pub fn put(sql: &mut dyn Sql, supply: &Supply) -> Result<(), StoreError> {
    let Supply { organisation_id, product_id, input, supplier_id, supplier_product_id, .. } = supply;
    let Supply { footprint_id, since, linked, linked_by, .. } = supply;
    remove(sql, *organisation_id, *product_id, input)?;
    sql.execute(
        &format!("INSERT INTO supply ({COLUMNS}) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)"),
        values![
            organisation_id,
            product_id,
            input,
            supplier_id,
            supplier_product_id,
            footprint_id,
            since,
            linked,
            linked_by
        ],
    )?;
    Ok(())
}

/// Unlinks an input; says whether it was linked.
///
/// # Errors
/// What the database answers.
pub fn remove(
    sql: &mut dyn Sql,
    organisation_id: OrganisationId,
    product_id: ProductId,
    input: &str,
) -> Result<bool, StoreError> {
    let statement = "DELETE FROM supply WHERE organisation_id = $1 AND product_id = $2 AND input = $3";
    Ok(sql.execute(statement, values![organisation_id, product_id, input])? == 1)
}

/// Where the inputs of a product come from, by input.
///
/// # Errors
/// What the database answers.
pub fn list(
    sql: &mut dyn Sql,
    organisation_id: OrganisationId,
    product_id: ProductId,
) -> Result<Vec<Supply>, StoreError> {
    let statement =
        format!("SELECT {COLUMNS} FROM supply WHERE organisation_id = $1 AND product_id = $2 ORDER BY input");
    sql.list(&statement, values![organisation_id, product_id], read)
}

/// Where the inputs of all products of a firm come from.
///
/// # Errors
/// What the database answers.
pub fn all(sql: &mut dyn Sql, organisation_id: OrganisationId) -> Result<Vec<Supply>, StoreError> {
    let statement = format!("SELECT {COLUMNS} FROM supply WHERE organisation_id = $1 ORDER BY product_id, input");
    sql.list(&statement, values![organisation_id], read)
}

/// Writes down with which footprint figures are made from now on.
///
/// # Errors
/// What the database answers.
pub fn use_footprint(
    sql: &mut dyn Sql,
    organisation_id: OrganisationId,
    product_id: ProductId,
    input: &str,
    footprint_id: Option<ProductFootprintId>,
    since: Timestamp,
) -> Result<(), StoreError> {
    let statement = "UPDATE supply SET footprint_id = $4, since = $5
        WHERE organisation_id = $1 AND product_id = $2 AND input = $3";
    sql.execute(statement, values![organisation_id, product_id, input, footprint_id, since])?;
    Ok(())
}

/// Products of all firms that have a product of a supplier as an input, each once.
///
/// # Errors
/// What the database answers.
pub fn customers(
    sql: &mut dyn Sql,
    supplier_id: OrganisationId,
    supplier_product_id: ProductId,
) -> Result<Vec<(OrganisationId, ProductId)>, StoreError> {
    let statement = "SELECT DISTINCT organisation_id, product_id FROM supply
        WHERE supplier_id = $1 AND supplier_product_id = $2 ORDER BY organisation_id, product_id";
    sql.list(statement, values![supplier_id, supplier_product_id], |row| {
        let mut columns = Columns::of(row);
        Ok((columns.take()?, columns.take()?))
    })
}
