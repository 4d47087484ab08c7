use std::process::Command;
use std::time::Instant;

use anyhow::{Context, bail};

use crate::{generated, root, tidy, tools};

/// What was done under a name, and how it went.
type Outcome = (&'static str, anyhow::Result<()>);

/// Everything, whatever fails on the way: one run tells all that is wrong. The tests come last, so
/// that the run ends with cargo's own summary.
pub fn test() -> anyhow::Result<()> {
    let missing = tools::ensure();
    let mut outcomes = vec![form(), rules()];
    outcomes.push(step("build", || execute(cargo(&["test", "--workspace", "--no-run", "--quiet"]))));
    outcomes.push(step("generated files", || generated::run(true)));
    outcomes.push(lints());
    outcomes.push(step("documentation", || {
        let mut doc = cargo(&["doc", "--workspace", "--no-deps", "--quiet"]);
        doc.env("RUSTDOCFLAGS", "-D warnings");
        execute(doc)
    }));
    // A test that needs an outside tool is marked `#[ignore = "needs …"]`: it runs here, where the tools are.
    let mut arguments = vec!["test", "--workspace", "--no-fail-fast"];
    if missing.is_empty() {
        arguments.extend(["--", "--include-ignored"]);
    } else {
        println!("checks with outside tools are left out; missing: {missing}");
    }
    // What went wrong before is told again ahead of the tests, which may be long.
    for (name, outcome) in &outcomes {
        if let Err(error) = outcome {
            println!("FAILED {name}: {error:#}");
        }
    }
    outcomes.push(step("tests", || execute(cargo(&arguments))));
    all(outcomes)
}

/// Form, rules and lints.
pub fn check() -> anyhow::Result<()> {
    all(vec![form(), rules(), lints()])
}

/// Writes, or checks, the files that are made from the code.
pub fn generate(check: bool) -> anyhow::Result<()> {
    execute(cargo(&["build", "--package", "cli", "--quiet"]))?;
    generated::run(check)
}

fn form() -> Outcome {
    step("form", || execute(cargo(&["fmt", "--all", "--check"])))
}

fn rules() -> Outcome {
    step("rules", tidy::run)
}

fn lints() -> Outcome {
    step("lints", || execute(cargo(&["clippy", "--workspace", "--all-targets", "--quiet", "--", "-D", "warnings"])))
}

#[expect(clippy::disallowed_methods, reason = "a door measures its own work")]
fn step(name: &'static str, work: impl FnOnce() -> anyhow::Result<()>) -> Outcome {
    println!("── {name}");
    let began = Instant::now();
    let outcome = work();
    println!("── {name}: {} s", began.elapsed().as_secs());
    (name, outcome)
}

fn all(outcomes: Vec<Outcome>) -> anyhow::Result<()> {
    let failed: Vec<&str> = outcomes.iter().filter(|(_, outcome)| outcome.is_err()).map(|(name, _)| *name).collect();
    if !failed.is_empty() {
        bail!("failed: {}", failed.join(", "));
    }
    Ok(())
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn one_failure_fails_the_run_and_is_named() {
        assert!(all(vec![step("a", || Ok(())), step("b", || Ok(()))]).is_ok());
        let error = all(vec![step("a", || Ok(())), step("b", || bail!("x")), step("c", || bail!("y"))]).unwrap_err();
        assert_eq!(error.to_string(), "failed: b, c");
    }
}
