use ::cbam::Installation;
use serde_json::Value;

/// Levels of a file: an installation has six.
const DEEPEST: usize = 32;

/// Why a file is no installation.
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
    #[error("{at}: {problem:?} {found} (expected {expected})")]
    Field {
        /// The field: `processes[0].goods[1].tonnes`.
        at: String,
        /// What is wrong with it.
        problem: WrongField,
        /// What was read: a name, or a value.
        found: String,
        /// What would be read; empty if that is said by the problem.
        expected: String,
    },
    /// Tables within tables without end.
    #[error("more than {DEEPEST} levels")]
    TooDeep,
}

/// What is wrong with a field.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum WrongField {
    /// Its name is not known.
    Unknown,
    /// It is missing.
    Missing,
    /// Its value is none of those it may have.
    Choice,
    /// Its value is of another kind.
    Value,
}

/// Reads the file of an installation: JSON if it begins with a brace, TOML otherwise.
///
/// # Errors
/// With the line of a broken file, or the field that is wrong.
pub fn read(text: &str) -> Result<Installation, Unreadable> {
    let text = text.trim_start_matches('\u{feff}');
    let value = if text.trim_start().starts_with('{') { json(text)? } else { toml(text)? };
    if depth(&value) > DEEPEST {
        return Err(Unreadable::TooDeep);
    }
    serde_path_to_error::deserialize(value)
        .map_err(|error| field(&error.path().to_string(), &error.inner().to_string()))
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

/// Takes the words of `serde` apart: they are "unknown field `x`, expected …" and their like, in no other language.
fn field(at: &str, message: &str) -> Unreadable {
    let quoted = |text: &str| text.split('`').nth(1).unwrap_or_default().to_owned();
    let expected = message.split_once(", expected ").map(|(_, expected)| expected.to_owned()).unwrap_or_default();
    let above = if at == "." { "" } else { at };
    let (problem, found, at) = if message.starts_with("unknown field") {
        (WrongField::Unknown, quoted(message), at.to_owned())
    } else if message.starts_with("missing field") {
        let name = quoted(message);
        let at = if above.is_empty() { name.clone() } else { format!("{above}.{name}") };
        (WrongField::Missing, name, at)
    } else if message.starts_with("unknown variant") {
        (WrongField::Choice, quoted(message), at.to_owned())
    } else {
        let found = message.split_once(", expected").map_or(message, |(found, _)| found);
        let found = found.split_once(": ").map_or(found, |(_, found)| found);
        (WrongField::Value, found.to_owned(), at.to_owned())
    };
    Unreadable::Field { at, problem, found, expected }
}

#[cfg(test)]
mod tests {
    use super::*;

    const GOOD: &str = "year = 2026\nname = \"Essai\"\ncountry = \"MA\"\n[[processes]]\nid = \"p\"\n\
                        goods = [{ cn = \"73181542\", tonnes = 100.5 }]\n\
                        [[consignments]]\nid = \"c\"\ncn = \"73181542\"\ntonnes = 1\nimported = 2026-05-14\n";

    fn wrong(text: &str) -> (String, WrongField, String) {
        match read(text) {
            Err(Unreadable::Field { at, problem, found, .. }) => (at, problem, found),
            other => panic!("{other:?}"),
        }
    }

    #[test]
    fn toml_and_json_are_the_same() {
        let from_toml = read(GOOD).unwrap();
        let json = serde_json::to_string(&from_toml).unwrap();
        assert_eq!(serde_json::to_string(&read(&json).unwrap()).unwrap(), json);
        assert!(json.contains("\"tonnes\":\"100.5\"") && json.contains("\"imported\":\"2026-05-14\""), "{json}");
    }

    #[test]
    fn a_wrong_field_is_named() {
        let unknown = wrong(&GOOD.replace("tonnes = 100.5", "tons = 100.5"));
        assert_eq!(unknown, ("processes[0].goods[0].tons".to_owned(), WrongField::Unknown, "tons".to_owned()));
        let missing = wrong(&GOOD.replace("country = \"MA\"\n", ""));
        assert_eq!((missing.0.as_str(), missing.1), ("country", WrongField::Missing));
        let inner = wrong(&GOOD.replace("cn = \"73181542\", ", ""));
        assert_eq!((inner.0.as_str(), inner.1), ("processes[0].goods[0].cn", WrongField::Missing));
        let value = wrong(&GOOD.replace("100.5", "\"many\""));
        assert_eq!((value.0.as_str(), value.1), ("processes[0].goods[0].tonnes", WrongField::Value));
        let choice = wrong(&GOOD.replace("tonnes = 100.5", "tonnes = 1, route = \"Z\""));
        assert_eq!(choice, ("processes[0].goods[0].route".to_owned(), WrongField::Choice, "Z".to_owned()));
        let day = wrong(&GOOD.replace("2026-05-14", "\"May\""));
        assert_eq!((day.0.as_str(), day.1), ("consignments[0].imported", WrongField::Value));
    }

    #[test]
    fn a_broken_file_is_named_by_its_line() {
        let line = |text: &str| match read(text) {
            Err(Unreadable::Syntax { line, .. }) => line,
            other => panic!("{other:?}"),
        };
        assert_eq!(line("year = 2026\nname = \n"), 2);
        assert_eq!(line("{\n \"year\": 2026,\n x }"), 3);
        assert!(matches!(read(&format!("{{\"a\":{}1{}}}", "[".repeat(60), "]".repeat(60))), Err(Unreadable::TooDeep)));
    }
}
