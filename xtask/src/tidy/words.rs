use super::workspace::Workspace;

/// Words of what is not finished. Written in halves, so that this file may be read too.
const UNFINISHED: [&str; 7] = [
    concat!("TO", "DO"),
    concat!("FIX", "ME"),
    concat!("XX", "X:"),
    concat!("lorem ", "ipsum"),
    concat!("coming ", "soon"),
    concat!("bientôt ", "disponible"),
    concat!("unimplemented", "!("),
];

/// Words of one machine or of one network.
const MACHINES: [&str; 6] = [
    concat!("/wo", "rk/"),
    concat!("/ro", "ot/"),
    concat!("/ho", "me/"),
    concat!("C:", "\\Users"),
    concat!("arti", "factory"),
    concat!("/Us", "ers/"),
];

/// No placeholders.
pub fn unfinished(workspace: &Workspace) -> Vec<String> {
    search(workspace, &UNFINISHED, |line, word| {
        line.to_lowercase().contains(&word.to_lowercase()) && has_word(line, word)
    })
}

/// No absolute path of a machine, no host of a private registry.
pub fn machines(workspace: &Workspace) -> Vec<String> {
    let mut found = search(workspace, &MACHINES, |line, word| line.contains(word));
    let locks = workspace.under("").filter(|(path, _)| path.ends_with("package-lock.json"));
    found.extend(
        locks
            .filter(|(_, text)| text.contains("\"resolved\""))
            .map(|(path, _)| format!("{path}: names the server of its packages; see assets/.npmrc")),
    );
    found
}

fn search(workspace: &Workspace, words: &[&str], matches: impl Fn(&str, &str) -> bool) -> Vec<String> {
    let mut found = Vec::new();
    for (path, text) in workspace.under("").filter(|(path, _)| !path.ends_with(".svg") && !path.ends_with(".csv")) {
        for (number, line) in text.lines().enumerate() {
            for word in words.iter().filter(|word| matches(line, word)) {
                found.push(format!("{path}:{}: `{word}`", number + 1));
            }
        }
    }
    found
}

/// Whether the word stands alone in its own capitals, or in any if it has none.
fn has_word(line: &str, word: &str) -> bool {
    let exact = word.chars().all(|c| !c.is_lowercase());
    let (line, word) =
        if exact { (line.to_owned(), word.to_owned()) } else { (line.to_lowercase(), word.to_lowercase()) };
    line.match_indices(&word).any(|(at, _)| {
        let before = line.get(..at).and_then(|text| text.chars().next_back());
        let after = line.get(at + word.len()..).and_then(|text| text.chars().next());
        let is_letter = |c: Option<char>| c.is_some_and(char::is_alphanumeric);
        !is_letter(before) && (!is_letter(after) || word.ends_with('('))
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn placeholders_are_found_and_words_that_hold_them_are_not() {
        let count = |text: &str| unfinished(&Workspace::of(&[("a.md", text)])).len();
        for word in UNFINISHED {
            assert_eq!(count(&format!("x {word} y")), 1, "{word}");
        }
        assert_eq!(count(concat!("MASTO", "DON, auto", "do")), 0);
    }

    #[test]
    fn machines_are_found() {
        let count = |path: &str, text: &str| machines(&Workspace::of(&[(path, text)])).len();
        for word in MACHINES {
            assert!(count("a.rs", &format!("let path = \"{word}x\";")) >= 1, "{word}");
        }
        assert_eq!(count("assets/package-lock.json", "{ \"resolved\": \"https://…\" }"), 1);
        assert_eq!(count("a.md", "see docs/measure.md"), 0);
    }
}
