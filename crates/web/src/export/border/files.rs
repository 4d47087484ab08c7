//! The file of an installation: its versions, to be taken along in TOML or JSON, replaced by another, put away.

use std::sync::Arc;

use app::export::installations::{self, InstallationError, Kept};
use app::export::{Installation, unreadable};
use app::people::Action;
use askama::Template;
use axum::RequestExt;
use axum::extract::{DefaultBodyLimit, Multipart, Path, Request, State};
use axum::http::{StatusCode, header};
use axum::response::{IntoResponse, Response};
use ids::InstallationId;
use store::StoreError;
use store::grant::Room as Opened;

use super::room::{Kept as _, Room, kept};
use crate::flash;
use crate::here::Here;
use crate::page::{Html, Page};
use crate::problem::Problem;
use crate::session::Person;
use crate::site::Site;

#[derive(Template)]
#[template(path = "export/border/file.html")]
struct View {
    page: Page,
    room: Room,
    versions: Vec<(String, String, String)>,
    version: i64,
    writes: bool,
    away: bool,
    limit: String,
    wrong: Option<String>,
}

/// What came in a form with a file.
pub enum Taken {
    /// An installation, and the version that it is written over.
    Installation(Box<Installation>, i64),
    /// What is wrong with the file.
    Wrong(String),
}

/// The installation of the file of a form.
pub async fn taken(page: &Page, mut request: Request) -> Result<Taken, Problem> {
    DefaultBodyLimit::max(installations::FILE_MAX + (64 << 10)).apply(&mut request);
    let mut form: Multipart = request.extract().await.map_err(|_| Problem::Form)?;
    let (mut version, mut bytes) = (0, None);
    while let Some(part) = form.next_field().await.map_err(|error| refusal(&error))? {
        let (name, is_file) = (part.name().unwrap_or_default().to_owned(), part.file_name().is_some());
        let content = part.bytes().await.map_err(|error| refusal(&error))?;
        if is_file {
            bytes = Some(content).filter(|content| !content.is_empty()).or(bytes);
        } else if name == "version" {
            version = std::str::from_utf8(&content).ok().and_then(|text| text.parse().ok()).unwrap_or(0);
        }
    }
    let Some(bytes) = bytes else { return Ok(Taken::Wrong(page.t("export-border-file-none"))) };
    match installations::of_file(&bytes) {
        Ok(installation) => Ok(Taken::Installation(Box::new(installation), version)),
        Err(error) => Ok(Taken::Wrong(refused(page, error)?)),
    }
}

fn refusal(error: &axum::extract::multipart::MultipartError) -> Problem {
    match error.status() {
        StatusCode::PAYLOAD_TOO_LARGE => Problem::TooLarge,
        _ => Problem::Form,
    }
}

/// Why a file is not taken, in the reader's words.
pub fn refused(page: &Page, error: InstallationError) -> Result<String, Problem> {
    match error {
        InstallationError::Unreadable(error) => Ok(unreadable(page.messages(), &error)),
        InstallationError::Name => Ok(page.t("export-border-wrong-name")),
        InstallationError::TooLarge => Ok(page.t("export-border-file-large")),
        InstallationError::TooMany => Ok(page.t("export-border-too-many")),
        InstallationError::Store(StoreError::Stale) => Ok(page.t("web-form-changed")),
        other => Err(other.into()),
    }
}

async fn view(site: &Site, page: Page, person: &Person, here: &Here, id: InstallationId) -> Result<View, Problem> {
    let (Kept { head, .. }, written) = here
        .ask(site, person, move |platform, actor, of| {
            let kept = installations::lookup(platform, actor, of, id)?;
            Ok::<_, InstallationError>((kept, installations::versions(platform, actor, of, id)?))
        })
        .await??;
    let numbers = page.messages().numbers();
    let versions = written.into_iter().map(|written| {
        let by = written.by.unwrap_or_else(|| page.t("organisation-erased"));
        (numbers.integer(written.version), page.day(written.at.date()), by)
    });
    Ok(View {
        versions: versions.collect(),
        version: head.version,
        away: head.archived.is_some(),
        writes: page.may(Action::Edit(Opened::Export)),
        limit: installations::FILE_MAX.to_string(),
        room: Room::new(&page, here, &head, "/file"),
        wrong: None,
        page,
    })
}

/// `GET /o/{organisation}/export/border/{installation}/file`.
pub async fn show(
    State(site): State<Arc<Site>>,
    page: Page,
    person: Person,
    here: Here,
    Path((_, id)): Path<(String, String)>,
) -> Result<impl IntoResponse, Problem> {
    let id = id.as_str().id()?;
    Ok(Html(view(&site, page, &person, &here, id).await?))
}

/// `POST /o/{organisation}/export/border/{installation}/file`: another file in its place.
pub async fn replace(
    State(site): State<Arc<Site>>,
    page: Page,
    person: Person,
    here: Here,
    Path((_, id)): Path<(String, String)>,
    request: Request,
) -> Result<Response, Problem> {
    let id = id.as_str().id()?;
    kept(&site, &person, &here, id).await?;
    let wrong = match taken(&page, request).await? {
        Taken::Installation(installation, version) => {
            let written = here.ask(&site, &person, move |platform, actor, of| {
                installations::write(platform, actor, of, id, version, &installation)
            });
            match written.await? {
                Ok(()) => {
                    let path = here.path(format!("/export/border/{id}"));
                    return Ok(flash::done(&page, &path, "export-border-done-file"));
                }
                Err(error) => refused(&page, error)?,
            }
        }
        Taken::Wrong(words) => words,
    };
    let view = View { wrong: Some(wrong), ..view(&site, page, &person, &here, id).await? };
    Ok((StatusCode::UNPROCESSABLE_ENTITY, Html(view)).into_response())
}

/// `GET /o/{organisation}/export/border/{installation}/installation.toml`.
pub async fn toml(
    State(site): State<Arc<Site>>,
    person: Person,
    here: Here,
    Path((_, id)): Path<(String, String)>,
) -> Result<Response, Problem> {
    let kept = kept(&site, &person, &here, id.as_str().id()?).await?;
    Ok(attached("application/toml", "installation.toml", installations::toml(&kept.installation)?))
}

/// `GET /o/{organisation}/export/border/{installation}/installation.json`.
pub async fn json(
    State(site): State<Arc<Site>>,
    person: Person,
    here: Here,
    Path((_, id)): Path<(String, String)>,
) -> Result<Response, Problem> {
    let kept = kept(&site, &person, &here, id.as_str().id()?).await?;
    Ok(attached("application/json", "installation.json", installations::json(&kept.installation)?))
}

fn attached(kind: &'static str, name: &str, text: String) -> Response {
    let disposition = format!("attachment; filename=\"{name}\"");
    let fields = [(header::CONTENT_TYPE, kind.to_owned()), (header::CONTENT_DISPOSITION, disposition)];
    (fields, text).into_response()
}

/// `POST /o/{organisation}/export/border/{installation}/archive`.
pub async fn archive(
    State(site): State<Arc<Site>>,
    page: Page,
    person: Person,
    here: Here,
    Path((_, id)): Path<(String, String)>,
) -> Result<Response, Problem> {
    put(&site, &page, &person, &here, id.as_str().id()?, true).await
}

/// `POST /o/{organisation}/export/border/{installation}/restore`.
pub async fn restore(
    State(site): State<Arc<Site>>,
    page: Page,
    person: Person,
    here: Here,
    Path((_, id)): Path<(String, String)>,
) -> Result<Response, Problem> {
    put(&site, &page, &person, &here, id.as_str().id()?, false).await
}

async fn put(
    site: &Site,
    page: &Page,
    person: &Person,
    here: &Here,
    id: InstallationId,
    away: bool,
) -> Result<Response, Problem> {
    here.ask(site, person, move |platform, actor, of| installations::archive(platform, actor, of, id, away)).await??;
    let key = if away { "export-border-done-away" } else { "export-border-done-back" };
    Ok(flash::done(page, &here.path("/export/border"), key))
}
