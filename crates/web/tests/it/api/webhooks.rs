//! Addresses that are told of events, by programs and on the pages.

use axum::http::{Method, StatusCode};
use serde_json::Value;
use store::access_token::Scope;
use store::organisation::Kind;
use store::webhook::Event;
use web::api::openapi;

use super::{Program, json, problem};
use crate::site;

const NEW: &str = r#"{ "url": "https://hooks.example.org/", "events": ["document.read", "share.opened"] }"#;

#[test]
fn a_secret_is_said_once() {
    let site = site();
    let program = Program::of_new_firm(&site, "amina@example.org");
    let add = |path: &str, body: &str| {
        let headers = [("content-type", "application/json"), ("idempotency-key", "key-1")];
        program.send(&site, Method::POST, path, &headers, body.to_owned())
    };
    let first = add("/webhooks", NEW);
    assert_eq!(first.status, StatusCode::CREATED, "{}", first.text());
    let made = json(&first);
    let secret = made["secret"].as_str().expect("a secret").to_owned();
    assert!(secret.starts_with("whsec_") && secret.len() == 50);
    let again = add("/webhooks", NEW);
    assert_eq!((again.status, again.header("idempotency-replayed")), (StatusCode::CREATED, "true"));
    assert_eq!((&json(&again)["secret"], &json(&again)["webhook"]), (&Value::Null, &made["webhook"]));
    let id = made["webhook"]["id"].as_str().expect("an id").to_owned();
    assert!(first.header("location").ends_with(&format!("/webhooks/{id}")));
    let listed = program.get(&site, "/webhooks");
    assert_eq!((json(&listed)[0]["id"].as_str(), listed.text().contains("whsec_")), (Some(&*id), false));
    let below = |rest: &str| format!("/webhooks/{id}{rest}");
    let rotated = json(&program.post(&site, &below("/rotate"), ""));
    assert_ne!(rotated["secret"], made["secret"]);
    assert!(rotated["webhook"]["former_until"].is_string());
    assert_eq!(program.post(&site, &below("/test"), "").status, StatusCode::NO_CONTENT);
    let told = json(&program.get(&site, &below("/deliveries")));
    assert_eq!((told["total"].as_i64(), told["items"][0]["event"].as_str()), (Some(1), Some("webhook.test")));
    let delivery = told["items"][0]["id"].as_str().expect("an id");
    let sent = program.post(&site, &below(&format!("/deliveries/{delivery}/again")), "");
    assert_eq!(sent.status, StatusCode::NO_CONTENT);
    assert_eq!(program.post(&site, &below("/resume"), "").status, StatusCode::NO_CONTENT);
    assert_eq!(program.send(&site, Method::DELETE, &below(""), &[], "").status, StatusCode::NO_CONTENT);
    assert_eq!(problem(&program.get(&site, &below(""))), "not-found");
    for (url, events) in [("http://127.0.0.1:9000/", "[\"share.opened\"]"), ("https://example.org/", "[]")] {
        let refused = program.post(&site, "/webhooks", &format!("{{ \"url\": \"{url}\", \"events\": {events} }}"));
        assert_eq!(problem(&refused), "input");
    }
}

#[test]
fn a_page_shows_a_secret_once_and_is_not_kept() {
    let site = site();
    let (owner, firm) = site.owner("amina@example.org", Kind::Firm, "Tissages Exemple");
    let base = format!("/fr/o/{firm}/webhooks");
    let empty = site.get_as(&owner, &base).text();
    assert!(empty.contains("Aucune adresse"));
    let made = site.post_as(&owner, &base, "url=https%3A%2F%2Fhooks.example.org%2F&event=share.made&event=member.left");
    assert_eq!((made.status, made.header("cache-control")), (StatusCode::OK, "no-store"));
    let text = made.text();
    assert!(text.contains("whsec_"), "{text}");
    let listed = site.get_as(&owner, &base).text();
    assert!(listed.contains("hooks.example.org") && !listed.contains("whsec_"));
    let link = listed.split('"').find(|part| part.starts_with(&format!("{base}/"))).expect("a link").to_owned();
    assert!(site.get_as(&owner, &link).text().contains("Membre parti"));
    let sent = site.post_as(&owner, &format!("{link}/test"), "");
    assert_eq!((sent.status, sent.header("location")), (StatusCode::SEE_OTHER, &*link));
    assert!(site.get_as(&owner, &link).text().contains("en attente"));
    assert!(site.post_as(&owner, &format!("{link}/rotate"), "").text().contains("whsec_"));
    let wrong = site.post_as(&owner, &base, "url=https%3A%2F%2F10.0.0.1%2F");
    assert_eq!(wrong.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(wrong.text().contains("https://10.0.0.1/"));
    // Of another firm it is as if there were none.
    let (stranger, own) = site.owner("other@example.org", Kind::Firm, "Autre Exemple");
    let theirs = link.replace(&firm.to_string(), &own.to_string());
    for path in [&link, &theirs] {
        assert_eq!(site.get_as(&stranger, path).status, StatusCode::NOT_FOUND);
    }
    for act in ["rotate", "test", "resume", "remove"] {
        assert_eq!(site.post_as(&stranger, &format!("{theirs}/{act}"), "").status, StatusCode::NOT_FOUND, "{act}");
    }
    assert_eq!(site.post_as(&owner, &format!("{link}/remove"), "").header("location"), base);
    assert_eq!(site.get_as(&owner, &link).status, StatusCode::NOT_FOUND);
}

#[test]
fn the_description_has_the_message_of_every_event() {
    let document = openapi();
    let webhooks = document["webhooks"].as_object().expect("webhooks");
    let words: Vec<&str> = Event::ALL.iter().map(|event| event.word()).collect();
    assert_eq!(webhooks.keys().collect::<Vec<_>>(), words.iter().collect::<Vec<_>>());
    for (word, item) in webhooks {
        let place = item["post"]["requestBody"]["content"]["application/json"]["schema"]["$ref"].as_str().expect(word);
        let shape = document.pointer(place.strip_prefix('#').expect("a place")).expect(word);
        let required = shape["required"].as_array().expect("required");
        assert!(["type", "timestamp", "data"].iter().all(|name| required.iter().any(|given| given == name)), "{word}");
    }
}

#[test]
fn a_token_without_the_scope_sees_no_address() {
    let site = site();
    let (owner, firm) = site.owner("amina@example.org", Kind::Firm, "Tissages Exemple");
    let scopes = [Scope::MeasureRead, Scope::MeasureWrite, Scope::ProfileWrite];
    let program = Program::new(&site, &owner, firm, &scopes);
    assert_eq!(problem(&program.get(&site, "/webhooks")), "forbidden");
    assert_eq!(problem(&program.post(&site, "/webhooks", NEW)), "forbidden");
}
