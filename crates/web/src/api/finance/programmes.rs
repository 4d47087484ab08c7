//! Programmes, how they stand for a firm, and what it answers of itself.

use std::collections::BTreeMap;
use std::sync::Arc;

use ::finance::Attribute;
use app::finance::situation::{self, Written};
use app::finance::{self, Checked, Given as Filled, RecordError, Sheet, Sheets};
use app::people::PeopleError;
use axum::extract::State;
use calendar::Timestamp;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::super::door::Asker;
use super::super::given::{At, Changed, Given, Json, Version, Versioned};
use super::super::refusal::Refusal;
use crate::problem::Problem;
use crate::site::Site;

/// What a firm answers of itself and its project.
#[derive(Serialize, JsonSchema)]
pub struct AnswersShown {
    /// Every answer by attribute, those that the platform fills in among them; null is *not known*.
    answers: BTreeMap<String, Filled>,
    /// Written answers that the catalogue no longer takes: they count as missing.
    outdated: Vec<String>,
}

/// One answer.
#[derive(Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct OneAnswer {
    /// A number with a point, a day, `yes` or `no`, or one of the words of the attribute; null for *not known*.
    #[schemars(length(max = 200))]
    answer: Option<String>,
}

/// What changed lately for a firm.
#[derive(Serialize, JsonSchema)]
pub struct AlertShown {
    /// When it was told.
    told: Timestamp,
    /// What.
    change: ::finance::Change,
}

/// `GET /programmes`: as they are today.
pub async fn list(State(site): State<Arc<Site>>) -> Result<Json<Sheets>, Refusal> {
    Ok(Json(sheets(&site, None).await?))
}

/// `GET /programmes/{programme}`.
pub async fn show(State(site): State<Arc<Site>>, At(id): At<String>) -> Result<Json<Sheet>, Refusal> {
    let found = sheets(&site, Some(id)).await?.programmes.into_iter().next();
    Ok(Json(found.ok_or(Problem::NotFound)?))
}

async fn sheets(site: &Site, id: Option<String>) -> Result<Sheets, Refusal> {
    let day = site.today();
    let catalogue = site.run(finance::programmes).await??;
    finance::sheets(&catalogue, id.as_deref(), day).map_err(|_| Problem::NotFound.into())
}

/// `GET /attributes`: what may be asked of a firm.
pub async fn attributes(State(site): State<Arc<Site>>) -> Result<Json<Vec<Attribute>>, Refusal> {
    Ok(Json(site.run(finance::programmes).await??.attributes.clone()))
}

/// `GET …/programmes`: how they stand for the firm, and what to ask it next.
pub async fn outlook(State(site): State<Arc<Site>>, asker: Asker) -> Result<Json<Checked>, Refusal> {
    let outlook = asker.ask(&site, finance::outlook).await?;
    let question = outlook.next().cloned();
    Ok(Json(Checked { day: outlook.day, matches: outlook.matches, question }))
}

/// `GET …/alerts`: what changed, the last first.
pub async fn alerts(State(site): State<Arc<Site>>, asker: Asker) -> Result<Json<Vec<AlertShown>>, Refusal> {
    let found = asker.ask(&site, finance::alerts).await?;
    Ok(Json(found.into_iter().map(|(told, change)| AlertShown { told, change }).collect()))
}

/// `GET …/answers`.
pub async fn answers(State(site): State<Arc<Site>>, asker: Asker) -> Result<Versioned<AnswersShown>, Refusal> {
    let kept = asker.ask(&site, finance::outlook).await?.kept;
    Ok(Versioned(kept.version, AnswersShown { answers: kept.answers, outdated: kept.outdated }))
}

/// `PUT …/answers`: all of them, over the version that `If-Match` names.
pub async fn write(
    State(site): State<Arc<Site>>,
    asker: Asker,
    Version(version): Version,
    Given(answers): Given<Written>,
) -> Result<Changed, Refusal> {
    let written = asker.ask(&site, move |platform, actor, of| {
        let catalogue = finance::programmes(platform)?;
        situation::write(platform, actor, of, &catalogue, (version, &answers))
    });
    written.await?;
    Ok(Changed(version + 1))
}

/// `PUT …/answers/{attribute}`: one, beside the others of the version that `If-Match` names.
pub async fn answer(
    State(site): State<Arc<Site>>,
    asker: Asker,
    At((_, attribute)): At<(String, String)>,
    Version(version): Version,
    Given(OneAnswer { answer }): Given<OneAnswer>,
) -> Result<Changed, Refusal> {
    let written = asker.ask(&site, move |platform, actor, of| {
        let catalogue = finance::programmes(platform)?;
        if catalogue.attribute(&attribute).is_none() {
            return Err(RecordError::from(PeopleError::NotFound));
        }
        situation::answer(platform, actor, of, &catalogue, (version, &attribute, answer.as_deref()))
    });
    written.await?;
    Ok(Changed(version + 1))
}
