//! Before the verifier comes: what is missing, what counts by a harder rule meanwhile, and what to do.

use std::sync::Arc;

use app::export::installations;
use app::export::places::{self, Gap};
use askama::Template;
use axum::extract::{Path, State};
use axum::response::IntoResponse;

use super::room::{Kept as _, Room, kept};
use crate::here::Here;
use crate::page::{Html, Page};
use crate::problem::Problem;
use crate::session::Person;
use crate::site::Site;

#[derive(Template)]
#[template(path = "export/border/gaps.html")]
struct View {
    page: Page,
    room: Room,
    gaps: Vec<Gap>,
    count: String,
    /// What is said above, as a key.
    words: &'static str,
}

/// `GET /o/{organisation}/export/border/{installation}/gaps`.
pub async fn show(
    State(site): State<Arc<Site>>,
    page: Page,
    person: Person,
    here: Here,
    Path((_, id)): Path<(String, String)>,
) -> Result<impl IntoResponse, Problem> {
    let kept = kept(&site, &person, &here, id.as_str().id()?).await?;
    let installation = &kept.installation;
    let gaps = match installations::report(installation)? {
        Ok(report) => places::gaps(page.messages(), installation, &report.assessment.findings),
        Err(error) => vec![places::missing(page.messages(), installation, &error)],
    };
    let count = page.count("export-border-gaps-count", gaps.len());
    let stops = gaps.iter().any(|gap| gap.stops);
    let words = if stops { "export-border-gaps-stopped" } else { "export-border-gaps-words" };
    Ok(Html(View { room: Room::new(&page, &here, &kept.head, "/gaps"), gaps, count, words, page }))
}
