//! Whether three languages say the same things, and whether what is asked exists.
//!
//! Pure functions on texts: the crate's own test applies them to the embedded files, and
//! `cargo xtask tidy` to the whole workspace.

use std::collections::{BTreeMap, BTreeSet};

use fluent_syntax::ast::{CallArguments, Entry, Expression, InlineExpression, Pattern, PatternElement};
use fluent_syntax::parser;
use language::Language;

use crate::files::SOURCES;

/// The keys of a file, each with the variables of its message.
pub type Keys = BTreeMap<String, BTreeSet<String>>;

/// Reads the keys of one file of messages; each problem is a sentence.
pub fn keys(room: &str, source: &str) -> (Keys, Vec<String>) {
    let (mut keys, mut problems) = (Keys::new(), Vec::new());
    let resource = parser::parse(source).unwrap_or_else(|(resource, errors)| {
        problems.extend(errors.into_iter().map(|error| format!("{error}, at byte {}", error.pos.start)));
        resource
    });
    for entry in &resource.body {
        let Entry::Message(message) = entry else { continue };
        let key = message.id.name;
        let mut variables = BTreeSet::new();
        match &message.value {
            Some(pattern) => walk(pattern, &mut variables),
            None => problems.push(format!("`{key}` has no text")),
        }
        if !message.attributes.is_empty() {
            problems.push(format!("`{key}` has attributes, which no code reads: make them messages"));
        }
        if !is_key_of(key, room) {
            problems.push(format!("`{key}` does not start with `{room}-`, or is not in lower case"));
        }
        if keys.insert(key.to_owned(), variables).is_some() {
            problems.push(format!("`{key}` is there twice"));
        }
    }
    (keys, problems)
}

/// Whether `word` has the form of a key of `room`: `measure-scope-1`.
pub fn is_key_of(word: &str, room: &str) -> bool {
    let part = |part: &str| !part.is_empty() && part.chars().all(|c| c.is_ascii_lowercase() || c.is_ascii_digit());
    word.strip_prefix(room).and_then(|rest| rest.strip_prefix('-')).is_some_and(|rest| rest.split('-').all(part))
}

/// What differs between a file of a further language and the same file in French: keys, and variables of a key.
pub fn compare_further(tongue: &str, room: &str, french: &str, source: &str) -> Vec<String> {
    let path = format!("locales/{tongue}/{room}.ftl");
    let (wanted, (found, problems)) = (keys(room, french).0, keys(room, source));
    let mut said: Vec<String> = problems.into_iter().map(|problem| format!("{path}: {problem}")).collect();
    for (key, variables) in &wanted {
        match found.get(key) {
            None => said.push(format!("{path}: `{key}` is missing")),
            Some(other) if other != variables => {
                said.push(format!("{path}: `{key}` has other variables than in French"))
            }
            Some(_) => {}
        }
    }
    said.extend(
        found.keys().filter(|key| !wanted.contains_key(*key)).map(|key| format!("{path}: French has no `{key}`")),
    );
    said
}

/// What differs between the three languages of one room: keys, and variables of a key.
pub fn compare(room: &str, sources: [&str; 3]) -> Vec<String> {
    let mut problems = Vec::new();
    let mut read: Vec<(Language, Keys)> = Vec::new();
    for (language, source) in Language::ALL.into_iter().zip(sources) {
        let (keys, found) = keys(room, source);
        problems.extend(found.into_iter().map(|problem| format!("locales/{language}/{room}.ftl: {problem}")));
        read.push((language, keys));
    }
    let all: BTreeSet<&String> = read.iter().flat_map(|(_, keys)| keys.keys()).collect();
    for key in all {
        let expected: BTreeSet<&String> = read.iter().filter_map(|(_, keys)| keys.get(key)).flatten().collect();
        for (language, keys) in &read {
            match keys.get(key) {
                None => problems.push(format!("locales/{language}/{room}.ftl: `{key}` is missing")),
                Some(variables) => problems.extend(
                    expected
                        .iter()
                        .filter(|name| !variables.contains(**name))
                        .map(|name| format!("locales/{language}/{room}.ftl: `{key}` does not use ${name}")),
                ),
            }
        }
    }
    problems
}

/// Rooms that have messages, each with its three embedded texts.
pub fn embedded() -> impl Iterator<Item = (&'static str, [&'static str; 3])> {
    SOURCES.iter().copied()
}

/// Words of the form of a key in a source text: in Rust a whole string literal, elsewhere (a
/// template) any word.
pub fn used<'a>(source: &'a str, is_rust: bool, rooms: &'a [&str]) -> impl Iterator<Item = &'a str> {
    let separator = move |c: char| if is_rust { c == '"' } else { !(c.is_ascii_alphanumeric() || c == '-') };
    source.split(separator).filter(move |word| rooms.iter().any(|room| is_key_of(word, room)))
}

fn walk(pattern: &Pattern<&str>, variables: &mut BTreeSet<String>) {
    for element in &pattern.elements {
        if let PatternElement::Placeable { expression } = element {
            expression_variables(expression, variables);
        }
    }
}

fn expression_variables(expression: &Expression<&str>, variables: &mut BTreeSet<String>) {
    match expression {
        Expression::Inline(inline) => inline_variables(inline, variables),
        Expression::Select { selector, variants } => {
            inline_variables(selector, variables);
            for variant in variants {
                walk(&variant.value, variables);
            }
        }
    }
}

fn inline_variables(inline: &InlineExpression<&str>, variables: &mut BTreeSet<String>) {
    match inline {
        InlineExpression::VariableReference { id } => {
            variables.insert(id.name.to_owned());
        }
        InlineExpression::FunctionReference { arguments, .. } => call_variables(arguments, variables),
        InlineExpression::TermReference { arguments: Some(arguments), .. } => call_variables(arguments, variables),
        InlineExpression::Placeable { expression } => expression_variables(expression, variables),
        _ => {}
    }
}

fn call_variables(arguments: &CallArguments<&str>, variables: &mut BTreeSet<String>) {
    for argument in &arguments.positional {
        inline_variables(argument, variables);
    }
    for argument in &arguments.named {
        inline_variables(&argument.value, variables);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_three_languages_say_the_same() {
        let problems: Vec<String> = embedded().flat_map(|(room, sources)| compare(room, sources)).collect();
        assert!(problems.is_empty(), "{}", problems.join("\n"));
    }

    #[test]
    fn what_differs_is_found() {
        let found = |fr, ar, en| compare("room", [fr, ar, en]).join("; ");
        assert_eq!(found("room-a = x { $n }", "room-a = س { $n }", "room-a = y { $n }"), "");
        assert!(found("room-a = x", "", "room-a = y").contains("ar/room.ftl: `room-a` is missing"));
        assert!(
            found("room-a = { $n }", "room-a = { $n }", "room-a = n").contains("en/room.ftl: `room-a` does not use $n")
        );
        assert!(
            found("room-a = { $n ->\n  *[other] { $m }\n  }", "room-a = { $n }", "room-a = { PLURAL($n) }")
                .contains("$m")
        );
        assert!(found("room-a = x\nroom-a = y", "room-a = x", "room-a = x").contains("twice"));
        assert!(found("other-a = x", "other-a = x", "other-a = x").contains("does not start with"));
        assert!(found("room-a = { $n", "room-a = { $n }", "room-a = { $n }").contains("fr/room.ftl: "));
    }

    #[test]
    fn keys_are_found_in_code() {
        let rooms = ["measure", "common"];
        let rust = r#"messages.get("measure-total"); let x = "measure-total.pdf"; y("not-a-room")"#;
        assert_eq!(used(rust, true, &rooms).collect::<Vec<_>>(), ["measure-total"]);
        let template = "= #t(\"measure-title\") measured #texts.common-lines";
        assert_eq!(used(template, false, &rooms).collect::<Vec<_>>(), ["measure-title", "common-lines"]);
    }
}
