//! Who reads: the language, the theme and the session, found before anything else is done, so that even a refusal is understood.
//!
//! The language stands in the address (`/ar/verify`): a link that is shared opens as it was seen, a search engine finds
//! each language, and nothing depends on a cookie. An address without a language (`/verify`, as it is printed on paper)
//! leads to the reader's own. See `docs/decisions/0050-the-language-is-in-the-address.md`.

use std::sync::Arc;

use axum::extract::{Request, State};
use axum::http::{HeaderMap, HeaderName, header};
use axum::middleware::Next;
use axum::response::Response;
use language::Language;

use crate::page::{Page, Theme};
use crate::site::Site;
use crate::{cookie, flash, session};

/// The cookie that remembers a language.
const LANGUAGE: &str = "qafila_language";
/// The cookie that remembers a theme.
pub const THEME: &str = "qafila_theme";

/// Finds the language, the theme and who is signed in, and leaves them with the request as a [`Page`].
pub async fn read(State(site): State<Arc<Site>>, mut request: Request, next: Next) -> Response {
    let (headers, uri) = (request.headers(), request.uri());
    let (in_path, path) = split(uri.path());
    let language = in_path.unwrap_or_else(|| wished(headers));
    let theme = cookie::find(headers, THEME).and_then(Theme::from_code).unwrap_or_default();
    let chosen = in_path.filter(|language| has_changed(headers, *language));
    let mut page = Page::new(language, theme, path.to_owned(), uri.query().map(str::to_owned));
    // Assets and the like are the same for everybody.
    if in_path.is_some() {
        let organisation = path.strip_prefix("/o/").and_then(|rest| rest.split('/').next()?.parse().ok());
        let (visitor, named) = session::visitor(&site, headers, organisation).await;
        (page.visitor, page.said) = (visitor, flash::said(headers));
        if let Some(named) = named {
            request.extensions_mut().insert(named);
        }
    }
    let said = page.said.is_some();
    request.extensions_mut().insert(page);
    let mut response = next.run(request).await;
    if said {
        flash::heard(&mut response);
    }
    if let Some(value) = chosen.and_then(|language| cookie::remembered(LANGUAGE, language.code()).parse().ok()) {
        response.headers_mut().append(header::SET_COOKIE, value);
    }
    response
}

/// The language at the beginning of a path, and the rest: `/ar/verify` is (ar, `/verify`), `/ar` is (ar, ``).
pub fn split(path: &str) -> (Option<Language>, &str) {
    for language in Language::ALL {
        let rest = path.strip_prefix('/').and_then(|path| path.strip_prefix(language.code()));
        if let Some(rest) = rest.filter(|rest| rest.is_empty() || rest.starts_with('/')) {
            return (Some(language), rest);
        }
    }
    (None, path)
}

/// The language that was chosen before, otherwise the first of the browser's that we speak, otherwise French.
pub fn wished(headers: &HeaderMap) -> Language {
    let remembered = cookie::find(headers, LANGUAGE).and_then(|code| code.parse().ok());
    remembered.or_else(|| accepted(text(headers, header::ACCEPT_LANGUAGE)?)).unwrap_or_default()
}

/// The language of most weight (RFC 9110, 12.5.4).
fn accepted(header: &str) -> Option<Language> {
    let weighed = header.split(',').filter_map(|part| {
        let (range, weight) = part.split_once(";q=").unwrap_or((part, "1"));
        let language: Language = range.trim().parse().ok()?;
        let weight: f64 = weight.trim().parse().ok()?;
        (weight > 0.0).then_some((language, weight))
    });
    let mut best: Option<(Language, f64)> = None;
    for (language, weight) in weighed {
        if best.is_none_or(|(_, most)| weight > most) {
            best = Some((language, weight));
        }
    }
    best.map(|(language, _)| language)
}

/// Whether the reader came here from a page of ours in another language: by the switch, so by choice. Only then is the
/// language remembered.
fn has_changed(headers: &HeaderMap, language: Language) -> bool {
    let ours = text(headers, HeaderName::from_static("sec-fetch-site")) == Some("same-origin");
    let from = text(headers, header::REFERER).and_then(|referer| {
        let (_, rest) = referer.split_once("://")?;
        let path = rest.find('/').and_then(|at| rest.get(at..)).unwrap_or("/");
        split(path.split(['?', '#']).next().unwrap_or(path)).0
    });
    ours && from.is_some_and(|from| from != language)
}

fn text(headers: &HeaderMap, name: HeaderName) -> Option<&str> {
    headers.get(name)?.to_str().ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn headers(pairs: &[(&'static str, &str)]) -> HeaderMap {
        pairs.iter().map(|(name, value)| (HeaderName::from_static(name), value.parse().unwrap())).collect()
    }

    #[test]
    fn the_path_says_the_language() {
        assert_eq!(split("/ar/verify"), (Some(Language::Ar), "/verify"));
        assert_eq!(split("/fr"), (Some(Language::Fr), ""));
        assert_eq!(split("/french"), (None, "/french"));
        assert_eq!(split("/verify"), (None, "/verify"));
        assert_eq!(split(""), (None, ""));
    }

    #[test]
    fn the_browser_says_it_otherwise() {
        let said = |text: &str| wished(&headers(&[("accept-language", text)]));
        assert_eq!(said("ar-MA,fr;q=0.8"), Language::Ar);
        assert_eq!(said("de, en-GB;q=0.7, fr;q=0.9"), Language::Fr);
        assert_eq!(said("ar;q=0, en;q=0.1"), Language::En);
        assert_eq!(said("de"), Language::Fr);
        assert_eq!(said(";q=x,,"), Language::Fr);
        assert_eq!(wished(&headers(&[("accept-language", "fr"), ("cookie", "a=b; qafila_language=ar")])), Language::Ar);
    }

    #[test]
    fn only_a_change_of_language_on_our_pages_is_remembered() {
        let came = |site, from: &str| headers(&[("sec-fetch-site", site), ("referer", from)]);
        assert!(has_changed(&came("same-origin", "https://a.example/fr/verify?x"), Language::Ar));
        assert!(!has_changed(&came("same-origin", "https://a.example/ar"), Language::Ar));
        assert!(!has_changed(&came("cross-site", "https://b.example/fr"), Language::Ar));
        assert!(!has_changed(&came("same-origin", "https://a.example/"), Language::Ar));
        assert!(!has_changed(&HeaderMap::new(), Language::Ar));
    }
}
