use std::path::Path;
use std::process::Command;

use anyhow::{Context, bail};

use crate::root;

/// Writes, or checks, the files that are made from the code by the program that is built. They are committed, so
/// that a change of the command line shows as a change of its reference.
pub fn run(check: bool) -> anyhow::Result<()> {
    let mut stale = Vec::new();
    for (path, text) in artefacts()? {
        let target = root().join(&path);
        let there = std::fs::read_to_string(&target).unwrap_or_default();
        if there == text {
            continue;
        }
        if check {
            stale.push(path);
        } else {
            std::fs::create_dir_all(target.parent().unwrap_or(Path::new(".")))?;
            std::fs::write(&target, text)?;
            println!("wrote {path}");
        }
    }
    if !stale.is_empty() {
        bail!("not what the code says: {}; run `cargo xtask gen`", stale.join(", "));
    }
    Ok(())
}

/// Path and text of each generated file.
fn artefacts() -> anyhow::Result<Vec<(String, String)>> {
    let help = qafila(&["--help"])?;
    let mut pages =
        vec![format!("# `qafila`\n\nMade by `cargo xtask gen` from `--help`.\n\n```text\n{}\n```\n", help.trim_end())];
    describe(&mut Vec::new(), &help, &mut pages)?;
    let mut artefacts = vec![("docs/reference/cli.md".to_owned(), pages.join("\n"))];
    for name in qafila(&["schema"])?.split_whitespace() {
        // The description of the API is no schema, but is made of them.
        let file =
            if name == "openapi" { "schemas/openapi.json".to_owned() } else { format!("schemas/{name}.schema.json") };
        artefacts.push((file, qafila(&["schema", name])?));
    }
    Ok(artefacts)
}

/// Adds a chapter for each command below `path`, in the order of the help.
fn describe(path: &mut Vec<String>, help: &str, pages: &mut Vec<String>) -> anyhow::Result<()> {
    for name in commands(help) {
        path.push(name);
        let mut arguments: Vec<&str> = path.iter().map(String::as_str).collect();
        arguments.push("--help");
        let help = qafila(&arguments)?;
        pages.push(format!("## `qafila {}`\n\n```text\n{}\n```\n", path.join(" "), help.trim_end()));
        describe(path, &help, pages)?;
        path.pop();
    }
    Ok(())
}

/// The commands that a help text lists, `help` itself aside.
fn commands(help: &str) -> Vec<String> {
    help.lines()
        .skip_while(|line| *line != "Commands:")
        .skip(1)
        .take_while(|line| !line.is_empty())
        .filter(|line| line.starts_with("  ") && !line.starts_with("   "))
        .filter_map(|line| line.split_whitespace().next())
        .filter(|name| *name != "help")
        .map(str::to_owned)
        .collect()
}

/// What the program prints, in English and as wide as a page.
fn qafila(arguments: &[&str]) -> anyhow::Result<String> {
    // Beside this program. Cargo is not asked to run it: alone it would be built with other features of what it
    // depends on than with the whole workspace, so everything would be compiled twice.
    let program = std::env::current_exe()?.with_file_name("qafila").with_extension(std::env::consts::EXE_EXTENSION);
    let mut command = Command::new(program);
    command.args(arguments).env("COLUMNS", "100").env("QAFILA_LANG", "en").env("NO_COLOR", "1");
    let output = command.output().context("qafila could not be started")?;
    if !output.status.success() {
        bail!("qafila {arguments:?} failed: {}", String::from_utf8_lossy(&output.stderr));
    }
    Ok(String::from_utf8(output.stdout)?)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn commands_are_read_from_the_help() {
        let help = "About\n\nUsage: x\n\nCommands:\n  measure  Measures\n             and more\n  help     Print\n\nOptions:\n  -h\n";
        assert_eq!(commands(help), ["measure"]);
        assert!(commands("Usage: x\n\nOptions:\n  -h, --help\n").is_empty());
    }
}
