use std::collections::BTreeMap;

use super::workspace::Workspace;

/// Every crate is in the table of ARCHITECTURE.md, and depends on what the table permits.
pub fn check(workspace: &Workspace) -> Vec<String> {
    let table = table(workspace);
    let names: Vec<&str> = workspace.crates.iter().map(|krate| krate.name.as_str()).collect();
    let mut found = Vec::new();
    for krate in &workspace.crates {
        let Some(permitted) = table.get(krate.name.as_str()) else {
            found.push(format!("{}: the crate `{}` is not in the table of ARCHITECTURE.md", krate.folder, krate.name));
            continue;
        };
        for dependency in krate.dependencies.iter().filter(|name| names.contains(&name.as_str())) {
            if !permitted.contains(&dependency.as_str()) {
                found.push(format!("{}/Cargo.toml: `{}` may not depend on `{dependency}`", krate.folder, krate.name));
            }
        }
    }
    found
}

/// What each crate may depend on. A cell names crates and layers (`ground`, `engines`);
/// "everything above" is every crate of the rows above.
fn table(workspace: &Workspace) -> BTreeMap<&str, Vec<&str>> {
    let mut rows: BTreeMap<&str, Vec<&str>> = BTreeMap::new();
    for line in workspace.text("ARCHITECTURE.md").lines().filter(|line| line.starts_with("| `")) {
        let cells: Vec<&str> = line.split('|').map(str::trim).collect();
        let (Some(name), Some(cell)) = (cells.get(1), cells.get(3)) else { continue };
        let mut permitted = Vec::new();
        for word in cell.split(',').map(str::trim) {
            match word {
                "–" => {}
                "ground" | "engines" => permitted.extend(workspace.layer(word)),
                "everything above" => permitted.extend(rows.keys()),
                name => permitted.push(name),
            }
        }
        rows.insert(name.trim_matches('`'), permitted);
    }
    rows
}

#[cfg(test)]
mod tests {
    use super::super::workspace::Crate;
    use super::*;

    const ARCHITECTURE: &str = " engines    dice  (x)\n ground     units · words\n\n| `units` | x | – |\n| `words` | x | ground |\n| `dice` | x | – |\n| `room` | x | engines, ground |\n| `app` | x | everything above |\n";

    fn workspace(name: &str, dependencies: &[&str]) -> Workspace {
        let krate = |name: &str, dependencies: &[&str]| Crate {
            name: name.to_owned(),
            folder: format!("crates/{name}"),
            dependencies: dependencies.iter().map(|name| (*name).to_owned()).collect(),
        };
        let mut workspace = Workspace::of(&[("ARCHITECTURE.md", ARCHITECTURE)]);
        workspace.crates = ["units", "words", "dice", "room", "app"]
            .into_iter()
            .filter(|n| *n != name)
            .map(|n| krate(n, &[]))
            .collect();
        workspace.crates.push(krate(name, dependencies));
        workspace
    }

    #[test]
    fn what_points_downwards_is_permitted() {
        assert_eq!(check(&workspace("room", &["units", "dice", "serde"])), Vec::<String>::new());
        assert_eq!(check(&workspace("app", &["room", "words"])), Vec::<String>::new());
    }

    #[test]
    fn what_points_upwards_or_is_unknown_is_not() {
        assert_eq!(check(&workspace("units", &["room"])).len(), 1);
        assert_eq!(check(&workspace("dice", &["units"])).len(), 1);
        assert!(check(&workspace("stranger", &[])).concat().contains("not in the table"));
    }
}
