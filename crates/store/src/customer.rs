//! The code that an organisation gives to its suppliers, so that they offer it something. Only its hash is kept.

use calendar::Timestamp;
use ids::{OrganisationId, PersonId};

use crate::{Columns, Row, Sql, StoreError, values};

/// The code of an organisation.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Customer {
    /// Whose.
    pub organisation_id: OrganisationId,
    /// SHA-256 of the code.
    pub code_hash: [u8; 32],
    /// Which of its codes it is, from 1.
    pub generation: i64,
    /// When it was made.
    pub made: Timestamp,
    /// By whom.
    pub made_by: PersonId,
}

const COLUMNS: &str = "organisation_id, code_hash, generation, made, made_by";

fn read(row: &dyn Row) -> Result<Customer, StoreError> {
    let mut columns = Columns::of(row);
    Ok(Customer {
        organisation_id: columns.take()?,
        code_hash: columns.take()?,
        generation: columns.take()?,
        made: columns.take()?,
        made_by: columns.take()?,
    })
}

/// Keeps a code in place of the one before, which leads nowhere from then on.
///
/// # Errors
/// What the database answers.
pub fn put(sql: &mut dyn Sql, customer: &Customer) -> Result<(), StoreError> {
    let Customer { organisation_id, code_hash, generation, made, made_by } = customer;
    sql.execute(
        &format!(
            "INSERT INTO customer ({COLUMNS}) VALUES ($1, $2, $3, $4, $5)
                ON CONFLICT (organisation_id) DO UPDATE SET code_hash = excluded.code_hash,
                generation = excluded.generation, made = excluded.made, made_by = excluded.made_by"
        ),
        values![organisation_id, code_hash, generation, made, made_by],
    )?;
    Ok(())
}

/// The code of an organisation.
///
/// # Errors
/// What the database answers.
pub fn lookup(sql: &mut dyn Sql, organisation_id: OrganisationId) -> Result<Option<Customer>, StoreError> {
    sql.lookup(&format!("SELECT {COLUMNS} FROM customer WHERE organisation_id = $1"), values![organisation_id], read)
}

/// Whose code it is.
///
/// # Errors
/// What the database answers.
pub fn found(sql: &mut dyn Sql, code_hash: &[u8; 32]) -> Result<Option<Customer>, StoreError> {
    sql.lookup(&format!("SELECT {COLUMNS} FROM customer WHERE code_hash = $1"), values![code_hash], read)
}
