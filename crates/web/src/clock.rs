use std::time::{Instant, SystemTime, UNIX_EPOCH};

use calendar::{Date, Timestamp};

/// What time it is: asked of the machine here and nowhere else, or fixed by a test.
#[derive(Clone, Copy, Debug, Default)]
pub enum Clock {
    /// The machine's.
    #[default]
    Machine,
    /// Stands still.
    Fixed(Timestamp),
}

impl Clock {
    /// Now. A clock that is set before 1970 says 1970.
    #[expect(clippy::disallowed_methods, reason = "a door reads the clock and passes the time on")]
    pub fn now(self) -> Timestamp {
        match self {
            Clock::Machine => {
                let micros = SystemTime::now().duration_since(UNIX_EPOCH).map_or(0, |since| since.as_micros());
                i64::try_from(micros).ok().and_then(Timestamp::from_micros).unwrap_or(Timestamp::EPOCH)
            }
            Clock::Fixed(time) => time,
        }
    }

    /// Today, by universal time.
    pub fn today(self) -> Date {
        self.now().date()
    }

    /// For how long something has been going on; with a clock that stands still too.
    #[expect(clippy::disallowed_methods, reason = "a door measures its own work")]
    pub fn stopwatch(self) -> Instant {
        Instant::now()
    }
}
