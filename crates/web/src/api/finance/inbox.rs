//! The inbox of a financier: what firms gave it, what it asks and decides.

use std::sync::Arc;

use app::finance::requests::{self, Received, State as Stand, Wanted as Filter, Which};
use axum::extract::State;
use axum::http::StatusCode;
use axum::response::Response;
use money::Exact;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::super::door::Asker;
use super::super::files::taken_along;
use super::super::given::{self, Asked, At, Given, Json, Listed, Paging};
use super::super::refusal::Refusal;
use super::requests::{Decision, FinanceRequestShown, FinanceRequestWhole, of_kind};
use crate::site::Site;

/// A request that a firm gave.
#[derive(Serialize, JsonSchema)]
pub struct ReceivedShown {
    /// Name of the firm.
    firm: String,
    /// The request.
    request: FinanceRequestShown,
}

/// The same with everything that belongs to it.
#[derive(Serialize, JsonSchema)]
pub struct ReceivedWhole {
    /// Name of the firm.
    firm: String,
    /// The request.
    received: FinanceRequestWhole,
}

/// Which of them.
#[derive(Debug, Default, Deserialize, JsonSchema)]
#[serde(default)]
pub struct Wanted {
    /// In this state.
    state: Option<Stand>,
    /// Of this sector, a code among the answers of firms.
    sector: Option<String>,
    /// Of this region: `MA-01`.
    region: Option<String>,
    /// At least so much is asked, MAD.
    #[schemars(regex(pattern = r"^[0-9]{1,15}(\.[0-9]{1,2})?$"))]
    least: Option<String>,
    /// At most so much is asked, MAD.
    #[schemars(regex(pattern = r"^[0-9]{1,15}(\.[0-9]{1,2})?$"))]
    most: Option<String>,
    /// The page, from 1.
    #[schemars(range(min = 1, max = 1_000_000))]
    page: Option<i64>,
    /// How many on a page; 50 unless said.
    #[schemars(range(min = 1, max = 200))]
    per_page: Option<i64>,
}

/// A question.
#[derive(Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Ask {
    /// What is asked.
    #[schemars(length(min = 1, max = 2000))]
    words: String,
}

/// `GET …/inbox`: those that wait longest first.
pub async fn list(
    State(site): State<Arc<Site>>,
    asker: Asker,
    Asked(wanted): Asked<Wanted>,
) -> Result<Json<Listed<ReceivedShown>>, Refusal> {
    let unreadable = || Refusal::Unreadable("`least` and `most` are amounts in MAD".to_owned());
    let amount = |text: Option<String>| text.map(|text| Exact::read(&text).ok_or_else(unreadable)).transpose();
    let (least, most) = (amount(wanted.least)?, amount(wanted.most)?);
    let filter = Filter { state: wanted.state, sector: wanted.sector, region: wanted.region, least, most };
    let found = asker.ask(&site, requests::inbox).await?.into_iter().filter(|one| filter.passes(one));
    let shown = |Received { firm, listed }| ReceivedShown { firm, request: listed.into() };
    Ok(Json(Paging::new(wanted.page, wanted.per_page).of(found.map(shown).collect())?))
}

/// `GET …/inbox/{request}`.
pub async fn show(
    State(site): State<Arc<Site>>,
    asker: Asker,
    At((_, id)): At<(String, String)>,
) -> Result<Json<ReceivedWhole>, Refusal> {
    let id = given::id(&id)?;
    let (firm, whole) =
        asker.ask(&site, move |platform, actor, of| requests::received(platform, actor, of, id)).await?;
    Ok(Json(ReceivedWhole { firm, received: whole.into() }))
}

/// `GET …/inbox/{request}/application.pdf`.
pub async fn pdf(site: State<Arc<Site>>, asker: Asker, at: At<(String, String)>) -> Result<Response, Refusal> {
    paper(site, asker, at, Which::Pdf).await
}

/// `GET …/inbox/{request}/application.xlsx`.
pub async fn workbook(site: State<Arc<Site>>, asker: Asker, at: At<(String, String)>) -> Result<Response, Refusal> {
    paper(site, asker, at, Which::Workbook).await
}

/// `GET …/inbox/{request}/dossier.pdf`.
pub async fn dossier(site: State<Arc<Site>>, asker: Asker, at: At<(String, String)>) -> Result<Response, Refusal> {
    paper(site, asker, at, Which::Dossier).await
}

async fn paper(
    State(site): State<Arc<Site>>,
    asker: Asker,
    At((_, id)): At<(String, String)>,
    which: Which,
) -> Result<Response, Refusal> {
    let id = given::id(&id)?;
    let bytes = asker.ask(&site, move |platform, actor, of| requests::received_paper(platform, actor, of, id, which));
    Ok(of_kind(bytes.await?, which))
}

/// `GET …/inbox/{request}/events/{number}/attachment`.
pub async fn attachment(
    State(site): State<Arc<Site>>,
    asker: Asker,
    At((_, id, number)): At<(String, String, i64)>,
) -> Result<Response, Refusal> {
    let id = given::id(&id)?;
    let found =
        asker.ask(&site, move |platform, actor, of| requests::received_attachment(platform, actor, of, id, number));
    let (name, bytes) = found.await?;
    Ok(taken_along(&name, bytes))
}

/// `POST …/inbox/{request}/take`: takes care of it.
pub async fn take(
    State(site): State<Arc<Site>>,
    asker: Asker,
    At((_, id)): At<(String, String)>,
) -> Result<StatusCode, Refusal> {
    let id = given::id(&id)?;
    asker.ask(&site, move |platform, actor, of| requests::take(platform, actor, of, id)).await?;
    Ok(StatusCode::NO_CONTENT)
}

/// `POST …/inbox/{request}/questions`.
pub async fn question(
    State(site): State<Arc<Site>>,
    asker: Asker,
    At((_, id)): At<(String, String)>,
    Given(Ask { words }): Given<Ask>,
) -> Result<StatusCode, Refusal> {
    let id = given::id(&id)?;
    asker.ask(&site, move |platform, actor, of| requests::question(platform, actor, of, id, &words)).await?;
    Ok(StatusCode::NO_CONTENT)
}

/// `POST …/inbox/{request}/decision`.
pub async fn decide(
    State(site): State<Arc<Site>>,
    asker: Asker,
    At((_, id)): At<(String, String)>,
    Given(Decision { accepted, words }): Given<Decision>,
) -> Result<StatusCode, Refusal> {
    let id = given::id(&id)?;
    asker.ask(&site, move |platform, actor, of| requests::decide(platform, actor, of, id, accepted, &words)).await?;
    Ok(StatusCode::NO_CONTENT)
}
