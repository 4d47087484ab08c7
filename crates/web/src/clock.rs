use std::time::{Instant, SystemTime, UNIX_EPOCH};

use calendar::Timestamp;

/// What time it is: asked of the machine here and nowhere else, or fixed by a test.
#[derive(Clone, Copy, Debug, Default)]
pub enum Clock {
    /// The machine's.
    #[default]
    Machine,
    /// Stands still.
    Fixed(Timestamp),
}

impl app::Clock for Clock {
    /// Now. A clock that is set before 1970 says 1970.
    #[expect(clippy::disallowed_methods, reason = "a door reads the clock and passes the time on")]
    fn now(&self) -> Timestamp {
        match self {
            Clock::Machine => {
                let micros = SystemTime::now().duration_since(UNIX_EPOCH).map_or(0, |since| since.as_micros());
                i64::try_from(micros).ok().and_then(Timestamp::from_micros).unwrap_or(Timestamp::EPOCH)
            }
            Clock::Fixed(time) => *time,
        }
    }
}

/// For how long something has been going on.
#[expect(clippy::disallowed_methods, reason = "a door measures its own work")]
pub(crate) fn stopwatch() -> Instant {
    Instant::now()
}
