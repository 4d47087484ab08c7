use std::sync::Arc;

use axum::extract::{Request, State};
use axum::http::{HeaderName, HeaderValue, header};
use axum::middleware::Next;
use axum::response::Response;

use crate::site::Site;

/// Nothing but our own files, no inline script, no inline style, no frame. `data:` is for the marks of form fields in
/// the style sheet.
const POLICY: &str = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self'; \
    connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'; \
    require-trusted-types-for 'script'; trusted-types 'none'";

/// What a page may ask of the device: nothing but a passkey.
const PERMISSIONS: &str = "accelerometer=(), browsing-topics=(), camera=(), display-capture=(), geolocation=(), \
    gyroscope=(), magnetometer=(), microphone=(), midi=(), payment=(), \
    publickey-credentials-create=(self), publickey-credentials-get=(self), usb=()";

/// What an answer is, if it is no page or a page that shows more than others: left with it by its handler.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Sealed {
    /// A page that shows a document of the firm in a frame.
    Framing,
    /// A document of a firm that is shown: it may have been made to harm. Nothing in it is loaded or run, and only our own pages
    /// frame it. Not `sandbox`: browsers show no PDF in one.
    Shown,
    /// A picture that is shown.
    Pictured,
    /// A document of a firm that is handed out to be kept.
    HandedOut,
}

impl Sealed {
    fn policy(self) -> String {
        match self {
            Sealed::Framing => format!("{POLICY}; frame-src 'self'"),
            Sealed::Shown => {
                "default-src 'none'; style-src 'unsafe-inline'; object-src 'self'; frame-ancestors 'self'".to_owned()
            }
            Sealed::Pictured => {
                "default-src 'none'; style-src 'unsafe-inline'; sandbox; frame-ancestors 'self'".to_owned()
            }
            Sealed::HandedOut => "default-src 'none'; sandbox; frame-ancestors 'none'".to_owned(),
        }
    }

    /// Whether our own pages may frame it.
    fn is_framed(self) -> bool {
        matches!(self, Sealed::Shown | Sealed::Pictured)
    }
}

const HEADERS: [(HeaderName, &str); 8] = [
    (header::CONTENT_SECURITY_POLICY, POLICY),
    (header::X_CONTENT_TYPE_OPTIONS, "nosniff"),
    (header::X_FRAME_OPTIONS, "DENY"),
    (header::REFERRER_POLICY, "same-origin"),
    (HeaderName::from_static("cross-origin-opener-policy"), "same-origin"),
    (HeaderName::from_static("cross-origin-resource-policy"), "same-origin"),
    (HeaderName::from_static("permissions-policy"), PERMISSIONS),
    (HeaderName::from_static("x-permitted-cross-domain-policies"), "none"),
];

/// Adds the security headers to every answer. Where readers come by https, browsers are told never to come otherwise,
/// and cookies never travel otherwise.
pub async fn seal(State(site): State<Arc<Site>>, request: Request, next: Next) -> Response {
    let mut response = next.run(request).await;
    let sealed = response.extensions().get::<Sealed>().copied();
    let headers = response.headers_mut();
    for (name, value) in HEADERS {
        headers.insert(name, HeaderValue::from_static(value));
    }
    if let Some((sealed, policy)) = sealed.and_then(|sealed| Some((sealed, sealed.policy().parse().ok()?))) {
        headers.insert(header::CONTENT_SECURITY_POLICY, policy);
        if sealed.is_framed() {
            headers.insert(header::X_FRAME_OPTIONS, HeaderValue::from_static("SAMEORIGIN"));
        }
    }
    if site.is_secure() {
        headers
            .insert(header::STRICT_TRANSPORT_SECURITY, HeaderValue::from_static("max-age=31536000; includeSubDomains"));
        let cookies: Vec<_> = headers.get_all(header::SET_COOKIE).into_iter().cloned().collect();
        headers.remove(header::SET_COOKIE);
        for cookie in cookies {
            // By that name a browser takes it from this very host alone.
            let host: &[u8] = if cookie.as_bytes().starts_with(b"__Host-") { b"" } else { b"__Host-" };
            let secure = [host, cookie.as_bytes(), b"; Secure"].concat();
            headers.append(header::SET_COOKIE, HeaderValue::from_bytes(&secure).unwrap_or(cookie));
        }
    }
    response
}
