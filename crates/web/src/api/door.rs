//! What every request of a program goes through before its handler: its pace, its token, its right, the size of what it sends.

use std::sync::Arc;

use app::Platform;
use app::people::{self, Actor, PeopleError, Resource, Through, Token};
use axum::RequestExt;
use axum::body::Body;
use axum::extract::{FromRequestParts, RawPathParams, Request, State};
use axum::http::request::Parts;
use axum::http::{HeaderMap, HeaderValue, Method, header};
use axum::middleware::Next;
use axum::response::{IntoResponse, Response};
use ids::OrganisationId;
use store::organisation::{self, Organisation};
use tokio::sync::{OwnedSemaphorePermit, Semaphore};

use super::once;
use super::refusal::Refusal;
use crate::access::Access;
use crate::caller::Caller;
use crate::problem::Problem;
use crate::sent::{self, Unread};
use crate::site::Site;

/// The largest JSON that is taken, bytes.
pub const JSON_MAX: usize = 1 << 20;
/// Files that are received at once by one endpoint: each is held in memory.
const FILES_AT_ONCE: usize = 4;

/// The door of an endpoint.
#[derive(Clone)]
pub struct Door {
    site: Arc<Site>,
    access: Access,
    /// The most bytes that are taken.
    limit: usize,
    places: Arc<Semaphore>,
}

impl Door {
    pub fn new(site: &Arc<Site>, access: Access, limit: usize) -> Self {
        Door { site: site.clone(), access, limit, places: Arc::new(Semaphore::new(FILES_AT_ONCE)) }
    }
}

/// Who asks, and of which organisation.
#[derive(Clone, Debug)]
pub struct Asker {
    /// For whom the program comes, limited to its token.
    pub actor: Actor,
    /// The organisation of the path.
    pub organisation: Option<Organisation>,
}

impl Asker {
    /// The identifier of the organisation of the path.
    pub fn organisation_id(&self) -> Result<OrganisationId, Refusal> {
        self.organisation.as_ref().map(|organisation| organisation.id).ok_or(Refusal::Problem(Problem::Fault))
    }

    /// Asks a use case of a room.
    pub async fn ask<T: Send + 'static, E: Into<Refusal> + Send + 'static>(
        self,
        site: &Site,
        case: impl FnOnce(&Platform, &Actor, OrganisationId) -> Result<T, E> + Send + 'static,
    ) -> Result<T, Refusal> {
        let id = self.organisation_id()?;
        site.run(move |platform| case(platform, &self.actor, id)).await?.map_err(Into::into)
    }
}

impl<S: Send + Sync> FromRequestParts<S> for Asker {
    type Rejection = Refusal;

    async fn from_request_parts(parts: &mut Parts, _: &S) -> Result<Self, Refusal> {
        parts.extensions.get::<Asker>().cloned().ok_or(Refusal::Problem(Problem::Fault))
    }
}

/// Lets a request in, or not.
pub async fn admit(State(door): State<Door>, request: Request, next: Next) -> Response {
    let mut response = match enter(&door, request).await {
        Ok((request, _place)) => once::answer(&door.site, request, next).await,
        Err(refusal) => refusal.into_response(),
    };
    let headers = response.headers_mut();
    headers.insert(header::CACHE_CONTROL, HeaderValue::from_static("no-store"));
    headers.append(header::VARY, HeaderValue::from_static("accept-language, authorization"));
    response
}

/// The request as the handler gets it, or why it does not.
async fn enter(door: &Door, mut request: Request) -> Result<(Request, Option<OwnedSemaphorePermit>), Refusal> {
    let caller: Caller = request.extract_parts().await.map_err(Refusal::Problem)?;
    match door.access {
        Access::Public => {
            door.site.run(move |platform| people::knock(platform, &caller.address)).await??;
        }
        access => {
            let asker = asker(&door.site, access, caller, &mut request).await?;
            request.extensions_mut().insert(asker);
        }
    }
    let sends = matches!(*request.method(), Method::POST | Method::PUT);
    if sends { received(door, request).await } else { Ok((request, None)) }
}

async fn asker(site: &Site, access: Access, caller: Caller, request: &mut Request) -> Result<Asker, Refusal> {
    let token = bearer(request.headers()).ok_or(Refusal::Token)?;
    let named = request.extract_parts::<RawPathParams>().await.map_err(|_| Problem::NotFound)?;
    let named = named.iter().find(|(name, _)| *name == "organisation").map(|(_, id)| id.parse().ok());
    let found = site.run(move |platform| -> Result<Asker, PeopleError> {
        let actor = people::program(platform, &token, &caller.address)?;
        let Access::Organisation(action) = access else { return Ok(Asker { actor, organisation: None }) };
        let id: OrganisationId = named.flatten().ok_or(PeopleError::NotFound)?;
        if let Through::Grant(grant) = actor.may(action, Resource::Organisation(id))? {
            people::looked(platform, &actor, id, grant.room)?;
        }
        let organisation = platform.database.read(|sql| organisation::lookup(sql, id))?;
        let organisation = organisation.filter(|organisation| organisation.closed.is_none());
        Ok(Asker { actor, organisation: Some(organisation.ok_or(PeopleError::NotFound)?) })
    });
    let found = found.await?;
    if let Err(error) = &found {
        tracing::warn!(why = %error, "a program was not let in");
    }
    Ok(found?)
}

/// The token of `Authorization: Bearer …` (RFC 6750, 2.1).
fn bearer(headers: &HeaderMap) -> Option<Token> {
    let (scheme, token) = headers.get(header::AUTHORIZATION)?.to_str().ok()?.split_once(' ')?;
    scheme.eq_ignore_ascii_case("bearer").then(|| Token::given(token.trim()))
}

/// The request with everything that is sent with it, never more than is permitted.
async fn received(door: &Door, request: Request) -> Result<(Request, Option<OwnedSemaphorePermit>), Refusal> {
    let (parts, body) = request.into_parts();
    let announced = parts.headers.get(header::CONTENT_LENGTH).and_then(|value| value.to_str().ok()?.parse().ok());
    if announced.unwrap_or(0) > door.limit {
        sent::forget(body).await;
        return Err(Refusal::Problem(Problem::TooLarge));
    }
    let large = door.limit > JSON_MAX && announced.is_none_or(|announced| announced > JSON_MAX);
    let place = match large {
        true => Some(door.places.clone().try_acquire_owned().map_err(|_| Refusal::Problem(Problem::Busy))?),
        false => None,
    };
    let bytes = sent::whole(body, door.limit).await.map_err(|unread| match unread {
        Unread::TooLarge => Refusal::Problem(Problem::TooLarge),
        Unread::Cut => Refusal::Unreadable("what was sent ended early".to_owned()),
    })?;
    let mut request = Request::from_parts(parts, Body::from(bytes.clone()));
    request.extensions_mut().insert(once::Sent(bytes));
    Ok((request, place))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_token_comes_as_a_bearer() {
        let of = |text: &str| {
            let headers = HeaderMap::from_iter([(header::AUTHORIZATION, text.parse().expect("a value"))]);
            bearer(&headers).map(|token| token.text().to_owned())
        };
        assert_eq!(of("Bearer abc").as_deref(), Some("abc"));
        assert_eq!(of("bearer  abc ").as_deref(), Some("abc"));
        assert_eq!((of("Basic abc"), of("Bearer"), bearer(&HeaderMap::new()).is_none()), (None, None, true));
    }
}
