//! `qafila serve`: the site.

use std::io;

use app::Knowledge;
use web::{Addresses, Options, Site, serve};

use crate::arguments::{Log, Serve};
use crate::exit::Exit;
use crate::failure::Failure;
use crate::screen::Screen;
use crate::words::say;

/// Runs the command, until the process is asked to end.
pub fn run(given: &Serve, threads: usize, screen: &Screen) -> Result<Exit, Failure> {
    // Data on the standard output, the log on the standard error.
    let log = tracing_subscriber::fmt().with_writer(io::stderr).with_target(false);
    match given.log {
        Log::Text => log.with_ansi(screen.is_coloured()).init(),
        Log::Json => log.json().flatten_event(true).init(),
    }
    // What is known serves until the process ends.
    let knowledge: &'static Knowledge = Box::leak(Box::new(Knowledge::embedded()?));
    let options = Options { public_url: given.public_url.clone(), threads, ..Options::default() };
    let site = Site::new(knowledge, options)?;
    let addresses = Addresses { site: given.listen, operator: given.metrics };
    let failed = |error| Failure::Listen { address: given.listen, error };
    let runtime = tokio::runtime::Builder::new_multi_thread().enable_all().build().map_err(failed)?;
    runtime
        .block_on(serve(site, addresses, |address| {
            screen.note(&say(screen.messages, "cli-serve-listening", &[("address", &address.to_string())]));
        }))
        .map_err(failed)?;
    Ok(Exit::Done)
}
