//! The door for programs: who comes in by every endpoint, and what they are answered.

mod access;
#[path = "../../../cli/tests/it/conformity.rs"]
mod conformity;
mod examples;
mod export;
mod finance;
mod journey;
mod once;
mod reduce;
mod webhooks;

use std::path::Path;
use std::sync::LazyLock;

use app::people::{self, TokenRequest};
use axum::body::Body;
use axum::http::{Method, Request, StatusCode};
use calendar::Date;
use ids::OrganisationId;
use serde_json::Value;
use store::access_token::Scope;
use store::organisation::Kind;
use web::api::{Endpoint, openapi, table};

use crate::people::Someone;
use crate::{Answer, Made, ask, noon, site};

/// Whose token, and what it opens.
struct Program {
    token: String,
    firm: OrganisationId,
}

impl Program {
    fn new(site: &Made, someone: &Someone, firm: OrganisationId, scopes: &[Scope]) -> Self {
        let until: Date = noon().plus_days(30).date();
        let request = TokenRequest { name: "Programme fictif", scopes, until: Some(until) };
        let token = people::make_token(&site.platform, &someone.actor, firm, &request).expect("made");
        Program { token: token.text().to_owned(), firm }
    }

    /// A firm of its own, and a token that permits everything.
    fn of_new_firm(site: &Made, email: &str) -> Self {
        let (owner, firm) = site.owner(email, Kind::Firm, "Tissages Exemple");
        Program::new(site, &owner, firm, Scope::ALL)
    }

    fn path(&self, below: &str) -> String {
        format!("/api/v1/organisations/{}{below}", self.firm)
    }

    fn get(&self, site: &Made, below: &str) -> Answer {
        self.send(site, Method::GET, below, &[], "")
    }

    fn post(&self, site: &Made, below: &str, json: &str) -> Answer {
        self.send(site, Method::POST, below, &[("content-type", "application/json")], json.to_owned())
    }

    fn send(
        &self,
        site: &Made,
        method: Method,
        below: &str,
        headers: &[(&str, &str)],
        body: impl Into<Body>,
    ) -> Answer {
        send(site, method, &self.path(below), Some(&self.token), headers, body)
    }
}

fn send(
    site: &Made,
    method: Method,
    path: &str,
    token: Option<&str>,
    headers: &[(&str, &str)],
    body: impl Into<Body>,
) -> Answer {
    let mut request = Request::builder().method(method.clone()).uri(path).header("host", "qafila.example");
    for (name, value) in headers {
        request = request.header(*name, *value);
    }
    if let Some(token) = token {
        request = request.header("authorization", format!("Bearer {token}"));
    }
    let answer = ask(site, request.body(body.into()).expect("a request"));
    if answer.status.is_client_error() || answer.status.is_server_error() {
        problem(&answer);
    } else {
        follows_the_description(&method, path, &answer);
    }
    assert!(answer.headers.get("set-cookie").is_none(), "{path}: a cookie");
    assert!(answer.headers.keys().all(|name| !name.as_str().starts_with("access-control-")), "{path}: opened to pages");
    answer
}

/// What is answered has the status, the kind and the shape that the description says.
fn follows_the_description(method: &Method, path: &str, answer: &Answer) {
    static DOCUMENT: LazyLock<Value> = LazyLock::new(openapi);
    let path = path.split('?').next().unwrap_or_default();
    let Some(below) = path.strip_prefix(web::api::BASE) else { return };
    let is_of = |template: &str| {
        let (template, below): (Vec<_>, Vec<_>) = (template.split('/').collect(), below.split('/').collect());
        let mut parts = template.iter().zip(&below);
        template.len() == below.len() && parts.all(|(part, given)| part.starts_with('{') || part == given)
    };
    let found: Vec<Endpoint> = table().into_iter().filter(|one| one.method == *method && is_of(one.path)).collect();
    // What is written out goes before a parameter.
    let Some(found) = found.iter().min_by_key(|one| one.path.matches('{').count()) else { return };
    let operation = &DOCUMENT["paths"][found.path][method.as_str().to_lowercase()];
    let described = &operation["responses"][answer.status.as_str()];
    assert!(described.is_object(), "{method} {path}: {} is not described", answer.status);
    let kinds = described["content"].as_object();
    let kind = answer.header("content-type");
    assert_eq!(kinds.and_then(|kinds| kinds.keys().next().cloned()).unwrap_or_default(), kind, "{method} {path}");
    if kind == "application/json" {
        let wrong = conformity::errors_within(&DOCUMENT, &described["content"][kind]["schema"], &json(answer));
        let wrong = wrong.unwrap_or_else(|error| panic!("{method} {path}: {error}"));
        assert!(wrong.is_empty(), "{method} {path}: {wrong:?} in {}", answer.text());
    }
    assert_eq!(described["headers"]["ETag"].is_object(), !answer.header("etag").is_empty(), "{method} {path}");
}

/// The code of a refusal, which is a problem document.
fn problem(answer: &Answer) -> String {
    assert_eq!(answer.header("content-type"), "application/problem+json", "{}", answer.text());
    let document = json(answer);
    assert_eq!(document["status"], answer.status.as_u16());
    for name in ["title", "detail", "instance"] {
        assert!(document[name].as_str().is_some_and(|text| !text.is_empty()), "{name}: {document}");
    }
    let code = document["type"].as_str().and_then(|code| code.strip_prefix("urn:qafila:problem:"));
    code.unwrap_or_else(|| panic!("{document}")).to_owned()
}

fn json(answer: &Answer) -> Value {
    serde_json::from_slice(&answer.bytes).unwrap_or_else(|error| panic!("{error}: {}", answer.text()))
}

/// What an endpoint takes, so small that it is refused for its content at most.
fn nothing_wrong(endpoint: &Endpoint) -> Vec<(&'static str, &'static str)> {
    let json = matches!(endpoint.method, Method::POST | Method::PUT);
    let mut headers = if json { vec![("content-type", "application/json")] } else { Vec::new() };
    if endpoint.method == Method::PUT || endpoint.path.ends_with("/forget") {
        headers.push(("if-match", "\"1\""));
    }
    headers
}

#[test]
fn the_description_is_the_one_that_is_committed() {
    let file = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../schemas/openapi.json");
    let committed: Value = serde_json::from_str(&std::fs::read_to_string(file).expect("read")).expect("JSON");
    assert_eq!(committed, openapi(), "run `cargo xtask gen`");
    let site = site();
    let answer = send(&site, Method::GET, "/api/v1/openapi.json", None, &[], "");
    assert_eq!((answer.status, json(&answer)), (StatusCode::OK, committed));
}

#[test]
fn the_description_says_the_greatest_of_whole_numbers() {
    let mut seen = 0;
    each(&openapi(), &mut |value| {
        if value["format"] == "uint32" {
            assert!(value["maximum"].as_u64().is_some_and(|most| most <= u32::MAX.into()), "{value}");
            seen += 1;
        }
    });
    assert!(seen > 20, "{seen}");
}

#[test]
fn the_description_names_every_endpoint_and_nothing_that_is_not_there() {
    let document = openapi();
    let mut described = 0;
    for (path, item) in document["paths"].as_object().expect("paths") {
        for method in item.as_object().expect("methods").keys().filter(|name| *name != "parameters") {
            let found = table().iter().any(|of| of.path == path && of.method.as_str().eq_ignore_ascii_case(method));
            assert!(found, "{method} {path}");
            described += 1;
        }
    }
    assert_eq!(described, table().len());
    // Every reference leads somewhere.
    let mut seen = 0;
    each(&document, &mut |value| {
        if let Some(place) = value.get("$ref").and_then(Value::as_str) {
            let pointer = place.strip_prefix('#').expect("a place in the document");
            assert!(document.pointer(pointer).is_some(), "{place}");
            seen += 1;
        }
    });
    assert!(seen > 50);
    let mut names: Vec<String> = Vec::new();
    each(&document, &mut |value| names.extend(value.get("operationId").and_then(Value::as_str).map(str::to_owned)));
    let count = names.len();
    names.sort();
    names.dedup();
    assert_eq!((names.len(), count), (table().len(), table().len()));
}

fn each(value: &Value, see: &mut impl FnMut(&Value)) {
    see(value);
    match value {
        Value::Array(items) => items.iter().for_each(|item| each(item, see)),
        Value::Object(fields) => fields.values().for_each(|field| each(field, see)),
        _ => {}
    }
}
