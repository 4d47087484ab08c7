//! What providers offer of a technology: apart from the technologies themselves, which are criteria and no products.

use calendar::{Date, Timestamp};
use ids::PersonId;

use crate::{Columns, Row, Sql, StoreError, values};

/// An offer of a provider.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ProviderOffer {
    /// From 1, without gaps, for the whole installation.
    pub number: i64,
    /// The technology, an id of the catalogue.
    pub technology: String,
    /// Who offers.
    pub provider: String,
    /// What, as the provider says it.
    pub words: String,
    /// The address of the web where the provider says it.
    pub link: String,
    /// The last day on which it is shown, included.
    pub until: Date,
    /// When it was written down.
    pub written: Timestamp,
    /// By whom.
    pub written_by: PersonId,
    /// When it was withdrawn.
    pub withdrawn: Option<Timestamp>,
}

const COLUMNS: &str = "number, technology, provider, words, link, until, written, written_by, withdrawn";

fn read(row: &dyn Row) -> Result<ProviderOffer, StoreError> {
    let mut columns = Columns::of(row);
    Ok(ProviderOffer {
        number: columns.take()?,
        technology: columns.take()?,
        provider: columns.take()?,
        words: columns.take()?,
        link: columns.take()?,
        until: columns.take()?,
        written: columns.take()?,
        written_by: columns.take()?,
        withdrawn: columns.take()?,
    })
}

/// The number of the last offer, withdrawn or not; 0 if there is none.
///
/// # Errors
/// What the database answers.
pub fn last(sql: &mut dyn Sql) -> Result<i64, StoreError> {
    let last: Option<i64> = sql.value("SELECT max(number) FROM provider_offer", values![])?;
    Ok(last.unwrap_or(0))
}

/// Writes an offer after the last.
///
/// # Errors
/// [`StoreError::Stale`] if that is not `offer.number`; what the database answers.
pub fn add(sql: &mut dyn Sql, offer: &ProviderOffer) -> Result<(), StoreError> {
    if last(sql)? + 1 != offer.number {
        return Err(StoreError::Stale);
    }
    let ProviderOffer { number, technology, provider, words, link, until, written, written_by, withdrawn } = offer;
    sql.execute(
        &format!("INSERT INTO provider_offer ({COLUMNS}) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)"),
        values![number, technology, provider, words, link, until, written, written_by, withdrawn],
    )?;
    Ok(())
}

/// Withdraws an offer; whether it was there and not withdrawn yet.
///
/// # Errors
/// What the database answers.
pub fn withdraw(sql: &mut dyn Sql, number: i64, at: Timestamp) -> Result<bool, StoreError> {
    let statement = "UPDATE provider_offer SET withdrawn = $2 WHERE number = $1 AND withdrawn IS NULL";
    Ok(sql.execute(statement, values![number, at])? == 1)
}

/// The offers that are not withdrawn, those that ended too, the last first: at most `limit`.
///
/// # Errors
/// What the database answers.
pub fn list(sql: &mut dyn Sql, limit: i64) -> Result<Vec<ProviderOffer>, StoreError> {
    let statement =
        format!("SELECT {COLUMNS} FROM provider_offer WHERE withdrawn IS NULL ORDER BY number DESC LIMIT $1");
    sql.list(&statement, values![limit], read)
}

/// The offers of a technology on a day, in the order in which they were written down: at most `limit`.
///
/// # Errors
/// What the database answers.
pub fn of(sql: &mut dyn Sql, technology: &str, day: Date, limit: i64) -> Result<Vec<ProviderOffer>, StoreError> {
    let statement = format!(
        "SELECT {COLUMNS} FROM provider_offer WHERE technology = $1 AND until >= $2 AND withdrawn IS NULL
            ORDER BY number LIMIT $3"
    );
    sql.list(&statement, values![technology, day, limit], read)
}
