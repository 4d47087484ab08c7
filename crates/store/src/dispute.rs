//! Doubts of customers about footprints that are offered to them.

use calendar::Timestamp;
use ids::{DisputeId, OrganisationId, PersonId, ProductFootprintId, ProductId};

use crate::words::words;
use crate::{Columns, Row, Sql, StoreError, values};

words! {
    /// Where a dispute stands.
    State {
        /// The supplier has not answered.
        Open = "open",
        /// The supplier agrees: the footprint is used no more.
        Accepted = "accepted",
        /// The supplier stays with the footprint.
        Rejected = "rejected",
        /// The customer doubts no longer.
        Retired = "retired",
    }
}

/// A dispute.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Dispute {
    /// The customer.
    pub organisation_id: OrganisationId,
    /// Identifier.
    pub id: DisputeId,
    /// The supplier.
    pub supplier_id: OrganisationId,
    /// The supplier's product.
    pub product_id: ProductId,
    /// The footprint.
    pub footprint_id: ProductFootprintId,
    /// What the customer says.
    pub words: String,
    /// When it was raised.
    pub raised: Timestamp,
    /// By whom.
    pub raised_by: PersonId,
    /// Where it stands.
    pub state: State,
    /// What the supplier says.
    pub answer: Option<String>,
    /// When it ended.
    pub ended: Option<Timestamp>,
    /// Who ended it.
    pub ended_by: Option<PersonId>,
}

const COLUMNS: &str = "organisation_id, id, supplier_id, product_id, footprint_id, words, raised, raised_by, state, answer, ended, ended_by";

fn read(row: &dyn Row) -> Result<Dispute, StoreError> {
    let mut columns = Columns::of(row);
    Ok(Dispute {
        organisation_id: columns.take()?,
        id: columns.take()?,
        supplier_id: columns.take()?,
        product_id: columns.take()?,
        footprint_id: columns.take()?,
        words: columns.take()?,
        raised: columns.take()?,
        raised_by: columns.take()?,
        state: columns.take()?,
        answer: columns.take()?,
        ended: columns.take()?,
        ended_by: columns.take()?,
    })
}

/// Adds a dispute.
///
/// # Errors
/// What the database answers.
pub fn add(sql: &mut dyn Sql, dispute: &Dispute) -> Result<(), StoreError> {
    let Dispute { organisation_id, id, supplier_id, product_id, footprint_id, words, .. } = dispute;
    let Dispute { raised, raised_by, state, answer, ended, ended_by, .. } = dispute;
    sql.execute(
        &format!("INSERT INTO dispute ({COLUMNS}) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)"),
        values![
            organisation_id,
            id,
            supplier_id,
            product_id,
            footprint_id,
            words,
            raised,
            raised_by,
            state,
            answer,
            ended,
            ended_by
        ],
    )?;
    Ok(())
}

/// The disputes that an organisation raised, the last first: at most `limit`.
///
/// # Errors
/// What the database answers.
pub fn raised(sql: &mut dyn Sql, organisation_id: OrganisationId, limit: i64) -> Result<Vec<Dispute>, StoreError> {
    let statement = format!("SELECT {COLUMNS} FROM dispute WHERE organisation_id = $1 ORDER BY id DESC LIMIT $2");
    sql.list(&statement, values![organisation_id, limit], read)
}

/// The disputes about footprints of a supplier, the last first: at most `limit`.
///
/// # Errors
/// What the database answers.
pub fn received(sql: &mut dyn Sql, supplier_id: OrganisationId, limit: i64) -> Result<Vec<Dispute>, StoreError> {
    let statement = format!("SELECT {COLUMNS} FROM dispute WHERE supplier_id = $1 ORDER BY id DESC LIMIT $2");
    sql.list(&statement, values![supplier_id, limit], read)
}

/// Ends an open dispute: the supplier by an answer, the customer by retiring it. `dispute` holds how. Says whether it was open.
///
/// # Errors
/// What the database answers.
pub fn end(sql: &mut dyn Sql, dispute: &Dispute) -> Result<bool, StoreError> {
    let Dispute { organisation_id, id, state, answer, ended, ended_by, .. } = dispute;
    let statement = "UPDATE dispute SET state = $3, answer = $4, ended = $5, ended_by = $6
        WHERE organisation_id = $1 AND id = $2 AND state = 'open'";
    Ok(sql.execute(statement, values![organisation_id, id, state, answer, ended, ended_by])? == 1)
}
