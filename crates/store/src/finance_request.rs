//! Requests of firms for money: what is asked, who has it and since when, and everything that was said of it.

use calendar::Timestamp;
use ids::{FinanceRequestId, OrganisationId, PersonId};
use language::Language;

use crate::words::words;
use crate::{Columns, Row, Sql, StoreError, values};

words! {
    /// Where a request stands.
    State {
        /// It is prepared, and nobody has it.
        Need = "need",
        /// Somebody was given it, and has not taken it.
        Match = "match",
        /// Somebody takes care of it.
        Taken = "taken",
        /// It ended well.
        Done = "done",
        /// It was refused, and the last event says why.
        Refused = "refused",
        /// The firm took it back.
        Withdrawn = "withdrawn",
    }

    /// Whose side an event is of.
    Side {
        /// The firm's.
        Firm = "firm",
        /// The financier's.
        Financier = "financier",
        /// The platform's.
        Platform = "platform",
    }

    /// What happened to a request.
    What {
        /// It was prepared.
        Prepared = "prepared",
        /// It was given to somebody.
        Sent = "sent",
        /// Somebody takes care of it.
        Taken = "taken",
        /// The financier asks.
        Question = "question",
        /// The firm answers.
        Answer = "answer",
        /// It ended well.
        Done = "done",
        /// It was refused.
        Refused = "refused",
        /// The firm took it back.
        Withdrawn = "withdrawn",
        /// Both sides were reminded that nothing moved.
        Reminded = "reminded",
    }
}

/// A request.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FinanceRequest {
    /// The firm.
    pub organisation_id: OrganisationId,
    /// Identifier.
    pub id: FinanceRequestId,
    /// The financier on the platform; nobody as long as it is not sent, or if the firm gave it itself.
    pub financier_id: Option<OrganisationId>,
    /// To whom the firm gave it itself, in its words; empty otherwise.
    pub recipient: String,
    /// The programme that is asked, if one is.
    pub programme: Option<String>,
    /// What it is for.
    pub name: String,
    /// What is asked, as JSON.
    pub asked: String,
    /// By what requests are compared, as JSON.
    pub figures: String,
    /// Language of its papers.
    pub language: Language,
    /// Its papers, as JSON: hash and length of each.
    pub papers: String,
    /// Where it stands.
    pub state: State,
    /// Since when.
    pub moved: Timestamp,
    /// When it was prepared.
    pub prepared: Timestamp,
    /// Changes so far, from 0: a change names the one that it was made from.
    pub version: i64,
}

/// Something that happened to a request.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Happened {
    /// The firm.
    pub organisation_id: OrganisationId,
    /// The request.
    pub request_id: FinanceRequestId,
    /// From 1, without gaps.
    pub number: i64,
    /// What.
    pub what: What,
    /// Whose side.
    pub side: Side,
    /// What was said; may be empty.
    pub words: String,
    /// Name of what was attached.
    pub attachment: Option<String>,
    /// Its SHA-256.
    pub sha256: Option<[u8; 32]>,
    /// Its length in bytes.
    pub length: Option<i64>,
    /// When.
    pub at: Timestamp,
    /// By whom; nobody for the platform.
    pub by: Option<PersonId>,
}

const COLUMNS: &str = "organisation_id, id, financier_id, recipient, programme, name, asked, figures, language, papers, \
    state, moved, prepared, version";
const OF_EVENT: &str =
    "organisation_id, request_id, number, what, side, words, attachment, sha256, length, at, happened_by";

fn read(row: &dyn Row) -> Result<FinanceRequest, StoreError> {
    let mut columns = Columns::of(row);
    Ok(FinanceRequest {
        organisation_id: columns.take()?,
        id: columns.take()?,
        financier_id: columns.take()?,
        recipient: columns.take()?,
        programme: columns.take()?,
        name: columns.take()?,
        asked: columns.take()?,
        figures: columns.take()?,
        language: columns.take()?,
        papers: columns.take()?,
        state: columns.take()?,
        moved: columns.take()?,
        prepared: columns.take()?,
        version: columns.take()?,
    })
}

fn read_event(row: &dyn Row) -> Result<Happened, StoreError> {
    let mut columns = Columns::of(row);
    Ok(Happened {
        organisation_id: columns.take()?,
        request_id: columns.take()?,
        number: columns.take()?,
        what: columns.take()?,
        side: columns.take()?,
        words: columns.take()?,
        attachment: columns.take()?,
        sha256: columns.take()?,
        length: columns.take()?,
        at: columns.take()?,
        by: columns.take()?,
    })
}

/// Adds a request.
///
/// # Errors
/// What the database answers.
pub fn add(sql: &mut dyn Sql, request: &FinanceRequest) -> Result<(), StoreError> {
    let FinanceRequest { organisation_id, id, financier_id, recipient, programme, name, asked, figures, .. } = request;
    let FinanceRequest { language, papers, state, moved, prepared, version, .. } = request;
    sql.execute(
        &format!(
            "INSERT INTO finance_request ({COLUMNS})
                VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14)"
        ),
        values![
            organisation_id,
            id,
            financier_id,
            recipient,
            programme,
            name,
            asked,
            figures,
            language,
            papers,
            state,
            moved,
            prepared,
            version
        ],
    )?;
    Ok(())
}

/// Writes where a request stands, since when and with whom, from `request.version` to the next.
///
/// # Errors
/// [`StoreError::Stale`] if somebody else changed it meanwhile; what the database answers.
pub fn step(sql: &mut dyn Sql, request: &FinanceRequest) -> Result<(), StoreError> {
    let FinanceRequest { organisation_id, id, financier_id, recipient, state, moved, version, .. } = request;
    let changed = sql.execute(
        "UPDATE finance_request SET financier_id = $4, recipient = $5, state = $6, moved = $7, version = version + 1
            WHERE organisation_id = $1 AND id = $2 AND version = $3",
        values![organisation_id, id, version, financier_id, recipient, state, moved],
    )?;
    if changed == 1 { Ok(()) } else { Err(StoreError::Stale) }
}

/// A request of a firm.
///
/// # Errors
/// What the database answers.
pub fn lookup(
    sql: &mut dyn Sql,
    organisation_id: OrganisationId,
    id: FinanceRequestId,
) -> Result<Option<FinanceRequest>, StoreError> {
    let statement = format!("SELECT {COLUMNS} FROM finance_request WHERE organisation_id = $1 AND id = $2");
    sql.lookup(&statement, values![organisation_id, id], read)
}

/// A request that a financier was given and that the firm did not take back.
///
/// # Errors
/// What the database answers.
pub fn given(
    sql: &mut dyn Sql,
    financier_id: OrganisationId,
    id: FinanceRequestId,
) -> Result<Option<FinanceRequest>, StoreError> {
    let statement = format!(
        "SELECT {COLUMNS} FROM finance_request WHERE financier_id = $1 AND id = $2 AND state <> 'withdrawn' ORDER BY id"
    );
    sql.lookup(&statement, values![financier_id, id], read)
}

/// The requests of a firm, the last first: at most `limit`.
///
/// # Errors
/// What the database answers.
pub fn list(sql: &mut dyn Sql, organisation_id: OrganisationId, limit: i64) -> Result<Vec<FinanceRequest>, StoreError> {
    let statement =
        format!("SELECT {COLUMNS} FROM finance_request WHERE organisation_id = $1 ORDER BY id DESC LIMIT $2");
    sql.list(&statement, values![organisation_id, limit], read)
}

/// The requests that a financier was given and that no firm took back, those that wait longest first: at most `limit`.
///
/// # Errors
/// What the database answers.
pub fn inbox(sql: &mut dyn Sql, financier_id: OrganisationId, limit: i64) -> Result<Vec<FinanceRequest>, StoreError> {
    let statement = format!(
        "SELECT {COLUMNS} FROM finance_request WHERE financier_id = $1 AND state <> 'withdrawn'
            ORDER BY moved, organisation_id, id LIMIT $2"
    );
    sql.list(&statement, values![financier_id, limit], read)
}

/// How many requests a firm has.
///
/// # Errors
/// What the database answers.
pub fn count(sql: &mut dyn Sql, organisation_id: OrganisationId) -> Result<i64, StoreError> {
    sql.value("SELECT count(*) FROM finance_request WHERE organisation_id = $1", values![organisation_id])
}

/// Adds an event; its number follows that of the last.
///
/// # Errors
/// What the database answers.
pub fn tell(sql: &mut dyn Sql, event: &Happened) -> Result<(), StoreError> {
    let Happened { organisation_id, request_id, number, what, side, words, attachment, sha256, length, at, by } = event;
    sql.execute(
        &format!(
            "INSERT INTO finance_request_event ({OF_EVENT}) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)"
        ),
        values![organisation_id, request_id, number, what, side, words, attachment, sha256, length, at, by],
    )?;
    Ok(())
}

/// What happened to a request, the first first.
///
/// # Errors
/// What the database answers.
pub fn events(
    sql: &mut dyn Sql,
    organisation_id: OrganisationId,
    request_id: FinanceRequestId,
    limit: i64,
) -> Result<Vec<Happened>, StoreError> {
    let statement = format!(
        "SELECT {OF_EVENT} FROM finance_request_event WHERE organisation_id = $1 AND request_id = $2
            ORDER BY number LIMIT $3"
    );
    sql.list(&statement, values![organisation_id, request_id, limit], read_event)
}
