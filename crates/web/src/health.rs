//! For who runs the site: is it up, can it serve, what has it done.

use std::sync::Arc;

use app::Platform;
use app::installation;
use axum::Extension;
use axum::extract::State;
use axum::http::{StatusCode, header};
use axum::response::{IntoResponse, Response};
use store::StoreError;
use tokio::time::{Duration, timeout};

use crate::metrics;
use crate::problem::AsItIs;
use crate::site::Site;

/// How long the database may take to answer who asks whether it does.
const PATIENCE: Duration = Duration::from_secs(5);

/// `GET /health`: the process answers.
pub async fn health() -> &'static str {
    "ok\n"
}

/// `GET /ready`: what pages are made from is there, and the database answers. The catalogue is read before the site
/// listens.
pub async fn ready(State(site): State<Arc<Site>>) -> Response {
    match asked(&site, installation::ready).await {
        Some(()) => format!("ready: {} emission factors\n", site.knowledge.library.factors().len()).into_response(),
        None => (StatusCode::SERVICE_UNAVAILABLE, Extension(AsItIs), "not ready: the database does not answer\n")
            .into_response(),
    }
}

/// `GET /metrics`, on the address for the operator alone.
pub async fn metrics(State(site): State<Arc<Site>>) -> impl IntoResponse {
    let queues = asked(&site, installation::queues).await;
    let text = site.metrics.text() + &metrics::of_queues(queues.as_ref());
    ([(header::CONTENT_TYPE, "text/plain; version=0.0.4; charset=utf-8")], text)
}

/// What the database answers, if it does so soon.
async fn asked<T: Send + 'static>(
    site: &Site,
    question: impl FnOnce(&Platform) -> Result<T, StoreError> + Send + 'static,
) -> Option<T> {
    let answer = timeout(PATIENCE, site.run(question)).await.ok()?.ok()?;
    answer.inspect_err(|error| tracing::error!(%error, "the database does not do what it is asked")).ok()
}

/// `GET /robots.txt`: everything that is public may be found; verdicts on dossiers are for who holds the file.
pub async fn robots() -> &'static str {
    "User-agent: *\nDisallow: /fr/verify/\nDisallow: /ar/verify/\nDisallow: /en/verify/\n"
}
