//! Writes one chart of each kind in each language into a folder, to be looked at:
//! `cargo run -p charts --example gallery -- out/charts`.

#[path = "../tests/it/samples.rs"]
mod samples;

use std::path::PathBuf;

fn main() -> std::io::Result<()> {
    let folder = PathBuf::from(std::env::args().nth(1).unwrap_or_else(|| "out/charts".to_owned()));
    std::fs::create_dir_all(&folder)?;
    for language in language::Language::ALL {
        for (name, chart) in samples::all(language) {
            std::fs::write(folder.join(format!("{name}-{language}.svg")), chart.svg)?;
        }
    }
    Ok(())
}
