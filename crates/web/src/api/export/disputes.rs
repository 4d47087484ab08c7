//! Doubts about footprints: those that the firm raised, and those that its customers did.

use std::sync::Arc;

use app::export::disputes::{self, NamedDispute};
use axum::extract::State;
use axum::http::StatusCode;
use calendar::Timestamp;
use ids::{DisputeId, OrganisationId, ProductFootprintId};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use store::dispute::State as Stand;

use super::super::door::Asker;
use super::super::endpoint::BASE;
use super::super::given::{self, At, Given, Identified, Json, Made};
use super::super::refusal::Refusal;
use crate::site::Site;

/// Disputes.
#[derive(Serialize, JsonSchema)]
pub struct Disputes {
    /// Those that the organisation raised, the last first.
    raised: Vec<DisputeShown>,
    /// Those about its own footprints, the last first.
    received: Vec<DisputeShown>,
}

/// A dispute.
#[derive(Serialize, JsonSchema)]
pub struct DisputeShown {
    /// Identifier.
    id: DisputeId,
    /// The other side's name.
    other: String,
    /// Name of the product; null for a customer to whom it is offered no more.
    product: Option<String>,
    /// The footprint.
    footprint: ProductFootprintId,
    /// What the customer says.
    words: String,
    /// When it was raised.
    raised: Timestamp,
    /// Where it stands.
    state: Stand,
    /// What the supplier says.
    answer: Option<String>,
    /// When it ended.
    ended: Option<Timestamp>,
}

impl From<NamedDispute> for DisputeShown {
    fn from(named: NamedDispute) -> Self {
        let NamedDispute { dispute, other, product } = named;
        DisputeShown {
            id: dispute.id,
            other,
            product,
            footprint: dispute.footprint_id,
            words: dispute.words,
            raised: dispute.raised,
            state: dispute.state,
            answer: dispute.answer,
            ended: dispute.ended,
        }
    }
}

/// A doubt about a footprint that the organisation is shown.
#[derive(Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Doubt {
    /// The firm that published it.
    supplier: OrganisationId,
    /// The footprint.
    footprint: ProductFootprintId,
    /// What is doubted.
    #[schemars(length(min = 1, max = 2000))]
    words: String,
}

/// The answer to a doubt.
#[derive(Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct DoubtAnswer {
    /// Whether the doubt is right: then the footprint is withdrawn at once.
    accept: bool,
    /// What is said to it.
    #[schemars(length(min = 1, max = 2000))]
    words: String,
}

/// `GET …/disputes`.
pub async fn list(State(site): State<Arc<Site>>, asker: Asker) -> Result<Json<Disputes>, Refusal> {
    let found = asker.ask(&site, |platform, actor, of| {
        let raised = disputes::raised(platform, actor, of)?;
        disputes::received(platform, actor, of).map(|received| (raised, received))
    });
    let (raised, received) = found.await?;
    let shown = |named: Vec<NamedDispute>| named.into_iter().map(DisputeShown::from).collect();
    Ok(Json(Disputes { raised: shown(raised), received: shown(received) }))
}

/// `POST …/disputes`.
pub async fn raise(
    State(site): State<Arc<Site>>,
    asker: Asker,
    Given(doubt): Given<Doubt>,
) -> Result<Made<Identified<DisputeId>>, Refusal> {
    let organisation = asker.organisation_id()?;
    let id = asker.ask(&site, move |platform, actor, of| {
        disputes::raise(platform, actor, of, (doubt.supplier, doubt.footprint), &doubt.words)
    });
    Ok(Made(format!("{BASE}/organisations/{organisation}/disputes"), Identified { id: id.await? }))
}

/// `POST …/disputes/{dispute}/retire`: doubts no longer.
pub async fn retire(
    State(site): State<Arc<Site>>,
    asker: Asker,
    At((_, id)): At<(String, String)>,
) -> Result<StatusCode, Refusal> {
    let id = given::id(&id)?;
    asker.ask(&site, move |platform, actor, of| disputes::retire_dispute(platform, actor, of, id)).await?;
    Ok(StatusCode::NO_CONTENT)
}

/// `POST …/disputes/{dispute}/answer`: to a doubt about a footprint of the organisation.
pub async fn answer(
    State(site): State<Arc<Site>>,
    asker: Asker,
    At((_, id)): At<(String, String)>,
    Given(answer): Given<DoubtAnswer>,
) -> Result<StatusCode, Refusal> {
    let id = given::id(&id)?;
    let answered = asker.ask(&site, move |platform, actor, of| {
        disputes::answer_dispute(platform, actor, of, id, (answer.accept, &answer.words))
    });
    answered.await?;
    Ok(StatusCode::NO_CONTENT)
}
