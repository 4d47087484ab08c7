use pact::{Content, Event, EventKind, Part, Refusal, ReplyTo, SourceError, Text, read_value};
use serde_json::{Value, json};

use crate::{complete, footprint};

const PREFIX: &str = "org.wbcsd.pact.ProductFootprint.";

/// An event of that kind with that data.
fn event(kind: &str, data: Value) -> Value {
    json!({
        "type": format!("{PREFIX}{kind}Event.3"),
        "specversion": "1.0",
        "id": "essai/12",
        "source": "//acheteur.exemple.example/3/events",
        "time": "2026-03-05T17:31:00Z",
        "data": data,
    })
}

fn read(value: &Value) -> Result<Event, Vec<(String, &'static str)>> {
    read_value(value).map_err(|Refusal { violations }| {
        violations.into_iter().map(|violation| (violation.path, violation.wrong.key())).collect()
    })
}

#[test]
fn the_four_events_are_read_and_written_word_for_word() {
    let wanted = json!({
        "productId": ["urn:pact:null"], "companyId": ["urn:a:b"], "geography": ["MA"], "classification": ["urn:c:d"],
        "validOn": "2026-01-01T00:00:00+00:00", "status": "active", "comment": "S’il vous plaît", "x-exemple-lot": "7",
    });
    let events = [
        (EventKind::RequestCreated, event("RequestCreated", wanted)),
        (EventKind::RequestCreated, event("RequestCreated", json!({}))),
        (
            EventKind::RequestFulfilled,
            event("RequestFulfilled", json!({ "requestEventId": "a/b", "pfs": [complete()] })),
        ),
        (
            EventKind::RequestRejected,
            event("RequestRejected", json!({ "requestEventId": "a", "error": { "code": "NotFound", "message": "" } })),
        ),
        (
            EventKind::RequestRejected,
            event(
                "RequestRejected",
                json!({ "requestEventId": "a", "error": { "code": "NoSuchFootprint", "message": "x" } }),
            ),
        ),
        (EventKind::Published, event("Published", json!({ "pfIds": ["3A6c14a7-4deb-498a-b5ea-16ce2535b576"] }))),
        (EventKind::Published, event("Published", json!({ "pfIds": [] }))),
    ];
    for (kind, mut value) in events {
        value["datacontenttype"] = json!("application/json");
        let read = read(&value).expect("an event");
        assert_eq!((read.kind(), read.write()), (kind, value));
    }
}

#[test]
fn malformed_events_are_refused_with_their_paths() {
    let created = |data| event("RequestCreated", data);
    let without = |name: &str| {
        let mut value = event("Published", json!({ "pfIds": [] }));
        value.as_object_mut().expect("an object").remove(name);
        value
    };
    let set = |name: &str, to: Value| {
        let mut value = event("Published", json!({ "pfIds": [] }));
        value[name] = to;
        value
    };
    let cases: Vec<(Value, &str, &str)> = vec![
        (without("type"), "type", "pact-wrong-missing"),
        (without("specversion"), "specversion", "pact-wrong-missing"),
        (without("id"), "id", "pact-wrong-missing"),
        (without("source"), "source", "pact-wrong-missing"),
        (without("time"), "time", "pact-wrong-missing"),
        (without("data"), "data", "pact-wrong-missing"),
        (set("specversion", json!("0.3")), "specversion", "pact-wrong-envelope"),
        (set("id", json!("")), "id", "pact-wrong-empty"),
        (set("id", json!(7)), "id", "pact-wrong-text"),
        (set("time", json!("2026-03-05")), "time", "pact-wrong-moment"),
        (set("data", json!([])), "data", "pact-wrong-object"),
        (set("type", json!("org.wbcsd.pathfinder.ProductFootprint.Published.v1")), "type", "pact-wrong-event"),
        (set("type", json!("org.wbcsd.pact.ProductFootprint.DeletedEvent.3")), "type", "pact-wrong-event"),
        (event("Published", json!({})), "data.pfIds", "pact-wrong-missing"),
        (event("Published", json!({ "pfIds": ["x"] })), "data.pfIds[0]", "pact-wrong-id"),
        (event("Published", json!({ "pfIds": "x" })), "data.pfIds", "pact-wrong-list"),
        (created(json!({ "productId": "urn:a:b" })), "data.productId", "pact-wrong-list"),
        (created(json!({ "productId": ["P-60"] })), "data.productId[0]", "pact-wrong-urn"),
        (created(json!({ "productId": [null] })), "data.productId[0]", "pact-wrong-text"),
        (created(json!({ "status": "Bogus" })), "data.status", "pact-wrong-listed"),
        (created(json!({ "validOn": "soon" })), "data.validOn", "pact-wrong-moment"),
        (event("RequestFulfilled", json!({ "requestEventId": "a", "pfs": [] })), "data.pfs", "pact-wrong-empty"),
        (
            event("RequestFulfilled", json!({ "requestEventId": "", "pfs": [complete()] })),
            "data.requestEventId",
            "pact-wrong-empty",
        ),
        (event("RequestFulfilled", json!({ "pfs": [complete()] })), "data.requestEventId", "pact-wrong-missing"),
        (event("RequestRejected", json!({ "requestEventId": "a" })), "data.error", "pact-wrong-missing"),
        (
            event("RequestRejected", json!({ "requestEventId": "a", "error": { "message": "x" } })),
            "data.error.code",
            "pact-wrong-missing",
        ),
        (
            event("RequestRejected", json!({ "requestEventId": "a", "error": { "code": "NotFound" } })),
            "data.error.message",
            "pact-wrong-missing",
        ),
    ];
    for (value, path, key) in cases {
        assert_eq!(read(&value).expect_err(path), [(path.to_owned(), key)], "{value}");
    }
    let mut broken = complete();
    broken["pcf"]["fossilGhgEmissions"] = json!("1e3");
    let value = event("RequestFulfilled", json!({ "requestEventId": "a", "pfs": [complete(), broken] }));
    let path = "data.pfs[1].pcf.fossilGhgEmissions".to_owned();
    assert_eq!(read(&value).expect_err("an exponent"), [(path, "pact-wrong-decimal")]);
}

#[test]
fn a_request_asks_as_the_list_is_filtered() {
    let value = event(
        "RequestCreated",
        json!({ "productId": ["URN:GTIN:0000000000000"], "status": "ACTIVE", "validAfter": "2025-06-01T00:00:00Z" }),
    );
    let Content::RequestCreated(wanted) = read(&value).expect("a request").content else { panic!("a request") };
    assert!(wanted.criteria().matches(&footprint(json!({}))));
    assert!(!wanted.criteria().matches(&footprint(json!({ "status": "Deprecated" }))));
    let nothing = read(&event("RequestCreated", json!({ "comment": "tout" }))).expect("a request");
    let Content::RequestCreated(wanted) = nothing.content else { panic!("a request") };
    assert!(wanted.criteria().is_empty());
}

#[test]
fn an_answer_is_footprints_or_a_rejection_and_never_an_empty_list() {
    let text = |text: &str| Text::new(text).expect("a text");
    let time = || pact::Moment::parse("2026-03-05T17:32:00Z").expect("a time");
    let answer =
        |found| Event::answer(&text("essai/12"), found, text("r-1"), text("https://offre.exemple.example"), time());
    let fulfilled = answer(vec![footprint(json!({}))]);
    assert_eq!(read(&fulfilled.write()).expect("our own event"), fulfilled);
    assert_eq!(fulfilled.write()["data"]["requestEventId"], "essai/12");
    let rejected = answer(Vec::new());
    assert_eq!(rejected.kind(), EventKind::RequestRejected);
    assert_eq!(rejected.write()["data"]["error"]["code"], "NotFound");
    assert_eq!(read(&rejected.write()).expect("our own event"), rejected);
}

#[test]
fn answers_go_to_the_base_address_of_the_source() {
    for (source, base) in [
        ("//acheteur.exemple.example/3/events", "https://acheteur.exemple.example"),
        ("//acheteur.exemple.example:8443/pacte/3/events", "https://acheteur.exemple.example:8443/pacte"),
        ("https://localhost:8004", "https://localhost:8004"),
        ("HTTPS://Acheteur.exemple.example/", "https://acheteur.exemple.example"),
        ("https://[::1]:8004/3/events/", "https://[::1]:8004"),
    ] {
        let to = ReplyTo::parse(source).expect(source);
        assert_eq!(to.base(), base, "{source}");
        assert_eq!(to.events(), format!("{base}/3/events"));
        assert_eq!(to.token(), format!("{base}/auth/token"));
        assert_eq!(to.discovery(), format!("{base}/.well-known/openid-configuration"));
    }
    for (source, error) in [
        ("http://acheteur.exemple.example", SourceError::NotEncrypted),
        ("urn:acheteur", SourceError::NotAnAddress),
        ("acheteur.exemple.example", SourceError::NotAnAddress),
        ("ftp://acheteur.exemple.example", SourceError::NotAnAddress),
        ("https://", SourceError::NotAnAddress),
        ("//:443/3/events", SourceError::NotAnAddress),
        ("https://a:b@acheteur.exemple.example", SourceError::NotPlain),
        ("https://acheteur.exemple.example/?a=b", SourceError::NotPlain),
        ("https://acheteur.exemple.example/#a", SourceError::NotPlain),
        ("https://acheteur.exemple.example\\@a", SourceError::NotPlain),
        ("https://acheteur.exemple.example/a/../b", SourceError::NotPlain),
        ("https://acheteur.exemple.example/ a", SourceError::NotPlain),
        ("//acheteur.exemple.example\r\nHost: a", SourceError::NotPlain),
    ] {
        assert_eq!(ReplyTo::parse(source), Err(error), "{source}");
    }
}
