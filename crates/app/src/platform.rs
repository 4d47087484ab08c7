use std::sync::Arc;

use calendar::Timestamp;
use dossier::sign::Key;
use files::Files;
use store::Database;
use webhooks::Reach;

use crate::Knowledge;
use crate::people::{Attempts, Institution};

/// Tells the time; only a door reads a clock.
pub trait Clock: Send + Sync {
    /// The time now.
    fn now(&self) -> Timestamp;
}

/// Gives random bytes that nobody can guess.
pub trait Chance: Send + Sync {
    /// Fills `bytes`.
    fn fill(&self, bytes: &mut [u8]);
}

/// An installation, as its doors hand it to the use cases.
pub struct Platform {
    /// Records.
    pub database: Database,
    /// Documents that firms gave.
    pub files: Arc<dyn Files>,
    /// Everything the rooms know. Read once, it lasts as long as the process: indexes may borrow from it.
    pub knowledge: &'static Knowledge,
    /// Where people reach the site, such as `https://qafila.example`, without a slash at the end.
    pub origin: String,
    /// To which addresses webhooks lead.
    pub reach: Reach,
    pub(crate) attempts: Attempts,
    key: Option<Key>,
    institution: Option<Institution>,
    clock: Box<dyn Clock>,
    chance: Box<dyn Chance>,
}

impl Platform {
    /// An installation on `database` and `files`, reached at `origin`.
    pub fn new(
        database: Database,
        files: Arc<dyn Files>,
        knowledge: &'static Knowledge,
        origin: &str,
        clock: impl Clock + 'static,
        chance: impl Chance + 'static,
    ) -> Self {
        Platform {
            database,
            files,
            knowledge,
            origin: origin.trim_end_matches('/').to_owned(),
            reach: Reach::Public,
            attempts: Attempts::default(),
            key: None,
            institution: None,
            clock: Box::new(clock),
            chance: Box::new(chance),
        }
    }

    /// The same, with the key that signs its dossiers.
    #[must_use]
    pub fn signing_with(self, key: Key) -> Self {
        Platform { key: Some(key), ..self }
    }

    /// The same, with webhooks that lead to these addresses.
    #[must_use]
    pub fn reaching(self, reach: Reach) -> Self {
        Platform { reach, ..self }
    }

    /// The same, with an institution whose people come in by its identity provider.
    #[must_use]
    pub fn of_institution(self, institution: Institution) -> Self {
        Platform { institution: Some(institution), ..self }
    }

    /// The institution whose people come in by its identity provider, if there is one.
    pub fn institution(&self) -> Option<&Institution> {
        self.institution.as_ref()
    }

    /// The key that signs its dossiers; without one it makes none.
    pub fn key(&self) -> Option<&Key> {
        self.key.as_ref()
    }

    /// The time now.
    pub fn now(&self) -> Timestamp {
        self.clock.now()
    }

    /// Random bytes that nobody can guess.
    pub fn random<const N: usize>(&self) -> [u8; N] {
        let mut bytes = [0; N];
        self.chance.fill(&mut bytes);
        bytes
    }

    /// A new identifier: `platform.id(PersonId::new)`.
    pub fn id<T>(&self, new: impl FnOnce(Timestamp, [u8; 10]) -> T) -> T {
        new(self.now(), self.random())
    }

    /// The address of a page.
    pub fn link(&self, path: &str) -> String {
        format!("{}{path}", self.origin)
    }
}
