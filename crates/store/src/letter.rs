//! Letters to be sent by mail: written in the transaction that has a reason for them, sent by a job.

use calendar::Timestamp;
use ids::{LetterId, PersonId};
use language::Language;

use crate::words::words;
use crate::{Columns, Row, Sql, StoreError, values};

words! {
    /// Where a letter stands.
    State {
        /// To be sent.
        Waiting = "waiting",
        /// Handed over to the mail server.
        Sent = "sent",
        /// Given up.
        Failed = "failed",
    }
}

/// A letter.
#[derive(Clone, PartialEq, Eq)]
pub struct Letter {
    /// Identifier; also that of the message, so that a server can see that it comes twice.
    pub id: LetterId,
    /// To whom, if it is somebody with an account.
    pub person_id: Option<PersonId>,
    /// Address.
    pub recipient: String,
    /// Language.
    pub language: Language,
    /// Subject.
    pub subject: String,
    /// Text; forgotten once it is sent, since it may hold a link that opens an account.
    pub body: String,
    /// Where it stands.
    pub state: State,
    /// What the mail server last said when it refused.
    pub message: Option<String>,
    /// When it was written.
    pub created: Timestamp,
    /// When it was handed over.
    pub sent: Option<Timestamp>,
}

const COLUMNS: &str = "id, person_id, recipient, language, subject, body, state, message, created, sent";

fn read(row: &dyn Row) -> Result<Letter, StoreError> {
    let mut columns = Columns::of(row);
    Ok(Letter {
        id: columns.take()?,
        person_id: columns.take()?,
        recipient: columns.take()?,
        language: columns.take()?,
        subject: columns.take()?,
        body: columns.take()?,
        state: columns.take()?,
        message: columns.take()?,
        created: columns.take()?,
        sent: columns.take()?,
    })
}

/// Enters a letter.
///
/// # Errors
/// What the database answers.
pub fn add(sql: &mut dyn Sql, letter: &Letter) -> Result<(), StoreError> {
    let Letter { id, person_id, recipient, language, subject, body, state, message, created, sent } = letter;
    sql.execute(
        &format!("INSERT INTO letter ({COLUMNS}) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)"),
        values![id, person_id, recipient, language, subject, body, state, message, created, sent],
    )?;
    Ok(())
}

/// The letter with this identifier.
///
/// # Errors
/// What the database answers.
pub fn lookup(sql: &mut dyn Sql, id: LetterId) -> Result<Option<Letter>, StoreError> {
    sql.lookup(&format!("SELECT {COLUMNS} FROM letter WHERE id = $1"), values![id], read)
}

/// The letters in a state, the last written first: at most `limit`.
///
/// # Errors
/// What the database answers.
pub fn list(sql: &mut dyn Sql, state: State, limit: i64) -> Result<Vec<Letter>, StoreError> {
    let statement = format!("SELECT {COLUMNS} FROM letter WHERE state = $1 ORDER BY id DESC LIMIT $2");
    sql.list(&statement, values![state, limit], read)
}

/// How many letters are in each state.
///
/// # Errors
/// What the database answers.
pub fn count(sql: &mut dyn Sql) -> Result<Vec<(State, i64)>, StoreError> {
    sql.list("SELECT state, count(*) FROM letter GROUP BY state ORDER BY state", values![], |row| {
        let mut columns = Columns::of(row);
        Ok((columns.take()?, columns.take()?))
    })
}

/// Writes down that a letter was handed over, and forgets its text.
///
/// # Errors
/// What the database answers.
pub fn mark_sent(sql: &mut dyn Sql, id: LetterId, at: Timestamp) -> Result<(), StoreError> {
    sql.execute(
        "UPDATE letter SET state = $2, sent = $3, body = '', message = NULL WHERE id = $1",
        values![id, State::Sent, at],
    )?;
    Ok(())
}

/// Writes down what the mail server said when it refused, and whether the letter is given up.
///
/// # Errors
/// What the database answers.
pub fn mark_refused(sql: &mut dyn Sql, id: LetterId, message: &str, given_up: bool) -> Result<(), StoreError> {
    let state = if given_up { State::Failed } else { State::Waiting };
    sql.execute("UPDATE letter SET state = $2, message = $3 WHERE id = $1", values![id, state, message])?;
    Ok(())
}

/// Lets a letter wait again that was given up; says whether there was one.
///
/// # Errors
/// What the database answers.
pub fn revive(sql: &mut dyn Sql, id: LetterId) -> Result<bool, StoreError> {
    let revived = sql.execute(
        "UPDATE letter SET state = $3 WHERE id = $1 AND state = $2",
        values![id, State::Failed, State::Waiting],
    )?;
    Ok(revived == 1)
}

/// Forgets letters written before `before` that were sent or given up; returns how many.
///
/// # Errors
/// What the database answers.
pub fn forget(sql: &mut dyn Sql, before: Timestamp) -> Result<u64, StoreError> {
    sql.execute("DELETE FROM letter WHERE state <> $1 AND created < $2", values![State::Waiting, before])
}
