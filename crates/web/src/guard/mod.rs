//! What every request goes through, whatever its page: it is counted and logged, its answer is sealed by security
//! headers, a form of another site is refused, a panic becomes a page.

mod form;
mod headers;
mod observe;
mod origin;
mod token;

use std::any::Any;

use axum::body::Body;
use axum::extract::Request;
use axum::http::{HeaderValue, Response, header};
use axum::middleware::Next;
use axum::response::IntoResponse;
use tokio::time::{Duration, timeout};

pub use form::{FIELD as FORM_FIELD, presented};
pub use headers::{Sealed, seal};
pub use observe::{RequestId, observe};
pub use origin::{check as check_origin, is_from_us};
pub use token::FormToken;

use crate::problem::Problem;

/// How long a request may take from its first byte to its answer: an upload over a slow line, and its check.
const PATIENCE: Duration = Duration::from_secs(120);

/// How long an upload of somebody who is signed in may take: many documents, from a place with a slow line. That something
/// arrives all the while is held where it is read.
const PATIENCE_UPLOAD: Duration = Duration::from_secs(30 * 60);

/// Gives up on what takes too long.
pub async fn patience(request: Request, next: Next) -> Response<Body> {
    let kind = request.headers().get(header::CONTENT_TYPE).map(HeaderValue::as_bytes).unwrap_or_default();
    let (_, path) = crate::reader::split(request.uri().path());
    let uploads = path.starts_with("/o/") && kind.starts_with(b"multipart/form-data");
    let patience = if uploads { PATIENCE_UPLOAD } else { PATIENCE };
    timeout(patience, next.run(request)).await.unwrap_or_else(|_| Problem::Slow.into_response())
}

/// What a panic is answered with. Its words go to the log, never to the reader.
pub fn caught(panic: Box<dyn Any + Send + 'static>) -> Response<Body> {
    let words = panic.downcast_ref::<String>().map(String::as_str).or_else(|| panic.downcast_ref::<&str>().copied());
    tracing::error!(panic = words.unwrap_or("without words"), "a handler panicked");
    Problem::Fault.into_response()
}
