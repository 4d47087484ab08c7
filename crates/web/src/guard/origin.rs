use std::sync::Arc;

use axum::extract::{Request, State};
use axum::http::{HeaderMap, HeaderName, Method, header};
use axum::middleware::Next;
use axum::response::{IntoResponse, Response};

use crate::problem::Problem;
use crate::site::Site;

/// Refuses what changes something if it comes from a page of another site.
///
/// Browsers say where a form stands: in `Sec-Fetch-Site`, older ones in `Origin`, and no script can forge either. What
/// says neither is no browser, and carries no cookies that somebody else could abuse.
pub async fn check(State(site): State<Arc<Site>>, request: Request, next: Next) -> Response {
    let safe = matches!(*request.method(), Method::GET | Method::HEAD | Method::OPTIONS);
    let ours = site.options.public_url.as_ref().map(crate::site::PublicUrl::origin);
    if !safe && !is_ours(request.headers(), ours) {
        tracing::warn!("a form of another site was refused");
        return Problem::Origin.into_response();
    }
    next.run(request).await
}

/// Whether a request that changes something, though it only looks, comes from a page of ours or from the reader themselves.
pub fn is_from_us(site: &Site, headers: &HeaderMap) -> bool {
    is_ours(headers, site.options.public_url.as_ref().map(crate::site::PublicUrl::origin))
}

fn is_ours(headers: &HeaderMap, public: Option<&str>) -> bool {
    let text = |name: HeaderName| headers.get(name).map(|value| value.to_str().unwrap_or("unreadable"));
    match (text(HeaderName::from_static("sec-fetch-site")), text(header::ORIGIN)) {
        (Some(site), _) => matches!(site, "same-origin" | "none"),
        (None, None) => true,
        (None, Some(origin)) => {
            public == Some(origin) || origin.split_once("://").map(|(_, host)| host) == text(header::HOST)
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn ours(pairs: &[(&'static str, &'static str)], public: Option<&str>) -> bool {
        let headers = pairs.iter().map(|(name, value)| (HeaderName::from_static(name), value.parse().unwrap()));
        is_ours(&headers.collect(), public)
    }

    #[test]
    fn forms_of_other_sites_are_told_apart() {
        let host = ("host", "qafila.example");
        assert!(ours(&[host, ("sec-fetch-site", "same-origin"), ("origin", "null")], None));
        assert!(ours(&[host, ("sec-fetch-site", "none")], None));
        assert!(!ours(&[host, ("sec-fetch-site", "same-site")], None));
        assert!(!ours(&[host, ("sec-fetch-site", "cross-site"), ("origin", "https://qafila.example")], None));
        assert!(ours(&[host, ("origin", "https://qafila.example")], None));
        assert!(!ours(&[host, ("origin", "https://evil.example")], None));
        assert!(!ours(&[host, ("origin", "null")], None));
        assert!(!ours(&[("origin", "https://qafila.example")], None));
        // Behind a proxy that does not pass the host on.
        assert!(ours(
            &[("host", "127.0.0.1:8080"), ("origin", "https://qafila.example")],
            Some("https://qafila.example")
        ));
        assert!(ours(&[host], None));
    }
}
