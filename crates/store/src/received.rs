//! Footprints that partners gave, word for word, and by which identifiers their products are found.

use calendar::Timestamp;
use ids::{OrganisationId, PartnerId};

use crate::{Columns, Row, Sql, StoreError, values};

/// A footprint that a partner gave.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Received {
    /// To whom.
    pub organisation_id: OrganisationId,
    /// By whom.
    pub partner_id: PartnerId,
    /// Its UUID in small letters.
    pub footprint: String,
    /// When it came.
    pub received: Timestamp,
    /// When it was replaced, or was found to be deprecated.
    pub superseded: Option<Timestamp>,
    /// The footprint, as it came.
    pub body: String,
}

const COLUMNS: &str = "r.organisation_id, r.partner_id, r.footprint, r.received, r.superseded, r.body";

fn read(row: &dyn Row) -> Result<Received, StoreError> {
    let mut columns = Columns::of(row);
    Ok(Received {
        organisation_id: columns.take()?,
        partner_id: columns.take()?,
        footprint: columns.take()?,
        received: columns.take()?,
        superseded: columns.take()?,
        body: columns.take()?,
    })
}

/// Adds a footprint with the identifiers of its product.
///
/// # Errors
/// What the database answers.
pub fn add(sql: &mut dyn Sql, received: &Received, products: &[String]) -> Result<(), StoreError> {
    let Received { organisation_id, partner_id, footprint, received, superseded, body } = received;
    sql.execute(
        "INSERT INTO received_footprint (organisation_id, partner_id, footprint, received, superseded, body)
            VALUES ($1, $2, $3, $4, $5, $6)",
        values![organisation_id, partner_id, footprint, received, superseded, body],
    )?;
    for product in products {
        sql.execute(
            "INSERT INTO received_product (organisation_id, product, partner_id, footprint) VALUES ($1, $2, $3, $4)
                ON CONFLICT (organisation_id, product, partner_id, footprint) DO NOTHING",
            values![organisation_id, product.to_lowercase(), partner_id, footprint],
        )?;
    }
    Ok(())
}

/// A footprint of a partner.
///
/// # Errors
/// What the database answers.
pub fn lookup(
    sql: &mut dyn Sql,
    organisation_id: OrganisationId,
    partner_id: PartnerId,
    footprint: &str,
) -> Result<Option<Received>, StoreError> {
    let statement = format!(
        "SELECT {COLUMNS} FROM received_footprint r
            WHERE r.organisation_id = $1 AND r.partner_id = $2 AND r.footprint = $3"
    );
    sql.lookup(&statement, values![organisation_id, partner_id, footprint], read)
}

/// Writes down that a footprint counts no longer: its text may say so itself.
///
/// # Errors
/// What the database answers.
pub fn supersede(
    sql: &mut dyn Sql,
    organisation_id: OrganisationId,
    partner_id: PartnerId,
    footprint: &str,
    body: Option<&str>,
    at: Timestamp,
) -> Result<(), StoreError> {
    sql.execute(
        "UPDATE received_footprint SET superseded = coalesce(superseded, $4), body = coalesce($5, body)
            WHERE organisation_id = $1 AND partner_id = $2 AND footprint = $3",
        values![organisation_id, partner_id, footprint, at, body],
    )?;
    Ok(())
}

/// What partners gave, the last first: `limit` at most, after the first `skip`; of one partner, or of all.
///
/// # Errors
/// What the database answers.
pub fn list(
    sql: &mut dyn Sql,
    organisation_id: OrganisationId,
    partner_id: Option<PartnerId>,
    (skip, limit): (i64, i64),
) -> Result<Vec<Received>, StoreError> {
    let statement = |condition: &str| {
        format!(
            "SELECT {COLUMNS} FROM received_footprint r WHERE r.organisation_id = $1{condition}
                ORDER BY r.received DESC, r.footprint LIMIT $2 OFFSET $3"
        )
    };
    match partner_id {
        Some(partner_id) => {
            sql.list(&statement(" AND r.partner_id = $4"), values![organisation_id, limit, skip, partner_id], read)
        }
        None => sql.list(&statement(""), values![organisation_id, limit, skip], read),
    }
}

/// The footprints that count, of all partners, the last received first: at most `limit`.
///
/// # Errors
/// What the database answers.
pub fn current(sql: &mut dyn Sql, organisation_id: OrganisationId, limit: i64) -> Result<Vec<Received>, StoreError> {
    let statement = format!(
        "SELECT {COLUMNS} FROM received_footprint r WHERE r.organisation_id = $1 AND r.superseded IS NULL
            ORDER BY r.received DESC, r.footprint LIMIT $2"
    );
    sql.list(&statement, values![organisation_id, limit], read)
}

/// The footprints of a product that count, the last first, whichever partner gave them; the case of the identifier does not matter.
///
/// # Errors
/// What the database answers.
pub fn of_product(
    sql: &mut dyn Sql,
    organisation_id: OrganisationId,
    product: &str,
) -> Result<Vec<Received>, StoreError> {
    sql.list(
        &format!(
            "SELECT {COLUMNS} FROM received_product p JOIN received_footprint r
                ON r.organisation_id = p.organisation_id AND r.partner_id = p.partner_id AND r.footprint = p.footprint
            WHERE p.organisation_id = $1 AND p.product = $2 AND r.superseded IS NULL
            ORDER BY r.received DESC, r.footprint LIMIT 100"
        ),
        values![organisation_id, product.to_lowercase()],
        read,
    )
}
