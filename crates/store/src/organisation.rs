//! Organisations.

use calendar::Timestamp;
use ids::OrganisationId;
use language::Language;

use crate::search::holding;
use crate::words::words;
use crate::{Columns, Row, Sql, StoreError, values};

words! {
    /// What an organisation is on the road.
    Kind {
        /// An exporting or industrial firm.
        Firm = "firm",
        /// A federation or confederation of firms.
        Federation = "federation",
        /// A body of advisers or technicians.
        Adviser = "adviser",
        /// A body that verifies or certifies.
        Certifier = "certifier",
        /// A bank, a fund, an agency that finances.
        Financier = "financier",
        /// A ministry, a region, a public body.
        Institution = "institution",
        /// A buyer of a firm's products.
        Buyer = "buyer",
        /// Who runs this installation; there is one.
        Operator = "operator",
    }
}

/// An organisation.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Organisation {
    /// Identifier.
    pub id: OrganisationId,
    /// What it is.
    pub kind: Kind,
    /// Name, as it writes itself.
    pub name: String,
    /// *Identifiant commun de l'entreprise*: fifteen digits (Moroccan organisations).
    pub ice: Option<String>,
    /// Country, ISO 3166-1 alpha-2.
    pub country: String,
    /// Region, a code of the catalogue.
    pub region: Option<String>,
    /// Sector, a code of the catalogue.
    pub sector: Option<String>,
    /// Language of its documents.
    pub language: Language,
    /// When it was entered.
    pub created: Timestamp,
    /// When it was closed.
    pub closed: Option<Timestamp>,
    /// Number of changes.
    pub version: i64,
}

pub(crate) const COLUMNS: &str = "id, kind, name, ice, country, region, sector, language, created, closed, version";

fn read(row: &dyn Row) -> Result<Organisation, StoreError> {
    take(&mut Columns::of(row))
}

/// An organisation from the next columns, in the order of [`COLUMNS`].
pub(crate) fn take(columns: &mut Columns<'_>) -> Result<Organisation, StoreError> {
    Ok(Organisation {
        id: columns.take()?,
        kind: columns.take()?,
        name: columns.take()?,
        ice: columns.take()?,
        country: columns.take()?,
        region: columns.take()?,
        sector: columns.take()?,
        language: columns.take()?,
        created: columns.take()?,
        closed: columns.take()?,
        version: columns.take()?,
    })
}

/// Enters an organisation.
///
/// # Errors
/// What the database answers.
pub fn add(sql: &mut dyn Sql, organisation: &Organisation) -> Result<(), StoreError> {
    let Organisation { id, kind, name, ice, country, region, sector, language, created, closed, version } =
        organisation;
    sql.execute(
        &format!("INSERT INTO organisation ({COLUMNS}) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)"),
        values![id, kind, name, ice, country, region, sector, language, created, closed, version],
    )?;
    Ok(())
}

/// The organisation with this identifier.
///
/// # Errors
/// What the database answers.
pub fn lookup(sql: &mut dyn Sql, id: OrganisationId) -> Result<Option<Organisation>, StoreError> {
    sql.lookup(&format!("SELECT {COLUMNS} FROM organisation WHERE id = $1"), values![id], read)
}

/// The organisation that runs this installation.
///
/// # Errors
/// What the database answers.
pub fn operator(sql: &mut dyn Sql) -> Result<Option<Organisation>, StoreError> {
    let statement = format!("SELECT {COLUMNS} FROM organisation WHERE kind = $1 ORDER BY id LIMIT 1");
    sql.lookup(&statement, values![Kind::Operator], read)
}

/// Organisations of a kind (of all kinds if none is given), in the order of their entry: at most `limit` after `after`.
///
/// # Errors
/// What the database answers.
pub fn list(
    sql: &mut dyn Sql,
    kind: Option<Kind>,
    after: Option<OrganisationId>,
    limit: i64,
) -> Result<Vec<Organisation>, StoreError> {
    let after = after.unwrap_or(OrganisationId::from_bytes([0; 16]));
    match kind {
        Some(kind) => sql.list(
            &format!("SELECT {COLUMNS} FROM organisation WHERE kind = $1 AND id > $2 ORDER BY id LIMIT $3"),
            values![kind, after, limit],
            read,
        ),
        None => sql.list(
            &format!("SELECT {COLUMNS} FROM organisation WHERE id > $1 ORDER BY id LIMIT $2"),
            values![after, limit],
            read,
        ),
    }
}

/// Organisations (of a kind, if one is given) whose name holds `part` or whose ICE it is, in the order of their entry: at
/// most `limit` after `after`.
///
/// # Errors
/// What the database answers.
pub fn search(
    sql: &mut dyn Sql,
    kind: Option<Kind>,
    part: &str,
    after: Option<OrganisationId>,
    limit: i64,
) -> Result<Vec<Organisation>, StoreError> {
    let after = after.unwrap_or(OrganisationId::from_bytes([0; 16]));
    let kinds = kind.map_or("", Kind::word);
    let statement = format!(
        "SELECT {COLUMNS} FROM organisation WHERE id > $1 AND ($2 = '' OR kind = $2)
            AND (lower(name) LIKE lower($3) ESCAPE '\\' OR ice = $4) ORDER BY id LIMIT $5"
    );
    sql.list(&statement, values![after, kinds, holding(part), part, limit], read)
}

/// How many organisations are open.
///
/// # Errors
/// What the database answers.
pub fn count(sql: &mut dyn Sql) -> Result<i64, StoreError> {
    sql.value("SELECT count(*) FROM organisation WHERE closed IS NULL", values![])
}

/// Writes what can be edited (name, ICE, country, region, sector, language, closed) over the version that `organisation` was read with.
///
/// # Errors
/// [`StoreError::Stale`] if somebody else changed it meanwhile; what the database answers.
pub fn change(sql: &mut dyn Sql, organisation: &Organisation) -> Result<(), StoreError> {
    let Organisation { id, kind: _, name, ice, country, region, sector, language, created: _, closed, version } =
        organisation;
    let changed = sql.execute(
        "UPDATE organisation SET name = $3, ice = $4, country = $5, region = $6, sector = $7, language = $8, closed = $9,
            version = version + 1 WHERE id = $1 AND version = $2",
        values![id, version, name, ice, country, region, sector, language, closed],
    )?;
    if changed == 1 { Ok(()) } else { Err(StoreError::Stale) }
}
