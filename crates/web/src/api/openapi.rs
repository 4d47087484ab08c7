//! The description of the API (OpenAPI 3.1), made from the table of endpoints and the types. Its JSON Schemas are those
//! of `schemars`, which the other schemas of the product come from: see `docs/decisions/0060-the-description-is-made-from-the-table.md`.

use std::sync::LazyLock;

use axum::http::Method;
use schemars::generate::SchemaSettings;
use schemars::{Schema, SchemaGenerator};
use serde_json::{Map, Value, json};

use super::described::{Gives, Operation, Takes, shape};
use super::endpoint::{BASE, Endpoint};
use super::given::Json;
use super::refusal;
use super::table::table;
use super::webhooks;
use crate::access::Access;

/// `GET /openapi.json`.
pub async fn show() -> Json<&'static Value> {
    static DOCUMENT: LazyLock<Value> = LazyLock::new(document);
    Json(&DOCUMENT)
}

/// The description as `qafila schema` prints it.
pub fn schema() -> Schema {
    Schema::try_from(document()).unwrap_or_default()
}

/// The description.
pub fn document() -> Value {
    let settings = SchemaSettings::draft2020_12().with(|settings| {
        settings.definitions_path = "/components/schemas".into();
        settings.meta_schema = None;
    });
    let mut generator = settings.into_generator();
    let problem = shape::<refusal::Document>(&mut generator);
    let mut paths: Map<String, Value> = Map::new();
    for endpoint in table() {
        let described = operation(&endpoint, &mut generator);
        let path = paths.entry(endpoint.path).or_insert_with(|| {
            let parameters: Vec<Value> = endpoint.path.split('/').filter_map(path_parameter).collect();
            if parameters.is_empty() { json!({}) } else { json!({ "parameters": parameters }) }
        });
        if let Value::Object(path) = path {
            path.insert(endpoint.method.as_str().to_lowercase(), described);
        }
    }
    let told = webhooks::described(&mut generator);
    let refusal = json!({
        "description": "A problem document (RFC 9457), in the language of `Accept-Language`.",
        "content": { "application/problem+json": { "schema": problem } },
    });
    let mut document = json!({
        "openapi": "3.1.0",
        "info": {
            "title": "Qafila",
            "version": app::ENGINE,
            "summary": "From bills to a low-carbon dossier that verifies itself.",
            "description": "See docs/reference/api.md.",
            "license": { "name": "Apache-2.0", "identifier": "Apache-2.0" },
        },
        "servers": [{ "url": BASE }],
        "paths": paths,
        "webhooks": told,
        "components": {
            "securitySchemes": { "token": { "type": "http", "scheme": "bearer" } },
            "responses": { "Refusal": refusal },
            "schemas": generator.take_definitions(true),
        },
    });
    bound(&mut document);
    document
}

/// Says the greatest of whole numbers that have no bound of their own: `format` alone refuses nothing.
fn bound(value: &mut Value) {
    match value {
        Value::Object(fields) => {
            if fields.get("format").is_some_and(|format| format == "uint32") {
                fields.entry("maximum").or_insert_with(|| json!(u32::MAX));
            }
            fields.values_mut().for_each(bound);
        }
        Value::Array(values) => values.iter_mut().for_each(bound),
        _ => {}
    }
}

fn operation(endpoint: &Endpoint, generator: &mut SchemaGenerator) -> Value {
    let Operation { id, summary, query, takes, gives, status, also, versioned, conditional } = endpoint.operation;
    let mut parameters = query.map(|query| query_parameters(&query(generator))).unwrap_or_default();
    parameters.push(json!({ "name": "Accept-Language", "in": "header", "schema": { "type": "string" },
        "description": "`fr`, `ar` or `en`; French unless said." }));
    if endpoint.method == Method::POST && endpoint.access != Access::Public {
        parameters.push(json!({ "name": "Idempotency-Key", "in": "header",
            "schema": { "type": "string", "pattern": "^[!-~]{1,255}$" },
            "description": "What is asked again under one key within a day is answered as the first time, and not done again." }));
    }
    if conditional {
        parameters.push(json!({ "name": "If-Match", "in": "header",
            "schema": { "type": "string", "pattern": "^\"[0-9]+\"$" },
            "description": "The version that is changed, as `ETag` gave it. Needed, unless `If-None-Match: *` says that there is none yet." }));
    }
    let mut described = json!({ "operationId": id, "summary": summary, "parameters": parameters });
    let Value::Object(fields) = &mut described else { return described };
    if let Some(body) = request_body(takes, generator) {
        fields.insert("requestBody".to_owned(), body);
    }
    let mut answer = answer(status.canonical_reason().unwrap_or_default(), gives, generator);
    if versioned && let Value::Object(answer) = &mut answer {
        let etag = json!({ "description": "The version.", "schema": { "type": "string" } });
        answer.insert("headers".to_owned(), json!({ "ETag": etag }));
    }
    let mut answers = json!({ status.as_str(): answer });
    if let Value::Object(answers) = &mut answers {
        if let Some((status, means)) = also {
            answers.insert(status.as_str().to_owned(), self::answer(means, gives, generator));
        }
        for range in ["4XX", "5XX"] {
            answers.insert(range.to_owned(), json!({ "$ref": "#/components/responses/Refusal" }));
        }
    }
    fields.insert("responses".to_owned(), answers);
    let security = if endpoint.access == Access::Public { json!([]) } else { json!([{ "token": [] }]) };
    fields.insert("security".to_owned(), security);
    described
}

fn request_body(takes: Takes, generator: &mut SchemaGenerator) -> Option<Value> {
    match takes {
        Takes::Nothing => None,
        Takes::Json(shape) => {
            let shape = shape(generator);
            Some(json!({ "required": true, "content": { "application/json": { "schema": shape } } }))
        }
        Takes::File(kind) => Some(json!({ "required": true, "content": { kind: {} } })),
    }
}

fn answer(means: &str, gives: Gives, generator: &mut SchemaGenerator) -> Value {
    match gives {
        Gives::Nothing => json!({ "description": means }),
        Gives::Json(shape) => {
            let shape = shape(generator);
            json!({ "description": means, "content": { "application/json": { "schema": shape } } })
        }
        Gives::File(kind) => json!({ "description": means, "content": { kind: {} } }),
    }
}

/// The fields of a type as parameters after the question mark.
fn query_parameters(shape: &Schema) -> Vec<Value> {
    let required = |name: &str| {
        let names = shape.get("required").and_then(Value::as_array);
        names.is_some_and(|names| names.iter().any(|required| required == name))
    };
    let Some(fields) = shape.get("properties").and_then(Value::as_object) else { return Vec::new() };
    let parameter = |(name, shape): (&String, &Value)| {
        let mut shape = shape.clone();
        let mut description = None;
        if let Value::Object(shape) = &mut shape {
            description = shape.remove("description");
            // Null cannot be said in a query: what is unknown is left out.
            if let Some(kinds) = shape.get("type").and_then(Value::as_array) {
                let kind = kinds.iter().find(|kind| *kind != "null").cloned();
                shape.insert("type".to_owned(), kind.unwrap_or_default());
            }
            if shape.get("default").is_some_and(Value::is_null) {
                shape.remove("default");
            }
            let says_more = ["enum", "format", "pattern"].iter().any(|word| shape.contains_key(*word));
            if shape.get("type").is_some_and(|kind| kind == "string") && !says_more {
                shape.insert("pattern".to_owned(), json!("^[^\\u0000]*$"));
            }
        }
        json!({ "name": name, "in": "query", "required": required(name), "description": description, "schema": shape })
    };
    fields.iter().map(parameter).collect()
}

fn path_parameter(part: &str) -> Option<Value> {
    let name = part.strip_prefix('{')?.strip_suffix('}')?;
    let shape = match name {
        "year" => json!({ "type": "integer", "minimum": -32768, "maximum": 32767 }),
        "number" => json!({ "type": "integer", "minimum": 0 }),
        "good" => json!({ "type": "string", "pattern": "^[0-9]{8}([0-9]{2})?$" }),
        "paper" => json!({ "type": "string", "enum": ["plan", "report", "summary"] }),
        "technology" | "calculator" | "programme" | "attribute" => {
            json!({ "type": "string", "pattern": "^[a-z0-9_-]+$" })
        }
        "input" => json!({ "type": "string", "minLength": 1, "maxLength": 200 }),
        _ => json!({ "type": "string", "format": "uuid" }),
    };
    Some(json!({ "name": name, "in": "path", "required": true, "schema": shape }))
}
