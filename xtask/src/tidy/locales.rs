use std::collections::BTreeSet;

use i18n::{Tongue, audit};

use super::workspace::Workspace;

/// The three languages have the same keys with the same variables; every key that is asked for
/// exists, and every key that exists is asked for.
///
/// A key is written whole in Rust, or as a literal that ends in one argument: `"measure-gas-{id}"` asks for
/// every key that begins with `measure-gas-`. Tests may ask for what does not exist, to see that it is told.
pub fn check(workspace: &Workspace) -> Vec<String> {
    let rooms: BTreeSet<&str> =
        workspace.under("locales/").filter_map(|(path, _)| path.rsplit('/').next()?.strip_suffix(".ftl")).collect();
    let names: Vec<&str> = rooms.iter().copied().collect();
    let (mut found, mut keys) = (Vec::new(), BTreeSet::new());
    for room in &names {
        let sources = ["fr", "ar", "en"].map(|language| workspace.text(&format!("locales/{language}/{room}.ftl")));
        found.extend(audit::compare(room, sources));
        keys.extend(sources.iter().flat_map(|source| audit::keys(room, source).0.into_keys()));
    }
    for (path, source) in workspace.under("locales/") {
        let [_, tongue, file] = path.split('/').collect::<Vec<_>>()[..] else { continue };
        let Some(room) = file.strip_suffix(".ftl").filter(|_| !["fr", "ar", "en"].contains(&tongue)) else { continue };
        if Tongue::MORE.iter().all(|more| more.code() != tongue) {
            found.push(format!("{path}: a language that nobody shows"));
        }
        found.extend(audit::compare_further(tongue, room, workspace.text(&format!("locales/fr/{room}.ftl")), source));
    }
    // A page in further languages is in all of them.
    for room in Tongue::MORE.iter().flat_map(|tongue| names.iter().filter(|room| has(workspace, *tongue, room))) {
        for tongue in Tongue::MORE.iter().filter(|tongue| !has(workspace, **tongue, room)) {
            found.push(format!("locales/{}/{room}.ftl is missing", tongue.code()));
        }
    }
    let (mut asked, mut beginnings) = (BTreeSet::new(), BTreeSet::new());
    for (path, text) in workspace.files.iter().filter(|(path, _)| is_source(path)) {
        let is_rust = path.ends_with(".rs");
        let product = text.split("#[cfg(test)]\nmod ").next().filter(|_| !path.contains("/tests/")).unwrap_or("");
        for key in audit::used(product, is_rust, &names).filter(|key| !keys.contains(*key)) {
            found.push(format!("{path}: there is no message `{key}`"));
        }
        asked.extend(audit::used(text, is_rust, &names));
        beginnings.extend(is_rust.then(|| text.split('"').filter_map(beginning)).into_iter().flatten());
    }
    for key in keys.iter().filter(|key| !asked.contains(key.as_str())) {
        if !beginnings.iter().any(|beginning| key.starts_with(beginning)) {
            found.push(format!("the message `{key}` is never asked for"));
        }
    }
    found
}

fn has(workspace: &Workspace, tongue: Tongue, room: &str) -> bool {
    workspace.files.contains_key(&format!("locales/{}/{room}.ftl", tongue.code()))
}

/// Code and templates; not the texts of this crate, which speak of made-up keys.
fn is_source(path: &str) -> bool {
    let endings = [".rs", ".typ", ".html"];
    path.starts_with("crates/")
        && !path.ends_with("i18n/src/audit.rs")
        && endings.iter().any(|ending| path.ends_with(ending))
}

/// `measure-gas-` of the literal `measure-gas-{id}`.
fn beginning(literal: &str) -> Option<&str> {
    let (beginning, argument) = literal.split_once('{')?;
    let name = argument.strip_suffix('}')?;
    let is_word =
        |text: &str, extra: char| text.chars().all(|c| c.is_ascii_lowercase() || c.is_ascii_digit() || c == extra);
    (beginning.ends_with('-') && is_word(beginning, '-') && is_word(name, '_')).then_some(beginning)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn found(fr: &str, code: &str) -> String {
        let same = [("locales/fr/room.ftl", fr), ("locales/ar/room.ftl", fr), ("locales/en/room.ftl", fr)];
        let mut workspace = Workspace::of(&same);
        workspace.files.insert("crates/room/src/lib.rs".to_owned(), code.to_owned());
        check(&workspace).join("; ")
    }

    #[test]
    fn keys_and_uses_meet() {
        assert_eq!(found("room-a = x\n", "t(\"room-a\")"), "");
        assert_eq!(found("room-gas-co2 = x\n", "t(&format!(\"room-gas-{id}\"))"), "");
        assert!(found("room-a = x\n", "t(\"room-a\"); t(\"room-b\")").contains("no message `room-b`"));
        assert!(found("room-a = x\nroom-c = y\n", "t(\"room-a\")").contains("`room-c` is never asked for"));
    }

    #[test]
    fn further_languages_say_what_french_says() {
        let with = |more: &[(&str, &str)]| {
            let same = ["fr", "ar", "en"].map(|language| (format!("locales/{language}/room.ftl"), "room-a = { $x }\n"));
            let mut workspace = Workspace::of(&[("crates/r.rs", "\"room-a\"")]);
            for (path, text) in same.iter().map(|(path, text)| (path.as_str(), *text)).chain(more.iter().copied()) {
                workspace.files.insert(path.to_owned(), text.to_owned());
            }
            check(&workspace).join("; ")
        };
        let all = |text| ["locales/de/room.ftl", "locales/es/room.ftl", "locales/it/room.ftl"].map(|path| (path, text));
        assert_eq!(with(&all("room-a = y { $x }\n")), "");
        assert!(with(&all("room-a = y\n")).contains("locales/es/room.ftl: `room-a` has other variables"));
        assert!(with(&all("room-a = { $x }\nroom-b = z\n")).contains("French has no `room-b`"));
        assert!(with(&all("room-a = { $x }\n")[..2]).contains("locales/it/room.ftl is missing"));
        assert!(with(&[("locales/pt/room.ftl", "room-a = { $x }\n")]).contains("nobody shows"));
    }

    #[test]
    fn a_language_that_lacks_a_file_is_found() {
        let workspace = Workspace::of(&[("locales/fr/room.ftl", "room-a = x\n"), ("crates/r.rs", "\"room-a\"")]);
        assert_eq!(check(&workspace).len(), 2);
    }
}
