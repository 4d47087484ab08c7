use std::collections::BTreeMap;
use std::path::Path;
use std::process::Command;

use anyhow::Context;

/// The texts of the project, and what its crates depend on.
#[derive(Debug, Default)]
pub struct Workspace {
    /// Text by path from the root, with `/`. Binary files have an empty text.
    pub files: BTreeMap<String, String>,
    /// Crates of the workspace.
    pub crates: Vec<Crate>,
    /// Name and licence of every package that is built, ours included.
    pub licences: Vec<(String, String)>,
}

/// A crate of the workspace.
#[derive(Debug)]
pub struct Crate {
    pub name: String,
    /// Folder from the root.
    pub folder: String,
    /// Names of what it depends on to be built; for its tests a crate may depend on any.
    pub dependencies: Vec<String>,
}

impl Workspace {
    /// Reads what git knows of, or would: files that are ignored do not count.
    pub fn read(root: &Path) -> anyhow::Result<Self> {
        let listed = Command::new("git")
            .args(["ls-files", "-z", "--cached", "--others", "--exclude-standard"])
            .current_dir(root)
            .output()
            .context("git lists the files of the project, and could not be started")?;
        anyhow::ensure!(listed.status.success(), "git ls-files: {}", String::from_utf8_lossy(&listed.stderr));
        let mut files = BTreeMap::new();
        for path in String::from_utf8_lossy(&listed.stdout).split('\0').filter(|path| !path.is_empty()) {
            // A file that was just removed is still listed.
            if let Ok(bytes) = std::fs::read(root.join(path)) {
                files.insert(path.to_owned(), String::from_utf8(bytes).unwrap_or_default());
            }
        }
        let metadata = metadata()?;
        let packages = list(&metadata["packages"]);
        let licences = packages.iter().map(|package| (word(&package["name"]), word(&package["license"]))).collect();
        // Packages of the workspace have no source: the others come from a registry.
        let crates =
            packages.iter().filter(|package| package["source"].is_null()).map(|package| krate(root, package)).collect();
        Ok(Workspace { files, crates, licences })
    }

    /// Rust sources whose path begins so.
    pub fn rust<'a>(&'a self, folder: &'a str) -> impl Iterator<Item = (&'a str, &'a str)> {
        self.under(folder).filter(|(path, _)| path.ends_with(".rs"))
    }

    /// Files whose path begins so.
    pub fn under<'a>(&'a self, folder: &'a str) -> impl Iterator<Item = (&'a str, &'a str)> {
        self.files
            .iter()
            .map(|(path, text)| (path.as_str(), text.as_str()))
            .filter(move |(path, _)| path.starts_with(folder))
    }

    /// The text of a file, empty if there is none.
    pub fn text(&self, path: &str) -> &str {
        self.files.get(path).map_or("", String::as_str)
    }

    /// The crates of a layer, as the drawing in ARCHITECTURE.md names them.
    pub fn layer(&self, name: &str) -> Vec<&str> {
        let prefix = format!(" {name} ");
        let Some(line) = self.text("ARCHITECTURE.md").lines().find(|line| line.starts_with(&prefix)) else {
            return Vec::new();
        };
        line.get(prefix.len()..).unwrap_or("").split('·').filter_map(|part| part.split_whitespace().next()).collect()
    }

    #[cfg(test)]
    pub fn of(files: &[(&str, &str)]) -> Self {
        Workspace {
            files: files.iter().map(|(path, text)| ((*path).to_owned(), (*text).to_owned())).collect(),
            ..Workspace::default()
        }
    }
}

fn metadata() -> anyhow::Result<serde_json::Value> {
    let output = crate::steps::cargo(&["metadata", "--format-version", "1", "--locked"]).output()?;
    anyhow::ensure!(output.status.success(), "cargo metadata: {}", String::from_utf8_lossy(&output.stderr));
    Ok(serde_json::from_slice(&output.stdout)?)
}

fn krate(root: &Path, package: &serde_json::Value) -> Crate {
    let manifest = word(&package["manifest_path"]);
    let folder = Path::new(&manifest).parent().and_then(|folder| folder.strip_prefix(root).ok());
    let built = list(&package["dependencies"]).iter().filter(|dependency| dependency["kind"] != "dev");
    Crate {
        name: word(&package["name"]),
        folder: folder.map(|folder| folder.to_string_lossy().replace('\\', "/")).unwrap_or_default(),
        dependencies: built.map(|dependency| word(&dependency["name"])).collect(),
    }
}

fn list(value: &serde_json::Value) -> &[serde_json::Value] {
    value.as_array().map_or(&[], Vec::as_slice)
}

fn word(value: &serde_json::Value) -> String {
    value.as_str().unwrap_or_default().to_owned()
}
