//! The verdict on a dossier, by the code of the page and of `qafila verify`.

use std::sync::Arc;

use ::measure::Figure;
use app::dossier::{Edition, Finding, Identity, Trust};
use axum::body::Bytes;
use axum::extract::State;
use axum::http::{HeaderMap, header};
use calendar::Date;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::given::{Asked, Json, Said};
use super::refusal::{Refusal, Wrong};
use crate::site::Site;
use crate::verify;

/// Who is expected to have signed.
#[derive(Debug, Default, Deserialize, JsonSchema)]
#[serde(default)]
pub struct Wanted {
    /// Fingerprint or thumbprint of the signer expected.
    trust: Option<String>,
}

/// The verdict on a file.
#[derive(Serialize, JsonSchema)]
pub struct DossierVerdict {
    /// Whether everything that was looked at holds.
    holds: bool,
    /// The exit code of `qafila verify`.
    exit_code: u8,
    /// Whether the dossier is too large to be computed again here.
    beyond: bool,
    /// Whether the pages were set again and found the same.
    pages_reset: bool,
    /// What does not hold.
    findings: Vec<Finding>,
    /// The same in words.
    sentences: Vec<String>,
    /// What is known of the signer.
    identity: Identity,
    /// What was signed, once the signature holds.
    signed: Option<SignedShown>,
    /// Products whose footprints it has, once everything holds: computed again in the full edition, stated in the buyer's.
    products: Vec<String>,
    /// What it says, if its figures could be read.
    figures: Option<FiguresShown>,
}

/// What was signed.
#[derive(Serialize, JsonSchema)]
pub struct SignedShown {
    /// Fingerprint of the key.
    fingerprint: String,
    /// Which edition.
    edition: Edition,
    /// Version of the engine that made it.
    engine: String,
    /// Its language.
    language: language::Language,
    /// Its date.
    date: Date,
}

/// What a dossier says.
#[derive(Serialize, JsonSchema)]
pub struct FiguresShown {
    /// The firm.
    firm: String,
    /// The year.
    year: i16,
    /// Total with scope 2 by location.
    location: Figure,
    /// Total with scope 2 by market.
    market: Figure,
    /// How many lines.
    lines: usize,
}

/// `POST /verify`, with the file.
pub async fn check(
    State(site): State<Arc<Site>>,
    Said(messages): Said,
    headers: HeaderMap,
    Asked(Wanted { trust }): Asked<Wanted>,
    file: Bytes,
) -> Result<Json<DossierVerdict>, Refusal> {
    let kind = headers.get(header::CONTENT_TYPE).and_then(|value| value.to_str().ok()).unwrap_or_default();
    if kind.split(';').next().unwrap_or_default().trim() != "application/pdf" {
        return Err(Refusal::Kind);
    }
    if file.is_empty() {
        return Err(Refusal::Input(vec![Wrong::new("content", "empty", "web-field-empty")]));
    }
    let expected = match trust.as_deref().map(str::trim).filter(|text| !text.is_empty()) {
        None => None,
        Some(text) => Some(
            Trust::parse(text).map_err(|_| Refusal::Input(vec![Wrong::new("trust", "form", "verify-trust-error")]))?,
        ),
    };
    let outcome = verify::outcome(&site, file.to_vec(), expected).await?;
    let holds = outcome.findings.is_empty() && !outcome.beyond;
    Ok(Json(DossierVerdict {
        holds,
        exit_code: outcome.code(),
        beyond: outcome.beyond,
        pages_reset: outcome.pages_reset,
        sentences: outcome.findings.iter().map(|finding| finding.sentence(messages)).collect(),
        findings: outcome.findings.clone(),
        identity: outcome.identity,
        signed: outcome.signed.as_ref().map(|signed| SignedShown {
            fingerprint: signed.fingerprint.clone(),
            edition: signed.edition,
            engine: signed.engine.clone(),
            language: signed.language,
            date: signed.date,
        }),
        products: if holds { outcome.products.clone() } else { Vec::new() },
        // Figures that do not follow from their data are not given as if they were good.
        figures: outcome.summary.as_ref().filter(|_| holds).map(|summary| FiguresShown {
            firm: summary.firm.clone(),
            year: summary.year,
            location: summary.location,
            market: summary.market,
            lines: summary.lines,
        }),
    }))
}
