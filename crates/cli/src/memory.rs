//! The allocator, and how soon a site that runs for months gives back what it does not need.

use std::env;
use std::os::unix::process::CommandExt;
use std::process::Command;

use mimalloc::MiMalloc;

#[global_allocator]
static ALLOCATOR: MiMalloc = MiMalloc;

/// No pages of 2 MB, which stay whole for the sake of a few lines, and what is free for a thousandth of a second goes back. The site takes
/// two thirds of the memory so and little more time (`docs/benchmarks.md`, "The site under load").
const SITE: [(&str, &str); 2] = [("MIMALLOC_ALLOW_THP", "0"), ("MIMALLOC_PURGE_DELAY", "1")];

/// Starts the program again with these settings, as the same process: the allocator reads them before our first line runs. What
/// somebody set themselves is left alone, and where a program cannot be started again it goes on as it is.
pub fn give_back_soon() {
    if SITE.iter().any(|(name, _)| env::var_os(name).is_some()) {
        return;
    }
    let Ok(program) = env::current_exe() else { return };
    let mut given = env::args_os();
    let mut again = Command::new(program);
    if let Some(name) = given.next() {
        again.arg0(name);
    }
    // Only a failure comes back from this.
    drop(again.args(given).envs(SITE).exec());
}
