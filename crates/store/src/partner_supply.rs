//! Inputs of products whose figures partners gave.

use calendar::Timestamp;
use ids::{OrganisationId, PartnerId, PersonId, ProductFootprintId, ProductId};

use crate::{Columns, Row, Sql, StoreError, values};

/// An input with the partner's product that it is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PartnerSupply {
    /// The customer.
    pub organisation_id: OrganisationId,
    /// Its product.
    pub product_id: ProductId,
    /// The input, as the recipe names it.
    pub input: String,
    /// The partner.
    pub partner_id: PartnerId,
    /// The identifier of the partner's product, a URN in small letters.
    pub product: String,
    /// The footprint that figures are made with; nothing if none may be used.
    pub footprint_id: Option<ProductFootprintId>,
    /// Since when.
    pub since: Option<Timestamp>,
    /// When it was linked.
    pub linked: Timestamp,
    /// By whom.
    pub linked_by: PersonId,
}

const COLUMNS: &str = "organisation_id, product_id, input, partner_id, product, footprint_id, since, linked, linked_by";

fn read(row: &dyn Row) -> Result<PartnerSupply, StoreError> {
    let mut columns = Columns::of(row);
    Ok(PartnerSupply {
        organisation_id: columns.take()?,
        product_id: columns.take()?,
        input: columns.take()?,
        partner_id: columns.take()?,
        product: columns.take()?,
        footprint_id: columns.take()?,
        since: columns.take()?,
        linked: columns.take()?,
        linked_by: columns.take()?,
    })
}

/// Links an input, in place of the partner's product that it was linked to.
///
/// # Errors
/// What the database answers.
pub fn put(sql: &mut dyn Sql, supply: &PartnerSupply) -> Result<(), StoreError> {
    let PartnerSupply { organisation_id, product_id, input, partner_id, product, .. } = supply;
    let PartnerSupply { footprint_id, since, linked, linked_by, .. } = supply;
    remove(sql, *organisation_id, *product_id, input)?;
    sql.execute(
        &format!("INSERT INTO partner_supply ({COLUMNS}) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)"),
        values![organisation_id, product_id, input, partner_id, product, footprint_id, since, linked, linked_by],
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
    let statement = "DELETE FROM partner_supply WHERE organisation_id = $1 AND product_id = $2 AND input = $3";
    Ok(sql.execute(statement, values![organisation_id, product_id, input])? == 1)
}

/// The inputs of a product whose figures partners gave, by input.
///
/// # Errors
/// What the database answers.
pub fn list(
    sql: &mut dyn Sql,
    organisation_id: OrganisationId,
    product_id: ProductId,
) -> Result<Vec<PartnerSupply>, StoreError> {
    let statement =
        format!("SELECT {COLUMNS} FROM partner_supply WHERE organisation_id = $1 AND product_id = $2 ORDER BY input");
    sql.list(&statement, values![organisation_id, product_id], read)
}

/// The inputs of all products of a firm whose figures partners gave.
///
/// # Errors
/// What the database answers.
pub fn all(sql: &mut dyn Sql, organisation_id: OrganisationId) -> Result<Vec<PartnerSupply>, StoreError> {
    let statement =
        format!("SELECT {COLUMNS} FROM partner_supply WHERE organisation_id = $1 ORDER BY product_id, input");
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
    let statement = "UPDATE partner_supply SET footprint_id = $4, since = $5
        WHERE organisation_id = $1 AND product_id = $2 AND input = $3";
    sql.execute(statement, values![organisation_id, product_id, input, footprint_id, since])?;
    Ok(())
}

/// Products of a firm that have a product of a partner as an input, each once, with that product's identifier.
///
/// # Errors
/// What the database answers.
pub fn customers(
    sql: &mut dyn Sql,
    organisation_id: OrganisationId,
    partner_id: PartnerId,
) -> Result<Vec<(ProductId, String)>, StoreError> {
    let statement = "SELECT DISTINCT product_id, product FROM partner_supply
        WHERE organisation_id = $1 AND partner_id = $2 ORDER BY product, product_id";
    sql.list(statement, values![organisation_id, partner_id], |row| {
        let mut columns = Columns::of(row);
        Ok((columns.take()?, columns.take()?))
    })
}
