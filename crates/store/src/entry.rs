//! What a firm entered by hand: a bill that is only on paper, a delivery, a count.

use calendar::{Date, Timestamp};
use ids::{DocumentId, EntryId, OrganisationId, PersonId};
use rust_decimal::Decimal;

use crate::{Columns, Row, Sql, StoreError, values};

/// An entry.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Entry {
    /// The firm.
    pub organisation_id: OrganisationId,
    /// Identifier.
    pub id: EntryId,
    /// The site, by its id in the firm's sheet.
    pub site: String,
    /// The activity, a code of the catalogue.
    pub activity: String,
    /// How much.
    pub quantity: Decimal,
    /// Of which unit.
    pub unit: String,
    /// The first day it covers.
    pub first_day: Date,
    /// The last day.
    pub last_day: Date,
    /// Who supplied it, or empty.
    pub supplier: String,
    /// Number of the bill, or empty.
    pub number: String,
    /// The document that shows it.
    pub document_id: Option<DocumentId>,
    /// When it was entered.
    pub added: Timestamp,
    /// By whom.
    pub added_by: PersonId,
    /// When it was taken out.
    pub removed: Option<Timestamp>,
}

const COLUMNS: &str = "organisation_id, id, site, activity, quantity, unit, first_day, last_day, supplier, number, \
    document_id, added, added_by, removed";

fn read(row: &dyn Row) -> Result<Entry, StoreError> {
    let mut columns = Columns::of(row);
    Ok(Entry {
        organisation_id: columns.take()?,
        id: columns.take()?,
        site: columns.take()?,
        activity: columns.take()?,
        quantity: columns.take()?,
        unit: columns.take()?,
        first_day: columns.take()?,
        last_day: columns.take()?,
        supplier: columns.take()?,
        number: columns.take()?,
        document_id: columns.take()?,
        added: columns.take()?,
        added_by: columns.take()?,
        removed: columns.take()?,
    })
}

/// Adds an entry.
///
/// # Errors
/// What the database answers.
pub fn add(sql: &mut dyn Sql, entry: &Entry) -> Result<(), StoreError> {
    let Entry { organisation_id, id, site, activity, quantity, unit, first_day, last_day, .. } = entry;
    let Entry { supplier, number, document_id, added, added_by, removed, .. } = entry;
    sql.execute(
        &format!("INSERT INTO entry ({COLUMNS}) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14)"),
        values![
            organisation_id,
            id,
            site,
            activity,
            quantity,
            unit,
            first_day,
            last_day,
            supplier,
            number,
            document_id,
            added,
            added_by,
            removed
        ],
    )?;
    Ok(())
}

/// The entries of a firm that were not taken out, in the order they were made.
///
/// # Errors
/// What the database answers.
pub fn list(sql: &mut dyn Sql, organisation_id: OrganisationId) -> Result<Vec<Entry>, StoreError> {
    let statement = format!("SELECT {COLUMNS} FROM entry WHERE organisation_id = $1 AND removed IS NULL ORDER BY id");
    sql.list(&statement, values![organisation_id], read)
}

/// The entries of a firm that were taken out, the last first; at most `limit`.
///
/// # Errors
/// What the database answers.
pub fn list_removed(sql: &mut dyn Sql, organisation_id: OrganisationId, limit: i64) -> Result<Vec<Entry>, StoreError> {
    let statement = format!(
        "SELECT {COLUMNS} FROM entry WHERE organisation_id = $1 AND removed IS NOT NULL
            ORDER BY removed DESC, id DESC LIMIT $2"
    );
    sql.list(&statement, values![organisation_id, limit], read)
}

/// Forgets entries that were taken out before `before`; returns how many.
///
/// # Errors
/// What the database answers.
pub fn forget_removed(sql: &mut dyn Sql, before: Timestamp) -> Result<u64, StoreError> {
    sql.execute("DELETE FROM entry WHERE removed < $1", values![before])
}

/// Takes an entry out, or puts it back (`None`); says whether there is such an entry.
///
/// # Errors
/// What the database answers.
pub fn remove(
    sql: &mut dyn Sql,
    organisation_id: OrganisationId,
    id: EntryId,
    at: Option<Timestamp>,
) -> Result<bool, StoreError> {
    let statement = "UPDATE entry SET removed = $3 WHERE organisation_id = $1 AND id = $2";
    Ok(sql.execute(statement, values![organisation_id, id, at])? == 1)
}
