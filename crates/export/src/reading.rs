//! Files that a firm writes: TOML or JSON, read into the types of this crate, the wrong field named.

use serde::de::DeserializeOwned;
use serde_json::Value;

/// Levels of a file: an installation has six.
const DEEPEST: usize = 32;

/// Why a file is not what it should be.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum Unreadable {
    /// It is neither TOML nor JSON.
    #[error("line {line}, column {column}: {message}")]
    Syntax {
        /// Line, from 1; 0 if the reader does not say.
        line: usize,
        /// Column, from 1; 0 if the reader does not say.
        column: usize,
        /// What the reader of the format says.
        message: String,
    },
    /// A field is not what it should be.
    #[error("{at}: {problem:?}")]
    Field {
        /// The field: `processes[0].goods[1].tonnes`.
        at: String,
        /// What is wrong with it.
        problem: WrongField,
    },
    /// Not text in UTF-8.
    #[error("line {line} is not in UTF-8")]
    NotUtf8 {
        /// The first line that is not, from 1.
        line: usize,
    },
    /// Tables within tables without end.
    #[error("more than {DEEPEST} levels")]
    TooDeep,
}

/// What is wrong with a field.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum WrongField {
    /// Its name is not known.
    Unknown {
        /// The name.
        found: String,
        /// Names that are.
        known: Vec<String>,
    },
    /// It is missing.
    Missing,
    /// Its value is none of those it may have.
    Choice {
        /// The value.
        found: String,
        /// The values it may have.
        known: Vec<String>,
    },
    /// Its value is of another kind.
    Value {
        /// The value as it was read.
        found: String,
        /// The kind that is read.
        expected: Kind,
    },
}

/// Kinds of values.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// A decimal number.
    Number,
    /// A whole number.
    Whole,
    /// Text.
    Text,
    /// `true` or `false`.
    YesNo,
    /// A day.
    Day,
    /// A list in brackets.
    List,
    /// Fields with their values.
    Table,
    /// One field alone with its value.
    OneField,
    /// A number among the business partners of Catena-X.
    BusinessPartner,
}

/// Reads a file: JSON if it begins with a brace, TOML otherwise.
///
/// # Errors
/// With the line of a broken file, or the field that is wrong.
pub fn read<T: DeserializeOwned>(text: &str) -> Result<T, Unreadable> {
    let text = text.trim_start_matches('\u{feff}');
    let value = if text.trim_start().starts_with('{') { json(text)? } else { toml(text)? };
    if depth(&value) > DEEPEST {
        return Err(Unreadable::TooDeep);
    }
    serde_path_to_error::deserialize(&value).map_err(|error| {
        let written = written(&value, error.path());
        field(&error.path().to_string(), &error.inner().to_string(), written)
    })
}

fn json(text: &str) -> Result<Value, Unreadable> {
    serde_json::from_str(text).map_err(|error| Unreadable::Syntax {
        line: error.line(),
        column: error.column(),
        message: error.to_string(),
    })
}

fn toml(text: &str) -> Result<Value, Unreadable> {
    let table: toml::Table = toml::from_str(text).map_err(|error| {
        let before = error.span().and_then(|span| text.get(..span.start));
        let (line, column) = before.map_or((0, 0), |before| {
            let column = before.rsplit('\n').next().map_or(0, |line| line.chars().count());
            (before.matches('\n').count() + 1, column + 1)
        });
        Unreadable::Syntax { line, column, message: error.message().to_owned() }
    })?;
    Ok(plain(toml::Value::Table(table)))
}

/// The same values as JSON has; a day is its text.
fn plain(value: toml::Value) -> Value {
    match value {
        toml::Value::String(text) => Value::String(text),
        toml::Value::Integer(number) => Value::from(number),
        // JSON has no word for what is no number; without one the field would seem to be left out.
        toml::Value::Float(number) if !number.is_finite() => Value::String(number.to_string()),
        toml::Value::Float(number) => Value::from(number),
        toml::Value::Boolean(flag) => Value::Bool(flag),
        toml::Value::Datetime(day) => Value::String(day.to_string()),
        toml::Value::Array(values) => values.into_iter().map(plain).collect(),
        toml::Value::Table(table) => table.into_iter().map(|(key, value)| (key, plain(value))).collect(),
    }
}

fn depth(value: &Value) -> usize {
    match value {
        Value::Array(values) => 1 + values.iter().map(depth).max().unwrap_or(0),
        Value::Object(fields) => 1 + fields.values().map(depth).max().unwrap_or(0),
        _ => 0,
    }
}

/// The text that stands at a field, or the number.
fn written(value: &Value, path: &serde_path_to_error::Path) -> Option<String> {
    use serde_path_to_error::Segment;
    let found = path.iter().try_fold(value, |value, segment| match segment {
        Segment::Seq { index } => value.get(index),
        Segment::Map { key } => value.get(key),
        Segment::Enum { .. } => Some(value),
        Segment::Unknown => None,
    })?;
    (found.is_string() || found.is_number()).then(|| found.to_string())
}

/// Takes the words of `serde` apart: they are "unknown field `x`, expected …" and their like, in no other language.
fn field(at: &str, message: &str, written: Option<String>) -> Unreadable {
    let (what, expected) = message.split_once(", expected ").unwrap_or((message, ""));
    let quoted = |text: &str| text.split('`').skip(1).step_by(2).map(str::to_owned).collect::<Vec<_>>();
    let found = quoted(what).into_iter().next().unwrap_or_default();
    let mut at = if at == "." { String::new() } else { at.to_owned() };
    let problem = if what.starts_with("unknown field") {
        WrongField::Unknown { found, known: quoted(expected) }
    } else if what.starts_with("missing field") {
        at = if at.is_empty() { found } else { format!("{at}.{found}") };
        WrongField::Missing
    } else if what.starts_with("unknown variant") {
        WrongField::Choice { found, known: quoted(expected) }
    } else {
        // "invalid type: string "x"", "invalid type: integer `1`", "invalid type: map".
        let value = what.split_once(": ").map_or(what, |(_, value)| value);
        let value = value.split_once(' ').map_or(value, |(_, value)| value).trim_matches('`');
        WrongField::Value { found: written.unwrap_or_else(|| value.to_owned()), expected: kind(expected) }
    };
    Unreadable::Field { at, problem }
}

fn kind(expected: &str) -> Kind {
    const WORDS: [(&str, Kind); 10] = [
        ("a decimal number", Kind::Number),
        ("i16", Kind::Whole),
        ("u32", Kind::Whole),
        ("a string", Kind::Text),
        ("string or map", Kind::Text),
        ("a boolean", Kind::YesNo),
        ("a sequence", Kind::List),
        ("struct", Kind::Table),
        ("a map", Kind::Table),
        ("map with a single key", Kind::OneField),
    ];
    // What a day refuses, it says in its own words.
    WORDS.iter().find(|(word, _)| expected.starts_with(word)).map_or(Kind::Day, |(_, kind)| *kind)
}

#[cfg(test)]
mod tests {
    use ::cbam::Installation;

    use super::*;

    const GOOD: &str = "year = 2026\nname = \"Essai\"\ncountry = \"MA\"\n[[processes]]\nid = \"p\"\n\
                        goods = [{ cn = \"73181542\", tonnes = 100.5 }]\n\
                        [[consignments]]\nid = \"c\"\ncn = \"73181542\"\ntonnes = 1\nimported = 2026-05-14\n";

    fn wrong(text: &str) -> (String, WrongField) {
        match read::<Installation>(text) {
            Err(Unreadable::Field { at, problem }) => (at, problem),
            other => panic!("{other:?}"),
        }
    }

    #[test]
    fn toml_and_json_are_the_same() {
        let from_toml: Installation = read(GOOD).unwrap();
        let json = serde_json::to_string(&from_toml).unwrap();
        assert_eq!(serde_json::to_string(&read::<Installation>(&json).unwrap()).unwrap(), json);
        assert!(json.contains("\"tonnes\":\"100.5\"") && json.contains("\"imported\":\"2026-05-14\""), "{json}");
    }

    #[test]
    fn a_wrong_field_is_named() {
        let (at, problem) = wrong(&GOOD.replace("tonnes = 100.5", "tons = 100.5"));
        assert_eq!(at, "processes[0].goods[0].tons");
        let WrongField::Unknown { found, known } = problem else { panic!() };
        assert!(found == "tons" && known.contains(&"tonnes".to_owned()), "{known:?}");
        assert_eq!(wrong(&GOOD.replace("country = \"MA\"\n", "")), ("country".to_owned(), WrongField::Missing));
        let inner = wrong(&GOOD.replace("cn = \"73181542\", ", ""));
        assert_eq!(inner, ("processes[0].goods[0].cn".to_owned(), WrongField::Missing));
        let (at, problem) = wrong(&GOOD.replace("tonnes = 100.5", "tonnes = 1, route = \"Z\""));
        assert_eq!(at, "processes[0].goods[0].route");
        assert!(matches!(problem, WrongField::Choice { found, known } if found == "Z" && known.len() == 11));
    }

    #[test]
    fn a_value_of_another_kind_is_named_with_what_is_read() {
        let value = |from: &str, to: &str| match wrong(&GOOD.replacen(from, to, 1)) {
            (at, WrongField::Value { found, expected }) => (at, found, expected),
            other => panic!("{other:?}"),
        };
        let says = |at: &str, found: &str, kind| (at.to_owned(), found.to_owned(), kind);
        let tonnes = "processes[0].goods[0].tonnes";
        assert_eq!(value("100.5", "\"many\""), says(tonnes, "\"many\"", Kind::Number));
        assert_eq!(value("100.5", "true"), says(tonnes, "true", Kind::Number));
        assert_eq!(value("year = 2026", "year = \"x\""), says("year", "\"x\"", Kind::Whole));
        assert_eq!(value("name = \"Essai\"", "name = 5"), says("name", "5", Kind::Text));
        assert_eq!(
            value("goods = [{ cn = \"73181542\", tonnes = 100.5 }]", "goods = 1"),
            says("processes[0].goods", "1", Kind::List)
        );
        let day = value("2026-05-14", "\"May\"");
        assert_eq!(day, says("consignments[0].imported", "\"May\"", Kind::Day));
        assert_eq!(value("2026-05-14", "\"2026-13-40\"").1, "\"2026-13-40\"");
        assert_eq!(value("100.5", "nan"), says(tonnes, "\"NaN\"", Kind::Number));
        assert_eq!(value("tonnes = 100.5", "tonnes = 1, to_union_t = -inf").1, "\"-inf\"");
    }

    #[test]
    fn a_broken_file_is_named_by_its_line() {
        let line = |text: &str| match read::<Installation>(text) {
            Err(Unreadable::Syntax { line, .. }) => line,
            other => panic!("{other:?}"),
        };
        assert_eq!(line("year = 2026\nname = \n"), 2);
        assert_eq!(line("{\n \"year\": 2026,\n x }"), 3);
        assert!(matches!(
            read::<Installation>(&format!("{{\"a\":{}1{}}}", "[".repeat(60), "]".repeat(60))),
            Err(Unreadable::TooDeep)
        ));
    }
}
