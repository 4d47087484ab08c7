//! What each command does.

mod audit;
mod db;
mod demo;
mod describe;
mod dossier;
mod export;
mod factors;
mod finance;
mod intake;
mod measure;
mod pact;
mod papers;
mod pcf;
mod plan;
mod reduce;
mod report;
mod serve;
mod settings;
mod system;
mod table;
mod verify;

use crate::arguments::{Arguments, Command};
use crate::exit::Exit;
use crate::failure::Failure;
use crate::screen::Screen;

/// Runs a command.
pub fn run(arguments: Arguments, screen: &Screen) -> Result<Exit, Failure> {
    let threads = arguments.threads();
    match &arguments.command {
        Command::Intake(given) => intake::run(given, threads, screen),
        Command::Measure(given) => measure::run(given, threads, screen),
        Command::Dossier(given) => dossier::run(given, threads, screen),
        Command::Verify(given) => verify::run(given, threads, screen),
        Command::Key(given) => dossier::key(given, screen),
        Command::Factors(given) => factors::run(given, threads, screen),
        Command::Export(given) => export::run(given, threads, screen),
        Command::Finance(given) => finance::run(given, threads, screen),
        Command::Reduce(given) => reduce::run(given, threads, screen),
        Command::Serve(given) => serve::run(given, arguments.threads, screen),
        Command::Db(given) => db::run(given, screen),
        Command::Audit(given) => audit::run(given, screen),
        Command::Settings { place, json } => settings::run(place, *json, screen),
        Command::Demo { directory, no_site } => demo::run(directory.as_deref(), !no_site, threads, screen),
        Command::Schema { name } => describe::schema(name.as_deref()),
        Command::Completions { shell } => describe::completions(*shell, screen),
        Command::Man { folder } => describe::man(folder.as_deref(), screen),
    }
}

/// Prints a value as JSON, indented.
fn print_json(value: &impl serde::Serialize) {
    // The types have no map whose keys are not text and no failing serializer, so this cannot fail.
    let text = serde_json::to_string_pretty(value).unwrap_or_default();
    crate::screen::print(&(text + "\n"));
}
