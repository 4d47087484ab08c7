//! The threads on which use cases wait for the database: a few, made once. Each has a stack and memory of its own, and there
//! are few processors: of hundreds of use cases that came at once, none would be done sooner for having its own.

use std::panic::{AssertUnwindSafe, catch_unwind};
use std::sync::mpsc::{self, Receiver, Sender};
use std::sync::{Arc, Mutex, PoisonError};
use std::thread;

use tokio::sync::oneshot;

/// How many there are at least: some wait for the disk or for another machine.
const LEAST: usize = 8;

type Work = Box<dyn FnOnce() + Send>;

/// The threads; they end when this is dropped.
pub struct Turns(Sender<Work>);

impl Turns {
    /// Twice as many as there are processors.
    pub fn new() -> Self {
        let count = thread::available_parallelism().map_or(LEAST, |count| LEAST.max(2 * count.get()));
        let (sender, receiver) = mpsc::channel();
        let receiver = Arc::new(Mutex::new(receiver));
        for _ in 0..count {
            let receiver = receiver.clone();
            thread::spawn(move || each(&receiver));
        }
        Turns(sender)
    }

    /// Does some work when it is its turn; `None` if it panics.
    pub async fn take<T: Send + 'static>(&self, work: impl FnOnce() -> T + Send + 'static) -> Option<T> {
        let (sender, done) = oneshot::channel();
        let work = move || {
            // Who went away meanwhile waits for nothing.
            if !sender.is_closed() {
                sender.send(work()).ok();
            }
        };
        self.0.send(Box::new(work)).ok()?;
        done.await.ok()
    }
}

fn each(receiver: &Mutex<Receiver<Work>>) {
    loop {
        let next = receiver.lock().unwrap_or_else(PoisonError::into_inner).recv();
        let Ok(work) = next else { return };
        // What it held is dropped with it, so that nobody waits for it; a panic was told by the hook.
        catch_unwind(AssertUnwindSafe(work)).ok();
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_panic_ends_no_thread() {
        let runtime = tokio::runtime::Builder::new_current_thread().build().expect("a runtime");
        let turns = Turns::new();
        runtime.block_on(async {
            for _ in 0..100 {
                assert_eq!(turns.take(|| -> u8 { std::panic::resume_unwind(Box::new("on purpose")) }).await, None);
            }
            assert_eq!(turns.take(|| 7).await, Some(7));
        });
    }

    #[test]
    fn what_is_asked_for_together_is_done_together() {
        let runtime = tokio::runtime::Builder::new_current_thread().build().expect("a runtime");
        let turns = Turns::new();
        let meet = Arc::new(std::sync::Barrier::new(LEAST));
        runtime.block_on(async {
            let all = [(); LEAST].map(|()| {
                turns.take({
                    let meet = meet.clone();
                    move || {
                        meet.wait();
                    }
                })
            });
            let [a, b, c, d, e, f, g, h] = all;
            let done = tokio::join!(a, b, c, d, e, f, g, h);
            assert_eq!(done.7, Some(()));
        });
    }
}
