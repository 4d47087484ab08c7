use calendar::Timestamp;

/// How long after each failed attempt the next is made, in seconds: twice as long each time. The last is made about 68 hours
/// after the first; the specification gives up after 72.
pub const RETRY_SECONDS: [u32; 13] = [30, 60, 120, 240, 480, 960, 1920, 3840, 7680, 15360, 30720, 61440, 122_880];

/// After how many seconds an event is given up (72 hours).
pub const WINDOW_SECONDS: i64 = 72 * 3600;

/// What came of an attempt to deliver an event.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Outcome {
    /// It was accepted (2xx).
    Accepted,
    /// It was refused for what it is (400) or for ever (410): the same event again would be refused again.
    Refused,
    /// Nobody answered, or not so that it would not be otherwise later: try again.
    Unreached,
}

impl Outcome {
    /// What a status says. An expired token (401) or a right not given yet (403, 404) may be mended by then.
    pub fn of_status(status: u16) -> Self {
        match status {
            200..=299 => Outcome::Accepted,
            400 | 410 => Outcome::Refused,
            _ => Outcome::Unreached,
        }
    }
}

/// How far the delivery of an event has come.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Delivery {
    /// To be tried, first or again.
    Waiting {
        /// When it was first to be tried.
        since: Timestamp,
        /// How often it failed.
        failed: u32,
        /// When it is to be tried.
        next: Timestamp,
    },
    /// It was accepted.
    Delivered,
    /// It was refused.
    Refused,
    /// It was given up.
    Abandoned,
}

impl Delivery {
    /// A new event is tried at once.
    pub fn new(now: Timestamp) -> Self {
        Delivery::Waiting { since: now, failed: 0, next: now }
    }

    /// Whether it is to be tried now.
    pub fn is_due(&self, now: Timestamp) -> bool {
        matches!(self, Delivery::Waiting { next, .. } if *next <= now)
    }

    /// After an attempt at `now`. What is settled remains as it is.
    #[must_use]
    pub fn after(self, outcome: Outcome, now: Timestamp) -> Self {
        let Delivery::Waiting { since, failed, .. } = self else { return self };
        match outcome {
            Outcome::Accepted => Delivery::Delivered,
            Outcome::Refused => Delivery::Refused,
            Outcome::Unreached => {
                let wait = usize::try_from(failed).ok().and_then(|failed| RETRY_SECONDS.get(failed));
                let next = wait.map(|seconds| now.plus_seconds(i64::from(*seconds)));
                match next.filter(|next| *next <= since.plus_seconds(WINDOW_SECONDS)) {
                    Some(next) => Delivery::Waiting { since, failed: failed + 1, next },
                    None => Delivery::Abandoned,
                }
            }
        }
    }
}
