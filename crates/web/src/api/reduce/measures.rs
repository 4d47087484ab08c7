//! The measures that a firm keeps, and what its bills say of them.

use std::sync::Arc;

use ::reduce::{Comparison, Measure};
use app::reduce::measures::{self, Kept, MeasuresError, State as Stand, Step, StepRequest};
use app::reduce::{self, Followed, Year};
use axum::extract::State;
use axum::http::StatusCode;
use calendar::Date;
use ids::MeasureId;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::super::door::Asker;
use super::super::endpoint::BASE;
use super::super::given::{
    self, Asked, At, Changed, Given, Identified, Json, Listed, Made, Paging, Version, Versioned,
};
use super::super::refusal::Refusal;
use crate::site::Site;

/// Which measures.
#[derive(Debug, Default, Deserialize, JsonSchema)]
#[serde(default)]
pub struct Wanted {
    /// Those that were taken out and can be put back.
    removed: bool,
    /// The page, from 1.
    #[schemars(range(min = 1, max = 1_000_000))]
    page: Option<i64>,
    /// How many on a page; 50 unless said.
    #[schemars(range(min = 1, max = 200))]
    per_page: Option<i64>,
}

/// A measure with everything that is known of it.
#[derive(Serialize, JsonSchema)]
pub struct MeasureWhole {
    /// The measure.
    measure: Kept,
    /// kg CO2e that it avoids in a year, at the factors of the inventory; null if one of them is unknown, or there is no inventory.
    kgco2e_a_year: Option<f64>,
    /// Its steps, the first first.
    steps: Vec<Step>,
    /// What the bills say of each of its savings.
    bills: Vec<FollowedShown>,
}

/// What a measure saves of one activity, on the bills.
#[derive(Serialize, JsonSchema)]
pub struct FollowedShown {
    /// The activity.
    activity: String,
    /// What the measure says that it saves in a year.
    expected: f64,
    /// The unit of amounts.
    unit: String,
    /// The unit of what is made; null if the sheet does not say it.
    production_unit: Option<String>,
    /// The years that have bills of it, the first first.
    years: Vec<YearUsed>,
    /// What they show; null until they are whole over the same months of a year before and of one after it was installed.
    shown: Option<SavedShown>,
}

/// A year of what a measure acts on.
#[derive(Serialize, JsonSchema)]
pub struct YearUsed {
    /// The year.
    year: i16,
    /// How much was used.
    used: f64,
    /// What that emitted, kg CO2e.
    kgco2e: f64,
    /// What was made; null if the sheet does not say it.
    production: Option<f64>,
}

/// What was saved between two years.
#[derive(Serialize, JsonSchema)]
pub struct SavedShown {
    /// The year before the measure.
    before: i16,
    /// The year after it.
    after: i16,
    /// From which month to the end of both years, 1 to 12.
    from_month: i8,
    /// How much in these months; below zero, more is used.
    saved: f64,
    /// Its interval.
    low: f64,
    /// Its interval.
    high: f64,
    /// What is expected in these months of all measures that act there.
    expected: f64,
    /// The measures, as the firm calls them: bills cannot tell them apart.
    measures: Vec<String>,
    /// Whether it is counted for what was made.
    is_adjusted: bool,
}

impl SavedShown {
    fn of(comparison: Comparison) -> Option<Self> {
        let Comparison { of, before, after, shown } = comparison;
        let shown = shown?;
        Some(SavedShown {
            before: before?.year,
            after: after?.year,
            from_month: of.from_month,
            saved: shown.saved.value,
            low: shown.saved.low,
            high: shown.saved.high,
            expected: of.expected,
            measures: of.measures,
            is_adjusted: shown.adjusted,
        })
    }
}

impl From<Followed> for FollowedShown {
    fn from(followed: Followed) -> Self {
        let year = |year: Year| YearUsed {
            year: year.year,
            used: year.used,
            kgco2e: year.kgco2e,
            production: year.production,
        };
        FollowedShown {
            activity: followed.saving.activity,
            expected: followed.saving.quantity,
            unit: followed.saving.unit,
            production_unit: followed.production_unit,
            years: followed.years.into_iter().map(year).collect(),
            shown: followed.shown.and_then(SavedShown::of),
        }
    }
}

/// A step to be made.
#[derive(Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct NewStep {
    /// Where to.
    state: Stand,
    /// On which day; it has come.
    day: Date,
    /// Why it is not done, or a remark.
    #[serde(default)]
    #[schemars(length(max = 1000))]
    words: String,
}

/// `GET …/measures`: in the order in which they were added.
pub async fn list(
    State(site): State<Arc<Site>>,
    asker: Asker,
    Asked(wanted): Asked<Wanted>,
) -> Result<Json<Listed<Kept>>, Refusal> {
    let found =
        asker.ask(&site, move |platform, actor, of| measures::list(platform, actor, of, wanted.removed)).await?;
    Ok(Json(Paging::new(wanted.page, wanted.per_page).of(found)?))
}

/// `POST …/measures`: planned from today.
pub async fn add(
    State(site): State<Arc<Site>>,
    asker: Asker,
    Given(measure): Given<Measure>,
) -> Result<Made<Identified<MeasureId>>, Refusal> {
    let organisation = asker.organisation_id()?;
    let id = asker.ask(&site, move |platform, actor, of| measures::add(platform, actor, of, &measure)).await?;
    Ok(Made(format!("{BASE}/organisations/{organisation}/measures/{id}"), Identified { id }))
}

/// `GET …/measures/{measure}`.
pub async fn show(
    State(site): State<Arc<Site>>,
    asker: Asker,
    At((_, id)): At<(String, String)>,
) -> Result<Versioned<MeasureWhole>, Refusal> {
    let (id, known) = (given::id(&id)?, site.clone());
    let found = asker.ask(&site, move |platform, actor, of| {
        let (kept, steps) = measures::one(platform, actor, of, id)?;
        let followed = reduce::followed(platform, actor, of, &kept.measure)?;
        let proposal = reduce::proposal(platform, actor, of)?;
        let kgco2e = proposal.and_then(|proposal| proposal.carbon(&known.knowledge.units, &kept.measure));
        Ok::<_, MeasuresError>((kept, steps, followed, kgco2e))
    });
    let (measure, steps, followed, kgco2e_a_year) = found.await?;
    let bills = followed.into_iter().map(FollowedShown::from).collect();
    Ok(Versioned(measure.version, MeasureWhole { measure, kgco2e_a_year, steps, bills }))
}

/// `PUT …/measures/{measure}`, over the version that `If-Match` names; where it stands remains.
pub async fn change(
    State(site): State<Arc<Site>>,
    asker: Asker,
    At((_, id)): At<(String, String)>,
    Version(version): Version,
    Given(measure): Given<Measure>,
) -> Result<Changed, Refusal> {
    let id = given::id(&id)?;
    asker.ask(&site, move |platform, actor, of| measures::change(platform, actor, of, id, version, &measure)).await?;
    Ok(Changed(version + 1))
}

/// `POST …/measures/{measure}/steps`, of the version that `If-Match` names: carries it on, or back.
pub async fn step(
    State(site): State<Arc<Site>>,
    asker: Asker,
    At((_, id)): At<(String, String)>,
    Version(version): Version,
    Given(step): Given<NewStep>,
) -> Result<Changed, Refusal> {
    let id = given::id(&id)?;
    let made = asker.ask(&site, move |platform, actor, of| {
        let request = StepRequest { state: step.state, day: step.day, words: &step.words };
        measures::step(platform, actor, of, id, version, &request)
    });
    made.await?;
    Ok(Changed(version + 1))
}

/// `DELETE …/measures/{measure}`: takes it out; it can be put back.
pub async fn remove(
    State(site): State<Arc<Site>>,
    asker: Asker,
    At((_, id)): At<(String, String)>,
) -> Result<StatusCode, Refusal> {
    turn(&site, asker, &id, false).await
}

/// `POST …/measures/{measure}/restore`.
pub async fn restore(
    State(site): State<Arc<Site>>,
    asker: Asker,
    At((_, id)): At<(String, String)>,
) -> Result<StatusCode, Refusal> {
    turn(&site, asker, &id, true).await
}

async fn turn(site: &Site, asker: Asker, id: &str, back: bool) -> Result<StatusCode, Refusal> {
    let id = given::id(id)?;
    asker.ask(site, move |platform, actor, of| measures::remove(platform, actor, of, id, back)).await?;
    Ok(StatusCode::NO_CONTENT)
}
