//! Embeds the fictitious firms of `examples/`, so that `qafila demo` needs no file beside the program.

use std::path::{Path, PathBuf};
use std::{env, fs, io};

const FIRMS: [&str; 5] = ["agrumes-souss", "cablage-detroit", "delavage-atlas", "profiles-sais", "visserie-chaouia"];

fn main() -> io::Result<()> {
    let variable = |name| env::var(name).map_err(io::Error::other);
    let examples = Path::new(&variable("CARGO_MANIFEST_DIR")?).join("../../examples");
    let mut rows = String::new();
    for firm in FIRMS {
        let root = examples.join(firm);
        let mut files = Vec::new();
        walk(&root, &mut files)?;
        files.sort();
        rows += &format!("({firm:?}, &[\n");
        for file in files {
            let within = file.strip_prefix(&root).map_err(io::Error::other)?;
            let parts: Vec<_> = within.components().map(|part| part.as_os_str().to_string_lossy()).collect();
            rows += &format!("({:?}, include_bytes!({file:?}) as &[u8]),\n", parts.join("/"));
        }
        rows += "]),\n";
    }
    fs::write(Path::new(&variable("OUT_DIR")?).join("firms.rs"), format!("&[\n{rows}]\n"))
}

/// Every file below a folder; a change in it runs this again.
fn walk(folder: &Path, files: &mut Vec<PathBuf>) -> io::Result<()> {
    println!("cargo::rerun-if-changed={}", folder.display());
    for entry in fs::read_dir(folder)? {
        let path = entry?.path();
        if path.is_dir() { walk(&path, files)? } else { files.push(path) }
    }
    Ok(())
}
