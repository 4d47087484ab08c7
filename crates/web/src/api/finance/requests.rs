//! Requests of a firm for money: prepared, given to somebody, followed.

use std::sync::Arc;

use ::finance::plan::PlanInput;
use app::dossier::Edition;
use app::finance::Application;
use app::finance::requests::{
    self, Event as Told, Figures, Listed as Head, Preparation, Recipient, Side, State as Stand, What, Which, Whole,
};
use axum::extract::State;
use axum::http::StatusCode;
use axum::response::Response;
use calendar::Timestamp;
use ids::{DocumentId, FinanceRequestId, OrganisationId};
use language::Language;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::super::door::Asker;
use super::super::endpoint::BASE;
use super::super::files::taken_along;
use super::super::given::{self, Asked, At, Given, Identified, Json, Listed, Made, Paging};
use super::super::refusal::{Refusal, Wrong};
use crate::measure::{DOSSIER, WORKBOOK, file};
use crate::site::Site;

/// Most letters of who a request is given to.
const RECIPIENT_MAX: usize = 200;

/// A request.
#[derive(Serialize, JsonSchema)]
pub struct FinanceRequestShown {
    /// Identifier.
    id: FinanceRequestId,
    /// What it is for.
    name: String,
    /// The programme that is asked; null for a bank by itself.
    programme: Option<String>,
    /// By what it is compared.
    figures: Figures,
    /// Language of its papers.
    language: Language,
    /// Where it stands.
    state: Stand,
    /// Since when.
    since: Timestamp,
    /// When it was prepared.
    prepared: Timestamp,
    /// Who has it; null if nobody does.
    holder: Option<String>,
    /// The year of the dossier that goes with it; null if none does.
    dossier: Option<i16>,
}

impl From<Head> for FinanceRequestShown {
    fn from(listed: Head) -> Self {
        let Head { request, figures, holder, dossier } = listed;
        FinanceRequestShown {
            id: request.id,
            name: request.name,
            programme: request.programme,
            figures,
            language: request.language,
            state: request.state,
            since: request.moved,
            prepared: request.prepared,
            holder,
            dossier,
        }
    }
}

/// A request with everything that belongs to it.
#[derive(Serialize, JsonSchema)]
pub struct FinanceRequestWhole {
    /// Where it stands, who has it.
    request: FinanceRequestShown,
    /// What is asked and what follows from it, as it was when it was prepared.
    application: Application,
    /// The dossier that goes with it; null if none does.
    dossier: Option<DossierOf>,
    /// What happened, the first first.
    events: Vec<EventShown>,
}

/// Which dossier goes with a request.
#[derive(Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct DossierOf {
    /// Of which year.
    year: i16,
    /// How much it reveals.
    edition: Edition,
}

/// Something that happened.
#[derive(Serialize, JsonSchema)]
pub struct EventShown {
    /// From 1, without gaps.
    number: i64,
    /// What.
    what: What,
    /// Whose side did it.
    side: Side,
    /// What was said; may be empty.
    words: String,
    /// The name of what was attached; null if nothing was.
    attachment: Option<String>,
    /// When.
    at: Timestamp,
    /// By whom; null for the platform, or if that account was erased.
    by: Option<String>,
}

impl From<Whole> for FinanceRequestWhole {
    fn from(whole: Whole) -> Self {
        let event = |Told { event, by }| EventShown {
            number: event.number,
            what: event.what,
            side: event.side,
            words: event.words,
            attachment: event.attachment,
            at: event.at,
            by,
        };
        FinanceRequestWhole {
            request: whole.listed.into(),
            application: whole.application,
            dossier: whole.papers.dossier.map(|(year, edition, _)| DossierOf { year, edition }),
            events: whole.events.into_iter().map(event).collect(),
        }
    }
}

/// What is prepared.
#[derive(Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct NewRequest {
    /// The programme that is asked; null or absent for a bank by itself.
    #[serde(default)]
    programme: Option<String>,
    /// The investment.
    investment: PlanInput,
    /// The dossier that goes with it. The token needs `measure:read` for one.
    #[serde(default)]
    dossier: Option<DossierOf>,
    /// Language of the papers.
    language: Language,
}

/// To whom a request is given: one of both.
#[derive(Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Send {
    /// A financier on the platform.
    #[serde(default)]
    financier: Option<OrganisationId>,
    /// Somebody to whom the firm gives the papers itself, in its words.
    #[serde(default)]
    #[schemars(length(max = RECIPIENT_MAX))]
    recipient: Option<String>,
}

/// What a firm answers.
#[derive(Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Reply {
    /// What is said.
    #[schemars(length(min = 1, max = 2000))]
    words: String,
    /// A document of the firm that is shown with it. The token needs `measure:read` and `sharing:manage` for one.
    #[serde(default)]
    document: Option<DocumentId>,
}

/// How a request ended.
#[derive(Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Decision {
    /// Whether it was accepted.
    pub accepted: bool,
    /// Why it was refused, or what else is to be said.
    #[serde(default)]
    #[schemars(length(max = 2000))]
    pub words: String,
}

/// A financier on the platform.
#[derive(Serialize, JsonSchema)]
pub struct FinancierShown {
    /// Identifier.
    id: OrganisationId,
    /// Its name.
    name: String,
}

/// Which part of the list.
#[derive(Debug, Default, Deserialize, JsonSchema)]
#[serde(default)]
pub struct Wanted {
    /// The page, from 1.
    #[schemars(range(min = 1, max = 1_000_000))]
    page: Option<i64>,
    /// How many on a page; 50 unless said.
    #[schemars(range(min = 1, max = 200))]
    per_page: Option<i64>,
}

/// `GET …/financiers`.
pub async fn financiers(State(site): State<Arc<Site>>, asker: Asker) -> Result<Json<Vec<FinancierShown>>, Refusal> {
    let found = asker.ask(&site, requests::financiers).await?;
    Ok(Json(found.into_iter().map(|(id, name)| FinancierShown { id, name }).collect()))
}

/// `GET …/finance-requests`: the last first.
pub async fn list(
    State(site): State<Arc<Site>>,
    asker: Asker,
    Asked(wanted): Asked<Wanted>,
) -> Result<Json<Listed<FinanceRequestShown>>, Refusal> {
    let found = asker.ask(&site, requests::list).await?.into_iter().map(FinanceRequestShown::from).collect();
    Ok(Json(Paging::new(wanted.page, wanted.per_page).of(found)?))
}

/// `POST …/finance-requests`: prepares one; its papers are made now.
pub async fn prepare(
    State(site): State<Arc<Site>>,
    asker: Asker,
    Given(new): Given<NewRequest>,
) -> Result<Made<Identified<FinanceRequestId>>, Refusal> {
    let (organisation, threads) = (asker.organisation_id()?, site.options.threads);
    let made = asker.ask(&site, move |platform, actor, of| {
        let preparation = Preparation {
            programme: new.programme,
            investment: new.investment,
            dossier: new.dossier.map(|dossier| (dossier.year, dossier.edition)),
            language: new.language,
            threads,
        };
        requests::prepare(platform, actor, of, preparation)
    });
    let id = made.await?;
    Ok(Made(format!("{BASE}/organisations/{organisation}/finance-requests/{id}"), Identified { id }))
}

/// `GET …/finance-requests/{request}`.
pub async fn show(
    State(site): State<Arc<Site>>,
    asker: Asker,
    At((_, id)): At<(String, String)>,
) -> Result<Json<FinanceRequestWhole>, Refusal> {
    let id = given::id(&id)?;
    Ok(Json(asker.ask(&site, move |platform, actor, of| requests::one(platform, actor, of, id)).await?.into()))
}

/// `GET …/finance-requests/{request}/application.pdf`.
pub async fn pdf(site: State<Arc<Site>>, asker: Asker, at: At<(String, String)>) -> Result<Response, Refusal> {
    paper(site, asker, at, Which::Pdf).await
}

/// `GET …/finance-requests/{request}/application.xlsx`.
pub async fn workbook(site: State<Arc<Site>>, asker: Asker, at: At<(String, String)>) -> Result<Response, Refusal> {
    paper(site, asker, at, Which::Workbook).await
}

/// `GET …/finance-requests/{request}/dossier.pdf`.
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
    let bytes = asker.ask(&site, move |platform, actor, of| requests::paper(platform, actor, of, id, which));
    Ok(of_kind(bytes.await?, which))
}

/// A paper under the name of its file.
pub fn of_kind(bytes: Vec<u8>, which: Which) -> Response {
    let name = Which::ALL.into_iter().find(|(one, _)| *one == which).map_or("", |(_, name)| name);
    file(bytes, if which == Which::Workbook { WORKBOOK } else { DOSSIER }, name)
}

/// `GET …/finance-requests/{request}/events/{number}/attachment`.
pub async fn attachment(
    State(site): State<Arc<Site>>,
    asker: Asker,
    At((_, id, number)): At<(String, String, i64)>,
) -> Result<Response, Refusal> {
    let id = given::id(&id)?;
    let found = asker.ask(&site, move |platform, actor, of| requests::attachment(platform, actor, of, id, number));
    let (name, bytes) = found.await?;
    Ok(taken_along(&name, bytes))
}

/// `POST …/finance-requests/{request}/send`.
pub async fn send(
    State(site): State<Arc<Site>>,
    asker: Asker,
    At((_, id)): At<(String, String)>,
    Given(to): Given<Send>,
) -> Result<StatusCode, Refusal> {
    let id = given::id(&id)?;
    if to.financier.is_some() == to.recipient.is_some() {
        return Err(Refusal::Input(vec![Wrong::new("financier", "form", "web-field-form")]));
    }
    if to.recipient.as_ref().is_some_and(|words| words.chars().count() > RECIPIENT_MAX) {
        return Err(Refusal::Input(vec![Wrong::too_long("recipient", RECIPIENT_MAX)]));
    }
    let sent = asker.ask(&site, move |platform, actor, of| {
        let recipient = match (to.financier, &to.recipient) {
            (Some(financier), _) => Recipient::Financier(financier),
            (None, words) => Recipient::Other(words.as_deref().unwrap_or_default()),
        };
        requests::send(platform, actor, of, id, recipient)
    });
    sent.await?;
    Ok(StatusCode::NO_CONTENT)
}

/// `POST …/finance-requests/{request}/answer`: to what the financier asked.
pub async fn answer(
    State(site): State<Arc<Site>>,
    asker: Asker,
    At((_, id)): At<(String, String)>,
    Given(reply): Given<Reply>,
) -> Result<StatusCode, Refusal> {
    let id = given::id(&id)?;
    let answered = asker
        .ask(&site, move |platform, actor, of| requests::answer(platform, actor, of, id, &reply.words, reply.document));
    answered.await?;
    Ok(StatusCode::NO_CONTENT)
}

/// `POST …/finance-requests/{request}/withdraw`.
pub async fn withdraw(
    State(site): State<Arc<Site>>,
    asker: Asker,
    At((_, id)): At<(String, String)>,
) -> Result<StatusCode, Refusal> {
    let id = given::id(&id)?;
    asker.ask(&site, move |platform, actor, of| requests::withdraw(platform, actor, of, id)).await?;
    Ok(StatusCode::NO_CONTENT)
}

/// `POST …/finance-requests/{request}/close`: how one ended that the firm gave itself.
pub async fn close(
    State(site): State<Arc<Site>>,
    asker: Asker,
    At((_, id)): At<(String, String)>,
    Given(decision): Given<Decision>,
) -> Result<StatusCode, Refusal> {
    let id = given::id(&id)?;
    let closed = asker.ask(&site, move |platform, actor, of| {
        requests::close(platform, actor, of, id, decision.accepted, &decision.words)
    });
    closed.await?;
    Ok(StatusCode::NO_CONTENT)
}
