use ids::{DeliveryId, JobId, OrganisationId, WebhookId};
use serde_json::json;
use store::webhook::{self, Delivery, Event, State, Webhook};
use store::{Sql, StoreError};
use webhooks::{Target, URL_MAX};

use super::About;
use super::deliver::{ask_now, secret};
use super::told::tell_one;
use crate::people::{Action, Actor, Checks, Input, PeopleError, Problem, Resource, note};
use crate::platform::Platform;

/// The most addresses of an organisation.
pub const WEBHOOKS_MAX: usize = 5;

/// For how many hours the secret before signs too.
pub const OVERLAP_HOURS: i64 = 24;

/// An address that was made, or given another secret.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Made {
    /// The address.
    pub webhook: Webhook,
    /// Its secret, to be shown once: `whsec_…`.
    pub secret: String,
}

fn may(actor: &Actor, organisation_id: OrganisationId) -> Result<(), PeopleError> {
    actor.may(Action::ManageWebhooks, Resource::Organisation(organisation_id)).map(drop)
}

fn shown(platform: &Platform, webhook: Webhook) -> Result<Made, PeopleError> {
    // Without a key there are no secrets, and nothing could be sent.
    let secret = secret(platform, webhook.id, webhook.generation).ok_or(PeopleError::NotPermitted)?;
    Ok(Made { webhook, secret: secret.text() })
}

/// Changes an address, and writes down that it was: `change` says whether it is there.
fn change(
    platform: &Platform,
    actor: &Actor,
    organisation_id: OrganisationId,
    id: WebhookId,
    action: &str,
    mut change: impl FnMut(&mut dyn Sql) -> Result<bool, StoreError>,
) -> Result<(), PeopleError> {
    may(actor, organisation_id)?;
    platform.database.write(|sql| {
        if !change(sql)? {
            return Err(PeopleError::NotFound);
        }
        note(platform, sql, actor, organisation_id, action, &json!({ "webhook": id }))
    })
}

/// Names an address that is told of events. Whether it can be reached shows when something is sent.
///
/// # Errors
/// [`PeopleError::Input`], [`PeopleError::NotPermitted`], what the database says.
pub fn register(
    platform: &Platform,
    actor: &Actor,
    organisation_id: OrganisationId,
    url: &str,
    events: &[Event],
) -> Result<Made, PeopleError> {
    may(actor, organisation_id)?;
    let mut checks = Checks::default();
    let url = checks.line(Input::Url, url, URL_MAX);
    if !url.is_empty() && Target::parse(&url, platform.reach).is_err() {
        checks.refuse(Input::Url, Problem::Form);
    }
    let events: Vec<Event> = Event::chosen().filter(|event| events.contains(event)).collect();
    if events.is_empty() {
        checks.refuse(Input::Events, Problem::Empty);
    }
    checks.done()?;
    let made = Webhook {
        organisation_id,
        id: platform.id(WebhookId::new),
        url,
        events,
        generation: 1,
        former_until: None,
        made: platform.now(),
        paused: None,
        failures: 0,
        rest_until: None,
    };
    platform.database.write(|sql| {
        if webhook::list(sql, organisation_id)?.len() >= WEBHOOKS_MAX {
            return Err(PeopleError::Input(vec![(Input::Url, Problem::TooMany(WEBHOOKS_MAX))]));
        }
        webhook::add(sql, &made)?;
        let detail = json!({ "webhook": made.id, "url": made.url, "events": made.events });
        note(platform, sql, actor, organisation_id, "webhook.make", &detail)
    })?;
    shown(platform, made)
}

/// The addresses of an organisation, the first made first.
///
/// # Errors
/// [`PeopleError::NotFound`], what the database says.
pub fn webhooks(
    platform: &Platform,
    actor: &Actor,
    organisation_id: OrganisationId,
) -> Result<Vec<Webhook>, PeopleError> {
    may(actor, organisation_id)?;
    Ok(platform.database.read(|sql| webhook::list(sql, organisation_id))?)
}

/// An address.
///
/// # Errors
/// [`PeopleError::NotFound`], what the database says.
pub fn webhook(
    platform: &Platform,
    actor: &Actor,
    organisation_id: OrganisationId,
    id: WebhookId,
) -> Result<Webhook, PeopleError> {
    may(actor, organisation_id)?;
    platform.database.read(|sql| webhook::lookup(sql, organisation_id, id))?.ok_or(PeopleError::NotFound)
}

/// Forgets an address with everything that was told there; what waits is not sent.
///
/// # Errors
/// [`PeopleError::NotFound`], what the database says.
pub fn remove(
    platform: &Platform,
    actor: &Actor,
    organisation_id: OrganisationId,
    id: WebhookId,
) -> Result<(), PeopleError> {
    change(platform, actor, organisation_id, id, "webhook.remove", |sql| webhook::remove(sql, organisation_id, id))
}

/// Gives an address another secret; the one it had signs too for [`OVERLAP_HOURS`].
///
/// # Errors
/// [`PeopleError::NotFound`], what the database says.
pub fn rotate(
    platform: &Platform,
    actor: &Actor,
    organisation_id: OrganisationId,
    id: WebhookId,
) -> Result<Made, PeopleError> {
    let until = platform.now().plus_seconds(OVERLAP_HOURS * 3_600);
    let mut rotated = None;
    change(platform, actor, organisation_id, id, "webhook.rotate", |sql| {
        let there = webhook::rotate(sql, organisation_id, id, until)?;
        rotated = webhook::lookup(sql, organisation_id, id)?;
        Ok(there)
    })?;
    shown(platform, rotated.ok_or(PeopleError::NotFound)?)
}

/// Sends to an address again that nothing was sent to any more.
///
/// # Errors
/// [`PeopleError::NotFound`], what the database says.
pub fn resume(
    platform: &Platform,
    actor: &Actor,
    organisation_id: OrganisationId,
    id: WebhookId,
) -> Result<(), PeopleError> {
    change(platform, actor, organisation_id, id, "webhook.resume", |sql| webhook::pause(sql, organisation_id, id, None))
}

/// Sends a message that says nothing, to see whether it arrives.
///
/// # Errors
/// [`PeopleError::NotFound`], what the database says.
pub fn test(
    platform: &Platform,
    actor: &Actor,
    organisation_id: OrganisationId,
    id: WebhookId,
) -> Result<DeliveryId, PeopleError> {
    may(actor, organisation_id)?;
    platform.attempt_of_webhook(id)?;
    platform.database.write(|sql| {
        let hook = webhook::lookup(sql, organisation_id, id)?.ok_or(PeopleError::NotFound)?;
        Ok(tell_one(platform, sql, &hook, Event::Test, About::Nothing)?)
    })
}

/// What was told at an address, the last first: `limit` at most after the first `skip`, and how much there is in all.
///
/// # Errors
/// [`PeopleError::NotFound`], what the database says.
pub fn deliveries(
    platform: &Platform,
    actor: &Actor,
    organisation_id: OrganisationId,
    id: WebhookId,
    (skip, limit): (i64, i64),
) -> Result<(Vec<Delivery>, i64), PeopleError> {
    may(actor, organisation_id)?;
    platform.database.read(|sql| {
        webhook::lookup(sql, organisation_id, id)?.ok_or(PeopleError::NotFound)?;
        let found = webhook::deliveries(sql, organisation_id, id, skip, limit)?;
        Ok((found, webhook::count(sql, organisation_id, id)?))
    })
}

/// Sends a message again, from the first attempt, whatever became of it.
///
/// # Errors
/// [`PeopleError::NotFound`], what the database says.
pub fn redeliver(
    platform: &Platform,
    actor: &Actor,
    organisation_id: OrganisationId,
    id: WebhookId,
    delivery: DeliveryId,
) -> Result<(), PeopleError> {
    may(actor, organisation_id)?;
    platform.attempt_of_webhook(id)?;
    let now = platform.now();
    platform.database.write(|sql| {
        let kept = webhook::delivery(sql, organisation_id, delivery)?.filter(|kept| kept.webhook_id == id);
        let kept = kept.ok_or(PeopleError::NotFound)?;
        let again = Delivery { state: State::Waiting, attempts: 0, due: Some(now), ..kept };
        webhook::change_delivery(sql, &again)?;
        ask_now(sql, platform.id(JobId::new), organisation_id, delivery, now)?;
        note(platform, sql, actor, organisation_id, "webhook.redeliver", &json!({ "delivery": delivery }))
    })
}
