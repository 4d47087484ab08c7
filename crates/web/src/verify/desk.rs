use std::collections::VecDeque;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::{Arc, Mutex, PoisonError};

use app::dossier::Trust;
use calendar::Timestamp;
use sha2::{Digest, Sha256};
use tokio::sync::Semaphore;
use tokio::task::spawn_blocking;

use super::outcome::Outcome;
use crate::site::Site;

/// Dossiers that are checked at once: each takes a processor and up to some hundred megabytes.
const AT_ONCE: usize = 2;
/// Dossiers that wait for their turn; whoever comes then is asked to come again.
const WAITING_MAX: usize = 8;
/// Verdicts that are remembered.
const KEPT_MAX: usize = 500;
/// For how long, seconds.
const KEPT_FOR: i64 = 30 * 60;

/// Where dossiers are checked, a few at a time, and their verdicts remembered for a while.
pub struct Desk {
    places: Arc<Semaphore>,
    present: Arc<AtomicUsize>,
    kept: Mutex<VecDeque<Kept>>,
}

struct Kept {
    digest: String,
    until: Timestamp,
    outcome: Arc<Outcome>,
}

/// Why there is no verdict.
pub enum Refused {
    /// Too many wait already.
    Busy,
    /// A fault of ours.
    Fault,
}

impl Default for Desk {
    fn default() -> Self {
        Desk { places: Arc::new(Semaphore::new(AT_ONCE)), present: Arc::default(), kept: Mutex::default() }
    }
}

impl Desk {
    /// The verdict under a hash, if it is still remembered.
    pub fn find(&self, digest: &str, now: Timestamp) -> Option<Arc<Outcome>> {
        let kept = self.kept.lock().unwrap_or_else(PoisonError::into_inner);
        kept.iter().find(|kept| kept.digest == digest && kept.until > now).map(|kept| kept.outcome.clone())
    }

    fn keep(&self, digest: &str, outcome: Outcome, now: Timestamp) {
        let mut kept = self.kept.lock().unwrap_or_else(PoisonError::into_inner);
        kept.retain(|kept| kept.until > now && kept.digest != digest);
        if kept.len() >= KEPT_MAX {
            kept.pop_front();
        }
        kept.push_back(Kept {
            digest: digest.to_owned(),
            until: now.plus_seconds(KEPT_FOR),
            outcome: Arc::new(outcome),
        });
    }
}

/// One who is at the desk, until dropped.
struct Present(Arc<AtomicUsize>);

impl Present {
    fn enter(present: &Arc<AtomicUsize>) -> Option<Self> {
        let before = present.fetch_add(1, Ordering::Relaxed);
        let guard = Present(present.clone());
        (before < AT_ONCE + WAITING_MAX).then_some(guard)
    }
}

impl Drop for Present {
    fn drop(&mut self) {
        self.0.fetch_sub(1, Ordering::Relaxed);
    }
}

/// Checks a dossier and remembers the verdict under the hash that is returned: of the file, and of the signer expected.
pub async fn check(site: &Arc<Site>, file: Vec<u8>, expected: Option<Trust>) -> Result<String, Refused> {
    let digest = digest(&file, expected.as_ref());
    if site.desk.find(&digest, site.now()).is_some() {
        return Ok(digest);
    }
    let present = Present::enter(&site.desk.present).ok_or(Refused::Busy)?;
    let place = site.desk.places.clone().acquire_owned().await.map_err(|_| Refused::Fault)?;
    let at_work = site.clone();
    // Whoever gives up waiting does not free the place: the work goes on until it is done.
    let work = spawn_blocking(move || {
        let _held = (present, place);
        Outcome::of(&file, expected.as_ref(), at_work.knowledge, at_work.options.threads.max(1))
    });
    let outcome = work.await.map_err(|error| {
        tracing::error!(%error, "a check ended early");
        Refused::Fault
    })?;
    site.metrics.verdict(outcome.code());
    site.desk.keep(&digest, outcome, site.now());
    Ok(digest)
}

fn digest(file: &[u8], expected: Option<&Trust>) -> String {
    let mut hash = Sha256::new();
    hash.update(Sha256::digest(file));
    hash.update(expected.map(ToString::to_string).unwrap_or_default());
    hex::encode(hash.finalize())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_verdict_is_forgotten_in_time_and_the_oldest_first() {
        let desk = Desk::default();
        let start = Timestamp::EPOCH;
        desk.keep("a", Outcome::default(), start);
        assert!(desk.find("a", start.plus_seconds(KEPT_FOR - 1)).is_some());
        assert!(desk.find("a", start.plus_seconds(KEPT_FOR)).is_none());
        for number in 0..KEPT_MAX {
            desk.keep(&number.to_string(), Outcome::default(), start);
        }
        assert!(desk.find("a", start).is_none() && desk.find("0", start).is_some());
        assert_eq!(desk.kept.lock().unwrap().len(), KEPT_MAX);
    }

    #[test]
    fn the_desk_refuses_who_comes_too_many() {
        let desk = Desk::default();
        let present: Vec<_> = (0..AT_ONCE + WAITING_MAX + 3).map(|_| Present::enter(&desk.present)).collect();
        assert_eq!(present.iter().flatten().count(), AT_ONCE + WAITING_MAX);
        drop(present);
        assert_eq!(desk.present.load(Ordering::Relaxed), 0);
    }

    #[test]
    fn another_signer_expected_is_another_question() {
        let trust = Trust::parse("7KQ2M-0XJ4B-9TFHC-W3R8A").unwrap();
        assert_ne!(digest(b"x", None), digest(b"x", Some(&trust)));
        assert_ne!(digest(b"x", None), digest(b"y", None));
    }
}
