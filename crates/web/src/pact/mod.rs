//! `/pact/{organisation}`: the door for programs of other firms, by the PACT Technical Specifications 3.0.3. See
//! `docs/reference/pact.md`.
//!
//! Each firm has a base address of its own, so one host serves many data owners. What comes in is a partner's program
//! ([`app::export::partners`]), never a person: no cookie is read or set, no language is looked at, and what goes wrong is
//! said as the specification has it, `{"code":…,"message":…}` in English. Nothing is answered that did not come by https.

mod admission;
mod answers;
mod handlers;

use std::sync::Arc;

use axum::Router;
use axum::extract::DefaultBodyLimit;
use axum::routing::{any, get, post};

use crate::site::Site;

/// The routes of the door.
pub fn routes(router: Router<Arc<Site>>) -> Router<Arc<Site>> {
    let door = Router::new()
        .route(
            "/pact/{organisation}/.well-known/openid-configuration",
            get(handlers::discovery).fallback(answers::method),
        )
        .route("/pact/{organisation}/auth/token", post(handlers::token).fallback(answers::method))
        .route("/pact/{organisation}/3/footprints", get(handlers::footprints).fallback(answers::method))
        .route("/pact/{organisation}/3/footprints/{footprint}", get(handlers::footprint).fallback(answers::method))
        .route("/pact/{organisation}/3/events", post(handlers::events).fallback(answers::method))
        .route("/pact/{organisation}/{*other}", any(answers::nowhere))
        // Each handler has a limit of its own.
        .layer(DefaultBodyLimit::disable());
    router.merge(door)
}
