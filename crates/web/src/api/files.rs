//! The files that are made of an inventory.

use std::sync::Arc;

use app::dossier::Edition;
use axum::extract::State;
use axum::response::Response;
use schemars::JsonSchema;
use serde::Deserialize;

use super::door::Asker;
use super::given::{Asked, At, Said};
use super::refusal::Refusal;
use crate::measure::{self, DOSSIER, WORKBOOK};
use crate::site::Site;

/// Which edition of a dossier.
#[derive(Debug, Default, Deserialize, JsonSchema)]
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

/// `GET …/inventories/{year}/dossier.pdf`, in the language of the request.
pub async fn dossier(
    State(site): State<Arc<Site>>,
    asker: Asker,
    Said(messages): Said,
    At((_, year)): At<(String, i16)>,
    Asked(Wanted { edition }): Asked<Wanted>,
) -> Result<Response, Refusal> {
    let edition = match edition {
        Which::Full => Edition::Full,
        Which::Buyer => Edition::Buyer,
    };
    let (language, threads) = (messages.language(), site.options.threads);
    let made = asker.ask(&site, move |platform, actor, id| {
        measure::dossier_of(platform, actor, id, year, (edition, language), threads)
    });
    Ok(measure::file(made.await?, DOSSIER, &format!("qafila-{year}.pdf")))
}

/// `GET …/inventories/{year}/inventory.xlsx`, in the language of the request.
pub async fn workbook(
    State(site): State<Arc<Site>>,
    asker: Asker,
    Said(messages): Said,
    At((_, year)): At<(String, i16)>,
) -> Result<Response, Refusal> {
    let language = messages.language();
    let made = asker.ask(&site, move |platform, actor, id| measure::workbook_of(platform, actor, id, year, language));
    Ok(measure::file(made.await?, WORKBOOK, &format!("qafila-{year}.xlsx")))
}
