use schemars::Schema;
use serde_json::{Map, Value, json};

use super::keys::{KEYS, Key, Wanted};

/// The JSON Schema of `qafila.toml`, and of what `qafila settings --json` prints.
pub fn schema() -> Schema {
    let mut schema = json!({
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": "Settings",
        "description": "How an installation of Qafila is run: `qafila.toml`.",
        "type": "object",
        "properties": {},
        "additionalProperties": false,
    });
    for key in KEYS {
        describe(&mut schema, key.name, value(key));
    }
    Schema::try_from(schema).unwrap_or_default()
}

/// Adds a key to the description of a table.
fn describe(table: &mut Value, name: &str, value: Value) {
    let Some(properties) = table.get_mut("properties").and_then(Value::as_object_mut) else { return };
    match name.split_once('.') {
        Some((part, rest)) => {
            let empty = || json!({ "type": "object", "properties": {}, "additionalProperties": false });
            describe(properties.entry(part).or_insert_with(empty), rest, value);
        }
        None => {
            properties.insert(name.to_owned(), value);
        }
    }
}

fn value(key: &Key) -> Value {
    let mut value = match key.wanted {
        Wanted::Text | Wanted::Path => json!({ "type": "string", "minLength": 1 }),
        Wanted::Secret => json!({ "type": "string", "minLength": 1, "writeOnly": true }),
        Wanted::Listen => json!({ "type": "string", "pattern": "^.+:[0-9]{1,5}$" }),
        Wanted::Url => json!({ "type": "string", "pattern": "^https?://[^/?#@ ]+/?$" }),
        Wanted::Issuer => json!({ "type": "string", "format": "uri", "pattern": "^https?://" }),
        Wanted::Organisation => json!({ "type": "string", "format": "uuid" }),
        Wanted::Database => json!({ "type": "string", "pattern": "^(sqlite:|postgres(ql)?://)." }),
        Wanted::Email => json!({ "type": "string", "format": "email" }),
        Wanted::Count(least, most) => json!({ "type": "integer", "minimum": least, "maximum": most }),
        Wanted::Words(words) => json!({ "enum": words }),
    };
    let unless = if key.default.is_empty() { String::new() } else { format!(" Unless said: {}.", key.default) };
    if let Some(map) = value.as_object_mut() {
        map.insert("description".to_owned(), format!("{}{unless}", key.about).into());
    }
    value
}

/// Keys and values as a tree, as JSON has it: `smtp.host` is `host` within `smtp`.
pub fn tree(values: impl Iterator<Item = (&'static Key, String)>) -> Value {
    let mut tree = Map::new();
    for (key, text) in values {
        let number = matches!(key.wanted, Wanted::Count(..)).then(|| text.parse::<u32>().ok()).flatten();
        put(&mut tree, key.name, number.map_or(Value::String(text), Value::from));
    }
    Value::Object(tree)
}

fn put(tree: &mut Map<String, Value>, name: &str, value: Value) {
    let Some((part, rest)) = name.split_once('.') else {
        tree.insert(name.to_owned(), value);
        return;
    };
    if let Some(inner) = tree.entry(part).or_insert_with(|| Value::Object(Map::new())).as_object_mut() {
        put(inner, rest, value);
    }
}
