//! Accesses that a firm grants to other organisations, room by room, until a day; and who used them.

use calendar::{Date, Timestamp};
use ids::{GrantId, OrganisationId, PersonId};

use crate::words::words;
use crate::{Columns, Row, Sql, StoreError, values};

words! {
    /// A room of a firm: what a grant opens.
    Room {
        /// The footprint: documents, lines, inventory.
        Measure = "measure",
        /// What the firm does about its footprint: measures and plans.
        Reduce = "reduce",
        /// Who helps to pay: what the firm answers of itself and its project, plans of finance.
        Finance = "finance",
        /// What buyers ask: products and their footprints, the border adjustment.
        Export = "export",
    }

    /// How far a grant goes.
    Extent {
        /// Looks.
        Read = "read",
        /// Enters and corrects data.
        Write = "write",
    }
}

/// An access that a firm grants.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Grant {
    /// The firm.
    pub organisation_id: OrganisationId,
    /// Identifier.
    pub id: GrantId,
    /// Who is let in.
    pub grantee_id: OrganisationId,
    /// Where.
    pub room: Room,
    /// How far.
    pub extent: Extent,
    /// Who granted it.
    pub granted_by: PersonId,
    /// When.
    pub granted: Timestamp,
    /// The last day, included (UTC).
    pub until: Date,
    /// When it was revoked.
    pub revoked: Option<Timestamp>,
}

/// A person of another organisation who looked at a room of a firm on a day.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Look {
    /// The firm.
    pub organisation_id: OrganisationId,
    /// Who looked.
    pub person_id: PersonId,
    /// For which organisation.
    pub grantee_id: OrganisationId,
    /// Where.
    pub room: Room,
    /// The day (UTC).
    pub day: Date,
    /// First look of the day.
    pub first: Timestamp,
    /// Last look of the day.
    pub last: Timestamp,
    /// How many looks.
    pub times: i64,
}

pub(crate) const COLUMNS: &str = "organisation_id, id, grantee_id, room, extent, granted_by, granted, until, revoked";

fn read(row: &dyn Row) -> Result<Grant, StoreError> {
    take(&mut Columns::of(row))
}

/// A grant from the next columns, in the order of [`COLUMNS`].
pub(crate) fn take(columns: &mut Columns<'_>) -> Result<Grant, StoreError> {
    Ok(Grant {
        organisation_id: columns.take()?,
        id: columns.take()?,
        grantee_id: columns.take()?,
        room: columns.take()?,
        extent: columns.take()?,
        granted_by: columns.take()?,
        granted: columns.take()?,
        until: columns.take()?,
        revoked: columns.take()?,
    })
}

/// Enters a grant.
///
/// # Errors
/// What the database answers.
pub fn add(sql: &mut dyn Sql, grant: &Grant) -> Result<(), StoreError> {
    let Grant { organisation_id, id, grantee_id, room, extent, granted_by, granted, until, revoked } = grant;
    sql.execute(
        &format!("INSERT INTO access_grant ({COLUMNS}) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)"),
        values![organisation_id, id, grantee_id, room, extent, granted_by, granted, until, revoked],
    )?;
    Ok(())
}

/// Revokes a grant from now on; says whether there was one that was not revoked.
///
/// # Errors
/// What the database answers.
pub fn revoke(
    sql: &mut dyn Sql,
    organisation_id: OrganisationId,
    id: GrantId,
    at: Timestamp,
) -> Result<bool, StoreError> {
    let revoked = sql.execute(
        "UPDATE access_grant SET revoked = $3 WHERE organisation_id = $1 AND id = $2 AND revoked IS NULL",
        values![organisation_id, id, at],
    )?;
    Ok(revoked == 1)
}

/// All grants of a firm, ended ones too, in the order of their entry.
///
/// # Errors
/// What the database answers.
pub fn list(sql: &mut dyn Sql, organisation_id: OrganisationId) -> Result<Vec<Grant>, StoreError> {
    let statement = format!("SELECT {COLUMNS} FROM access_grant WHERE organisation_id = $1 ORDER BY id");
    sql.list(&statement, values![organisation_id], read)
}

/// The grants to an organisation that hold on `day`.
///
/// # Errors
/// What the database answers.
pub fn held(sql: &mut dyn Sql, grantee_id: OrganisationId, day: Date) -> Result<Vec<Grant>, StoreError> {
    sql.list(
        &format!(
            "SELECT {COLUMNS} FROM access_grant WHERE grantee_id = $1 AND revoked IS NULL AND until >= $2
                ORDER BY organisation_id, id"
        ),
        values![grantee_id, day],
        read,
    )
}

/// Writes down that a person of the grantee looked.
///
/// # Errors
/// What the database answers.
pub fn look(
    sql: &mut dyn Sql,
    organisation_id: OrganisationId,
    person_id: PersonId,
    grantee_id: OrganisationId,
    room: Room,
    at: Timestamp,
) -> Result<(), StoreError> {
    sql.execute(
        "INSERT INTO look (organisation_id, person_id, grantee_id, room, day, first, last, times)
            VALUES ($1, $2, $3, $4, $5, $6, $6, 1)
            ON CONFLICT (organisation_id, day, person_id, room) DO UPDATE SET last = excluded.last, times = look.times + 1",
        values![organisation_id, person_id, grantee_id, room, at.date(), at],
    )?;
    Ok(())
}

/// Who looked at a firm's rooms, the last first: at most `limit`.
///
/// # Errors
/// What the database answers.
pub fn looks(sql: &mut dyn Sql, organisation_id: OrganisationId, limit: i64) -> Result<Vec<Look>, StoreError> {
    sql.list(
        "SELECT organisation_id, person_id, grantee_id, room, day, first, last, times FROM look
            WHERE organisation_id = $1 ORDER BY last DESC, person_id LIMIT $2",
        values![organisation_id, limit],
        |row| {
            let mut columns = Columns::of(row);
            Ok(Look {
                organisation_id: columns.take()?,
                person_id: columns.take()?,
                grantee_id: columns.take()?,
                room: columns.take()?,
                day: columns.take()?,
                first: columns.take()?,
                last: columns.take()?,
                times: columns.take()?,
            })
        },
    )
}
