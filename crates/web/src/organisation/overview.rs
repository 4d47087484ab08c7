use std::sync::Arc;

use app::people;
use askama::Template;
use axum::extract::{Query, State};
use axum::response::{IntoResponse, Response};
use store::organisation::Kind;

use super::fields::sector;
use crate::adviser::{self, Question};
use crate::here::Here;
use crate::page::{Html, Page};
use crate::problem::Problem;
use crate::session::Person;
use crate::site::Site;

/// A firm's own.
#[derive(Template)]
#[template(path = "organisation/firm.html")]
struct Firm {
    page: Page,
    here: Here,
    /// Until when the reader may come, and for whom; empty for members.
    by_grant: Option<(String, String)>,
    facts: Vec<(String, String)>,
}

/// `GET /o/{organisation}`.
pub async fn show(
    State(site): State<Arc<Site>>,
    page: Page,
    person: Person,
    here: Here,
    Query(question): Query<Question>,
) -> Result<Response, Problem> {
    if here.organisation.kind == Kind::Firm {
        return Ok(Html(firm(&site, page, &person, here)).into_response());
    }
    adviser::clients(&site, page, &person, here, question).await
}

fn firm(site: &Site, page: Page, person: &Person, here: Here) -> Firm {
    let by_grant = match &here.through {
        people::Through::Grant(grant) => {
            let seat = person.seats.iter().find(|seat| seat.organisation_id == grant.grantee_id);
            seat.map(|seat| (seat.name.clone(), page.day(grant.until)))
        }
        _ => None,
    };
    let of = &here.organisation;
    let facts = [
        ("organisation-ice", of.ice.clone()),
        ("organisation-sector", of.sector.as_deref().map(|code| sector(&page, code))),
        ("organisation-region", of.region.as_deref().map(|code| site.places.region(code, page.language))),
    ];
    let facts = facts.into_iter().filter_map(|(key, value)| Some((page.t(key), value?))).collect();
    Firm { by_grant, facts, here, page }
}
