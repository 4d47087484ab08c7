//! The installations of a firm, and a file to bring one in.

use std::sync::Arc;

use app::export::installations::{self, Listed};
use app::people::Action;
use askama::Template;
use axum::extract::{Request, State};
use axum::http::StatusCode;
use axum::response::{IntoResponse, Response};
use store::grant::Room;

use super::files::{self, Taken};
use crate::flash;
use crate::here::Here;
use crate::page::{Html, Page};
use crate::problem::Problem;
use crate::session::Person;
use crate::site::Site;

#[derive(Template)]
#[template(path = "export/border/list.html")]
struct View {
    page: Page,
    here: Here,
    kept: Vec<Listed>,
    away: Vec<Listed>,
    writes: bool,
    limit: String,
    wrong: Option<String>,
}

impl View {
    async fn of(site: &Site, page: Page, person: &Person, here: Here) -> Result<View, Problem> {
        let both = here.ask(site, person, |platform, actor, id| {
            let list = |away| installations::list(platform, actor, id, away);
            Ok::<_, installations::InstallationError>((list(false)?, list(true)?))
        });
        let (kept, away) = both.await??;
        let writes = page.may(Action::Edit(Room::Export));
        Ok(View { limit: installations::FILE_MAX.to_string(), kept, away, writes, here, page, wrong: None })
    }
}

/// `GET /o/{organisation}/export/border`.
pub async fn show(
    State(site): State<Arc<Site>>,
    page: Page,
    person: Person,
    here: Here,
) -> Result<impl IntoResponse, Problem> {
    Ok(Html(View::of(&site, page, &person, here).await?))
}

/// `POST /o/{organisation}/export/border`: an installation from its file.
pub async fn upload(
    State(site): State<Arc<Site>>,
    page: Page,
    person: Person,
    here: Here,
    request: Request,
) -> Result<Response, Problem> {
    let wrong = match files::taken(&page, request).await? {
        Taken::Installation(installation, _) => {
            let added = here
                .ask(&site, &person, move |platform, actor, id| installations::add(platform, actor, id, &installation));
            match added.await? {
                Ok(id) => {
                    let path = here.path(format!("/export/border/{id}"));
                    return Ok(flash::done(&page, &path, "export-border-done-file"));
                }
                Err(error) => files::refused(&page, error)?,
            }
        }
        Taken::Wrong(words) => words,
    };
    let view = View { wrong: Some(wrong), ..View::of(&site, page, &person, here).await? };
    Ok((StatusCode::UNPROCESSABLE_ENTITY, Html(view)).into_response())
}
