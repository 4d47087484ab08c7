//! For who runs the site: is it up, can it serve, what has it done.

use std::sync::Arc;

use axum::extract::State;
use axum::http::header;
use axum::response::IntoResponse;

use crate::site::Site;

/// `GET /health`: the process answers.
pub async fn health() -> &'static str {
    "ok\n"
}

/// `GET /ready`: what pages are made from is there. The catalogue is read before the site listens.
pub async fn ready(State(site): State<Arc<Site>>) -> String {
    format!("ready: {} emission factors\n", site.knowledge.library.factors().len())
}

/// `GET /metrics`, on the address for the operator alone.
pub async fn metrics(State(site): State<Arc<Site>>) -> impl IntoResponse {
    ([(header::CONTENT_TYPE, "text/plain; version=0.0.4; charset=utf-8")], site.metrics.text())
}

/// `GET /robots.txt`: everything that is public may be found; verdicts on dossiers are for who holds the file.
pub async fn robots() -> &'static str {
    "User-agent: *\nDisallow: /fr/verify/\nDisallow: /ar/verify/\nDisallow: /en/verify/\n"
}
