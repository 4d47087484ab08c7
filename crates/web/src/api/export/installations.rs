//! Installations whose goods are of the border adjustment: their files, and what follows from them.

use std::sync::Arc;

use ::cbam::Installation;
use ::cbam::input::Measure;
use app::export::installations::{self, Listed as Head, Written};
use app::export::places::{self, Stage};
use app::export::{Report, papers};
use axum::extract::State;
use axum::http::StatusCode;
use calendar::Timestamp;
use ids::InstallationId;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::super::conflict::Conflict;
use super::super::door::Asker;
use super::super::endpoint::BASE;
use super::super::given::{
    self, Asked, At, Changed, Given, Identified, Json, Listed, Made, Paging, Said, Version, Versioned,
};
use super::super::refusal::Refusal;
use crate::site::Site;

/// An installation of a firm.
#[derive(Serialize, JsonSchema)]
pub struct InstallationShown {
    /// Identifier.
    id: InstallationId,
    /// Its name.
    name: String,
    /// Its reporting period.
    year: i64,
    /// The version of its file.
    version: i64,
    /// When it was put away.
    archived: Option<Timestamp>,
}

impl From<Head> for InstallationShown {
    fn from(head: Head) -> Self {
        let Head { id, name, year, version, archived, .. } = head;
        InstallationShown { id, name, year, version, archived }
    }
}

/// Which installations.
#[derive(Debug, Default, Deserialize, JsonSchema)]
#[serde(default)]
pub struct Wanted {
    /// Those that were put away.
    archived: bool,
    /// The page, from 1.
    #[schemars(range(min = 1, max = 1_000_000))]
    page: Option<i64>,
    /// How many on a page; 50 unless said.
    #[schemars(range(min = 1, max = 200))]
    per_page: Option<i64>,
}

/// A version of the file of an installation.
#[derive(Serialize, JsonSchema)]
pub struct VersionShown {
    /// From 1.
    version: i64,
    /// When it was written.
    written: Timestamp,
    /// By whom; null if that account was erased.
    written_by: Option<String>,
}

/// Something to settle before the verifier comes.
#[derive(Serialize, JsonSchema)]
pub struct GapShown {
    /// At which stage of the entry it is written: `installation`, `processes`, `streams`, `energy`, `precursors`, `sales`.
    stage: &'static str,
    /// Where, in words.
    place: String,
    /// What was found.
    words: String,
    /// What to do.
    todo: String,
    /// The clause; empty if it is arithmetic.
    clause: &'static str,
    /// Whether there is no figure before it is settled; otherwise a harder rule counts meanwhile.
    stops: bool,
}

/// `GET …/installations`.
pub async fn list(
    State(site): State<Arc<Site>>,
    asker: Asker,
    Asked(wanted): Asked<Wanted>,
) -> Result<Json<Listed<InstallationShown>>, Refusal> {
    let found =
        asker.ask(&site, move |platform, actor, of| installations::list(platform, actor, of, wanted.archived)).await?;
    let found = found.into_iter().map(InstallationShown::from).collect();
    Ok(Json(Paging::new(wanted.page, wanted.per_page).of(found)?))
}

/// `POST …/installations`, with its file.
pub async fn add(
    State(site): State<Arc<Site>>,
    asker: Asker,
    Given(installation): Given<Installation>,
) -> Result<Made<Identified<InstallationId>>, Refusal> {
    let organisation = asker.organisation_id()?;
    let id = asker.ask(&site, move |platform, actor, of| installations::add(platform, actor, of, &installation));
    let id = id.await?;
    Ok(Made(format!("{BASE}/organisations/{organisation}/installations/{id}"), Identified { id }))
}

/// `GET …/installations/{installation}`: its file.
pub async fn show(
    State(site): State<Arc<Site>>,
    asker: Asker,
    At((_, id)): At<(String, String)>,
) -> Result<Versioned<Installation>, Refusal> {
    let kept = lookup(&site, asker, &id).await?;
    Ok(Versioned(kept.head.version, kept.installation))
}

/// `PUT …/installations/{installation}`, over the version that `If-Match` names.
pub async fn write(
    State(site): State<Arc<Site>>,
    asker: Asker,
    At((_, id)): At<(String, String)>,
    Version(version): Version,
    Given(installation): Given<Installation>,
) -> Result<Changed, Refusal> {
    let id = given::id(&id)?;
    asker
        .ask(&site, move |platform, actor, of| installations::write(platform, actor, of, id, version, &installation))
        .await?;
    Ok(Changed(version + 1))
}

/// `DELETE …/installations/{installation}`: puts it away.
pub async fn archive(
    State(site): State<Arc<Site>>,
    asker: Asker,
    At((_, id)): At<(String, String)>,
) -> Result<StatusCode, Refusal> {
    away(&site, asker, &id, true).await
}

/// `POST …/installations/{installation}/restore`.
pub async fn restore(
    State(site): State<Arc<Site>>,
    asker: Asker,
    At((_, id)): At<(String, String)>,
) -> Result<StatusCode, Refusal> {
    away(&site, asker, &id, false).await
}

async fn away(site: &Site, asker: Asker, id: &str, away: bool) -> Result<StatusCode, Refusal> {
    let id = given::id(id)?;
    asker.ask(site, move |platform, actor, of| installations::archive(platform, actor, of, id, away)).await?;
    Ok(StatusCode::NO_CONTENT)
}

/// `GET …/installations/{installation}/versions`: the last first, at most a hundred.
pub async fn versions(
    State(site): State<Arc<Site>>,
    asker: Asker,
    At((_, id)): At<(String, String)>,
) -> Result<Json<Vec<VersionShown>>, Refusal> {
    let id = given::id(&id)?;
    let found = asker.ask(&site, move |platform, actor, of| {
        installations::lookup(platform, actor, of, id)?;
        installations::versions(platform, actor, of, id)
    });
    let shown = |Written { version, at, by }| VersionShown { version, written: at, written_by: by };
    Ok(Json(found.await?.into_iter().map(shown).collect()))
}

/// `GET …/installations/{installation}/report`: embedded emissions, and what the border costs with own data against default values.
pub async fn report(
    State(site): State<Arc<Site>>,
    asker: Asker,
    At((_, id)): At<(String, String)>,
) -> Result<Json<Report>, Refusal> {
    let kept = lookup(&site, asker, &id).await?;
    let report = site.run(move |_| installations::report(&kept.installation)).await??;
    Ok(Json(report.map_err(Conflict::Installation)?))
}

/// `GET …/installations/{installation}/gaps`: what to settle before the verifier comes.
pub async fn gaps(
    State(site): State<Arc<Site>>,
    asker: Asker,
    Said(messages): Said,
    At((_, id)): At<(String, String)>,
) -> Result<Json<Vec<GapShown>>, Refusal> {
    let installation = lookup(&site, asker, &id).await?.installation;
    let found = site.run(move |_| {
        Ok::<_, Refusal>(match installations::report(&installation)? {
            Ok(report) => places::gaps(messages, &installation, &report.assessment.findings),
            Err(error) => vec![places::missing(messages, &installation, &error)],
        })
    });
    let shown = |gap: places::Gap| GapShown {
        stage: Stage::word(gap.place.stage),
        place: gap.place.words,
        words: gap.words,
        todo: gap.todo,
        clause: gap.clause,
        stops: gap.stops,
    };
    Ok(Json(found.await??.into_iter().map(shown).collect()))
}

/// `GET …/installations/{installation}/measures`: what each measure would change for the buyer, year by year.
pub async fn measures(
    State(site): State<Arc<Site>>,
    asker: Asker,
    At((_, id)): At<(String, String)>,
) -> Result<Versioned<papers::Measures>, Refusal> {
    let kept = lookup(&site, asker, &id).await?;
    let version = kept.head.version;
    let measures = site.run(move |_| papers::measures(&kept.installation)).await?;
    Ok(Versioned(version, measures.map_err(installations::InstallationError::Paper)?))
}

/// `POST …/installations/{installation}/measures`: writes one more into the file of the version that `If-Match` names.
pub async fn add_measure(
    State(site): State<Arc<Site>>,
    asker: Asker,
    At((_, id)): At<(String, String)>,
    Version(version): Version,
    Given(measure): Given<Measure>,
) -> Result<Changed, Refusal> {
    let id = given::id(&id)?;
    asker
        .ask(&site, move |platform, actor, of| installations::add_measure(platform, actor, of, (id, version), measure))
        .await?;
    Ok(Changed(version + 1))
}

/// `DELETE …/installations/{installation}/measures/{number}`: takes it out of the file of the version that `If-Match` names.
pub async fn remove_measure(
    State(site): State<Arc<Site>>,
    asker: Asker,
    At((_, id, number)): At<(String, String, usize)>,
    Version(version): Version,
) -> Result<Changed, Refusal> {
    let id = given::id(&id)?;
    asker
        .ask(&site, move |platform, actor, of| {
            installations::remove_measure(platform, actor, of, (id, version), number)
        })
        .await?;
    Ok(Changed(version + 1))
}

async fn lookup(site: &Site, asker: Asker, id: &str) -> Result<installations::Kept, Refusal> {
    let id = given::id(id)?;
    asker.ask(site, move |platform, actor, of| installations::lookup(platform, actor, of, id)).await
}
