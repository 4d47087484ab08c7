use std::collections::BTreeSet;

use super::workspace::Workspace;

/// A room has the same name in every layer, and no layer has a room of its own.
pub fn check(workspace: &Workspace) -> Vec<String> {
    let rooms = workspace.layer("the road");
    let there = |prefix: String| workspace.under(&prefix).next().is_some();
    let mut found = Vec::new();
    for room in &rooms {
        let mut wanted = vec![
            vec![format!("crates/{room}/")],
            vec![format!("catalogue/{room}/")],
            vec![format!("crates/app/src/{room}.rs"), format!("crates/app/src/{room}/")],
            vec![format!("docs/{room}.md"), format!("docs/{room}/")],
        ];
        wanted.extend(["fr", "ar", "en"].map(|language| vec![format!("locales/{language}/{room}.ftl")]));
        for places in wanted.into_iter().filter(|places| !places.iter().any(|place| there(place.clone()))) {
            found.push(format!("the room `{room}` has no {}", places.join(" or ")));
        }
    }
    let folders: BTreeSet<&str> = workspace
        .under("catalogue/")
        .filter_map(|(path, _)| path.strip_prefix("catalogue/")?.split_once('/').map(|(name, _)| name))
        .collect();
    // A crate of the ground or of the edge has its knowledge under its own name as well.
    for folder in folders.into_iter().filter(|name| !rooms.contains(name) && !there(format!("crates/{name}/"))) {
        found.push(format!("catalogue/{folder}/ is named like no room and no crate"));
    }
    for (path, _) in workspace.under("locales/").filter(|(path, _)| path.ends_with(".ftl")) {
        let name = path.rsplit('/').next().and_then(|file| file.strip_suffix(".ftl")).unwrap_or(path);
        let of_pages = || there(format!("crates/web/src/{name}/")) && there(format!("crates/web/templates/{name}/"));
        if name != "common" && !there(format!("crates/{name}/")) && !of_pages() {
            found.push(format!("{path}: named like no crate and no folder of pages"));
        }
    }
    found
}

#[cfg(test)]
mod tests {
    use super::*;

    fn workspace(extra: &[(&str, &str)], without: &str) -> Workspace {
        let mut files = vec![("ARCHITECTURE.md", " the road   measure  (x)\n")];
        files.extend(
            [
                ("crates/measure/Cargo.toml", ""),
                ("catalogue/measure/a.csv", ""),
                ("crates/app/src/measure.rs", ""),
                ("docs/measure.md", ""),
                ("locales/fr/measure.ftl", ""),
                ("locales/ar/measure.ftl", ""),
                ("locales/en/measure.ftl", ""),
            ]
            .into_iter()
            .filter(|(path, _)| *path != without),
        );
        files.extend(extra);
        Workspace::of(&files)
    }

    #[test]
    fn a_room_missing_in_a_layer_is_found() {
        assert_eq!(check(&workspace(&[], "")), Vec::<String>::new());
        for without in
            ["catalogue/measure/a.csv", "docs/measure.md", "locales/ar/measure.ftl", "crates/app/src/measure.rs"]
        {
            assert_eq!(check(&workspace(&[], without)).len(), 1, "{without}");
        }
    }

    #[test]
    fn a_layer_with_a_name_of_its_own_is_found() {
        assert_eq!(
            check(&workspace(&[("catalogue/footprint/a.csv", ""), ("locales/fr/footprint.ftl", "")], "")).len(),
            2
        );
    }
}
