use std::sync::OnceLock;

use calendar::Timestamp;
use ids::{DeliveryId, JobId, OrganisationId, WebhookId};
use mail::Letter;
use serde::{Deserialize, Serialize};
use serde_json::json;
use store::audit::{self, Act};
use store::job::{self, Request};
use store::membership::{self, Role};
use store::webhook::{self, Delivery, State, Trouble, Webhook};
use store::{Sql, StoreError, organisation, person};
use webhooks::{Answer, Courier, Failure as Unanswered, Message, Secret, Target};

use super::pace;
use crate::letters::post;
use crate::platform::Platform;
use crate::work::{Effects, Failure, Handler, Reason, Task};

/// The kind of the job.
const KIND: &str = "webhook.deliver";

/// What a job is about.
#[derive(Serialize, Deserialize)]
struct Payload {
    organisation: OrganisationId,
    delivery: DeliveryId,
}

/// Asks for an attempt.
pub(super) fn ask(
    sql: &mut dyn Sql,
    id: JobId,
    organisation: OrganisationId,
    delivery: DeliveryId,
    due: Timestamp,
    now: Timestamp,
) -> Result<(), StoreError> {
    let key = format!("{KIND}:{delivery}");
    ask_under(sql, id, Some(&key), (organisation, delivery), due, now)
}

/// Asks for an attempt at once, also if another waits. If it fails, the one that waits is the next.
pub(super) fn ask_now(
    sql: &mut dyn Sql,
    id: JobId,
    organisation: OrganisationId,
    delivery: DeliveryId,
    now: Timestamp,
) -> Result<(), StoreError> {
    ask_under(sql, id, None, (organisation, delivery), now, now)
}

fn ask_under(
    sql: &mut dyn Sql,
    id: JobId,
    key: Option<&str>,
    (organisation, delivery): (OrganisationId, DeliveryId),
    due: Timestamp,
    now: Timestamp,
) -> Result<(), StoreError> {
    let payload = serde_json::to_string(&Payload { organisation, delivery }).unwrap_or_default();
    // Not in the name of the organisation: what it waits for is its figures.
    let request = Request { kind: KIND, key, organisation_id: None, payload: &payload, due };
    job::ask(sql, id, &request, now)?;
    Ok(())
}

/// Sends messages. An attempt is one piece of work; whether there is another is written with its end. Killed in
/// between, the message is sent a second time under the same identifier: rather twice than never.
#[derive(Default)]
pub struct Deliverer(OnceLock<Courier>);

impl Deliverer {
    /// One that sends by `courier`.
    pub fn new(courier: Courier) -> Self {
        Deliverer(OnceLock::from(courier))
    }
}

/// What became of an attempt.
struct Attempt {
    status: Option<i64>,
    trouble: Option<Trouble>,
    /// After how many seconds the receiver wants to be asked again.
    wished: i64,
}

impl Attempt {
    fn taken(&self) -> bool {
        self.status.is_some_and(|status| (200..300).contains(&status))
    }

    /// Whether the receiver says that it wants no messages any more (410).
    fn gone(&self) -> bool {
        self.status == Some(410)
    }
}

impl Handler for Deliverer {
    fn kind(&self) -> &'static str {
        KIND
    }

    fn longest(&self) -> i64 {
        120
    }

    fn work<'a>(&'a self, platform: &'a Platform, task: &Task<'a>) -> Result<Effects<'a>, Failure> {
        let Payload { organisation: organisation_id, delivery: id } = task.payload()?;
        let found = platform.database.read(|sql| {
            let delivery = webhook::delivery(sql, organisation_id, id)?.filter(|found| found.state == State::Waiting);
            let Some(delivery) = delivery else { return Ok(None) };
            let hook = webhook::lookup(sql, organisation_id, delivery.webhook_id)?;
            let open = organisation::lookup(sql, organisation_id)?.is_some_and(|open| open.closed.is_none());
            Ok::<_, StoreError>(hook.map(|hook| (delivery, hook, open)))
        })?;
        // Taken already, or forgotten with its address.
        let Some((delivery, hook, open)) = found else { return Ok(Box::new(|_| Ok(()))) };
        let now = platform.now();
        if hook.paused.is_some() || !open {
            let failed = Delivery { state: State::Failed, trouble: Some(Trouble::Paused), due: None, ..delivery };
            return Ok(Box::new(move |sql| Ok(webhook::change_delivery(sql, &failed)?)));
        }
        if let Some(rest) = hook.rest_until.filter(|rest| *rest > now) {
            let (due, job) = (scattered(platform, rest), platform.id(JobId::new));
            let waiting = Delivery { due: Some(due), ..delivery };
            return Ok(Box::new(move |sql| {
                webhook::change_delivery(sql, &waiting)?;
                Ok(ask(sql, job, organisation_id, id, due, now)?)
            }));
        }
        let attempt = self.attempt(platform, &hook, &delivery, now)?;
        Ok(Box::new(move |sql| Ok(write(platform, sql, &delivery, &attempt)?)))
    }
}

impl Deliverer {
    fn attempt(
        &self,
        platform: &Platform,
        hook: &Webhook,
        delivery: &Delivery,
        now: Timestamp,
    ) -> Result<Attempt, Failure> {
        let none = || Failure::lasting(Reason::Unusable, "the installation has no key");
        let key = |generation| secret(platform, hook.id, generation).ok_or_else(none);
        let (id, timestamp) = (delivery.id.to_string(), now.micros().div_euclid(1_000_000));
        let mut signature = key(hook.generation)?.signature(&id, timestamp, &delivery.body);
        if hook.former_until.is_some_and(|until| now < until) {
            let former = key(hook.generation - 1)?.signature(&id, timestamp, &delivery.body);
            signature = format!("{signature} {former}");
        }
        // The operator may have narrowed what is reached since the address was taken.
        let Ok(target) = Target::parse(&hook.url, platform.reach) else {
            return Ok(Attempt { status: None, trouble: Some(Trouble::Private), wished: 0 });
        };
        let message = Message { id: &id, timestamp, signature: &signature, body: &delivery.body };
        let courier = self.0.get_or_init(|| Courier::new(platform.reach));
        Ok(match courier.carry(&target, &message) {
            Ok(Answer { status, retry_after }) => {
                Attempt { status: Some(status.into()), trouble: None, wished: retry_after.unwrap_or(0) }
            }
            Err(unanswered) => Attempt { status: None, trouble: Some(trouble(unanswered)), wished: 0 },
        })
    }
}

/// Writes down what became of an attempt, and asks for another if there is one.
fn write(platform: &Platform, sql: &mut dyn Sql, before: &Delivery, attempt: &Attempt) -> Result<(), StoreError> {
    let (now, organisation_id) = (platform.now(), before.organisation_id);
    // Removed, or paused by hand, while the message was on its way.
    let Some(hook) = webhook::lookup(sql, organisation_id, before.webhook_id)? else { return Ok(()) };
    let attempts = before.attempts + 1;
    let due = match attempt {
        _ if attempt.taken() || attempt.gone() => None,
        _ => pace::again(attempts, attempt.wished, now, platform.random()),
    };
    let state = match due {
        Some(_) => State::Waiting,
        None if attempt.taken() => State::Done,
        None => State::Failed,
    };
    let Attempt { status, trouble, .. } = *attempt;
    let after = Delivery { state, attempts, tried: Some(now), status, trouble, due, ..before.clone() };
    webhook::change_delivery(sql, &after)?;
    if attempt.taken() {
        // Only if there is something to write: others tell of what happens at the same time, and read this row.
        if hook.failures > 0 {
            webhook::rest(sql, organisation_id, hook.id, 0, None)?;
        }
        return Ok(());
    }
    match due {
        Some(due) => {
            webhook::rest(sql, organisation_id, hook.id, hook.failures + 1, pace::rest(hook.failures + 1, now))?;
            ask(sql, platform.id(JobId::new), organisation_id, before.id, due, now)
        }
        None if hook.paused.is_none() => {
            webhook::pause(sql, organisation_id, hook.id, Some(now))?;
            let act = Act {
                organisation_id,
                at: now,
                person_id: None,
                action: "webhook.pause",
                record: &format!("organisation:{organisation_id}"),
                detail: &json!({ "webhook": hook.id, "status": status, "trouble": trouble }).to_string(),
            };
            audit::add(sql, &act)?;
            tell(platform, sql, &hook)
        }
        None => Ok(()),
    }
}

/// Tells the owners of an organisation that an address of theirs is told nothing any more: nobody would notice.
fn tell(platform: &Platform, sql: &mut dyn Sql, hook: &Webhook) -> Result<(), StoreError> {
    let Some(told) = organisation::lookup(sql, hook.organisation_id)? else { return Ok(()) };
    let host = hook.url.split("://").nth(1).and_then(|rest| rest.split(['/', '?', '#']).next()).unwrap_or_default();
    let link = platform.link(&format!("/o/{}/webhooks/{}", hook.organisation_id, hook.id));
    for member in membership::list(sql, hook.organisation_id)? {
        let owner = person::lookup(sql, member.person_id)?.filter(|person| person.locked.is_none());
        let Some(owner) = owner.filter(|_| member.role == Role::Owner) else { continue };
        let letter = Letter::WebhookPaused { name: &owner.name, organisation: &told.name, host, link: &link };
        post(platform, sql, &letter, &owner.email, owner.language, Some(owner.id))?;
    }
    Ok(())
}

/// A minute at most after a time, so that what waited together does not come together.
fn scattered(platform: &Platform, at: Timestamp) -> Timestamp {
    at.plus_seconds(i64::from(u16::from_be_bytes(platform.random()) % 60))
}

fn trouble(unanswered: Unanswered) -> Trouble {
    match unanswered {
        Unanswered::Unknown => Trouble::Unknown,
        Unanswered::Private => Trouble::Private,
        Unanswered::Unreachable => Trouble::Unreachable,
        Unanswered::Slow => Trouble::Slow,
        Unanswered::Tls => Trouble::Tls,
        Unanswered::Garbled => Trouble::Garbled,
    }
}

/// The secret of an address, made from the key of the installation: the database does not hold it.
pub(super) fn secret(platform: &Platform, id: WebhookId, generation: i64) -> Option<Secret> {
    let secret = platform.key()?.secret("webhook");
    let generation = generation.to_be_bytes();
    let half = |half: &[u8]| secret.salt(&[id.bytes(), &generation, half]);
    Some(Secret::new(&[half(b"0"), half(b"1")].concat()))
}
