use std::sync::Arc;

use app::shares;
use askama::Template;
use axum::extract::{Path, State};
use axum::http::header;
use axum::response::{IntoResponse, Response};

use crate::page::{Html, Page};
use crate::problem::Problem;
use crate::site::Site;
use crate::stat::Stat;

#[derive(Template)]
#[template(path = "shares/open.html")]
struct View {
    page: Page,
    firm: String,
    year: String,
    stats: Vec<Stat>,
    dossier: String,
    size: String,
    facts: Vec<(String, String)>,
}

/// `GET /s/{token}`: what a firm shows a buyer.
pub async fn show(State(site): State<Arc<Site>>, page: Page, Path(token): Path<String>) -> Result<Response, Problem> {
    let dossier = page.to(&format!("/s/{}/dossier.pdf", crate::address::escaped(&token)));
    let found = site.run(move |platform| shares::found(platform, &token)).await??;
    let messages = page.messages();
    let kilobytes = messages.numbers().integer(found.length.div_euclid(1000) + 1);
    let view = View {
        stats: vec![
            Stat::new(messages, page.t("dossier-total-location"), &found.cover.location),
            Stat::new(messages, page.t("dossier-total-market"), &found.cover.market),
        ],
        firm: found.cover.firm,
        year: found.year.to_string(),
        dossier,
        size: page.say("shares-size", "kilobytes", &kilobytes),
        facts: vec![
            (page.t("shares-open-until"), messages.dates().long(found.until)),
            (page.t("shares-engine"), found.cover.engine),
            (page.t("shares-sha256"), hex::encode(found.sha256)),
        ],
        page,
    };
    Ok(private(Html(view).into_response()))
}

/// `GET /s/{token}/dossier.pdf`.
pub async fn dossier(State(site): State<Arc<Site>>, Path(token): Path<String>) -> Result<Response, Problem> {
    let (found, bytes) = site.run(move |platform| shares::taken(platform, &token)).await??;
    let name = format!("attachment; filename=\"qafila-{}-{}.pdf\"", found.year, found.language);
    let fields = [(header::CONTENT_TYPE, "application/pdf".to_owned()), (header::CONTENT_DISPOSITION, name)];
    Ok(private((fields, bytes).into_response()))
}

/// Whoever has the link has the dossier: no search engine and no shared memory has it too.
fn private(mut response: Response) -> Response {
    let headers = response.headers_mut();
    headers.insert(header::CACHE_CONTROL, header::HeaderValue::from_static("private, no-store"));
    headers.insert("x-robots-tag", header::HeaderValue::from_static("noindex, nofollow"));
    headers.insert(header::REFERRER_POLICY, header::HeaderValue::from_static("no-referrer"));
    response
}
