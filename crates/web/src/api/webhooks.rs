//! Addresses that are told of events: as programs manage them, and what they are told, described.

use std::sync::Arc;

use app::webhooks::{
    self, DisputeTold, DocumentTold, FinanceTold, GrantTold, Made as Registered, OVERLAP_HOURS, OpeningTold,
    OrganisationTold, ProductTold, RequestTold, ShareTold, Told, YearTold,
};
use axum::body::Bytes;
use axum::extract::State;
use axum::http::StatusCode;
use axum::response::{IntoResponse, Response};
use calendar::Timestamp;
use ids::{DeliveryId, WebhookId};
use schemars::{JsonSchema, SchemaGenerator};
use serde::{Deserialize, Serialize};
use serde_json::{Map, Value, json};
use store::webhook::{Delivery, Event, State as Stand, Trouble, Webhook};

use super::described::{Shape, shape};
use super::door::Asker;
use super::endpoint::BASE;
use super::given::{self, Asked, At, Given, Json, Listed, Made, Paging};
use super::once::KeptInstead;
use super::refusal::Refusal;
use crate::site::Site;

/// An address that is told of events.
#[derive(Clone, Serialize, JsonSchema)]
pub struct WebhookShown {
    /// Identifier.
    id: WebhookId,
    /// The address.
    url: String,
    /// Of what.
    events: Vec<Event>,
    /// When it was made.
    made: Timestamp,
    /// Since when nothing is sent there; null while it is.
    paused: Option<Timestamp>,
    /// Until when the secret before the last rotation signs too; null if there was none.
    former_until: Option<Timestamp>,
}

impl From<Webhook> for WebhookShown {
    fn from(webhook: Webhook) -> Self {
        let Webhook { id, url, events, made, paused, former_until, .. } = webhook;
        WebhookShown { id, url, events, made, paused, former_until }
    }
}

/// An address with its secret.
#[derive(Clone, Serialize, JsonSchema)]
pub struct WebhookMade {
    /// The address.
    webhook: WebhookShown,
    /// What its messages are signed with, `whsec_…`. Said this once: null in the answer to a repetition.
    secret: Option<String>,
}

/// An address to be told of events.
#[derive(Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct NewWebhook {
    /// The address: https, port 443 or from 1024, without name and password.
    #[schemars(length(min = 1, max = 2000))]
    url: String,
    /// Of what, one at least. `webhook.test` is not chosen.
    #[schemars(length(min = 1))]
    events: Vec<Event>,
}

/// What an address was told of one event.
#[derive(Serialize, JsonSchema)]
pub struct DeliveryShown {
    /// Identifier: the `webhook-id` of the message.
    id: DeliveryId,
    /// What happened.
    event: Event,
    /// When.
    occurred: Timestamp,
    /// The message.
    body: String,
    /// Where it stands.
    state: Stand,
    /// How often it was tried.
    attempts: i64,
    /// When it was last tried.
    tried: Option<Timestamp>,
    /// The status of the last answer.
    status: Option<i64>,
    /// Why there was none.
    trouble: Option<Trouble>,
    /// When it is tried next, or a little later if the address lets us wait.
    due: Option<Timestamp>,
}

impl From<Delivery> for DeliveryShown {
    fn from(delivery: Delivery) -> Self {
        let Delivery { id, event, occurred, body, state, attempts, tried, status, trouble, due, .. } = delivery;
        DeliveryShown { id, event, occurred, body, state, attempts, tried, status, trouble, due }
    }
}

/// Which deliveries.
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

/// `GET …/webhooks`.
pub async fn list(State(site): State<Arc<Site>>, asker: Asker) -> Result<Json<Vec<WebhookShown>>, Refusal> {
    let found = asker.ask(&site, webhooks::webhooks).await?;
    Ok(Json(found.into_iter().map(WebhookShown::from).collect()))
}

/// `POST …/webhooks`.
pub async fn add(
    State(site): State<Arc<Site>>,
    asker: Asker,
    Given(new): Given<NewWebhook>,
) -> Result<Response, Refusal> {
    let organisation = asker.organisation_id()?;
    let made =
        asker.ask(&site, move |platform, actor, id| webhooks::register(platform, actor, id, &new.url, &new.events));
    let made = made.await?;
    let place = format!("{BASE}/organisations/{organisation}/webhooks/{}", made.webhook.id);
    Ok(with_secret(made, |said| Made(place, said).into_response()))
}

/// `GET …/webhooks/{webhook}`.
pub async fn show(
    State(site): State<Arc<Site>>,
    asker: Asker,
    At((_, id)): At<(String, String)>,
) -> Result<Json<WebhookShown>, Refusal> {
    let id = given::id(&id)?;
    let found = asker.ask(&site, move |platform, actor, of| webhooks::webhook(platform, actor, of, id)).await?;
    Ok(Json(found.into()))
}

/// `DELETE …/webhooks/{webhook}`.
pub async fn remove(
    State(site): State<Arc<Site>>,
    asker: Asker,
    At((_, id)): At<(String, String)>,
) -> Result<StatusCode, Refusal> {
    let id = given::id(&id)?;
    asker.ask(&site, move |platform, actor, of| webhooks::remove(platform, actor, of, id)).await?;
    Ok(StatusCode::NO_CONTENT)
}

/// `POST …/webhooks/{webhook}/rotate`.
pub async fn rotate(
    State(site): State<Arc<Site>>,
    asker: Asker,
    At((_, id)): At<(String, String)>,
) -> Result<Response, Refusal> {
    let id = given::id(&id)?;
    let made = asker.ask(&site, move |platform, actor, of| webhooks::rotate(platform, actor, of, id)).await?;
    Ok(with_secret(made, |said| Json(said).into_response()))
}

/// `POST …/webhooks/{webhook}/resume`.
pub async fn resume(
    State(site): State<Arc<Site>>,
    asker: Asker,
    At((_, id)): At<(String, String)>,
) -> Result<StatusCode, Refusal> {
    let id = given::id(&id)?;
    asker.ask(&site, move |platform, actor, of| webhooks::resume(platform, actor, of, id)).await?;
    Ok(StatusCode::NO_CONTENT)
}

/// `POST …/webhooks/{webhook}/test`.
pub async fn test(
    State(site): State<Arc<Site>>,
    asker: Asker,
    At((_, id)): At<(String, String)>,
) -> Result<StatusCode, Refusal> {
    let id = given::id(&id)?;
    asker.ask(&site, move |platform, actor, of| webhooks::test(platform, actor, of, id)).await?;
    Ok(StatusCode::NO_CONTENT)
}

/// `GET …/webhooks/{webhook}/deliveries`.
pub async fn deliveries(
    State(site): State<Arc<Site>>,
    asker: Asker,
    At((_, id)): At<(String, String)>,
    Asked(wanted): Asked<Wanted>,
) -> Result<Json<Listed<DeliveryShown>>, Refusal> {
    let (id, paging) = (given::id(&id)?, Paging::new(wanted.page, wanted.per_page));
    let window = paging.window()?;
    let found = asker.ask(&site, move |platform, actor, of| webhooks::deliveries(platform, actor, of, id, window));
    let (found, total) = found.await?;
    Ok(Json(paging.listed(found.into_iter().map(DeliveryShown::from).collect(), total)))
}

/// `POST …/webhooks/{webhook}/deliveries/{delivery}/again`.
pub async fn again(
    State(site): State<Arc<Site>>,
    asker: Asker,
    At((_, id, delivery)): At<(String, String, String)>,
) -> Result<StatusCode, Refusal> {
    let (id, delivery) = (given::id(&id)?, given::id(&delivery)?);
    let sent = asker.ask(&site, move |platform, actor, of| webhooks::redeliver(platform, actor, of, id, delivery));
    sent.await?;
    Ok(StatusCode::NO_CONTENT)
}

/// The answer with the secret; what is kept for a repetition has none.
fn with_secret(made: Registered, answer: impl FnOnce(WebhookMade) -> Response) -> Response {
    let said = WebhookMade { webhook: made.webhook.into(), secret: Some(made.secret) };
    let kept = serde_json::to_vec(&WebhookMade { secret: None, ..said.clone() }).unwrap_or_default();
    let mut response = answer(said);
    response.extensions_mut().insert(KeptInstead(Bytes::from(kept)));
    response
}

/// The shape of the message of an event.
fn told(event: Event) -> Shape {
    match event {
        Event::DocumentAdded | Event::DocumentRead | Event::DocumentRemoved => shape::<Told<DocumentTold>>,
        Event::InventoryChanged => shape::<Told<YearTold>>,
        Event::ShareMade | Event::ShareRevoked => shape::<Told<ShareTold>>,
        Event::ShareOpened => shape::<Told<OpeningTold>>,
        Event::GrantMade | Event::GrantRevoked => shape::<Told<GrantTold>>,
        Event::ProductPublished | Event::SupplierChanged => shape::<Told<ProductTold>>,
        Event::RequestAnswered => shape::<Told<RequestTold>>,
        Event::DisputeChanged => shape::<Told<DisputeTold>>,
        Event::FinanceChanged => shape::<Told<FinanceTold>>,
        Event::OfferChanged | Event::MemberJoined | Event::MemberLeft | Event::Test => shape::<Told<OrganisationTold>>,
    }
}

/// What happened, in a few words.
fn summary(event: Event) -> &'static str {
    match event {
        Event::DocumentAdded => "A document was given, or put back",
        Event::DocumentRead => "A document was read",
        Event::DocumentRemoved => "A document was taken out",
        Event::InventoryChanged => "The figures of a year are others than before, or are gone",
        Event::ShareMade => "A link to a dossier was made",
        Event::ShareOpened => "A link was opened; told once an hour",
        Event::ShareRevoked => "A link was closed",
        Event::GrantMade => "A room was opened to another organisation",
        Event::GrantRevoked => "A room was closed to it again",
        Event::MemberJoined => "Somebody became a member",
        Event::MemberLeft => "Somebody is no member any more",
        Event::ProductPublished => "The footprint of a product was published, or withdrawn",
        Event::SupplierChanged => "The figure of a product is another because of a supplier",
        Event::RequestAnswered => "A supplier who was asked for a figure gave it, or declined",
        Event::OfferChanged => "A footprint was offered to the organisation, or is shown to it no more",
        Event::FinanceChanged => "A request for finance moved, or something was said of it",
        Event::DisputeChanged => "A dispute was raised, answered or retired",
        Event::Test => "A message that was asked for to see whether it arrives",
    }
}

/// The section `webhooks` of the description.
pub fn described(generator: &mut SchemaGenerator) -> Map<String, Value> {
    let header = |name: &str, description: &str| json!({ "name": name, "in": "header", "required": true, "schema": { "type": "string" }, "description": description });
    let signature = format!(
        "Signatures parted by spaces, `v1,` and the base64 of HMAC-SHA256 over `webhook-id.webhook-timestamp.body`; two for {OVERLAP_HOURS} hours after the secret was rotated."
    );
    let headers = [
        header("webhook-id", "Identifier of the message, the same at every attempt."),
        header("webhook-timestamp", "Time of the attempt, in seconds since 1970."),
        header("webhook-signature", &signature),
    ];
    let operation = |event: &Event| {
        let shape = told(*event)(generator);
        let operation = json!({
            "summary": summary(*event),
            "parameters": headers,
            "requestBody": { "required": true, "content": { "application/json": { "schema": shape } } },
            "responses": {
                "2XX": { "description": "Taken." },
                "410": { "description": "No more messages, please: the address is paused." },
                "default": { "description": "Not taken: it is tried again for about three days." },
            },
        });
        (event.word().to_owned(), json!({ "post": operation }))
    };
    Event::ALL.iter().map(operation).collect()
}
