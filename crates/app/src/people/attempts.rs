use std::collections::HashMap;
use std::sync::{Mutex, PoisonError};

use calendar::Timestamp;
use ids::{PartnerId, WebhookId};
use sha2::{Digest, Sha256};
use store::{StoreError, attempt};

use super::PeopleError;
use crate::platform::Platform;

/// How often something may be tried: so many at once, and then one each so many seconds.
#[derive(Clone, Copy, Debug)]
pub(super) struct Pace {
    pub at_once: i64,
    pub seconds_each: i64,
    /// Whether all servers of an installation count together, by their database (decision 78). What protects a server from
    /// too much work is counted by that server.
    pub together: bool,
}

impl Pace {
    /// How far what was tried may be ahead of the slow pace.
    fn seconds_ahead(self) -> i64 {
        (self.at_once - 1) * self.seconds_each
    }
}

/// Guessing at one account: five at once, then one each half minute, 2,885 a day.
pub(super) const ACCOUNT: Pace = Pace { at_once: 5, seconds_each: 30, together: true };

/// Guessing from one network address, behind which may be a whole office.
pub(super) const ADDRESS: Pace = Pace { at_once: 30, seconds_each: 4, together: true };

/// Letters to one mail address.
pub(super) const LETTERS: Pace = Pace { at_once: 3, seconds_each: 600, together: true };

/// Requests of a program: six hundred at once, then one each second.
pub(super) const PROGRAM: Pace = Pace { at_once: 600, seconds_each: 1, together: false };

/// Messages to one webhook or partner that somebody asks for: ten at once, then one each ten seconds.
const WEBHOOK: Pace = Pace { at_once: 10, seconds_each: 10, together: false };

/// Attempts by key, in the memory of this process. Each key has the time at which everything tried so far would have been tried at the
/// slow pace (generic cell rate algorithm, ITU-T I.371): one number per key, forgotten once it is past.
#[derive(Debug, Default)]
pub(crate) struct Attempts(Mutex<HashMap<String, Timestamp>>);

/// Keys above which those that are past are forgotten.
const MANY: usize = 10_000;

impl Attempts {
    fn try_once(&self, key: &str, pace: Pace, now: Timestamp) -> Result<(), i64> {
        let mut due = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        if due.len() > MANY {
            due.retain(|_, time| *time > now);
        }
        let reached = due.get(key).copied().unwrap_or(now).max(now);
        let ahead = reached.micros() - now.micros();
        let permitted = pace.seconds_ahead() * 1_000_000;
        if ahead > permitted {
            return Err((ahead - permitted).div_euclid(1_000_000) + 1);
        }
        due.insert(key.to_owned(), reached.plus_seconds(pace.seconds_each));
        Ok(())
    }
}

impl Platform {
    /// Counts a message to a webhook that somebody asks for.
    pub(crate) fn attempt_of_webhook(&self, id: WebhookId) -> Result<(), PeopleError> {
        self.attempt(&[("webhook", &id.to_string(), WEBHOOK)])
    }

    /// Counts a wrong secret of a partner's client.
    pub(crate) fn attempt_of_client(&self, client: &str, address: &str) -> Result<(), PeopleError> {
        self.attempt(&[("client", client, ACCOUNT), ("no token", address, ADDRESS)])
    }

    /// Counts a request without a token that is good.
    pub(crate) fn attempt_of_nobody(&self, address: &str) -> Result<(), PeopleError> {
        self.attempt(&[("no token", address, ADDRESS)])
    }

    /// Counts a request of a partner.
    pub(crate) fn attempt_of_partner(&self, id: PartnerId) -> Result<(), PeopleError> {
        self.attempt(&[("partner", &id.to_string(), PROGRAM)])
    }

    /// Counts a message to a partner that somebody asks for.
    pub(crate) fn attempt_to_partner(&self, id: PartnerId) -> Result<(), PeopleError> {
        self.attempt(&[("to partner", &id.to_string(), WEBHOOK)])
    }

    /// Counts a letter to somebody who has no account.
    pub(crate) fn attempt_of_letter(&self, address: &str) -> Result<(), PeopleError> {
        self.attempt(&[("letter", address, LETTERS)])
    }

    /// Counts an attempt under each key: here first, so that a flood costs the database nothing.
    pub(super) fn attempt(&self, keys: &[(&str, &str, Pace)]) -> Result<(), PeopleError> {
        let now = self.now();
        let keys = keys.iter().map(|(kind, key, pace)| (format!("{kind}:{key}"), *pace));
        for (key, pace) in keys {
            self.attempts.try_once(&key, pace, now).map_err(PeopleError::TooOften)?;
            if pace.together {
                let hash: [u8; 32] = Sha256::digest(&key).into();
                let (each, ahead) = (pace.seconds_each, pace.seconds_ahead());
                let counted =
                    self.database.write::<_, StoreError>(|sql| attempt::count(sql, &hash, now, each, ahead))?;
                counted.map_err(PeopleError::TooOften)?;
            }
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn so_many_at_once_then_one_each() {
        let attempts = Attempts::default();
        let at = |seconds| Timestamp::from_micros(0).expect("in range").plus_seconds(seconds);
        for _ in 0..5 {
            assert_eq!(attempts.try_once("a", ACCOUNT, at(0)), Ok(()));
        }
        assert_eq!(attempts.try_once("a", ACCOUNT, at(0)), Err(31));
        assert_eq!(attempts.try_once("b", ACCOUNT, at(0)), Ok(()));
        assert_eq!(attempts.try_once("a", ACCOUNT, at(29)), Err(2));
        assert_eq!(attempts.try_once("a", ACCOUNT, at(30)), Ok(()));
        assert!(attempts.try_once("a", ACCOUNT, at(31)).is_err());
        // After a quiet while everything is as at first.
        for _ in 0..5 {
            assert_eq!(attempts.try_once("a", ACCOUNT, at(1000)), Ok(()));
        }
    }
}
