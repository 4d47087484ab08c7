//! Doubts: a customer says why a footprint that it is shown cannot be right, and the supplier answers.

use ids::{DisputeId, OrganisationId, ProductFootprintId, ProductId};
use serde_json::json;
use store::dispute::{self, Dispute, State};
use store::grant::Room;
use store::product_footprint::{self, Why};
use store::webhook::Event;
use store::{Sql, offer, organisation, product};

use super::ProductError;
use super::publication::retire;
use crate::people::{Action, Actor, Checks, Input, PeopleError, Resource, note};
use crate::platform::Platform;
use crate::webhooks::{About, tell};

/// A doubt, or an answer to one, has so many characters at the most.
pub const WORDS_MAX: usize = 2_000;
/// So many disputes of an organisation are open at the most.
pub const DISPUTES_MAX: usize = 100;
/// So many are listed.
const LISTED: i64 = 500;

/// A dispute with the names of who is concerned.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NamedDispute {
    /// The record.
    pub dispute: Dispute,
    /// The other side's name.
    pub other: String,
    /// Name of the product; nothing for a customer to whom it is offered no more.
    pub product: Option<String>,
}

/// Raises a doubt about a footprint that the organisation is shown.
///
/// # Errors
/// [`PeopleError::Input`], [`PeopleError::NotPermitted`], [`PeopleError::NotFound`] if it is not shown or is deprecated,
/// [`ProductError::TooMany`], what the database says.
pub fn raise(
    platform: &Platform,
    actor: &Actor,
    organisation_id: OrganisationId,
    (supplier_id, footprint_id): (OrganisationId, ProductFootprintId),
    words: &str,
) -> Result<DisputeId, ProductError> {
    actor.may(Action::Edit(Room::Export), Resource::Organisation(organisation_id))?;
    let words = said(words)?;
    let (id, now) = (platform.id(DisputeId::new), platform.now());
    platform.database.write(|sql| {
        let footprint = product_footprint::lookup(sql, supplier_id, footprint_id)?;
        let footprint = footprint.filter(|footprint| footprint.deprecated.is_none()).ok_or(PeopleError::NotFound)?;
        let held = offer::between(sql, supplier_id, footprint.product_id, organisation_id)?;
        held.ok_or(PeopleError::NotFound)?;
        let before = dispute::raised(sql, organisation_id, LISTED)?;
        let open = || before.iter().filter(|dispute| dispute.state == State::Open);
        if let Some(same) = open().find(|dispute| dispute.footprint_id == footprint_id) {
            return Ok(same.id);
        }
        if open().count() >= DISPUTES_MAX {
            return Err(ProductError::TooMany(DISPUTES_MAX));
        }
        let raised = Dispute {
            organisation_id,
            id,
            supplier_id,
            product_id: footprint.product_id,
            footprint_id,
            words: words.clone(),
            raised: now,
            raised_by: actor.person_id,
            state: State::Open,
            answer: None,
            ended: None,
            ended_by: None,
        };
        dispute::add(sql, &raised)?;
        tell(platform, sql, supplier_id, Event::DisputeChanged, About::Dispute(id))?;
        let detail = json!({ "dispute": id, "supplier": supplier_id, "footprint": footprint_id });
        note(platform, sql, actor, organisation_id, "dispute.raise", &detail)?;
        Ok(id)
    })
}

/// Doubts no longer.
///
/// # Errors
/// [`PeopleError::NotPermitted`], [`PeopleError::NotFound`] if it is not open, what the database says.
pub fn retire_dispute(
    platform: &Platform,
    actor: &Actor,
    organisation_id: OrganisationId,
    id: DisputeId,
) -> Result<(), ProductError> {
    actor.may(Action::Edit(Room::Export), Resource::Organisation(organisation_id))?;
    platform.database.write(|sql| {
        let kept = dispute::raised(sql, organisation_id, LISTED)?.into_iter().find(|dispute| dispute.id == id);
        let kept = kept.ok_or(PeopleError::NotFound)?;
        end(platform, sql, actor, (&kept, State::Retired, None))?;
        tell(platform, sql, kept.supplier_id, Event::DisputeChanged, About::Dispute(id))?;
        Ok(note(platform, sql, actor, organisation_id, "dispute.retire", &json!({ "dispute": id }))?)
    })
}

/// Answers a doubt about a footprint of the organisation. Who accepts it takes the footprint back at once: customers fall back
/// to what they know besides, until another is published.
///
/// # Errors
/// [`PeopleError::Input`], [`PeopleError::NotPermitted`], [`PeopleError::NotFound`] if it is not open, what the database says.
pub fn answer_dispute(
    platform: &Platform,
    actor: &Actor,
    organisation_id: OrganisationId,
    id: DisputeId,
    (accept, words): (bool, &str),
) -> Result<(), ProductError> {
    actor.may(Action::Edit(Room::Export), Resource::Organisation(organisation_id))?;
    let words = said(words)?;
    platform.database.write(|sql| {
        let kept = dispute::received(sql, organisation_id, LISTED)?.into_iter().find(|dispute| dispute.id == id);
        let kept = kept.ok_or(PeopleError::NotFound)?;
        let state = if accept { State::Accepted } else { State::Rejected };
        end(platform, sql, actor, (&kept, state, Some(words.clone())))?;
        if accept
            && let Some(footprint) = product_footprint::lookup(sql, organisation_id, kept.footprint_id)?
            && footprint.deprecated.is_none()
        {
            retire(platform, sql, &footprint, Why::Disputed)?;
        }
        tell(platform, sql, kept.organisation_id, Event::DisputeChanged, About::Dispute(id))?;
        let detail = json!({ "dispute": id, "accept": accept, "footprint": kept.footprint_id });
        Ok(note(platform, sql, actor, organisation_id, "dispute.answer", &detail)?)
    })
}

/// The disputes that the organisation raised, the last first.
///
/// # Errors
/// [`PeopleError::NotFound`], what the database says.
pub fn raised(
    platform: &Platform,
    actor: &Actor,
    organisation_id: OrganisationId,
) -> Result<Vec<NamedDispute>, ProductError> {
    actor.may(Action::Look(Room::Export), Resource::Organisation(organisation_id))?;
    platform.database.read(|sql| {
        let mut found = Vec::new();
        for dispute in dispute::raised(sql, organisation_id, LISTED)? {
            let Dispute { supplier_id, product_id, .. } = dispute;
            let other = organisation::lookup(sql, supplier_id)?.ok_or(PeopleError::NotFound)?.name;
            let held = offer::between(sql, supplier_id, product_id, organisation_id)?;
            let product = if held.is_some() { name(sql, supplier_id, product_id)? } else { None };
            found.push(NamedDispute { dispute, other, product });
        }
        Ok(found)
    })
}

/// The disputes about footprints of the organisation, the last first.
///
/// # Errors
/// [`PeopleError::NotFound`], what the database says.
pub fn received(
    platform: &Platform,
    actor: &Actor,
    organisation_id: OrganisationId,
) -> Result<Vec<NamedDispute>, ProductError> {
    actor.may(Action::Look(Room::Export), Resource::Organisation(organisation_id))?;
    platform.database.read(|sql| {
        let mut found = Vec::new();
        for dispute in dispute::received(sql, organisation_id, LISTED)? {
            let other = organisation::lookup(sql, dispute.organisation_id)?.ok_or(PeopleError::NotFound)?.name;
            let product = name(sql, organisation_id, dispute.product_id)?;
            found.push(NamedDispute { dispute, other, product });
        }
        Ok(found)
    })
}

fn name(sql: &mut dyn Sql, firm: OrganisationId, id: ProductId) -> Result<Option<String>, ProductError> {
    Ok(product::lookup(sql, firm, id)?.map(|product| product.name))
}

fn said(words: &str) -> Result<String, PeopleError> {
    let mut checks = Checks::default();
    let words = checks.text(Input::Words, words, WORDS_MAX);
    checks.done()?;
    Ok(words)
}

fn end(
    platform: &Platform,
    sql: &mut dyn Sql,
    actor: &Actor,
    (kept, state, answer): (&Dispute, State, Option<String>),
) -> Result<(), ProductError> {
    let ended = Some(platform.now());
    let done = Dispute { state, answer, ended, ended_by: Some(actor.person_id), ..kept.clone() };
    if dispute::end(sql, &done)? { Ok(()) } else { Err(PeopleError::NotFound.into()) }
}
