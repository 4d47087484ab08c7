//! Figures that suppliers without an account are asked for, by a letter with a link to a form.

use calendar::{Date, Timestamp};
use ids::{OrganisationId, PersonId, ProductId, ProductRequestId};
use language::Language;

use crate::words::words;
use crate::{Columns, Row, Sql, StoreError, values};

words! {
    /// Where a request stands.
    State {
        /// Nothing was answered.
        Open = "open",
        /// The supplier gave a figure.
        Answered = "answered",
        /// The supplier has none, or gives none.
        Declined = "declined",
        /// The firm asks no more, or trusts the answer no more.
        Withdrawn = "withdrawn",
    }
}

/// A request.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ProductRequest {
    /// The firm.
    pub organisation_id: OrganisationId,
    /// Identifier.
    pub id: ProductRequestId,
    /// For which of its products.
    pub product_id: ProductId,
    /// For which input, as the recipe names it.
    pub input: String,
    /// SHA-256 of what stands in the link.
    pub token_hash: [u8; 32],
    /// The supplier's name, in the firm's words.
    pub supplier: String,
    /// The address that the letter went to; empty once it is forgotten.
    pub recipient: String,
    /// Language of the letter.
    pub language: Language,
    /// What is bought, in words that the supplier understands.
    pub words: String,
    /// When it was asked.
    pub asked: Timestamp,
    /// By whom.
    pub asked_by: PersonId,
    /// The last day on which it can be answered (UTC).
    pub until: Date,
    /// Where it stands.
    pub state: State,
    /// When it was answered, declined or withdrawn.
    pub ended: Option<Timestamp>,
    /// The answer, as JSON.
    pub answer: Option<String>,
    /// The name of what was attached.
    pub attachment: Option<String>,
    /// Its SHA-256.
    pub sha256: Option<[u8; 32]>,
    /// Its length in bytes.
    pub length: Option<i64>,
}

const COLUMNS: &str = "organisation_id, id, product_id, input, token_hash, supplier, recipient, language, words, asked, \
    asked_by, until, state, ended, answer, attachment, sha256, length";

fn read(row: &dyn Row) -> Result<ProductRequest, StoreError> {
    let mut columns = Columns::of(row);
    Ok(ProductRequest {
        organisation_id: columns.take()?,
        id: columns.take()?,
        product_id: columns.take()?,
        input: columns.take()?,
        token_hash: columns.take()?,
        supplier: columns.take()?,
        recipient: columns.take()?,
        language: columns.take()?,
        words: columns.take()?,
        asked: columns.take()?,
        asked_by: columns.take()?,
        until: columns.take()?,
        state: columns.take()?,
        ended: columns.take()?,
        answer: columns.take()?,
        attachment: columns.take()?,
        sha256: columns.take()?,
        length: columns.take()?,
    })
}

/// Adds a request.
///
/// # Errors
/// What the database answers.
pub fn add(sql: &mut dyn Sql, request: &ProductRequest) -> Result<(), StoreError> {
    let ProductRequest { organisation_id, id, product_id, input, token_hash, supplier, recipient, language, .. } =
        request;
    let ProductRequest { words, asked, asked_by, until, state, ended, answer, attachment, sha256, length, .. } =
        request;
    sql.execute(
        &format!(
            "INSERT INTO product_request ({COLUMNS})
                VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18)"
        ),
        values![
            organisation_id,
            id,
            product_id,
            input,
            token_hash,
            supplier,
            recipient,
            language,
            words,
            asked,
            asked_by,
            until,
            state,
            ended,
            answer,
            attachment,
            sha256,
            length
        ],
    )?;
    Ok(())
}

/// The request with this token, whatever its state.
///
/// # Errors
/// What the database answers.
pub fn found(sql: &mut dyn Sql, token_hash: &[u8; 32]) -> Result<Option<ProductRequest>, StoreError> {
    sql.lookup(&format!("SELECT {COLUMNS} FROM product_request WHERE token_hash = $1"), values![token_hash], read)
}

/// A request of a firm.
///
/// # Errors
/// What the database answers.
pub fn lookup(
    sql: &mut dyn Sql,
    organisation_id: OrganisationId,
    id: ProductRequestId,
) -> Result<Option<ProductRequest>, StoreError> {
    let statement = format!("SELECT {COLUMNS} FROM product_request WHERE organisation_id = $1 AND id = $2");
    sql.lookup(&statement, values![organisation_id, id], read)
}

/// The requests of a firm, the last first: at most `limit`.
///
/// # Errors
/// What the database answers.
pub fn list(sql: &mut dyn Sql, organisation_id: OrganisationId, limit: i64) -> Result<Vec<ProductRequest>, StoreError> {
    let statement =
        format!("SELECT {COLUMNS} FROM product_request WHERE organisation_id = $1 ORDER BY id DESC LIMIT $2");
    sql.list(&statement, values![organisation_id, limit], read)
}

/// The answered requests for inputs of a product, the last answer first.
///
/// # Errors
/// What the database answers.
pub fn answered(
    sql: &mut dyn Sql,
    organisation_id: OrganisationId,
    product_id: ProductId,
) -> Result<Vec<ProductRequest>, StoreError> {
    let statement = format!(
        "SELECT {COLUMNS} FROM product_request WHERE organisation_id = $1 AND product_id = $2 AND state = 'answered'
            ORDER BY ended DESC, id DESC"
    );
    sql.list(&statement, values![organisation_id, product_id], read)
}

/// How many requests of a firm are open.
///
/// # Errors
/// What the database answers.
pub fn count_open(sql: &mut dyn Sql, organisation_id: OrganisationId) -> Result<i64, StoreError> {
    let statement = "SELECT count(*) FROM product_request WHERE organisation_id = $1 AND state = 'open'";
    sql.value(statement, values![organisation_id])
}

/// Writes how a request ended over the state `from`: state, when, answer, attachment. Says whether it was in that state.
///
/// # Errors
/// What the database answers.
pub fn end(sql: &mut dyn Sql, request: &ProductRequest, from: State) -> Result<bool, StoreError> {
    let ProductRequest { organisation_id, id, state, ended, answer, attachment, sha256, length, .. } = request;
    let statement = "UPDATE product_request
        SET state = $4, ended = $5, answer = $6, attachment = $7, sha256 = $8, length = $9
        WHERE organisation_id = $1 AND id = $2 AND state = $3";
    let values = values![organisation_id, id, from, state, ended, answer, attachment, sha256, length];
    Ok(sql.execute(statement, values)? == 1)
}

/// Forgets to which addresses letters went whose last day was before `day`; returns how many.
///
/// # Errors
/// What the database answers.
pub fn forget_addresses(sql: &mut dyn Sql, day: Date) -> Result<u64, StoreError> {
    sql.execute("UPDATE product_request SET recipient = '' WHERE until < $1 AND recipient <> ''", values![day])
}
