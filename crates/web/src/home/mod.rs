//! `/`: what Qafila is, for whom, the road, and how it proves its figures.

use std::sync::Arc;

use askama::Template;
use axum::extract::State;
use axum::response::IntoResponse;

use crate::page::{Html, Page};
use crate::site::Site;

/// A stop of the road.
struct Stop {
    name: String,
    words: String,
    /// Whether the product does it today.
    open: bool,
}

#[derive(Template)]
#[template(path = "home/show.html")]
struct View {
    page: Page,
    stops: Vec<Stop>,
    factors: String,
    sources: String,
}

/// `GET /`.
pub async fn show(State(site): State<Arc<Site>>, page: Page) -> impl IntoResponse {
    let library = &site.knowledge.library;
    let integer = |count: usize| page.messages().numbers().integer(i64::try_from(count).unwrap_or(i64::MAX));
    let sources = site.knowledge.sources.keys().filter(|id| library.has_source(id)).count();
    let stop = |name, words, open| Stop { name: page.t(name), words: page.t(words), open };
    Html(View {
        stops: vec![
            stop("home-stop-measure", "home-stop-measure-words", true),
            stop("home-stop-reduce", "home-stop-reduce-words", false),
            stop("home-stop-finance", "home-stop-finance-words", false),
            stop("home-stop-certify", "home-stop-certify-words", false),
            stop("home-stop-export", "home-stop-export-words", false),
        ],
        factors: integer(library.factors().len()),
        sources: integer(sources),
        page,
    })
}
