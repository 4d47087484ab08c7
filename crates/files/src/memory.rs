use std::collections::BTreeMap;
use std::io::{Cursor, Read};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use ids::OrganisationId;

use crate::store::{Content, Files, Stored, pour};
use crate::{FilesError, Key};

/// Documents in memory: gone with the program.
#[derive(Debug, Default)]
pub struct Memory(Mutex<BTreeMap<Key, Arc<[u8]>>>);

impl Memory {
    fn kept(&self) -> MutexGuard<'_, BTreeMap<Key, Arc<[u8]>>> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl Files for Memory {
    fn put(&self, organisation_id: OrganisationId, content: &mut dyn Read) -> Result<Stored, FilesError> {
        let mut bytes = Vec::new();
        let stored = pour(organisation_id, content, &mut bytes)?;
        self.kept().insert(stored.key, bytes.into());
        Ok(stored)
    }

    fn get(&self, key: &Key) -> Result<Option<Content>, FilesError> {
        Ok(self.kept().get(key).map(|bytes| Box::new(Cursor::new(Arc::clone(bytes))) as Content))
    }

    fn length(&self, key: &Key) -> Result<Option<u64>, FilesError> {
        Ok(self.kept().get(key).map(|bytes| bytes.len() as u64))
    }

    fn remove(&self, key: &Key) -> Result<bool, FilesError> {
        Ok(self.kept().remove(key).is_some())
    }

    fn list(&self, see: &mut dyn FnMut(Stored) -> Result<(), FilesError>) -> Result<(), FilesError> {
        let all: Vec<Stored> =
            self.kept().iter().map(|(key, bytes)| Stored { key: *key, length: bytes.len() as u64 }).collect();
        all.into_iter().try_for_each(see)
    }
}
