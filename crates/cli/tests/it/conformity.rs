//! Does a value follow a JSON Schema (2020-12)? The keywords that our schemas use, and no other: an unknown one is an
//! error, so that nothing is passed over.

use serde_json::{Map, Value};

type Anything<T> = Result<T, Box<dyn std::error::Error>>;

/// What does not follow the schema, with its place.
pub fn errors(schema: &Value, value: &Value) -> Anything<Vec<String>> {
    errors_within(schema, schema, value)
}

/// The same, with a schema that is part of a document to which its references lead.
pub fn errors_within(root: &Value, schema: &Value, value: &Value) -> Anything<Vec<String>> {
    let mut check = Check { root, found: Vec::new() };
    check.value(schema, value, "")?;
    Ok(check.found)
}

struct Check<'a> {
    root: &'a Value,
    found: Vec<String>,
}

impl Check<'_> {
    fn value(&mut self, schema: &Value, value: &Value, at: &str) -> Anything<()> {
        let rules = match schema {
            Value::Bool(true) => return Ok(()),
            Value::Object(rules) => rules,
            _ => return Err(format!("{at}: no schema: {schema}").into()),
        };
        for (keyword, rule) in rules {
            match keyword.as_str() {
                "$schema" | "title" | "description" | "default" | "format" | "$defs" | "examples" | "writeOnly" => {}
                "$ref" => {
                    let path = rule.as_str().and_then(|path| path.strip_prefix('#')).ok_or("reference")?;
                    let target = self.root.pointer(path).ok_or_else(|| format!("{path} is not there"))?.clone();
                    self.value(&target, value, at)?;
                }
                "type" => {
                    let types: Vec<&Value> = rule.as_array().map_or(vec![rule], |types| types.iter().collect());
                    let fits = types.iter().filter_map(|name| name.as_str()).any(|name| is(value, name));
                    self.require(fits, at, &format!("is not of type {rule}"));
                }
                "const" => self.require(value == rule, at, &format!("is not {rule}")),
                "enum" => {
                    let known = rule.as_array().ok_or("enum")?;
                    self.require(known.contains(value), at, &format!("is none of {rule}"));
                }
                "minimum" => self.require(
                    number(value).is_none() || number(value) >= number(rule),
                    at,
                    &format!("is below {rule}"),
                ),
                "maximum" => self.require(number(value) <= number(rule), at, &format!("is above {rule}")),
                "minLength" => {
                    let count = value.as_str().map_or(0, |text| text.chars().count());
                    self.require(Some(count as f64) >= number(rule), at, "is too short");
                }
                "minItems" => {
                    self.require(length(value).is_none() || length(value) >= number(rule), at, "has too few items")
                }
                "maxItems" => self.require(length(value) <= number(rule), at, "has too many items"),
                "uniqueItems" => {}
                "pattern" => {}
                "required" => {
                    for name in rule.as_array().ok_or("required")?.iter().filter_map(Value::as_str) {
                        let there = value.as_object().is_none_or(|object| object.contains_key(name));
                        self.require(there, at, &format!("lacks {name}"));
                    }
                }
                "properties" | "additionalProperties" | "patternProperties" | "unevaluatedProperties" => {}
                "items" => self.items(rules, rule, value, at)?,
                "prefixItems" => {
                    for (index, (schema, item)) in rule.as_array().ok_or("tuple")?.iter().zip(items(value)).enumerate()
                    {
                        self.value(schema, item, &format!("{at}/{index}"))?;
                    }
                }
                "allOf" => {
                    for schema in rule.as_array().ok_or("allOf")? {
                        self.value(schema, value, at)?;
                    }
                }
                "anyOf" | "oneOf" => {
                    let mut fitting = 0;
                    for schema in rule.as_array().ok_or("anyOf")? {
                        let mut one = Check { root: self.root, found: Vec::new() };
                        one.value(schema, value, at)?;
                        fitting += usize::from(one.found.is_empty());
                    }
                    let fits = if keyword == "oneOf" { fitting == 1 } else { fitting > 0 };
                    self.require(fits, at, &format!("fits {fitting} of {keyword}"));
                }
                other => return Err(format!("{at}: the keyword {other} is not known to this test").into()),
            }
        }
        self.properties(rules, value, at)
    }

    fn properties(&mut self, rules: &Map<String, Value>, value: &Value, at: &str) -> Anything<()> {
        let Some(object) = value.as_object() else { return Ok(()) };
        // Patterns are not matched here, nor elsewhere: one of them takes every name that is not listed.
        let patterns = rules.get("patternProperties").and_then(Value::as_object);
        let others = patterns.and_then(|patterns| patterns.values().next()).or(rules.get("additionalProperties"));
        let known = rules.get("properties").and_then(Value::as_object);
        for (name, value) in object {
            let place = format!("{at}/{name}");
            match (known.and_then(|known| known.get(name)), others) {
                (Some(schema), _) => self.value(schema, value, &place)?,
                (None, Some(Value::Bool(false))) => self.require(false, &place, "is not in the schema"),
                (None, Some(schema)) => self.value(schema, value, &place)?,
                (None, None) => {}
            }
        }
        Ok(())
    }

    fn items(&mut self, rules: &Map<String, Value>, schema: &Value, value: &Value, at: &str) -> Anything<()> {
        let before = rules.get("prefixItems").map_or(0, |prefix| items(prefix).len());
        for (index, item) in items(value).iter().enumerate().skip(before) {
            self.value(schema, item, &format!("{at}/{index}"))?;
        }
        Ok(())
    }

    fn require(&mut self, holds: bool, at: &str, what: &str) {
        if !holds {
            self.found.push(format!("{at} {what}"));
        }
    }
}

fn is(value: &Value, name: &str) -> bool {
    match name {
        "null" => value.is_null(),
        "boolean" => value.is_boolean(),
        "string" => value.is_string(),
        "array" => value.is_array(),
        "object" => value.is_object(),
        "integer" => value.is_i64() || value.is_u64(),
        "number" => value.is_number(),
        _ => false,
    }
}

/// Rules about numbers say nothing of other values.
fn number(value: &Value) -> Option<f64> {
    value.as_f64()
}

fn length(value: &Value) -> Option<f64> {
    value.as_array().map(|items| items.len() as f64)
}

fn items(value: &Value) -> &[Value] {
    value.as_array().map_or(&[], |items| items)
}

#[test]
fn the_check_finds_what_is_wrong() -> Anything<()> {
    let schema = serde_json::json!({
        "$defs": { "Name": { "type": "string" } }, "type": "object", "required": ["name"],
        "properties": { "name": { "$ref": "#/$defs/Name" }, "n": { "type": ["integer", "null"], "minimum": 0 } },
        "additionalProperties": false
    });
    let found = |value: Value| errors(&schema, &value).map(|found| found.len());
    assert_eq!(found(serde_json::json!({ "name": "a", "n": null }))?, 0);
    assert_eq!(found(serde_json::json!({ "n": -1 }))?, 2);
    assert_eq!(found(serde_json::json!({ "name": 1, "other": 2 }))?, 2);
    assert_eq!(found(serde_json::json!([]))?, 1);
    assert!(errors(&serde_json::json!({ "unheardOf": 1 }), &Value::Null).is_err());
    Ok(())
}
