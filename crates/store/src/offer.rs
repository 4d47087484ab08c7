//! That a firm shows the footprints of a product to a customer, and how much of them.

use calendar::Timestamp;
use ids::{OfferId, OrganisationId, PersonId, ProductId};

use crate::words::words;
use crate::{Columns, Row, Sql, StoreError, values};

words! {
    /// How much is shown.
    Extent {
        /// Figure, unit, validity, quality of data.
        Figure = "figure",
        /// That, and the figure by stage of the life cycle.
        Stages = "stages",
    }
}

/// An offer.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Offer {
    /// The firm.
    pub organisation_id: OrganisationId,
    /// Identifier.
    pub id: OfferId,
    /// What is shown.
    pub product_id: ProductId,
    /// To whom.
    pub customer_id: OrganisationId,
    /// How much of it.
    pub extent: Extent,
    /// Since when.
    pub made: Timestamp,
    /// By whom.
    pub made_by: PersonId,
    /// Until when.
    pub revoked: Option<Timestamp>,
}

const COLUMNS: &str = "organisation_id, id, product_id, customer_id, extent, made, made_by, revoked";

fn read(row: &dyn Row) -> Result<Offer, StoreError> {
    let mut columns = Columns::of(row);
    Ok(Offer {
        organisation_id: columns.take()?,
        id: columns.take()?,
        product_id: columns.take()?,
        customer_id: columns.take()?,
        extent: columns.take()?,
        made: columns.take()?,
        made_by: columns.take()?,
        revoked: columns.take()?,
    })
}

/// Adds an offer.
///
/// # Errors
/// What the database answers.
pub fn add(sql: &mut dyn Sql, offer: &Offer) -> Result<(), StoreError> {
    let Offer { organisation_id, id, product_id, customer_id, extent, made, made_by, revoked } = offer;
    sql.execute(
        &format!("INSERT INTO offer ({COLUMNS}) VALUES ($1, $2, $3, $4, $5, $6, $7, $8)"),
        values![organisation_id, id, product_id, customer_id, extent, made, made_by, revoked],
    )?;
    Ok(())
}

/// An offer of a firm.
///
/// # Errors
/// What the database answers.
pub fn lookup(sql: &mut dyn Sql, organisation_id: OrganisationId, id: OfferId) -> Result<Option<Offer>, StoreError> {
    let statement = format!("SELECT {COLUMNS} FROM offer WHERE organisation_id = $1 AND id = $2");
    sql.lookup(&statement, values![organisation_id, id], read)
}

/// The offers of a product, ended ones too, the last first.
///
/// # Errors
/// What the database answers.
pub fn list(
    sql: &mut dyn Sql,
    organisation_id: OrganisationId,
    product_id: ProductId,
) -> Result<Vec<Offer>, StoreError> {
    let statement =
        format!("SELECT {COLUMNS} FROM offer WHERE organisation_id = $1 AND product_id = $2 ORDER BY id DESC");
    sql.list(&statement, values![organisation_id, product_id], read)
}

/// The offers of a firm that hold, of all products, the first first.
///
/// # Errors
/// What the database answers.
pub fn made(sql: &mut dyn Sql, organisation_id: OrganisationId) -> Result<Vec<Offer>, StoreError> {
    let statement = format!("SELECT {COLUMNS} FROM offer WHERE organisation_id = $1 AND revoked IS NULL ORDER BY id");
    sql.list(&statement, values![organisation_id], read)
}

/// What is offered to a customer and holds, of all firms, the first first.
///
/// # Errors
/// What the database answers.
pub fn held(sql: &mut dyn Sql, customer_id: OrganisationId) -> Result<Vec<Offer>, StoreError> {
    let statement = format!("SELECT {COLUMNS} FROM offer WHERE customer_id = $1 AND revoked IS NULL ORDER BY id");
    sql.list(&statement, values![customer_id], read)
}

/// The offer of a product to a customer that holds. There is one at most.
///
/// # Errors
/// What the database answers.
pub fn between(
    sql: &mut dyn Sql,
    organisation_id: OrganisationId,
    product_id: ProductId,
    customer_id: OrganisationId,
) -> Result<Option<Offer>, StoreError> {
    let statement = format!(
        "SELECT {COLUMNS} FROM offer
            WHERE organisation_id = $1 AND product_id = $2 AND customer_id = $3 AND revoked IS NULL ORDER BY id LIMIT 1"
    );
    sql.lookup(&statement, values![organisation_id, product_id, customer_id], read)
}

/// Revokes an offer from now on; says whether there was one that held.
///
/// # Errors
/// What the database answers.
pub fn revoke(
    sql: &mut dyn Sql,
    organisation_id: OrganisationId,
    id: OfferId,
    at: Timestamp,
) -> Result<bool, StoreError> {
    let statement = "UPDATE offer SET revoked = $3 WHERE organisation_id = $1 AND id = $2 AND revoked IS NULL";
    Ok(sql.execute(statement, values![organisation_id, id, at])? == 1)
}
