//! The organisation in whose pages the reader is.

use std::fmt::Display;
use std::str::FromStr;

use app::Platform;
use app::people::{Action, Actor, Decision, Resource, Through, can};
use axum::extract::{FromRequestParts, Path};
use axum::http::request::Parts;
use ids::OrganisationId;
use store::organisation::Organisation;

use crate::page::Page;
use crate::problem::Problem;
use crate::session::Person;
use crate::site::Site;

/// The organisation of the path, and by what right the reader is there: for handlers behind
/// [`Access::Organisation`](crate::routes::Access::Organisation).
#[derive(Clone, Debug)]
pub struct Here {
    /// The organisation.
    pub organisation: Organisation,
    /// By what right.
    pub through: Through,
}

impl Here {
    /// Its identifier.
    pub fn id(&self) -> OrganisationId {
        self.organisation.id
    }

    /// The path of one of its pages, without its language: `/o/…/members` of `/members`; in a template,
    /// `page.at(here.path("/members/" ~ id ~ "/role"))`.
    pub fn path(&self, below: impl Display) -> String {
        format!("/o/{}{below}", self.organisation.id)
    }

    /// Asks a use case about the organisation, in the name of somebody.
    ///
    /// # Errors
    /// [`Problem::Fault`] if it panics; what it refuses is within.
    pub async fn ask<T: Send + 'static, E: Send + 'static>(
        &self,
        site: &Site,
        person: &Person,
        case: impl FnOnce(&Platform, &Actor, OrganisationId) -> Result<T, E> + Send + 'static,
    ) -> Result<Result<T, E>, Problem> {
        let (actor, id) = (Actor::clone(person), self.id());
        site.run(move |platform| case(platform, &actor, id)).await
    }

    /// Whether the reader may do something here: what a page offers only then.
    pub fn permits(&self, actor: &Actor, action: Action) -> bool {
        matches!(can(actor, action, Resource::Organisation(self.id())), Decision::Yes(_))
    }
}

/// The record of a path below an organisation, `/o/{organisation}/…/{id}`; what is no identifier is not found.
#[derive(Clone, Copy, Debug)]
pub struct Below<T>(pub T);

impl<S: Send + Sync, T: FromStr> FromRequestParts<S> for Below<T> {
    type Rejection = Problem;

    async fn from_request_parts(parts: &mut Parts, state: &S) -> Result<Self, Problem> {
        let path = Path::<(String, String)>::from_request_parts(parts, state).await;
        let Path((_, id)) = path.map_err(|_| Problem::NotFound)?;
        id.parse().map(Below).map_err(|_| Problem::NotFound)
    }
}

impl<S: Send + Sync> FromRequestParts<S> for Here {
    type Rejection = Problem;

    async fn from_request_parts(parts: &mut Parts, _: &S) -> Result<Self, Problem> {
        let here = parts.extensions.get::<Page>().and_then(|page| page.organisation.clone());
        here.map(|here| Here::clone(&here)).ok_or(Problem::Fault)
    }
}
