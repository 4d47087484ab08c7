use serde_json::{Map, Value};

/// The value at a path, through lists of one.
pub(super) fn get<'v>(value: &'v Value, path: &str) -> Option<&'v Value> {
    path.split('.').try_fold(value, |value, name| alone(value).get(name)).filter(|value| !value.is_null())
}

/// What a list of one holds; anything else is itself.
fn alone(value: &Value) -> &Value {
    match value.as_array().map(Vec::as_slice) {
        Some([only]) => only,
        _ => value,
    }
}

/// Puts a value at a path. `wrapped`: each object on the way is a list of one.
pub(super) fn set(object: &mut Map<String, Value>, path: &str, value: Value, wrapped: bool) {
    let Some((name, rest)) = path.split_once('.') else {
        object.insert(path.to_owned(), value);
        return;
    };
    let empty = || Value::Object(Map::new());
    let slot = object.entry(name).or_insert_with(|| if wrapped { Value::Array(vec![empty()]) } else { empty() });
    let inner = match slot {
        Value::Array(entries) => entries.first_mut(),
        other => Some(other),
    };
    if let Some(Value::Object(inner)) = inner {
        set(inner, rest, value, wrapped);
    }
}

/// The paths of everything that is said: what is neither an object nor a list of one object.
pub(super) fn leaves(value: &Value) -> Vec<String> {
    let mut found = Vec::new();
    collect(value, String::new(), &mut found);
    found
}

fn collect(value: &Value, path: String, found: &mut Vec<String>) {
    match alone(value) {
        Value::Object(members) => {
            for (name, value) in members {
                let path = if path.is_empty() { name.clone() } else { format!("{path}.{name}") };
                collect(value, path, found);
            }
        }
        Value::Null => {}
        _ => found.push(path),
    }
}
