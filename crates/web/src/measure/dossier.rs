use std::sync::Arc;

use app::dossier::Edition;
use app::measure;
use axum::extract::{Path, Query, State};
use axum::http::header;
use axum::response::{IntoResponse, Response};
use schemars::JsonSchema;
use serde::Deserialize;

use crate::here::Here;
use crate::page::Page;
use crate::problem::Problem;
use crate::session::Person;
use crate::site::Site;

/// The media type of a dossier.
pub const DOSSIER: &str = "application/pdf";
/// The media type of a workbook.
pub const WORKBOOK: &str = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

/// Which edition of a dossier.
#[derive(Clone, Copy, Debug, Default, Deserialize, JsonSchema)]
#[serde(default)]
pub struct Wanted {
    /// `buyer` withholds suppliers, prices and labels.
    edition: Which,
}

#[derive(Clone, Copy, Debug, Default, Deserialize, JsonSchema)]
#[serde(rename_all = "lowercase")]
enum Which {
    #[default]
    Full,
    Buyer,
}

impl Wanted {
    /// The edition.
    pub fn edition(self) -> Edition {
        match self.edition {
            Which::Full => Edition::Full,
            Which::Buyer => Edition::Buyer,
        }
    }
}

/// `GET /o/{organisation}/measure/{year}/dossier.pdf`, in the language of the page.
pub async fn document(
    State(site): State<Arc<Site>>,
    page: Page,
    person: Person,
    here: Here,
    Path((_, year)): Path<(String, i16)>,
    Query(wanted): Query<Wanted>,
) -> Result<Response, Problem> {
    let (edition, language, threads) = (wanted.edition(), page.language, site.options.threads);
    let bytes = here.ask(&site, &person, move |platform, actor, id| {
        measure::dossier(platform, actor, id, year, (edition, language), threads)
    });
    Ok(file(bytes.await??, DOSSIER, &format!("qafila-{year}.pdf")))
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
    let bytes =
        here.ask(&site, &person, move |platform, actor, id| measure::workbook(platform, actor, id, year, language));
    Ok(file(bytes.await??, WORKBOOK, &format!("qafila-{year}.xlsx")))
}

/// A file to be kept.
pub fn file(bytes: Vec<u8>, kind: &'static str, name: &str) -> Response {
    let fields = [
        (header::CONTENT_TYPE, kind.to_owned()),
        (header::CONTENT_DISPOSITION, format!("attachment; filename=\"{name}\"")),
    ];
    (fields, bytes).into_response()
}
