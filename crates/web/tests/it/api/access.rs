//! Every row of the table of endpoints: who comes in, and for whom it does not exist.

use app::people::{self, Action, Decision, Resource, can};
use axum::body::Body;
use axum::http::{Method, StatusCode};
use ids::OrganisationId;
use store::access_token::Scope;
use store::membership::Role;
use store::organisation::Kind;
use web::api::{Endpoint, openapi, table};
use web::routes::Access;

use super::{Program, json, nothing_wrong, problem, send};
use crate::people::Someone;
use crate::{Answer, Made, site};

fn asked(site: &Made, endpoint: &Endpoint, firm: OrganisationId, token: Option<&str>) -> Answer {
    let headers = nothing_wrong(endpoint);
    send(site, endpoint.method.clone(), &endpoint.sample(firm), token, &headers, "{}")
}

#[test]
fn every_path_of_an_organisation_asks_for_a_right_in_it() {
    for endpoint in table() {
        let of_organisation = endpoint.path.starts_with("/organisations/{organisation}");
        assert_eq!(of_organisation, matches!(endpoint.access, Access::Organisation(_)), "{}", endpoint.path);
        // To try a recipe changes nothing.
        let looks = endpoint.method == Method::GET || endpoint.path.ends_with("/try");
        let changes = !looks && endpoint.access != Access::Public;
        let edits = matches!(
            endpoint.access,
            Access::Organisation(
                Action::Edit(_)
                    | Action::ChangeProfile
                    | Action::ManageWebhooks
                    | Action::ManageGrants
                    | Action::ManagePartners
                    | Action::AnswerRequests
            )
        );
        // Who is told of what is not for every member to see, nor the code by which suppliers find the firm.
        let sees = endpoint.access == Access::Organisation(Action::ManageWebhooks)
            || endpoint.path.ends_with("/customer-code");
        assert_eq!(changes || sees, edits, "{} {}", endpoint.method, endpoint.path);
    }
}

#[test]
fn without_a_good_token_nobody_comes_in() {
    let site = site();
    let (owner, firm) = site.owner("amina@example.org", Kind::Firm, "Tissages Exemple");
    let good = Program::new(&site, &owner, firm, Scope::ALL);
    let revoked = Program::new(&site, &owner, firm, Scope::ALL);
    for token in people::tokens(&site.platform, &owner.actor, firm).expect("listed") {
        if token.token.token_hash == people::Token::given(&revoked.token).hash() {
            people::revoke_token(&site.platform, &owner.actor, firm, token.token.id).expect("revoked");
        }
    }
    let session = owner.cookie.strip_prefix("qafila_session=").expect("a session");
    let shortened = &good.token[..good.token.len() - 1];
    let mut refused = 0;
    for endpoint in table() {
        for token in [None, Some("none"), Some(shortened), Some(&*revoked.token), Some(session)] {
            // Attempts without a good token are slowed down by address: thirty at once.
            let answer = asked(&site, &endpoint, firm, token);
            if endpoint.access == Access::Public {
                assert_ne!(answer.status, StatusCode::UNAUTHORIZED, "{}", endpoint.path);
                continue;
            }
            match token {
                None => assert_eq!(answer.status, StatusCode::UNAUTHORIZED, "{}", endpoint.path),
                Some(_) => assert!(
                    matches!(answer.status, StatusCode::UNAUTHORIZED | StatusCode::TOO_MANY_REQUESTS),
                    "{}: {}",
                    endpoint.path,
                    answer.status
                ),
            }
            if answer.status == StatusCode::UNAUTHORIZED {
                assert!(answer.header("www-authenticate").starts_with("Bearer"));
                assert_eq!(problem(&answer), "token");
            } else {
                assert!(answer.header("retry-after").parse::<u32>().is_ok_and(|seconds| seconds > 0));
            }
            refused += 1;
        }
        // A cookie opens nothing here.
        let cookie = [("cookie", owner.cookie.as_str())];
        let answer = send(&site, endpoint.method.clone(), &endpoint.sample(firm), None, &cookie, "{}");
        assert_eq!(endpoint.access != Access::Public, answer.status == StatusCode::UNAUTHORIZED, "{}", endpoint.path);
    }
    assert!(refused > 100);
}

/// Two tenants: whatever the endpoint, another organisation is as if there were none.
#[test]
fn no_endpoint_tells_that_another_organisation_exists() {
    let site = site();
    let (owner, first) = site.owner("amina@example.org", Kind::Firm, "Tissages Exemple");
    let (_, strangers) = site.owner("other@example.org", Kind::Firm, "Autre Exemple");
    let nobodys: OrganisationId = "00000000-0000-7000-8000-000000000000".parse().expect("an identifier");
    // The same person has another firm, to which this token does not lead.
    let (owner, second) = second_firm(&site, &owner);
    let program = Program::new(&site, &owner, first, Scope::ALL);
    for endpoint in table().iter().filter(|endpoint| matches!(endpoint.access, Access::Organisation(_))) {
        for id in [strangers, second, nobodys] {
            let answer = asked(&site, endpoint, id, Some(&program.token));
            assert_eq!(answer.status, StatusCode::NOT_FOUND, "{} {}", endpoint.method, endpoint.path);
            let mut document = json(&answer);
            document.as_object_mut().expect("a document").remove("instance");
            assert!(!document.to_string().contains("Exemple"));
            assert_eq!(document["type"], "urn:qafila:problem:not-found");
        }
    }
    let listed = send(&site, Method::GET, "/api/v1/organisations", Some(&program.token), &[], "");
    assert_eq!(json(&listed).as_array().expect("a list").len(), 1);
    assert_eq!(json(&listed)[0]["id"], first.to_string());
}

fn second_firm(site: &Made, owner: &Someone) -> (Someone, OrganisationId) {
    let profile = app::people::Profile {
        name: "Filature Exemple",
        ice: "",
        country: "MA",
        region: "",
        sector: "",
        language: language::Language::Fr,
    };
    let id = people::open_organisation(&site.platform, &owner.actor, Kind::Firm, &profile).expect("opened");
    (site.again(owner), id)
}

/// What the table of rights says is what the doors do, for every scope and the role of its person.
#[test]
fn the_doors_hold_the_table_of_rights() {
    let site = site();
    let (owner, firm) = site.owner("amina@example.org", Kind::Firm, "Tissages Exemple");
    people::invite(&site.platform, &owner.actor, firm, "reader@example.org", Role::Reader).expect("invited");
    let link = site.link_to("reader@example.org", "/invitation/");
    let invitation = people::Token::given(link.rsplit('/').next().expect("a token"));
    let reader = site.person("reader@example.org");
    people::accept(&site.platform, &reader.actor, &invitation).expect("accepted");
    let reader = site.again(&reader);
    for someone in [&owner, &reader] {
        for scope in Scope::ALL {
            let program = Program::new(&site, someone, firm, &[*scope]);
            let actor = people::program(&site.platform, &people::Token::given(&program.token), "").expect("in");
            for endpoint in table() {
                let Access::Organisation(action) = endpoint.access else { continue };
                let answer = asked(&site, &endpoint, firm, Some(&program.token));
                let about = format!("{} {}: {}", endpoint.method, endpoint.path, scope.word());
                match can(&actor, action, Resource::Organisation(firm)) {
                    Decision::Yes(_) => assert_ne!(answer.status, StatusCode::FORBIDDEN, "{about}"),
                    Decision::No => assert_eq!(answer.status, StatusCode::FORBIDDEN, "{about}"),
                    Decision::Unknown => panic!("{about}: it is their own"),
                }
            }
        }
    }
}

#[test]
fn what_cannot_be_read_is_refused_before_anything_is_done() {
    let site = site();
    let program = Program::of_new_firm(&site, "amina@example.org");
    let described = openapi();
    let takes_file = |endpoint: &Endpoint| endpoint.path.ends_with("/documents") || endpoint.path == "/verify";
    let mut seen = 0;
    for endpoint in table() {
        let described = &described["paths"][endpoint.path][endpoint.method.as_str().to_lowercase()];
        // Any inputs can be read: the calculator refuses them. The inbox is of financiers.
        let is_ours = endpoint.access != Access::Organisation(Action::AnswerRequests);
        if !described["requestBody"].is_object() || endpoint.path == "/calculators/{calculator}" || !is_ours {
            continue;
        }
        let path = endpoint.sample(program.firm);
        let send = |headers: &[(&str, &str)], body: Body| {
            send(&site, endpoint.method.clone(), &path, Some(&program.token), headers, body)
        };
        let (kind, version) = (("content-type", "application/json"), ("if-match", "\"1\""));
        let limit = if takes_file(&endpoint) { 33 << 20 } else { 2 << 20 };
        // Announced, and not announced.
        let huge = send(&[kind, version], Body::from(vec![b' '; limit]));
        assert_eq!(problem(&huge), "too-large", "{path}");
        let announced = send(&[kind, version, ("content-length", "99999999999")], Body::from("{}"));
        assert_eq!(problem(&announced), "too-large", "{path}");
        if takes_file(&endpoint) {
            continue;
        }
        for body in ["", "{", "[]", "null", "\u{0}", "{\"\": 1}", &"[".repeat(10_000)] {
            let answer = send(&[kind, version], Body::from(body.to_owned()));
            assert_eq!(problem(&answer), "unreadable", "{path}: {body:.20}");
            assert!(json(&answer)["reason"].is_string());
        }
        let invalid = send(&[kind, version], Body::from(vec![0xff, 0xfe, b'{']));
        assert_eq!(problem(&invalid), "unreadable", "{path}");
        let other = send(&[("content-type", "text/plain"), version], Body::from("{}"));
        assert_eq!(problem(&other), "kind", "{path}");
        seen += 1;
    }
    assert!(seen >= 5);
    for below in [
        "/documents?page=0",
        "/documents?per_page=201",
        "/documents?page=x",
        "/entries?page=99999999999999999999",
        "/inventories/2025/lines?month=13",
        "/inventories/2025/lines?site=%00",
    ] {
        assert_eq!(problem(&program.get(&site, below)), "unreadable", "{below}");
    }
    for below in ["/documents/0", "/inventories/x", "/inventories/99999999", "/inventories/1999/lines/-1", "/nothing"] {
        assert_eq!(problem(&program.get(&site, below)), "not-found", "{below}");
    }
    let patched = program.send(&site, Method::PATCH, "/sheet", &[], "");
    assert_eq!((patched.status, problem(&patched).as_str()), (StatusCode::METHOD_NOT_ALLOWED, "method"));
    assert!(patched.header("allow").contains("PUT"));
    let elsewhere = program.send(&site, Method::POST, "/entries", &[("sec-fetch-site", "cross-site")], "{}");
    assert_eq!(problem(&elsewhere), "origin");
}

#[test]
fn programs_are_told_in_their_language() {
    let site = site();
    for (language, title) in [("fr", "Aucun jeton valable"), ("ar", "لا رمز صالحًا"), ("en", "No token that is good")]
    {
        let answer = send(&site, Method::GET, "/api/v1/organisations", None, &[("accept-language", language)], "");
        assert_eq!((json(&answer)["title"].as_str(), answer.header("content-language")), (Some(title), language));
        assert_eq!(answer.header("cache-control"), "no-store");
    }
}
