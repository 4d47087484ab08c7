//! Many readers at once.

use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};
use std::time::Duration;

use tokio::time::sleep_until;

use crate::http::Connection;
use crate::{Anything, now};

/// Makes the request of one number, for one reader.
pub type Ask = Arc<dyn Fn(usize, u64) -> Vec<u8> + Send + Sync>;

/// What was found.
#[derive(Default)]
pub struct Found {
    /// Microseconds of each answer, in order of size.
    pub micros: Vec<u64>,
    /// Answers that were neither a page nor a way to one.
    pub refused: Vec<u16>,
    /// Bytes of bodies as they travelled.
    pub bytes: u64,
    /// Seconds from the first to the last.
    pub seconds: f64,
}

impl Found {
    /// Answers in a second.
    pub fn rate(&self) -> f64 {
        self.micros.len() as f64 / self.seconds
    }

    /// The time within which a share of the answers came, milliseconds.
    pub fn within(&self, share: f64) -> f64 {
        let at = ((self.micros.len() as f64 * share) as usize).min(self.micros.len().saturating_sub(1));
        self.micros.get(at).map_or(f64::NAN, |micros| *micros as f64 / 1000.0)
    }
}

/// Asks for `time`: each of `readers` again as soon as it is answered, or, at a `rate`, whoever is free when the next
/// request is due; its time is counted from then.
pub async fn drive(address: &str, readers: usize, time: Duration, rate: Option<f64>, ask: Ask) -> Anything<Found> {
    let (next, begun) = (Arc::new(AtomicU64::new(0)), now());
    let end = begun + time;
    let tasks = (0..readers).map(|reader| {
        let (next, ask, mut connection) = (next.clone(), ask.clone(), Connection::to(address));
        tokio::spawn(async move {
            let mut found = Found::default();
            loop {
                let number = next.fetch_add(1, Ordering::Relaxed);
                let due = match rate {
                    Some(rate) => begun + Duration::from_secs_f64(number as f64 / rate),
                    None => now(),
                };
                if due >= end {
                    return found;
                }
                sleep_until(due.into()).await;
                match connection.exchange(&ask(reader, number)).await {
                    Ok(reply) if reply.status < 400 => found.bytes += reply.body.len() as u64,
                    Ok(reply) => found.refused.push(reply.status),
                    Err(_) => found.refused.push(0),
                }
                found.micros.push(due.elapsed().as_micros() as u64);
            }
        })
    });
    let tasks: Vec<_> = tasks.collect();
    let mut all = Found::default();
    for task in tasks {
        let found = task.await?;
        all.micros.extend(found.micros);
        all.refused.extend(found.refused);
        all.bytes += found.bytes;
    }
    all.seconds = begun.elapsed().as_secs_f64();
    all.micros.sort_unstable();
    Ok(all)
}
