//! `qafila serve`: the site.

use std::net::SocketAddr;
use std::sync::Arc;
use std::time::Duration;
use std::{io, thread};

use app::dossier::open_or_create;
use app::installation::{Log, Operator, Settings, migrate, open_carrier, open_database, open_files, registry};
use app::packs::add_packs;
use app::people::first_owner;
use app::words::say;
use app::work::{Ending, Event, Registry, Settings as Pace, Workers};
use app::{Knowledge, Platform};
use web::{Addresses, Clock, Options, Site, serve};

use super::settings;
use crate::arguments::Serve;
use crate::exit::Exit;
use crate::failure::Failure;
use crate::machine::{self, System};
use crate::memory;
use crate::screen::{Screen, print};

/// How long the work in hand may take once the process is asked to end.
const FAREWELL: Duration = Duration::from_secs(20);

/// Runs the command, until the process is asked to end.
pub fn run(given: &Serve, threads: Option<u16>, screen: &Screen) -> Result<Exit, Failure> {
    memory::give_back_soon();
    let Serve { place, listen, metrics, public_url, log } = given;
    let flags = [
        ("listen", listen.clone()),
        ("metrics", metrics.clone()),
        ("public_url", public_url.clone()),
        ("log", log.clone()),
        ("threads", threads.map(|threads| threads.to_string())),
    ];
    let settings = settings::read(place, &flags)?;
    // Data on the standard output, the log on the standard error.
    let log = tracing_subscriber::fmt().with_writer(io::stderr).with_target(false);
    match settings.log {
        Log::Text => log.with_ansi(screen.is_coloured()).init(),
        Log::Json => log.json().flatten_event(true).init(),
    }
    let threads = settings.threads.unwrap_or_else(|| thread::available_parallelism().map_or(1, usize::from));
    // What is known serves until the process ends.
    let mut knowledge = Knowledge::embedded()?;
    add_packs(&mut knowledge, &settings.pack_folder(), &settings.packs)?;
    let knowledge: &'static Knowledge = Box::leak(Box::new(knowledge));
    let platform = Arc::new(open(&settings, knowledge)?);
    let registry = registry(open_carrier(&settings)?, threads);
    let Operator { name, email } = &settings.operator;
    // Data, since it is for who starts the program; not a line of the log, since it opens an account.
    if let Some(link) = first_owner(&platform, name, email, screen.messages.language())? {
        screen.note(&say(screen.messages, "cli-serve-first", &[("email", email)]));
        print(&format!("{link}\n"));
    }
    if settings.smtp.is_none() {
        let path = settings.letters();
        screen.note(&say(screen.messages, "cli-serve-letters", &[("path", &path.to_string_lossy())]));
    }
    stand(platform, registry, &settings, threads, |address| {
        screen.note(&say(screen.messages, "cli-serve-listening", &[("address", &address.to_string())]));
    })
}

/// Keeps the site open and its workers at work until the process is asked to end.
pub fn stand(
    platform: Arc<Platform>,
    registry: Registry,
    settings: &Settings,
    threads: usize,
    opened: impl FnOnce(SocketAddr),
) -> Result<Exit, Failure> {
    let options = Options { public_url: settings.public_url.clone(), threads, ..Options::default() };
    let site = Site::new(platform.clone(), options)?;
    let addresses = Addresses { site: settings.listen, operator: settings.metrics };
    let failed = |error| Failure::Listen { address: settings.listen, error };
    let runtime = tokio::runtime::Builder::new_multi_thread().enable_all().build().map_err(failed)?;
    let pace = Pace { threads: settings.workers, ..Pace::default() };
    let workers = Workers::start(platform, registry, pace, tell);
    let served = runtime.block_on(serve(site, addresses, opened));
    if !workers.stop(FAREWELL) {
        tracing::warn!("some work was not finished in time: it was given back");
    }
    served.map_err(failed)?;
    Ok(Exit::Done)
}

/// The installation, its database brought up to date.
pub fn open(settings: &Settings, knowledge: &'static Knowledge) -> Result<Platform, Failure> {
    let database = open_database(&settings.database, true)?;
    let steps = migrate(&database, &settings.database)?;
    if !steps.is_empty() {
        tracing::info!(?steps, "the schema of the database was brought up to date");
    }
    let files = open_files(&settings.files, Clock::Machine)?;
    let key = open_or_create(&settings.key, machine::random)?;
    let platform = Platform::new(database, files, knowledge, &settings.origin(), Clock::Machine, System);
    let platform = platform.signing_with(key).reaching(settings.webhooks);
    Ok(match settings.institution() {
        Some(institution) => platform.of_institution(institution),
        None => platform,
    })
}

/// Writes down what becomes of work. What a failure says holds no secret and no text of a letter.
fn tell(event: &Event<'_>) {
    match event {
        Event::Ended(job, Ending::Done | Ending::GivenBack) => {
            tracing::debug!(kind = job.kind, id = %job.id, "work ended");
        }
        Event::Ended(job, Ending::Failed(failure, due)) => {
            tracing::warn!(kind = job.kind, id = %job.id, %failure, %due, "work failed, and is tried again");
        }
        Event::Ended(job, Ending::GivenUp(failure)) => {
            tracing::error!(kind = job.kind, id = %job.id, %failure, "work was given up");
        }
        Event::Ended(job, Ending::Lost) => tracing::warn!(kind = job.kind, id = %job.id, "another has the work"),
        Event::Trouble(error) => tracing::error!(%error, "the database does not do what it is asked"),
    }
}
