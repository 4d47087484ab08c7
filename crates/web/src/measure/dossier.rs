use std::sync::Arc;

use app::Platform;
use app::dossier::{Edition, Setting, dossier};
use app::measure::{self, MeasureError};
use app::people::Actor;
use axum::extract::{Path, Query, State};
use axum::http::header;
use axum::response::{IntoResponse, Response};
use ids::OrganisationId;
use language::Language;
use serde::Deserialize;

use super::room::ask;
use crate::here::Here;
use crate::page::Page;
use crate::problem::Problem;
use crate::session::Person;
use crate::site::Site;

/// The media type of a dossier.
pub const DOSSIER: &str = "application/pdf";
/// The media type of a workbook.
pub const WORKBOOK: &str = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

/// Which edition.
#[derive(Clone, Copy, Debug, Default, Deserialize)]
#[serde(default)]
pub struct Wanted {
    /// `buyer` withholds suppliers, prices and labels.
    edition: Which,
}

#[derive(Clone, Copy, Debug, Default, Deserialize)]
#[serde(rename_all = "lowercase")]
enum Which {
    #[default]
    Full,
    Buyer,
}

/// `GET /o/{organisation}/measure/{year}/dossier.pdf`, in the language of the page.
pub async fn document(
    State(site): State<Arc<Site>>,
    page: Page,
    person: Person,
    here: Here,
    Path((_, year)): Path<(String, i16)>,
    Query(Wanted { edition }): Query<Wanted>,
) -> Result<Response, Problem> {
    let edition = match edition {
        Which::Full => Edition::Full,
        Which::Buyer => Edition::Buyer,
    };
    let (language, threads) = (page.language, site.options.threads);
    let bytes = ask(&site, &person, &here, move |platform: &Platform, actor, id| {
        dossier_of(platform, actor, id, year, (edition, language), threads)
    })
    .await?;
    Ok(file(bytes, DOSSIER, &format!("qafila-{year}.pdf")))
}

/// `GET /o/{organisation}/measure/{year}/inventory.xlsx`, in the language of the page.
pub async fn table(
    State(site): State<Arc<Site>>,
    page: Page,
    person: Person,
    here: Here,
    Path((_, year)): Path<(String, i16)>,
) -> Result<Response, Problem> {
    let language = page.language;
    let bytes = ask(&site, &person, &here, move |platform: &Platform, actor, id| {
        workbook_of(platform, actor, id, year, language)
    });
    Ok(file(bytes.await?, WORKBOOK, &format!("qafila-{year}.xlsx")))
}

/// The bytes of a dossier.
pub fn dossier_of(
    platform: &Platform,
    actor: &Actor,
    id: OrganisationId,
    year: i16,
    (edition, language): (Edition, Language),
    threads: usize,
) -> Result<Vec<u8>, MeasureError> {
    let inventory = measure::whole(platform, actor, id, year)?;
    let key = platform.key().ok_or_else(|| MeasureError::Defect("the installation has no key".to_owned()))?;
    let setting = Setting { language, edition, date: platform.now().date() };
    dossier(&inventory, setting, key, platform.knowledge, threads)
        .map_err(|error| MeasureError::Defect(error.to_string()))
}

/// The bytes of a workbook.
pub fn workbook_of(
    platform: &Platform,
    actor: &Actor,
    id: OrganisationId,
    year: i16,
    language: Language,
) -> Result<Vec<u8>, MeasureError> {
    let inventory = measure::whole(platform, actor, id, year)?;
    app::workbook::workbook(&inventory, language, platform.now().date(), platform.knowledge)
        .map_err(|error| MeasureError::Defect(error.to_string()))
}

/// A file to be kept.
pub fn file(bytes: Vec<u8>, kind: &'static str, name: &str) -> Response {
    let fields = [
        (header::CONTENT_TYPE, kind.to_owned()),
        (header::CONTENT_DISPOSITION, format!("attachment; filename=\"{name}\"")),
    ];
    (fields, bytes).into_response()
}
