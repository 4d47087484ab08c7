//! Embeds `locales/{fr,ar,en}/<room>.ftl`, and those that `de`, `es` and `it` have for buyers: the program needs no file beside it.

use std::collections::BTreeSet;
use std::path::Path;
use std::{env, fs, io};

const LANGUAGES: [&str; 3] = ["fr", "ar", "en"];
const TONGUES: [&str; 3] = ["de", "es", "it"];

fn main() -> io::Result<()> {
    embed(LANGUAGES, "locales.rs")?;
    embed(TONGUES, "tongues.rs")
}

/// Writes the rooms of three languages, each with its texts, as a Rust expression.
fn embed(languages: [&str; 3], file: &str) -> io::Result<()> {
    let variable = |name| env::var(name).map_err(io::Error::other);
    let locales = Path::new(&variable("CARGO_MANIFEST_DIR")?).join("../../locales");
    let mut rooms = BTreeSet::new();
    for language in languages {
        let folder = locales.join(language);
        println!("cargo::rerun-if-changed={}", folder.display());
        for entry in fs::read_dir(&folder)? {
            let path = entry?.path();
            if path.extension().is_some_and(|extension| extension == "ftl")
                && let Some(room) = path.file_stem().and_then(|stem| stem.to_str())
            {
                rooms.insert(room.to_owned());
            }
        }
    }
    let mut rows = String::new();
    for room in rooms {
        let mut sources = String::new();
        for language in languages {
            let path = locales.join(language).join(format!("{room}.ftl"));
            // A file that one language lacks is an empty one here: the tests name what is missing.
            sources += &if path.exists() { format!("include_str!({path:?}), ") } else { "\"\", ".to_owned() };
        }
        rows += &format!("({room:?}, [{sources}]),\n");
    }
    let target = Path::new(&variable("OUT_DIR")?).join(file);
    fs::write(target, format!("&[\n{rows}]\n"))
}
