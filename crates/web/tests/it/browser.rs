//! The pages in a real browser: `browser/check.mjs`. Its packages are fetched by their own lock file; its pictures stay in
//! `target/pages`.

use std::path::{Path, PathBuf};
use std::process::Command;
use std::sync::mpsc;
use std::{fs, thread};

use web::{Addresses, Clock, Options, Site, serve};

use crate::platform;
use crate::verify::DOSSIER;

/// What is opened, in three languages and two themes.
const PAGES: [&str; 10] = [
    "",
    "/verify",
    "/factors",
    "/factors?q=gasoil",
    "/factors?q=zzzzqqqq",
    "/factors/fuel.butane/combustion/desnz-2024/t",
    "/accessibility",
    "/privacy",
    "/nowhere",
    "/gallery",
];

#[test]
#[ignore = "needs chromium and java"]
fn every_page_is_right_in_a_browser() -> Result<(), Box<dyn std::error::Error>> {
    let here = Path::new(env!("CARGO_MANIFEST_DIR")).join("browser");
    let npm = Command::new("npm").arg("ci").current_dir(&here).output()?;
    assert!(npm.status.success(), "npm ci: {}", String::from_utf8_lossy(&npm.stderr));
    let folder = PathBuf::from(env!("CARGO_TARGET_TMPDIR")).join("../pages");
    if folder.exists() {
        fs::remove_dir_all(&folder)?;
    }
    fs::create_dir_all(&folder)?;
    let dossier = folder.join("dossier.pdf");
    fs::write(&dossier, &*DOSSIER)?;
    let (sender, receiver) = mpsc::channel();
    let (platform, _fresh) = platform(Clock::Machine, "http://127.0.0.1");
    let site = Site::new(platform, Options { gallery: true, threads: 2, ..Options::default() })?;
    // The server ends with the process.
    thread::spawn(move || {
        let runtime = tokio::runtime::Builder::new_multi_thread().enable_all().build().expect("a runtime");
        let addresses = Addresses { site: ([127, 0, 0, 1], 0).into(), operator: None };
        runtime.block_on(serve(site, addresses, |address| sender.send(address).expect("somebody waits")))
    });
    let address = receiver.recv()?;
    let mut command = Command::new("node");
    command.arg(here.join("check.mjs")).arg(format!("http://{address}")).args([&folder, &dossier]).args(PAGES);
    let output = command.output()?;
    assert!(
        output.status.success(),
        "{}{}",
        String::from_utf8_lossy(&output.stdout),
        String::from_utf8_lossy(&output.stderr)
    );
    Ok(())
}
