//! Which partners' programs come in, and what they are shown.

use std::sync::Arc;

use app::export::partners::{self, Made as Admitted, PartnerRequest, Verdict};
use axum::body::Bytes;
use axum::extract::State;
use axum::http::StatusCode;
use axum::response::{IntoResponse, Response};
use ids::ProductId;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::super::door::Asker;
use super::super::endpoint::BASE;
use super::super::given::{self, At, Given, Json, Made};
use super::super::once::KeptInstead;
use super::super::refusal::Refusal;
use super::partners::PartnerShown;
use crate::site::Site;

/// What is said of a partner.
#[derive(Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct PartnerSaid {
    /// Its name.
    #[schemars(length(min = 1, max = 100))]
    name: String,
    /// The base address of its server, up to the `/3`; empty if it has none.
    #[serde(default)]
    #[schemars(length(max = 2000))]
    url: String,
    /// The name with which we come in there.
    #[serde(default)]
    #[schemars(length(max = 500))]
    client_id: String,
    /// The secret of that name; empty leaves it as it was.
    #[serde(default)]
    #[schemars(length(max = 500))]
    client_secret: String,
}

impl From<PartnerSaid> for PartnerRequest {
    fn from(said: PartnerSaid) -> Self {
        let PartnerSaid { name, url, client_id, client_secret } = said;
        PartnerRequest { name, base: url, client_id, client_secret }
    }
}

/// A partner with the secret that it comes in with.
#[derive(Clone, Serialize, JsonSchema)]
pub struct PartnerMade {
    /// The partner.
    partner: PartnerShown,
    /// Its secret. Said this once: null in the answer to a repetition.
    secret: Option<String>,
}

/// A product, and whether a partner is shown its footprints.
#[derive(Serialize, JsonSchema)]
pub struct ProductOffered {
    /// The product.
    product: ProductId,
    /// Its name.
    name: String,
    /// Whether it is shown.
    is_shown: bool,
}

/// Why a request is turned down.
#[derive(Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Reason {
    /// What the partner is told.
    #[schemars(length(min = 1, max = 500))]
    words: String,
}

/// The answer with the secret; what is kept for a repetition has none.
fn with_secret(admitted: Admitted, answer: impl FnOnce(PartnerMade) -> Response) -> Response {
    let said = PartnerMade { partner: admitted.partner.into(), secret: Some(admitted.secret) };
    let kept = serde_json::to_vec(&PartnerMade { secret: None, ..said.clone() }).unwrap_or_default();
    let mut response = answer(said);
    response.extensions_mut().insert(KeptInstead(Bytes::from(kept)));
    response
}

/// `POST …/partners`.
pub async fn add(
    State(site): State<Arc<Site>>,
    asker: Asker,
    Given(said): Given<PartnerSaid>,
) -> Result<Response, Refusal> {
    let organisation = asker.organisation_id()?;
    let made = asker.ask(&site, move |platform, actor, of| partners::add(platform, actor, of, &said.into())).await?;
    let place = format!("{BASE}/organisations/{organisation}/partners/{}", made.partner.id);
    Ok(with_secret(made, |said| Made(place, said).into_response()))
}

/// `PUT …/partners/{partner}`.
pub async fn change(
    State(site): State<Arc<Site>>,
    asker: Asker,
    At((_, id)): At<(String, String)>,
    Given(said): Given<PartnerSaid>,
) -> Result<StatusCode, Refusal> {
    let id = given::id(&id)?;
    asker.ask(&site, move |platform, actor, of| partners::change(platform, actor, of, id, &said.into())).await?;
    Ok(StatusCode::NO_CONTENT)
}

/// `POST …/partners/{partner}/rotate`.
pub async fn rotate(
    State(site): State<Arc<Site>>,
    asker: Asker,
    At((_, id)): At<(String, String)>,
) -> Result<Response, Refusal> {
    let id = given::id(&id)?;
    let made = asker.ask(&site, move |platform, actor, of| partners::rotate(platform, actor, of, id)).await?;
    Ok(with_secret(made, |said| Json(said).into_response()))
}

/// `DELETE …/partners/{partner}`: it comes in no more.
pub async fn revoke(
    State(site): State<Arc<Site>>,
    asker: Asker,
    At((_, id)): At<(String, String)>,
) -> Result<StatusCode, Refusal> {
    let id = given::id(&id)?;
    asker.ask(&site, move |platform, actor, of| partners::revoke(platform, actor, of, id)).await?;
    Ok(StatusCode::NO_CONTENT)
}

/// `GET …/partners/{partner}/products`.
pub async fn products(
    State(site): State<Arc<Site>>,
    asker: Asker,
    At((_, id)): At<(String, String)>,
) -> Result<Json<Vec<ProductOffered>>, Refusal> {
    let id = given::id(&id)?;
    let found = asker.ask(&site, move |platform, actor, of| {
        partners::partner(platform, actor, of, id)?;
        partners::offers(platform, actor, of, id)
    });
    let shown = found.await?.into_iter().map(|(product, is_shown)| ProductOffered {
        product: product.id,
        name: product.name,
        is_shown,
    });
    Ok(Json(shown.collect()))
}

/// `PUT …/partners/{partner}/products/{product}`: shows it.
pub async fn offer(
    State(site): State<Arc<Site>>,
    asker: Asker,
    At((_, id, product)): At<(String, String, String)>,
) -> Result<StatusCode, Refusal> {
    let (id, product) = (given::id(&id)?, given::id(&product)?);
    asker.ask(&site, move |platform, actor, of| partners::offer(platform, actor, of, id, product)).await?;
    Ok(StatusCode::NO_CONTENT)
}

/// `DELETE …/partners/{partner}/products/{product}`: shows it no longer.
pub async fn withdraw(
    State(site): State<Arc<Site>>,
    asker: Asker,
    At((_, id, product)): At<(String, String, String)>,
) -> Result<StatusCode, Refusal> {
    let (id, product) = (given::id(&id)?, given::id(&product)?);
    asker.ask(&site, move |platform, actor, of| partners::withdraw(platform, actor, of, id, product)).await?;
    Ok(StatusCode::NO_CONTENT)
}

/// `POST …/exchanges/{exchange}/offer`: answers a request that was held with what is asked for.
pub async fn accept(
    State(site): State<Arc<Site>>,
    asker: Asker,
    At((_, id)): At<(String, String)>,
) -> Result<StatusCode, Refusal> {
    let id = given::id(&id)?;
    asker.ask(&site, move |platform, actor, of| partners::decide(platform, actor, of, id, Verdict::Offer)).await?;
    Ok(StatusCode::NO_CONTENT)
}

/// `POST …/exchanges/{exchange}/refuse`.
pub async fn refuse(
    State(site): State<Arc<Site>>,
    asker: Asker,
    At((_, id)): At<(String, String)>,
    Given(reason): Given<Reason>,
) -> Result<StatusCode, Refusal> {
    let id = given::id(&id)?;
    let decided = asker.ask(&site, move |platform, actor, of| {
        partners::decide(platform, actor, of, id, Verdict::Refuse(&reason.words))
    });
    decided.await?;
    Ok(StatusCode::NO_CONTENT)
}
