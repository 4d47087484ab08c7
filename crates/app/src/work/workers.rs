use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::mpsc::{self, RecvTimeoutError, Sender};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::thread::{self, JoinHandle};
use std::time::Duration;

use store::StoreError;
use store::job::{self, Job};

use super::handler::Registry;
use super::housekeeping;
use super::run::{Bench, Ending};
use super::task::Held;
use crate::Platform;

/// How workers work.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Settings {
    /// How many pieces of work are done at a time.
    pub threads: usize,
    /// For how many seconds a piece is kept: when a program is killed, another takes its work after that.
    pub lease_seconds: i64,
    /// How often one looks whether other programs have asked for work.
    pub poll: Duration,
}

impl Default for Settings {
    fn default() -> Self {
        Settings { threads: 2, lease_seconds: 30, poll: Duration::from_secs(2) }
    }
}

/// What there is to tell about workers.
#[derive(Debug)]
pub enum Event<'a> {
    /// A piece of work came to an end.
    Ended(&'a Job, &'a Ending),
    /// The database does not do what it is asked; the worker waits and tries again.
    Trouble(&'a StoreError),
}

/// Tells what there is to tell: a door writes it to its log.
type Tell = Box<dyn Fn(&Event<'_>) + Send + Sync>;

/// Threads that do what is due.
pub struct Workers {
    shared: Arc<Shared>,
    threads: Vec<JoinHandle<()>>,
    /// Never sent to: disconnected once every worker has ended.
    ended: mpsc::Receiver<()>,
    /// Dropped, so that the keeper ends.
    keeping: Option<Sender<()>>,
    keeper: JoinHandle<()>,
}

struct Shared {
    platform: Arc<Platform>,
    registry: Registry,
    settings: Settings,
    tell: Tell,
    stopping: AtomicBool,
    /// Whether housekeeping was asked for.
    house: Mutex<bool>,
    held: Mutex<Vec<Arc<Held>>>,
}

impl Workers {
    /// Starts them.
    pub fn start(
        platform: Arc<Platform>,
        registry: Registry,
        settings: Settings,
        tell: impl Fn(&Event<'_>) + Send + Sync + 'static,
    ) -> Self {
        let shared = Arc::new(Shared {
            platform,
            registry,
            settings,
            tell: Box::new(tell),
            stopping: AtomicBool::new(false),
            house: Mutex::new(false),
            held: Mutex::default(),
        });
        let (alive, ended) = mpsc::channel();
        let threads = (0..settings.threads.max(1))
            .map(|_| {
                let (shared, alive) = (Arc::clone(&shared), alive.clone());
                thread::spawn(move || {
                    shared.run();
                    drop(alive);
                })
            })
            .collect();
        let (keeping, kept) = mpsc::channel();
        let keeper = {
            let shared = Arc::clone(&shared);
            let each = Duration::from_millis(settings.lease_seconds.max(1).unsigned_abs() * 250);
            thread::spawn(move || {
                while kept.recv_timeout(each) == Err(RecvTimeoutError::Timeout) {
                    shared.renew();
                }
            })
        };
        Workers { shared, threads, ended, keeping: Some(keeping), keeper }
    }

    /// Stops: nothing more is taken; what is in hand is finished, or given back by its handler. What is not after
    /// `patience` is given back by us, and what its handler still does has no effect. Returns whether all ended in time.
    pub fn stop(mut self, patience: Duration) -> bool {
        self.shared.stopping.store(true, Ordering::Relaxed);
        self.shared.platform.database.bell().ring();
        let in_time = self.ended.recv_timeout(patience) == Err(RecvTimeoutError::Disconnected);
        drop(self.keeping.take());
        // A worker's panics are caught; one that could not be is in the log of the system.
        drop(self.keeper.join());
        if in_time {
            for thread in self.threads {
                drop(thread.join());
            }
        } else {
            self.shared.give_back();
        }
        in_time
    }
}

impl Shared {
    fn held(&self) -> MutexGuard<'_, Vec<Arc<Held>>> {
        self.held.lock().unwrap_or_else(PoisonError::into_inner)
    }

    fn run(&self) {
        let bench = Bench {
            platform: &self.platform,
            registry: &self.registry,
            stopping: &self.stopping,
            lease_seconds: self.settings.lease_seconds,
        };
        let bell = self.platform.database.bell();
        let mut troubles = 0;
        while !self.stopping.load(Ordering::Relaxed) {
            let rings = bell.rings();
            match self.step(&bench) {
                Ok(true) => troubles = 0,
                Ok(false) => {
                    troubles = 0;
                    bell.wait(rings, self.until_next());
                }
                Err(error) => {
                    (self.tell)(&Event::Trouble(&error));
                    troubles = (troubles + 1).min(6);
                    bell.wait(bell.rings(), Duration::from_millis(250 << troubles));
                }
            }
        }
    }

    /// Does one piece of work; says whether there was any.
    fn step(&self, bench: &Bench<'_>) -> Result<bool, StoreError> {
        self.ask_for_housekeeping()?;
        let Some(held) = bench.take()? else { return Ok(false) };
        let held = Arc::new(held);
        self.held().push(Arc::clone(&held));
        let ending = bench.work(&held);
        self.held().retain(|other| !Arc::ptr_eq(other, &held));
        (self.tell)(&Event::Ended(&held.job, &ending?));
        Ok(true)
    }

    /// Once, by one of the threads while the others wait: asked for again when it is done already, it would be done twice.
    fn ask_for_housekeeping(&self) -> Result<(), StoreError> {
        let mut asked = self.house.lock().unwrap_or_else(PoisonError::into_inner);
        if !*asked {
            housekeeping::ask(&self.platform, &self.registry)?;
            // The program may have brought another catalogue.
            crate::finance::ask_watch(&self.platform, &self.registry)?;
            *asked = true;
        }
        Ok(())
    }

    /// How long there is nothing to do, as far as is known now.
    fn until_next(&self) -> Duration {
        let next = self.platform.database.read(|sql| job::next(sql)).ok().flatten();
        let micros = next.map(|next| next.micros() - self.platform.now().micros());
        let micros = micros.map(|micros| u64::try_from(micros).unwrap_or(0) + 1_000);
        micros.map_or(self.settings.poll, |micros| self.settings.poll.min(Duration::from_micros(micros)))
    }

    /// Keeps what is in hand for longer.
    fn renew(&self) {
        let (held, now) = (self.held().clone(), self.platform.now());
        for held in held.iter().filter(|held| now < held.longest && !held.lost.load(Ordering::Relaxed)) {
            let lease = now.plus_seconds(self.settings.lease_seconds).min(held.longest);
            match self.platform.database.write(|sql| job::renew(sql, &held.job, lease)) {
                Ok(true) => {}
                Ok(false) => {
                    // It may have come to its end in this very moment.
                    let in_hand = self.held().iter().any(|other| Arc::ptr_eq(other, held));
                    held.lost.store(in_hand, Ordering::Relaxed);
                }
                Err(error) => (self.tell)(&Event::Trouble(&error)),
            }
        }
    }

    fn give_back(&self) {
        let (held, now) = (self.held().clone(), self.platform.now());
        for held in held {
            held.lost.store(true, Ordering::Relaxed);
            match self.platform.database.write(|sql| job::give_back(sql, &held.job, false, now)) {
                Ok(true) => (self.tell)(&Event::Ended(&held.job, &Ending::GivenBack)),
                Ok(false) => {}
                Err(error) => (self.tell)(&Event::Trouble(&error)),
            }
        }
    }
}
