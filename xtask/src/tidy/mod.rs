//! The rules of ARCHITECTURE.md, held against the workspace.
//!
//! Each rule is a function from the texts of the workspace to sentences, and has a test in which a
//! made-up workspace breaks it.

mod catalogue;
mod direction;
mod documents;
mod licences;
mod locales;
mod purity;
mod rooms;
mod security;
mod source;
mod words;
mod workspace;

use anyhow::bail;
use workspace::Workspace;

/// A rule: its name and what breaks it.
type Rule = (&'static str, fn(&Workspace) -> Vec<String>);

const RULES: [Rule; 14] = [
    ("dependencies point downwards", direction::check),
    ("ground, engines and rooms are pure", purity::check),
    ("the bans of clippy.toml are in force", purity::bans),
    ("a lint is expected with a reason, not allowed", source::allows),
    ("lib.rs says what the crate is", source::introductions),
    ("a file holds one concept", source::lengths),
    ("one name per room, in every layer", rooms::check),
    ("no row without its source", catalogue::check),
    ("three languages say the same, and every key is used", locales::check),
    ("every dependency is permissively licensed", licences::check),
    ("what is there is finished", words::unfinished),
    ("nothing names a machine", words::machines),
    ("links lead somewhere", documents::check),
    ("docs/security.md is whole", security::check),
];

/// Names what breaks a rule, and fails if anything does.
pub fn run() -> anyhow::Result<()> {
    let workspace = Workspace::read(&crate::root())?;
    for long in source::long(&workspace) {
        println!("long: {long}");
    }
    let mut count = 0;
    for (name, rule) in RULES {
        let found = rule(&workspace);
        if !found.is_empty() {
            println!("{name}:");
            for sentence in &found {
                println!("  {sentence}");
            }
        }
        count += found.len();
    }
    if count > 0 {
        bail!("{count} places break a rule of ARCHITECTURE.md");
    }
    Ok(())
}
