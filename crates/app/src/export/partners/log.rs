use ids::{ExchangeId, OrganisationId};
use pact::{Content, Event};
use serde_json::json;
use store::exchange::{self, Direction, Exchange, Filter, State};
use store::grant::Room;
use store::partner;

use super::may;
use super::outbox::work_on;
use crate::people::{Action, Actor, PeopleError, note};
use crate::platform::Platform;

/// What was said, with its text.
#[derive(Clone, Debug, PartialEq)]
pub struct Said {
    /// The record.
    pub exchange: Exchange,
    /// The name of the partner.
    pub partner: String,
    /// The event; nothing for a list.
    pub event: Option<Event>,
    /// Its answer, or what it answers.
    pub other: Option<ExchangeId>,
}

/// A part of the log.
#[derive(Clone, Debug, PartialEq)]
pub struct LogPage {
    /// The last first.
    pub entries: Vec<Said>,
    /// How many there are in all.
    pub total: i64,
}

fn named(sql: &mut dyn store::Sql, exchange: Exchange) -> Result<Said, PeopleError> {
    let of = (exchange.organisation_id, exchange.partner_id);
    let partner = partner::lookup(sql, of.0, of.1)?.map(|partner| partner.name).unwrap_or_default();
    let event: Option<Event> = pact::read(exchange.body.as_bytes()).ok();
    let back = match exchange.direction {
        Direction::In => Direction::Out,
        Direction::Out => Direction::In,
    };
    let other = match &exchange.about {
        Some(about) => exchange::event(sql, of.0, of.1, back, about)?,
        None => exchange::answer(sql, of.0, of.1, back, &exchange.event_id)?,
    };
    Ok(Said { partner, event, other: other.map(|other| other.id), exchange })
}

impl Said {
    /// The identifiers of products that are asked for.
    pub fn products(&self) -> Vec<String> {
        match self.event.as_ref().map(|event| &event.content) {
            Some(Content::RequestCreated(wanted)) => {
                wanted.product_id.iter().flatten().map(|urn| urn.as_str().to_owned()).collect()
            }
            _ => Vec::new(),
        }
    }
}

/// What was said between a firm and its partners, the last first: `limit` at most after the first `skip`.
///
/// # Errors
/// [`PeopleError::NotFound`], what the database says.
pub fn log(
    platform: &Platform,
    actor: &Actor,
    organisation_id: OrganisationId,
    filter: &Filter,
    page: (i64, i64),
) -> Result<LogPage, PeopleError> {
    may(actor, Action::Look(Room::Export), organisation_id)?;
    platform.database.read(|sql| {
        let found = exchange::list(sql, organisation_id, filter, page)?;
        let entries = found.into_iter().map(|exchange| named(sql, exchange)).collect::<Result<_, _>>()?;
        Ok(LogPage { entries, total: exchange::count(sql, organisation_id, filter)? })
    })
}

/// One of them.
///
/// # Errors
/// [`PeopleError::NotFound`], what the database says.
pub fn exchange(
    platform: &Platform,
    actor: &Actor,
    organisation_id: OrganisationId,
    id: ExchangeId,
) -> Result<Said, PeopleError> {
    may(actor, Action::Look(Room::Export), organisation_id)?;
    platform.database.read(|sql| {
        let found = exchange::lookup(sql, organisation_id, id)?.ok_or(PeopleError::NotFound)?;
        named(sql, found)
    })
}

/// Tries again at once, with three days before it as at first: what waits, what was given up, what the other side did not take.
///
/// # Errors
/// [`PeopleError::NotFound`] if there is nothing to try, what the database says.
pub fn again(
    platform: &Platform,
    actor: &Actor,
    organisation_id: OrganisationId,
    id: ExchangeId,
) -> Result<(), PeopleError> {
    may(actor, Action::Edit(Room::Export), organisation_id)?;
    let now = platform.now();
    platform.database.write(|sql| {
        let kept = exchange::lookup(sql, organisation_id, id)?.ok_or(PeopleError::NotFound)?;
        if !matches!(kept.state, State::Waiting | State::Refused | State::Abandoned) {
            return Err(PeopleError::NotFound);
        }
        platform.attempt_to_partner(kept.partner_id)?;
        let again = Exchange { state: State::Waiting, since: now, attempts: 0, due: Some(now), trouble: None, ..kept };
        exchange::change(sql, &again)?;
        work_on(platform, sql, &again, now)?;
        note(platform, sql, actor, organisation_id, "exchange.again", &json!({ "exchange": id }))
    })
}
