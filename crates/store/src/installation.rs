//! Installations whose goods the border adjustment touches: what a firm writes of them, every version, the last one counts.

use calendar::Timestamp;
use ids::{InstallationId, OrganisationId, PersonId};

use crate::{Columns, Row, Sql, StoreError, values};

/// An installation, as lists show it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Installation {
    /// The firm.
    pub organisation_id: OrganisationId,
    /// Identifier.
    pub id: InstallationId,
    /// Its name in the last version.
    pub name: String,
    /// The reporting period of the last version.
    pub year: i64,
    /// The last version, from 1.
    pub version: i64,
    /// When it was first written.
    pub made: Timestamp,
    /// Since when it is put away.
    pub archived: Option<Timestamp>,
}

/// What was written of an installation once.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Version {
    /// The firm.
    pub organisation_id: OrganisationId,
    /// The installation.
    pub id: InstallationId,
    /// From 1, without gaps.
    pub version: i64,
    /// Reporting period.
    pub year: i64,
    /// The file of the installation, in JSON.
    pub content: String,
    /// When it was written.
    pub written: Timestamp,
    /// By whom.
    pub written_by: PersonId,
}

const COLUMNS: &str = "organisation_id, id, name, year, version, made, archived";
const OF_VERSION: &str = "organisation_id, id, version, year, content, written, written_by";

fn read(row: &dyn Row) -> Result<Installation, StoreError> {
    let mut columns = Columns::of(row);
    Ok(Installation {
        organisation_id: columns.take()?,
        id: columns.take()?,
        name: columns.take()?,
        year: columns.take()?,
        version: columns.take()?,
        made: columns.take()?,
        archived: columns.take()?,
    })
}

fn read_version(row: &dyn Row) -> Result<Version, StoreError> {
    let mut columns = Columns::of(row);
    Ok(Version {
        organisation_id: columns.take()?,
        id: columns.take()?,
        version: columns.take()?,
        year: columns.take()?,
        content: columns.take()?,
        written: columns.take()?,
        written_by: columns.take()?,
    })
}

/// Writes the version after the last; the first makes the installation.
///
/// # Errors
/// [`StoreError::Stale`] if that is not `version.version`; what the database answers.
pub fn write(sql: &mut dyn Sql, name: &str, version: &Version) -> Result<(), StoreError> {
    let Version { organisation_id, id, version: number, year, content, written, written_by } = version;
    let changed = if *number == 1 {
        let known = lookup(sql, *organisation_id, *id)?;
        if known.is_some() {
            return Err(StoreError::Stale);
        }
        sql.execute(
            &format!("INSERT INTO installation ({COLUMNS}) VALUES ($1, $2, $3, $4, $5, $6, $7)"),
            values![organisation_id, id, name, year, number, written, None::<Timestamp>],
        )?
    } else {
        sql.execute(
            "UPDATE installation SET name = $4, year = $5, version = $6
             WHERE organisation_id = $1 AND id = $2 AND version = $3",
            values![organisation_id, id, number - 1, name, year, number],
        )?
    };
    if changed != 1 {
        return Err(StoreError::Stale);
    }
    sql.execute(
        &format!("INSERT INTO installation_version ({OF_VERSION}) VALUES ($1, $2, $3, $4, $5, $6, $7)"),
        values![organisation_id, id, number, year, content, written, written_by],
    )?;
    Ok(())
}

/// An installation of a firm.
///
/// # Errors
/// What the database answers.
pub fn lookup(
    sql: &mut dyn Sql,
    organisation_id: OrganisationId,
    id: InstallationId,
) -> Result<Option<Installation>, StoreError> {
    sql.lookup(
        &format!("SELECT {COLUMNS} FROM installation WHERE organisation_id = $1 AND id = $2"),
        values![organisation_id, id],
        read,
    )
}

/// The installations of a firm, those that are put away or the others, the last made first.
///
/// # Errors
/// What the database answers.
pub fn list(
    sql: &mut dyn Sql,
    organisation_id: OrganisationId,
    archived: bool,
    limit: i64,
) -> Result<Vec<Installation>, StoreError> {
    let which = if archived { "archived IS NOT NULL" } else { "archived IS NULL" };
    sql.list(
        &format!("SELECT {COLUMNS} FROM installation WHERE organisation_id = $1 AND {which} ORDER BY id DESC LIMIT $2"),
        values![organisation_id, limit],
        read,
    )
}

/// How many installations a firm has, those that are put away among them.
///
/// # Errors
/// What the database answers.
pub fn count(sql: &mut dyn Sql, organisation_id: OrganisationId) -> Result<i64, StoreError> {
    sql.value("SELECT count(*) FROM installation WHERE organisation_id = $1", values![organisation_id])
}

/// What a version says.
///
/// # Errors
/// What the database answers.
pub fn version(
    sql: &mut dyn Sql,
    organisation_id: OrganisationId,
    id: InstallationId,
    version: i64,
) -> Result<Option<Version>, StoreError> {
    sql.lookup(
        &format!(
            "SELECT {OF_VERSION} FROM installation_version WHERE organisation_id = $1 AND id = $2 AND version = $3"
        ),
        values![organisation_id, id, version],
        read_version,
    )
}

/// The versions of an installation, the last first.
///
/// # Errors
/// What the database answers.
pub fn versions(
    sql: &mut dyn Sql,
    organisation_id: OrganisationId,
    id: InstallationId,
    limit: i64,
) -> Result<Vec<Version>, StoreError> {
    sql.list(
        &format!(
            "SELECT {OF_VERSION} FROM installation_version WHERE organisation_id = $1 AND id = $2
             ORDER BY version DESC LIMIT $3"
        ),
        values![organisation_id, id, limit],
        read_version,
    )
}

/// Puts an installation away at a time, or (`None`) brings it back. Says whether that changed anything.
///
/// # Errors
/// What the database answers.
pub fn archive(
    sql: &mut dyn Sql,
    organisation_id: OrganisationId,
    id: InstallationId,
    at: Option<Timestamp>,
) -> Result<bool, StoreError> {
    let other = if at.is_some() { "archived IS NULL" } else { "archived IS NOT NULL" };
    let changed = sql.execute(
        &format!("UPDATE installation SET archived = $3 WHERE organisation_id = $1 AND id = $2 AND {other}"),
        values![organisation_id, id, at],
    )?;
    Ok(changed == 1)
}
