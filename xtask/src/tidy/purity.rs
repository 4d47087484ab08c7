use super::source::code;
use super::workspace::Workspace;

/// Layers without input, output, clock or chance.
const PURE: [&str; 3] = ["ground", "engines", "the road"];

/// What pure code does not say.
const IMPURE: [&str; 16] = [
    "std::fs",
    "fs::read",
    "File::open",
    "std::net",
    "std::env",
    "env::var",
    "std::process",
    "std::io::stdin",
    "SystemTime",
    "Instant",
    "thread_rng",
    "from_entropy",
    "println!",
    "eprintln!",
    "async fn",
    "tokio::",
];

/// What pure crates do not depend on.
const BANNED: [&str; 12] = [
    "rand",
    "getrandom",
    "fastrand",
    "tokio",
    "async-std",
    "sqlx",
    "rusqlite",
    "reqwest",
    "ureq",
    "chrono",
    "time",
    "tempfile",
];

/// Methods whose bits depend on the platform, and the clock: `clippy.toml` bans at least these.
const METHODS: [&str; 14] = [
    "f64::exp",
    "f64::ln",
    "f64::log",
    "f64::log2",
    "f64::log10",
    "f64::powf",
    "f64::powi",
    "f64::cbrt",
    "f64::sin",
    "f64::cos",
    "f64::tan",
    "f64::mul_add",
    "std::time::SystemTime::now",
    "std::time::Instant::now",
];

/// Ground, engines and rooms are pure; what their tests and build scripts do is not looked at.
pub fn check(workspace: &Workspace) -> Vec<String> {
    let pure: Vec<&str> = PURE.iter().flat_map(|layer| workspace.layer(layer)).collect();
    let mut found = Vec::new();
    for name in &pure {
        let folder = format!("crates/{name}/src/");
        for (path, text) in workspace.rust(&folder) {
            for (number, line) in code(text).lines().enumerate() {
                for word in IMPURE.iter().filter(|word| line.contains(*word)) {
                    found.push(format!("{path}:{}: `{word}` in a pure crate: pass it in", number + 1));
                }
            }
        }
    }
    for krate in workspace.crates.iter().filter(|krate| pure.contains(&krate.name.as_str())) {
        for name in krate.dependencies.iter().filter(|name| BANNED.contains(&name.as_str())) {
            found.push(format!("{}/Cargo.toml: `{name}` in a pure crate", krate.folder));
        }
    }
    found
}

/// The bans of clippy are complete, refused rather than warned of, and on in every crate.
pub fn bans(workspace: &Workspace) -> Vec<String> {
    let read = |text: &str| toml::from_str::<toml::Table>(text).unwrap_or_default();
    let clippy = read(workspace.text("clippy.toml"));
    let paths: Vec<&str> = clippy
        .get("disallowed-methods")
        .and_then(toml::Value::as_array)
        .map(|rows| rows.iter().filter_map(|row| row.get("path").and_then(toml::Value::as_str)).collect())
        .unwrap_or_default();
    let absent = METHODS.iter().filter(|method| !paths.contains(method));
    let mut found: Vec<String> = absent.map(|method| format!("clippy.toml: `{method}` is not disallowed")).collect();
    let manifest = read(workspace.text("Cargo.toml"));
    let lint = |name: &str| {
        let table = manifest.get("workspace")?.get("lints")?.get("clippy")?;
        table.get(name)?.as_str().map(str::to_owned)
    };
    for name in ["disallowed_methods", "allow_attributes", "todo"] {
        if lint(name).as_deref() != Some("deny") {
            found.push(format!("Cargo.toml: the lint clippy::{name} is not denied"));
        }
    }
    for krate in &workspace.crates {
        let path = format!("{}/Cargo.toml", krate.folder);
        let inherits = read(workspace.text(&path)).get("lints").and_then(|lints| lints.get("workspace")?.as_bool());
        if inherits != Some(true) {
            found.push(format!("{path}: [lints] workspace = true is missing"));
        }
    }
    found
}

#[cfg(test)]
mod tests {
    use super::super::workspace::Crate;
    use super::*;

    fn with(text: &str) -> Workspace {
        Workspace::of(&[
            ("ARCHITECTURE.md", " ground     units\n the road   measure  (x)\n"),
            ("crates/measure/src/lib.rs", text),
        ])
    }

    #[test]
    fn a_clock_or_a_file_in_a_room_is_found() {
        assert!(check(&with("//! std::fs in words\nuse std::collections::BTreeMap;\n")).is_empty());
        assert_eq!(check(&with("use std::fs;\n")).len(), 1);
        assert_eq!(check(&with("let now = std::time::Instant::now();\n")).len(), 1);
        assert!(check(&with("#[cfg(test)]\nmod tests { use std::fs; }\n")).is_empty());
        let mut workspace = with("");
        let dependencies = vec!["rand".to_owned()];
        workspace.crates.push(Crate { name: "units".to_owned(), folder: "crates/units".to_owned(), dependencies });
        assert_eq!(check(&workspace).len(), 1);
    }

    #[test]
    fn a_missing_ban_is_found() {
        let found =
            bans(&Workspace::of(&[("clippy.toml", "disallowed-methods = [{ path = \"f64::exp\", reason = \"x\" }]")]));
        assert!(
            found.iter().any(|line| line.contains("f64::ln")) && !found.iter().any(|line| line.contains("`f64::exp`"))
        );
        assert!(found.iter().any(
            |line| line.contains("disallowed_methods is not denied") || line.contains("clippy::disallowed_methods")
        ));
    }
}
