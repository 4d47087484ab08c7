//! Tokens that may be used once: links sent by mail (to open an account, to choose a new password, to
//! join an organisation), and the step between password and one-time code. Only the SHA-256 is kept.

use calendar::Timestamp;
use ids::{OrganisationId, PersonId};

use crate::words::words;
use crate::{Columns, Row, Sql, StoreError, values};

words! {
    /// What a token is good for.
    Purpose {
        /// Opens an account: proves that the address is the person's.
        Open = "open",
        /// Lets a person choose a new password.
        Reset = "reset",
        /// Lets whoever has the address join an organisation.
        Invite = "invite",
        /// Lets a person who gave the right password give the one-time code.
        Code = "code",
    }
}

/// A token that may be used once.
#[derive(Clone, PartialEq, Eq)]
pub struct Ticket {
    /// SHA-256 of the token.
    pub token_hash: [u8; 32],
    /// What it is good for.
    pub purpose: Purpose,
    /// Address to which it was sent, in the form in which it is unique.
    pub email: String,
    /// Person to whom it was sent, if known.
    pub person_id: Option<PersonId>,
    /// Organisation that invites.
    pub organisation_id: Option<OrganisationId>,
    /// What else it carries, as JSON.
    pub detail: String,
    /// When it was made.
    pub created: Timestamp,
    /// When it ends.
    pub expires: Timestamp,
    /// When it was used, or withdrawn.
    pub used: Option<Timestamp>,
}

const COLUMNS: &str = "token_hash, purpose, email, person_id, organisation_id, detail, created, expires, used";

fn read(row: &dyn Row) -> Result<Ticket, StoreError> {
    let mut columns = Columns::of(row);
    Ok(Ticket {
        token_hash: columns.take()?,
        purpose: columns.take()?,
        email: columns.take()?,
        person_id: columns.take()?,
        organisation_id: columns.take()?,
        detail: columns.take()?,
        created: columns.take()?,
        expires: columns.take()?,
        used: columns.take()?,
    })
}

/// Enters a link.
///
/// # Errors
/// What the database answers.
pub fn add(sql: &mut dyn Sql, ticket: &Ticket) -> Result<(), StoreError> {
    let Ticket { token_hash, purpose, email, person_id, organisation_id, detail, created, expires, used } = ticket;
    sql.execute(
        &format!("INSERT INTO ticket ({COLUMNS}) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)"),
        values![token_hash, purpose, email, person_id, organisation_id, detail, created, expires, used],
    )?;
    Ok(())
}

/// The link of a token, if it is good for `purpose` at `now`.
///
/// # Errors
/// What the database answers.
pub fn lookup(
    sql: &mut dyn Sql,
    token_hash: &[u8; 32],
    purpose: Purpose,
    now: Timestamp,
) -> Result<Option<Ticket>, StoreError> {
    sql.lookup(
        &format!(
            "SELECT {COLUMNS} FROM ticket WHERE token_hash = $1 AND purpose = $2 AND used IS NULL AND expires > $3"
        ),
        values![token_hash, purpose, now],
        read,
    )
}

/// Uses a link up, or withdraws it; says whether it was still good.
///
/// # Errors
/// What the database answers.
pub fn spend(sql: &mut dyn Sql, token_hash: &[u8; 32], at: Timestamp) -> Result<bool, StoreError> {
    let spent =
        sql.execute("UPDATE ticket SET used = $2 WHERE token_hash = $1 AND used IS NULL", values![token_hash, at])?;
    Ok(spent == 1)
}

/// Withdraws all links of a person for a purpose.
///
/// # Errors
/// What the database answers.
pub fn spend_all(sql: &mut dyn Sql, person_id: PersonId, purpose: Purpose, at: Timestamp) -> Result<u64, StoreError> {
    sql.execute(
        "UPDATE ticket SET used = $3 WHERE person_id = $1 AND purpose = $2 AND used IS NULL",
        values![person_id, purpose, at],
    )
}

/// The invitations of an organisation that are good at `now`, in the order of their making.
///
/// # Errors
/// What the database answers.
pub fn invitations(
    sql: &mut dyn Sql,
    organisation_id: OrganisationId,
    now: Timestamp,
) -> Result<Vec<Ticket>, StoreError> {
    sql.list(
        &format!(
            "SELECT {COLUMNS} FROM ticket WHERE organisation_id = $1 AND purpose = $2 AND used IS NULL AND expires > $3
                ORDER BY created, token_hash"
        ),
        values![organisation_id, Purpose::Invite, now],
        read,
    )
}

/// Forgets links that ended before `before`; returns how many.
///
/// # Errors
/// What the database answers.
pub fn forget_ended(sql: &mut dyn Sql, before: Timestamp) -> Result<u64, StoreError> {
    sql.execute("DELETE FROM ticket WHERE expires <= $1", values![before])
}
