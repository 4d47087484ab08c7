//! `qafila`: from the bills of a firm to a dossier that recomputes itself.
//!
//! Data goes to the standard output, messages and progress to the standard error. This is the only
//! place that reads the clock, the environment and random bytes; everything below is given them.

mod arguments;
mod commands;
mod exit;
mod failure;
mod machine;
mod memory;
mod output;
mod screen;
mod speech;
mod usage;

use std::env;
use std::process::ExitCode;

use clap::FromArgMatches;

use arguments::Arguments;
use screen::Screen;

fn main() -> ExitCode {
    let raw: Vec<_> = env::args_os().collect();
    let language = speech::language(&raw);
    let command = usage::command(language);
    let parsed = command.try_get_matches_from(raw).and_then(|matches| Arguments::from_arg_matches(&matches));
    let arguments = match parsed {
        Ok(arguments) => arguments,
        Err(error) => return usage::refuse(&error, language),
    };
    let screen = Screen::new(language, arguments.quiet);
    match commands::run(arguments, &screen) {
        Ok(exit) => exit.into(),
        Err(failure) => {
            screen.error(&failure.words(screen.messages));
            failure.exit().into()
        }
    }
}
