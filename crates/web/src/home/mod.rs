//! `/`: what Qafila is, for whom, the road from bills to the dossier, and how it proves its figures.

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
    let stop = |name, words| Stop { name: page.t(name), words: page.t(words) };
    Html(View {
        stops: vec![
            stop("home-stop-read", "home-stop-read-words"),
            stop("home-stop-recognise", "home-stop-recognise-words"),
            stop("home-stop-compute", "home-stop-compute-words"),
            stop("home-stop-seal", "home-stop-seal-words"),
            stop("home-stop-verify", "home-stop-verify-words"),
        ],
        factors: integer(library.factors().len()),
        sources: integer(sources),
        page,
    })
}
