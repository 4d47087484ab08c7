//! What administrators of the installation write over the catalogue of programmes: every edit, the last of each claim counts.

use calendar::Timestamp;
use ids::PersonId;

use crate::words::words;
use crate::{Columns, Row, Sql, StoreError, values};

words! {
    /// What an edit does.
    Act {
        /// Writes a claim, one that the catalogue has or a new one.
        Write = "write",
        /// Retires a claim.
        Retire = "retire",
        /// Takes back what was written: what the catalogue says holds again.
        TakeBack = "take_back",
    }
}

/// An edit of a claim.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FinanceEdit {
    /// From 1, without gaps, for the whole installation.
    pub number: i64,
    /// The programme.
    pub programme: String,
    /// The claim.
    pub claim: String,
    /// What it does.
    pub act: Act,
    /// The claim as it is written, as JSON; none where it is retired or taken back.
    pub content: Option<String>,
    /// What the catalogue said then, as JSON; none if it did not have the claim.
    pub base: Option<String>,
    /// When it was written.
    pub written: Timestamp,
    /// By whom.
    pub written_by: PersonId,
}

const COLUMNS: &str = "number, programme, claim, act, content, base, written, written_by";

fn read(row: &dyn Row) -> Result<FinanceEdit, StoreError> {
    let mut columns = Columns::of(row);
    Ok(FinanceEdit {
        number: columns.take()?,
        programme: columns.take()?,
        claim: columns.take()?,
        act: columns.take()?,
        content: columns.take()?,
        base: columns.take()?,
        written: columns.take()?,
        written_by: columns.take()?,
    })
}

/// The number of the last edit; 0 if there is none.
///
/// # Errors
/// What the database answers.
pub fn last(sql: &mut dyn Sql) -> Result<i64, StoreError> {
    let last: Option<i64> = sql.value("SELECT max(number) FROM finance_edit", values![])?;
    Ok(last.unwrap_or(0))
}

/// Writes the edit after the last.
///
/// # Errors
/// [`StoreError::Stale`] if that is not `edit.number`; what the database answers.
pub fn add(sql: &mut dyn Sql, edit: &FinanceEdit) -> Result<(), StoreError> {
    if last(sql)? + 1 != edit.number {
        return Err(StoreError::Stale);
    }
    let FinanceEdit { number, programme, claim, act, content, base, written, written_by } = edit;
    sql.execute(
        &format!("INSERT INTO finance_edit ({COLUMNS}) VALUES ($1, $2, $3, $4, $5, $6, $7, $8)"),
        values![number, programme, claim, act, content, base, written, written_by],
    )?;
    Ok(())
}

/// The last edit of each claim, in the order in which they were written.
///
/// # Errors
/// What the database answers.
pub fn current(sql: &mut dyn Sql) -> Result<Vec<FinanceEdit>, StoreError> {
    let statement = format!(
        "SELECT {COLUMNS} FROM finance_edit WHERE number IN (SELECT max(number) FROM finance_edit GROUP BY claim)
            ORDER BY number"
    );
    sql.list(&statement, values![], read)
}

/// The edits of a programme (of all programmes if it is empty), the last first: at most `limit`.
///
/// # Errors
/// What the database answers.
pub fn history(sql: &mut dyn Sql, programme: &str, limit: i64) -> Result<Vec<FinanceEdit>, StoreError> {
    let statement =
        format!("SELECT {COLUMNS} FROM finance_edit WHERE ($1 = '' OR programme = $1) ORDER BY number DESC LIMIT $2");
    sql.list(&statement, values![programme, limit], read)
}
