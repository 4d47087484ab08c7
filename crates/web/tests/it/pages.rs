//! Every route of the table, in three languages.

use std::collections::BTreeSet;

use axum::http::StatusCode;
use language::Language;
use scraper::{Html, Selector};
use web::routes::{Access, table};

use crate::{Answer, get, site};

/// Paths of pages that answer to GET, beyond those of the table: a search, and what is not there.
const MORE: [&str; 4] = ["/factors?q=gasoil", "/factors?q=gasoil&page=2&place=FR", "/factors?q=zzzzqqqq", "/gallery"];

fn pages() -> Vec<String> {
    let public = table().into_iter().filter(|route| route.access == Access::Public);
    let elsewhere = [
        "/theme",
        "/verify/0",
        "/sign-in/code",
        "/sign-in/passkey/begin",
        "/sign-in/provider",
        "/sign-in/back",
        "/invitation/0",
        "/s/0",
        "/s/0/dossier.pdf",
        "/f/0",
        "/f/0/decline",
        "/p/0",
        "/p/0/footprint.pdf",
        "/p/0/footprint.json",
        "/p/0/catena-x.json",
    ];
    let samples = public.map(|route| route.sample).filter(|path| !elsewhere.contains(&&**path));
    samples.chain(MORE.map(str::to_owned)).collect()
}

pub fn all<'a>(page: &'a Html, selector: &str) -> Vec<scraper::ElementRef<'a>> {
    page.select(&Selector::parse(selector).expect("a selector")).collect()
}

/// What every page must be.
pub fn sound(path: &str, language: Language, answer: &Answer) -> Html {
    let text = answer.text();
    assert_eq!(answer.header("content-type"), "text/html; charset=utf-8", "{path}");
    assert!(text.len() < 60_000, "{path}: {} bytes before compression", text.len());
    let page = Html::parse_document(&text);
    assert!(page.errors.is_empty(), "{path}: {:?}", page.errors);
    let root = page.root_element();
    assert_eq!(root.attr("lang"), Some(language.code()), "{path}");
    assert_eq!(root.attr("dir"), Some(if language == Language::Ar { "rtl" } else { "ltr" }), "{path}");
    for (selector, count) in
        [("head > title", 1), ("main", 1), ("h1", 1), ("header.head", 1), (".tongues [aria-current=true]", 1)]
    {
        assert_eq!(all(&page, selector).len(), count, "{path}: {selector}");
    }
    assert!(
        all(&page, "[style], script:not([src]), style, [onclick], [onload]").is_empty(),
        "{path}: something inline"
    );
    let ids: Vec<&str> = all(&page, "[id]").into_iter().filter_map(|element| element.attr("id")).collect();
    assert_eq!(ids.iter().collect::<BTreeSet<_>>().len(), ids.len(), "{path}: an id stands twice: {ids:?}");
    for input in all(&page, "input:not([type=hidden]), select, textarea") {
        let id = input.attr("id").unwrap_or_default();
        assert_eq!(all(&page, &format!("label[for='{id}']")).len(), 1, "{path}: the field `{id}` has no label");
    }
    for described in all(&page, "[aria-describedby]") {
        for id in described.attr("aria-describedby").unwrap_or_default().split_whitespace() {
            assert!(ids.contains(&id), "{path}: nothing describes `{id}`");
        }
    }
    // A message that is missing is shown as its key.
    let words = text.split(|c: char| !(c.is_ascii_alphanumeric() || c == '-'));
    let rooms = [
        "adviser",
        "web",
        "home",
        "verify",
        "catalogue",
        "about",
        "account",
        "common",
        "organisation",
        "measure",
        "dossier",
        "operator",
        "documents",
        "export",
        "buyer",
        "finance",
    ];
    for word in words {
        assert!(!rooms.iter().any(|room| i18n::audit::is_key_of(word, room)), "{path}: `{word}` is no word");
    }
    page
}

#[test]
fn every_page_is_whole_in_every_language() {
    let site = site();
    for language in Language::ALL {
        for path in pages() {
            let path = format!("/{language}{path}");
            let answer = get(&site, &path);
            assert_eq!(answer.status, StatusCode::OK, "{path}");
            sound(&path, language, &answer);
        }
    }
}

#[test]
fn every_link_leads_to_a_page() {
    let site = site();
    let (mut seen, mut left) = (BTreeSet::new(), vec!["/fr".to_owned()]);
    while let Some(path) = left.pop() {
        if seen.len() > 400 || !seen.insert(path.clone()) {
            continue;
        }
        let answer = get(&site, &path);
        assert_eq!(answer.status, StatusCode::OK, "{path}");
        let text = answer.text();
        let page = Html::parse_document(&text);
        let links = all(&page, "[href], [src], [srcset]");
        let targets = links.iter().flat_map(|element| ["href", "src", "srcset"].map(|name| element.attr(name)));
        left.extend(targets.flatten().filter(|target| target.starts_with('/')).map(str::to_owned));
    }
    assert!(seen.len() > 100, "{seen:?}");
}

#[test]
fn what_is_not_there_is_told_in_the_readers_language() {
    let site = site();
    for (path, status) in [
        ("/nowhere", StatusCode::NOT_FOUND),
        ("/factors/no.such/factor", StatusCode::NOT_FOUND),
        ("/verify/0", StatusCode::GONE),
        ("/theme", StatusCode::METHOD_NOT_ALLOWED),
    ] {
        for language in Language::ALL {
            let path = format!("/{language}{path}");
            let answer = get(&site, &path);
            assert_eq!(answer.status, status, "{path}");
            assert_eq!(answer.header("cache-control"), "no-store");
            sound(&path, language, &answer);
        }
    }
    assert_eq!(get(&site, "/fr/theme").header("allow"), "POST");
}

#[test]
fn addresses_without_a_language_lead_to_the_readers_own() {
    let site = site();
    for route in table().iter().filter(|route| get(&site, &format!("/fr{}", route.sample)).status != 405) {
        let path = if route.sample.is_empty() { "/" } else { &route.sample };
        let answer = get(&site, path);
        assert_eq!((answer.status, answer.header("location")), (StatusCode::FOUND, &*format!("/fr{}", route.sample)));
        assert_eq!(answer.header("vary"), "accept-language, cookie");
    }
    assert_eq!(get(&site, "/factors?q=a%20b").header("location"), "/fr/factors?q=a%20b");
    assert_eq!(get(&site, "/ar/verify/").header("location"), "/ar/verify");
}

#[test]
fn factors_are_found_in_three_languages_and_say_their_source() {
    let site = site();
    for (path, name) in [
        ("/fr/factors?q=butane", "Butane"),
        ("/ar/factors?q=%D8%A8%D9%88%D8%AA%D8%A7%D9%86", "بوتان"),
        ("/en/factors?q=butane", "Butane"),
    ] {
        let text = get(&site, path).text();
        let page = Html::parse_document(&text);
        let names: Vec<String> = all(&page, ".entry-name").iter().map(|element| element.text().collect()).collect();
        assert!(names.iter().any(|found| found.contains(name)), "{path}: {names:?}");
    }
    let text = get(&site, "/en/factors/fuel.butane/combustion/desnz-2024/t").text();
    for word in [
        "Open Government Licence v3.0",
        "UK Government GHG Conversion Factors",
        "Combustion",
        "fuel.butane/combustion/desnz-2024/t",
    ] {
        assert!(text.to_lowercase().contains(&word.to_lowercase()), "{word}");
    }
}

#[test]
fn assets_are_kept_for_ever_and_compressed() {
    use axum::body::Body;
    use axum::http::Request;
    let site = site();
    let text = get(&site, "/ar").text();
    let page = Html::parse_document(&text);
    let sheet = all(&page, "link[rel=stylesheet]")[0].attr("href").unwrap().to_owned();
    let plain = get(&site, &sheet);
    assert_eq!(plain.header("cache-control"), "public, max-age=31536000, immutable");
    let tag = plain.header("etag").to_owned();
    for (encoding, field) in [("br", "br"), ("gzip", "gzip"), ("identity", "")] {
        let request = Request::get(&sheet).header("accept-encoding", encoding).body(Body::empty()).unwrap();
        let answer = crate::ask(&site, request);
        assert_eq!(answer.header("content-encoding"), field);
        assert!(field.is_empty() || answer.bytes.len() * 3 < plain.bytes.len());
    }
    let request = Request::get(&sheet).header("if-none-match", &tag).body(Body::empty()).unwrap();
    let again = crate::ask(&site, request);
    assert_eq!((again.status, again.bytes.len()), (StatusCode::NOT_MODIFIED, 0));
    let request = Request::get("/fr").header("accept-encoding", "gzip, br").body(Body::empty()).unwrap();
    let page = crate::ask(&site, request);
    assert_eq!(page.header("content-encoding"), "br");
    assert!(page.bytes.len() < 20_000, "{}", page.bytes.len());
}
