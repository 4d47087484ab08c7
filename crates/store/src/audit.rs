//! Who did what to which record, when. Entries are only ever added; each carries the hash of the one
//! before it, so that an entry changed or taken out shows. Each organisation has a chain of its own:
//! a firm can be given its whole chain, and nobody waits for another's.

use calendar::Timestamp;
use ids::{OrganisationId, PersonId};
use sha2::{Digest, Sha256};

use crate::{Columns, Row, Sql, StoreError, values};

/// What is written down.
#[derive(Clone, Copy, Debug)]
pub struct Act<'a> {
    /// Whose record.
    pub organisation_id: OrganisationId,
    /// When.
    pub at: Timestamp,
    /// Who; nobody if the program did it by itself.
    pub person_id: Option<PersonId>,
    /// What, as `noun.verb`.
    pub action: &'a str,
    /// To which record, as `kind:identifier`.
    pub record: &'a str,
    /// From what to what, as JSON; no secret and no more of a person than the act needs.
    pub detail: &'a str,
}

/// An entry of the log.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Entry {
    /// Whose record.
    pub organisation_id: OrganisationId,
    /// Its place in the chain, from 1, without gaps.
    pub number: i64,
    /// When.
    pub at: Timestamp,
    /// Who.
    pub person_id: Option<PersonId>,
    /// What.
    pub action: String,
    /// To which record.
    pub record: String,
    /// From what to what.
    pub detail: String,
    /// Hash of the entry before; zeros at the first.
    pub previous: [u8; 32],
    /// SHA-256 over all of the above.
    pub hash: [u8; 32],
}

/// The end of a chain: whoever keeps it elsewhere can tell whether entries were cut off.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Head {
    /// Number of the last entry; 0 if there is none.
    pub number: i64,
    /// Its hash; zeros if there is none.
    pub hash: [u8; 32],
}

/// What is wrong with a chain.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Flaw {
    /// Entries before this one are missing.
    Missing(i64),
    /// This entry does not follow the one before it.
    Unlinked(i64),
    /// This entry is not what was written.
    Altered(i64),
}

const COLUMNS: &str = "organisation_id, number, at, person_id, action, record, detail, previous, hash";

fn read(row: &dyn Row) -> Result<Entry, StoreError> {
    let mut columns = Columns::of(row);
    Ok(Entry {
        organisation_id: columns.take()?,
        number: columns.take()?,
        at: columns.take()?,
        person_id: columns.take()?,
        action: columns.take()?,
        record: columns.take()?,
        detail: columns.take()?,
        previous: columns.take()?,
        hash: columns.take()?,
    })
}

/// Adds an entry at the end of its organisation's chain.
///
/// # Errors
/// What the database answers.
pub fn add(sql: &mut dyn Sql, act: &Act<'_>) -> Result<Head, StoreError> {
    let head = head(sql, act.organisation_id)?;
    let number = head.number + 1;
    let hash = hash(act, number, &head.hash);
    let Act { organisation_id, at, person_id, action, record, detail } = act;
    sql.execute(
        &format!("INSERT INTO audit ({COLUMNS}) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)"),
        values![organisation_id, number, at, person_id, action, record, detail, head.hash, hash],
    )?;
    Ok(Head { number, hash })
}

/// The end of an organisation's chain.
///
/// # Errors
/// What the database answers.
pub fn head(sql: &mut dyn Sql, organisation_id: OrganisationId) -> Result<Head, StoreError> {
    let last = sql.lookup(
        "SELECT number, hash FROM audit WHERE organisation_id = $1 ORDER BY number DESC LIMIT 1",
        values![organisation_id],
        |row| {
            let mut columns = Columns::of(row);
            Ok(Head { number: columns.take()?, hash: columns.take()? })
        },
    )?;
    Ok(last.unwrap_or(Head { number: 0, hash: [0; 32] }))
}

/// The entries of an organisation, the last first: at most `limit` before the entry `before`.
///
/// # Errors
/// What the database answers.
pub fn list(
    sql: &mut dyn Sql,
    organisation_id: OrganisationId,
    before: Option<i64>,
    limit: i64,
) -> Result<Vec<Entry>, StoreError> {
    sql.list(
        &format!(
            "SELECT {COLUMNS} FROM audit WHERE organisation_id = $1 AND number < $2 ORDER BY number DESC LIMIT $3"
        ),
        values![organisation_id, before.unwrap_or(i64::MAX), limit],
        read,
    )
}

/// Goes through an organisation's chain from its first entry; says where it ends and what is wrong with it.
///
/// # Errors
/// What the database answers.
pub fn check(sql: &mut dyn Sql, organisation_id: OrganisationId) -> Result<(Head, Vec<Flaw>), StoreError> {
    let mut flaws = Vec::new();
    let mut head = Head { number: 0, hash: [0; 32] };
    let statement = format!("SELECT {COLUMNS} FROM audit WHERE organisation_id = $1 ORDER BY number");
    sql.each(&statement, values![organisation_id], &mut |row| {
        let entry = read(row)?;
        if entry.number != head.number + 1 {
            flaws.push(Flaw::Missing(entry.number));
        } else if entry.previous != head.hash {
            flaws.push(Flaw::Unlinked(entry.number));
        }
        let act = Act {
            organisation_id: entry.organisation_id,
            at: entry.at,
            person_id: entry.person_id,
            action: &entry.action,
            record: &entry.record,
            detail: &entry.detail,
        };
        if hash(&act, entry.number, &entry.previous) != entry.hash {
            flaws.push(Flaw::Altered(entry.number));
        }
        head = Head { number: entry.number, hash: entry.hash };
        Ok(())
    })?;
    Ok((head, flaws))
}

/// SHA-256 over the fields, each preceded by its length, so that no two entries are written alike.
fn hash(act: &Act<'_>, number: i64, previous: &[u8; 32]) -> [u8; 32] {
    let person = act.person_id.as_ref().map_or(&[][..], |id| id.bytes().as_slice());
    let (number, micros) = (number.to_be_bytes(), act.at.micros().to_be_bytes());
    let fields: [&[u8]; 8] = [
        previous,
        act.organisation_id.bytes(),
        &number,
        &micros,
        person,
        act.action.as_bytes(),
        act.record.as_bytes(),
        act.detail.as_bytes(),
    ];
    let mut digest = Sha256::new();
    for field in fields {
        digest.update((field.len() as u64).to_be_bytes());
        digest.update(field);
    }
    digest.finalize().into()
}
