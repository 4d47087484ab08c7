//! What is said once, on the page that follows a form: "The password was changed."

use axum::http::{HeaderMap, header};
use axum::response::{AppendHeaders, IntoResponse, Redirect, Response};

use crate::cookie;
use crate::page::Page;

const COOKIE: &str = "qafila_said";

/// The page that follows comes within a minute, or what was said is no news.
const SECONDS: u32 = 60;

/// Leads to a page of ours, `/o/…` without its language, where a message is said once.
pub fn done(page: &Page, path: &str, key: &'static str) -> Response {
    let said = AppendHeaders([(header::SET_COOKIE, cookie::kept(COOKIE, key, SECONDS))]);
    (said, Redirect::to(&page.to(path))).into_response()
}

/// The key of what is to be said, if it is one of ours. A cookie can say nothing that a page of ours does not.
pub fn said(headers: &HeaderMap) -> Option<String> {
    let key = cookie::find(headers, COOKIE)?;
    (key.contains("-done") && key.bytes().all(|byte| byte.is_ascii_alphanumeric() || byte == b'-'))
        .then(|| key.to_owned())
}

/// A page that was shown has said it.
pub fn heard(response: &mut Response) {
    let is_page =
        response.headers().get(header::CONTENT_TYPE).is_some_and(|kind| kind.as_bytes().starts_with(b"text/html"));
    if let Some(value) = cookie::forgotten(COOKIE).parse().ok().filter(|_| is_page) {
        response.headers_mut().append(header::SET_COOKIE, value);
    }
}
