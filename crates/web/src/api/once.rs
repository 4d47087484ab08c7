//! Idempotency keys: what is asked a second time under one key is answered as the first time, and not done again.
//!
//! The key is written down before the work, its answer after it. A refusal is not kept: nothing was done, and whatever
//! was wrong may be mended. The work goes on when the program goes away, so that its answer is there when it comes back;
//! if the site itself was stopped in between, nobody knows whether it was done, and the program is told so.

use std::sync::Arc;

use app::people::{Begun, begin_answer, end_answer};
use axum::body::{Body, Bytes, to_bytes};
use axum::extract::Request;
use axum::http::{HeaderMap, HeaderName, HeaderValue, Method, StatusCode, header};
use axum::middleware::Next;
use axum::response::{IntoResponse, Response};
use ids::TokenId;
use sha2::{Digest, Sha256};
use store::answer::Answer;

use super::door::Asker;
use super::refusal::Refusal;
use crate::problem::Problem;
use crate::site::Site;

/// Everything that was sent with a request.
#[derive(Clone)]
pub struct Sent(pub Bytes);

const KEY: HeaderName = HeaderName::from_static("idempotency-key");
const REPLAYED: HeaderName = HeaderName::from_static("idempotency-replayed");
/// What is kept of an answer that says something that must not be: the same without it. With the response.
#[derive(Clone)]
pub struct KeptInstead(pub Bytes);

/// The longest key.
const KEY_MAX: usize = 255;
/// The longest answer that is kept; what a POST answers is much shorter.
const ANSWER_MAX: usize = 1 << 20;

/// Answers a request, from what is kept if it is a repetition.
pub async fn answer(site: &Arc<Site>, request: Request, next: Next) -> Response {
    let token_id = request.extensions().get::<Asker>().and_then(|asker| asker.actor.limit.as_ref());
    let Some(token_id) = token_id.map(|limit| limit.token_id).filter(|_| request.method() == Method::POST) else {
        return next.run(request).await;
    };
    let key = match key(request.headers()) {
        Ok(Some(key)) => key,
        Ok(None) => return next.run(request).await,
        Err(refusal) => return refusal.into_response(),
    };
    match under(site, token_id, key, request, next).await {
        Ok(response) => response,
        Err(refusal) => refusal.into_response(),
    }
}

fn key(headers: &HeaderMap) -> Result<Option<String>, Refusal> {
    let Some(value) = headers.get(KEY) else { return Ok(None) };
    let key = value.to_str().unwrap_or_default();
    let good = (1..=KEY_MAX).contains(&key.len()) && key.bytes().all(|byte| byte.is_ascii_graphic());
    if good {
        Ok(Some(key.to_owned()))
    } else {
        Err(Refusal::Unreadable(format!("`Idempotency-Key` has 1 to {KEY_MAX} visible characters of ASCII")))
    }
}

async fn under(
    site: &Arc<Site>,
    token_id: TokenId,
    key: String,
    request: Request,
    next: Next,
) -> Result<Response, Refusal> {
    let (hash, asked) = (fingerprint(&request), key.clone());
    match site.run(move |platform| begin_answer(platform, token_id, &asked, &hash)).await?? {
        Begun::Now => {}
        Begun::Before(answer) => return Ok(replayed(answer)),
        Begun::UnderWay => return Err(Refusal::UnderWay),
        Begun::SomethingElse => return Err(Refusal::KeyTaken),
    }
    let site = site.clone();
    // A task of its own: it is not dropped when the program goes away.
    let work = tokio::spawn(async move {
        let (response, answer) = kept(next.run(request).await).await;
        let known = answer.is_some() || nothing_was_done(response.status());
        if known {
            site.run(move |platform| end_answer(platform, token_id, &key, answer.as_ref())).await??;
        }
        Ok::<Response, Refusal>(response)
    });
    work.await.unwrap_or(Err(Refusal::Problem(Problem::Fault)))
}

/// Whether an answer that is not good says that nothing was done.
fn nothing_was_done(status: StatusCode) -> bool {
    status.is_client_error() || status == StatusCode::SERVICE_UNAVAILABLE
}

fn fingerprint(request: &Request) -> [u8; 32] {
    let path = request.uri().path_and_query().map_or("", |path| path.as_str());
    let kind = request.headers().get(header::CONTENT_TYPE).map_or(&b""[..], HeaderValue::as_bytes);
    let sent = request.extensions().get::<Sent>().map_or(&b""[..], |sent| &sent.0);
    let mut hash = Sha256::new();
    for part in [path.as_bytes(), kind, sent] {
        hash.update(Sha256::digest(part));
    }
    hash.finalize().into()
}

/// A good answer, and the same to be kept.
async fn kept(response: Response) -> (Response, Option<Answer>) {
    if !response.status().is_success() {
        return (response, None);
    }
    let (parts, body) = response.into_parts();
    let Ok(body) = to_bytes(body, ANSWER_MAX).await else {
        return (Refusal::Problem(Problem::Fault).into_response(), None);
    };
    let text = |name| parts.headers.get(name).and_then(|value: &HeaderValue| value.to_str().ok()).unwrap_or_default();
    let answer = Answer {
        status: parts.status.as_u16().into(),
        kind: text(header::CONTENT_TYPE).to_owned(),
        place: text(header::LOCATION).to_owned(),
        body: parts.extensions.get::<KeptInstead>().map_or_else(|| body.to_vec(), |kept| kept.0.to_vec()),
    };
    (Response::from_parts(parts, Body::from(body)), Some(answer))
}

fn replayed(answer: Answer) -> Response {
    let status = u16::try_from(answer.status).ok().and_then(|status| StatusCode::from_u16(status).ok());
    let mut response = (status.unwrap_or(StatusCode::OK), answer.body).into_response();
    let headers = response.headers_mut();
    headers.remove(header::CONTENT_TYPE);
    for (name, text) in [(header::CONTENT_TYPE, answer.kind), (header::LOCATION, answer.place)] {
        if let Some(value) = HeaderValue::from_str(&text).ok().filter(|_| !text.is_empty()) {
            headers.insert(name, value);
        }
    }
    headers.insert(REPLAYED, HeaderValue::from_static("true"));
    response
}
