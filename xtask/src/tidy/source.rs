use super::workspace::Workspace;

/// Lines above which a file is named.
const LONG: usize = 400;
/// Lines above which it is refused.
const TOO_LONG: usize = 700;

/// `#[allow(…)]` hides a lint for ever; `#[expect(…, reason)]` says why and goes away with its cause.
pub fn allows(workspace: &Workspace) -> Vec<String> {
    let pattern = concat!("[allow", "(");
    places(workspace, |line| line.contains(pattern), "use #[expect(lint, reason = \"…\")]")
}

/// Every `lib.rs` begins with what the crate is.
pub fn introductions(workspace: &Workspace) -> Vec<String> {
    let libraries = workspace.rust("crates/").filter(|(path, _)| path.ends_with("/src/lib.rs"));
    libraries
        .filter(|(_, text)| !text.starts_with("//! "))
        .map(|(path, _)| format!("{path}: begins without `//!`"))
        .collect()
}

/// Files that are too long to be one concept.
pub fn lengths(workspace: &Workspace) -> Vec<String> {
    longer(workspace, TOO_LONG)
}

/// Files that should be split when they are next touched.
pub fn long(workspace: &Workspace) -> Vec<String> {
    longer(workspace, LONG)
}

fn longer(workspace: &Workspace, limit: usize) -> Vec<String> {
    let counted = workspace.rust("").map(|(path, text)| (path, text.lines().count()));
    counted.filter(|(_, count)| *count > limit).map(|(path, count)| format!("{path}: {count} lines")).collect()
}

fn places(workspace: &Workspace, matches: impl Fn(&str) -> bool, advice: &str) -> Vec<String> {
    let mut found = Vec::new();
    for (path, text) in workspace.rust("") {
        for (number, line) in code(text).lines().enumerate().filter(|(_, line)| matches(line)) {
            found.push(format!("{path}:{}: `{}`: {advice}", number + 1, line.trim()));
        }
    }
    found
}

/// The code of a source text, line by line, with comments and the insides of string literals blanked,
/// and without the tests at its end.
pub fn code(text: &str) -> String {
    let mut kept = String::with_capacity(text.len());
    let mut rest = text;
    while let Some(next) = rest.chars().next() {
        let length = if rest.starts_with("#[cfg(test)]\nmod ") {
            break;
        } else if rest.starts_with("//") {
            rest.find('\n').unwrap_or(rest.len())
        } else if rest.starts_with("/*") {
            rest.find("*/").map_or(rest.len(), |end| end + 2)
        } else if let Some(hashes) = raw_string(rest) {
            let close = format!("\"{}", "#".repeat(hashes));
            let open = hashes + 2;
            rest.get(open..).and_then(|inside| inside.find(&close)).map_or(rest.len(), |end| open + end + close.len())
        } else if next == '"' {
            string(rest)
        } else if rest.starts_with("'\"'") {
            3
        } else {
            kept.push(next);
            rest = rest.get(next.len_utf8()..).unwrap_or("");
            continue;
        };
        let (blanked, after) = rest.split_at(length);
        kept.extend(blanked.chars().filter(|c| *c == '\n'));
        rest = after;
    }
    kept
}

/// How many `#` a raw string at the start of the text has.
fn raw_string(text: &str) -> Option<usize> {
    let after = text.strip_prefix('r')?;
    let hashes = after.len() - after.trim_start_matches('#').len();
    after.get(hashes..)?.starts_with('"').then_some(hashes)
}

/// The length of the string literal at the start of the text.
fn string(text: &str) -> usize {
    let mut escaped = false;
    for (index, c) in text.char_indices().skip(1) {
        match c {
            _ if escaped => escaped = false,
            '\\' => escaped = true,
            '"' => return index + 1,
            _ => {}
        }
    }
    text.len()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn comments_strings_and_tests_are_not_code() {
        let text =
            "a(); // b\nlet s = \"c \\\" d\"; /* e\n */ f(r#\"g \" h\"#, '\"');\n#[cfg(test)]\nmod tests { i() }\n";
        let code = code(text);
        for gone in ["b", "c", "d", "g", "h", "i()"] {
            assert!(!code.contains(gone), "{gone}: {code}");
        }
        assert!(code.contains("a();") && code.contains("f(") && code.lines().count() == 3, "{code}");
    }

    #[test]
    fn an_allowed_lint_is_found() {
        let hidden = format!("#{}dead_code)]\nfn f() {{}}\n", concat!("[allow", "("));
        assert_eq!(allows(&Workspace::of(&[("crates/a/src/x.rs", &hidden)])).len(), 1);
        assert!(allows(&Workspace::of(&[("crates/a/src/x.rs", "#[expect(dead_code, reason = \"x\")]")])).is_empty());
    }

    #[test]
    fn a_long_file_and_a_bare_lib_are_found() {
        let long = "//! x\n".repeat(TOO_LONG + 1);
        assert_eq!(lengths(&Workspace::of(&[("crates/a/src/x.rs", &long)])).len(), 1);
        assert_eq!(introductions(&Workspace::of(&[("crates/a/src/lib.rs", "mod x;")])).len(), 1);
    }
}
