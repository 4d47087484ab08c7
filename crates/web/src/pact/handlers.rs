use std::sync::Arc;

use app::export::partners::{self, EVENT_MAX, Listed};
use axum::body::Body;
use axum::extract::{Path, RawQuery, State};
use axum::http::{HeaderValue, StatusCode, header};
use axum::response::{IntoResponse, Response};
use pact::token::Credentials;
use serde_json::json;

use super::admission::Come;
use super::answers::{self, Denied};
use crate::sent::{self, Unread};
use crate::site::Site;

/// The longest request for a token, in bytes.
const FORM_MAX: usize = 16 * 1024;

async fn received(body: Body, limit: usize) -> Result<Vec<u8>, Denied> {
    let bytes = sent::whole(body, limit).await.map_err(|unread| match unread {
        Unread::TooLarge => Denied::TooLarge,
        Unread::Cut => Denied::Unreadable,
    })?;
    Ok(bytes.into())
}

/// `GET …/.well-known/openid-configuration`: where a token is had (OpenID Connect Discovery 1.0), as far as there is something to say.
pub async fn discovery(State(site): State<Arc<Site>>, come: Come) -> Response {
    let base = partners::base(&site.platform, come.organisation_id);
    let document = json!({
        "issuer": base,
        "token_endpoint": format!("{base}/auth/token"),
        "token_endpoint_auth_methods_supported": ["client_secret_basic", "client_secret_post"],
        "grant_types_supported": ["client_credentials"],
        "response_types_supported": [],
    });
    answers::json(StatusCode::OK, &document)
}

/// `POST …/auth/token` (RFC 6749, section 4.4).
pub async fn token(State(site): State<Arc<Site>>, come: Come, body: Body) -> Result<Response, Denied> {
    let body = received(body, FORM_MAX).await?;
    let form = String::from_utf8(body).map_err(|_| Denied::Unreadable)?;
    let given = site.run(move |platform| {
        let Come { organisation_id, address, authorization } = come;
        let credentials = Credentials::read(authorization.as_deref(), &form)
            .map_err(|error| partners::Refused::NoToken(error.error))?;
        partners::sign_in(platform, organisation_id, &credentials, &address)
    });
    let token = given.await.map_err(Denied::Problem)??;
    Ok(answers::json(StatusCode::OK, &token))
}

/// `GET …/3/footprints`: `ListFootprints`.
pub async fn footprints(
    State(site): State<Arc<Site>>,
    come: Come,
    RawQuery(query): RawQuery,
) -> Result<Response, Denied> {
    let query = query.unwrap_or_default();
    let Listed { body, link } =
        come.ask(&site, move |platform, client| partners::footprints(platform, client, &query)).await?;
    let mut response = answers::json(StatusCode::OK, &body);
    if let Some(link) = link.and_then(|link| HeaderValue::from_str(&link).ok()) {
        response.headers_mut().insert(header::LINK, link);
    }
    Ok(response)
}

/// `GET …/3/footprints/{footprint}`: `GetFootprint`.
pub async fn footprint(
    State(site): State<Arc<Site>>,
    come: Come,
    Path((_, id)): Path<(String, String)>,
) -> Result<Response, Denied> {
    let body = come.ask(&site, move |platform, client| partners::footprint(platform, client, &id)).await?;
    Ok(answers::json(StatusCode::OK, &body))
}

/// `POST …/3/events`. What is accepted is answered without a word.
pub async fn events(State(site): State<Arc<Site>>, come: Come, body: Body) -> Result<Response, Denied> {
    let body = received(body, EVENT_MAX).await?;
    come.ask(&site, move |platform, client| partners::take(platform, client, &body)).await?;
    Ok(StatusCode::OK.into_response())
}
