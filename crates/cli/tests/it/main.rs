//! The real program, from its command line to its output.

mod conformity;
mod dossier;
mod export;
mod factors;
mod faults;
mod finance;
mod footprint;
mod help;
mod installation;
mod made;
mod plan;
mod reduce;
mod refusals;
mod sameness;
mod schemas;
mod serve;
mod serving;
mod site;
mod system;
mod worked;

use std::path::{Path, PathBuf};
use std::process::{Command, Output};

/// What a test returns: whatever fails, fails the test.
type Anything<T> = Result<T, Box<dyn std::error::Error>>;

fn examples() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../../examples")
}

/// The program with nothing of the environment, and a home of its own.
fn qafila(home: &Path) -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_qafila"));
    command.env_clear().env("QAFILA_HOME", home).env("COLUMNS", "100");
    command
}

fn run(home: &Path, arguments: &[&str]) -> Anything<Output> {
    Ok(qafila(home).args(arguments).output()?)
}

fn text(bytes: &[u8]) -> String {
    String::from_utf8_lossy(bytes).into_owned()
}

/// What the program prints, if it ends well.
fn printed(home: &Path, arguments: &[&str]) -> Anything<String> {
    let output = run(home, arguments)?;
    if !output.status.success() {
        return Err(format!("{arguments:?}: {}: {}", output.status, text(&output.stderr)).into());
    }
    Ok(text(&output.stdout))
}
