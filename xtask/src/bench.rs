use std::process::Command;

use anyhow::bail;

use crate::{root, steps};

/// Runs every `bench/<name>/run`; each writes its results into `docs/benchmarks.md` itself or says where they are.
pub fn run(wanted: Option<&str>) -> anyhow::Result<()> {
    let mut scripts: Vec<_> = std::fs::read_dir(root().join("bench"))?
        .filter_map(|entry| entry.ok().map(|entry| entry.path().join("run")))
        .filter(|script| script.is_file())
        .filter(|script| wanted.is_none_or(|name| script.to_string_lossy().contains(name)))
        .collect();
    scripts.sort();
    if scripts.is_empty() {
        bail!("no measurement of that name: each is a program bench/<name>/run");
    }
    for script in scripts {
        println!("── {}", script.display());
        let mut command = Command::new(script);
        command.current_dir(root());
        steps::execute(command)?;
    }
    Ok(())
}
