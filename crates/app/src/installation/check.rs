//! Looking an installation through: its schema, its database, its audit log, its documents.

use std::collections::HashSet;
use std::io::{self, Read};

use ::files::{Files, FilesError, Key};
use ids::OrganisationId;
use sha2::{Digest, Sha256};
use store::audit::{self, Flaw, Head};
use store::organisation::{self, Organisation};
use store::{Database, StoreError, document, schema};

use super::keep::KeepError;

/// How many organisations are read at a time.
const PAGE: i64 = 500;

/// What was found in an installation.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Check {
    /// Steps of the schema that are not yet taken.
    pub pending: Vec<&'static str>,
    /// What the database says is wrong with itself.
    pub database: Vec<String>,
    /// The audit log; empty if the schema is not that of this program.
    pub chains: Vec<Chain>,
    /// Documents that are whole.
    pub documents: u64,
    /// Their bytes.
    pub bytes: u64,
    /// Documents that are not what was put in.
    pub damaged: Vec<Key>,
    /// Documents that a record names and that are not there.
    pub missing: Vec<Key>,
}

impl Check {
    /// Whether nothing is wrong.
    pub fn holds(&self) -> bool {
        let chains = self.chains.iter().all(|chain| chain.flaws.is_empty());
        let documents = self.damaged.is_empty() && self.missing.is_empty();
        chains && documents && self.pending.is_empty() && self.database.is_empty()
    }
}

/// The audit log of an organisation.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Chain {
    /// Whose.
    pub organisation_id: OrganisationId,
    /// Its name.
    pub organisation: String,
    /// Where it ends: kept elsewhere, it shows later whether entries were cut off.
    pub head: Head,
    /// What is wrong with it.
    pub flaws: Vec<Flaw>,
}

/// Looks everything through. `see` is told how many documents were read.
///
/// # Errors
/// If the database or the documents cannot be read at all.
pub fn check(database: &Database, files: &dyn Files, see: &mut dyn FnMut(u64)) -> Result<Check, KeepError> {
    let mut check = Check { pending: schema::pending(database)?, ..Check::default() };
    check.database = database.driver().check()?;
    if check.pending.is_empty() {
        check.chains = chains(database)?;
    }
    let mut there = HashSet::new();
    files.list(&mut |stored| {
        match is_whole(files, &stored.key)? {
            Some(true) => {
                check.documents += 1;
                check.bytes += stored.length;
            }
            Some(false) => check.damaged.push(stored.key),
            // It went away meanwhile.
            None => return Ok(()),
        }
        there.insert(stored.key);
        see(check.documents);
        Ok(())
    })?;
    if check.pending.is_empty() {
        let mut named = Vec::new();
        database.read::<(), StoreError>(|sql| {
            named.clear();
            document::contents(sql, &mut |organisation_id, sha256| {
                let key = Key { organisation_id, sha256 };
                named.extend((!there.contains(&key)).then_some(key));
                Ok(())
            })
        })?;
        for key in named {
            // It may have come in since the others were looked at.
            if files.length(&key)?.is_none() {
                check.missing.push(key);
            }
        }
    }
    Ok(check)
}

/// Goes through the audit log of every organisation, one after the other, so that no transaction is long.
///
/// # Errors
/// What the database says.
pub fn chains(database: &Database) -> Result<Vec<Chain>, StoreError> {
    let (mut chains, mut after) = (Vec::new(), None);
    loop {
        let page = database.read(|sql| organisation::list(sql, None, after, PAGE))?;
        let Some(last) = page.last() else { return Ok(chains) };
        after = Some(last.id);
        for Organisation { id, name, .. } in page {
            let (head, flaws) = database.read(|sql| audit::check(sql, id))?;
            chains.push(Chain { organisation_id: id, organisation: name, head, flaws });
        }
    }
}

/// Whether a document is what was put in; `None` if it is not there.
fn is_whole(files: &dyn Files, key: &Key) -> Result<Option<bool>, FilesError> {
    let Some(mut content) = files.get(key)? else { return Ok(None) };
    let (mut digest, mut buffer) = (Sha256::new(), vec![0; 64 * 1024]);
    loop {
        match content.read(&mut buffer) {
            Ok(0) => return Ok(Some(<[u8; 32]>::from(digest.finalize()) == key.sha256)),
            Ok(count) => digest.update(buffer.get(..count).unwrap_or_default()),
            Err(error) if error.kind() == io::ErrorKind::Interrupted => {}
            Err(error) => return Err(error.into()),
        }
    }
}
