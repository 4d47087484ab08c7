use std::sync::Arc;

use app::people;
use askama::Template;
use axum::extract::{Path, State};
use axum::response::{IntoResponse, Redirect, Response};
use ids::OrganisationId;
use store::membership::{Role, Seat};
use store::organisation::{Kind, Organisation};

use crate::page::{Html, Page};
use crate::problem::Problem;
use crate::session::Person;
use crate::site::Site;

#[derive(Template)]
#[template(path = "organisation/with.html")]
struct View {
    page: Page,
    grantee: Organisation,
    firms: Vec<Seat>,
}

/// `GET /with/{grantee}`: the link that advisers give to firms. Who owns one firm is led to its page.
pub async fn show(
    State(site): State<Arc<Site>>,
    page: Page,
    person: Person,
    Path(grantee): Path<String>,
) -> Result<Response, Problem> {
    let id: OrganisationId = grantee.parse().map_err(|_| Problem::NotFound)?;
    let actor = person.clone();
    let grantee = site.run(move |platform| people::grantee(platform, &actor, id)).await??;
    let firms = person.seats.iter().filter(|seat| seat.kind == Kind::Firm && seat.role == Role::Owner);
    let firms: Vec<Seat> = firms.cloned().collect();
    if let [firm] = &*firms {
        return Ok(Redirect::to(&page.to(&format!("/o/{}/access?to={id}", firm.organisation_id))).into_response());
    }
    Ok(Html(View { page, grantee, firms }).into_response())
}
