use ids::{ExchangeId, OrganisationId, ProductId};
use pact::{Content, ErrorBody, ErrorCode, Event, ProductFootprint, Wanted};
use serde_json::json;
use store::exchange::{self, Direction, Exchange, Kind, State};
use store::partner::{self, Partner};
use store::partner_offer::{self, PartnerOffer};
use store::{Sql, StoreError};

use super::door::Client;
use super::may;
use super::outbox::Sender;
use super::serve::{meeting, read};
use crate::people::{Action, Actor, Checks, Input, PeopleError, note};
use crate::platform::Platform;

/// The longest reason that is told.
const REASON_MAX: usize = 500;

/// What a person says to a request that was held for them.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Verdict<'a> {
    /// What is asked for is offered to the partner from now on, and the request is answered with it.
    Offer,
    /// It is turned down, with a reason for the partner.
    Refuse(&'a str),
}

/// Answers a request that just came: with what the partner is shown; if nothing is that, but the firm has it, a person
/// decides; otherwise there is no such footprint.
pub(super) fn at_once(
    platform: &Platform,
    sql: &mut dyn Sql,
    client: &Client,
    request: &Exchange,
    wanted: &Wanted,
) -> Result<(), StoreError> {
    let found = meeting(sql, client, &wanted.criteria())?;
    if found.is_empty() && !had(sql, client.organisation_id, wanted)?.is_empty() {
        return Ok(());
    }
    answer(platform, sql, &client.partner, request, Ok(found))
}

/// Products of which the firm has an active footprint that is asked for, whoever is shown it.
fn had(sql: &mut dyn Sql, organisation_id: OrganisationId, wanted: &Wanted) -> Result<Vec<ProductId>, StoreError> {
    let (criteria, mut found) = (wanted.criteria(), Vec::new());
    for (product_id, body) in partner_offer::active(sql, organisation_id)? {
        if !found.contains(&product_id) && criteria.matches(&read(&body)?) {
            found.push(product_id);
        }
    }
    Ok(found)
}

/// Writes down the answer to a request and that it is to be sent. The database refuses a second one.
fn answer(
    platform: &Platform,
    sql: &mut dyn Sql,
    partner: &Partner,
    request: &Exchange,
    found: Result<Vec<ProductFootprint>, ErrorBody>,
) -> Result<(), StoreError> {
    let asked: Event =
        pact::read(request.body.as_bytes()).map_err(|_| StoreError::Inconsistent { column: 16, wanted: "event" })?;
    let sender = Sender::new(platform, partner.organisation_id);
    let Some((id, source, time)) = sender.head() else { return Ok(()) };
    let event = match found {
        Ok(found) => Event::answer(&asked.id, found, id, source, time),
        Err(error) => Event::reject(&asked.id, error, id, source, time),
    };
    sender.send(platform, sql, partner, Some(asked.id.as_str()), &event)?;
    exchange::change(sql, &Exchange { state: State::Done, ..request.clone() })
}

/// Answers what was held and can be answered now that more is shown to the partner.
pub(super) fn what_was_held(platform: &Platform, sql: &mut dyn Sql, partner: &Partner) -> Result<(), StoreError> {
    let filter =
        exchange::Filter { partner_id: Some(partner.id), direction: Some(Direction::In), state: Some(State::Held) };
    let client = Client { organisation_id: partner.organisation_id, partner: partner.clone() };
    let new = partner_offer::unnumbered(sql, partner.organisation_id, partner.id)?;
    partner_offer::number(sql, partner.organisation_id, partner.id, &new)?;
    for held in exchange::list(sql, partner.organisation_id, &filter, (0, 1_000))? {
        let Some(wanted) = wanted(&held) else { continue };
        let found = meeting(sql, &client, &wanted.criteria())?;
        if !found.is_empty() {
            answer(platform, sql, partner, &held, Ok(found))?;
        }
    }
    Ok(())
}

/// What a request asks for.
fn wanted(request: &Exchange) -> Option<Wanted> {
    match pact::read::<Event>(request.body.as_bytes()).ok()?.content {
        Content::RequestCreated(wanted) => Some(wanted),
        _ => None,
    }
}

/// Decides on a request that was held.
///
/// # Errors
/// [`PeopleError::NotFound`], [`PeopleError::NotPermitted`] (to offer is for who manages partners), [`PeopleError::Input`],
/// what the database says.
pub fn decide(
    platform: &Platform,
    actor: &Actor,
    organisation_id: OrganisationId,
    id: ExchangeId,
    verdict: Verdict<'_>,
) -> Result<(), PeopleError> {
    may(actor, Action::ManagePartners, organisation_id)?;
    let reason = match verdict {
        Verdict::Offer => None,
        Verdict::Refuse(reason) => {
            let mut checks = Checks::default();
            let reason = checks.line(Input::Words, reason, REASON_MAX);
            checks.done()?;
            Some(reason)
        }
    };
    let now = platform.now();
    platform.database.write(|sql| {
        let held = exchange::lookup(sql, organisation_id, id)?;
        let held = held.filter(|held| (held.kind, held.state) == (Kind::Request, State::Held));
        let held = held.ok_or(PeopleError::NotFound)?;
        let found = partner::lookup(sql, organisation_id, held.partner_id)?;
        let partner = found.filter(|partner| partner.revoked.is_none()).ok_or(PeopleError::NotFound)?;
        match &reason {
            Some(reason) => {
                let error = ErrorBody::new(ErrorCode::AccessDenied, reason);
                answer(platform, sql, &partner, &held, Err(error))?;
            }
            None => {
                let wanted = wanted(&held).ok_or(PeopleError::NotFound)?;
                let products = had(sql, organisation_id, &wanted)?;
                if products.is_empty() {
                    return Err(PeopleError::NotFound);
                }
                for product_id in products {
                    let offer = PartnerOffer {
                        organisation_id,
                        partner_id: partner.id,
                        product_id,
                        made: now,
                        made_by: actor.person_id,
                    };
                    if partner_offer::make(sql, &offer)? {
                        let detail = json!({ "partner": partner.id, "product": product_id });
                        note(platform, sql, actor, organisation_id, "partner.offer", &detail)?;
                    }
                }
                what_was_held(platform, sql, &partner)?;
            }
        }
        let detail = json!({ "exchange": id, "refused": reason.is_some() });
        note(platform, sql, actor, organisation_id, "exchange.answer", &detail)
    })
}
