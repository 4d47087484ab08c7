//! Accounts, from the outside.

use axum::http::{Method, StatusCode};

use crate::people::PASSWORD;
use crate::{Made, get, site, site_with};
use web::{Options, PublicUrl};

fn escaped(text: &str) -> String {
    text.replace(' ', "+").replace('@', "%40")
}

fn sign_in(site: &Made, password: &str, next: &str) -> crate::Answer {
    let body = format!("email=amina%40example.org&password={}&next={next}", escaped(password));
    site.send(Method::POST, "/fr/sign-in", "", &body)
}

#[test]
fn signing_in_leads_to_the_page_that_was_asked_for_and_nowhere_else() {
    let site = site();
    site.person("amina@example.org");
    let answer = sign_in(&site, PASSWORD, "/o?all");
    assert_eq!((answer.status, answer.header("location")), (StatusCode::SEE_OTHER, "/fr/o?all"));
    let cookie = answer.header("set-cookie");
    assert!(cookie.starts_with("qafila_session=") && cookie.ends_with("; SameSite=Lax; HttpOnly"), "{cookie}");
    for away in ["https://evil.example", "//evil.example", "/%5Cevil.example", ""] {
        assert_eq!(sign_in(&site, PASSWORD, away).header("location"), "/fr/o", "{away}");
    }
    let cookie = cookie.split(';').next().expect("a pair").to_owned();
    let page = site.send(Method::GET, "/fr/sign-in?next=/verify", &cookie, "");
    assert_eq!(page.header("location"), "/fr/verify", "whoever is signed in already goes on");
}

#[test]
fn a_wrong_password_says_no_more_than_an_unknown_address() {
    let site = site();
    site.person("amina@example.org");
    let wrong = sign_in(&site, "another password", "");
    let unknown = site.send(Method::POST, "/fr/sign-in", "", "email=amina%40example.org.invalid&password=x");
    assert_eq!((wrong.status, unknown.status), (StatusCode::UNPROCESSABLE_ENTITY, StatusCode::UNPROCESSABLE_ENTITY));
    assert_eq!(wrong.text(), unknown.text().replace("example.org.invalid", "example.org"));
    assert!(!wrong.text().contains("another password") && wrong.header("set-cookie").is_empty());
    // Five attempts, then a while.
    for _ in 0..4 {
        sign_in(&site, "another password", "");
    }
    let answer = sign_in(&site, PASSWORD, "");
    assert_eq!(answer.status, StatusCode::TOO_MANY_REQUESTS);
    assert!(answer.text().contains("Réessayez dans une minute"), "{}", answer.text());
}

#[test]
fn a_message_is_said_once() {
    let site = site();
    let amina = site.person("amina@example.org");
    let answer = site.post_as(&amina, "/fr/sign-out", "");
    let cookies: Vec<&str> =
        answer.headers.get_all("set-cookie").iter().map(|value| value.to_str().expect("text")).collect();
    assert!(cookies[1].starts_with("qafila_session=; Path=/; Max-Age=0"), "{cookies:?}");
    let said = cookies[0].split(';').next().expect("a pair");
    let page = site.send(Method::GET, "/fr", said, "");
    assert!(page.text().contains("Vous êtes déconnecté"));
    assert_eq!(page.header("set-cookie"), "qafila_said=; Path=/; Max-Age=0; SameSite=Lax; HttpOnly");
    assert!(!get(&site, "/fr").text().contains("Vous êtes déconnecté"));
    // Nobody else puts words in our mouth.
    for made in ["qafila_said=web-brand", "qafila_said=<b>-done", "qafila_said=x"] {
        assert!(!site.send(Method::GET, "/fr", made, "").text().contains("class=\"notice"), "{made}");
    }
}

#[test]
fn over_https_the_cookie_is_of_this_host_alone() {
    let public_url = Some(PublicUrl::parse("https://qafila.example").expect("an address"));
    let site = site_with(Options { public_url, ..crate::options() });
    site.person("amina@example.org");
    let cookie = sign_in(&site, PASSWORD, "").header("set-cookie").to_owned();
    assert!(cookie.starts_with("__Host-qafila_session=") && cookie.ends_with("; Secure"), "{cookie}");
    assert!(cookie.contains("; Path=/;") && !cookie.contains("Domain"));
}
