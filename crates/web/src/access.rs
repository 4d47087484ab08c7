//! Who may come in: what a row of the table of routes says, held in one place before any handler runs.

use std::sync::Arc;

use app::people::{self, Action, Actor, PeopleError, Resource, Through};
use axum::RequestExt;
use axum::extract::{RawPathParams, Request, State};
use axum::http::{HeaderValue, Method, header};
use axum::middleware::{Next, from_fn_with_state};
use axum::response::{IntoResponse, Redirect, Response};
use axum::routing::MethodRouter;
use ids::OrganisationId;
use store::organisation::{self, Organisation};

use crate::guard;
use crate::here::Here;
use crate::page::Page;
use crate::problem::Problem;
use crate::session::{Named, Session, Visitor};
use crate::site::Site;

/// Who may come in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Access {
    /// Anybody, without an account.
    Public,
    /// Anybody who is signed in.
    Person,
    /// Who may do this in the organisation that the path names, `/o/{organisation}/…`. To others it does not exist, or, if they
    /// know of it, is refused. The handler is given it as [`Here`].
    Organisation(Action),
    /// Who may do this in the installation. To others it does not exist.
    Installation(Action),
}

impl Access {
    /// The same routes, behind what the access asks for.
    pub(crate) fn admit(self, site: &Arc<Site>, methods: MethodRouter<Arc<Site>>) -> MethodRouter<Arc<Site>> {
        match self {
            Access::Public => methods,
            _ => methods.route_layer(from_fn_with_state((site.clone(), self), door)),
        }
    }
}

async fn door(State((site, access)): State<(Arc<Site>, Access)>, request: Request, next: Next) -> Response {
    let mut response = match enter(&site, access, request).await {
        Ok(request) => next.run(request).await,
        Err(refusal) => refusal,
    };
    // What one person may see is kept by no browser for the next one at the same machine.
    response.headers_mut().insert(header::CACHE_CONTROL, HeaderValue::from_static("no-store"));
    response
}

/// The request as the handler gets it, or why it does not.
async fn enter(site: &Site, access: Access, request: Request) -> Result<Request, Response> {
    let mut page = request.extensions().get::<Page>().cloned().ok_or_else(|| Problem::Fault.into_response())?;
    let reads = matches!(*request.method(), Method::GET | Method::HEAD);
    let session = match &page.visitor {
        Visitor::Person(session) => session.clone(),
        Visitor::Unknown => return Err(Problem::Unavailable.into_response()),
        // Whoever comes back after signing in finds the page, but a form has to be sent again.
        Visitor::Stranger => return Err(Redirect::to(&page.to_sign_in(reads.then(|| page.here()))).into_response()),
    };
    let mut request = if reads { request } else { meant(&session, request).await.map_err(Problem::into_response)? };
    match access {
        Access::Public | Access::Person => {}
        Access::Organisation(action) => {
            let here = organisation_of(site, &session.actor, action, &mut request).await;
            if here.is_err() {
                tracing::warn!(person = %session.actor.person_id, ?action, "what was asked is not permitted");
            }
            page.organisation = Some(Arc::new(here.map_err(Problem::into_response)?));
        }
        Access::Installation(action) => {
            let may = session.actor.may(action, Resource::Installation);
            if may.is_err() {
                tracing::warn!(person = %session.actor.person_id, ?action, "what was asked is not permitted");
            }
            may.map_err(|refusal| Problem::from(refusal).into_response())?;
        }
    }
    request.extensions_mut().insert(page);
    Ok(request)
}

/// The request, if it comes from a form that was made for this session.
async fn meant(session: &Session, request: Request) -> Result<Request, Problem> {
    let (token, request) = guard::presented(request).await?;
    if token.is_some_and(|token| session.form.is(&token)) {
        return Ok(request);
    }
    tracing::warn!("a form without the token of its session was refused");
    Err(Problem::Token)
}

/// The organisation that the path names, if the actor may do this there. A look through a grant is written down.
async fn organisation_of(site: &Site, actor: &Actor, action: Action, request: &mut Request) -> Result<Here, Problem> {
    let named = request.extract_parts::<RawPathParams>().await.map_err(|_| Problem::NotFound)?;
    let named = named.iter().find(|(name, _)| *name == "organisation").and_then(|(_, id)| id.parse().ok());
    let id: OrganisationId = named.ok_or(Problem::NotFound)?;
    let through = actor.may(action, Resource::Organisation(id))?;
    let known = request.extensions_mut().remove::<Named>().map(|Named(organisation)| organisation);
    let organisation = match (&through, known.filter(|organisation| organisation.id == id)) {
        (Through::Seat(_) | Through::Operator(_), Some(organisation)) => Some(organisation),
        _ => {
            let (actor, right) = (actor.clone(), through.clone());
            let found = site.run(move |platform| -> Result<Option<Organisation>, PeopleError> {
                if let Through::Grant(grant) = right {
                    people::looked(platform, &actor, id, grant.room)?;
                }
                Ok(platform.database.read(|sql| organisation::lookup(sql, id))?)
            });
            found.await??
        }
    };
    let organisation = organisation.filter(|organisation| organisation.closed.is_none());
    Ok(Here { organisation: organisation.ok_or(Problem::NotFound)?, through })
}
