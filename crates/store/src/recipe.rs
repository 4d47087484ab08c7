//! What a product is made of, every version of it, so that any change can be undone.

use calendar::Timestamp;
use ids::{OrganisationId, PersonId, ProductId};

use crate::{Columns, Row, Sql, StoreError, values};

/// A recipe as it was written once.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Recipe {
    /// The firm.
    pub organisation_id: OrganisationId,
    /// Of which product.
    pub product_id: ProductId,
    /// From 1, without gaps.
    pub version: i64,
    /// What it says, as JSON.
    pub content: String,
    /// When it was written.
    pub written: Timestamp,
    /// By whom.
    pub written_by: PersonId,
}

const COLUMNS: &str = "organisation_id, product_id, version, content, written, written_by";

fn read(row: &dyn Row) -> Result<Recipe, StoreError> {
    let mut columns = Columns::of(row);
    Ok(Recipe {
        organisation_id: columns.take()?,
        product_id: columns.take()?,
        version: columns.take()?,
        content: columns.take()?,
        written: columns.take()?,
        written_by: columns.take()?,
    })
}

/// Writes the version after the last.
///
/// # Errors
/// [`StoreError::Stale`] if that is not `recipe.version`; what the database answers.
pub fn write(sql: &mut dyn Sql, recipe: &Recipe) -> Result<(), StoreError> {
    let Recipe { organisation_id, product_id, version, content, written, written_by } = recipe;
    if last(sql, *organisation_id, *product_id)? + 1 != *version {
        return Err(StoreError::Stale);
    }
    sql.execute(
        &format!("INSERT INTO recipe ({COLUMNS}) VALUES ($1, $2, $3, $4, $5, $6)"),
        values![organisation_id, product_id, version, content, written, written_by],
    )?;
    Ok(())
}

/// The number of the last version; 0 if there is none.
///
/// # Errors
/// What the database answers.
pub fn last(sql: &mut dyn Sql, organisation_id: OrganisationId, product_id: ProductId) -> Result<i64, StoreError> {
    let statement = "SELECT max(version) FROM recipe WHERE organisation_id = $1 AND product_id = $2";
    let last: Option<i64> = sql.value(statement, values![organisation_id, product_id])?;
    Ok(last.unwrap_or(0))
}

/// The last version.
///
/// # Errors
/// What the database answers.
pub fn lookup(
    sql: &mut dyn Sql,
    organisation_id: OrganisationId,
    product_id: ProductId,
) -> Result<Option<Recipe>, StoreError> {
    let statement = format!(
        "SELECT {COLUMNS} FROM recipe WHERE organisation_id = $1 AND product_id = $2 ORDER BY version DESC LIMIT 1"
    );
    sql.lookup(&statement, values![organisation_id, product_id], read)
}

/// A version.
///
/// # Errors
/// What the database answers.
pub fn version(
    sql: &mut dyn Sql,
    organisation_id: OrganisationId,
    product_id: ProductId,
    version: i64,
) -> Result<Option<Recipe>, StoreError> {
    let statement =
        format!("SELECT {COLUMNS} FROM recipe WHERE organisation_id = $1 AND product_id = $2 AND version = $3");
    sql.lookup(&statement, values![organisation_id, product_id, version], read)
}

/// The versions, the last first: at most `limit`.
///
/// # Errors
/// What the database answers.
pub fn versions(
    sql: &mut dyn Sql,
    organisation_id: OrganisationId,
    product_id: ProductId,
    limit: i64,
) -> Result<Vec<Recipe>, StoreError> {
    let statement = format!(
        "SELECT {COLUMNS} FROM recipe WHERE organisation_id = $1 AND product_id = $2 ORDER BY version DESC LIMIT $3"
    );
    sql.list(&statement, values![organisation_id, product_id, limit], read)
}
