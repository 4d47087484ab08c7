//! How long the whole catalogue takes to read: `cargo bench -p catalogue`.

use std::hint::black_box;
use std::time::{Duration, Instant};

const ROUNDS: usize = 200;

#[expect(clippy::disallowed_methods, reason = "a benchmark reads the clock")]
fn time<T>(what: &str, mut run: impl FnMut() -> T) {
    let mut times: Vec<Duration> = (0..ROUNDS)
        .map(|_| {
            let start = Instant::now();
            let result = black_box(run());
            let elapsed = start.elapsed();
            // A program keeps what it read: freeing it is no part of reading.
            drop(result);
            elapsed
        })
        .collect();
    times.sort();
    let [best, median] = [times.first(), times.get(ROUNDS / 2)].map(|time| time.copied().unwrap_or_default());
    println!("{what}: best {best:?}, median {median:?} of {ROUNDS}");
}

fn main() {
    time("rows (Tables::embedded)", catalogue::Tables::embedded);
    time("typed (library)", catalogue::library);
    if let Ok(tables) = catalogue::Tables::embedded()
        && let (Ok(units), Ok(gwp)) = (catalogue::units(&tables), catalogue::gwp(&tables))
    {
        println!("  {} factors, {} activities, of which:", tables.factors.len(), tables.activities.len());
        time("  units", || catalogue::units(&tables));
        time("  activities", || catalogue::activities(&tables, &units));
        time("  factors", || catalogue::factors(&tables, &units, &gwp));
    }
}
