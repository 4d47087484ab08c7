use std::sync::OnceLock;

use calendar::Timestamp;
use pact::token::Credentials;
use pact::{Content, Delivery, Event, Outcome, ProductFootprint};
use store::exchange::{self, Direction, Exchange, Kind, State, Trouble};
use store::partner::{self, Partner};
use store::{Sql, StoreError};
use webhooks::Courier;

use super::client::{Listing, Miss, Peer};
use super::outbox::{KIND, Payload, without_way, work_on};
use super::received;
use super::seal::{self, Owner};
use crate::platform::Platform;
use crate::work::{Effects, Failure, Handler, Task};

/// Says to partners what is to be said, and fetches what they published. An attempt is one piece of work; whether there is
/// another is written with its end. Killed in between, an event is said a second time under the same identifier.
#[derive(Default)]
pub struct Messenger(OnceLock<Courier>);

impl Messenger {
    /// One that goes by `courier`.
    pub fn new(courier: Courier) -> Self {
        Messenger(OnceLock::from(courier))
    }
}

/// What became of an attempt.
struct Attempt {
    outcome: Outcome,
    status: Option<i64>,
    trouble: Option<Trouble>,
    /// What was fetched.
    footprints: Vec<ProductFootprint>,
}

impl Attempt {
    fn said(status: u16) -> Self {
        Attempt {
            outcome: Outcome::of_status(status),
            status: Some(status.into()),
            trouble: None,
            footprints: Vec::new(),
        }
    }

    fn fetched(footprints: Vec<ProductFootprint>, trouble: Option<Trouble>) -> Self {
        Attempt { outcome: Outcome::Accepted, status: Some(200), trouble, footprints }
    }
}

impl From<Miss> for Attempt {
    fn from(miss: Miss) -> Self {
        match miss {
            Miss::Status(status) => Attempt::said(status),
            Miss::Trouble(trouble) => {
                // What is not valid today is not valid tomorrow.
                let outcome = if trouble == Trouble::Invalid { Outcome::Refused } else { Outcome::Unreached };
                Attempt { outcome, status: None, trouble: Some(trouble), footprints: Vec::new() }
            }
        }
    }
}

/// How we come in at a partner.
pub(super) fn credentials(platform: &Platform, partner: &Partner) -> Option<(String, Credentials)> {
    let way = partner.way.as_ref()?;
    let secret = seal::open(platform, &Owner(partner.organisation_id, partner.id), &way.sealed)?;
    Some((way.base.clone(), Credentials { id: way.client_id.clone(), secret }))
}

impl Handler for Messenger {
    fn kind(&self) -> &'static str {
        KIND
    }

    fn work<'a>(&'a self, platform: &'a Platform, task: &Task<'a>) -> Result<Effects<'a>, Failure> {
        let Payload { organisation, exchange: id } = task.payload()?;
        let found = platform.database.read(|sql| {
            let waiting = exchange::lookup(sql, organisation, id)?.filter(|found| found.state == State::Waiting);
            let Some(waiting) = waiting else { return Ok(None) };
            let partner = partner::lookup(sql, organisation, waiting.partner_id)?;
            Ok::<_, StoreError>(partner.map(|partner| (waiting, partner)))
        })?;
        let Some((waiting, partner)) = found else { return Ok(Box::new(|_| Ok(()))) };
        let Some((base, credentials)) = credentials(platform, &partner) else {
            let lost = without_way(waiting);
            return Ok(Box::new(move |sql| Ok(exchange::change(sql, &lost)?)));
        };
        let courier = self.0.get_or_init(|| Courier::new(platform.reach));
        let attempt = match Peer::enter(courier, platform.reach, &base, &credentials) {
            Ok(peer) => attempt(&peer, &waiting).unwrap_or_else(Attempt::from),
            Err(miss) => miss.into(),
        };
        Ok(Box::new(move |sql| Ok(write(platform, sql, &waiting, &attempt)?)))
    }
}

fn attempt(peer: &Peer<'_>, waiting: &Exchange) -> Result<Attempt, Miss> {
    match (waiting.direction, waiting.kind) {
        (_, Kind::List) => {
            let Listing { footprints, unreadable } = peer.list()?;
            Ok(Attempt::fetched(footprints, (unreadable > 0).then_some(Trouble::Invalid)))
        }
        (Direction::Out, _) => Ok(Attempt::said(peer.say(&waiting.body)?)),
        (Direction::In, _) => fetch(peer, waiting),
    }
}

/// Fetches what was published. What is not there, or not for us, is not waited for; what else fails is tried again as a whole.
fn fetch(peer: &Peer<'_>, waiting: &Exchange) -> Result<Attempt, Miss> {
    let event: Event = pact::read(waiting.body.as_bytes()).map_err(|_| Miss::Trouble(Trouble::Invalid))?;
    let Content::Published(published) = event.content else { return Err(Miss::Trouble(Trouble::Invalid)) };
    let (mut footprints, mut status, mut trouble) = (Vec::new(), None, None);
    for id in published.pf_ids {
        match peer.footprint(id.as_str()) {
            // Another than the one that was asked for is not taken for it.
            Ok(footprint) if footprint.id == id => footprints.push(footprint),
            Ok(_) => trouble = Some(Trouble::Invalid),
            Err(Miss::Status(other @ (400 | 403 | 404 | 410))) => status = Some(other),
            Err(Miss::Trouble(Trouble::Invalid)) => trouble = Some(Trouble::Invalid),
            Err(miss) => return Err(miss),
        }
    }
    let nothing = footprints.is_empty() && (status.is_some() || trouble.is_some());
    let outcome = if nothing { Outcome::Refused } else { Outcome::Accepted };
    Ok(Attempt { outcome, status: Some(status.map_or(200, i64::from)), trouble, footprints })
}

/// Writes down what became of an attempt, and asks for another if there is one.
fn write(platform: &Platform, sql: &mut dyn Sql, before: &Exchange, attempt: &Attempt) -> Result<(), StoreError> {
    let now = platform.now();
    // Settled meanwhile: the answer to a request may come before the request is said to have arrived.
    let kept = exchange::lookup(sql, before.organisation_id, before.id)?;
    let Some(kept) = kept.filter(|kept| kept.state == State::Waiting) else { return Ok(()) };
    let changed = received::keep(platform, sql, kept.organisation_id, kept.partner_id, &attempt.footprints)?;
    let after = after(&kept, attempt, now);
    exchange::change(sql, &Exchange { trouble: after.trouble.or(changed), ..after.clone() })?;
    match after.due {
        Some(due) => work_on(platform, sql, &after, due),
        None => Ok(()),
    }
}

/// Where an exchange stands after an attempt: tried again for three days, by the pauses of the specification.
fn after(before: &Exchange, attempt: &Attempt, now: Timestamp) -> Exchange {
    let failed = u32::try_from(before.attempts).unwrap_or(u32::MAX);
    let waiting = Delivery::Waiting { since: before.since, failed, next: now };
    let (state, due) = match waiting.after(attempt.outcome, now) {
        Delivery::Waiting { next, .. } => (State::Waiting, Some(next)),
        Delivery::Delivered if (before.direction, before.kind) == (Direction::Out, Kind::Request) => {
            (State::Asked, None)
        }
        Delivery::Delivered => (State::Done, None),
        Delivery::Refused => (State::Refused, None),
        Delivery::Abandoned => (State::Abandoned, None),
    };
    Exchange {
        state,
        due,
        attempts: before.attempts + 1,
        tried: Some(now),
        status: attempt.status,
        trouble: attempt.trouble,
        ..before.clone()
    }
}
