//! The way in by an identity provider: one that is not there, one that does not answer, and a real one, run by Node.

use app::people::Institution;
use axum::body::Body;
use axum::http::{Request, StatusCode, header};
use identity::{Provider, ProviderSettings};
use language::Language;
use serde_json::json;
use web::{Clock, Site, routes};

use crate::pages::sound;
use crate::{Answer, Made, ask, bare, get, noon, options, site};

#[path = "../../../identity/provider/running.rs"]
mod running;

pub use running::{Running, SECRET};
use running::{of, sent_back};

/// An institution whose people come in by the provider that names itself so.
pub fn institution(issuer: &str) -> Institution {
    let settings = ProviderSettings {
        issuer: issuer.to_owned(),
        client_id: "qafila".to_owned(),
        client_secret: SECRET.to_owned(),
    };
    Institution {
        provider: Provider::new(settings).expect("settings"),
        name: "Institution Exemple".to_owned(),
        domains: vec!["institution.example".to_owned()],
        joins: None,
    }
}

const BACK: &str = "https://qafila.example/sign-in/back";

/// A site whose institution names its provider so.
pub fn site_of(issuer: &str) -> Made {
    let (platform, fresh) = bare(Clock::Fixed(noon()), "https://qafila.example");
    let platform = std::sync::Arc::new(platform.of_institution(institution(issuer)));
    let site = Site::new(platform.clone(), options()).expect("the embedded catalogue");
    Made { router: routes::router(std::sync::Arc::new(site)), platform, _fresh: fresh }
}

fn get_with(site: &Made, path: &str, fields: &[(header::HeaderName, &str)]) -> Answer {
    let mut request = Request::get(path).header(header::HOST, "qafila.example");
    for (name, value) in fields {
        request = request.header(name, *value);
    }
    ask(site, request.body(Body::empty()).expect("a request"))
}

/// The cookies that an answer sets, as a browser sends them back.
fn cookies(answer: &Answer) -> String {
    let set = answer.headers.get_all(header::SET_COOKIE).into_iter().filter_map(|value| value.to_str().ok());
    set.filter_map(|cookie| cookie.split(';').next()).collect::<Vec<_>>().join("; ")
}

#[test]
fn without_an_identity_provider_there_is_no_way_to_one() {
    let site = site();
    assert!(!get(&site, "/fr/sign-in").text().contains("/sign-in/provider"));
    for path in ["/fr/sign-in/provider", "/fr/sign-in/back?state=x&code=y"] {
        assert_eq!(get(&site, path).status, StatusCode::NOT_FOUND, "{path}");
    }
    let amina = site.person("amina@example.org");
    assert_eq!(site.get_as(&amina, "/fr/account/link").status, StatusCode::NOT_FOUND);
    assert_eq!(site.get_as(&amina, "/fr/account/institution").status, StatusCode::NOT_FOUND);
}

#[test]
fn a_provider_that_does_not_answer_is_said_kindly() {
    let free = std::net::TcpListener::bind("127.0.0.1:0").and_then(|listener| listener.local_addr()).expect("a port");
    let site = site_of(&format!("http://{free}"));
    for (language, words) in [
        (Language::Fr, "Votre institution ne répond pas."),
        (Language::Ar, "مؤسستكم لا تجيب."),
        (Language::En, "Your institution does not answer."),
    ] {
        let path = format!("/{language}/sign-in");
        let page = sound(&path, language, &get(&site, &path));
        let way = scraper::Selector::parse(&format!("a[href^='/{language}/sign-in/provider']")).expect("a selector");
        assert_eq!(page.select(&way).count(), 1);
        let away = get(&site, &format!("/{language}/sign-in/provider?next=/o"));
        sound(&path, language, &away);
        assert_eq!(away.status, StatusCode::SERVICE_UNAVAILABLE);
        assert!(away.text().contains(words) && cookies(&away).is_empty());
    }
}

#[test]
fn no_other_site_sends_anybody_to_the_provider() {
    // Nobody answers there: whoever were sent on would be told so.
    let site = site_of("http://127.0.0.1:9");
    let fetch = header::HeaderName::from_static("sec-fetch-site");
    for from in ["cross-site", "same-site"] {
        let answer = get_with(&site, "/fr/sign-in/provider?next=/o/new", &[(fetch.clone(), from)]);
        assert_eq!((answer.status, answer.header("location")), (StatusCode::SEE_OTHER, "/fr/sign-in?next=/o/new"));
        assert!(cookies(&answer).is_empty());
    }
    for from in ["same-origin", "none"] {
        let answer = get_with(&site, "/fr/sign-in/provider", &[(fetch.clone(), from)]);
        assert_eq!(answer.status, StatusCode::SERVICE_UNAVAILABLE);
    }
}

#[test]
#[ignore = "needs npm"]
fn who_comes_back_is_in_and_nobody_else() {
    let claims = json!({ "email": "amina@institution.example", "email_verified": true, "name": "Amina Exemple" });
    let provider = Running::new(BACK, &json!({ "amina": { "claims": claims } }));
    let site = site_of(&provider.issuer);
    let leave = |next: &str| {
        let left = get(&site, &format!("/ar/sign-in/provider?next={next}"));
        assert_eq!(left.status, StatusCode::SEE_OTHER);
        assert!(left.header("location").starts_with(&provider.issuer), "{}", left.header("location"));
        for cookie in left.headers.get_all(header::SET_COOKIE) {
            let cookie = cookie.to_str().expect("text");
            assert!(cookie.ends_with("; Path=/; Max-Age=900; SameSite=Lax; HttpOnly"), "{cookie}");
        }
        let query = sent_back(&format!("{}&login_hint=amina", left.header("location")), BACK);
        let query = ["state", "code", "iss"].map(|name| format!("{name}={}", of(&query, name))).join("&");
        (cookies(&left), query)
    };
    let back = |cookie: &str, query: &str| {
        // Whatever the language of the browser, the answer is in that of the page that was left.
        get_with(&site, &format!("/fr/sign-in/back?{query}"), &[(header::COOKIE, cookie)])
    };
    // Where to go afterwards is a page of ours.
    for (next, path) in [
        ("/o/new", "/ar/o/new"),
        ("//evil.example", "/ar/o"),
        ("https://evil.example", "/ar/o"),
        ("/a%22;b", "/ar/o"),
        ("/%5Cevil.example", "/ar/o"),
    ] {
        let (cookie, query) = leave(next);
        let came = back(&cookie, &query);
        assert_eq!((came.status, came.header("location")), (StatusCode::SEE_OTHER, path), "{next}");
        assert!(cookies(&came).contains("qafila_session="), "{next}");
    }
    // A session that the browser brings, be it somebody else's gift, is not the one that begins.
    let (cookie, query) = leave("/o");
    let came = back(&format!("{cookie}; qafila_session=gift"), &query);
    assert!(cookies(&came).contains("qafila_session=") && !cookies(&came).contains("qafila_session=gift"));
    // What is used up, what another browser brings, and what somebody made up, leads to the page to sign in.
    let (mine, query) = leave("/o");
    let (theirs, _) = leave("/o");
    let state = query.split('&').next().expect("a state");
    for (cookie, query) in [
        (cookie.as_str(), query.as_str()),
        (&theirs, &query),
        ("", &query),
        (&mine, &query.replace(state, "state=made-up")),
    ] {
        let refused = back(cookie, query);
        assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(!cookies(&refused).contains("qafila_session="), "{}", cookies(&refused));
        let text = refused.text();
        assert!(!text.contains("code=") && !text.contains("made-up"), "what came is not repeated");
    }
}
