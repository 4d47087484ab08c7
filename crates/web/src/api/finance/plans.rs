//! Plans of finance: what a person entered, and what follows from it with the programmes of today.

use std::sync::Arc;

use ::finance::plan::{Plan, PlanInput};
use ::finance::words::plan_refused;
use app::finance::{self, KeptPlan, ListedPlan, PlanningError};
use axum::extract::State;
use calendar::Timestamp;
use schemars::JsonSchema;
use serde::Serialize;

use super::super::door::Asker;
use super::super::endpoint::BASE;
use super::super::given::{At, Changed, Given, Json, Made, Said, Version, Versioned};
use super::super::refusal::Refusal;
use crate::site::Site;

/// A plan in a list.
#[derive(Serialize, JsonSchema)]
pub struct PlanListed {
    /// Which, from 1.
    number: i64,
    /// Its name.
    name: String,
    /// When it was written.
    written: Timestamp,
}

/// A plan, and what follows from it today.
#[derive(Serialize, JsonSchema)]
pub struct PlanShown {
    /// Which, from 1.
    number: i64,
    /// When it was written.
    written: Timestamp,
    /// What was entered.
    input: PlanInput,
    /// How it is paid; null if it cannot be planned any more.
    plan: Option<Plan>,
    /// Why not, in words; null if it can.
    refused: Option<String>,
}

/// That a plan was kept.
#[derive(Serialize, JsonSchema)]
pub struct PlanMade {
    /// Which, from 1.
    number: i64,
}

/// `GET …/finance-plans`: the last made first.
pub async fn list(State(site): State<Arc<Site>>, asker: Asker) -> Result<Json<Vec<PlanListed>>, Refusal> {
    let shown = |ListedPlan { number, name, written }| PlanListed { number, name, written };
    Ok(Json(asker.ask(&site, finance::plans).await?.into_iter().map(shown).collect()))
}

/// `POST …/finance-plans`.
pub async fn add(
    State(site): State<Arc<Site>>,
    asker: Asker,
    Given(input): Given<PlanInput>,
) -> Result<Made<PlanMade>, Refusal> {
    let organisation = asker.organisation_id()?;
    let number =
        asker.ask(&site, move |platform, actor, of| finance::write_plan(platform, actor, of, None, &input)).await?;
    Ok(Made(format!("{BASE}/organisations/{organisation}/finance-plans/{number}"), PlanMade { number }))
}

/// `GET …/finance-plans/{number}`.
pub async fn show(
    State(site): State<Arc<Site>>,
    asker: Asker,
    Said(messages): Said,
    At((_, number)): At<(String, i64)>,
) -> Result<Versioned<PlanShown>, Refusal> {
    let kept = asker.ask(&site, move |platform, actor, of| finance::kept_plan(platform, actor, of, number));
    let KeptPlan { number, version, written, input, plan, .. } = kept.await?;
    let refused = plan.as_ref().err().map(|error| plan_refused(messages, error));
    Ok(Versioned(version, PlanShown { number, written, input, plan: plan.ok(), refused }))
}

/// `PUT …/finance-plans/{number}`, over the version that `If-Match` names.
pub async fn change(
    State(site): State<Arc<Site>>,
    asker: Asker,
    At((_, number)): At<(String, i64)>,
    Version(version): Version,
    Given(input): Given<PlanInput>,
) -> Result<Changed, Refusal> {
    let over = Some((number, version));
    asker.ask(&site, move |platform, actor, of| finance::write_plan(platform, actor, of, over, &input)).await?;
    Ok(Changed(version + 1))
}

/// `DELETE …/finance-plans/{number}`: puts away the version that `If-Match` names.
pub async fn archive(
    State(site): State<Arc<Site>>,
    asker: Asker,
    At((_, number)): At<(String, i64)>,
    Version(version): Version,
) -> Result<Changed, Refusal> {
    let over = (number, version);
    let away = asker.ask(&site, move |platform, actor, of| {
        finance::archive_plan(platform, actor, of, over).map_err(PlanningError::from)
    });
    away.await?;
    Ok(Changed(version + 1))
}
