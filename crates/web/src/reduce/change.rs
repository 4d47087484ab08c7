//! A measure, changed.

use std::sync::Arc;

use app::reduce::Proposal;
use app::reduce::measures::{self, MeasuresError};
use axum::extract::{Form, State};
use axum::response::{IntoResponse, Response};
use ids::MeasureId;

use super::form::Filled;
use super::keep::{View, is_stale, proposal, refused};
use crate::flash;
use crate::here::{Below, Here};
use crate::page::{Html, Page};
use crate::problem::Problem;
use crate::session::Person;
use crate::site::Site;

fn view(
    site: &Site,
    page: Page,
    here: &Here,
    proposal: Option<&Proposal>,
    filled: Filled,
    (id, version): (MeasureId, i64),
) -> View {
    let path = here.path(format!("/reduce/measures/{id}"));
    let back = (page.to(&path), page.t("reduce-measure"));
    let named = (page.t("reduce-measure-change"), page.to(&format!("{path}/change")), back);
    View { version: Some(version), ..View::new(site, page, proposal, filled, named) }
}

/// `GET /o/{organisation}/reduce/measures/{measure}/change`.
pub async fn show(
    State(site): State<Arc<Site>>,
    page: Page,
    person: Person,
    here: Here,
    Below(id): Below<MeasureId>,
) -> Result<impl IntoResponse, Problem> {
    let found = here.ask(&site, &person, move |platform, actor, of| measures::one(platform, actor, of, id));
    let (kept, _) = found.await??;
    let proposal = proposal(&site, &person, &here).await?;
    let filled = Filled::of(&page, &kept.measure);
    Ok(Html(view(&site, page, &here, proposal.as_ref(), filled, (kept.id, kept.version))))
}

/// `POST /o/{organisation}/reduce/measures/{measure}/change`.
pub async fn submit(
    State(site): State<Arc<Site>>,
    page: Page,
    person: Person,
    here: Here,
    Below(id): Below<MeasureId>,
    Form(fields): Form<Vec<(String, String)>>,
) -> Result<Response, Problem> {
    let mut filled = Filled::read(fields);
    let version: i64 = filled.at("version").parse().map_err(|_| Problem::Form)?;
    let measure = filled.measure(&page)?;
    let mut above = None;
    if !filled.is_wrong() {
        let changed = here.ask(&site, &person, move |platform, actor, organisation| {
            measures::change(platform, actor, organisation, id, version, &measure)
        });
        match changed.await? {
            Ok(()) => {
                let path = here.path(format!("/reduce/measures/{id}"));
                return Ok(flash::done(&page, &path, "reduce-done-changed"));
            }
            Err(MeasuresError::Flaws(flaws)) => filled.refuse(&page, flaws),
            Err(error) if is_stale(&error) => above = Some(page.t("web-form-changed")),
            Err(error) => return Err(error.into()),
        }
    }
    let proposal = proposal(&site, &person, &here).await?;
    let view = view(&site, page, &here, proposal.as_ref(), filled, (id, version));
    Ok(refused(View { above: above.or(view.above.clone()), ..view }))
}
