//! The clock of the binary: wall and processor seconds by stage.

use std::time::Instant;

use serde::Serialize;

/// Seconds of one stage.
#[derive(Serialize)]
pub(crate) struct Lap {
    stage: &'static str,
    wall: f64,
    /// User and system time of all threads, to 10 ms; absent where the system does not tell.
    #[serde(skip_serializing_if = "Option::is_none")]
    cpu: Option<f64>,
}

/// Measures one stage after the other.
pub(crate) struct Clock {
    wall: Instant,
    cpu: Option<f64>,
    pub(crate) laps: Vec<Lap>,
}

impl Clock {
    #[expect(clippy::disallowed_methods, reason = "a door may read the clock: it prints how long things took")]
    pub(crate) fn start() -> Self {
        Clock { wall: Instant::now(), cpu: cpu_seconds(), laps: Vec::new() }
    }

    /// Ends a stage.
    pub(crate) fn lap(&mut self, stage: &'static str) {
        let now = Clock::start();
        let wall = now.wall.duration_since(self.wall).as_secs_f64();
        let cpu = now.cpu.zip(self.cpu).map(|(now, before)| now - before);
        self.laps.push(Lap { stage, wall, cpu });
        (self.wall, self.cpu) = (now.wall, now.cpu);
    }
}

/// Processor time of this process, in Linux's ticks of 10 ms (proc(5): fields 14 and 15 of `stat`).
fn cpu_seconds() -> Option<f64> {
    let stat = std::fs::read_to_string("/proc/self/stat").ok()?;
    // The name of the program, in brackets, may hold spaces.
    let mut fields = stat.rsplit_once(')')?.1.split_whitespace().skip(11);
    let ticks = fields.next()?.parse::<f64>().ok()? + fields.next()?.parse::<f64>().ok()?;
    Some(ticks / 100.0)
}
