use std::fmt;
use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};

use axum::extract::{MatchedPath, Request, State};
use axum::http::HeaderName;
use axum::middleware::Next;
use axum::response::Response;

use crate::clock;
use crate::site::Site;

/// The name of a request in the logs: the second in which it came, and which one it was since the start.
#[derive(Clone, Copy, Debug)]
pub struct RequestId {
    second: i64,
    number: u64,
}

impl fmt::Display for RequestId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:x}-{:x}", self.second, self.number)
    }
}

/// Names, counts and logs every request. The log has the pattern of the path, never what a person wrote or from where:
/// no query, no address, no cookie.
pub async fn observe(State(site): State<Arc<Site>>, mut request: Request, next: Next) -> Response {
    static NUMBER: AtomicU64 = AtomicU64::new(1);
    let id = RequestId { second: site.now().millis() / 1000, number: NUMBER.fetch_add(1, Ordering::Relaxed) };
    request.extensions_mut().insert(id);
    let method = request.method().clone();
    let route =
        request.extensions().get::<MatchedPath>().map_or_else(|| "–".to_owned(), |path| path.as_str().to_owned());
    let watch = clock::stopwatch();
    let _under_way = site.metrics.under_way();
    let mut response = next.run(request).await;
    let (took, status) = (watch.elapsed(), response.status());
    site.metrics.request(&method, &route, status, took);
    if let Ok(value) = id.to_string().parse() {
        response.headers_mut().insert(HeaderName::from_static("x-request-id"), value);
    }
    let duration_ms = u64::try_from(took.as_millis()).unwrap_or(u64::MAX);
    if status.is_server_error() {
        tracing::error!(%id, %method, route, status = status.as_u16(), duration_ms, "request failed");
    } else {
        tracing::info!(%id, %method, route, status = status.as_u16(), duration_ms, "request");
    }
    response
}
