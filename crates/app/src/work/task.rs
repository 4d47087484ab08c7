use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Mutex, PoisonError};

use calendar::Timestamp;
use serde::de::DeserializeOwned;
use store::job::{self, Job};

use super::{Failure, Reason};
use crate::Platform;

/// Work that a worker has in hand.
pub struct Held {
    pub job: Job,
    /// Until when it is kept at the longest.
    pub longest: Timestamp,
    /// Whether another worker has it.
    pub lost: AtomicBool,
}

/// Work in hand, as its handler sees it.
pub struct Task<'a> {
    pub(super) platform: &'a Platform,
    pub(super) held: &'a Held,
    pub(super) stopping: &'a AtomicBool,
    pub(super) lease_seconds: i64,
    pub(super) told: Mutex<Option<Timestamp>>,
}

impl Task<'_> {
    /// The work.
    pub fn job(&self) -> &Job {
        &self.held.job
    }

    /// What it is about.
    ///
    /// # Errors
    /// If the text that is kept is something else.
    pub fn payload<T: DeserializeOwned>(&self) -> Result<T, Failure> {
        serde_json::from_str(&self.held.job.payload).map_err(|error| Failure::lasting(Reason::Unusable, error))
    }

    /// Whether to go on: long work asks from time to time, and returns the failure if not.
    ///
    /// # Errors
    /// If the worker stops, or another has the work now.
    pub fn go_on(&self) -> Result<(), Failure> {
        if self.held.lost.load(Ordering::Relaxed) {
            return Err(Failure::lost());
        }
        if self.stopping.load(Ordering::Relaxed) { Err(Failure::stopped()) } else { Ok(()) }
    }

    /// Says how far it is: `done` out of `total`. Written down once a second at most; so it may be said often.
    ///
    /// # Errors
    /// As [`Task::go_on`], and what the database says.
    pub fn progress(&self, done: i64, total: i64) -> Result<(), Failure> {
        self.go_on()?;
        let now = self.platform.now();
        let mut told = self.told.lock().unwrap_or_else(PoisonError::into_inner);
        if done < total && told.is_some_and(|told| now < told.plus_seconds(1)) {
            return Ok(());
        }
        *told = Some(now);
        let lease = now.plus_seconds(self.lease_seconds).min(self.held.longest);
        let kept = self.platform.database.write(|sql| job::progress(sql, &self.held.job, done, total, lease))?;
        if !kept {
            self.held.lost.store(true, Ordering::Relaxed);
            return Err(Failure::lost());
        }
        Ok(())
    }
}
