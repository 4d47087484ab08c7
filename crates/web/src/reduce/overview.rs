//! What the bills suggest, and the measures that the firm keeps.

use std::sync::Arc;

use app::people::Action;
use app::reduce::measures::{self, Kept, MeasuresError};
use app::reduce::{self, words};
use askama::Template;
use axum::extract::{Query, State};
use axum::response::IntoResponse;
use store::grant::Room;

use super::leads::{Leads, Wanted, leads};
use super::rows::{self, Listed};
use crate::here::Here;
use crate::page::{Html, Page};
use crate::problem::Problem;
use crate::session::Person;
use crate::site::Site;

#[derive(Template)]
#[template(path = "reduce/overview.html")]
struct View {
    page: Page,
    here: Here,
    year: Option<String>,
    leads: Leads,
    practice: Vec<String>,
    groups: Vec<(String, Vec<Listed>)>,
    removed: Vec<(String, String)>,
    writes: bool,
}

/// `GET /o/{organisation}/reduce`.
pub async fn show(
    State(site): State<Arc<Site>>,
    page: Page,
    person: Person,
    here: Here,
    Query(wanted): Query<Wanted>,
) -> Result<impl IntoResponse, Problem> {
    let found = here.ask(&site, &person, |platform, actor, id| {
        Ok::<_, MeasuresError>((
            reduce::proposal(platform, actor, id)?,
            measures::list(platform, actor, id, false)?,
            measures::list(platform, actor, id, true)?,
        ))
    });
    let (proposal, kept, removed) = found.await??;
    let technologies = reduce::technologies(None, None).map_err(|_| Problem::Fault)?;
    let leads = proposal.as_ref().map(|proposal| leads(&site, &page, &here, proposal, &wanted, &technologies));
    let practice = proposal.iter().flat_map(|proposal| &proposal.suggested.practice);
    Ok(Html(View {
        year: proposal.as_ref().map(|proposal| proposal.suggested.year.to_string()),
        leads: leads.unwrap_or_default(),
        practice: practice.map(|one| words::practice(page.messages(), one)).collect(),
        groups: rows::groups(&site, &page, &here, proposal.as_ref(), &kept),
        removed: removed.iter().map(|kept| (back(&page, &here, kept), kept.measure.name.clone())).collect(),
        writes: page.may(Action::Edit(Room::Reduce)),
        here,
        page,
    }))
}

fn back(page: &Page, here: &Here, kept: &Kept) -> String {
    page.to(&here.path(format!("/reduce/measures/{}/restore", kept.id)))
}
