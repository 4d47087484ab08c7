//! What a firm writes of itself: its sheet and its corrections, every version of them, so that any change can be undone.

use calendar::Timestamp;
use ids::{OrganisationId, PersonId};

use crate::words::words;
use crate::{Columns, Row, Sql, StoreError, values};

words! {
    /// Which sheet.
    Name {
        /// `firm.toml`: who the firm is, its sites, its boundary.
        Firm = "firm",
        /// `mapping.toml`: what people corrected.
        Mapping = "mapping",
    }
}

/// A sheet as it was written once.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Sheet {
    /// The firm.
    pub organisation_id: OrganisationId,
    /// Which.
    pub name: Name,
    /// From 1, without gaps.
    pub version: i64,
    /// Its text, in TOML.
    pub content: String,
    /// When it was written.
    pub written: Timestamp,
    /// By whom.
    pub written_by: PersonId,
}

const COLUMNS: &str = "organisation_id, name, version, content, written, written_by";

fn read(row: &dyn Row) -> Result<Sheet, StoreError> {
    let mut columns = Columns::of(row);
    Ok(Sheet {
        organisation_id: columns.take()?,
        name: columns.take()?,
        version: columns.take()?,
        content: columns.take()?,
        written: columns.take()?,
        written_by: columns.take()?,
    })
}

/// Writes the version after the last.
///
/// # Errors
/// [`StoreError::Stale`] if that is not `sheet.version`; what the database answers.
pub fn write(sql: &mut dyn Sql, sheet: &Sheet) -> Result<(), StoreError> {
    let Sheet { organisation_id, name, version, content, written, written_by } = sheet;
    let last: Option<i64> = sql.value(
        "SELECT max(version) FROM sheet WHERE organisation_id = $1 AND name = $2",
        values![organisation_id, name],
    )?;
    if last.unwrap_or(0) + 1 != *version {
        return Err(StoreError::Stale);
    }
    sql.execute(
        &format!("INSERT INTO sheet ({COLUMNS}) VALUES ($1, $2, $3, $4, $5, $6)"),
        values![organisation_id, name, version, content, written, written_by],
    )?;
    Ok(())
}

/// The last version.
///
/// # Errors
/// What the database answers.
pub fn lookup(sql: &mut dyn Sql, organisation_id: OrganisationId, name: Name) -> Result<Option<Sheet>, StoreError> {
    sql.lookup(
        &format!("SELECT {COLUMNS} FROM sheet WHERE organisation_id = $1 AND name = $2 ORDER BY version DESC LIMIT 1"),
        values![organisation_id, name],
        read,
    )
}

/// A version.
///
/// # Errors
/// What the database answers.
pub fn version(
    sql: &mut dyn Sql,
    organisation_id: OrganisationId,
    name: Name,
    version: i64,
) -> Result<Option<Sheet>, StoreError> {
    sql.lookup(
        &format!("SELECT {COLUMNS} FROM sheet WHERE organisation_id = $1 AND name = $2 AND version = $3"),
        values![organisation_id, name, version],
        read,
    )
}
