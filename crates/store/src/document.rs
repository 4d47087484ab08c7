//! Documents that a firm gave: bills, tables, photographs. Their content is kept by the crate `files`.

use calendar::Timestamp;
use ids::{DocumentId, OrganisationId, PersonId};

use crate::{Columns, Row, Sql, StoreError, values};

/// A document of a firm.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Document {
    /// The firm.
    pub organisation_id: OrganisationId,
    /// Identifier.
    pub id: DocumentId,
    /// Path in the firm's folder, parted by `/`.
    pub path: String,
    /// SHA-256 of its content.
    pub sha256: [u8; 32],
    /// Its length in bytes.
    pub length: i64,
    /// When it was added.
    pub added: Timestamp,
    /// By whom.
    pub added_by: PersonId,
    /// When it was taken out.
    pub removed: Option<Timestamp>,
}

const COLUMNS: &str = "organisation_id, id, path, sha256, length, added, added_by, removed";

fn read(row: &dyn Row) -> Result<Document, StoreError> {
    take(&mut Columns::of(row))
}

/// A document from the next columns of a row.
pub(crate) fn take(columns: &mut Columns<'_>) -> Result<Document, StoreError> {
    Ok(Document {
        organisation_id: columns.take()?,
        id: columns.take()?,
        path: columns.take()?,
        sha256: columns.take()?,
        length: columns.take()?,
        added: columns.take()?,
        added_by: columns.take()?,
        removed: columns.take()?,
    })
}

/// Adds a document.
///
/// # Errors
/// What the database answers.
pub fn add(sql: &mut dyn Sql, document: &Document) -> Result<(), StoreError> {
    let Document { organisation_id, id, path, sha256, length, added, added_by, removed } = document;
    sql.execute(
        &format!("INSERT INTO document ({COLUMNS}) VALUES ($1, $2, $3, $4, $5, $6, $7, $8)"),
        values![organisation_id, id, path, sha256, length, added, added_by, removed],
    )?;
    Ok(())
}

/// A document of a firm, also if it was taken out.
///
/// # Errors
/// What the database answers.
pub fn lookup(
    sql: &mut dyn Sql,
    organisation_id: OrganisationId,
    id: DocumentId,
) -> Result<Option<Document>, StoreError> {
    let statement = format!("SELECT {COLUMNS} FROM document WHERE organisation_id = $1 AND id = $2");
    sql.lookup(&statement, values![organisation_id, id], read)
}

/// The documents of a firm that were not taken out, by their paths.
///
/// # Errors
/// What the database answers.
pub fn list(sql: &mut dyn Sql, organisation_id: OrganisationId) -> Result<Vec<Document>, StoreError> {
    let statement =
        format!("SELECT {COLUMNS} FROM document WHERE organisation_id = $1 AND removed IS NULL ORDER BY path, id");
    sql.list(&statement, values![organisation_id], read)
}

/// Shows whose and of which content each file of the installation is, each once: documents, also those that were taken
/// out, dossiers that were shared, and what suppliers attached to their answers.
///
/// # Errors
/// What the database answers, or what `see` returns.
pub fn contents(
    sql: &mut dyn Sql,
    see: &mut dyn FnMut(OrganisationId, [u8; 32]) -> Result<(), StoreError>,
) -> Result<(), StoreError> {
    sql.each(
        "SELECT organisation_id, sha256 FROM document UNION SELECT organisation_id, sha256 FROM share
            UNION SELECT organisation_id, sha256 FROM product_request WHERE sha256 IS NOT NULL
            UNION SELECT organisation_id, sha256 FROM corrected_answer WHERE sha256 IS NOT NULL",
        values![],
        &mut |row| {
            let mut columns = Columns::of(row);
            see(columns.take()?, columns.take()?)
        },
    )
}

/// How many documents of a firm were not taken out.
///
/// # Errors
/// What the database answers.
pub fn count(sql: &mut dyn Sql, organisation_id: OrganisationId) -> Result<i64, StoreError> {
    sql.value("SELECT count(*) FROM document WHERE organisation_id = $1 AND removed IS NULL", values![organisation_id])
}

/// The document of this content that was not taken out.
///
/// # Errors
/// What the database answers.
pub fn same(
    sql: &mut dyn Sql,
    organisation_id: OrganisationId,
    sha256: &[u8; 32],
) -> Result<Option<Document>, StoreError> {
    let statement = format!(
        "SELECT {COLUMNS} FROM document WHERE organisation_id = $1 AND sha256 = $2 AND removed IS NULL ORDER BY path, id LIMIT 1"
    );
    sql.lookup(&statement, values![organisation_id, sha256], read)
}

/// The documents of a firm that were taken out and can be put back, the last first; at most `limit`.
///
/// # Errors
/// What the database answers.
pub fn list_removed(
    sql: &mut dyn Sql,
    organisation_id: OrganisationId,
    limit: i64,
) -> Result<Vec<Document>, StoreError> {
    let statement = format!(
        "SELECT {COLUMNS} FROM document WHERE organisation_id = $1 AND removed IS NOT NULL
            ORDER BY removed DESC, id DESC LIMIT $2"
    );
    sql.list(&statement, values![organisation_id, limit], read)
}

/// The document at a path, unless it was taken out.
///
/// # Errors
/// What the database answers.
pub fn at(sql: &mut dyn Sql, organisation_id: OrganisationId, path: &str) -> Result<Option<DocumentId>, StoreError> {
    sql.lookup(
        "SELECT id FROM document WHERE organisation_id = $1 AND path = $2 AND removed IS NULL",
        values![organisation_id, path],
        |row| Columns::of(row).take(),
    )
}

/// Takes a document out, or puts it back (`None`); says whether anything changed.
///
/// # Errors
/// What the database answers.
pub fn remove(
    sql: &mut dyn Sql,
    organisation_id: OrganisationId,
    id: DocumentId,
    at: Option<Timestamp>,
) -> Result<bool, StoreError> {
    let statement = match at {
        Some(_) => "UPDATE document SET removed = $3 WHERE organisation_id = $1 AND id = $2 AND removed IS NULL",
        None => "UPDATE document SET removed = $3 WHERE organisation_id = $1 AND id = $2 AND removed IS NOT NULL",
    };
    Ok(sql.execute(statement, values![organisation_id, id, at])? == 1)
}

/// Documents of any firm that were taken out before `before`, but for those that show an entry which still counts; at most
/// `limit`.
///
/// # Errors
/// What the database answers.
pub fn list_expired(sql: &mut dyn Sql, before: Timestamp, limit: i64) -> Result<Vec<Document>, StoreError> {
    let statement = format!(
        "SELECT {COLUMNS} FROM document WHERE removed < $1 AND NOT EXISTS (
            SELECT 1 FROM entry WHERE entry.organisation_id = document.organisation_id
                AND entry.document_id = document.id AND entry.removed IS NULL)
            ORDER BY removed, id LIMIT $2"
    );
    sql.list(&statement, values![before, limit], read)
}

/// Forgets a document that was taken out before `before`; says whether its content is no other document's of the firm and
/// nothing that a supplier attached, or `None` if it was put back meanwhile.
///
/// # Errors
/// What the database answers.
pub fn forget(sql: &mut dyn Sql, document: &Document, before: Timestamp) -> Result<Option<bool>, StoreError> {
    let Document { organisation_id, id, sha256, .. } = document;
    let gone = sql.execute(
        "DELETE FROM document WHERE organisation_id = $1 AND id = $2 AND removed < $3",
        values![organisation_id, id, before],
    )?;
    if gone == 0 {
        return Ok(None);
    }
    let mut others = 0;
    for table in ["document", "product_request", "corrected_answer"] {
        let statement = format!("SELECT count(*) FROM {table} WHERE organisation_id = $1 AND sha256 = $2");
        others += sql.value::<i64>(&statement, values![organisation_id, sha256])?;
    }
    Ok(Some(others == 0))
}

/// Gives a document another path.
///
/// # Errors
/// What the database answers.
pub fn place(sql: &mut dyn Sql, organisation_id: OrganisationId, id: DocumentId, path: &str) -> Result<(), StoreError> {
    sql.execute(
        "UPDATE document SET path = $3 WHERE organisation_id = $1 AND id = $2",
        values![organisation_id, id, path],
    )?;
    Ok(())
}
