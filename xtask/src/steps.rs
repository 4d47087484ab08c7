use std::process::Command;

use anyhow::{Context, bail};

use crate::{generated, root, tidy, tools};

/// Everything. The tests come last, so that the run ends with cargo's own summary.
pub fn test() -> anyhow::Result<()> {
    let missing = tools::ensure();
    check()?;
    say("documentation");
    let mut doc = cargo(&["doc", "--workspace", "--no-deps", "--quiet"]);
    doc.env("RUSTDOCFLAGS", "-D warnings");
    execute(doc)?;
    say("generated files");
    generated::run(true)?;
    // A test that needs an outside tool is marked `#[ignore = "needs …"]`: it runs here, where the tools are.
    let mut arguments = vec!["test", "--workspace", "--no-fail-fast"];
    if missing.is_empty() {
        say("all tests, those with outside tools included");
        arguments.extend(["--", "--include-ignored"]);
    } else {
        say("all tests but those with outside tools");
        println!("missing: {missing}");
    }
    execute(cargo(&arguments))
}

/// Form, lints and rules.
pub fn check() -> anyhow::Result<()> {
    say("form");
    execute(cargo(&["fmt", "--all", "--check"]))?;
    say("rules");
    tidy::run()?;
    say("lints");
    execute(cargo(&["clippy", "--workspace", "--all-targets", "--quiet", "--", "-D", "warnings"]))
}

/// The cargo that runs this program.
pub fn cargo(arguments: &[&str]) -> Command {
    let mut command = Command::new(option_env!("CARGO").unwrap_or("cargo"));
    command.args(arguments).current_dir(root());
    command
}

/// Runs a command, its output shown.
pub fn execute(mut command: Command) -> anyhow::Result<()> {
    let status = command.status().with_context(|| format!("{command:?} could not be started"))?;
    if !status.success() {
        bail!("{command:?} ended with {status}");
    }
    Ok(())
}

fn say(step: &str) {
    println!("── {step}");
}
