use super::workspace::Workspace;

/// Every relative link of a Markdown file leads to a file, and to a heading of it if it names one.
pub fn check(workspace: &Workspace) -> Vec<String> {
    let mut found = Vec::new();
    for (path, text) in workspace.under("").filter(|(path, _)| path.ends_with(".md")) {
        for (number, line) in outside_fences(text) {
            for target in targets(line) {
                if let Some(problem) = problem(workspace, path, target) {
                    found.push(format!("{path}:{number}: `{target}`: {problem}"));
                }
            }
        }
    }
    found
}

fn problem(workspace: &Workspace, from: &str, target: &str) -> Option<&'static str> {
    if target.contains("://") || target.starts_with("mailto:") {
        return None;
    }
    let (file, heading) = target.split_once('#').unwrap_or((target, ""));
    let Some(file) = (if file.is_empty() { Some(from.to_owned()) } else { resolve(from, file) }) else {
        return Some("it leads out of the project");
    };
    let is_folder = workspace.under(&format!("{}/", file.trim_end_matches('/'))).next().is_some();
    match workspace.files.get(&file) {
        None if is_folder && heading.is_empty() => None,
        None => Some("there is no such file"),
        Some(text)
            if heading.is_empty() || outside_fences(text).any(|(_, line)| anchor(line).as_deref() == Some(heading)) =>
        {
            None
        }
        Some(_) => Some("the file has no such heading"),
    }
}

/// A path relative to the folder of `from`, from the root.
fn resolve(from: &str, file: &str) -> Option<String> {
    let mut parts: Vec<&str> = from.split('/').collect();
    parts.pop();
    for part in file.split('/') {
        match part {
            "." | "" => {}
            ".." => {
                parts.pop()?;
            }
            part => parts.push(part),
        }
    }
    Some(parts.join("/"))
}

fn outside_fences(text: &str) -> impl Iterator<Item = (usize, &str)> {
    let mut inside = false;
    text.lines().enumerate().filter_map(move |(index, line)| {
        let fence = line.trim_start().starts_with("```");
        inside ^= fence;
        (!inside && !fence).then_some((index + 1, line))
    })
}

/// Targets of `[text](target)` on a line, code spans left out.
fn targets(line: &str) -> Vec<&str> {
    let prose = line.split('`').step_by(2);
    let links = prose.flat_map(|text| text.split("](").skip(1).filter_map(|rest| rest.split(')').next()));
    // A link whose text is a code span: `](` stands at the start of the prose after it.
    links.map(|target| target.split(' ').next().unwrap_or(target)).filter(|target| !target.is_empty()).collect()
}

/// The anchor that forges make of a heading: lower case, punctuation gone, spaces as hyphens.
fn anchor(line: &str) -> Option<String> {
    let title = line.strip_prefix('#')?.trim_start_matches('#').strip_prefix(' ')?.to_lowercase();
    let kept = title.trim().chars().filter(|c| c.is_alphanumeric() || matches!(c, ' ' | '-' | '_'));
    Some(kept.map(|c| if c == ' ' { '-' } else { c }).collect())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn links_that_lead_nowhere_are_found() {
        let found = |text: &str| {
            check(&Workspace::of(&[
                ("docs/a.md", text),
                ("docs/b.md", "# Été & co\n```\n# not a heading\n```\n"),
                ("README.md", ""),
            ]))
            .len()
        };
        for good in [
            "[x](b.md)",
            "[x](../README.md)",
            "[`x`](b.md#été--co)",
            "[x](https://a.b/c)",
            "[x](../docs/)",
            "`[x](no.md)`",
            "```\n[x](no.md)\n```",
        ] {
            assert_eq!(found(good), 0, "{good}");
        }
        for bad in ["[x](c.md)", "[x](b.md#not-a-heading)", "[`x`](../../x.md)", "[x](b.md), [y](c.md)"] {
            assert_eq!(found(bad), 1, "{bad}");
        }
    }
}
