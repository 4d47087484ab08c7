//! How far the figures of a firm are behind what was entered: each change counts one up, and a measurement
//! says which count it has seen.

use calendar::Timestamp;
use ids::OrganisationId;

use crate::{Columns, Sql, StoreError, values};

/// Where the footprint of a firm stands.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Footprint {
    /// How many changes were made.
    pub revision: i64,
    /// When the last one was.
    pub changed: Timestamp,
    /// The revision that the figures are made from; 0 if there are none.
    pub measured: i64,
    /// When they were made.
    pub measured_at: Option<Timestamp>,
    /// Why the last measurement gave no figures, as the key of a message with its arguments in JSON.
    pub fault: Option<String>,
}

impl Footprint {
    /// Whether figures, or the reason for there being none, are of what was entered last.
    pub fn is_current(&self) -> bool {
        self.measured == self.revision
    }
}

/// Counts a change; returns the new revision.
///
/// # Errors
/// What the database answers.
pub fn touch(sql: &mut dyn Sql, organisation_id: OrganisationId, at: Timestamp) -> Result<i64, StoreError> {
    sql.value(
        "INSERT INTO footprint (organisation_id, revision, changed, measured) VALUES ($1, 1, $2, 0)
            ON CONFLICT (organisation_id) DO UPDATE SET revision = footprint.revision + 1, changed = excluded.changed
            RETURNING revision",
        values![organisation_id, at],
    )
}

/// Writes down that the figures are those of `revision`, or why there are none.
///
/// # Errors
/// What the database answers.
pub fn measured(
    sql: &mut dyn Sql,
    organisation_id: OrganisationId,
    revision: i64,
    fault: Option<&str>,
    at: Timestamp,
) -> Result<(), StoreError> {
    sql.execute(
        "UPDATE footprint SET measured = $2, fault = $3, measured_at = $4 WHERE organisation_id = $1",
        values![organisation_id, revision, fault, at],
    )?;
    Ok(())
}

/// Where the footprint of a firm stands; `None` if nothing was ever entered.
///
/// # Errors
/// What the database answers.
pub fn lookup(sql: &mut dyn Sql, organisation_id: OrganisationId) -> Result<Option<Footprint>, StoreError> {
    sql.lookup(
        "SELECT revision, changed, measured, measured_at, fault FROM footprint WHERE organisation_id = $1",
        values![organisation_id],
        |row| {
            let mut columns = Columns::of(row);
            Ok(Footprint {
                revision: columns.take()?,
                changed: columns.take()?,
                measured: columns.take()?,
                measured_at: columns.take()?,
                fault: columns.take()?,
            })
        },
    )
}
