//! Fetches the packages of `assets/package-lock.json` from the npm registry, once: they are embedded in the product
//! when it is built and never copied into the repository.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, ExitCode};

fn main() -> ExitCode {
    let assets = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../assets");
    println!("cargo::rerun-if-changed={}", lock(&assets).display());
    println!("cargo::rerun-if-changed={}", fetched(&assets).display());
    println!("cargo::rerun-if-changed=build.rs");
    match up_to_date(&assets) || fetch(&assets).map_err(explain).is_ok() {
        true => ExitCode::SUCCESS,
        false => ExitCode::FAILURE,
    }
}

fn lock(assets: &Path) -> PathBuf {
    assets.join("package-lock.json")
}

/// A copy of the lock file, written once everything in it is there.
fn fetched(assets: &Path) -> PathBuf {
    assets.join("node_modules/.fetched")
}

fn up_to_date(assets: &Path) -> bool {
    fs::read(lock(assets)).is_ok_and(|wanted| fs::read(fetched(assets)).is_ok_and(|there| there == wanted))
}

fn fetch(assets: &Path) -> Result<(), String> {
    let npm = if cfg!(windows) { "npm.cmd" } else { "npm" };
    // What is optional there watches files while somebody edits them.
    let output = Command::new(npm)
        .args(["ci", "--omit=optional"])
        .current_dir(assets)
        .output()
        .map_err(|error| format!("`npm` could not be started ({error})."))?;
    if !output.status.success() {
        let said = String::from_utf8_lossy(&output.stderr);
        let last: Vec<&str> = said.lines().filter(|line| line.contains("error")).take(4).collect();
        return Err(format!("`npm ci` in assets/ ended with {}.\n{}", output.status, last.join("\n")));
    }
    fs::copy(lock(assets), fetched(assets)).map(drop).map_err(|error| error.to_string())
}

fn explain(reason: String) {
    eprintln!(
        "The packages of assets/ could not be fetched: {reason}\n\
         Qafila needs Node 20 or newer to be built (https://nodejs.org).\n\
         Once it is installed, build again, or fetch them yourself:\n\
         \n    npm ci --prefix assets\n"
    );
}
