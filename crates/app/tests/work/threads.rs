use std::sync::atomic::{AtomicBool, AtomicUsize, Ordering};
use std::sync::{Arc, Condvar, Mutex, mpsc};
use std::time::Duration;

use app::Platform;
use app::work::{Effects, Ending, Event, Failure, Handler, Housekeeping, Registry, Settings, Task, Workers};
use store::job::State;
use store_contract::on_both;

use crate::made::{ask, count, kept, platform};

const LONG: Duration = Duration::from_secs(30);

/// Works until it is let go; counts how often it began.
#[derive(Clone, Default)]
struct Gate(Arc<(AtomicUsize, Mutex<bool>, Condvar)>);

impl Gate {
    fn open(&self) {
        *self.0.1.lock().expect("sound") = true;
        self.0.2.notify_all();
    }

    fn is_open(&self) -> bool {
        *self.0.1.lock().expect("sound")
    }
}

impl Handler for Gate {
    fn kind(&self) -> &'static str {
        "gate.pass"
    }

    fn work<'a>(&'a self, _: &'a Platform, task: &Task<'a>) -> Result<Effects<'a>, Failure> {
        self.0.0.fetch_add(1, Ordering::SeqCst);
        let polite: bool = task.payload()?;
        while !self.is_open() {
            if polite {
                task.go_on()?;
            }
            std::thread::sleep(Duration::from_millis(5));
        }
        Ok(Box::new(|_| Ok(())))
    }
}

/// Starts workers that never look by themselves, and says each ending.
fn start(platform: &Arc<Platform>, registry: Registry) -> (Workers, mpsc::Receiver<Ending>) {
    let (tell, told) = mpsc::channel();
    let settings = Settings { threads: 2, lease_seconds: 60, poll: LONG };
    let workers = Workers::start(Arc::clone(platform), registry, settings, move |event| {
        if let Event::Ended(_, ending) = event {
            drop(tell.send((*ending).clone()));
        }
    });
    (workers, told)
}

#[test]
fn who_asks_wakes_the_workers_of_the_same_program() {
    on_both(|fresh| {
        let (platform, _) = platform(&fresh.database);
        let gate = Gate::default();
        gate.open();
        let (workers, told) = start(&platform, Registry::default().with(gate));
        for _ in 0..20 {
            ask(&platform, "gate.pass", "true");
            // They look by themselves after 30 s only: in time, because they were woken.
            assert_eq!(told.recv_timeout(LONG / 2), Ok(Ending::Done));
        }
        assert!(workers.stop(LONG));
    });
}

#[test]
fn workers_look_after_the_house_by_themselves() {
    on_both(|fresh| {
        let (platform, _) = platform(&fresh.database);
        let (workers, told) = start(&platform, Registry::default().with(Housekeeping));
        assert_eq!(told.recv_timeout(LONG), Ok(Ending::Done));
        assert!(workers.stop(LONG));
        assert_eq!((count(&platform, State::Done), count(&platform, State::Waiting)), (1, 1));
    });
}

#[test]
fn what_is_in_hand_is_finished_before_the_end() {
    on_both(|fresh| {
        let (platform, _) = platform(&fresh.database);
        let gate = Gate::default();
        let (workers, _) = start(&platform, Registry::default().with(gate.clone()));
        let id = ask(&platform, "gate.pass", "false");
        while gate.0.0.load(Ordering::SeqCst) == 0 {
            std::thread::sleep(Duration::from_millis(5));
        }
        let opener = std::thread::spawn({
            let gate = gate.clone();
            move || {
                std::thread::sleep(Duration::from_millis(100));
                gate.open();
            }
        });
        assert!(workers.stop(LONG));
        opener.join().expect("opened");
        assert_eq!(kept(&platform, id).state, State::Done);
    });
}

#[test]
fn long_work_is_given_back_and_its_attempt_does_not_count() {
    on_both(|fresh| {
        let (platform, _) = platform(&fresh.database);
        let gate = Gate::default();
        let (workers, told) = start(&platform, Registry::default().with(gate.clone()));
        let id = ask(&platform, "gate.pass", "true");
        while gate.0.0.load(Ordering::SeqCst) == 0 {
            std::thread::sleep(Duration::from_millis(5));
        }
        assert!(workers.stop(LONG));
        assert_eq!(told.recv_timeout(LONG), Ok(Ending::GivenBack));
        assert_eq!((kept(&platform, id).state, kept(&platform, id).attempts), (State::Waiting, 0));
    });
}

#[test]
fn what_does_not_end_is_given_back_and_comes_too_late() {
    on_both(|fresh| {
        let (platform, _) = platform(&fresh.database);
        let gate = Gate::default();
        let (workers, told) = start(&platform, Registry::default().with(gate.clone()));
        let id = ask(&platform, "gate.pass", "false");
        while gate.0.0.load(Ordering::SeqCst) == 0 {
            std::thread::sleep(Duration::from_millis(5));
        }
        assert!(!workers.stop(Duration::from_millis(50)));
        assert_eq!((kept(&platform, id).state, kept(&platform, id).attempts), (State::Waiting, 1));
        gate.open();
        assert_eq!(told.recv_timeout(LONG), Ok(Ending::GivenBack));
        assert_eq!(told.recv_timeout(LONG), Ok(Ending::Lost));
        assert_eq!(kept(&platform, id).state, State::Waiting);
    });
}

/// The keeper renews the lease of work that takes longer than it.
#[test]
fn long_work_is_kept() {
    on_both(|fresh| {
        let (platform, clock) = platform(&fresh.database);
        let gate = Gate::default();
        let settings = Settings { threads: 2, lease_seconds: 1, poll: Duration::from_millis(20) };
        let lost = Arc::new(AtomicBool::new(false));
        let workers = Workers::start(Arc::clone(&platform), Registry::default().with(gate.clone()), settings, {
            let lost = Arc::clone(&lost);
            move |event| {
                if !matches!(event, Event::Ended(_, Ending::Done)) {
                    lost.store(true, Ordering::SeqCst);
                }
            }
        });
        let id = ask(&platform, "gate.pass", "false");
        let begun = |times: usize| gate.0.0.load(Ordering::SeqCst) == times;
        while !begun(1) {
            std::thread::sleep(Duration::from_millis(5));
        }
        for _ in 0..6 {
            // The clock goes on by less than the lease; before it goes on again the lease is renewed.
            clock.go_on_millis(700);
            let now = platform.now();
            while kept(&platform, id).lease.is_none_or(|lease| lease < now.plus_seconds(1)) {
                std::thread::sleep(Duration::from_millis(5));
            }
        }
        gate.open();
        assert!(workers.stop(LONG));
        assert!(begun(1) && !lost.load(Ordering::SeqCst));
        assert_eq!((kept(&platform, id).state, kept(&platform, id).attempts), (State::Done, 1));
    });
}
