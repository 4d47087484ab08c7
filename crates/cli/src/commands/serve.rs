//! `qafila serve`: the site.

use std::sync::Arc;
use std::{fs, io};

use app::{Knowledge, Platform};
use files::Folder;
use store::schema;
use web::{Addresses, Clock, Options, Site, serve};

use crate::arguments::{Log, Serve};
use crate::exit::Exit;
use crate::failure::Failure;
use crate::machine::{self, System};
use crate::screen::Screen;
use app::words::say;

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
    let origin =
        given.public_url.as_ref().map_or_else(|| format!("http://{}", given.listen), |url| url.origin().to_owned());
    let site = Site::new(Arc::new(platform(knowledge, &origin)?), options)?;
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

/// The installation: a database and documents in the folder of its data.
fn platform(knowledge: &'static Knowledge, origin: &str) -> Result<Platform, Failure> {
    let home = machine::home()?;
    fs::create_dir_all(&home).map_err(Failure::writing(&home))?;
    let file = home.join("qafila.sqlite");
    let failed = |error| Failure::Database { path: file.clone(), error };
    let database = store_sqlite::open(&file).map_err(failed)?;
    schema::migrate(&database).map_err(failed)?;
    let folder = home.join("documents");
    let documents = Folder::open(&folder).map_err(|error| Failure::Documents { path: folder.clone(), error })?;
    Ok(Platform::new(database, Arc::new(documents), knowledge, origin, Clock::Machine, System))
}
