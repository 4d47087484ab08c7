//! Which products of an organisation its partners are shown, and which footprints they so see, in which order.

use calendar::Timestamp;
use ids::{OrganisationId, PartnerId, PersonId, ProductFootprintId, ProductId};

use crate::{Columns, Sql, StoreError, values};

/// That the footprints of a product are shown to a partner.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct PartnerOffer {
    /// Whose product.
    pub organisation_id: OrganisationId,
    /// To whom.
    pub partner_id: PartnerId,
    /// Which product.
    pub product_id: ProductId,
    /// Since when.
    pub made: Timestamp,
    /// By whom.
    pub made_by: PersonId,
}

/// Shows the footprints of a product to a partner; says whether it was not so before.
///
/// # Errors
/// What the database answers.
pub fn make(sql: &mut dyn Sql, offer: &PartnerOffer) -> Result<bool, StoreError> {
    let PartnerOffer { organisation_id, partner_id, product_id, made, made_by } = offer;
    let added = sql.execute(
        "INSERT INTO partner_offer (organisation_id, partner_id, product_id, made, made_by)
            VALUES ($1, $2, $3, $4, $5) ON CONFLICT (organisation_id, partner_id, product_id) DO NOTHING",
        values![organisation_id, partner_id, product_id, made, made_by],
    )?;
    Ok(added == 1)
}

/// Shows them no longer; says whether they were.
///
/// # Errors
/// What the database answers.
pub fn withdraw(
    sql: &mut dyn Sql,
    organisation_id: OrganisationId,
    partner_id: PartnerId,
    product_id: ProductId,
) -> Result<bool, StoreError> {
    let statement = "DELETE FROM partner_offer WHERE organisation_id = $1 AND partner_id = $2 AND product_id = $3";
    Ok(sql.execute(statement, values![organisation_id, partner_id, product_id])? == 1)
}

/// What is shown to a partner, the first first.
///
/// # Errors
/// What the database answers.
pub fn list(
    sql: &mut dyn Sql,
    organisation_id: OrganisationId,
    partner_id: PartnerId,
) -> Result<Vec<PartnerOffer>, StoreError> {
    sql.list(
        "SELECT organisation_id, partner_id, product_id, made, made_by FROM partner_offer
            WHERE organisation_id = $1 AND partner_id = $2 ORDER BY made, product_id",
        values![organisation_id, partner_id],
        |row| {
            let mut columns = Columns::of(row);
            Ok(PartnerOffer {
                organisation_id: columns.take()?,
                partner_id: columns.take()?,
                product_id: columns.take()?,
                made: columns.take()?,
                made_by: columns.take()?,
            })
        },
    )
}

/// To which partners a product is shown, the first first.
///
/// # Errors
/// What the database answers.
pub fn shown_to(
    sql: &mut dyn Sql,
    organisation_id: OrganisationId,
    product_id: ProductId,
) -> Result<Vec<PartnerId>, StoreError> {
    sql.list(
        "SELECT partner_id FROM partner_offer WHERE organisation_id = $1 AND product_id = $2 ORDER BY made, partner_id",
        values![organisation_id, product_id],
        |row| Columns::of(row).take(),
    )
}

/// A footprint as a partner sees it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Visible {
    /// The how many-th it was to become visible, from 1.
    pub serial: i64,
    /// Its identifier.
    pub id: ProductFootprintId,
    /// When it was deprecated.
    pub deprecated: Option<Timestamp>,
    /// What was published, active.
    pub body: String,
}

const OFFERED: &str = "partner_offer o JOIN product_footprint f
    ON f.organisation_id = o.organisation_id AND f.product_id = o.product_id";

/// Footprints that a partner is shown since lately and that have no serial number yet, the oldest first.
///
/// # Errors
/// What the database answers.
pub fn unnumbered(
    sql: &mut dyn Sql,
    organisation_id: OrganisationId,
    partner_id: PartnerId,
) -> Result<Vec<ProductFootprintId>, StoreError> {
    sql.list(
        &format!(
            "SELECT f.id FROM {OFFERED} LEFT JOIN partner_footprint s ON s.organisation_id = o.organisation_id
                AND s.partner_id = o.partner_id AND s.footprint_id = f.id
            WHERE o.organisation_id = $1 AND o.partner_id = $2 AND s.serial IS NULL ORDER BY f.published, f.id"
        ),
        values![organisation_id, partner_id],
        |row| Columns::of(row).take(),
    )
}

/// Gives them their numbers, in this order, after those that were given.
///
/// # Errors
/// What the database answers.
pub fn number(
    sql: &mut dyn Sql,
    organisation_id: OrganisationId,
    partner_id: PartnerId,
    footprints: &[ProductFootprintId],
) -> Result<(), StoreError> {
    let mut serial = newest(sql, organisation_id, partner_id)?;
    for footprint_id in footprints {
        serial += 1;
        sql.execute(
            "INSERT INTO partner_footprint (organisation_id, partner_id, footprint_id, serial) VALUES ($1, $2, $3, $4)",
            values![organisation_id, partner_id, footprint_id, serial],
        )?;
    }
    Ok(())
}

/// The last number that was given; 0 if none was.
///
/// # Errors
/// What the database answers.
pub fn newest(sql: &mut dyn Sql, organisation_id: OrganisationId, partner_id: PartnerId) -> Result<i64, StoreError> {
    let newest: Option<i64> = sql.value(
        "SELECT max(serial) FROM partner_footprint WHERE organisation_id = $1 AND partner_id = $2",
        values![organisation_id, partner_id],
    )?;
    Ok(newest.unwrap_or(0))
}

/// What a partner sees, by number: those after `after` up to `until`, `limit` at most.
///
/// # Errors
/// What the database answers.
pub fn visible(
    sql: &mut dyn Sql,
    organisation_id: OrganisationId,
    partner_id: PartnerId,
    (after, until): (i64, i64),
    limit: i64,
) -> Result<Vec<Visible>, StoreError> {
    sql.list(
        &format!(
            "SELECT s.serial, f.id, f.deprecated, f.body FROM {OFFERED} JOIN partner_footprint s
                ON s.organisation_id = o.organisation_id AND s.partner_id = o.partner_id AND s.footprint_id = f.id
            WHERE o.organisation_id = $1 AND o.partner_id = $2 AND s.serial > $3 AND s.serial <= $4
            ORDER BY s.serial LIMIT $5"
        ),
        values![organisation_id, partner_id, after, until, limit],
        |row| {
            let mut columns = Columns::of(row);
            Ok(Visible {
                serial: columns.take()?,
                id: columns.take()?,
                deprecated: columns.take()?,
                body: columns.take()?,
            })
        },
    )
}

/// A footprint, if the partner is shown it; with number 0 if it has none yet.
///
/// # Errors
/// What the database answers.
pub fn visible_one(
    sql: &mut dyn Sql,
    organisation_id: OrganisationId,
    partner_id: PartnerId,
    footprint_id: ProductFootprintId,
) -> Result<Option<Visible>, StoreError> {
    sql.lookup(
        &format!(
            "SELECT f.deprecated, f.body FROM {OFFERED}
            WHERE o.organisation_id = $1 AND o.partner_id = $2 AND f.id = $3"
        ),
        values![organisation_id, partner_id, footprint_id],
        |row| {
            let mut columns = Columns::of(row);
            Ok(Visible { serial: 0, id: footprint_id, deprecated: columns.take()?, body: columns.take()? })
        },
    )
}

/// Whether the organisation published such a footprint, whoever is shown it.
///
/// # Errors
/// What the database answers.
pub fn is_published(
    sql: &mut dyn Sql,
    organisation_id: OrganisationId,
    footprint_id: ProductFootprintId,
) -> Result<bool, StoreError> {
    let count: i64 = sql.value(
        "SELECT count(*) FROM product_footprint WHERE organisation_id = $1 AND id = $2",
        values![organisation_id, footprint_id],
    )?;
    Ok(count > 0)
}

/// Every footprint of the organisation that is active, with its product, whoever is shown it.
///
/// # Errors
/// What the database answers.
pub fn active(sql: &mut dyn Sql, organisation_id: OrganisationId) -> Result<Vec<(ProductId, String)>, StoreError> {
    sql.list(
        "SELECT product_id, body FROM product_footprint WHERE organisation_id = $1 AND deprecated IS NULL
            ORDER BY published, id",
        values![organisation_id],
        |row| {
            let mut columns = Columns::of(row);
            Ok((columns.take()?, columns.take()?))
        },
    )
}
