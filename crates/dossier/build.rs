//! Fetches the faces of the dossier (npm packages under the SIL Open Font License) by the lock
//! file in `assets/`, once: they are embedded in the library and never copied into the repository.

use std::path::{Path, PathBuf};
use std::process::{Command, ExitCode};

fn main() -> ExitCode {
    let assets = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../assets");
    println!("cargo::rerun-if-changed={}", assets.join("package-lock.json").display());
    println!("cargo::rerun-if-changed={}", fonts(&assets).display());
    println!("cargo::rerun-if-changed=build.rs");
    if up_to_date(&assets) {
        return ExitCode::SUCCESS;
    }
    match fetch(&assets) {
        Ok(()) => ExitCode::SUCCESS,
        Err(reason) => {
            eprintln!(
                "The faces of the dossier could not be fetched: {reason}\n\
                 Qafila needs Node 20 or newer to be built (https://nodejs.org).\n\
                 Once it is installed, build again, or fetch them yourself:\n\
                 \n    npm ci --prefix assets\n"
            );
            ExitCode::FAILURE
        }
    }
}

fn fonts(assets: &Path) -> PathBuf {
    assets.join("node_modules/@expo-google-fonts")
}

/// npm writes a copy of the lock file beside what it installed: both say the same when nothing
/// is left to do.
fn up_to_date(assets: &Path) -> bool {
    let integrity = |file: PathBuf| -> Option<Vec<String>> {
        let text = std::fs::read_to_string(file).ok()?;
        Some(text.lines().filter(|line| line.contains("\"integrity\"")).map(|line| line.trim().to_owned()).collect())
    };
    let wanted = integrity(assets.join("package-lock.json"));
    wanted.is_some() && wanted == integrity(assets.join("node_modules/.package-lock.json"))
}

fn fetch(assets: &Path) -> Result<(), String> {
    let npm = if cfg!(windows) { "npm.cmd" } else { "npm" };
    let output = Command::new(npm)
        .arg("ci")
        .current_dir(assets)
        .output()
        .map_err(|error| format!("`npm` could not be started ({error})."))?;
    if output.status.success() {
        return Ok(());
    }
    let said = String::from_utf8_lossy(&output.stderr);
    let last: Vec<&str> = said.lines().filter(|line| line.contains("error")).take(4).collect();
    Err(format!("`npm ci` in assets/ ended with {}.\n{}", output.status, last.join("\n")))
}
