//! `cargo xtask`: what contributors and CI run.
//!
//! `test` is everything, `check` what takes less than a minute, `tidy` the rules of the structure,
//! `gen` the files that are made from the code, `bench` the measurements against peers.

mod bench;
mod generated;
mod steps;
mod tidy;
mod tools;

use std::path::PathBuf;
use std::process::ExitCode;

use clap::{Parser, Subcommand};

#[derive(Parser)]
#[command(name = "cargo xtask", about = "What contributors and CI run")]
struct Arguments {
    #[command(subcommand)]
    task: Task,
}

#[derive(Subcommand)]
enum Task {
    /// Everything: form, lints, rules, documentation, generated files, all tests. What CI runs.
    Test,
    /// Form, lints and rules: before each commit.
    Check,
    /// The rules of ARCHITECTURE.md, held against the workspace.
    Tidy,
    /// Writes the files that are made from the code.
    Gen {
        /// Writes nothing; fails if a file is not what it would be.
        #[arg(long)]
        check: bool,
    },
    /// Runs the measurements under bench/ and says where their results are.
    Bench {
        /// Only the ones whose name contains this.
        name: Option<String>,
    },
}

fn main() -> ExitCode {
    let done = match Arguments::parse().task {
        Task::Test => steps::test(),
        Task::Check => steps::check(),
        Task::Tidy => tidy::run(),
        Task::Gen { check } => steps::generate(check),
        Task::Bench { name } => bench::run(name.as_deref()),
    };
    match done {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("xtask: {error:#}");
            ExitCode::FAILURE
        }
    }
}

/// The root of the workspace.
fn root() -> PathBuf {
    let here = PathBuf::from(env!("CARGO_MANIFEST_DIR"));
    here.parent().map(PathBuf::from).unwrap_or(here)
}
