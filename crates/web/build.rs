//! Makes the style sheets, web fonts and pictures of the site from `styles/`, `static/` and the packages of `assets/`.

use std::path::Path;
use std::process::Command;
use std::{env, fs, io};

fn main() -> io::Result<()> {
    let here = Path::new(env!("CARGO_MANIFEST_DIR"));
    let assets = here.join("../../assets");
    for changed in [here.join("styles"), here.join("static"), assets.join("site.mjs"), assets.join("package-lock.json")]
    {
        println!("cargo::rerun-if-changed={}", changed.display());
    }
    let out = Path::new(&env::var("OUT_DIR").map_err(io::Error::other)?).join("site");
    if out.exists() {
        fs::remove_dir_all(&out)?;
    }
    fs::create_dir_all(&out)?;
    fs::write(out.join("_charts.scss"), charts::palette::scss())?;
    let status = Command::new("node")
        .arg("site.mjs")
        .args([&here.join("styles"), &here.join("static"), &out])
        .current_dir(assets)
        .status()?;
    if status.success() { Ok(()) } else { Err(io::Error::other(format!("assets/site.mjs ended with {status}"))) }
}
