//! Who belongs to which organisation, and as what.

use calendar::Timestamp;
use ids::{OrganisationId, PersonId};

use crate::organisation::Kind;
use crate::words::words;
use crate::{Columns, Row, Sql, StoreError, values};

words! {
    /// What a member may do in an organisation.
    Role {
        /// Everything, members and grants included.
        Owner = "owner",
        /// Enters and corrects data.
        Editor = "editor",
        /// Looks.
        Reader = "reader",
    }
}

/// A person in an organisation.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Membership {
    /// The organisation.
    pub organisation_id: OrganisationId,
    /// The person.
    pub person_id: PersonId,
    /// As what.
    pub role: Role,
    /// Since when.
    pub since: Timestamp,
}

/// A membership as its person sees it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Seat {
    /// The organisation.
    pub organisation_id: OrganisationId,
    /// What the organisation is.
    pub kind: Kind,
    /// Its name.
    pub name: String,
    /// As what.
    pub role: Role,
}

fn read(row: &dyn Row) -> Result<Membership, StoreError> {
    let mut columns = Columns::of(row);
    Ok(Membership {
        organisation_id: columns.take()?,
        person_id: columns.take()?,
        role: columns.take()?,
        since: columns.take()?,
    })
}

/// Makes a person a member, or gives a member another role.
///
/// # Errors
/// What the database answers.
pub fn put(sql: &mut dyn Sql, membership: &Membership) -> Result<(), StoreError> {
    let Membership { organisation_id, person_id, role, since } = membership;
    sql.execute(
        "INSERT INTO membership (organisation_id, person_id, role, since) VALUES ($1, $2, $3, $4)
            ON CONFLICT (organisation_id, person_id) DO UPDATE SET role = excluded.role",
        values![organisation_id, person_id, role, since],
    )?;
    Ok(())
}

/// Ends a membership; says whether there was one.
///
/// # Errors
/// What the database answers.
pub fn remove(sql: &mut dyn Sql, organisation_id: OrganisationId, person_id: PersonId) -> Result<bool, StoreError> {
    let removed = sql.execute(
        "DELETE FROM membership WHERE organisation_id = $1 AND person_id = $2",
        values![organisation_id, person_id],
    )?;
    Ok(removed == 1)
}

/// The members of an organisation, in the order of their entry.
///
/// # Errors
/// What the database answers.
pub fn list(sql: &mut dyn Sql, organisation_id: OrganisationId) -> Result<Vec<Membership>, StoreError> {
    sql.list(
        "SELECT organisation_id, person_id, role, since FROM membership WHERE organisation_id = $1 ORDER BY since, person_id",
        values![organisation_id],
        read,
    )
}

/// The organisations of a person that are not closed.
///
/// # Errors
/// What the database answers.
pub fn seats(sql: &mut dyn Sql, person_id: PersonId) -> Result<Vec<Seat>, StoreError> {
    sql.list(
        "SELECT o.id, o.kind, o.name, m.role FROM membership m JOIN organisation o ON o.id = m.organisation_id
            WHERE m.person_id = $1 AND o.closed IS NULL ORDER BY m.since, o.id",
        values![person_id],
        |row| {
            let mut columns = Columns::of(row);
            Ok(Seat {
                organisation_id: columns.take()?,
                kind: columns.take()?,
                name: columns.take()?,
                role: columns.take()?,
            })
        },
    )
}
