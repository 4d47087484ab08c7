//! Documents of a firm with what was understood of them, some at a time, in the order of their paths.

use ids::{DocumentId, OrganisationId};

use crate::document::{self, Document};
use crate::inventory::Reading;
use crate::{Columns, Row, Sql, StoreError, values};

/// A document with what was understood of it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Paper {
    /// The document.
    pub document: Document,
    /// Whether it shows what was entered by hand.
    pub evidence: bool,
    /// What was understood; nothing if it was not read, or was taken out.
    pub reading: Option<Reading>,
}

/// Which documents of those that were not taken out.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Show {
    /// All.
    All,
    /// Of which something was kept aside.
    Aside,
    /// That were refused whole.
    Refused,
    /// That have not been read.
    Unread,
}

impl Show {
    /// Which rows of [`FROM`] pass.
    fn condition(self) -> &'static str {
        match self {
            Show::All => "d.removed IS NULL",
            Show::Aside => "d.removed IS NULL AND r.aside > 0 AND r.refused = 0 AND e.document_id IS NULL",
            Show::Refused => "d.removed IS NULL AND r.refused = 1 AND e.document_id IS NULL",
            Show::Unread => "d.removed IS NULL AND r.path IS NULL AND e.document_id IS NULL",
        }
    }
}

const FROM: &str = "FROM document d
    LEFT JOIN reading r ON r.organisation_id = d.organisation_id AND r.path = d.path AND d.removed IS NULL
    LEFT JOIN (SELECT DISTINCT document_id FROM entry WHERE organisation_id = $1 AND document_id IS NOT NULL AND removed IS NULL) e
        ON e.document_id = d.id
    WHERE d.organisation_id = $1";

const COLUMNS: &str = "d.organisation_id, d.id, d.path, d.sha256, d.length, d.added, d.added_by, d.removed,
    e.document_id, r.lines, r.aside, r.refused, r.detail";

fn read(row: &dyn Row) -> Result<Paper, StoreError> {
    let mut columns = Columns::of(row);
    let document = document::take(&mut columns)?;
    let evidence = columns.take::<Option<DocumentId>>()?.is_some();
    let path = document.path.clone();
    let (lines, aside, refused) = (columns.take()?, columns.take()?, columns.take()?);
    let detail: Option<String> = columns.take()?;
    let reading = match (lines, aside, refused, detail) {
        (Some(lines), Some(aside), Some(refused), Some(detail)) => {
            Some(Reading { path, lines, aside, refused, detail })
        }
        _ => None,
    };
    Ok(Paper { document, evidence, reading })
}

/// A document, also if it was taken out.
///
/// # Errors
/// What the database answers.
pub fn lookup(sql: &mut dyn Sql, organisation_id: OrganisationId, id: DocumentId) -> Result<Option<Paper>, StoreError> {
    sql.lookup(&format!("SELECT {COLUMNS} {FROM} AND d.id = $2"), values![organisation_id, id], read)
}

/// The documents of a kind: `limit` of them after `offset`.
///
/// # Errors
/// What the database answers.
pub fn list(
    sql: &mut dyn Sql,
    organisation_id: OrganisationId,
    show: Show,
    offset: i64,
    limit: i64,
) -> Result<Vec<Paper>, StoreError> {
    let condition = show.condition();
    let statement = format!("SELECT {COLUMNS} {FROM} AND {condition} ORDER BY d.path, d.id LIMIT $2 OFFSET $3");
    sql.list(&statement, values![organisation_id, limit, offset], read)
}

/// How many there are of a kind.
///
/// # Errors
/// What the database answers.
pub fn count(sql: &mut dyn Sql, organisation_id: OrganisationId, show: Show) -> Result<i64, StoreError> {
    let condition = show.condition();
    sql.value(&format!("SELECT count(*) {FROM} AND {condition}"), values![organisation_id])
}
