//! How fast this machine's memory is, measured as the STREAM benchmark does.

use anyhow::Result;
use rayon::prelude::*;

use crate::clock::Clock;

/// Doubles in each of the three arrays: four times the largest cache of common servers.
const LENGTH: usize = 1 << 26;
const RUNS: usize = 5;

/// Prints seconds and bytes per second of `a[i] = b[i] + 3 c[i]` on all threads.
pub(crate) fn print() -> Result<()> {
    let (mut a, b, c) = (vec![0.0_f64; LENGTH], vec![1.0_f64; LENGTH], vec![2.0_f64; LENGTH]);
    let mut clock = Clock::start();
    for _ in 0..RUNS {
        let chunk = LENGTH.div_ceil(rayon::current_num_threads());
        a.par_chunks_mut(chunk).zip(b.par_chunks(chunk)).zip(c.par_chunks(chunk)).for_each(|((a, b), c)| {
            a.iter_mut().zip(b).zip(c).for_each(|((a, b), c)| *a = b + 3.0 * c);
        });
        clock.lap("triad");
    }
    let checked = a.iter().all(|value| *value == 7.0);
    let report = serde_json::json!({
        "threads": rayon::current_num_threads(), "bytes_per_run": 3 * 8 * LENGTH, "checked": checked, "seconds": clock.laps,
    });
    println!("{}", serde_json::to_string_pretty(&report)?);
    Ok(())
}
