use std::collections::BTreeMap;

use super::workspace::Workspace;

const PAGE: &str = "docs/security.md";

/// How many requirements of levels 1 and 2 each section of the OWASP Application Security Verification Standard 5.0.0
/// has: they are the first ones of it, numbered from 1.
const SECTIONS: [(&str, u32); 75] = [
    ("1.1", 2),
    ("1.2", 9),
    ("1.3", 11),
    ("1.4", 3),
    ("1.5", 2),
    ("2.1", 3),
    ("2.2", 3),
    ("2.3", 4),
    ("2.4", 1),
    ("3.2", 2),
    ("3.3", 4),
    ("3.4", 6),
    ("3.5", 5),
    ("3.7", 2),
    ("4.1", 3),
    ("4.2", 1),
    ("4.3", 2),
    ("4.4", 4),
    ("5.1", 1),
    ("5.2", 3),
    ("5.3", 2),
    ("5.4", 3),
    ("6.1", 3),
    ("6.2", 12),
    ("6.3", 4),
    ("6.4", 4),
    ("6.5", 5),
    ("6.6", 3),
    ("6.8", 4),
    ("7.1", 3),
    ("7.2", 4),
    ("7.3", 2),
    ("7.4", 5),
    ("7.5", 2),
    ("7.6", 2),
    ("8.1", 2),
    ("8.2", 3),
    ("8.3", 1),
    ("8.4", 1),
    ("9.1", 3),
    ("9.2", 4),
    ("10.1", 2),
    ("10.2", 2),
    ("10.3", 4),
    ("10.4", 11),
    ("10.5", 5),
    ("10.6", 2),
    ("10.7", 3),
    ("11.1", 2),
    ("11.2", 3),
    ("11.3", 3),
    ("11.4", 4),
    ("11.5", 1),
    ("11.6", 1),
    ("12.1", 3),
    ("12.2", 2),
    ("12.3", 4),
    ("13.1", 1),
    ("13.2", 5),
    ("13.3", 2),
    ("13.4", 5),
    ("14.1", 2),
    ("14.2", 4),
    ("14.3", 3),
    ("15.1", 3),
    ("15.2", 3),
    ("15.3", 7),
    ("16.1", 1),
    ("16.2", 5),
    ("16.3", 4),
    ("16.4", 3),
    ("16.5", 3),
    ("17.1", 1),
    ("17.2", 4),
    ("17.3", 2),
];

/// Every requirement stands in the table once, with a state, and what it names is there.
pub fn check(workspace: &Workspace) -> Vec<String> {
    let Some(page) = workspace.files.get(PAGE) else { return Vec::new() };
    let mut rows: BTreeMap<&str, u32> = BTreeMap::new();
    let mut found = Vec::new();
    for line in page.lines() {
        let cells: Vec<&str> = line.trim_matches('|').split('|').map(str::trim).collect();
        let [id, level, _, state, why] = cells.as_slice() else { continue };
        if !id.starts_with(|c: char| c.is_ascii_digit()) {
            continue;
        }
        *rows.entry(id).or_default() += 1;
        if !["1", "2"].contains(level) || !["met", "in part", "not met", "n/a"].contains(state) || why.is_empty() {
            found.push(format!("{PAGE}: {id}: a level, a state and a reason are needed"));
        }
        found.extend(named(why).filter_map(|name| missing(workspace, name)).map(|why| format!("{PAGE}: {id}: {why}")));
    }
    let wanted =
        SECTIONS.iter().flat_map(|(section, count)| (1..=*count).map(move |number| format!("{section}.{number}")));
    let wanted: Vec<String> = wanted.collect();
    for id in &wanted {
        match rows.get(id.as_str()) {
            Some(1) => {}
            Some(count) => found.push(format!("{PAGE}: {id} stands there {count} times")),
            None => found.push(format!("{PAGE}: {id} is missing")),
        }
    }
    let strange = rows.keys().filter(|id| !wanted.iter().any(|wanted| wanted == *id));
    found.extend(strange.map(|id| format!("{PAGE}: {id} is no requirement of levels 1 and 2")));
    found
}

/// What stands in code spans.
fn named(text: &str) -> impl Iterator<Item = &str> {
    text.split('`').skip(1).step_by(2)
}

/// Why a name leads nowhere: a path that is not there, or a test or function that no source has.
fn missing(workspace: &Workspace, name: &str) -> Option<String> {
    if name.starts_with("crates/") || name.starts_with("deploy/") || name.starts_with("assets/") {
        let there = workspace.files.contains_key(name) || workspace.under(&format!("{name}/")).next().is_some();
        return (!there).then(|| format!("there is no `{name}`"));
    }
    let sentence = name.matches('_').count() >= 3 && name.chars().all(|c| c.is_ascii_lowercase() || c == '_');
    let function = format!("fn {name}(");
    let there = || workspace.under("").any(|(path, text)| path.ends_with(".rs") && text.contains(&function));
    (sentence && !there()).then(|| format!("there is no test `{name}`"))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn page(rows: &str) -> Vec<String> {
        let source = "fn what_a_test_is_called() {}";
        let workspace = Workspace::of(&[(PAGE, rows), ("crates/web/tests/it/x.rs", source)]);
        check(&workspace).into_iter().filter(|found| !found.ends_with("is missing")).collect()
    }

    #[test]
    fn every_requirement_stands_there_once() {
        let whole: Vec<String> = SECTIONS
            .iter()
            .flat_map(|(section, count)| (1..=*count).map(move |n| format!("| {section}.{n} | 1 | x | met | y |")))
            .collect();
        assert_eq!(whole.len(), 253);
        let of = |rows: &[String]| check(&Workspace::of(&[(PAGE, &rows.join("\n"))]));
        assert_eq!(of(&whole), Vec::<String>::new());
        assert_eq!(of(&whole[1..]), ["docs/security.md: 1.1.1 is missing"]);
        let twice = [whole.as_slice(), &whole[..1]].concat();
        assert_eq!(of(&twice), ["docs/security.md: 1.1.1 stands there 2 times"]);
    }

    #[test]
    fn what_is_said_is_there() {
        assert!(page("| 1.1.1 | 1 | x | met | `what_a_test_is_called` in `crates/web/tests` |").is_empty());
        assert_eq!(page("| 1.1.1 | 1 | x | met | `what_no_test_is_called` |").len(), 1);
        assert_eq!(page("| 1.1.1 | 1 | x | met | `crates/web/src/x.rs` |").len(), 1);
        assert_eq!(page("| 1.1.1 | 1 | x | perhaps | y |").len(), 1);
        assert_eq!(page("| 1.1.1 | 1 | x | not met | |").len(), 1);
        assert_eq!(page("| 1.1.3 | 2 | x | met | y |").len(), 1);
    }
}
