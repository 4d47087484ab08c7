use std::sync::Arc;

use app::Platform;
use app::people::{Actor, PeopleError};
use app::webhooks::{self, Made, OVERLAP_HOURS};
use askama::Template;
use axum::extract::{Path, State};
use axum::response::{IntoResponse, Response};
use ids::{DeliveryId, OrganisationId, WebhookId};
use store::webhook::{Delivery, State as Stand, Webhook};

use super::words;
use crate::flash;
use crate::here::{Below, Here};
use crate::operator::moment;
use crate::page::{Html, Page};
use crate::problem::Problem;
use crate::session::Person;
use crate::site::Site;

/// How many deliveries are shown; the API lists all of them.
const SHOWN: i64 = 50;

/// A delivery as the page shows it.
struct Row {
    id: DeliveryId,
    event: String,
    when: String,
    tone: &'static str,
    state: String,
    about: Vec<String>,
}

#[derive(Template)]
#[template(path = "webhooks/one.html")]
struct View {
    page: Page,
    here: Here,
    webhook: Webhook,
    events: Vec<String>,
    /// The secret that was just made: shown now, and never again.
    made: Option<String>,
    paused: Option<String>,
    overlap: Option<String>,
    rows: Vec<Row>,
}

/// `GET /o/{organisation}/webhooks/{webhook}`.
pub async fn show(
    State(site): State<Arc<Site>>,
    page: Page,
    person: Person,
    here: Here,
    Below(id): Below<WebhookId>,
) -> Result<impl IntoResponse, Problem> {
    Ok(Html(view(&site, page, &person, here, id, None).await?))
}

/// `POST …/rotate`. The answer shows the secret: it can be shown by nothing that comes later.
pub async fn rotate(
    State(site): State<Arc<Site>>,
    page: Page,
    person: Person,
    here: Here,
    Below(id): Below<WebhookId>,
) -> Result<impl IntoResponse, Problem> {
    let rotated = here.ask(&site, &person, move |platform, actor, of| webhooks::rotate(platform, actor, of, id));
    let Made { secret, .. } = rotated.await??;
    Ok(Html(view(&site, page, &person, here, id, Some(secret)).await?))
}

/// `POST …/resume`.
pub async fn resume(
    State(site): State<Arc<Site>>,
    page: Page,
    person: Person,
    here: Here,
    Below(id): Below<WebhookId>,
) -> Result<Response, Problem> {
    act(&site, &page, &person, &here, id, "webhooks-done-resumed", webhooks::resume).await
}

/// `POST …/test`.
pub async fn test(
    State(site): State<Arc<Site>>,
    page: Page,
    person: Person,
    here: Here,
    Below(id): Below<WebhookId>,
) -> Result<Response, Problem> {
    let send = |platform: &Platform, actor: &Actor, of, id| webhooks::test(platform, actor, of, id).map(drop);
    act(&site, &page, &person, &here, id, "webhooks-done-sent", send).await
}

/// `POST …/remove`.
pub async fn remove(
    State(site): State<Arc<Site>>,
    page: Page,
    person: Person,
    here: Here,
    Below(id): Below<WebhookId>,
) -> Result<Response, Problem> {
    here.ask(&site, &person, move |platform, actor, of| webhooks::remove(platform, actor, of, id)).await??;
    Ok(flash::done(&page, &here.path("/webhooks"), "webhooks-done-removed"))
}

/// `POST …/{delivery}/again`.
pub async fn again(
    State(site): State<Arc<Site>>,
    page: Page,
    person: Person,
    here: Here,
    Path((_, id, delivery)): Path<(String, String, String)>,
) -> Result<Response, Problem> {
    let id: WebhookId = id.parse().map_err(|_| Problem::NotFound)?;
    let delivery: DeliveryId = delivery.parse().map_err(|_| Problem::NotFound)?;
    let send = move |platform: &Platform, actor: &Actor, of, id| webhooks::redeliver(platform, actor, of, id, delivery);
    act(&site, &page, &person, &here, id, "webhooks-done-sent", send).await
}

async fn act(
    site: &Site,
    page: &Page,
    person: &Person,
    here: &Here,
    id: WebhookId,
    done: &'static str,
    case: impl FnOnce(&Platform, &Actor, OrganisationId, WebhookId) -> Result<(), PeopleError> + Send + 'static,
) -> Result<Response, Problem> {
    here.ask(site, person, move |platform, actor, of| case(platform, actor, of, id)).await??;
    Ok(flash::done(page, &here.path(format!("/webhooks/{id}")), done))
}

async fn view(
    site: &Site,
    page: Page,
    person: &Person,
    here: Here,
    id: WebhookId,
    made: Option<String>,
) -> Result<View, Problem> {
    let now = site.now();
    let found = here.ask(site, person, move |platform, actor, of| {
        let webhook = webhooks::webhook(platform, actor, of, id)?;
        let (told, _) = webhooks::deliveries(platform, actor, of, id, (0, SHOWN))?;
        Ok::<_, PeopleError>((webhook, told))
    });
    let (webhook, told) = found.await??;
    let hours = usize::try_from(OVERLAP_HOURS).unwrap_or(0);
    let overlap = webhook.former_until.filter(|until| now < *until);
    Ok(View {
        events: webhook.events.iter().map(|event| words(&page, *event)).collect(),
        paused: webhook.paused.map(|at| page.say("webhooks-paused", "when", &moment(&page, at))),
        overlap: match (&made, overlap) {
            (None, None) => Some(page.count("webhooks-rotate-words", hours)),
            (_, Some(until)) => Some(page.say("webhooks-overlap", "when", &moment(&page, until))),
            _ => None,
        },
        rows: told.iter().map(|delivery| row(&page, delivery)).collect(),
        made,
        webhook,
        here,
        page,
    })
}

fn row(page: &Page, delivery: &Delivery) -> Row {
    let (tone, state) = match delivery.state {
        Stand::Waiting => ("note", "webhooks-state-waiting"),
        Stand::Done => ("good", "webhooks-state-done"),
        Stand::Failed => ("bad", "webhooks-state-failed"),
    };
    let mut about = Vec::new();
    if let Some(at) = delivery.tried {
        let count = usize::try_from(delivery.attempts).unwrap_or(0).into();
        about.push(page.with("webhooks-tried", &[("count", count), ("when", moment(page, at).as_str().into())]));
    }
    if let Some(status) = delivery.status {
        about.push(page.say("webhooks-status", "status", &status.to_string()));
    }
    if let Some(trouble) = delivery.trouble {
        about.push(page.t(&format!("webhooks-trouble-{}", trouble.word())));
    }
    if let Some(due) = delivery.due.filter(|_| delivery.state == Stand::Waiting && delivery.attempts > 0) {
        about.push(page.say("webhooks-due", "when", &moment(page, due)));
    }
    Row {
        id: delivery.id,
        event: words(page, delivery.event),
        when: moment(page, delivery.occurred),
        tone,
        state: page.t(state),
        about,
    }
}
