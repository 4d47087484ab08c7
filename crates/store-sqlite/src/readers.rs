//! The connections that read: few, since each keeps pages of its own, and reads of many are done no sooner than those of
//! as many as there are processors.

use std::sync::{Condvar, Mutex, MutexGuard, PoisonError};
use std::time::Duration;

use rusqlite::Connection;
use store::StoreError;

/// How long one waits for a connection to come back before another is opened: for ever would be too long for who reads while
/// they read.
const PATIENCE: Duration = Duration::from_millis(250);

/// The connections that read.
pub struct Readers {
    state: Mutex<State>,
    back: Condvar,
    /// How many there are, unless somebody waits too long.
    most: usize,
}

#[derive(Default)]
struct State {
    kept: Vec<Connection>,
    lent: usize,
}

/// The right to hold one more connection, until it is dropped.
struct Place<'a>(&'a Readers);

impl Drop for Place<'_> {
    fn drop(&mut self) {
        self.0.state().lent -= 1;
        self.0.back.notify_one();
    }
}

impl Readers {
    /// None yet, and at most about so many.
    pub fn new(most: usize) -> Self {
        Readers { state: Mutex::default(), back: Condvar::new(), most }
    }

    fn state(&self) -> MutexGuard<'_, State> {
        self.state.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Reads on a connection; `open` opens another.
    pub fn read<T>(
        &self,
        open: impl FnOnce() -> Result<Connection, StoreError>,
        work: impl FnOnce(&mut Connection) -> Result<T, StoreError>,
    ) -> Result<T, StoreError> {
        let none = |state: &mut State| state.kept.is_empty() && state.lent >= self.most;
        let waited = self.back.wait_timeout_while(self.state(), PATIENCE, none);
        let (mut state, _) = waited.unwrap_or_else(PoisonError::into_inner);
        state.lent += 1;
        let kept = state.kept.pop();
        drop(state);
        let place = Place(self);
        let mut connection = kept.map_or_else(open, Ok)?;
        // One on which something failed, or in whose work there was a panic, is not used again.
        let done = work(&mut connection)?;
        let mut state = self.state();
        if state.kept.len() + state.lent <= self.most {
            state.kept.push(connection);
        }
        drop(state);
        drop(place);
        Ok(done)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn open() -> Result<Connection, StoreError> {
        Connection::open_in_memory().map_err(crate::driver::failure)
    }

    fn counts(readers: &Readers) -> (usize, usize) {
        let state = readers.state();
        (state.lent, state.kept.len())
    }

    #[test]
    fn no_more_are_kept_than_wanted_and_nobody_waits_for_themselves() {
        let readers = Readers::new(2);
        let within = |lent: usize| {
            assert_eq!(counts(&readers), (lent, 0));
            Ok(())
        };
        let done = readers.read(open, |_| readers.read(open, |_| readers.read(open, |_| within(3))));
        assert_eq!(done, Ok(()));
        assert_eq!(counts(&readers), (0, 2));
        assert_eq!(readers.read(open, |_| Err::<(), _>(StoreError::Busy)), Err(StoreError::Busy));
        assert_eq!(counts(&readers), (0, 1));
    }

    #[test]
    fn one_that_comes_back_is_lent_again() {
        let readers = Readers::new(1);
        let second = readers.read(open, |_| {
            std::thread::scope(|scope| {
                // It finds none, and waits.
                let second = scope.spawn(|| readers.read(|| Err(StoreError::Busy), |_| Ok(())));
                while !second.is_finished() {
                    std::thread::yield_now();
                }
                Ok(second.join())
            })
        });
        // Nobody gave one back in time, and none could be opened.
        assert!(matches!(second, Ok(Ok(Err(StoreError::Busy)))));
        assert_eq!(readers.read(|| Err(StoreError::Busy), |_| Ok(())), Ok(()));
    }
}
