//! What every answer carries, and what is refused.

use axum::body::Body;
use axum::http::{Method, Request, StatusCode};
use web::routes::table;
use web::{Options, PublicUrl};

use crate::{Answer, ask, get, options, site, site_with};

fn post(site: &axum::Router, path: &str, fields: &[(&str, &str)], body: &str) -> Answer {
    let mut request = Request::post(path).header("host", "qafila.example");
    for (name, value) in fields {
        request = request.header(*name, *value);
    }
    ask(
        site,
        request.header("content-type", "application/x-www-form-urlencoded").body(Body::from(body.to_owned())).unwrap(),
    )
}

#[test]
fn every_answer_is_sealed() {
    let site = site();
    for path in ["/", "/fr", "/fr/nowhere", "/health", "/ready", "/robots.txt", "/assets/nothing.css", "/en/theme"] {
        let answer = get(&site, path);
        let policy = answer.header("content-security-policy");
        assert!(policy.contains("default-src 'none'") && policy.contains("frame-ancestors 'none'"), "{path}");
        assert!(!policy.contains("unsafe"), "{path}");
        for (name, value) in [
            ("x-content-type-options", "nosniff"),
            ("x-frame-options", "DENY"),
            ("referrer-policy", "same-origin"),
            ("cross-origin-opener-policy", "same-origin"),
        ] {
            assert_eq!(answer.header(name), value, "{path}");
        }
        assert!(!answer.header("x-request-id").is_empty(), "{path}");
        assert_eq!(answer.header("strict-transport-security"), "", "{path}: not every site is reached by https");
    }
}

#[test]
fn a_site_that_is_reached_by_https_says_so() {
    let public_url = Some(PublicUrl::parse("https://qafila.example").unwrap());
    let site = site_with(Options { public_url, ..options() });
    assert_eq!(get(&site, "/fr").header("strict-transport-security"), "max-age=31536000; includeSubDomains");
    let answer = post(&site, "/fr/theme", &[("origin", "https://qafila.example")], "theme=dark&back=/verify");
    assert!(
        answer.header("set-cookie").ends_with("; SameSite=Lax; HttpOnly; Secure"),
        "{}",
        answer.header("set-cookie")
    );
    let name = answer.header("set-cookie").split(';').next().expect("a cookie").to_owned();
    assert_eq!(name, "__Host-qafila_theme=dark");
    let request = Request::get("/fr").header("cookie", format!("qafila_theme=light; {name}"));
    let page = crate::ask(&site, request.body(Body::empty()).unwrap()).text();
    assert!(page.contains("data-theme=\"dark\""), "the one of this host counts");
}

#[test]
fn forms_of_other_sites_are_refused_on_every_route() {
    let site = site();
    for route in table() {
        let path = format!("/fr{}", route.sample);
        for method in [Method::POST, Method::PUT, Method::DELETE, Method::PATCH] {
            let request = Request::builder().method(method).uri(&path).header("host", "qafila.example");
            let request = request.header("origin", "https://evil.example").body(Body::empty()).unwrap();
            assert_eq!(ask(&site, request).status, StatusCode::FORBIDDEN, "{path}");
        }
    }
}

#[test]
fn a_theme_is_remembered_and_leads_back_to_the_page() {
    let site = site();
    let ours = [("sec-fetch-site", "same-origin")];
    let answer = post(&site, "/ar/theme", &ours, "theme=dark&back=%2Ffactors%3Fq%3Dgasoil");
    assert_eq!((answer.status, answer.header("location")), (StatusCode::SEE_OTHER, "/ar/factors?q=gasoil"));
    assert_eq!(answer.header("set-cookie"), "qafila_theme=dark; Path=/; Max-Age=31536000; SameSite=Lax; HttpOnly");
    // Nobody is led away.
    for back in ["https://evil.example", "//evil.example", "%0d%0aset-cookie:x=y", ""] {
        let answer = post(&site, "/fr/theme", &ours, &format!("theme=light&back={back}"));
        assert!(answer.header("location").starts_with("/fr") && !answer.headers.contains_key("x"), "{back}");
    }
    assert_eq!(post(&site, "/fr/theme", &ours, "theme=purple").status, StatusCode::BAD_REQUEST);
    assert_eq!(post(&site, "/fr/theme", &ours, "nothing").status, StatusCode::BAD_REQUEST);
    let large = format!("theme=dark&back={}", "x".repeat(3 << 20));
    assert_eq!(post(&site, "/fr/theme", &ours, &large).status, StatusCode::PAYLOAD_TOO_LARGE);
    let request = Request::get("/fr").header("cookie", "qafila_theme=dark").body(Body::empty()).unwrap();
    assert!(ask(&site, request).text().contains("data-theme=\"dark\""));
}

#[test]
fn a_language_is_remembered_only_by_choice() {
    let site = site();
    let came = |from: &str, site_header: &str| {
        let request = Request::get("/ar/verify").header("referer", from).header("sec-fetch-site", site_header);
        ask(&site, request.body(Body::empty()).unwrap()).header("set-cookie").to_owned()
    };
    assert!(came("https://qafila.example/fr/verify", "same-origin").starts_with("qafila_language=ar;"));
    assert_eq!(came("https://elsewhere.example/fr", "cross-site"), "");
    assert_eq!(get(&site, "/ar/verify").header("set-cookie"), "");
}
