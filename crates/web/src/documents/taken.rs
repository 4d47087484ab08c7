use std::sync::Arc;

use app::measure;
use axum::extract::{Path, State};
use axum::response::Response;
use ids::DocumentId;

use crate::flash;
use crate::here::Here;
use crate::page::Page;
use crate::problem::Problem;
use crate::session::Person;
use crate::site::Site;

/// `POST /o/{organisation}/documents/{document}/remove`: it leads to the page of the document, where it can be put back.
pub async fn remove(
    State(site): State<Arc<Site>>,
    page: Page,
    person: Person,
    here: Here,
    Path((_, id)): Path<(String, String)>,
) -> Result<Response, Problem> {
    let id: DocumentId = id.parse().map_err(|_| Problem::NotFound)?;
    here.ask(&site, &person, move |platform, actor, firm| measure::remove_document(platform, actor, firm, id))
        .await??;
    Ok(flash::done(&page, &here.path(format!("/documents/{id}")), "documents-done-removed"))
}

/// `POST /o/{organisation}/documents/{document}/restore`.
pub async fn restore(
    State(site): State<Arc<Site>>,
    page: Page,
    person: Person,
    here: Here,
    Path((_, id)): Path<(String, String)>,
) -> Result<Response, Problem> {
    let id: DocumentId = id.parse().map_err(|_| Problem::NotFound)?;
    here.ask(&site, &person, move |platform, actor, firm| measure::restore_document(platform, actor, firm, id))
        .await??;
    Ok(flash::done(&page, &here.path(format!("/documents/{id}")), "documents-done-restored"))
}
