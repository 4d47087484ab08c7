use ids::{ExchangeId, OrganisationId, PartnerId};
use pact::{Content, Event, Urn, Wanted, Words, is_urn};
use serde_json::{Map, json};
use store::Sql;
use store::partner::{self, Partner};

use super::may;
use super::outbox::Sender;
use crate::people::{Action, Actor, Checks, Input, PeopleError, Problem, note};
use crate::platform::Platform;
use store::grant::Room;

/// The longest identifier, and the longest comment.
const URN_MAX: usize = 500;
const COMMENT_MAX: usize = 1_000;

/// A partner that is open and whose address is known.
fn reached(sql: &mut dyn Sql, organisation_id: OrganisationId, id: PartnerId) -> Result<Partner, PeopleError> {
    let found = partner::lookup(sql, organisation_id, id)?.filter(|partner| partner.revoked.is_none());
    let partner = found.ok_or(PeopleError::NotFound)?;
    match partner.way {
        Some(_) => Ok(partner),
        None => Err(PeopleError::Input(vec![(Input::Url, Problem::Empty)])),
    }
}

/// Asks a partner for the footprints of a product, which is named by a URN. The answer comes as an event.
///
/// # Errors
/// [`PeopleError::Input`], [`PeopleError::NotFound`], what the database says.
pub fn request(
    platform: &Platform,
    actor: &Actor,
    organisation_id: OrganisationId,
    partner_id: PartnerId,
    product: &str,
    comment: &str,
) -> Result<ExchangeId, PeopleError> {
    may(actor, Action::Edit(Room::Export), organisation_id)?;
    let mut checks = Checks::default();
    let product = checks.line(Input::Product, product, URN_MAX);
    if !product.is_empty() && !is_urn(&product) {
        checks.refuse(Input::Product, Problem::Form);
    }
    let comment = match comment.trim() {
        "" => None,
        comment => Some(checks.text(Input::Words, comment, COMMENT_MAX)),
    };
    checks.done()?;
    let urn = Urn::new(product.clone()).ok_or(PeopleError::NotFound)?;
    platform.database.write(|sql| {
        let partner = reached(sql, organisation_id, partner_id)?;
        let sender = Sender::new(platform, organisation_id);
        let (id, source, time) = sender.head().ok_or(PeopleError::NotFound)?;
        let wanted = Wanted {
            product_id: Some(vec![urn.clone()]),
            company_id: None,
            geography: None,
            classification: None,
            valid_on: None,
            valid_after: None,
            valid_before: None,
            status: None,
            comment: comment.as_deref().map(Words::from),
            other: Map::new(),
        };
        let event = Event::new(id, source, time, Content::RequestCreated(wanted));
        let asked = sender.send(platform, sql, &partner, None, &event)?;
        let detail = json!({ "partner": partner_id, "product": product });
        note(platform, sql, actor, organisation_id, "exchange.request", &detail)?;
        Ok(asked.id)
    })
}

/// Looks through everything that a partner shows, in the background, and keeps it.
///
/// # Errors
/// [`PeopleError::Input`] if its address is not known, [`PeopleError::NotFound`], what the database says.
pub fn survey(
    platform: &Platform,
    actor: &Actor,
    organisation_id: OrganisationId,
    partner_id: PartnerId,
) -> Result<ExchangeId, PeopleError> {
    may(actor, Action::Edit(Room::Export), organisation_id)?;
    platform.attempt_to_partner(partner_id)?;
    platform.database.write(|sql| {
        let partner = reached(sql, organisation_id, partner_id)?;
        let asked = Sender::new(platform, organisation_id).look_through(platform, sql, &partner)?;
        note(platform, sql, actor, organisation_id, "exchange.survey", &json!({ "partner": partner_id }))?;
        Ok(asked.id)
    })
}
