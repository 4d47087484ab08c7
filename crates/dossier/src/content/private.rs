//! Which fields a buyer does not see.
//!
//! One walk over the places that hold them serves both ways: to withhold them behind digests, and to
//! fill in blanks when a dossier without disclosures is opened.

use serde_json::{Map, Value, json};

/// A field with what stands in its place when it is withheld.
pub(super) struct Field {
    pub name: &'static str,
    pub blank: fn() -> Value,
}

/// What is done at a place with private fields: the place, the object, its fields.
pub(super) type Visit<'a> = dyn FnMut(&str, &mut Map<String, Value>, &[Field]) + 'a;

const fn field(name: &'static str, blank: fn() -> Value) -> Field {
    Field { name, blank }
}

fn text() -> Value {
    Value::String(String::new())
}

fn list() -> Value {
    json!([])
}

fn nothing() -> Value {
    Value::Null
}

fn nowhere() -> Value {
    json!({})
}

const FIRM: &[Field] = &[field("buyer_countries", list), field("supplier", list)];
const SITE: &[Field] = &[field("contracts", list)];
const DETAILS: &[Field] =
    &[field("label", text), field("supplier", nothing), field("document_number", nothing), field("amount", nothing)];
const DROPPED: &[Field] = &[
    field("label", text),
    field("supplier", nothing),
    field("document_number", nothing),
    field("amount", nothing),
    field("terms", list),
    field("factor", nothing),
];
const EVIDENCE: &[Field] = &[field("file", text), field("place", nowhere), field("raw", text)];
const RECOGNITION: &[Field] = &[field("because", list)];
const LABEL: &[Field] = &[field("label", text)];
const DOCUMENT: &[Field] = &[field("file", text), field("layouts", list)];
const ASIDE: &[Field] =
    &[field("file", text), field("place", nowhere), field("raw", text), field("arguments", nowhere)];

/// Calls `visit` on every object of `inventory.json` that holds private fields, with its place.
pub(super) fn in_inventory(inventory: &mut Value, visit: &mut Visit<'_>) {
    at(inventory, &["firm"], "firm", FIRM, visit);
    each(inventory, &["firm", "site"], "site", &mut |place, site| at(site, &[], place, SITE, visit));
    each(inventory, &["account", "lines"], "line", &mut |place, line| {
        at(line, &["details"], place, DETAILS, visit);
        at(line, &["details", "evidence"], place, EVIDENCE, visit);
        at(line, &["details", "recognition"], place, RECOGNITION, visit);
        each(line, &["calculation", "steps"], place, &mut |place, step| {
            if step.pointer("/kind/by").and_then(Value::as_str) == Some("document") {
                at(step, &["kind"], place, LABEL, visit);
            }
        });
    });
    each(inventory, &["account", "indicators"], "indicator", &mut |place, indicator| {
        at(indicator, &["evidence"], place, EVIDENCE, visit);
    });
    each(inventory, &["account", "excluded"], "excluded", &mut |place, excluded| {
        at(excluded, &[], place, LABEL, visit);
        at(excluded, &["evidence"], place, EVIDENCE, visit);
    });
}

/// The same for `evidence.json`.
pub(super) fn in_evidence(evidence: &mut Value, visit: &mut Visit<'_>) {
    each(evidence, &["documents"], "document", &mut |place, document| at(document, &[], place, DOCUMENT, visit));
    each(evidence, &["aside"], "aside", &mut |place, aside| at(aside, &[], place, ASIDE, visit));
    each(evidence, &["duplicates"], "duplicate", &mut |place, duplicate| {
        at(duplicate, &["dropped"], place, DROPPED, visit);
        at(duplicate, &["dropped", "evidence"], place, EVIDENCE, visit);
        at(duplicate, &["dropped", "recognition"], place, RECOGNITION, visit);
    });
}

fn inner<'a>(value: &'a mut Value, path: &[&str]) -> Option<&'a mut Value> {
    path.iter().try_fold(value, |value, name| value.get_mut(*name))
}

fn at(value: &mut Value, path: &[&str], place: &str, fields: &[Field], visit: &mut Visit<'_>) {
    if let Some(Value::Object(object)) = inner(value, path) {
        visit(&format!("{place}/{}", path.join("/")), object, fields);
    }
}

/// Places are numbered in the order of the file: the salts of equal values in two places differ.
fn each(value: &mut Value, path: &[&str], place: &str, visit: &mut dyn FnMut(&str, &mut Value)) {
    if let Some(Value::Array(items)) = inner(value, path) {
        for (index, item) in items.iter_mut().enumerate() {
            visit(&format!("{place}/{index}"), item);
        }
    }
}
