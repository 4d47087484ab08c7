use std::collections::BTreeMap;

use store::job::Job;
use store::{Sql, StoreError};

use super::{Failure, Task};
use crate::Platform;

/// What work changes. It is run in the transaction that ends the work, perhaps more than once, so it touches nothing
/// but the database.
pub type Effects<'a> = Box<dyn FnMut(&mut dyn Sql) -> Result<(), Failure> + 'a>;

/// Does one kind of work.
pub trait Handler: Send + Sync {
    /// The kind, as `noun.verb`.
    fn kind(&self) -> &'static str;

    /// Does what is slow, outside any transaction, and returns what is to be changed. It may be run again after it was
    /// cut off at any point: what it does outside the database must bear that.
    ///
    /// # Errors
    /// Why the work was not done. A panic is a failure too.
    fn work<'a>(&'a self, platform: &'a Platform, task: &Task<'a>) -> Result<Effects<'a>, Failure>;

    /// How many seconds it takes at the longest: after that, another worker may have it.
    fn longest(&self) -> i64 {
        3600
    }

    /// What is to be changed when the work failed, for the last time if `last`; in the transaction that writes the
    /// failure down.
    ///
    /// # Errors
    /// What the database answers.
    fn failed(
        &self,
        platform: &Platform,
        sql: &mut dyn Sql,
        job: &Job,
        failure: &Failure,
        last: bool,
    ) -> Result<(), StoreError> {
        let _ = (platform, sql, job, failure, last);
        Ok(())
    }
}

/// The handlers of a program, by kind.
#[derive(Default)]
pub struct Registry(BTreeMap<&'static str, Box<dyn Handler>>);

impl Registry {
    /// With one more.
    #[must_use]
    pub fn with(mut self, handler: impl Handler + 'static) -> Self {
        self.0.insert(handler.kind(), Box::new(handler));
        self
    }

    /// The handler of a kind.
    pub fn of(&self, kind: &str) -> Option<&dyn Handler> {
        self.0.get(kind).map(|handler| &**handler)
    }
}
