use std::sync::Arc;

use app::finance;
use askama::Template;
use axum::extract::{Path, State};
use axum::response::IntoResponse;

use super::row::tone;
use super::sheet::Sheet;
use crate::here::Here;
use crate::page::{Html, Page};
use crate::problem::Problem;
use crate::session::Person;
use crate::site::Site;

#[derive(Template)]
#[template(path = "finance/programme.html")]
struct View {
    page: Page,
    here: Here,
    sheet: Sheet,
    badge: (&'static str, String),
}

/// `GET /o/{organisation}/finance/programmes/{programme}`.
pub async fn show(
    State(site): State<Arc<Site>>,
    page: Page,
    person: Person,
    here: Here,
    Path((_, id)): Path<(String, String)>,
) -> Result<impl IntoResponse, Problem> {
    let outlook = here.ask(&site, &person, finance::outlook).await??;
    let programme = outlook.catalogue.programme(&id).ok_or(Problem::NotFound)?;
    let found = outlook.matches.iter().find(|found| found.programme == id).ok_or(Problem::NotFound)?;
    Ok(Html(View {
        sheet: Sheet::new(&page, &site, (&outlook.catalogue, programme), Some(found)),
        badge: (tone(found.standing), finance::standing(page.messages(), found)),
        here,
        page,
    }))
}
