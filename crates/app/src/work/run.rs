use std::any::Any;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::sync::Mutex;
use std::sync::atomic::AtomicBool;

use calendar::Timestamp;
use store::StoreError;
use store::job::{self, Job};

use super::failure::{Again, Failure, Reason};
use super::handler::{Handler, Registry};
use super::pace;
use super::task::{Held, Task};
use crate::Platform;

/// What became of a piece of work.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Ending {
    /// It is done.
    Done,
    /// It failed, and is tried again.
    Failed(Failure, Timestamp),
    /// It failed, and is given up.
    GivenUp(Failure),
    /// The worker stops and has given it back.
    GivenBack,
    /// Another worker has it; nothing was changed.
    Lost,
}

/// What goes on around a piece of work.
pub struct Bench<'a> {
    pub platform: &'a Platform,
    pub registry: &'a Registry,
    pub stopping: &'a AtomicBool,
    pub lease_seconds: i64,
}

impl Bench<'_> {
    /// Takes what is due.
    pub fn take(&self) -> Result<Option<Held>, StoreError> {
        let now = self.platform.now();
        let lease = now.plus_seconds(self.lease_seconds);
        let taken = self.platform.database.write(|sql| job::take(sql, now, lease))?;
        Ok(taken.map(|job| {
            let longest = self.registry.of(&job.kind).map_or(self.lease_seconds, Handler::longest);
            Held { longest: now.plus_seconds(longest), lost: AtomicBool::new(false), job }
        }))
    }

    /// Does it, whatever happens on the way.
    pub fn work(&self, held: &Held) -> Result<Ending, StoreError> {
        let Some(handler) = self.registry.of(&held.job.kind) else {
            return self.failed(held, None, Failure::passing(Reason::Unknown, &held.job.kind));
        };
        if held.job.attempts > pace::ATTEMPTS {
            let vanished = Failure::lasting(Reason::Vanished, "the program ended in the middle, each time");
            return self.failed(held, Some(handler), vanished);
        }
        // What a panic leaves behind is not used again: the transaction is undone, the task is dropped.
        let outcome = catch_unwind(AssertUnwindSafe(|| self.attempt(handler, held)));
        match outcome.unwrap_or_else(|panic| Err(Failure::passing(Reason::Defect, said(&*panic)))) {
            Ok(()) => Ok(Ending::Done),
            Err(failure) => self.failed(held, Some(handler), failure),
        }
    }

    fn attempt(&self, handler: &dyn Handler, held: &Held) -> Result<(), Failure> {
        let task = Task {
            platform: self.platform,
            held,
            stopping: self.stopping,
            lease_seconds: self.lease_seconds,
            told: Mutex::default(),
        };
        let mut effects = handler.work(self.platform, &task)?;
        let now = self.platform.now();
        self.platform.database.write(|sql| {
            // First, so that who has lost the work does nothing; and so that it may ask for itself again.
            if !job::finish(sql, &held.job, now)? {
                return Err(Failure::lost());
            }
            effects(sql)
        })
    }

    fn failed(&self, held: &Held, handler: Option<&dyn Handler>, failure: Failure) -> Result<Ending, StoreError> {
        let (platform, job, now) = (self.platform, &held.job, self.platform.now());
        let due = match failure.again {
            Again::Lost => return Ok(Ending::Lost),
            Again::Elsewhere => {
                let given = platform.database.write(|sql| job::give_back(sql, job, true, now))?;
                return Ok(if given { Ending::GivenBack } else { Ending::Lost });
            }
            Again::Never => None,
            Again::Later => pace::again(job.attempts, now, platform.random()),
            Again::NotBefore(at) => pace::again(job.attempts, now, platform.random()).map(|due| due.max(at)),
        };
        let text = failure.to_string();
        let ours = platform.database.write(|sql| {
            let ours = job::fail(sql, job, &text, due, now)?;
            if let (true, Some(handler)) = (ours, handler) {
                handler.failed(platform, sql, job, &failure, due.is_none())?;
            }
            Ok::<bool, StoreError>(ours)
        })?;
        Ok(match due {
            _ if !ours => Ending::Lost,
            Some(due) => Ending::Failed(failure, due),
            None => Ending::GivenUp(failure),
        })
    }
}

/// What a panic says.
fn said(panic: &(dyn Any + Send)) -> String {
    let text = panic.downcast_ref::<&str>().map(|text| (*text).to_owned());
    text.or_else(|| panic.downcast_ref::<String>().cloned()).unwrap_or_else(|| "a panic without words".to_owned())
}

/// Does everything that is due, one after the other in this thread, also what comes up meanwhile; returns what became
/// of each piece.
///
/// # Errors
/// What the database says.
pub fn run_due(platform: &Platform, registry: &Registry) -> Result<Vec<(Job, Ending)>, StoreError> {
    let bench = Bench { platform, registry, stopping: &AtomicBool::new(false), lease_seconds: 60 };
    let mut done = Vec::new();
    while let Some(held) = bench.take()? {
        let ending = bench.work(&held)?;
        done.push((held.job, ending));
    }
    Ok(done)
}
