use askama::Template;
use axum::response::IntoResponse;

use crate::here::Here;
use crate::page::{Html, Page};

#[derive(Template)]
#[template(path = "organisation/overview.html")]
struct View {
    page: Page,
    here: Here,
}

/// `GET /o/{organisation}`.
pub async fn show(page: Page, here: Here) -> impl IntoResponse {
    Html(View { page, here })
}
