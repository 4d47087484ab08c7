//! Published footprints of products: never changed, only deprecated.

use std::sync::Arc;

use ::export::pcf::Footprint;
use app::export::trail::{self, Held};
use app::export::{ProductError, publication};
use axum::extract::State;
use axum::http::StatusCode;
use calendar::{Date, Timestamp};
use ids::{ChangeId, ProductFootprintId};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use serde_json::Value;
use store::product_change::Cause;
use store::product_footprint::{ProductFootprint, Why};

use super::super::door::Asker;
use super::super::endpoint::BASE;
use super::super::given::{self, Asked, At, Given, Identified, Json, Made};
use super::super::refusal::Refusal;
use super::products::SourceShown;
use crate::site::Site;

/// So many changes are listed at once.
const CHANGES: i64 = 100;

/// A published footprint.
#[derive(Serialize, JsonSchema)]
pub struct FootprintShown {
    /// Identifier, also for partners.
    id: ProductFootprintId,
    /// Which of the product's footprints it is, from 1.
    number: i64,
    /// The one that it replaces.
    replaces: Option<ProductFootprintId>,
    /// When it was published.
    published: Timestamp,
    /// The first day on which it may be used.
    valid_from: Date,
    /// The last day.
    valid_until: Date,
    /// kg CO2e per declared unit.
    kg_co2e: f64,
    /// When it was deprecated; null if it is not.
    deprecated: Option<Timestamp>,
    /// Why.
    why: Option<Why>,
}

impl From<ProductFootprint> for FootprintShown {
    fn from(kept: ProductFootprint) -> Self {
        let ProductFootprint { id, number, preceding_id, published, valid_from, valid_until, kg, .. } = kept;
        FootprintShown {
            id,
            number,
            replaces: preceding_id,
            published,
            valid_from,
            valid_until,
            kg_co2e: kg,
            deprecated: kept.deprecated,
            why: kept.why,
        }
    }
}

/// A published footprint with what it is made of, for the firm alone.
#[derive(Serialize, JsonSchema)]
pub struct FootprintWhole {
    /// When, how long, in place of which.
    footprint: FootprintShown,
    /// The result, line by line.
    result: Footprint,
}

/// What is published.
#[derive(Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Publish {
    /// The footprint in whose place it comes, which is not deprecated; null or absent if there is none.
    #[serde(default)]
    replaces: Option<ProductFootprintId>,
    /// The last day on which it may be used; as long as the methodology permits unless said.
    #[serde(default)]
    until: Option<Date>,
}

/// Which changes.
#[derive(Debug, Default, Deserialize, JsonSchema)]
#[serde(default)]
pub struct Earlier {
    /// Those before this one.
    #[schemars(extend("format" = "uuid"))]
    before: Option<String>,
}

/// A change of the figure of a product.
#[derive(Serialize, JsonSchema)]
pub struct ChangeShown {
    /// Identifier.
    id: ChangeId,
    /// When the figure was made.
    at: Timestamp,
    /// Why.
    cause: Cause,
    /// kg CO2e per declared unit before; null if there was no figure.
    before_kg_co2e: Option<f64>,
    /// kg CO2e per declared unit after; null if there is no figure.
    after_kg_co2e: Option<f64>,
    /// When the cause happened.
    since: Timestamp,
    /// The footprint that was published for it, if one was.
    footprint: Option<ProductFootprintId>,
    /// Inputs that have another source now.
    inputs: Vec<SourceChange>,
    /// Why no footprint was published for it by itself.
    held: Option<Held>,
}

/// An input that has another source.
#[derive(Serialize, JsonSchema)]
pub struct SourceChange {
    /// Before, if there was one.
    before: Option<SourceShown>,
    /// Now.
    now: SourceShown,
}

/// `GET …/products/{product}/footprints`: the last first, at most two hundred.
pub async fn list(
    State(site): State<Arc<Site>>,
    asker: Asker,
    At((_, id)): At<(String, String)>,
) -> Result<Json<Vec<FootprintShown>>, Refusal> {
    let id = given::id(&id)?;
    let found = asker.ask(&site, move |platform, actor, of| publication::footprints(platform, actor, of, id));
    Ok(Json(found.await?.into_iter().map(FootprintShown::from).collect()))
}

/// `POST …/products/{product}/footprints`: publishes the figure as it is now.
pub async fn publish(
    State(site): State<Arc<Site>>,
    asker: Asker,
    At((_, id)): At<(String, String)>,
    Given(Publish { replaces, until }): Given<Publish>,
) -> Result<Made<Identified<ProductFootprintId>>, Refusal> {
    let (id, organisation) = (given::id(&id)?, asker.organisation_id()?);
    let id =
        asker.ask(&site, move |platform, actor, of| publication::publish(platform, actor, of, id, (replaces, until)));
    let id = id.await?;
    Ok(Made(format!("{BASE}/organisations/{organisation}/footprints/{id}"), Identified { id }))
}

/// `GET …/footprints/{footprint}`.
pub async fn show(
    State(site): State<Arc<Site>>,
    asker: Asker,
    At((_, id)): At<(String, String)>,
) -> Result<Json<FootprintWhole>, Refusal> {
    let id = given::id(&id)?;
    let (kept, published) =
        asker.ask(&site, move |platform, actor, of| publication::footprint(platform, actor, of, id)).await?;
    Ok(Json(FootprintWhole { footprint: kept.into(), result: published.footprint }))
}

/// `GET …/footprints/{footprint}/pact`: as partners receive it.
pub async fn exchanged(
    State(site): State<Arc<Site>>,
    asker: Asker,
    At((_, id)): At<(String, String)>,
) -> Result<Json<Value>, Refusal> {
    let id = given::id(&id)?;
    let body = asker.ask(&site, move |platform, actor, of| {
        let (kept, _) = publication::footprint(platform, actor, of, id)?;
        Ok::<_, ProductError>(publication::exchanged(&kept)?.to_json())
    });
    Ok(Json(body.await?))
}

/// `DELETE …/footprints/{footprint}`: withdraws it.
pub async fn withdraw(
    State(site): State<Arc<Site>>,
    asker: Asker,
    At((_, id)): At<(String, String)>,
) -> Result<StatusCode, Refusal> {
    let id = given::id(&id)?;
    asker.ask(&site, move |platform, actor, of| publication::withdraw(platform, actor, of, id)).await?;
    Ok(StatusCode::NO_CONTENT)
}

/// `GET …/products/{product}/changes`: what changed its figure, the last first.
pub async fn changes(
    State(site): State<Arc<Site>>,
    asker: Asker,
    At((_, id)): At<(String, String)>,
    Asked(Earlier { before }): Asked<Earlier>,
) -> Result<Json<Vec<ChangeShown>>, Refusal> {
    let id = given::id(&id)?;
    let unreadable = |_| Refusal::Unreadable("`before` is an identifier".to_owned());
    let before: Option<ChangeId> = before.map(|before| before.parse().map_err(unreadable)).transpose()?;
    let found = asker.ask(&site, move |platform, actor, of| trail::trail(platform, actor, of, id, before, CHANGES));
    let shown = found.await?.into_iter().map(|step| ChangeShown {
        id: step.change.id,
        at: step.change.at,
        cause: step.change.cause,
        before_kg_co2e: step.change.before_kg,
        after_kg_co2e: step.change.after_kg,
        since: step.change.since,
        footprint: step.change.footprint_id,
        inputs: step
            .detail
            .inputs
            .into_iter()
            .map(|(before, now)| SourceChange { before: before.map(SourceShown::from), now: now.into() })
            .collect(),
        held: step.detail.held,
    });
    Ok(Json(shown.collect()))
}
