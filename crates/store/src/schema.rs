//! The schema: its steps, and how a database describes it.

use sha2::{Digest, Sha256};

use crate::{Columns, Database, Driver, StoreError, values};

/// A table as a database describes it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Table {
    /// Its name.
    pub name: String,
    /// Its columns, in order.
    pub columns: Vec<Column>,
    /// Columns of the primary key, in order.
    pub key: Vec<String>,
    /// Columns of each further unique rule, in order; the rules sorted.
    pub unique: Vec<Vec<String>>,
    /// Columns of each index that is not unique, in order; the indexes sorted.
    pub indexes: Vec<Vec<String>>,
    /// Tables that it refers to, sorted, each once.
    pub refers_to: Vec<String>,
}

/// A column of a table.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Column {
    /// Its name.
    pub name: String,
    /// Its type, as the database names it.
    pub kind: String,
    /// Whether it may be empty.
    pub nullable: bool,
}

/// A step of the schema; never changed once released.
#[derive(Clone, Copy, Debug)]
pub struct Migration {
    /// Its number, from 1, without gaps.
    pub number: i64,
    /// What it brings.
    pub name: &'static str,
    /// Statements in the common dialect (see [`crate::Value`] for the words of types).
    pub script: &'static str,
}

macro_rules! migrations {
    ($($number:literal $name:literal,)*) => {
        /// All steps, in order.
        pub const MIGRATIONS: &[Migration] = &[$(Migration {
            number: $number,
            name: $name,
            script: include_str!(concat!("../migrations/", $name, ".sql")),
        }),*];
    };
}

migrations! {
    1 "0001_people",
    2 "0002_work",
    3 "0003_audit",
    4 "0004_measure",
    5 "0005_advice",
    6 "0006_share",
    7 "0007_tokens",
    8 "0008_webhooks",
    9 "0009_passkeys",
    10 "0010_gaps",
    11 "0011_identities",
    12 "0012_parts",
    13 "0013_products",
    14 "0014_installations",
    15 "0015_product_shares",
    16 "0016_partners",
    17 "0017_supplies",
    18 "0018_pace_and_lists",
    19 "0019_reduce",
    20 "0020_finance",
    21 "0021_finance_requests",
    22 "0022_programmes",
    23 "0023_finance_plans",
    24 "0024_plan",
    25 "0025_provider_offers",
}

const LEDGER: &str = "CREATE TABLE IF NOT EXISTS migration (
    number $int PRIMARY KEY,
    name $text NOT NULL,
    sha256 $text NOT NULL
)";

/// Brings the schema to that of this program and returns the names of the steps that were taken.
/// Each step is one transaction: a program killed in between goes on where it stopped.
///
/// # Errors
/// [`StoreError::Migration`] if the database was made by a newer program, or by one whose steps were others.
pub fn migrate(database: &Database) -> Result<Vec<&'static str>, StoreError> {
    migrate_to(database, MIGRATIONS.len())
}

/// As [`migrate`], so many steps in all: what an earlier version left, for tests of the steps that come after it.
///
/// # Errors
/// As [`migrate`].
pub fn migrate_to(database: &Database, steps: usize) -> Result<Vec<&'static str>, StoreError> {
    let driver = database.driver();
    driver.script(&translated(driver, LEDGER)?)?;
    let done = steps_taken(database)?;
    if let Some((number, name, _)) = done.get(MIGRATIONS.len()) {
        return Err(StoreError::Migration(format!(
            "the database was brought to step {number} ({name}) by a newer version of Qafila: use that version"
        )));
    }
    let mut taken = Vec::new();
    for (index, migration) in MIGRATIONS.iter().enumerate().take(steps) {
        let digest = hex::encode(Sha256::digest(migration.script));
        match done.get(index) {
            Some((_, _, kept)) if *kept == digest => {}
            Some((number, name, _)) => {
                return Err(StoreError::Migration(format!(
                    "step {number} ({name}) of the database is not the one of this version of Qafila"
                )));
            }
            None => {
                // In the same transaction as the step, so that none is taken twice.
                let note = format!(
                    "INSERT INTO migration (number, name, sha256) VALUES ({}, '{}', '{digest}');",
                    migration.number, migration.name
                );
                driver.script(&format!("{note}\n{}", translated(driver, migration.script)?))?;
                taken.push(migration.name);
            }
        }
    }
    Ok(taken)
}

/// Names of the steps that are not yet taken.
///
/// # Errors
/// What the database answers.
pub fn pending(database: &Database) -> Result<Vec<&'static str>, StoreError> {
    let tables = database.driver().tables()?;
    let done = if tables.iter().any(|table| table.name == "migration") { steps_taken(database)?.len() } else { 0 };
    Ok(MIGRATIONS.iter().skip(done).map(|migration| migration.name).collect())
}

fn steps_taken(database: &Database) -> Result<Vec<(i64, String, String)>, StoreError> {
    database.read(|sql| {
        sql.list("SELECT number, name, sha256 FROM migration ORDER BY number", values![], |row| {
            let mut columns = Columns::of(row);
            Ok((columns.take()?, columns.take()?, columns.take()?))
        })
    })
}

/// A script with each word of a type written as the database names it.
fn translated(driver: &dyn Driver, script: &str) -> Result<String, StoreError> {
    let mut parts = script.split('$');
    let mut written = parts.next().unwrap_or_default().to_owned();
    for part in parts {
        let end = part.find(|c: char| !c.is_ascii_lowercase()).unwrap_or(part.len());
        let (word, rest) = part.split_at(end);
        let kind = driver
            .column_type(word)
            .ok_or_else(|| StoreError::Migration(format!("`${word}` is no type of a migration")))?;
        written.push_str(kind);
        written.push_str(rest);
    }
    Ok(written)
}
