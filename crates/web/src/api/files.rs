//! The files that are made of an inventory, and files as they were given.

use std::sync::Arc;

use app::measure;
use axum::extract::State;
use axum::http::header;
use axum::response::{IntoResponse, Response};

use super::door::Asker;
use super::given::{Asked, At, Said};
use super::refusal::Refusal;
use crate::address::escaped;
use crate::measure::{DOSSIER, WORKBOOK, WantedDossier, file};
use crate::site::Site;

/// The media type of what may be anything.
pub const FILE: &str = "application/octet-stream";

/// A file as it was given: to be kept, never to be shown by a browser.
pub fn taken_along(name: &str, bytes: Vec<u8>) -> Response {
    let fields = [
        (header::CONTENT_TYPE, FILE.to_owned()),
        (header::CONTENT_DISPOSITION, format!("attachment; filename*=UTF-8''{}", escaped(name))),
    ];
    (fields, bytes).into_response()
}

/// `GET …/inventories/{year}/dossier.pdf`, in the language of the request.
pub async fn dossier(
    State(site): State<Arc<Site>>,
    asker: Asker,
    Said(messages): Said,
    At((_, year)): At<(String, i16)>,
    Asked(wanted): Asked<WantedDossier>,
) -> Result<Response, Refusal> {
    let (edition, language, threads) = (wanted.edition(), messages.language(), site.options.threads);
    let made = asker.ask(&site, move |platform, actor, id| {
        measure::dossier(platform, actor, id, year, (edition, language), threads)
    });
    Ok(file(made.await?, DOSSIER, &format!("qafila-{year}.pdf")))
}

/// `GET …/inventories/{year}/inventory.xlsx`, in the language of the request.
pub async fn workbook(
    State(site): State<Arc<Site>>,
    asker: Asker,
    Said(messages): Said,
    At((_, year)): At<(String, i16)>,
) -> Result<Response, Refusal> {
    let language = messages.language();
    let made = asker.ask(&site, move |platform, actor, id| measure::workbook(platform, actor, id, year, language));
    Ok(file(made.await?, WORKBOOK, &format!("qafila-{year}.xlsx")))
}
