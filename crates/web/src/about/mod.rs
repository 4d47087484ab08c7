//! What the site promises: that everybody can use it, and what becomes of what is sent to it.

use askama::Template;
use axum::response::IntoResponse;

use crate::page::{Html, Page};

#[derive(Template)]
#[template(path = "about/accessibility.html")]
struct Accessibility {
    page: Page,
}

#[derive(Template)]
#[template(path = "about/privacy.html")]
struct Privacy {
    page: Page,
}

/// `GET /accessibility`.
pub async fn accessibility(page: Page) -> impl IntoResponse {
    Html(Accessibility { page })
}

/// `GET /privacy`.
pub async fn privacy(page: Page) -> impl IntoResponse {
    Html(Privacy { page })
}
