//! Plans of a firm: its measures in their years, with whose money, computed in the background.

use std::sync::Arc;

use ::finance::transition::firm::{Settings, Used};
use app::reduce::plans::{self, Planned};
use axum::extract::State;
use axum::http::StatusCode;
use calendar::Timestamp;
use ids::{MeasureId, PlanId};
use schemars::JsonSchema;
use serde::Serialize;

use super::super::door::Asker;
use super::super::endpoint::BASE;
use super::super::given::{self, At, Given, Identified, Json, Made};
use super::super::refusal::Refusal;
use crate::site::Site;

/// A plan as a list shows it.
#[derive(Serialize, JsonSchema)]
pub struct PlanListed {
    /// Identifier.
    id: PlanId,
    /// What it is called.
    name: String,
    /// When it was asked for.
    asked: Timestamp,
    /// When it was computed; null if it never was.
    computed: Option<Timestamp>,
    /// Whether it is being computed.
    is_pending: bool,
    /// Since when the firm follows it; null if it does not.
    followed: Option<Timestamp>,
}

impl From<Planned> for PlanListed {
    fn from(plan: Planned) -> Self {
        let is_pending = plan.is_pending();
        let Planned { id, settings, asked, computed, followed, .. } = plan;
        PlanListed { id, name: settings.name, asked, computed, is_pending, followed }
    }
}

/// What a firm has to plan with.
#[derive(Serialize, JsonSchema)]
pub struct GroundShown {
    /// The year of the inventory; null if there is none.
    year: Option<i16>,
    /// Its measures that are not done yet.
    measures: Vec<MeasureId>,
    /// What they save, with what the inventory says of it.
    used: Vec<Used>,
    /// Programmes that give money and may be for it.
    programmes: Vec<String>,
}

/// `GET …/reduction-plans`: the last first.
pub async fn list(State(site): State<Arc<Site>>, asker: Asker) -> Result<Json<Vec<PlanListed>>, Refusal> {
    Ok(Json(asker.ask(&site, plans::list).await?.into_iter().map(PlanListed::from).collect()))
}

/// `GET …/planning`: what there is to plan with.
pub async fn ground(State(site): State<Arc<Site>>, asker: Asker) -> Result<Json<GroundShown>, Refusal> {
    let ground = asker.ask(&site, plans::ground).await?;
    Ok(Json(GroundShown {
        year: ground.year,
        measures: ground.measures.into_iter().map(|(id, _)| id).collect(),
        used: ground.used,
        programmes: ground.programmes.into_iter().map(|(id, _)| id).collect(),
    }))
}

/// `POST …/reduction-plans`: asks for one. It is computed in the background.
pub async fn add(
    State(site): State<Arc<Site>>,
    asker: Asker,
    Given(settings): Given<Settings>,
) -> Result<Made<Identified<PlanId>>, Refusal> {
    let organisation = asker.organisation_id()?;
    let id = asker.ask(&site, move |platform, actor, of| plans::add(platform, actor, of, &settings)).await?;
    Ok(Made(format!("{BASE}/organisations/{organisation}/reduction-plans/{id}"), Identified { id }))
}

/// `GET …/reduction-plans/{plan}`.
pub async fn show(
    State(site): State<Arc<Site>>,
    asker: Asker,
    At((_, id)): At<(String, String)>,
) -> Result<Json<Planned>, Refusal> {
    let id = given::id(&id)?;
    Ok(Json(asker.ask(&site, move |platform, actor, of| plans::one(platform, actor, of, id)).await?))
}

/// `POST …/reduction-plans/{plan}/again`: from what the firm has now.
pub async fn again(
    State(site): State<Arc<Site>>,
    asker: Asker,
    At((_, id)): At<(String, String)>,
) -> Result<StatusCode, Refusal> {
    let id = given::id(&id)?;
    asker.ask(&site, move |platform, actor, of| plans::again(platform, actor, of, id)).await?;
    Ok(StatusCode::NO_CONTENT)
}

/// `POST …/reduction-plans/{plan}/follow`: the firm follows it from now on, and no other.
pub async fn follow(
    State(site): State<Arc<Site>>,
    asker: Asker,
    At((_, id)): At<(String, String)>,
) -> Result<StatusCode, Refusal> {
    followed(&site, asker, &id, true).await
}

/// `POST …/reduction-plans/{plan}/unfollow`.
pub async fn unfollow(
    State(site): State<Arc<Site>>,
    asker: Asker,
    At((_, id)): At<(String, String)>,
) -> Result<StatusCode, Refusal> {
    followed(&site, asker, &id, false).await
}

async fn followed(site: &Site, asker: Asker, id: &str, followed: bool) -> Result<StatusCode, Refusal> {
    let id = given::id(id)?;
    asker.ask(site, move |platform, actor, of| plans::follow(platform, actor, of, id, followed)).await?;
    Ok(StatusCode::NO_CONTENT)
}

/// `DELETE …/reduction-plans/{plan}`.
pub async fn remove(
    State(site): State<Arc<Site>>,
    asker: Asker,
    At((_, id)): At<(String, String)>,
) -> Result<StatusCode, Refusal> {
    let id = given::id(&id)?;
    asker.ask(&site, move |platform, actor, of| plans::remove(platform, actor, of, id)).await?;
    Ok(StatusCode::NO_CONTENT)
}
