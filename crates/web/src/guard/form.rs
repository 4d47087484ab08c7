use std::pin::Pin;
use std::task::{Context, Poll};

use axum::body::{Body, Bytes, HttpBody};
use axum::extract::Request;
use axum::http::{HeaderName, header};
use http_body_util::BodyExt;
use hyper::body::{Frame, SizeHint};

use crate::problem::Problem;

/// The first field of every form behind a session.
pub const FIELD: &str = "form_token";

/// Where scripts put the token.
const HEADER: HeaderName = HeaderName::from_static("x-form-token");

/// The field stands within so many bytes: a boundary and the head of a part are before it.
const PEEKED: usize = 512;

/// The token that a request presents, and the request as it was. A field is looked for only where forms put it, first: so
/// an upload is not read before it is known to be ours.
pub async fn presented(request: Request) -> Result<(Option<String>, Request), Problem> {
    if let Some(text) = request.headers().get(HEADER).and_then(|value| value.to_str().ok()) {
        return Ok((Some(text.to_owned()), request));
    }
    let kind = request.headers().get(header::CONTENT_TYPE).and_then(|value| value.to_str().ok());
    let find = match kind.and_then(|kind| kind.split(';').next()).map(str::trim) {
        Some("application/x-www-form-urlencoded") => in_text,
        Some("multipart/form-data") => in_parts,
        _ => return Ok((None, request)),
    };
    let (parts, mut rest) = request.into_parts();
    let (mut head, mut frames) = (Vec::new(), Vec::new());
    while head.len() < PEEKED {
        let Some(frame) = rest.frame().await else { break };
        // Half a form is none.
        let frame = frame.map_err(|_| Problem::Form)?;
        let Ok(bytes) = frame.into_data() else { break };
        head.extend_from_slice(bytes.get(..PEEKED.min(bytes.len())).unwrap_or_default());
        frames.push(bytes);
    }
    let token = find(&String::from_utf8_lossy(&head));
    frames.reverse();
    Ok((token, Request::from_parts(parts, Body::new(Peeked { frames, rest }))))
}

fn in_text(head: &str) -> Option<String> {
    let value = head.strip_prefix(FIELD)?.strip_prefix('=')?;
    value.split('&').next().map(str::to_owned)
}

fn in_parts(head: &str) -> Option<String> {
    let (before, rest) = head.split_once("\r\n\r\n")?;
    before.contains(&format!("name=\"{FIELD}\"")).then(|| rest.split("\r\n").next().map(str::to_owned))?
}

/// A body whose beginning was looked at.
struct Peeked {
    /// What was read, the last first.
    frames: Vec<Bytes>,
    rest: Body,
}

impl HttpBody for Peeked {
    type Data = Bytes;
    type Error = axum::Error;

    fn poll_frame(
        mut self: Pin<&mut Self>,
        context: &mut Context<'_>,
    ) -> Poll<Option<Result<Frame<Bytes>, axum::Error>>> {
        match self.frames.pop() {
            Some(bytes) => Poll::Ready(Some(Ok(Frame::data(bytes)))),
            None => Pin::new(&mut self.rest).poll_frame(context),
        }
    }

    fn size_hint(&self) -> SizeHint {
        let read: u64 = self.frames.iter().map(|bytes| bytes.len() as u64).sum();
        let rest = self.rest.size_hint();
        let mut whole = SizeHint::new();
        whole.set_lower(rest.lower() + read);
        if let Some(upper) = rest.upper() {
            whole.set_upper(upper + read);
        }
        whole
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_token_is_the_first_field() {
        assert_eq!(in_text("form_token=ab&name=x").as_deref(), Some("ab"));
        assert_eq!(in_text("form_token=ab").as_deref(), Some("ab"));
        assert_eq!(in_text("name=x&form_token=ab"), None);
        let part =
            |name: &str| format!("--edge\r\nContent-Disposition: form-data; name=\"{name}\"\r\n\r\nab\r\n--edge");
        assert_eq!(in_parts(&part("form_token")).as_deref(), Some("ab"));
        assert_eq!(in_parts(&part("file")), None);
        assert_eq!(in_parts("--edge"), None);
    }

    #[test]
    fn what_was_looked_at_is_read_again() {
        let runtime = tokio::runtime::Builder::new_current_thread().build().unwrap();
        let text = format!("form_token=ab&name={}", "x".repeat(5000));
        let request = Request::post("/").header("content-type", "application/x-www-form-urlencoded");
        let request = request.body(Body::from(text.clone())).unwrap();
        runtime.block_on(async {
            let (token, request) = presented(request).await.unwrap();
            assert_eq!(token.as_deref(), Some("ab"));
            assert_eq!(request.body().size_hint().exact(), Some(text.len() as u64));
            assert_eq!(request.into_body().collect().await.unwrap().to_bytes(), text);
        });
    }
}
