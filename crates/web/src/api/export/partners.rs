//! Partners whose programs exchange footprints with the firm, and what was said with them.

use std::sync::Arc;

use app::export::partners::{self, Figure, Miss, Said as Spoken};
use axum::extract::State;
use axum::http::StatusCode;
use calendar::Timestamp;
use ids::{ExchangeId, PartnerId};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use serde_json::Value;
use store::exchange::{Direction, Filter, Kind, State as Stand, Trouble};
use store::partner::Partner;

use super::super::door::Asker;
use super::super::endpoint::BASE;
use super::super::given::{self, Asked, At, Given, Identified, Json, Listed, Made, Paging};
use super::super::refusal::Refusal;
use crate::site::Site;

/// A partner.
#[derive(Clone, Serialize, JsonSchema)]
pub struct PartnerShown {
    /// Identifier, and the name with which it comes in.
    id: PartnerId,
    /// Its name, in the words of the firm.
    name: String,
    /// The address of its server; null if it is not known.
    url: Option<String>,
    /// When it was made.
    made: Timestamp,
    /// When it last came in.
    seen: Option<Timestamp>,
}

impl From<Partner> for PartnerShown {
    fn from(partner: Partner) -> Self {
        let Partner { id, name, way, made, seen, .. } = partner;
        PartnerShown { id, name, url: way.map(|way| way.base), made, seen }
    }
}

/// A footprint that a partner gave.
#[derive(Serialize, JsonSchema)]
pub struct ReceivedShown {
    /// When it came.
    received: Timestamp,
    /// When it ceased to count.
    superseded: Option<Timestamp>,
    /// As it came, in PACT's data model.
    footprint: Value,
    /// Members that a person should look at.
    findings: Vec<String>,
}

impl From<Figure> for ReceivedShown {
    fn from(figure: Figure) -> Self {
        ReceivedShown {
            received: figure.received,
            superseded: figure.superseded,
            footprint: figure.footprint.to_json(),
            findings: figure.findings.into_iter().map(|finding| finding.path).collect(),
        }
    }
}

/// How a partner's server answered.
#[derive(Serialize, JsonSchema)]
pub struct Tried {
    /// How many footprints its first page has; null if it did not let us in.
    footprints: Option<usize>,
    /// The status that it answered with, if that is why.
    status: Option<u16>,
    /// Why it did not answer, if it did not.
    trouble: Option<Trouble>,
}

/// What a partner is asked for.
#[derive(Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Wish {
    /// The product, a URN.
    #[schemars(length(min = 1, max = 500), regex(pattern = r"^[uU][rR][nN]:[A-Za-z0-9]"))]
    product: String,
    /// What is said with it.
    #[serde(default)]
    #[schemars(length(max = 1000))]
    words: String,
}

/// Something that was said.
#[derive(Serialize, JsonSchema)]
pub struct ExchangeShown {
    /// Identifier.
    id: ExchangeId,
    /// With whom.
    partner: PartnerId,
    /// Name of the partner.
    partner_name: String,
    /// From whom to whom.
    direction: Direction,
    /// What.
    kind: Kind,
    /// When it was said.
    at: Timestamp,
    /// How far it is.
    state: Stand,
    /// How often it was tried.
    attempts: i64,
    /// When it was last tried.
    tried: Option<Timestamp>,
    /// When it is tried next.
    due: Option<Timestamp>,
    /// The status of the last answer.
    status: Option<i64>,
    /// Why it is not settled.
    trouble: Option<Trouble>,
    /// Its answer, or what it answers.
    other: Option<ExchangeId>,
    /// The products that are asked for.
    products: Vec<String>,
    /// The event, as it was said; null for a list.
    event: Option<Value>,
}

impl From<Spoken> for ExchangeShown {
    fn from(said: Spoken) -> Self {
        let products = said.products();
        let Spoken { exchange, partner, other, .. } = said;
        ExchangeShown {
            id: exchange.id,
            partner: exchange.partner_id,
            partner_name: partner,
            direction: exchange.direction,
            kind: exchange.kind,
            at: exchange.at,
            state: exchange.state,
            attempts: exchange.attempts,
            tried: exchange.tried,
            due: exchange.due,
            status: exchange.status,
            trouble: exchange.trouble,
            other,
            products,
            event: serde_json::from_str(&exchange.body).ok(),
        }
    }
}

/// Which of them.
#[derive(Debug, Default, Deserialize, JsonSchema)]
#[serde(default)]
pub struct Wanted {
    /// With this partner.
    #[schemars(extend("format" = "uuid"))]
    partner: Option<String>,
    /// In this direction.
    direction: Option<Direction>,
    /// In this state.
    state: Option<Stand>,
    /// The page, from 1.
    #[schemars(range(min = 1, max = 1_000_000))]
    page: Option<i64>,
    /// How many on a page; 50 unless said.
    #[schemars(range(min = 1, max = 200))]
    per_page: Option<i64>,
}

/// Which part of what a partner gave.
#[derive(Debug, Default, Deserialize, JsonSchema)]
#[serde(default)]
pub struct Part {
    /// How many are skipped.
    #[schemars(range(min = 0, max = 1_000_000))]
    skip: i64,
    /// How many at most; 50 unless said.
    #[schemars(range(min = 1, max = 200))]
    limit: Option<i64>,
}

/// `GET …/partners`.
pub async fn list(State(site): State<Arc<Site>>, asker: Asker) -> Result<Json<Vec<PartnerShown>>, Refusal> {
    Ok(Json(asker.ask(&site, partners::partners).await?.into_iter().map(PartnerShown::from).collect()))
}

/// `GET …/partners/{partner}`.
pub async fn show(
    State(site): State<Arc<Site>>,
    asker: Asker,
    At((_, id)): At<(String, String)>,
) -> Result<Json<PartnerShown>, Refusal> {
    let id = given::id(&id)?;
    let found = asker.ask(&site, move |platform, actor, of| partners::partner(platform, actor, of, id));
    Ok(Json(found.await?.into()))
}

/// `GET …/partners/{partner}/footprints`: what it gave, the last first.
pub async fn received(
    State(site): State<Arc<Site>>,
    asker: Asker,
    At((_, id)): At<(String, String)>,
    Asked(Part { skip, limit }): Asked<Part>,
) -> Result<Json<Vec<ReceivedShown>>, Refusal> {
    let (id, limit) = (given::id(&id)?, limit.unwrap_or(50));
    if !(0..=1_000_000).contains(&skip) || !(1..=200).contains(&limit) {
        return Err(Refusal::Unreadable("`skip` is from 0 to 1000000, `limit` from 1 to 200".to_owned()));
    }
    let found = asker.ask(&site, move |platform, actor, of| {
        partners::partner(platform, actor, of, id)?;
        partners::received(platform, actor, of, Some(id), (skip, limit))
    });
    Ok(Json(found.await?.into_iter().map(ReceivedShown::from).collect()))
}

/// `POST …/partners/{partner}/test`: waits for the partner's server.
pub async fn test(
    State(site): State<Arc<Site>>,
    asker: Asker,
    At((_, id)): At<(String, String)>,
) -> Result<Json<Tried>, Refusal> {
    let (id, of) = (given::id(&id)?, asker.organisation_id()?);
    let tried = site.run_slow(move |platform| partners::try_out(platform, &asker.actor, of, id)).await??;
    Ok(Json(match tried {
        Ok(count) => Tried { footprints: Some(count), status: None, trouble: None },
        Err(Miss::Status(status)) => Tried { footprints: None, status: Some(status), trouble: None },
        Err(Miss::Trouble(trouble)) => Tried { footprints: None, status: None, trouble: Some(trouble) },
    }))
}

/// `POST …/partners/{partner}/survey`: looks through everything that it shows, in the background.
pub async fn survey(
    State(site): State<Arc<Site>>,
    asker: Asker,
    At((_, id)): At<(String, String)>,
) -> Result<Made<Identified<ExchangeId>>, Refusal> {
    let (id, organisation) = (given::id(&id)?, asker.organisation_id()?);
    let sent = asker.ask(&site, move |platform, actor, of| partners::survey(platform, actor, of, id)).await?;
    Ok(Made(format!("{BASE}/organisations/{organisation}/exchanges/{sent}"), Identified { id: sent }))
}

/// `POST …/partners/{partner}/requests`: asks it for the footprints of a product. The answer comes as an event.
pub async fn request(
    State(site): State<Arc<Site>>,
    asker: Asker,
    At((_, id)): At<(String, String)>,
    Given(wish): Given<Wish>,
) -> Result<Made<Identified<ExchangeId>>, Refusal> {
    let (id, organisation) = (given::id(&id)?, asker.organisation_id()?);
    let sent = asker
        .ask(&site, move |platform, actor, of| partners::request(platform, actor, of, id, &wish.product, &wish.words));
    let sent = sent.await?;
    Ok(Made(format!("{BASE}/organisations/{organisation}/exchanges/{sent}"), Identified { id: sent }))
}

/// `GET …/exchanges`: the last first.
pub async fn log(
    State(site): State<Arc<Site>>,
    asker: Asker,
    Asked(wanted): Asked<Wanted>,
) -> Result<Json<Listed<ExchangeShown>>, Refusal> {
    let paging = Paging::new(wanted.page, wanted.per_page);
    let window = paging.window()?;
    let unreadable = |_| Refusal::Unreadable("`partner` is an identifier".to_owned());
    let partner_id = wanted.partner.map(|id| id.parse().map_err(unreadable)).transpose()?;
    let filter = Filter { partner_id, direction: wanted.direction, state: wanted.state };
    let found = asker.ask(&site, move |platform, actor, of| partners::log(platform, actor, of, &filter, window));
    let found = found.await?;
    Ok(Json(paging.listed(found.entries.into_iter().map(ExchangeShown::from).collect(), found.total)))
}

/// `GET …/exchanges/{exchange}`.
pub async fn exchange(
    State(site): State<Arc<Site>>,
    asker: Asker,
    At((_, id)): At<(String, String)>,
) -> Result<Json<ExchangeShown>, Refusal> {
    let id = given::id(&id)?;
    let found = asker.ask(&site, move |platform, actor, of| partners::exchange(platform, actor, of, id));
    Ok(Json(found.await?.into()))
}

/// `POST …/exchanges/{exchange}/again`: sends it again.
pub async fn again(
    State(site): State<Arc<Site>>,
    asker: Asker,
    At((_, id)): At<(String, String)>,
) -> Result<StatusCode, Refusal> {
    let id = given::id(&id)?;
    asker.ask(&site, move |platform, actor, of| partners::again(platform, actor, of, id)).await?;
    Ok(StatusCode::NO_CONTENT)
}
