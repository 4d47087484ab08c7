//! A new installation: its name, its year, its first good.

use std::sync::Arc;

use app::export::installations;
use askama::Template;
use axum::extract::{Form, Query, State};
use axum::http::StatusCode;
use axum::response::{IntoResponse, Response};
use serde::Deserialize;

use super::FIRST_YEAR;
use super::fields::{Entered, Group, Kind};
use super::files::refused;
use super::stages;
use crate::flash;
use crate::here::Here;
use crate::page::{Html, Page};
use crate::problem::Problem;
use crate::session::Person;
use crate::site::Site;

#[derive(Template)]
#[template(path = "export/border/new.html")]
struct View {
    page: Page,
    here: Here,
    groups: Vec<Group>,
    above: Option<String>,
}

/// For which good.
#[derive(Deserialize)]
pub struct Wanted {
    #[serde(default)]
    cn: String,
}

/// `GET /o/{organisation}/export/border/new`.
pub async fn show(
    State(site): State<Arc<Site>>,
    page: Page,
    here: Here,
    Query(Wanted { cn }): Query<Wanted>,
) -> Result<impl IntoResponse, Problem> {
    let organisation = &here.organisation;
    let mut blank = installations::blank(&organisation.name, FIRST_YEAR, &organisation.country)?;
    blank.operator = Some(organisation.name.clone());
    let mut entered = Entered::default();
    stages::installation::fill(&blank, &mut entered);
    entered.set("cn", cn);
    let groups = stages::installation::first(&page, &site, &entered);
    Ok(Html(View { groups, here, page, above: None }))
}

/// `POST /o/{organisation}/export/border/new`.
pub async fn create(
    State(site): State<Arc<Site>>,
    page: Page,
    person: Person,
    here: Here,
    Form(fields): Form<Vec<(String, String)>>,
) -> Result<Response, Problem> {
    let mut entered = Entered::of(fields);
    let mut installation = installations::blank("", FIRST_YEAR, "MA")?;
    stages::installation::read(&page, &mut entered, &mut installation);
    stages::installation::read_first(&page, &mut entered, &mut installation)?;
    let above = if entered.is_right() {
        let added =
            here.ask(&site, &person, move |platform, actor, id| installations::add(platform, actor, id, &installation));
        match added.await? {
            Ok(id) => {
                let path = here.path(format!("/export/border/{id}/processes"));
                return Ok(flash::done(&page, &path, "export-border-done-new"));
            }
            Err(error) => refused(&page, error)?,
        }
    } else {
        page.t("export-border-wrong")
    };
    let groups = stages::installation::first(&page, &site, &entered);
    let view = View { groups, here, page, above: Some(above) };
    Ok((StatusCode::UNPROCESSABLE_ENTITY, Html(view)).into_response())
}
