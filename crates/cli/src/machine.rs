//! What only a door may ask of the machine: where data is kept, what day it is, random bytes.

use std::env;
use std::io;
use std::path::PathBuf;
use std::time::{SystemTime, UNIX_EPOCH};

use calendar::{Date, date};

use crate::failure::Failure;

/// The folder of the installation: `$QAFILA_HOME`, otherwise where the platform keeps data of programs.
pub fn home() -> Result<PathBuf, Failure> {
    let set = |name: &str| env::var_os(name).filter(|value| !value.is_empty()).map(PathBuf::from);
    if let Some(home) = set("QAFILA_HOME") {
        return Ok(home);
    }
    let user = || set("HOME");
    let data = if cfg!(windows) {
        set("APPDATA")
    } else if cfg!(target_os = "macos") {
        user().map(|user| user.join("Library/Application Support"))
    } else {
        set("XDG_DATA_HOME").or_else(|| user().map(|user| user.join(".local/share")))
    };
    data.map(|data| data.join("qafila")).ok_or(Failure::NoHome)
}

/// Where factor packs are kept.
pub fn packs() -> Result<PathBuf, Failure> {
    Ok(home()?.join("packs"))
}

/// Today, by universal time.
#[expect(clippy::disallowed_methods, reason = "a door reads the clock and passes the day on")]
pub fn today() -> Date {
    let seconds = SystemTime::now().duration_since(UNIX_EPOCH).map_or(0, |since| since.as_secs());
    let days = i64::try_from(seconds / 86_400).unwrap_or(0);
    let since = calendar_days(days);
    date(1970, 1, 1).checked_add(since).unwrap_or(date(1970, 1, 1))
}

fn calendar_days(days: i64) -> std::time::Duration {
    std::time::Duration::from_secs(u64::try_from(days).unwrap_or(0) * 86_400)
}

/// Randomness of the operating system, for the use cases.
pub struct System;

impl app::Chance for System {
    /// # Panics
    /// If the system has no random bytes: nothing may be made that could be guessed.
    #[expect(clippy::panic, reason = "a secret that could be guessed is worse than none")]
    fn fill(&self, bytes: &mut [u8]) {
        if let Err(error) = getrandom::fill(bytes) {
            panic!("the system has no random bytes: {error}");
        }
    }
}

/// Random bytes of the operating system.
pub fn random(bytes: &mut [u8; 32]) -> io::Result<()> {
    getrandom::fill(bytes).map_err(io::Error::other)
}
