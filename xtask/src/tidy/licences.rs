use super::workspace::Workspace;

/// Licences that ask for no more than their text. Weak copyleft by file (MPL) is accepted too.
const ACCEPTED: [&str; 14] = [
    "MIT",
    "MIT-0",
    "Apache-2.0",
    "Apache-2.0 WITH LLVM-exception",
    "BSD-2-Clause",
    "BSD-3-Clause",
    "ISC",
    "Zlib",
    "0BSD",
    "CC0-1.0",
    "Unlicense",
    "BSL-1.0",
    "MPL-2.0",
    "Unicode-3.0",
];

/// Every dependency may be used under an accepted licence.
pub fn check(workspace: &Workspace) -> Vec<String> {
    let refused = workspace.licences.iter().filter(|(_, licence)| !accepted(licence));
    refused.map(|(name, licence)| format!("`{name}` is under `{licence}`")).collect()
}

/// Reads an SPDX expression: every part that AND joins has an accepted alternative. Parentheses
/// only ever hold alternatives in practice; any other form is refused, and so looked at.
fn accepted(expression: &str) -> bool {
    let expression = expression.replace(" / ", " OR ").replace('/', " OR ");
    expression.split(" AND ").all(|part| {
        let part = part.trim().trim_start_matches('(').trim_end_matches(')');
        part.split(" OR ").any(|licence| ACCEPTED.contains(&licence.trim()))
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_licence_that_binds_the_whole_is_found() {
        for good in
            ["MIT", "MIT/Apache-2.0", "MIT OR Apache-2.0 OR LGPL-2.1-or-later", "(MIT OR Apache-2.0) AND Unicode-3.0"]
        {
            assert!(accepted(good), "{good}");
        }
        for bad in ["GPL-3.0-only", "MIT AND GPL-3.0-only", "", "AGPL-3.0 OR SSPL-1.0"] {
            assert!(!accepted(bad), "{bad}");
        }
        let mut workspace = Workspace::default();
        workspace.licences.push(("x".to_owned(), "GPL-3.0-only".to_owned()));
        assert_eq!(check(&workspace).len(), 1);
    }
}
